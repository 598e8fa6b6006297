#include "reporting/findings.h"

#include <stdlib.h>

/* A longer text is no phrase, whatever it lacks. */
enum { PHRASE_LONGEST = 1 << 20 };

int findings_open(struct findings *findings, struct slice text,
		  const struct lexicon *lexicon, int64_t on, int second, struct error *err)
{
	return findings_open_part(findings, text, (struct span){ 0, text.length }, lexicon, on,
				  second, err);
}

int findings_open_part(struct findings *findings, struct slice text, struct span part,
		       const struct lexicon *lexicon, int64_t on, int second, struct error *err)
{
	struct arena *arena = &findings->arena;
	struct tokens tokens;

	*findings = (struct findings){ .sources = NULL };
	arena_init(arena);
	if (tokens_cut(&tokens, text, part, lexicon, arena, err) == 0 &&
	    findings_find(&findings->figures, &findings->dates, &tokens, on, second, arena, err) == 0)
		return 0;
	findings_release(findings);
	return -1;
}

void findings_release(struct findings *findings)
{
	arena_release(&findings->arena);
	*findings = (struct findings){ .sources = NULL };
	arena_init(&findings->arena);
}

static int by_place(const void *left, const void *right)
{
	const struct source_phrase *a = left, *b = right;

	if (a->words.start != b->words.start)
		return a->words.start < b->words.start ? -1 : 1;
	return (a->words.end > b->words.end) - (a->words.end < b->words.end);
}

/* One place may serve several candidates. */
static void sort_places(struct findings *findings)
{
	struct source_phrase *all = findings->sources;
	size_t kept = 0;

	if (findings->source_count == 0)
		return;
	qsort(all, findings->source_count, sizeof(*all), by_place);
	for (size_t i = 1; i < findings->source_count; i++)
		if (by_place(&all[kept], &all[i]) != 0)
			all[++kept] = all[i];
	findings->source_count = kept + 1;
}

/* Do these words overlap one of the first count phrases, which are in order? */
static bool stands_in(const struct findings *findings, size_t count, struct span words)
{
	size_t low = 0;

	for (size_t high = count; low < high;) {
		size_t middle = low + (high - low) / 2;

		if (findings->sources[middle].words.start < words.end)
			low = middle + 1;
		else
			high = middle;
	}
	return low > 0 && findings->sources[low - 1].words.end > words.start;
}

static int add_phrase(struct findings *findings, struct slice text, struct span words,
		      const struct speaker *speaker, const struct lexicon *lexicon,
		      struct error *err)
{
	struct speaker *alone;

	if (!speaker) {
		alone = arena_take(&findings->arena, sizeof(*alone));
		if (!alone)
			return error_memory(err);
		if (reading_phrase(alone, slice_part(text, words), lexicon,
				   &findings->arena, err) < 0)
			return -1;
		speaker = alone;
	}
	findings->sources[findings->source_count++] =
		(struct source_phrase){ .words = words, .speaker = speaker };
	return 0;
}

/* Is the text a phrase: one sentence without a stop at its end?  That of an
 * abbreviation is none. */
static int is_phrase(bool *phrase, struct span *words, struct findings *findings,
		     struct slice text, const struct lexicon *lexicon, struct error *err)
{
	struct tokens tokens;

	*phrase = false;
	if (tokens_cut(&tokens, text, (struct span){ 0, text.length }, lexicon,
		       &findings->arena, err) < 0)
		return -1;
	if (tokens.count == 0 || tokens.all[tokens.count - 1].kind == TOKEN_STOP ||
	    tokens.all[tokens.count - 1].sentence > 0)
		return 0;
	*phrase = true;
	*words = (struct span){ tokens.all[0].start, tokens.all[tokens.count - 1].end };
	return 0;
}

int findings_sources(struct findings *findings, struct slice text,
		     const struct lexicon *lexicon, const struct reading *reading,
		     struct error *err)
{
	struct span words;
	bool phrase;

	findings->sources = arena_take(&findings->arena,
				       (reading->candidate_count + reading->unnamed_count + 1) *
				       sizeof(*findings->sources));
	if (!findings->sources)
		return error_memory(err);
	for (size_t i = 0; i < reading->candidate_count; i++) {
		const struct candidate *candidate = &reading->candidates[i];
		const struct spans *source = &candidate->source;

		if (source->count == 0)
			continue;
		words.start = source->all[0].start;
		words.end = source->all[source->count - 1].end;
		if (add_phrase(findings, text, words, candidate->speaker < 0 ? NULL :
			       &reading->speakers[candidate->speaker], lexicon, err) < 0)
			return -1;
	}
	sort_places(findings);
	for (size_t i = 0, known = findings->source_count; i < reading->unnamed_count; i++) {
		const struct unnamed_source *unnamed = &reading->unnamed[i];

		if (stands_in(findings, known, unnamed->words))
			continue;
		if (add_phrase(findings, text, unnamed->words, unnamed->speaker < 0 ?
			       unnamed->described : &reading->speakers[unnamed->speaker], lexicon, err) < 0)
			return -1;
	}
	if (findings->source_count == 0 && text.length <= PHRASE_LONGEST &&
	    (is_phrase(&phrase, &words, findings, text, lexicon, err) < 0 ||
	     (phrase && add_phrase(findings, text, words, NULL, lexicon, err) < 0)))
		return -1;
	sort_places(findings);
	return 0;
}
