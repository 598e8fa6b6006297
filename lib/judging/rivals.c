#include "judging/rivals.h"

#include "ledger/listing.h"

#include <stdlib.h>

bool figures_rival(const struct figure *a, const struct figure *b)
{
	if (a->reading < 1 || b->reading < 1 || a->start != b->start)
		return false;
	return slice_equal(slice_of(a->words), slice_of(b->words));
}

static int compare_text(const char *a, const char *b)
{
	return strcmp(a ? a : "", b ? b : "");
}

static int compare_int(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int compare(const void *left, const void *right)
{
	const struct figure *a = left, *b = right;
	int order = compare_int(a->start, b->start);

	if (order == 0)
		order = compare_text(a->words, b->words);
	if (order == 0)
		order = compare_int(a->reading, b->reading);
	return order ? order : compare_int(a->id, b->id);
}

/* The listing's strings last only until its next row. */
static void keep(struct figure *figure, struct arena *arena)
{
	figure->words = arena_text(arena, figure->words);
	figure->unit = arena_text(arena, figure->unit);
	figure->per = arena_text(arena, figure->per);
	figure->thing = arena_text(arena, figure->thing);
	figure->precision = arena_text(arena, figure->precision);
	figure->role = arena_text(arena, figure->role);
	figure->as_of = arena_text(arena, figure->as_of);
}

int figures_load(struct store *store, int64_t claim, struct figures *figures,
		 struct arena *arena, struct error *err)
{
	struct filter filter = filter_all();
	struct listing listing;
	struct figure figure, *all = NULL;
	size_t count = 0, room = 0;

	filter.claim = claim;
	listing_open(&listing, store, &figure_thing, &filter);
	while (!arena_failed(arena) && listing_next(&listing, &figure)) {
		if (count == room) {
			struct figure *more;

			room = room ? 2 * room : 4;
			more = arena_take(arena, room * sizeof(*more));
			if (!more)
				break;
			if (count)
				memcpy(more, all, count * sizeof(*all));
			all = more;
		}
		keep(&figure, arena);
		all[count++] = figure;
	}
	if (listing_close(&listing, err) < 0)
		return -1;
	if (arena_failed(arena))
		return error_memory(err);
	if (count > 1)
		qsort(all, count, sizeof(*all), compare);
	figures->all = all;
	figures->count = count;
	return 0;
}

size_t figures_together(const struct figures *figures, size_t first)
{
	size_t count = 1;

	while (first + count < figures->count &&
	       figures_rival(&figures->all[first], &figures->all[first + count]))
		count++;
	return count;
}

bool figures_in_doubt(const struct figures *figures)
{
	size_t i;

	for (i = 0; i < figures->count; i++)
		if (figures_together(figures, i) > 1)
			return true;
	return false;
}
