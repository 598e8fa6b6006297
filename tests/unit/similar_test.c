#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ledger.h"
#include "judging/similar.h"
#include "judging/similar_all.h"
#include "ledger/dismissal.h"

static void fill(struct ledger *ledger)
{
	put(ledger, &article_thing, "title", "Dark harbour", NULL);
	put(ledger, &claim_thing, "quote", "Thirty boats leave the harbour an hour later",
	    "article", "a1", NULL);
	put(ledger, &claim_thing, "statement", "Thirty boats sail an hour late because of the"
	    " dark harbour.", NULL);
	put(ledger, &claim_thing, "quote", "The museum bought a painting of a horse", NULL);
	put(ledger, &claim_thing, "quote", "Forty boats leave the harbour an hour later", NULL);
	put(ledger, &claim_thing, "quote", "항구의 등이 한 달째 꺼져 있다", NULL);
	put(ledger, &claim_thing, "quote", "港口的灯已经灭了三个星期", NULL);
}

static struct similar_results found(struct ledger *ledger, const char *text, int64_t claim)
{
	struct similar_query query = { .text = slice_of(text), .claim = claim, .most = 10,
				       .least = 0.05 };
	struct similar_results results;
	struct similar *similar;

	assert_int_equal(similar_open(&similar, ledger->store, &ledger->err), 0);
	if (similar_find(similar, &query, &ledger->arena, &results, &ledger->err) < 0)
		fail_msg("%s", ledger->err.text);
	similar_close(similar);
	return results;
}

static void claims_are_ranked_by_what_they_share(void **state)
{
	struct similar_results results;

	fill(*state);
	results = found(*state, "Thirty boats leave the harbour an hour later", 1);
	assert_int_equal(results.count, 2);
	assert_int_equal(results.all[0].id, 4);
	assert_string_equal(results.all[0].differs, "Thirty / Forty");
	assert_non_null(strstr(results.all[0].shared, "harbour"));
	assert_int_equal(results.all[1].id, 2);
	assert_null(results.all[1].relation);
	assert_true(results.all[0].score > results.all[1].score);
}

static void inflections_find_each_other(void **state)
{
	fill(*state);
	assert_int_equal(found(*state, "buying paintings for museums", 0).all[0].id, 3);
	assert_int_equal(found(*state, "a painted horse", 0).all[0].id, 3);
}

static void other_scripts_are_found(void **state)
{
	fill(*state);
	assert_int_equal(found(*state, "항구에서 등이 꺼졌다", 0).all[0].id, 5);
	assert_int_equal(found(*state, "三个星期以来港口的灯", 0).all[0].id, 6);
}

static void nothing_and_marks_find_nothing(void **state)
{
	assert_int_equal(found(*state, "lamps", 0).count, 0);
	fill(*state);
	assert_int_equal(found(*state, "", 0).count, 0);
	assert_int_equal(found(*state, "\"*^ NEAR( -", 0).count, 0);
	assert_int_equal(found(*state, "the of and", 0).count, 0);
}

static void dismiss(struct ledger *ledger, int64_t claim, int64_t other)
{
	assert_int_equal(store_begin(ledger->store, "similar", NULL, &ledger->err), 0);
	assert_int_equal(dismissal_add(ledger->store, claim, other, "other boats", "Ana",
				       &ledger->err), 1);
	assert_int_equal(dismissal_add(ledger->store, other, claim, NULL, NULL, &ledger->err),
			 0);
	assert_int_equal(store_commit(ledger->store, &ledger->err), 0);
}

static size_t pair_count(struct ledger *ledger)
{
	struct similar_pairs pairs;
	size_t count;

	if (similar_claim_pairs(ledger->store, &pairs, &ledger->err) < 0)
		fail_msg("%s", ledger->err.text);
	count = pairs.count;
	free(pairs.all);
	return count;
}

/* What is known to be of that week goes before the same words of another year. */
static void what_is_near_in_time_goes_first(void **state)
{
	struct ledger *ledger = *state;
	struct similar_results results;

	put(ledger, &claim_thing, "statement", "The ferry was cancelled", "stated_on",
	    "2014-03-02", NULL);
	put(ledger, &claim_thing, "statement", "The ferry was cancelled", "stated_on",
	    "2016-05-20", NULL);
	put(ledger, &claim_thing, "statement", "The museum bought a horse", "stated_on",
	    "2016-05-24", NULL);
	assert_int_equal(found(ledger, "They cancelled our ferry", 0).all[0].id, 1);
	results = found(ledger, "They cancelled our ferry (May 24, 2016)", 0);
	assert_int_equal(results.count, 2);
	assert_int_equal(results.all[0].id, 2);
	assert_int_equal(found(ledger, "They cancelled our ferry on 2014-03-05", 0).all[0].id, 1);

	/* A claim has its own days, and those of its article and its checks. */
	put(ledger, &article_thing, "title", "Harbour news", "published", "2016-05-22", NULL);
	put(ledger, &claim_thing, "statement", "They cancelled our ferry", "article", "a1",
	    NULL);
	results = found(ledger, "They cancelled our ferry", 4);
	assert_int_equal(results.all[0].id, 2);
	assert_true(results.all[0].score > results.all[1].score);
}

static void the_title_of_the_news_counts_beside_what_is_said(void **state)
{
	struct ledger *ledger = *state;

	put(ledger, &claim_thing, "statement", "The lamps went out at nine and nobody knows why"
	    " they did, or who had the keys", NULL);
	put(ledger, &claim_thing, "statement", "The lamps went out at nine and nobody knows why"
	    " they did, or who had the keys", "about", "Darkness over the quay of Fenmouth",
	    NULL);
	assert_int_equal(found(ledger, "Lamps out at Fenmouth quay at nine", 0).all[0].id, 2);
}

static void what_was_dismissed_or_linked_is_settled(void **state)
{
	struct ledger *ledger = *state;
	struct similar_results results;

	fill(ledger);
	assert_int_equal(pair_count(ledger), 1);
	dismiss(ledger, 4, 1);
	assert_int_equal(pair_count(ledger), 0);
	results = found(ledger, "Thirty boats leave the harbour an hour later", 1);
	assert_int_equal(results.count, 1);
	assert_int_equal(results.all[0].id, 2);
	put(ledger, &link_thing, "subject", "c2", "relation", "repeats", "object", "c1", "basis",
	    "the same boats", NULL);
	results = found(ledger, "Thirty boats leave the harbour an hour later", 1);
	assert_string_equal(results.all[0].relation, "repeats");

	assert_int_equal(store_begin(ledger->store, "similar", NULL, &ledger->err), 0);
	assert_int_equal(dismissal_remove(ledger->store, 1, 4, &ledger->err), 1);
	assert_int_equal(dismissal_remove(ledger->store, 1, 4, &ledger->err), 0);
	assert_int_equal(dismissal_add(ledger->store, 3, 3, NULL, NULL, &ledger->err), -1);
	assert_int_equal(store_commit(ledger->store, &ledger->err), 0);
	assert_int_equal(pair_count(ledger), 1);
	put(ledger, &link_thing, "subject", "c4", "relation", "contradicts", "object", "c1",
	    "basis", "another number", NULL);
	assert_int_equal(pair_count(ledger), 0);
}

static void a_removed_claim_takes_its_dismissals_along(void **state)
{
	struct ledger *ledger = *state;

	fill(ledger);
	dismiss(ledger, 1, 4);
	assert_int_equal(store_begin(ledger->store, "claim remove", NULL, &ledger->err), 0);
	assert_int_equal(record_remove(ledger->store, &claim_thing, 4, false, &ledger->err), 0);
	assert_int_equal(store_commit(ledger->store, &ledger->err), 0);
	assert_int_equal(dismissal_stands(ledger->store, 1, 4, &ledger->err), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, ledger_open, ledger_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(claims_are_ranked_by_what_they_share),
		TEST(inflections_find_each_other),
		TEST(other_scripts_are_found),
		TEST(nothing_and_marks_find_nothing),
		TEST(what_is_near_in_time_goes_first),
		TEST(the_title_of_the_news_counts_beside_what_is_said),
		TEST(what_was_dismissed_or_linked_is_settled),
		TEST(a_removed_claim_takes_its_dismissals_along),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
