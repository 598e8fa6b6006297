#ifndef CMD_OUTPUT_H
#define CMD_OUTPUT_H

#include "base/error.h"
#include "base/rows.h"
#include "base/slice.h"

#include <stdbool.h>
#include <stdio.h>

/*
 * How the program talks.  Data goes to stdout, talk to stderr; text from
 * outside is made safe on the way (base/terminal.h).
 */

/* Talk: one line to stderr, "twosource: " in front for warnings only.  Text
 * given for %s is made safe. */
void say(const char *format, ...) __attribute__((format(printf, 1, 2)));
void warn(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Appends one line of outside text as terminal_line() does; bytes that are no
 * UTF-8 (in the name of a file) show as "<FF>". */
void output_safe(struct buffer *out, struct slice text);

/* Columns of the terminal: $COLUMNS, else the window's, else 80.  When out is
 * no terminal and $COLUMNS is not set: 0, meaning as wide as it gets. */
size_t output_width(FILE *out);

/* Did the reader of our standard output leave before its end ("| head -1")?
 * That is no failure.  Ask after a write failed. */
bool output_reader_left(void);
void output_watch_reader(void);		/* main() calls it once, at the start */

/* Is everything written?  A full disk shows only here. */
int output_flush(FILE *out, struct error *err) __attribute__((warn_unused_result));

/* May colour be used on out?  A terminal, TERM not dumb, NO_COLOR not set. */
bool output_colour(FILE *out);

/* The ways a listing can be written; words for --format. */
enum output_format { OUTPUT_TABLE, OUTPUT_CSV, OUTPUT_JSON, OUTPUT_JSONL };
extern const char *const output_formats[];	/* "table", "csv", "json", "jsonl" */
int output_format_of(const char *word, enum output_format *format, struct error *err);

/*
 * A listing: rows of named columns, written as a table that fits the terminal
 * or through base/rows.h.  In a table a cell takes one line; what does not
 * fit is cut with an ellipsis, the widest columns first; no row is ever wider
 * than the terminal.  When even short cells do not fit side by side, each row
 * is written as a block of "name: value" lines instead.
 */
struct output;

/* columns are borrowed.  raw leaves the CSV guard out; excel adds the BOM. */
struct output_options {
	enum output_format format;
	bool raw, excel;
	const char *name;		/* "claims": the JSON member */
};

int output_open(struct output **output, FILE *out, const struct column *columns,
		size_t count, const struct output_options *options, struct error *err);
void output_text(struct output *output, struct slice text);
void output_number(struct output *output, double number);
void output_next(struct output *output);

/* Writes what is left and frees it.  An empty table says so on stderr.  A
 * reader that left is not an error. */
int output_close(struct output *output, struct error *err)
	__attribute__((warn_unused_result));

/* "name: value" lines of one record, values wrapped under each other to the
 * terminal's width; for `show`. */
void output_pair(FILE *out, const char *name, struct slice value);

/* A line on standard output: before as it is, then line made safe as
 * output_safe() does.  -1: no memory. */
int output_line(const char *before, const char *line, struct error *err);

#endif
