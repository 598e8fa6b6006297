#ifndef LEDGER_TAGS_H
#define LEDGER_TAGS_H

#include "base/arena.h"
#include "base/error.h"
#include "ledger/store.h"

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

#endif
