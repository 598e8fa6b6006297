#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ledger/redacted.h"

static void words_are_known_through_a_blackening(void **state)
{
	(void)state;
	assert_true(redacted_from(SLICE("plain"), SLICE("plain")));
	assert_true(redacted_from(SLICE(REDACTED REDACTED "\xc3\xa4in"), SLICE("pl\xc3\xa4in")));
	assert_true(redacted_from(SLICE(""), SLICE("")));
	assert_false(redacted_from(SLICE(REDACTED), SLICE("pl")));
	assert_false(redacted_from(SLICE(REDACTED "x"), SLICE("pl")));
	assert_false(redacted_from(SLICE("pl"), SLICE(REDACTED REDACTED)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_known_through_a_blackening),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
