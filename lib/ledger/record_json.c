#include "ledger/record.h"

#include "base/rows.h"

/* Is it worked out from other rows, and so no part of the record? */
static bool is_computed(const struct field *field)
{
	return (field->flags & FIELD_DERIVED) && (field->flags & FIELD_ELSEWHERE);
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
