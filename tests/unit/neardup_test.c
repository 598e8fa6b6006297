#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "judging/neardup.h"

static struct error err;

static struct neardup *opened(const struct neardup_kind *kind)
{
	struct neardup *neardup;

	assert_int_equal(neardup_new(&neardup, kind, &err), 0);
	return neardup;
}

static void add(struct neardup *neardup, const char *text)
{
	assert_int_equal(neardup_add(neardup, slice_of(text), &err), 0);
}

static void nearly_equal_texts_are_found(void **state)
{
	struct neardup *neardup = opened(&neardup_claims);
	struct neardup_pairs pairs;

	(void)state;
	add(neardup, "Thirty boats leave the harbour an hour later in the dark");
	add(neardup, "The museum bought a painting of a horse");
	add(neardup, "");
	add(neardup, "thirty BOATS leave the harbour an hour later, in the dark!");
	add(neardup, "Thirty boats leave the harbour two hours later in the dark");
	add(neardup, "");
	assert_int_equal(neardup_join(neardup, &pairs, &err), 0);
	assert_int_equal(pairs.count, 3);
	assert_int_equal(pairs.all[0].first, 0);
	assert_int_equal(pairs.all[0].second, 3);
	assert_float_equal(pairs.all[0].score, 1, 0);
	assert_int_equal(pairs.all[1].second, 4);
	assert_float_equal(pairs.all[1].score, 8.0 / 12, 1e-9);
	assert_int_equal(pairs.all[2].first, 3);
	free(pairs.all);
	neardup_free(neardup);
}

static void nothing_is_found_among_none_and_one(void **state)
{
	struct neardup *neardup = opened(&neardup_claims);
	struct neardup_pairs pairs;

	(void)state;
	assert_int_equal(neardup_join(neardup, &pairs, &err), 0);
	assert_int_equal(pairs.count, 0);
	add(neardup, "a lamp");
	assert_int_equal(neardup_join(neardup, &pairs, &err), 0);
	assert_int_equal(pairs.count, 0);
	neardup_free(neardup);
}

static void other_scripts_are_compared_too(void **state)
{
	struct neardup *neardup = opened(&neardup_claims);
	struct neardup_pairs pairs;

	(void)state;
	add(neardup, "항구의 등이 한 달째 꺼져 있다");
	add(neardup, "港口的灯已经灭了三个星期，没有人知道原因");
	add(neardup, "항구의 등이 한 달째 꺼져 있다고 한다");
	add(neardup, "港口的灯已经灭了四个星期，没有人知道原因");
	assert_int_equal(neardup_join(neardup, &pairs, &err), 0);
	assert_int_equal(pairs.count, 2);
	assert_int_equal(pairs.all[0].first, 0);
	assert_int_equal(pairs.all[0].second, 2);
	assert_int_equal(pairs.all[1].first, 1);
	assert_int_equal(pairs.all[1].second, 3);
	free(pairs.all);
	neardup_free(neardup);
}

/* Made-up claims, a third of them copies with some words changed: what an exact
 * comparison finds is found. */
enum { TEXTS = 900, WORDS = 24 };

static unsigned draw(unsigned *seed, unsigned limit)
{
	*seed = *seed * 1103515245u + 12345u;
	return (*seed >> 16) % limit;
}

static double exact(const unsigned a[WORDS], const unsigned b[WORDS])
{
	unsigned char seen[2][512] = { { 0 } };
	int both = 0, either = 0;

	for (int i = 0; i < WORDS; i++) {
		seen[0][a[i]] = 1;
		seen[1][b[i]] = 1;
	}
	for (int i = 0; i < 512; i++) {
		both += seen[0][i] && seen[1][i];
		either += seen[0][i] || seen[1][i];
	}
	return (double)both / either;
}

static void what_an_exact_comparison_finds_is_found(void **state)
{
	static unsigned words[TEXTS][WORDS];
	struct neardup *neardup = opened(&neardup_claims);
	struct neardup_pairs pairs;
	unsigned seed = 7;
	size_t all = 0;

	(void)state;
	for (int i = 0; i < TEXTS; i++) {
		struct buffer text;

		if (i % 3 == 2)
			memcpy(words[i], words[draw(&seed, (unsigned)i)], sizeof(words[i]));
		for (int j = 0; j < WORDS; j++)
			if (i % 3 != 2 || draw(&seed, 6) == 0)
				words[i][j] = draw(&seed, 512);
		buffer_init(&text);
		for (int j = 0; j < WORDS; j++)
			buffer_format(&text, "w%u ", words[i][j]);
		add(neardup, text.data);
		buffer_release(&text);
	}
	assert_int_equal(neardup_join(neardup, &pairs, &err), 0);
	for (int i = 0; i < TEXTS; i++)
		for (int j = i + 1; j < TEXTS; j++)
			all += exact(words[i], words[j]) >= 0.6;
	assert_true(all > 100);
	assert_true(pairs.count <= all && (double)pairs.count >= 0.98 * (double)all);
	for (size_t i = 0; i < pairs.count; i++)
		assert_float_equal(pairs.all[i].score,
				   exact(words[pairs.all[i].first],
					 words[pairs.all[i].second]), 1e-9);
	free(pairs.all);
	neardup_free(neardup);
}

static void reprints_of_articles_are_found(void **state)
{
	struct neardup *neardup = opened(&neardup_articles);
	struct neardup_pairs pairs;

	(void)state;
	add(neardup, "The lamps along the old harbour have been dark since February, a source"
		     " said. New cables were asked for four times.");
	add(neardup, "A clerk said that the ferry left late, since nobody could see the ropes.");
	add(neardup, "FENMOUTH - The lamps along the old harbour have been dark since February,"
		     " a source said.");
	assert_int_equal(neardup_join(neardup, &pairs, &err), 0);
	assert_int_equal(pairs.count, 1);
	assert_int_equal(pairs.all[0].second, 2);
	free(pairs.all);
	neardup_free(neardup);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nearly_equal_texts_are_found),
		cmocka_unit_test(nothing_is_found_among_none_and_one),
		cmocka_unit_test(other_scripts_are_compared_too),
		cmocka_unit_test(what_an_exact_comparison_finds_is_found),
		cmocka_unit_test(reprints_of_articles_are_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
