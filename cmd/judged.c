#include "cmd/judged.h"

#include "cmd/output.h"

#include "base/terminal.h"

#include <inttypes.h>

const char *const judged_formats[] = { "text", "csv", "json", "jsonl", NULL };

int judged_format(const char *word, bool *text, enum rows_format *format,
		  struct error *err)
{
	static const enum rows_format formats[] = { ROWS_CSV, ROWS_CSV, ROWS_JSON, ROWS_JSONL };

	*text = true;
	for (int i = 0; word && judged_formats[i]; i++)
		if (strcmp(word, judged_formats[i]) == 0) {
			*text = i == 0;
			*format = formats[i];
			return 0;
		}
	return word ? error_set(err, ERROR_USAGE, "no format '%s' (one of: text, csv, json,"
				" jsonl)", word) : 0;
}

int judged_scope(struct invocation *call, bool all, bool or_all, struct scope *scope,
		 struct error *err)
{
	struct ref ref;

	*scope = (struct scope){ 0 };
	if (all && call->count)
		return error_set(err, ERROR_USAGE,
				 "--all is for everything: leave it out, or '%s'",
				 call->arguments[0]);
	if (all || (or_all && !call->count))
		return 0;
	if (!call->count)
		return error_set(err, ERROR_USAGE,
				 "of what? (name a CLAIM, an ARTICLE, or --all)");
	if (ref_find(call->store, THING_NONE, call->arguments[0], &ref, err) < 0)
		return -1;
	if (ref.kind == THING_CLAIM)
		scope->claim = ref.id;
	else if (ref.kind == THING_ARTICLE)
		scope->article = ref.id;
	else
		return error_set(err, ERROR_USAGE, "'%s' is no claim and no article",
				 call->arguments[0]);
	return 0;
}

void judged_open(struct rows *rows, const struct judged_sheet *sheet)
{
	rows_open(rows, stdout, sheet->format, sheet->columns, sheet->count, sheet->name);
	rows->guard = !sheet->raw;
	rows->bom = sheet->excel;
}

int judged_close(struct rows *rows, int status, struct error *err)
{
	struct error ignored;

	if (rows_close(rows, status < 0 ? &ignored : err) < 0 && !output_reader_left())
		return -1;
	return status;
}

void judged_paragraph(FILE *out, size_t indent, struct slice text)
{
	size_t width = output_width(out);
	struct buffer safe;
	struct slice rest, piece;

	buffer_init(&safe);
	terminal_line(&safe, text);
	rest = buffer_all(&safe);
	if (width <= indent + 20)
		fprintf(out, "%*s%s\n", (int)indent, "", safe.data);
	else
		while (terminal_wrap(&rest, width - indent, &piece))
			fprintf(out, "%*s%.*s\n", (int)indent, "", (int)piece.length,
				piece.at);
	buffer_release(&safe);
}

static void write_line(FILE *out, const char *lead, struct slice text, bool bold)
{
	size_t indent = strlen(lead);
	size_t width = output_width(out);
	struct buffer safe, cut;

	buffer_init(&safe);
	buffer_init(&cut);
	terminal_line(&safe, text);
	if (width > indent)
		terminal_cut(&cut, buffer_all(&safe), width - indent);
	else
		buffer_slice(&cut, buffer_all(&safe));
	bold = bold && output_colour(out);
	fprintf(out, "%s%s%s%s\n", lead, bold ? "\033[1m" : "", cut.data,
		bold ? "\033[0m" : "");
	buffer_release(&safe);
	buffer_release(&cut);
}

void judged_line(FILE *out, const char *lead, struct slice text)
{
	write_line(out, lead, text, false);
}

void judged_title(FILE *out, struct slice text)
{
	write_line(out, "", text, true);
}

void judged_heading(FILE *out, int64_t claim, const char *mark, struct slice words,
		    bool quoted)
{
	struct buffer line;
	char lead[64];

	snprintf(lead, sizeof(lead), "c%" PRId64 "  %s%s", claim, mark ? mark : "",
		 mark ? "  " : "");
	buffer_init(&line);
	if (quoted)
		buffer_byte(&line, '"');
	buffer_slice(&line, words);
	if (quoted)
		buffer_byte(&line, '"');
	write_line(out, lead, buffer_all(&line), true);
	buffer_release(&line);
}
