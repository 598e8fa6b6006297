#include "snapshots.h"
#include "spec.h"

#include "judging/proof.h"

static void add_ids(struct buffer *out, int64_t claim, int64_t article)
{
	if (claim)
		buffer_format(out, " c%d", (int)claim);
	if (article)
		buffer_format(out, " a%d", (int)article);
}

static void say(struct buffer *out, const struct proof_finding *finding)
{
	buffer_format(out, "%s%s", proof_words[finding->verdict],
		      finding->turns ? " turned" : "");
	add_ids(out, finding->claim, finding->article);
	if (finding->other_claim)
		buffer_format(out, " + c%d", (int)finding->other_claim);
	if (finding->diff.count && !worddiff_none(&finding->diff)) {
		buffer_text(out, ": ");
		worddiff_write(&finding->diff, &worddiff_plain, 2, out);
	}
	if (finding->said == PROOF_SPEAKER_OTHER)
		buffer_format(out, " [%s / %s]", finding->speaker, finding->said_by);
	if (finding->note)
		buffer_format(out, " (%s)", finding->note);
	buffer_byte(out, '\n');
}

static int example(const char *input, const char *expected, int line)
{
	const struct proof_options options = { .all = false };
	struct proof_findings findings;
	struct proof *proof;
	struct arena arena;
	struct buffer out;
	struct error err;
	void *state = NULL;
	const char *at = input;
	int failed = 0;

	assert_int_equal(open_newsroom(&state), 0);
	arena_init(&arena);
	buffer_init(&out);
	while (strncmp(at, "draft\n", 6) != 0)
		if (strncmp(at, "text a", 6) == 0)
			at = describe_text(state, at);
		else if (describe(state, at))
			at += strcspn(at, "\n") + 1;
		else
			fail_msg("line %d: cannot read '%.40s'", line, at);
	must(proof_open(&proof, state, &err), &err, "open");
	must(proof_read(proof, slice_of(at + 6), &options, &arena, &findings, &err), &err,
	     "proof");
	for (size_t i = 0; i < findings.count; i++)
		say(&out, &findings.all[i]);
	if (out.length)
		out.data[--out.length] = '\0';
	if (strcmp(out.data, expected) != 0) {
		fprintf(stderr, "proof.txt:%d\n%s\n-- wanted:\n%s\n\n", line, out.data,
			expected);
		failed = 1;
	}
	proof_close(proof);
	buffer_release(&out);
	arena_release(&arena);
	close_newsroom(&state);
	return failed;
}

static void the_cases_written_by_hand(void **state)
{
	(void)state;
	assert_int_equal(spec_each("proof.txt", example), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_cases_written_by_hand),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
