#ifndef INTAKE_IMPORT_COLUMNS_H
#define INTAKE_IMPORT_COLUMNS_H

#include "intake/import.h"

/*
 * What the columns of a spreadsheet are to us.
 */
enum { IMPORT_IGNORED = -1 };

struct import_columns {
	const struct thing *thing;
	int *fields;		/* for each column of the file: the number of a field of
				 * thing, import_outlet(), or IMPORT_IGNORED */
	size_t *order;		/* the columns of the file in the order of our fields */
	size_t count;
	const char **names;	/* the file's headers, for messages */
	bool guarded;
	bool has_id;
};

/* The number that stands for the column `outlet` of claims. */
int import_outlet(const struct thing *thing);

/* Reads the header by the options.  Everything is in arena.  ERROR_INPUT as
 * "file:line: ..." for an unknown column, with the nearest of ours, and for
 * two columns that are the same field; ERROR_USAGE for a mapping that makes no
 * sense. */
int import_columns_read(struct import_columns *columns, const struct csv_row *header,
			const struct import_options *options, struct arena *arena,
			struct error *err);

#endif
