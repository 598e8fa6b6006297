#ifndef READING_UNIT_LAST_DATE_H
#define READING_UNIT_LAST_DATE_H

#include "reading/moment.h"
#include "reading/unit_last.h"

/*
 * Inside of run_timexes(): one date at a place (unit_last_dates.c), and the
 * search for them with what stands behind them (unit_last_timexes.c).
 */
/* A date being read, letter by letter. */
struct dating {
	struct run run;
	struct timexes *found;
	size_t room;
	int64_t on;		/* the article's day, or TIMEX_NO_DAY */
	bool forward;		/* dates lie behind `on`: the end of a range */
	struct moment anchor;	/* the day told last, for "that day" */
};

struct dated {
	size_t start, end;	/* bytes */
	struct moment moment;
	enum timex_type type;
};

/* The date that begins at byte at, or false. */
bool dating_read(const struct dating *dating, size_t at, struct dated *dated);

/* A word of dates at byte at, or DATE_NO_WORD; *number: what its table says. */
unsigned dating_word(const struct run *run, size_t at, unsigned *number, size_t *after);

#endif
