/*
 * Fuzzes the reading of dates:
 *
 *	clang -g -O1 -fsanitize=fuzzer,address,undefined ... tests/fuzz/dates.c
 *
 * Whatever the bytes are, dates stand in order inside the text, and what they
 * are said to be in EDTF is EDTF.  The first byte chooses the article's day.
 */
#include "base/edtf.h"
#include "base/utf8.h"
#include "reading/quantity.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void check(const struct timexes *dates, struct slice text)
{
	size_t end = 0;

	for (size_t i = 0; i < dates->count; i++) {
		const struct timex *date = &dates->all[i];
		struct edtf edtf;
		struct error err;

		if (date->words.start < end || date->words.end > text.length ||
		    date->words.start >= date->words.end ||
		    date->whole.start > date->words.start ||
		    date->whole.end != date->words.end)
			abort();
		if (date->edtf && edtf_parse(slice_of(date->edtf), &edtf, &err) < 0)
			abort();
		if ((date->from && edtf_parse(slice_of(date->from), &edtf, &err) < 0) ||
		    (date->until && edtf_parse(slice_of(date->until), &edtf, &err) < 0))
			abort();
		end = date->words.end;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static struct lexicon *lexicon;
	struct slice text = {(const char *)bytes + 1, length - 1};
	struct timexes dates;
	struct tokens tokens;
	struct arena arena;
	struct error err;
	int64_t on;

	if (!lexicon && lexicon_new(&lexicon, &language_english, &err) < 0)
		abort();
	if (length < 2 || !utf8_valid(text, NULL))
		return 0;
	on = bytes[0] == 0 ? TIMEX_NO_DAY : 17000 + (int64_t)bytes[0] * 3;
	arena_init(&arena);
	if (tokens_cut(&tokens, text, (struct span){0, text.length}, lexicon, &arena,
	               &err) == 0 &&
	    timexes_find_at(&dates, &tokens, on, bytes[0] & 1 ? 58320 : -1, &arena,
	                    &err) == 0)
		check(&dates, text);
	arena_release(&arena);
	return 0;
}
