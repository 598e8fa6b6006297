#include "cmd/rejects.h"

#include "base/rows.h"

#include <errno.h>

static int write_line(struct rejects *rejects, struct error *err)
{
	buffer_text(&rejects->line, "\r\n");
	if (buffer_failed(&rejects->line))
		return error_memory(err);
	if (fwrite(rejects->line.data, 1, rejects->line.length, rejects->file.out) !=
	    rejects->line.length)
		return error_system(err, "write", rejects->file.path);
	return 0;
}

/* The cells behind the first, guarded unless they were already. */
static void add_cells(struct rejects *rejects, const struct csv_row *row, bool guard)
{
	for (size_t i = rejects->skip; i < row->count; i++) {
		buffer_byte(&rejects->line, ',');
		csv_field(&rejects->line, row->cells[i], guard);
	}
}

int rejects_open(struct rejects *rejects, const char *path, const struct csv_row *header,
		 bool guarded, struct error *err)
{
	if (file_create(&rejects->file, path, err) < 0)
		return -1;
	rejects->open = true;
	rejects->guarded = guarded;
	rejects->rows = 0;
	rejects->skip = header->count && slice_is(header->cells[0], "reason");
	buffer_init(&rejects->line);
	csv_field(&rejects->line, SLICE("reason"), false);
	/* A header is matched as it stands. */
	add_cells(rejects, header, false);
	return write_line(rejects, err);
}

int rejects_add(struct rejects *rejects, const char *column, const char *reason,
		const struct csv_row *row, struct error *err)
{
	struct buffer why;

	buffer_init(&why);
	if (column)
		buffer_format(&why, "%s: ", column);
	buffer_text(&why, reason);
	buffer_clear(&rejects->line);
	csv_field(&rejects->line, buffer_all(&why), true);
	add_cells(rejects, row, !rejects->guarded);
	rejects->rows++;
	if (buffer_failed(&why)) {
		buffer_release(&why);
		return error_memory(err);
	}
	buffer_release(&why);
	return write_line(rejects, err);
}

int rejects_keep(struct rejects *rejects, struct error *err)
{
	if (!rejects->open)
		return 0;
	if (rejects->rows == 0) {
		rejects_abandon(rejects);
		return 0;
	}
	rejects->open = false;
	buffer_release(&rejects->line);
	return file_commit(&rejects->file, err);
}

void rejects_abandon(struct rejects *rejects)
{
	if (!rejects->open)
		return;
	rejects->open = false;
	buffer_release(&rejects->line);
	file_abandon(&rejects->file);
}
