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

/* Numbers and dates of the one that the other has not: "two / six", and "not"
 * where only one of them is negated; NULL where there are none. */
const char *said_differs(const struct gist *a, const struct gist *b,
			 struct arena *arena);

#endif
