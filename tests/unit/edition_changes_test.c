#include "snapshots.h"
#include "spec.h"

#include "judging/edition_changes.h"

static void say_claim(struct buffer *out, const struct edition_claim *claim)
{
	if (claim && claim->id)
		buffer_format(out, " c%d", (int)claim->id);
	else if (claim)
		buffer_format(out, " %d-%d", (int)claim->start, (int)claim->end);
}

static void say(struct buffer *out, const struct edition_difference *difference)
{
	const struct edition_claim *before = difference->before, *after = difference->after;

	buffer_text(out, edition_change_words[difference->change]);
	if (difference->field)
		buffer_format(out, " %s", difference->field);
	say_claim(out, before);
	say_claim(out, after);
	buffer_text(out, ": ");
	if (difference->diff.count)
		worddiff_write(&difference->diff, &worddiff_plain, 0, out);
	else
		buffer_text(out, after ? after->words : before->words);
	if (difference->figures)
		buffer_format(out, " (%s)", difference->figures);
	if (difference->speaker)
		buffer_format(out, " [%s / %s]", before->speaker, after->speaker);
	buffer_byte(out, '\n');
}

static int example(const char *input, const char *expected, int line)
{
	const struct edition_options options = { .read = false };
	struct edition_changes changes;
	struct arena arena;
	struct buffer out;
	struct error err;
	void *state = NULL;
	const char *at = input;
	int failed = 0;

	assert_int_equal(open_newsroom(&state), 0);
	arena_init(&arena);
	buffer_init(&out);
	while (*at)
		if (strncmp(at, "text a", 6) == 0)
			at = describe_text(state, at);
		else if (describe(state, at))
			at += strcspn(at, "\n") + (strchr(at, '\n') != NULL);
		else
			fail_msg("line %d: cannot read '%.40s'", line, at);
	must(edition_changes_find(&changes, state, 1, 2, &options, &arena, &err), &err, "diff");
	for (size_t i = 0; i < changes.count; i++)
		if (changes.all[i].change != EDITION_SAME)
			say(&out, &changes.all[i]);
	if (out.length)
		out.data[--out.length] = '\0';
	if (strcmp(out.data, expected) != 0) {
		fprintf(stderr, "edition_changes.txt:%d\n%s\n-- wanted:\n%s\n\n", line, out.data,
			expected);
		failed = 1;
	}
	assert_true((changes.changed > 0) == (*expected != '\0'));
	buffer_release(&out);
	arena_release(&arena);
	close_newsroom(&state);
	return failed;
}

static void the_cases_written_by_hand(void **state)
{
	(void)state;
	assert_int_equal(spec_each("edition_changes.txt", example), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_cases_written_by_hand),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
