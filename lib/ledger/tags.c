#include "ledger/tags.h"

#include "ledger/statement.h"

#include <stdlib.h>

struct tag_list {
	struct slice *all;
	size_t count;
};

static int by_bytes(const void *a, const void *b)
{
	const struct slice *x = a, *y = b;
	size_t shorter = x->length < y->length ? x->length : y->length;
	int order = memcmp(x->at, y->at, shorter);

	if (order)
		return order;
	return (x->length > y->length) - (x->length < y->length);
}

static bool has(const struct tag_list *list, struct slice tag)
{
	return list->count &&
	       bsearch(&tag, list->all, list->count, sizeof(tag), by_bytes) != NULL;
}

/* Every tag of text, sorted, repeated ones too; in arena. */
static struct tag_list split(const char *text, struct arena *arena)
{
	struct slice rest = slice_of(text), piece;
	struct tag_list list = { NULL, 0 };
	size_t most = 1;

	for (size_t i = 0; i < rest.length; i++)
		most += rest.at[i] == ';';
	list.all = arena_take(arena, most * sizeof(*list.all));
	if (!list.all)
		return list;
	while (slice_next(&rest, ';', &piece)) {
		piece = slice_trim(piece);
		if (piece.length)
			list.all[list.count++] = piece;
	}
	qsort(list.all, list.count, sizeof(*list.all), by_bytes);
	return list;
}

static const char *join(const struct tag_list *list, const struct tag_list *fewer,
			struct arena *arena)
{
	struct buffer text;
	const char *joined = NULL;

	buffer_init(&text);
	for (size_t i = 0; i < list->count; i++) {
		if (has(fewer, list->all[i]) ||
		    (i && slice_equal(list->all[i - 1], list->all[i])))
			continue;
		if (text.length)
			buffer_byte(&text, ';');
		buffer_slice(&text, list->all[i]);
	}
	if (buffer_failed(&text))
		arena->failed = true;
	else if (text.length)
		joined = arena_text(arena, text.data);
	buffer_release(&text);
	return joined;
}

const char *tags_without(const char *tags, const char *fewer, struct arena *arena)
{
	struct tag_list list = split(tags, arena), without = split(fewer, arena);

	return join(&list, &without, arena);
}

const char *tags_normal(const char *tags, struct arena *arena)
{
	return tags ? tags_without(tags, NULL, arena) : NULL;
}

const char *tags_with(const char *tags, const char *more, struct arena *arena)
{
	return tags_normal(tags ? arena_format(arena, "%s;%s", tags, more) : more, arena);
}

int tags_add(struct store *store, int64_t id, const char *tags, struct error *err)
{
	struct slice rest = slice_of(tags), tag;
	struct statement insert;

	statement_open(&insert, store,
		"INSERT INTO claim_tag (claim, tag) VALUES (:claim, :tag)");
	while (slice_next(&rest, ';', &tag)) {
		statement_bind_int(&insert, ":claim", id);
		statement_bind_slice(&insert, ":tag", tag);
		statement_step(&insert);
		statement_reset(&insert);
	}
	return statement_close(&insert, err);
}

int tags_save(struct store *store, int64_t id, const char *tags, struct error *err)
{
	struct statement remove;

	statement_open(&remove, store, "DELETE FROM claim_tag WHERE claim = :claim");
	statement_bind_int(&remove, ":claim", id);
	statement_step(&remove);
	if (statement_close(&remove, err) < 0)
		return -1;
	return tags ? tags_add(store, id, tags, err) : 0;
}

void tag_walk_open(struct tag_walk *walk, struct store *store)
{
	walk->claim = 0;
	buffer_init(&walk->text);
	statement_open(&walk->query, store,
		"SELECT claim, tag FROM claim_tag ORDER BY claim, tag");
}

static void step(struct tag_walk *walk)
{
	walk->claim = statement_step(&walk->query) ? statement_int(&walk->query, 0) : -1;
}

struct slice tag_walk_to(struct tag_walk *walk, int64_t claim)
{
	/* Not before the first claim was read: that reading holds the ledger still. */
	if (walk->claim == 0)
		step(walk);
	while (walk->claim >= 0 && walk->claim < claim)
		step(walk);
	if (walk->claim != claim)
		return SLICE_NONE;
	buffer_clear(&walk->text);
	for (; walk->claim == claim; step(walk)) {
		if (walk->text.length)
			buffer_byte(&walk->text, ';');
		buffer_slice(&walk->text, statement_bytes(&walk->query, 1));
	}
	return buffer_all(&walk->text);
}

int tag_walk_close(struct tag_walk *walk, struct error *err)
{
	bool failed = buffer_failed(&walk->text);

	buffer_release(&walk->text);
	if (statement_close(&walk->query, err) < 0)
		return -1;
	return failed ? error_memory(err) : 0;
}
