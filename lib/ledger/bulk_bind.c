#include "ledger/bulk_parts.h"

#include "base/edtf.h"

static int bind_date(sqlite3_stmt *stmt, const struct field *field,
		     const struct bulk_places *places, const char *text, struct error *err)
{
	struct edtf date;
	struct error why;

	if (edtf_parse(slice_of(text), &date, &why) < 0)
		return error_set(err, why.kind, "%s: %s", field->name, why.text);
	sqlite3_bind_int64(stmt, places->earliest, date.earliest);
	sqlite3_bind_int64(stmt, places->latest, date.latest);
	return 0;
}

/* Numbers of parameters are right by construction, and what is bound outlives
 * the step: no bind can fail but for a text that is too long, which the step
 * then shows as a NULL where none may be, or as an empty cell.  So that is
 * asked. */
int bulk_bind(sqlite3_stmt *stmt, const struct field *field,
	      const struct bulk_places *places, const void *record, struct error *err)
{
	const void *value = field_in(field, record);
	struct slice text;
	int code = SQLITE_OK;

	switch (field->type) {
	case FIELD_ID:
	case FIELD_POSITION:
		code = sqlite3_bind_int64(stmt, places->value, *(const int64_t *)value);
		break;
	case FIELD_UID:
		code = sqlite3_bind_blob(stmt, places->value, value, sizeof(struct uid),
					 SQLITE_STATIC);
		break;
	case FIELD_REF:
		code = sqlite3_bind_int64(stmt, places->value, ((const struct ref *)value)->id);
		break;
	case FIELD_NUMBER:
		code = sqlite3_bind_double(stmt, places->value, *(const double *)value);
		break;
	case FIELD_TEXT:
	case FIELD_WORD:
	case FIELD_LIST:
	case FIELD_DATE:
		text = slice_of(*(const char *const *)value);
		if (text.length == 0)
			return error_set(err, ERROR_INPUT, "%s: there is nothing in it",
					 field->name);
		code = sqlite3_bind_text64(stmt, places->value, text.at, text.length,
					   SQLITE_STATIC, SQLITE_UTF8);
		break;
	}
	if (code != SQLITE_OK)
		return error_set(err, ERROR_STORE, "%s: %s", field->name, sqlite3_errstr(code));
	if (field->bounds)
		return bind_date(stmt, field, places, *(const char *const *)value, err);
	return 0;
}
