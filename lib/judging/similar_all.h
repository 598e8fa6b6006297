#ifndef JUDGING_SIMILAR_ALL_H
#define JUDGING_SIMILAR_ALL_H

#include "base/error.h"
#include "ledger/store.h"

#include <stddef.h>
#include <stdint.h>

/*
 * Pairs over a whole ledger that say the same in nearly the same words
 * (neardup.h): of claims by their quotes, or where there is none their
 * statements; of articles by their texts, which shows reprints.  Left out are
 * pairs of claims that are linked or were dismissed, and pairs of articles of
 * which one is said to be an edition of the other.
 */
struct similar_pair {
	int64_t id, other;	/* id < other */
	double score;		/* words (of articles: rows of four words) that both
				 * have, of all that either has; 1: all of them */
};

struct similar_pairs {
	struct similar_pair *all;	/* in order of id, then other; to be freed */
	size_t count;
};

int similar_claim_pairs(struct store *store, struct similar_pairs *pairs,
			struct error *err);
int similar_article_pairs(struct store *store, struct similar_pairs *pairs,
			  struct error *err);

#endif
