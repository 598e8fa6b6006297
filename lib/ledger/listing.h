#ifndef LEDGER_LISTING_H
#define LEDGER_LISTING_H

#include "ledger/record.h"
#include "ledger/statement.h"

/*
 * Walks the rows of one thing that pass a filter, in an order.
 *
 *	struct filter filter = filter_all();
 *	filter.article = ref.id;
 *	listing_open(&listing, store, &claim_thing, &filter);
 *	while (listing_next(&listing, &claim)) ...
 *	listing_close(&listing, err)
 *
 * A field of the filter that is NULL or 0 lets everything through; one that
 * the thing does not have must be left so.
 */
struct filter {
	int64_t source, article, claim;	/* ids; a link passes by either end */
	const char *outlet;		/* exactly, but case and accents folded */
	const char *tag;
	const char *status;		/* of claims */
	const char *naming;		/* of sources; of claims, through the source */
	const char *ground_rules;
	const char *relation;		/* of links */
	const char *result;		/* of checks */
	const char *voice;		/* of claims */
	const char *text;		/* words anywhere in its text, folded */
	/* Overlap with [from, to] in days since 1970-01-01: what may have been
	 * stated or happened then passes.  Articles: published. */
	int64_t stated_from, stated_to, happened_from, happened_to;
	const char *sort;		/* one of thing->sorts; NULL: its own order */
	bool descending;
	int64_t limit;			/* 0: all */
	bool bare;			/* the tags of claims are not wanted: where it
					 * is quicker they are left out */
};

/* Lets everything through. */
struct filter filter_all(void);

bool filter_is_all(const struct filter *filter);

/* Binds what lets rows through, not order and limit, to the parameters that
 * there are. */
void filter_bind(struct statement *s, const struct filter *filter);

struct listing {
	struct statement query;
	bool none;		/* known before it was asked: there is no row */
	const struct thing *thing;
	struct arena arena;
};

/* The thing's own order: claims by article, then place in it; others by id.
 * The filter is borrowed until listing_close(). */
void listing_open(struct listing *listing, struct store *store,
		  const struct thing *thing, const struct filter *filter);

/* Reads the next row; its strings last until the next call. */
bool listing_next(struct listing *listing, void *record);

/* The same, left where it is: in the columns of listing->query, one for each
 * field of the thing. */
bool listing_step(struct listing *listing);

int listing_close(struct listing *listing, struct error *err)
	__attribute__((warn_unused_result));

#endif
