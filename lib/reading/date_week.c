#include "reading/date.h"

#include "base/edtf.h"

/*
 * Weeks by their number or by a day in them, and days by their number in a
 * month that is pointed at: "week 10", "week 3 of 2027", "the week of April
 * 10", "a week starting tomorrow", "the 15th of next month".
 */

/* "of", "beginning", "starting", "from" between a week and its day. */
static bool leads_to_day(const struct terms *t, size_t i)
{
	return term_date(t, i) == DATE_OF || term_date(t, i) == DATE_START;
}

/* "the week of April 10": the calendar's; "a week starting tomorrow": seven
 * days from then. */
static bool read_week_of(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	bool one = term_figure(t, i) == FIGURE_A;
	size_t k = i + (term_figure(t, i) == FIGURE_THE || one);
	struct calendar inner = *c;
	struct date day;

	if (term_date(t, k) != DATE_WEEK || detail_plural(t->all[k].detail) ||
	    !leads_to_day(t, k + 1) || (one && term_date(t, k + 1) == DATE_OF) ||
	    inner.depth++ > 1)
		return false;
	k += 2;
	k += term_date(t, k) == DATE_ON || term_date(t, k) == DATE_FROM;
	if (!date_read(&day, &inner, k) || day.moment.kind != MOMENT_STRETCH ||
	    day.type != TIMEX_DATE || day.moment.grain != DATE_DAY || day.moment.ranged)
		return false;
	d->last = day.last;
	d->moment = moment_at(DATE_WEEK, day.moment.start);
	if (one) {
		d->moment = moment_at(DATE_DAY, day.moment.start);
		d->moment.ranged = true;
		d->moment.end = day.moment.start + 6;
	}
	return true;
}

/* "week 10", "week 3 of 2027". */
static bool read_week_number(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	size_t k = i + 1;
	int64_t year;
	int week;

	if (term_date(t, i) != DATE_WEEK || detail_plural(t->all[i].detail) ||
	    !term_digits(t, k) || t->all[k].digits > 2 ||
	    t->all[k].flags & (TERM_DECIMAL | TERM_ORDINAL | TERM_PLURAL) ||
	    date_runs_on(t, k + 1))
		return false;
	week = (int)t->all[k].value;
	d->last = k + 1;
	year = date_year_behind(c, k + 1, &d->last, false);
	/* "week 3 of the strike" counts from another day; and a small number of
	 * no year is as often a match day */
	if (year == 0 && term_date(t, k + 1) == DATE_OF)
		return false;
	if (year == 0)
		year = date_this_year(c);
	if (year == 0 || week < 1 || week > 53)
		return false;
	/* the week that holds the fourth of January is the first: ISO 8601 */
	d->moment = moment_shift(moment_at(DATE_WEEK, edtf_day(year, 1, 4)), week - 1);
	return true;
}

/* "the month", "this month", "next month" at i: the month; how: every. */
static bool month_pointed(const struct calendar *c, size_t i, struct moment *month,
                          bool *every, size_t *last)
{
	const struct terms *t = c->terms;
	unsigned how;

	/* "of the current month" */
	i += term_figure(t, i) == FIGURE_THE && date_pointing(term_date(t, i + 1));
	how = term_date(t, i);
	*every = how == DATE_EVERY;
	if (term_date(t, i + 1) != DATE_MONTH || detail_plural(t->all[i + 1].detail))
		return false;
	if (!*every && how != DATE_THIS && how != DATE_NEXT && how != DATE_LAST &&
	    how != DATE_FOLLOWING && how != DATE_PREVIOUS &&
	    term_figure(t, i) != FIGURE_THE)
		return false;
	*last = i + 2;
	if (*every)
		return true;
	if (c->on == TIMEX_NO_DAY)
		return false;
	*month = moment_shift(moment_at(DATE_MONTH, c->on),
	                      how == DATE_NEXT || how == DATE_FOLLOWING  ? 1
	                      : how == DATE_LAST || how == DATE_PREVIOUS ? -1
	                                                                 : 0);
	return true;
}

/* "the 21st this month", "the 15th day of next month", "the 19th of every
 * month". */
static bool read_day_of_month(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	size_t k = i + (term_figure(t, i) == FIGURE_THE);
	int day = date_ordinal(t, k, &k);
	struct moment month;
	bool every;
	int64_t year;
	int number, first;

	if (day == 0)
		return false;
	k += term_date(t, k) == DATE_DAY;
	k += term_date(t, k) == DATE_OF || term_date(t, k) == DATE_IN;
	if (!month_pointed(c, k, &month, &every, &d->last))
		return false;
	if (every) {
		d->type = TIMEX_SET;
		d->moment = (struct moment){.kind = MOMENT_YEARLESS,
		                            .grain = DATE_DAY,
		                            .day = day,
		                            .hour = -1,
		                            .minute = -1};
		return true;
	}
	edtf_civil(month.start, &year, &number, &first);
	if (day > edtf_month_days(year, number))
		return false;
	d->moment = moment_at(DATE_DAY, month.start + day - 1);
	return true;
}

/* A day of the month at i, in digits or as an ordinal, or 0. */
static int plain_day(const struct terms *t, size_t i, size_t *last)
{
	i += term_figure(t, i) == FIGURE_THE;
	if (!term_digits(t, i) || t->all[i].flags & TERM_ORDINAL)
		return date_ordinal(t, i, last);
	if (t->all[i].digits > 2 || t->all[i].value < 1 || t->all[i].value > 31 ||
	    t->all[i].flags & (TERM_DECIMAL | TERM_PLURAL))
		return 0;
	*last = i + 1;
	return (int)t->all[i].value;
}

/* "from 4 to 22 this month", "the 3rd to the 9th of next month". */
static bool read_days_of_month(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	unsigned before = i > 0 ? term_date(t, i - 1) : DATE_NO_WORD;
	struct moment month;
	int64_t year;
	int from, until, number, first;
	size_t k;
	bool every;

	from = plain_day(t, i, &k);
	if (from == 0 ||
	    (!term_mark(t, k, '-') && term_date(t, k) != DATE_TO &&
	     term_date(t, k) != DATE_UNTIL &&
	     !(before == DATE_BETWEEN && term_figure(t, k) == FIGURE_AND)))
		return false;
	until = plain_day(t, k + 1, &k);
	if (until <= from)
		return false;
	k += term_date(t, k) == DATE_OF || term_date(t, k) == DATE_IN;
	if (!month_pointed(c, k, &month, &every, &d->last) || every)
		return false;
	edtf_civil(month.start, &year, &number, &first);
	if (until > edtf_month_days(year, number))
		return false;
	d->moment = moment_at(DATE_DAY, month.start + from - 1);
	d->moment.ranged = true;
	d->moment.end = month.start + until - 1;
	return true;
}

/* "on the 17th": of a month that goes without saying, the nearest one on the
 * side that the clause looks to. */
static bool read_bare_day(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	bool the = term_figure(t, i) == FIGURE_THE;
	size_t k = i + the;
	unsigned before = i > 0 ? term_date(t, i - 1) : DATE_NO_WORD;
	int day, direction, month, here;
	int64_t year, months;
	size_t last;

	if ((!the && before != DATE_ON) || before < DATE_SINCE ||
	    before > DATE_ON || before == DATE_IN || c->on == TIMEX_NO_DAY ||
	    (i > 0 && term_figure(t, i - 1) == FIGURE_AT))
		return false;
	day = date_ordinal(t, k, &k);
	/* "on the third" may be a floor */
	if (!term_digits(t, i + the) && (day < 4 || !the || before != DATE_ON))
		return false;
	if (day == 0 ||
	    (term_word(t, k) && !term_is(t, k,
	                                 WORD_PREPOSITION | WORD_CONJUNCTION |
	                                     WORD_AUXILIARY | WORD_PRONOUN)) ||
	    term_date(t, k) == DATE_OF || term_mark(t, k, '-') ||
	    term_mark(t, k, '\'') || (t->all[k - 1].flags & TERM_POSSESSIVE))
		return false;
	/* "between the 4th and the 22nd of May" is of May */
	if ((term_figure(t, k) == FIGURE_AND || term_date(t, k) == DATE_TO ||
	     term_date(t, k) == DATE_UNTIL) &&
	    plain_day(t, k + 1, &last))
		return false;
	edtf_civil(c->on, &year, &month, &here);
	direction = date_direction(t, i);
	months = year * 12 + month - 1;
	if (direction > 0 && day < here)
		months++;
	else if (direction <= 0 && day > here)
		months--;
	if (day > edtf_month_days(months / 12, (int)(months % 12) + 1))
		return false;
	d->last = k;
	d->moment =
	    moment_at(DATE_DAY, edtf_day(months / 12, (int)(months % 12) + 1, day));
	d->moment.said = SAID_MONTH_DAY;
	return true;
}

bool date_read_week(struct date *d, const struct calendar *c, size_t i)
{
	return (terms_hold(c->terms, DATE_WEEK) &&
	        (read_week_of(d, c, i) || read_week_number(d, c, i))) ||
	       (terms_hold(c->terms, DATE_MONTH) &&
	        (read_day_of_month(d, c, i) || read_days_of_month(d, c, i))) ||
	       read_bare_day(d, c, i);
}
