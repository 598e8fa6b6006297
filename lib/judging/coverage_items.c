#include "judging/coverage_items.h"

#include "judging/gist.h"

#include <math.h>
#include <stdlib.h>

/* No name has more words. */
enum { NAME_MOST = 12 };

struct finding_items {
	struct covered_items *items;
	size_t room;
	struct arena *arena;
	uint64_t *names;		/* keys of words with a capital within a sentence */
	size_t name_count;
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

static int by_key(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

/* The words that have a capital within a sentence. */
static bool note_names(struct finding_items *finding)
{
	const struct tokens *tokens = &finding->items->tokens;

	finding->names = arena_take(finding->arena, (tokens->count + 1) * sizeof(*finding->names));
	if (!finding->names)
		return false;
	for (size_t i = 0; i < tokens->count; i++)
		if (is_capital(tokens, i) && !begins(tokens, i))
			finding->names[finding->name_count++] = gist_key(token_text(tokens, i));
	qsort(finding->names, finding->name_count, sizeof(*finding->names), by_key);
	return true;
}

static bool is_name_elsewhere(const struct finding_items *finding, size_t i)
{
	uint64_t key = gist_key(token_text(&finding->items->tokens, i));

	return bsearch(&key, finding->names, finding->name_count, sizeof(key), by_key) != NULL;
}

static bool can_be_name(const struct finding_items *finding, size_t i)
{
	const struct tokens *tokens = &finding->items->tokens;

	if (!is_capital(tokens, i) || is_plain_capital(tokens, i))
		return false;
	if (!begins(tokens, i))
		return true;
	if (tokens->all[i].lexeme)
		return is_capital(tokens, i + 1) && !begins(tokens, i + 1) &&
		       !token_is(tokens, i, WORD_ARTICLE | WORD_DETERMINER | WORD_PREPOSITION |
				 WORD_CONJUNCTION | WORD_AUXILIARY | WORD_ADVERB);
	return (is_capital(tokens, i + 1) && !begins(tokens, i + 1)) ||
	       is_name_elsewhere(finding, i);
}

/* "Bank of England": the "of" between two parts of a name. */
static bool joins(const struct tokens *tokens, size_t i)
{
	return i + 1 < tokens->count && slice_is(token_text(tokens, i), "of") &&
	       is_capital(tokens, i + 1) && !is_plain_capital(tokens, i + 1);
}

static bool goes_on(const struct tokens *tokens, size_t i)
{
	return (is_capital(tokens, i) && !begins(tokens, i) && !is_plain_capital(tokens, i)) ||
	       joins(tokens, i);
}

/* Is the place, or a part of it, that of an item already?  Asked in rising
 * order. */
static bool is_taken(const struct covered_items *items, size_t count, size_t *next,
		     struct span at)
{
	while (*next < count && items->all[*next].at.end <= at.start)
		(*next)++;
	return *next < count && items->all[*next].at.start < at.end;
}

static bool find_names(struct finding_items *finding)
{
	const struct tokens *tokens = &finding->items->tokens;
	size_t others = finding->items->count, next = 0;

	for (size_t i = 0; i < tokens->count; i++) {
		size_t last = i;
		struct span at;

		if (!can_be_name(finding, i))
			continue;
		while (last - i < NAME_MOST && goes_on(tokens, last + 1))
			last++;
		at = (struct span){ tokens->all[i].start, tokens->all[last].end };
		if (!is_taken(finding->items, others, &next, at) &&
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

static void sort_items(struct covered_items *items)
{
	if (items->count)
		qsort(items->all, items->count, sizeof(*items->all), by_place);
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
	if (!add_dates(&finding, &dates) || !add_numbers(&finding, &figures))
		return error_memory(err);
	sort_items(items);
	if (!note_names(&finding) || !find_names(&finding))
		return error_memory(err);
	sort_items(items);
	return 0;
}
