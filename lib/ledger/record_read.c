#include "ledger/record.h"

#include "ledger/statement.h"

#include <stdlib.h>
#include <string.h>

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
