#ifndef LEDGER_DISMISSAL_H
#define LEDGER_DISMISSAL_H

#include "base/error.h"
#include "ledger/store.h"

#include <stdint.h>

/*
 * Pairs of claims that were proposed as saying the same, and that a person has
 * dismissed, so that they are not proposed again.  Which of the two is named
 * first does not matter.  The writing ones run between store_begin() and
 * store_commit() and are logged as "dismissal", with the uids of both claims;
 * a claim that is removed takes its dismissals along.
 */

/* 1 when it was not there before, 0 when it was (and is left as it was); -1 on
 * failure: ERROR_INPUT for a claim and itself.  reason and by may be NULL. */
int dismissal_add(struct store *store, int64_t claim, int64_t other,
		  const char *reason, const char *by, struct error *err);

/* Puts one back as it was when the ledger was exported; it must not be there
 * yet. */
int dismissal_restore(struct store *store, int64_t claim, int64_t other,
		      const char *reason, const char *by, const char *on,
		      struct error *err);

/* 1 when it was there, 0 when not; -1. */
int dismissal_remove(struct store *store, int64_t claim, int64_t other,
		     struct error *err);

/* 1, 0; -1. */
int dismissal_stands(struct store *store, int64_t claim, int64_t other,
		     struct error *err);

#endif
