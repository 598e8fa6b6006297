#include "newsroom.h"
#include "spec.h"

#include "judging/ground_rules.h"

/* What holds for a claim of this ledger, by the whole of what binds it. */
static const char *terms(struct store *store, int64_t id)
{
	const struct source *said = NULL;
	enum ground_rules rules;
	struct source source;
	struct claim claim;
	struct arena arena;
	struct error err;

	arena_init(&arena);
	must(record_load(store, &claim_thing, id, &claim, &arena, &err), &err, "claim");
	if (claim.source.id) {
		must(record_load(store, &source_thing, claim.source.id, &source,
				 &arena, &err), &err, "source");
		said = &source;
	}
	must(ground_rules_load(store, &claim, said, &rules, &err), &err, "rules");
	arena_release(&arena);
	return ground_rules_word(rules);
}

static void claim_and_source_together_are_as_the_spec_says(void **state)
{
	struct spec *spec = spec_open("ground_rules.txt");
	const char *input, *expected;
	int line;

	(void)state;
	while (spec_next(spec, &input, &expected, &line)) {
		struct slice rest = slice_of(input), piece;

		while (slice_next(&rest, '\n', &piece)) {
			char claim[40], source[40];

			assert_int_equal(sscanf(piece.at, "%39s %39s", claim, source), 2);
			assert_string_equal(ground_rules_word(ground_rules_said(
				ground_rules_of(claim), ground_rules_of(source))),
				expected);
		}
	}
	spec_close(spec);
}

static void a_word_nobody_knows_is_unknown(void **state)
{
	(void)state;
	assert_int_equal(ground_rules_of(NULL), RULES_UNKNOWN);
	assert_int_equal(ground_rules_of("whispered"), RULES_UNKNOWN);
}

static void a_promise_to_who_passed_it_on_binds(void **state)
{
	struct store *store = *state;
	int64_t id;

	add(store, &source_thing, "codename", "grey-heron", "naming", "named",
	    "name", "Ada Field", "ground_rules", "on_record", NULL);
	add(store, &source_thing, "codename", "tin-otter", "ground_rules", "off_record", NULL);
	id = add(store, &claim_thing, "quote", "It rained.", "source", "s1", NULL);
	assert_string_equal(terms(store, id), "on_record");
	id = add(store, &claim_thing, "quote", "It rained.", "source", "s1",
		 "heard_from", "s2", NULL);
	assert_string_equal(terms(store, id), "off_record");
}

static void the_quote_around_it_makes_it_stricter_only(void **state)
{
	struct store *store = *state;
	int64_t id;

	add(store, &claim_thing, "quote", "outer", "ground_rules", "off_record", NULL);
	add(store, &claim_thing, "quote", "middle", "within", "c1", NULL);
	id = add(store, &claim_thing, "quote", "inner", "within", "c2",
		 "ground_rules", "on_record", NULL);
	assert_string_equal(terms(store, id), "off_record");

	add(store, &claim_thing, "quote", "outer", "ground_rules", "on_record", NULL);
	id = add(store, &claim_thing, "quote", "inner", "within", "c4", NULL);
	assert_string_equal(terms(store, id), "unknown");
}

static void a_quote_that_holds_promised_words_is_bound_by_them(void **state)
{
	struct store *store = *state;
	int64_t outer;

	outer = add(store, &claim_thing, "quote", "outer", "ground_rules", "on_record", NULL);
	add(store, &claim_thing, "quote", "inner", "within", "c1", NULL);
	assert_string_equal(terms(store, outer), "on_record");
	add(store, &claim_thing, "quote", "innermost", "within", "c2",
	    "ground_rules", "deep_background", NULL);
	assert_string_equal(terms(store, outer), "deep_background");
}

static void a_circle_of_quotes_ends_and_is_withheld(void **state)
{
	struct store *store = *state;

	add(store, &claim_thing, "quote", "one", "ground_rules", "on_record", NULL);
	add(store, &claim_thing, "quote", "two", "ground_rules", "on_record",
	    "within", "c1", NULL);
	/* The tables do not forbid it, so that a ledger from elsewhere may. */
	assert_int_equal(sqlite3_exec(store_handle(store),
		"UPDATE claim SET within = 2 WHERE id = 1", NULL, NULL, NULL), SQLITE_OK);
	assert_string_equal(terms(store, 1), "off_record");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(claim_and_source_together_are_as_the_spec_says),
		cmocka_unit_test(a_word_nobody_knows_is_unknown),
		in_newsroom(a_promise_to_who_passed_it_on_binds),
		in_newsroom(the_quote_around_it_makes_it_stricter_only),
		in_newsroom(a_quote_that_holds_promised_words_is_bound_by_them),
		in_newsroom(a_circle_of_quotes_ends_and_is_withheld),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
