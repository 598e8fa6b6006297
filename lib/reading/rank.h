#ifndef READING_RANK_H
#define READING_RANK_H

#include "reading/quantity.h"
#include "reading/term.h"

/*
 * Ordinals: "the second", "25th", "one hundred and third", and places told
 * from an end or from here: "last", "next", "the last but one".  They rank,
 * and state no figure: see struct quantities.
 */
struct rank {
	size_t first, last;	/* terms; last not included */
	double value;
	enum quantity_rank from;
};

/* Reads the ordinal that begins at term i, or returns false.  Not one that
 * closes a number in words: the figures would have its beginning. */
bool rank_read(struct rank *rank, const struct terms *terms, size_t i);

/* A quick no for most terms. */
static inline bool rank_may_begin(const struct term *term)
{
	return (term->begins & BEGINS_RANK) != 0;
}

/* May an ordinal that closes a number begin here: a number in words? */
static inline bool rank_may_close(const struct term *term)
{
	return (term->begins & BEGINS_CLOSING) != 0;
}

/* "twenty-first", "one hundred and third", "two millionth" at i. */
bool rank_read_compound(struct rank *rank, const struct terms *terms, size_t i);

#endif
