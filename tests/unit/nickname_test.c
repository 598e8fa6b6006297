#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "judging/nickname.h"

static void short_forms_may_be_one_name(void **state)
{
	(void)state;
	assert_true(nickname_of(SLICE("bill"), SLICE("william")));
	assert_true(nickname_of(SLICE("peggy"), SLICE("meg")));
	assert_true(nickname_of(SLICE("mara"), SLICE("mara")));
	assert_false(nickname_of(SLICE("bill"), SLICE("robert")));
	assert_false(nickname_of(SLICE("will"), SLICE("wil")));
	assert_false(nickname_of(SLICE(""), SLICE("william")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(short_forms_may_be_one_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
