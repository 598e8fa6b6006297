#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/buffer.h"
#include "reading/quantity.h"

#include <math.h>

/*
 * tests/spec/quantities.txt: "> " and a text, then a line for each figure
 * that is to be found in it:
 *
 *	words | low..high | unit/per | thing | precision | role | reading
 *
 * The file says which fields may be left out.
 */
static void write_range(struct buffer *out, const struct quantity *q)
{
	buffer_number(out, q->low);
	if (isnan(q->high))
		buffer_text(out, "..");
	else if (q->high > q->low || q->high < q->low) {
		buffer_text(out, "..");
		buffer_number(out, q->high);
	}
}

static void write_figure(struct buffer *out, const struct quantity *q, struct slice text)
{
	buffer_slice(out, slice_part(text, q->words));
	buffer_text(out, " | ");
	write_range(out, q);
	buffer_format(out, " | %s%s%s | ", q->unit ? q->unit : "-", q->per ? "/" : "", q->per ? q->per : "");
	if (q->thing.length)
		buffer_slice(out, q->thing);
	else
		buffer_text(out, "-");
	buffer_format(out, " | %s | %s", quantity_precision_word(q->precision), quantity_role_word(q->role));
	if (q->reading)
		buffer_format(out, " | %d", q->reading);
	buffer_text(out, "\n");
}

/* words | value | what it counts from */
static void write_idle(struct buffer *out, const struct quantity *q, struct slice text)
{
	const char *rank = quantity_rank_word(q->rank);

	buffer_slice(out, slice_part(text, q->words));
	buffer_text(out, " | ");
	buffer_number(out, q->low);
	buffer_format(out, " | %s\n", rank ? rank : "-");
}

static void read_figures(struct buffer *out, struct slice text, const struct lexicon *lexicon, bool ranks)
{
	struct quantities found;
	struct timexes dates;
	struct tokens tokens;
	struct arena arena;
	struct error err = { 0 };

	arena_init(&arena);
	assert_int_equal(tokens_cut(&tokens, text, (struct span){ 0, text.length }, lexicon, &arena, &err), 0);
	assert_int_equal(timexes_find(&dates, &tokens, 17163, &arena, &err), 0);
	assert_int_equal(quantities_find(&found, &tokens, &dates, &arena, &err), 0);
	for (size_t i = 0; !ranks && i < found.count; i++) {
		assert_true(found.all[i].words.end <= text.length);
		assert_true(found.all[i].words.start < found.all[i].words.end);
		write_figure(out, &found.all[i], text);
	}
	for (size_t i = 0; ranks && i < found.idle_count; i++)
		write_idle(out, &found.idle[i], text);
	arena_release(&arena);
}

static void check(const char *text, const struct buffer *wanted, const struct buffer *got, int *failures)
{
	if (strcmp(wanted->data, got->data) == 0)
		return;
	print_error("> %s\nwanted:\n%sgot:\n%s\n", text, wanted->data, got->data);
	++*failures;
}

static void check_spec(const char *path, const struct language *language, bool ranks)
{
	FILE *file = fopen(path, "r");
	struct lexicon *lexicon;
	struct error err = { 0 };
	struct buffer wanted, got;
	char line[2048], text[2048] = "";
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
			read_figures(&got, slice_of(text), lexicon, ranks);
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

static void figures_of_the_spec(void **state)
{
	(void)state;
	check_spec(SPEC_DIR "/quantities.txt", &language_english, false);
}

static void ordinals_of_the_spec(void **state)
{
	(void)state;
	check_spec(SPEC_DIR "/ordinals.txt", &language_english, true);
}

static void korean_figures_of_the_spec(void **state)
{
	(void)state;
	check_spec(SPEC_DIR "/quantities_ko.txt", &language_korean, false);
}

static void spanish_figures_of_the_spec(void **state)
{
	(void)state;
	check_spec(SPEC_DIR "/quantities_es.txt", &language_spanish, false);
}

/* Any bytes at all: every figure lies within the text, and time stays linear
 * (the test would not end otherwise). */
static void odd_texts_are_read_in_one_pass(void **state)
{
	static const char *const pieces[] = { "1", "one ", "two hundred and ", "$", "1,000", "half a ", "% of ",
					      "5-", "between 2 and ", "a third of ", "\xe2\x82\xac", "at least ", "1/2 ", ".",
					      "first ", "twenty-", "one second ", "the last but ", "one 3rd " };

	for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++) {
		struct buffer text, got;

		buffer_init(&text);
		buffer_init(&got);
		for (int k = 0; k < 20000; k++)
			buffer_text(&text, pieces[i]);
		read_figures(&got, buffer_all(&text), *state, false);
		buffer_clear(&got);
		read_figures(&got, buffer_all(&text), *state, true);
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
		read_figures(&got, buffer_all(&text), korean, false);
		buffer_clear(&got);
		read_figures(&got, buffer_all(&text), korean, true);
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
		cmocka_unit_test(figures_of_the_spec),
		cmocka_unit_test(ordinals_of_the_spec), cmocka_unit_test(korean_figures_of_the_spec),
		cmocka_unit_test(spanish_figures_of_the_spec),
		cmocka_unit_test(odd_texts_are_read_in_one_pass),
		cmocka_unit_test(odd_korean_is_read_in_one_pass),
	};

	return cmocka_run_group_tests(tests, open_lexicon, close_lexicon);
}
