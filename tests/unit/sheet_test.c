#include "newsroom.h"

#include "reporting/sheet.h"

#include <unistd.h>

static const struct column COLUMNS[] = { { "quote", ROWS_TEXT, NULL } };

static int open_folder(void **state)
{
	static char folder[] = "/tmp/sheet-test-XXXXXX";

	memcpy(folder + strlen(folder) - 6, "XXXXXX", 6);
	if (!mkdtemp(folder) || chdir(folder) < 0)
		return -1;
	*state = folder;
	return 0;
}

static int close_folder(void **state)
{
	remove("out.csv");
	remove("ledger.db");
	return chdir("/") < 0 ? -1 : rmdir(*state);
}

static const char *content(const char *path)
{
	static char text[200];
	FILE *file = fopen(path, "rb");
	size_t length;

	if (!file)
		return NULL;
	length = fread(text, 1, sizeof(text) - 1, file);
	text[length] = '\0';
	fclose(file);
	return text;
}

static void put(const char *path, const char *text)
{
	FILE *file = fopen(path, "wb");

	assert_non_null(file);
	fputs(text, file);
	assert_int_equal(fclose(file), 0);
}

static void one_row(const struct sheet_options *options, FILE *stream)
{
	struct sheet sheet;
	struct error err;

	must(sheet_open(&sheet, stream, options, COLUMNS, 1, "claims", &err), &err, "open");
	rows_text(&sheet.rows, SLICE("=1+1"));
	rows_next(&sheet.rows);
	must(sheet_close(&sheet, &err), &err, "close");
}

static void options_reach_the_bytes(void **state)
{
	struct sheet_options options = { .path = "out.csv" };

	(void)state;
	one_row(&options, stdout);
	assert_string_equal(content("out.csv"), "\"quote\"\r\n\"'=1+1\"\r\n");
	options.raw = true;
	one_row(&options, stdout);
	assert_string_equal(content("out.csv"), "\"quote\"\r\n\"=1+1\"\r\n");
	options.excel = true;
	one_row(&options, stdout);
	assert_string_equal(content("out.csv"),
			    "\xef\xbb\xbf\"quote\"\r\n\"=1+1\"\r\n");
	options = (struct sheet_options){ .path = "out.csv", .format = ROWS_JSONL };
	one_row(&options, stdout);
	assert_string_equal(content("out.csv"), "{\"quote\":\"=1+1\"}\n");
}

static void a_dash_or_nothing_is_the_stream(void **state)
{
	struct sheet_options options = { .path = "-" };
	FILE *stream = fopen("out.csv", "wb");

	(void)state;
	assert_non_null(stream);
	one_row(&options, stream);
	options.path = NULL;
	one_row(&options, stream);
	assert_int_equal(fclose(stream), 0);
	assert_string_equal(content("out.csv"),
		"\"quote\"\r\n\"'=1+1\"\r\n\"quote\"\r\n\"'=1+1\"\r\n");
	assert_null(content("-"));
}

static void an_abandoned_file_is_as_it_was(void **state)
{
	struct sheet_options options = { .path = "out.csv" };
	struct sheet sheet;
	struct error err;

	(void)state;
	put("out.csv", "before");
	must(sheet_open(&sheet, stdout, &options, COLUMNS, 1, "claims", &err), &err, "open");
	rows_text(&sheet.rows, SLICE("half"));
	sheet_abandon(&sheet);
	assert_string_equal(content("out.csv"), "before");
}

static void the_ledger_is_not_written_over(void **state)
{
	struct sheet_options options = { .path = "./ledger.db", .ledger = "ledger.db" };
	struct sheet sheet;
	struct error err;

	(void)state;
	put("ledger.db", "facts");
	assert_int_equal(sheet_open(&sheet, stdout, &options, COLUMNS, 1, "claims", &err), -1);
	assert_int_equal(err.kind, ERROR_CONFLICT);
	assert_string_equal(content("ledger.db"), "facts");
}

static void words_are_checked(void **state)
{
	struct sheet_options options = { .format = ROWS_JSON, .excel = true };
	enum rows_format format;
	struct sheet sheet;
	struct error err;

	(void)state;
	assert_int_equal(sheet_open(&sheet, stdout, &options, COLUMNS, 1, "claims", &err), -1);
	assert_int_equal(err.kind, ERROR_USAGE);
	assert_int_equal(sheet_format_of("jsnol", &format, &err), -1);
	assert_string_equal(err.text, "no format 'jsnol' (did you mean 'jsonl'?)");
	assert_int_equal(sheet_format_of("jsonl", &format, &err), 0);
	assert_int_equal(format, ROWS_JSONL);
	assert_int_equal(sheet_format_of(NULL, &format, &err), 0);
	assert_int_equal(format, ROWS_CSV);
}

#define in_folder(test) cmocka_unit_test_setup_teardown(test, open_folder, close_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_folder(options_reach_the_bytes),
		in_folder(a_dash_or_nothing_is_the_stream),
		in_folder(an_abandoned_file_is_as_it_was),
		in_folder(the_ledger_is_not_written_over),
		cmocka_unit_test(words_are_checked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
