#include "described.h"

#include "judging/people.h"

static void named(struct store *store, const char *codename, const char *kind,
		  const char *name)
{
	add(store, &source_thing, "codename", codename, "naming", "named", "kind", kind,
	    "name", name, NULL);
}

static enum apartness between(struct store *store, int64_t one, int64_t other,
			      const char **basis)
{
	const struct scope all = { 0 };
	const struct apart *by;
	struct people people;
	enum apartness how;
	struct error err;
	static char kept[100];

	must(people_load(&people, store, &all, &err), &err, "people");
	how = people_apart(&people, people.rows[people_find(&people, one)].person,
			   people.rows[people_find(&people, other)].person, &by);
	kept[0] = '\0';
	if (by)
		snprintf(kept, sizeof(kept), "%s", by->basis);
	if (basis)
		*basis = kept;
	people_release(&people);
	return how;
}

static void full_names_without_a_common_word_are_two(void **state)
{
	struct store *store = *state;

	named(store, "ada", "person", "Ada Field");
	named(store, "bo", "person", "Bo Hart");
	named(store, "a-field", "person", "A. FIELD");
	named(store, "hart", "person", "Hart");
	named(store, "kim", "person", "김철수");
	named(store, "lee", "person", "이영희 박사");
	named(store, "ivan", "person", "Иван Петров");
	named(store, "board", "organisation", "Harbour Board");
	assert_int_equal(between(store, 1, 2, NULL), APART_NAMES);
	assert_int_equal(between(store, 2, 1, NULL), APART_NAMES);
	/* An initial, a family name alone, and other scripts may be anybody. */
	assert_int_equal(between(store, 1, 3, NULL), APART_OPEN);
	assert_int_equal(between(store, 1, 4, NULL), APART_OPEN);
	assert_int_equal(between(store, 5, 6, NULL), APART_OPEN);
	assert_int_equal(between(store, 1, 7, NULL), APART_OPEN);
	/* Who speaks for a board may be one of these. */
	assert_int_equal(between(store, 1, 8, NULL), APART_OPEN);
	assert_int_equal(between(store, 1, 1, NULL), APART_OPEN);
}

static void the_stronger_link_tells_two_apart(void **state)
{
	struct store *store = *state;
	const char *basis;

	describe(store, "source codename=heron");
	describe(store, "source codename=otter");
	describe(store, "source codename=lark");
	assert_int_equal(between(store, 1, 2, &basis), APART_OPEN);
	describe(store, "heron different otter: another driver");
	assert_int_equal(between(store, 2, 1, &basis), APART_DIFFERENT);
	assert_string_equal(basis, "another driver");
	describe(store, "otter independent heron: two banks");
	assert_int_equal(between(store, 1, 2, &basis), APART_INDEPENDENT);
	assert_string_equal(basis, "two banks");
	describe(store, "lark same otter: met twice");
	assert_int_equal(between(store, 3, 1, &basis), APART_INDEPENDENT);
	assert_int_equal(between(store, 3, 2, &basis), APART_OPEN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_newsroom(full_names_without_a_common_word_are_two),
		in_newsroom(the_stronger_link_tells_two_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
