#ifndef BASE_EDTF_H
#define BASE_EDTF_H

#include "base/error.h"
#include "base/slice.h"

#include <stdint.h>

/*
 * Dates as EDTF, the Extended Date/Time Format of the Library of Congress
 * (ISO 8601-2:2019), level 1: "2016-12-20", "2016-12", "2016", "2016?",
 * "2016-09~", "2016-12%", "2016-XX", "2016-12-XX", "20XX", "2016-21" (a
 * season), "Y170000002", "-0044", "2016-12-20/2016-12-24", "2016-12-20/..",
 * "../2016", "2016/".  A day with a time ("2016-12-28T16:51", with an
 * optional zone) is level 0 and counts as its day.
 *
 * A date is kept as written.  For sorting and ranges it also has the
 * earliest and the latest day it can mean, as days since 1970-01-01 in the
 * proleptic Gregorian calendar.  ~, ? and % do not widen it: nothing says
 * how far.  The standard leaves open when a season begins; here spring (21) is
 * March to May, summer (22) June to August, autumn (23) September to November
 * and winter (24) December to February of the next year.  An X widens to all
 * that it can mean: "20XX" is 2000-01-01 to 2099-12-31.
 */
struct edtf {
	int64_t earliest;	/* EDTF_PAST where the beginning is open or unknown */
	int64_t latest;		/* EDTF_FUTURE where the end is open or unknown */
};

#define EDTF_PAST   (-1000000000000)
#define EDTF_FUTURE 1000000000000

/* ERROR_INPUT, naming the text and what is wrong with it ("'2016-13' is no
 * EDTF date: there is no month 13 (write 2016-12-20, 2016-12, 2016~ ...)"). */
int edtf_parse(struct slice text, struct edtf *date, struct error *err);

/* A day of the proleptic Gregorian calendar to days since 1970-01-01, and
 * back.  month 1 to 12, day 1 to 31; edtf_month_days() knows leap years. */
int64_t edtf_day(int64_t year, int month, int day);
void edtf_civil(int64_t days, int64_t *year, int *month, int *day);
int edtf_month_days(int64_t year, int month);

/* 0 Monday to 6 Sunday. */
int edtf_weekday(int64_t days);

/* "2016-12-20", for years 0000 to 9999; "0000-00-00" for all others. */
void edtf_write_day(char text[11], int64_t days);

#endif
