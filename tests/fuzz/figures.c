/*
 * Fuzzes the reading of figures:
 *
 *	clang -g -O1 -fsanitize=fuzzer,address,undefined ... tests/fuzz/figures.c
 *
 * Whatever the bytes are, figures stand in order inside the text, the number
 * inside the measure inside the words, and read together with dates or after
 * them they are the same.
 */
#include "base/utf8.h"
#include "reading/quantity.h"

#include <math.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void check(const struct quantities *figures, size_t length)
{
	size_t start = 0;

	for (size_t i = 0; i < figures->count; i++) {
		const struct quantity *q = &figures->all[i];

		if (q->words.start < start || q->words.end > length ||
		    q->words.start >= q->words.end)
			abort();
		if (q->number.start < q->words.start || q->number.end > q->words.end ||
		    q->number.start > q->number.end)
			abort();
		if (isnan(q->low) && isnan(q->high))
			abort();
		start = q->words.start;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static struct lexicon *lexicon;
	struct slice text = {(const char *)bytes, length};
	struct quantities together, after;
	struct timexes dates, same;
	struct tokens tokens;
	struct arena arena;
	struct error err;

	if (!lexicon && lexicon_new(&lexicon, &language_english, &err) < 0)
		abort();
	if (!utf8_valid(text, NULL))
		return 0;
	arena_init(&arena);
	if (tokens_cut(&tokens, text, (struct span){0, length}, lexicon, &arena,
	               &err) == 0 &&
	    findings_find(&together, &dates, &tokens, 17163, -1, &arena, &err) == 0 &&
	    timexes_find(&same, &tokens, 17163, &arena, &err) == 0 &&
	    quantities_find(&after, &tokens, &same, &arena, &err) == 0) {
		check(&together, length);
		if (together.count != after.count || dates.count != same.count)
			abort();
	}
	arena_release(&arena);
	return 0;
}
