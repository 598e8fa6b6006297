#include "ledger/record.h"

#include "ledger/statement.h"

#include <stdlib.h>

/*
 * What goes with a row when it is removed: a walk over what refers to it.
 */
struct found {
	struct ref *all;
	size_t count, capacity;
};

static int found_add(struct found *found, struct ref ref, struct error *err)
{
	if (found->count == found->capacity) {
		size_t capacity = found->capacity ? found->capacity * 2 : 16;
		struct ref *all = realloc(found->all, capacity * sizeof(*all));

		if (!all)
			return error_memory(err);
		found->all = all;
		found->capacity = capacity;
	}
	found->all[found->count++] = ref;
	return 0;
}

static int add_dependants(struct store *store, struct ref ref, struct found *found,
			  struct error *err)
{
	const struct thing *thing = thing_of(ref.kind);
	struct statement query;
	int status = 0;

	if (!thing->dependants)
		return 0;
	statement_open(&query, store, thing->dependants);
	statement_bind_int(&query, ":id", ref.id);
	while (status == 0 && statement_step(&query)) {
		const struct thing *kind = thing_named(statement_text(&query, 0));

		status = found_add(found,
				   (struct ref){ kind->kind, statement_int(&query, 1) }, err);
	}
	if (statement_close(&query, err) < 0)
		return -1;
	return status;
}

static int by_kind_and_id(const void *a, const void *b)
{
	const struct ref *x = a, *y = b;

	/* What refers to others has the later kind, and is to go first. */
	if (x->kind != y->kind)
		return x->kind > y->kind ? -1 : 1;
	return (x->id < y->id) - (x->id > y->id);
}

/* Everything that would go with the row, each once, in the order of going.
 * Other editions of an article are found, but not what hangs on them; nor is
 * what hangs on the claims of a source, since they never go with it. */
static int collect(struct store *store, struct ref root, struct found *found,
		   struct error *err)
{
	size_t kept = 0;

	if (add_dependants(store, root, found, err) < 0)
		return -1;
	for (size_t i = 0; i < found->count && root.kind != THING_SOURCE; i++)
		if (found->all[i].kind == THING_CLAIM &&
		    add_dependants(store, found->all[i], found, err) < 0)
			return -1;
	if (found->count == 0)
		return 0;
	qsort(found->all, found->count, sizeof(found->all[0]), by_kind_and_id);
	for (size_t i = 1; i < found->count; i++)
		if (by_kind_and_id(&found->all[kept], &found->all[i]) != 0)
			found->all[++kept] = found->all[i];
	found->count = kept + 1;
	return 0;
}

static void count(const struct found *found, struct dependants *counts)
{
	*counts = (struct dependants){ 0 };
	for (size_t i = 0; i < found->count; i++)
		switch (found->all[i].kind) {
		case THING_CLAIM:
			counts->claims++;
			break;
		case THING_FIGURE:
			counts->figures++;
			break;
		case THING_LINK:
			counts->links++;
			break;
		case THING_CHECK:
			counts->checks++;
			break;
		case THING_ARTICLE:
			counts->editions++;
			break;
		case THING_NONE:
		case THING_SOURCE:
			break;
		}
}

int record_dependants(struct store *store, const struct thing *thing, int64_t id,
		      struct dependants *counts, struct error *err)
{
	struct found found = { 0 };
	int status = collect(store, (struct ref){ thing->kind, id }, &found, err);

	if (status == 0)
		count(&found, counts);
	free(found.all);
	return status;
}

static void say_count(struct buffer *out, int64_t number, const char *one,
		      const char *many)
{
	if (number > 0)
		buffer_format(out, "%s%lld %s", out->length ? ", " : "", (long long)number,
			      number == 1 ? one : many);
}

void dependants_say(const struct dependants *counts, struct buffer *out)
{
	say_count(out, counts->claims, "claim", "claims");
	say_count(out, counts->figures, "figure", "figures");
	say_count(out, counts->links, "link", "links");
	say_count(out, counts->checks, "check", "checks");
	say_count(out, counts->editions, "other edition", "other editions");
}

static int refuse(const struct thing *thing, int64_t id, const struct dependants *counts,
		  bool cascade, struct error *err)
{
	struct buffer what;

	buffer_init(&what);
	dependants_say(counts, &what);
	if (counts->editions > 0 && cascade)
		error_set(err, ERROR_CONFLICT, "%c%lld has other editions: change their"
			  " edition_of first", thing->letter, (long long)id);
	else if (thing->kind == THING_SOURCE && counts->claims > 0)
		error_set(err, ERROR_CONFLICT, "%c%lld has %s: give its claims another"
			  " source first", thing->letter, (long long)id, what.data);
	else
		error_set(err, ERROR_CONFLICT, "%c%lld has %s (--cascade removes them too)",
			  thing->letter, (long long)id, what.data);
	buffer_release(&what);
	return -1;
}

int record_remove(struct store *store, const struct thing *thing, int64_t id,
		  bool cascade, struct error *err)
{
	struct found found = { 0 };
	struct dependants counts;
	int status = -1;

	if (collect(store, (struct ref){ thing->kind, id }, &found, err) < 0)
		goto out;
	count(&found, &counts);
	if (counts.editions > 0 || (thing->kind == THING_SOURCE && counts.claims > 0) ||
	    (found.count > 0 && !cascade)) {
		refuse(thing, id, &counts, cascade, err);
		goto out;
	}
	/* A claim within another may go after it. */
	if (found.count > 0 && store_defer_references(store, err) < 0)
		goto out;
	for (size_t i = 0; i < found.count; i++)
		if (record_erase_row(store, thing_of(found.all[i].kind), found.all[i].id,
				     err) < 0)
			goto out;
	status = record_erase_row(store, thing, id, err);
out:
	free(found.all);
	return status;
}
