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
#include "ledger/undo.h"
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

static void take_out(struct ledger *ledger, const struct thing *thing, int64_t id)
{
	assert_int_equal(store_begin(ledger->store, "remove", "mara", &ledger->err), 0);
	assert_int_equal(record_remove(ledger->store, thing, id, true, &ledger->err), 0);
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

static int take_back(struct ledger *ledger, const char *by, bool redo)
{
	struct undo undo;

	if (undo_find(ledger->store, by, redo, &undo, &ledger->arena, &ledger->err) < 0)
		return -1;
	return undo_make(ledger->store, &undo, by, redo, &ledger->err);
}

static void claims_within_each_other_come_back_in_any_order(void **state)
{
	struct ledger *ledger = *state;

	assert_int_equal(put(ledger, &claim_thing, "statement", "inner", NULL), 1);
	assert_int_equal(put(ledger, &claim_thing, "statement", "outer", NULL), 2);
	set(ledger, 1, "within", "c2");
	take_out(ledger, &claim_thing, 2);
	assert_int_equal(count(ledger, "SELECT count(*) FROM claim"), 0);
	assert_int_equal(take_back(ledger, "mara", false), 0);
	assert_int_equal(count(ledger, "SELECT within FROM claim WHERE id = 1"), 2);
	assert_int_equal(problems_of(ledger), 0);
	assert_int_equal(take_back(ledger, "mara", true), 0);
	assert_int_equal(count(ledger, "SELECT count(*) FROM claim"), 0);
	assert_int_equal(problems_of(ledger), 0);
}

static void a_check_comes_back_as_it_was_made(void **state)
{
	struct ledger *ledger = *state;

	assert_int_equal(put(ledger, &claim_thing, "statement", "one", NULL), 1);
	assert_int_equal(put(ledger, &check_thing, "claim", "c1", "result", "confirmed", NULL), 1);
	set(ledger, 1, "statement", "two");
	assert_int_equal(count(ledger, "SELECT v.content = c.content FROM verification v, claim c"), 0);
	take_out(ledger, &check_thing, 1);
	assert_int_equal(take_back(ledger, "mara", false), 0);
	assert_int_equal(count(ledger, "SELECT v.content = c.content FROM verification v, claim c"), 0);
	assert_int_equal(take_back(ledger, "mara", false), 0);
	assert_int_equal(count(ledger, "SELECT v.content = c.content FROM verification v, claim c"), 1);
	assert_int_equal(problems_of(ledger), 0);
}

static void nobody_takes_back_what_another_did(void **state)
{
	struct ledger *ledger = *state;

	assert_int_equal(put(ledger, &claim_thing, "statement", "one", NULL), 1);
	assert_int_equal(take_back(ledger, "mara", false), -1);
	assert_int_equal(ledger->err.kind, ERROR_MISSING);
	set(ledger, 1, "statement", "two");
	assert_int_equal(take_back(ledger, NULL, false), -1);
	assert_int_equal(ledger->err.kind, ERROR_CONFLICT);
	assert_non_null(strstr(ledger->err.text, "c1 was changed since"));
	assert_int_equal(count(ledger, "SELECT count(*) FROM change"), 2);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, ledger_open, ledger_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(claims_within_each_other_come_back_in_any_order),
		TEST(a_check_comes_back_as_it_was_made),
		TEST(nobody_takes_back_what_another_did),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
