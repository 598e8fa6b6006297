#ifndef REPORTING_SHEET_H
#define REPORTING_SHEET_H

#include "base/rows.h"
#include "reporting/target.h"

/*
 * Rows on their way to a file, which then appears whole or not at all, or to
 * a stream that is open already.
 *
 *	if (sheet_open(&sheet, stdout, &options, columns, count, "claims", err) < 0)
 *		return -1;
 *	rows_text(&sheet.rows, ...);
 *	...
 *	return sheet_close(&sheet, err);	(or sheet_abandon(&sheet))
 */
struct sheet_options {
	const char *path;	/* NULL or "-": the stream */
	const char *ledger;	/* a file never written over; may be NULL */
	enum rows_format format;
	bool raw;		/* CSV: no guard against formulas */
	bool excel;		/* CSV: a byte order mark in front */
};

/* The words of --format, NULL-ended, in the order of enum rows_format. */
extern const char *const sheet_formats[];

/* NULL is ROWS_CSV.  ERROR_USAGE with the nearest right word. */
int sheet_format_of(const char *word, enum rows_format *format, struct error *err);

struct sheet {
	struct rows rows;
	struct target target;
};

/* columns and name are borrowed until the end.  ERROR_USAGE for a byte order
 * mark in what is no CSV, ERROR_CONFLICT if path is the ledger. */
int sheet_open(struct sheet *sheet, FILE *stream, const struct sheet_options *options,
	       const struct column *columns, size_t count, const char *name,
	       struct error *err);

/* Writes what is left.  On failure no file has changed. */
int sheet_close(struct sheet *sheet, struct error *err)
	__attribute__((warn_unused_result));

/* Leaves a file as it was; what went to the stream already stays there. */
void sheet_abandon(struct sheet *sheet);

#endif
