#include "ledger/record.h"

#include "base/edtf.h"
#include "ledger/change.h"
#include "ledger/logged.h"
#include "ledger/statement.h"
#include "ledger/tombstone.h"

#include <stdio.h>
#include <stdlib.h>

static int64_t *record_id(const struct thing *thing, void *record)
{
	return field_at(&thing->fields[0], record);
}

static bool is_stored(const struct field *field)
{
	return !(field->flags & FIELD_ELSEWHERE);
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
