#include "reading/date.h"

#include "base/edtf.h"

/*
 * Days and weeks told by their place: "the first Monday of September", "two
 * Mondays ago", "the day after tomorrow", "the week after next".
 */

/* "the first Monday of September", "last Friday of next month". */
static bool read_nth_weekday(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	size_t k = i + (term_figure(t, i) == FIGURE_THE);
	bool last = term_date(t, k) == DATE_LAST;
	int which = last ? 1 : date_ordinal(t, k, &k);
	struct calendar inner = *c;
	struct date whole;
	int64_t day;
	int weekday;

	k += last;
	if (which < 1 || which > 5 || !term_is(t, k, WORD_WEEKDAY) ||
	    detail_plural(t->all[k].detail) || inner.depth++ > 1 ||
	    (term_date(t, k + 1) != DATE_OF && term_date(t, k + 1) != DATE_IN))
		return false;
	weekday = (int)term_number(t, k);
	k += 2;
	whole = (struct date){.first = k, .type = TIMEX_DATE};
	if ((!date_read_current(&whole, &inner, k) &&
	     !date_read(&whole, &inner, k + (term_figure(t, k) == FIGURE_THE))) ||
	    whole.moment.kind != MOMENT_STRETCH || whole.moment.ranged ||
	    (whole.moment.grain != DATE_MONTH && whole.moment.grain != DATE_YEAR))
		return false;
	day = last ? moment_last(&whole.moment) : whole.moment.start;
	day += last ? -((edtf_weekday(day) - weekday + 7) % 7)
	            : (weekday - edtf_weekday(day) + 7) % 7 + ((int64_t)which - 1) * 7;
	if (day > moment_last(&whole.moment))
		return false;
	d->moment = moment_at(DATE_DAY, day);
	d->last = whole.last;
	return true;
}

/* "two Mondays ago", "three Sundays from now". */
static bool read_weekdays_ago(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	int count = term_is(t, i, WORD_CARDINAL) ? (int)term_number(t, i)
	            : term_digits(t, i) && t->all[i].digits == 1 ? (int)t->all[i].value
	                                                         : 0;
	int64_t day;

	if (count < 1 || count > 20 || !term_is(t, i + 1, WORD_WEEKDAY) ||
	    c->on == TIMEX_NO_DAY)
		return false;
	d->told = true;
	if (term_date(t, i + 2) == DATE_FROM &&
	    (term_date(t, i + 3) == DATE_NOW || term_date(t, i + 3) == DATE_SHIFT)) {
		/* "two Sundays from now" */
		day = c->on + 1 +
		      ((int)term_number(t, i + 1) - edtf_weekday(c->on + 1) + 7) % 7;
		d->moment = moment_at(DATE_DAY, day + 7 * ((int64_t)count - 1));
		d->last = i + 4;
		return true;
	}
	if (term_date(t, i + 2) != DATE_AGO)
		return false;
	day =
	    c->on - 1 - (edtf_weekday(c->on - 1) - (int)term_number(t, i + 1) + 7) % 7;
	d->moment = moment_at(DATE_DAY, day - 7 * ((int64_t)count - 1));
	d->last = i + 3;
	return true;
}

/* "the day after tomorrow", "the day before Christmas", "the day after". */
static bool read_day_beside(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	size_t k = i + (term_figure(t, i) == FIGURE_THE);
	unsigned side = term_date(t, k + 1);
	struct calendar inner = *c;
	struct date base;

	if (term_date(t, k) != DATE_DAY || detail_plural(t->all[k].detail) ||
	    (side != DATE_BEFORE && side != DATE_AFTER) ||
	    term_date(t, k + 2) == DATE_NO_WORD || inner.depth++ > 1)
		return false;
	if (i > 0 && k == i &&
	    (term_is(t, i - 1,
	             WORD_CARDINAL | WORD_ORDINAL | WORD_DETERMINER) ||
	     (term_is(t, i - 1, WORD_ADVERB) && term_date(t, k + 2) != DATE_SHIFT) ||
	     term_digits(t, i - 1) || (term_figure(t, i - 1) == FIGURE_A)))
		return false;
	if (!date_read(&base, &inner, k + 2) ||
	    (base.type != TIMEX_DATE && base.moment.part == PART_NONE) ||
	    base.moment.hour >= 0 || base.moment.kind != MOMENT_STRETCH || base.moment.grain != DATE_DAY ||
	    base.moment.ranged)
		return false;
	d->moment =
	    moment_at(DATE_DAY, base.moment.start + (side == DATE_AFTER ? 1 : -1));
	/* "the day after tomorrow in the morning" */
	d->moment.part = base.moment.part;
	d->type = base.type;
	d->last = base.last;
	d->told = true;
	return true;
}

/* "the week after next", "Monday after next", "the year before last". */
static bool read_beyond(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	size_t k = i + (term_figure(t, i) == FIGURE_THE);
	unsigned unit = term_date(t, k), side = term_date(t, k + 1),
		 how = term_date(t, k + 2);
	int count = side == DATE_AFTER && how == DATE_NEXT    ? 2
	            : side == DATE_BEFORE && how == DATE_LAST ? -2
	                                                      : 0;

	if (count == 0 || c->on == TIMEX_NO_DAY || date_stretch(term_date(t, k + 3)) ||
	    detail_plural(t->all[k].detail) ||
	    term_is(t, k + 3, WORD_WEEKDAY | WORD_MONTH))
		return false;
	d->last = k + 3;
	if (term_is(t, k, WORD_WEEKDAY)) {
		d->moment = moment_at(DATE_DAY, c->on - edtf_weekday(c->on) +
		                                    (int)term_number(t, k) + count * 7);
		return true;
	}
	if (!date_stretch(unit) || unit < DATE_DAY || unit == DATE_HALF ||
	    unit == DATE_PERIOD)
		return false;
	d->moment = moment_shift(moment_at((enum date_word)unit, c->on), count);
	return true;
}

/* "the end of the month", "before the end of the week": of the one that now
 * is; i stands behind "the end of". */
bool date_read_current(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	size_t before;
	unsigned unit;

	/* "end of day", "end of month", with nothing behind them */
	if (i > d->first && term_date(t, i) >= DATE_DAY &&
	    term_date(t, i) <= DATE_YEAR && term_date(t, i - 1) == DATE_OF &&
	    (!term_word(t, i + 1) ||
	     term_is(t, i + 1, WORD_PREPOSITION | WORD_CONJUNCTION | WORD_DATE)))
		i--;
	unit = term_date(t, i + 1);
	if ((term_figure(t, i) != FIGURE_THE && term_date(t, i) != DATE_OF &&
	     !term_is(t, i, WORD_PRONOUN)) ||
	    unit < DATE_DAY || unit > DATE_CENTURY ||
	    unit == DATE_HALF || detail_plural(t->all[i + 1].detail) ||
	    date_tie(t, i + 2) || term_date(t, i + 2) == DATE_OF ||
	    (t->all[i + 1].flags & TERM_POSSESSIVE))
		return false;
	/* "at the end of the day" is seldom a time */
	before = d->first;
	before -= before > 0 && term_figure(t, before - 1) == FIGURE_THE;
	if (unit == DATE_DAY && before > 0 && term_figure(t, before - 1) == FIGURE_AT)
		return false;
	d->last = i + 2;
	d->moment = c->on == TIMEX_NO_DAY ? date_unknown((enum date_word)unit)
	                                  : moment_at((enum date_word)unit, c->on);
	return true;
}

/* "the night of May 3", "the morning of the 5th of June". */
static bool read_part_of(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	size_t k = i + (term_figure(t, i) == FIGURE_THE);
	struct calendar inner = *c;
	struct date day;

	if (term_date(t, k) != DATE_PART || detail_plural(t->all[k].detail) ||
	    term_date(t, k + 1) != DATE_OF || inner.depth++ > 1 ||
	    term_number(t, k) > PART_NIGHT || !date_read(&day, &inner, k + 2) ||
	    day.type != TIMEX_DATE || day.moment.kind != MOMENT_STRETCH ||
	    day.moment.grain != DATE_DAY || day.moment.ranged)
		return false;
	d->type = TIMEX_TIME;
	d->moment = day.moment;
	d->moment.part = (enum date_part)term_number(t, k);
	d->last = day.last;
	return true;
}

/* "EOD", "EOM": the end of the stretch that now is. */
static bool read_close(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	enum date_word unit;

	if (term_date(t, i) != DATE_CLOSE || !(t->all[i].flags & TERM_CAPITAL))
		return false;
	unit = (enum date_word)term_number(t, i);
	d->last = i + 1;
	d->ends = true;
	d->moment = c->on == TIMEX_NO_DAY ? date_unknown(unit) : moment_at(unit, c->on);
	return true;
}

bool date_read_nth(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;

	return read_close(d, c, i) ||
	       (t->weekdays && (read_nth_weekday(d, c, i) || read_weekdays_ago(d, c, i))) ||
	       ((terms_hold(t, DATE_BEFORE) || terms_hold(t, DATE_AFTER)) &&
	        (read_day_beside(d, c, i) || read_beyond(d, c, i))) ||
	       (terms_hold(t, DATE_PART) && read_part_of(d, c, i));
}
