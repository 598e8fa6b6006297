#ifndef READING_QUANTITY_H
#define READING_QUANTITY_H

#include "reading/timex.h"
#include "reading/token.h"

/*
 * Quantities in running text: numbers in digits and words, ranges, money,
 * percentages, measures, rates, changes, with the thing counted.  A number
 * that is part of a date found by timexes_find(), of a name ("Boeing 737",
 * "Article 5", "G20") or of a clock time is none.
 *
 * Words that can be meant in two ways give several quantities at the same
 * place, numbered by `reading` from 1: "now installing six" may be six in all
 * (role total, or `to` after a `from`), or six more (role added).
 */
enum quantity_precision { QUANTITY_EXACT, QUANTITY_ABOUT, QUANTITY_AT_LEAST, QUANTITY_AT_MOST };

enum quantity_role {
	QUANTITY_NOT_STATED, QUANTITY_TOTAL, QUANTITY_ADDED, QUANTITY_RATE,
	QUANTITY_FROM, QUANTITY_TO,
};

/* Of an ordinal: what it counts from.  "second" is 2 from the start, "last" 0
 * from the end, "next" 1 from here, "previous" -1. */
enum quantity_rank { RANK_NONE, RANK_START, RANK_END, RANK_HERE };

struct quantity {
	struct span words;	/* bytes: number, approximator and unit, without the thing */
	struct span number;	/* bytes: the number alone, scale words with it */
	struct span measure;	/* bytes: the number with its unit */
	double low, high;	/* equal for one number; NAN where open */
	const char *unit;	/* normal form: "hour", "percent", "USD", "km"; NULL: none */
	const char *per;	/* "day", "household"; NULL: none */
	struct slice thing;	/* the thing counted, as in the text: "surveillance cameras" */
	enum quantity_precision precision;
	enum quantity_role role;
	const char *change;	/* "=", "<", ">", "~", "up", "down": as NewsQuant writes it */
	int reading;		/* 0: not in doubt */
	enum quantity_rank rank;	/* RANK_NONE but of those in idle */
	uint32_t first, last;	/* tokens of words, last not included */
};

struct quantities {
	struct quantity *all;	/* in order of words.start; rivals side by side */
	size_t count;
	/* Numbers that state no figure, in order of words.start: ordinals ("the
	 * second"), "one" as a pronoun, a number that is part of a name ("Boeing
	 * 737").  Only words, number, measure, low, high, rank, first and last
	 * are set. */
	struct quantity *idle;
	size_t idle_count;
};

/* Results live in arena. */
int quantities_find(struct quantities *found, const struct tokens *tokens,
		    const struct timexes *dates, struct arena *arena,
		    struct error *err);

/* Both dates and figures, the sentences cut only once.  on and second as for
 * timexes_find_at(). */
int findings_find(struct quantities *figures, struct timexes *dates, const struct tokens *tokens,
		  int64_t on, int second, struct arena *arena, struct error *err);

/* The words of DESIGN for them: "exact", "not_stated". */
const char *quantity_precision_word(enum quantity_precision precision);
const char *quantity_role_word(enum quantity_role role);

/* "start", "end", "here"; NULL for RANK_NONE. */
const char *quantity_rank_word(enum quantity_rank rank);

#endif
