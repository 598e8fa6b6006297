#ifndef BASE_CSV_PLAIN_H
#define BASE_CSV_PLAIN_H

#include "base/buffer.h"
#include "base/slice.h"

#include <stddef.h>

/*
 * A row of CSV that has nothing odd about it, at a fraction of the cost of
 * libcsv, which looks at every byte by itself.  It is no second parser: whatever is not plain
 * is left to libcsv, which alone says what is wrong with it.
 */
struct csv_plain {
	struct slice *cells;		/* into text; SLICE_NONE where nothing stands */
	size_t count, capacity;
	struct buffer text;		/* with a NUL behind each cell */
	size_t lines;			/* physical ones that the row takes */
};

void csv_plain_init(struct csv_plain *plain);
void csv_plain_release(struct csv_plain *plain);

/* Takes the row that `rest` begins with: how many bytes it has.  0 if it is not
 * plain: not whole, blank, with a quotation mark where none belongs, a CR alone
 * outside of quotes, a NUL, invalid UTF-8, more than most cells; or without
 * memory. */
size_t csv_plain_row(struct csv_plain *plain, struct slice rest, char delimiter,
		     size_t most);

#endif
