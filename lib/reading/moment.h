#ifndef READING_MOMENT_H
#define READING_MOMENT_H

#include "base/arena.h"
#include "reading/detail.h"
#include "reading/timex.h"

#include <stdbool.h>

/*
 * What a date in a text stands for, before it is written as EDTF and as a
 * TimeML value: a stretch of the calendar (a day, a week, a month, a quarter,
 * a year, ...), a length of time, or only "now", "recently", "soon".
 */
enum moment_kind {
	MOMENT_NONE,
	MOMENT_STRETCH,		/* a stretch of the calendar */
	MOMENT_YEARLESS,	/* a month or a day of a year not known */
	MOMENT_WEEKDAY,		/* a weekday, of a week not known: month holds it */
	MOMENT_CLOCK,		/* a time of a day not known */
	MOMENT_LENGTH,		/* a duration */
	MOMENT_SET,		/* again and again, every such length */
	MOMENT_PRESENT, MOMENT_PAST, MOMENT_FUTURE,
	MOMENT_RELATIVE,	/* "last week" of an article without a day */
};

/* What the words themselves leave open, and the article's date has filled in:
 * "Friday" is known as a weekday only, "May 5" has no year. */
enum moment_said {
	SAID_WHOLE, SAID_NO_YEAR, SAID_WEEKDAY,
	SAID_MONTH_DAY,		/* "the 17th" */
	SAID_CLOCK,		/* "at 3 p.m." */
};

/* One more part of a length: "three months and two days". */
struct moment_part {
	double count;
	enum date_word unit;
};

struct moment {
	enum moment_kind kind;
	enum moment_said said;
	enum date_word grain;	/* DATE_DAY, DATE_WEEK, ... DATE_CENTURY */
	int64_t start;		/* first day, since 1970-01-01 */
	int64_t end;		/* last day, when not told by grain; see ranged */
	bool ranged;		/* from start to the end of the stretch of grain at end */
	int month, day;		/* of MOMENT_YEARLESS; day 0: a whole month */
	int season;		/* 21 to 24, with grain DATE_SEASON */
	double count;		/* of a length; NAN: not said how many */
	enum date_part part;
	int hour, minute;	/* -1: not said */
	int second;
	int until_hour, until_minute;	/* of a stretch of hours; 0: none */
	struct moment_part more;	/* of a length; count 0: none */
	struct moment_part most;
	int pointed;		/* a length that ends (-1) or begins (1) now */
	bool impossible;	/* "February 30": day holds what was written */
	bool approximate;
};

/* The stretch of this grain that holds the day. */
struct moment moment_at(enum date_word grain, int64_t day);

/* The stretch that lies count grains later (earlier, below 0). */
struct moment moment_shift(struct moment moment, int64_t count);

/* The same day of the month so many years later. */
struct moment moment_same_day(struct moment moment, int64_t years);

/* Quarter 1 to 4, half 1 or 2, season 21 to 24 of a year. */
struct moment moment_quarter(int64_t year, int quarter);
struct moment moment_half(int64_t year, int half);
struct moment moment_season(int64_t year, int season);
struct moment moment_length(double count, enum date_word unit);

/* The last day of a stretch. */
int64_t moment_last(const struct moment *moment);

/* "2016-12-20" and "2016-12"; and is the year one of four digits, as EDTF level
 * 1 writes them? */
const char *moment_day_text(int64_t day, struct arena *arena);
const char *moment_month_text(int64_t day, struct arena *arena);
bool moment_writable(int64_t day);

/* EDTF of a stretch, NULL for anything else; level 1. */
const char *moment_edtf(const struct moment *moment, struct arena *arena);

/* The two ends of an interval that the stretch begins or ends. */
const char *moment_edtf_first(const struct moment *moment, struct arena *arena);
const char *moment_edtf_last(const struct moment *moment, struct arena *arena);

/* The value attribute of TIMEX3 (TimeML 1.2.1). */
const char *moment_value(const struct moment *moment, struct arena *arena);

/* The same without what the article's date has filled in: "XXXX-05-05",
 * "XXXX-WXX-5", "T15:00". */
const char *moment_said_value(const struct moment *moment, struct arena *arena);

/* Where a stretch begins, and where it is over: the first day or second that
 * is no longer part of it; "2016-12-20" or "2016-12-20T15:00:00".  NULL for
 * what is no stretch, and for the end of a point in time. */
const char *moment_from(const struct moment *moment, struct arena *arena);
const char *moment_until(const struct moment *moment, struct arena *arena);

#endif
