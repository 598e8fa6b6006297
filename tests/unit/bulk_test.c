#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tests/unit/ledger.h"

#include "base/hash.h"
#include "ledger/bulk.h"
#include "ledger/statement.h"

/* What a query gives, as one text; the caller's to free. */
static char *ask(struct ledger *ledger, const char *sql)
{
	struct statement query;
	struct buffer out;
	char *text;

	buffer_init(&out);
	statement_open(&query, ledger->store, sql);
	while (statement_step(&query)) {
		buffer_slice(&out, statement_slice(&query, 0));
		buffer_byte(&out, '\n');
	}
	if (statement_close(&query, &ledger->err) < 0)
		fail_msg("%s", ledger->err.text);
	text = strdup(out.data);
	buffer_release(&out);
	assert_non_null(text);
	return text;
}

static void gives(struct ledger *ledger, const char *sql, const char *expected)
{
	char *text = ask(ledger, sql);

	assert_string_equal(text, expected);
	free(text);
}

static const char schema[] = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"
			     " AND name NOT LIKE 'sqlite_%' ORDER BY type, name";
static const char integrity[] = "PRAGMA integrity_check";

static void begin(struct ledger *ledger, struct bulk **bulk)
{
	assert_int_equal(store_begin(ledger->store, "test", NULL, &ledger->err), 0);
	assert_int_equal(bulk_open(bulk, ledger->store, &ledger->err), 0);
}

static void end(struct ledger *ledger, struct bulk *bulk)
{
	if (bulk_close(bulk, false, &ledger->err) < 0 ||
	    store_commit(ledger->store, &ledger->err) < 0)
		fail_msg("%s", ledger->err.text);
}

static int64_t add_claim(struct ledger *ledger, struct bulk *bulk, const char *quote,
			 int64_t source, const char *tags)
{
	struct claim claim;

	thing_clear(&claim_thing, &claim);
	claim.quote = quote;
	claim.stated_on = "2016-12";
	claim.tags = tags;
	if (source)
		claim.source = (struct ref){ THING_SOURCE, source };
	if (bulk_add(bulk, &claim_thing, &claim, &ledger->arena, &ledger->err) < 0)
		return -1;
	return claim.id;
}

/* A bulk load leaves the schema as it was, to the letter, empty or not. */
static void schema_stays(void **state)
{
	struct ledger *ledger = *state;
	char *before = ask(ledger, schema), *after;

	for (int round = 0; round < 2; round++) {
		struct bulk *bulk;

		begin(ledger, &bulk);
		assert_int_equal(add_claim(ledger, bulk, "the dike holds", 0, "b;a"), round + 1);
		end(ledger, bulk);
		after = ask(ledger, schema);
		assert_string_equal(after, before);
		free(after);
		gives(ledger, integrity, "ok\n");
	}
	free(before);
	gives(ledger, "SELECT v FROM claim_search_config WHERE k = 'hashsize'", "1048576\n");
}

/* The same row by record_add() and by bulk_add() differs in nothing that is
 * worked out. */
static void same_as_alone(void **state)
{
	struct ledger *ledger = *state;
	struct bulk *bulk;
	struct claim claim;

	assert_int_equal(put(ledger, &source_thing, "codename", "heron", NULL), 1);
	assert_int_equal(put(ledger, &claim_thing, "quote", "the dike holds", "source", "s1",
			     "stated_on", "2016-12", "tags", "a;b", NULL), 1);
	begin(ledger, &bulk);
	assert_int_equal(add_claim(ledger, bulk, "the dike holds", 1, "b;a"), 2);
	end(ledger, bulk);
	gives(ledger, "SELECT count(*) FROM claim a JOIN claim b ON b.id = 2 WHERE a.id = 1 AND"
		      " a.content = b.content AND a.stated_earliest = b.stated_earliest"
		      " AND a.stated_latest = b.stated_latest AND a.uid <> b.uid", "1\n");
	gives(ledger, "SELECT group_concat(tag, ';') FROM claim_tag WHERE claim = 2", "a;b\n");
	gives(ledger, "SELECT thing || row || action FROM change_row ORDER BY change, n",
	      "source1add\nclaim1add\nclaim2add\n");
	/* Its commitment is to what record_json() says. */
	assert_int_equal(record_load(ledger->store, &claim_thing, 2, &claim, &ledger->arena,
				     &ledger->err), 0);
	{
		struct statement query;
		struct digester digester;
		struct digest digest;
		struct buffer json;

		buffer_init(&json);
		assert_int_equal(record_json(ledger->store, &claim_thing, &claim, &json,
					     &ledger->err), 0);
		statement_open(&query, ledger->store,
			       "SELECT salt, commitment FROM change_row WHERE row = 2");
		assert_true(statement_step(&query));
		digester_start(&digester);
		digester_part(&digester, statement_slice(&query, 0));
		digester_part(&digester, buffer_all(&json));
		digester_end(&digester, &digest);
		assert_memory_equal(statement_slice(&query, 1).at, digest.bytes, DIGEST_BYTES);
		assert_int_equal(statement_close(&query, &ledger->err), 0);
		buffer_release(&json);
	}
}

static void words_are_found(void **state)
{
	struct ledger *ledger = *state;
	struct bulk *bulk;
	static const char holds[] =
		"SELECT group_concat(rowid) FROM claim_search WHERE claim_search MATCH 'caf\xc3\xa9'";

	begin(ledger, &bulk);		/* built beside */
	add_claim(ledger, bulk, "the Caf\xc3\xa9 is dry", 0, NULL);
	add_claim(ledger, bulk, "the mill is not", 0, NULL);
	end(ledger, bulk);
	gives(ledger, holds, "1\n");
	begin(ledger, &bulk);		/* added */
	add_claim(ledger, bulk, "no cafe here", 0, NULL);
	end(ledger, bulk);
	gives(ledger, holds, "1,3\n");
	assert_int_equal(put(ledger, &claim_thing, "quote", "a cafe by hand", NULL), 4);
	gives(ledger, holds, "1,3,4\n");
	assert_int_equal(store_begin(ledger->store, "test", NULL, &ledger->err), 0);
	assert_int_equal(record_remove(ledger->store, &claim_thing, 1, false, &ledger->err), 0);
	assert_int_equal(store_commit(ledger->store, &ledger->err), 0);
	gives(ledger, holds, "3,4\n");
	if (statement_run(ledger->store, "INSERT INTO claim_search (claim_search, rank)"
			  " VALUES ('integrity-check', 1)", &ledger->err) < 0)
		fail_msg("%s", ledger->err.text);
	gives(ledger, "SELECT count(*) FROM claim_search_due", "0\n");
}

/* Korean is found inside words, after a first load and a later one. */
static void inside_of_words(void **state)
{
	struct ledger *ledger = *state;
	struct bulk *bulk;

	for (int round = 0; round < 2; round++) {
		begin(ledger, &bulk);
		for (int i = 0; i < 3; i++)
			add_claim(ledger, bulk, "\xeb\xb6\x80\xeb\x91\x90\xeb\x8a\x94 \xeb\x8b\xab"
						"\xed\x98\x94\xeb\x8b\xa4", 0, NULL);
		add_claim(ledger, bulk, "the mill is not", 0, NULL);
		end(ledger, bulk);
	}
	gives(ledger, "SELECT group_concat(rowid) FROM claim_inside WHERE claim_inside MATCH"
		      " '\"\xeb\xb6\x80\xeb\x91\x90\xeb\x8a\x94\"'", "1,2,3,5,6,7\n");
	if (statement_run(ledger->store, "INSERT INTO claim_inside (claim_inside, rank)"
			  " VALUES ('integrity-check', 1)", &ledger->err) < 0)
		fail_msg("%s", ledger->err.text);
}

/* A row that is refused leaves nothing, and the next one may come. */
static void refused(void **state)
{
	struct ledger *ledger = *state;
	struct source source;
	struct claim claim;
	struct bulk *bulk;

	begin(ledger, &bulk);
	assert_int_equal(bulk_fresh(bulk, &claim_thing, &ledger->err), 1);
	assert_int_equal(add_claim(ledger, bulk, NULL, 0, NULL), -1);
	assert_string_equal(ledger->err.text, "a claim needs its quote, or a statement");
	assert_int_equal(add_claim(ledger, bulk, "one", 0, NULL), 1);
	assert_int_equal(add_claim(ledger, bulk, "two", 9, NULL), -1);
	assert_string_equal(ledger->err.text, "no source s9");
	thing_clear(&claim_thing, &claim);
	claim.id = 1;
	claim.quote = "three";
	assert_int_equal(bulk_add(bulk, &claim_thing, &claim, &ledger->arena, &ledger->err), -1);
	assert_string_equal(ledger->err.text, "id: c1 is there twice");
	thing_clear(&source_thing, &source);
	source.codename = "heron";
	source.name = "a name";
	assert_int_equal(bulk_add(bulk, &source_thing, &source, &ledger->arena, &ledger->err), -1);
	end(ledger, bulk);
	gives(ledger, "SELECT quote FROM claim", "one\n");
	gives(ledger, "SELECT count(*) FROM change_row", "1\n");
}

static void given_up(void **state)
{
	struct ledger *ledger = *state;
	char *before = ask(ledger, schema), *after;
	struct bulk *bulk;

	begin(ledger, &bulk);
	for (int i = 0; i < 100; i++)
		add_claim(ledger, bulk, "one", 0, NULL);
	assert_int_equal(bulk_close(bulk, true, &ledger->err), 0);
	store_rollback(ledger->store);
	gives(ledger, "SELECT count(*) FROM claim", "0\n");
	after = ask(ledger, schema);
	assert_string_equal(after, before);
	free(after);
	free(before);
	assert_int_equal(put(ledger, &claim_thing, "quote", "word", NULL), 1);
	gives(ledger, "SELECT rowid FROM claim_search WHERE claim_search MATCH 'word'", "1\n");
}

static void figures_count(void **state)
{
	struct ledger *ledger = *state;
	struct figure figure;
	struct bulk *bulk;

	put(ledger, &claim_thing, "quote", "six", NULL);
	put(ledger, &claim_thing, "quote", "six", NULL);
	put(ledger, &figure_thing, "claim", "c1", "low", "6", NULL);
	begin(ledger, &bulk);
	thing_clear(&figure_thing, &figure);
	figure.claim = (struct ref){ THING_CLAIM, 2 };
	figure.low = 6;
	assert_int_equal(bulk_add(bulk, &figure_thing, &figure, &ledger->arena, &ledger->err), 0);
	end(ledger, bulk);
	gives(ledger, "SELECT count(DISTINCT content) FROM claim", "1\n");
}

static int64_t add_with_uid(struct ledger *ledger, struct bulk *bulk, unsigned char first)
{
	struct claim claim;

	thing_clear(&claim_thing, &claim);
	claim.quote = "the lock is shut";
	memset(claim.uid.bytes, first, sizeof(claim.uid.bytes));
	return bulk_add(bulk, &claim_thing, &claim, &ledger->arena, &ledger->err) < 0 ? -1
										      : claim.id;
}

/* The index of uids, which a load does without while it draws them itself, is
 * there as soon as a row brings one. */
static void uids_of_rows(void **state)
{
	struct ledger *ledger = *state;
	struct uid uid;
	struct bulk *bulk;
	int64_t id;

	begin(ledger, &bulk);
	assert_int_equal(add_claim(ledger, bulk, "the dike holds", 0, NULL), 1);
	gives(ledger, "SELECT count(*) FROM pragma_index_list('claim') WHERE name = 'claim_uid'",
	      "0\n");
	assert_int_equal(add_with_uid(ledger, bulk, 7), 2);
	assert_int_equal(add_with_uid(ledger, bulk, 8), 3);
	assert_int_equal(add_with_uid(ledger, bulk, 7), -1);
	assert_int_equal(ledger->err.kind, ERROR_CONFLICT);
	assert_string_equal(ledger->err.text,
			    "uid: 07070707070707070707070707070707 is there twice");
	memset(uid.bytes, 8, sizeof(uid.bytes));
	assert_int_equal(bulk_find_uid(bulk, &claim_thing, &uid, &id, &ledger->err), 1);
	assert_int_equal(id, 3);
	assert_int_equal(add_claim(ledger, bulk, "the dike held", 0, NULL), 4);
	end(ledger, bulk);
	gives(ledger, "SELECT count(*) FROM pragma_index_list('claim') WHERE name = 'claim_uid'",
	      "1\n");
	gives(ledger, integrity, "ok\n");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, ledger_open, ledger_close)
	const struct CMUnitTest tests[] = {
		TEST(schema_stays), TEST(same_as_alone), TEST(words_are_found), TEST(inside_of_words),
		TEST(uids_of_rows),
		TEST(refused),	    TEST(given_up),	 TEST(figures_count),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
