#include "ledger/bulk_parts.h"

#include "ledger/claim.h"
#include "ledger/content.h"

#include <stdio.h>
#include <stdlib.h>

static int parameter(struct statement *s, const char *name, const char *more)
{
	char full[64];

	snprintf(full, sizeof(full), ":%s%s", name, more);
	return s->stmt ? sqlite3_bind_parameter_index(s->stmt, full) : 0;
}

int bulk_inserter_open(struct bulk_inserter *inserter, struct store *store,
		       const struct thing *thing, struct error *err)
{
	inserter->places = calloc(thing->field_count, sizeof(*inserter->places));
	if (!inserter->places)
		return error_memory(err);
	statement_open(&inserter->insert, store, thing->insert);
	inserter->open = true;
	for (size_t i = 0; i < thing->field_count; i++) {
		const struct field *field = &thing->fields[i];
		struct bulk_places *places = &inserter->places[i];

		if (field->flags & FIELD_ELSEWHERE)
			continue;
		places->value = parameter(&inserter->insert, field->name, "");
		if (field->bounds) {
			places->earliest = parameter(&inserter->insert, field->bounds, "_earliest");
			places->latest = parameter(&inserter->insert, field->bounds, "_latest");
		}
	}
	inserter->content = parameter(&inserter->insert, "content", "");
	return 0;
}

static int bind_record(struct bulk_inserter *inserter, struct store *store,
		       const struct thing *thing, const void *record,
		       const struct uid *source, struct content *content,
		       struct error *err)
{
	for (size_t i = 0; i < thing->field_count; i++) {
		const struct field *field = &thing->fields[i];

		if (!(field->flags & FIELD_ELSEWHERE) && field_given(field, record) &&
		    bulk_bind(inserter->insert.stmt, field, &inserter->places[i], record,
			       err) < 0)
			return -1;
	}
	if (thing->kind != THING_CLAIM)
		return thing->bind_more ? thing->bind_more(&inserter->insert, store, record, err)
					: 0;
	content_of_new(record, source, content);
	sqlite3_bind_blob(inserter->insert.stmt, inserter->content, content->bytes,
			  sizeof(content->bytes), SQLITE_STATIC);
	return 0;
}

/* What the schema refused, in words about the row. */
static int refuse_step(struct store *store, const struct thing *thing,
		       const void *record, struct error *err)
{
	sqlite3 *db = store_handle(store);
	int code = sqlite3_extended_errcode(db);
	char uid[UID_TEXT];

	if (code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_ROWID)
		return error_set(err, ERROR_CONFLICT, "id: %c%lld is there twice", thing->letter,
				 (long long)*(const int64_t *)field_in(&thing->fields[0], record));
	if (code == SQLITE_CONSTRAINT_UNIQUE) {
		uid_write(uid, field_in(&thing->fields[1], record));
		return error_set(err, ERROR_CONFLICT, "uid: %s is there twice", uid);
	}
	if ((code & 0xff) == SQLITE_CONSTRAINT)
		return error_set(err, ERROR_CONFLICT, "the ledger refuses it: %s",
				 sqlite3_errmsg(db));
	if ((code & 0xff) == SQLITE_FULL)
		return error_set(err, ERROR_STORE, "cannot write the ledger: the disk is full");
	return error_set(err, ERROR_STORE, "the ledger failed: %s", sqlite3_errmsg(db));
}

int bulk_insert(struct bulk_inserter *inserter, struct store *store,
		const struct thing *thing, void *record, const struct uid *source,
		struct error *err)
{
	sqlite3_stmt *stmt = inserter->insert.stmt;
	struct content content;
	int status = -1;

	if (inserter->insert.code != SQLITE_OK || !stmt)
		return error_set(err, ERROR_STORE, "the ledger failed: %s", inserter->insert.why);
	if (bind_record(inserter, store, thing, record, source, &content, err) < 0)
		goto out;
	if (sqlite3_step(stmt) != SQLITE_DONE) {
		refuse_step(store, thing, record, err);
		goto out;
	}
	*(int64_t *)field_at(&thing->fields[0], record) =
		sqlite3_last_insert_rowid(store_handle(store));
	status = 0;
out:
	sqlite3_reset(stmt);
	sqlite3_clear_bindings(stmt);
	return status;
}

int bulk_inserter_close(struct bulk_inserter *inserter, struct error *err)
{
	free(inserter->places);
	return inserter->open ? statement_close(&inserter->insert, err) : 0;
}
