/*
 * Fuzzes what a person types to search (see tests/fuzz/run).
 *
 * Nothing that is typed is an error: whatever the words are, FTS5 takes the
 * query that is made of them, and a snippet is text.
 */
#include "base/utf8.h"
#include "ledger/search.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void search(struct store *store, struct slice words)
{
	struct filter filter = filter_all();
	struct search_results results;
	struct search_query query;
	struct buffer snippet;
	struct arena arena;
	struct error err;

	arena_init(&arena);
	buffer_init(&snippet);
	filter.limit = 20;
	if (search_query_make(&query, words, &arena, &err) < 0 ||
	    search_claims(store, &query, &filter, &results, &err) < 0 ||
	    search_articles(store, &query, &filter, &results, &err) < 0)
		abort();
	if (search_snippet(&query, words, 60, "[", "]", &snippet) &&
	    !utf8_valid(buffer_all(&snippet), NULL))
		abort();
	buffer_release(&snippet);
	arena_release(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static struct store *store;
	struct slice words = { (const char *)bytes, length };
	struct error err;

	if (!store && (random_start() < 0 || store_open_memory(&store, &err) < 0))
		abort();
	if (length > 0 && utf8_valid(words, NULL))
		search(store, words);
	return 0;
}
