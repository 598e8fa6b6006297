#ifndef LEDGER_TOMBSTONE_H
#define LEDGER_TOMBSTONE_H

#include "base/error.h"
#include "base/random.h"
#include "ledger/store.h"

/*
 * The uids of rows that were erased for a source in danger (erasure.h): random
 * numbers that say nothing, kept so that the rows do not come back by an import,
 * an undo or a merge.
 */

/* Is there any?  1, 0; -1. */
int tombstones_any(struct store *store, struct error *err);

/* 1, 0; -1. */
int tombstone_stands(struct store *store, const struct uid *uid, struct error *err);

/* ERROR_CONFLICT where there is one: "uid: ... was erased here on purpose". */
int tombstone_refuse(struct store *store, const struct uid *uid, struct error *err);

/* Within a write, whose entry of the audit log has the id erasure and commits to it
 * (erasure_log.h).  Nothing where that one has set it before. */
int tombstone_set(struct store *store, const struct uid *uid, int64_t erasure,
		  struct error *err);

#endif
