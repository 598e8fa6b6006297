#ifndef LEDGER_BACKUP_H
#define LEDGER_BACKUP_H

#include "base/slice.h"
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
	int64_t evidence;	/* copies of it taken along */
	int64_t evidence_left;	/* copies that the ledger knows, and were not */
};

/* *what says what is in the copy.  ERROR_CONFLICT if there is something at
 * path: nothing is ever written over.  A failure leaves no file behind. */
int backup_make(struct store *store, const char *path, bool (*stop)(void *context),
		struct backup *what, struct error *err);

/* Copies of evidence into the folder beside path, which must not be there; to be
 * asked after backup_make(), and counted in *what.  A copy that was altered is
 * left. */
int backup_evidence(struct store *store, const char *path, bool (*stop)(void *context),
		    struct backup *what, struct error *err);

/* How many copies there would be, when none are taken: evidence_left. */
int backup_count_evidence(struct store *store, struct backup *what, struct error *err);

/*
 * The same as one file under a passphrase (base/sealed.h), of which nothing stands
 * on the disk in the clear meanwhile: the pages of the ledger are read while others
 * wait to write, and the file is read back before it gets its name.  What is in
 * the stream, numbers with the least significant byte first:
 *	20 bytes	"twosource backup 1" and two line feeds
 *	members: 1 byte kind, 8 bytes length, the bytes
 *		L	the ledger file; comes first
 *		E	a copy of evidence, with its SHA-256 in front, 64 digits that
 *			the length does not count
 *		.	the end, with length 0
 */
struct seal_cost;
int backup_seal(struct store *store, const char *path, struct slice passphrase,
		const struct seal_cost *cost, bool with_evidence,
		bool (*stop)(void *context), struct backup *what, struct error *err);

#endif
