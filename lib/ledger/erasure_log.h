#ifndef LEDGER_ERASURE_LOG_H
#define LEDGER_ERASURE_LOG_H

#include "base/hash.h"
#include "ledger/store.h"

#include <stdint.h>

/*
 * What an entry of the audit log that erased something commits to, as its one row
 * "erasure": every tombstone it set, every row of the log it emptied (by the uid
 * of the strand, the number of the entry and that of the row), and every text it
 * redacted.  So nothing can be passed off as erased later.
 */
int erasure_commitment(struct store *store, int64_t change, struct slice salt,
		       struct digest *commitment, struct error *err);

/* Within a write: the row "erasure" of its entry, once all is marked. */
int erasure_log(struct store *store, struct error *err);

#endif
