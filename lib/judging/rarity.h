#ifndef JUDGING_RARITY_H
#define JUDGING_RARITY_H

#include "judging/gist.h"

#include <stddef.h>

/*
 * How rare words are among texts, and so how much it says that two of them
 * share one: the weight of a word that stands in n of N texts is
 * log((N + 1) / (n + 1/2)).
 */
struct rarity {
	struct rarity_entry {
		uint64_t key;		/* 0: an empty place */
		double count;
	} *all;
	size_t places, used;		/* places: a power of two, or 0 */
	double texts;
	double otherwise;		/* the weight of a word nobody counted; 0: that
					 * of one that stands nowhere */
};

/* Starts from { 0 }. */
void rarity_release(struct rarity *rarity);

/* Counts the words of one more text, each once. */
int rarity_add(struct rarity *rarity, const struct gist *gist, struct error *err);

/* Says that a word stands in so many texts. */
int rarity_set(struct rarity *rarity, uint64_t key, double count, struct error *err);

/* In how many texts it stands, as far as was counted. */
double rarity_count(const struct rarity *rarity, uint64_t key);

double rarity_weight(const struct rarity *rarity, uint64_t key);

#endif
