#include "reporting/report_csv.h"

void report_columns(struct report_columns *columns, enum audience audience)
{
	int i;

	columns->count = 0;
	for (i = 0; i < REPORT_COLUMN_COUNT; i++) {
		if (!audience_sees(audience, (enum report_column)i))
			continue;
		columns->columns[columns->count] = *report_column((enum report_column)i);
		columns->which[columns->count] = (enum report_column)i;
		columns->count++;
	}
}

static void add_line(struct buffer *out, struct slice part)
{
	size_t at = out->length;

	if (!part.at) {
		buffer_text(out, "(none)");
		return;
	}
	buffer_slice(out, part);
	for (; at < out->length; at++)
		if (out->data[at] == '\n' || out->data[at] == '\r')
			out->data[at] = ' ';
}

/* The text of a cell, its parts put together in arena where there are several. */
static struct slice flatten(const struct report_cell *cell, enum rows_kind kind,
			    struct buffer *scratch, struct arena *arena)
{
	bool said = false;
	size_t i;

	if (cell->count == 0)
		return SLICE_NONE;
	if (cell->count == 1)
		return cell->parts[0];
	buffer_clear(scratch);
	for (i = 0; i < cell->count; i++) {
		if (i)
			buffer_byte(scratch, kind == ROWS_LIST ? ';' : '\n');
		add_line(scratch, cell->parts[i]);
		said = said || cell->parts[i].at;
	}
	if (!said)
		return SLICE_NONE;
	return (struct slice){ arena_slice(arena, buffer_all(scratch)), scratch->length };
}

static void write_row(const struct report_columns *columns, const struct report_row *row,
		      struct rows *rows, struct buffer *scratch, struct arena *arena)
{
	struct slice cells[REPORT_COLUMN_COUNT];

	arena_reset(arena);
	for (size_t i = 0; i < columns->count; i++)
		cells[i] = flatten(&row->cells[columns->which[i]], columns->columns[i].kind,
				   scratch, arena);
	if (!arena_failed(arena))
		rows_all(rows, cells);
}

int report_csv(struct report *report, const struct report_columns *columns,
	       struct rows *rows, struct overview *overview, struct error *err)
{
	const struct report_row *row;
	struct buffer scratch;
	struct arena arena;
	int status = 0;

	buffer_init(&scratch);
	arena_init(&arena);
	while (status == 0 && !rows->failure && (row = report_next(report))) {
		if (overview)
			status = overview_add(overview, report, row, err);
		write_row(columns, row, rows, &scratch, &arena);
	}
	if (status == 0 && (buffer_failed(&scratch) || arena_failed(&arena)))
		status = error_memory(err);
	buffer_release(&scratch);
	arena_release(&arena);
	return status;
}
