#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/edtf.h"
#include "judging/similar_when.h"
#include "spec.h"

static void texts_tell_of_a_time_as_in_the_spec(void **state)
{
	struct spec *spec = spec_open("similar_when.txt");
	const char *input, *expected;
	struct gist_reader *reader;
	struct arena arena;
	struct error err;
	int line;

	(void)state;
	arena_init(&arena);
	assert_int_equal(gist_reader_new(&reader, &err), 0);
	while (spec_next(spec, &input, &expected, &line)) {
		struct slice rest = slice_of(input), texts[2];
		struct when whens[2] = { 0 };
		struct gist gists[2];
		char said[64];

		for (int i = 0; i < 2; i++) {
			assert_true(slice_next(&rest, '\n', &texts[i]));
			gist_read(reader, &gists[i], texts[i], &arena);
			when_read(&whens[i], &gists[i]);
		}
		assert_true(when_near(&whens[0], &whens[1]) == when_near(&whens[1], &whens[0]));
		snprintf(said, sizeof(said), "%.2f%s", when_near(&whens[0], &whens[1]),
			 when_other_years(&gists[0], &gists[1]) ? " other years" : "");
		if (strcmp(said, expected) != 0)
			fail_msg("similar_when.txt:%d: %s", line, said);
	}
	gist_reader_free(reader);
	arena_release(&arena);
	spec_close(spec);
}

static void a_span_counts_by_its_farther_end(void **state)
{
	const int64_t day = edtf_day(2016, 5, 24);
	struct when on = { 0 }, year = { 0 }, open = { 0 };

	(void)state;
	when_add(&on, day, day);
	when_add(&year, edtf_day(2016, 1, 1), edtf_day(2016, 12, 31));
	assert_true(when_near(&on, &year) < 0.01);
	when_add(&open, EDTF_PAST, day);
	when_add(&open, day, EDTF_FUTURE);
	assert_int_equal(open.count, 0);
	for (int i = 0; i < WHEN_MOST + 3; i++)
		when_add(&open, day, day);
	assert_int_equal(open.count, WHEN_MOST);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_tell_of_a_time_as_in_the_spec),
		cmocka_unit_test(a_span_counts_by_its_farther_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
