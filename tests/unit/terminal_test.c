#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/terminal.h"
#include "base/utf8.h"
#include "spec.h"

#include <stdio.h>

typedef void (*filter_fn)(struct buffer *out, struct slice text);

static void run_spec(const char *name, filter_fn filter)
{
	struct spec *spec = spec_open(name);
	const char *input, *expected;
	struct buffer out;
	int line;

	buffer_init(&out);
	while (spec_next(spec, &input, &expected, &line)) {
		buffer_clear(&out);
		filter(&out, slice_of(input));
		if (strcmp(out.data, expected) != 0)
			fail_msg("%s:%d: '%s'", name, line, out.data);
	}
	buffer_release(&out);
	spec_close(spec);
}

static void one_line(void **state)
{
	(void)state;
	run_spec("terminal_line.txt", terminal_line);
}

static void whole_text(void **state)
{
	(void)state;
	run_spec("terminal_text.txt", terminal_text);
}

/* The first line of an input is the width. */
static struct slice after_width(struct slice text, size_t *width)
{
	struct slice first;

	assert_true(slice_next(&text, '\n', &first));
	*width = (size_t)strtoul(first.at, NULL, 10);
	return text;
}

static void cut(struct buffer *out, struct slice text)
{
	size_t width;

	text = after_width(text, &width);
	buffer_byte(out, '|');
	terminal_cut(out, text, width);
	buffer_byte(out, '|');
}

static void cutting(void **state)
{
	(void)state;
	run_spec("terminal_cut.txt", cut);
}

static void wrap(struct buffer *out, struct slice text)
{
	struct slice piece;
	size_t width;

	text = after_width(text, &width);
	while (terminal_wrap(&text, width, &piece)) {
		if (out->length > 0)
			buffer_byte(out, '\n');
		buffer_byte(out, '|');
		buffer_slice(out, piece);
		buffer_byte(out, '|');
	}
}

static void wrapping(void **state)
{
	(void)state;
	run_spec("terminal_wrap.txt", wrap);
}

/* At every width: nothing but blanks is lost, nothing is too wide that could
 * be narrower, and no piece or cut begins with a mark torn from its letter. */
static void at_every_width(void **state)
{
	static const char *const TEXTS[] = {
		"The bridge at Hyesan was closed, two traders said",
		"\xeb\x8b\xa4\xeb\xa6\xac\xea\xb0\x80 \xeb\x8b\xab\xed\x98\x94"
		"\xeb\x8b\xa4\xea\xb3\xa0 \xeb\xa7\x90\xed\x96\x88\xeb\x8b\xa4",
		"e\xcc\x81" "a\xcc\x88o\xcc\xb6\xcc\x81 u",
		"\xf0\x9f\x87\xb0\xf0\x9f\x87\xb7\xf0\x9f\x87\xac\xf0\x9f\x87"
		"\xa7 \xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd x",
		"\xe1\x84\x87\xe1\x85\xae\xe1\x86\xa8\xe1\x84\x92\xe1\x85\xa1",
		"   a   b   ", "     ", "\xcc\x81\xcc\x81", "",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(TEXTS) / sizeof(TEXTS[0]); i++) {
		for (size_t width = 0; width < 30; width++) {
			struct slice rest = slice_of(TEXTS[i]), piece;
			const char *seen = TEXTS[i];
			struct buffer out;
			int turns = 0;

			buffer_init(&out);
			terminal_cut(&out, rest, width);
			assert_true(utf8_width(buffer_all(&out)) <= width);
			assert_true(utf8_valid(buffer_all(&out), NULL));
			buffer_release(&out);
			while (terminal_wrap(&rest, width, &piece)) {
				assert_true(++turns < 100);
				while (seen < piece.at)
					assert_int_equal(*seen++, ' ');
				seen = piece.at + piece.length;
				assert_true(utf8_valid(piece, NULL));
				if (seen > TEXTS[i] + 2 && i != 7)
					assert_int_not_equal(
						(unsigned char)*seen, 0xcc);
				if (width >= 4)
					assert_true(utf8_width(piece) <=
						    width);
			}
			while (*seen)
				assert_int_equal(*seen++, ' ');
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_line),
		cmocka_unit_test(whole_text),
		cmocka_unit_test(cutting),
		cmocka_unit_test(wrapping),
		cmocka_unit_test(at_every_width),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
