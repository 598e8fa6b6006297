#include "newsroom.h"
#include "spec.h"

#include "reporting/date_words.h"

static int example(const char *input, const char *expected, int line)
{
	struct buffer words;
	int failed;

	buffer_init(&words);
	date_words(&words, slice_of(input));
	failed = strcmp(words.data, expected) != 0;
	if (failed)
		print_error("date_words.txt:%d: %s\n", line, words.data);
	buffer_release(&words);
	return failed;
}

static void dates_have_words(void **state)
{
	(void)state;
	assert_int_equal(spec_each("date_words.txt", example), 0);
}

static void only_plain_dates_are_for_machines(void **state)
{
	(void)state;
	assert_true(date_is_plain(SLICE("2016-12-20")));
	assert_true(date_is_plain(SLICE("2016")));
	assert_false(date_is_plain(SLICE("2016-21")));
	assert_false(date_is_plain(SLICE("2016~")));
	assert_false(date_is_plain(SLICE("0000")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates_have_words),
		cmocka_unit_test(only_plain_dates_are_for_machines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
