#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/rows.h"

#include <csv.h>
#include <errno.h>
#include <jansson.h>
#include <math.h>
#include <unistd.h>

static const struct column COLUMNS[] = {
	{ "id", ROWS_TEXT, NULL },
	{ "low", ROWS_NUMBER, NULL },
	{ "tags", ROWS_LIST, NULL },
};

/* Everything that was written to out, which is closed. */
static char *taken(FILE *out, size_t *length)
{
	char *text;

	assert_int_equal(fflush(out), 0);
	*length = (size_t)ftell(out);
	rewind(out);
	text = malloc(*length + 1);
	assert_non_null(text);
	assert_int_equal(fread(text, 1, *length, out), *length);
	text[*length] = '\0';
	fclose(out);
	return text;
}

/* Rows with everything, and with nothing behind the first cell. */
static char *some_rows(enum rows_format format, size_t *length)
{
	FILE *out = tmpfile();
	struct rows rows;
	struct error err;

	assert_non_null(out);
	rows_open(&rows, out, format, COLUMNS, 3, "claims");
	rows_text(&rows, SLICE("=1+\"1\"\n"));
	rows_number(&rows, -2.5);
	rows_text(&rows, SLICE("flood;bridge"));
	rows_next(&rows);
	rows_text(&rows, SLICE("c2"));
	rows_next(&rows);
	/* A row that nobody ended is ended; cells too many are dropped. */
	rows_text(&rows, SLICE("c3"));
	rows_number(&rows, 3);
	rows_text(&rows, SLICE(""));
	rows_text(&rows, SLICE("too much"));
	assert_int_equal(rows_close(&rows, &err), 0);
	return taken(out, length);
}

static void csv_is_quoted_guarded_and_crlf(void **state)
{
	size_t length;
	char *text = some_rows(ROWS_CSV, &length);

	(void)state;
	assert_string_equal(text,
		"\"id\",\"low\",\"tags\"\r\n"
		"\"'=1+\"\"1\"\"\n\",\"-2.5\",\"flood;bridge\"\r\n"
		"\"c2\",\"\",\"\"\r\n"
		"\"c3\",\"3\",\"\"\r\n");
	free(text);
}

static void json_has_members_in_order(void **state)
{
	size_t length;
	char *text = some_rows(ROWS_JSON, &length);

	(void)state;
	assert_string_equal(text,
		"{\"schema\":1,\"claims\":[\n"
		"{\"id\":\"=1+\\\"1\\\"\\n\",\"low\":-2.5,"
		"\"tags\":[\"flood\",\"bridge\"]},\n"
		"{\"id\":\"c2\",\"low\":null,\"tags\":null},\n"
		"{\"id\":\"c3\",\"low\":3,\"tags\":[]}\n]}\n");
	free(text);
}

static void json_lines_are_one_object_each(void **state)
{
	size_t length;
	char *text = some_rows(ROWS_JSONL, &length), *line = text;
	int count = 0;

	(void)state;
	while (*line) {
		char *end = strchr(line, '\n');
		json_t *object;

		assert_non_null(end);
		object = json_loadb(line, (size_t)(end - line), 0, NULL);
		assert_true(json_is_object(object));
		json_decref(object);
		line = end + 1;
		count++;
	}
	assert_int_equal(count, 3);
	free(text);
}

static void no_rows_are_still_a_document(void **state)
{
	static const struct { enum rows_format format; const char *text; }
	EMPTY[] = {
		{ ROWS_JSON, "{\"schema\":1,\"claims\":[]}\n" },
		{ ROWS_JSONL, "" },
		{ ROWS_CSV, "\xef\xbb\xbf\"id\",\"low\",\"tags\"\r\n" },
	};

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		FILE *out = tmpfile();
		struct rows rows;
		struct error err;
		size_t length;
		char *text;

		rows_open(&rows, out, EMPTY[i].format, COLUMNS, 3, "claims");
		rows.bom = true;
		assert_int_equal(rows_close(&rows, &err), 0);
		text = taken(out, &length);
		assert_string_equal(text, EMPTY[i].text);
		free(text);
	}
}

/* Texts that would do harm in a sheet, a page or a terminal, or that a
 * careless writer would break on. */
static const char *const HOSTILE[] = {
	"=1+1", "+1", "-1", "@SUM(A1)", "'quoted'", "\tx", "\rx", "''",
	"a,b", "\"", "\"\"", "a\"b", "line\nline", "line\r\nline", ",", " ",
	"</script><script>", "\\", "\\u0041", "\x1b[31m", "\x7f", "\xc2\x9b",
	"\xe2\x80\xa8", "\xe2\x80\xae", "\xf3\xa0\x80\x81", "\xf0\x9f\x98\x80",
	"\xeb\xb6\x81\xed\x95\x9c", "caf\xc3\xa9", "0123", "a'=b", "\x01",
};
#define HOSTILES (sizeof(HOSTILE) / sizeof(HOSTILE[0]))

static char *hostile_rows(enum rows_format format, bool guard, size_t *length)
{
	FILE *out = tmpfile();
	struct rows rows;
	struct error err;

	assert_non_null(out);
	rows_open(&rows, out, format, COLUMNS, 1, "claims");
	rows.guard = guard;
	for (size_t i = 0; i < HOSTILES; i++) {
		rows_text(&rows, slice_of(HOSTILE[i]));
		rows_next(&rows);
	}
	assert_int_equal(rows_close(&rows, &err), 0);
	return taken(out, length);
}

static void json_gives_back_hostile_texts(void **state)
{
	size_t length, i;
	char *text = hostile_rows(ROWS_JSON, true, &length);
	json_t *root = json_loadb(text, length, 0, NULL), *claims;

	(void)state;
	assert_non_null(root);
	claims = json_object_get(root, "claims");
	assert_int_equal(json_array_size(claims), HOSTILES);
	for (i = 0; i < HOSTILES; i++) {
		json_t *row = json_array_get(claims, i);

		assert_string_equal(
			json_string_value(json_object_get(row, "id")),
			HOSTILE[i]);
	}
	assert_null(strchr(text, '<'));
	assert_null(strchr(text, 0x1b));
	assert_null(strchr(text, 0x7f));
	assert_null(strstr(text, "\xc2\x9b"));
	assert_null(strstr(text, "\xe2\x80\xae"));
	json_decref(root);
	free(text);
}

struct reading {
	size_t rows;
	bool guarded;
};

static int no_space(unsigned char byte)
{
	(void)byte;
	return 0;
}

static void on_field(void *field, size_t length, void *data)
{
	struct reading *reading = data;
	const char *text = field;

	if (reading->rows == 0)
		return;		/* the header */
	if (reading->guarded) {
		char first = HOSTILE[reading->rows - 1][0];

		if (strchr("=+-@'\t\r", first)) {
			assert_int_equal(text[0], '\'');
			text++;
			length--;
		} else {
			assert_int_not_equal(text[0], '\'');
		}
	}
	assert_int_equal(length, strlen(HOSTILE[reading->rows - 1]));
	assert_string_equal(text, HOSTILE[reading->rows - 1]);
}

static void on_row(int end, void *data)
{
	(void)end;
	((struct reading *)data)->rows++;
}

static void csv_gives_back_hostile_texts(void **state)
{
	(void)state;
	for (int guard = 0; guard < 2; guard++) {
		struct reading reading = { 0, guard };
		struct csv_parser parser;
		size_t length;
		char *text = hostile_rows(ROWS_CSV, guard, &length);

		csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI |
			 CSV_APPEND_NULL | CSV_EMPTY_IS_NULL);
		csv_set_space_func(&parser, no_space);
		assert_int_equal(csv_parse(&parser, text, length, on_field,
					   on_row, &reading), length);
		assert_int_equal(csv_fini(&parser, on_field, on_row, &reading),
				 0);
		assert_int_equal(reading.rows, HOSTILES + 1);
		csv_free(&parser);
		free(text);
	}
}

static void only_true_numbers_escape_the_guard(void **state)
{
	static const struct { const char *in, *csv, *json; } CASES[] = {
		{ "-5", "\"-5\"", "-5" },
		{ "-0.5e+3", "\"-0.5e+3\"", "-0.5e+3" },
		{ "-5+cmd|' /C calc'!A0", "\"'-5+cmd|' /C calc'!A0\"",
		  "\"-5+cmd|' /C calc'!A0\"" },
		{ "+5", "\"'+5\"", "\"+5\"" },
		{ "007", "\"007\"", "\"007\"" },
		{ "-", "\"'-\"", "\"-\"" },
		{ "1.", "\"1.\"", "\"1.\"" },
		{ "1e", "\"1e\"", "\"1e\"" },
		{ "", "\"\"", "\"\"" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(CASES) / sizeof(CASES[0]); i++) {
		for (int json = 0; json < 2; json++) {
			FILE *out = tmpfile();
			struct rows rows;
			struct error err;
			char want[128], *text;
			size_t length;

			rows_open(&rows, out, json ? ROWS_JSONL : ROWS_CSV,
				  COLUMNS + 1, 1, "figures");
			rows_text(&rows, slice_of(CASES[i].in));
			rows_next(&rows);
			assert_int_equal(rows_close(&rows, &err), 0);
			text = taken(out, &length);
			snprintf(want, sizeof(want),
				 json ? "{\"low\":%s}\n" : "\"low\"\r\n%s\r\n",
				 json ? CASES[i].json : CASES[i].csv);
			assert_string_equal(text, want);
			free(text);
		}
	}
}

static void a_number_in_a_text_column_is_text(void **state)
{
	FILE *out = tmpfile();
	struct rows rows;
	struct error err;
	size_t length;
	char *text;

	(void)state;
	rows_open(&rows, out, ROWS_JSONL, COLUMNS, 3, "claims");
	rows_number(&rows, 12);
	rows_number(&rows, NAN);
	rows_text(&rows, SLICE(";a;;b;"));
	rows_next(&rows);
	assert_int_equal(rows_close(&rows, &err), 0);
	text = taken(out, &length);
	assert_string_equal(text, "{\"id\":\"12\",\"low\":null,"
				  "\"tags\":[\"a\",\"b\"]}\n");
	free(text);
}

/* The same cells, given one by one or as a row. */
static char *three_rows(enum rows_format format, bool guard, bool whole, size_t *length)
{
	enum { LONG = 200000 };
	static char longest[LONG];
	const struct slice cells[][3] = {
		{ SLICE("=1+\"1\""), SLICE("-2.5"), SLICE("flood;bridge") },
		{ SLICE_NONE, SLICE("-2.5.5"), SLICE("") },
		{ SLICE("\"\""), SLICE_NONE, SLICE("\"") },
		{ { longest, LONG }, SLICE("0"), SLICE("@") },
		{ SLICE("a\"b\"c"), SLICE("-"), SLICE("'\"") },
	};
	FILE *out = tmpfile();
	struct rows rows;
	struct error err;
	size_t i, k;

	assert_non_null(out);
	memset(longest, '"', LONG);
	rows_open(&rows, out, format, COLUMNS, 3, "claims");
	rows.guard = guard;
	for (i = 0; i < sizeof(cells) / sizeof(cells[0]); i++) {
		if (whole) {
			rows_all(&rows, cells[i]);
			continue;
		}
		for (k = 0; k < 3; k++)
			rows_text(&rows, cells[i][k]);
		rows_next(&rows);
	}
	assert_int_equal(rows.count, sizeof(cells) / sizeof(cells[0]));
	assert_int_equal(rows_close(&rows, &err), 0);
	return taken(out, length);
}

static void a_whole_row_is_its_cells(void **state)
{
	(void)state;
	for (int format = ROWS_CSV; format <= ROWS_JSONL; format++) {
		for (int guard = 0; guard < 2; guard++) {
			size_t length, other;
			char *cells = three_rows((enum rows_format)format, guard, false, &length);
			char *row = three_rows((enum rows_format)format, guard, true, &other);

			assert_int_equal(length, other);
			assert_memory_equal(cells, row, length);
			free(cells);
			free(row);
		}
	}
}

static void a_full_disk_is_told(void **state)
{
	FILE *out = fopen("/dev/full", "w");
	struct rows rows;
	struct error err = { 0 };

	(void)state;
	if (!out)
		skip();
	rows_open(&rows, out, ROWS_CSV, COLUMNS, 3, "claims");
	for (int i = 0; i < 20000; i++) {
		rows_text(&rows, SLICE("some words to fill the disk with"));
		rows_next(&rows);
	}
	assert_int_equal(rows_close(&rows, &err), -1);
	assert_int_equal(rows.failure, ENOSPC);
	assert_int_equal(err.kind, ERROR_SYSTEM);
	assert_non_null(strstr(err.text, "cannot write the claims"));
	fclose(out);
	out = fopen("/dev/full", "w");
	rows_open(&rows, out, ROWS_JSON, COLUMNS, 3, "claims");
	assert_int_equal(rows_close(&rows, &err), -1);
	assert_int_equal(rows.failure, ENOSPC);
	fclose(out);
}

/* Whatever stands at whatever place of a text of whatever length: a JSON parser
 * gives it back, and nothing that means something elsewhere is in it as it is. */
static void json_strings_hold_anything_anywhere(void **state)
{
	static const char *const CHARACTERS[] = {
		"\"", "\\", "<", "\n", "\x01", "\x7f", "\xc2\x85", "\xc2\xa0", "\xc3\xa9",
		"\xe2\x80\x8b", "\xe2\x80\x9c", "\xe2\x80\xa6", "\xe2\x80\xa8", "\xe2\x80\xaf",
		"\xe2\x81\xa6", "\xe2\x82\xac", "\xed\x95\x9c", "\xef\xbb\xbf", "\xf0\x9f\x98\x80", "x",
	};

	(void)state;
	for (size_t c = 0; c < sizeof(CHARACTERS) / sizeof(CHARACTERS[0]); c++) {
		for (size_t at = 0; at < 20; at++) {
			for (size_t behind = 0; behind < 20; behind++) {
				char text[64];
				struct buffer out;
				json_t *value;

				snprintf(text, sizeof(text), "%.*s%s%.*s", (int)at,
					 "abcdefghijklmnopqrstuvwxyz", CHARACTERS[c], (int)behind,
					 "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
				buffer_init(&out);
				json_quote(&out, slice_of(text));
				value = json_loadb(out.data, out.length, JSON_DECODE_ANY, NULL);
				assert_non_null(value);
				assert_string_equal(json_string_value(value), text);
				json_decref(value);
				assert_null(strchr(out.data, '<'));
				assert_null(strstr(out.data, "\xe2\x80\xa8"));
				assert_null(strchr(out.data, 0x7f));
				buffer_release(&out);
			}
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(csv_is_quoted_guarded_and_crlf),
		cmocka_unit_test(json_has_members_in_order),
		cmocka_unit_test(json_lines_are_one_object_each),
		cmocka_unit_test(no_rows_are_still_a_document),
		cmocka_unit_test(json_gives_back_hostile_texts),
		cmocka_unit_test(csv_gives_back_hostile_texts),
		cmocka_unit_test(only_true_numbers_escape_the_guard),
		cmocka_unit_test(json_strings_hold_anything_anywhere),
		cmocka_unit_test(a_number_in_a_text_column_is_text),
		cmocka_unit_test(a_whole_row_is_its_cells),
		cmocka_unit_test(a_full_disk_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
