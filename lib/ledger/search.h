#ifndef LEDGER_SEARCH_H
#define LEDGER_SEARCH_H

#include "ledger/listing.h"
#include "ledger/search_query.h"

/*
 * Full text over the quotes, statements, attributions and subjects (about) of
 * claims, and over the texts of articles, through the FTS5 tables of the schema.
 *
 * Ranked by how often the terms stand in a text for its length (BM25 without
 * the rarity of words, which would have every row of a common word read; all
 * terms stand in all results anyway).  Where more than SEARCH_RANKED rows have
 * the terms, the newest of them are ranked.
 */
enum { SEARCH_RANKED = 10000 };

struct search_results {
	int64_t *ids;			/* the best first, at most limit of them */
	size_t count;
	int64_t found;			/* how many there are; SEARCH_RANKED: or more */
};

/* Memory is the query's arena.  filter->limit 0 means no limit; its order is
 * not heeded.  Of an article, filter asks for id (article), outlet, and
 * published (stated_from and stated_to); with any other field none pass. */
int search_claims(struct store *store, const struct search_query *query,
		  const struct filter *filter, struct search_results *results,
		  struct error *err);
int search_articles(struct store *store, const struct search_query *query,
		    const struct filter *filter, struct search_results *results,
		    struct error *err);

/* What is shown of a claim that was found, and what of it was looked in. */
struct search_claim {
	int64_t id, article, source;	/* 0: none */
	const char *quote, *statement, *attribution, *about, *stated_on;
	const char *outlet, *published;	/* of the article */
	const char *codename;		/* of the source */
};

/* Texts are in arena. */
int search_claim_load(struct store *store, int64_t id, struct search_claim *claim,
		      struct arena *arena, struct error *err);

#endif
