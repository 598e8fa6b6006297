#include "newsroom.h"

#include "judging/distinct.h"

static bool are_two(struct store *store, int64_t a, int64_t b)
{
	struct error err;
	bool there, back;

	must(sources_distinct(store, a, b, &there, &err), &err, "distinct");
	must(sources_distinct(store, b, a, &back, &err), &err, "distinct");
	assert_int_equal(there, back);
	return there;
}

static int64_t unnamed(struct store *store, const char *codename)
{
	return add(store, &source_thing, "codename", codename, "naming", "unnamed", NULL);
}

static int64_t named(struct store *store, const char *codename, const char *name)
{
	return add(store, &source_thing, "codename", codename, "naming", "named",
		   "name", name, NULL);
}

static void tie(struct store *store, const char *a, const char *relation, const char *b)
{
	add(store, &link_thing, "subject", a, "relation", relation, "object", b,
	    "basis", "the text says so", NULL);
}

static void one_row_is_one_source(void **state)
{
	unnamed(*state, "grey-heron");
	assert_false(are_two(*state, 1, 1));
}

static void two_unnamed_may_be_one_until_a_link_says_not(void **state)
{
	unnamed(*state, "grey-heron");
	unnamed(*state, "tin-otter");
	assert_false(are_two(*state, 1, 2));
	tie(*state, "s1", "different", "s2");
	assert_true(are_two(*state, 1, 2));
}

static void links_speak_for_all_that_are_the_same(void **state)
{
	unnamed(*state, "grey-heron");
	unnamed(*state, "tin-otter");
	unnamed(*state, "slow-river");
	unnamed(*state, "far-lantern");
	tie(*state, "s1", "same", "s2");
	assert_false(are_two(*state, 1, 2));
	assert_false(are_two(*state, 1, 3));
	tie(*state, "s4", "same", "s3");
	tie(*state, "s2", "independent", "s4");
	assert_true(are_two(*state, 1, 3));
}

static void full_names_tell_apart_and_nothing_else_does(void **state)
{
	named(*state, "ada", "Ada Field");
	named(*state, "bo", "Bo Hart");
	named(*state, "ada-2", "Ada Field");
	unnamed(*state, "grey-heron");
	assert_true(are_two(*state, 1, 2));
	assert_false(are_two(*state, 1, 3));
	/* The unnamed one may be Ada Field, speaking twice. */
	assert_false(are_two(*state, 1, 4));
	tie(*state, "s1", "different", "s4");
	assert_true(are_two(*state, 1, 4));
}

static void the_same_under_two_names_is_one(void **state)
{
	named(*state, "ada", "Ada Field");
	named(*state, "a-f", "A. Field");
	tie(*state, "s2", "same", "s1");
	assert_false(are_two(*state, 1, 2));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_newsroom(one_row_is_one_source),
		in_newsroom(two_unnamed_may_be_one_until_a_link_says_not),
		in_newsroom(links_speak_for_all_that_are_the_same),
		in_newsroom(full_names_tell_apart_and_nothing_else_does),
		in_newsroom(the_same_under_two_names_is_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
