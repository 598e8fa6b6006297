#include "base/edtf.h"

#include <stdbool.h>
#include <stdio.h>

/* The longest text that is quoted in a message, in bytes. */
#define QUOTED 60

/* One date of a text while it is read: the digits so far taken apart.  A
 * reason that is not NULL says why the text is refused. */
struct reader {
	struct slice rest;
	int64_t first_year, last_year;
	const char *reason;
	char reason_text[96];
};

int64_t edtf_day(int64_t year, int month, int day)
{
	/* Years begin in March here, so that the leap day comes last; eras
	 * are 400 years, after which the calendar repeats. */
	int64_t y = month <= 2 ? year - 1 : year;
	int64_t era = (y >= 0 ? y : y - 399) / 400;
	int64_t of_era = y - era * 400;
	int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 +
			  day - 1;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 +
	       of_year - 719468;
}

void edtf_civil(int64_t days, int64_t *year, int *month, int *day)
{
	int64_t shifted = days + 719468;
	int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
	int64_t of_era = shifted - era * 146097;
	int64_t y = (of_era - of_era / 1460 + of_era / 36524 -
		     of_era / 146096) / 365;
	int64_t of_year = of_era - (365 * y + y / 4 - y / 100);
	int64_t m = (5 * of_year + 2) / 153;

	*day = (int)(of_year - (153 * m + 2) / 5 + 1);
	*month = (int)(m < 10 ? m + 3 : m - 9);
	*year = y + era * 400 + (*month <= 2);
}

int edtf_month_days(int64_t year, int month)
{
	static const int DAYS[] = { 31, 28, 31, 30, 31, 30,
				    31, 31, 30, 31, 30, 31 };
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return month == 2 && leap ? 29 : DAYS[month - 1];
}

int edtf_weekday(int64_t days)
{
	/* 1970-01-01 was a Thursday. */
	return (int)(((days + 3) % 7 + 7) % 7);
}

void edtf_write_day(char text[11], int64_t days)
{
	int64_t year;
	int month, day;

	memcpy(text, "0000-00-00", 11);
	edtf_civil(days, &year, &month, &day);
	if (year < 0 || year > 9999)
		return;
	for (int i = 3; i >= 0; i--, year /= 10)
		text[i] = (char)('0' + year % 10);
	text[5] = (char)('0' + month / 10);
	text[6] = (char)('0' + month % 10);
	text[8] = (char)('0' + day / 10);
	text[9] = (char)('0' + day % 10);
}

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static bool refuse(struct reader *r, const char *reason)
{
	if (!r->reason)
		r->reason = reason;
	return false;
}

static char peek(const struct reader *r, size_t ahead)
{
	return ahead < r->rest.length ? r->rest.at[ahead] : '\0';
}

static void skip(struct reader *r, size_t count)
{
	r->rest.at += count;
	r->rest.length -= count;
}

/* How many digits, or digits and X, stand next. */
static size_t run(const struct reader *r, bool with_x)
{
	size_t n = 0;

	while (is_digit(peek(r, n)) || (with_x && peek(r, n) == 'X'))
		n++;
	return n;
}

/* Two digits; refuses anything else. */
static bool two_digits(struct reader *r, const char *what, int *number)
{
	if (run(r, false) != 2) {
		snprintf(r->reason_text, sizeof(r->reason_text),
			 "%s has two digits", what);
		return refuse(r, r->reason_text);
	}
	*number = (r->rest.at[0] - '0') * 10 + r->rest.at[1] - '0';
	skip(r, 2);
	return true;
}

/* "Y170000002" and "Y-170000002": a year of more than four digits. */
static bool long_year(struct reader *r)
{
	bool negative;
	int64_t year = 0;
	size_t digits;

	skip(r, 1);
	negative = peek(r, 0) == '-';
	if (negative)
		skip(r, 1);
	digits = run(r, false);
	if (digits < 5 || peek(r, 0) == '0')
		return refuse(r, "a year after Y has more than four digits");
	/* The day of such a year must stay within EDTF_PAST and EDTF_FUTURE. */
	if (digits > 9)
		return refuse(r, "a year has at most nine digits");
	for (size_t i = 0; i < digits; i++)
		year = year * 10 + r->rest.at[i] - '0';
	skip(r, digits);
	r->first_year = r->last_year = negative ? -year : year;
	return true;
}

/* "2016", "-0044", "201X", "20XX".  *open says that digits are missing. */
static bool short_year(struct reader *r, bool *open)
{
	bool negative = peek(r, 0) == '-';
	int64_t first = 0, last = 0;

	*open = false;
	if (negative)
		skip(r, 1);
	if (run(r, true) != 4)
		return refuse(r, "a year has four digits");
	for (size_t i = 0; i < 4; i++) {
		char byte = r->rest.at[i];

		if (byte == 'X' ? i < 2 : *open)
			return refuse(r, "only the last one or two digits of"
					 " a year can be X");
		if (byte == 'X')
			*open = true;
		first = first * 10 + (byte == 'X' ? 0 : byte - '0');
		last = last * 10 + (byte == 'X' ? 9 : byte - '0');
	}
	skip(r, 4);
	if (negative && last == 0)
		return refuse(r, "there is no year -0000");
	r->first_year = negative ? -last : first;
	r->last_year = negative ? -first : last;
	return true;
}

/* The whole months first to last, of the years read. */
static void span_months(const struct reader *r, int first, int last,
			struct edtf *date)
{
	date->earliest = edtf_day(r->first_year, first, 1);
	date->latest = edtf_day(r->last_year, last,
				edtf_month_days(r->last_year, last));
}

/* Seasons have no borders in the standard; these are the meteorological ones
 * of the northern half, winter lasting into the next year. */
static void season(const struct reader *r, int number, struct edtf *date)
{
	struct reader next = *r;

	if (number < 24) {
		int first = 3 + 3 * (number - 21);

		span_months(r, first, first + 2, date);
		return;
	}
	next.last_year++;
	span_months(&next, 12, 2, date);
}

/* What may stand behind a day: T16:51, T16:51:07, with Z, +01, -05:30. */
static bool time_of_day(struct reader *r)
{
	int hour = 0, minute = 0, second = 0, zone_hour = 0, zone_minute = 0;

	if (!two_digits(r, "an hour", &hour))
		return false;
	if (peek(r, 0) != ':')
		return refuse(r, "a time is written 16:51 or 16:51:07");
	skip(r, 1);
	if (!two_digits(r, "a minute", &minute))
		return false;
	if (peek(r, 0) == ':') {
		skip(r, 1);
		if (!two_digits(r, "a second", &second))
			return false;
	}
	if (peek(r, 0) == 'Z') {
		skip(r, 1);
	} else if (peek(r, 0) == '+' || peek(r, 0) == '-') {
		skip(r, 1);
		if (!two_digits(r, "a zone", &zone_hour))
			return false;
		if (peek(r, 0) == ':') {
			skip(r, 1);
			if (!two_digits(r, "a zone", &zone_minute))
				return false;
		}
	}
	/* 24:00:00 is midnight at a day's end, 23:59:60 a leap second. */
	if (hour > 24 || (hour == 24 && (minute > 0 || second > 0)) ||
	    minute > 59 || second > 60 || zone_hour > 14 || zone_minute > 59)
		return refuse(r, "there is no such time of day");
	return true;
}

static bool day_of_month(struct reader *r, int month, struct edtf *date)
{
	int number = 0;

	if (peek(r, 0) == 'X' && peek(r, 1) == 'X') {
		skip(r, 2);
		return true;	/* the bounds of the month stay */
	}
	if (!two_digits(r, "a day", &number))
		return false;
	if (number < 1 || number > edtf_month_days(r->first_year, month)) {
		snprintf(r->reason_text, sizeof(r->reason_text),
			 "%lld-%02d has no day %d", (long long)r->first_year,
			 month, number);
		return refuse(r, r->reason_text);
	}
	date->earliest = date->latest = edtf_day(r->first_year, month, number);
	if (peek(r, 0) != 'T')
		return true;
	skip(r, 1);
	return time_of_day(r);
}

/* What stands behind "2016-": a month, a season, XX, and perhaps a day. */
static bool month_and_day(struct reader *r, struct edtf *date)
{
	int month = 0;

	if (peek(r, 0) == 'X' && peek(r, 1) == 'X') {
		skip(r, 2);
		if (peek(r, 0) != '-')
			return true;	/* any month: the bounds of the year */
		skip(r, 1);
		if (peek(r, 0) != 'X' || peek(r, 1) != 'X')
			return refuse(r, "in an unknown month the day is"
					 " unknown too: write XX-XX");
		skip(r, 2);
		return true;
	}
	if (!two_digits(r, "a month", &month))
		return false;
	if (month >= 21 && month <= 24) {
		season(r, month, date);
		if (peek(r, 0) == '-')
			return refuse(r, "a season has no days");
		return true;
	}
	if (month < 1 || month > 12) {
		snprintf(r->reason_text, sizeof(r->reason_text),
			 "there is no month %d", month);
		return refuse(r, r->reason_text);
	}
	span_months(r, month, month, date);
	if (peek(r, 0) != '-')
		return true;
	skip(r, 1);
	return day_of_month(r, month, date);
}

/* A date that is no interval, up to the end of r->rest. */
static bool single(struct reader *r, struct edtf *date)
{
	bool open = false, timed;
	struct slice whole = r->rest;

	if (peek(r, 0) == 'Y') {
		if (!long_year(r))
			return false;
		span_months(r, 1, 12, date);
		open = true;	/* nothing finer stands behind it */
	} else {
		if (!short_year(r, &open))
			return false;
		span_months(r, 1, 12, date);
	}
	if (peek(r, 0) == '-') {
		if (open)
			return refuse(r, "no month can follow such a year");
		skip(r, 1);
		if (!month_and_day(r, date))
			return false;
	}
	timed = memchr(whole.at, 'T', whole.length) != NULL;
	if (!timed && (peek(r, 0) == '?' || peek(r, 0) == '~' ||
		       peek(r, 0) == '%'))
		skip(r, 1);
	if (r->rest.length > 0)
		return refuse(r, "something is left over behind the date");
	return true;
}

/* One end of an interval: a date, ".." for open or "" for unknown. */
static bool end_of_interval(struct reader *r, struct slice text,
			    struct edtf *date, bool *bounded)
{
	*bounded = text.length > 0 && !slice_is(text, "..");
	if (!*bounded)
		return true;
	if (memchr(text.at, 'T', text.length))
		return refuse(r, "an interval is between days, without times");
	r->rest = text;
	return single(r, date);
}

static bool interval(struct reader *r, struct slice from, struct slice to,
		     struct edtf *date)
{
	struct edtf first = { 0 }, last = { 0 };
	bool has_first, has_last;

	if (memchr(to.at, '/', to.length))
		return refuse(r, "an interval has two ends");
	if (!end_of_interval(r, from, &first, &has_first) ||
	    !end_of_interval(r, to, &last, &has_last))
		return false;
	if (!has_first && !has_last)
		return refuse(r, "an interval needs a date at one end");
	/* "2016/2016-03" has a sense: from some day of 2016 on to March. */
	if (has_first && has_last && first.earliest > last.latest)
		return refuse(r, "the interval ends before it begins");
	date->earliest = has_first ? first.earliest : EDTF_PAST;
	date->latest = has_last ? last.latest : EDTF_FUTURE;
	return true;
}

static bool any(struct reader *r, struct slice text, struct edtf *date)
{
	const char *slash;
	size_t before;

	if (text.length == 0)
		return refuse(r, "it is empty");
	slash = memchr(text.at, '/', text.length);
	if (!slash) {
		r->rest = text;
		if (!is_digit(text.at[0]) && text.at[0] != '-' &&
		    text.at[0] != 'Y')
			return refuse(r, "it begins with no year");
		return single(r, date);
	}
	before = (size_t)(slash - text.at);
	return interval(r, (struct slice){ text.at, before },
			(struct slice){ slash + 1, text.length - before - 1 },
			date);
}

int edtf_parse(struct slice text, struct edtf *date, struct error *err)
{
	struct reader r = { .reason = NULL };
	struct edtf found = { 0 };
	int shown = (int)(text.length > QUOTED ? QUOTED : text.length);

	if (any(&r, text, &found)) {
		*date = found;
		return 0;
	}
	while (shown > 0 && (size_t)shown < text.length &&
	       ((unsigned char)text.at[shown] & 0xc0) == 0x80)
		shown--;
	return error_set(err, ERROR_INPUT, "'%.*s%s' is no EDTF date: %s"
			 " (write 2016-12-20, 2016-12, 2016, 2016~, 2016-XX,"
			 " 2016-12-20/2016-12-24 or 2016-12-20/..)", shown,
			 text.at ? text.at : "",
			 (size_t)shown < text.length ? "..." : "",
			 r.reason);
}
