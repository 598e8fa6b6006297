#ifndef LEDGER_SEARCH_INDEX_H
#define LEDGER_SEARCH_INDEX_H

#include "base/error.h"
#include "ledger/store.h"

#include <stdint.h>

/* How the schema makes the index, word for word (migrations/0002-search.sql). */
#define SEARCH_INDEX_TABLE \
	"CREATE VIRTUAL TABLE claim_search USING fts5 (\n" \
	"\tquote, statement, attribution, about,\n" \
	"\tcontent = 'claim', content_rowid = 'id',\n" \
	"\ttokenize = 'unicode61 remove_diacritics 2', detail = full\n" \
	")"

/* Brings the full-text indexes up to date with the claims and texts that were
 * changed (claim_search_due and article_search_due of the schema).
 * store_commit() calls it. */
int search_index_catch_up(struct store *store, struct error *err);

/* Indexes, in one go, every claim with an id above last; for a bulk load,
 * which leaves them out of claim_search_due. */
int search_index_add(struct store *store, int64_t last, struct error *err);

/* The same for what is found inside words alone: search_build.h makes the other
 * index. */
int search_index_add_inside(struct store *store, int64_t last, struct error *err);

/* Drops what the indexes hold and fills them anew from the ledger; the words of
 * what was removed go with it.  Within a write. */
int search_index_rebuild(struct store *store, struct error *err);

#endif
