#ifndef REPORTING_CELLS_H
#define REPORTING_CELLS_H

#include "base/rows.h"
#include "ledger/statement.h"
#include "ledger/thing.h"

/*
 * The fields of a thing as columns of a listing or an export: the same names
 * in the same order wherever rows leave the program (DESIGN, "Names that
 * leave the program").
 *
 *	if (cells_choose(&cells, &claim_thing, "id,quote,stated_on", &arena, err) < 0)
 *		return -1;
 *	rows_open(&rows, out, ROWS_CSV, cells.columns, cells.count, claim_thing.plural);
 *	while (listing_step(&listing))
 *		cells_row(&cells, &listing.query, NULL, &rows, &scratch);
 */
struct cells {
	const struct thing *thing;
	size_t count;
	const struct column *columns;		/* in the chosen order... */
	const struct field *const *fields;	/* ...and where each comes from */
	const struct field *tags;		/* the one of them that is, or NULL */
	struct slice *texts;			/* of the row at hand */
};

/* Chooses the columns that choice names ("id,quote,stated_on", blanks around
 * a name do not matter), or with NULL all of them in DESIGN's order.  Memory
 * comes from arena; names and help are the thing's own.  ERROR_USAGE for a
 * name that the thing does not have, with the nearest that it has or all of
 * them, and for a name given twice. */
int cells_choose(struct cells *cells, const struct thing *thing,
		 const char *choice, struct arena *arena, struct error *err);

/* The column of one field: positions and numbers are ROWS_NUMBER, lists
 * ROWS_LIST, all else ROWS_TEXT. */
struct column cell_column(const struct field *field);

/* What stands in one cell: a number in a ROWS_NUMBER column, else a text;
 * absent when the number is NAN and the text SLICE_NONE. */
struct cell {
	struct slice text;
	double number;
};

/* The cell of field in record.  Ids, refs and uids are given as text ("c12",
 * "s5", 32 hexadecimal digits); `spans` wherever there is a start, for one
 * span too.  The text is the record's own or stands in scratch, which is
 * overwritten: it lasts until the next call with the same scratch. */
struct cell cell_of(const struct thing *thing, const struct field *field,
		    const void *record, struct buffer *scratch);

/* Gives the cells of the row that s stands on (one of a listing) to rows, and ends
 * the row: what cell_of() would give, without a record in between.  tags, where
 * given, are those of a claim whose listing leaves them out (filter.bare).  A
 * scratch buffer that failed is to be asked once, after the last row. */
void cells_row(const struct cells *cells, struct statement *s, const struct slice *tags,
	       struct rows *rows, struct buffer *scratch);

#endif
