#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "cmd/output.h"
#include "base/utf8.h"

static const struct column columns[] = {
	{ "id", ROWS_TEXT, NULL },
	{ "quote", ROWS_TEXT, NULL },
	{ "note", ROWS_TEXT, NULL },
	{ "low", ROWS_NUMBER, NULL },
};

struct row {
	const char *cells[3];
	double number;
};

/* What a listing of rows looks like on a terminal of this width (NULL: on a
 * pipe); the caller frees it. */
static char *listing(const char *width, enum output_format format,
		     const struct row *rows, size_t count)
{
	struct output_options options = { .format = format, .name = "things" };
	struct output *output;
	struct error err;
	char *text = NULL;
	size_t size;
	FILE *out = tmpfile();

	assert_non_null(out);
	if (width)
		setenv("COLUMNS", width, 1);
	else
		unsetenv("COLUMNS");
	assert_int_equal(output_open(&output, out, columns, 4, &options, &err), 0);
	for (size_t i = 0; i < count; i++) {
		for (size_t j = 0; j < 3; j++)
			output_text(output, slice_of(rows[i].cells[j]));
		output_number(output, rows[i].number);
		output_next(output);
	}
	assert_int_equal(output_close(output, &err), 0);
	size = (size_t)ftell(out);
	rewind(out);
	text = calloc(size + 1, 1);
	assert_non_null(text);
	assert_int_equal(fread(text, 1, size, out), size);
	fclose(out);
	return text;
}

static size_t widest_line(const char *text)
{
	struct slice rest = slice_of(text), line;
	size_t widest = 0;

	while (slice_next(&rest, '\n', &line))
		if (utf8_width(line) > widest)
			widest = utf8_width(line);
	return widest;
}

static const struct row two[] = {
	{ { "c1", "the lamps were out on the whole street, all of them", NULL }, 2 },
	{ { "c12", "short", "seen\nby two" }, 2.5 },
};

static void on_a_pipe_nothing_is_cut(void **state)
{
	char *text = listing(NULL, OUTPUT_TABLE, two, 2);

	(void)state;
	assert_string_equal(text,
		"id   quote                                                note         low\n"
		"c1   the lamps were out on the whole street, all of them                 2\n"
		"c12  short                                                seen by two  2.5\n");
	free(text);
}

static void the_widest_column_is_cut_first(void **state)
{
	char *text = listing("40", OUTPUT_TABLE, two, 2);

	(void)state;
	assert_string_equal(text,
		"id   quote              note         low\n"
		"c1   the lamps were o…                 2\n"
		"c12  short              seen by two  2.5\n");
	free(text);
}

static void no_line_is_wider_than_the_terminal(void **state)
{
	static const struct row wide[] = {
		{ { "c1", "가로등이 모두 꺼졌다고 한 주민이 말했다 그리고 또 말했다",
		    "市場の明かりも消えたと別の人が言った" }, 1234567 },
		{ { "c2", "e\xcc\x81te\xcc\x81 \xf0\x9f\x98\x80 \xf0\x9f\x98\x80 \xf0\x9f\x98\x80",
		    "a\033[31mb" }, 1 },
	};

	(void)state;
	for (size_t width = 20; width < 100; width++) {
		char columns_text[16];
		char *text;

		snprintf(columns_text, sizeof(columns_text), "%zu", width);
		text = listing(columns_text, OUTPUT_TABLE, wide, 2);
		assert_true(widest_line(text) <= width);
		assert_null(strchr(text, '\033'));
		free(text);
	}
}

static void too_narrow_a_terminal_gets_blocks(void **state)
{
	char *text = listing("22", OUTPUT_TABLE, two, 2);

	(void)state;
	assert_string_equal(text,
		"id:\n  c1\n"
		"quote:\n  the lamps were out\n  on the whole street,\n  all of them\n"
		"low:\n  2\n"
		"\n"
		"id:\n  c12\n"
		"quote:\n  short\n"
		"note:\n  seen by two\n"
		"low:\n  2.5\n");
	free(text);
}

static void a_long_listing_is_all_there(void **state)
{
	enum { COUNT = 2500 };
	struct row *rows = calloc(COUNT, sizeof(*rows));
	size_t lines = 0;
	char *text;

	(void)state;
	assert_non_null(rows);
	for (size_t i = 0; i < COUNT; i++)
		rows[i] = (struct row){ { "c1", i < 2000 ? "a" : "longer than any before",
					  "b" }, (double)i };
	text = listing("60", OUTPUT_TABLE, rows, COUNT);
	for (const char *at = text; (at = strchr(at, '\n')); at++)
		lines++;
	assert_int_equal(lines, COUNT + 1);
	assert_true(widest_line(text) <= 60);
	free(text);
	free(rows);
}

static void machines_get_the_same_columns(void **state)
{
	char *text = listing("20", OUTPUT_JSONL, two, 2);

	(void)state;
	assert_string_equal(text,
		"{\"id\":\"c1\",\"quote\":\"the lamps were out on the whole street, all of "
		"them\",\"note\":null,\"low\":2}\n"
		"{\"id\":\"c12\",\"quote\":\"short\",\"note\":\"seen\\nby two\",\"low\":2.5}\n");
	free(text);
}

static void unsafe_text_is_shown_by_name(void **state)
{
	struct buffer out;

	(void)state;
	buffer_init(&out);
	output_safe(&out, SLICE("a\xff" "b\033[2J \xe2\x80\xae" "c"));
	assert_string_equal(out.data, "a<FF>b<U+001B>[2J <U+202E>c");
	buffer_release(&out);
}

/* What output_pair() writes at this width; the caller frees it. */
static char *pair(const char *width, const char *name, const char *value)
{
	char *text = NULL;
	size_t size;
	FILE *out = tmpfile();

	assert_non_null(out);
	if (width)
		setenv("COLUMNS", width, 1);
	else
		unsetenv("COLUMNS");
	output_pair(out, name, slice_of(value));
	size = (size_t)ftell(out);
	rewind(out);
	text = calloc(size + 1, 1);
	assert_non_null(text);
	assert_int_equal(fread(text, 1, size, out), size);
	fclose(out);
	return text;
}

static void a_pair_wraps_under_itself(void **state)
{
	static const struct {
		const char *width, *name, *value, *text;
	} cases[] = {
		{ NULL, "note", "one two", "note:              one two\n" },
		{ NULL, "note", "one\n\n two",
		  "note:              one\n                   \n                    two\n" },
		{ "44", "note", "the lamps were out on the whole street",
		  "note:              the lamps were out on the\n"
		  "                   whole street\n" },
		{ "30", "note", "the lamps were out on the whole street",
		  "note:\n  the lamps were out on the\n  whole street\n" },
		{ "60", "identity_known_to_whom", "x\033", "identity_known_to_whom: x<U+001B>\n" },
		{ "60", "note", NULL, "note:\n" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char *text = pair(cases[i].width, cases[i].name, cases[i].value);

		assert_string_equal(text, cases[i].text);
		free(text);
	}
}

static void formats_have_names(void **state)
{
	enum output_format format;
	struct error err;

	(void)state;
	assert_int_equal(output_format_of("jsonl", &format, &err), 0);
	assert_int_equal(format, OUTPUT_JSONL);
	assert_int_equal(output_format_of(NULL, &format, &err), 0);
	assert_int_equal(format, OUTPUT_TABLE);
	assert_int_equal(output_format_of("xml", &format, &err), -1);
	assert_int_equal(err.kind, ERROR_USAGE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(on_a_pipe_nothing_is_cut),
		cmocka_unit_test(the_widest_column_is_cut_first),
		cmocka_unit_test(no_line_is_wider_than_the_terminal),
		cmocka_unit_test(too_narrow_a_terminal_gets_blocks),
		cmocka_unit_test(a_long_listing_is_all_there),
		cmocka_unit_test(machines_get_the_same_columns),
		cmocka_unit_test(unsafe_text_is_shown_by_name),
		cmocka_unit_test(a_pair_wraps_under_itself),
		cmocka_unit_test(formats_have_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
