#include "ledger/history.h"

#include "base/array.h"
#include "ledger/statement.h"

#include <stdlib.h>
#include <string.h>

/* ---- What hangs on a row ---------------------------------------------------- */

static int rows_add(struct logged_rows *rows, const char *thing, int64_t row,
		    const char *item, struct error *err)
{
	struct logged_row *all = array_room(rows->all, &rows->room, rows->count + 1, sizeof(*all));

	if (!all)
		return error_memory(err);
	rows->all = all;
	all[rows->count++] = (struct logged_row){ arena_text(&rows->arena, thing), row,
						  arena_text(&rows->arena, item) };
	return arena_failed(&rows->arena) ? error_memory(err) : 0;
}

void logged_rows_release(struct logged_rows *rows)
{
	free(rows->all);
	arena_release(&rows->arena);
}

/* Of a claim, by id and by uid. */
static const char of_claim[] =
	"SELECT 'figure', id, NULL FROM figure WHERE claim = :id"
	" UNION SELECT 'check', id, NULL FROM verification WHERE claim = :id"
	" UNION SELECT 'link', id, NULL FROM link WHERE subject_claim = :id OR object_claim = :id"
	" UNION SELECT 'dismissal', claim, 'c' || other FROM dismissal"
	"   WHERE claim = :id OR other = :id"
	" UNION SELECT 'claim_finding', claim, finding FROM finding_dismissal WHERE claim = :id"
	" UNION SELECT thing, row, item FROM change_row"
	"   WHERE thing IN ('figure', 'check', 'link', 'dismissal', 'claim_finding') AND row <> 0"
	"   AND instr(before, :uid) > 0";
static const char of_source[] =
	"SELECT 'link', id, NULL FROM link WHERE subject_source = :id OR object_source = :id"
	" UNION SELECT thing, row, item FROM change_row WHERE thing = 'link' AND row <> 0"
	"   AND instr(before, :uid) > 0";
static const char of_article[] =
	"SELECT 'snapshot', :id, NULL WHERE :uid IS NOT NULL"
	" UNION SELECT thing, row, item FROM change_row WHERE thing = 'finding' AND row = :id";

static int read_uid(struct store *store, const struct logged_row *row, struct buffer *uid,
		    struct error *err)
{
	struct object object;
	struct buffer json;
	struct arena arena;
	enum past past;
	int status;

	buffer_init(&json);
	arena_init(&arena);
	status = past_last(store, row, &past, &json, err);
	if (status == 0 && past == PAST_KNOWN) {
		status = object_read(&object, buffer_all(&json), &arena, err);
		if (status == 0 && object_get(&object, "uid"))
			buffer_text(uid, object_get(&object, "uid"));
	}
	arena_release(&arena);
	buffer_release(&json);
	return status;
}

int history_hanging(struct store *store, struct ref ref, struct logged_rows *rows,
		    struct error *err)
{
	const struct thing *thing = thing_of(ref.kind);
	const struct logged_row root = { thing->name, ref.id, NULL };
	const char *sql = ref.kind == THING_CLAIM     ? of_claim
			  : ref.kind == THING_SOURCE  ? of_source
			  : ref.kind == THING_ARTICLE ? of_article
						      : NULL;
	struct statement query;
	struct buffer uid;
	int status;

	*rows = (struct logged_rows){ 0 };
	arena_init(&rows->arena);
	if (!sql)
		return 0;
	buffer_init(&uid);
	status = read_uid(store, &root, &uid, err);
	if (status == 0) {
		statement_open(&query, store, sql);
		statement_bind_int(&query, ":id", ref.id);
		statement_bind_text(&query, ":uid", uid.length ? uid.data : "no uid");
		while (status == 0 && statement_step(&query))
			status = rows_add(rows, statement_text(&query, 0),
					  statement_int(&query, 1), statement_text(&query, 2), err);
		if (statement_close(&query, err) < 0)
			status = -1;
	}
	buffer_release(&uid);
	return status;
}

/* ---- Visiting --------------------------------------------------------------- */

/* Rows of an entry are numbered from 1 on: the highest tells how many there are, and
 * an import has a million to count. */
static const char entry_columns[] =
	"SELECT c.id, c.seq, c.made_on, c.made_by, c.command, c.salt IS NULL,"
	" (SELECT coalesce(max(r.n), 0) FROM change_row r WHERE r.change = c.id) FROM change c"
	" WHERE :id IS NULL OR c.id = :id ORDER BY c.id";

static void read_entry(struct statement *query, struct history_entry *entry)
{
	*entry = (struct history_entry){
		.id = statement_int(query, 0), .seq = statement_int(query, 1),
		.made_on = statement_text(query, 2), .made_by = statement_text(query, 3),
		.command = statement_text(query, 4), .erased = statement_int(query, 5) != 0,
		.rows = statement_int(query, 6),
	};
}

/* One row of an entry: how it stood on either side of it. */
static int visit_row(struct store *store, const struct history_visitor *visitor,
		     const struct history_entry *entry, struct statement *query,
		     struct buffer *after, struct error *err)
{
	struct history_row row = {
		.row = { statement_text(query, 1), statement_int(query, 2),
			 statement_text(query, 3) },
		.action = strcmp(statement_text(query, 4), "add") == 0	  ? CHANGE_ADD
			  : strcmp(statement_text(query, 4), "edit") == 0 ? CHANGE_EDIT
									  : CHANGE_REMOVE,
		.before = statement_slice(query, 5),
	};

	buffer_clear(after);
	if (row.action != CHANGE_ADD)
		row.was = row.before.at ? PAST_KNOWN : PAST_ERASED;
	if (row.row.row == 0)
		row.is = PAST_ERASED;
	else if (row.action != CHANGE_REMOVE &&
		 past_content(store, &row.row, entry->id, statement_int(query, 0), &row.is, after,
			      err) < 0)
		return -1;
	row.after = row.is == PAST_KNOWN ? buffer_all(after) : SLICE_NONE;
	return visitor->row(visitor->context, entry, &row, err);
}

static const char rows_of_entry[] =
	"SELECT n, thing, row, item, action, before FROM change_row WHERE change = :change"
	" ORDER BY n LIMIT :most";

static int visit_rows(struct store *store, const struct history_visitor *visitor,
		      const struct history_entry *entry, int64_t most, struct error *err)
{
	struct statement query;
	struct buffer after;
	int status = 0;

	if (!visitor->row)
		return 0;
	buffer_init(&after);
	statement_open(&query, store, rows_of_entry);
	statement_bind_int(&query, ":change", entry->id);
	statement_bind_int(&query, ":most", most ? most : -1);
	while (status == 0 && statement_step(&query))
		status = visit_row(store, visitor, entry, &query, &after, err);
	if (statement_close(&query, err) < 0)
		status = -1;
	buffer_release(&after);
	return status;
}

int history_entry_rows(struct store *store, int64_t change, int64_t most,
		       const struct history_visitor *visitor, struct error *err)
{
	struct history_entry entry = { .id = change };
	struct statement query;
	int status = 0;

	statement_open(&query, store, entry_columns);
	statement_bind_int(&query, ":id", change);
	if (statement_step(&query)) {
		read_entry(&query, &entry);
		status = visit_rows(store, visitor, &entry, most, err);
	}
	return statement_close(&query, err) < 0 ? -1 : status;
}

int history_all(struct store *store, int64_t most, const struct history_visitor *visitor,
		struct error *err)
{
	struct statement query;
	int status = 0;

	statement_open(&query, store, entry_columns);
	while (status == 0 && statement_step(&query)) {
		struct history_entry entry;

		read_entry(&query, &entry);
		if (visitor->entry)
			status = visitor->entry(visitor->context, &entry, err);
		if (status == 0 && (most == 0 || entry.rows <= most))
			status = visit_rows(store, visitor, &entry, 0, err);
	}
	return statement_close(&query, err) < 0 ? -1 : status;
}

/* ---- Of one row ------------------------------------------------------------- */

/* Where the log speaks of it. */
struct place {
	int64_t change, n;
};

struct places {
	struct place *all;
	size_t count, room;
};

static int by_place(const void *a, const void *b)
{
	const struct place *x = a, *y = b;

	if (x->change != y->change)
		return (x->change > y->change) - (x->change < y->change);
	return (x->n > y->n) - (x->n < y->n);
}

static int find_places(struct store *store, const struct logged_row *row,
		       struct places *places, struct error *err)
{
	struct statement query;
	bool memory = true;

	statement_open(&query, store,
		"SELECT change, n FROM change_row WHERE thing = :thing AND row = :row"
		" AND item IS :item ORDER BY change, n");
	statement_bind_text(&query, ":thing", row->thing);
	statement_bind_int(&query, ":row", row->row);
	statement_bind_text(&query, ":item", row->item);
	while (memory && statement_step(&query)) {
		struct place *all = array_room(places->all, &places->room, places->count + 1,
					       sizeof(*all));

		memory = all != NULL;
		if (!memory)
			break;
		places->all = all;
		all[places->count++] = (struct place){ statement_int(&query, 0),
						       statement_int(&query, 1) };
	}
	if (statement_close(&query, err) < 0)
		return -1;
	return memory ? 0 : error_memory(err);
}

static int visit_place(struct store *store, const struct history_visitor *visitor,
		       const struct history_entry *entry, int64_t n, struct error *err)
{
	struct statement query;
	struct buffer after;
	int status = 0;

	if (!visitor->row)
		return 0;
	buffer_init(&after);
	statement_open(&query, store,
		"SELECT n, thing, row, item, action, before FROM change_row"
		" WHERE change = :change AND n = :n");
	statement_bind_int(&query, ":change", entry->id);
	statement_bind_int(&query, ":n", n);
	if (statement_step(&query))
		status = visit_row(store, visitor, entry, &query, &after, err);
	if (statement_close(&query, err) < 0)
		status = -1;
	buffer_release(&after);
	return status;
}

/* The places within one entry, from i on; *i is moved behind them. */
static int visit_entry(struct store *store, const struct history_visitor *visitor,
		       const struct places *places, size_t *i, struct error *err)
{
	int64_t change = places->all[*i].change;
	struct history_entry entry;
	struct statement query;
	int status = 0;

	statement_open(&query, store, entry_columns);
	statement_bind_int(&query, ":id", change);
	if (statement_step(&query)) {
		read_entry(&query, &entry);
		if (visitor->entry)
			status = visitor->entry(visitor->context, &entry, err);
		for (; status == 0 && *i < places->count && places->all[*i].change == change; ++*i)
			status = visit_place(store, visitor, &entry, places->all[*i].n, err);
	} else {
		++*i;		/* the log is damaged */
	}
	return statement_close(&query, err) < 0 ? -1 : status;
}

int history_of(struct store *store, struct ref ref, const struct history_visitor *visitor,
	       struct error *err)
{
	const struct logged_row root = { thing_of(ref.kind)->name, ref.id, NULL };
	struct places places = { 0 };
	struct logged_rows rows;
	int status = history_hanging(store, ref, &rows, err);

	if (status == 0)
		status = find_places(store, &root, &places, err);
	for (size_t i = 0; status == 0 && i < rows.count; i++)
		status = find_places(store, &rows.all[i], &places, err);
	if (places.count)
		qsort(places.all, places.count, sizeof(*places.all), by_place);
	for (size_t i = 0; status == 0 && i < places.count;)
		status = visit_entry(store, visitor, &places, &i, err);
	free(places.all);
	logged_rows_release(&rows);
	return status;
}
