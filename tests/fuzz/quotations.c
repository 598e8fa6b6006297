/*
 * Fuzzes the reading of an article, as `extract` does it:
 *
 *	clang -g -O1 -fsanitize=fuzzer,address,undefined ... tests/fuzz/quotations.c
 *
 * Whatever the bytes are, every span of a candidate stands inside the text, in
 * order and none overlapping; its figures and dates stand in its words or in what
 * is told about them; and the speakers and candidates it names exist.  The first
 * byte chooses the language, whether the article's own voice is asked for, and
 * its day.
 */
#include "base/utf8.h"
#include "reading/languages.h"
#include "reporting/extraction.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void check_spans(const struct spans *spans, size_t length, bool ordered)
{
	size_t end = 0;

	for (size_t i = 0; i < spans->count; i++) {
		struct span span = spans->all[i];

		if (span.start >= span.end || span.end > length || (ordered && span.start < end))
			abort();
		end = span.end;
	}
}

static bool inside(const struct spans *spans, struct span span)
{
	for (size_t i = 0; i < spans->count; i++)
		if (span.start >= spans->all[i].start && span.end <= spans->all[i].end)
			return true;
	return false;
}

static void check_candidate(const struct reading *reading, size_t i, size_t length)
{
	const struct candidate *candidate = &reading->candidates[i];

	if (candidate->content.count == 0 || candidate->passage.end > length ||
	    candidate->speaker >= (int)reading->speaker_count ||
	    candidate->heard_from >= (int)reading->speaker_count ||
	    candidate->within >= (int)reading->candidate_count ||
	    candidate->within == (int)i || !candidate->text ||
	    !(candidate->confidence >= 0 && candidate->confidence <= 1))
		abort();
	check_spans(&candidate->content, length, true);
	check_spans(&candidate->cue, length, false);
	check_spans(&candidate->source, length, false);
	for (size_t f = 0; f < candidate->figure_count; f++)
		if (!inside(&candidate->content, candidate->figures[f].words))
			abort();
	for (size_t d = 0; d < candidate->date_count; d++)
		if (candidate->dates[d].words.end > length)
			abort();
	/* in the order of the article */
	if (i > 0 && reading->candidates[i - 1].content.all[0].start >
			     candidate->content.all[0].start)
		abort();
}

static void check(const struct reading *reading, struct slice text)
{
	struct buffer out;
	struct extraction to = { .form = EXTRACTION_JSONL, .what = EXTRACTION_QUOTES,
				 .out = &out };

	for (size_t i = 0; i < reading->candidate_count; i++)
		check_candidate(reading, i, text.length);
	for (size_t i = 0; i < reading->unnamed_count; i++)
		if (reading->unnamed[i].words.end > text.length ||
		    reading->unnamed[i].words.start >= reading->unnamed[i].words.end)
			abort();
	buffer_init(&out);
	extraction_quotes(&to, "fuzz", 0, text, reading);
	if (!utf8_valid(buffer_all(&out), NULL) ||
	    slice_count(buffer_all(&out), '\n') != reading->candidate_count)
		abort();
	buffer_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static struct lexicons *lexicons;
	struct slice text = { (const char *)bytes + 1, length - 1 };
	struct reading_options options = { .on = TIMEX_NO_DAY };
	struct reading reading;
	struct error err;

	if (!lexicons && lexicons_new(&lexicons, &err) < 0)
		abort();
	if (length < 2 || !utf8_valid(text, NULL))
		return 0;
	options.own_voice = bytes[0] & 1;
	if (bytes[0] & 2)
		options.on = 17163;
	options.lexicon = lexicons_of(lexicons, bytes[0] & 4 ? &language_korean
							     : &language_english);
	if (reading_open(&reading, text, &options, &err) < 0)
		return 0;
	check(&reading, text);
	reading_release(&reading);
	return 0;
}
