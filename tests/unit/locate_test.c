#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/buffer.h"
#include "intake/locate.h"
#include "spec.h"

#include <stdio.h>

static void say_place(struct buffer *out, int times, const struct place *place)
{
	if (times == 0)
		buffer_text(out, "nowhere");
	if (times == 2)
		buffer_text(out, "several");
	if (times != 1)
		return;
	if (place->spans)
		buffer_text(out, place->spans);
	else
		buffer_format(out, "%lld-%lld", (long long)place->start,
			      (long long)place->end);
	buffer_format(out, " paragraph %lld\n%s", (long long)place->paragraph,
		      place->quote);
}

static void as_specified(void **state)
{
	struct spec *spec = spec_open("locate.txt");
	const char *input, *expected;
	int line;

	(void)state;
	while (spec_next(spec, &input, &expected, &line)) {
		const char *parted = strstr(input, "\n==\n");
		struct slice text = { input, (size_t)(parted - input) };
		struct buffer out;
		struct arena arena;
		struct place place;
		struct error err;

		assert_non_null(parted);
		arena_init(&arena);
		buffer_init(&out);
		say_place(&out, locate_quote(&place, text, slice_of(parted + 4), &arena,
					     &err), &place);
		if (strcmp(out.data, expected) != 0)
			fail_msg("locate.txt:%d: '%s'", line, out.data);
		buffer_release(&out);
		arena_release(&arena);
	}
	spec_close(spec);
}

static void what_stands_around(void **state)
{
	struct arena arena;
	struct place place;
	struct error err;

	(void)state;
	arena_init(&arena);
	assert_int_equal(locate_quote(&place, SLICE("It is late, said the keeper of the "
						    "old light."), SLICE("late"),
				      &arena, &err), 1);
	assert_string_equal(place.prefix, "It is ");
	assert_string_equal(place.suffix, ", said the keeper of the old lig");
	assert_null(place.spans);
	assert_int_equal(locate_quote(&place, SLICE("late"), SLICE("late"), &arena, &err),
			 1);
	assert_null(place.prefix);
	assert_null(place.suffix);
	arena_release(&arena);
}

/* The search reads the text once, however much of the quote matches. */
static void no_text_is_slow(void **state)
{
	enum { TEXT = 4 << 20, QUOTE = 1 << 20 };
	char *text = malloc(TEXT), *quote = malloc(QUOTE);
	struct arena arena;
	struct place place;
	struct error err;

	(void)state;
	assert_non_null(text);
	assert_non_null(quote);
	memset(text, 'a', TEXT);
	memset(quote, 'a', QUOTE);
	quote[QUOTE - 1] = 'b';
	arena_init(&arena);
	assert_int_equal(locate_quote(&place, (struct slice){ text, TEXT },
				      (struct slice){ quote, QUOTE }, &arena, &err), 0);
	arena_release(&arena);
	free(text);
	free(quote);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_specified),
		cmocka_unit_test(what_stands_around),
		cmocka_unit_test(no_text_is_slow),
	};

	return cmocka_run_group_tests_name("locate", tests, NULL, NULL);
}
