#ifndef JUDGING_EDITIONS_H
#define JUDGING_EDITIONS_H

#include "judging/people.h"

/*
 * Articles, as far as the same text stands in several: republications and
 * translations of one article, and articles whose snapshots are the same
 * text, are one family.  An update is a text of its own.
 */
struct edition {
	int64_t id, edition_of;
	const char *kind;		/* translation_of ... */
	const char *outlet;		/* as published, or NULL... */
	const char *folded;		/* ...and folded */
	const char *sha256;
	int32_t family;			/* index of the edition the others come from */
	int32_t same_outlet;		/* index of the first with that outlet, -1: unknown */
	bool copy;			/* republication_of or translation_of */
};

struct editions {
	struct edition *all;		/* in order of id */
	size_t count;
	struct arena arena;
};

/* editions is initialised by the call, and to be released in either case. */
int editions_load(struct editions *editions, struct store *store,
		  const struct scope *scope, struct error *err);
void editions_release(struct editions *editions);

/* The index of article id, -1 if it is not there. */
int32_t editions_find(const struct editions *editions, int64_t id);

#endif
