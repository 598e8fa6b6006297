#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ledger.h"
#include "ledger/spans.h"

static void spans_are_brought_into_one_form(void **state)
{
	struct ledger *ledger = *state;
	static const char *const bad[] = {
		"", "5", "5-5", "9-5", "5-9;7-12", "20-30;5-9", "a-b", "5-9x", "-5-9", "5-9;;x"
	};
	const char *spans = " 120-180 ; 200-260 ";
	int64_t start, end;

	assert_int_equal(spans_normal(&spans, &start, &end, &ledger->arena, &ledger->err), 0);
	assert_string_equal(spans, "120-180;200-260");
	assert_int_equal(start, 120);
	assert_int_equal(end, 260);
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		spans = bad[i];
		assert_int_equal(spans_normal(&spans, &start, &end, &ledger->arena,
					      &ledger->err), -1);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, ledger_open, ledger_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(spans_are_brought_into_one_form),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
