#ifndef JUDGING_RESEMBLANCE_H
#define JUDGING_RESEMBLANCE_H

#include "judging/gist.h"
#include "judging/rarity.h"

/*
 * How much two texts say the same.  Words are matched one by one: the same
 * stem, else words used for each other, else words that begin alike or differ
 * in a letter or two.  Rare words weigh more than frequent ones, and words that
 * say nothing by themselves the least.
 *
 * The weights below were found on half of public sets of news sentences and
 * tried on the other half; they are few, and know no text.
 */
struct resemblance {
	double score;		/* 0 to 1: how much of what is said is shared */
	bool same;		/* does the one say what the other says? */
	double shared;		/* weight of the shared words in both, 0 to 1 */
	double least;		/* the same in the one that shares less */
	double order;		/* words that stand in the same order, 0 to 1 */
	bool negated;		/* one has a "not" and the other has none */
	bool numbers_differ;	/* each has numbers that the other has not */
	bool added_differs;	/* so many, and so many more */
};

/* -1 without memory. */
int resemblance_of(const struct gist *a, const struct gist *b,
		   const struct rarity *rarity, struct resemblance *resemblance,
		   struct error *err);

/* The words that stand in the same order in both, of all; -1 without memory. */
double resemblance_order(const struct gist *a, const struct gist *b);

/* How alike two words are: 1 the same, 0 nothing. */
double resemblance_word(const struct gist_word *a, const struct gist_word *b);

#endif
