#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/utf8.h"
#include "spec.h"

#include <stdio.h>

/* Every fault at every place around the borders of eight bytes, so that the
 * quick path is asked too. */
static void faults_are_found_where_they_are(void **state)
{
	static const struct slice FAULTS[] = {
		{ "\0", 1 }, { "\x80", 1 }, { "\xbf", 1 }, { "\xc0\x80", 2 },
		{ "\xc1\xbf", 2 }, { "\xc3", 1 }, { "\xc3(", 2 },
		{ "\xe0\x9f\xbf", 3 }, { "\xe2\x82", 2 }, { "\xe2\x82(", 3 },
		{ "\xed\xa0\x80", 3 }, { "\xed\xbf\xbf", 3 },
		{ "\xf0\x8f\xbf\xbf", 4 }, { "\xf0\x9f\x98", 3 },
		{ "\xf4\x90\x80\x80", 4 }, { "\xf5\x80\x80\x80", 4 },
		{ "\xff", 1 }, { "\xfe", 1 },
	};
	char text[64];

	(void)state;
	for (size_t i = 0; i < sizeof(FAULTS) / sizeof(FAULTS[0]); i++) {
		for (size_t at = 0; at < 20; at++) {
			for (size_t after = 0; after < 12; after++) {
				size_t bad = 99;

				memset(text, 'a', sizeof(text));
				memcpy(text + at, FAULTS[i].at,
				       FAULTS[i].length);
				assert_false(utf8_valid((struct slice){ text,
					at + FAULTS[i].length + after }, &bad));
				assert_int_equal(bad, at);
			}
		}
	}
}

static void every_code_point_is_valid_and_comes_back(void **state)
{
	struct buffer buffer;

	(void)state;
	buffer_init(&buffer);
	for (int32_t point = 1; point <= 0x10ffff; point++) {
		size_t at = 0;

		if (point >= 0xd800 && point <= 0xdfff)
			continue;
		buffer_clear(&buffer);
		utf8_append(&buffer, point);
		if (!utf8_valid(buffer_all(&buffer), NULL) ||
		    utf8_next(buffer_all(&buffer), &at) != point ||
		    at != buffer.length ||
		    utf8_count(buffer_all(&buffer)) != 1)
			fail_msg("U+%04lX", (unsigned long)point);
	}
	buffer_release(&buffer);
	assert_true(utf8_valid(SLICE_NONE, NULL));
}

static void positions_walk_both_ways(void **state)
{
	/* 1, 2, 3 and 4 bytes long. */
	const struct slice text = SLICE("a\xc3\xa9\xeb\xb6\x81\xf0\x9f\x98\x80"
					"z");
	static const size_t BYTES[] = { 0, 1, 3, 6, 10, 11 };
	struct utf8_walk walk = { text, 0, 0 };

	(void)state;
	for (size_t i = 0; i < 6; i++) {
		assert_int_equal(utf8_points(&walk, BYTES[i]), i);
		assert_int_equal(utf8_bytes(&walk, i), BYTES[i]);
	}
	for (size_t i = 6; i-- > 0;) {
		assert_int_equal(utf8_bytes(&walk, i), BYTES[i]);
		assert_int_equal(utf8_points(&walk, BYTES[i]), i);
	}
	assert_int_equal(utf8_bytes(&walk, 100), text.length);
	assert_int_equal(utf8_points(&walk, 100), 5);
	/* A place inside of a character does not throw the walk off. */
	utf8_points(&walk, 4);
	assert_int_equal(utf8_bytes(&walk, 4), 10);
	utf8_points(&walk, 8);
	assert_int_equal(utf8_points(&walk, 11), 5);
	assert_int_equal(utf8_count(text), 5);
}

/* An index says of every place of every part what counting says. */
static void an_index_counts(void **state)
{
	static const char *const PIECES[] = { "abcdefgh", "\xc3\xa9", "\xe2\x80\x9c", "\xf0\x9f\x98\x80",
					      "plain words, ", "\xed\x95\x9c" };
	char text[700];
	size_t length = 0;

	(void)state;
	for (size_t i = 0; length + 16 < sizeof(text); i++) {
		const char *piece = PIECES[i * 7 % (sizeof(PIECES) / sizeof(PIECES[0]))];

		memcpy(text + length, piece, strlen(piece));
		length += strlen(piece);
	}
	for (size_t start = 0; start < 200; start += 37) {
		struct slice all = { text, length };
		struct utf8_index index;

		utf8_index_open(&index, all, (struct span){ start, length - start }, 1000);
		for (size_t at = start; at <= length - start; at++)
			assert_int_equal(utf8_index_points(&index, at),
					 1000 + utf8_count(slice_part(all,
						(struct span){ start, at })));
		assert_false(index.failed);
		utf8_index_release(&index);
	}
	{
		struct utf8_index index;
		struct slice plain = SLICE("only letters of one byte each, all the way through here");

		utf8_index_open(&index, plain, (struct span){ 4, plain.length }, 7);
		assert_int_equal(utf8_index_points(&index, 4), 7);
		assert_int_equal(utf8_index_points(&index, 30), 33);
		utf8_index_release(&index);
	}
}

static void columns_on_a_terminal(void **state)
{
	static const struct { const char *text; size_t width; } CASES[] = {
		{ "", 0 }, { "abc", 3 }, { "caf\xc3\xa9", 4 },
		{ "cafe\xcc\x81", 4 },			/* combining */
		{ "\xeb\xb6\x81\xed\x95\x9c", 4 },	/* Hangul */
		{ "\xe6\x97\xa5", 2 },			/* Han */
		{ "\xf0\x9f\x98\x80", 2 },		/* an emoji */
		{ "\xe2\x80\x94", 1 },			/* ambiguous: a dash */
		{ "\xd0\x96", 1 }, { "~", 1 }, { "\x7f", 0 }, { "\n", 0 },
		{ "\xe2\x80\x8b", 0 },			/* zero width space */
	};

	(void)state;
	for (size_t i = 0; i < sizeof(CASES) / sizeof(CASES[0]); i++)
		if (utf8_width(slice_of(CASES[i].text)) != CASES[i].width)
			fail_msg("'%s' has %zu columns", CASES[i].text,
				 utf8_width(slice_of(CASES[i].text)));
}

static void folding(void **state)
{
	struct spec *spec = spec_open("fold.txt");
	const char *input, *expected;
	struct buffer out;
	int line;

	(void)state;
	buffer_init(&out);
	while (spec_next(spec, &input, &expected, &line)) {
		struct buffer both;

		buffer_clear(&out);
		utf8_fold(&out, slice_of(input));
		/* What is expected may be written composed: Hangul. */
		buffer_init(&both);
		utf8_fold(&both, slice_of(expected));
		if (strcmp(out.data, both.data) != 0)
			fail_msg("fold.txt:%d: '%s'", line, out.data);
		if (utf8_contains(slice_of(input), slice_of(expected)) != 1 ||
		    utf8_contains(slice_of(expected), slice_of(input)) != 1)
			fail_msg("fold.txt:%d: does not match", line);
		buffer_release(&both);
	}
	buffer_release(&out);
	spec_close(spec);
}

static void containing(void **state)
{
	(void)state;
	assert_int_equal(utf8_contains(SLICE("the river rose"),
				       SLICE("RIVER")), 1);
	assert_int_equal(utf8_contains(SLICE("the river rose"),
				       SLICE("rivet")), 0);
	assert_int_equal(utf8_contains(SLICE("rose"), SLICE("rose rose")), 0);
	assert_int_equal(utf8_contains(SLICE("aab"), SLICE("ab")), 1);
	assert_int_equal(utf8_contains(SLICE("anything"), SLICE("")), 1);
	assert_int_equal(utf8_contains(SLICE_NONE, SLICE("")), 1);
	assert_int_equal(utf8_contains(SLICE_NONE, SLICE("x")), 0);
}

/* A megabyte of what takes most work must fold in one pass over it. */
static void folding_a_long_text(void **state)
{
	struct buffer text, out;

	(void)state;
	buffer_init(&text);
	buffer_init(&out);
	for (int i = 0; i < 300000; i++)
		buffer_text(&text, i % 2 ? "\xeb\xb6\x81" : "\xcc\x81");
	utf8_fold(&out, buffer_all(&text));
	assert_false(buffer_failed(&out));
	assert_int_equal(utf8_count(buffer_all(&out)), 150000 * 3);
	assert_true(utf8_valid(buffer_all(&out), NULL));
	buffer_release(&text);
	buffer_release(&out);
}

static void unsafe_characters(void **state)
{
	static const int32_t UNSAFE[] = {
		0, 0x09, 0x0a, 0x1b, 0x1f, 0x7f, 0x80, 0x9b, 0x9f, 0x61c,
		0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028,
		0x2029, 0x202a, 0x202e, 0x2060, 0x2064, 0x2066, 0x2069,
		0x206f, 0xfeff, 0xfff9, 0xfffb, 0xe0001, 0xe007f,
	};
	static const int32_t SAFE[] = {
		' ', '~', 0xa0, 0xad, 0xe9, 0x301, 0x2027, 0x202f, 0x2010,
		0x2013, 0x201c, 0x2026, 0xbd81, 0xfffd, 0x1f600, 0xfe0f,
	};

	(void)state;
	for (size_t i = 0; i < sizeof(UNSAFE) / sizeof(UNSAFE[0]); i++)
		if (!utf8_unsafe(UNSAFE[i]))
			fail_msg("U+%04lX", (unsigned long)UNSAFE[i]);
	for (size_t i = 0; i < sizeof(SAFE) / sizeof(SAFE[0]); i++)
		if (utf8_unsafe(SAFE[i]))
			fail_msg("U+%04lX", (unsigned long)SAFE[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(faults_are_found_where_they_are),
		cmocka_unit_test(every_code_point_is_valid_and_comes_back),
		cmocka_unit_test(positions_walk_both_ways),
		cmocka_unit_test(an_index_counts),
		cmocka_unit_test(columns_on_a_terminal),
		cmocka_unit_test(folding),
		cmocka_unit_test(containing),
		cmocka_unit_test(folding_a_long_text),
		cmocka_unit_test(unsafe_characters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
