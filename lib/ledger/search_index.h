#ifndef LEDGER_SEARCH_INDEX_H
#define LEDGER_SEARCH_INDEX_H

#include "base/error.h"
#include "ledger/store.h"

#include <stdint.h>

/*
 * Keeps the full-text indexes in step with claims and snapshots, inside the
 * write that changes these.  An index forgets a row by being told its words
 * once more, so that forgetting comes before the change, keeping after it;
 * either does nothing for a row that is not there.
 */
int search_keep_claim(struct store *store, int64_t id, struct error *err);
int search_forget_claim(struct store *store, int64_t id, struct error *err);

int search_keep_article(struct store *store, int64_t id, struct error *err);
int search_forget_article(struct store *store, int64_t id, struct error *err);

/* After many rows came in without: all claims and articles above these ids. */
int search_keep_since(struct store *store, int64_t claim, int64_t article,
		      struct error *err);

/* Drops what the indexes hold and fills them anew from the ledger. */
int search_rebuild(struct store *store, struct error *err);

#endif
