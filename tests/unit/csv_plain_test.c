#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/csv_plain.h"

#include <csv.h>

/* ---- What libcsv makes of the same bytes ------------------------------------ */

struct heard {
	struct buffer cells;	/* "[a][b]" */
	int rows;
};

static void hear_cell(void *bytes, size_t length, void *data)
{
	struct heard *heard = data;

	buffer_byte(&heard->cells, '[');
	buffer_add(&heard->cells, bytes, length);
	buffer_byte(&heard->cells, ']');
}

static void hear_row(int end, void *data)
{
	(void)end;
	((struct heard *)data)->rows++;
}

static int no_space(unsigned char byte)
{
	(void)byte;
	return 0;
}

/* Does libcsv read just one row, and no fault, in these bytes? */
static bool hear(struct heard *heard, struct slice bytes, char delimiter)
{
	struct csv_parser parser;
	bool whole;

	buffer_init(&heard->cells);
	heard->rows = 0;
	csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL | CSV_EMPTY_IS_NULL);
	csv_set_space_func(&parser, no_space);
	csv_set_delim(&parser, (unsigned char)delimiter);
	whole = csv_parse(&parser, bytes.at, bytes.length, hear_cell, hear_row, heard) ==
			bytes.length &&
		heard->rows == 1 && csv_fini(&parser, hear_cell, hear_row, heard) == 0 &&
		heard->rows == 1;
	csv_free(&parser);
	return whole;
}

static void say(struct buffer *out, const struct csv_plain *plain)
{
	for (size_t i = 0; i < plain->count; i++) {
		buffer_byte(out, '[');
		buffer_slice(out, plain->cells[i]);
		buffer_byte(out, ']');
		if (plain->cells[i].length)
			assert_int_equal(plain->cells[i].at[plain->cells[i].length], 0);
	}
}

/* ---- Tests ------------------------------------------------------------------- */

static uint64_t draw(uint64_t *state)
{
	*state ^= *state >> 12;
	*state ^= *state << 25;
	*state ^= *state >> 27;
	return *state * 0x2545f4914f6cdd1du >> 33;
}

/* Whatever is taken for plain, libcsv reads as the same row. */
static void as_libcsv(void **state)
{
	static const char *const parts[] = { "a", "bc", ",", ",", "\"", "\"", "\"\"", "\n",
					     "\r\n", "\r", "\xc3\xa9", "\xc3", " ", ";" };
	uint64_t seed = 88172645463325252u;
	struct csv_plain plain;
	size_t taken = 0;

	(void)state;
	csv_plain_init(&plain);
	for (int round = 0; round < 200000; round++) {
		struct buffer text, cells;
		struct heard heard;
		size_t bytes;

		buffer_init(&text);
		buffer_init(&cells);
		for (uint64_t n = draw(&seed) % 12; n; n--)
			buffer_text(&text, parts[draw(&seed) % (sizeof(parts) / sizeof(*parts))]);
		bytes = csv_plain_row(&plain, buffer_all(&text), ',', 6);
		if (bytes) {
			taken++;
			say(&cells, &plain);
			if (!hear(&heard, (struct slice){ text.data, bytes }, ',') ||
			    strcmp(heard.cells.data, cells.data) != 0)
				fail_msg("%s read as %s, by libcsv as %s (%d rows)", text.data,
					 cells.data, heard.cells.data, heard.rows);
			assert_int_equal(plain.lines,
					 slice_count((struct slice){ text.data, bytes }, '\n'));
			buffer_release(&heard.cells);
		}
		buffer_release(&text);
		buffer_release(&cells);
	}
	assert_true(taken > 20000);
	csv_plain_release(&plain);
}

static void gives(const char *text, size_t bytes, const char *expected, size_t lines)
{
	struct csv_plain plain;
	struct buffer cells;

	csv_plain_init(&plain);
	buffer_init(&cells);
	assert_int_equal(csv_plain_row(&plain, slice_of(text), ',', 4), bytes);
	if (bytes) {
		say(&cells, &plain);
		assert_string_equal(cells.data, expected);
		assert_int_equal(plain.lines, lines);
	}
	buffer_release(&cells);
	csv_plain_release(&plain);
}

static void plain_rows(void **state)
{
	(void)state;
	gives("a,b\nc,d\n", 4, "[a][b]", 1);
	gives("a,,\r\n", 5, "[a][][]", 1);
	gives("\"x \"\"y\"\", z\",\" \"\r\n", 18, "[x \"y\", z][ ]", 1);
	gives("\"one\ntwo\r\nthree\",b\n", 19, "[one\ntwo\r\nthree][b]", 3);
	gives("\"\"\n", 3, "[]", 1);
}

static void left_to_libcsv(void **state)
{
	static const char *const texts[] = {
		"", "\n", "\r\n", "a,b", "a,\"b", "a,\"b\"", "a\"b,c\n", "\"a\"b,c\n", "a\rb\n",
		"a,b\r", "a,\xc3\n", "a,b,c,d,e\n", "\"a\" ,b\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		gives(texts[i], 0, NULL, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain_rows), cmocka_unit_test(left_to_libcsv),
		cmocka_unit_test(as_libcsv),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
