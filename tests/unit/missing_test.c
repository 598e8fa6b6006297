#include "newsroom.h"

#include "judging/missing.h"

/* A claim that lacks nothing. */
static struct footing sound(void)
{
	return (struct footing){
		.status = "confirmed", .voice = "source", .knowledge = "witnessed",
		.naming = "named", .rules = RULES_ON_RECORD, .dated = true,
	};
}

/* The phrases of a footing, joined as in a report. */
static const char *said(struct footing footing)
{
	static char text[400];
	unsigned set = missing_of(&footing);
	int i;

	text[0] = '\0';
	for (i = 0; i < MISSING_COUNT; i++) {
		if (!(set & 1u << i))
			continue;
		if (text[0])
			strcat(text, ";");
		strcat(text, missing_phrase((enum missing)i));
	}
	return text;
}

static void nothing_is_missing_of_a_sound_claim(void **state)
{
	(void)state;
	assert_string_equal(said(sound()), "");
}

static void checks_that_are_missing(void **state)
{
	struct footing footing = sound();

	(void)state;
	footing.status = "unchecked";
	assert_string_equal(said(footing), "no check");
	footing.status = "pending";
	assert_string_equal(said(footing), "check not finished");
	footing.status = "changed_since_check";
	assert_string_equal(said(footing), "changed since check");
	footing.status = "disputed";
	assert_string_equal(said(footing), "");
}

static void sources_that_are_missing(void **state)
{
	struct footing footing = sound();

	(void)state;
	footing.naming = NULL;
	assert_string_equal(said(footing), "no source");
	footing.naming = "unnamed";
	assert_string_equal(said(footing), "one unnamed source");
	footing.supported = true;
	assert_string_equal(said(footing), "");
	footing.naming = "pseudonym";
	footing.supported = false;
	assert_string_equal(said(footing), "");
}

static void of_nobody_no_terms_and_no_knowledge_are_asked(void **state)
{
	struct footing footing = sound();

	(void)state;
	footing.naming = NULL;
	footing.knowledge = "not_stated";
	footing.rules = RULES_UNKNOWN;
	footing.voice = "vague";
	assert_string_equal(said(footing), "vague: nobody named");
	footing.voice = "article";
	assert_string_equal(said(footing), "");
}

static void doubts_about_the_record(void **state)
{
	struct footing footing = sound();

	(void)state;
	footing.rivals = true;
	assert_string_equal(said(footing), "figure has two readings");
	footing = sound();
	footing.unclosed = true;
	assert_string_equal(said(footing), "quote not closed");
	footing = sound();
	footing.dated = false;
	assert_string_equal(said(footing), "no date");
	footing = sound();
	footing.rules = RULES_UNKNOWN;
	assert_string_equal(said(footing), "ground rules unknown");
	footing = sound();
	footing.knowledge = "not_stated";
	assert_string_equal(said(footing), "basis of knowledge not stated");
}

static void the_heaviest_comes_first(void **state)
{
	struct footing footing = {
		.status = "unchecked", .voice = "source", .knowledge = "not_stated",
		.naming = "unnamed", .rules = RULES_UNKNOWN, .rivals = true,
		.unclosed = true,
	};

	(void)state;
	assert_string_equal(said(footing),
		"no check;one unnamed source;figure has two readings;quote not closed;"
		"no date;ground rules unknown;basis of knowledge not stated");
}

/* What is missing of claim id as it stands in the ledger. */
static const char *missing_in(struct store *store, int64_t id)
{
	const struct source *speaker = NULL;
	struct footing footing;
	struct source source;
	struct claim claim;
	struct arena arena;
	struct error err;
	const char *text;

	arena_init(&arena);
	must(record_load(store, &claim_thing, id, &claim, &arena, &err), &err, "claim");
	if (claim.source.id) {
		must(record_load(store, &source_thing, claim.source.id, &source,
				 &arena, &err), &err, "source");
		speaker = &source;
	}
	must(footing_load(store, &claim, speaker, &footing, &err), &err, "footing");
	text = said(footing);
	arena_release(&arena);
	return text;
}

static void a_ledger_with_two_unnamed(struct store *store)
{
	add(store, &source_thing, "codename", "grey-heron", "ground_rules", "background", NULL);
	add(store, &source_thing, "codename", "tin-otter", "ground_rules", "background", NULL);
	add(store, &claim_thing, "quote", "The bridge is closed.", "source", "s1",
	    "stated_on", "2021-04", "knowledge", "witnessed", NULL);
	add(store, &claim_thing, "quote", "Nobody crosses any more.", "source", "s2",
	    "stated_on", "2021-04", "knowledge", "witnessed", NULL);
	add(store, &check_thing, "claim", "c1", "result", "confirmed", NULL);
}

static void support_counts_from_a_source_known_to_be_another(void **state)
{
	struct store *store = *state;

	a_ledger_with_two_unnamed(store);
	assert_string_equal(missing_in(store, 1), "one unnamed source");
	add(store, &link_thing, "subject", "c2", "relation", "supports", "object", "c1",
	    "basis", "both saw it", NULL);
	assert_string_equal(missing_in(store, 1), "one unnamed source");
	add(store, &link_thing, "subject", "s1", "relation", "different", "object", "s2",
	    "basis", "the text says 'another'", NULL);
	assert_string_equal(missing_in(store, 1), "");
	/* It is c2 that supports c1, not the other way round. */
	assert_string_equal(missing_in(store, 2), "no check;one unnamed source");
}

static void what_is_off_the_record_supports_nothing(void **state)
{
	struct store *store = *state;

	a_ledger_with_two_unnamed(store);
	add(store, &link_thing, "subject", "c2", "relation", "supports", "object", "c1",
	    "basis", "both saw it", NULL);
	add(store, &link_thing, "subject", "s1", "relation", "different", "object", "s2",
	    "basis", "the text says 'another'", NULL);
	change(store, &source_thing, 2, "ground_rules", "off_record");
	assert_string_equal(missing_in(store, 1), "one unnamed source");
}

static void a_repeated_claim_is_no_support(void **state)
{
	struct store *store = *state;

	a_ledger_with_two_unnamed(store);
	add(store, &link_thing, "subject", "s1", "relation", "different", "object", "s2",
	    "basis", "the text says 'another'", NULL);
	add(store, &link_thing, "subject", "c2", "relation", "repeats", "object", "c1",
	    "basis", "the same words", NULL);
	assert_string_equal(missing_in(store, 1), "one unnamed source");
}

static void the_ledger_tells_flags_and_rivals(void **state)
{
	struct store *store = *state;

	a_ledger_with_two_unnamed(store);
	change(store, &claim_thing, 2, "flags", "nested;unclosed");
	add(store, &figure_thing, "claim", "c2", "words", "six", "low", "6", "high", "6",
	    "role", "total", "reading", "1", NULL);
	assert_string_equal(missing_in(store, 2),
			    "no check;one unnamed source;quote not closed");
	add(store, &figure_thing, "claim", "c2", "words", "six", "low", "6", "high", "6",
	    "role", "added", "reading", "2", NULL);
	assert_string_equal(missing_in(store, 2),
		"no check;one unnamed source;figure has two readings;quote not closed");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_missing_of_a_sound_claim),
		cmocka_unit_test(checks_that_are_missing),
		cmocka_unit_test(sources_that_are_missing),
		cmocka_unit_test(of_nobody_no_terms_and_no_knowledge_are_asked),
		cmocka_unit_test(doubts_about_the_record),
		cmocka_unit_test(the_heaviest_comes_first),
		in_newsroom(support_counts_from_a_source_known_to_be_another),
		in_newsroom(what_is_off_the_record_supports_nothing),
		in_newsroom(a_repeated_claim_is_no_support),
		in_newsroom(the_ledger_tells_flags_and_rivals),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
