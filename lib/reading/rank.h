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
	if (term->kind != TERM_WORD)
		return (term->flags & TERM_ORDINAL) != 0;
	if (term->classes & (WORD_ORDINAL | WORD_FRACTION))
		return true;
	switch (detail_date(term->detail)) {
	case DATE_LAST: case DATE_NEXT: case DATE_PREVIOUS: case DATE_THIS: case DATE_RANK:
		return true;
	default:
		return false;
	}
}

/* May an ordinal that closes a number begin here: a number in words? */
static inline bool rank_may_close(const struct term *term)
{
	return term->kind == TERM_WORD && (term->classes & (WORD_CARDINAL | WORD_SCALE)) != 0;
}

/* "twenty-first", "one hundred and third", "two millionth" at i. */
bool rank_read_compound(struct rank *rank, const struct terms *terms, size_t i);

#endif
