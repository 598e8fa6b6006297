#include "described.h"
#include "spec.h"

#include "judging/affected.h"

#include <inttypes.h>

static void list(struct store *store, const char *wrong, struct buffer *out)
{
	struct affected_list affected;
	struct error err;
	struct ref ref;

	must(ref_find(store, THING_NONE, wrong, &ref, &err), &err, wrong);
	must(affected_load(&affected, store, ref, &err), &err, "affected");
	for (size_t i = 0; i < affected.count; i++) {
		const struct affected *one = &affected.all[i];

		buffer_format(out, "%c%" PRId64, "clkr"[one->kind], one->id);
		if (one->kind == AFFECTED_CLAIM)
			buffer_format(out, " %d", (int)one->steps);
		buffer_format(out, ": %s\n", one->why);
	}
	affected_release(&affected);
}

static int example(const char *input, const char *expected, int line)
{
	struct buffer out;
	void *state = NULL;
	int failed = 0;

	assert_int_equal(open_newsroom(&state), 0);
	buffer_init(&out);
	for (const char *at = input; *at; at += strcspn(at, "\n") + (strchr(at, '\n') != NULL)) {
		char wrong[32];

		if (sscanf(at, "wrong %31s", wrong) == 1)
			list(state, wrong, &out);
		else if (!describe(state, at))
			fail_msg("line %d: cannot read '%.40s'", line, at);
	}
	if (out.length)
		out.data[--out.length] = '\0';
	if (strcmp(out.data, expected) != 0) {
		fprintf(stderr, "affected.txt:%d\n%s\n-- wanted:\n%s\n\n", line, out.data,
			expected);
		failed = 1;
	}
	buffer_release(&out);
	close_newsroom(&state);
	return failed;
}

static void the_cases_written_by_hand(void **state)
{
	(void)state;
	assert_int_equal(spec_each("affected.txt", example), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(the_cases_written_by_hand) };

	return cmocka_run_group_tests_name("affected", tests, NULL, NULL);
}
