#ifndef LEDGER_REBUILD_H
#define LEDGER_REBUILD_H

#include "ledger/store.h"

#include <stdint.h>

/*
 * Everything in a ledger that follows from the rest of it, made anew in one
 * write: the search indexes from claims and texts, the first and last day of each
 * date from the date as written, and the hash of what a check of a claim would be
 * about from the claim.  Facts are not touched, and the audit log, which is about
 * facts, gets no entry.
 */
struct rebuilt {
	int64_t claims, texts;		/* indexed */
	int64_t dates, contents;	/* that were not what they should be */
};

/* stop as in backup.h. */
int rebuild_make(struct store *store, bool (*stop)(void *context), struct rebuilt *what,
		 struct error *err);

#endif
