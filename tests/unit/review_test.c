#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ledger.h"
#include "ledger/review.h"

static void a_removed_claim_counts_as_declined(void **state)
{
	struct ledger *ledger = *state;
	enum review_decision decision;
	int64_t claim;

	put(ledger, &article_thing, "title", "Pumps", NULL);
	put(ledger, &claim_thing, "quote", "one", "article", "a1", "spans", "5-9", NULL);
	assert_int_equal(store_begin(ledger->store, "log", NULL, &ledger->err), 0);
	assert_int_equal(review_record(ledger->store, 1, "5-9", REVIEW_LOGGED, 1,
				       &ledger->err), 0);
	assert_int_equal(store_commit(ledger->store, &ledger->err), 0);
	assert_int_equal(review_find(ledger->store, 1, "5-9", &decision, &claim,
				     &ledger->err), 0);
	assert_int_equal(decision, REVIEW_LOGGED);
	assert_int_equal(claim, 1);
	assert_int_equal(store_begin(ledger->store, "claim remove", NULL, &ledger->err), 0);
	assert_int_equal(record_remove(ledger->store, &claim_thing, 1, false, &ledger->err), 0);
	assert_int_equal(store_commit(ledger->store, &ledger->err), 0);
	assert_int_equal(review_find(ledger->store, 1, "5-9", &decision, &claim,
				     &ledger->err), 0);
	assert_int_equal(decision, REVIEW_DECLINED);
	assert_int_equal(claim, 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, ledger_open, ledger_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_removed_claim_counts_as_declined),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
