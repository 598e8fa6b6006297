#include "judging/rivals.h"

#include "ledger/listing.h"

#include <stdlib.h>

bool figures_rival(const struct figure *a, const struct figure *b)
{
	if (a->reading < 1 || b->reading < 1 || a->start != b->start)
		return false;
	return slice_equal(slice_of(a->words), slice_of(b->words));
}

struct ranked {
	struct figure figure;
	int64_t first;		/* the smallest id among it and its rivals */
};

static int compare_int(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int by_words(const void *left, const void *right)
{
	const struct figure *a = &((const struct ranked *)left)->figure;
	const struct figure *b = &((const struct ranked *)right)->figure;
	int order = compare_int(a->start, b->start);

	if (order == 0)
		order = compare_int(a->reading >= 1, b->reading >= 1);
	if (order == 0)
		order = strcmp(a->words ? a->words : "", b->words ? b->words : "");
	return order ? order : compare_int(a->id, b->id);
}

static int by_place(const void *left, const void *right)
{
	const struct ranked *a = left, *b = right;
	int order = compare_int(a->figure.start, b->figure.start);

	if (order == 0)
		order = compare_int(a->first, b->first);
	if (order == 0)
		order = compare_int(a->figure.reading, b->figure.reading);
	return order ? order : compare_int(a->figure.id, b->figure.id);
}

static void rank(struct ranked *all, size_t count)
{
	size_t i;

	qsort(all, count, sizeof(*all), by_words);
	for (i = 0; i < count; i++) {
		all[i].first = all[i].figure.id;
		if (i && figures_rival(&all[i - 1].figure, &all[i].figure))
			all[i].first = all[i - 1].first;
	}
	qsort(all, count, sizeof(*all), by_place);
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

static int read_all(struct store *store, int64_t claim, struct ranked **all,
		    size_t *count, struct arena *arena, struct error *err)
{
	struct filter filter = filter_all();
	struct listing listing;
	struct figure figure;
	size_t room = 0;

	filter.claim = claim;
	listing_open(&listing, store, &figure_thing, &filter);
	while (!arena_failed(arena) && listing_next(&listing, &figure)) {
		if (*count == room) {
			struct ranked *more;

			room = room ? 2 * room : 4;
			more = arena_take(arena, room * sizeof(*more));
			if (!more)
				break;
			if (*count)
				memcpy(more, *all, *count * sizeof(*more));
			*all = more;
		}
		keep(&figure, arena);
		(*all)[(*count)++].figure = figure;
	}
	return listing_close(&listing, err);
}

int figures_load(struct store *store, int64_t claim, struct figures *figures,
		 struct arena *arena, struct error *err)
{
	struct ranked *ranked = NULL;
	struct figure *all = NULL;
	size_t count = 0, i;

	if (read_all(store, claim, &ranked, &count, arena, err) < 0)
		return -1;
	if (count) {
		rank(ranked, count);
		all = arena_take(arena, count * sizeof(*all));
	}
	if (arena_failed(arena))
		return error_memory(err);
	for (i = 0; i < count; i++)
		all[i] = ranked[i].figure;
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
