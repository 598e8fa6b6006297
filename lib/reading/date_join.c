#include "reading/date.h"

#include "base/edtf.h"

#include <math.h>

/*
 * What joins a date to its neighbours: "Monday at 4 p.m.", "Tuesday of last
 * week", "3 days after January 12", "the last week of July".
 */

static bool is_one_day(const struct date *d)
{
	return d->moment.grain == DATE_DAY && !d->moment.ranged && d->moment.hour < 0 &&
	       (d->moment.kind == MOMENT_STRETCH || d->moment.kind == MOMENT_YEARLESS ||
	        d->moment.kind == MOMENT_WEEKDAY || d->moment.kind == MOMENT_CLOCK);
}

/* "at 5" behind a day, with nothing counted. */
static bool bare_hour(const struct terms *t, size_t i, struct date_hour *h,
                      size_t *last)
{
	if (term_figure(t, i) != FIGURE_AT && term_date(t, i) != DATE_AROUND)
		return false;
	if (!date_plain_hour(t, i + 1, h, last) ||
	    (h->dotted && t->all[i + 1].digits < 2))
		return false;
	/* "Thursdays at 17.30 Beijing time" */
	if (h->dotted && !term_is(t, *last, WORD_UNIT | WORD_SCALE) &&
	    !term_mark(t, *last, '%'))
		return true;
	return !term_word(t, *last) ||
	       term_is(t, *last,
	               WORD_PREPOSITION | WORD_CONJUNCTION | WORD_DATE | WORD_PRONOUN |
	                   WORD_AUXILIARY);
}

/* Words between a day and its hour. */
static size_t skip_at(const struct terms *t, size_t k, unsigned *bound)
{
	*bound = DATE_NO_WORD;
	k += term_mark(t, k, ',') ? 1 : 0;
	switch (term_date(t, k)) {
	case DATE_BEFORE:
	case DATE_AFTER:
	case DATE_UNTIL:
	case DATE_BY:
	case DATE_SINCE:
	case DATE_FROM:
		*bound = term_date(t, k);
		k++;
		break;
	default:
		k += term_figure(t, k) == FIGURE_AT || term_mark(t, k, '@') ||
		     term_date(t, k) == DATE_FOR;
		break;
	}
	return k + (term_date(t, k) == DATE_AROUND);
}

/* "Oct 26 15:50:06 2016": the year behind the time. */
static void join_year(struct date *d, const struct calendar *c)
{
	int64_t year = date_year(c->terms, d->last), guessed;
	int month, day;

	if (!d->guessed || !year || d->moment.kind != MOMENT_STRETCH ||
	    d->moment.grain != DATE_DAY)
		return;
	edtf_civil(d->moment.start, &guessed, &month, &day);
	d->moment = moment_same_day(d->moment, year - guessed);
	d->moment.said = SAID_WHOLE;
	d->guessed = false;
	d->last++;
}

static void set_hours(struct date *d, const struct date *clock)
{
	enum date_part part = d->moment.part;

	d->moment.hour = clock->moment.hour;
	d->moment.minute = clock->moment.minute;
	d->moment.second = clock->moment.second;
	d->moment.until_hour = clock->moment.until_hour;
	d->moment.until_minute = clock->moment.until_minute;
	if (part != PART_NONE && !clock->half) {
		d->moment.hour = date_hour_of_part(d->moment.hour, part);
		if (d->moment.until_hour)
			d->moment.until_hour =
			    date_hour_of_part(d->moment.until_hour, part);
	}
	if (d->type == TIMEX_DATE)
		d->type = TIMEX_TIME;
	d->last = clock->last;
}

/* A time of day behind a day: "at 4 p.m.", "10am", "at 5", "before 4 p.m.". */
static bool join_clock(struct date *d, const struct calendar *c)
{
	const struct terms *t = c->terms;
	struct date clock = {.first = d->last};
	struct date_hour h;
	unsigned bound;
	size_t k = d->last;

	if (d->type == TIMEX_SET && d->moment.kind == MOMENT_SET &&
	    (d->moment.grain == DATE_DAY || d->moment.grain == DATE_WEEKDAY) &&
	    d->moment.hour < 0 && term_figure(t, k) == FIGURE_AT &&
	    date_hour(t, k + 1, &h, &clock.last)) {
		/* "every day at 7 p.m." */
		d->moment = (struct moment){.kind = MOMENT_CLOCK,
		                            .grain = DATE_DAY,
		                            .hour = h.hour,
		                            .minute = h.minute,
		                            .second = h.second};
		d->last = clock.last;
		return true;
	}
	if (!is_one_day(d) || (d->moment.kind == MOMENT_CLOCK &&
	                       d->type != TIMEX_TIME && d->type != TIMEX_SET))
		return false;
	k += term_mark(t, k, ',') ? 1 : 0;
	k += term_date(t, k) == DATE_FROM || term_date(t, k) == DATE_BETWEEN ||
	     term_figure(t, k) == FIGURE_AT;
	if (date_hours(t, k, true, &clock)) {
		set_hours(d, &clock);
		d->zone = d->last;
		d->last = date_skip_zone(t, d->last);
		return true;
	}
	k = skip_at(t, d->last, &bound);
	if (!date_hour(t, k, &h, &clock.last) &&
	    !(date_plain_hour(t, k, &h, &clock.last) && h.colon &&
	      !term_mark(t, d->last, ','))) {
		if (!bare_hour(t, d->last, &h, &clock.last) ||
		    (d->type == TIMEX_SET && d->moment.kind != MOMENT_WEEKDAY &&
		     d->moment.part == PART_NONE && !h.sure))
			return false;
		bound = DATE_NO_WORD;
	}
	clock.moment.hour = h.hour;
	clock.moment.minute = h.minute;
	clock.moment.second = h.second;
	clock.half = h.half;
	set_hours(d, &clock);
	d->bound = bound;
	d->zone = d->last;
	d->last = date_skip_zone(t, d->last);
	join_year(d, c);
	return true;
}

/* "Tuesday of last week", "Monday next week", "next week on Tuesday". */
static bool join_week(struct date *d, const struct calendar *c)
{
	const struct terms *t = c->terms;
	struct date other = {.first = d->last};
	size_t k = d->last;
	bool weekday = term_is(t, d->last - 1, WORD_WEEKDAY) &&
	               d->moment.kind == MOMENT_STRETCH && d->type == TIMEX_DATE;
	bool week = d->moment.grain == DATE_WEEK && d->moment.kind == MOMENT_STRETCH &&
	            !d->moment.ranged;

	if (weekday) {
		k += term_date(t, k) == DATE_OF;
		if (term_date(t, k + 1) != DATE_WEEK ||
		    !date_read_relative(&other, c, k) ||
		    other.moment.grain != DATE_WEEK ||
		    other.moment.kind != MOMENT_STRETCH)
			return false;
		d->moment = moment_at(DATE_DAY, other.moment.start +
		                                    edtf_weekday(d->moment.start));
		d->last = other.last;
		return true;
	}
	/* "in three days on Friday": of that week */
	if (d->told && d->type == TIMEX_DATE && d->moment.kind == MOMENT_STRETCH &&
	    d->moment.grain == DATE_DAY && !d->moment.ranged &&
	    term_date(t, k) == DATE_ON && term_is(t, k + 1, WORD_WEEKDAY)) {
		d->moment = moment_at(DATE_DAY, d->moment.start -
		                                    edtf_weekday(d->moment.start) +
		                                    (int)term_number(t, k + 1));
		d->last = k + 2;
		return true;
	}
	/* "next month on the 20th" */
	if (d->moment.grain == DATE_MONTH && d->moment.kind == MOMENT_STRETCH &&
	    !d->moment.ranged && date_pointing(term_date(t, d->first)) &&
	    term_date(t, k) == DATE_ON && term_figure(t, k + 1) == FIGURE_THE &&
	    term_digits(t, k + 2)) {
		int day = date_ordinal(t, k + 2, &k);

		if (day < 1 || date_month(t, k) ||
		    d->moment.start + day - 1 > moment_last(&d->moment))
			return false;
		d->moment = moment_at(DATE_DAY, d->moment.start + day - 1);
		d->last = k;
		return true;
	}
	/* "next week Wednesday" */
	if (week && term_is(t, k, WORD_WEEKDAY) && !detail_plural(t->all[k].detail) &&
	    date_pointing(term_date(t, d->first))) {
		d->moment =
		    moment_at(DATE_DAY, d->moment.start + (int)term_number(t, k));
		d->last = k + 1;
		return true;
	}
	if (week && (term_date(t, k) == DATE_ON || term_mark(t, k, '-')) &&
	    term_is(t, k + 1, WORD_WEEKDAY)) {
		d->moment =
		    moment_at(DATE_DAY, d->moment.start + (int)term_number(t, k + 1));
		d->last = k + 2;
		return true;
	}
	return false;
}

/* "3 days after January 12", "two weeks before the vote" is none. */
static bool join_length(struct date *d, const struct calendar *c)
{
	const struct terms *t = c->terms;
	struct date base;
	unsigned how = term_date(t, d->last);
	double count = d->moment.count;
	int sign = how == DATE_BEFORE ? -1 : 1;
	int64_t days = d->moment.grain == DATE_WEEK        ? 7
	               : d->moment.grain == DATE_FORTNIGHT ? 14
	                                                   : 1;

	if (d->type != TIMEX_DURATION || isnan(count) || count > 4000 ||
	    (how != DATE_BEFORE && how != DATE_AFTER && how != DATE_FROM))
		return false;
	if (d->moment.grain < DATE_DAY) {
		/* "three minutes from now" */
		if (how != DATE_FROM || term_date(t, d->last + 1) != DATE_NOW)
			return false;
		d->type = TIMEX_TIME;
		d->moment = date_from_now(c, count, d->moment.grain, 1);
		d->last += 2;
		return true;
	}
	/* a length, then its beginning, not one more length */
	if (is_one_day(d) || !date_read(&base, c, d->last + 1) ||
	    base.type != TIMEX_DATE ||
	    (base.moment.kind != MOMENT_PRESENT &&
	     (base.moment.kind != MOMENT_STRETCH || base.moment.grain != DATE_DAY ||
	      base.moment.ranged)))
		return false;
	if (base.moment.kind == MOMENT_PRESENT) {
		if (c->on == TIMEX_NO_DAY)
			return false;
		base.moment = moment_at(DATE_DAY, c->on);
	}
	/* "a week from Tuesday": from the next one */
	if (how == DATE_FROM && base.moment.said == SAID_WEEKDAY &&
	    c->on != TIMEX_NO_DAY && base.moment.start <= c->on)
		base.moment.start += 7;
	switch (d->moment.grain) {
	case DATE_DAY:
	case DATE_WEEK:
	case DATE_FORTNIGHT:
		base.moment = moment_shift(base.moment, (int64_t)(sign * count * days));
		break;
	case DATE_YEAR:
		base.moment = moment_same_day(base.moment, (int64_t)(sign * count));
		break;
	case DATE_MONTH:
	case DATE_QUARTER: {
		/* the same day of another month */
		struct moment month = moment_at(DATE_MONTH, base.moment.start);

		base.moment.start +=
		    moment_shift(month,
		                 (int64_t)(sign * count *
		                           (d->moment.grain == DATE_QUARTER ? 3 : 1)))
			.start -
		    month.start;
		break;
	}
	default:
		return false;
	}
	d->type = TIMEX_DATE;
	d->told = true;
	d->side = how == DATE_BEFORE ? DATE_BEFORE : DATE_AFTER;
	d->moment = base.moment;
	d->moment.said = SAID_WHOLE;
	d->last = base.last;
	return true;
}

/* May "in two days" mean two days from now?  Where no verb tells, only of
 * minutes, hours and days: "in two years" is as often how long it took. */
static bool looks_ahead(const struct date *d, const struct calendar *c)
{
	int direction = date_direction(c->terms, d->first);

	return direction > 0 || (direction == 0 && d->moment.grain <= DATE_WEEK);
}

/* "in two days", of a clause that looks ahead; "within ten minutes". */
static bool join_ahead(struct date *d, const struct calendar *c)
{
	const struct terms *t = c->terms;
	double count = d->moment.count;
	unsigned before = d->first ? term_date(t, d->first - 1) : DATE_NO_WORD;

	/* "in about 20 minutes" */
	if (before == DATE_AROUND && d->first > 1 &&
	    term_date(t, d->first - 2) == DATE_IN)
		before = DATE_IN;
	if (d->type != TIMEX_DURATION || isnan(count) || d->moment.pointed ||
	    c->on == TIMEX_NO_DAY || count > 4000)
		return false;
	if (before == DATE_OVER && term_figure(t, d->first - 1) == FIGURE_UNDER) {
		d->moment.pointed = looks_ahead(d, c) ? 1 : 0;
		return false;
	}
	if (before != DATE_IN || term_figure(t, d->first) == FIGURE_THE ||
	    d->moment.grain == DATE_HALF || d->moment.more.count > 0 ||
	    !looks_ahead(d, c))
		return false;
	if (d->moment.grain < DATE_DAY) {
		if (c->second < 0)
			return false;
		d->type = TIMEX_TIME;
		d->moment = date_from_now(c, count, d->moment.grain, 1);
		return true;
	}
	if (count > floor(count))
		return false;
	d->type = TIMEX_DATE;
	d->told = true;
	if (d->moment.grain == DATE_WEEK || d->moment.grain == DATE_FORTNIGHT ||
	    d->moment.grain == DATE_DAY)
		d->moment = moment_at(DATE_DAY,
		                      c->on + (int64_t)count *
		                                  (d->moment.grain == DATE_WEEK  ? 7
		                                   : d->moment.grain == DATE_DAY ? 1
		                                                                 : 14));
	else
		d->moment =
		    moment_shift(moment_at(d->moment.grain, c->on), (int64_t)count);
	return true;
}

/* A time of day and how long from then, in either order: "for two hours from
 * 2 p.m.", "from 9:30 a.m. for seven hours". */
static bool join_hours(struct date *d, const struct calendar *c)
{
	const struct terms *t = c->terms;
	struct calendar inner = *c;
	struct date other, *clock = d, *length = &other;
	unsigned joint = term_date(t, d->last);
	int minutes;

	if (joint != DATE_FOR && joint != DATE_FROM)
		return false;
	if (inner.depth++ > 1 || (d->type == TIMEX_TIME && joint != DATE_FOR) ||
	    d->type == TIMEX_SET ||
	    (d->type == TIMEX_DURATION &&
	     (joint != DATE_FROM || d->moment.grain >= DATE_DAY)))
		return false;
	if (!date_read(&other, &inner, d->last + 1))
		return false;
	if (d->type == TIMEX_DURATION) {
		clock = &other;
		length = d;
	} else if (d->type == TIMEX_DATE) {
		/* "14 February for seven hours from 9:30 a.m." */
		if (!is_one_day(d) || joint != DATE_FOR ||
		    other.type != TIMEX_DURATION || !join_hours(&other, &inner))
			return false;
		set_hours(d, &other);
		return true;
	}
	if (clock->type != TIMEX_TIME || clock->moment.hour < 0 ||
	    clock->moment.until_hour > 0 || length->type != TIMEX_DURATION ||
	    isnan(length->moment.count) || length->moment.grain >= DATE_DAY ||
	    length->moment.grain == DATE_SECOND || length->moment.count > 24 * 60)
		return false;
	minutes =
	    clock->moment.hour * 60 + clock->moment.minute +
	    (int)(length->moment.count * (length->moment.grain == DATE_HOUR ? 60 : 1));
	if (minutes > 24 * 60)
		return false;
	other.moment = clock->moment;
	other.moment.until_hour = minutes / 60;
	other.moment.until_minute = minutes % 60;
	d->type = TIMEX_TIME;
	d->bound = DATE_NO_WORD;
	d->moment = other.moment;
	d->last = other.last;
	return true;
}

/* "in the morning on Friday". */
static bool join_part_day(struct date *d, const struct calendar *c)
{
	struct calendar inner = *c;
	struct date day;
	bool on = term_date(c->terms, d->last) == DATE_ON;

	/* "in the morning tomorrow" */
	if (!on && (d->moment.part > PART_NIGHT ||
	            term_date(c->terms, d->last) != DATE_SHIFT ||
	            term_number(c->terms, d->last) > 0xff))
		return false;
	if (d->type != TIMEX_TIME || d->moment.kind != MOMENT_CLOCK ||
	    d->moment.part == PART_NONE || d->moment.hour >= 0 || inner.depth++ > 1 ||
	    !date_read(&day, &inner, d->last + on) || day.type != TIMEX_DATE ||
	    !is_one_day(&day) || day.moment.kind == MOMENT_CLOCK)
		return false;
	day.moment.part = d->moment.part;
	d->moment = day.moment;
	d->last = day.last;
	return true;
}

bool date_join(struct date *d, const struct calendar *c)
{
	return join_part_day(d, c) || join_hours(d, c) || join_week(d, c) ||
	       join_clock(d, c) || join_length(d, c) || join_ahead(d, c);
}

/* "the last week of July", "the first three months of 2016", "the second week
 * of 2021": a part, counted from one end of a stretch. */
bool date_read_part(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	size_t k = i + (term_figure(t, i) == FIGURE_THE);
	bool last = term_date(t, k) == DATE_LAST;
	int which = last ? 1 : date_ordinal(t, k, &k), count = 1;
	struct calendar inner;
	struct date whole;
	struct moment first, end;
	unsigned unit;

	if (which == 0 || c->depth > 1)
		return false;
	k += last;
	if (term_is(t, k, WORD_CARDINAL) ||
	    (term_digits(t, k) && t->all[k].digits <= 2)) {
		count =
		    term_digits(t, k) ? (int)t->all[k].value : (int)term_number(t, k);
		k++;
	}
	unit = term_date(t, k);
	if (unit < DATE_DAY || unit > DATE_YEAR || unit == DATE_HALF ||
	    (unit == DATE_WEEKEND && count > 1) || count < 1 ||
	    (term_date(t, k + 1) != DATE_OF && term_date(t, k + 1) != DATE_IN))
		return false;
	inner = *c;
	inner.depth++;
	if (!date_read(&whole, &inner, k + 2) || whole.type != TIMEX_DATE ||
	    whole.moment.kind != MOMENT_STRETCH || whole.moment.ranged ||
	    whole.moment.grain <= unit)
		return false;
	first = moment_at((enum date_word)unit,
	                  last ? moment_last(&whole.moment) : whole.moment.start);
	/* a week belongs to where its Thursday is: ISO 8601 */
	if (unit == DATE_WEEK)
		first = moment_at(DATE_WEEK, last ? moment_last(&whole.moment) - 3
		                                  : whole.moment.start + 3);
	/* and a weekend to where its Saturday is */
	if (unit == DATE_WEEKEND) {
		int64_t day = last ? moment_last(&whole.moment) : whole.moment.start;

		day += last ? -((edtf_weekday(day) + 2) % 7) : (12 - edtf_weekday(day)) % 7;
		first = moment_at(DATE_WEEKEND, day);
	}
	first = moment_shift(first,
	                     last ? 1 - count : (which - 1) * (count > 1 ? count : 1));
	end = moment_shift(first, count - 1);
	if (count > 1) {
		first.ranged = true;
		first.end = end.start;
	}
	d->moment = first;
	d->type = TIMEX_DATE;
	d->last = whole.last;
	return true;
}
