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
	size_t i;

	if (!part.at) {
		buffer_text(out, "(none)");
		return;
	}
	for (i = 0; i < part.length; i++)
		buffer_byte(out, part.at[i] == '\n' || part.at[i] == '\r' ?
				 ' ' : part.at[i]);
}

/* The text of a cell, its parts put together in scratch where there are
 * several. */
static struct slice flatten(const struct report_cell *cell, enum rows_kind kind,
			    struct buffer *scratch)
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
	return said ? buffer_all(scratch) : SLICE_NONE;
}

int report_csv(struct report *report, const struct report_columns *columns,
	       struct rows *rows, struct overview *overview, struct error *err)
{
	const struct report_row *row;
	struct buffer scratch;
	int status = 0;
	size_t i;

	buffer_init(&scratch);
	while (status == 0 && !rows->failure && (row = report_next(report))) {
		if (overview)
			status = overview_add(overview, report, row, err);
		for (i = 0; i < columns->count; i++)
			rows_text(rows, flatten(&row->cells[columns->which[i]],
						columns->columns[i].kind, &scratch));
		rows_next(rows);
	}
	if (status == 0 && buffer_failed(&scratch))
		status = error_memory(err);
	buffer_release(&scratch);
	return status;
}
