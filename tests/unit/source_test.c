#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ledger.h"

static void codenames_are_told_from_ids(void **state)
{
	(void)state;
	assert_true(codename_valid(SLICE("ember-kestrel")));
	assert_true(codename_valid(SLICE("kim-min-ji-2")));
	assert_true(codename_valid(SLICE("김민지")));
	assert_false(codename_valid(SLICE("s5")));
	assert_false(codename_valid(SLICE("Ember")));
	assert_false(codename_valid(SLICE("ember--kestrel")));
	assert_false(codename_valid(SLICE("-ember")));
	assert_false(codename_valid(SLICE("ember-")));
	assert_false(codename_valid(SLICE("12")));
	assert_false(codename_valid(SLICE("a b")));
	assert_false(codename_valid(SLICE_NONE));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, ledger_open, ledger_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(codenames_are_told_from_ids),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
