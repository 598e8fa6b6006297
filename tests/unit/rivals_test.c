#include "newsroom.h"

#include "judging/rivals.h"

static void rivals_stand_together(void **state)
{
	struct store *store = *state;
	struct figures figures;
	struct arena arena;
	struct error err;

	add(store, &claim_thing, "quote", "Two boats, now adding six.", NULL);
	add(store, &claim_thing, "quote", "Nine.", NULL);
	add(store, &figure_thing, "claim", "c1", "words", "six", "low", "6", "high", "6",
	    "role", "added", "reading", "2", NULL);
	add(store, &figure_thing, "claim", "c2", "words", "Nine", "low", "9", "high", "9", NULL);
	add(store, &figure_thing, "claim", "c1", "words", "Two", "low", "2", "high", "2", NULL);
	add(store, &figure_thing, "claim", "c1", "words", "six", "low", "6", "high", "6",
	    "role", "total", "reading", "1", NULL);

	arena_init(&arena);
	must(figures_load(store, 1, &figures, &arena, &err), &err, "figures");
	assert_int_equal(figures.count, 3);
	assert_string_equal(figures.all[0].role, "total");
	assert_string_equal(figures.all[1].role, "added");
	assert_int_equal(figures_together(&figures, 0), 2);
	assert_string_equal(figures.all[2].words, "Two");
	assert_int_equal(figures_together(&figures, 2), 1);
	assert_true(figures_in_doubt(&figures));

	must(figures_load(store, 2, &figures, &arena, &err), &err, "figures");
	assert_int_equal(figures.count, 1);
	assert_false(figures_in_doubt(&figures));
	must(figures_load(store, 3, &figures, &arena, &err), &err, "figures");
	assert_int_equal(figures.count, 0);
	assert_false(figures_in_doubt(&figures));
	arena_release(&arena);
}

static void the_same_word_elsewhere_is_no_rival(void **state)
{
	struct figure a = { .words = "six", .start = 10, .end = 13, .reading = 1 };
	struct figure b = { .words = "six", .start = 40, .end = 43, .reading = 2 };

	(void)state;
	assert_false(figures_rival(&a, &b));
	b.start = 10;
	assert_true(figures_rival(&a, &b));
	b.reading = -1;
	assert_false(figures_rival(&a, &b));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_newsroom(rivals_stand_together),
		cmocka_unit_test(the_same_word_elsewhere_is_no_rival),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
