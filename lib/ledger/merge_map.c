#include "ledger/merge_parts.h"

#include "base/utf8.h"
#include "ledger/tombstone.h"

#include <stdlib.h>
#include <string.h>

const char *merge_map_of(const char *thing)
{
	static const struct { const char *thing, *map; } maps[] = {
		{ "article", "article" }, { "snapshot", "article" }, { "review", "article" },
		{ "source", "source" }, { "claim", "claim" }, { "dismissal", "claim" },
		{ "filed", "claim" }, { "figure", "figure" }, { "link", "link" },
		{ "check", "check" }, { "filing", "filing" }, { "finding", "article" },
		{ "claim_finding", "claim" },
	};

	for (size_t i = 0; i < sizeof(maps) / sizeof(maps[0]); i++)
		if (strcmp(maps[i].thing, thing) == 0)
			return maps[i].map;
	return NULL;
}

int merge_id(struct merge *merge, const char *thing, int64_t other, int64_t *mine,
	     struct error *err)
{
	const char *map = merge_map_of(thing);
	struct statement query;

	*mine = other;
	if (!map)
		return 0;
	*mine = -1;
	statement_open(&query, merge->to,
		"SELECT mine FROM temp.merge_row WHERE thing = :thing AND other = :other");
	statement_bind_text(&query, ":thing", map);
	statement_bind_int(&query, ":other", other);
	if (statement_step(&query))
		*mine = statement_int(&query, 0);
	return statement_close(&query, err);
}

int merge_item(struct merge *merge, const char *thing, const char *item,
	       const char **mine, bool *refused, struct error *err)
{
	const char *map = strcmp(thing, "dismissal") == 0 ? "claim" :
			  strcmp(thing, "filed") == 0 ? "filing" : NULL;
	int64_t id;

	*refused = false;
	*mine = item ? arena_text(&merge->arena, item) : NULL;
	if (!map || !item)
		return 0;
	if (merge_id(merge, map, strtoll(item + 1, NULL, 10), &id, err) < 0)
		return -1;
	*refused = id <= 0;
	*mine = arena_format(&merge->arena, "%c%lld", item[0], (long long)(id > 0 ? id : 0));
	return arena_failed(&merge->arena) ? error_memory(err) : 0;
}

int merge_allow_text(struct slice text, struct error *err)
{
	return !text.at || utf8_valid(text, NULL) ? 0 :
		error_set(err, ERROR_INPUT, "the other ledger holds text that is not valid"
			  " UTF-8: nothing was merged");
}

int merge_belongs_to_refused(struct merge *merge, const char *thing, int64_t other,
			     const char *item, bool *refused, struct error *err)
{
	bool copy = strcmp(thing, "copy") == 0;
	struct statement query;
	int64_t refusals = 0, all = 0, mine;
	struct error ignored;
	int status = 0;

	if (!item || (!copy && strcmp(thing, "review") != 0))
		return 0;
	statement_open(&query, merge->from, copy ?
		"SELECT id FROM verification WHERE evidence_sha256 = :item AND :row = 1" :
		"SELECT claim FROM review WHERE article = :row AND spans = :item"
		" AND claim IS NOT NULL");
	statement_bind_int(&query, ":row", other);
	statement_bind_text(&query, ":item", item);
	while (status == 0 && statement_step(&query)) {
		status = merge_id(merge, copy ? "check" : "claim", statement_int(&query, 0), &mine,
				  err);
		refusals += mine == 0;
		all++;
	}
	*refused = *refused || (all > 0 && refusals == all);
	return statement_close(&query, status < 0 ? &ignored : err) < 0 ? -1 : status;
}

static int put(struct merge *merge, const char *map, int64_t other, int64_t mine,
	       struct error *err)
{
	struct statement insert;

	statement_open(&insert, merge->to,
		"INSERT OR IGNORE INTO temp.merge_row (thing, other, mine)"
		" VALUES (:thing, :other, :mine)");
	statement_bind_text(&insert, ":thing", map);
	statement_bind_int(&insert, ":other", other);
	statement_bind_int(&insert, ":mine", mine);
	statement_step(&insert);
	return statement_close(&insert, err);
}

/* ---- By entries that both have ---------------------------------------------- */

/* Row n of such an entry is one row, whatever id it has on either side. */
static int map_by_entry(struct merge *merge, struct statement *row, int64_t mine,
			struct error *err)
{
	const char *map = merge_map_of(statement_text(row, 2));
	struct statement query;
	int64_t id = 0;

	if (!map || statement_int(row, 3) == 0)
		return 0;
	statement_open(&query, merge->to,
		"SELECT row FROM change_row WHERE change = :change AND n = :n");
	statement_bind_int(&query, ":change", mine);
	statement_bind_int(&query, ":n", statement_int(row, 1));
	if (statement_step(&query))
		id = statement_int(&query, 0);
	if (statement_close(&query, err) < 0)
		return -1;
	return id ? put(merge, map, statement_int(row, 3), id, err) : 0;
}

static int map_by_entries(struct merge *merge, struct error *err)
{
	struct statement rows, entry;
	struct error ignored;
	int64_t change = 0, mine = 0;
	int status = 0;

	statement_open(&rows, merge->from,
		"SELECT change, n, thing, row FROM change_row ORDER BY change, n");
	statement_open(&entry, merge->to,
		"SELECT mine FROM temp.merge_entry WHERE other = :other AND NOT fresh");
	while (status == 0 && statement_step(&rows)) {
		if (statement_int(&rows, 0) != change) {
			change = statement_int(&rows, 0);
			statement_reset(&entry);
			statement_bind_int(&entry, ":other", change);
			mine = statement_step(&entry) ? statement_int(&entry, 0) : 0;
		}
		if (mine)
			status = map_by_entry(merge, &rows, mine, err);
	}
	if (statement_close(&entry, status < 0 ? &ignored : err) < 0)
		status = -1;
	return statement_close(&rows, status < 0 ? &ignored : err) < 0 ? -1 : status;
}

/* ---- By uid ----------------------------------------------------------------- */

/* Rows of each kind there, with their uid and up to two rows that they are gone
 * without; and the row here with a uid. */
static const struct kind {
	const char *map, *all, *find, *first, *second, *table;
} kinds[] = {
	{ "article", "SELECT id, uid, NULL, NULL FROM article ORDER BY id",
	  "SELECT id FROM article WHERE uid = :uid", NULL, NULL, "article" },
	{ "source", "SELECT id, uid, NULL, NULL FROM source ORDER BY id",
	  "SELECT id FROM source WHERE uid = :uid", NULL, NULL, "source" },
	{ "claim", "SELECT id, uid, source, within FROM claim ORDER BY id",
	  "SELECT id FROM claim WHERE uid = :uid", "source", "claim", "claim" },
	{ "figure", "SELECT id, uid, claim, NULL FROM figure ORDER BY id",
	  "SELECT id FROM figure WHERE uid = :uid", "claim", NULL, "figure" },
	{ "link", "SELECT id, uid, subject_claim, object_claim FROM link"
		  " WHERE subject_claim IS NOT NULL ORDER BY id",
	  "SELECT id FROM link WHERE uid = :uid", "claim", "claim", "link" },
	{ "link", "SELECT id, uid, subject_source, object_source FROM link"
		  " WHERE subject_source IS NOT NULL ORDER BY id",
	  "SELECT id FROM link WHERE uid = :uid", "source", "source", "link" },
	{ "check", "SELECT id, uid, claim, NULL FROM verification ORDER BY id",
	  "SELECT id FROM verification WHERE uid = :uid", "claim", NULL, "verification" },
	{ "filing", "SELECT id, uid, NULL, NULL FROM filing ORDER BY id",
	  "SELECT id FROM filing WHERE uid = :uid", NULL, NULL, "filing" },
};

enum { KINDS = sizeof(kinds) / sizeof(kinds[0]) };

/* The next id that no row here ever had. */
static int next_id(struct merge *merge, const char *map, int64_t *id, struct error *err)
{
	const char *table = strcmp(map, "check") == 0 ? "verification" : map;
	struct statement query;

	*id = 0;
	statement_open(&query, merge->to,
		"SELECT coalesce(max(mine), 0) FROM temp.merge_row WHERE thing = :map UNION ALL"
		" SELECT seq FROM sqlite_sequence WHERE name = :table");
	statement_bind_text(&query, ":map", map);
	statement_bind_text(&query, ":table", table);
	while (statement_step(&query))
		if (statement_int(&query, 0) > *id)
			*id = statement_int(&query, 0);
	++*id;
	return statement_close(&query, err);
}

static int is_refused(struct merge *merge, const char *map, struct statement *row,
		      int column, bool *refused, struct error *err)
{
	int64_t mine;

	if (!map || statement_is_null(row, column))
		return 0;
	if (merge_id(merge, map, statement_int(row, column), &mine, err) < 0)
		return -1;
	*refused = *refused || mine == 0;
	return 0;
}

static int find_uid(struct merge *merge, const struct kind *kind, struct slice uid,
		    int64_t *id, struct error *err)
{
	struct statement query;

	*id = 0;
	statement_open(&query, merge->to, kind->find);
	statement_bind_blob(&query, ":uid", uid.at, uid.length);
	if (statement_step(&query))
		*id = statement_int(&query, 0);
	return statement_close(&query, err);
}

static int refuse(struct merge *merge, const struct kind *kind, int64_t other,
		  struct error *err)
{
	struct statement update;

	if (put(merge, kind->map, other, 0, err) < 0)
		return -1;
	statement_open(&update, merge->to, "UPDATE temp.merge_row SET mine = 0"
					   " WHERE thing = :thing AND other = :other");
	statement_bind_text(&update, ":thing", kind->map);
	statement_bind_int(&update, ":other", other);
	statement_step(&update);
	merge->what->refused++;
	return statement_close(&update, err);
}

/* `again` counts rows that were refused only now. */
static int map_row(struct merge *merge, const struct kind *kind, struct statement *row,
		   bool *again, struct error *err)
{
	int64_t other = statement_int(row, 0), mine;
	bool refused = false;
	struct uid uid = { { 0 } };
	int gone;

	if (merge_id(merge, kind->map, other, &mine, err) < 0)
		return -1;
	if (mine == 0)
		return 0;
	if (statement_slice(row, 1).length == sizeof(uid))
		memcpy(&uid, statement_slice(row, 1).at, sizeof(uid));
	gone = tombstone_stands(merge->to, &uid, err);
	refused = gone > 0;
	if (gone < 0 || is_refused(merge, kind->first, row, 2, &refused, err) < 0 ||
	    is_refused(merge, kind->second, row, 3, &refused, err) < 0)
		return -1;
	if (refused) {
		*again = true;
		return refuse(merge, kind, other, err);
	}
	if (mine > 0)
		return 0;
	if (find_uid(merge, kind, statement_slice(row, 1), &mine, err) < 0 ||
	    (mine == 0 && next_id(merge, kind->map, &mine, err) < 0))
		return -1;
	return put(merge, kind->map, other, mine, err);
}

/* A claim may be within one that has a higher id: until nothing more is refused. */
static int map_kind(struct merge *merge, const struct kind *kind, struct error *err)
{
	bool again = true;

	while (again) {
		struct statement query;
		struct error ignored;
		int status = 0;

		again = false;
		statement_open(&query, merge->from, kind->all);
		while (status == 0 && statement_step(&query))
			status = map_row(merge, kind, &query, &again, err);
		if (statement_close(&query, status < 0 ? &ignored : err) < 0 || status < 0)
			return -1;
	}
	return 0;
}

/* ---- Rows that only the log knows ------------------------------------------- */

/* Was it erased here, by the uid that it last had there?  1, 0; -1. */
static int erased_here(struct merge *merge, const char *thing, int64_t row,
		       struct error *err)
{
	struct statement query;
	struct uid uid;
	bool known = false;

	statement_open(&query, merge->from,
		"SELECT before FROM change_row WHERE thing = :thing AND row = :row"
		" AND before IS NOT NULL ORDER BY change DESC, n DESC LIMIT 1");
	statement_bind_text(&query, ":thing", thing);
	statement_bind_int(&query, ":row", row);
	if (statement_step(&query)) {
		const char *at = strstr(statement_text(&query, 0), "\"uid\":\"");
		char text[UID_TEXT] = "";

		if (at && strlen(at) >= 7 + UID_TEXT)
			memcpy(text, at + 7, UID_TEXT - 1);
		known = uid_read(&uid, text) == 0;
	}
	if (statement_close(&query, err) < 0)
		return -1;
	return known ? tombstone_stands(merge->to, &uid, err) : 0;
}

/* Removed there. */
static int map_removed(struct merge *merge, struct statement *row, struct error *err)
{
	const char *map = merge_map_of(statement_text(row, 0));
	int64_t mine;
	int erased;

	if (!map)
		return 0;
	if (merge_id(merge, map, statement_int(row, 1), &mine, err) < 0)
		return -1;
	if (mine >= 0)
		return 0;
	erased = erased_here(merge, statement_text(row, 0), statement_int(row, 1), err);
	if (erased)
		return erased < 0 ? -1 : put(merge, map, statement_int(row, 1), 0, err);
	if (next_id(merge, map, &mine, err) < 0)
		return -1;
	return put(merge, map, statement_int(row, 1), mine, err);
}

static int map_all_removed(struct merge *merge, struct error *err)
{
	struct statement query;
	struct error ignored;
	int status = 0;

	statement_open(&query, merge->from,
		"SELECT DISTINCT thing, row FROM change_row WHERE row <> 0 ORDER BY thing, row");
	while (status == 0 && statement_step(&query))
		status = map_removed(merge, &query, err);
	return statement_close(&query, status < 0 ? &ignored : err) < 0 ? -1 : status;
}

int merge_map(struct merge *merge, struct error *err)
{
	if (map_by_entries(merge, err) < 0)
		return -1;
	for (int i = 0; i < KINDS; i++)
		if (map_kind(merge, &kinds[i], err) < 0)
			return -1;
	return map_all_removed(merge, err);
}
