#ifndef REPORTING_EXPORT_H
#define REPORTING_EXPORT_H

#include "base/rows.h"
#include "reporting/cells.h"

/*
 * All rows of one thing with all that is known of them, in order of id, so
 * that the same ledger gives the same bytes.  Nothing is left out and nothing
 * said twice: what belongs to another thing stands there, under its id.
 * Rows are read and written one by one; memory does not grow with them.
 *
 * Whole ledgers are exported thing by thing through the same function.
 */

/* The things that can be exported, in order of what refers to what, ended by
 * NULL. */
extern const struct thing *const export_things[];

/* The thing that word names ("claims", "claim"), or NULL with ERROR_USAGE and
 * the nearest right word. */
const struct thing *export_thing(const char *word, struct error *err);

/* Called every so many rows with how many there were; -1 ends it.  May be NULL. */
typedef int export_watcher(void *context, size_t rows, struct error *err);

/* Writes every row to rows, which were opened with the columns of cells. */
int export_rows(struct store *store, const struct cells *cells, struct rows *rows,
		export_watcher *watch, void *context, struct error *err);

#endif
