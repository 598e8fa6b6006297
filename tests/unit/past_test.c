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
#include "ledger/past.h"

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

static const char *state_of(struct ledger *ledger, int64_t change, enum past wanted)
{
	const struct logged_row row = { "claim", 1, NULL };
	struct object object;
	struct buffer json;
	enum past past;

	buffer_init(&json);
	assert_int_equal(past_content(ledger->store, &row, change, 0, &past, &json, &ledger->err), 0);
	assert_int_equal(past, wanted);
	if (past != PAST_KNOWN) {
		buffer_release(&json);
		return NULL;
	}
	assert_int_equal(object_read(&object, buffer_all(&json), &ledger->arena, &ledger->err), 0);
	buffer_release(&json);
	return object_get(&object, "statement");
}

static void a_row_is_known_as_it_stood_after_each_entry(void **state)
{
	struct ledger *ledger = *state;

	assert_int_equal(put(ledger, &claim_thing, "statement", "one", NULL), 1);
	set(ledger, 1, "statement", "two");
	set(ledger, 1, "statement", "three");
	assert_null(state_of(ledger, 0, PAST_NONE));
	assert_string_equal(state_of(ledger, 1, PAST_KNOWN), "one");
	assert_string_equal(state_of(ledger, 2, PAST_KNOWN), "two");
	assert_string_equal(state_of(ledger, 3, PAST_KNOWN), "three");
	take_out(ledger, &claim_thing, 1);
	assert_string_equal(state_of(ledger, 3, PAST_KNOWN), "three");
	assert_null(state_of(ledger, 4, PAST_NONE));
}

static void who_is_there_no_more_is_found_in_the_log(void **state)
{
	struct ledger *ledger = *state;
	char uid[UID_TEXT];
	struct source source;
	struct ref ref;

	assert_int_equal(put(ledger, &source_thing, "codename", "grey-heron", NULL), 1);
	assert_int_equal(record_load(ledger->store, &source_thing, 1, &source, &ledger->arena,
				     &ledger->err), 0);
	uid_write(uid, &source.uid);
	take_out(ledger, &source_thing, 1);
	assert_int_equal(past_find(ledger->store, uid, &ref, &ledger->err), 0);
	assert_int_equal(ref.kind, THING_SOURCE);
	assert_int_equal(ref.id, 1);
	assert_int_equal(past_named(ledger->store, "grey-heron", &ref, &ledger->err), 0);
	assert_int_equal(ref.id, 1);
	assert_int_equal(past_named(ledger->store, "s1", &ref, &ledger->err), 0);
	assert_int_equal(ref.id, 1);
	assert_int_equal(past_named(ledger->store, "s2", &ref, &ledger->err), 0);
	assert_int_equal(ref.kind, THING_NONE);
	assert_int_equal(past_find(ledger->store, "00000000000000000000000000000001", &ref,
				   &ledger->err), 0);
	assert_int_equal(ref.kind, THING_NONE);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, ledger_open, ledger_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_row_is_known_as_it_stood_after_each_entry),
		TEST(who_is_there_no_more_is_found_in_the_log),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
