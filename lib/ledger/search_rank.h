#ifndef LEDGER_SEARCH_RANK_H
#define LEDGER_SEARCH_RANK_H

#include "base/error.h"
#include "ledger/store.h"

/* Gives FTS5 tables of this store the auxiliary function closeness(table); to
 * do so twice does no harm. */
int search_rank_add(struct store *store, struct error *err);

#endif
