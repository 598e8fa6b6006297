#ifndef BASE_CSV_H
#define BASE_CSV_H

#include "base/error.h"
#include "base/slice.h"

#include <stddef.h>
#include <stdio.h>

/*
 * Reads CSV (RFC 4180 in UTF-8) row by row, from a file or a pipe, and is
 * strict about it: what does not read in one way only is refused with its
 * line, since a lax reader loses rows without a word.
 *
 *	if (csv_reader_open(&reader, stdin, "-", 0, err) < 0) ...
 *	csv_reader_header(reader, &header);
 *	while ((status = csv_reader_next(reader, &row, err)) > 0)
 *		if (row.fault) ... else row.cells[0 to row.count - 1] ...
 *	csv_reader_close(reader);
 *
 * A byte order mark is dropped; lines end in LF or CR LF; blanks belong to
 * the cell; an empty cell, quoted or not, is SLICE_NONE.  Blank lines at the
 * end are ignored.
 *
 * ERROR_INPUT as "file:line: what is wrong", the line a physical one, from 1:
 * a quote that is never closed, text after a closing quote, a quote within an
 * unquoted cell, NUL, UTF-16, text that is not UTF-8, lines that end in CR
 * alone, a cell or row that is too large, a workbook that is no CSV at all;
 * and of the header: none, or two columns of one name.
 */
enum {
	CSV_CELL_MOST = 64 * 1024 * 1024,	/* bytes of one cell... */
	CSV_ROW_MOST = 128 * 1024 * 1024,	/* ...and of a whole row */
	CSV_COLUMNS_MOST = 4096,
};

struct csv_row {
	const struct slice *cells;	/* each with a NUL behind it, or SLICE_NONE */
	size_t count;
	size_t line;			/* where it begins */
	const char *fault;		/* the row can be told from its neighbours, but has
					 * not the header's number of cells, or is a blank
					 * line between others; else NULL */
};

struct csv_reader;

/* Reads the header.  in and name (for messages) are borrowed until
 * csv_reader_close().  delimiter 0: that of , ; tab and | which stands most
 * often in the header line. */
int csv_reader_open(struct csv_reader **opened, FILE *in, const char *name,
		    char delimiter, struct error *err);
void csv_reader_close(struct csv_reader *reader);

/* The names of the columns, trimmed; an unnamed one is SLICE_NONE.  They last
 * as long as the reader. */
void csv_reader_header(const struct csv_reader *reader, struct csv_row *header);

char csv_reader_delimiter(const struct csv_reader *reader);

/* 1 and the next row, which lasts until the next call; 0 at the end; -1. */
int csv_reader_next(struct csv_reader *reader, struct csv_row *row, struct error *err);

/* How many bytes have been read from the file so far. */
size_t csv_reader_bytes(const struct csv_reader *reader);

#endif
