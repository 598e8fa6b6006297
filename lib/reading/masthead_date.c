#include "reading/masthead_date.h"

#include "base/edtf.h"

static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun", "jul",
				      "aug", "sep", "oct", "nov", "dec" };

/* A number of at most four digits at *at, moving behind it; -1 without. */
static int number(struct slice text, size_t *at)
{
	int value = 0, digits = 0;

	while (*at < text.length && masthead_digit(text.at[*at]) && digits < 5) {
		value = value * 10 + (text.at[(*at)++] - '0');
		digits++;
	}
	return digits > 0 && digits < 5 ? value : -1;
}

static int month_at(struct slice text, size_t *at)
{
	for (int m = 0; m < 12; m++) {
		if (!masthead_begins((struct slice){ text.at + *at, text.length - *at }, months[m]))
			continue;
		while (*at < text.length && ((masthead_lower(text.at[*at]) >= 'a' &&
					      masthead_lower(text.at[*at]) <= 'z') ||
					     text.at[*at] == '.'))
			++*at;
		return m + 1;
	}
	return -1;
}

/* The bytes between two numbers of a date: "-", ".", "/", the signs for year
 * and month. */
static size_t date_gap(struct slice text, size_t at)
{
	static const char *const gaps[] = { "-", ". ", ".", "/", "\xEB\x85\x84 ",
					    "\xEC\x9B\x94 ", "\xEB\x85\x84", "\xEC\x9B\x94",
					    "\xE5\xB9\xB4", "\xE6\x9C\x88" };

	for (size_t i = 0; i < sizeof(gaps) / sizeof(gaps[0]); i++) {
		size_t length = strlen(gaps[i]);

		if (at + length <= text.length && memcmp(text.at + at, gaps[i], length) == 0)
			return length;
	}
	return 0;
}

static bool valid(int year, int month, int day)
{
	return year >= 1000 && month >= 1 && month <= 12 && day >= 1 &&
	       day <= edtf_month_days(year, month);
}

/* "2016-12-28", with what stands behind it up to *end. */
static bool numeric_date(struct slice text, size_t at, int64_t *day, size_t *end)
{
	int year, month, date;
	size_t gap;

	year = number(text, &at);
	if (year < 1000 || (gap = date_gap(text, at)) == 0)
		return false;
	at += gap;
	month = number(text, &at);
	if (month < 0 || (gap = date_gap(text, at)) == 0)
		return false;
	at += gap;
	date = number(text, &at);
	if (!valid(year, month, date))
		return false;
	*day = edtf_day(year, month, date);
	*end = at;
	return true;
}

/* "December 28, 2016", "28 December 2016", "Dec. 28 2016". */
static bool word_date(struct slice text, size_t at, int64_t *day, size_t *end)
{
	int month = -1, date = -1, year;

	if (masthead_digit(text.at[at])) {
		date = number(text, &at);
		if (at < text.length && text.at[at] == ' ')
			at++;
		month = month_at(text, &at);
	} else {
		month = month_at(text, &at);
		if (at < text.length && text.at[at] == ' ')
			at++;
		date = number(text, &at);
	}
	if (month < 0 || date < 0)
		return false;
	while (at < text.length && (text.at[at] == ',' || text.at[at] == ' '))
		at++;
	year = number(text, &at);
	if (!valid(year, month, date))
		return false;
	*day = edtf_day(year, month, date);
	*end = at;
	return true;
}

bool masthead_date(struct slice line, int64_t *day, struct span *place)
{
	for (size_t i = 0; i < line.length; i++) {
		char before = i > 0 ? line.at[i - 1] : ' ';

		if (masthead_digit(before) || (masthead_lower(before) >= 'a' && masthead_lower(before) <= 'z'))
			continue;
		if ((masthead_digit(line.at[i]) && numeric_date(line, i, day, &place->end)) ||
		    word_date(line, i, day, &place->end)) {
			place->start = i;
			return true;
		}
	}
	return false;
}
