#include "judging/affected.h"

#include "base/array.h"
#include "ledger/statement.h"

#include <stdlib.h>

const char *const affected_words[] = { "claim", "link", "check", "report", NULL };

static int add(struct affected_list *list, struct affected one, struct error *err)
{
	struct affected *more;

	if (arena_failed(&list->arena))
		return error_memory(err);
	more = array_room(list->all, &list->room, list->count + 1, sizeof(*more));
	if (!more)
		return error_memory(err);
	list->all = more;
	list->all[list->count++] = one;
	list->counts[one.kind]++;
	return 0;
}

/* ---- Claims ----------------------------------------------------------------- */

/* Claims are found step by step.  What one step finds is sorted, and what was
 * there before is left out of it. */
static int by_id(const void *left, const void *right)
{
	const struct affected *a = left, *b = right;

	return (a->id > b->id) - (a->id < b->id);
}

/* The ids of the claims found so far, sorted; the caller's. */
static int64_t *sorted_ids(const struct affected_list *list, size_t count)
{
	int64_t *ids = malloc((count + 1) * sizeof(*ids));

	for (size_t i = 0; ids && i < count; i++)
		ids[i] = list->all[i].id;
	if (ids && count > 1)
		qsort(ids, count, sizeof(*ids), array_by_number);
	return ids;
}

static bool is_among(int64_t id, const int64_t *ids, size_t count)
{
	return count > 0 && bsearch(&id, ids, count, sizeof(*ids), array_by_number);
}

/* Leaves each claim from `first` on once, and none that stands before. */
static int end_step(struct affected_list *list, size_t first, struct error *err)
{
	int64_t *ids = sorted_ids(list, first);
	size_t kept = first;

	if (!ids)
		return error_memory(err);
	if (list->count > first + 1)
		qsort(list->all + first, list->count - first, sizeof(*list->all), by_id);
	for (size_t i = first; i < list->count; i++)
		if ((kept == first || list->all[kept - 1].id != list->all[i].id) &&
		    !is_among(list->all[i].id, ids, first))
			list->all[kept++] = list->all[i];
	list->count = kept;
	list->counts[AFFECTED_CLAIM] = kept;
	free(ids);
	return 0;
}

/* The claims of a source, and of every source that is the same. */
static int start_from_source(struct affected_list *list, struct store *store, int64_t id,
			     struct error *err)
{
	struct statement query;
	int status = 0;
	struct error ignored;

	statement_open(&query, store,
		"WITH RECURSIVE same (id) AS (SELECT :id UNION"
		" SELECT CASE WHEN l.subject_source = same.id THEN l.object_source"
		"        ELSE l.subject_source END FROM same"
		" JOIN link l ON l.relation = 'same'"
		"  AND (l.subject_source = same.id OR l.object_source = same.id))"
		" SELECT c.id, c.source, 's' || s.id || ' says it' FROM same s"
		"  JOIN claim c ON c.source = s.id"
		" UNION ALL SELECT c.id, 0, 'heard from s' || s.id FROM same s"
		"  JOIN claim c ON c.heard_from = s.id AND c.source IS NOT s.id"
		" ORDER BY 1");
	statement_bind_int(&query, ":id", id);
	while (status == 0 && statement_step(&query)) {
		const struct affected claim = {
			.kind = AFFECTED_CLAIM, .id = statement_int(&query, 0),
			.why = arena_slice(&list->arena, statement_slice(&query, 2)),
		};

		status = add(list, claim, err);
	}
	if (statement_close(&query, status < 0 ? &ignored : err) < 0)
		return -1;
	return status;
}

/* What hangs on one claim; :on, whether it is followed on from there. */
#define NEIGHBOURS \
	"SELECT id, why FROM (" \
	"SELECT c.id, 'within c' || :id || ', whose quote holds it' AS why, 1 AS \"on\"" \
	"  FROM claim c WHERE c.within = :id" \
	" UNION ALL SELECT c.within, 'holds c' || :id || ' in its quote', 1 FROM claim c" \
	"  WHERE c.id = :id AND c.within IS NOT NULL" \
	" UNION ALL SELECT l.subject_claim, l.relation || ' c' || :id," \
	"  l.relation IN ('repeats', 'updates') FROM link l" \
	"  WHERE l.object_claim = :id" \
	" UNION ALL SELECT l.object_claim, CASE l.relation WHEN 'repeats' THEN 'is repeated by c'" \
	"   WHEN 'contradicts' THEN 'is contradicted by c' ELSE 'is supported by c' END || :id," \
	"  l.relation IN ('repeats', 'supports') FROM link l" \
	"  WHERE l.subject_claim = :id AND l.relation <> 'updates'" \
	") WHERE \"on\" = :on ORDER BY id"

static int follow(struct affected_list *list, struct store *store, struct affected from,
		  bool on, struct error *err)
{
	struct statement query;
	int status = 0;
	struct error ignored;

	statement_open(&query, store, NEIGHBOURS);
	statement_bind_int(&query, ":id", from.id);
	statement_bind_int(&query, ":on", on);
	while (status == 0 && statement_step(&query)) {
		const struct affected claim = {
			.kind = AFFECTED_CLAIM, .id = statement_int(&query, 0),
			.claim = from.id, .steps = from.steps + 1,
			.why = arena_slice(&list->arena, statement_slice(&query, 1)),
		};

		status = add(list, claim, err);
	}
	if (statement_close(&query, status < 0 ? &ignored : err) < 0)
		return -1;
	return status;
}

static int find_claims(struct affected_list *list, struct store *store, struct ref of,
		       struct error *err)
{
	size_t from = 0, to, followed;
	int status;

	if (of.kind == THING_SOURCE)
		status = start_from_source(list, store, of.id, err);
	else
		status = add(list, (struct affected){ .kind = AFFECTED_CLAIM, .id = of.id,
						      .why = "this is the one" }, err);
	if (status == 0)
		status = end_step(list, 0, err);
	while (status == 0 && from < list->count) {
		to = list->count;
		for (; status == 0 && from < to; from++)
			status = follow(list, store, list->all[from], true, err);
		if (status == 0)
			status = end_step(list, to, err);
	}
	followed = list->count;
	for (from = 0; status == 0 && from < followed; from++)
		status = follow(list, store, list->all[from], false, err);
	return status == 0 ? end_step(list, followed, err) : -1;
}

/* ---- What hangs on them ----------------------------------------------------- */

/* Runs sql, which gives an id and words, for each claim; and sorts what it
 * finds by id.  A row that hangs on several claims is there several times, with
 * the steps of each. */
static int find_hanging(struct affected_list *list, struct store *store,
			enum affected_kind kind, const char *sql, size_t claims,
			struct error *err)
{
	const size_t first = list->count;
	struct statement query;
	int status = 0;
	struct error ignored;

	statement_open(&query, store, sql);
	for (size_t i = 0; status == 0 && i < claims; i++) {
		const struct affected claim = list->all[i];

		statement_bind_int(&query, ":id", claim.id);
		while (status == 0 && statement_step(&query))
			status = add(list, (struct affected){
				.kind = kind, .id = statement_int(&query, 0),
				.claim = claim.id, .steps = claim.steps,
				.why = arena_slice(&list->arena, statement_slice(&query, 1)),
			}, err);
		statement_reset(&query);
	}
	if (statement_close(&query, status < 0 ? &ignored : err) < 0)
		return -1;
	if (list->count > first + 1)
		qsort(list->all + first, list->count - first, sizeof(*list->all), by_id);
	return status;
}

/* How many rows from all[i] on are the same one. */
static size_t times(const struct affected_list *list, size_t i)
{
	size_t end = i + 1;

	while (end < list->count && list->all[end].id == list->all[i].id)
		end++;
	return end - i;
}

/* A link is listed when it is of what itself proves wrong, or when both its ends
 * were reached. */
static void keep_links(struct affected_list *list, size_t first)
{
	size_t kept = first, count;

	for (size_t i = first; i < list->count; i += count) {
		count = times(list, i);
		if (count > 1 || list->all[i].steps == 0)
			list->all[kept++] = list->all[i];
	}
	list->count = kept;
}

/* Of a report it is said how many of the claims are in it. */
static void keep_reports(struct affected_list *list, size_t first)
{
	size_t kept = first, count;

	for (size_t i = first; i < list->count; i += count) {
		struct affected report = list->all[i];

		count = times(list, i);
		report.why = arena_format(&list->arena, "%s, with %zu of these claims",
					  report.why, count);
		list->all[kept++] = report;
	}
	list->count = kept;
}

static int find_rest(struct affected_list *list, struct store *store, struct error *err)
{
	const size_t claims = list->count;
	size_t first = claims;

	if (find_hanging(list, store, AFFECTED_LINK,
			 "SELECT id, 'c' || subject_claim || ' ' || relation || ' c' ||"
			 " object_claim FROM link"
			 " WHERE subject_claim = :id OR object_claim = :id", claims, err) < 0)
		return -1;
	keep_links(list, first);
	list->counts[AFFECTED_LINK] = list->count - first;
	if (find_hanging(list, store, AFFECTED_CHECK,
			 "SELECT id, result || ' of c' || claim || coalesce(' by ' || checker, '')"
			 " FROM verification WHERE claim = :id", claims, err) < 0)
		return -1;
	first = list->count;
	if (find_hanging(list, store, AFFECTED_REPORT,
			 "SELECT f.id, 'a ' || f.audience || ' report on ' || f.about ||"
			 " ', filed on ' || substr(f.filed_on, 1, 10) ||"
			 " coalesce(' by ' || f.filed_by, '')"
			 " FROM filing_claim w JOIN filing f ON f.id = w.filing"
			 " WHERE w.claim = :id", claims, err) < 0)
		return -1;
	keep_reports(list, first);
	list->counts[AFFECTED_REPORT] = list->count - first;
	return arena_failed(&list->arena) ? error_memory(err) : 0;
}

int affected_load(struct affected_list *list, struct store *store, struct ref of,
		  struct error *err)
{
	int status;

	*list = (struct affected_list){ 0 };
	arena_init(&list->arena);
	if (store_begin_read(store, err) < 0)
		return -1;
	status = find_claims(list, store, of, err);
	if (status == 0)
		status = find_rest(list, store, err);
	store_end_read(store);
	return status;
}

void affected_release(struct affected_list *list)
{
	free(list->all);
	arena_release(&list->arena);
}
