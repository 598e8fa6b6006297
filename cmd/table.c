#include "cmd/table.h"

#include "cmd/output.h"

#include "base/terminal.h"
#include "base/utf8.h"

#include <stdlib.h>

enum {
	HELD_ROWS = 1000,	/* how many rows the widths are taken from */
	GAP = 2,		/* blanks between columns */
	LEAST = 8,		/* no column is cut below this */
};

struct table {
	FILE *out;
	const struct column *columns;
	size_t column_count;
	size_t width;		/* 0: no limit */
	bool colour;
	size_t *natural;	/* the widest cell of each column, heading included */
	size_t *widths;		/* as they are written */
	struct buffer cells;	/* cells of the rows held back, each ended by NUL */
	struct buffer line;	/* one cell made safe, then one row */
	size_t at;		/* the column that comes next */
	size_t rows, held;
	bool laid_out, blocks, failed;
};

struct table *table_new(FILE *out, const struct column *columns, size_t count,
			size_t width, bool colour)
{
	struct table *table = calloc(1, sizeof(*table));

	if (!table)
		return NULL;
	*table = (struct table){ .out = out, .columns = columns, .column_count = count,
				 .width = width, .colour = colour };
	buffer_init(&table->cells);
	buffer_init(&table->line);
	table->natural = calloc(count + 1, sizeof(*table->natural));
	table->widths = calloc(count + 1, sizeof(*table->widths));
	if (!table->natural || !table->widths) {
		table_free(table);
		return NULL;
	}
	for (size_t i = 0; i < count; i++)
		table->natural[i] = utf8_width(slice_of(columns[i].name));
	return table;
}

void table_free(struct table *table)
{
	if (!table)
		return;
	buffer_release(&table->cells);
	buffer_release(&table->line);
	free(table->natural);
	free(table->widths);
	free(table);
}

size_t table_rows(const struct table *table)
{
	return table->rows;
}

/* Ids and numbers are never cut. */
static size_t least_width(const struct table *table, size_t i)
{
	size_t natural = table->natural[i];

	if (table->columns[i].kind == ROWS_NUMBER)
		return natural;
	return natural < LEAST ? natural : LEAST;
}

/* The sum of the columns when none is wider than most. */
static size_t total_width(struct table *table, size_t most)
{
	size_t total = 0;

	for (size_t i = 0; i < table->column_count; i++) {
		size_t least = least_width(table, i), width = table->natural[i];

		if (width > most)
			width = most > least ? most : least;
		table->widths[i] = width;
		total += width + (i > 0 ? GAP : 0);
	}
	return total;
}

/* Cuts the widest columns until a row fits, and gives what is then left over
 * back to them; if they do not fit at their least there will be blocks. */
static void lay_out(struct table *table)
{
	size_t most = 0, total;

	table->laid_out = true;
	for (size_t i = 0; i < table->column_count; i++)
		if (table->natural[i] > most)
			most = table->natural[i];
	total = total_width(table, most);
	if (table->width == 0 || total <= table->width)
		return;
	if (total_width(table, LEAST) > table->width) {
		table->blocks = true;
		return;
	}
	if (most > table->width)
		most = table->width;
	while (most > LEAST && total_width(table, most) > table->width)
		most--;
	total = total_width(table, most);
	for (size_t i = 0; i < table->column_count && total < table->width; i++) {
		if (table->widths[i] < table->natural[i]) {
			table->widths[i]++;
			total++;
		}
	}
}

static void blanks(struct buffer *out, size_t count)
{
	while (count-- > 0)
		buffer_byte(out, ' ');
}

/* Appends one cell to the row that is being put together. */
static void put_cell(const struct table *table, struct buffer *row, size_t i,
		     struct slice cell, size_t *owed)
{
	size_t width = table->widths[i], before = row->length, taken;

	blanks(row, *owed);
	if (table->columns[i].kind == ROWS_NUMBER && cell.length > 0 &&
	    utf8_width(cell) < width)
		blanks(row, width - utf8_width(cell));
	if (table->width == 0)
		buffer_slice(row, cell);
	else
		terminal_cut(row, cell, width);
	if (buffer_failed(row))
		return;
	/* Blanks are owed until something follows them, so that no row ends
	 * in blanks. */
	taken = utf8_width((struct slice){ row->data + before, row->length - before });
	taken -= *owed < taken ? *owed : taken;
	if (cell.length == 0) {
		row->length = before;
		row->data[before] = '\0';
		*owed += width + GAP;
		return;
	}
	*owed = GAP + (taken < width ? width - taken : 0);
}

static void write_headings(struct table *table)
{
	size_t owed = 0;

	buffer_clear(&table->line);
	for (size_t i = 0; i < table->column_count; i++)
		put_cell(table, &table->line, i, slice_of(table->columns[i].name), &owed);
	fprintf(table->out, "%s%s%s\n", table->colour ? "\033[1m" : "", table->line.data,
		table->colour ? "\033[0m" : "");
}

/* Writes the first row held back and gives what follows it. */
static const char *write_row(struct table *table, const char *cell, bool first)
{
	size_t owed = 0;

	if (table->blocks && !first)
		putc('\n', table->out);
	buffer_clear(&table->line);
	for (size_t i = 0; i < table->column_count; i++) {
		struct slice text = slice_of(cell);

		if (!table->blocks)
			put_cell(table, &table->line, i, text, &owed);
		else if (text.length > 0)
			output_pair(table->out, table->columns[i].name, text);
		cell += text.length + 1;
	}
	if (!table->blocks)
		fprintf(table->out, "%s\n", table->line.data);
	return cell;
}

static void flush_rows(struct table *table)
{
	const char *cell = table->cells.data;
	bool first = !table->laid_out;

	if (buffer_failed(&table->cells))
		return;
	if (first) {
		lay_out(table);
		if (!table->blocks)
			write_headings(table);
	}
	for (; table->held > 0; table->held--) {
		cell = write_row(table, cell, first);
		first = false;
	}
	buffer_clear(&table->cells);
}

void table_cell(struct table *table, struct slice text)
{
	size_t width;

	if (table->at >= table->column_count)
		return;
	buffer_clear(&table->line);
	output_safe(&table->line, text);
	width = utf8_width(buffer_all(&table->line));
	if (!table->laid_out && width > table->natural[table->at])
		table->natural[table->at] = width;
	/* What will never be shown need not be held. */
	if (table->width > 0 && width > 4 * table->width)
		terminal_cut(&table->cells, buffer_all(&table->line), 4 * table->width);
	else
		buffer_slice(&table->cells, buffer_all(&table->line));
	buffer_byte(&table->cells, '\0');
	table->at++;
}

void table_next(struct table *table)
{
	while (table->at < table->column_count)
		table_cell(table, SLICE_NONE);
	table->at = 0;
	table->rows++;
	table->held++;
	if (table->laid_out || table->held == HELD_ROWS)
		flush_rows(table);
}

int table_finish(struct table *table, struct error *err)
{
	if (table->at > 0)
		table_next(table);
	if (table->rows > 0)
		flush_rows(table);
	if (buffer_failed(&table->cells) || buffer_failed(&table->line))
		return error_memory(err);
	return 0;
}
