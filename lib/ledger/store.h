#ifndef LEDGER_STORE_H
#define LEDGER_STORE_H

#include "base/error.h"
#include "base/random.h"

#include <sqlite3.h>
#include <stdbool.h>

/*
 * One open ledger file.  Opening follows one fixed sequence (defensive mode,
 * no trusted schema, foreign keys, rollback journal, synced and its removal too,
 * secure delete, a busy timeout) and never creates a file: store_create() does.
 */
enum store_access {
	STORE_NONE,		/* for a command that needs no ledger */
	STORE_READ,
	STORE_WRITE,		/* also brings an older schema up to date */
};

struct store;

/* Makes a new ledger, mode 0600, with the newest schema.  ERROR_CONFLICT if
 * path exists.  A failure leaves no file behind. */
int store_create(const char *path, struct error *err);

/* On success *store is the caller's, to store_close().  ERROR_MISSING if
 * there is no file; ERROR_STORE for a directory, a file that is no ledger, a
 * ledger from a newer program, or one that cannot be read or written.  An
 * older ledger is migrated under STORE_WRITE and refused under STORE_READ.  One on
 * a network drive is not opened to be written to (drive.h). */
int store_open(struct store **store, const char *path, enum store_access access,
	       struct error *err);

/* Somebody else's ledger, to be read and nothing else: SQLite does not even write to
 * it to take back what a killed command left (ERROR_STORE then), values of more
 * than STORE_FOREIGN_MOST bytes are refused, and its schema has to be the newest one.
 * Whether that is really ours is to be asked next (verify.h), before anything is read
 * from its tables. */
enum { STORE_FOREIGN_MOST = 256 * 1024 * 1024 };
int store_open_foreign(struct store **store, const char *path, struct error *err);

/* A ledger in memory, for tests. */
int store_open_memory(struct store **store, struct error *err);

void store_close(struct store *store);

/*
 * A write: everything between begin and commit happens or nothing does.  What
 * the records and reviews in between changed becomes one entry of the audit
 * log, made by `by` (NULL: not said) with `command` ("claim edit"); a write
 * that changed nothing leaves no entry.
 *
 *	if (store_begin(store, "claim tag", by, err) < 0)
 *		return -1;
 *	if (record_edit(...) < 0) {
 *		store_rollback(store);
 *		return -1;
 *	}
 *	return store_commit(store, err);
 */
int store_begin(struct store *store, const char *command, const char *by,
		struct error *err);

/* The same for a bulk load (bulk.h), which looks up what its rows refer to
 * itself: foreign keys are not enforced until the write ends. */
int store_begin_bulk(struct store *store, const char *command, const char *by,
		     struct error *err);

/* Within a write: references are looked at with the commit, for rows that go before
 * what refers to them.  Asking again costs nothing. */
int store_defer_references(struct store *store, struct error *err);

int store_commit(struct store *store, struct error *err)
	__attribute__((warn_unused_result));
void store_rollback(struct store *store);

/* Several readings of one and the same state: what others write meanwhile is
 * not seen, and waits. */
int store_begin_read(struct store *store, struct error *err);
void store_end_read(struct store *store);

/* For lib/ledger only: nobody else touches SQLite. */
sqlite3 *store_handle(struct store *store);

/* Prepared statements at rest, found by their (constant) SQL's address: asking
 * the same thing again costs no second preparation.  take gives NULL when none
 * rests; keep finalizes one when there is no room. */
sqlite3_stmt *store_take(struct store *store, const char *sql);
void store_keep(struct store *store, const char *sql, sqlite3_stmt *stmt);

struct change_log;
struct change_log *store_change_log(struct store *store);

#endif
