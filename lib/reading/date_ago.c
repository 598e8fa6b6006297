#include "reading/date.h"

#include <math.h>

/* Where a length and a direction lead: "two weeks ago", "hace dos semanas". */

struct moment date_from_here(const struct calendar *c, enum date_word grain,
                               int64_t count)
{
	if (c->on == TIMEX_NO_DAY || grain < DATE_DAY)
		return date_unknown(grain);
	return moment_shift(moment_at(grain, c->on), count);
}

bool date_count(const struct terms *t, size_t i, double *count, size_t *last)
{
	struct number number;

	*count = NAN;
	if (term_date(t, i) == DATE_VAGUE ||
	    (term_figure(t, i) == FIGURE_A && term_date(t, i + 1) == DATE_VAGUE)) {
		size_t k = i + (term_date(t, i) == DATE_VAGUE ? 1 : 2);

		if (term_figure(t, k - 1) == FIGURE_COUPLE)
			*count = 2;
		if (term_date(t, k) == DATE_OF)
			k++;
		*last = k;
		return true;
	}
	/* "two quarters" are no half here */
	if (term_is(t, i, WORD_CARDINAL) && date_stretch(term_date(t, i + 1))) {
		*count = term_number(t, i);
		*last = i + 1;
		return true;
	}
	if (!number_read(&number, t, i, false) || number.open)
		return false;
	*count = number.value;
	*last = number.last + (date_tie(t, number.last) ? 1 : 0);
	return true;
}

/* Where a length and a direction lead: "two weeks ago". */
static void lead(struct date *d, const struct calendar *c, double count,
                 enum date_word unit, int sign, bool anchored)
{
	struct moment base;

	d->told = true;
	if (unit < DATE_DAY) {
		bool told =
		    anchored && c->anchor.kind == MOMENT_STRETCH && c->anchor.hour >= 0;

		d->type = TIMEX_TIME;
		d->moment =
		    told ? date_unknown(unit) : date_from_now(c, count, unit, sign);
		return;
	}
	if (isnan(count)) {
		d->moment =
		    (struct moment){.kind = sign < 0 ? MOMENT_PAST : MOMENT_FUTURE,
		                    .grain = unit,
		                    .hour = -1,
		                    .minute = -1};
		return;
	}
	/* no calendar reaches further */
	if (count > 100000 || (c->on == TIMEX_NO_DAY &&
	                       !(anchored && c->anchor.kind == MOMENT_STRETCH))) {
		d->moment = date_unknown(unit);
		return;
	}
	if (unit == DATE_YEAR && c->anchor.kind == MOMENT_STRETCH &&
	    c->anchor.grain == DATE_QUARTER && count <= 1 && count >= 1) {
		d->moment = moment_shift(c->anchor, sign * 4);
		return;
	}
	/* "in 2016 ... two days later" is no day that can be told */
	if (anchored && c->anchor.kind == MOMENT_STRETCH && c->anchor.grain > unit &&
	    c->anchor.grain > DATE_DAY) {
		d->moment = date_unknown(unit);
		return;
	}
	base = anchored && c->anchor.kind == MOMENT_STRETCH
	           ? c->anchor
	           : moment_at(DATE_DAY, c->on);
	if (unit == DATE_WEEK || unit == DATE_FORTNIGHT || unit == DATE_DAY) {
		if (base.grain != DATE_DAY)
			base = moment_at(DATE_DAY, base.start);
		d->moment = moment_shift(base, (int64_t)(sign * count *
		                                         (unit == DATE_WEEK  ? 7
		                                          : unit == DATE_DAY ? 1
		                                                             : 14)));
		d->moment.part = PART_NONE;
		d->moment.hour = -1;
		return;
	}
	if (count > floor(count) && unit == DATE_YEAR) {
		unit = DATE_MONTH;
		count *= 12;
	}
	d->moment = moment_shift(moment_at(unit, base.start), (int64_t)(sign * count));
}

bool date_read_ago(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	bool before = term_date(t, i) == DATE_AGO_BEFORE;
	bool the = term_figure(t, i) == FIGURE_THE, anchored;
	size_t k = i + the;
	double count = the ? 1 : NAN;
	struct moment length;
	unsigned unit, how;

	/* "hace dos semanas" */
	if (before)
		k = ++i;

	if (!the && term_figure(t, i) == FIGURE_A &&
	    date_stretch(term_date(t, i + 1)) && term_date(t, i + 1) != DATE_HALF) {
		count = 1;
		k = i + 1;
	} else if (!the &&
	           (!date_stretch(term_date(t, i)) ||
	            term_figure(t, i + 1) == FIGURE_A) &&
	           !date_count(t, i, &count, &k)) {
		return false;
	}
	if (!date_stretch(term_date(t, k)))
		return false;
	unit = term_date(t, k);
	d->last = k + 1;
	d->moment = moment_length(count, (enum date_word)unit);
	if (!the)
		date_add_lengths(d, t);
	length = d->moment;
	k = d->last - 1;
	how = before ? DATE_AGO : term_date(t, k + 1);
	if (how == DATE_BEFORE || how == DATE_AFTER) {
		/* "the day before" by itself, not "the day before the vote" */
		if (!the ||
		    (term_word(t, k + 2) &&
		     !term_is(t, k + 2,
		              WORD_CONJUNCTION | WORD_PREPOSITION | WORD_AUXILIARY)))
			return false;
		how = how == DATE_BEFORE ? DATE_EARLIER : DATE_LATER;
	}
	if (how != DATE_AGO && how != DATE_EARLIER && how != DATE_LATER)
		return false;
	if (the && how == DATE_AGO)
		return false;
	anchored = how != DATE_AGO;
	d->last = k + 2 - before;
	/* "two weeks ago today" */
	if (!anchored && unit >= DATE_WEEK && term_date(t, d->last) == DATE_SHIFT &&
	    term_number(t, d->last) == 8)
		d->last++;
	if (length.more.count > 0 && how == DATE_AGO) {
		struct moment from, until;

		length.pointed = -1;
		d->told = true;
		d->moment = date_covered(c, &length, &from, &until)
		                ? from
		                : date_unknown((enum date_word)unit);
		d->type = d->moment.hour >= 0 ? TIMEX_TIME : TIMEX_DATE;
		return true;
	}
	lead(d, c, length.count, (enum date_word)unit, how == DATE_LATER ? 1 : -1,
	     anchored);
	return true;
}

bool date_read_year_ago(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	size_t k = i + (term_figure(t, i) == FIGURE_THE);

	if (term_date(t, k) != DATE_YEAR || !date_tie(t, k + 1) ||
	    (term_date(t, k + 2) != DATE_AGO && term_date(t, k + 2) != DATE_EARLIER))
		return false;
	k += 3;
	d->last = k;
	if (date_stretch(term_date(t, k)))
		d->last = k + 1;
	else
		d->first = k - 3;
	d->told = true;
	d->moment = date_from_here(c, DATE_QUARTER, -5);
	if (c->anchor.kind == MOMENT_STRETCH && c->anchor.grain == DATE_QUARTER)
		d->moment = moment_shift(c->anchor, -4);
	return true;
}
