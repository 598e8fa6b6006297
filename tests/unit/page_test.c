#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/edtf.h"
#include "reading/page.h"
#include "reading/page_author.h"
#include "reading/page_date.h"
#include "reading/page_mend.h"
#include "spec.h"

static void say_field(struct buffer *out, const char *name, const char *value)
{
	if (value)
		buffer_format(out, "%s: %s\n", name, value);
}

static void say_page(struct buffer *out, struct slice bytes)
{
	struct error err;
	struct page page;

	if (page_read(&page, bytes, NULL, &err) < 0) {
		buffer_format(out, "refused: %s", err.text);
		return;
	}
	say_field(out, "title", page.title);
	say_field(out, "byline", page.byline);
	say_field(out, "outlet", page.outlet);
	say_field(out, "published", page.published);
	say_field(out, "language", page.language);
	say_field(out, "url", page.url);
	buffer_byte(out, '\n');
	buffer_text(out, page.text.length > 0 ? page.text.data : "no main text");
	page_release(&page);
}

static void say_day(struct buffer *out, struct slice text)
{
	static const char first[] = "month first\n";
	bool month_first = text.length > strlen(first) &&
			   memcmp(text.at, first, strlen(first)) == 0;
	char day[11];
	int64_t days;

	if (month_first) {
		text.at += strlen(first);
		text.length -= strlen(first);
	}
	if (!page_date_read(text, month_first, &days)) {
		buffer_text(out, "none");
		return;
	}
	edtf_write_day(day, days);
	buffer_text(out, day);
}

static void say_names(struct buffer *out, struct slice text)
{
	page_names(out, text);
	if (out->length == 0)
		buffer_text(out, "none");
}

static void say_mended(struct buffer *out, struct slice text)
{
	struct error err;

	if (page_mend(text, out, &err) < 0)
		buffer_text(out, err.text);
}

static void check(const char *name, void (*say)(struct buffer *, struct slice))
{
	struct spec *spec = spec_open(name);
	const char *input, *expected;
	int line, wrong = 0;

	while (spec_next(spec, &input, &expected, &line)) {
		struct buffer out;

		buffer_init(&out);
		say(&out, slice_of(input));
		if (strcmp(out.data, expected) != 0) {
			print_error("%s:%d:\n%s\n(expected)\n%s\n", name, line, out.data,
				    expected);
			wrong++;
		}
		buffer_release(&out);
	}
	spec_close(spec);
	assert_int_equal(wrong, 0);
}

static void pages_are_read(void **state)
{
	(void)state;
	check("page.txt", say_page);
}

static void markup_is_mended(void **state)
{
	(void)state;
	check("page_mend.txt", say_mended);
}

static void dates_are_read(void **state)
{
	(void)state;
	check("page_dates.txt", say_day);
}

static void names_are_read(void **state)
{
	(void)state;
	check("page_names.txt", say_names);
}

static void assert_day_in(const char *url, const char *expected)
{
	char day[11] = "none";
	int64_t days;

	if (page_date_in_url(url, &days))
		edtf_write_day(day, days);
	assert_string_equal(day, expected);
}

static void an_address_may_have_the_day(void **state)
{
	(void)state;
	assert_day_in("https://pier.example/2019/03/14/lamps", "2019-03-14");
	assert_day_in("https://pier.example/news/2019-3-4-lamps", "2019-03-04");
	assert_day_in("https://pier.example/20190314/lamps", "2019-03-14");
	assert_day_in("https://pier.example/2019/03/lamps", "none");
	assert_day_in("https://pier.example/id=201903145", "none");
	assert_day_in("/2019/13/40/", "none");
	assert_day_in(NULL, "none");
}

/* head, then part many times over, then tail. */
static void repeat(struct buffer *out, const char *head, const char *part, size_t times,
		   const char *tail)
{
	buffer_text(out, head);
	for (size_t i = 0; i < times; i++)
		buffer_text(out, part);
	buffer_text(out, tail);
	assert_false(buffer_failed(out));
}

static void assert_refused(const char *head, const char *part, size_t times, const char *why)
{
	struct buffer bytes;
	struct page page;
	struct error err;

	buffer_init(&bytes);
	repeat(&bytes, head, part, times, "");
	assert_int_equal(page_read(&page, buffer_all(&bytes), NULL, &err), -1);
	assert_int_equal(err.kind, ERROR_INPUT);
	if (!strstr(err.text, why))
		fail_msg("'%s' lacks '%s'", err.text, why);
	buffer_release(&bytes);
}

static void hostile_markup_is_refused_with_the_reason(void **state)
{
	(void)state;
	assert_refused("<html><body>", "<div>", 20000, "more than 1000 elements");
	assert_refused("<html><body>", "<table>", 20000, "more than 1000 elements");
	assert_refused("<html><body>", "<b>x", 20000, "more than 1000 elements");
	assert_refused("<html><body><a", " b=c", 2000, "more than 1024 attributes");
	assert_refused("<html><body><a href=\"", "<p>", 2000, "an attribute in its markup");
}

/* What the HTML parser alone would cut off at its depth of 256. */
static void deep_markup_loses_no_text(void **state)
{
	static const char last[] = "The last boat left at noon, and the pilot stayed on the quay.";
	struct buffer bytes;
	struct page page;
	struct error err;

	(void)state;
	buffer_init(&bytes);
	repeat(&bytes, "<html><body>", "<div>", 900, "<p>");
	buffer_text(&bytes, last);
	assert_int_equal(page_read(&page, buffer_all(&bytes), NULL, &err), 0);
	assert_string_equal(page.text.data, last);
	page_release(&page);
	buffer_release(&bytes);
}

static void an_address_given_is_the_address(void **state)
{
	struct page page;
	struct error err;

	(void)state;
	assert_int_equal(page_read(&page, SLICE("<html><link rel=canonical href=\"https://a.example/\">"
						"<p>Nothing."), "https://b.example/2019/03/14/x",
				   &err), 0);
	assert_string_equal(page.url, "https://b.example/2019/03/14/x");
	assert_string_equal(page.published, "2019-03-14");
	page_release(&page);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pages_are_read),
		cmocka_unit_test(markup_is_mended),
		cmocka_unit_test(dates_are_read),
		cmocka_unit_test(names_are_read),
		cmocka_unit_test(an_address_may_have_the_day),
		cmocka_unit_test(hostile_markup_is_refused_with_the_reason),
		cmocka_unit_test(deep_markup_loses_no_text),
		cmocka_unit_test(an_address_given_is_the_address),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
