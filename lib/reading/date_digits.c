#include "reading/date.h"

#include "base/edtf.h"

static bool is_day(int64_t year, int month, int day)
{
	return month >= 1 && month <= 12 && day >= 1 && day <= edtf_month_days(year, month);
}

static int small(const struct terms *t, size_t i)
{
	if (!term_digits(t, i) || t->all[i].digits > 2 ||
	    t->all[i].flags & (TERM_DECIMAL | TERM_GROUPED | TERM_ORDINAL | TERM_PLURAL))
		return 0;
	return (int)t->all[i].value;
}

static bool joined(const struct terms *t, size_t i, int32_t mark)
{
	return term_mark(t, i, mark) && term_glued(t, i) && term_glued(t, i + 1);
}

static bool free_before(const struct terms *t, size_t i)
{
	return i == 0 || !term_glued(t, i) ||
	       (t->all[i - 1].kind == TERM_MARK && t->all[i - 1].mark != '-' &&
		t->all[i - 1].mark != '/' && t->all[i - 1].mark != '.');
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
		return true;
	}
	if (mark == '-' && month <= 12 && (t->all[i + 2].flags & TERM_ZERO) && !joined(t, i + 3, '-')) {
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
	if (year == 0 && term_digits(t, i + 4) && t->all[i + 4].digits == 2 && mark == '/' && small(t, i + 4))
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

/* "23.04.2022": a decimal number, a point, a year. */
static bool read_points(struct date *d, const struct terms *t, size_t i)
{
	struct slice text;
	int64_t year = date_year(t, i + 2);
	int day, month;

	if (year == 0 || !term_digits(t, i) || !(t->all[i].flags & TERM_DECIMAL) || !joined(t, i + 1, '.'))
		return false;
	text = term_text(t, i);
	day = (int)t->all[i].value;
	if (text.length < 3)
		return false;
	month = text.at[text.length - 1] - '0';
	if (text.at[text.length - 2] != '.')
		month += (text.at[text.length - 2] - '0') * 10;
	if (!is_day(year, month, day))
		return false;
	d->last = i + 3;
	d->moment = moment_at(DATE_DAY, edtf_day(year, month, day));
	return true;
}

/* "on 22/04", "from 10/1 to 11/7": without a year only where a preposition or
 * a weekday says that it is a date. */
static bool read_short(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	int a = small(t, i), b = small(t, i + 2), month, day;
	unsigned before = i ? term_date(t, i - 1) : DATE_NO_WORD;
	int64_t year = date_this_year(c);

	if (!a || !b || !joined(t, i + 1, '/') || joined(t, i + 3, '/') || term_is(t, i + 3, WORD_UNIT) ||
	    (before != DATE_ON && before != DATE_FROM && before != DATE_TO && before != DATE_BETWEEN &&
	     before != DATE_SINCE && before != DATE_UNTIL && before != DATE_BY && before != DATE_BEFORE &&
	     before != DATE_AFTER && !(i && term_is(t, i - 1, WORD_WEEKDAY))))
		return false;
	if (i && term_figure(t, i - 1) == FIGURE_AT)
		return false;
	month = a > 12 ? b : a;
	day = a > 12 ? a : b;
	if (month > 12 || day > 31)
		return false;
	d->last = i + 3;
	if (year == 0)
		d->moment = (struct moment){ .kind = MOMENT_YEARLESS, .grain = DATE_DAY, .month = month, .day = day,
					     .hour = -1, .minute = -1 };
	else if (is_day(year, month, day))
		d->moment = moment_at(DATE_DAY, edtf_day(year - (edtf_day(year, month, day) > c->on + 60), month, day));
	else
		return false;
	return true;
}

bool date_read_digits(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;

	if (!term_digits(t, i) || !free_before(t, i))
		return false;
	return read_iso(d, t, i) || read_slashes(d, t, i) || read_points(d, t, i) || read_short(d, c, i);
}
