#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#include "cmd/command.h"

static char folder[] = "/tmp/ledger find-XXXXXX";

static int begin(void **state)
{
	(void)state;
	if (!mkdtemp(folder) || chdir(folder) < 0 || mkdir("a", 0700) < 0)
		return -1;
	return mkdir("a/b", 0700);
}

static int end(void **state)
{
	(void)state;
	return chdir(folder) < 0 || rmdir("a/b") < 0 || rmdir("a") < 0 ? -1 : rmdir(folder);
}

static void touch(const char *path)
{
	FILE *out = fopen(path, "w");

	assert_non_null(out);
	fclose(out);
}

/* Where it looks from `from`; "" where it finds nothing. */
static void assert_found(const char *from, const char *option, const char *variable,
			 const char *expected)
{
	struct error err = { 0 };
	char *path = NULL;
	size_t length, wanted = strlen(expected);

	assert_int_equal(chdir(folder), 0);
	assert_int_equal(chdir(from), 0);
	globals.ledger = option;
	if (variable)
		setenv("TWOSOURCE_LEDGER", variable, 1);
	else
		unsetenv("TWOSOURCE_LEDGER");
	if (ledger_find(&path, &err) < 0) {
		assert_string_equal(expected, "");
		assert_int_equal(err.kind, ERROR_MISSING);
		assert_string_equal(err.text,
				    "no ledger here or in a parent folder (make one with "
				    "'twosource init', or name one with --ledger)");
	} else {
		length = strlen(path);
		assert_true(wanted > 0 && length >= wanted);
		assert_string_equal(path + length - wanted, expected);
	}
	free(path);
	assert_int_equal(chdir(folder), 0);
}

static void it_looks_upwards(void **state)
{
	(void)state;
	assert_found("a/b", NULL, NULL, "");
	touch("twosource.db");
	assert_found(".", NULL, NULL, "/twosource.db");
	assert_found("a/b", NULL, NULL, "/twosource.db");
	touch("a/twosource.db");
	assert_found("a/b", NULL, NULL, "/a/twosource.db");
	assert_found("a/b", NULL, "v.db", "v.db");
	assert_found("a/b", "o.db", "v.db", "o.db");
	assert_found("a/b", NULL, "", "/a/twosource.db");
	unlink("a/twosource.db");
	unlink("twosource.db");
	assert_found("a/b", NULL, NULL, "");
}

static void an_empty_option_is_refused(void **state)
{
	struct error err = { 0 };
	char *path = NULL;

	(void)state;
	globals.ledger = "";
	assert_int_equal(ledger_find(&path, &err), -1);
	assert_int_equal(err.kind, ERROR_USAGE);
	assert_null(path);
	globals.ledger = NULL;
}

static void commands_are_found_by_their_longest_name(void **state)
{
	char *words[] = { (char *)"help", (char *)"init", NULL };
	int used;

	(void)state;
	assert_string_equal(command_find(words, 2, &used)->name, "help");
	assert_int_equal(used, 1);
	assert_null(command_find(words, 0, &used));
	words[0] = (char *)"hel";
	assert_null(command_find(words, 2, &used));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_looks_upwards),
		cmocka_unit_test(an_empty_option_is_refused),
		cmocka_unit_test(commands_are_found_by_their_longest_name),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
