#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "base/worddiff.h"
#include "spec.h"

static struct slice next_line(const char **at)
{
	struct slice line = { *at, strcspn(*at, "\n") };

	*at += line.length + ((*at)[line.length] == '\n');
	return line;
}

static enum worddiff_how how_of(struct slice line)
{
	if (strncmp(line.at, "words", 5) == 0)
		return WORDDIFF_WORDS;
	return strncmp(line.at, "folded", 6) == 0 ? WORDDIFF_FOLDED : WORDDIFF_EXACT;
}

static int example(const char *input, const char *expected, int line)
{
	struct slice how = next_line(&input), before = next_line(&input);
	const char *blank = memchr(how.at, ' ', how.length);
	struct worddiff diff;
	struct buffer out;
	struct arena arena;
	struct error err;
	int failed;

	arena_init(&arena);
	buffer_init(&out);
	assert_int_equal(worddiff_make(&diff, before, next_line(&input), how_of(how), &arena,
				       &err), 0);
	worddiff_write(&diff, &worddiff_plain, blank ? strtoul(blank, NULL, 10) : 0, &out);
	failed = strcmp(out.data, expected) != 0;
	if (failed)
		fprintf(stderr, "worddiff.txt:%d\n%s\n-- wanted:\n%s\n\n", line, out.data,
			expected);
	buffer_release(&out);
	arena_release(&arena);
	return failed;
}

static void the_cases_written_by_hand(void **state)
{
	(void)state;
	assert_int_equal(spec_each("worddiff.txt", example), 0);
}

/* "w7 w1 ..." from a sequence that anybody can repeat. */
static void write_words(struct buffer *text, size_t count, uint32_t kinds, uint32_t *seed)
{
	for (size_t i = 0; i < count; i++) {
		*seed = *seed * 1664525u + 1013904223u;
		buffer_format(text, "w%u ", (unsigned)((*seed >> 8) % kinds));
	}
}

/* What stays must be the same in both, and everything is in some run, in order. */
static void check_runs(const struct worddiff *diff)
{
	size_t before = 0, after = 0;

	for (size_t i = 0; i < diff->count; i++) {
		const struct worddiff_run *run = &diff->runs[i];

		assert_true(run->before.start >= before && run->after.start >= after);
		assert_true(run->before.end >= run->before.start);
		assert_true(run->after.end >= run->after.start);
		assert_true(i == 0 || run->kind != diff->runs[i - 1].kind);
		before = run->before.end;
		after = run->after.end;
		if (run->kind == WORDDIFF_SAME)
			assert_true(slice_equal(slice_part(diff->before, run->before),
						slice_part(diff->after, run->after)));
	}
}

static void compare_sizes(size_t before_count, size_t after_count, uint32_t kinds)
{
	struct buffer before, after;
	struct worddiff diff;
	struct arena arena;
	struct error err;
	uint32_t seed = (uint32_t)before_count;

	buffer_init(&before);
	buffer_init(&after);
	arena_init(&arena);
	write_words(&before, before_count, kinds, &seed);
	write_words(&after, after_count, kinds, &seed);
	assert_int_equal(worddiff_make(&diff, buffer_all(&before), buffer_all(&after),
				       WORDDIFF_EXACT, &arena, &err), 0);
	check_runs(&diff);
	assert_int_equal((int64_t)diff.added - (int64_t)diff.removed,
			 (int64_t)after_count - (int64_t)before_count);
	arena_release(&arena);
	buffer_release(&before);
	buffer_release(&after);
}

static void any_two_texts(void **state)
{
	(void)state;
	for (size_t i = 0; i < 60; i++)
		compare_sizes(i, 60 - i, 7);
	compare_sizes(3000, 2900, 5);		/* no anchors at all */
	compare_sizes(3000, 2900, 100000);	/* few words in both */
}

/* A long text with one word changed is one change, found by its anchors. */
static void one_word_of_a_long_text(void **state)
{
	struct buffer before, after;
	struct worddiff diff;
	struct arena arena;
	struct error err;

	(void)state;
	buffer_init(&before);
	buffer_init(&after);
	arena_init(&arena);
	for (int i = 0; i < 20000; i++) {
		buffer_format(&before, "w%d the ", i);
		buffer_format(&after, i % 5000 == 2500 ? "v%d the " : "w%d the ", i);
	}
	assert_int_equal(worddiff_make(&diff, buffer_all(&before), buffer_all(&after),
				       WORDDIFF_EXACT, &arena, &err), 0);
	assert_int_equal(diff.removed, 4);
	assert_int_equal(diff.added, 4);
	assert_int_equal(diff.count, 13);
	arena_release(&arena);
	buffer_release(&before);
	buffer_release(&after);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_cases_written_by_hand),
		cmocka_unit_test(any_two_texts),
		cmocka_unit_test(one_word_of_a_long_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
