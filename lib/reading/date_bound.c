#include "reading/date.h"

#include <string.h>

/*
 * What the words before and behind a date make of it: "since May", "no later
 * than Monday", "2018 or later".
 */

/* "later than 2018", "no earlier than", "as late as tomorrow", "more than four
 * days" before term k: what it makes of a date, and where it begins. */
static bool compared(const struct terms *t, size_t k, struct preposition *found)
{
	unsigned word = k > 1 ? term_date(t, k - 2) : DATE_NO_WORD;
	unsigned figure = k > 1 ? term_figure(t, k - 2) : FIGURE_NO_WORD;
	bool no = k > 2 && term_figure(t, k - 3) == FIGURE_NO;

	if (k < 2)
		return false;
	if (term_figure(t, k - 1) == FIGURE_AS &&
	    (word == DATE_LATE || word == DATE_EARLY) && k > 2 &&
	    term_figure(t, k - 3) == FIGURE_AS) {
		*found = (struct preposition){
		    word == DATE_LATE ? DATE_BEFORE : DATE_SINCE, k - 3, true};
		return true;
	}
	/* "> = 2019" */
	if (term_mark(t, k - 1, '=') &&
	    (term_mark(t, k - 2, '<') || term_mark(t, k - 2, '>'))) {
		*found = (struct preposition){
		    term_mark(t, k - 2, '<') ? DATE_TO : DATE_SINCE, k - 2, true};
		return true;
	}
	if (term_figure(t, k - 1) != FIGURE_THAN)
		return false;
	if (word == DATE_LATER || word == DATE_EARLIER)
		*found = (struct preposition){word == DATE_LATER
		                                  ? no ? DATE_BEFORE : DATE_AFTER
		                              : no ? DATE_SINCE
		                                   : DATE_BEFORE,
		                              k - 2 - no, true};
	else if (figure == FIGURE_MORE || figure == FIGURE_LESS)
		*found = (struct preposition){DATE_NO_WORD, k - 2 - no, true};
	else
		return false;
	return true;
}

/* "starting", "beginning", "commencing": a participle, no noun ("the
 * beginning"). */
static bool starts(const struct terms *t, size_t i)
{
	return term_suffix(t, i, SUFFIX_GERUND, 2) &&
	       !(i > 0 && (term_figure(t, i - 1) == FIGURE_THE || term_date(t, i - 1) == DATE_WEEK));
}

struct preposition date_preposition(const struct terms *t, const struct date *d)
{
	size_t k = d->first;
	struct preposition found = {DATE_NO_WORD, d->first, false}, outer;
	unsigned word;

	if (k > 0 && term_figure(t, k - 1) == FIGURE_THE)
		k--;
	if (k == 0)
		return found;
	if (compared(t, k, &outer))
		return outer;
	word = term_date(t, k - 1);
	/* "prior to 2014" */
	if (word == DATE_TO && k > 1 && term_date(t, k - 2) == DATE_PREVIOUS)
		return (struct preposition){DATE_BEFORE, k - 2, false};
	/* "starting Monday", "beginning on May 5" */
	if (word == DATE_START && d->type == TIMEX_DATE && starts(t, k - 1))
		return (struct preposition){DATE_SINCE, k - 1, false};
	if ((word == DATE_ON || word == DATE_FROM) && k > 1 &&
	    term_date(t, k - 2) == DATE_START && d->type == TIMEX_DATE && starts(t, k - 2))
		return (struct preposition){DATE_SINCE, k - 2, false};
	if (word < DATE_SINCE || word > DATE_AROUND || word == DATE_OF ||
	    word == DATE_TO)
		return word == DATE_TO ? (struct preposition){word, k - 1, false}
		                       : found;
	found = (struct preposition){word, k - 1, false};
	/* "before around 2 p.m." */
	if (word == DATE_AROUND && k > 1) {
		word = term_date(t, k - 2);
		if (word == DATE_BEFORE || word == DATE_AFTER || word == DATE_SINCE ||
		    word == DATE_UNTIL || word == DATE_BY)
			found = (struct preposition){word, k - 2, false};
	}
	return found;
}

/* "2018 or later", "Monday and onwards": what it makes of the date. */
void date_join_bound(struct date *d, const struct terms *t)
{
	unsigned word = term_date(t, d->last + 1);

	if (d->type == TIMEX_DURATION || d->type == TIMEX_SET ||
	    d->moment.kind != MOMENT_STRETCH ||
	    (term_figure(t, d->last) != FIGURE_OR &&
	     term_figure(t, d->last) != FIGURE_AND))
		return;
	if ((word != DATE_LATER && word != DATE_EARLIER && word != DATE_BEFORE &&
	     word != DATE_AFTER) ||
	    (term_word(t, d->last + 2) &&
	     !term_is(t, d->last + 2, WORD_CONJUNCTION | WORD_AUXILIARY)) ||
	    term_digits(t, d->last + 2))
		return;
	d->bound = word == DATE_LATER || word == DATE_AFTER ? DATE_SINCE : DATE_TO;
	d->last += 2;
}
