#include "reading/date.h"

#include "base/edtf.h"

#include <math.h>

static struct moment unknown(enum date_word grain)
{
	return (struct moment){ .kind = MOMENT_RELATIVE, .grain = grain, .hour = -1, .minute = -1 };
}

static bool is_stretch(unsigned word)
{
	return word >= DATE_SECOND && word <= DATE_PERIOD;
}

/* The stretch that lies count away from the article's day. */
static struct moment from_here(const struct calendar *c, enum date_word grain, int64_t count)
{
	if (c->on == TIMEX_NO_DAY || grain < DATE_DAY)
		return unknown(grain);
	return moment_shift(moment_at(grain, c->on), count);
}

/* The stretch that lies count away from the date named last, if it is one of
 * days, weeks, months ... that count can be told from; else from the
 * article's day. */
static struct moment from_anchor(const struct calendar *c, enum date_word grain, int64_t count)
{
	if (c->anchor.kind != MOMENT_STRETCH || c->anchor.grain > grain || grain < DATE_DAY)
		return from_here(c, grain, count);
	return moment_shift(moment_at(grain, c->anchor.start), count);
}

/* A number, or a vague word, before a unit at i: *count (NAN: not said). */
static bool read_count(const struct terms *t, size_t i, double *count, size_t *last)
{
	struct number number;

	*count = NAN;
	if (term_date(t, i) == DATE_VAGUE || (term_figure(t, i) == FIGURE_A && term_date(t, i + 1) == DATE_VAGUE)) {
		size_t k = i + (term_date(t, i) == DATE_VAGUE ? 1 : 2);

		if (term_figure(t, k - 1) == FIGURE_COUPLE)
			*count = 2;
		if (term_date(t, k) == DATE_OF)
			k++;
		*last = k;
		return true;
	}
	/* "two quarters" are no half here */
	if (term_is(t, i, WORD_CARDINAL) && is_stretch(term_date(t, i + 1))) {
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

static void weekday_near(struct date *d, const struct calendar *c, unsigned how, int weekday)
{
	int back;

	if (c->on == TIMEX_NO_DAY) {
		d->moment = (struct moment){ .kind = MOMENT_WEEKDAY, .month = weekday,
					     .grain = DATE_DAY, .hour = -1, .minute = -1 };
		return;
	}
	back = (edtf_weekday(c->on) - weekday + 7) % 7;
	if (how == DATE_NEXT)
		d->moment = moment_at(DATE_DAY, c->on + 7 - back);
	else if (how == DATE_LAST)
		d->moment = moment_at(DATE_DAY, c->on - (back ? back : 7));
	else
		d->moment = moment_at(DATE_DAY, back ? c->on + 7 - back : c->on);
}

static void month_near(struct date *d, const struct calendar *c, unsigned how, int month)
{
	int64_t year = date_this_year(c), here;

	if (year == 0) {
		d->moment = (struct moment){ .kind = MOMENT_YEARLESS, .month = month, .grain = DATE_MONTH,
					     .hour = -1, .minute = -1 };
		return;
	}
	here = edtf_day(year, month, 1);
	if (how == DATE_LAST && edtf_day(year, month, edtf_month_days(year, month)) >= c->on)
		year--;
	else if (how == DATE_NEXT && here <= c->on)
		year++;
	d->moment = moment_at(DATE_MONTH, edtf_day(year, month, 1));
}

static void season_near(struct date *d, const struct calendar *c, unsigned how, int season)
{
	int64_t year = date_this_year(c);
	struct moment m;

	if (year == 0) {
		d->moment = unknown(DATE_SEASON);
		return;
	}
	m = moment_season(year, season);
	if (how == DATE_LAST && m.start + 60 > c->on)
		m = moment_season(year - 1, season);
	else if (how == DATE_NEXT && m.start <= c->on)
		m = moment_season(year + 1, season);
	else if (how == DATE_NO_WORD && m.start > c->on && date_direction(c->terms, d->first) <= 0)
		m = moment_season(year - 1, season);
	d->moment = m;
}

/* "this morning", "last night". */
static void part_near(struct date *d, const struct calendar *c, unsigned how, unsigned part)
{
	d->type = TIMEX_TIME;
	if (c->on == TIMEX_NO_DAY) {
		d->moment = unknown(DATE_DAY);
		return;
	}
	d->moment = moment_at(DATE_DAY, c->on - (how == DATE_LAST) + (how == DATE_NEXT));
	d->moment.part = (enum date_part)part;
}

/* One stretch in the singular: "last week", "the following day". */
static void stretch_near(struct date *d, const struct calendar *c, unsigned how, enum date_word grain)
{
	switch (how) {
	case DATE_LAST: d->moment = from_here(c, grain, -1); break;
	case DATE_NEXT:
		d->moment = grain == DATE_DAY ? from_anchor(c, grain, 1) : from_here(c, grain, 1);
		break;
	case DATE_THIS: d->moment = from_here(c, grain, 0); break;
	case DATE_LATEST: d->moment = from_here(c, grain, grain == DATE_YEAR || grain == DATE_QUARTER || grain == DATE_PERIOD ? -1 : 0); break;
	case DATE_THAT: d->moment = from_anchor(c, grain, 0); break;
	case DATE_PREVIOUS: d->moment = from_anchor(c, grain, -1); break;
	case DATE_FOLLOWING: d->moment = from_anchor(c, grain, 1); break;
	default: d->moment = unknown(grain); break;
	}
	if (grain < DATE_DAY)
		d->moment = unknown(grain);
}

static bool is_pointer(unsigned word)
{
	return word >= DATE_LAST && word <= DATE_LATEST;
}

/* "last week", "the past 20 years", "next few days", "this morning", "last
 * Tuesday", "that same day", "earlier this year". */
static bool read_pointed(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	size_t k = i, unit;
	unsigned how;
	double count;

	if ((term_date(t, k) == DATE_EARLIER || term_date(t, k) == DATE_LATER) &&
	    (term_date(t, k + 1) == DATE_THIS || term_date(t, k + 1) == DATE_THAT || term_date(t, k + 1) == DATE_LAST))
		k++;
	if (term_figure(t, k) == FIGURE_THE)
		k++;
	how = term_date(t, k);
	if (!is_pointer(how))
		return false;
	/* "will last two hours" */
	if (how == DATE_LAST && k == i && i > 0 && term_is(t, i - 1, WORD_AUXILIARY | WORD_NEGATION))
		return false;
	k++;
	/* "that same day", "this coming Sunday", and no other two */
	if (is_pointer(term_date(t, k))) {
		if (!(how == DATE_THAT && term_date(t, k) == DATE_THAT) &&
		    !(how == DATE_THIS && (term_date(t, k) == DATE_NEXT || term_date(t, k) == DATE_LAST)))
			return false;
		how = term_date(t, k);
		k++;
	}
	if (term_date(t, k) == DATE_FISCAL)
		k++;
	d->last = k + 1;
	unit = term_date(t, k);
	if (term_is(t, k, WORD_WEEKDAY) && !detail_plural(t->all[k].detail))
		return weekday_near(d, c, how, (int)term_number(t, k)), true;
	if (date_month(t, k) && !term_digits(t, k + 1))
		return month_near(d, c, how, date_month(t, k)), true;
	if (unit == DATE_SEASON)
		return season_near(d, c, how, (int)term_number(t, k)), true;
	if (unit == DATE_PART && (how == DATE_LAST || how == DATE_THIS || how == DATE_NEXT || how == DATE_THAT))
		return part_near(d, c, how, term_number(t, k)), true;
	if (is_stretch(unit) && !detail_plural(t->all[k].detail) && unit != DATE_SECOND) {
		/* "this half", "that minute": not of the calendar */
		if (unit == DATE_HALF || (unit == DATE_PERIOD && how != DATE_LATEST))
			return false;
		stretch_near(d, c, how, (enum date_word)unit);
		return true;
	}
	if (is_stretch(unit) && detail_plural(t->all[k].detail)) {
		d->type = TIMEX_DATE;
		d->moment = (struct moment){ .kind = how == DATE_NEXT ? MOMENT_FUTURE : MOMENT_NONE,
					     .grain = (enum date_word)unit, .hour = -1, .minute = -1 };
		if (how == DATE_LAST) {
			d->type = TIMEX_DURATION;
			d->moment = moment_length((double)NAN, (enum date_word)unit);
			return true;
		}
		return how == DATE_NEXT;
	}
	if (!read_count(t, k, &count, &k) || (how != DATE_LAST && how != DATE_NEXT && how != DATE_PREVIOUS &&
					      how != DATE_FOLLOWING && how != DATE_THIS))
		return false;
	if (!is_stretch(term_date(t, k)))
		return false;
	d->type = TIMEX_DURATION;
	d->moment = moment_length(count, (enum date_word)term_date(t, k));
	d->last = k + 1;
	return true;
}

/* Where a length and a direction lead: "two weeks ago". */
static void lead(struct date *d, const struct calendar *c, double count, enum date_word unit, int sign, bool anchored)
{
	struct moment base;

	d->told = true;
	if (unit < DATE_DAY) {
		d->type = TIMEX_TIME;
		d->moment = unknown(unit);
		return;
	}
	if (isnan(count)) {
		d->moment = (struct moment){ .kind = sign < 0 ? MOMENT_PAST : MOMENT_FUTURE,
					     .grain = unit, .hour = -1, .minute = -1 };
		return;
	}
	if (c->on == TIMEX_NO_DAY && !(anchored && c->anchor.kind == MOMENT_STRETCH)) {
		d->moment = unknown(unit);
		return;
	}
	if (unit == DATE_YEAR && c->anchor.kind == MOMENT_STRETCH && c->anchor.grain == DATE_QUARTER &&
	    count <= 1 && count >= 1) {
		d->moment = moment_shift(c->anchor, sign * 4);
		return;
	}
	/* "in 2016 ... two days later" is no day that can be told */
	if (anchored && c->anchor.kind == MOMENT_STRETCH && c->anchor.grain > unit && c->anchor.grain > DATE_DAY) {
		d->moment = unknown(unit);
		return;
	}
	base = anchored && c->anchor.kind == MOMENT_STRETCH ? c->anchor : moment_at(DATE_DAY, c->on);
	if (unit == DATE_WEEK || unit == DATE_FORTNIGHT || unit == DATE_DAY) {
		if (base.grain != DATE_DAY)
			base = moment_at(DATE_DAY, base.start);
		d->moment = moment_shift(base, (int64_t)(sign * count * (unit == DATE_WEEK ? 7 : unit == DATE_DAY ? 1 : 14)));
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

/* "two weeks ago", "a year earlier", "three days later", "the day before". */
static bool read_ago(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	bool the = term_figure(t, i) == FIGURE_THE, anchored;
	size_t k = i + the;
	double count = the ? 1 : NAN;
	unsigned unit, how;

	if (!the && term_figure(t, i) == FIGURE_A && is_stretch(term_date(t, i + 1)) && term_date(t, i + 1) != DATE_HALF) {
		count = 1;
		k = i + 1;
	} else if (!the && !is_stretch(term_date(t, i)) && !read_count(t, i, &count, &k)) {
		return false;
	}
	if (!is_stretch(term_date(t, k)))
		return false;
	unit = term_date(t, k);
	how = term_date(t, k + 1);
	if (how == DATE_BEFORE || how == DATE_AFTER) {
		/* "the day before" by itself, not "the day before the vote" */
		if (!the || (term_word(t, k + 2) && !term_is(t, k + 2, WORD_CONJUNCTION | WORD_PREPOSITION | WORD_AUXILIARY)))
			return false;
		how = how == DATE_BEFORE ? DATE_EARLIER : DATE_LATER;
	}
	if (how != DATE_AGO && how != DATE_EARLIER && how != DATE_LATER)
		return false;
	if (the && how == DATE_AGO)
		return false;
	anchored = how != DATE_AGO;
	d->last = k + 2;
	lead(d, c, count, (enum date_word)unit, how == DATE_LATER ? 1 : -1, anchored);
	return true;
}

/* "the year-ago quarter", "year-earlier period". */
static bool read_year_ago(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	size_t k = i + (term_figure(t, i) == FIGURE_THE);

	if (term_date(t, k) != DATE_YEAR || !date_tie(t, k + 1) ||
	    (term_date(t, k + 2) != DATE_AGO && term_date(t, k + 2) != DATE_EARLIER))
		return false;
	k += 3;
	d->last = k;
	if (is_stretch(term_date(t, k)))
		d->last = k + 1;
	else
		d->first = k - 3;
	d->told = true;
	d->moment = from_here(c, DATE_QUARTER, -5);
	if (c->anchor.kind == MOMENT_STRETCH && c->anchor.grain == DATE_QUARTER)
		d->moment = moment_shift(c->anchor, -4);
	return true;
}

/* The year of a quarter, half or season named without one. */
static int64_t guess_year(const struct calendar *c, size_t i, int month)
{
	int64_t year = date_this_year(c);

	if (year && edtf_day(year, month, 1) > c->on + 150 && date_direction(c->terms, i) <= 0)
		year--;
	return year;
}

/* The year behind "of", or bare, at i. */
static int64_t year_of(const struct calendar *c, size_t i, size_t *last)
{
	const struct terms *t = c->terms;
	size_t k = i + (term_date(t, i) == DATE_OF || term_date(t, i) == DATE_IN || term_mark(t, i, ','));
	int64_t year;

	if (term_date(t, k) == DATE_FISCAL)
		k++;
	year = date_year(t, k);
	if (year) {
		*last = k + 1;
		return year;
	}
	if (is_pointer(term_date(t, k)) && term_date(t, k + 1) == DATE_YEAR &&
	    !detail_plural(t->all[k + 1].detail) && date_this_year(c)) {
		*last = k + 2;
		return date_this_year(c) + (term_date(t, k) == DATE_NEXT) - (term_date(t, k) == DATE_LAST);
	}
	return 0;
}

/* "the third quarter", "third-quarter", "the first half of 2015", "the 1988
 * third quarter", "Q3 2015", "the first two quarters of 1990". */
static bool read_quarter(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	size_t k = i + (term_figure(t, i) == FIGURE_THE);
	int64_t year = date_year(t, k), behind;
	int which;
	bool half;

	if (year)
		k++;
	if (term_date(t, k) == DATE_FISCAL)
		k++;
	if (term_word(t, k) && term_digits(t, k + 1) && term_glued(t, k + 1) && t->all[k + 1].digits == 1 &&
	    t->all[k].end - t->all[k].start == 1 && (term_text(t, k).at[0] | 32) == 'q' &&
	    t->all[k + 1].value >= 1 && t->all[k + 1].value <= 4) {
		which = (int)t->all[k + 1].value;
		half = false;
		d->last = k + 2;
	} else {
		if (term_date(t, k) == DATE_LAST || term_date(t, k) == DATE_LATEST)
			which = 9, d->last = k + 1;
		else
			which = date_ordinal(t, k, &d->last);
		if (which == 0)
			return false;
		k = d->last;
		if (date_tie(t, k)) {
			/* "the third-quarter loss": the article is the noun's */
			k++;
			if (term_figure(t, i) == FIGURE_THE)
				d->first = i + 1;
		}
		if (term_date(t, k) == DATE_FISCAL)
			k++;
		half = term_date(t, k) == DATE_HALF;
		if (!half && term_date(t, k) != DATE_QUARTER)
			return false;
		if (which == 9 && term_date(t, k + 1) != DATE_OF)
			return false;
		if (which == 9)
			which = half ? 2 : 4;
		if (which > (half ? 2 : 4) || detail_plural(t->all[k].detail))
			return false;
		d->last = k + 1;
	}
	behind = year ? 0 : year_of(c, d->last, &d->last);
	if (behind)
		year = behind;
	if (half && year == 0)
		return false;
	if (year == 0)
		year = guess_year(c, i, which * 3 - 2);
	if (year == 0)
		d->moment = unknown(DATE_QUARTER);
	else
		d->moment = half ? moment_half(year, which) : moment_quarter(year, which);
	return true;
}

/* "summer 2015", "in the spring", "the winter of 1999". */
static bool read_season(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	size_t k = i + (term_figure(t, i) == FIGURE_THE);
	unsigned before;
	int64_t year;

	if (term_date(t, k) != DATE_SEASON)
		return false;
	year = year_of(c, k + 1, &d->last);
	if (year) {
		d->moment = moment_season(year, (int)term_number(t, k));
		return true;
	}
	if (k > i)
		return false;
	before = i ? term_date(t, i - 1) : DATE_NO_WORD;
	if (i && term_figure(t, i - 1) == FIGURE_THE)
		before = i >= 2 ? term_date(t, i - 2) : DATE_NO_WORD;
	if (before != DATE_IN && before != DATE_SINCE && before != DATE_OVER && before != DATE_BY &&
	    before != DATE_UNTIL && before != DATE_EARLY && before != DATE_LATE)
		return false;
	d->last = k + 1;
	season_near(d, c, DATE_NO_WORD, (int)term_number(t, k));
	return true;
}

/* "the 19th century", "fiscal 1990", "the year 2000". */
static bool read_named(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	size_t k = i + (term_figure(t, i) == FIGURE_THE), behind;
	int ordinal = date_ordinal(t, k, &behind);
	int64_t year;

	if (ordinal && term_date(t, behind + date_tie(t, behind)) == DATE_CENTURY &&
	    !detail_plural(t->all[behind + date_tie(t, behind)].detail)) {
		d->last = behind + date_tie(t, behind) + 1;
		d->moment = moment_at(DATE_CENTURY, edtf_day(((int64_t)ordinal - 1) * 100, 1, 1));
		return true;
	}
	if (term_date(t, k) == DATE_FISCAL || term_date(t, k) == DATE_YEAR) {
		size_t y = k + 1 + (term_date(t, k) == DATE_FISCAL && term_date(t, k + 1) == DATE_YEAR);

		year = date_year(t, y);
		if (year) {
			d->last = y + 1;
			d->moment = moment_at(DATE_YEAR, edtf_day(year, 1, 1));
			return true;
		}
	}
	return false;
}

/* "in the quarter", "for the year", "over the weekend", "by year-end": the one
 * that is meant goes without saying. */
static bool read_understood(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	unsigned word = term_date(t, i + 1);

	if (term_date(t, i) == DATE_YEAR && date_tie(t, i + 1) && term_date(t, i + 2) == DATE_END) {
		int64_t year = date_this_year(c);

		d->last = i + 3;
		d->moment = year ? moment_at(DATE_DAY, edtf_day(year, 12, 31)) : unknown(DATE_DAY);
		return true;
	}
	if (term_figure(t, i) != FIGURE_THE || i == 0 || !term_date(t, i - 1) ||
	    detail_plural(t->all[i + 1 < t->count ? i + 1 : i].detail) ||
	    !term_is(t, i - 1, WORD_PREPOSITION) || date_tie(t, i + 2) || term_date(t, i + 2) == DATE_OF)
		return false;
	d->last = i + 2;
	switch (word) {
	case DATE_QUARTER:
		d->moment = c->anchor.kind == MOMENT_STRETCH && c->anchor.grain == DATE_QUARTER ?
			c->anchor : from_here(c, DATE_QUARTER, -1);
		return true;
	case DATE_YEAR:
		d->moment = from_here(c, DATE_YEAR, 0);
		return true;
	case DATE_WEEKEND:
		d->moment = from_here(c, DATE_WEEKEND, -1);
		if (c->on != TIMEX_NO_DAY && edtf_weekday(c->on) >= 5)
			d->moment = from_here(c, DATE_WEEKEND, 0);
		return true;
	default:
		return false;
	}
}

bool date_read_relative(struct date *d, const struct calendar *c, size_t i)
{
	return read_year_ago(d, c, i) || read_quarter(d, c, i) || read_named(d, c, i) ||
	       read_pointed(d, c, i) || read_ago(d, c, i) || read_season(d, c, i) ||
	       read_understood(d, c, i);
}
