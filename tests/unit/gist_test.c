#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "judging/gist.h"
#include "judging/inflection.h"
#include "spec.h"

static int open_reader(void **state)
{
	struct error err;

	return gist_reader_new((struct gist_reader **)state, &err);
}

static int close_reader(void **state)
{
	gist_reader_free(*state);
	return 0;
}

static void write_word(struct buffer *out, const struct gist_word *word)
{
	static const char *const kinds[] = { "", " name", " number", " date", " pair" };

	buffer_format(out, "%s%.*s%s%s%s", out->length ? "\n" : "", (int)word->form.length,
		      word->form.at, kinds[word->kind], word->common ? " common" : "",
		      word->negation ? " negation" : "");
}

static void texts_have_the_gist_of_the_spec(void **state)
{
	struct spec *spec = spec_open("gist.txt");
	const char *input, *expected;
	struct arena arena;
	int line;

	arena_init(&arena);
	while (spec_next(spec, &input, &expected, &line)) {
		struct gist gist;
		struct buffer out;

		buffer_init(&out);
		gist_read(*state, &gist, slice_of(input), &arena);
		for (size_t i = 0; i < gist.count; i++)
			write_word(&out, &gist.words[i]);
		if (strcmp(out.data, expected) != 0)
			fail_msg("gist.txt:%d:\n%s", line, out.data);
		buffer_release(&out);
	}
	assert_false(arena_failed(&arena));
	arena_release(&arena);
	spec_close(spec);
}

static void words_used_for_each_other_are_alike(void **state)
{
	struct arena arena;
	struct gist gist;

	arena_init(&arena);
	gist_read(*state, &gist, SLICE("slain murdered killings harbour"), &arena);
	assert_int_equal(gist.count, 4);
	assert_true(gist.words[0].alike == gist.words[1].alike);
	assert_true(gist.words[0].alike == gist.words[2].alike);
	assert_true(gist.words[0].key != gist.words[1].key);
	assert_true(gist.words[3].alike == gist.words[3].key);
	arena_release(&arena);
}

static void long_and_broken_texts_are_read(void **state)
{
	char text[3000];
	struct arena arena;
	struct gist gist;

	arena_init(&arena);
	memset(text, 'x', sizeof(text));
	gist_read(*state, &gist, (struct slice){ text, sizeof(text) }, &arena);
	assert_int_equal(gist.count, 1);
	for (size_t i = 0; i < sizeof(text); i++)
		text[i] = "1,.'#@"[i % 6];
	gist_read(*state, &gist, (struct slice){ text, sizeof(text) }, &arena);
	memset(text, '9', sizeof(text));
	gist_read(*state, &gist, (struct slice){ text, sizeof(text) }, &arena);
	assert_int_equal(gist.count, 1);
	assert_false(arena_failed(&arena));
	arena_release(&arena);
}

static void query_is(struct gist_reader *reader, const char *text, const char *holds,
		     const char *lacks)
{
	struct arena arena;
	struct gist gist;
	struct buffer out;

	arena_init(&arena);
	buffer_init(&out);
	gist_read(reader, &gist, slice_of(text), &arena);
	assert_true(gist.count > 0);
	inflection_query(&gist.words[0], &out);
	if (!strstr(out.data, holds) || (lacks && strstr(out.data, lacks)))
		fail_msg("%s: %s", text, out.data);
	buffer_release(&out);
	arena_release(&arena);
}

static void the_index_is_asked_for_inflections(void **state)
{
	query_is(*state, "installing", "\"install\"", NULL);
	query_is(*state, "installations", "\"installed\"", NULL);
	query_is(*state, "companies", "\"company\"", "\"companion\"");
	query_is(*state, "slew", "\"slain\"", NULL);
	query_is(*state, "stopped", "\"stopping\"", NULL);
	query_is(*state, "six", "\"6\"", NULL);
	query_is(*state, "1.5 million", "\"1500000\"", NULL);
	query_is(*state, "Brandt’s", "\"Brandt\"", "\"Brandt’s\"");
	query_is(*state, "항구의", "\"항구\"*", NULL);
	query_is(*state, "so \"it\"", "\"so\"", NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_have_the_gist_of_the_spec),
		cmocka_unit_test(words_used_for_each_other_are_alike),
		cmocka_unit_test(long_and_broken_texts_are_read),
		cmocka_unit_test(the_index_is_asked_for_inflections),
	};

	return cmocka_run_group_tests(tests, open_reader, close_reader);
}
