#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "judging/lint_words.h"

static struct lint_words open_words(const char *const *also, const char *const *except)
{
	struct lint_words_change changes[LIST_COUNT] = { { NULL, NULL } };
	struct lint_words words;
	struct error err;

	changes[LIST_ATTACKS] = (struct lint_words_change){ also, except };
	assert_int_equal(lint_words_open(&words, changes, &err), 0);
	return words;
}

static void whole_words_in_any_case_match(void **state)
{
	struct lint_words words = open_words(NULL, NULL);

	(void)state;
	assert_true(lint_words_has(&words, LIST_ATTACKS, SLICE("He is a LIAR.")));
	assert_false(lint_words_has(&words, LIST_ATTACKS, SLICE("He is familiar.")));
	assert_true(lint_words_has(&words, LIST_ATTACKS, SLICE("out of\n  his depth")));
	assert_false(lint_words_has(&words, LIST_ATTACKS, SLICE("out of, his depth")));
	assert_true(lint_words_has(&words, LIST_RESPONSE, SLICE("he didn\xE2\x80\x99t respond")));
	assert_true(lint_words_is(&words, LIST_INSIDER, SLICE("Clerk")));
	assert_false(lint_words_is(&words, LIST_INSIDER, SLICE("clerk at")));
	assert_false(lint_words_is(&words, LIST_INSIDER, SLICE_NONE));
	lint_words_release(&words);
}

static void a_policy_adds_and_takes_away(void **state)
{
	static const char *const also[] = { "landlub*", "bilge rat", NULL };
	static const char *const except[] = { "liar", NULL };
	struct lint_words words = open_words(also, except);

	(void)state;
	assert_true(lint_words_has(&words, LIST_ATTACKS, SLICE("you landlubbers!")));
	assert_true(lint_words_has(&words, LIST_ATTACKS, SLICE("A Bilge Rat")));
	assert_false(lint_words_has(&words, LIST_ATTACKS, SLICE("a bilge")));
	assert_false(lint_words_has(&words, LIST_ATTACKS, SLICE("a liar")));
	lint_words_release(&words);
}

static void asking_again_finds_the_next(void **state)
{
	struct lint_words words = open_words(NULL, NULL);
	struct slice text = SLICE("\xC3\x85 liar, a crook");
	struct span place;
	size_t at = 0;

	(void)state;
	assert_true(lint_words_find(&words, LIST_ATTACKS, text, &at, &place));
	assert_true(slice_is(slice_part(text, place), "liar"));
	assert_true(lint_words_find(&words, LIST_ATTACKS, text, &at, &place));
	assert_true(slice_is(slice_part(text, place), "crook"));
	assert_false(lint_words_find(&words, LIST_ATTACKS, text, &at, &place));
	lint_words_release(&words);
}

/* A phrase with a capital or a mark could never match. */
static void every_phrase_finds_itself(void **state)
{
	struct lint_words words = open_words(NULL, NULL);

	(void)state;
	for (int list = 0; list < LIST_COUNT; list++) {
		assert_true(words.lists[list].count > 0);
		for (size_t i = 0; i < words.lists[list].count; i++) {
			const char *phrase = words.lists[list].all[i];

			if (!lint_words_has(&words, (enum lint_list)list, slice_of(phrase)))
				fail_msg("list %d: '%s'", list, phrase);
		}
	}
	lint_words_release(&words);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whole_words_in_any_case_match),
		cmocka_unit_test(a_policy_adds_and_takes_away),
		cmocka_unit_test(asking_again_finds_the_next),
		cmocka_unit_test(every_phrase_finds_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
