#include "judging/figures_compared.h"

#include "base/edtf.h"
#include "judging/figures_thing.h"
#include "ledger/statement.h"

#include <stdlib.h>

/* Keys by number, found through a table of hashes. */
struct keys {
	const char **all;
	size_t count, room;
	int32_t *table;			/* -1 or an index; size a power of two */
	size_t size;
};

static uint64_t hash_of(const char *text)
{
	uint64_t hash = 14695981039346656037u;

	for (; *text; text++)
		hash = (hash ^ (unsigned char)*text) * 1099511628211u;
	return hash ^ hash >> 29;
}

static size_t slot_of(const struct keys *keys, const char *key)
{
	size_t slot = (size_t)hash_of(key) & (keys->size - 1);

	while (keys->table[slot] >= 0 && strcmp(keys->all[keys->table[slot]], key) != 0)
		slot = (slot + 1) & (keys->size - 1);
	return slot;
}

static int keys_grow(struct keys *keys, struct error *err)
{
	size_t room = keys->room ? 2 * keys->room : 256, i;
	const char **all = realloc(keys->all, room * sizeof(*all));
	int32_t *table;

	if (!all)
		return error_memory(err);
	keys->all = all;
	table = realloc(keys->table, 2 * room * sizeof(*table));
	if (!table)
		return error_memory(err);
	keys->table = table;
	keys->room = room;
	keys->size = 2 * room;
	for (i = 0; i < keys->size; i++)
		table[i] = -1;
	for (i = 0; i < keys->count; i++)
		table[slot_of(keys, keys->all[i])] = (int32_t)i;
	return 0;
}

static int key_number(struct keys *keys, const char *key, struct arena *arena,
		      int32_t *number, struct error *err)
{
	size_t slot;

	if (keys->count == keys->room && keys_grow(keys, err) < 0)
		return -1;
	slot = slot_of(keys, key);
	if (keys->table[slot] < 0) {
		keys->all[keys->count] = arena_text(arena, key);
		keys->table[slot] = (int32_t)keys->count++;
	}
	*number = keys->table[slot];
	return 0;
}

static void keys_release(struct keys *keys)
{
	free(keys->all);
	free(keys->table);
}

/* One load. */
struct load {
	struct compared *compared;
	struct keys keys;
	struct buffer key;
	const struct scope *scope;
	const char *wanted;		/* key of --thing, or NULL */
	bool *in_scope;			/* by number of key, with a scope... */
	int64_t *claims;		/* ...and its claims that have figures, rising */
	size_t claim_count, claim_room;
};

#define FIGURE \
	"SELECT f.id, f.claim, f.words, f.\"start\", f.low, f.high, f.unit, f.per, f.thing," \
	" f.\"precision\", f.role, f.as_of, f.as_of_earliest, f.as_of_latest, f.reading" \
	" FROM figure f"

/* The key of the thing, or of what else says what is counted; "" for nothing. */
static int number_key(struct load *load, struct statement *s, int column, int32_t *number,
		      struct error *err)
{
	buffer_clear(&load->key);
	thing_key(statement_slice(s, column), &load->key);
	if (buffer_failed(&load->key))
		return error_memory(err);
	return key_number(&load->keys, load->key.data, &load->compared->arena, number, err);
}

static const char *folded_unit(struct load *load, const char *unit)
{
	if (!unit)
		return NULL;
	buffer_clear(&load->key);
	thing_key(slice_of(unit), &load->key);
	return arena_text(&load->compared->arena, load->key.data);
}

/* The few words that figures share are kept once. */
static const char *word(const char *text)
{
	static const char *const words[] = {
		"exact", "about", "at_least", "at_most", "total", "added", "rate", "from",
		"to", "not_stated", NULL
	};

	for (int i = 0; text && words[i]; i++)
		if (strcmp(words[i], text) == 0)
			return words[i];
	return "not_stated";
}

static void read_figure(struct load *load, struct statement *s,
			struct compared_figure *figure, int32_t key)
{
	struct arena *arena = &load->compared->arena;

	*figure = (struct compared_figure){
		.id = statement_int(s, 0), .claim = statement_int(s, 1),
		.words = arena_text(arena, statement_text(s, 2)),
		.place = statement_is_null(s, 3) ? -1 : statement_int(s, 3),
		.low = statement_number(s, 4), .high = statement_number(s, 5),
		.unit = arena_text(arena, statement_text(s, 6)),
		.per = arena_text(arena, statement_text(s, 7)),
		.thing = arena_text(arena, statement_text(s, 8)),
		.precision = word(statement_text(s, 9)), .role = word(statement_text(s, 10)),
		.when = arena_text(arena, statement_text(s, 11)),
		.earliest = EDTF_PAST, .latest = EDTF_FUTURE,
		.reading = statement_is_null(s, 14) ? -1 : statement_int(s, 14),
		.key = key,
	};
	figure->unit_key = folded_unit(load, figure->unit);
	if (figure->when) {
		figure->earliest = statement_int(s, 12);
		figure->latest = statement_int(s, 13);
	}
}

static bool of_scope(const struct load *load, int64_t claim)
{
	size_t low = 0, high = load->claim_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (load->claims[middle] < claim)
			low = middle + 1;
		else
			high = middle;
	}
	return low < load->claim_count && load->claims[low] == claim;
}

static bool passes(const struct load *load, int32_t key, int64_t claim)
{
	/* Where it is not said what is counted nothing outside can be the same. */
	if (load->in_scope && !*load->keys.all[key] && !of_scope(load, claim))
		return false;
	return !load->in_scope || load->in_scope[key];
}

static int make_room(struct compared *compared, struct error *err)
{
	size_t room = compared->figure_room ? 2 * compared->figure_room : 64;
	struct compared_figure *more;

	if (compared->figure_count < compared->figure_room)
		return 0;
	more = realloc(compared->figures, room * sizeof(*more));
	if (!more)
		return error_memory(err);
	compared->figures = more;
	compared->figure_room = room;
	return 0;
}

static int load_figures(struct load *load, struct compared *compared, struct store *store,
			struct error *err)
{
	size_t known = load->keys.count;
	struct statement query;
	int status = 0;
	struct error ignored;

	statement_open(&query, store, FIGURE " ORDER BY f.id");
	while (status == 0 && statement_step(&query)) {
		int32_t key = -1;

		status = number_key(load, &query, 8, &key, err);
		if (status < 0 || (load->in_scope && (size_t)key >= known) ||
		    !passes(load, key, statement_int(&query, 1)))
			continue;
		status = make_room(compared, err);
		if (status == 0)
			read_figure(load, &query,
				    &compared->figures[compared->figure_count++], key);
	}
	if (statement_close(&query, status < 0 ? &ignored : err) < 0)
		return -1;
	return status;
}

static int add_claim(struct load *load, int64_t claim, struct error *err)
{
	if (load->claim_count && load->claims[load->claim_count - 1] == claim)
		return 0;
	if (load->claim_count == load->claim_room) {
		size_t room = load->claim_room ? 2 * load->claim_room : 16;
		int64_t *more = realloc(load->claims, room * sizeof(*more));

		if (!more)
			return error_memory(err);
		load->claims = more;
		load->claim_room = room;
	}
	load->claims[load->claim_count++] = claim;
	return 0;
}

/* Which things the claims of the scope count. */
static int load_scope(struct load *load, struct store *store, struct error *err)
{
	struct statement query;
	int status = 0;
	size_t i;
	struct error ignored;

	if (!load->scope->claim && !load->scope->article)
		return 0;
	statement_open(&query, store,
		FIGURE " WHERE f.claim IN (SELECT id FROM claim WHERE id = :claim"
		" OR article = :article) ORDER BY f.claim, f.id");
	if (load->scope->claim)
		statement_bind_int(&query, ":claim", load->scope->claim);
	if (load->scope->article)
		statement_bind_int(&query, ":article", load->scope->article);
	while (status == 0 && statement_step(&query)) {
		int32_t key = -1;

		status = number_key(load, &query, 8, &key, err);
		if (status == 0)
			status = add_claim(load, statement_int(&query, 1), err);
	}
	if (statement_close(&query, status < 0 ? &ignored : err) < 0 || status < 0)
		return -1;
	load->in_scope = malloc(load->keys.count + 1);
	if (!load->in_scope)
		return error_memory(err);
	for (i = 0; i < load->keys.count; i++)
		load->in_scope[i] = true;
	return 0;
}

static int by_claim(const void *left, const void *right)
{
	const struct compared_figure *a = left, *b = right;

	if (a->claim != b->claim)
		return (a->claim > b->claim) - (a->claim < b->claim);
	return (a->id > b->id) - (a->id < b->id);
}

/* What the claim says of where, who and when. */
static void read_claim(struct compared_figure *figure, struct statement *s,
		       struct arena *arena)
{
	int column;

	figure->article = statement_int(s, 0);
	figure->source = statement_int(s, 1);
	for (column = 2; !figure->when && column < 11; column += 3)
		if (!statement_is_null(s, column)) {
			figure->when = arena_text(arena, statement_text(s, column));
			figure->earliest = statement_int(s, column + 1);
			figure->latest = statement_int(s, column + 2);
		}
}

static int load_claims(struct compared *compared, struct store *store, struct error *err)
{
	struct compared_figure *figures = compared->figures;
	struct statement query;
	size_t i;

	if (compared->figure_count)
		qsort(figures, compared->figure_count, sizeof(*figures), by_claim);
	statement_open(&query, store,
		"SELECT c.article, c.source, c.happened_on, c.happened_earliest,"
		" c.happened_latest, c.stated_on, c.stated_earliest, c.stated_latest,"
		" a.published, a.published_earliest, a.published_latest"
		" FROM claim c LEFT JOIN article a ON a.id = c.article WHERE c.id = :claim");
	for (i = 0; i < compared->figure_count; i++) {
		bool there;

		statement_bind_int(&query, ":claim", figures[i].claim);
		there = statement_step(&query);
		do {
			if (there)
				read_claim(&figures[i], &query, &compared->arena);
		} while (i + 1 < compared->figure_count &&
			 figures[i + 1].claim == figures[i].claim && ++i);
		statement_reset(&query);
	}
	return statement_close(&query, err);
}

static bool is_end(const struct compared_figure *figure)
{
	return strcmp(figure->role, "from") == 0 || strcmp(figure->role, "to") == 0;
}

/* "Two, then six guards": an end of a change for which nothing is said counts
 * what the rest of its claim counts, where that is one thing.  figures are the
 * ones of a claim. */
static void share_thing(const struct keys *keys, struct compared_figure *figures,
			size_t count)
{
	int32_t shared = -1;
	size_t i;

	for (i = 0; i < count; i++) {
		if (!*keys->all[figures[i].key])
			continue;
		if (shared >= 0 && figures[i].key != shared)
			return;
		shared = figures[i].key;
	}
	for (i = 0; shared >= 0 && i < count; i++)
		if (!*keys->all[figures[i].key] && !figures[i].unit && is_end(&figures[i]))
			figures[i].key = shared;
}

/* figures are in order of claim. */
static void share_things(const struct keys *keys, struct compared_figure *figures,
			 size_t count)
{
	size_t i, first;

	for (first = 0; first < count; first = i) {
		for (i = first; i < count && figures[i].claim == figures[first].claim; i++)
			;
		share_thing(keys, figures + first, i - first);
	}
}

static int by_group(const void *left, const void *right)
{
	const struct compared_figure *a = left, *b = right;

	if (a->key != b->key)
		return (a->key > b->key) - (a->key < b->key);
	if (a->earliest != b->earliest)
		return (a->earliest > b->earliest) - (a->earliest < b->earliest);
	if (a->latest != b->latest)
		return (a->latest > b->latest) - (a->latest < b->latest);
	/* What it was comes before what it became. */
	if ((strcmp(a->role, "from") == 0) != (strcmp(b->role, "from") == 0))
		return strcmp(a->role, "from") == 0 ? -1 : 1;
	return (a->id > b->id) - (a->id < b->id);
}

static int make_groups(struct load *load, struct error *err)
{
	struct compared *compared = load->compared;
	size_t count = compared->figure_count, i, first;

	if (!count)
		return 0;
	share_things(&load->keys, compared->figures, count);
	qsort(compared->figures, count, sizeof(*compared->figures), by_group);
	compared->groups = calloc(count, sizeof(*compared->groups));
	if (!compared->groups)
		return error_memory(err);
	for (first = 0; first < count; first = i) {
		struct figure_group *group = &compared->groups[compared->group_count];
		const char *key = load->keys.all[compared->figures[first].key];

		for (i = first; i < count &&
				compared->figures[i].key == compared->figures[first].key; i++)
			;
		if (load->wanted && !thing_key_has(slice_of(key), slice_of(load->wanted)))
			continue;
		compared->group_count++;
		*group = (struct figure_group){
			.key = *key ? key : NULL, .first = (uint32_t)first,
			.count = (uint32_t)(i - first), .pair = (uint32_t)compared->pair_count,
		};
		if (compare_group(compared, group, err) < 0)
			return -1;
	}
	return 0;
}

int compared_load(struct compared *compared, struct store *store,
		  const struct scope *scope, const char *thing, struct error *err)
{
	struct load load = { .compared = compared, .scope = scope };
	struct buffer wanted;
	int status = -1;

	*compared = (struct compared){ 0 };
	arena_init(&compared->arena);
	buffer_init(&load.key);
	buffer_init(&wanted);
	if (thing) {
		thing_key(slice_of(thing), &wanted);
		load.wanted = wanted.data;
	}
	if (load_scope(&load, store, err) == 0 && load_figures(&load, compared, store, err) == 0 &&
	    load_claims(compared, store, err) == 0)
		status = make_groups(&load, err);
	if (status == 0 && (arena_failed(&compared->arena) || buffer_failed(&load.key) ||
			    buffer_failed(&wanted)))
		status = error_memory(err);
	buffer_release(&wanted);
	buffer_release(&load.key);
	keys_release(&load.keys);
	free(load.in_scope);
	free(load.claims);
	return status;
}

void compared_release(struct compared *compared)
{
	free(compared->figures);
	free(compared->groups);
	free(compared->pairs);
	arena_release(&compared->arena);
}
