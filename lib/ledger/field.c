#include "ledger/thing.h"

#include "base/edtf.h"
#include "base/utf8.h"

#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static void clear(const struct field *field, void *record)
{
	switch (field->type) {
	case FIELD_POSITION:
		*(int64_t *)field_at(field, record) = -1;
		break;
	case FIELD_NUMBER:
		*(double *)field_at(field, record) = NAN;
		break;
	case FIELD_WORD:
		*(const char **)field_at(field, record) = field->otherwise;
		break;
	case FIELD_REF:
		*(struct ref *)field_at(field, record) = (struct ref){ THING_NONE, 0 };
		break;
	case FIELD_TEXT:
	case FIELD_LIST:
	case FIELD_DATE:
		*(const char **)field_at(field, record) = NULL;
		break;
	case FIELD_ID:
		*(int64_t *)field_at(field, record) = 0;
		break;
	case FIELD_UID:
		memset(field_at(field, record), 0, sizeof(struct uid));
		break;
	}
}

void thing_clear(const struct thing *thing, void *record)
{
	memset(record, 0, thing->size);
	for (size_t i = 0; i < thing->field_count; i++)
		clear(&thing->fields[i], record);
}

static int set_word(const struct field *field, void *record, const char *text,
		    struct error *err)
{
	const char *nearest;

	for (const char *const *word = field->words; *word; word++)
		if (strcmp(*word, text) == 0) {
			*(const char **)field_at(field, record) = *word;
			return 0;
		}
	nearest = word_nearest(text, field->words);
	if (nearest)
		return error_set(err, ERROR_INPUT, "%s: no '%s' (did you mean '%s'?)",
				 field->name, text, nearest);
	{
		struct buffer all;

		buffer_init(&all);
		for (const char *const *word = field->words; *word; word++)
			buffer_format(&all, "%s%s", word == field->words ? "" : ", ", *word);
		error_set(err, ERROR_INPUT, "%s: no '%s' (it is one of %s)", field->name,
			  text, all.data);
		buffer_release(&all);
	}
	return -1;
}

static int set_position(const struct field *field, void *record, const char *text,
			struct error *err)
{
	char *end;
	long long number;

	errno = 0;
	number = strtoll(text, &end, 10);
	if (errno || end == text || *end || number < 0)
		return error_set(err, ERROR_INPUT, "%s: '%s' is no whole number",
				 field->name, text);
	if (field->most && (number < field->least || number > field->most))
		return error_set(err, ERROR_INPUT, "%s: %" PRId64 " to %" PRId64, field->name,
				 field->least, field->most);
	if (number < field->least)
		return error_set(err, ERROR_INPUT, "%s: counts from %" PRId64, field->name,
				 field->least);
	*(int64_t *)field_at(field, record) = number;
	return 0;
}

/* A decimal number with "." and no blanks, whatever the locale. */
static int set_number(const struct field *field, void *record, const char *text,
		      struct error *err)
{
	char *end;
	double number;

	if (strspn(text, "0123456789.eE+-") != strlen(text))
		goto refuse;
	number = strtod(text, &end);
	if (end == text || *end || !isfinite(number))
		goto refuse;
	*(double *)field_at(field, record) = number;
	return 0;
refuse:
	return error_set(err, ERROR_INPUT, "%s: '%s' is no number (write 1200 or 2.5)",
			 field->name, text);
}

static int set_date(const struct field *field, void *record, const char *text,
		    struct error *err)
{
	struct edtf date;
	struct error why;

	if (edtf_parse(slice_of(text), &date, &why) < 0)
		return error_set(err, why.kind, "%s: %s", field->name, why.text);
	*(const char **)field_at(field, record) = text;
	return 0;
}

static int set_ref(const struct field *field, void *record, const char *text,
		   struct store *store, struct error *err)
{
	struct ref ref;

	if (ref_find(store, field->refers, text, &ref, err) < 0)
		return -1;
	*(struct ref *)field_at(field, record) = ref;
	return 0;
}

int field_set(const struct thing *thing, const struct field *field, void *record,
	      struct slice text, struct store *store, struct arena *arena,
	      struct error *err)
{
	const char *copy;

	(void)thing;
	if (text.length == 0) {
		clear(field, record);
		return 0;
	}
	if (!utf8_valid(text, NULL))
		return error_set(err, ERROR_INPUT, "%s: the text is not UTF-8", field->name);
	if (field->type != FIELD_TEXT)
		text = slice_trim(text);
	copy = arena_slice(arena, text);
	if (arena_failed(arena))
		return error_memory(err);
	switch (field->type) {
	case FIELD_WORD:
		return set_word(field, record, copy, err);
	case FIELD_POSITION:
		return set_position(field, record, copy, err);
	case FIELD_NUMBER:
		return set_number(field, record, copy, err);
	case FIELD_DATE:
		return set_date(field, record, copy, err);
	case FIELD_REF:
		return set_ref(field, record, copy, store, err);
	case FIELD_TEXT:
	case FIELD_LIST:
		*(const char **)field_at(field, record) = copy;
		return 0;
	case FIELD_ID:
		return error_set(err, ERROR_INPUT, "%s cannot be set", field->name);
	case FIELD_UID:
		if (uid_read(field_at(field, record), copy) < 0)
			return error_set(err, ERROR_INPUT, "uid: '%s' is no uid (32"
					 " hexadecimal digits)", copy);
		return 0;
	}
	return 0;
}

bool field_given(const struct field *field, const void *record)
{
	const struct uid none = { { 0 } };

	switch (field->type) {
	case FIELD_POSITION:
		return *(const int64_t *)field_in(field, record) >= 0;
	case FIELD_NUMBER:
		return !isnan(*(const double *)field_in(field, record));
	case FIELD_REF:
		return ((const struct ref *)field_in(field, record))->id != 0;
	case FIELD_ID:
		return *(const int64_t *)field_in(field, record) != 0;
	case FIELD_UID:
		return memcmp(field_in(field, record), &none, sizeof(none)) != 0;
	case FIELD_TEXT:
	case FIELD_WORD:
	case FIELD_LIST:
	case FIELD_DATE:
		return *(const char *const *)field_in(field, record) != NULL;
	}
	return false;
}

void field_copy(const struct field *field, void *to, const void *from)
{
	size_t size = 0;

	switch (field->type) {
	case FIELD_POSITION:
	case FIELD_ID:
		size = sizeof(int64_t);
		break;
	case FIELD_NUMBER:
		size = sizeof(double);
		break;
	case FIELD_REF:
		size = sizeof(struct ref);
		break;
	case FIELD_UID:
		size = sizeof(struct uid);
		break;
	case FIELD_TEXT:
	case FIELD_WORD:
	case FIELD_LIST:
	case FIELD_DATE:
		size = sizeof(const char *);
		break;
	}
	memcpy(field_at(field, to), field_in(field, from), size);
}

void field_write(const struct thing *thing, const struct field *field,
		 const void *record, struct buffer *out)
{
	char uid[UID_TEXT];

	if (!field_given(field, record))
		return;
	switch (field->type) {
	case FIELD_POSITION:
		buffer_integer(out, *(const int64_t *)field_in(field, record));
		break;
	case FIELD_NUMBER:
		buffer_number(out, *(const double *)field_in(field, record));
		break;
	case FIELD_REF:
		ref_write(out, *(const struct ref *)field_in(field, record));
		break;
	case FIELD_ID:
		ref_write(out, (struct ref){ thing->kind,
					     *(const int64_t *)field_in(field, record) });
		break;
	case FIELD_UID:
		uid_write(uid, field_in(field, record));
		buffer_text(out, uid);
		break;
	case FIELD_TEXT:
	case FIELD_WORD:
	case FIELD_LIST:
	case FIELD_DATE:
		buffer_text(out, *(const char *const *)field_in(field, record));
		break;
	}
}
