#include "described.h"
#include "spec.h"

#include "judging/lint.h"

/* "text ap" or "ledger ap", then "dates" where findings of no_date are wanted
 * too; lines of a policy of its own stand before, each behind "| ". */
struct head {
	bool ledger, dates;
	char policy[32];
	const char *body;
};

static void read_policy(struct policy *policy, const char **input, const char *name)
{
	const struct policy_text *known = policy_built_in(name);
	struct buffer text;
	struct error err;

	buffer_init(&text);
	for (; strncmp(*input, "| ", 2) == 0; *input += strcspn(*input, "\n") + 1)
		buffer_add(&text, *input + 2, strcspn(*input, "\n") - 1);
	if (text.length == 0) {
		assert_non_null(known);
		buffer_text(&text, known->text);
	}
	must(policy_parse(policy, buffer_all(&text), "own", &err), &err, "policy");
	buffer_release(&text);
}

static struct head read_head(const char *input, int line)
{
	struct head head = { .body = input };
	char what[16], more[16] = "";

	while (strncmp(head.body, "| ", 2) == 0)
		head.body += strcspn(head.body, "\n") + 1;
	if (sscanf(head.body, "%15s %31s %15[a-z]", what, head.policy, more) < 2)
		fail_msg("line %d: no head", line);
	head.ledger = strcmp(what, "ledger") == 0;
	head.dates = strcmp(more, "dates") == 0;
	head.body += strcspn(head.body, "\n");
	head.body += *head.body == '\n';
	return head;
}

static void write_findings(const struct lint *lint, const struct head *head,
			   struct buffer *out)
{
	for (size_t i = 0; i < lint->count; i++) {
		const struct finding *finding = &lint->all[i];

		if (finding->rule == RULE_NO_DATE && !head->dates)
			continue;
		assert_non_null(finding->reason);
		buffer_format(out, "%s %s", severity_words[finding->severity],
			      rule_name(finding->rule));
		if (finding->claim)
			buffer_format(out, " c%d", (int)finding->claim);
		buffer_format(out, ": %s\n", finding->words ? finding->words : "-");
	}
}

static void lint_ledger(struct linter *linter, struct store *store, struct lint *lint)
{
	struct filter filter = filter_all();
	struct listing listing;
	struct article article;
	struct buffer text;
	struct error err;

	buffer_init(&text);
	listing_open(&listing, store, &article_thing, &filter);
	while (listing_next(&listing, &article))
		must(linter_article(linter, article.id, &text, lint, &err), &err, "lint");
	must(listing_close(&listing, &err), &err, "articles");
	must(linter_article(linter, 0, &text, lint, &err), &err, "lint");
	buffer_release(&text);
}

static int example(const char *input, const char *expected, int line)
{
	const struct scope all = { 0, 0 };
	struct head head = read_head(input, line);
	struct linter *linter;
	struct policy policy;
	struct buffer out;
	struct lint lint;
	struct error err;
	void *state = NULL;
	const char *at;
	int failed = 0;

	assert_int_equal(open_newsroom(&state), 0);
	read_policy(&policy, &input, head.policy);
	for (at = head.body; head.ledger && *at; at += strcspn(at, "\n") + (strchr(at, '\n') != NULL))
		if (!describe(state, at))
			fail_msg("line %d: cannot read '%.40s'", line, at);
	must(linter_open(&linter, &policy, head.ledger ? state : NULL, &all, &err), &err, "open");
	lint_init(&lint);
	buffer_init(&out);
	if (head.ledger)
		lint_ledger(linter, state, &lint);
	else
		must(linter_text(linter, slice_of(head.body), &lint, &err), &err, "lint");
	write_findings(&lint, &head, &out);
	if (out.length)
		out.data[--out.length] = '\0';
	if (strcmp(out.data, expected) != 0) {
		fprintf(stderr, "lint.txt:%d\n%s\n-- wanted:\n%s\n\n", line, out.data, expected);
		failed = 1;
	}
	lint_release(&lint);
	linter_free(linter);
	policy_release(&policy);
	buffer_release(&out);
	close_newsroom(&state);
	return failed;
}

static void the_cases_written_by_hand(void **state)
{
	(void)state;
	assert_int_equal(spec_each("lint.txt", example), 0);
}

/* A finding says where it is, whatever the letters before. */
static void a_place_is_that_of_the_words(void **state)
{
	const char *text = "Åse på brygga\n\nThe crane at Ørnes fell, a source said.\n";
	const struct scope all = { 0, 0 };
	struct policy policy;
	struct linter *linter;
	struct lint lint;
	struct error err;
	size_t found = 0;

	(void)state;
	must(policy_parse(&policy, slice_of(policy_built_in("ap")->text), "ap", &err), &err,
	     "policy");
	must(linter_open(&linter, &policy, NULL, &all, &err), &err, "open");
	lint_init(&lint);
	must(linter_text(linter, slice_of(text), &lint, &err), &err, "lint");
	for (size_t i = 0; i < lint.count; i++)
		if (lint.all[i].placed) {
			struct slice words = slice_part(slice_of(text), lint.all[i].place);

			assert_true(slice_is(words, lint.all[i].words));
			found++;
		}
	assert_true(found >= 3);
	lint_release(&lint);
	linter_free(linter);
	policy_release(&policy);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_cases_written_by_hand),
		cmocka_unit_test(a_place_is_that_of_the_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
