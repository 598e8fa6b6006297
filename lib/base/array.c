#include "base/array.h"

#include <stdint.h>
#include <stdlib.h>

enum { FIRST_ROOM = 64 };

void *array_room(void *all, size_t *room, size_t count, size_t size)
{
	size_t wanted = *room ? *room : FIRST_ROOM;
	void *more;

	if (all && count <= *room)
		return all;
	while (wanted < count) {
		if (wanted > SIZE_MAX / 2)
			return NULL;
		wanted *= 2;
	}
	if (wanted > SIZE_MAX / size)
		return NULL;
	more = realloc(all, wanted * size);
	if (more)
		*room = wanted;
	return more;
}

int array_by_number(const void *left, const void *right)
{
	const int64_t *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}
