#ifndef LEDGER_BACKUP_H
#define LEDGER_BACKUP_H

#include "ledger/store.h"

#include <stdint.h>

/*
 * A copy of the whole ledger file, audit log included, as it stood at one
 * moment, while others may use it: they can read on, and a write of theirs
 * waits until the copy is made.
 *
 * stop (may be NULL) is asked now and then: true ends it, with ERROR_SYSTEM,
 * "interrupted".
 *
 * The copy is made beside path with mode 0600, verified (SQLite's quick_check
 * and foreign_key_check; our application_id; schema and number of rows as in
 * the ledger), synced, and only then called path.  The verifying goes on after
 * the ledger is let go.
 */
struct backup {
	int64_t articles, sources, claims, figures, links, checks, reviews, changes;
	int64_t bytes;
};

/* *what says what is in the copy.  ERROR_CONFLICT if there is something at
 * path: nothing is ever written over.  A failure leaves no file behind. */
int backup_make(struct store *store, const char *path, bool (*stop)(void *context),
		struct backup *what, struct error *err);

#endif
