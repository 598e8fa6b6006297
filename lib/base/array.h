#ifndef BASE_ARRAY_H
#define BASE_ARRAY_H

#include <stddef.h>

/*
 * An array on the heap that grows by doubling.  Gives it back with room for
 * count elements of size bytes, moved where it had less than *room; NULL
 * without memory, and then all is as it was.
 *
 *	more = array_room(ids->all, &ids->room, ids->count + 1, sizeof(*more));
 *	if (!more)
 *		return error_memory(err);
 *	ids->all = more;
 */
void *array_room(void *all, size_t *room, size_t count, size_t size);

/* For qsort() and bsearch() of int64_t. */
int array_by_number(const void *left, const void *right);

#endif
