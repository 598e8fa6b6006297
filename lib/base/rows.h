#ifndef BASE_ROWS_H
#define BASE_ROWS_H

#include "base/buffer.h"
#include "base/error.h"

#include <stdbool.h>
#include <stdio.h>

/*
 * Rows with named columns on their way out, as CSV, JSON or JSON Lines.  Every
 * listing, export and report writes through this, so that all of them have
 * the same names and the same care.
 *
 *	rows_open(&rows, stdout, ROWS_CSV, columns, 2, "claims");
 *	rows_text(&rows, SLICE("c1"));
 *	rows_number(&rows, 2.5);
 *	rows_next(&rows);
 *	if (rows_close(&rows, err) < 0) ...
 *
 * CSV is RFC 4180 in UTF-8: a header line, CR LF, every field quoted.  A cell
 * that a spreadsheet would take for a formula (it begins with one of
 * = + - @ ' tab or CR) gains a leading ' unless guard is off; the guard is
 * undone by dropping one leading ' from every cell that begins with one.
 * Numbers in ROWS_NUMBER columns are exempt.  An absent cell is empty.
 *
 * JSON is {"schema":1,"NAME":[{...},...]}; JSON Lines one object a line.  An
 * absent cell is null, a ROWS_LIST cell an array of strings (its text split
 * at ";"; empty pieces are left out), a ROWS_NUMBER cell a number.  Members
 * stand in column order.
 */
enum rows_format { ROWS_CSV, ROWS_JSON, ROWS_JSONL };

enum rows_kind { ROWS_TEXT, ROWS_NUMBER, ROWS_LIST };

struct column {
	const char *name;	/* as DESIGN names it; heading and member */
	enum rows_kind kind;
	const char *help;	/* a line for --help, may be NULL */
};

struct rows {
	FILE *out;
	enum rows_format format;
	const struct column *columns;
	size_t column_count;
	const char *name;
	bool guard;		/* CSV: on after rows_open() */
	bool bom;		/* CSV: off after rows_open(); Excel wants it */
	const char *behind;	/* JSON: more members behind the rows, from a comma
				 * on; NULL after rows_open(), borrowed */
	struct buffer pending;	/* what is not yet written to out */
	size_t at;		/* the column that comes next */
	size_t count;		/* rows ended so far */
	bool begun;
	int failure;		/* errno of the first failed write, or 0 */
};

/* columns and name are borrowed until rows_close().  guard and bom may be set
 * between rows_open() and the first cell. */
void rows_open(struct rows *rows, FILE *out, enum rows_format format,
	       const struct column *columns, size_t column_count,
	       const char *name);

/* The next cell of the row.  A slice with at NULL, or NAN, is an absent cell.
 * A number given to a ROWS_TEXT column is written as its text; a text given
 * to a ROWS_NUMBER column should be a JSON number; anything else is written
 * as a text. */
void rows_text(struct rows *rows, struct slice text);
void rows_number(struct rows *rows, double number);

/* A whole row of texts, one for each column, as rows_text() would write them, and
 * its end. */
void rows_all(struct rows *rows, const struct slice *cells);

/* Ends the row; cells that were not given are absent. */
void rows_next(struct rows *rows);

/* Writes what is left (the header alone, if there were no rows) and flushes
 * out, but does not close it.  ERROR_SYSTEM if anything could not be
 * written; EPIPE too, which the caller may forgive: rows->failure still tells
 * it afterwards. */
int rows_close(struct rows *rows, struct error *err)
	__attribute__((warn_unused_result));

/* Appends text as a JSON string, quotes included: valid UTF-8 stays as it is,
 * but quotes, backslashes, "<" (no "</script>" can come out) and whatever is
 * unsafe on a terminal (utf8_unsafe; U+2028 is among it) are escaped. */
void json_quote(struct buffer *out, struct slice text);

/* Appends text as a quoted CSV field, guarded or not. */
void csv_field(struct buffer *out, struct slice text, bool guard);

#endif
