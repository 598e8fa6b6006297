#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ledger.h"
#include "ledger/tags.h"

static void tags_are_sorted_and_stand_once(void **state)
{
	struct arena *arena = &((struct ledger *)*state)->arena;

	assert_string_equal(tags_normal(" pumps;dike; ;pumps", arena), "dike;pumps");
	assert_null(tags_normal(" ; ", arena));
	assert_null(tags_normal(NULL, arena));
	assert_string_equal(tags_with("dike", "pumps;arm", arena), "arm;dike;pumps");
	assert_string_equal(tags_without("arm;dike;pumps", "dike", arena), "arm;pumps");
	assert_null(tags_without("dike", "dike", arena));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, ledger_open, ledger_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(tags_are_sorted_and_stand_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
