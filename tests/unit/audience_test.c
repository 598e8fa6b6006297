#include "newsroom.h"
#include "spec.h"

#include "reporting/audience.h"
#include "reporting/evidence_name.h"
#include "reporting/report_csv.h"

static void each_sees_the_columns_of_the_spec_and_no_more(void **state)
{
	struct spec *spec = spec_open("audience.txt");
	const char *word, *expected;
	int line, count = 0;

	(void)state;
	while (spec_next(spec, &word, &expected, &line)) {
		struct report_columns columns;
		enum audience audience;
		struct buffer names;
		struct error err;
		size_t i;

		assert_int_equal(audience_of(word, &audience, &err), 0);
		report_columns(&columns, audience);
		buffer_init(&names);
		for (i = 0; i < columns.count; i++)
			buffer_format(&names, "%s%s", i ? "\n" : "",
				      columns.columns[i].name);
		assert_string_equal(names.data, expected);
		buffer_release(&names);
		count++;
	}
	assert_int_equal(count, AUDIENCE_COUNT);
	spec_close(spec);
}

static int facts_example(const char *word, const char *expected, int line)
{
	enum audience audience;
	struct buffer names;
	struct error err;
	int i, failed;

	assert_int_equal(audience_of(word, &audience, &err), 0);
	buffer_init(&names);
	for (i = 0; i < FACT_COUNT; i++)
		if (audience_sees_fact(audience, (enum report_fact)i))
			buffer_format(&names, "%s%s", names.length ? "\n" : "",
				      report_fact((enum report_fact)i)->name);
	failed = strcmp(names.data, expected) != 0;
	if (failed)
		print_error("audience_facts.txt:%d: %s\n", line, names.data);
	buffer_release(&names);
	return failed;
}

static void each_sees_the_facts_of_the_spec_and_no_more(void **state)
{
	(void)state;
	assert_int_equal(spec_each("audience_facts.txt", facts_example), 0);
}

static void every_column_has_a_name_and_help(void **state)
{
	int i;

	(void)state;
	for (i = 0; i < REPORT_COLUMN_COUNT; i++) {
		assert_non_null(report_column((enum report_column)i)->name);
		assert_non_null(report_column((enum report_column)i)->help);
	}
}

static void each_sees_claims_by_their_terms(void **state)
{
	static const bool sees[AUDIENCE_COUNT][RULES_COUNT] = {
		[AUDIENCE_INTERNAL] = { true, true, true, true, true },
		[AUDIENCE_DESK] = {
			[RULES_ON_RECORD] = true, [RULES_BACKGROUND] = true,
			[RULES_UNKNOWN] = true, [RULES_DEEP_BACKGROUND] = true,
		},
		[AUDIENCE_PUBLIC] = {
			[RULES_ON_RECORD] = true, [RULES_BACKGROUND] = true,
		},
	};
	int who, rules;

	(void)state;
	for (who = 0; who < AUDIENCE_COUNT; who++)
		for (rules = 0; rules < RULES_COUNT; rules++)
			assert_int_equal(audience_sees_claim((enum audience)who,
					 (enum ground_rules)rules), sees[who][rules]);
}

static void a_name_given_on_background_stays_inside(void **state)
{
	(void)state;
	assert_true(audience_sees_name(AUDIENCE_INTERNAL, RULES_OFF_RECORD));
	assert_true(audience_sees_name(AUDIENCE_DESK, RULES_ON_RECORD));
	assert_true(audience_sees_name(AUDIENCE_DESK, RULES_UNKNOWN));
	assert_false(audience_sees_name(AUDIENCE_DESK, RULES_BACKGROUND));
	assert_false(audience_sees_name(AUDIENCE_PUBLIC, RULES_BACKGROUND));
	assert_true(audience_sees_name(AUDIENCE_PUBLIC, RULES_ON_RECORD));
}

static void the_public_sees_public_evidence(void **state)
{
	struct spec *spec = spec_open("public_evidence.txt");
	const char *input, *expected;
	int line;

	(void)state;
	while (spec_next(spec, &input, &expected, &line)) {
		bool shown = strcmp(expected, "shown") == 0;
		struct slice rest = slice_of(input), piece;

		while (slice_next(&rest, '\n', &piece)) {
			char text[200];

			snprintf(text, sizeof(text), "%.*s", (int)piece.length, piece.at);
			if (audience_sees_evidence(AUDIENCE_PUBLIC, text) != shown)
				fail_msg("'%s' should be %s", text, expected);
			assert_true(audience_sees_evidence(AUDIENCE_DESK, text));
		}
	}
	spec_close(spec);
}

/* Each line of an example is the evidence of one check. */
static int evidence_example(const char *input, const char *expected, int line)
{
	static const char mark[] = "[file] ";
	struct slice rest = slice_of(input), piece;
	struct arena arena;
	int failed = 0;

	arena_init(&arena);
	while (slice_next(&rest, '\n', &piece)) {
		const char *text = arena_slice(&arena, piece);
		bool is_file = strncmp(text, mark, sizeof(mark) - 1) == 0;
		const char *name;

		name = evidence_name(text + (is_file ? sizeof(mark) - 1 : 0), is_file, &arena);
		if (strcmp(name, expected) != 0) {
			print_error("evidence_name.txt:%d: '%s' gives '%s'\n", line, text, name);
			failed = 1;
		}
	}
	arena_release(&arena);
	return failed;
}

static void a_file_is_named_to_others_without_its_folders(void **state)
{
	struct arena arena;

	(void)state;
	assert_int_equal(spec_each("evidence_name.txt", evidence_example), 0);
	arena_init(&arena);
	assert_null(evidence_name(NULL, false, &arena));
	arena_release(&arena);
}

static void a_wrong_word_is_answered_with_the_nearest(void **state)
{
	enum audience audience;
	struct error err;

	(void)state;
	assert_int_equal(audience_of("pubilc", &audience, &err), -1);
	assert_int_equal(err.kind, ERROR_USAGE);
	assert_string_equal(err.text, "no audience 'pubilc' (did you mean 'public'?)");
	assert_int_equal(audience_of("everybody", &audience, &err), -1);
	assert_non_null(strstr(err.text, "internal, desk and public"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_sees_the_facts_of_the_spec_and_no_more),
		cmocka_unit_test(each_sees_the_columns_of_the_spec_and_no_more),
		cmocka_unit_test(every_column_has_a_name_and_help),
		cmocka_unit_test(each_sees_claims_by_their_terms),
		cmocka_unit_test(a_name_given_on_background_stays_inside),
		cmocka_unit_test(the_public_sees_public_evidence),
		cmocka_unit_test(a_file_is_named_to_others_without_its_folders),
		cmocka_unit_test(a_wrong_word_is_answered_with_the_nearest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
