#include "reading/candidate.h"

/* The article's own statements. */

/* Is there a date that can be said, or a figure, between first and last? */
static bool has_fact(struct article *article, struct span span)
{
	const struct timexes *dates = article->dates;
	const struct quantities *figures = article->figures;
	size_t low = 0, high = dates->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (dates->all[middle].words.start < span.start)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < dates->count && dates->all[low].words.start < span.end; low++)
		if (dates->all[low].edtf && dates->all[low].type != TIMEX_DURATION &&
		    !(dates->all[low].value && strstr(dates->all[low].value, "_REF")))
			return true;
	low = 0;
	high = figures->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (figures->all[middle].words.start < span.start)
			low = middle + 1;
		else
			high = middle;
	}
	return low < figures->count && figures->all[low].words.start < span.end;
}

static void add_own(struct article *article, const struct frame *frame, struct range range)
{
	struct span span;
	struct candidate *candidate;
	uint32_t words = 0;

	while (range.last > range.first && (item_kind(frame, range.last - 1, TOKEN_COMMA) ||
					    item_kind(frame, range.last - 1, TOKEN_STOP)))
		range.last--;
	for (uint32_t i = range.first; i < range.last; i++)
		words += item_kind(frame, i, TOKEN_WORD);
	if (range.first >= range.last || words < 4)
		return;
	span = content_span(frame, range);
	if (!has_fact(article, span) || !(candidate = candidate_new(article)))
		return;
	candidate->voice = VOICE_ARTICLE;
	candidate->content = spans_new(article, 1);
	spans_add(&candidate->content, span);
	candidate->confidence = 0.8;
	candidate_fill(article, candidate, (struct span){ 0, 0 });
}

int own_voice_add(struct article *article, const struct frame *frame,
		  const struct attributions *attributions, struct error *err)
{
	uint32_t next = 0;

	/* Attributions of joined quotations stand behind the others: what they
	 * say is all quotation, which is left out below. */
	for (uint32_t s = 0; s < frame->sentence_count; s++) {
		struct range own = { frame->sentences[s].first, frame->sentences[s].last };
		bool said = false;

		while (next < attributions->count && attributions->all[next].sentence < s)
			next++;
		for (uint32_t a = next; a < attributions->count &&
		     attributions->all[a].sentence == s; a++) {
			const struct attribution *attribution = &attributions->all[a];

			if (attribution->how == HOW_LOOSE)
				continue;
			if (attribution->how != HOW_VAGUE || attribution->content_count == 0)
				said = true;
			else if (attribution->content[0].first < own.last)
				own.last = attribution->content[0].first;
		}
		for (uint32_t i = own.first;
		     frame->sentences[s].quotations > 0 && i < own.last && !said; i++)
			said = item_is_quote(frame, i) &&
			       quotation_words(frame, frame->items[i].quotation) > 8;
		if (!said)
			add_own(article, frame, own);
	}
	return arena_failed(article->arena) ? error_memory(err) : 0;
}
