#ifndef JUDGING_SIMILAR_RANK_H
#define JUDGING_SIMILAR_RANK_H

#include "base/random.h"
#include "judging/gist.h"
#include "judging/rarity.h"
#include "judging/similar_when.h"

/*
 * Ranks the claims of a pool by what they share with a text.  For similar.c.
 *
 * Every claim is scored by BM25 over the fields below, each against the usual
 * length of its kind (BM25F), by words that stand side by side in both, and by
 * how near the two are in time.  What the best of them have in common beyond the text
 * then speaks for others that have it too: they tell of the same thing in other
 * words.  The first few are at last compared word by word (resemblance.h), and
 * copies of one another set behind what says the same in other words.
 */
enum candidate_field {
	FIELD_QUOTE,
	FIELD_STATEMENT,
	FIELD_ABOUT,
	FIELD_ATTRIBUTION,
	FIELD_TITLE,		/* of the article */
	FIELDS
};

struct candidate {
	int64_t id;
	struct uid uid;
	struct gist gists[FIELDS];
	struct gist whole;	/* all of them together */
	double lengths[FIELDS];	/* in words that say something */
	struct when when;
	double score;		/* 0 to 1 */
	int64_t copy_of;	/* the claim whose words it nearly repeats; 0: none */
};

/* Fills whole and lengths from gists. */
void candidate_measure(struct candidate *candidate, struct arena *arena);

/* Sorts all by score, the best first, for a text of that gist and of that time,
 * what nearly repeats one before it (or the claim that was asked for, where
 * asked is not NULL) set back as similar_copies.h has it.  rarity knows the words of gist that say
 * something, and learns the others by how often the pool has them. */
int similar_rank(struct candidate *all, size_t count, const struct gist *gist,
		 const struct when *when, const struct candidate *asked,
		 struct rarity *rarity, struct arena *arena, struct error *err);

#endif
