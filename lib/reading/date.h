#ifndef READING_DATE_H
#define READING_DATE_H

#include "reading/moment.h"
#include "reading/number.h"

/*
 * The patterns of dates, each in the file its name says: the choice among all
 * (date.c); weekdays (date_weekday.c); years (date_years.c); holidays
 * (date_holiday.c); weeks (date_week.c); days by their place (date_nth.c); what
 * is told from now (date_now.c); sets (date_set.c); bounds (date_bound.c);
 * months and days (date_month.c); quarters and
 * seasons (date_quarter.c); stretches told from where the article stands,
 * "last week", "two years ago" (date_relative.c); digits
 * (date_digits.c); times of day (date_clock.c); lengths and repetitions (date_length.c).  Each reads at
 * one term, looks at a few terms more, and says what it found.
 */
struct calendar {
	const struct terms *terms;
	int64_t on;		/* the article's day, or TIMEX_NO_DAY */
	int second;		/* of that day, when it was written; below 0: not known */
	struct moment anchor;	/* the date named last; kind NONE: none yet */
	size_t behind;		/* where the far end of a range begins: it may touch the
				 * dash before it; 0: nowhere */
	int depth;		/* of dates within dates: "the last week of the first
				 * quarter of 2016" */
};

struct date {
	size_t first, last;	/* terms; last not included */
	enum timex_type type;
	struct moment moment;
	bool told;		/* from another date: no measure for the next */
	bool guessed;		/* the text gives no year */
	bool half;		/* of a time: which half of the day is told */
	unsigned bound;		/* DATE_BEFORE, DATE_AFTER ... inside of it: "Monday
				 * before 4 p.m." */
	bool ends;		/* "the end of": its last moment counts */
	unsigned side;		/* of a length told from a date: DATE_BEFORE, DATE_AFTER */
	size_t zone;		/* of a time: the term of its zone ("PST"), or last */
};

/* The face of a clock. */
struct date_hour {
	int hour, minute, second;
	bool half;		/* which half of the day is told */
	bool sure;		/* no mere number */
	bool colon, dotted, compact, worded;	/* "3:30", "3.30", "1530", "three thirty" */
};

/* The date that begins at term i, or false. */
bool date_read(struct date *date, const struct calendar *calendar, size_t i);

bool date_read_relative(struct date *date, const struct calendar *calendar, size_t i);
bool date_read_month_first(struct date *date, const struct calendar *calendar, size_t i);
bool date_read_day_first(struct date *date, const struct calendar *calendar, size_t i);
bool date_read_quarter(struct date *date, const struct calendar *calendar, size_t i);
bool date_read_season(struct date *date, const struct calendar *calendar, size_t i);
bool date_read_named(struct date *date, const struct calendar *calendar, size_t i);
bool date_is_holiday(const struct terms *t, size_t i);
/* how: DATE_LAST, DATE_NEXT ... before the name, or DATE_NO_WORD. */
bool date_read_holiday(struct date *date, const struct calendar *calendar, size_t i, unsigned how);
bool date_read_digits(struct date *date, const struct calendar *calendar, size_t i);
bool date_read_clock(struct date *date, const struct calendar *calendar, size_t i);
bool date_read_week(struct date *date, const struct calendar *calendar, size_t i);
bool date_read_nth(struct date *date, const struct calendar *calendar, size_t i);
bool date_read_current(struct date *date, const struct calendar *calendar, size_t i);
bool date_read_weekday(struct date *date, const struct calendar *calendar, size_t i);
bool date_read_decade(struct date *date, const struct calendar *calendar, size_t i);
bool date_read_years(struct date *date, const struct calendar *calendar, size_t i);
bool date_read_set(struct date *date, const struct calendar *calendar, size_t i);
bool date_read_length(struct date *date, const struct calendar *calendar, size_t i);

/* Words before a date and what they make of it. */
struct preposition {
	unsigned word;		/* DATE_SINCE, DATE_BEFORE, ... or 0 */
	size_t first;		/* where it begins */
	bool compared;		/* "more than two days before", "no later than" */
};

struct preposition date_preposition(const struct terms *terms, const struct date *date);

/* "2018 or later", "Monday or earlier": sets date's bound and moves its end. */
void date_join_bound(struct date *date, const struct terms *terms);

/* Joins what stands behind a date to it, if it belongs there; true when d has
 * grown or changed (date_join.c). */
bool date_join(struct date *date, const struct calendar *calendar);
bool date_read_part(struct date *date, const struct calendar *calendar, size_t i);

/* An hour at i ("3 p.m.", "14:30"); *last is the term behind.  The face may
 * be a mere number; a plain hour one that counts nothing (date_hour.c). */
bool date_hour(const struct terms *terms, size_t i, struct date_hour *hour, size_t *last);
bool date_hour_face(const struct terms *terms, size_t i, struct date_hour *hour, size_t *last);
bool date_plain_hour(const struct terms *terms, size_t i, struct date_hour *hour, size_t *last);

/* "5" of "in the afternoon" is 17. */
int date_hour_of_part(int hour, enum date_part part);

/* The term behind a time zone at i, or i. */
size_t date_skip_zone(const struct terms *terms, size_t i);

/* Two hours at i, a stretch of the day ("9 a.m. to 5 p.m.", "8-9 p.m."), into
 * d's moment, half and last; day: a day stands before them, so that "12-4" is
 * enough. */
bool date_hours(const struct terms *terms, size_t i, bool day, struct date *d);

/* Does the clause around term i look ahead (1), back (-1), or not say (0)? */
int date_direction(const struct terms *terms, size_t i);

/* A year in digits at i, or 0. */
int64_t date_year(const struct terms *terms, size_t i);

/* The number of an ordinal at i, in digits or words ("21st", "twenty-first"),
 * up to 31, or 0; *last is the term behind it. */
int date_ordinal(const struct terms *terms, size_t i, size_t *last);

/* A month at i: 1 to 12, or 0.  "May" and "March" only where they can be no
 * verb. */
int date_month(const struct terms *terms, size_t i);

/* A year in words at i: "nineteen ninety-six", "two thousand and fifteen"; 0
 * when there is none. */
int64_t date_year_words(const struct terms *terms, size_t i, size_t *last);

/* A year behind a month or a day at i: "2016", ", 2016", "of 2016", "last
 * year"; 0 when there is none. */
int64_t date_year_behind(const struct calendar *calendar, size_t i, size_t *last, bool day);

/* The day, or the last one of its month ("February 30"). */
int64_t date_clamp(int64_t year, int month, int day);

/* A stretch that cannot be told: "last week" of an article without a day. */
struct moment date_unknown(enum date_word grain);

/* The season that how (DATE_LAST, DATE_NEXT, ...) points at. */
void date_season(struct date *date, const struct calendar *calendar, unsigned how, int season);

/* A length of hours, minutes or seconds from now; sign 1 ahead, -1 back. */
struct moment date_from_now(const struct calendar *calendar, double count, enum date_word unit, int sign);

/* From where to where a length reaches that begins or ends now ("the last
 * three months"); false when it cannot be told. */
bool date_covered(const struct calendar *calendar, const struct moment *length, struct moment *from,
		  struct moment *until);

/* More of a length behind it: "three months and two days". */
void date_add_lengths(struct date *date, const struct terms *terms);

/* The year on the calendar, of the article's day; 0 without one. */
int64_t date_this_year(const struct calendar *calendar);

/* A full date behind the weekday at i: "Friday, 7 June", "Friday (7/6)". */
bool date_weekday_dated(struct date *date, const struct calendar *calendar, size_t i);

/* Do letters or digits touch the term before i from behind? */
bool date_runs_on(const struct terms *terms, size_t i);

bool date_tie(const struct terms *terms, size_t i);

/* Is this the word of a stretch of time ("week"); of one that points ("last",
 * "that")? */
static inline bool date_stretch(unsigned word)
{
	return word >= DATE_SECOND && word <= DATE_PERIOD;
}

static inline bool date_pointing(unsigned word)
{
	return word >= DATE_LAST && word <= DATE_LATEST;
}

/* Is any such word in the sentence? */
static inline bool date_has_stretch(const struct terms *terms)
{
	return terms_hold_any(terms, DATE_SECOND, DATE_PERIOD);
}

/* Of a stretch that lengths are counted in. */
static inline bool date_length_word(unsigned word)
{
	return word >= DATE_SECOND && word <= DATE_CENTURY && word != DATE_HALF;
}

/* The stretch that lies count away from the article's day. */
struct moment date_from_here(const struct calendar *c, enum date_word grain, int64_t count);

/* A number, or a vague word, before a unit at i: *count (NAN: not said). */
bool date_count(const struct terms *t, size_t i, double *count, size_t *last);

/* "two weeks ago", "a year earlier", "three days later", "the day before". */
bool date_read_ago(struct date *d, const struct calendar *c, size_t i);

/* "the year-ago quarter", "year-earlier period". */
bool date_read_year_ago(struct date *d, const struct calendar *c, size_t i);

#endif
