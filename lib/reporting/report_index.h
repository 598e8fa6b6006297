#ifndef REPORTING_REPORT_INDEX_H
#define REPORTING_REPORT_INDEX_H

#include "base/rows.h"
#include "reporting/overview.h"

/*
 * The index of a report: a row for each article that has a row in it, with how
 * many claims it has, by status, as far as the audience sees them.
 */
enum { REPORT_INDEX_COLUMNS = 7 + STANDING_COUNT };

struct report_index {
	struct column columns[REPORT_INDEX_COLUMNS];
	size_t count;
};

/* The columns for an audience, for rows_open(). */
void report_index_columns(struct report_index *index, enum audience audience);

/* Reads report to its end and writes its index to rows, which were opened with
 * its columns. */
int report_index(struct report *report, struct rows *rows, struct error *err);

#endif
