#include "base/csv_ahead.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* A file of `rows` rows, some of which are long, one that is too short, and
 * with `cut` a quote at the end that is never closed. */
static FILE *made(int rows, int cut)
{
	FILE *out = tmpfile();

	assert_non_null(out);
	fputs("a,b,c\n", out);
	for (int i = 0; i < rows; i++) {
		if (i == 1000)
			fputs("short\n", out);
		fprintf(out, "%d,\"x\ny\",", i);
		for (int j = 0; j < (i % 700 == 0 ? 100000 : i % 7); j++)
			fputc('z', out);
		fputc('\n', out);
	}
	if (cut)
		fputs("1,\"2\n", out);
	rewind(out);
	return out;
}

static int64_t first_length(const void *context, const struct csv_row *row)
{
	assert_string_equal(context, "context");
	return row->cells ? (int64_t)row->cells[0].length : -1;
}

/* The same rows, line for line and cell for cell, as without the thread. */
static void same_rows(void **state)
{
	FILE *in = made(5000, 1), *again = made(5000, 1);
	struct csv_reader *reader, *other;
	struct csv_row row, expected;
	struct csv_ahead *ahead;
	struct error err, other_err;
	int64_t worked;
	int status, rows = 0;

	(void)state;
	assert_int_equal(csv_reader_open(&reader, in, "f", 0, &err), 0);
	assert_int_equal(csv_reader_open(&other, again, "f", 0, &err), 0);
	assert_int_equal(csv_ahead_start(&ahead, reader, first_length, "context", &err), 0);
	do {
		status = csv_ahead_next(ahead, &row, &worked, &err);
		assert_int_equal(csv_reader_next(other, &expected, &other_err), status);
		if (status <= 0)
			break;
		rows++;
		assert_int_equal(row.line, expected.line);
		assert_int_equal(row.count, expected.count);
		assert_int_equal(worked, expected.cells[0].length);
		for (size_t i = 0; i < row.count; i++) {
			assert_int_equal(!row.cells[i].at, !expected.cells[i].at);
			assert_true(slice_equal(row.cells[i], expected.cells[i]));
			assert_true(!row.cells[i].at || !row.cells[i].at[row.cells[i].length]);
		}
		assert_int_equal(!row.fault, !expected.fault);
		if (row.fault)
			assert_string_equal(row.fault, expected.fault);
	} while (status > 0);
	assert_int_equal(rows, 5001);
	assert_int_equal(status, -1);
	assert_string_equal(err.text, other_err.text);
	csv_ahead_stop(ahead);
	csv_reader_close(reader);
	csv_reader_close(other);
	fclose(in);
	fclose(again);
}

/* Whoever has enough stops it wherever it is. */
static void stopped_early(void **state)
{
	(void)state;
	for (int rows = 0; rows < 3000; rows += 700) {
		FILE *in = made(5000, 0);
		struct csv_reader *reader;
		struct csv_ahead *ahead;
		struct csv_row row;
		struct error err;
		int64_t worked;

		assert_int_equal(csv_reader_open(&reader, in, "f", 0, &err), 0);
		assert_int_equal(csv_ahead_start(&ahead, reader, first_length, "context", &err), 0);
		for (int i = 0; i < rows; i++)
			assert_int_equal(csv_ahead_next(ahead, &row, &worked, &err), 1);
		csv_ahead_stop(ahead);
		csv_reader_close(reader);
		fclose(in);
	}
	csv_ahead_stop(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(same_rows),
		cmocka_unit_test(stopped_early),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
