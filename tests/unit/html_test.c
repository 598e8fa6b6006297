#include "newsroom.h"
#include "spec.h"
#include "written.h"

#include "reporting/html.h"

static char *escaped(struct slice text)
{
	FILE *file = tmpfile();
	struct outflow out;
	struct error err;

	assert_non_null(file);
	outflow_open(&out, file);
	html_text(&out, text);
	must(outflow_close(&out, &err), &err, "close");
	return written(file);
}

static int example(const char *input, const char *expected, int line)
{
	char *text = escaped(slice_of(input));
	int failed = strcmp(text, expected) != 0;

	if (failed)
		print_error("html_text.txt:%d: %s\n", line, text);
	free(text);
	return failed;
}

static void no_markup_survives(void **state)
{
	(void)state;
	assert_int_equal(spec_each("html_text.txt", example), 0);
}

static void only_addresses_of_web_pages_are_links(void **state)
{
	static const char *const not[] = {
		"javascript:alert(1)", "data:text/html,x", "https://", "http", "file:///etc",
		"https://a.org/\"onclick=x", "https://a.org/<b>", "https://a.org/ b",
		"HTTPS://a.org", "https://a.org/\xe2\x80\xae", " https://a.org", "//a.org",
		"https://a.org/'x", "https://a.org/`", "https://a.org\\b",
	};
	size_t i;

	(void)state;
	assert_true(html_is_address(SLICE("https://example.org/a?b=c&d=%20#e")));
	assert_true(html_is_address(SLICE("http://example.org")));
	for (i = 0; i < sizeof(not) / sizeof(*not); i++)
		if (html_is_address(slice_of(not[i])))
			fail_msg("a link: %s", not[i]);
}

static void long_texts_are_cut_at_a_blank(void **state)
{
	FILE *file = tmpfile();
	struct outflow out;
	struct error err;
	char *text;

	(void)state;
	assert_non_null(file);
	outflow_open(&out, file);
	html_cut(&out, SLICE("one two three"), 9);
	outflow_raw(&out, "|");
	html_cut(&out, SLICE("one two"), 9);
	outflow_raw(&out, "|");
	html_cut(&out, SLICE("\xed\x95\x9c\xea\xb0\x95\xed\x8e\x8c\xed\x94\x84"), 2);
	must(outflow_close(&out, &err), &err, "close");
	text = written(file);
	assert_string_equal(text, "one two\xe2\x80\xa6|one two|"
			    "\xed\x95\x9c\xea\xb0\x95\xe2\x80\xa6");
	free(text);
}

static void a_full_disk_is_told(void **state)
{
	FILE *full = fopen("/dev/full", "w");
	struct outflow out;
	struct error err;

	(void)state;
	if (!full)
		skip();
	outflow_open(&out, full);
	outflow_raw(&out, "x");
	assert_int_equal(outflow_close(&out, &err), -1);
	assert_int_equal(err.kind, ERROR_SYSTEM);
	fclose(full);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_markup_survives),
		cmocka_unit_test(only_addresses_of_web_pages_are_links),
		cmocka_unit_test(long_texts_are_cut_at_a_blank),
		cmocka_unit_test(a_full_disk_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
