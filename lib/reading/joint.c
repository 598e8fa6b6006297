#include "reading/joint.h"

#include "reading/count.h"
#include "reading/role.h"

#include <string.h>

/* Can b be the upper end of a range that a begins? Their units agree, or one
 * of them has none. */
static bool joins(const struct amount *a, const struct amount *b)
{
	if (a->per || (a->unit && b->unit && strcmp(a->unit, b->unit) != 0))
		return false;
	if (a->unit && !b->unit && !a->money && strcmp(a->unit, "year of age") != 0)
		return false;
	return !a->number.open && !b->number.open;
}

/* "four to five thousand", "$1.5-2 million": the scale belongs to both. */
static void spread_scale(struct amount *a, const struct amount *b)
{
	if (b->number.scale > 1 && a->number.scale <= 1 && a->number.value < b->number.mantissa &&
	    a->number.value < 1000)
		a->number.value *= b->number.scale;
}

/* "02-730-5800", "555-1234": digits that a dash parts, and more of them. */
static bool is_telephone(const struct terms *t, const struct amount *a, const struct amount *b)
{
	return count_sticks_before(t, a->first) ||
	       (term_mark(t, b->last, '-') && term_glued(t, b->last)) ||
	       (!b->unit && t->all[a->number.first].digits == 3 && t->all[b->number.first].digits == 4 &&
		!(t->all[b->number.first].flags & TERM_GROUPED));
}

enum joint joint_read(const struct terms *t, struct amount *a, struct amount *b)
{
	size_t i = a->last;
	unsigned word = term_figure(t, i);
	size_t before = a->first;
	bool dash = term_mark(t, i, '-') || term_mark(t, i, '~');
	bool from = before > 0 && (term_figure(t, before - 1) == FIGURE_FROM ||
				   (term_figure(t, before - 1) == FIGURE_OF &&
				    term_plays(t, before - 1, GRAMMAR_ORIGIN)));

	if (dash && term_glued(t, i) && term_figure(t, i + 1) == FIGURE_TO && term_mark(t, i + 2, '-')) {
		/* "0-to-60" */
		i += 2;
		word = FIGURE_TO;
		dash = false;
	}
	/* "20 through 100" */
	if (term_date(t, i) == DATE_UNTIL && term_digits(t, i + 1) &&
	    term_key(t, i, KEY_THROUGH))
		word = FIGURE_TO;
	if (!(dash || word == FIGURE_TO || word == FIGURE_OR || word == FIGURE_AND))
		return JOINT_NONE;
	if (dash && a->number.words)
		return JOINT_NONE;
	i++;
	if (word == FIGURE_TO && term_figure(t, i) == FIGURE_ABOUT)
		i++;
	if (!amount_read(b, t, i) || !joins(a, b))
		return JOINT_NONE;
	if (dash && is_telephone(t, a, b))
		return JOINT_NONE;
	if (word == FIGURE_AND &&
	    !(before > 0 && term_figure(t, before - 1) == FIGURE_BETWEEN))
		return JOINT_NONE;
	spread_scale(a, b);
	if (word == FIGURE_TO && from &&
	    (role_changing(t, before - 1) || a->number.value > b->number.value))
		return JOINT_CHANGE;
	if (!(a->number.value < b->number.value))
		return JOINT_NONE;
	if (word == FIGURE_OR && (a->dangling || b->number.value > a->number.value + 1))
		return JOINT_NONE;
	return JOINT_RANGE;
}
