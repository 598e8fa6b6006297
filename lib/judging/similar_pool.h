#ifndef JUDGING_SIMILAR_POOL_H
#define JUDGING_SIMILAR_POOL_H

#include "judging/gist.h"
#include "judging/rarity.h"
#include "ledger/store.h"

/*
 * The claims that may say what a text says: those that share its rarest words,
 * found through the full-text index, so that nothing else of the ledger is
 * read.  A word that stands in more than POOL_ROWS claims brings none in by
 * itself, unless there are no rarer ones; of a long text the names and the long
 * words are looked up.  For similar.c.
 */
enum { POOL_ROWS = 3000, POOL_CLAIMS = 250, POOL_WORDS = 32 };

struct pool {
	int64_t ids[POOL_CLAIMS];	/* in rising order */
	size_t count;
};

/* Fills pool for what gist says, claim `without` (0: none) left out, and
 * counts in rarity in how many claims each of its words stands; rarity->texts
 * is how many there are. */
int pool_fill(struct pool *pool, struct store *store, const struct gist *gist,
	      int64_t without, struct rarity *rarity, struct error *err);

/* The same of articles, by the words of their snapshots, at most so many. */
int pool_fill_articles(struct pool *pool, struct store *store, const struct gist *gist,
		       int64_t without, size_t most, struct rarity *rarity,
		       struct error *err);

#endif
