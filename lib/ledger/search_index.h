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

/* And that of what is found inside words (migrations/0004-search-inside.sql). */
#define SEARCH_INSIDE_TABLE \
	"CREATE VIRTUAL TABLE claim_inside USING fts5 (\n" \
	"\twords, content = 'claim_inside_text', content_rowid = 'id', tokenize = 'trigram'\n" \
	")"

/* FTS5 gathers words in memory before it writes them: with more than its one
 * MiB it writes fewer and larger segments, and merging them is left to later
 * edits.  Beyond 16 MiB it gets slower: the table it looks words up in leaves
 * the caches.  These settings are kept in the file, so they are put back. */
#define SEARCH_SETTINGS_OF_BATCH \
	"INSERT INTO claim_search (claim_search, rank) VALUES ('hashsize', 16777216);" \
	"INSERT INTO claim_search (claim_search, rank) VALUES ('automerge', 0);" \
	"INSERT INTO claim_inside (claim_inside, rank) VALUES ('hashsize', 16777216);" \
	"INSERT INTO claim_inside (claim_inside, rank) VALUES ('automerge', 0);"

/* Brings the full-text indexes up to date with the claims and texts that were
 * changed (claim_search_due and article_search_due of the schema).
 * store_commit() calls it. */
int search_index_catch_up(struct store *store, struct error *err);

/* Indexes, in one go, every claim with an id above last; for a bulk load,
 * which leaves them out of claim_search_due. */
int search_index_add(struct store *store, int64_t last, struct error *err);

/* Drops what the indexes hold and fills them anew from the ledger; the words of
 * what was removed go with it.  Within a write. */
int search_index_rebuild(struct store *store, struct error *err);

/* Makes in side the view that says which claims are indexed inside words, which
 * is known to the schema of store alone.  ERROR_STORE when it is not there. */
int search_index_copy_view(struct store *side, struct store *store, struct error *err);

#endif
