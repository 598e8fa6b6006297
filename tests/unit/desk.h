#ifndef TESTS_UNIT_DESK_H
#define TESTS_UNIT_DESK_H

/* A ledger with an article, and a reading of it made by hand, for the tests of
 * the intake.  Include after cmocka.h. */

#include "intake/intake.h"
#include "ledger.h"
#include "ledger/listing.h"

/*
 * The candidates here are made by hand, so that a test says exactly what the
 * reader found; what it finds in a text is its own tests' business.
 */
#define TEXT \
	"Nachtwächter gesucht – the quay at night\n\n" \
	"A clerk on the quay told us on March 3 that the gates close at noon.\n\n" \
	"\"There used to be two guards, but they are now hiring six guards,\" the clerk" \
	" said. \"Nobody sleeps,\" she said, \"and nobody wants to.\"\n\n" \
	"\"My cousin says 'the boats are gone',\" a separate clerk added.\n\n" \
	"Ada Moreau of the Harbour Board said the \"quiet shift\" would end.\n\n" \
	"Many doubt that it will.\n"

/* Of the candidates below, in order. */
enum { GATES, GUARDS, SLEEP, COUSIN, BOATS, SHIFT, SCARE, DOUBT, CANDIDATES };
enum { CLERK, SECOND, KIN, MOREAU, SPEAKERS };

struct desk {
	struct ledger *ledger;
	struct slice text;
	struct span spans[32];
	size_t span_count;
	struct quantity figures[3];
	struct speaker speakers[SPEAKERS];
	struct candidate candidates[CANDIDATES];
	struct reading reading;
	struct intake *intake;
};

static struct span place_of(const struct desk *desk, const char *words)
{
	const char *at = strstr(desk->text.at, words);
	size_t start;

	assert_non_null(at);
	start = (size_t)(at - desk->text.at);
	return (struct span){ start, start + strlen(words) };
}

static struct spans spans_of(struct desk *desk, const char *one, const char *two)
{
	struct span *first = &desk->spans[desk->span_count];

	*first = place_of(desk, one);
	desk->span_count++;
	if (two)
		desk->spans[desk->span_count++] = place_of(desk, two);
	return (struct spans){ first, two ? 2 : 1 };
}

static struct candidate *candidate(struct desk *desk, int i, const char *words,
				   int speaker, const char *attribution)
{
	struct candidate *made = &desk->candidates[i];

	*made = (struct candidate){
		.voice = VOICE_SOURCE, .type = QUOTE_DIRECT,
		.content = spans_of(desk, words, NULL), .text = words,
		.attribution = attribution, .speaker = speaker, .within = -1,
		.knowledge = "not_stated", .confidence = 0.9, .paragraph = 2,
	};
	return made;
}

static struct quantity quantity(struct desk *desk, const char *words, double number,
				enum quantity_role role, int reading)
{
	return (struct quantity){
		.words = place_of(desk, words), .low = number, .high = number,
		.thing = SLICE("guards"), .role = role, .reading = reading,
	};
}

static void read_text(struct desk *desk)
{
	struct candidate *made;

	desk->text = SLICE(TEXT);
	desk->speakers[CLERK] = (struct speaker){
		.description = "A clerk on the quay", .place = "the quay",
		.kind = SPEAKER_PERSON, .anonymity_reason = "safety",
		.ground_rules = "background" };
	desk->speakers[SECOND] = (struct speaker){
		.description = "a separate clerk", .kind = SPEAKER_PERSON,
		.set_apart = "a separate clerk" };
	desk->speakers[KIN] = (struct speaker){
		.description = "My cousin", .kind = SPEAKER_PERSON };
	desk->speakers[MOREAU] = (struct speaker){
		.name = "Ada Moreau", .description = "Ada Moreau of the Harbour Board",
		.kind = SPEAKER_PERSON, .naming = NAMING_NAMED };

	made = candidate(desk, GATES, "the gates close at noon", CLERK, "A clerk on the quay");
	made->type = QUOTE_INDIRECT;
	made->cue_text = "told";
	made->stated_on = "2016-03-03";
	made->stated_words = "on March 3";
	made = candidate(desk, GUARDS,
			 "There used to be two guards, but they are now hiring six guards",
			 CLERK, "the clerk");
	made->speaker_why = "the clerk just quoted";
	made->flags = FLAG_AMBIGUOUS_FIGURE | FLAG_UNCLOSED;
	desk->figures[0] = quantity(desk, "two", 2, QUANTITY_FROM, 0);
	desk->figures[1] = quantity(desk, "six", 6, QUANTITY_TO, 1);
	desk->figures[2] = quantity(desk, "six", 6, QUANTITY_ADDED, 2);
	made->figures = desk->figures;
	made->figure_count = 3;
	made = candidate(desk, SLEEP, "Nobody sleeps", CLERK, "she");
	made->content = spans_of(desk, "Nobody sleeps", "and nobody wants to");
	made->text = "Nobody sleeps … and nobody wants to";
	candidate(desk, COUSIN, "My cousin says 'the boats are gone'", SECOND,
		  "a separate clerk");
	made = candidate(desk, BOATS, "the boats are gone", KIN, "My cousin");
	made->within = COUSIN;
	made->flags = FLAG_NESTED;
	candidate(desk, SHIFT, "the \"quiet shift\" would end", MOREAU,
		  "Ada Moreau of the Harbour Board");
	made = candidate(desk, SCARE, "quiet shift", -1, NULL);
	made->flags = FLAG_SCARE_QUOTE | FLAG_NO_SPEAKER;
	made = candidate(desk, DOUBT, "Many doubt that it will", -1, "Many");
	made->voice = VOICE_VAGUE;
	made->flags = FLAG_VAGUE;
	desk->reading = (struct reading){
		.speakers = desk->speakers, .speaker_count = SPEAKERS,
		.candidates = desk->candidates, .candidate_count = CANDIDATES };
}

static struct error *err_of(struct desk *desk)
{
	return &desk->ledger->err;
}

/* Opens the intake of article a1 (again). */
__attribute__((unused)) static void open_intake(struct desk *desk, bool again)
{
	struct intake_options options = { .again = again, .by = "Noor" };

	intake_close(desk->intake);
	desk->intake = NULL;
	if (intake_open_reading(&desk->intake, desk->ledger->store, 1, desk->text,
				&desk->reading, &options, err_of(desk)) < 0)
		fail_msg("%s", err_of(desk)->text);
}

__attribute__((unused)) static int desk_open(void **state)
{
	struct desk *desk = calloc(1, sizeof(*desk));
	void *ledger = NULL;

	if (!desk || ledger_open(&ledger) < 0)
		return -1;
	desk->ledger = ledger;
	*state = desk;
	read_text(desk);
	assert_int_equal(put(desk->ledger, &article_thing, "title", "The quay at night", NULL),
			 1);
	open_intake(desk, false);
	return 0;
}

__attribute__((unused)) static int desk_close(void **state)
{
	struct desk *desk = *state;
	void *ledger = desk->ledger;

	intake_close(desk->intake);
	ledger_close(&ledger);
	free(desk);
	return 0;
}

__attribute__((unused)) static struct intake_plan plan_of(struct desk *desk, size_t i)
{
	struct intake_plan plan;

	if (intake_plan(desk->intake, i, &plan, err_of(desk)) < 0)
		fail_msg("%s", err_of(desk)->text);
	return plan;
}

__attribute__((unused)) static int64_t log_claim(struct desk *desk, size_t i, const struct intake_choice *choice)
{
	int64_t id = 0;

	if (intake_log(desk->intake, i, choice, &id, err_of(desk)) < 0)
		fail_msg("%s", err_of(desk)->text);
	return id;
}

__attribute__((unused)) static void log_rest(struct desk *desk)
{
	if (intake_log_rest(desk->intake, 0, err_of(desk)) < 0)
		fail_msg("%s", err_of(desk)->text);
}

__attribute__((unused)) static struct claim claim_of(struct desk *desk, int64_t id)
{
	struct claim claim;

	assert_int_equal(record_load(desk->ledger->store, &claim_thing, id, &claim,
				     &desk->ledger->arena, err_of(desk)), 0);
	return claim;
}

__attribute__((unused)) static struct source source_of(struct desk *desk, int64_t id)
{
	struct source source;

	assert_int_equal(record_load(desk->ledger->store, &source_thing, id, &source,
				     &desk->ledger->arena, err_of(desk)), 0);
	return source;
}

__attribute__((unused)) static int count_of(struct desk *desk, const struct thing *thing)
{
	struct filter filter = filter_all();
	struct listing listing;
	union {
		struct claim claim;
		struct source source;
		struct link link;
		struct figure figure;
	} record;
	int count = 0;

	listing_open(&listing, desk->ledger->store, thing, &filter);
	while (listing_next(&listing, &record))
		count++;
	assert_int_equal(listing_close(&listing, err_of(desk)), 0);
	return count;
}

#endif
