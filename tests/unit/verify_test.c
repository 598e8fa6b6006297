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

static void run(struct ledger *ledger, const char *sql)
{
	assert_int_equal(statement_run(ledger->store, sql, &ledger->err), 0);
}

static void fill(struct ledger *ledger)
{
	assert_int_equal(put(ledger, &source_thing, "codename", "grey-heron", NULL), 1);
	assert_int_equal(put(ledger, &claim_thing, "statement", "one", "source", "s1", "tags", "a;b",
			     "stated_on", "2016-12", NULL), 1);
	assert_int_equal(put(ledger, &figure_thing, "claim", "c1", "low", "2.5", NULL), 1);
	assert_int_equal(put(ledger, &check_thing, "claim", "c1", "result", "confirmed", NULL), 1);
	set(ledger, 1, "statement", "two");
}

static void what_the_program_wrote_holds(void **state)
{
	struct ledger *ledger = *state;

	assert_int_equal(problems_of(ledger), 0);
	fill(ledger);
	assert_int_equal(problems_of(ledger), 0);
	take_out(ledger, &claim_thing, 1);
	assert_int_equal(problems_of(ledger), 0);
}

static void what_another_wrote_does_not(void **state)
{
	struct ledger *ledger = *state;

	fill(ledger);
	run(ledger, "UPDATE claim SET note = 'x'");
	assert_int_equal(problems_of(ledger), 1);
	run(ledger, "UPDATE claim SET note = NULL");
	assert_int_equal(problems_of(ledger), 0);
	run(ledger, "UPDATE verification SET content = (SELECT content FROM claim)");
	assert_int_equal(problems_of(ledger), 1);
}

static void a_head_stands_until_something_before_it_is_changed(void **state)
{
	struct ledger *ledger = *state;
	char text[HEAD_TEXT];
	struct head head, again;
	struct buffer why;

	buffer_init(&why);
	assert_int_equal(head_read(ledger->store, &head, &ledger->err), 0);
	assert_int_equal(head.seq, 0);
	assert_int_equal(head_stands(ledger->store, &head, &why, &ledger->err), 1);
	fill(ledger);
	assert_int_equal(head_read(ledger->store, &head, &ledger->err), 0);
	assert_int_equal(head.seq, 5);
	head_write(text, &head);
	assert_int_equal(strlen(text), 2 + 64);
	assert_int_equal(head_parse(&again, text, &ledger->err), 0);
	assert_memory_equal(&again.hash, &head.hash, sizeof(head.hash));
	set(ledger, 1, "statement", "three");
	assert_int_equal(head_stands(ledger->store, &again, &why, &ledger->err), 1);
	run(ledger, "UPDATE change SET commitment = previous WHERE seq = 5");
	assert_int_equal(head_stands(ledger->store, &again, &why, &ledger->err), 0);
	assert_non_null(strstr(why.data, "entry 5 of the audit log"));
	run(ledger, "DELETE FROM change_row WHERE change > 4; DELETE FROM change WHERE id > 4");
	buffer_clear(&why);
	assert_int_equal(head_stands(ledger->store, &again, &why, &ledger->err), 0);
	assert_non_null(strstr(why.data, "was cut"));
	buffer_release(&why);
}

static void what_is_no_head_is_refused(void **state)
{
	static const char *const bad[] = {
		"", "12", "12:", ":", "x:00", "12:00",
		"12:000000000000000000000000000000000000000000000000000000000000000g",
		"12:00000000000000000000000000000000000000000000000000000000000000000",
	};
	struct error err;
	struct head head;

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_int_equal(head_parse(&head, bad[i], &err), -1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, ledger_open, ledger_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_the_program_wrote_holds),
		TEST(what_another_wrote_does_not),
		TEST(a_head_stands_until_something_before_it_is_changed),
		TEST(what_is_no_head_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
