#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/arena.h"

#include <stdio.h>

static void memory_is_zeroed_and_aligned(void **state)
{
	static const size_t SIZES[] = { 1, 3, 8, 0, 2047, 2048, 8191, 8192,
					8193, 100000, 17, 1 };
	struct arena arena;

	(void)state;
	arena_init(&arena);
	for (int round = 0; round < 3; round++) {
		for (int i = 0; i < 200; i++) {
			size_t size = SIZES[i % 12];
			unsigned char *memory = arena_take(&arena, size);

			assert_non_null(memory);
			assert_int_equal((uintptr_t)memory %
					 _Alignof(max_align_t), 0);
			for (size_t n = 0; n < size; n++)
				assert_int_equal(memory[n], 0);
			memset(memory, 0xa5, size);
		}
		arena_reset(&arena);
	}
	arena_release(&arena);
	arena_release(&arena);
}

static void pieces_do_not_overlap(void **state)
{
	struct arena arena;
	const char *texts[300];
	char big[5000], want[40];

	(void)state;
	arena_init(&arena);
	memset(big, 'b', sizeof(big));
	for (int i = 0; i < 300; i++) {
		texts[i] = arena_format(&arena, "text number %d", i);
		if (i % 7 == 0)
			assert_memory_equal(arena_slice(&arena,
				(struct slice){ big, sizeof(big) }), big,
				sizeof(big));
	}
	for (int i = 0; i < 300; i++) {
		snprintf(want, sizeof(want), "text number %d", i);
		assert_string_equal(texts[i], want);
	}
	assert_false(arena_failed(&arena));
	arena_release(&arena);
}

static void a_copy_is_a_copy(void **state)
{
	struct arena arena;
	char text[] = "kestrel";
	const char *copy;

	(void)state;
	arena_init(&arena);
	copy = arena_text(&arena, text);
	memset(text, 'x', sizeof(text) - 1);
	assert_string_equal(copy, "kestrel");
	assert_null(arena_text(&arena, NULL));
	assert_null(arena_slice(&arena, SLICE_NONE));
	assert_string_equal(arena_slice(&arena, SLICE("")), "");
	assert_string_equal(arena_slice(&arena,
		slice_part(SLICE("a kestrel"), (struct span){ 2, 5 })), "kes");
	/* The NUL is the text's own, at every length. */
	for (size_t length = 0; length < 100; length++) {
		char letters[101];
		const char *next;

		memset(letters, 'a', sizeof(letters));
		letters[length] = '\0';
		copy = arena_text(&arena, letters);
		next = arena_format(&arena, "%s", letters);
		arena_text(&arena, "zzz");
		assert_string_equal(copy, letters);
		assert_string_equal(next, letters);
	}
	arena_release(&arena);
}

/* Arrays that grow side by side, from a few bytes to megabytes, keep what they
 * hold; and what is taken afterwards is zeroed memory. */
static void an_array_grows(void **state)
{
	struct arena arena;
	size_t *first = NULL, *second = NULL, count = 0;

	(void)state;
	arena_init(&arena);
	for (int round = 0; round < 2; round++) {
		for (size_t room = 1; room <= 1u << 19; room *= 2) {
			const char *between = arena_text(&arena, "between");
			const unsigned char *zeros;

			first = arena_more(&arena, first, count, room, sizeof(*first));
			second = arena_more(&arena, second, count, room * 2, sizeof(*second));
			assert_non_null(first);
			assert_non_null(second);
			for (; count < room; count++) {
				first[count] = count;
				second[count] = ~count;
			}
			for (size_t i = 0; i < count; i += room > 4096 ? 37 : 1) {
				assert_int_equal(first[i], i);
				assert_int_equal(second[i], ~i);
			}
			assert_string_equal(between, "between");
			zeros = arena_take(&arena, 200000);
			for (size_t i = 0; i < 200000; i++)
				if (zeros[i] != 0)
					fail_msg("byte %zu is not zero", i);
		}
		arena_reset(&arena);
		first = second = NULL;
		count = 0;
	}
	assert_null(arena_more(&arena, NULL, 0, SIZE_MAX / 4, sizeof(*first)));
	assert_true(arena_failed(&arena));
	arena_release(&arena);
}

static void remembers_that_it_failed(void **state)
{
	struct arena arena;

	(void)state;
	arena_init(&arena);
	assert_null(arena_take(&arena, SIZE_MAX));
	assert_true(arena_failed(&arena));
	assert_null(arena_take(&arena, 1));
	assert_string_equal(arena_text(&arena, "words"), "");
	assert_string_equal(arena_slice(&arena, SLICE("words")), "");
	assert_string_equal(arena_format(&arena, "%s", "words"), "");
	assert_null(arena_text(&arena, NULL));
	arena_reset(&arena);
	assert_true(arena_failed(&arena));
	arena_release(&arena);
	assert_false(arena_failed(&arena));
	assert_null(arena_take(&arena, SIZE_MAX / 2));
	assert_true(arena_failed(&arena));
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_is_zeroed_and_aligned),
		cmocka_unit_test(pieces_do_not_overlap),
		cmocka_unit_test(a_copy_is_a_copy),
		cmocka_unit_test(an_array_grows),
		cmocka_unit_test(remembers_that_it_failed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
