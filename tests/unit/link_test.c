#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ledger.h"

static int64_t join(struct ledger *ledger, const char *subject, const char *relation,
		    const char *object)
{
	return put(ledger, &link_thing, "subject", subject, "relation", relation, "object",
		   object, "basis", "the reporter met them", NULL);
}

/* s1 to s4 unnamed, s5 named */
static int open_filled(void **state)
{
	struct ledger *ledger;
	static const char *const names[] = { "ash-wren", "oak-lark", "elm-tern", "fir-rook" };

	if (ledger_open(state) < 0)
		return -1;
	ledger = *state;
	for (size_t i = 0; i < 4; i++)
		put(ledger, &source_thing, "codename", names[i], NULL);
	put(ledger, &source_thing, "codename", "ada-orm", "naming", "named", "name", "Ada Orm",
	    NULL);
	put(ledger, &article_thing, "title", "Pumps", NULL);
	put(ledger, &claim_thing, "quote", "one", NULL);
	put(ledger, &claim_thing, "quote", "two", NULL);
	return 0;
}

static void same_and_different_together_are_refused(void **state)
{
	struct ledger *ledger = *state;

	assert_true(join(ledger, "s1", "same", "s2") > 0);
	assert_true(join(ledger, "s2", "same", "s3") > 0);
	assert_true(join(ledger, "s4", "different", "s1") > 0);
	/* directly, and through others */
	assert_int_equal(join(ledger, "s1", "different", "s2"), -1);
	assert_int_equal(join(ledger, "s1", "different", "s3"), -1);
	assert_int_equal(join(ledger, "s3", "independent", "s1"), -1);
	assert_non_null(strstr(ledger->err.text, "linked as the same"));
	assert_int_equal(join(ledger, "s3", "same", "s4"), -1);
	assert_non_null(strstr(ledger->err.text, "says that they are different"));
}

static void an_unnamed_source_is_never_joined_to_a_named_one(void **state)
{
	struct ledger *ledger = *state;

	assert_int_equal(join(ledger, "s1", "same", "s5"), -1);
	assert_non_null(strstr(ledger->err.text, "an unnamed source to a named one"));
	assert_true(put(ledger, &link_thing, "subject", "s1", "relation", "same", "object", "s5",
			"basis", "a1 names her", "basis_article", "a1", NULL) > 0);
}

static void nor_by_a_later_change_of_naming(void **state)
{
	struct ledger *ledger = *state;
	struct source source;

	assert_true(join(ledger, "s1", "same", "s2") > 0);
	assert_int_equal(record_load(ledger->store, &source_thing, 2, &source, &ledger->arena,
				     &ledger->err), 0);
	source.naming = "named";
	assert_int_equal(store_begin(ledger->store, "test", NULL, &ledger->err), 0);
	assert_int_equal(record_edit(ledger->store, &source_thing, &source, &ledger->arena,
				     &ledger->err), -1);
	store_rollback(ledger->store);
	assert_non_null(strstr(ledger->err.text, "an unnamed source to a named one"));
}

static void links_join_what_can_be_joined(void **state)
{
	struct ledger *ledger = *state;

	assert_int_equal(join(ledger, "c1", "same", "c2"), -1);
	assert_int_equal(join(ledger, "s1", "supports", "s2"), -1);
	assert_int_equal(join(ledger, "c1", "supports", "s2"), -1);
	assert_int_equal(join(ledger, "c1", "supports", "c1"), -1);
	assert_int_equal(put(ledger, &link_thing, "subject", "c1", "relation", "supports",
			     "object", "c2", NULL), -1);
	assert_string_equal(ledger->err.text, "a link needs its basis");
	assert_true(join(ledger, "c1", "contradicts", "c2") > 0);
	assert_int_equal(join(ledger, "c2", "contradicts", "c1"), -1);
	assert_non_null(strstr(ledger->err.text, "already"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_filled, ledger_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(same_and_different_together_are_refused),
		TEST(an_unnamed_source_is_never_joined_to_a_named_one),
		TEST(nor_by_a_later_change_of_naming),
		TEST(links_join_what_can_be_joined),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
