#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ledger.h"
#include "ledger/statement.h"
#include "ledger/erasure.h"
#include "ledger/tombstone.h"
#include "ledger/verify.h"

/* Sets one field of a claim, in a write of its own. */
static void set(struct ledger *ledger, int64_t id, const char *field, const char *value)
{
	struct claim claim;

	assert_int_equal(store_begin(ledger->store, "claim edit", "mara", &ledger->err), 0);
	assert_int_equal(record_load(ledger->store, &claim_thing, id, &claim, &ledger->arena,
				     &ledger->err), 0);
	assert_int_equal(field_set(&claim_thing, thing_field(&claim_thing, field), &claim,
				   slice_of(value), ledger->store, &ledger->arena, &ledger->err), 0);
	assert_int_equal(record_edit(ledger->store, &claim_thing, &claim, &ledger->arena,
				     &ledger->err), 0);
	assert_int_equal(store_commit(ledger->store, &ledger->err), 0);
}

static int count_problem(void *context, const char *line, struct error *err)
{
	int *problems = context;

	(void)err;
	printf("# %s\n", line);
	++*problems;
	return 0;
}

static int problems_of(struct ledger *ledger)
{
	int problems = 0;
	const struct verify_how how = { .tell = count_problem, .context = &problems };
	struct verified what;

	assert_int_equal(verify_ledger(ledger->store, &how, &what, &ledger->err), 0);
	assert_int_equal(what.problems, problems);
	return problems;
}

static int64_t count(struct ledger *ledger, const char *sql)
{
	int64_t value;

	assert_int_equal(statement_read_int(ledger->store, sql, &value, &ledger->err), 0);
	return value;
}

static int erase(struct ledger *ledger, struct ref ref, struct erasure_plan *plan)
{
	const struct erasure_how how = { .by = "mara" };
	struct erasure_done done;

	if (erasure_plan(ledger->store, ref, plan, &ledger->err) < 0 ||
	    erasure_make(ledger->store, ref, plan, &how, &ledger->err) < 0)
		return -1;
	assert_int_equal(erasure_due(ledger->store, &ledger->err), 1);
	assert_int_equal(erasure_finish(ledger->store, &done, &ledger->err), 0);
	assert_int_equal(erasure_due(ledger->store, &ledger->err), 0);
	return 0;
}

static void a_source_goes_with_all_that_hangs_on_it(void **state)
{
	struct ledger *ledger = *state;
	struct erasure_plan plan;
	struct source source;
	struct uid uid;

	assert_int_equal(put(ledger, &source_thing, "codename", "grey-heron", NULL), 1);
	assert_int_equal(put(ledger, &source_thing, "codename", "still-otter", NULL), 2);
	assert_int_equal(put(ledger, &claim_thing, "statement", "one", "source", "s1", "tags", "a", NULL), 1);
	assert_int_equal(put(ledger, &claim_thing, "statement", "two", "source", "s2", "heard_from", "s1", NULL), 2);
	assert_int_equal(put(ledger, &claim_thing, "statement", "three", "voice", "vague", "within", "c1", NULL), 3);
	assert_int_equal(put(ledger, &figure_thing, "claim", "c3", "low", "2", NULL), 1);
	assert_int_equal(put(ledger, &link_thing, "subject", "s1", "relation", "different", "object", "s2", "basis", "b", NULL), 1);
	set(ledger, 1, "note", "seen");
	set(ledger, 2, "note", "seen");
	assert_int_equal(record_load(ledger->store, &source_thing, 1, &source, &ledger->arena, &ledger->err), 0);
	uid = source.uid;
	assert_int_equal(erase(ledger, (struct ref){ THING_SOURCE, 1 }, &plan), 0);
	assert_int_equal(plan.sources, 1);
	assert_int_equal(plan.claims, 2);
	assert_int_equal(plan.figures, 1);
	assert_int_equal(plan.links, 1);
	assert_int_equal(plan.heard, 1);
	assert_int_equal(count(ledger, "SELECT count(*) FROM claim"), 1);
	assert_int_equal(count(ledger, "SELECT heard_from IS NULL AND note = 'seen' FROM claim"), 1);
	assert_int_equal(count(ledger, "SELECT count(*) FROM tombstone"), 5);
	assert_int_equal(tombstone_stands(ledger->store, &uid, &ledger->err), 1);
	assert_int_equal(problems_of(ledger), 0);
	/* It does not come back. */
	assert_int_equal(store_begin(ledger->store, "test", NULL, &ledger->err), 0);
	assert_int_equal(record_add(ledger->store, &source_thing, &source, &ledger->arena, &ledger->err), -1);
	assert_int_equal(ledger->err.kind, ERROR_CONFLICT);
	store_rollback(ledger->store);
	/* Nor is there anything left to erase. */
	assert_int_equal(erase(ledger, (struct ref){ THING_SOURCE, 1 }, &plan), -1);
	assert_int_equal(ledger->err.kind, ERROR_MISSING);
}

static void former_states_of_what_stays_forget_it_too(void **state)
{
	struct ledger *ledger = *state;
	struct erasure_plan plan;

	assert_int_equal(put(ledger, &source_thing, "codename", "grey-heron", NULL), 1);
	assert_int_equal(put(ledger, &source_thing, "codename", "still-otter", NULL), 2);
	assert_int_equal(put(ledger, &claim_thing, "statement", "one", "source", "s2", NULL), 1);
	set(ledger, 1, "source", "s1");
	set(ledger, 1, "source", "s2");
	set(ledger, 1, "note", "later");
	assert_int_equal(erase(ledger, (struct ref){ THING_SOURCE, 1 }, &plan), 0);
	assert_int_equal(plan.claims, 0);
	assert_int_equal(count(ledger, "SELECT count(*) FROM change_row WHERE before IS NULL AND action = 'edit'"), 1);
	assert_int_equal(problems_of(ledger), 0);
}

static void a_plan_that_is_no_longer_true_is_refused(void **state)
{
	const struct erasure_how how = { .by = "mara" };
	struct ledger *ledger = *state;
	struct erasure_plan plan;

	assert_int_equal(put(ledger, &source_thing, "codename", "grey-heron", NULL), 1);
	assert_int_equal(erasure_plan(ledger->store, (struct ref){ THING_SOURCE, 1 }, &plan, &ledger->err), 0);
	assert_int_equal(put(ledger, &claim_thing, "statement", "one", "source", "s1", NULL), 1);
	assert_int_equal(erasure_make(ledger->store, (struct ref){ THING_SOURCE, 1 }, &plan, &how, &ledger->err), -1);
	assert_int_equal(ledger->err.kind, ERROR_CONFLICT);
	assert_int_equal(count(ledger, "SELECT count(*) FROM source"), 1);
	assert_int_equal(problems_of(ledger), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, ledger_open, ledger_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_source_goes_with_all_that_hangs_on_it),
		TEST(former_states_of_what_stays_forget_it_too),
		TEST(a_plan_that_is_no_longer_true_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
