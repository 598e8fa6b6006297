#ifndef LEDGER_EVIDENCE_COPY_H
#define LEDGER_EVIDENCE_COPY_H

#include "base/buffer.h"
#include "base/error.h"
#include "base/hash.h"
#include "ledger/store.h"

#include <stdint.h>

/*
 * Copies of evidence, in a folder beside the ledger: those of twosource.db are
 * in twosource.db.evidence.  A copy is named by the SHA-256 of its bytes and by
 * nothing that tells what it is or where it came from; it belongs to every check
 * with that evidence_sha256.  The folder has mode 0700, a copy 0600.  A copy
 * appears whole or not at all.  The ledger knows which hashes have a copy, so
 * that a lost one is missed; a check may as well know the hash of what is kept
 * elsewhere.
 */

/* Appends the path of the folder, which need not be there.  ERROR_MISSING for a
 * ledger in memory, which has none. */
int evidence_folder(struct store *store, struct buffer *path, struct error *err);

/* Keeps a copy of the file at path and says its hash.  Runs between
 * store_begin() and store_commit(); when they come to nothing a copy stays that
 * the ledger does not know (evidence_copies() finds it).  1; 0 when the same
 * bytes were kept before; -1, with ERROR_CONFLICT when the file changed under our
 * hands. */
int evidence_copy_add(struct store *store, const char *path, char sha256[SHA256_TEXT],
		      struct error *err);

/* The same for the ledger that is, or will be, at that path, which is told nothing of
 * it: a copy goes to its place before the ledger that knows it.  To take it back is
 * for when that comes to nothing. */
int evidence_copy_put(const char *ledger, const char *path, char sha256[SHA256_TEXT],
		      struct error *err);
void evidence_copy_take_back(const char *ledger, const char *sha256);

enum evidence_state {
	EVIDENCE_ABSENT,	/* no copy */
	EVIDENCE_WHOLE,		/* its bytes have that hash */
	EVIDENCE_ALTERED,	/* they have another, or are no ordinary file */
};

/* Reads the copy to its end.  -1 when it is there and cannot be read. */
int evidence_copy_state(struct store *store, const char *sha256,
			enum evidence_state *state, struct error *err);
int evidence_copy_state_at(const char *ledger, const char *sha256,
			   enum evidence_state *state, struct error *err);

/* Opens a copy for reading, the caller's to fclose().  *copy is NULL when there
 * is none. */
int evidence_copy_open(struct store *store, const char *sha256, FILE **copy,
		       struct error *err);

/* Notes that there is a copy, as an export says. */
int evidence_copy_note(struct store *store, const char *sha256, int64_t bytes,
		       const char *kept_on, struct error *err);

/* Takes a copy away, and what the ledger knows of it (also between begin and
 * commit): 1; 0 when there was none; -1. */
int evidence_copy_remove(struct store *store, const char *sha256, struct error *err);

/* Calls visit with the name of everything in the folder, in no order; a name that
 * is no hash is none of ours.  visit returns -1 to stop, with *err set. */
typedef int evidence_visit(void *context, const char *name, struct error *err);

int evidence_copies(struct store *store, evidence_visit *visit, void *context,
		    struct error *err);

/* The same with the hashes of which the ledger knows that there is a copy, in
 * their order; and whether it knows this one: 1, 0; -1. */
int evidence_copies_known(struct store *store, evidence_visit *visit, void *context,
			  struct error *err);
int evidence_copy_known(struct store *store, const char *sha256, struct error *err);

#endif
