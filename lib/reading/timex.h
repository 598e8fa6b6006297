#ifndef READING_TIMEX_H
#define READING_TIMEX_H

#include "reading/token.h"

/*
 * Dates in running text ("since December 20", "last Tuesday", "in September",
 * "two weeks ago"), to EDTF level 1, relative ones resolved against the day
 * of the article.  TIMEX3, the term of TimeML, is where the name comes from.
 */
enum timex_type { TIMEX_DATE, TIMEX_TIME, TIMEX_DURATION, TIMEX_SET };

struct timex {
	struct span words;	/* bytes: the expression without its preposition */
	struct span whole;	/* with it: "since December 20" */
	enum timex_type type;
	const char *edtf;	/* in arena; NULL where it cannot be said (a
				 * duration; a relative date without `on`) */
	const char *value;	/* TimeML value: "2016-12-20", "P3D", "PRESENT_REF"; or NULL */
	const char *said;	/* the same without what the article's date has filled
				 * in: "XXXX-12-20", "XXXX-WXX-5", "T15:00" */
	const char *from;	/* where it begins, a day or a second: "2016-12-20",
				 * "2016-12-20T15:00:00"; NULL: open, or not known */
	const char *until;	/* the first day or second behind it; NULL: open, not
				 * known, or from is a point in time */
	uint32_t first, last;	/* tokens of words, last not included */
};

struct timexes {
	struct timex *all;	/* in order of words.start, none overlapping */
	size_t count;
};

/* Finds the dates in tokens.  on is the article's day as days since
 * 1970-01-01, or TIMEX_NO_DAY.  A month or day without a year is the nearest
 * one not after `on`, but for words that point forward ("next May", "will ...
 * in May").  Results live in arena. */
#define TIMEX_NO_DAY INT64_MIN

int timexes_find(struct timexes *found, const struct tokens *tokens, int64_t on,
		 struct arena *arena, struct error *err);

/* The same, of an article whose second of the day is known too (from 0; below
 * 0: not known), so that "ten minutes ago" can be told. */
int timexes_find_at(struct timexes *found, const struct tokens *tokens, int64_t on, int second,
		    struct arena *arena, struct error *err);

#endif
