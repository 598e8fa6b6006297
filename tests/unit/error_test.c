#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/error.h"
#include "base/slice.h"
#include "base/utf8.h"

#include <errno.h>
#include <stdio.h>

static void says_what_it_was_told(void **state)
{
	struct error err;

	(void)state;
	assert_int_equal(error_set(&err, ERROR_MISSING, "no source named '%s'",
				   "kestrel"), -1);
	assert_int_equal(err.kind, ERROR_MISSING);
	assert_string_equal(err.text, "no source named 'kestrel'");
}

static void may_quote_itself(void **state)
{
	struct error err;

	(void)state;
	error_set(&err, ERROR_INPUT, "there is no month 13");
	error_set(&err, err.kind, "line 7: %s", err.text);
	assert_string_equal(err.text, "line 7: there is no month 13");
}

static void is_cut_at_a_whole_character(void **state)
{
	static const char *const CHARACTERS[] = {
		"x", "\xc3\xa9", "\xeb\xb6\x81", "\xf0\x9f\x98\x80",
	};

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		for (size_t shift = 0; shift < 4; shift++) {
			size_t size = strlen(CHARACTERS[i]);
			char long_text[3000] = "....";
			struct error err;
			size_t end = shift;

			while (end + size < sizeof(long_text) - 1) {
				memcpy(long_text + end, CHARACTERS[i], size);
				end += size;
			}
			long_text[end] = '\0';
			error_set(&err, ERROR_INPUT, "%s", long_text);
			assert_true(utf8_valid(slice_of(err.text), NULL));
			assert_in_range(strlen(err.text),
					sizeof(err.text) - size,
					sizeof(err.text) - 1);
		}
	}
}

static void tells_what_the_system_said(void **state)
{
	struct error err;
	char want[200];

	(void)state;
	errno = ENOENT;
	assert_int_equal(error_system(&err, "open", "notes.txt"), -1);
	assert_int_equal(err.kind, ERROR_SYSTEM);
	snprintf(want, sizeof(want), "cannot open 'notes.txt': %s",
		 strerror(ENOENT));
	assert_string_equal(err.text, want);
	assert_int_equal(error_memory(&err), -1);
	assert_string_equal(err.text, "out of memory");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(says_what_it_was_told),
		cmocka_unit_test(may_quote_itself),
		cmocka_unit_test(is_cut_at_a_whole_character),
		cmocka_unit_test(tells_what_the_system_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
