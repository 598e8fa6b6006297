#ifndef JUDGING_SIMILAR_WHEN_H
#define JUDGING_SIMILAR_WHEN_H

#include "judging/gist.h"

#include <stdint.h>

/*
 * When the things happened that two texts tell of, as far as they or the ledger
 * say: what was said or published within days of each other is likelier to be
 * the same news, and texts that name other years hardly ever are.  For
 * similar.c.
 */
enum { WHEN_MOST = 8 };

struct when_span {
	int64_t earliest, latest;	/* days, as of base/edtf.h */
};

struct when {
	struct when_span all[WHEN_MOST];
	size_t count;
};

/* Adds a span; those past WHEN_MOST, and open ones, are left out. */
void when_add(struct when *when, int64_t earliest, int64_t latest);

/* Adds the days a text names in full: "May 24, 2019", "24th of May 2019",
 * "2019-05-24". */
void when_read(struct when *when, const struct gist *gist);

/* How near they come to each other: 1 the same day, about a third at a month,
 * 0 never, or where either has none.  A span counts by its farther end, so that
 * a whole year is near to nothing. */
double when_near(const struct when *a, const struct when *b);

/* Do both texts name years, and none of the one is, or is beside, one of the
 * other? */
bool when_other_years(const struct gist *a, const struct gist *b);

#endif
