#ifndef LEDGER_PUT_BACK_H
#define LEDGER_PUT_BACK_H

#include "base/slice.h"
#include "ledger/backup.h"
#include "ledger/verify.h"

/*
 * A backup put back into its place.  It is copied (or unsealed) beside the target,
 * brought up to date when it is from an older program, verified as verify.h does,
 * and only then given the name.  What stands there gives way to it only when that
 * is wanted, and is kept under another name.  The backup itself is only read.
 *
 * It may be anybody's: a file that is no ledger, is damaged, or says something
 * about itself that does not hold is refused.
 */

/* Is the file a sealed backup?  1, 0; -1. */
int backup_is_sealed(const char *path, struct error *err);

struct put_back_how {
	struct slice passphrase;	/* of a sealed one */
	bool replace;			/* what stands there is put aside */
	bool despite;			/* though verify finds something */
	struct verify_how verify;	/* tell is needed */
	bool (*stop)(void *context);	/* as in backup.h */
};

struct put_back {
	struct backup what;
	struct verified verified;
	char *aside;		/* where what stood there is now, or NULL; the caller's to
				 * free, after a failure too */
	int64_t evidence;	/* copies put beside the ledger */
	int64_t whole;		/* that were there already */
	int64_t lost;		/* that the ledger knows, and that are nowhere */
};

/* ERROR_CONFLICT if there is something at target that is not to be replaced, and
 * when the ledger there is in use; ERROR_STORE when verifying found something, which
 * has been told. */
int put_back(const char *backup, const char *target, const struct put_back_how *how,
	     struct put_back *done, struct error *err);

#endif
