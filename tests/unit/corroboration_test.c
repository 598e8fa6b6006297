#include "described.h"
#include "spec.h"

#include "judging/corroboration.h"

static void range(struct buffer *out, size_t least, size_t most, const char *what)
{
	if (least == most)
		buffer_format(out, "; %s %zu", what, most);
	else
		buffer_format(out, "; %s %zu to %zu", what, least, most);
}

static void judge(struct store *store, int64_t claim, bool whole, struct buffer *out)
{
	const struct scope scope = { .claim = whole ? 0 : claim };
	struct corroboration judged;
	struct corroborator *corroborator;
	struct mentions mentions;
	struct error err;
	size_t i;

	must(mentions_load(&mentions, store, &scope, &err), &err, "mentions");
	corroborator = corroborator_new(&mentions);
	assert_non_null(corroborator);
	must(corroborate(corroborator, mentions_find(&mentions, claim), &judged, &err), &err,
	     "corroborate");
	buffer_format(out, "c%d: %s; mentions %zu; articles %zu; outlets %zu", (int)claim,
		      verdict_words[judged.verdict], judged.mentions, judged.articles,
		      judged.outlets);
	range(out, judged.sources_least, judged.sources_most, "sources");
	range(out, judged.origins_least, judged.origins_most, "origins");
	buffer_byte(out, '\n');
	corroboration_say(&mentions, &judged, out);
	buffer_byte(out, '\n');
	for (i = 1; i < judged.mentions; i++) {
		buffer_format(out, "  c%d ",
			      (int)mentions.all[judged.tellings[i].mention].id);
		telling_say(&mentions, &judged.tellings[i], out);
		while (out->length && out->data[out->length - 1] == ' ')
			out->data[--out->length] = '\0';
		buffer_byte(out, '\n');
	}
	corroborator_free(corroborator);
	mentions_release(&mentions);
}

static int example(const char *input, const char *expected, int line)
{
	struct buffer whole, near;
	struct store *store;
	void *state = NULL;
	const char *at;
	int failed = 0;

	assert_int_equal(open_newsroom(&state), 0);
	store = state;
	buffer_init(&whole);
	buffer_init(&near);
	for (at = input; *at; at += strcspn(at, "\n") + (strchr(at, '\n') != NULL)) {
		long long claim;

		if (sscanf(at, "judge c%lld", &claim) == 1) {
			judge(store, claim, true, &whole);
			judge(store, claim, false, &near);
		} else if (!describe(store, at)) {
			fail_msg("line %d: cannot read '%.40s'", line, at);
		}
	}
	if (whole.length)
		whole.data[--whole.length] = '\0';
	if (near.length)
		near.data[--near.length] = '\0';
	if (strcmp(whole.data, expected) != 0 || strcmp(near.data, whole.data) != 0) {
		fprintf(stderr, "corroboration.txt:%d\n%s\nnear:\n%s\n-- wanted:\n%s\n\n",
			line, whole.data, near.data, expected);
		failed = 1;
	}
	buffer_release(&whole);
	buffer_release(&near);
	close_newsroom(&state);
	return failed;
}

static void the_cases_written_by_hand(void **state)
{
	(void)state;
	assert_int_equal(spec_each("corroboration.txt", example), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_cases_written_by_hand),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
