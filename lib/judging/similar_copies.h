#ifndef JUDGING_SIMILAR_COPIES_H
#define JUDGING_SIMILAR_COPIES_H

#include "judging/similar_rank.h"

/*
 * Copies among claims that were found: who asks for a second source learns
 * nothing from a reprint.  Of claims that repeat each other nearly word for
 * word the best stands where its score puts it; the others follow behind what
 * says the same in other words.  None is left out, and none is called a copy
 * that has another figure or date, or a "not" that the other has not.
 *
 * For similar_rank.c.
 */

/* all are sorted, the best first; sets copy_of, and sorts anew.  The scores stay
 * in falling order: what was set back has no more than what stands before it.
 * asked: the claim they were asked for, or NULL.  -1 without memory. */
int similar_copies(struct candidate *all, size_t count, const struct candidate *asked,
		   struct error *err);

#endif
