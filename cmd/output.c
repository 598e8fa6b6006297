#include "cmd/output.h"

#include "cmd/table.h"

#include "base/terminal.h"
#include "base/utf8.h"

#include <errno.h>
#include <math.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

enum { USUAL_WIDTH = 80, NAME_WIDTH = 19, NARROW = 44 };

void output_safe(struct buffer *out, struct slice text)
{
	struct buffer valid;
	size_t bad;

	if (utf8_valid(text, &bad)) {
		terminal_line(out, text);
		return;
	}
	buffer_init(&valid);
	while (!utf8_valid(text, &bad)) {
		buffer_add(&valid, text.at, bad);
		buffer_format(&valid, "<%02X>", (unsigned char)text.at[bad]);
		text.at += bad + 1;
		text.length -= bad + 1;
	}
	buffer_slice(&valid, text);
	if (buffer_failed(&valid))
		out->failed = true;
	terminal_line(out, buffer_all(&valid));
	buffer_release(&valid);
}

static void talk(const char *before, const char *format, va_list arguments)
{
	struct buffer line;
	va_list again;
	int length;

	buffer_init(&line);
	buffer_text(&line, before);
	va_copy(again, arguments);
	length = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (length >= 0) {
		char *text = malloc((size_t)length + 1);

		if (text) {
			vsnprintf(text, (size_t)length + 1, format, arguments);
			output_safe(&line, (struct slice){ text, (size_t)length });
		}
		free(text);
	}
	buffer_byte(&line, '\n');
	fputs(line.data, stderr);
	buffer_release(&line);
}

void say(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	talk("", format, arguments);
	va_end(arguments);
}

void warn(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	talk("twosource: ", format, arguments);
	va_end(arguments);
}

size_t output_width(FILE *out)
{
	const char *columns = getenv("COLUMNS");
	bool terminal = isatty(fileno(out));

	if (columns && *columns) {
		char *end;
		long width = strtol(columns, &end, 10);

		if (*end == '\0' && width > 0 && width < 100000)
			return (size_t)width;
	}
	if (!terminal)
		return 0;
#ifdef TIOCGWINSZ
	{
		struct winsize size;

		if (ioctl(fileno(out), TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
			return size.ws_col;
	}
#endif
	return USUAL_WIDTH;
}

bool output_colour(FILE *out)
{
	const char *none = getenv("NO_COLOR"), *term = getenv("TERM");

	return !(none && *none) && term && *term && strcmp(term, "dumb") != 0 &&
	       isatty(fileno(out));
}

/* A handler rather than SIG_IGN: it remembers, and it does not outlive the
 * start of another program (the editor). */
static volatile sig_atomic_t pipe_broke;

static void note_broken_pipe(int signal_number)
{
	(void)signal_number;
	pipe_broke = 1;
}

void output_watch_reader(void)
{
	struct sigaction action = { .sa_handler = note_broken_pipe };

	sigemptyset(&action.sa_mask);
	sigaction(SIGPIPE, &action, NULL);
}

bool output_reader_left(void)
{
	struct stat status;

	return pipe_broke && ferror(stdout) && fstat(fileno(stdout), &status) == 0 &&
	       (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode));
}

const char *const output_formats[] = { "table", "csv", "json", "jsonl", NULL };

int output_format_of(const char *word, enum output_format *format, struct error *err)
{
	*format = OUTPUT_TABLE;
	for (int i = 0; word && output_formats[i]; i++) {
		if (strcmp(word, output_formats[i]) == 0) {
			*format = (enum output_format)i;
			return 0;
		}
	}
	if (word)
		return error_set(err, ERROR_USAGE,
				 "no format '%s' (one of: table, csv, json, jsonl)", word);
	return 0;
}

struct output {
	FILE *out;
	const char *name;
	struct table *table;	/* NULL: rows */
	struct rows rows;
};

int output_open(struct output **output, FILE *out, const struct column *columns,
		size_t count, const struct output_options *options, struct error *err)
{
	static const enum rows_format formats[] = {
		[OUTPUT_CSV] = ROWS_CSV, [OUTPUT_JSON] = ROWS_JSON,
		[OUTPUT_JSONL] = ROWS_JSONL,
	};
	struct output *made = calloc(1, sizeof(*made));

	if (!made)
		return error_memory(err);
	made->out = out;
	made->name = options->name;
	if (options->format == OUTPUT_TABLE) {
		made->table = table_new(out, columns, count, output_width(out),
					output_colour(out));
		if (!made->table) {
			free(made);
			return error_memory(err);
		}
	} else {
		rows_open(&made->rows, out, formats[options->format], columns, count,
			  options->name);
		made->rows.guard = !options->raw;
		made->rows.bom = options->excel;
	}
	*output = made;
	return 0;
}

void output_text(struct output *output, struct slice text)
{
	if (output->table)
		table_cell(output->table, text);
	else
		rows_text(&output->rows, text);
}

void output_number(struct output *output, double number)
{
	struct buffer text;

	if (!output->table) {
		rows_number(&output->rows, number);
		return;
	}
	buffer_init(&text);
	buffer_number(&text, number);
	table_cell(output->table, buffer_all(&text));
	buffer_release(&text);
}

void output_next(struct output *output)
{
	if (output->table)
		table_next(output->table);
	else
		rows_next(&output->rows);
}

int output_flush(FILE *out, struct error *err)
{
	bool flushed = fflush(out) == 0;

	if (flushed && !ferror(out))
		return 0;
	if (out == stdout && output_reader_left())
		return 0;
	/* An earlier write failed: its errno is long gone. */
	if (flushed)
		return error_set(err, ERROR_SYSTEM, "cannot write output");
	return error_set(err, ERROR_SYSTEM, "cannot write output: %s", strerror(errno));
}

int output_close(struct output *output, struct error *err)
{
	int status;

	if (!output)
		return 0;
	if (output->table) {
		status = table_finish(output->table, err);
		if (status == 0 && table_rows(output->table) == 0)
			say("no %s", output->name);
		if (status == 0)
			status = output_flush(output->out, err);
		table_free(output->table);
	} else {
		status = rows_close(&output->rows, err);
	}
	if (status < 0 && output->out == stdout && output_reader_left())
		status = 0;
	free(output);
	return status;
}

/* One line of a value, wrapped; first says whether it begins behind the name. */
static void pair_line(FILE *out, struct slice line, size_t width, size_t indent,
		      bool first)
{
	struct slice piece;

	if (line.length == 0 || width == 0) {
		fprintf(out, "%*s%.*s\n", first ? 0 : (int)indent, "", (int)line.length,
			line.length > 0 ? line.at : "");
		return;
	}
	while (terminal_wrap(&line, width, &piece)) {
		fprintf(out, "%*s%.*s\n", first ? 0 : (int)indent, "", (int)piece.length,
			piece.at);
		first = false;
	}
}

void output_pair(FILE *out, const char *name, struct slice value)
{
	size_t width = output_width(out), indent = NAME_WIDTH, named = strlen(name) + 1;
	struct buffer safe;
	struct slice rest, line;
	bool first = true;

	if (width > 0 && width < NARROW)
		indent = 2;
	buffer_init(&safe);
	if (utf8_valid(value, NULL))
		terminal_text(&safe, value);
	else
		output_safe(&safe, value);
	fprintf(out, "%s:", name);
	if (safe.length == 0) {
		putc('\n', out);
	} else if (width > 0 && width < NARROW) {
		putc('\n', out);
		first = false;
	} else {
		fprintf(out, "%*s", named < indent ? (int)(indent - named) : 1, "");
	}
	rest = buffer_all(&safe);
	while (safe.length > 0 && slice_next(&rest, '\n', &line)) {
		pair_line(out, line, width > indent ? width - indent : width, indent,
			  first);
		first = false;
	}
	buffer_release(&safe);
}

int output_line(const char *before, const char *line, struct error *err)
{
	struct buffer safe;
	bool failed;

	buffer_init(&safe);
	buffer_text(&safe, before);
	output_safe(&safe, slice_of(line));
	failed = buffer_failed(&safe);
	if (!failed)
		puts(safe.data);
	buffer_release(&safe);
	return failed ? error_memory(err) : 0;
}
