#include "ledger/statement.h"

#include <assert.h>
#include <math.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

static void note(struct statement *s, int code)
{
	if (code == SQLITE_OK)
		return;
	s->code = code & 0xff;
	s->extended = sqlite3_extended_errcode(s->db);
	snprintf(s->why, sizeof(s->why), "%s", sqlite3_errmsg(s->db));
}

void statement_open(struct statement *s, struct store *store, const char *sql)
{
	*s = (struct statement){ .db = store_handle(store), .store = store, .sql = sql };
	s->stmt = store_take(store, sql);
	if (!s->stmt)
		note(s, sqlite3_prepare_v3(s->db, sql, -1, SQLITE_PREPARE_PERSISTENT,
					   &s->stmt, NULL));
}

bool statement_has(struct statement *s, const char *name)
{
	return s->stmt && sqlite3_bind_parameter_index(s->stmt, name) > 0;
}

static int parameter(struct statement *s, const char *name)
{
	int index = sqlite3_bind_parameter_index(s->stmt, name);

	assert(index > 0 && "no such parameter in this statement");
	return index;
}

void statement_bind_slice(struct statement *s, const char *name, struct slice value)
{
	if (s->code == SQLITE_OK)
		note(s, sqlite3_bind_text64(s->stmt, parameter(s, name), value.at,
					    value.length, SQLITE_STATIC, SQLITE_UTF8));
}

void statement_bind_text(struct statement *s, const char *name, const char *value)
{
	statement_bind_slice(s, name, slice_of(value));
}

void statement_bind_int(struct statement *s, const char *name, int64_t value)
{
	if (s->code == SQLITE_OK)
		note(s, sqlite3_bind_int64(s->stmt, parameter(s, name), value));
}

void statement_bind_null(struct statement *s, const char *name)
{
	if (s->code == SQLITE_OK)
		note(s, sqlite3_bind_null(s->stmt, parameter(s, name)));
}

void statement_bind_number(struct statement *s, const char *name, double value)
{
	if (isnan(value))
		statement_bind_null(s, name);
	else if (s->code == SQLITE_OK)
		note(s, sqlite3_bind_double(s->stmt, parameter(s, name), value));
}

void statement_bind_blob(struct statement *s, const char *name, const void *bytes,
			 size_t length)
{
	if (s->code == SQLITE_OK)
		note(s, sqlite3_bind_blob64(s->stmt, parameter(s, name), bytes, length,
					    SQLITE_STATIC));
}

bool statement_step(struct statement *s)
{
	int code;

	if (s->code != SQLITE_OK)
		return false;
	code = sqlite3_step(s->stmt);
	if (code != SQLITE_ROW && code != SQLITE_DONE)
		note(s, code);
	return code == SQLITE_ROW;
}

void statement_reset(struct statement *s)
{
	if (!s->stmt)
		return;
	sqlite3_reset(s->stmt);	/* its code repeats what step() told */
	sqlite3_clear_bindings(s->stmt);
}

const char *statement_text(struct statement *s, int column)
{
	const char *text = (const char *)sqlite3_column_text(s->stmt, column);

	if (!text && sqlite3_column_type(s->stmt, column) != SQLITE_NULL)
		note(s, SQLITE_NOMEM);
	return text;
}

struct slice statement_slice(struct statement *s, int column)
{
	const char *bytes;

	if (sqlite3_column_type(s->stmt, column) == SQLITE_BLOB)
		bytes = sqlite3_column_blob(s->stmt, column);
	else
		bytes = statement_text(s, column);
	if (!bytes)
		return SLICE_NONE;
	return (struct slice){ bytes, (size_t)sqlite3_column_bytes(s->stmt, column) };
}

struct slice statement_bytes(struct statement *s, int column)
{
	sqlite3_value *value = sqlite3_column_value(s->stmt, column);
	int type = sqlite3_value_type(value);
	const char *bytes;

	if (type == SQLITE_NULL)
		return SLICE_NONE;
	if (type == SQLITE_TEXT || type == SQLITE_BLOB)
		bytes = sqlite3_value_blob(value);
	else
		bytes = (const char *)sqlite3_value_text(value);
	return (struct slice){ bytes ? bytes : "", (size_t)sqlite3_value_bytes(value) };
}

int64_t statement_int(struct statement *s, int column)
{
	return sqlite3_column_int64(s->stmt, column);
}

double statement_number(struct statement *s, int column)
{
	if (statement_is_null(s, column))
		return NAN;
	return sqlite3_column_double(s->stmt, column);
}

bool statement_is_null(struct statement *s, int column)
{
	return sqlite3_column_type(s->stmt, column) == SQLITE_NULL;
}

static int refuse(struct statement *s, struct error *err)
{
	switch (s->code) {
	case SQLITE_CONSTRAINT:
		return error_set(err, ERROR_CONFLICT, "the ledger refuses it: %s", s->why);
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return error_set(err, ERROR_STORE, "the ledger is locked: another command"
				 " is using it; try again when it is done");
	case SQLITE_FULL:
		return error_set(err, ERROR_STORE, "cannot write the ledger: the disk is full");
	case SQLITE_NOMEM:
		return error_memory(err);
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
		return error_set(err, ERROR_STORE, "the ledger is damaged: %s"
				 " (work on a copy, or go back to a backup)", s->why);
	case SQLITE_READONLY:
		return error_set(err, ERROR_STORE, "the ledger cannot be written to");
	default:
		return error_set(err, ERROR_STORE, "the ledger failed: %s", s->why);
	}
}

int statement_close(struct statement *s, struct error *err)
{
	int status = s->code == SQLITE_OK ? 0 : refuse(s, err);

	if (s->stmt && s->store && s->code == SQLITE_OK) {
		statement_reset(s);
		store_keep(s->store, s->sql, s->stmt);
	} else {
		sqlite3_finalize(s->stmt);
	}
	s->stmt = NULL;
	return status;
}

int statement_run(struct store *store, const char *sql, struct error *err)
{
	struct statement s = { .db = store_handle(store) };

	note(&s, sqlite3_exec(s.db, sql, NULL, NULL, NULL));
	return statement_close(&s, err);
}

/* SQLite drops temporary tables when it is told to keep them elsewhere.  (Not asked of
 * sqlite_temp_schema: that would open the temporary database, and then nothing changes
 * within a write.) */
static bool has_temporary_tables(struct store *store)
{
	struct error ignored;
	int64_t any = 1;

	return statement_read_int(store, "SELECT EXISTS (SELECT 1 FROM pragma_table_list"
				  " WHERE schema = 'temp' AND name NOT LIKE 'sqlite%')",
				  &any, &ignored) < 0 || any;
}

int statement_run_aside(struct store *store, const char *sql, struct error *err)
{
	struct error ignored;
	bool on_disk = getenv("SQLITE_TMPDIR") && !has_temporary_tables(store) &&
		       statement_run(store, "PRAGMA temp_store = FILE", &ignored) == 0;
	int status = statement_run(store, sql, err);

	if (on_disk)
		(void)statement_run(store, "PRAGMA temp_store = MEMORY", &ignored);
	return status;
}

int statement_run_on(struct store *store, const char *sql, int64_t id, struct error *err)
{
	struct statement s;

	statement_open(&s, store, sql);
	statement_bind_int(&s, ":id", id);
	statement_step(&s);
	return statement_close(&s, err);
}

int statement_read_int(struct store *store, const char *sql, int64_t *value,
		       struct error *err)
{
	struct statement query;

	*value = 0;
	statement_open(&query, store, sql);
	if (statement_step(&query))
		*value = statement_int(&query, 0);
	return statement_close(&query, err);
}
