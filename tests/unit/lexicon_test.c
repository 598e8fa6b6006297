#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "reading/chunk.h"
#include "reading/lexicon.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static void chunks(void **state)
{
	uint64_t abc = chunk_part("abc", 3);

	(void)state;
	assert_int_equal(chunk_load("abcdefgh") & 0xffffff, abc);
	assert_true(chunk_first(chunk_load("abcdefgh"), 3) == abc);
	assert_true(chunk_first(abc, CHUNK) == abc);
	assert_int_equal(chunk_before(0), CHUNK);
	for (size_t i = 0; i < CHUNK; i++) {
		char text[CHUNK + 1] = "@az[{`.A";

		assert_int_equal(chunk_before((uint64_t)0x80 << 8 * i), i);
		assert_int_equal(chunk_before(~(uint64_t)0 << 8 * i), i);
		text[i] = 'Q';
		text[CHUNK - 1] = 'Z';
		assert_int_equal(chunk_count(chunk_capitals(chunk_load(text))),
				 1 + (i < CHUNK - 1));
		text[i] = (char)0xe2;
		assert_int_equal(chunk_before(chunk_beyond_ascii(chunk_load(text))), i);
	}
}

/* Every word of a language, which is in small letters there, is found, in small letters and in capitals, and one
 * letter more or less is found only where the language has that word too. */
static void every_word_is_found(const struct language *language)
{
	struct lexicon *lexicon;
	struct error err;

	assert_int_equal(lexicon_new(&lexicon, language, &err), 0);
	for (size_t t = 0; language->tables[t]; t++) {
		for (size_t i = 0; i < language->tables[t]->count; i++) {
			const struct lexeme *lexeme = &language->tables[t]->lexemes[i];
			struct slice word = slice_of(lexeme->word);
			const struct lexeme *found = lexicon_find(lexicon, word);
			char text[64] = "";
			bool ascii = true;

			if (word.length > 40)
				continue;
			assert_non_null(found);
			assert_string_equal(found->word, lexeme->word);
			assert_int_equal(found->classes & lexeme->classes, lexeme->classes);
			for (size_t k = 0; k < word.length; k++) {
				text[k] = (char)toupper((unsigned char)word.at[k]);
				ascii = ascii && (unsigned char)word.at[k] < 128;
			}
			/* capitals, from a copy that ends behind the word */
			found = lexicon_find(lexicon, (struct slice){ text, word.length });
			if (ascii)
				assert_ptr_equal(found, lexicon_find(lexicon, word));
			text[word.length] = 'x';
			found = lexicon_find(lexicon, (struct slice){ text, word.length + 1 });
			if (found)
				assert_int_equal(strlen(found->word), word.length + 1);
			if (ascii && word.length <= CHUNK)
				assert_ptr_equal(lexicon_find_short(lexicon,
							chunk_part(word.at, word.length),
							word.length),
						 lexicon_find(lexicon, word));
		}
	}
	lexicon_free(lexicon);
}

static void words_are_found(void **state)
{
	(void)state;
	every_word_is_found(&language_english);
	every_word_is_found(&language_korean);
	every_word_is_found(&language_spanish);
}

static void others_are_not(void **state)
{
	char longest[100];
	struct lexicon *lexicon;
	struct error err;

	(void)state;
	assert_int_equal(lexicon_new(&lexicon, &language_english, &err), 0);
	memset(longest, 'a', sizeof(longest));
	for (size_t length = 0; length <= sizeof(longest); length++)
		if (length != 1)
			assert_null(lexicon_find(lexicon, (struct slice){ longest, length }));
	/* "said" and what only looks like it */
	assert_non_null(lexicon_find(lexicon, SLICE("SaId")));
	assert_null(lexicon_find(lexicon, SLICE("said\0")));
	assert_null(lexicon_find(lexicon, SLICE("s\xc3\xa9id")));
	assert_null(lexicon_find(lexicon, SLICE("[aid")));
	/* a curly apostrophe is a straight one */
	assert_ptr_equal(lexicon_find(lexicon, SLICE("didn\xe2\x80\x99t")),
			 lexicon_find(lexicon, SLICE("didn't")));
	lexicon_free(lexicon);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(chunks),
		cmocka_unit_test(words_are_found),
		cmocka_unit_test(others_are_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
