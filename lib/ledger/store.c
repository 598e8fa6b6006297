#include "ledger/store_inside.h"

#include <stdlib.h>
#include <string.h>

sqlite3 *store_handle(struct store *store)
{
	return store->db;
}

sqlite3_stmt *store_take(struct store *store, const char *sql)
{
	for (int i = 0; i < RESTING; i++)
		if (store->resting[i].sql == sql) {
			sqlite3_stmt *stmt = store->resting[i].stmt;

			store->resting[i].sql = NULL;
			store->resting[i].stmt = NULL;
			return stmt;
		}
	return NULL;
}

void store_keep(struct store *store, const char *sql, sqlite3_stmt *stmt)
{
	unsigned place = store->next;

	for (unsigned i = 0; i < RESTING; i++)
		if (!store->resting[i].stmt)
			place = i;
	if (store->resting[place].stmt)
		store->next = (store->next + 1) % RESTING;
	sqlite3_finalize(store->resting[place].stmt);
	store->resting[place].sql = sql;
	store->resting[place].stmt = stmt;
}

struct change_log *store_change_log(struct store *store)
{
	return &store->log;
}

/* The state of a hash wants more than malloc()'s alignment. */
struct store *store_new(void)
{
	void *store;

	/* Counting every allocation of SQLite costs a lock, which two threads
	 * with a ledger each would share.  Too late after the first, and then
	 * refused, which is all right. */
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
	if (posix_memalign(&store, _Alignof(struct store), sizeof(struct store)) != 0)
		return NULL;
	memset(store, 0, sizeof(struct store));
	return store;
}

void store_close(struct store *store)
{
	if (!store)
		return;
	for (int i = 0; i < RESTING; i++)
		sqlite3_finalize(store->resting[i].stmt);
	sqlite3_close(store->db);
	free(store);
}
