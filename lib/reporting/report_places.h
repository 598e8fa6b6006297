#ifndef REPORTING_REPORT_PLACES_H
#define REPORTING_REPORT_PLACES_H

#include "base/error.h"
#include "judging/ground_rules.h"

/* Which claims have a row in a report, and which: worked out before the first
 * row is written, so that a row can name one that is yet to come.  16 bytes a
 * claim.  For report.c and what it is made of. */
struct place {
	int64_t claim;
	uint32_t row;		/* from 1 */
	uint32_t rules;		/* enum ground_rules: what binds the claim */
};

struct places {
	struct place *all;
	size_t count, room;
};

/* Starts from { NULL, 0, 0 }.  Gives the next row to claim. */
int places_add(struct places *places, int64_t claim, enum ground_rules rules,
	       struct error *err);

/* To be called once, between the last places_add() and the first find. */
void places_sort(struct places *places);

/* NULL if the claim has no row. */
const struct place *places_find(const struct places *places, int64_t claim);

void places_release(struct places *places);

#endif
