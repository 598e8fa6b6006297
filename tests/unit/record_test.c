#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ledger.h"
#include "ledger/listing.h"
#include "ledger/statement.h"

static const char *text_of(struct ledger *ledger, const struct thing *thing,
			   const void *record, const char *name)
{
	struct buffer out;
	const char *copy;

	buffer_init(&out);
	field_write(thing, thing_field(thing, name), record, &out);
	copy = arena_text(&ledger->arena, out.data);
	buffer_release(&out);
	return copy;
}

static int64_t count(struct ledger *ledger, const char *sql)
{
	struct statement query;
	int64_t number = -1;

	statement_open(&query, ledger->store, sql);
	if (statement_step(&query))
		number = statement_int(&query, 0);
	assert_int_equal(statement_close(&query, &ledger->err), 0);
	return number;
}

static void every_field_comes_back_as_it_was_given(void **state)
{
	struct ledger *ledger = *state;
	struct claim claim;
	static const char *const given[][2] = {
		{ "article", "a1" },	       { "source", "ember-kestrel" },
		{ "voice", "source" },	       { "quote", "the pumps \"failed\"\nagain" },
		{ "statement", "The pumps failed." }, { "attribution", "a dike worker" },
		{ "cue", "said" },	       { "quote_type", "direct" },
		{ "kind", "event" },	       { "start", "10" },
		{ "end", "40" },	       { "spans", "10-20;30-40" },
		{ "prefix", "before" },	       { "suffix", "after" },
		{ "paragraph", "2" },	       { "stated_on", "2021-05-03" },
		{ "stated_words", "on May 3" }, { "happened_on", "2021-04/.." },
		{ "happened_words", "since April" }, { "place", "Lower Orm" },
		{ "knowledge", "witnessed" },  { "heard_from", "s1" },
		{ "ground_rules", "background" }, { "credibility", "3" },
		{ "about", "the water board" }, { "response", "sought" },
		{ "approved_by", "desk" },     { "tags", "pumps; dike;pumps" },
		{ "flags", "unclosed" },       { "note", "=1+1" },
	};

	assert_int_equal(put(ledger, &article_thing, "title", "Pumps", NULL), 1);
	assert_int_equal(put(ledger, &source_thing, "codename", "ember-kestrel", NULL), 1);
	thing_clear(&claim_thing, &claim);
	for (size_t i = 0; i < sizeof(given) / sizeof(given[0]); i++)
		assert_int_equal(field_set(&claim_thing, thing_field(&claim_thing, given[i][0]),
					   &claim, slice_of(given[i][1]), ledger->store,
					   &ledger->arena, &ledger->err), 0);
	assert_int_equal(store_begin(ledger->store, "test", NULL, &ledger->err), 0);
	assert_int_equal(record_add(ledger->store, &claim_thing, &claim, &ledger->arena,
				    &ledger->err), 0);
	assert_int_equal(store_commit(ledger->store, &ledger->err), 0);

	assert_int_equal(record_load(ledger->store, &claim_thing, claim.id, &claim,
				     &ledger->arena, &ledger->err), 0);
	for (size_t i = 0; i < sizeof(given) / sizeof(given[0]); i++) {
		const char *want = given[i][1];

		if (strcmp(given[i][0], "tags") == 0)
			want = "dike;pumps";
		if (strcmp(given[i][0], "source") == 0)
			want = "s1";
		assert_string_equal(text_of(ledger, &claim_thing, &claim, given[i][0]), want);
	}
	assert_string_equal(claim.status, "unchecked");
}

static void wrong_values_are_refused_in_words(void **state)
{
	struct ledger *ledger = *state;
	static const struct {
		const struct thing *thing;
		const char *name, *value, *words;
	} cases[] = {
		{ &claim_thing, "quote_type", "dirct",
		  "quote_type: no 'dirct' (did you mean 'direct'?)" },
		{ &claim_thing, "voice", "xyzzy",
		  "voice: no 'xyzzy' (it is one of source, article, vague)" },
		{ &claim_thing, "source", "nobody-here", "no source named 'nobody-here'" },
		{ &claim_thing, "article", "a9", "no article a9" },
		{ &claim_thing, "article", "s9", "no source s9" },
		{ &claim_thing, "article", "x", "'x' names no article (write a1, a2 ...)" },
		{ &claim_thing, "paragraph", "two", "paragraph: 'two' is no whole number" },
		{ &figure_thing, "low", "1,5", "low: '1,5' is no number (write 1200 or 2.5)" },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_int_equal(put(ledger, cases[i].thing, cases[i].name, cases[i].value,
				     NULL), -1);
		assert_string_equal(ledger->err.text, cases[i].words);
	}
	assert_int_equal(put(ledger, &claim_thing, "quote", "x", "stated_on", "2016-13",
			     NULL), -1);
	assert_non_null(strstr(ledger->err.text, "stated_on: "));
	assert_int_equal(count(ledger, "SELECT count(*) FROM claim"), 0);
	assert_int_equal(count(ledger, "SELECT count(*) FROM change"), 0);
}

static void an_unnamed_source_has_no_name(void **state)
{
	struct ledger *ledger = *state;
	struct statement s;

	assert_int_equal(put(ledger, &source_thing, "codename", "ember-kestrel", "name",
			     "Ada Orm", NULL), -1);
	assert_non_null(strstr(ledger->err.text, "an unnamed source has no name"));
	/* the schema itself refuses it too */
	statement_open(&s, ledger->store,
		"INSERT INTO source (uid, codename, kind, naming, name, ground_rules,"
		" anonymity_reason, identity_known_to) VALUES (zeroblob(16), 'x-y', 'person',"
		" 'unnamed', 'Ada Orm', 'unknown', 'not_stated', 'unknown')");
	statement_step(&s);
	assert_int_equal(statement_close(&s, &ledger->err), -1);
	assert_int_equal(ledger->err.kind, ERROR_CONFLICT);
}

static void ids_are_never_used_twice(void **state)
{
	struct ledger *ledger = *state;

	assert_int_equal(put(ledger, &claim_thing, "quote", "one", NULL), 1);
	assert_int_equal(store_begin(ledger->store, "test", NULL, &ledger->err), 0);
	assert_int_equal(record_remove(ledger->store, &claim_thing, 1, false, &ledger->err), 0);
	assert_int_equal(store_commit(ledger->store, &ledger->err), 0);
	assert_int_equal(put(ledger, &claim_thing, "quote", "two", NULL), 2);
}

static void removal_is_refused_while_something_depends_on_it(void **state)
{
	struct ledger *ledger = *state;

	put(ledger, &article_thing, "title", "Pumps", NULL);
	put(ledger, &source_thing, "codename", "ember-kestrel", NULL);
	put(ledger, &claim_thing, "quote", "one", "article", "a1", "source", "s1", NULL);
	put(ledger, &claim_thing, "quote", "two", "article", "a1", "within", "c1", NULL);
	put(ledger, &figure_thing, "claim", "c1", "low", "2", NULL);
	put(ledger, &check_thing, "claim", "c2", "result", "pending", NULL);
	put(ledger, &link_thing, "subject", "c1", "relation", "supports", "object", "c2",
	    "basis", "same words", NULL);

	assert_int_equal(store_begin(ledger->store, "test", NULL, &ledger->err), 0);
	assert_int_equal(record_remove(ledger->store, &article_thing, 1, false,
				       &ledger->err), -1);
	assert_string_equal(ledger->err.text, "a1 has 2 claims, 1 figure, 1 link, 1 check"
					      " (--cascade removes them too)");
	assert_int_equal(record_remove(ledger->store, &source_thing, 1, true, &ledger->err), -1);
	assert_string_equal(ledger->err.text, "s1 has 1 claim: give its claims another"
					      " source first");
	assert_int_equal(record_remove(ledger->store, &article_thing, 1, true,
				       &ledger->err), 0);
	assert_int_equal(store_commit(ledger->store, &ledger->err), 0);
	assert_int_equal(count(ledger, "SELECT count(*) FROM claim"), 0);
	assert_int_equal(count(ledger, "SELECT count(*) FROM source"), 1);
	assert_int_equal(count(ledger, "SELECT count(*) FROM change_row"
				       " WHERE action = 'remove'"), 6);
}

static void an_edit_that_changes_nothing_leaves_no_trace(void **state)
{
	struct ledger *ledger = *state;
	struct claim claim;
	int64_t before;

	put(ledger, &claim_thing, "quote", "one", "start", "", NULL);
	before = count(ledger, "SELECT count(*) FROM change");
	assert_int_equal(record_load(ledger->store, &claim_thing, 1, &claim, &ledger->arena,
				     &ledger->err), 0);
	assert_int_equal(store_begin(ledger->store, "claim edit", "ada", &ledger->err), 0);
	assert_int_equal(record_edit(ledger->store, &claim_thing, &claim, &ledger->arena,
				     &ledger->err), 0);
	assert_int_equal(store_commit(ledger->store, &ledger->err), 0);
	assert_int_equal(count(ledger, "SELECT count(*) FROM change"), before);

	claim.note = "asked again";
	assert_int_equal(store_begin(ledger->store, "claim edit", "ada", &ledger->err), 0);
	assert_int_equal(record_edit(ledger->store, &claim_thing, &claim, &ledger->arena,
				     &ledger->err), 0);
	assert_int_equal(store_commit(ledger->store, &ledger->err), 0);
	assert_int_equal(count(ledger, "SELECT count(*) FROM change WHERE made_by = 'ada'"
				       " AND command = 'claim edit'"), 1);
	assert_int_equal(count(ledger, "SELECT count(*) FROM change_row WHERE action = 'edit'"
				       " AND json_extract(before, '$.quote') = 'one'"
				       " AND json_extract(before, '$.note') IS NULL"), 1);
}

static const char *status_of(struct ledger *ledger, int64_t id)
{
	struct claim claim;

	assert_int_equal(record_load(ledger->store, &claim_thing, id, &claim, &ledger->arena,
				     &ledger->err), 0);
	return claim.status;
}

static void status_follows_the_checks(void **state)
{
	struct ledger *ledger = *state;
	struct claim claim;

	put(ledger, &claim_thing, "quote", "six pumps", NULL);
	assert_string_equal(status_of(ledger, 1), "unchecked");
	put(ledger, &check_thing, "claim", "c1", "result", "pending", NULL);
	assert_string_equal(status_of(ledger, 1), "pending");
	put(ledger, &check_thing, "claim", "c1", "result", "confirmed", "checker", "ada", NULL);
	assert_string_equal(status_of(ledger, 1), "confirmed");
	put(ledger, &check_thing, "claim", "c1", "result", "unsupported", "checker", "bo", NULL);
	assert_string_equal(status_of(ledger, 1), "disputed");
	put(ledger, &check_thing, "claim", "c1", "result", "confirmed", "checker", "bo", NULL);
	assert_string_equal(status_of(ledger, 1), "confirmed");

	put(ledger, &figure_thing, "claim", "c1", "low", "6", "high", "6", NULL);
	assert_string_equal(status_of(ledger, 1), "changed_since_check");
	put(ledger, &check_thing, "claim", "c1", "result", "corrected", "checker", "ada", NULL);
	assert_string_equal(status_of(ledger, 1), "corrected");

	assert_int_equal(record_load(ledger->store, &claim_thing, 1, &claim, &ledger->arena,
				     &ledger->err), 0);
	claim.note = "a note is not what was checked";
	claim.tags = "pumps";
	assert_int_equal(store_begin(ledger->store, "test", NULL, &ledger->err), 0);
	assert_int_equal(record_edit(ledger->store, &claim_thing, &claim, &ledger->arena,
				     &ledger->err), 0);
	assert_int_equal(store_commit(ledger->store, &ledger->err), 0);
	assert_string_equal(status_of(ledger, 1), "corrected");
	claim.statement = "There are six pumps.";
	assert_int_equal(store_begin(ledger->store, "test", NULL, &ledger->err), 0);
	assert_int_equal(record_edit(ledger->store, &claim_thing, &claim, &ledger->arena,
				     &ledger->err), 0);
	assert_int_equal(store_commit(ledger->store, &ledger->err), 0);
	assert_string_equal(status_of(ledger, 1), "changed_since_check");
}

static void rival_readings_are_settled_by_keeping_one(void **state)
{
	struct ledger *ledger = *state;

	put(ledger, &claim_thing, "quote", "now six", NULL);
	put(ledger, &figure_thing, "claim", "c1", "words", "six", "low", "6", "high", "6",
	    "role", "to", "reading", "1", NULL);
	put(ledger, &figure_thing, "claim", "c1", "words", "six", "low", "6", "high", "6",
	    "role", "added", "reading", "2", NULL);
	put(ledger, &figure_thing, "claim", "c1", "words", "two", "low", "2", "high", "2", NULL);
	assert_int_equal(store_begin(ledger->store, "figure settle", NULL, &ledger->err), 0);
	assert_int_equal(figure_settle(ledger->store, 2, &ledger->err), 0);
	assert_int_equal(store_commit(ledger->store, &ledger->err), 0);
	assert_int_equal(count(ledger, "SELECT count(*) FROM figure"), 2);
	assert_int_equal(count(ledger, "SELECT count(*) FROM figure WHERE id = 2"
				       " AND reading IS NULL"), 1);
}

static void claims_are_listed_by_what_is_asked(void **state)
{
	struct ledger *ledger = *state;
	struct listing listing;
	struct filter filter = filter_all();
	struct claim claim;
	int64_t ids[4], found = 0;

	put(ledger, &article_thing, "title", "Pumps", "outlet", "The Orm Post", NULL);
	put(ledger, &claim_thing, "quote", "late", "article", "a1", "start", "90", "end", "94",
	    "stated_on", "2021-06", NULL);
	put(ledger, &claim_thing, "quote", "Café early", "article", "a1", "start", "5", "end",
	    "9", "stated_on", "2021-05-03", "tags", "pumps", NULL);
	put(ledger, &claim_thing, "quote", "elsewhere", NULL);

	filter.outlet = "the orm POST";
	listing_open(&listing, ledger->store, &claim_thing, &filter);
	while (listing_next(&listing, &claim))
		ids[found++] = claim.id;
	assert_int_equal(listing_close(&listing, &ledger->err), 0);
	assert_int_equal(found, 2);
	assert_int_equal(ids[0], 2);
	assert_int_equal(ids[1], 1);

	filter = filter_all();
	filter.text = "cafe EAR";
	filter.tag = "pumps";
	found = 0;
	listing_open(&listing, ledger->store, &claim_thing, &filter);
	while (listing_next(&listing, &claim))
		ids[found++] = claim.id;
	assert_int_equal(listing_close(&listing, &ledger->err), 0);
	assert_int_equal(found, 1);
	assert_int_equal(ids[0], 2);

	filter = filter_all();
	filter.sort = "stated_on";
	filter.descending = true;
	filter.limit = 1;
	listing_open(&listing, ledger->store, &claim_thing, &filter);
	assert_true(listing_next(&listing, &claim));
	assert_int_equal(claim.id, 1);
	assert_false(listing_next(&listing, &claim));
	assert_int_equal(listing_close(&listing, &ledger->err), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, ledger_open, ledger_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_field_comes_back_as_it_was_given),
		TEST(wrong_values_are_refused_in_words),
		TEST(an_unnamed_source_has_no_name),
		TEST(ids_are_never_used_twice),
		TEST(removal_is_refused_while_something_depends_on_it),
		TEST(an_edit_that_changes_nothing_leaves_no_trace),
		TEST(status_follows_the_checks),
		TEST(rival_readings_are_settled_by_keeping_one),
		TEST(claims_are_listed_by_what_is_asked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
