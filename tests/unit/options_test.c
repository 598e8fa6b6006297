#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "cmd/command.h"

/* A command of our own, so that the test holds whatever the real ones take. */
struct lamp {
	int64_t id;
	const char *colour, *lit_on, *maker;
};

static const char *const colours[] = { "red", "green", "amber", NULL };

static const struct field fields[] = {
	{ "id", FIELD_ID, offsetof(struct lamp, id), FIELD_DERIVED, .help = "its id" },
	{ "colour", FIELD_WORD, offsetof(struct lamp, colour), 0, colours,
	  .help = "its colour" },
	{ "lit_on", FIELD_DATE, offsetof(struct lamp, lit_on), 0, .help = "since when" },
	{ "maker", FIELD_TEXT, offsetof(struct lamp, maker), FIELD_READ,
	  .help = "who made it" },
};

static const struct thing lamp_thing = {
	.name = "lamp", .plural = "lamps", .letter = 'c', .size = sizeof(struct lamp),
	.fields = fields, .field_count = 4,
};

static bool loud;
static const char *format, *path;
static int limit;
static struct texts tags;

static const char *const formats[] = { "csv", "json", NULL };

static const struct choice choices[] = {
	{ "loud", 'l', NULL, "say more", .flag = &loud },
	{ "format", 'f', "FORMAT", "how", .text = &format, .words = formats },
	{ "limit", 'n', "COUNT", "at most COUNT", .number = &limit },
	{ "tag", 't', "TAG", "with TAG", .texts = &tags },
	{ "out", 'o', "FILE", "into FILE", .text = &path, .completes = "file" },
	CHOICE_END
};

static const struct command lamp_command = {
	.name = "lamp add", .arguments = "ROOM FILE...", .choices = choices,
	.fields = &lamp_thing, .min = 1, .max = -1,
};

static struct values values;
static const struct command word_command = {
	.name = "lamp find", .arguments = "WORDS...", .choices = choices, .words = true,
};

static struct error err;
static char *line[16];

/* Parses words as they would stand after the command's name. */
static int parse_for(const struct command *command, const char *const *words)
{
	int argc = 1;

	options_release(command, &values);
	loud = false;
	format = path = NULL;
	limit = -1;
	globals = (struct globals){ 0 };
	line[0] = (char *)"twosource";
	for (; *words; words++)
		line[argc++] = (char *)*words;
	line[argc] = NULL;
	return options_parse(command, argc, line, &values, &err);
}

static int parse(const char *const *words)
{
	return parse_for(&lamp_command, words);
}

#define PARSE(...) parse((const char *const[]){ __VA_ARGS__, NULL })

static int release(void **state)
{
	(void)state;
	options_release(&lamp_command, &values);
	return 0;
}

static void options_stand_anywhere(void **state)
{
	(void)state;
	assert_int_equal(PARSE("hall", "--loud", "a", "-n", "3", "b", "--format=csv"), 3);
	assert_string_equal(line[0], "hall");
	assert_string_equal(line[1], "a");
	assert_string_equal(line[2], "b");
	assert_null(line[3]);
	assert_true(loud);
	assert_int_equal(limit, 3);
	assert_string_equal(format, "csv");
}

static void words_may_begin_with_a_dash_where_they_are_looked_for(void **state)
{
	static const char *const words[] = { "-harbour", "lamps", "-n", "3", "-loud", "--loud",
					     "-", NULL };

	(void)state;
	assert_int_equal(parse_for(&word_command, words), 4);
	assert_string_equal(line[0], "-harbour");
	assert_string_equal(line[2], "-loud");
	assert_string_equal(line[3], "-");
	assert_true(loud);
	assert_int_equal(limit, 3);
}

static void two_dashes_end_them(void **state)
{
	(void)state;
	assert_int_equal(PARSE("a", "--", "--loud", "-n"), 3);
	assert_string_equal(line[1], "--loud");
	assert_false(loud);
	assert_int_equal(PARSE("--", "--", "a"), 2);
	assert_string_equal(line[0], "--");
	assert_int_equal(PARSE("a", "--"), 1);
	assert_int_equal(PARSE("--out", "--", "-"), 1);
	assert_string_equal(path, "--");
	assert_string_equal(line[0], "-");
}

static void letters_cluster(void **state)
{
	(void)state;
	assert_int_equal(PARSE("-ln5", "a"), 1);
	assert_true(loud);
	assert_int_equal(limit, 5);
	assert_int_equal(PARSE("-lx", "a"), -1);
	assert_string_equal(err.text, "no option '-x'");
	assert_int_equal(PARSE("-l", "a"), 1);
}

static void the_last_one_counts_and_texts_gather(void **state)
{
	(void)state;
	assert_int_equal(PARSE("-f", "csv", "-f", "json", "-t", "a", "--tag=b"), 0);
	assert_string_equal(format, "json");
	assert_int_equal(tags.count, 2);
	assert_string_equal(tags.all[0], "a");
	assert_string_equal(tags.all[1], "b");
	assert_int_equal(PARSE("--by", "x", "--by="), 0);
	assert_string_equal(globals.by, "");
}

static void fields_are_options(void **state)
{
	(void)state;
	assert_int_equal(PARSE("--lit-on", "2016-12", "--maker=the smith"), 0);
	assert_null(values.all[1]);
	assert_string_equal(values.all[2], "2016-12");
	assert_string_equal(values.all[3], "the smith");
	assert_int_equal(PARSE("--colour="), 0);
	assert_string_equal(values.all[1], "");
	assert_int_equal(PARSE("--id", "c4"), -1);
	assert_string_equal(err.text, "no option '--id'");
}

static void what_is_wrong_is_said(void **state)
{
	static const struct {
		const char *words[4], *text;
	} cases[] = {
		{ { "--lit-om", "x" }, "no option '--lit-om' (did you mean '--lit-on'?)" },
		{ { "--lit-om=x" }, "no option '--lit-om' (did you mean '--lit-on'?)" },
		{ { "a", "--zzzzzz" }, "no option '--zzzzzz'" },
		{ { "--lo" }, NULL },
		{ { "--l" }, "option '--l' is ambiguous ('--loud' or '--limit')" },
		{ { "a", "-n" }, "--limit wants a value (COUNT)" },
		{ { "--lit-on" }, "--lit-on wants a value (DATE)" },
		{ { "-n", "many" }, "--limit wants a number, and 'many' is none" },
		{ { "-n", "-1" }, "--limit wants a number, and '-1' is none" },
		{ { "-n", "99999999999999999999" },
		  "--limit wants a number, and '99999999999999999999' is none" },
		{ { "--loud=yes" }, "--loud takes no value" },
		{ { "-f", "jsom" }, "--format cannot be 'jsom' (did you mean 'json'?)" },
		{ { "-f", "worksheet" },
		  "--format cannot be 'worksheet' (one of: csv, json)" },
		{ { "--colour", "ambre-ish" },
		  "--colour cannot be 'ambre-ish' (one of: red, green, amber)" },
		{ { "--tag=\xff" }, "the value of --tag is not valid UTF-8" },
		{ { "--maker", "\xc3" }, "the value of --maker is not valid UTF-8" },
		{ { "r\xffoom" }, "argument 1 is not valid UTF-8" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		int count = parse(cases[i].words);

		if (!cases[i].text) {
			assert_true(count >= 0);
			continue;
		}
		assert_int_equal(count, -1);
		assert_int_equal(err.kind, ERROR_USAGE);
		assert_string_equal(err.text, cases[i].text);
	}
}

static void names_of_files_are_any_bytes(void **state)
{
	(void)state;
	assert_int_equal(PARSE("--out=\xff.csv", "hall", "\xfe.txt", "\xfd.txt"), 3);
	assert_string_equal(path, "\xff.csv");
	assert_string_equal(line[2], "\xfd.txt");
}

static void every_option_is_in_the_list_once(void **state)
{
	static const char *const expected[] = {
		"loud", "format", "limit", "tag", "out", "colour", "lit-on", "maker",
		"ledger", "by", "help", "version",
	};
	struct choice_list list;

	(void)state;
	assert_int_equal(choice_list_make(&list, &lamp_command, NULL, &err), 0);
	assert_int_equal(list.count, 12);
	assert_int_equal(list.fields, 5);
	assert_int_equal(list.global, 8);
	for (size_t i = 0; i < list.count; i++)
		assert_string_equal(list.all[i].name, expected[i]);
	assert_string_equal(list.all[6].argument, "DATE");
	assert_ptr_equal(list.all[5].words, colours);
	choice_list_release(&list);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(options_stand_anywhere, release),
		cmocka_unit_test_teardown(words_may_begin_with_a_dash_where_they_are_looked_for, release),
		cmocka_unit_test_teardown(two_dashes_end_them, release),
		cmocka_unit_test_teardown(letters_cluster, release),
		cmocka_unit_test_teardown(the_last_one_counts_and_texts_gather, release),
		cmocka_unit_test_teardown(fields_are_options, release),
		cmocka_unit_test_teardown(what_is_wrong_is_said, release),
		cmocka_unit_test_teardown(names_of_files_are_any_bytes, release),
		cmocka_unit_test(every_option_is_in_the_list_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
