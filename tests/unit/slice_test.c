#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/slice.h"

static void trims_ascii_space_only(void **state)
{
	(void)state;
	assert_true(slice_is(slice_trim(SLICE(" \t\r\na b\v\f ")), "a b"));
	assert_true(slice_is(slice_trim(SLICE("   ")), ""));
	assert_true(slice_is(slice_trim(SLICE("\xc2\xa0x")), "\xc2\xa0x"));
	assert_null(slice_trim(SLICE_NONE).at);
}

static void gives_every_piece_once(void **state)
{
	static const struct { const char *text; const char *pieces[4]; }
	CASES[] = {
		{ "a;b", { "a", "b" } },
		{ "a", { "a" } },
		{ "", { "" } },
		{ ";", { "", "" } },
		{ "a;;b", { "a", "", "b" } },
		{ NULL, { NULL } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(CASES) / sizeof(CASES[0]); i++) {
		struct slice rest = slice_of(CASES[i].text), piece;
		size_t n = 0;

		while (slice_next(&rest, ';', &piece)) {
			assert_non_null(CASES[i].pieces[n]);
			assert_true(slice_is(piece, CASES[i].pieces[n]));
			n++;
		}
		assert_null(CASES[i].pieces[n]);
	}
}

static void equal_means_the_same_bytes(void **state)
{
	(void)state;
	assert_true(slice_equal(SLICE("ab"), slice_part(SLICE("xaby"),
					(struct span){ 1, 3 })));
	assert_false(slice_equal(SLICE("ab"), SLICE("abc")));
	assert_false(slice_equal(SLICE("ab"), SLICE("aB")));
	assert_true(slice_equal(SLICE_NONE, SLICE("")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(trims_ascii_space_only),
		cmocka_unit_test(gives_every_piece_once),
		cmocka_unit_test(equal_means_the_same_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
