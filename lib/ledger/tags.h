#ifndef LEDGER_TAGS_H
#define LEDGER_TAGS_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "ledger/statement.h"

#include <stdint.h>

/*
 * The tags of a claim as text, "border;cameras": trimmed, sorted by bytes,
 * each once.  NULL when there are none.  Results live in arena.
 */
const char *tags_normal(const char *tags, struct arena *arena);
const char *tags_with(const char *tags, const char *more, struct arena *arena);
const char *tags_without(const char *tags, const char *fewer, struct arena *arena);

/* Makes tags (normal, or NULL) the tags of claim id. */
int tags_save(struct store *store, int64_t id, const char *tags, struct error *err);

/* The same for a new claim, which has none yet. */
int tags_add(struct store *store, int64_t id, const char *tags, struct error *err);

/*
 * The tags of many claims, asked for in order of their ids: one walk beside that
 * over the claims, instead of a question for each.
 *
 *	tag_walk_open(&walk, store);
 *	while (listing_step(&listing))
 *		tags = tag_walk_to(&walk, statement_int(&listing.query, 0));
 *	return tag_walk_close(&walk, err);
 */
struct tag_walk {
	struct statement query;
	struct buffer text;
	int64_t claim;		/* whose tag comes next; 0: not begun, -1: at the end */
};

void tag_walk_open(struct tag_walk *walk, struct store *store);

/* As tags_normal() gives them; SLICE_NONE if the claim has none.  Lasts until the
 * next call. */
struct slice tag_walk_to(struct tag_walk *walk, int64_t claim);

int tag_walk_close(struct tag_walk *walk, struct error *err)
	__attribute__((warn_unused_result));

#endif
