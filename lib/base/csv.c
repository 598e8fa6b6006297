#include "base/csv.h"

#include "base/buffer.h"
#include "base/csv_plain.h"
#include "base/csv_sniff.h"
#include "base/utf8.h"

#include <csv.h>
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

enum {
	CHUNK = 64 * 1024,
	LITTLE = CHUNK / 4,	/* left of it: a row may well not be whole */
};

/* Where a cell stands in reader->text while the row still grows. */
struct mark {
	size_t at, length;
	bool given;
};

enum fault { FAULT_NONE, FAULT_CR, FAULT_UTF8, FAULT_NUL, FAULT_ROW, FAULT_COLUMNS, FAULT_MEMORY };

struct csv_reader {
	FILE *in;
	const char *name;
	struct csv_parser parser;
	char chunk[CHUNK];
	size_t chunk_at, chunk_end;	/* what of chunk is not parsed yet */
	size_t bytes;			/* read from in */
	bool ended;			/* in has no more */
	bool finished;			/* the parser has been told so */

	size_t line;			/* the physical one being parsed */
	bool inside;			/* a quoted cell goes over its end */
	bool row_done;			/* a row has ended on it... */
	size_t row_line;		/* ...that began here */
	size_t blank_line;		/* a blank line not yet told of, or 0 */
	bool held;			/* row_done, but the blank line comes first */

	struct csv_plain plain;		/* the row, where it is that simple */
	struct buffer text;		/* else: its cells, NUL between them */
	struct mark *marks;
	struct slice *cells;
	size_t count, capacity;
	enum fault fault;
	size_t fault_line;
	unsigned char fault_byte;

	struct buffer header_text;
	struct slice *header;
	size_t width;
	char why[96];
};

/* ---- What libcsv calls ---------------------------------------------------- */

/* A cell that grows past the limit is refused before its memory is taken. */
static void *grow_cell(void *memory, size_t size)
{
	return size > (size_t)CSV_CELL_MOST + CHUNK ? NULL : realloc(memory, size);
}

/* Blanks belong to the cell: libcsv would trim them. */
static int no_space(unsigned char byte)
{
	(void)byte;
	return 0;
}

static void set_fault(struct csv_reader *reader, enum fault fault, size_t line)
{
	if (reader->fault)
		return;
	reader->fault = fault;
	reader->fault_line = line;
}

static bool more_marks(struct csv_reader *reader)
{
	size_t capacity = reader->capacity ? reader->capacity * 2 : 64;
	struct mark *marks = realloc(reader->marks, capacity * sizeof(*marks));
	struct slice *cells;

	if (!marks)
		return false;
	reader->marks = marks;
	cells = realloc(reader->cells, capacity * sizeof(*cells));
	if (!cells)
		return false;
	reader->cells = cells;
	reader->capacity = capacity;
	return true;
}

static void check_text(struct csv_reader *reader, struct slice cell)
{
	size_t bad;

	if (utf8_valid(cell, &bad))
		return;
	/* The cell may have begun lines ago. */
	set_fault(reader, cell.at[bad] ? FAULT_UTF8 : FAULT_NUL,
		  reader->line - slice_count((struct slice){ cell.at + bad, cell.length - bad },
					     '\n'));
	reader->fault_byte = (unsigned char)cell.at[bad];
}

static void take_cell(void *bytes, size_t length, void *data)
{
	struct csv_reader *reader = data;
	struct mark mark = { .at = reader->text.length, .length = length };

	if (reader->fault)
		return;
	if (reader->row_done) {		/* there is more on this line */
		set_fault(reader, FAULT_CR, reader->line);
		return;
	}
	if (reader->count == CSV_COLUMNS_MOST) {
		set_fault(reader, FAULT_COLUMNS, reader->row_line);
		return;
	}
	if (reader->count == reader->capacity && !more_marks(reader)) {
		set_fault(reader, FAULT_MEMORY, reader->line);
		return;
	}
	if (bytes && length > 0) {
		mark.given = true;
		if (length > CSV_ROW_MOST || reader->text.length + length > CSV_ROW_MOST) {
			set_fault(reader, FAULT_ROW, reader->row_line);
			return;
		}
		check_text(reader, (struct slice){ bytes, length });
		buffer_add(&reader->text, bytes, length);
		buffer_byte(&reader->text, '\0');
	}
	reader->marks[reader->count++] = mark;
}

static void take_row(int end, void *data)
{
	struct csv_reader *reader = data;

	(void)end;
	if (reader->row_done)
		set_fault(reader, FAULT_CR, reader->line);
	reader->row_done = true;
}

/* ---- From bytes to rows --------------------------------------------------- */

static int refuse_at(const struct csv_reader *reader, size_t line, const char *why,
		     struct error *err)
{
	return error_set(err, ERROR_INPUT, "%s:%zu: %s", reader->name, line, why);
}

static int refuse_fault(const struct csv_reader *reader, struct error *err)
{
	size_t line = reader->fault_line;

	switch (reader->fault) {
	case FAULT_NONE:
		return 0;
	case FAULT_CR:
		return refuse_at(reader, line, "a line ends in a carriage return alone (save the"
				 " file with line ends LF or CR LF)", err);
	case FAULT_UTF8:
		return error_set(err, ERROR_INPUT, "%s:%zu: not UTF-8 at the byte 0x%02X (save the"
				 " file as \"CSV UTF-8\")", reader->name, line, reader->fault_byte);
	case FAULT_NUL:
		return refuse_at(reader, line, "a NUL byte, which no text has (is this a CSV"
				 " file?)", err);
	case FAULT_ROW:
		return error_set(err, ERROR_INPUT, "%s:%zu: the row is larger than %d MiB",
				 reader->name, line, CSV_ROW_MOST / (1024 * 1024));
	case FAULT_COLUMNS:
		return error_set(err, ERROR_INPUT, "%s:%zu: the row has more than %d cells",
				 reader->name, line, CSV_COLUMNS_MOST);
	case FAULT_MEMORY:
		return error_memory(err);
	}
	return 0;
}

/* The line at which the cell being parsed began: the cells before it in the
 * row may hold line ends too. */
static size_t cell_line(const struct csv_reader *reader)
{
	return reader->row_line + slice_count(buffer_all(&reader->text), '\n');
}

/* Why libcsv stopped, at byte `at` of what it was given. */
static int refuse_parse(const struct csv_reader *reader, char at, struct error *err)
{
	if (csv_error((struct csv_parser *)&reader->parser) != CSV_EPARSE) {
		if (reader->parser.entry_pos < CSV_CELL_MOST)
			return error_memory(err);
		return error_set(err, ERROR_INPUT, "%s:%zu: a cell is larger than %d MiB (is a"
				 " quote never closed?)", reader->name, cell_line(reader),
				 CSV_CELL_MOST / (1024 * 1024));
	}
	if (at == '"')
		return refuse_at(reader, reader->line, "a quotation mark inside a cell that has"
				 " none around it (put the cell in quotes and double the mark: \"\")",
				 err);
	return refuse_at(reader, reader->line, "text after a closing quotation mark (inside a"
			 " quoted cell a mark is doubled: \"\")", err);
}

/* Reads more behind what is left of the chunk. */
static int fill(struct csv_reader *reader, struct error *err)
{
	size_t left = reader->chunk_end - reader->chunk_at, length;

	memmove(reader->chunk, reader->chunk + reader->chunk_at, left);
	reader->chunk_at = 0;
	reader->chunk_end = left;
	errno = 0;
	length = fread(reader->chunk + left, 1, CHUNK - left, reader->in);
	if (length == 0 && ferror(reader->in))
		return error_system(err, "read", reader->name);
	reader->ended = length == 0;
	reader->chunk_end += length;
	reader->bytes += length;
	return 0;
}

/* What to give the parser next: the rest of the physical line, as far as it
 * is there.  A CR at the end waits for what comes behind it. */
static int next_piece(struct csv_reader *reader, struct slice *piece, bool *whole,
		      struct error *err)
{
	for (;;) {
		const char *at = reader->chunk + reader->chunk_at;
		size_t left = reader->chunk_end - reader->chunk_at;
		const char *feed = left ? memchr(at, '\n', left) : NULL;

		*whole = feed != NULL;
		*piece = (struct slice){ at, feed ? (size_t)(feed - at) + 1 : left };
		if (feed || reader->ended)
			return 0;
		if (left > 0 && at[left - 1] == '\r')
			piece->length--;
		if (piece->length > 0)
			return 0;
		if (fill(reader, err) < 0)
			return -1;
	}
}

static bool is_blank(struct slice line)
{
	return slice_is(line, "\n") || slice_is(line, "\r\n") || slice_is(line, "\r");
}

static int finish(struct csv_reader *reader, struct error *err)
{
	reader->finished = true;
	if (csv_fini(&reader->parser, take_cell, take_row, reader) != 0) {
		if (reader->fault)
			return refuse_fault(reader, err);
		return refuse_at(reader, cell_line(reader), "the quotation mark that opens this"
				 " cell is never closed", err);
	}
	/* libcsv ends no row that is empty. */
	return refuse_fault(reader, err);
}

/* Parses physical lines until a row is done or the file ends. */
static int parse_row(struct csv_reader *reader, struct error *err)
{
	bool at_start = true;

	reader->count = 0;
	reader->row_done = false;
	reader->row_line = reader->line;
	buffer_clear(&reader->text);
	while (!reader->finished) {
		struct slice piece;
		bool whole, blank;
		size_t parsed;

		if (next_piece(reader, &piece, &whole, err) < 0)
			return -1;
		if (piece.length == 0)
			return finish(reader, err);
		blank = at_start && !reader->inside && is_blank(piece);
		if (blank && !reader->blank_line)
			reader->blank_line = reader->line;
		parsed = csv_parse(&reader->parser, piece.at, piece.length, take_cell, take_row,
				   reader);
		if (reader->fault)
			return refuse_fault(reader, err);
		if (parsed < piece.length || csv_error(&reader->parser) != CSV_SUCCESS)
			return refuse_parse(reader, parsed < piece.length ? piece.at[parsed] : 0,
					    err);
		reader->chunk_at += piece.length;
		at_start = whole;
		if (!whole)
			continue;
		reader->line++;
		if (reader->row_done) {
			reader->inside = false;
			return 0;
		}
		if (blank)
			reader->row_line = reader->line;
		else
			reader->inside = true;
	}
	return 0;
}

/* The row at hand, when it is plain and whole in the chunk: 1, else 0. */
static int take_plain(struct csv_reader *reader, struct error *err)
{
	size_t bytes = 0;

	for (bool again = !reader->finished; again && bytes == 0;) {
		size_t left = reader->chunk_end - reader->chunk_at;

		bytes = csv_plain_row(&reader->plain,
				      (struct slice){ reader->chunk + reader->chunk_at, left },
				      csv_reader_delimiter(reader), CSV_COLUMNS_MOST);
		again = left < LITTLE && !reader->ended;
		if (bytes == 0 && again && fill(reader, err) < 0)
			return -1;
	}
	if (bytes == 0)
		return 0;
	reader->row_line = reader->line;
	reader->line += reader->plain.lines;
	reader->chunk_at += bytes;
	reader->row_done = true;
	return 1;
}

static int settle_cells(struct csv_reader *reader, struct error *err)
{
	if (buffer_failed(&reader->text))
		return error_memory(err);
	for (size_t i = 0; i < reader->count; i++) {
		const struct mark *mark = &reader->marks[i];

		reader->cells[i] = mark->given ? (struct slice){ reader->text.data + mark->at,
								 mark->length }
					       : SLICE_NONE;
	}
	return 0;
}

/* ---- Opening -------------------------------------------------------------- */

/* What other programs call a spreadsheet. */
static int check_beginning(struct csv_reader *reader, struct error *err)
{
	const struct slice beginning = { reader->chunk, reader->chunk_end };
	const char *why = csv_sniff_fault(beginning);

	if (why)
		return refuse_at(reader, 1, why, err);
	reader->chunk_at = csv_sniff_mark(beginning);
	return 0;
}

static char tell_delimiter(const struct csv_reader *reader)
{
	return csv_sniff_delimiter((struct slice){ reader->chunk + reader->chunk_at,
						   reader->chunk_end - reader->chunk_at });
}

static int read_header(struct csv_reader *reader, struct error *err)
{
	if (parse_row(reader, err) < 0 || settle_cells(reader, err) < 0)
		return -1;
	if (!reader->row_done)
		return refuse_at(reader, 1, "the file is empty (its first line names the columns)",
				 err);
	/* Blank lines above the header are nobody's row. */
	reader->blank_line = 0;
	reader->header_text = reader->text;
	buffer_init(&reader->text);
	reader->header = reader->cells;
	reader->cells = NULL;
	reader->width = reader->count;
	reader->capacity = 0;
	return csv_sniff_names(reader->header, reader->width, reader->name, reader->row_line, err);
}

int csv_reader_open(struct csv_reader **opened, FILE *in, const char *name,
		    char delimiter, struct error *err)
{
	struct csv_reader *reader = calloc(1, sizeof(*reader));

	if (!reader)
		return error_memory(err);
	reader->in = in;
	reader->name = name;
	reader->line = 1;
	buffer_init(&reader->text);
	buffer_init(&reader->header_text);
	csv_plain_init(&reader->plain);
	csv_init(&reader->parser,
		 CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL | CSV_EMPTY_IS_NULL);
	csv_set_space_func(&reader->parser, no_space);
	csv_set_realloc_func(&reader->parser, grow_cell);
	csv_set_blk_size(&reader->parser, CHUNK);
	if (fill(reader, err) < 0 || check_beginning(reader, err) < 0)
		goto fail;
	csv_set_delim(&reader->parser,
		      (unsigned char)(delimiter ? delimiter : tell_delimiter(reader)));
	if (read_header(reader, err) < 0)
		goto fail;
	*opened = reader;
	return 0;
fail:
	csv_reader_close(reader);
	return -1;
}

void csv_reader_close(struct csv_reader *reader)
{
	if (!reader)
		return;
	csv_free(&reader->parser);
	csv_plain_release(&reader->plain);
	buffer_release(&reader->text);
	buffer_release(&reader->header_text);
	free(reader->header);
	free(reader->marks);
	free(reader->cells);
	free(reader);
}

void csv_reader_header(const struct csv_reader *reader, struct csv_row *header)
{
	*header = (struct csv_row){ .cells = reader->header, .count = reader->width,
				    .line = 1 };
}

char csv_reader_delimiter(const struct csv_reader *reader)
{
	return (char)csv_get_delim((struct csv_parser *)&reader->parser);
}

size_t csv_reader_bytes(const struct csv_reader *reader)
{
	return reader->bytes;
}

/* ---- Reading -------------------------------------------------------------- */

static int give_row(struct csv_reader *reader, struct slice *cells, size_t count,
		    struct csv_row *row)
{
	*row = (struct csv_row){ .cells = cells, .count = count, .line = reader->row_line };
	if (count == reader->width)
		return 1;
	snprintf(reader->why, sizeof(reader->why), "the row has %zu cell%s, the header %zu",
		 count, count == 1 ? "" : "s", reader->width);
	row->fault = reader->why;
	return 1;
}

int csv_reader_next(struct csv_reader *reader, struct csv_row *row, struct error *err)
{
	if (!reader->held) {
		int plain = take_plain(reader, err);

		if (plain < 0)
			return -1;
		if (plain)
			return give_row(reader, reader->plain.cells, reader->plain.count, row);
		if (reader->finished && !reader->row_done)
			return 0;
		if (parse_row(reader, err) < 0 || settle_cells(reader, err) < 0)
			return -1;
	}
	reader->held = false;
	if (!reader->row_done)
		return 0;
	if (reader->blank_line) {
		*row = (struct csv_row){ .line = reader->blank_line,
					 .fault = "the line is blank" };
		reader->blank_line = 0;
		reader->held = true;
		return 1;
	}
	/* The last row may end with the file. */
	return give_row(reader, reader->cells, reader->count, row);
}
