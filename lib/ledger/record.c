#include "ledger/record.h"

#include "base/edtf.h"
#include "base/rows.h"
#include "ledger/change.h"
#include "ledger/logged.h"
#include "ledger/statement.h"
#include "ledger/tombstone.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int64_t *record_id(const struct thing *thing, void *record)
{
	return field_at(&thing->fields[0], record);
}

static bool is_stored(const struct field *field)
{
	return !(field->flags & FIELD_ELSEWHERE);
}

/* Is it worked out from other rows, and so no part of the record? */
static bool is_computed(const struct field *field)
{
	return (field->flags & FIELD_DERIVED) && (field->flags & FIELD_ELSEWHERE);
}

static int bind_bounds(struct statement *s, const struct field *field, const char *text,
		       struct error *err)
{
	char earliest[64], latest[64];
	struct edtf date;
	struct error why;

	snprintf(earliest, sizeof(earliest), ":%s_earliest", field->bounds);
	snprintf(latest, sizeof(latest), ":%s_latest", field->bounds);
	if (!text) {
		statement_bind_null(s, earliest);
		statement_bind_null(s, latest);
		return 0;
	}
	if (edtf_parse(slice_of(text), &date, &why) < 0)
		return error_set(err, why.kind, "%s: %s", field->name, why.text);
	statement_bind_int(s, earliest, date.earliest);
	statement_bind_int(s, latest, date.latest);
	return 0;
}

static int bind_field(struct statement *s, const struct field *field, const void *record,
		      struct error *err)
{
	const void *value = field_in(field, record);
	char name[64];

	snprintf(name, sizeof(name), ":%s", field->name);
	if (!field_given(field, record)) {
		statement_bind_null(s, name);
		return field->bounds ? bind_bounds(s, field, NULL, err) : 0;
	}
	switch (field->type) {
	case FIELD_ID:
	case FIELD_POSITION:
		statement_bind_int(s, name, *(const int64_t *)value);
		break;
	case FIELD_UID:
		statement_bind_blob(s, name, value, sizeof(struct uid));
		break;
	case FIELD_REF:
		statement_bind_int(s, name, ((const struct ref *)value)->id);
		break;
	case FIELD_NUMBER:
		statement_bind_number(s, name, *(const double *)value);
		break;
	case FIELD_TEXT:
	case FIELD_WORD:
	case FIELD_LIST:
	case FIELD_DATE:
		statement_bind_text(s, name, *(const char *const *)value);
		break;
	}
	if (field->bounds)
		return bind_bounds(s, field, *(const char *const *)value, err);
	return 0;
}

static int bind_record(struct statement *s, const struct thing *thing, struct store *store,
		       const void *record, struct error *err)
{
	for (size_t i = 0; i < thing->field_count; i++)
		if (is_stored(&thing->fields[i]) &&
		    bind_field(s, &thing->fields[i], record, err) < 0)
			return -1;
	return thing->bind_more ? thing->bind_more(s, store, record, err) : 0;
}

static struct ref read_ref(struct statement *s, int column, enum thing_kind refers)
{
	const char *text;
	const struct thing *thing;

	if (refers != THING_NONE)
		return (struct ref){ statement_is_null(s, column) ? THING_NONE : refers,
				     statement_int(s, column) };
	text = statement_text(s, column);	/* "c12" */
	thing = text ? thing_lettered(text[0]) : NULL;
	if (!thing)
		return (struct ref){ THING_NONE, 0 };
	return (struct ref){ thing->kind, strtoll(text + 1, NULL, 10) };
}

/* NULL leaves a field as it is: absent, or a word at its `otherwise`. */
static void read_field(struct statement *s, const struct field *field, int column,
		       void *record, struct arena *arena)
{
	struct slice bytes;

	switch (field->type) {
	case FIELD_TEXT:
	case FIELD_WORD:
	case FIELD_LIST:
	case FIELD_DATE:
		bytes = statement_bytes(s, column);
		if (bytes.at)
			*(const char **)field_at(field, record) = arena_slice(arena, bytes);
		return;
	case FIELD_UID:
		bytes = statement_bytes(s, column);
		if (bytes.length == sizeof(struct uid))
			memcpy(field_at(field, record), bytes.at, bytes.length);
		return;
	case FIELD_ID:
	case FIELD_POSITION:
	case FIELD_NUMBER:
	case FIELD_REF:
		break;
	}
	if (statement_is_null(s, column))
		return;
	if (field->type == FIELD_REF)
		*(struct ref *)field_at(field, record) = read_ref(s, column, field->refers);
	else if (field->type == FIELD_NUMBER)
		*(double *)field_at(field, record) = statement_number(s, column);
	else
		*(int64_t *)field_at(field, record) = statement_int(s, column);
}

void record_read(struct statement *s, const struct thing *thing, void *record,
		 struct arena *arena)
{
	thing_clear(thing, record);
	for (size_t i = 0; i < thing->field_count; i++)
		read_field(s, &thing->fields[i], (int)i, record, arena);
}

int record_load(struct store *store, const struct thing *thing, int64_t id,
		void *record, struct arena *arena, struct error *err)
{
	struct statement query;
	bool found;

	statement_open(&query, store, thing->select);
	statement_bind_int(&query, ":id", id);
	found = statement_step(&query);
	if (found)
		record_read(&query, thing, record, arena);
	if (statement_close(&query, err) < 0)
		return -1;
	if (arena_failed(arena))
		return error_memory(err);
	if (!found)
		return ref_missing((struct ref){ thing->kind, id }, err);
	return 0;
}

int record_uid(struct store *store, struct ref ref, struct uid *uid, struct error *err)
{
	static const char *const queries[] = {
		[THING_ARTICLE] = "SELECT uid FROM article WHERE id = :id",
		[THING_SOURCE] = "SELECT uid FROM source WHERE id = :id",
		[THING_CLAIM] = "SELECT uid FROM claim WHERE id = :id",
		[THING_FIGURE] = "SELECT uid FROM figure WHERE id = :id",
		[THING_LINK] = "SELECT uid FROM link WHERE id = :id",
		[THING_CHECK] = "SELECT uid FROM verification WHERE id = :id",
	};
	struct statement query;
	struct slice bytes;
	bool found;

	statement_open(&query, store, queries[ref.kind]);
	statement_bind_int(&query, ":id", ref.id);
	found = statement_step(&query);
	if (found) {
		bytes = statement_slice(&query, 0);
		if (bytes.length == sizeof(uid->bytes))
			memcpy(uid->bytes, bytes.at, sizeof(uid->bytes));
	}
	if (statement_close(&query, err) < 0)
		return -1;
	if (!found)
		return ref_missing(ref, err);
	return 0;
}

static int find_uid(void *store, struct ref ref, struct uid *uid, struct error *err)
{
	return record_uid(store, ref, uid, err);
}

/* Appends the value of a field that has one. */
static int json_value(const struct thing *thing, const struct field *field,
		      const void *record, record_uid_finder *find, void *context,
		      struct buffer *out, struct error *err)
{
	char text[UID_TEXT];
	struct uid uid = { { 0 } };

	switch (field->type) {
	case FIELD_NUMBER:
	case FIELD_POSITION:
		field_write(thing, field, record, out);
		return 0;
	case FIELD_TEXT:
	case FIELD_WORD:
	case FIELD_LIST:
	case FIELD_DATE:
		json_quote(out, slice_of(*(const char *const *)field_in(field, record)));
		return 0;
	case FIELD_REF:
		if (find(context, *(const struct ref *)field_in(field, record), &uid, err) < 0)
			return -1;
		uid_write(text, &uid);
		break;
	case FIELD_UID:
		uid_write(text, field_in(field, record));
		break;
	case FIELD_ID:		/* is no part of it */
		return 0;
	}
	json_quote(out, slice_of(text));
	return 0;
}

/* Names of fields are plain: "name": with what stands before it. */
static void add_key(struct buffer *out, char separator, const char *name)
{
	buffer_byte(out, separator);
	buffer_byte(out, '"');
	buffer_text(out, name);
	buffer_add(out, "\":", 2);
}

int record_json_by(const struct thing *thing, const void *record,
		   record_uid_finder *find, void *context, struct buffer *out,
		   struct error *err)
{
	char separator = '{';

	for (size_t i = 1; i < thing->field_count; i++) {
		const struct field *field = &thing->fields[i];

		if (!field_given(field, record) || is_computed(field))
			continue;
		add_key(out, separator, field->name);
		separator = ',';
		if (json_value(thing, field, record, find, context, out, err) < 0)
			return -1;
	}
	buffer_byte(out, '}');
	return buffer_failed(out) ? error_memory(err) : 0;
}

int record_json(struct store *store, const struct thing *thing, const void *record,
		struct buffer *out, struct error *err)
{
	return record_json_by(thing, record, find_uid, store, out, err);
}

static int write_row(struct store *store, const struct thing *thing, const char *sql,
		     void *record, struct error *err)
{
	struct statement s;
	struct error why;
	bool bound;

	statement_open(&s, store, sql);
	bound = bind_record(&s, thing, store, record, &why) == 0;
	if (bound)
		statement_step(&s);
	if (statement_close(&s, err) < 0)
		return -1;
	if (!bound) {
		*err = why;
		return -1;
	}
	return 0;
}

static int check_needed(const struct thing *thing, const void *record, struct error *err)
{
	for (size_t i = 0; i < thing->field_count; i++)
		if ((thing->fields[i].flags & FIELD_NEEDED) &&
		    !field_given(&thing->fields[i], record))
			return error_set(err, ERROR_INPUT, "a %s needs its %s", thing->name,
					 thing->fields[i].name);
	return 0;
}

int record_check_alone(struct store *store, const struct thing *thing, void *record,
		       struct arena *arena, struct error *err)
{
	if (thing->check && thing->check(store, record, arena, err) < 0)
		return -1;
	return check_needed(thing, record, err);
}

int record_check(struct store *store, const struct thing *thing, void *record,
		 struct arena *arena, struct error *err)
{
	if (record_check_alone(store, thing, record, arena, err) < 0)
		return -1;
	return thing->allow ? thing->allow(store, record, err) : 0;
}

/* Checks it and writes it, but does not log it. */
static int add_row(struct store *store, const struct thing *thing, void *record,
		   struct arena *arena, struct error *err)
{
	if (record_check(store, thing, record, arena, err) < 0)
		return -1;
	if (write_row(store, thing, thing->insert, record, err) < 0)
		return -1;
	*record_id(thing, record) = sqlite3_last_insert_rowid(store_handle(store));
	return thing->save_more
		       ? thing->save_more(store, *record_id(thing, record), record, err)
		       : 0;
}

static int log_added(struct store *store, const struct thing *thing, const void *record,
		     struct error *err)
{
	struct buffer content;
	int status = -1;

	buffer_init(&content);
	if (logged_content(store, thing, record, &content, err) == 0)
		status = change_row(store, thing->name,
				    *(const int64_t *)field_in(&thing->fields[0], record),
				    CHANGE_ADD, buffer_all(&content), SLICE_NONE, err);
	buffer_release(&content);
	return status;
}

int record_add(struct store *store, const struct thing *thing, void *record,
	       struct arena *arena, struct error *err)
{
	struct uid *uid = field_at(&thing->fields[1], record);

	if (!field_given(&thing->fields[1], record))
		*uid = uid_new();
	else if (tombstone_refuse(store, uid, err) < 0)
		return -1;
	return add_row(store, thing, record, arena, err) < 0
		       ? -1
		       : log_added(store, thing, record, err);
}

static int put_along(struct store *store, const struct thing *thing, int64_t id,
		     const struct along *along, struct error *err)
{
	struct statement s;

	if (along->content) {
		statement_open(&s, store,
			"UPDATE verification SET content = :content WHERE id = :id");
		statement_bind_blob(&s, ":content", along->content, 16);
		statement_bind_int(&s, ":id", id);
		statement_step(&s);
		if (statement_close(&s, err) < 0)
			return -1;
	}
	if (!along->import)
		return 0;
	statement_open(&s, store, "INSERT OR REPLACE INTO import_row (thing, row, digest)"
				  " VALUES (:thing, :row, :digest)");
	statement_bind_text(&s, ":thing", thing->name);
	statement_bind_int(&s, ":row", id);
	statement_bind_int(&s, ":digest", *along->import);
	statement_step(&s);
	return statement_close(&s, err);
}

int record_return(struct store *store, const struct thing *thing, void *record,
		  const struct along *along, struct arena *arena, struct error *err)
{
	if (tombstone_refuse(store, field_at(&thing->fields[1], record), err) < 0 ||
	    add_row(store, thing, record, arena, err) < 0 ||
	    put_along(store, thing, *record_id(thing, record), along, err) < 0)
		return -1;
	return log_added(store, thing, record, err);
}

int record_put(struct store *store, const struct thing *thing, void *record, bool there,
	       const struct along *along, struct error *err)
{
	int64_t id = *record_id(thing, record);

	if (write_row(store, thing, there ? thing->update : thing->insert, record, err) < 0 ||
	    (thing->save_more && thing->save_more(store, id, record, err) < 0))
		return -1;
	return put_along(store, thing, id, along, err);
}

int record_take_away(struct store *store, const struct thing *thing, int64_t id,
		     struct error *err)
{
	if (thing->save_more && thing->save_more(store, id, NULL, err) < 0)
		return -1;
	return statement_run_on(store, thing->remove, id, err);
}

static int edit_row(struct store *store, const struct thing *thing, void *record,
		    const struct along *kept, struct arena *arena, struct error *err)
{
	int64_t id = *record_id(thing, record);
	struct arena old_arena;
	struct buffer before, after, along;
	void *old = malloc(thing->size);
	int status = -1;

	arena_init(&old_arena);
	buffer_init(&before);
	buffer_init(&after);
	buffer_init(&along);
	if (!old) {
		error_memory(err);
		goto out;
	}
	if (record_load(store, thing, id, old, &old_arena, err) < 0 ||
	    record_json(store, thing, old, &before, err) < 0 ||
	    record_check(store, thing, record, arena, err) < 0 ||
	    record_json(store, thing, record, &after, err) < 0)
		goto out;
	if (slice_equal(buffer_all(&before), buffer_all(&after))) {
		status = 0;
		goto out;
	}
	/* What is kept along may change with it. */
	if (logged_along(store, thing, id, &along, err) < 0)
		goto out;
	logged_insert(&before, buffer_all(&along));
	buffer_clear(&along);
	if (write_row(store, thing, thing->update, record, err) < 0 ||
	    (thing->save_more && thing->save_more(store, id, record, err) < 0) ||
	    put_along(store, thing, id, kept, err) < 0 ||
	    logged_along(store, thing, id, &along, err) < 0)
		goto out;
	logged_insert(&after, buffer_all(&along));
	status = buffer_failed(&before) || buffer_failed(&after)
			 ? error_memory(err)
			 : change_row(store, thing->name, id, CHANGE_EDIT, buffer_all(&after),
				      buffer_all(&before), err);
out:
	buffer_release(&along);
	buffer_release(&after);
	buffer_release(&before);
	arena_release(&old_arena);
	free(old);
	return status;
}

int record_edit(struct store *store, const struct thing *thing, void *record,
		struct arena *arena, struct error *err)
{
	const struct along none = { NULL, NULL };

	return edit_row(store, thing, record, &none, arena, err);
}

int record_revert(struct store *store, const struct thing *thing, void *record,
		  const struct along *along, struct arena *arena, struct error *err)
{
	return edit_row(store, thing, record, along, arena, err);
}

int record_erase_row(struct store *store, const struct thing *thing, int64_t id,
		     struct error *err)
{
	struct arena arena;
	struct buffer before;
	void *old = malloc(thing->size);
	int status = -1;

	arena_init(&arena);
	buffer_init(&before);
	if (!old) {
		error_memory(err);
		goto out;
	}
	if (record_load(store, thing, id, old, &arena, err) < 0 ||
	    logged_content(store, thing, old, &before, err) < 0 ||
	    (thing->save_more && thing->save_more(store, id, NULL, err) < 0))
		goto out;
	if (statement_run_on(store, thing->remove, id, err) < 0)
		goto out;
	status = change_row(store, thing->name, id, CHANGE_REMOVE, buffer_all(&before),
			    buffer_all(&before), err);
out:
	buffer_release(&before);
	arena_release(&arena);
	free(old);
	return status;
}
