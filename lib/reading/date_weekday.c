#include "reading/date.h"

#include "base/edtf.h"

#include <stdlib.h>

/*
 * Weekdays, alone and with the date that follows them: "Monday", "Friday the
 * 26th", "Tuesday (7 May)".
 */

/* "Sun" and "Sat" are words of their own: a short form needs its full stop, or
 * a date beside it. */
static bool short_weekday(const struct terms *t, size_t i)
{
	size_t k = i + 1 + (term_mark(t, i + 1, ',') || term_mark(t, i + 1, '('));
	struct slice word = term_text(t, i);

	/* in small letters only where nothing else can be meant: "thurs 14 nov" */
	if (!(t->all[i].flags & TERM_CAPITAL))
		return (term_digits(t, k) && term_is(t, k + 1, WORD_MONTH)) ||
		       (term_is(t, k, WORD_MONTH) && term_digits(t, k + 1)) ||
		       (date_tie(t, i + 1) && term_is(t, i + 2, WORD_WEEKDAY)) ||
		       (i > 1 && date_tie(t, i - 1) && term_is(t, i - 2, WORD_WEEKDAY)) ||
		       (i > 0 && term_date(t, i - 1) == DATE_ON && !term_word(t, i + 1) &&
		        !term_key(t, i, KEY_OTHER_WORD));
	/* "Mon-Fri" */
	if ((term_mark(t, i + 1, '-') || term_date(t, i + 1) == DATE_TO) &&
	    term_is(t, i + 2, WORD_WEEKDAY))
		return true;
	if (i > 1 && (term_mark(t, i - 1, '-') || term_date(t, i - 1) == DATE_TO) &&
	    term_is(t, i - 2, WORD_WEEKDAY))
		return true;
	/* "Mon at 3 p.m." */
	if (term_figure(t, i + 1) == FIGURE_AT && term_digits(t, i + 2))
		return true;
	return word.at[word.length - 1] == '.' || term_digits(t, k) ||
	       term_is(t, k, WORD_MONTH) ||
	       (i > 0 &&
	        (term_date(t, i - 1) == DATE_ON || date_pointing(term_date(t, i - 1))));
}

/* The day of that number, in a month not told, that falls on a weekday: the
 * nearest one, of this month if it does. */
static bool day_on_weekday(const struct calendar *c, int day, int weekday,
                           int64_t *found)
{
	int64_t year, best = 0;
	int month, here;
	bool any = false;

	edtf_civil(c->on, &year, &month, &here);
	for (int k = -12; k <= 12; k++) {
		int64_t months = year * 12 + month - 1 + k, at;
		int64_t y = months / 12;
		int m = (int)(months % 12) + 1;

		if (day > edtf_month_days(y, m))
			continue;
		at = edtf_day(y, m, day);
		if (edtf_weekday(at) != weekday)
			continue;
		if (!any || llabs(at - c->on) < llabs(best - c->on) || k == 0)
			best = at;
		any = true;
		if (k == 0)
			break;
	}
	*found = best;
	return any;
}

/* A day of the month behind a weekday: "Friday the 26th", "Thursday 14th",
 * "Monday 21": the day, or 0. */
static int monthday_behind(const struct terms *t, size_t i, size_t *last)
{
	bool the = term_figure(t, i) == FIGURE_THE;
	size_t k = i + the;
	int day = term_is(t, k, WORD_MONTH) ? 0 : date_ordinal(t, k, last);

	if (day == 0 && !the && term_digits(t, k) && t->all[k].digits <= 2 &&
	    !term_glued(t, k) &&
	    !(t->all[k].flags & (TERM_DECIMAL | TERM_ORDINAL | TERM_PLURAL)) &&
	    t->all[k].value >= 13 && t->all[k].value <= 31 && !date_runs_on(t, k + 1) &&
	    (!term_word(t, k + 1) ||
	     term_is(t, k + 1, WORD_PREPOSITION | WORD_CONJUNCTION))) {
		day = (int)t->all[k].value;
		*last = k + 1;
	}
	/* "Friday 31!" */
	if (day == 0 && !the && term_digits(t, k) && k + 2 == t->count &&
	    t->all[k].digits == 2 && t->all[k].value <= 31 &&
	    t->all[k + 1].kind == TERM_MARK && !term_mark(t, k + 1, '%')) {
		day = (int)t->all[k].value;
		*last = k + 1;
	}
	if (day && (date_month(t, *last) || term_is(t, *last, WORD_UNIT | WORD_SCALE)))
		return 0;
	return day;
}

static void set_weekday(struct date *d, int weekday)
{
	d->moment = (struct moment){.kind = MOMENT_WEEKDAY,
	                            .month = weekday,
	                            .grain = DATE_DAY,
	                            .hour = -1,
	                            .minute = -1};
}

/* "Friday, 30 December" of no year told: of the one nearest to the article in
 * which that day is a Friday. */
static void match_weekday(struct date *d, const struct calendar *c, int weekday)
{
	int64_t best = d->moment.start;
	bool found = false;

	if (!d->guessed || d->moment.kind != MOMENT_STRETCH ||
	    d->moment.grain != DATE_DAY || d->moment.ranged)
		return;
	for (int years = -3; years <= 3; years++) {
		int64_t day = moment_same_day(d->moment, years).start;

		if (edtf_weekday(day) != weekday ||
		    (found && llabs(day - c->on) >= llabs(best - c->on)))
			continue;
		best = day;
		found = true;
	}
	d->moment.start = best;
}

/* A full date behind a weekday: "Monday, Dec. 26", "Friday-Jun-15", "Tuesday
 * (7 May)". */
static bool date_behind(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	bool bracket = term_mark(t, i, '(');
	size_t k = i;

	if (term_mark(t, k, ',') || date_tie(t, k) || bracket)
		k++;
	if (term_figure(t, k) == FIGURE_THE)
		k++;
	if (!(date_read_month_first(d, c, k) && d->moment.grain == DATE_DAY) &&
	    !date_read_day_first(d, c, k) && !(k == i && date_read_digits(d, c, k)) &&
	    !(k == i + 1 && term_mark(t, i, ',') && date_read_digits(d, c, k)))
		return false;
	/* "Wednesday, 4 to 22 January" are two */
	if ((bracket && !term_mark(t, d->last, ')')) || d->moment.ranged)
		return false;
	d->last += bracket;
	match_weekday(d, c, (int)term_number(t, i - 1));
	return true;
}

bool date_weekday_dated(struct date *d, const struct calendar *c, size_t i)
{
	if (date_behind(d, c, i + 1))
		return true;
	d->guessed = false;
	d->last = i + 1;
	return false;
}

/* "Monday", with what may follow: "Monday, Dec. 26", "Monday night". */
bool date_read_weekday(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	int weekday = (int)term_number(t, i), back, direction, monthday;
	int64_t day;

	if (!term_is(t, i, WORD_WEEKDAY))
		return false;
	if (term_key(t, i, KEY_SHORT_DAY) && t->all[i].end - t->all[i].start < 6 &&
	    !short_weekday(t, i))
		return false;
	if (detail_plural(t->all[i].detail)) {
		d->last = i + 1;
		d->type = TIMEX_SET;
		set_weekday(d, weekday);
		return true;
	}
	if (date_behind(d, c, i + 1))
		return true;
	d->guessed = false;
	monthday = monthday_behind(t, i + 1, &d->last);
	if (monthday == 0)
		d->last = i + 1;
	set_weekday(d, weekday);
	if (c->on == TIMEX_NO_DAY)
		return true;
	if (monthday && day_on_weekday(c, monthday, weekday, &day)) {
		d->moment = moment_at(DATE_DAY, day);
		/* "Friday the 26th" is one day; "Friday 26" leaves it open */
		d->moment.said =
		    term_figure(t, i + 1) == FIGURE_THE ? SAID_WHOLE : SAID_WEEKDAY;
		return true;
	}
	back = (edtf_weekday(c->on) - weekday + 7) % 7;
	direction = t->all[i].flags & TERM_POSSESSIVE ? -1 : date_direction(t, i);
	day = direction > 0 && back > 0 ? c->on + 7 - back : c->on - back;
	d->moment = moment_at(DATE_DAY, day);
	d->moment.said = SAID_WEEKDAY;
	return true;
}
