#include "ledger/store_inside.h"

#include <stdlib.h>
#include <string.h>

sqlite3 *store_handle(struct store *store)
{
	return store->db;
}

struct change_log *store_change_log(struct store *store)
{
	return &store->log;
}

/* The state of a hash wants more than malloc()'s alignment. */
struct store *store_new(void)
{
	void *store;

	if (posix_memalign(&store, _Alignof(struct store), sizeof(struct store)) != 0)
		return NULL;
	memset(store, 0, sizeof(struct store));
	return store;
}

void store_close(struct store *store)
{
	if (!store)
		return;
	sqlite3_close(store->db);
	free(store);
}
