#include "reading/date.h"

#include "base/edtf.h"

static bool is_day(int64_t year, int month, int day)
{
	return month >= 1 && month <= 12 && day >= 1 &&
	       day <= edtf_month_days(year, month);
}

static int small(const struct terms *t, size_t i)
{
	if (!term_digits(t, i) || t->all[i].digits > 2 ||
	    t->all[i].flags &
	        (TERM_DECIMAL | TERM_GROUPED | TERM_ORDINAL | TERM_PLURAL))
		return 0;
	return (int)t->all[i].value;
}

static bool joined(const struct terms *t, size_t i, int32_t mark)
{
	return term_mark(t, i, mark) && term_glued(t, i) && term_glued(t, i + 1);
}

static bool free_before(const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;

	return i == 0 || !term_glued(t, i) || i == c->behind ||
	       (t->all[i - 1].kind == TERM_MARK &&
	        (t->all[i - 1].mark != '-' || i == 1 || !term_glued(t, i - 1)) &&
	        t->all[i - 1].mark != '/' && t->all[i - 1].mark != '.');
}

/* "T10:30:00Z" behind a day. */
static void add_iso_time(struct date *d, const struct terms *t)
{
	size_t k = d->last;
	struct date_hour h;

	if (!term_word(t, k) || !term_glued(t, k) ||
	    t->all[k].end - t->all[k].start != 1 ||
	    (term_text(t, k).at[0] | 32) != 't' || !term_glued(t, k + 1) ||
	    !date_hour_face(t, k + 1, &h, &k) || !h.colon)
		return;
	if (term_word(t, k) && term_glued(t, k) &&
	    t->all[k].end - t->all[k].start == 1 && (term_text(t, k).at[0] | 32) == 'z')
		k++;
	d->moment.hour = h.hour;
	d->moment.minute = h.minute;
	d->moment.second = h.second;
	d->type = TIMEX_TIME;
	d->last = k;
}

/* "2016-12-26", "2016/12/26", "2016-12". */
static bool read_iso(struct date *d, const struct terms *t, size_t i)
{
	int64_t year = date_year(t, i);
	int32_t mark = term_mark(t, i + 1, '-') ? '-' : '/';
	int month = small(t, i + 2), day = small(t, i + 4);

	if (year == 0 || !joined(t, i + 1, mark) || month == 0)
		return false;
	if (day && joined(t, i + 3, mark) && is_day(year, month, day)) {
		d->last = i + 5;
		d->moment = moment_at(DATE_DAY, edtf_day(year, month, day));
		add_iso_time(d, t);
		return true;
	}
	if (mark == '-' && month <= 12 && (t->all[i + 2].flags & TERM_ZERO) &&
	    !joined(t, i + 3, '-')) {
		d->last = i + 3;
		d->moment = moment_at(DATE_MONTH, edtf_day(year, month, 1));
		return true;
	}
	return false;
}

/* "12/26/2016" as in the United States, "26/12/2016" where it can be nothing
 * else, "26.12.2016" with the day first. */
static bool read_slashes(struct date *d, const struct terms *t, size_t i)
{
	int a = small(t, i), b = small(t, i + 2), month, day;
	int64_t year = date_year(t, i + 4);
	int32_t mark = term_mark(t, i + 1, '/') ? '/' : '-';

	if (!a || !b || !joined(t, i + 1, mark) || !joined(t, i + 3, mark))
		return false;
	if (year == 0 && term_digits(t, i + 4) && t->all[i + 4].digits == 2 &&
	    small(t, i + 4) &&
	    (mark == '/' || (i > 0 && (term_date(t, i - 1) >= DATE_SINCE ||
	                               term_is(t, i - 1, WORD_WEEKDAY)))))
		year = small(t, i + 4) + (small(t, i + 4) < 50 ? 2000 : 1900);
	if (year == 0)
		return false;
	month = a > 12 ? b : a;
	day = a > 12 ? a : b;
	if (!is_day(year, month, day))
		return false;
	d->last = i + 5;
	d->moment = moment_at(DATE_DAY, edtf_day(year, month, day));
	return true;
}

/* "09/2017". */
static bool read_month_year(struct date *d, const struct terms *t, size_t i)
{
	int64_t year = date_year(t, i + 2);
	int month = small(t, i);
	bool slash = joined(t, i + 1, '/');

	if (month < 1 || month > 12 || year < 1900 || date_runs_on(t, i + 3) ||
	    (!slash && !(joined(t, i + 1, '-') && t->all[i].flags & TERM_ZERO)))
		return false;
	d->last = i + 3;
	d->moment = moment_at(DATE_MONTH, edtf_day(year, month, 1));
	return true;
}

/* "23.04.2022": a decimal number, a point, a year. */
static bool read_points(struct date *d, const struct terms *t, size_t i)
{
	struct slice text;
	int64_t year = date_year(t, i + 2);
	int day, month;

	if (!term_digits(t, i) || !(t->all[i].flags & TERM_DECIMAL) ||
	    t->all[i].digits > 4 || !joined(t, i + 1, '.'))
		return false;
	text = term_text(t, i);
	day = (int)t->all[i].value;
	if (text.length < 3)
		return false;
	/* "25.12.16": two digits each, and nothing behind */
	if (year == 0 && text.length == 5 && text.at[2] == '.' && small(t, i + 2) &&
	    t->all[i + 2].digits == 2 && !joined(t, i + 3, '.') &&
	    !date_runs_on(t, i + 3))
		year = small(t, i + 2) + (small(t, i + 2) < 50 ? 2000 : 1900);
	month = text.at[text.length - 1] - '0';
	if (text.at[text.length - 2] != '.')
		month += (text.at[text.length - 2] - '0') * 10;
	/* "2016.12.25", "12.25.2016" */
	if (year == 0 && day >= 1900 && day < 2200 && small(t, i + 2)) {
		year = day;
		day = small(t, i + 2);
	} else if (month > 12 && day <= 12) {
		int swap = month;

		month = day;
		day = swap;
	}
	if (year == 0 || !is_day(year, month, day))
		return false;
	d->last = i + 3;
	d->moment = moment_at(DATE_DAY, edtf_day(year, month, day));
	return true;
}

/* A day in a year not told, or the nearest such day. */
static bool set_nearest(struct date *d, const struct calendar *c, int month, int day)
{
	int64_t year = date_this_year(c);

	if (month > 12 || day > 31 || month < 1 || day < 1)
		return false;
	if (year == 0) {
		d->moment = (struct moment){.kind = MOMENT_YEARLESS,
		                            .grain = DATE_DAY,
		                            .month = month,
		                            .day = day,
		                            .hour = -1,
		                            .minute = -1};
		return true;
	}
	/* February 29 is one of a leap year */
	while (month == 2 && day == 29 && !is_day(year, month, day))
		year--;
	if (!is_day(year, month, day))
		return false;
	if (edtf_day(year, month, day) > c->on + 60 && !(month == 2 && day == 29))
		year--;
	d->guessed = true;
	d->moment = moment_at(DATE_DAY, edtf_day(year, month, day));
	d->moment.said = SAID_NO_YEAR;
	return true;
}

/* Does a date, or what such lists begin with, stand before term i: "on 11/20,
 * 11/22 or 11/25"? */
static bool listed(const struct terms *t, size_t i)
{
	size_t k = i - 1;

	if (i < 4 || (!term_mark(t, k, ',') && term_figure(t, k) != FIGURE_OR &&
	              term_figure(t, k) != FIGURE_AND))
		return false;
	k -= term_mark(t, k - 1, ',');
	if (k < 4 || !small(t, k - 1) || !joined(t, k - 2, '/') || !small(t, k - 3))
		return false;
	k -= 3;
	return term_date(t, k - 1) == DATE_ON || listed(t, k);
}

/* "on 22/04", "from 10/1 to 11/7": without a year only where a preposition, a
 * weekday, a time of day or nothing else says that it is a date. */
static bool says_date(const struct calendar *c, size_t i, size_t last)
{
	const struct terms *t = c->terms;
	unsigned before = i ? term_date(t, i - 1) : DATE_NO_WORD;

	if (i && term_figure(t, i - 1) == FIGURE_AT)
		return false;
	switch (before) {
	case DATE_ON:
	case DATE_FROM:
	case DATE_TO:
	case DATE_BETWEEN:
	case DATE_SINCE:
	case DATE_UNTIL:
	case DATE_BY:
	case DATE_BEFORE:
	case DATE_AFTER:
	case DATE_THIS:
	case DATE_NEXT:
		return true;
	default:
		break;
	}
	if (i == c->behind && i > 0)
		return true;
	/* "11/5 to 11/10" */
	if ((term_mark(t, last, '-') || term_date(t, last) == DATE_TO) &&
	    small(t, last + 1) && joined(t, last + 2, '/') && small(t, last + 3) &&
	    small(t, i) <= 12 && small(t, last + 1) <= 12)
		return true;
	return (i && term_is(t, i - 1, WORD_WEEKDAY)) ||
	       (i == 0 && last == t->count &&
	        (t->all[i].value > 12 || t->all[i + 2].value > 12)) ||
	       listed(t, i) ||
	       ((term_date(t, last) == DATE_BEFORE ||
	         term_date(t, last) == DATE_AFTER ||
	         term_date(t, last) == DATE_BETWEEN ||
	         term_figure(t, last) == FIGURE_AT) &&
	        term_digits(t, last + 1) && term_date(t, last + 2) == DATE_AMPM) ||
	       (term_date(t, last) == DATE_BETWEEN && term_digits(t, last + 1));
}

static bool read_short(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	int a = small(t, i), b = small(t, i + 2);

	if (!a || !b || !joined(t, i + 1, '/') || joined(t, i + 3, '/') ||
	    term_is(t, i + 3, WORD_UNIT) || !says_date(c, i, i + 3))
		return false;
	d->last = i + 3;
	return set_nearest(d, c, a > 12 ? b : a, a > 12 ? a : b);
}

/* "Friday 7.6": behind a weekday; "on 11.14." */
static bool read_short_points(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	struct slice text = term_text(t, i);
	int month, day;

	if (!(t->all[i].flags & TERM_DECIMAL) || t->all[i].digits > 2 || i == 0 ||
	    (!term_is(t, i - 1, WORD_WEEKDAY) &&
	     !(term_date(t, i - 1) == DATE_ON && term_figure(t, i - 1) != FIGURE_AT &&
	       text.length > 3 && text.length < 6 && !term_word(t, i + 1) &&
	       !term_glued(t, i + 2))) ||
	    text.length < 3 ||
	    term_is(t, i + 1, WORD_UNIT | WORD_SCALE) ||
	    term_date(t, i + 1) == DATE_AMPM || term_mark(t, i + 1, '%'))
		return false;
	month = (int)t->all[i].value;
	day = text.at[text.length - 1] - '0';
	if (text.at[text.length - 2] != '.')
		day += (text.at[text.length - 2] - '0') * 10;
	d->last = i + 1;
	return set_nearest(d, c, month > 12 ? day : month, month > 12 ? month : day);
}

/* "20161016": eight digits that are a day, and no other number is written so. */
static bool read_packed(struct date *d, const struct terms *t, size_t i)
{
	int64_t value, year;
	int month, day;

	if (t->all[i].digits != 8 ||
	    t->all[i].flags &
	        (TERM_DECIMAL | TERM_GROUPED | TERM_ORDINAL | TERM_PLURAL | TERM_ZERO))
		return false;
	value = (int64_t)t->all[i].value;
	year = value / 10000;
	month = (int)(value / 100 % 100);
	day = (int)(value % 100);
	if (year < 1900 || year > 2099 || !is_day(year, month, day) ||
	    date_runs_on(t, i + 1))
		return false;
	d->last = i + 1;
	d->moment = moment_at(DATE_DAY, edtf_day(year, month, day));
	return true;
}

/* "22/Jan/2019", "Sep-23-2020", "2020/Sep/23", "23-2020-September": a month by
 * name, a day and a year, tied by one mark, in any order. */
static bool read_tied(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	int32_t mark = term_mark(t, i + 1, '/') ? '/' : '-';
	int month = 0, day = 0;
	int64_t year = 0;

	if (!joined(t, i + 1, mark) || !joined(t, i + 3, mark))
		return false;
	for (size_t k = i; k <= i + 4; k += 2) {
		if (term_is(t, k, WORD_MONTH) && !month)
			month = (int)term_number(t, k);
		else if (date_year(t, k) && !year)
			year = date_year(t, k);
		else if (small(t, k) && !day)
			day = small(t, k);
		else if (k == i + 4 && small(t, k) && day && month && !year &&
		         t->all[k].digits == 2 && !date_runs_on(t, k + 1))
			/* "14-Nov-16" */
			year = small(t, k) + (small(t, k) < 50 ? 2000 : 1900);
		else
			return false;
	}
	if (!is_day(year, month, day))
		return false;
	d->last = i + 5;
	d->moment = moment_at(DATE_DAY, edtf_day(year, month, day));
	return true;
}

bool date_read_digits(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;

	if (!term_digits(t, i))
		return term_is(t, i, WORD_MONTH) && read_tied(d, c, i);
	if (!free_before(c, i))
		return false;
	return read_iso(d, t, i) || read_slashes(d, t, i) || read_month_year(d, t, i) ||
	       read_points(d, t, i) ||
	       read_short(d, c, i) || read_tied(d, c, i) ||
	       read_short_points(d, c, i) || read_packed(d, t, i);
}
