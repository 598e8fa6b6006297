#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "judging/resemblance.h"
#include "judging/similar_said.h"
#include "spec.h"

struct texts {
	struct gist_reader *reader;
	struct rarity rarity;
	struct arena arena;
	struct gist a, b;
	struct error err;
};

static void texts_open(struct texts *texts, struct slice a, struct slice b)
{
	*texts = (struct texts){ 0 };
	arena_init(&texts->arena);
	assert_int_equal(gist_reader_new(&texts->reader, &texts->err), 0);
	gist_read(texts->reader, &texts->a, a, &texts->arena);
	gist_read(texts->reader, &texts->b, b, &texts->arena);
	assert_int_equal(rarity_add(&texts->rarity, &texts->a, &texts->err), 0);
	assert_int_equal(rarity_add(&texts->rarity, &texts->b, &texts->err), 0);
}

static void texts_close(struct texts *texts)
{
	gist_reader_free(texts->reader);
	rarity_release(&texts->rarity);
	arena_release(&texts->arena);
}

static struct resemblance resemblance_between(const char *a, const char *b)
{
	struct resemblance resemblance;
	struct texts texts;

	texts_open(&texts, slice_of(a), slice_of(b));
	assert_int_equal(resemblance_of(&texts.a, &texts.b, &texts.rarity, &resemblance,
					&texts.err), 0);
	texts_close(&texts);
	return resemblance;
}

/* What the two texts of a pair are called. */
static const char *const places[] = { "there", "here" };

static void pairs_resemble_as_in_the_spec(void **state)
{
	struct spec *spec = spec_open("resemblance.txt");
	const char *input, *expected;
	int line;

	(void)state;
	while (spec_next(spec, &input, &expected, &line)) {
		struct slice rest = slice_of(input), a, b;
		struct resemblance resemblance;
		struct texts texts;
		const char *differs;
		char said[256];

		assert_true(slice_next(&rest, '\n', &a));
		assert_true(slice_next(&rest, '\n', &b));
		texts_open(&texts, a, b);
		assert_int_equal(resemblance_of(&texts.a, &texts.b, &texts.rarity,
						&resemblance, &texts.err), 0);
		differs = said_differs(&texts.a, &texts.b, places, &texts.arena);
		snprintf(said, sizeof(said), "%s%s%s", resemblance.same ? "yes" : "no",
			 differs ? " " : "", differs ? differs : "");
		if (strcmp(said, expected) != 0)
			fail_msg("resemblance.txt:%d: %s (score %.3f)", line, said,
				 resemblance.score);
		texts_close(&texts);
	}
	spec_close(spec);
}

static void scores_lie_between_nothing_and_one(void **state)
{
	(void)state;
	assert_float_equal(resemblance_between("", "").score, 0, 0);
	assert_float_equal(resemblance_between("lamps", "").score, 0, 0);
	assert_true(resemblance_between("dark lamps", "red boats").score < 0.2);
	assert_true(resemblance_between("Six dark lamps in Fenmouth.",
					"Six dark lamps in Fenmouth.").score > 0.99);
}

/* Another country, or another day, is other news; one that only the one text
 * names is not. */
static void another_place_or_day_tells_two_texts_apart(void **state)
{
	const char *said = "The president of Chile opened the long bridge on Monday.";
	double same = resemblance_between(said, "The Chilean president opened the long bridge"
					  " on Monday.").score;
	double silent = resemblance_between(said, "The president opened the long bridge on"
					    " Monday.").score;
	double elsewhere = resemblance_between(said, "The president of Peru opened the long"
					       " bridge on Monday.").score;
	double later = resemblance_between(said, "The president of Chile opened the long"
					   " bridge on Tuesday.").score;

	(void)state;
	assert_true(elsewhere < same - 0.15 && elsewhere < silent - 0.1);
	assert_true(later < same - 0.05);
}

static void the_order_of_the_two_does_not_matter(void **state)
{
	const char *a = "Two men were arrested at the harbour on Monday.";
	const char *b = "Police arrested a pair of men on the quay.";

	(void)state;
	assert_float_equal(resemblance_between(a, b).score, resemblance_between(b, a).score,
			   1e-9);
}

static void what_is_shared_is_said_rarest_first(void **state)
{
	struct texts texts;

	(void)state;
	texts_open(&texts, SLICE("boats lay in Fenmouth"), SLICE("the boats of Fenmouth sank"));
	for (int i = 0; i < 5; i++) {
		struct gist more;

		gist_read(texts.reader, &more, SLICE("boat"), &texts.arena);
		rarity_add(&texts.rarity, &more, &texts.err);
	}
	assert_string_equal(said_shared(&texts.a, &texts.b, &texts.rarity, &texts.arena),
			    "Fenmouth;boats");
	assert_null(said_differs(&texts.a, &texts.b, places, &texts.arena));
	texts_close(&texts);
}

static void korean_words_are_said_whole(void **state)
{
	struct texts texts;

	(void)state;
	texts_open(&texts, SLICE("국경에 카메라 여섯 대를 설치했다"),
		   SLICE("감시 카메라가 국경에 여섯 대"));
	assert_string_equal(said_shared(&texts.a, &texts.b, &texts.rarity, &texts.arena),
			    "카메라;국경에;여섯");
	texts_close(&texts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pairs_resemble_as_in_the_spec),
		cmocka_unit_test(scores_lie_between_nothing_and_one),
		cmocka_unit_test(another_place_or_day_tells_two_texts_apart),
		cmocka_unit_test(the_order_of_the_two_does_not_matter),
		cmocka_unit_test(what_is_shared_is_said_rarest_first),
		cmocka_unit_test(korean_words_are_said_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
