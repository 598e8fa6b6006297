#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

/* "2016-12-28T16:51:07Z" and a NUL. */
#define CLOCK_TEXT 21

/* Now, in UTC: no local zone ever enters a ledger or a report.  In a build
 * with TWOSOURCE_TESTING the environment's TWOSOURCE_TEST_NOW (in this same
 * form) replaces it. */
void clock_now(char text[CLOCK_TEXT]);

/* The time to stand in something that is written out: the second that
 * SOURCE_DATE_EPOCH names (reproducible-builds.org), else clock_now(). */
void clock_stamp(char text[CLOCK_TEXT]);

#endif
