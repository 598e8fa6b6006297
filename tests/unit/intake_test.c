#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "desk.h"

static void a_candidate_becomes_a_claim(void **state)
{
	struct desk *desk = *state;
	struct claim claim = claim_of(desk, log_claim(desk, GATES, NULL));
	struct source source;

	assert_int_equal(claim.article.id, 1);
	assert_string_equal(claim.voice, "source");
	assert_string_equal(claim.quote, "the gates close at noon");
	assert_null(claim.statement);
	assert_string_equal(claim.attribution, "A clerk on the quay");
	assert_string_equal(claim.cue, "told");
	assert_string_equal(claim.quote_type, "indirect");
	assert_string_equal(claim.kind, "not_stated");
	assert_string_equal(claim.stated_on, "2016-03-03");
	assert_string_equal(claim.stated_words, "on March 3");
	assert_null(claim.happened_on);
	assert_string_equal(claim.ground_rules, "background");
	assert_null(claim.flags);
	assert_int_equal(claim.paragraph, 2);
	assert_int_equal(claim.heard_from.id, 0);

	source = source_of(desk, claim.source.id);
	assert_string_equal(source.naming, "unnamed");
	assert_null(source.name);
	assert_string_equal(source.description, "A clerk on the quay");
	assert_string_equal(source.place, "the quay");
	assert_null(source.role);
	assert_string_equal(source.anonymity_reason, "safety");
	assert_string_equal(source.ground_rules, "background");
	assert_string_equal(source.identity_known_to, "unknown");
}

/* "ä" and the dash of the title take more bytes than code points. */
static void positions_count_code_points(void **state)
{
	struct desk *desk = *state;
	struct claim claim = claim_of(desk, log_claim(desk, GATES, NULL));
	struct slice before = { TEXT, desk->candidates[GATES].content.all[0].start };

	assert_int_equal(claim.start, (int64_t)before.length - 3);
	assert_int_equal(claim.end - claim.start, strlen("the gates close at noon"));
	assert_string_equal(claim.prefix, "he quay told us on March 3 that ");
	assert_string_equal(claim.suffix, ".\n\n\"There used to be two guards,");
}

static void a_split_quote_is_one_claim(void **state)
{
	struct desk *desk = *state;
	struct claim claim = claim_of(desk, log_claim(desk, SLEEP, NULL));
	char spans[64];

	snprintf(spans, sizeof(spans), "%lld-%lld;%lld-%lld", (long long)claim.start,
		 (long long)claim.start + 13, (long long)claim.end - 19,
		 (long long)claim.end);
	assert_string_equal(claim.spans, spans);
	assert_string_equal(claim.quote, "Nobody sleeps … and nobody wants to");
}

static void both_readings_of_a_figure_are_kept(void **state)
{
	struct desk *desk = *state;
	struct filter filter = filter_all();
	struct listing listing;
	struct figure figure;
	int64_t id = log_claim(desk, GUARDS, NULL);
	static const char *const roles[] = { "from", "to", "added" };
	static const int readings[] = { -1, 1, 2 };
	int count = 0;

	filter.claim = id;
	listing_open(&listing, desk->ledger->store, &figure_thing, &filter);
	while (listing_next(&listing, &figure)) {
		assert_true(count < 3);
		assert_string_equal(figure.role, roles[count]);
		assert_int_equal(figure.reading, readings[count]);
		assert_string_equal(figure.thing, "guards");
		assert_null(figure.as_of);
		assert_int_equal(figure.end - figure.start, 3);
		count++;
	}
	assert_int_equal(listing_close(&listing, err_of(desk)), 0);
	assert_int_equal(count, 3);
	assert_string_equal(claim_of(desk, id).flags, "unclosed;ambiguous_figure");
}

static void a_speaker_is_one_source_and_keeps_its_codename(void **state)
{
	struct desk *desk = *state;
	struct intake_plan plan = plan_of(desk, GUARDS);
	struct claim first, second;

	assert_int_equal(plan.who, INTAKE_NEW);
	first = claim_of(desk, log_claim(desk, GATES, NULL));
	assert_string_equal(source_of(desk, first.source.id).codename, plan.source.codename);
	plan = plan_of(desk, GUARDS);
	assert_int_equal(plan.who, INTAKE_KNOWN);
	assert_int_equal(plan.claim.source.id, first.source.id);
	assert_string_equal(plan.why, "the clerk just quoted");
	second = claim_of(desk, log_claim(desk, GUARDS, NULL));
	assert_int_equal(second.source.id, first.source.id);
	assert_int_equal(count_of(desk, &source_thing), 1);
}

static void who_is_set_apart_by_the_text_is_linked_as_different(void **state)
{
	struct desk *desk = *state;
	struct claim first = claim_of(desk, log_claim(desk, GATES, NULL));
	struct claim second = claim_of(desk, log_claim(desk, COUSIN, NULL));
	struct link link;

	assert_int_not_equal(first.source.id, second.source.id);
	assert_int_equal(count_of(desk, &link_thing), 1);
	assert_int_equal(record_load(desk->ledger->store, &link_thing, 1, &link,
				     &desk->ledger->arena, err_of(desk)), 0);
	assert_int_equal(link.subject.id, second.source.id);
	assert_int_equal(link.object.id, first.source.id);
	assert_string_equal(link.relation, "different");
	assert_string_equal(link.basis, "the text says \"a separate clerk\"");
	assert_string_equal(link.said_by, "text");
	assert_int_equal(link.basis_article.id, 1);
}

static void the_link_does_not_depend_on_the_order_of_logging(void **state)
{
	struct desk *desk = *state;

	log_claim(desk, COUSIN, NULL);
	log_claim(desk, SHIFT, NULL);
	assert_int_equal(count_of(desk, &link_thing), 0);
	log_claim(desk, GATES, NULL);
	assert_int_equal(count_of(desk, &link_thing), 1);
	log_claim(desk, GUARDS, NULL);
	assert_int_equal(count_of(desk, &link_thing), 1);
}

static void speech_in_a_quote_is_within_it_and_no_further_source(void **state)
{
	struct desk *desk = *state;
	int64_t outer = log_claim(desk, COUSIN, NULL);
	struct claim inner = claim_of(desk, log_claim(desk, BOATS, NULL));

	assert_int_equal(inner.within.id, outer);
	assert_int_equal(inner.source.id, 0);
	assert_string_equal(inner.voice, "source");
	assert_string_equal(inner.attribution, "My cousin");
	assert_int_equal(count_of(desk, &source_thing), 1);
}

static void nobody_in_particular_is_no_source(void **state)
{
	struct desk *desk = *state;
	struct claim claim = claim_of(desk, log_claim(desk, DOUBT, NULL));

	assert_string_equal(claim.voice, "vague");
	assert_int_equal(claim.source.id, 0);
	assert_string_equal(claim.flags, "vague");
	assert_int_equal(count_of(desk, &source_thing), 0);
}

static void an_equal_name_is_proposed_and_never_merged(void **state)
{
	struct desk *desk = *state;
	struct intake_plan plan = plan_of(desk, SHIFT);
	struct intake_choice choice = { .source = { THING_SOURCE, 0 } };
	int64_t elsewhere;
	struct claim claim;

	assert_string_equal(plan.source.codename, "ada-moreau");
	assert_int_equal(plan.same_name, 0);
	elsewhere = put(desk->ledger, &source_thing, "codename", "ada-moreau", "naming",
			"named", "name", "Ada Moreau", NULL);
	plan = plan_of(desk, SHIFT);
	assert_int_equal(plan.who, INTAKE_NEW);
	assert_int_equal(plan.same_name, elsewhere);
	assert_string_equal(plan.source.codename, "ada-moreau-2");
	choice.source.id = elsewhere;
	claim = claim_of(desk, log_claim(desk, SHIFT, &choice));
	assert_int_equal(claim.source.id, elsewhere);
	assert_int_equal(count_of(desk, &source_thing), 1);
}

static void a_choice_settles_the_speaker_once(void **state)
{
	struct desk *desk = *state;
	int64_t mine = put(desk->ledger, &source_thing, "codename", "quiet-gull", "naming",
			   "unnamed", NULL);
	struct intake_choice choice = { .source = { THING_SOURCE, mine } };
	struct intake_choice fresh = { .new_source = true };
	struct claim claim;

	log_claim(desk, GATES, &choice);
	assert_int_equal(plan_of(desk, GUARDS).claim.source.id, mine);
	claim = claim_of(desk, log_claim(desk, GUARDS, &fresh));
	assert_int_not_equal(claim.source.id, mine);
	/* That was one claim's doing; the clerk is who she was. */
	assert_int_equal(plan_of(desk, SLEEP).claim.source.id, mine);
	open_intake(desk, false);
	assert_int_equal(plan_of(desk, SLEEP).claim.source.id, mine);
}

static void an_edited_claim_is_logged_as_edited(void **state)
{
	struct desk *desk = *state;
	struct claim edited = plan_of(desk, GATES).claim;
	struct intake_choice choice = { .claim = &edited };
	struct claim claim;

	edited.statement = "The gates of the quay close at noon.";
	edited.kind = "event";
	claim = claim_of(desk, log_claim(desk, GATES, &choice));
	assert_string_equal(claim.statement, "The gates of the quay close at noon.");
	assert_string_equal(claim.kind, "event");
	assert_int_not_equal(claim.source.id, 0);
}

static void a_refused_edit_changes_nothing(void **state)
{
	struct desk *desk = *state;
	struct claim edited = plan_of(desk, GATES).claim;
	struct intake_choice choice = { .claim = &edited };
	struct intake_tally tally;
	int64_t id;

	edited.credibility = 9;
	assert_int_equal(intake_log(desk->intake, GATES, &choice, &id, err_of(desk)), -1);
	assert_int_equal(count_of(desk, &claim_thing), 0);
	assert_int_equal(count_of(desk, &source_thing), 0);
	intake_tally(desk->intake, &tally);
	assert_int_equal(tally.claim_count, 0);
	assert_int_equal(tally.new_source_count, 0);
	assert_int_equal(intake_decision(desk->intake, GATES, &id), REVIEW_NONE);
	/* And the speaker has no source that was taken back. */
	assert_int_equal(plan_of(desk, GUARDS).who, INTAKE_NEW);
	log_claim(desk, GATES, NULL);
}

static void coming_back_resumes(void **state)
{
	struct desk *desk = *state;
	int64_t first = log_claim(desk, GATES, NULL), id;
	int64_t source = claim_of(desk, first).source.id;

	assert_int_equal(intake_decline(desk->intake, SCARE, err_of(desk)), 0);
	open_intake(desk, false);
	assert_int_equal(intake_decision(desk->intake, GATES, &id), REVIEW_LOGGED);
	assert_int_equal(id, first);
	assert_int_equal(intake_decision(desk->intake, SCARE, &id), REVIEW_DECLINED);
	assert_int_equal(intake_decision(desk->intake, GUARDS, &id), REVIEW_NONE);
	assert_int_equal(intake_log(desk->intake, GATES, NULL, &id, err_of(desk)), -1);
	assert_int_equal(err_of(desk)->kind, ERROR_CONFLICT);
	assert_int_equal(claim_of(desk, log_claim(desk, GUARDS, NULL)).source.id, source);

	open_intake(desk, true);
	assert_int_equal(intake_decision(desk->intake, SCARE, &id), REVIEW_NONE);
	assert_int_equal(intake_decision(desk->intake, GATES, &id), REVIEW_LOGGED);
}

static void a_claim_logged_by_hand_is_not_logged_again(void **state)
{
	struct desk *desk = *state;
	struct claim plan = plan_of(desk, GATES).claim;
	int64_t source = put(desk->ledger, &source_thing, "codename", "quiet-gull",
			     "naming", "unnamed", NULL);
	char start[24], end[24];
	int64_t id, by_hand;

	/* A person took the stop behind it in. */
	snprintf(start, sizeof(start), "%lld", (long long)plan.start);
	snprintf(end, sizeof(end), "%lld", (long long)plan.end + 1);
	by_hand = put(desk->ledger, &claim_thing, "article", "a1", "source", "quiet-gull",
		      "quote", "the gates close at noon.", "start", start, "end", end, NULL);
	/* Even one that came after the intake was opened. */
	assert_int_equal(intake_log(desk->intake, GATES, NULL, &id, err_of(desk)), -1);
	assert_int_equal(intake_decision(desk->intake, GATES, &id), REVIEW_LOGGED);
	assert_int_equal(id, by_hand);
	assert_int_equal(plan_of(desk, GUARDS).claim.source.id, source);
}

static void all_is_one_write_without_the_scare_quotes(void **state)
{
	struct desk *desk = *state;
	struct intake_tally tally;
	int64_t id;

	assert_non_null(plan_of(desk, SCARE).left_out);
	log_rest(desk);
	assert_int_equal(count_of(desk, &claim_thing), CANDIDATES - 1);
	assert_int_equal(count_of(desk, &source_thing), 3);
	assert_int_equal(count_of(desk, &link_thing), 1);
	assert_int_equal(intake_decision(desk->intake, SCARE, &id), REVIEW_NONE);
	intake_tally(desk->intake, &tally);
	assert_int_equal(tally.claim_count, CANDIDATES - 1);
	assert_int_equal(tally.claims[0], 1);
	assert_int_equal(tally.source_count, 3);
	assert_int_equal(tally.new_source_count, 3);
	assert_string_equal(claim_of(desk, 1).quote, "the gates close at noon");

	log_rest(desk);
	open_intake(desk, false);
	log_rest(desk);
	assert_int_equal(count_of(desk, &claim_thing), CANDIDATES - 1);
	intake_tally(desk->intake, &tally);
	assert_int_equal(tally.claim_count, 0);
}

static void the_rest_can_be_declined(void **state)
{
	struct desk *desk = *state;
	int64_t id;

	log_claim(desk, GUARDS, NULL);
	assert_int_equal(intake_decline_rest(desk->intake, GUARDS, err_of(desk)), 0);
	open_intake(desk, false);
	assert_int_equal(intake_decision(desk->intake, GATES, &id), REVIEW_NONE);
	assert_int_equal(intake_decision(desk->intake, GUARDS, &id), REVIEW_LOGGED);
	for (size_t i = SLEEP; i < CANDIDATES; i++)
		assert_int_equal(intake_decision(desk->intake, i, &id), REVIEW_DECLINED);
}

static void a_word_of_a_person_stands_before_the_text(void **state)
{
	struct desk *desk = *state;
	int64_t one = put(desk->ledger, &source_thing, "codename", "quiet-gull", "naming",
			  "unnamed", NULL);
	int64_t two = put(desk->ledger, &source_thing, "codename", "calm-gull", "naming",
			  "unnamed", NULL);
	int64_t three = put(desk->ledger, &source_thing, "codename", "damp-gull", "naming",
			    "unnamed", NULL);
	struct intake_choice first = { .source = { THING_SOURCE, one } };
	struct intake_choice second = { .source = { THING_SOURCE, three } };

	/* Through another, which is as good. */
	assert_int_equal(put(desk->ledger, &link_thing, "subject", "s1", "relation", "same",
			     "object", "s2", "basis", "she told us so", NULL), 1);
	assert_int_equal(put(desk->ledger, &link_thing, "subject", "s3", "relation", "same",
			     "object", "s2", "basis", "she told us so", NULL), 2);
	log_claim(desk, GATES, &first);
	log_claim(desk, COUSIN, &second);
	assert_int_equal(count_of(desk, &link_thing), 2);
	assert_int_equal(count_of(desk, &claim_thing), 2);
	assert_int_equal(two, 2);
}

#define AT_THE_DESK(test) cmocka_unit_test_setup_teardown(test, desk_open, desk_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		AT_THE_DESK(a_candidate_becomes_a_claim),
		AT_THE_DESK(positions_count_code_points),
		AT_THE_DESK(a_split_quote_is_one_claim),
		AT_THE_DESK(both_readings_of_a_figure_are_kept),
		AT_THE_DESK(a_speaker_is_one_source_and_keeps_its_codename),
		AT_THE_DESK(who_is_set_apart_by_the_text_is_linked_as_different),
		AT_THE_DESK(the_link_does_not_depend_on_the_order_of_logging),
		AT_THE_DESK(speech_in_a_quote_is_within_it_and_no_further_source),
		AT_THE_DESK(nobody_in_particular_is_no_source),
		AT_THE_DESK(an_equal_name_is_proposed_and_never_merged),
		AT_THE_DESK(a_choice_settles_the_speaker_once),
		AT_THE_DESK(an_edited_claim_is_logged_as_edited),
		AT_THE_DESK(a_refused_edit_changes_nothing),
		AT_THE_DESK(coming_back_resumes),
		AT_THE_DESK(a_claim_logged_by_hand_is_not_logged_again),
		AT_THE_DESK(all_is_one_write_without_the_scare_quotes),
		AT_THE_DESK(the_rest_can_be_declined),
		AT_THE_DESK(a_word_of_a_person_stands_before_the_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
