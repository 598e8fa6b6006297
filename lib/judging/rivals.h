#ifndef JUDGING_RIVALS_H
#define JUDGING_RIVALS_H

#include "ledger/figure.h"

/*
 * The figures of one claim, with rival readings of the same words next to
 * each other ("now installing six": six in all, or six more).
 */
struct figures {
	const struct figure *all;	/* in order of place, then of id; a group
					 * of rivals by its first, then by reading */
	size_t count;
};

/* All memory comes from arena. */
int figures_load(struct store *store, int64_t claim, struct figures *figures,
		 struct arena *arena, struct error *err);

/* Are the two rival readings of the same words at the same place? */
bool figures_rival(const struct figure *a, const struct figure *b);

/* How many figures, from all[first] on, are rivals of each other: 1 for one
 * that stands alone. */
size_t figures_together(const struct figures *figures, size_t first);

/* Is there a figure with a rival? */
bool figures_in_doubt(const struct figures *figures);

#endif
