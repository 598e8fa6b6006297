#include "ledger/search_index.h"
#include "ledger/statement.h"
#include "ledger/store_inside.h"

static void bind_again(struct store *store)
{
	if (store->unbound)
		sqlite3_exec(store->db, "PRAGMA foreign_keys = ON", NULL, NULL, NULL);
	store->unbound = false;
}

int store_begin(struct store *store, const char *command, const char *by,
		struct error *err)
{
	if (statement_run(store, "BEGIN IMMEDIATE", err) < 0)
		return -1;
	store->writing = true;
	if (change_start(store, command, by, err) < 0) {
		store_rollback(store);
		return -1;
	}
	return 0;
}

int store_begin_bulk(struct store *store, const char *command, const char *by,
		     struct error *err)
{
	/* Only between transactions does this take effect. */
	if (statement_run(store, "PRAGMA foreign_keys = OFF", err) < 0)
		return -1;
	store->unbound = true;
	if (store_begin(store, command, by, err) == 0)
		return 0;
	bind_again(store);
	return -1;
}

/* The last step is to sync the folder that the journal was removed from.  When only
 * that fails the write is there, and would be gone after a power cut at most. */
static int commit(struct store *store, struct error *err)
{
	if (statement_run(store, "COMMIT", err) == 0)
		return 0;
	if (sqlite3_extended_errcode(store->db) == SQLITE_IOERR_DIR_FSYNC)
		error_set(err, ERROR_STORE, "the change is written, but the folder of the ledger"
			  " could not be synced: a power cut may undo it (is the disk all"
			  " right?)");
	return -1;
}

int store_commit(struct store *store, struct error *err)
{
	if (search_index_catch_up(store, err) < 0 || change_finish(store, err) < 0 ||
	    commit(store, err) < 0) {
		store_rollback(store);
		return -1;
	}
	store->writing = false;
	store->deferred = false;
	bind_again(store);
	return 0;
}

int store_begin_read(struct store *store, struct error *err)
{
	int64_t version;

	/* A transaction begins to read with its first statement. */
	if (statement_run(store, "BEGIN", err) < 0)
		return -1;
	if (statement_read_int(store, "PRAGMA schema_version", &version, err) == 0)
		return 0;
	store_end_read(store);
	return -1;
}

void store_end_read(struct store *store)
{
	sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
}

int store_defer_references(struct store *store, struct error *err)
{
	if (!store->deferred &&
	    statement_run(store, "PRAGMA defer_foreign_keys = ON", err) < 0)
		return -1;
	store->deferred = true;
	return 0;
}

void store_rollback(struct store *store)
{
	if (store->writing)
		sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
	store->writing = false;
	store->deferred = false;
	bind_again(store);
}
