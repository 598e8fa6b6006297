#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/object.h"

static void members_are_read_back(void **state)
{
	struct object object;
	struct arena arena;
	struct error err;

	(void)state;
	arena_init(&arena);
	assert_int_equal(object_read(&object, SLICE("{\"quote\":\"it \\\"rains\\\" \\u003c\","
						    "\"low\":2.5,\"start\":1200,\"high\":1e+30}"),
				     &arena, &err), 0);
	assert_int_equal(object.count, 4);
	assert_string_equal(object.all[0].name, "quote");
	assert_string_equal(object_get(&object, "quote"), "it \"rains\" <");
	assert_string_equal(object_get(&object, "low"), "2.5");
	assert_string_equal(object_get(&object, "start"), "1200");
	assert_string_equal(object_get(&object, "high"), "1e+30");
	assert_null(object_get(&object, "place"));
	arena_release(&arena);
}

static void what_is_no_flat_object_is_refused(void **state)
{
	static const char *const bad[] = {
		"", "{", "[]", "\"x\"", "{\"a\":{}}", "{\"a\":[1]}", "{\"a\":null}",
		"{\"a\":\"b\"} more", "{\"a\":\"b\",\"a\":\"c\"}", "{\"a\":\"\\u0000\"}",
	};
	struct object object;
	struct arena arena;
	struct error err;

	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_int_equal(object_read(&object, slice_of(bad[i]), &arena, &err), -1);
		assert_int_equal(err.kind, ERROR_INPUT);
	}
	assert_int_equal(object_read(&object, SLICE_NONE, &arena, &err), -1);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(members_are_read_back),
		cmocka_unit_test(what_is_no_flat_object_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
