#ifndef CMD_TABLE_H
#define CMD_TABLE_H

#include "base/error.h"
#include "base/rows.h"

/*
 * A table for people.  The first rows are held back until it is known how
 * wide their columns are; the rest is written as it comes, so that a listing
 * of a million rows needs no more memory than one of a thousand.
 */
struct table;

/* width in columns, 0 for as wide as it gets; bold headings with colour. */
struct table *table_new(FILE *out, const struct column *columns, size_t count,
			size_t width, bool colour);

/* The next cell; text is from outside and one line is made of it. */
void table_cell(struct table *table, struct slice text);
void table_next(struct table *table);

/* How many rows ended so far. */
size_t table_rows(const struct table *table);

/* Writes what was held back.  ERROR_SYSTEM without memory; whether out could
 * be written is for the caller to ask.  table_free() in either case. */
int table_finish(struct table *table, struct error *err);
void table_free(struct table *table);

#endif
