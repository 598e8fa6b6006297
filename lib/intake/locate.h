#ifndef INTAKE_LOCATE_H
#define INTAKE_LOCATE_H

#include "base/arena.h"
#include "base/error.h"
#include "base/slice.h"

#include <stdint.h>

/*
 * Where a quote that a person typed stands in the snapshot it was taken from.
 *
 * The words must be the same, letter for letter; a run of white space may be
 * any other (a line was wrapped), and a straight quotation mark or apostrophe
 * stands for a curly one (a keyboard has no other).  A quote in several pieces
 * ("it is cold … it snows") is looked for piece by piece, in order.
 *
 *	times = locate_quote(&place, text, quote, &arena, err);
 *	if (times == 1) ...
 */
struct place {
	int64_t start, end;	/* outer bounds, in code points */
	const char *spans;	/* "120-180;200-260", or NULL for one span */
	const char *quote;	/* the words as the snapshot has them */
	const char *prefix, *suffix;	/* what stands around it, or NULL at an edge */
	int64_t paragraph;	/* from 1, of the body; -1: outside of it */
};

/* How much of the text around a quote prefix and suffix hold (W3C Web
 * Annotation, TextQuoteSelector), in code points. */
enum { PLACE_CONTEXT = 32 };

/* How many times quote stands in text: 0, 1, or 2 for several.  *place is
 * filled for 1 only, its strings in arena.  Both are valid UTF-8.  -1 on
 * failure. */
int locate_quote(struct place *place, struct slice text, struct slice quote,
		 struct arena *arena, struct error *err);

/* Fills all of *place but its words and spans for a place that is known: from start
 * to end, in code points.  1; 0 where text has no such place; -1 on failure. */
int place_at(struct place *place, struct slice text, int64_t start, int64_t end,
	     struct arena *arena, struct error *err);

/* What stands around bounds (bytes of valid UTF-8), into arena; NULL at an edge. */
void place_surround(const char **prefix, const char **suffix, struct slice text,
		    struct span bounds, struct arena *arena);

/* Gives claim the words and the place; strings stay borrowed. */
struct claim;
void place_give(const struct place *place, struct claim *claim);

#endif
