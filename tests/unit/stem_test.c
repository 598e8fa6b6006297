#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "judging/stem.h"
#include "spec.h"

static void words_have_the_stems_of_the_spec(void **state)
{
	struct spec *spec = spec_open("stem.txt");
	const char *input, *expected;
	int line;

	(void)state;
	while (spec_next(spec, &input, &expected, &line)) {
		struct slice rest = slice_of(input), word;
		struct buffer out;

		buffer_init(&out);
		while (slice_next(&rest, '\n', &word)) {
			char copy[64];

			memcpy(copy, word.at, word.length);
			if (out.length)
				buffer_byte(&out, '\n');
			buffer_add(&out, copy, stem_english(copy, word.length));
		}
		if (strcmp(out.data, expected) != 0)
			fail_msg("stem.txt:%d: %s", line, out.data);
		buffer_release(&out);
	}
	spec_close(spec);
}

static void no_letters_have_no_stem(void **state)
{
	char word[] = "a";

	(void)state;
	assert_int_equal(stem_english(word, 0), 0);
	assert_int_equal(stem_english(word, 1), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_have_the_stems_of_the_spec),
		cmocka_unit_test(no_letters_have_no_stem),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
