#include "described.h"
#include "spec.h"

#include "judging/coverage.h"

static void say(struct buffer *out, struct slice draft,
		const struct coverage_sentence *sentence)
{
	buffer_text(out, coverage_state_words[sentence->state]);
	for (size_t i = 0; i < sentence->count; i++) {
		buffer_text(out, sentence->items[i].supported ? " +" : " -");
		buffer_slice(out, slice_part(draft, sentence->items[i].at));
	}
	buffer_byte(out, '\n');
}

static int example(const char *input, const char *expected, int line)
{
	struct coverage_options options = { .without = 0 };
	struct coverage coverage;
	struct arena arena;
	struct buffer out;
	struct error err;
	void *state = NULL;
	const char *at = input;
	int failed = 0;

	assert_int_equal(open_newsroom(&state), 0);
	arena_init(&arena);
	buffer_init(&out);
	for (; strncmp(at, "draft\n", 6) != 0; at += strcspn(at, "\n") + 1)
		if (strncmp(at, "without a", 9) == 0)
			options.without = strtol(at + 9, NULL, 10);
		else if (!describe(state, at))
			fail_msg("line %d: cannot read '%.40s'", line, at);
	must(coverage_read(&coverage, state, slice_of(at + 6), &options, &arena, &err), &err,
	     "coverage");
	for (size_t i = 0; i < coverage.count; i++)
		say(&out, slice_of(at + 6), &coverage.sentences[i]);
	if (out.length)
		out.data[--out.length] = '\0';
	if (strcmp(out.data, expected) != 0) {
		fprintf(stderr, "coverage.txt:%d\n%s\n-- wanted:\n%s\n\n", line, out.data,
			expected);
		failed = 1;
	}
	buffer_release(&out);
	arena_release(&arena);
	close_newsroom(&state);
	return failed;
}

static void the_cases_written_by_hand(void **state)
{
	(void)state;
	assert_int_equal(spec_each("coverage.txt", example), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_cases_written_by_hand),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
