#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/array.h"

static void what_is_in_it_stays_as_it_grows(void **state)
{
	size_t room = 0;
	int *all = NULL;

	(void)state;
	for (size_t i = 0; i < 1000; i++) {
		all = array_room(all, &room, i + 1, sizeof(*all));
		assert_non_null(all);
		assert_true(room > i);
		all[i] = (int)i;
	}
	for (size_t i = 0; i < 1000; i++)
		assert_int_equal(all[i], (int)i);
	assert_ptr_equal(array_room(all, &room, 1000, sizeof(*all)), all);
	free(all);
}

static void what_cannot_be_had_leaves_it_as_it_was(void **state)
{
	size_t room = 0, before;
	char *all = array_room(NULL, &room, 10, 1);

	(void)state;
	assert_non_null(all);
	before = room;
	assert_null(array_room(all, &room, SIZE_MAX, 1));
	assert_null(array_room(all, &room, SIZE_MAX / 4, 16));
	assert_int_equal(room, before);
	free(all);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_in_it_stays_as_it_grows),
		cmocka_unit_test(what_cannot_be_had_leaves_it_as_it_was),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
