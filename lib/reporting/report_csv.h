#ifndef REPORTING_REPORT_CSV_H
#define REPORTING_REPORT_CSV_H

#include "base/rows.h"
#include "reporting/overview.h"

/*
 * A report as flat rows (CSV, and JSON or JSON Lines of the same columns).
 * Where a cell has several parts they stand one a line, in the columns of the
 * checks with "(none)" for what a check does not tell, so that the lines of
 * those columns belong together; line breaks within a part then become
 * blanks.  `missing` joins with ";".  A single part stands as it is.
 */
struct report_columns {
	struct column columns[REPORT_COLUMN_COUNT];
	enum report_column which[REPORT_COLUMN_COUNT];
	size_t count;
};

/* The columns that audience may see, for rows_open(). */
void report_columns(struct report_columns *columns, enum audience audience);

/* Writes what is left of report to rows, which were opened with its columns, and
 * adds it to overview (NULL: none is wanted). */
int report_csv(struct report *report, const struct report_columns *columns,
	       struct rows *rows, struct overview *overview, struct error *err);

#endif
