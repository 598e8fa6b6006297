#include "reading/candidate.h"

#include "base/edtf.h"

#include <stdlib.h>

struct candidate *candidate_new(struct article *article)
{
	struct reading *reading = article->reading;
	struct candidate *candidate;

	if (reading->candidate_count == article->room) {
		size_t room = article->room * 2 + 16;
		struct candidate *more = arena_more(article->arena, reading->candidates,
						    reading->candidate_count, room,
						    sizeof(*more));

		if (!more)
			return NULL;
		reading->candidates = more;
		article->room = room;
	}
	candidate = &reading->candidates[reading->candidate_count++];
	*candidate = (struct candidate){ .speaker = -1, .within = -1, .heard_from = -1,
					 .knowledge = "not_stated" };
	return candidate;
}

/* The words of spans, joined. */
static const char *joined(struct article *article, const struct spans *spans,
			  const char *between)
{
	struct slice text = article->tokens->text;
	size_t length = 1, gap = strlen(between);
	char *out, *at;

	if (spans->count == 0)
		return NULL;
	for (size_t i = 0; i < spans->count; i++)
		length += spans->all[i].end - spans->all[i].start + gap;
	out = at = arena_take(article->arena, length);
	if (!out)
		return "";
	for (size_t i = 0; i < spans->count; i++) {
		struct slice part = slice_part(text, spans->all[i]);

		if (i > 0) {
			memcpy(at, between, gap);
			at += gap;
		}
		memcpy(at, part.at, part.length);
		at += part.length;
	}
	*at = '\0';
	return out;
}

static bool holds(const struct spans *spans, struct span span)
{
	size_t low = 0, high = spans->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (spans->all[middle].end < span.end)
			low = middle + 1;
		else
			high = middle;
	}
	return low < spans->count && span.start >= spans->all[low].start;
}

/* The first of count things in order of place that ends behind `start`: found
 * by halving, since each candidate asks. */
#define FIRST_BEHIND(things, count_, field, start_, result) do { \
	size_t low_ = 0, high_ = (count_); \
	while (low_ < high_) { \
		size_t middle_ = low_ + (high_ - low_) / 2; \
		if ((things)[middle_].field.start < (start_)) \
			low_ = middle_ + 1; \
		else \
			high_ = middle_; \
	} \
	(result) = low_; \
} while (0)

static void fill_figures(struct article *article, struct candidate *candidate)
{
	const struct quantities *figures = article->figures;
	size_t end = candidate->content.all[candidate->content.count - 1].end, first, count = 0;
	struct quantity *all;

	FIRST_BEHIND(figures->all, figures->count, words, candidate->content.all[0].start, first);
	for (size_t i = first; i < figures->count && figures->all[i].words.start < end; i++)
		count += holds(&candidate->content, figures->all[i].words);
	if (count == 0 || !(all = arena_take(article->arena, count * sizeof(*all))))
		return;
	candidate->figures = all;
	for (size_t i = first; i < figures->count && candidate->figure_count < count; i++) {
		if (!holds(&candidate->content, figures->all[i].words))
			continue;
		if (figures->all[i].reading > 0)
			candidate->flags |= FLAG_AMBIGUOUS_FIGURE;
		all[candidate->figure_count++] = figures->all[i];
	}
}

/* Is this a date that can be said, and no mere "now"? */
static bool dated(const struct timex *date)
{
	return date->edtf && (date->type == TIMEX_DATE || date->type == TIMEX_TIME) &&
	       !(date->value && strstr(date->value, "_REF"));
}

/* Words and date, when there is exactly one such place in dates. */
static void only_date(struct article *article, const struct timex *const *dates,
		      size_t count, const char **edtf, const char **words)
{
	const struct timex *only = NULL;

	for (size_t i = 0; i < count; i++) {
		if (!dated(dates[i]))
			continue;
		if (only && strcmp(only->edtf, dates[i]->edtf) != 0)
			return;
		only = only ? only : dates[i];
	}
	if (only) {
		*edtf = only->edtf;
		*words = arena_slice(article->arena,
				     slice_part(article->tokens->text, only->whole));
	}
}

#define DATES_MOST 32

static void fill_dates(struct article *article, struct candidate *candidate,
		       struct span about)
{
	const struct timexes *dates = article->dates;
	size_t start = candidate->content.all[0].start, first, count = 0;
	size_t end = candidate->content.all[candidate->content.count - 1].end;
	const struct timex *inside[DATES_MOST] = { NULL }, *outside[DATES_MOST] = { NULL };
	size_t in = 0, out = 0;
	struct timex *all;

	if (about.start < about.end) {
		start = about.start < start ? about.start : start;
		end = about.end > end ? about.end : end;
	}
	FIRST_BEHIND(dates->all, dates->count, words, start, first);
	for (size_t i = first; i < dates->count && dates->all[i].words.start < end; i++) {
		const struct timex *date = &dates->all[i];

		if (holds(&candidate->content, date->words)) {
			if (in < DATES_MOST)
				inside[in++] = date;
		} else if (date->words.start >= about.start && date->words.end <= about.end &&
			   !holds(&candidate->source, date->words)) {
			if (out < DATES_MOST)
				outside[out++] = date;
		}
	}
	only_date(article, inside, in, &candidate->happened_on, &candidate->happened_words);
	only_date(article, outside, out, &candidate->stated_on, &candidate->stated_words);
	if (in + out == 0 || !(all = arena_take(article->arena, (in + out) * sizeof(*all))))
		return;
	for (size_t i = 0, o = 0; i < in || o < out;) {
		if (o >= out || (i < in && inside[i]->words.start < outside[o]->words.start))
			all[count++] = *inside[i++];
		else
			all[count++] = *outside[o++];
	}
	candidate->dates = all;
	candidate->date_count = count;
}

/* The token that stands at or behind byte at, by halving. */
static size_t token_behind(const struct tokens *tokens, size_t at)
{
	size_t low = 0, high = tokens->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (tokens->all[middle].end <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void candidate_fill(struct article *article, struct candidate *candidate,
		    struct span about)
{
	size_t token = token_behind(article->tokens, candidate->content.all[0].start);

	candidate->text = joined(article, &candidate->content, " \xE2\x80\xA6 ");
	candidate->cue_text = joined(article, &candidate->cue, " ");
	if (candidate->source.count > 0)
		candidate->attribution = arena_slice(article->arena,
			slice_part(article->tokens->text, candidate->source.all[0]));
	fill_figures(article, candidate);
	fill_dates(article, candidate, about);
	if (token < article->tokens->count) {
		uint32_t paragraph = article->tokens->all[token].paragraph;

		candidate->paragraph = paragraph + 1;
		candidate->passage = article->paragraphs[paragraph];
	}
}

static int by_place(const void *a, const void *b)
{
	const struct candidate *left = a, *right = b;
	size_t from = left->content.all[0].start, to = right->content.all[0].start;

	if (from != to)
		return from < to ? -1 : 1;
	from = left->content.all[left->content.count - 1].end;
	to = right->content.all[right->content.count - 1].end;
	return from == to ? 0 : from > to ? -1 : 1;
}

int candidates_order(struct article *article, struct error *err)
{
	struct reading *reading = article->reading;
	int *open = arena_take(article->arena, (reading->candidate_count + 1) * sizeof(int));
	size_t depth = 0;

	if (!open)
		return error_memory(err);
	if (reading->candidate_count > 1)
		qsort(reading->candidates, reading->candidate_count,
		      sizeof(*reading->candidates), by_place);
	for (size_t i = 0; i < reading->candidate_count; i++) {
		struct candidate *candidate = &reading->candidates[i];
		size_t end = candidate->content.all[candidate->content.count - 1].end;

		while (depth > 0) {
			const struct candidate *outer = &reading->candidates[open[depth - 1]];

			if (outer->content.all[outer->content.count - 1].end >
			    candidate->content.all[0].start)
				break;
			depth--;
		}
		for (size_t d = depth; d > 0 && depth - d < 8; d--) {
			struct candidate *outer = &reading->candidates[open[d - 1]];

			if (candidate->voice == VOICE_ARTICLE || outer->voice == VOICE_ARTICLE)
				continue;
			if (holds(&outer->content, (struct span){ candidate->content.all[0].start,
								  end })) {
				candidate->within = open[d - 1];
				outer->flags |= FLAG_NESTED;
				break;
			}
		}
		open[depth++] = (int)i;
	}
	return arena_failed(article->arena) ? error_memory(err) : 0;
}
