#ifndef JUDGING_DISTINCT_H
#define JUDGING_DISTINCT_H

#include "ledger/source.h"

/*
 * Are two sources known to be two?  They are not when they are one row, or
 * linked as `same`, directly or through others.  They are when a link says
 * `different` or `independent` of them or of any that are the same as them.
 * Where no link speaks: two unnamed sources may be one person, and so may two
 * with the same published name, so that neither pair counts as two; any other
 * pair does.
 *
 * Two people are not yet two independent ones.
 */
int sources_distinct(struct store *store, const struct source *a,
		     const struct source *b, bool *distinct, struct error *err);

#endif
