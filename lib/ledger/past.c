#include "ledger/past.h"

#include "ledger/logged.h"
#include "ledger/statement.h"

#include <stdlib.h>
#include <string.h>

int present_content(struct store *store, const struct logged_row *row, enum past *past,
		    struct buffer *json, struct error *err)
{
	const struct beside *beside = beside_named(row->thing);
	const struct thing *thing = thing_named(row->thing);
	struct arena arena;
	struct error why;
	void *record;
	int status;

	*past = PAST_NONE;
	if (beside) {
		status = beside_read(store, beside, row->row, row->item, json, err);
		*past = status > 0 ? PAST_KNOWN : PAST_NONE;
		return status < 0 ? -1 : 0;
	}
	if (!thing)
		return 0;
	arena_init(&arena);
	record = arena_take(&arena, thing->size);
	status = -1;
	if (!record) {
		error_memory(err);
	} else if (record_load(store, thing, row->row, record, &arena, &why) < 0) {
		status = why.kind == ERROR_MISSING ? 0 : -1;
		*err = why;
	} else if (logged_content(store, thing, record, json, err) == 0) {
		*past = PAST_KNOWN;
		status = 0;
	}
	arena_release(&arena);
	return status;
}

static void bind_row(struct statement *query, const struct logged_row *row)
{
	statement_bind_text(query, ":thing", row->thing);
	statement_bind_int(query, ":row", row->row);
	statement_bind_text(query, ":item", row->item);
}

/* What the next entry about it keeps: 1; 0 when there is none. */
static int before_next(struct store *store, const struct logged_row *row, int64_t change,
		       int64_t n, enum past *past, struct buffer *json, struct error *err)
{
	struct statement query;
	bool found;

	statement_open(&query, store,
		"SELECT before FROM change_row WHERE thing = :thing AND row = :row"
		" AND item IS :item AND (change > :change OR (change = :change AND n > :n))"
		" ORDER BY change, n LIMIT 1");
	bind_row(&query, row);
	statement_bind_int(&query, ":change", change);
	statement_bind_int(&query, ":n", n);
	found = statement_step(&query);
	if (found) {
		*past = statement_is_null(&query, 0) ? PAST_ERASED : PAST_KNOWN;
		buffer_slice(json, statement_slice(&query, 0));
	}
	return statement_close(&query, err) < 0 ? -1 : found;
}

int past_content(struct store *store, const struct logged_row *row, int64_t change,
		 int64_t n, enum past *past, struct buffer *json, struct error *err)
{
	struct statement query;
	bool there, erased = false;
	int found;

	*past = PAST_NONE;
	if (n == 0)
		n = INT64_MAX;
	statement_open(&query, store,
		"SELECT action <> 'remove', salt IS NULL FROM change_row"
		" WHERE thing = :thing AND row = :row AND item IS :item"
		" AND (change < :change OR (change = :change AND n <= :n))"
		" ORDER BY change DESC, n DESC LIMIT 1");
	bind_row(&query, row);
	statement_bind_int(&query, ":change", change);
	statement_bind_int(&query, ":n", n);
	there = statement_step(&query) && statement_int(&query, 0);
	if (there)
		erased = statement_int(&query, 1) != 0;
	if (statement_close(&query, err) < 0)
		return -1;
	if (!there)
		return 0;
	if (erased) {
		*past = PAST_ERASED;
		return 0;
	}
	found = before_next(store, row, change, n, past, json, err);
	if (found < 0)
		return -1;
	if (!found && present_content(store, row, past, json, err) < 0)
		return -1;
	return buffer_failed(json) ? error_memory(err) : 0;
}

int past_last(struct store *store, const struct logged_row *row, enum past *past,
	      struct buffer *json, struct error *err)
{
	struct statement query;

	if (present_content(store, row, past, json, err) < 0)
		return -1;
	if (*past != PAST_NONE)
		return 0;
	statement_open(&query, store,
		"SELECT before FROM change_row WHERE thing = :thing AND row = :row"
		" AND item IS :item ORDER BY change DESC, n DESC LIMIT 1");
	bind_row(&query, row);
	if (statement_step(&query)) {
		*past = statement_is_null(&query, 0) ? PAST_ERASED : PAST_KNOWN;
		buffer_slice(json, statement_slice(&query, 0));
	}
	if (statement_close(&query, err) < 0)
		return -1;
	return buffer_failed(json) ? error_memory(err) : 0;
}

int past_entry(struct store *store, const char *then, int64_t *change, struct error *err)
{
	struct statement query;

	*change = 0;
	statement_open(&query, store, "SELECT max(id) FROM change WHERE made_on <= :then");
	statement_bind_text(&query, ":then", then);
	if (statement_step(&query))
		*change = statement_int(&query, 0);
	return statement_close(&query, err);
}

/* ---- Which row it is -------------------------------------------------------- */

/* A row that was removed, by a member of how it last stood. */
static int find_removed(struct store *store, const char *thing, const char *member,
			const char *value, struct ref *ref, struct error *err)
{
	struct statement query;
	struct buffer words;

	buffer_init(&words);
	buffer_format(&words, "\"%s\":\"%s\"", member, value);
	statement_open(&query, store,
		"SELECT thing, row FROM change_row WHERE action = 'remove' AND row <> 0"
		" AND (:thing IS NULL OR thing = :thing) AND instr(before, :words) > 0"
		" ORDER BY change DESC, n DESC LIMIT 1");
	statement_bind_text(&query, ":thing", thing);
	statement_bind_text(&query, ":words", words.data);
	if (!buffer_failed(&words) && statement_step(&query)) {
		const struct thing *found = thing_named(statement_text(&query, 0));

		if (found)
			*ref = (struct ref){ found->kind, statement_int(&query, 1) };
	}
	if (buffer_failed(&words)) {
		struct error ignored;

		(void)!statement_close(&query, &ignored);
		buffer_release(&words);
		return error_memory(err);
	}
	buffer_release(&words);
	return statement_close(&query, err);
}

int past_find(struct store *store, const char *uid, struct ref *ref, struct error *err)
{
	struct error why;

	if (ref_find(store, THING_NONE, uid, ref, &why) == 0)
		return 0;
	*ref = (struct ref){ THING_NONE, 0 };
	if (why.kind != ERROR_INPUT && why.kind != ERROR_MISSING) {
		*err = why;
		return -1;
	}
	return find_removed(store, NULL, "uid", uid, ref, err);
}

int past_named(struct store *store, const char *name, struct ref *ref, struct error *err)
{
	const struct thing *thing = name[0] ? thing_lettered(name[0]) : NULL;
	struct statement query;
	char *end = NULL;
	long long id = thing ? strtoll(name + 1, &end, 10) : 0;

	*ref = (struct ref){ THING_NONE, 0 };
	if (id <= 0 || !end || *end)
		return find_removed(store, "source", "codename", name, ref, err);
	statement_open(&query, store,
		"SELECT 1 FROM change_row WHERE thing = :thing AND row = :row LIMIT 1");
	statement_bind_text(&query, ":thing", thing->name);
	statement_bind_int(&query, ":row", id);
	if (statement_step(&query))
		*ref = (struct ref){ thing->kind, id };
	return statement_close(&query, err);
}

/* ---- Records ---------------------------------------------------------------- */

/* The table's own word, which outlives the arena. */
static const char *word_of(const struct field *field, const char *text)
{
	for (const char *const *word = field->words; *word; word++)
		if (strcmp(*word, text) == 0)
			return *word;
	return text;
}

static int set_member(const struct field *field, const char *value, past_ref_finder *find,
		      void *context, void *record, struct error *err)
{
	void *at = field_at(field, record);

	switch (field->type) {
	case FIELD_UID:
		if (uid_read(at, value) < 0)
			return error_set(err, ERROR_STORE, "the audit log holds the uid '%s', which is"
					 " none", value);
		return 0;
	case FIELD_REF:
		return find(context, value, at, err);
	case FIELD_POSITION:
		*(int64_t *)at = strtoll(value, NULL, 10);
		return 0;
	case FIELD_NUMBER:
		*(double *)at = strtod(value, NULL);
		return 0;
	case FIELD_WORD:
		*(const char **)at = word_of(field, value);
		return 0;
	case FIELD_TEXT:
	case FIELD_LIST:
	case FIELD_DATE:
		*(const char **)at = value;
		return 0;
	case FIELD_ID:
		return 0;
	}
	return 0;
}

int past_record(const struct thing *thing, const struct object *object, int64_t id,
		past_ref_finder *find, void *context, void *record, struct error *err)
{
	thing_clear(thing, record);
	*(int64_t *)field_at(&thing->fields[0], record) = id;
	for (size_t i = 0; i < object->count; i++) {
		const struct field *field = thing_field(thing, object->all[i].name);

		if (field && set_member(field, object->all[i].value, find, context, record, err) < 0)
			return -1;
	}
	return 0;
}
