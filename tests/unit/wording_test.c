#include "described.h"

#include "ledger/wording.h"

static void the_words_of_claims_in_any_order(void **state)
{
	struct store *store = *state;
	struct wording wording;
	struct error err;
	int i;

	describe(store, "claim quote='Snow fell.' statement='It snowed'");
	describe(store, "claim statement='The bridge is shut'");
	for (i = 3; i <= 40; i++)
		describe(store, "claim quote='Wind.'");
	describe(store, "claim quote='Ice.'");

	wording_open(&wording, store);
	assert_true(slice_is(wording_of(&wording, 1), "Snow fell."));
	assert_true(wording.quoted);
	assert_true(slice_is(wording_of(&wording, 2), "The bridge is shut"));
	assert_false(wording.quoted);
	assert_true(slice_is(wording_of(&wording, 41), "Ice."));
	assert_null(wording_of(&wording, 42).at);
	assert_true(slice_is(wording_of(&wording, 2), "The bridge is shut"));
	assert_true(slice_is(wording_of(&wording, 2), "The bridge is shut"));
	assert_int_equal(wording_close(&wording, &err), 0);
}

static void a_gap_is_no_claim(void **state)
{
	struct store *store = *state;
	struct wording wording;
	struct error err;

	describe(store, "claim quote='One.'");
	describe(store, "claim quote='Two.'");
	describe(store, "claim quote='Three.'");
	must(store_begin(store, "test", NULL, &err), &err, "begin");
	must(record_remove(store, &claim_thing, 2, true, &err), &err, "remove");
	must(store_commit(store, &err), &err, "commit");
	wording_open(&wording, store);
	assert_true(slice_is(wording_of(&wording, 1), "One."));
	assert_null(wording_of(&wording, 2).at);
	assert_true(slice_is(wording_of(&wording, 3), "Three."));
	assert_int_equal(wording_close(&wording, &err), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_newsroom(the_words_of_claims_in_any_order),
		in_newsroom(a_gap_is_no_claim),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
