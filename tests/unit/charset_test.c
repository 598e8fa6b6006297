#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "reading/charset.h"

static void decoded(struct slice bytes, const char *name, const char *expected,
		    size_t replaced)
{
	struct charset charset;
	struct buffer text;
	struct error err;

	buffer_init(&text);
	assert_int_equal(charset_decode(&charset, bytes, &text, &err), 0);
	assert_string_equal(charset.name, name);
	assert_string_equal(text.data, expected);
	assert_int_equal(charset.replaced, replaced);
	buffer_release(&text);
}

#define META(name) "<meta charset=\"" name "\">"

static void a_mark_comes_first(void **state)
{
	(void)state;
	decoded(SLICE("\xef\xbb\xbf" META("koi8-r") "\xc3\xa9"), "UTF-8",
		META("koi8-r") "é", 0);
	decoded(SLICE("\xff\xfe<\0p\0>\0\xe9\0"), "UTF-16LE", "<p>é", 0);
	decoded(SLICE("\xfe\xff\0<\0p\0>\0\xe9"), "UTF-16BE", "<p>é", 0);
	decoded(SLICE("<\0p\0>\0\xe9\0"), "UTF-16LE", "<p>é", 0);
}

static void then_what_is_declared(void **state)
{
	(void)state;
	decoded(SLICE(META("iso-8859-1") "\x93\xe9\x94"), "WINDOWS-1252",
		META("iso-8859-1") "“é”", 0);
	decoded(SLICE("<meta http-equiv='Content-Type' content='text/html; charset=euc-kr'>"
		      "\xc7\xd7\xb1\xb8"), "CP949",
		"<meta http-equiv='Content-Type' content='text/html; charset=euc-kr'>항구", 0);
	decoded(SLICE(META("Shift_JIS") "\x8d\x60"), "CP932", META("Shift_JIS") "港", 0);
	decoded(SLICE("<?xml version='1.0' encoding='windows-1251'?>\xcf"), "WINDOWS-1251",
		"<?xml version='1.0' encoding='windows-1251'?>П", 0);
	/* Not in a comment, not in a text. */
	decoded(SLICE("<!-- " META("koi8-r") " -->\xe9"), "WINDOWS-1252",
		"<!-- " META("koi8-r") " -->é", 0);
	decoded(SLICE("<p>charset=koi8-r \xe9"), "WINDOWS-1252", "<p>charset=koi8-r é", 0);
}

static void then_what_it_looks_like(void **state)
{
	(void)state;
	decoded(SLICE("<p>\xc3\xa9"), "UTF-8", "<p>é", 0);
	decoded(SLICE("<p>\xe9"), "WINDOWS-1252", "<p>é", 0);
	/* It was converted when it was saved. */
	decoded(SLICE(META("iso-8859-1") "\xc3\xa9"), "UTF-8", META("iso-8859-1") "é", 0);
}

static void what_means_nothing_is_counted(void **state)
{
	(void)state;
	decoded(SLICE(META("utf-8") "a\xe9z\xc3\xa9"), "UTF-8", META("utf-8") "a\xef\xbf\xbdzé", 1);
	decoded(SLICE("\x81\xe9"), "WINDOWS-1252", "\xef\xbf\xbdé", 1);
	decoded(SLICE("a\0b\1c"), "UTF-8", "a\xef\xbf\xbd" "b\xef\xbf\xbd" "c", 2);
}

static void an_unknown_charset_is_refused(void **state)
{
	struct charset charset;
	struct buffer text;
	struct error err;

	(void)state;
	buffer_init(&text);
	assert_int_equal(charset_decode(&charset, SLICE(META("x-nobody") "\xe9"), &text, &err),
			 -1);
	assert_int_equal(err.kind, ERROR_INPUT);
	assert_non_null(strstr(err.text, "'X-NOBODY'"));
	buffer_release(&text);
}

static void pages_are_told_from_texts(void **state)
{
	(void)state;
	assert_true(charset_sees_html(SLICE("<!DOCTYPE html><p>x")));
	assert_true(charset_sees_html(SLICE("\xef\xbb\xbf\n <HTML lang=en>")));
	assert_true(charset_sees_html(SLICE("<?xml version='1.0'?>\n<!-- saved -->\n<html>")));
	assert_true(charset_sees_html(SLICE("\xff\xfe<\0h\0t\0m\0l\0>\0")));
	assert_true(charset_sees_html(SLICE("<div class=a>")));
	assert_false(charset_sees_html(SLICE("Ice in the harbour <p>")));
	assert_false(charset_sees_html(SLICE("<Ida Frost> 12:30 the ferry is late")));
	assert_false(charset_sees_html(SLICE("<prize> of the year")));
	assert_false(charset_sees_html(SLICE("<!-- nothing else -->")));
	assert_false(charset_sees_html(SLICE("")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_mark_comes_first),
		cmocka_unit_test(then_what_is_declared),
		cmocka_unit_test(then_what_it_looks_like),
		cmocka_unit_test(what_means_nothing_is_counted),
		cmocka_unit_test(an_unknown_charset_is_refused),
		cmocka_unit_test(pages_are_told_from_texts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
