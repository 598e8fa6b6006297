#ifndef LEDGER_STATEMENT_H
#define LEDGER_STATEMENT_H

#include "base/arena.h"
#include "base/error.h"
#include "ledger/store.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * A prepared statement which remembers its first failure, as a FILE does:
 * open, bind and step freely; once something fails the rest does nothing,
 * and statement_close() tells.  SQL is a constant string.  Parameters are
 * bound by name; a name that is not there is a bug and asserts.
 */
struct statement {
	sqlite3 *db;
	struct store *store;	/* where it rests between uses; may be NULL */
	const char *sql;
	sqlite3_stmt *stmt;
	int code;		/* SQLITE_OK, or the first failure... */
	int extended;
	char why[256];		/* ...in words, before another overwrites them */
};

void statement_open(struct statement *s, struct store *store, const char *sql);

/* Binding NULL text, NAN or SLICE_NONE binds NULL.  The text is borrowed and
 * must live until the statement is stepped, rebound or closed. */
void statement_bind_text(struct statement *s, const char *name, const char *value);
void statement_bind_slice(struct statement *s, const char *name, struct slice value);
void statement_bind_int(struct statement *s, const char *name, int64_t value);
void statement_bind_number(struct statement *s, const char *name, double value);
void statement_bind_blob(struct statement *s, const char *name, const void *bytes,
			 size_t length);
void statement_bind_null(struct statement *s, const char *name);

/* Is there such a parameter? */
bool statement_has(struct statement *s, const char *name);

/* True while there is a row to read; false at the end or on failure. */
bool statement_step(struct statement *s);

/* Makes ready to be bound and stepped again; bindings are cleared. */
void statement_reset(struct statement *s);

/* What stands in a column of the current row.  Text and blobs are the
 * statement's own and last until the next step; NULL reads as NULL, 0, NAN. */
const char *statement_text(struct statement *s, int column);
struct slice statement_slice(struct statement *s, int column);
/* The same without a NUL behind a text, which SQLite would copy it for. */
struct slice statement_bytes(struct statement *s, int column);
int64_t statement_int(struct statement *s, int column);
double statement_number(struct statement *s, int column);
bool statement_is_null(struct statement *s, int column);

/* Runs constant SQL that takes no parameters (or :id alone) and gives no rows,
 * or one number (0 where there is none). */
int statement_run(struct store *store, const char *sql, struct error *err);

/* The same of what puts as much aside as the ledger is large (an index of millions of
 * rows, VACUUM): on disk, if the environment variable SQLITE_TMPDIR names the folder
 * for it (the ledger's own: its words are among that), in a file that has no name; else,
 * and while there are temporary tables, in memory. */
int statement_run_aside(struct store *store, const char *sql, struct error *err);
int statement_run_on(struct store *store, const char *sql, int64_t id,
		     struct error *err);
int statement_read_int(struct store *store, const char *sql, int64_t *value,
		       struct error *err);

/* A refused constraint is ERROR_CONFLICT; anything else ERROR_STORE. */
int statement_close(struct statement *s, struct error *err)
	__attribute__((warn_unused_result));

#endif
