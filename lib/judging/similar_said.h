#ifndef JUDGING_SIMILAR_SAID_H
#define JUDGING_SIMILAR_SAID_H

#include "judging/gist.h"
#include "judging/rarity.h"

/*
 * Why two texts are thought to say the same, in their own words.
 */

/* The words of b that a has too, the rarest first, ";" between them; NULL
 * where there are none.  In arena. */
const char *said_shared(const struct gist *a, const struct gist *b,
			const struct rarity *rarity, struct arena *arena);

/* What may make two texts two claims: numbers and dates that stand in one of them
 * only, "two / six" or "two / (none)"; and the words that negate only one of
 * them, in "negated only here: Nobody", where places are what a and b are called
 * ("there", "here").  ";" between them; NULL where there is nothing. */
const char *said_differs(const struct gist *a, const struct gist *b,
			 const char *const places[2], struct arena *arena);

#endif
