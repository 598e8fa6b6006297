#ifndef INTAKE_IMPORT_ROW_H
#define INTAKE_IMPORT_ROW_H

#include "intake/import_columns.h"
#include "intake/import_refs.h"
#include "ledger/imported.h"

/*
 * One row of a spreadsheet on its way into the ledger.  What import.c keeps
 * between rows is in struct import.
 */
struct id_pair {
	int64_t theirs, ours;
};

struct import {
	struct store *store;
	struct bulk *bulk;
	const struct import_options *options;
	const struct thing *thing;
	struct import_result *result;
	struct import_columns columns;
	struct import_refs refs;
	struct imported imported;
	bool fresh;		/* the ids of the file are kept */
	bool own_refs;		/* some column refers to rows of the same file */
	bool last_try;		/* what is not there now never comes */
	struct id_pair *ids;	/* of the file, when they are not kept */
	size_t id_count, id_capacity;
	size_t sorted;		/* how many of them can be looked up */
	struct slice *cells;	/* of the row, by number of the field (import_columns.h) */
	void *record;
	struct arena arena;	/* of the row */
	struct buffer text;	/* the snapshot of the article text_of */
	int64_t text_of;
};

enum import_outcome {
	IMPORT_FAILED = -1,	/* the import cannot go on */
	IMPORT_ADDED,
	IMPORT_THERE,
	IMPORT_EMPTY,
	IMPORT_BAD,		/* and told so */
	IMPORT_LATER,		/* it refers to a row that may still come */
};

/* Between the rounds of rows that wait: those added since can be looked up. */
void import_sort_ids(struct import *import);

/* digest is import_digest() of the row. */
enum import_outcome import_row(struct import *import, const struct csv_row *row,
			       int64_t digest, struct error *err);

/* The cells of a row in the order of our fields, by which it is known again;
 * id and uid are left out.  For any thread: looks at the columns only. */
int64_t import_digest(const struct import_columns *columns, const struct csv_row *row);

/* Tells of a bad row.  column is a number of the field, or -1. */
int import_complain(struct import *import, const struct csv_row *row, int field,
		    const char *reason, struct error *err);

#endif
