#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/buffer.h"
#include "base/edtf.h"
#include "spec.h"

/* A bound as edtf.txt writes it: "2016-12-20", "-0044-01-01", "past". */
static void write_bound(struct buffer *out, int64_t days)
{
	int64_t year;
	int month, day;

	if (days == EDTF_PAST || days == EDTF_FUTURE) {
		buffer_text(out, days == EDTF_PAST ? "past" : "future");
		return;
	}
	edtf_civil(days, &year, &month, &day);
	buffer_format(out, "%s%04lld-%02d-%02d", year < 0 ? "-" : "",
		      (long long)(year < 0 ? -year : year), month, day);
}

static void as_in_the_spec(void **state)
{
	struct spec *spec = spec_open("edtf.txt");
	const char *input, *expected;
	struct buffer out;
	int line;

	(void)state;
	buffer_init(&out);
	while (spec_next(spec, &input, &expected, &line)) {
		struct edtf date = { 1, 2 };
		struct error err;

		buffer_clear(&out);
		if (edtf_parse(slice_of(input), &date, &err) == 0) {
			write_bound(&out, date.earliest);
			buffer_text(&out, " to ");
			write_bound(&out, date.latest);
		} else {
			char *reason, *help;

			assert_int_equal(err.kind, ERROR_INPUT);
			assert_int_equal(date.earliest, 1);
			assert_int_equal(date.latest, 2);
			assert_non_null(strstr(err.text, input));
			reason = strstr(err.text, "is no EDTF date: ");
			help = strstr(err.text, " (write 2016-12-20, ");
			assert_non_null(reason);
			assert_non_null(help);
			*help = '\0';
			buffer_text(&out, "no: ");
			buffer_text(&out, strchr(reason, ':') + 2);
		}
		if (strcmp(out.data, expected) != 0)
			fail_msg("edtf.txt:%d: '%s' gives\n%s\ninstead of\n%s",
				 line, input, out.data, expected);
	}
	buffer_release(&out);
	spec_close(spec);
}

static void a_day_and_back(void **state)
{
	int64_t days = edtf_day(-401, 1, 1);

	(void)state;
	assert_int_equal(edtf_day(1970, 1, 1), 0);
	assert_int_equal(edtf_day(2000, 3, 1), 11017);
	assert_int_equal(edtf_day(1969, 12, 31), -1);
	for (int64_t y = -401; y <= 2401; y++) {
		for (int m = 1; m <= 12; m++) {
			for (int d = 1; d <= edtf_month_days(y, m); d++) {
				int64_t year;
				int month, day;

				if (edtf_day(y, m, d) != days)
					fail_msg("%d-%d-%d", (int)y, m, d);
				edtf_civil(days, &year, &month, &day);
				if (year != y || month != m || day != d)
					fail_msg("%d-%d-%d", (int)y, m, d);
				days++;
			}
		}
	}
}

static void weekdays_and_months(void **state)
{
	(void)state;
	assert_int_equal(edtf_weekday(edtf_day(2016, 12, 20)), 1);
	assert_int_equal(edtf_weekday(edtf_day(1970, 1, 1)), 3);
	assert_int_equal(edtf_weekday(edtf_day(1969, 12, 28)), 6);
	assert_int_equal(edtf_weekday(edtf_day(-1, 1, 1)),
			 edtf_weekday(edtf_day(399, 1, 1)));
	assert_int_equal(edtf_month_days(2016, 2), 29);
	assert_int_equal(edtf_month_days(1900, 2), 28);
	assert_int_equal(edtf_month_days(2000, 2), 29);
	assert_int_equal(edtf_month_days(0, 2), 29);
	assert_int_equal(edtf_month_days(-4, 2), 29);
	assert_int_equal(edtf_month_days(2016, 12), 31);
}

static void a_day_as_text(void **state)
{
	char text[11];

	(void)state;
	edtf_write_day(text, edtf_day(2016, 2, 9));
	assert_string_equal(text, "2016-02-09");
	edtf_write_day(text, edtf_day(0, 1, 1));
	assert_string_equal(text, "0000-01-01");
	edtf_write_day(text, edtf_day(9999, 12, 31));
	assert_string_equal(text, "9999-12-31");
	edtf_write_day(text, edtf_day(9999, 12, 31) + 1);
	assert_string_equal(text, "0000-00-00");
	edtf_write_day(text, EDTF_PAST);
	assert_string_equal(text, "0000-00-00");
}

static void long_nonsense_is_cut(void **state)
{
	char text[4000];
	struct error err;
	struct edtf date;

	(void)state;
	memset(text, '2', sizeof(text));
	assert_int_equal(edtf_parse((struct slice){ text, sizeof(text) },
				    &date, &err), -1);
	assert_non_null(strstr(err.text, "222...' is no EDTF date"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_in_the_spec),
		cmocka_unit_test(a_day_and_back),
		cmocka_unit_test(weekdays_and_months),
		cmocka_unit_test(a_day_as_text),
		cmocka_unit_test(long_nonsense_is_cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
