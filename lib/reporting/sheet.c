#include "reporting/sheet.h"

#include "ledger/thing.h"

const char *const sheet_formats[] = { "csv", "json", "jsonl", NULL };

int sheet_format_of(const char *word, enum rows_format *format, struct error *err)
{
	const char *near;
	int i;

	*format = ROWS_CSV;
	if (!word)
		return 0;
	for (i = 0; sheet_formats[i]; i++) {
		if (strcmp(word, sheet_formats[i]) == 0) {
			*format = (enum rows_format)i;
			return 0;
		}
	}
	near = word_nearest(word, sheet_formats);
	if (near)
		return error_set(err, ERROR_USAGE,
				 "no format '%s' (did you mean '%s'?)", word, near);
	return error_set(err, ERROR_USAGE,
			 "no format '%s' (there are csv, json and jsonl)", word);
}

int sheet_open(struct sheet *sheet, FILE *stream, const struct sheet_options *options,
	       const struct column *columns, size_t count, const char *name,
	       struct error *err)
{
	if (options->excel && options->format != ROWS_CSV)
		return error_set(err, ERROR_USAGE,
				 "--excel is for CSV (leave out --format %s)",
				 sheet_formats[options->format]);
	if (target_open(&sheet->target, stream, options->path, options->ledger, err) < 0)
		return -1;
	rows_open(&sheet->rows, sheet->target.out, options->format, columns, count, name);
	sheet->rows.guard = !options->raw;
	sheet->rows.bom = options->excel;
	return 0;
}

int sheet_close(struct sheet *sheet, struct error *err)
{
	if (rows_close(&sheet->rows, err) < 0) {
		target_abandon(&sheet->target);
		return -1;
	}
	return target_commit(&sheet->target, err);
}

void sheet_abandon(struct sheet *sheet)
{
	/* Not rows_close(): it would end the document as if it were whole. */
	buffer_release(&sheet->rows.pending);
	target_abandon(&sheet->target);
}
