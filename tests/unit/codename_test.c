#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "base/random.h"
#include "intake/codename.h"
#include "ledger/source.h"

static bool lower_case(const char *word)
{
	for (; *word; word++)
		if (*word < 'a' || *word > 'z')
			return false;
	return true;
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void the_words_are_many_and_each_stands_once(void **state)
{
	size_t count = codename_first_count + codename_second_count;
	const char **all = malloc(count * sizeof(*all));

	(void)state;
	assert_non_null(all);
	assert_true(codename_first_count >= 150 && codename_second_count >= 150);
	memcpy(all, codename_first_words, codename_first_count * sizeof(*all));
	memcpy(all + codename_first_count, codename_second_words,
	       codename_second_count * sizeof(*all));
	qsort(all, count, sizeof(*all), by_text);
	for (size_t i = 0; i < count; i++) {
		assert_true(lower_case(all[i]));
		assert_true(i == 0 || strcmp(all[i - 1], all[i]) != 0);
	}
	free(all);
}

static void a_drawn_name_is_a_codename(void **state)
{
	struct arena arena;
	const char *one, *two, *three;

	(void)state;
	arena_init(&arena);
	one = codename_draw(&arena);
	two = codename_draw(&arena);
	three = codename_draw(&arena);
	assert_true(codename_valid(slice_of(one)));
	assert_non_null(strchr(one, '-'));
	assert_false(strcmp(one, two) == 0 && strcmp(two, three) == 0);
	arena_release(&arena);
}

static void a_name_is_shortened(void **state)
{
	static const char *const cases[][2] = {
		{ "Ada Moreau", "ada-moreau" },
		{ "José  Ángel Núñez", "jose-angel-nunez" },
		{ "Brigid O'Sullivan", "brigid-osullivan" },
		{ "Anne-Marie Duval", "anne-marie-duval" },
		{ "The National Bureau of Harbours and Lights", "the-national-bureau-of" },
		{ "김민지", "김민지" },
		{ "Олег Йорк", "олег-иорк" },
		{ "(Kim)", "kim" },
		{ "S5", NULL },		/* would read as a source's id */
		{ "???", NULL },
		{ "", NULL },
	};
	struct arena arena;

	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *codename = codename_of(cases[i][0], &arena);

		if (!cases[i][1]) {
			assert_null(codename);
			continue;
		}
		assert_non_null(codename);
		assert_string_equal(codename, cases[i][1]);
	}
	assert_string_equal(codename_numbered("ada-moreau", 2, &arena), "ada-moreau-2");
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_words_are_many_and_each_stands_once),
		cmocka_unit_test(a_drawn_name_is_a_codename),
		cmocka_unit_test(a_name_is_shortened),
	};

	if (random_start() < 0)
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
