#ifndef READING_UNIT_LAST_H
#define READING_UNIT_LAST_H

#include "reading/quantity.h"

/*
 * Figures and dates of languages that write numbers by ten thousands, with
 * the unit behind the number and no blanks that could be relied on: 2만 5천 원,
 * 두 명, 20여 채, 3월 20일부터.  They are read letter by letter, by the longest
 * word of the language's tables that begins at a place, since one token may
 * hold a number, its unit and a particle.
 */
struct run {
	const struct tokens *tokens;
	const struct lexicon *lexicon;
	struct slice text;
	struct arena *arena;
};

/* The longest word of these classes that begins at byte at; *after: behind it.
 * NULL for none. */
const struct lexeme *run_word(const struct run *run, size_t at, uint32_t classes,
			      size_t *after);

/* Is byte at the end of a word, but for a particle? */
bool run_ends(const struct run *run, size_t at);

/* at, or behind one blank there. */
size_t run_blank(const struct run *run, size_t at);

/* A number in digits, in words, or in both. */
struct run_number {
	size_t start, end;	/* bytes */
	double low, high;	/* 두세 명: 2 and 3; 수십 명: 10 and NAN */
	bool words;		/* no digit in it */
	bool bare;		/* a single word: 한, 이, 만: only a unit makes it a number */
};

bool run_number(const struct run *run, size_t at, struct run_number *number);

/* What timexes_find() and quantities_find() do for these languages. */
int run_timexes(struct timexes *found, const struct tokens *tokens, int64_t on,
		struct arena *arena, struct error *err);
int run_quantities(struct quantities *found, const struct tokens *tokens,
		   const struct timexes *dates, struct arena *arena, struct error *err);

#endif
