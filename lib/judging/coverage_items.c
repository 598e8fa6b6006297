#include "judging/coverage_items.h"

#include <math.h>
#include <stdlib.h>

struct finding_items {
	struct covered_items *items;
	size_t room;
	struct arena *arena;
};

static bool add(struct finding_items *finding, struct covered_item item)
{
	struct covered_items *items = finding->items;

	if (items->count == finding->room) {
		size_t room = finding->room ? 2 * finding->room : 64;
		struct covered_item *all = arena_take(finding->arena, room * sizeof(*all));

		if (!all)
			return false;
		if (items->count)
			memcpy(all, items->all, items->count * sizeof(*all));
		items->all = all;
		finding->room = room;
	}
	items->all[items->count++] = item;
	return true;
}

/* Capitals that are no name: of the calendar, of a title, and "I". */
static bool is_plain_capital(const struct tokens *tokens, size_t i)
{
	return token_is(tokens, i, WORD_MONTH | WORD_WEEKDAY | WORD_TITLE | WORD_PRONOUN) ||
	       slice_is(token_text(tokens, i), "I");
}

static bool is_capital(const struct tokens *tokens, size_t i)
{
	return i < tokens->count && tokens->all[i].kind == TOKEN_WORD &&
	       (tokens->all[i].flags & TOKEN_CAPITAL);
}

/* Has the word its capital only because something begins here? */
static bool begins(const struct tokens *tokens, size_t i)
{
	return (tokens->all[i].flags & TOKEN_SENTENCE) || i == 0 ||
	       tokens->all[i - 1].kind == TOKEN_QUOTE || tokens->all[i - 1].kind == TOKEN_STOP ||
	       slice_is(token_text(tokens, i - 1), ":");
}

/* Does the word of token i stand with a capital within a sentence? */
static bool is_name_elsewhere(const struct tokens *tokens, size_t i)
{
	for (size_t j = 0; j < tokens->count; j++)
		if (j != i && is_capital(tokens, j) && !begins(tokens, j) &&
		    slice_equal(token_text(tokens, i), token_text(tokens, j)))
			return true;
	return false;
}

static bool can_be_name(const struct tokens *tokens, size_t i)
{
	if (!is_capital(tokens, i) || is_plain_capital(tokens, i))
		return false;
	if (!begins(tokens, i))
		return true;
	if (tokens->all[i].lexeme)
		return is_capital(tokens, i + 1) && !begins(tokens, i + 1) &&
		       !token_is(tokens, i, WORD_ARTICLE | WORD_DETERMINER | WORD_PREPOSITION |
				 WORD_CONJUNCTION | WORD_AUXILIARY | WORD_ADVERB);
	return (is_capital(tokens, i + 1) && !begins(tokens, i + 1)) ||
	       is_name_elsewhere(tokens, i);
}

/* "Bank of England": the "of" between two parts of a name. */
static bool joins(const struct tokens *tokens, size_t i)
{
	return i + 1 < tokens->count && slice_is(token_text(tokens, i), "of") &&
	       is_capital(tokens, i + 1) && !is_plain_capital(tokens, i + 1);
}

static bool touches_other(const struct covered_items *items, size_t count, struct span at)
{
	for (size_t i = 0; i < count; i++)
		if (items->all[i].at.start < at.end && at.start < items->all[i].at.end)
			return true;
	return false;
}

static bool find_names(struct finding_items *finding)
{
	const struct tokens *tokens = &finding->items->tokens;
	size_t others = finding->items->count;

	for (size_t i = 0; i < tokens->count; i++) {
		size_t last = i;
		struct span at;

		if (!can_be_name(tokens, i))
			continue;
		while ((is_capital(tokens, last + 1) && !begins(tokens, last + 1) &&
			!is_plain_capital(tokens, last + 1)) || joins(tokens, last + 1))
			last++;
		at = (struct span){ tokens->all[i].start, tokens->all[last].end };
		if (!touches_other(finding->items, others, at) &&
		    !add(finding, (struct covered_item){ COVERAGE_NAME, at,
							 tokens->all[i].sentence, NAN, NAN,
							 NULL }))
			return false;
		i = last;
	}
	return true;
}

static bool add_numbers(struct finding_items *finding, const struct quantities *figures)
{
	const struct tokens *tokens = &finding->items->tokens;

	for (size_t i = 0; i < figures->count; i++) {
		const struct quantity *figure = &figures->all[i];

		/* "one of them", and the second reading of the same words. */
		if (figure->reading > 1 || (figure->low == 1 && figure->high == 1 && !figure->unit))
			continue;
		if (!add(finding, (struct covered_item){ COVERAGE_NUMBER, figure->words,
							 tokens->all[figure->first].sentence,
							 figure->low, figure->high, NULL }))
			return false;
	}
	return true;
}

/* A month and a day, or a weekday, of a year that nobody says. */
static bool is_partial(const struct timex *date)
{
	return !date->edtf && date->value && strncmp(date->value, "XXXX-", 5) == 0;
}

static bool add_dates(struct finding_items *finding, const struct timexes *dates)
{
	const struct tokens *tokens = &finding->items->tokens;

	for (size_t i = 0; i < dates->count; i++) {
		const struct timex *date = &dates->all[i];

		if (date->type == TIMEX_DURATION || date->type == TIMEX_SET ||
		    (!date->edtf && !is_partial(date)))
			continue;
		if (!add(finding, (struct covered_item){ COVERAGE_DATE, date->words,
							 tokens->all[date->first].sentence,
							 NAN, NAN, date->edtf ? date->edtf
											: date->value }))
			return false;
	}
	return true;
}

static int by_place(const void *a, const void *b)
{
	const struct covered_item *x = a, *y = b;

	return (x->at.start > y->at.start) - (x->at.start < y->at.start);
}

int covered_items_find(struct covered_items *items, struct slice draft, struct span body,
		       int64_t on, const struct lexicon *lexicon, struct arena *arena,
		       struct error *err)
{
	struct finding_items finding = { .items = items, .arena = arena };
	struct timexes dates;
	struct quantities figures;

	*items = (struct covered_items){ .all = NULL };
	if (tokens_cut(&items->tokens, draft, body, lexicon, arena, err) < 0 ||
	    timexes_find(&dates, &items->tokens, on, arena, err) < 0 ||
	    quantities_find(&figures, &items->tokens, &dates, arena, err) < 0)
		return -1;
	if (!add_dates(&finding, &dates) || !add_numbers(&finding, &figures) ||
	    !find_names(&finding))
		return error_memory(err);
	if (items->count)
		qsort(items->all, items->count, sizeof(*items->all), by_place);
	return 0;
}
