#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/edtf.h"
#include "reading_spec.h"
#include "spec.h"

/*
 * tests/spec/quotations.txt, attributions.txt, speakers.txt, unnamed.txt and
 * masthead.txt: articles, and what is read in them.  Each file says what its lines
 * hold.
 */
enum shown { SHOW_CANDIDATES, SHOW_SPEAKERS, SHOW_UNNAMED, SHOW_MASTHEAD };

static void read_article(struct buffer *out, struct slice text, enum shown shown,
			 const struct lexicon *lexicon)
{
	struct reading_options options = { .on = edtf_day(2020, 6, 17), .lexicon = lexicon };
	struct reading reading;
	struct error err = { 0 };

	options.own_voice = text.length > 4 && memcmp(text.at, "own:", 4) == 0;
	if (options.own_voice) {
		text.at += 4;
		text.length -= 4;
	}
	assert_int_equal(reading_open(&reading, text, &options, &err), 0);
	if (shown == SHOW_MASTHEAD)
		write_masthead(out, &reading.masthead, text);
	else if (shown == SHOW_SPEAKERS)
		write_speakers(out, &reading);
	else if (shown == SHOW_UNNAMED)
		write_unnamed(out, &reading, text);
	else
		for (size_t i = 0; i < reading.candidate_count; i++)
			write_candidate(out, &reading.candidates[i]);
	reading_release(&reading);
}

static void check_file(const char *name, const struct language *language, enum shown shown)
{
	struct spec *spec = spec_open(name);
	const char *input, *expected;
	struct lexicon *lexicon;
	struct error err;
	int line, failures = 0;

	assert_int_equal(lexicon_new(&lexicon, language, &err), 0);
	while (spec_next(spec, &input, &expected, &line)) {
		struct buffer out;

		buffer_init(&out);
		read_article(&out, slice_of(input), shown, lexicon);
		if (out.length > 0 && out.data[out.length - 1] == '\n')
			out.data[--out.length] = '\0';
		if (strcmp(out.data, expected) != 0) {
			print_error("%s:%d: expected\n%s\nbut read\n%s\n", name, line,
				    expected, out.data);
			failures++;
		}
		buffer_release(&out);
	}
	lexicon_free(lexicon);
	spec_close(spec);
	assert_int_equal(failures, 0);
}

static void test_quotations(void **state)
{
	(void)state;
	check_file("quotations.txt", &language_english, SHOW_CANDIDATES);
	check_file("attributions.txt", &language_english, SHOW_CANDIDATES);
	check_file("refusals.txt", &language_english, SHOW_CANDIDATES);
}

static void test_speakers(void **state)
{
	(void)state;
	check_file("speakers.txt", &language_english, SHOW_SPEAKERS);
}

static void test_no_tables(void **state)
{
	(void)state;
	check_file("quotations_und.txt", &language_unknown, SHOW_CANDIDATES);
}

static void test_spanish(void **state)
{
	(void)state;
	check_file("quotations_es.txt", &language_spanish, SHOW_CANDIDATES);
	check_file("speakers_es.txt", &language_spanish, SHOW_SPEAKERS);
}

static void test_korean(void **state)
{
	(void)state;
	check_file("quotations_ko.txt", &language_korean, SHOW_CANDIDATES);
	check_file("articles_ko.txt", &language_korean, SHOW_CANDIDATES);
	check_file("speakers_ko.txt", &language_korean, SHOW_SPEAKERS);
}

static void test_unnamed(void **state)
{
	(void)state;
	check_file("unnamed.txt", &language_english, SHOW_UNNAMED);
}

static void test_masthead(void **state)
{
	(void)state;
	check_file("masthead.txt", &language_english, SHOW_MASTHEAD);
}

static void test_refuses_bad_bytes(void **state)
{
	struct reading reading;
	struct error err;

	(void)state;
	assert_int_equal(reading_open(&reading, SLICE("caf\xE9 said"), NULL, &err), -1);
	assert_int_equal(err.kind, ERROR_INPUT);
	assert_string_equal(err.text, "not UTF-8 at byte 3");
}

/* No guess: of a language without tables only marks and digits are read. */
static void test_unknown_language_has_marks_only(void **state)
{
	struct reading_options options = { .language = "xx", .on = TIMEX_NO_DAY };
	struct reading reading;
	struct error err;

	(void)state;
	assert_int_equal(reading_open(&reading, SLICE("Hu said hy bu ra. \"Zo ra hy bu ty,\" hu."),
				      &options, &err), 0);
	assert_int_equal(reading.candidate_count, 1);
	assert_int_equal(reading.candidates[0].speaker, -1);
	reading_release(&reading);
}

/* Positions are bytes, and content is the text at them. */
static void check_positions(const struct reading *reading, struct slice text)
{
	for (size_t i = 0; i < reading->candidate_count; i++) {
		const struct candidate *candidate = &reading->candidates[i];
		size_t at = 0;

		assert_true(candidate->content.count > 0);
		for (size_t s = 0; s < candidate->content.count; s++) {
			struct span span = candidate->content.all[s];

			assert_true(span.start < span.end && span.end <= text.length);
			assert_true(span.start >= at);
			at = span.end;
		}
		assert_true(candidate->within < (int)reading->candidate_count);
		assert_true(candidate->speaker < (int)reading->speaker_count);
	}
}

static void test_positions(void **state)
{
	struct slice text = SLICE("\xE2\x80\x9CThe caf\xC3\xA9 is shut,\xE2\x80\x9D said Ana Roth. "
				  "\xE2\x80\x9CIt was the last.\xE2\x80\x9D");
	struct reading reading;
	struct error err;

	(void)state;
	assert_int_equal(reading_open(&reading, text, NULL, &err), 0);
	check_positions(&reading, text);
	assert_int_equal(reading.candidate_count, 1);
	assert_int_equal(reading.candidates[0].content.count, 2);
	assert_int_equal(reading.candidates[0].content.all[0].start, 3);
	assert_string_equal(reading.speakers[0].name, "Ana Roth");
	reading_release(&reading);
}

/* Text that is all one thing, and text put together at random from what has
 * a meaning here: nothing fails, nothing points outside. */
static void test_any_text(void **state)
{
	static const char *const parts[] = {
		"\"", "'", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x98", "\xE2\x80\x99",
		"\xC2\xAB", "\xC2\xBB", "\xE3\x80\x8C", "\xE3\x80\x8D", "(", ")", "said", " ",
		" ", " ", "\n\n", "\n", ",", ".", "?", ":", " - ", "that", "the source", "Kim",
		"according to", "Mr.", "12", "who", "told", "and", "adding", "allegedly", "he",
		"a", "pointing out", "\xED\x95\x9C\xEA\xB5\xAD", "\xEF\xBB\xBF",
	};
	struct lexicon *lexicon;
	struct error err;
	uint32_t seed = 1;

	(void)state;
	assert_int_equal(lexicon_new(&lexicon, &language_english, &err), 0);
	for (int round = 0; round < 400; round++) {
		struct reading_options options = { .on = TIMEX_NO_DAY, .own_voice = true,
						   .lexicon = lexicon };
		struct reading reading;
		struct buffer text;

		buffer_init(&text);
		for (int i = 0; i < 200; i++) {
			seed = seed * 1664525u + 1013904223u;
			buffer_text(&text, parts[(seed >> 16) %
						 (sizeof(parts) / sizeof(parts[0]))]);
		}
		assert_int_equal(reading_open(&reading, buffer_all(&text), &options, &err), 0);
		check_positions(&reading, buffer_all(&text));
		reading_release(&reading);
		buffer_release(&text);
	}
	lexicon_free(lexicon);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_quotations),
		cmocka_unit_test(test_speakers),
		cmocka_unit_test(test_korean),
		cmocka_unit_test(test_spanish),
		cmocka_unit_test(test_no_tables),
		cmocka_unit_test(test_unnamed),
		cmocka_unit_test(test_masthead),
		cmocka_unit_test(test_refuses_bad_bytes),
		cmocka_unit_test(test_unknown_language_has_marks_only),
		cmocka_unit_test(test_positions),
		cmocka_unit_test(test_any_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
