#ifndef JUDGING_DISTINCT_H
#define JUDGING_DISTINCT_H

#include "ledger/store.h"

/*
 * Are two sources known to be two, by the rule of people.h?  It takes a link of
 * `different` or `independent` between them, or any that are the same as them,
 * or two published names in full; two unnamed sources, and an unnamed and a
 * named one, may be one person and do not count as two.
 *
 * Two people are not yet two independent ones.
 */
int sources_distinct(struct store *store, int64_t one, int64_t other, bool *distinct,
		     struct error *err);

#endif
