#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ledger.h"
#include "ledger/tags.h"

static void tags_are_sorted_and_stand_once(void **state)
{
	struct arena *arena = &((struct ledger *)*state)->arena;

	assert_string_equal(tags_normal(" pumps;dike; ;pumps", arena), "dike;pumps");
	assert_null(tags_normal(" ; ", arena));
	assert_null(tags_normal(NULL, arena));
	assert_string_equal(tags_with("dike", "pumps;arm", arena), "arm;dike;pumps");
	assert_string_equal(tags_without("arm;dike;pumps", "dike", arena), "arm;pumps");
	assert_null(tags_without("dike", "dike", arena));
}

static void tags_of_many_claims_come_in_one_walk(void **state)
{
	struct ledger *ledger = *state;
	struct store *store = ledger->store;
	struct tag_walk walk;
	struct slice text;
	struct error err;
	static const struct {
		const char *tags, *expected;
	} claims[] = {
		{ NULL, NULL }, { "pumps;dike", "dike;pumps" }, { NULL, NULL },
		{ "arm", "arm" }, { "b;a;c", "a;b;c" }, { NULL, NULL },
	};
	enum { COUNT = sizeof(claims) / sizeof(claims[0]) };
	int64_t ids[COUNT];
	size_t i;

	for (i = 0; i < COUNT; i++)
		ids[i] = put(ledger, &claim_thing, "quote", "It rained.", "tags",
				    claims[i].tags ? claims[i].tags : "", NULL);
	tag_walk_open(&walk, store);
	for (i = 0; i < COUNT; i++) {
		if (i == 3)
			continue;	/* one that nobody asks for is passed over */
		text = tag_walk_to(&walk, ids[i]);
		if (!claims[i].expected)
			assert_null(text.at);
		else
			assert_true(slice_equal(text, slice_of(claims[i].expected)));
	}
	assert_null(tag_walk_to(&walk, ids[COUNT - 1] + 1).at);
	assert_int_equal(tag_walk_close(&walk, &err), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, ledger_open, ledger_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(tags_are_sorted_and_stand_once),
		TEST(tags_of_many_claims_come_in_one_walk),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
