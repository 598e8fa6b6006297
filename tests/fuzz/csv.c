/*
 * Fuzzes the reading of spreadsheets (see tests/fuzz/run).
 *
 * Whatever the bytes are, a cell is valid UTF-8 with a NUL behind it, a row has
 * the header's number of cells or says that it has not, and a quote or ragged
 * row is never swallowed: rows rise in line numbers.
 */
#include "base/csv.h"
#include "base/utf8.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void check(const struct csv_row *row, size_t columns)
{
	if (!row->fault && row->count != columns)
		abort();
	for (size_t i = 0; i < row->count; i++)
		if (row->cells[i].at && (!utf8_valid(row->cells[i], NULL) ||
					 row->cells[i].at[row->cells[i].length] != '\0'))
			abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct csv_reader *reader;
	struct csv_row header, row;
	struct error err;
	size_t line = 0;
	FILE *in;

	if (length < 2)
		return 0;
	in = fmemopen((void *)(uintptr_t)(bytes + 1), length - 1, "rb");
	if (!in)
		return 0;
	if (csv_reader_open(&reader, in, "-", ",;\t|"[bytes[0] & 3], &err) == 0) {
		csv_reader_header(reader, &header);
		while (csv_reader_next(reader, &row, &err) > 0) {
			check(&row, header.count);
			if (row.line <= line)
				abort();
			line = row.line;
		}
		csv_reader_close(reader);
	}
	fclose(in);
	return 0;
}
