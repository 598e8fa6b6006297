#ifndef BASE_OBJECT_H
#define BASE_OBJECT_H

#include "base/arena.h"
#include "base/error.h"
#include "base/slice.h"

/*
 * A flat JSON object read back: members that are texts or numbers, in the order
 * they were written in.
 *
 *	if (object_read(&object, json, &arena, err) < 0) ...
 *	quote = object_get(&object, "quote");		NULL when it has none
 */
struct member {
	const char *name;
	const char *value;	/* a number as it was written by buffer_number() */
};

struct object {
	struct member *all;	/* in arena */
	size_t count;
};

/* ERROR_INPUT for anything else: broken JSON, members within members, a name
 * twice. */
int object_read(struct object *object, struct slice json, struct arena *arena,
		struct error *err);

const char *object_get(const struct object *object, const char *name);

#endif
