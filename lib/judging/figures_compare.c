#include "judging/figures_compared.h"

#include "base/edtf.h"
#include "ledger/figure.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

const char *const difference_words[] = {
	[DIFFERENCE_NUMBERS] = "numbers",
	[DIFFERENCE_ADDED] = "added_more_than_total",
	[DIFFERENCE_UNITS] = "units",
	[DIFFERENCE_PER] = "per",
	[DIFFERENCE_TOTAL_OR_ADDED] = "total_or_added",
	[DIFFERENCE_READINGS] = "readings",
	[DIFFERENCE_COUNT] = NULL
};

/* Nobody reads further in one group, and a group of thousands that count
 * "people" must not be compared with itself to the end. */
enum { PAIRS = 1000, STEPS = 2000000 };

static bool is(const char *word, const char *other)
{
	return strcmp(word, other) == 0;
}

static bool same_text(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

/* The numbers that a figure allows. */
static void reach(const struct compared_figure *figure, double *low, double *high)
{
	*low = isnan(figure->low) || is(figure->precision, "at_most") ? -INFINITY : figure->low;
	*high = isnan(figure->high) || is(figure->precision, "at_least") ? INFINITY
									  : figure->high;
	if (is(figure->precision, "about")) {
		*low -= fabs(*low) / 10;
		*high += fabs(*high) / 10;
	}
}

static bool fit(const struct compared_figure *a, const struct compared_figure *b)
{
	double a_low, a_high, b_low, b_high;

	reach(a, &a_low, &a_high);
	reach(b, &b_low, &b_high);
	return a_low <= b_high && b_low <= a_high;
}

static bool same_number(const struct compared_figure *a, const struct compared_figure *b)
{
	return a->low == b->low && a->high == b->high;
}

static bool rivals(const struct compared_figure *a, const struct compared_figure *b)
{
	return a->claim == b->claim && a->reading > 0 && b->reading > 0 &&
	       a->place == b->place && same_text(a->words, b->words);
}

/* Says whether two figures differ, by units and per first: where those are not
 * the same, the numbers cannot be compared. */
static bool measures_differ(const struct compared_figure *a,
			    const struct compared_figure *b, struct figure_pair *pair,
			    bool *differ)
{
	if (a->unit_key && b->unit_key && !is(a->unit_key, b->unit_key)) {
		pair->difference = DIFFERENCE_UNITS;
		pair->open = !same_number(a, b);
		*differ = true;
		return true;
	}
	if (same_text(a->per, b->per))
		return false;
	pair->difference = DIFFERENCE_PER;
	pair->open = !a->per || !b->per || !same_number(a, b);
	/* "Thirty boats" and "nine boats a day" say different things. */
	*differ = same_number(a, b) || (a->per && b->per);
	return true;
}

static bool additions_differ(const struct compared_figure *a,
			     const struct compared_figure *b, struct figure_pair *pair)
{
	const struct compared_figure *added = is(a->role, "added") ? a : b;
	const struct compared_figure *all = added == a ? b : a;
	double low, high, all_low, all_high;

	if (is(all->role, "added")) {
		pair->difference = DIFFERENCE_NUMBERS;
		pair->open = true;
		return !fit(a, b);
	}
	reach(added, &low, &high);
	reach(all, &all_low, &all_high);
	if (low > all_high && (is(all->role, "total") || is(all->role, "to"))) {
		pair->difference = DIFFERENCE_ADDED;
		return true;
	}
	pair->difference = DIFFERENCE_TOTAL_OR_ADDED;
	pair->open = true;
	return same_number(a, b);
}

static bool differ(const struct compared_figure *a, const struct compared_figure *b,
		   struct figure_pair *pair)
{
	bool differs;

	if (rivals(a, b)) {
		pair->difference = DIFFERENCE_READINGS;
		pair->open = true;
		return true;
	}
	if (a->claim == b->claim)
		return false;
	if (measures_differ(a, b, pair, &differs))
		return differs;
	/* What it was before, and a rate, are numbers of their own. */
	if (is(a->role, "from") != is(b->role, "from") ||
	    is(a->role, "rate") != is(b->role, "rate"))
		return false;
	if (is(a->role, "added") || is(b->role, "added"))
		return additions_differ(a, b, pair);
	pair->difference = DIFFERENCE_NUMBERS;
	return !fit(a, b);
}

static int add_pair(struct compared *compared, const struct figure_pair *pair,
		    struct error *err)
{
	if (compared->pair_count == compared->pair_room) {
		size_t room = compared->pair_room ? 2 * compared->pair_room : 64;
		struct figure_pair *more = realloc(compared->pairs, room * sizeof(*more));

		if (!more)
			return error_memory(err);
		compared->pairs = more;
		compared->pair_room = room;
	}
	compared->pairs[compared->pair_count++] = *pair;
	return 0;
}

static int compare_two(struct compared *compared, struct figure_group *group, uint32_t one,
		       uint32_t other, struct error *err)
{
	const struct compared_figure *a = &compared->figures[one];
	const struct compared_figure *b = &compared->figures[other];
	struct figure_pair pair = { .one = one, .other = other };

	if (!differ(a, b, &pair))
		return 0;
	if (a->reading > 0 || b->reading > 0)
		pair.open = true;
	if ((!a->when || !b->when) && (a->article == 0 || a->article != b->article))
		pair.open = true;
	if (!pair.open)
		group->conflicts++;
	group->pair_count++;
	return add_pair(compared, &pair, err);
}

/* What was told within a week of each other may be one piece of news: "six in all"
 * on Monday and "six more" on Tuesday. */
enum { SAME_NEWS = 7 };

static bool told_together(const struct compared_figure *a, const struct compared_figure *b)
{
	if (b->earliest <= a->latest)
		return true;
	return b->earliest - a->latest <= SAME_NEWS &&
	       is(a->role, "added") != is(b->role, "added") && same_number(a, b);
}

int compare_group(struct compared *compared, struct figure_group *group,
		  struct error *err)
{
	const struct compared_figure *figures = compared->figures;
	uint32_t end = group->first + group->count, i, k;
	size_t steps = 0;

	for (i = group->first; i < end; i++)
		for (k = i + 1; k < end && (figures[i].latest >= EDTF_FUTURE - SAME_NEWS ||
					    figures[k].earliest <= figures[i].latest + SAME_NEWS);
		     k++) {
			/* Without a thing only the readings of one are compared. */
			if (!group->key && figures[k].claim != figures[i].claim)
				continue;
			if (!told_together(&figures[i], &figures[k]))
				continue;
			if (steps++ == STEPS || group->pair_count == PAIRS) {
				group->more = true;
				return 0;
			}
			if (compare_two(compared, group, i, k, err) < 0)
				return -1;
		}
	return 0;
}

void compared_figure_say(const struct compared_figure *figure, struct buffer *out)
{
	const struct figure said = {
		.low = figure->low, .high = figure->high, .unit = figure->unit,
		.per = figure->per, .thing = figure->thing,
		.precision = figure->precision, .role = figure->role,
		.reading = figure->reading,
	};

	figure_say(&said, out);
}

static void say_amount(const struct compared_figure *compared, struct buffer *out)
{
	const struct figure figure = {
		.low = compared->low, .high = compared->high, .unit = compared->unit,
		.per = compared->per, .precision = compared->precision,
		.role = is(compared->role, "added") ? "added" : "not_stated", .reading = -1,
	};

	figure_say(&figure, out);
}

void figure_pair_say(const struct compared *compared, const struct figure_pair *pair,
		     struct buffer *out)
{
	static const char *const whys[] = {
		[DIFFERENCE_NUMBERS] = "no number fits both",
		[DIFFERENCE_ADDED] = "more were added than there are in all",
		[DIFFERENCE_UNITS] = "the units differ",
		[DIFFERENCE_PER] = "they are per different things",
		[DIFFERENCE_TOTAL_OR_ADDED] = "so many in all, or so many more?",
		[DIFFERENCE_READINGS] = "the words can be read both ways (figure settle)",
	};
	const struct compared_figure *one = &compared->figures[pair->one];
	const struct compared_figure *other = &compared->figures[pair->other];

	buffer_format(out, "%s: ", pair->open ? "open" : "conflict");
	say_amount(one, out);
	buffer_format(out, " (c%" PRId64 ") against ", one->claim);
	say_amount(other, out);
	buffer_format(out, " (c%" PRId64 "): %s", other->claim, whys[pair->difference]);
	if (pair->open && pair->difference < DIFFERENCE_TOTAL_OR_ADDED &&
	    (one->reading > 0 || other->reading > 0))
		buffer_text(out, ", by one reading of its words");
	else if (pair->open && (!one->when || !other->when))
		buffer_text(out, "; their times are not known");
}

static bool counts_in_time(const struct compared_figure *figure)
{
	return figure->when && figure->reading < 0 && !is(figure->role, "added") &&
	       !is(figure->role, "rate");
}

/* Does b come after a: later, or what the same claim says that it became? */
static bool follows(const struct compared_figure *a, const struct compared_figure *b)
{
	return b->earliest > a->latest ||
	       (a->claim == b->claim && is(a->role, "from") && !is(b->role, "from"));
}

void figure_timeline_say(const struct compared *compared,
			 const struct figure_group *group, struct buffer *out)
{
	const struct compared_figure *last = NULL;
	size_t begin = out->length, steps = 0, i;

	for (i = group->first; group->key && i < group->first + group->count; i++) {
		const struct compared_figure *figure = &compared->figures[i];

		if (!counts_in_time(figure) ||
		    (last && (!follows(last, figure) || same_number(last, figure) ||
			      !same_text(last->unit_key, figure->unit_key) ||
			      !same_text(last->per, figure->per))))
			continue;
		if (last)
			buffer_text(out, ", then ");
		say_amount(figure, out);
		buffer_format(out, " (%s)", is(figure->role, "from") ? "before" : figure->when);
		last = figure;
		steps++;
	}
	if (steps < 2) {
		out->length = begin;
		out->data[begin] = '\0';
	}
}
