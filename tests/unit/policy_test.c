#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include "judging/policy.h"

static void those_that_come_along_are_read(void **state)
{
	(void)state;
	assert_true(policy_text_count >= 7);
	for (size_t i = 0; i < policy_text_count; i++) {
		struct policy policy;
		struct error err;
		int on = 0;

		if (policy_parse(&policy, slice_of(policy_texts[i].text), policy_texts[i].name,
				 &err) < 0)
			fail_msg("%s", err.text);
		assert_string_equal(policy.name, policy_texts[i].name);
		assert_non_null(policy.about);
		for (int rule = 0; rule < RULE_COUNT; rule++)
			on += policy.rules[rule].severity != SEVERITY_OFF;
		assert_true(on >= 15);
		policy_release(&policy);
	}
	assert_null(policy_built_in("gazette"));
}

static void every_rule_has_a_name_and_a_help(void **state)
{
	(void)state;
	for (int i = 0; i < RULE_COUNT; i++) {
		assert_non_null(rule_name((enum rule)i));
		assert_non_null(rule_help((enum rule)i));
		for (int k = 0; k < i; k++)
			assert_string_not_equal(rule_name((enum rule)i),
						rule_name((enum rule)k));
	}
}

static void what_is_extended_stays_where_nothing_else_is_said(void **state)
{
	static const char text[] =
		"# ours\r\npolicy: ours\r\nabout: The Harbour Gazette\r\nextends: ap\r\n"
		"[no_reason]\r\nseverity: note\r\n"
		"[unnamed_attack]\nalso: landlubber, Bilge*\nalso: scurvy\nexcept: liar\n";
	struct policy policy, ap;
	struct error err;

	(void)state;
	assert_int_equal(policy_parse(&policy, SLICE(text), "ours", &err), 0);
	assert_int_equal(policy_parse(&ap, slice_of(policy_built_in("ap")->text), "ap", &err), 0);
	assert_string_equal(policy.name, "ours");
	assert_string_equal(policy.about, "The Harbour Gazette");
	assert_int_equal(policy.rules[RULE_NO_REASON].severity, SEVERITY_NOTE);
	assert_string_equal(policy.rules[RULE_NO_REASON].says, ap.rules[RULE_NO_REASON].says);
	assert_int_equal(policy.rules[RULE_BARE_SOURCE].severity, SEVERITY_ERROR);
	assert_string_equal(policy.rules[RULE_UNNAMED_ATTACK].also[1], "bilge*");
	assert_string_equal(policy.rules[RULE_UNNAMED_ATTACK].also[2], "scurvy");
	assert_null(policy.rules[RULE_UNNAMED_ATTACK].also[3]);
	assert_string_equal(policy.rules[RULE_UNNAMED_ATTACK].except[0], "liar");
	policy_release(&policy);
	policy_release(&ap);
}

static void a_rule_that_is_not_there_is_off(void **state)
{
	struct policy policy;
	struct error err;

	(void)state;
	assert_int_equal(policy_parse(&policy, SLICE("policy: few\n[no_date]\nseverity: error"),
				      "few", &err), 0);
	for (int i = 0; i < RULE_COUNT; i++)
		assert_int_equal(policy.rules[i].severity,
				 i == RULE_NO_DATE ? SEVERITY_ERROR : SEVERITY_OFF);
	policy_release(&policy);
}

static void refuse(const char *text, size_t length, const char *why)
{
	struct policy policy;
	struct error err;

	assert_int_equal(policy_parse(&policy, (struct slice){ text, length }, "p", &err), -1);
	assert_int_equal(err.kind, ERROR_INPUT);
	assert_string_equal(err.text, why);
}

static void anything_else_is_refused_with_its_line(void **state)
{
	static const struct { const char *text, *why; } cases[] = {
		{ "", "p:1: no 'policy: NAME'" },
		{ "# nothing\n", "p:2: no 'policy: NAME'" },
		{ "about: us\n", "p:1: 'policy: NAME' comes first, before 'about'" },
		{ "[no_date]\n", "p:1: 'policy: NAME' comes first" },
		{ "policy: a\npolicy: b\n", "p:2: 'policy' is there already" },
		{ "policy: a\n[no_dat]\n", "p:2: no rule 'no_dat' (did you mean 'no_date'?)" },
		{ "policy: a\n[xyzzy]\n", "p:2: no rule 'xyzzy'" },
		{ "policy: a\n[no_date\n", "p:2: '[no_date' has no ']' at its end" },
		{ "policy: a\n[no_date]\n[no_date]\n", "p:3: 'no_date' is there already" },
		{ "policy: a\n[no_date]\nseverity: grave\n", "p:3: no severity 'grave'" },
		{ "policy: a\n[no_date]\nseverity: eror\n",
		  "p:3: no severity 'eror' (did you mean 'error'?)" },
		{ "policy: a\n[no_date]\nseverity: off\nseverity: off\n",
		  "p:4: 'severity' is there already" },
		{ "policy: a\n[no_date]\nseverty: off\n",
		  "p:3: no setting 'severty' (did you mean 'severity'?)" },
		{ "policy: a\n[no_date]\nseverity:\n", "p:3: 'severity' says nothing" },
		{ "policy: a\n[no_date]\nseverity\n",
		  "p:3: 'severity' is no 'NAME: VALUE' and no '[RULE]'" },
		{ "policy: a\n[no_date]\nalso: day\n", "p:3: 'no_date' does not look for words" },
		{ "policy: a\n[unnamed_attack]\nalso: a,,b\n", "p:3: an empty word" },
		{ "policy: a\n[no_date]\nsources: 3\n", "p:3: 'no_date' counts no sources" },
		{ "policy: a\n[thin_evidence]\nsources: 10\n",
		  "p:3: sources: '10' is not a number from 1 to 9" },
		{ "policy: a\n[no_knowledge]\naccepts: all\n", "p:3: no basis 'all'" },
		{ "policy: a\nextends: ../b\n", "p:2: extends: no policy '../b' comes with the"
						" program" },
		{ "policy: a\nextends: ap\nextends: bbc\n",
		  "p:3: one policy is extended already, 'bbc' is too much" },
		{ "policy: a\nabout: \033[31m\n", "p:2: a control character" },
		{ "policy: a\nabout: \xe2\x80\xae\n", "p:2: a control character" },
		{ "policy: a\xff\n", "p: not UTF-8 (at byte 9)" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		refuse(cases[i].text, strlen(cases[i].text), cases[i].why);
}

static void what_is_too_much_is_refused(void **state)
{
	static char large[POLICY_LIMIT + 1];
	size_t at;

	(void)state;
	memset(large, '#', sizeof(large));
	refuse(large, sizeof(large), "p: more than 65536 bytes: no policy");
	memcpy(large, "policy: a\nabout: ", 17);
	refuse(large, 2000, "p:2: a line of more than 1000 bytes");
	at = (size_t)snprintf(large, sizeof(large), "policy: a\n[unnamed_attack]\n");
	for (int i = 0; i < 501; i++)
		at += (size_t)snprintf(large + at, sizeof(large) - at, "also: w%d\n", i);
	refuse(large, at, "p:503: too many words");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(those_that_come_along_are_read),
		cmocka_unit_test(every_rule_has_a_name_and_a_help),
		cmocka_unit_test(what_is_extended_stays_where_nothing_else_is_said),
		cmocka_unit_test(a_rule_that_is_not_there_is_off),
		cmocka_unit_test(anything_else_is_refused_with_its_line),
		cmocka_unit_test(what_is_too_much_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
