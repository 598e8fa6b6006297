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
typedef void writer(struct buffer *out, const struct timex *date);

static void write_meaning(struct buffer *out, const struct timex *t)
{
	static const char *const types[] = {"DATE", "TIME", "DURATION", "SET"};

	buffer_format(out, " | %s | %s | %s\n", types[t->type], t->edtf ? t->edtf : "-",
	              t->value ? t->value : "-");
}

/* tests/spec/date_bounds.txt has another line for each date:
 *
 *	words with the preposition | as said | from | until
 */
static void write_bounds(struct buffer *out, const struct timex *t)
{
	buffer_format(out, " | %s | %s | %s\n", t->said ? t->said : "-",
	              t->from ? t->from : "-", t->until ? t->until : "-");
}

/* The article's day, and its second when the spec gives one. */
struct day {
	int64_t on;
	int second;
};

static void write_dates(struct buffer *out, struct slice text, struct day day,
                        const struct lexicon *lexicon, writer *write)
{
	struct timexes found;
	struct tokens tokens;
	struct arena arena;
	struct error err = {0};
	size_t end = 0;

	arena_init(&arena);
	assert_int_equal(tokens_cut(&tokens, text, (struct span){0, text.length},
	                            lexicon, &arena, &err),
	                 0);
	assert_int_equal(
	    timexes_find_at(&found, &tokens, day.on, day.second, &arena, &err), 0);
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
		write(out, t);
	}
	arena_release(&arena);
}

static void check(const char *text, const struct buffer *wanted,
                  const struct buffer *got, int *failures)
{
	if (strcmp(wanted->data, got->data) == 0)
		return;
	print_error("> %s\nwanted:\n%sgot:\n%s\n", text, wanted->data, got->data);
	++*failures;
}

static struct day day_of(const char *text)
{
	struct edtf day;
	struct error err = {0};
	int hour, minute;

	if (text[0] == '-')
		return (struct day){TIMEX_NO_DAY, -1};
	assert_int_equal(edtf_parse(slice_of(text), &day, &err), 0);
	if (sscanf(text, "%*d-%*d-%*dT%d:%d", &hour, &minute) == 2)
		return (struct day){day.earliest, (hour * 60 + minute) * 60};
	return (struct day){day.earliest, -1};
}

static void check_spec(const char *path, int least, const struct language *language,
		       writer *write)
{
	FILE *file = fopen(path, "r");
	struct lexicon *lexicon;
	struct error err = { 0 };
	struct buffer wanted, got;
	char line[2048], text[2048] = "";
	struct day on = {TIMEX_NO_DAY, -1};
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
			write_dates(&got, slice_of(text), on, lexicon, write);
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
	assert_true(cases >= least);
	assert_int_equal(failures, 0);
}

static void dates_of_the_spec(void **state)
{
	(void)state;
	check_spec(SPEC_DIR "/timexes.txt", 20, &language_english, write_meaning);
}

static void bounds_of_the_spec(void **state)
{
	(void)state;
	check_spec(SPEC_DIR "/date_bounds.txt", 10, &language_english, write_bounds);
}

static void korean_dates_of_the_spec(void **state)
{
	(void)state;
	check_spec(SPEC_DIR "/timexes_ko.txt", 20, &language_korean, write_meaning);
}

static void spanish_dates_of_the_spec(void **state)
{
	(void)state;
	check_spec(SPEC_DIR "/timexes_es.txt", 20, &language_spanish, write_meaning);
}

static void odd_texts_are_read_in_one_pass(void **state)
{
	static const char *const pieces[] = {"1",
	                                     "May ",
	                                     "on Monday, ",
	                                     "2016-",
	                                     "last ",
	                                     "the end of ",
	                                     "1/",
	                                     "3 p.m. on ",
	                                     "between 2015 and ",
	                                     "two weeks ",
	                                     "every ",
	                                     "the ",
	                                     "from 2016 to 1999, ",
	                                     "May to 1 March ",
	                                     "now to 1990 ",
	                                     "the last week of ",
	                                     "9999 ",
	                                     "year ",
	                                     "the first Monday of ",
	                                     "the day after ",
	                                     "two hours from ",
	                                     "half past ",
	                                     "week 3 of ",
	                                     "1/2, ",
	                                     "on 3 and ",
	                                     "later than ",
	                                     "every day at "};

	for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++) {
		struct buffer text, got;

		buffer_init(&text);
		buffer_init(&got);
		for (int k = 0; k < 20000; k++)
			buffer_text(&text, pieces[i]);
		write_dates(&got, buffer_all(&text), (struct day){17163, 0}, *state,
		            write_meaning);
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
		write_dates(&got, buffer_all(&text), (struct day){ 17163, -1 }, korean, write_meaning);
		buffer_release(&text);
		buffer_release(&got);
	}
	lexicon_free(korean);
}

static int open_lexicon(void **state)
{
	return lexicon_new((struct lexicon **)state, &language_english,
	                   &(struct error){0});
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
		cmocka_unit_test(bounds_of_the_spec),
		cmocka_unit_test(korean_dates_of_the_spec),
		cmocka_unit_test(spanish_dates_of_the_spec),
		cmocka_unit_test(odd_texts_are_read_in_one_pass),
		cmocka_unit_test(odd_korean_is_read_in_one_pass),
	};

	return cmocka_run_group_tests(tests, open_lexicon, close_lexicon);
}
