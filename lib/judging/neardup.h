#ifndef JUDGING_NEARDUP_H
#define JUDGING_NEARDUP_H

#include "base/error.h"
#include "base/slice.h"

#include <stdint.h>

/*
 * Which of many texts are nearly equal, without comparing every one with every
 * other: MinHash (Broder 1997) proposes pairs, and the exact Jaccard
 * coefficient of their sets decides.  A text is the set of its words (or of its
 * rows of words), folded; of Chinese and Japanese, pairs of letters.
 *
 * Signed are only words outside of the NEARDUP_FREQUENT most frequent ones, as
 * those make unrelated texts look alike; the coefficient counts all words.
 *
 *	neardup_new(&neardup, &NEARDUP_CLAIMS, err)
 *	neardup_add(neardup, text, err)			in turn: text 0, 1, 2 ...
 *	neardup_join(neardup, &pairs, err)
 *	neardup_free(neardup)
 */
enum { NEARDUP_FREQUENT = 512, NEARDUP_HASHES = 128 };

struct neardup_kind {
	size_t row;		/* words in a row that count as one */
	size_t band;		/* hashes that agree in a pair that is looked at: at a
				 * coefficient of j, 1 - (1 - j^band)^(128/band) of the
				 * pairs are */
	double least;		/* coefficient of the pairs that are found */
};

/* Single words, from 0.6 on; looks at 99% of those at 0.6. */
extern const struct neardup_kind neardup_claims;

/* Four words in a row, from 0.3 on; looks at 99.8% of those at 0.3. */
extern const struct neardup_kind neardup_articles;

struct neardup_pair {
	uint32_t first, second;	/* in the order they were added; first < second */
	double score;		/* the coefficient; 1: the same words */
};

struct neardup_pairs {
	struct neardup_pair *all;	/* in order of first, then second; to be freed */
	size_t count;
};

struct neardup;

int neardup_new(struct neardup **made, const struct neardup_kind *kind,
		struct error *err);
void neardup_free(struct neardup *neardup);

/* Takes the words of a text; the text itself is not kept.  An empty one is
 * like no other. */
int neardup_add(struct neardup *neardup, struct slice text, struct error *err);

/* Each text is compared with at most NEARDUP_CROWD that look the same in one
 * respect, the last before it, so that a thousand copies of one text do not
 * become half a million pairs. */
enum { NEARDUP_CROWD = 64 };

int neardup_join(struct neardup *neardup, struct neardup_pairs *pairs,
		 struct error *err);

#endif
