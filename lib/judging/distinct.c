#include "judging/distinct.h"

#include "ledger/link.h"
#include "ledger/listing.h"

/* The sources that are one by links of `same`, each id once. */
struct group {
	int64_t *ids;
	size_t count, room;
};

static bool group_has(const struct group *group, int64_t id)
{
	size_t i;

	for (i = 0; i < group->count; i++)
		if (group->ids[i] == id)
			return true;
	return false;
}

static int group_add(struct group *group, int64_t id, struct arena *arena,
		     struct error *err)
{
	if (group_has(group, id))
		return 0;
	if (group->count == group->room) {
		size_t room = group->room ? 2 * group->room : 8;
		int64_t *ids = arena_take(arena, room * sizeof(*ids));

		if (!ids)
			return error_memory(err);
		if (group->count)
			memcpy(ids, group->ids, group->count * sizeof(*ids));
		group->ids = ids;
		group->room = room;
	}
	group->ids[group->count++] = id;
	return 0;
}

static int64_t other_end(const struct link *link, int64_t id)
{
	return link->subject.id == id ? link->object.id : link->subject.id;
}

static int group_gather(struct group *group, struct store *store, int64_t id,
			struct arena *arena, struct error *err)
{
	size_t i;

	if (group_add(group, id, arena, err) < 0)
		return -1;
	for (i = 0; i < group->count; i++) {
		struct filter filter = filter_all();
		struct listing listing;
		struct link link;
		int status = 0;

		filter.source = group->ids[i];
		filter.relation = "same";
		listing_open(&listing, store, &link_thing, &filter);
		while (status == 0 && listing_next(&listing, &link))
			status = group_add(group, other_end(&link, filter.source),
					   arena, err);
		if (status < 0) {
			(void)!listing_close(&listing, &(struct error){ 0 });
			return -1;
		}
		if (listing_close(&listing, err) < 0)
			return -1;
	}
	return 0;
}

/* Does a link set any of group apart from any of others? */
static int told_apart(struct store *store, const struct group *group,
		      const struct group *others, bool *apart, struct error *err)
{
	size_t i;

	*apart = false;
	for (i = 0; i < group->count && !*apart; i++) {
		struct filter filter = filter_all();
		struct listing listing;
		struct link link;

		filter.source = group->ids[i];
		listing_open(&listing, store, &link_thing, &filter);
		while (listing_next(&listing, &link))
			if (strcmp(link.relation, "same") != 0 &&
			    group_has(others, other_end(&link, filter.source)))
				*apart = true;
		if (listing_close(&listing, err) < 0)
			return -1;
	}
	return 0;
}

static bool may_be_one(const struct source *a, const struct source *b)
{
	bool a_unnamed = strcmp(a->naming, "unnamed") == 0;
	bool b_unnamed = strcmp(b->naming, "unnamed") == 0;

	if (a_unnamed || b_unnamed)
		return a_unnamed && b_unnamed;
	return a->name && b->name && strcmp(a->name, b->name) == 0;
}

int sources_distinct(struct store *store, const struct source *a,
		     const struct source *b, bool *distinct, struct error *err)
{
	struct group group = { NULL, 0, 0 }, others = { NULL, 0, 0 };
	struct arena arena;
	bool apart;
	int status = -1;

	if (a->id == b->id) {
		*distinct = false;
		return 0;
	}
	arena_init(&arena);
	if (group_gather(&group, store, a->id, &arena, err) < 0)
		goto out;
	if (group_has(&group, b->id)) {
		*distinct = false;
		status = 0;
		goto out;
	}
	if (group_gather(&others, store, b->id, &arena, err) < 0 ||
	    told_apart(store, &group, &others, &apart, err) < 0)
		goto out;
	*distinct = apart || !may_be_one(a, b);
	status = 0;
out:
	arena_release(&arena);
	return status;
}
