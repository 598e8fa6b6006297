#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "cmd/form.h"

struct lamp {
	int64_t id;
	const char *words, *colour, *tags, *lit_on;
	struct ref source;
	int64_t floor;
	double watts;
	const char *flags;
};

static const char *const colours[] = { "red", "green", "unknown", NULL };

#define AT(member) offsetof(struct lamp, member)

static const struct field fields[] = {
	{ "id", FIELD_ID, AT(id), FIELD_DERIVED, .help = "its id" },
	{ "words", FIELD_TEXT, AT(words), FIELD_NEEDED, .help = "the exact words" },
	{ "colour", FIELD_WORD, AT(colour), 0, colours, .help = "its colour",
	  .otherwise = "unknown" },
	{ "tags", FIELD_LIST, AT(tags), 0, .help = "joined by ;" },
	{ "lit_on", FIELD_DATE, AT(lit_on), 0, .help = "since when (EDTF)" },
	{ "source", FIELD_REF, AT(source), 0, .refers = THING_SOURCE },
	{ "floor", FIELD_POSITION, AT(floor), 0, .help = "which floor" },
	{ "watts", FIELD_NUMBER, AT(watts), 0, .help = "how bright" },
	{ "flags", FIELD_LIST, AT(flags), FIELD_READ, .help = "of the reader" },
};

static const struct thing lamp_thing = {
	.kind = THING_CLAIM, .name = "lamp", .plural = "lamps", .letter = 'c',
	.size = sizeof(struct lamp), .fields = fields,
	.field_count = sizeof(fields) / sizeof(fields[0]),
};

static struct arena arena;
static struct error err;

static int begin(void **state)
{
	(void)state;
	arena_init(&arena);
	return 0;
}

static int end(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

static struct lamp cleared(void)
{
	struct lamp lamp;

	thing_clear(&lamp_thing, &lamp);
	return lamp;
}

static int read_form(const char *form, struct lamp *lamp)
{
	return form_read(&lamp_thing, slice_of(form), lamp, NULL, &arena, &err);
}

static void a_form_explains_each_field(void **state)
{
	struct lamp lamp = cleared();
	struct buffer form;

	(void)state;
	lamp.words = "first\n\nthird";
	lamp.lit_on = "2016-12";
	lamp.flags = "unclosed";
	buffer_init(&form);
	assert_int_equal(form_write(&lamp_thing, &lamp, &form, &err), 0);
	assert_string_equal(form.data,
		"# A lamp.  Lines that begin with # are left out; an empty form\n"
		"# changes nothing.  A value goes on over lines that begin with a blank.\n"
		"\n# the exact words; needed\nwords: first\n \n third\n"
		"\n# its colour\n# red, green, unknown\ncolour: unknown\n"
		"\n# joined by ;\ntags:\n"
		"\n# since when (EDTF)\nlit_on: 2016-12\n"
		"\nsource:\n"
		"\n# which floor\nfloor:\n"
		"\n# how bright\nwatts:\n");
	buffer_release(&form);
}

static void what_is_not_edited_stays_as_it_is(void **state)
{
	struct lamp lamp = cleared(), before;
	struct buffer form;

	(void)state;
	lamp.words = " kept \r\n with its blanks\n\n# and this\nname: too ";
	lamp.colour = "red";
	lamp.tags = "a;b";
	lamp.lit_on = "2016-12-20/..";
	lamp.floor = 3;
	lamp.watts = 2.5;
	before = lamp;
	buffer_init(&form);
	assert_int_equal(form_write(&lamp_thing, &lamp, &form, &err), 0);
	assert_int_equal(read_form(form.data, &lamp), 1);
	assert_memory_equal(&lamp, &before, sizeof(lamp));
	buffer_release(&form);
}

static void every_type_comes_back(void **state)
{
	struct lamp lamp = cleared(), empty = cleared();
	struct buffer form;

	(void)state;
	lamp.words = "two\n\n  lines";
	lamp.colour = "green";
	lamp.tags = "a;b";
	lamp.lit_on = "2016?";
	lamp.floor = 0;
	lamp.watts = -0.25;
	buffer_init(&form);
	assert_int_equal(form_write(&lamp_thing, &lamp, &form, &err), 0);
	assert_int_equal(read_form(form.data, &empty), 1);
	assert_string_equal(empty.words, lamp.words);
	assert_string_equal(empty.colour, "green");
	assert_string_equal(empty.tags, "a;b");
	assert_string_equal(empty.lit_on, "2016?");
	assert_int_equal(empty.floor, 0);
	assert_true(empty.watts == -0.25);
	buffer_release(&form);
}

static void an_editor_may_drop_blanks_at_line_ends(void **state)
{
	struct lamp lamp = cleared();

	(void)state;
	assert_int_equal(read_form("words:first\n\n# a comment\n third\n\n\ncolour:red", &lamp), 1);
	assert_string_equal(lamp.words, "first\n\nthird");
	assert_string_equal(lamp.colour, "red");
}

static void emptying_a_value_takes_it_away(void **state)
{
	struct lamp lamp = cleared();

	(void)state;
	lamp.words = "something";
	lamp.colour = "red";
	lamp.floor = 4;
	assert_int_equal(read_form("words:\ncolour: \nfloor:\n", &lamp), 1);
	assert_null(lamp.words);
	assert_string_equal(lamp.colour, "unknown");
	assert_int_equal(lamp.floor, -1);
}

static void an_empty_form_is_nothing(void **state)
{
	struct lamp lamp = cleared();

	(void)state;
	assert_int_equal(read_form("", &lamp), 0);
	assert_int_equal(read_form("\n# words: x\n\n  \n", &lamp), 0);
}

static void a_fault_names_its_line(void **state)
{
	static const struct {
		const char *form, *text;
	} cases[] = {
		{ "# x\ncolor: red\n", "line 2: no field 'color' (did you mean 'colour'?)" },
		{ "id: c4\n", "line 1: no field 'id'" },
		{ "red\n", "line 1: expected 'name: value', not 'red'" },
		{ "\n loose\n", "line 2: a value without a name: 'loose'" },
		{ "tags: a\ntags: b\n", "line 2: here for the second time: 'tags'" },
		{ "words: \xff\n", "the form is not valid UTF-8" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct lamp lamp = cleared();

		assert_int_equal(read_form(cases[i].form, &lamp), -1);
		assert_int_equal(err.kind, ERROR_INPUT);
		assert_string_equal(err.text, cases[i].text);
	}
}

static void a_refused_value_names_the_line_of_its_field(void **state)
{
	struct lamp lamp = cleared();

	(void)state;
	assert_int_equal(read_form("words: a\n b\n\ncolour: mauve\ntags: x\n", &lamp), -1);
	assert_int_equal(err.kind, ERROR_INPUT);
	assert_ptr_equal(strstr(err.text, "line 4: "), err.text);
	assert_non_null(strstr(err.text, "mauve"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_form_explains_each_field, begin, end),
		cmocka_unit_test_setup_teardown(what_is_not_edited_stays_as_it_is, begin, end),
		cmocka_unit_test_setup_teardown(every_type_comes_back, begin, end),
		cmocka_unit_test_setup_teardown(an_editor_may_drop_blanks_at_line_ends, begin, end),
		cmocka_unit_test_setup_teardown(emptying_a_value_takes_it_away, begin, end),
		cmocka_unit_test_setup_teardown(an_empty_form_is_nothing, begin, end),
		cmocka_unit_test_setup_teardown(a_fault_names_its_line, begin, end),
		cmocka_unit_test_setup_teardown(a_refused_value_names_the_line_of_its_field, begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
