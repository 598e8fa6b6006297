#ifndef INTAKE_UNPACK_TABLE_H
#define INTAKE_UNPACK_TABLE_H

#include "base/csv.h"
#include "intake/unpack_parts.h"

/* What unpack_rows.c and unpack_beside.c share: one table on its way in. */

/* What a cell holds; each as its field's type wants. */
struct value {
	const char *text;	/* NULL: nothing */
	struct ref ref;
	struct uid uid;
};

enum { FIELDS_MOST = 64 };

struct table {
	struct unpack *unpack;
	const struct holding *holding;
	const char *file;		/* "claims.csv" */
	const struct field *fields;
	size_t count;			/* of the columns it has */
	struct csv_reader *reader;
	struct arena arena;		/* of the row */
	void *record;
	struct value values[FIELDS_MOST];
	bool hollow;			/* the row refers to a table that is unread */
	struct buffer text;		/* of an article */
};

/* Tells of a fault in a row. */
int table_complain(struct table *table, size_t line, const char *column,
		   const char *reason, struct error *err);

/* A failure about the row is a fault, and told of; any other ends it all.  Words
 * that begin with the name of a column are about that. */
int table_refuse(struct table *table, size_t line, const char *column,
		 const struct error *why, struct error *err);

/* Restores the row in table->values, of a holding that is no thing. */
int table_take_beside(struct table *table, size_t line, struct error *err);

#endif
