#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/buffer.h"
#include "base/edtf.h"
#include "reading/timex.h"

/*
 * tests/spec/timexes.txt: "@ 2016-12-28" (or "@ -": no day) for the texts
 * that follow; "> " and a text; then a line for each date in it:
 *
 *	words with the preposition | type | EDTF | TimeML value
 */
static void write_dates(struct buffer *out, struct slice text, int64_t on, const struct lexicon *lexicon)
{
	static const char *const types[] = { "DATE", "TIME", "DURATION", "SET" };
	struct timexes found;
	struct tokens tokens;
	struct arena arena;
	struct error err = { 0 };
	size_t end = 0;

	arena_init(&arena);
	assert_int_equal(tokens_cut(&tokens, text, (struct span){ 0, text.length }, lexicon, &arena, &err), 0);
	assert_int_equal(timexes_find(&found, &tokens, on, &arena, &err), 0);
	for (size_t i = 0; i < found.count; i++) {
		const struct timex *t = &found.all[i];
		struct edtf edtf;

		assert_true(t->words.start >= end && t->words.end <= text.length);
		assert_true(t->whole.start <= t->words.start && t->whole.end >= t->words.end &&
			    t->whole.end <= text.length);
		end = t->words.end;
		/* Whatever it writes is EDTF. */
		if (t->edtf && edtf_parse(slice_of(t->edtf), &edtf, &err) < 0)
			fail_msg("%s", err.text);
		buffer_slice(out, slice_part(text, t->whole));
		buffer_format(out, " | %s | %s | %s\n", types[t->type], t->edtf ? t->edtf : "-",
			      t->value ? t->value : "-");
	}
	arena_release(&arena);
}

static void check(const char *text, const struct buffer *wanted, const struct buffer *got, int *failures)
{
	if (strcmp(wanted->data, got->data) == 0)
		return;
	print_error("> %s\nwanted:\n%sgot:\n%s\n", text, wanted->data, got->data);
	++*failures;
}

static int64_t day_of(const char *text)
{
	struct edtf day;
	struct error err = { 0 };

	if (text[0] == '-')
		return TIMEX_NO_DAY;
	assert_int_equal(edtf_parse(slice_of(text), &day, &err), 0);
	return day.earliest;
}

static void check_spec(const char *path, const struct language *language)
{
	FILE *file = fopen(path, "r");
	struct lexicon *lexicon;
	struct error err = { 0 };
	struct buffer wanted, got;
	char line[2048], text[2048] = "";
	int64_t on = TIMEX_NO_DAY;
	int failures = 0, cases = 0;

	assert_non_null(file);
	assert_int_equal(lexicon_new(&lexicon, language, &err), 0);
	buffer_init(&wanted);
	buffer_init(&got);
	for (;;) {
		bool more = fgets(line, sizeof(line), file) != NULL;

		if (!more || strncmp(line, "> ", 2) == 0) {
			if (text[0]) {
				check(text, &wanted, &got, &failures);
				cases++;
			}
			if (!more)
				break;
			line[strcspn(line, "\n")] = '\0';
			memcpy(text, line + 2, strlen(line + 2) + 1);
			buffer_clear(&wanted);
			buffer_clear(&got);
			write_dates(&got, slice_of(text), on, lexicon);
		} else if (strncmp(line, "@ ", 2) == 0) {
			line[strcspn(line, "\n")] = '\0';
			on = day_of(line + 2);
		} else if (line[0] != '#' && line[0] != '\n') {
			buffer_text(&wanted, line);
		}
	}
	fclose(file);
	lexicon_free(lexicon);
	buffer_release(&wanted);
	buffer_release(&got);
	assert_true(cases > 20);
	assert_int_equal(failures, 0);
}

static void dates_of_the_spec(void **state)
{
	(void)state;
	check_spec(SPEC_DIR "/timexes.txt", &language_english);
}

static void korean_dates_of_the_spec(void **state)
{
	(void)state;
	check_spec(SPEC_DIR "/timexes_ko.txt", &language_korean);
}

static void odd_texts_are_read_in_one_pass(void **state)
{
	static const char *const pieces[] = { "1", "May ", "on Monday, ", "2016-", "last ", "the end of ", "1/", "3 p.m. on ",
					      "between 2015 and ", "two weeks ", "every ", "the ", "from 2016 to 1999, ", "May to 1 March ", "now to 1990 ", "the last week of ", "9999 ", "year " };

	for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++) {
		struct buffer text, got;

		buffer_init(&text);
		buffer_init(&got);
		for (int k = 0; k < 20000; k++)
			buffer_text(&text, pieces[i]);
		write_dates(&got, buffer_all(&text), 17163, *state);
		buffer_release(&text);
		buffer_release(&got);
	}
}

static void odd_korean_is_read_in_one_pass(void **state)
{
	static const char *const pieces[] = { "이만 ", "십", "2만 ", "지난 ", "수", "1인당 ", "부터 ", "3일 ", "에서 ",
					      "두세 ", "약 ", "억 2천만 달러 이상 " };
	struct lexicon *korean;
	struct error err = { 0 };

	(void)state;
	assert_int_equal(lexicon_new(&korean, &language_korean, &err), 0);
	for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++) {
		struct buffer text, got;

		buffer_init(&text);
		buffer_init(&got);
		for (int k = 0; k < 20000; k++)
			buffer_text(&text, pieces[i]);
		write_dates(&got, buffer_all(&text), 17163, korean);
		buffer_release(&text);
		buffer_release(&got);
	}
	lexicon_free(korean);
}

static int open_lexicon(void **state)
{
	return lexicon_new((struct lexicon **)state, &language_english, &(struct error){ 0 });
}

static int close_lexicon(void **state)
{
	lexicon_free(*state);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates_of_the_spec),
		cmocka_unit_test(korean_dates_of_the_spec),
		cmocka_unit_test(odd_texts_are_read_in_one_pass),
		cmocka_unit_test(odd_korean_is_read_in_one_pass),
	};

	return cmocka_run_group_tests(tests, open_lexicon, close_lexicon);
}
