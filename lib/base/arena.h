#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/slice.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * Memory that is given back all at once: the strings of a record, the
 * candidates of an article.  Remembers its first failure: take freely, then
 * ask arena_failed() once.
 */
struct arena_block;

struct arena {
	struct arena_block *blocks;	/* the newest first */
	bool failed;
};

void arena_init(struct arena *arena);
void arena_release(struct arena *arena);

/* Forgets everything in it, and keeps one block for what comes next (and the
 * failure, if any). */
void arena_reset(struct arena *arena);

/* Zeroed memory, aligned for any type, or NULL when there is none. */
void *arena_take(struct arena *arena, size_t size);

/* Room for an array that has grown out of its own: `room` elements of size bytes,
 * the first count of them those at old (which may be NULL, and is the arena's
 * again).  What is behind them is not set.  NULL when there is no memory: then
 * old is as it was. */
void *arena_more(struct arena *arena, void *old, size_t count, size_t room, size_t size);

/* A NUL-terminated copy; NULL stays NULL.  Without memory the copy is "",
 * and arena_failed() says so. */
const char *arena_text(struct arena *arena, const char *text);
const char *arena_slice(struct arena *arena, struct slice text);
const char *arena_format(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

static inline bool arena_failed(const struct arena *arena)
{
	return arena->failed;
}

#endif
