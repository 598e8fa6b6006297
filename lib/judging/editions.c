#include "judging/editions.h"

#include "base/array.h"
#include "base/utf8.h"
#include "judging/scope_sql.h"
#include "ledger/statement.h"

#include <stdlib.h>

#define EDITION "SELECT a.id, a.edition_of, a.edition_kind, a.outlet, a.sha256"

static const char ALL[] = EDITION " FROM article a ORDER BY a.id";

/* Those of the claims that are near, and what they are editions of. */
static const char NEAR[] =
	"WITH RECURSIVE " SCOPE_NEAR ", texts (id) AS ("
	" SELECT article FROM near JOIN claim USING (id) WHERE article IS NOT NULL"
	" UNION SELECT edition_of FROM texts JOIN article USING (id)"
	"  WHERE edition_of IS NOT NULL) "
	EDITION " FROM texts JOIN article a USING (id) ORDER BY a.id";

static bool is(const char *word, const char *other)
{
	return word && strcmp(word, other) == 0;
}

static int read_edition(struct editions *editions, struct statement *s, int32_t index,
			struct buffer *folded)
{
	struct edition *edition = &editions->all[index];
	struct arena *arena = &editions->arena;

	*edition = (struct edition){
		.id = statement_int(s, 0),
		.edition_of = statement_int(s, 1),
		.kind = arena_text(arena, statement_text(s, 2)),
		.outlet = arena_text(arena, statement_text(s, 3)),
		.sha256 = arena_text(arena, statement_text(s, 4)),
		.family = index,
		.same_outlet = -1,
	};
	edition->copy = is(edition->kind, "republication_of") ||
			is(edition->kind, "translation_of");
	if (edition->outlet) {
		buffer_clear(folded);
		utf8_fold(folded, slice_of(edition->outlet));
		edition->folded = arena_text(arena, folded->data);
	}
	return buffer_failed(folded) ? -1 : 0;
}

static int load(struct editions *editions, struct store *store, const struct scope *scope,
		struct buffer *folded, struct error *err)
{
	struct statement query;
	size_t room = 0;
	int status = 0;
	struct error ignored;

	statement_open(&query, store, scope->claim || scope->article ? NEAR : ALL);
	scope_bind(scope, &query);
	while (status == 0 && statement_step(&query)) {
		struct edition *more = array_room(editions->all, &room, editions->count + 1,
					    sizeof(*more));

		if (!more) {
			status = error_memory(err);
			break;
		}
		editions->all = more;
		if (read_edition(editions, &query, (int32_t)editions->count++, folded) < 0)
			status = error_memory(err);
	}
	if (statement_close(&query, status < 0 ? &ignored : err) < 0)
		return -1;
	return status;
}

int32_t editions_find(const struct editions *editions, int64_t id)
{
	size_t low = 0, high = editions->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (editions->all[middle].id < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low < editions->count && editions->all[low].id == id ? (int32_t)low : -1;
}

static int32_t family_of(struct editions *editions, int32_t index)
{
	struct edition *all = editions->all;

	while (all[index].family != index) {
		all[index].family = all[all[index].family].family;
		index = all[index].family;
	}
	return index;
}

/* The one the others come from stands for them; of two that are equally that,
 * the earlier. */
static void join(struct editions *editions, int32_t copy, int32_t from)
{
	copy = family_of(editions, copy);
	from = family_of(editions, from);
	if (copy != from)
		editions->all[copy].family = from;
}

static int compare_text(const char *a, const char *b)
{
	if (!a || !b)
		return (a != NULL) - (b != NULL);
	return strcmp(a, b);
}

static int by_sha256(const void *left, const void *right)
{
	const struct edition *a = *(struct edition *const *)left;
	const struct edition *b = *(struct edition *const *)right;
	int order = compare_text(a->sha256, b->sha256);

	return order ? order : (a->id > b->id) - (a->id < b->id);
}

static int by_outlet(const void *left, const void *right)
{
	const struct edition *a = *(struct edition *const *)left;
	const struct edition *b = *(struct edition *const *)right;
	int order = compare_text(a->folded, b->folded);

	return order ? order : (a->id > b->id) - (a->id < b->id);
}

/* Families by edition_of, then by equal snapshots; outlets by name. */
static int relate(struct editions *editions, struct error *err)
{
	struct edition **sorted, *all = editions->all;
	size_t count = editions->count, i;

	for (i = 0; i < count; i++) {
		int32_t from = all[i].copy ? editions_find(editions, all[i].edition_of) : -1;

		if (from >= 0)
			join(editions, (int32_t)i, from);
	}
	sorted = calloc(count + 1, sizeof(struct edition *));
	if (!sorted)
		return error_memory(err);
	for (i = 0; i < count; i++)
		sorted[i] = &all[i];
	qsort(sorted, count, sizeof(struct edition *), by_sha256);
	for (i = 1; i < count; i++)
		if (sorted[i]->sha256 && is(sorted[i - 1]->sha256, sorted[i]->sha256))
			join(editions, (int32_t)(sorted[i] - all),
			     (int32_t)(sorted[i - 1] - all));
	qsort(sorted, count, sizeof(struct edition *), by_outlet);
	for (i = 0; i < count; i++) {
		if (!sorted[i]->folded)
			continue;
		sorted[i]->same_outlet = i && is(sorted[i - 1]->folded, sorted[i]->folded)
			? sorted[i - 1]->same_outlet : (int32_t)(sorted[i] - all);
	}
	free(sorted);
	for (i = 0; i < count; i++)
		all[i].family = family_of(editions, (int32_t)i);
	return 0;
}

int editions_load(struct editions *editions, struct store *store,
		  const struct scope *scope, struct error *err)
{
	struct buffer folded;
	int status;

	*editions = (struct editions){ 0 };
	arena_init(&editions->arena);
	buffer_init(&folded);
	status = load(editions, store, scope, &folded, err);
	buffer_release(&folded);
	if (status < 0)
		return -1;
	if (arena_failed(&editions->arena))
		return error_memory(err);
	return relate(editions, err);
}

void editions_release(struct editions *editions)
{
	free(editions->all);
	arena_release(&editions->arena);
}
