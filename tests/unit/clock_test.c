#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/clock.h"

static void now_has_its_form(void **state)
{
	char text[CLOCK_TEXT];

	(void)state;
	clock_now(text);
	assert_int_equal(strlen(text), CLOCK_TEXT - 1);
	assert_int_equal(text[4], '-');
	assert_int_equal(text[10], 'T');
	assert_int_equal(text[19], 'Z');
	/* Long after this was written, and long before it is wrong. */
	assert_true(strcmp(text, "2024-01-01T00:00:00Z") > 0);
}

static void a_stamp_is_what_the_epoch_says(void **state)
{
	static const struct { const char *epoch, *stamp; } CASES[] = {
		{ "0", "1970-01-01T00:00:00Z" },
		{ "1482943867", "2016-12-28T16:51:07Z" },
		{ "253402300799", "9999-12-31T23:59:59Z" },
	};
	static const char *const NONSENSE[] = {
		"", "x", "12x", "253402300800", "99999999999999999999",
	};
	char text[CLOCK_TEXT];

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		setenv("SOURCE_DATE_EPOCH", CASES[i].epoch, 1);
		clock_stamp(text);
		assert_string_equal(text, CASES[i].stamp);
	}
	for (size_t i = 0; i < 5; i++) {
		setenv("SOURCE_DATE_EPOCH", NONSENSE[i], 1);
		clock_stamp(text);
		assert_int_equal(strlen(text), CLOCK_TEXT - 1);
		assert_true(strcmp(text, "2024-01-01T00:00:00Z") > 0);
		assert_true(strcmp(text, "9999") < 0);
	}
	unsetenv("SOURCE_DATE_EPOCH");
}

static void no_zone_enters(void **state)
{
	char text[CLOCK_TEXT];

	(void)state;
	setenv("SOURCE_DATE_EPOCH", "1482943867", 1);
	setenv("TZ", "Asia/Seoul", 1);
	clock_stamp(text);
	assert_string_equal(text, "2016-12-28T16:51:07Z");
	unsetenv("TZ");
	unsetenv("SOURCE_DATE_EPOCH");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(now_has_its_form),
		cmocka_unit_test(a_stamp_is_what_the_epoch_says),
		cmocka_unit_test(no_zone_enters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
