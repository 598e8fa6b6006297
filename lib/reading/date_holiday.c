#include "reading/date.h"

#include "base/edtf.h"

/*
 * Days known by their names: "Christmas", "Labor Day 2021", "last Easter",
 * "St. Patrick's Day", "the Halloween weekend".
 */

/* Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
static int64_t easter(int64_t year)
{
	int64_t a = year % 19, b = year / 100, c = year % 100;
	int64_t d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
	int64_t e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
	int64_t f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;

	return edtf_day(year, (int)(f / 31), (int)(f % 31) + 1);
}

/* The weekday of that number in a month; which 5: the last. */
static int64_t nth(int64_t year, int month, int which, int weekday)
{
	int64_t day = edtf_day(year, month, 1);

	day += (weekday - edtf_weekday(day) + 7) % 7 + ((int64_t)which - 1) * 7;
	if (day > edtf_day(year, month, edtf_month_days(year, month)))
		day -= 7;
	return day;
}

/* The first day of the first lunar month ("Lunar New Year") and the fifteenth of
 * the eighth ("Chuseok"), month * 100 + day, from 2000 on: no short formula
 * tells them.  TIMEX_NO_DAY outside of the table. */
static int64_t lunar(int64_t year, bool autumn)
{
	static const short days[2][31] = {
	    {
		205, 124, 212, 201, 122, 209, 129, 218, 207, 126, 214, 203, 123, 210, 131,
		219, 208, 128, 216, 205, 125, 212, 201, 122, 210, 129, 217, 206, 126, 213,
		203,
	    },
	    {
		912, 1001, 921, 911, 928, 918, 1006, 925, 914, 1003, 922, 912, 930, 919, 908,
		927, 915, 1004, 924, 913, 1001, 921, 910, 929, 917, 1006, 925, 915, 1003,
		922, 912,
	    },
	};
	int day;

	if (year < 2000 || year > 2030)
		return TIMEX_NO_DAY;
	day = days[autumn][year - 2000];
	return edtf_day(year, day / 100, day % 100);
}

static int64_t day_of(int rule, int64_t year)
{
	if (rule >= HOLIDAY_LUNAR) {
		int64_t day = lunar(year, (rule - HOLIDAY_LUNAR) / 100 > 0);

		return day == TIMEX_NO_DAY ? day : day + (rule - HOLIDAY_LUNAR) % 100 - 50;
	}
	if (rule >= HOLIDAY_THANKS)
		return nth(year, 11, 4, 3) + rule - HOLIDAY_THANKS;
	if (rule >= HOLIDAY_EASTER)
		return easter(year) + rule - HOLIDAY_EASTER - 100;
	if (rule >= HOLIDAY_NTH) {
		rule -= HOLIDAY_NTH;
		return nth(year, rule / 100, rule / 10 % 10, rule % 10);
	}
	return edtf_day(year, rule / 100, rule % 100);
}

/* Does the term at i say this word; a full stop behind it is none of it. */
static bool says(const struct terms *t, size_t i, struct slice word)
{
	struct slice text;

	if (i >= t->count)
		return false;
	text = term_text(t, i);
	if (text.length > 1 && text.at[text.length - 1] == '.')
		text.length--;
	if (text.length != word.length)
		return false;
	for (size_t k = 0; k < word.length; k++)
		if ((text.at[k] >= 'A' && text.at[k] <= 'Z' ? text.at[k] | 32
		                                            : text.at[k]) != word.at[k])
			return false;
	return true;
}

/* The words of a holiday at i: the term behind them, or 0. */
static size_t name_at(const struct terms *t, size_t i, const char *words)
{
	while (*words) {
		const char *end = words;

		while (*end && *end != ' ')
			end++;
		if (!says(t, i, (struct slice){words, (size_t)(end - words)}))
			return 0;
		i++;
		words = *end ? end + 1 : end;
	}
	return i;
}

/* "April Fools' Day", "May Day", "the Day of the Sun": their first words are
 * dates themselves. */
static bool looks_named(const struct terms *t, size_t i)
{
	if (!(t->all[i].flags & TERM_CAPITAL) || !term_word(t, i + 1))
		return false;
	return (term_is(t, i, WORD_MONTH) && (t->all[i + 1].flags & TERM_CAPITAL)) ||
	       (term_date(t, i) == DATE_DAY && term_date(t, i + 1) == DATE_OF);
}

static const struct holiday *holiday_at(const struct terms *t, size_t i, size_t *last)
{
	const struct holiday *row = lexicon_language(t->tokens->lexicon)->holidays;

	if (!row || !term_word(t, i))
		return NULL;
	if (term_date(t, i) == DATE_HOLIDAY && term_number(t, i) > 0) {
		row += term_number(t, i) - 1;
		for (const char *word = row->words;
		     row->words && row->words[0] == word[0]; row++)
			if ((*last = name_at(t, i, row->words)) > 0)
				return row;
		return NULL;
	}
	if (!looks_named(t, i))
		return NULL;
	for (; row->words; row++)
		if ((row->words[0] == (term_text(t, i).at[0] | 32)) &&
		    (*last = name_at(t, i, row->words)) > 0)
			return row;
	return NULL;
}

/* The holiday nearest to the article's day in the direction that how, or the
 * clause, says. */
static int64_t near_day(const struct date *d, const struct calendar *c, unsigned how,
                        int rule)
{
	int64_t year = date_this_year(c), day = day_of(rule, year);

	if (day == TIMEX_NO_DAY)
		return day;
	switch (how) {
	case DATE_NEXT:
	case DATE_FOLLOWING:
		return day > c->on ? day : day_of(rule, year + 1);
	case DATE_LAST:
	case DATE_PREVIOUS:
		return day < c->on ? day : day_of(rule, year - 1);
	case DATE_THIS:
		return day;
	default:
		if (day - c->on > 60 && date_direction(c->terms, d->first) <= 0)
			return day_of(rule, year - 1);
		return day;
	}
}

/* "weekend" behind it; the year may stand before or behind. */
static void add_weekend(struct date *d, const struct calendar *c)
{
	if (term_date(c->terms, d->last) != DATE_WEEKEND ||
	    detail_plural(c->terms->all[d->last].detail))
		return;
	d->last++;
	/* of a Monday, the weekend before it */
	if (d->moment.kind == MOMENT_STRETCH)
		d->moment = moment_at(DATE_WEEKEND,
		                      d->moment.start -
		                          (edtf_weekday(d->moment.start) < 3 ? 4 : 0));
}

bool date_is_holiday(const struct terms *t, size_t i)
{
	size_t last;

	return holiday_at(t, i, &last) != NULL;
}

bool date_read_holiday(struct date *d, const struct calendar *c, size_t i, unsigned how)
{
	const struct holiday *holiday;
	size_t last;
	int64_t year, day;

	if (!c->terms->months && !terms_hold(c->terms, DATE_HOLIDAY) &&
	    !terms_hold(c->terms, DATE_DAY))
		return false;
	holiday = holiday_at(c->terms, i, &last);
	if (!holiday)
		return false;
	d->last = last;
	year = how ? 0 : date_year_behind(c, last, &d->last, true);
	if (year == 0 && term_date(c->terms, last) == DATE_WEEKEND)
		year = date_year_behind(c, last + 1, &d->last, true);
	if (d->last > last && term_date(c->terms, last) == DATE_WEEKEND &&
	    day_of(holiday->rule, year) != TIMEX_NO_DAY) {
		d->moment = moment_at(DATE_DAY, day_of(holiday->rule, year));
		last = d->last;
		d->last -= 2;
		add_weekend(d, c);
		d->last = last;
		return true;
	}
	if (year == 0 && c->on == TIMEX_NO_DAY) {
		d->moment = date_unknown(DATE_DAY);
		if (holiday->rule <= 1231)
			d->moment = (struct moment){.kind = MOMENT_YEARLESS,
			                            .grain = DATE_DAY,
			                            .hour = -1,
			                            .minute = -1,
			                            .month = holiday->rule / 100,
			                            .day = holiday->rule % 100};
		return true;
	}
	day = year ? day_of(holiday->rule, year) : near_day(d, c, how, holiday->rule);
	if (day == TIMEX_NO_DAY) {
		d->moment = date_unknown(DATE_DAY);
		return true;
	}
	d->moment = moment_at(DATE_DAY, day);
	if (year == 0 && how == DATE_NO_WORD && holiday->rule <= 1231)
		d->moment.said = SAID_NO_YEAR;
	add_weekend(d, c);
	return true;
}
