#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "reading/languages.h"
#include "spec.h"

/* tests/spec/languages.txt: a text, then its language and the tables it is read
 * with. */
static void languages_are_told(void **state)
{
	struct spec *spec = spec_open("languages.txt");
	const char *input, *expected;
	int line, failures = 0;

	while (spec_next(spec, &input, &expected, &line)) {
		struct told_language told = lexicons_tell(*state, NULL, slice_of(input));
		char got[40];

		snprintf(got, sizeof(got), "%s, read as %s", told.code ? told.code : "-",
			 told.language->code);
		if (strcmp(got, expected) != 0) {
			print_error("languages.txt:%d: expected %s, told %s\n", line, expected, got);
			failures++;
		}
	}
	spec_close(spec);
	assert_int_equal(failures, 0);
}

static void a_tag_is_taken_at_its_word(void **state)
{
	struct slice text = SLICE("The harbour was shut, and the boats were gone.");

	assert_ptr_equal(language_find("ko"), &language_korean);
	assert_ptr_equal(language_find("ko-KP"), &language_korean);
	assert_ptr_equal(language_find("EN_us"), &language_english);
	assert_null(language_find("kor"));
	assert_null(language_find(""));
	assert_ptr_equal(lexicons_tell(*state, "ko", text).language, &language_korean);
	assert_ptr_equal(lexicons_tell(*state, "xx", text).language, &language_unknown);
	assert_ptr_equal(lexicon_language(lexicons_of(*state, &language_korean)),
			 &language_korean);
	assert_ptr_equal(lexicon_language(lexicons_of(*state, &language_unknown)),
			 &language_unknown);
}

static void the_list_names_them_all(void **state)
{
	struct buffer list;

	(void)state;
	buffer_init(&list);
	languages_list(&list);
	assert_string_equal(list.data, "en, ko, es");
	buffer_release(&list);
}

static int open_lexicons(void **state)
{
	return lexicons_new((struct lexicons **)state, &(struct error){ 0 });
}

static int close_lexicons(void **state)
{
	lexicons_free(*state);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(languages_are_told),
		cmocka_unit_test(a_tag_is_taken_at_its_word),
		cmocka_unit_test(the_list_names_them_all),
	};

	return cmocka_run_group_tests(tests, open_lexicons, close_lexicons);
}
