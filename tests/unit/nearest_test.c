#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ledger.h"

static void near_words_are_found(void **state)
{
	static const char *const words[] = { "claim add", "claim list", "source link", NULL };

	(void)state;
	assert_string_equal(word_nearest("claim lsit", words), "claim list");
	assert_string_equal(word_nearest("clam add", words), "claim add");
	assert_null(word_nearest("zebra", words));
	assert_null(word_nearest("", words));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, ledger_open, ledger_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(near_words_are_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
