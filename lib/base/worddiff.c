#include "base/worddiff.h"

#include <stdlib.h>

/* A stretch is compared cell by cell up to this size (a byte a cell). */
enum { CELLS_MOST = 1 << 20 };

/* What is compared of one text. */
struct side {
	const struct textwords *words;
	uint64_t *keys;
	size_t *at;			/* which word each key is */
	bool *changed;
	size_t count;
};

struct search {
	struct side before, after;
	unsigned char *cells;		/* room for CELLS_MOST, made when needed */
	struct error *err;
};

/* The words from here to there, not included, of both. */
struct box {
	size_t left, right, top, bottom;
};

static void mark_changed(struct search *search, const struct box *box)
{
	for (size_t i = box->left; i < box->right; i++)
		search->before.changed[i] = true;
	for (size_t j = box->top; j < box->bottom; j++)
		search->after.changed[j] = true;
}

static bool equal(const struct search *search, size_t i, size_t j)
{
	return search->before.keys[i] == search->after.keys[j];
}

static void trim(const struct search *search, struct box *box)
{
	while (box->left < box->right && box->top < box->bottom &&
	       equal(search, box->left, box->top)) {
		box->left++;
		box->top++;
	}
	while (box->left < box->right && box->top < box->bottom &&
	       equal(search, box->right - 1, box->bottom - 1)) {
		box->right--;
		box->bottom--;
	}
}

/* ---- Small stretches: the longest row of words that stays ------------------ */

enum { CELL_BOTH = 1, CELL_BEFORE = 2, CELL_AFTER = 3 };

/* Fills cells from the end, so that they can be read from the beginning. */
static int fill_cells(struct search *search, const struct box *box)
{
	size_t width = box->bottom - box->top;
	uint32_t *row = calloc(width + 1, sizeof(*row));

	if (!search->cells)
		search->cells = malloc(CELLS_MOST);
	if (!row || !search->cells) {
		free(row);
		return error_memory(search->err);
	}
	for (size_t i = box->right; i-- > box->left;) {
		unsigned char *cells = search->cells + (i - box->left) * width;
		uint32_t corner = 0;	/* of the row below, one to the right */

		for (size_t j = width; j-- > 0;) {
			uint32_t below = row[j];

			if (equal(search, i, box->top + j)) {
				row[j] = corner + 1;
				cells[j] = CELL_BOTH;
			} else if (below >= row[j + 1]) {
				cells[j] = CELL_BEFORE;
			} else {
				row[j] = row[j + 1];
				cells[j] = CELL_AFTER;
			}
			corner = below;
		}
	}
	free(row);
	return 0;
}

static int compare_cells(struct search *search, const struct box *box)
{
	size_t width = box->bottom - box->top, i = box->left, j = box->top;

	if (fill_cells(search, box) < 0)
		return -1;
	while (i < box->right && j < box->bottom)
		switch (search->cells[(i - box->left) * width + (j - box->top)]) {
		case CELL_BOTH:
			i++;
			j++;
			break;
		case CELL_BEFORE:
			search->before.changed[i++] = true;
			break;
		default:
			search->after.changed[j++] = true;
			break;
		}
	mark_changed(search, &(struct box){ i, box->right, j, box->bottom });
	return 0;
}

/* ---- Large ones: cut at words that both have once -------------------------- */

struct sighting {
	uint64_t key;
	size_t at;
	bool after;
};

struct anchor {
	size_t before, after;
	size_t chain;			/* the anchor before it in the longest row, plus 1 */
};

static int by_key(const void *a, const void *b)
{
	const struct sighting *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	if (x->after != y->after)
		return x->after ? 1 : -1;
	return (x->at > y->at) - (x->at < y->at);
}

static int by_place(const void *a, const void *b)
{
	const struct anchor *x = a, *y = b;

	return (x->before > y->before) - (x->before < y->before);
}

/* All anchors of a box in order of before; NULL without memory. */
static struct anchor *find_anchors(const struct search *search, const struct box *box,
				   size_t *count)
{
	size_t all = box->right - box->left + box->bottom - box->top, n = 0, i;
	struct sighting *seen = malloc((all + 1) * sizeof(*seen));
	struct anchor *anchors = malloc((all + 1) * sizeof(*anchors));

	*count = 0;
	if (!seen || !anchors) {
		free(seen);
		free(anchors);
		return NULL;
	}
	for (i = box->left; i < box->right; i++)
		seen[n++] = (struct sighting){ search->before.keys[i], i, false };
	for (i = box->top; i < box->bottom; i++)
		seen[n++] = (struct sighting){ search->after.keys[i], i, true };
	qsort(seen, n, sizeof(*seen), by_key);
	for (i = 0; i + 1 < n; i++)
		if (!seen[i].after && seen[i + 1].after && seen[i].key == seen[i + 1].key &&
		    (i == 0 || seen[i - 1].key != seen[i].key) &&
		    (i + 2 == n || seen[i + 2].key != seen[i].key))
			anchors[(*count)++] = (struct anchor){ seen[i].at, seen[i + 1].at, 0 };
	free(seen);
	qsort(anchors, *count, sizeof(*anchors), by_place);
	return anchors;
}

/* Keeps the longest row of anchors that rises in both texts. */
static int keep_rising(struct anchor *anchors, size_t *count)
{
	size_t *ends = malloc((*count + 1) * sizeof(*ends)), length = 0, at;

	if (!ends)
		return -1;
	for (size_t i = 0; i < *count; i++) {
		size_t low = 0, high = length;

		while (low < high) {
			size_t middle = (low + high) / 2;

			if (anchors[ends[middle]].after < anchors[i].after)
				low = middle + 1;
			else
				high = middle;
		}
		anchors[i].chain = low ? ends[low - 1] + 1 : 0;
		ends[low] = i;
		length += low == length;
	}
	/* From the end of the row to its beginning, then moved together. */
	at = length ? ends[length - 1] + 1 : 0;
	for (size_t i = length; i-- > 0;) {
		ends[i] = at - 1;
		at = anchors[at - 1].chain;
	}
	for (size_t i = 0; i < length; i++)
		anchors[i] = anchors[ends[i]];
	*count = length;
	free(ends);
	return 0;
}

/* Never deeper than the words that stand once: each box is smaller by one. */
static int compare(struct search *search, struct box box)
{
	struct anchor *anchors;
	size_t count;
	int status = 0;

	trim(search, &box);
	if (box.left == box.right || box.top == box.bottom) {
		mark_changed(search, &box);
		return 0;
	}
	if ((box.right - box.left) <= CELLS_MOST / (box.bottom - box.top))
		return compare_cells(search, &box);
	anchors = find_anchors(search, &box, &count);
	if (!anchors || keep_rising(anchors, &count) < 0) {
		free(anchors);
		return error_memory(search->err);
	}
	if (count == 0)
		mark_changed(search, &box);
	for (size_t i = 0; status == 0 && i <= count && count > 0; i++) {
		struct box part = box;

		if (i < count) {
			part.right = anchors[i].before;
			part.bottom = anchors[i].after;
			box.left = anchors[i].before + 1;
			box.top = anchors[i].after + 1;
		}
		status = compare(search, part);
	}
	free(anchors);
	return status;
}

/* ---- From changed words to runs -------------------------------------------- */

static int side_init(struct side *side, const struct textwords *words,
		     enum worddiff_how how, struct arena *arena)
{
	size_t room = words->count + 1;

	*side = (struct side){ .words = words };
	side->keys = arena_take(arena, room * sizeof(*side->keys));
	side->at = arena_take(arena, room * sizeof(*side->at));
	side->changed = arena_take(arena, room * sizeof(*side->changed));
	if (arena_failed(arena))
		return -1;
	for (size_t i = 0; i < words->count; i++) {
		const struct textword *word = &words->all[i];

		if (how == WORDDIFF_WORDS && word->kind == TEXTWORD_MARK)
			continue;
		side->at[side->count] = i;
		side->keys[side->count++] = how == WORDDIFF_EXACT ? word->exact : word->folded;
	}
	return 0;
}

/* Where key i stands; past the end: the end of the last word. */
static size_t start_of(const struct side *side, size_t i)
{
	if (i < side->count)
		return side->words->all[side->at[i]].at.start;
	return side->words->count ? side->words->all[side->words->count - 1].at.end : 0;
}

/* The end of what keys [from, to) cover, marks that are not compared with it. */
static size_t end_of(const struct side *side, size_t to)
{
	size_t next = to < side->count ? side->at[to] : side->words->count;

	return next ? side->words->all[next - 1].at.end : 0;
}

static struct span span_of(const struct side *side, size_t from, size_t to)
{
	if (from == to)
		return (struct span){ start_of(side, from), start_of(side, from) };
	return (struct span){ from ? start_of(side, from)
				   : side->words->count ? side->words->all[0].at.start : 0,
			      end_of(side, to) };
}

static size_t spoken(const struct side *side, size_t from, size_t to)
{
	size_t count = 0;

	for (size_t i = from; i < to; i++)
		count += side->words->all[side->at[i]].kind != TEXTWORD_MARK;
	return count;
}

/* A place in both, and how far what follows there is of one kind. */
struct stretch {
	size_t i, j;			/* where it begins */
	size_t removed, added, same;	/* changed words, then words that stay */
};

static struct stretch stretch_at(const struct search *search, size_t i, size_t j)
{
	struct stretch stretch = { i, j, 0, 0, 0 };
	const struct side *before = &search->before, *after = &search->after;

	while (i + stretch.removed < before->count && before->changed[i + stretch.removed])
		stretch.removed++;
	while (j + stretch.added < after->count && after->changed[j + stretch.added])
		stretch.added++;
	i += stretch.removed;
	j += stretch.added;
	while (i + stretch.same < before->count && !before->changed[i + stretch.same] &&
	       j + stretch.same < after->count && !after->changed[j + stretch.same])
		stretch.same++;
	return stretch;
}

static size_t size_of(const struct stretch *stretch)
{
	return stretch->removed < stretch->added ? stretch->removed : stretch->added;
}

/* Words that stay between two changes are changed as well where both texts
 * have more than twice as many other words on both sides of them. */
static void join_changes(struct search *search)
{
	struct stretch now = stretch_at(search, 0, 0);

	for (;;) {
		size_t i = now.i + now.removed, j = now.j + now.added;
		struct stretch next = stretch_at(search, i + now.same, j + now.same);

		if (next.removed + next.added == 0)
			return;
		if (now.same == 0 || size_of(&now) <= 2 * now.same ||
		    size_of(&next) <= 2 * now.same) {
			now = next;
			continue;
		}
		for (size_t k = 0; k < now.same; k++)
			search->before.changed[i + k] = search->after.changed[j + k] = true;
		now.removed += now.same + next.removed;
		now.added += now.same + next.added;
		now.same = next.same;
	}
}

static void add_run(struct worddiff *diff, const struct search *search,
		    enum worddiff_kind kind, struct box box)
{
	const struct side *counted = kind == WORDDIFF_REMOVED ? &search->before : &search->after;
	size_t from = kind == WORDDIFF_REMOVED ? box.left : box.top;
	size_t to = kind == WORDDIFF_REMOVED ? box.right : box.bottom;
	size_t words = spoken(counted, from, to);

	if (from == to)
		return;
	diff->runs[diff->count++] = (struct worddiff_run){
		kind, span_of(&search->before, box.left, box.right),
		span_of(&search->after, box.top, box.bottom), words
	};
	if (kind == WORDDIFF_SAME)
		return;
	diff->marks += to - from - words;
	if (kind == WORDDIFF_REMOVED)
		diff->removed += words;
	else
		diff->added += words;
}

static int make_runs(struct worddiff *diff, const struct search *search,
		     struct arena *arena)
{
	struct stretch now;
	size_t changes = 0, i = 0, j = 0;

	for (size_t k = 0; k < search->before.count; k++)
		changes += search->before.changed[k];
	for (size_t k = 0; k < search->after.count; k++)
		changes += search->after.changed[k];
	/* Each change brings at most one run of its own and one that stays. */
	diff->runs = arena_take(arena, (2 * changes + 2) * sizeof(*diff->runs));
	if (!diff->runs)
		return -1;
	while (i < search->before.count || j < search->after.count) {
		now = stretch_at(search, i, j);
		add_run(diff, search, WORDDIFF_REMOVED,
			(struct box){ i, i + now.removed, j, j });
		i += now.removed;
		add_run(diff, search, WORDDIFF_ADDED, (struct box){ i, i, j, j + now.added });
		j += now.added;
		add_run(diff, search, WORDDIFF_SAME,
			(struct box){ i, i + now.same, j, j + now.same });
		i += now.same;
		j += now.same;
	}
	return 0;
}

int worddiff_cut(struct worddiff *diff, const struct textwords *before,
		 const struct textwords *after, enum worddiff_how how,
		 struct arena *arena, struct error *err)
{
	struct search search = { .err = err };
	int status;

	*diff = (struct worddiff){ .before = before->text, .after = after->text };
	if (side_init(&search.before, before, how, arena) < 0 ||
	    side_init(&search.after, after, how, arena) < 0)
		return error_memory(err);
	status = compare(&search, (struct box){ 0, search.before.count, 0,
						search.after.count });
	free(search.cells);
	if (status < 0)
		return -1;
	join_changes(&search);
	return make_runs(diff, &search, arena) < 0 ? error_memory(err) : 0;
}

int worddiff_make(struct worddiff *diff, struct slice before, struct slice after,
		  enum worddiff_how how, struct arena *arena, struct error *err)
{
	struct textwords cut_before, cut_after;

	textwords_cut(&cut_before, before, arena);
	textwords_cut(&cut_after, after, arena);
	if (arena_failed(arena))
		return error_memory(err);
	return worddiff_cut(diff, &cut_before, &cut_after, how, arena, err);
}
