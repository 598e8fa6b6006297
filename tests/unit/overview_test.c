#include "newsroom.h"

#include "reporting/overview.h"

static void read_all(struct overview *overview, struct store *store, enum audience audience)
{
	struct report_selection selection = { .tag = NULL };
	struct report *report;
	struct error err;

	overview_init(overview);
	must(report_open(&report, store, &selection, audience, &err), &err, "open");
	must(overview_read(overview, report, &err), &err, "read");
	must(report_close(report, &err), &err, "close");
}

static void expect_lede(struct store *store, const char *expected)
{
	struct overview overview;
	struct buffer words;

	read_all(&overview, store, AUDIENCE_INTERNAL);
	buffer_init(&words);
	overview_lede(&overview, &words);
	assert_string_equal(words.data, expected);
	buffer_release(&words);
	overview_release(&overview);
}

static void claims(struct store *store)
{
	add(store, &article_thing, "title", "The quay", NULL);
	add(store, &source_thing, "codename", "tin-otter", NULL);
	add(store, &source_thing, "codename", "a-field", "naming", "named", "name", "Ada Field",
	    "ground_rules", "on_record", NULL);
	add(store, &claim_thing, "article", "a1", "source", "s1", "quote", "It is shut.",
	    "attribution", "a clerk", NULL);
	add(store, &claim_thing, "article", "a1", "source", "s1", "quote", "It was shut.",
	    "attribution", "a clerk", "stated_on", "2020-02", "happened_on", "2019", NULL);
	add(store, &claim_thing, "article", "a1", "source", "s2", "quote", "It is open.",
	    "stated_on", "2020-01-03", NULL);
	add(store, &claim_thing, "voice", "vague", "quote", "Many doubt it.", NULL);
}

static void an_editor_reads_first_what_matters(void **state)
{
	expect_lede(*state, "There are no claims to report on.");
	claims(*state);
	expect_lede(*state, "None of the 4 claims has been checked yet."
		    " 3 rest on a single source.");
	add(*state, &check_thing, "claim", "c1", "result", "confirmed", NULL);
	expect_lede(*state, "Of 4 claims, 1 is confirmed and 3 not checked yet."
		    " 3 rest on a single source.");
	add(*state, &link_thing, "subject", "c3", "relation", "contradicts", "object", "c1",
	    "basis", "shut or open", NULL);
	add(*state, &check_thing, "claim", "c3", "result", "disputed", NULL);
	expect_lede(*state, "Of 4 claims, 1 is confirmed, 1 disputed and 2 not checked yet."
		    " 3 rest on a single source. 2 contradict others or are contradicted.");
}

static void sources_are_told_apart_only_by_what_the_audience_sees(void **state)
{
	struct overview overview;

	claims(*state);
	add(*state, &source_thing, "codename", "grey-heron", NULL);
	add(*state, &claim_thing, "article", "a1", "source", "s3", "quote", "It is so.",
	    "attribution", "a clerk", NULL);
	read_all(&overview, *state, AUDIENCE_INTERNAL);
	assert_int_equal(overview.speaker_count, 4);
	assert_int_equal(overview.speakers[0].count + overview.speakers[1].count +
			 overview.speakers[2].count + overview.speakers[3].count, 5);
	overview_release(&overview);
	read_all(&overview, *state, AUDIENCE_DESK);
	assert_int_equal(overview.speaker_count, 3);
	for (size_t i = 0; i < overview.speaker_count; i++)
		assert_null(overview.speakers[i].codename);
	overview_release(&overview);
}

static void moments_stand_in_order_of_time(void **state)
{
	static const char *const dates[] = { "2019", "2020-01-03", "2020-02" };
	struct overview overview;
	size_t i;

	claims(*state);
	read_all(&overview, *state, AUDIENCE_DESK);
	assert_int_equal(overview.moment_count, 3);
	for (i = 0; i < 3; i++)
		assert_string_equal(overview.moments[i].date, dates[i]);
	assert_true(overview.moments[0].happened);
	overview_release(&overview);
}

static void what_is_over_the_limit_is_counted(void **state)
{
	struct overview overview;
	int i;

	for (i = 0; i < OVERVIEW_ROWS + 5; i++)
		add(*state, &claim_thing, "voice", "vague", "quote", "Many doubt it.",
		    "stated_on", "2020", NULL);
	read_all(&overview, *state, AUDIENCE_DESK);
	assert_int_equal(overview.missing[MISSING_CHECK].count, OVERVIEW_ROWS + 5);
	assert_int_equal(overview.missing[MISSING_CHECK].rows[OVERVIEW_ROWS - 1], OVERVIEW_ROWS);
	assert_int_equal(overview.count, OVERVIEW_ROWS + 5);
	overview_release(&overview);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_newsroom(an_editor_reads_first_what_matters),
		in_newsroom(sources_are_told_apart_only_by_what_the_audience_sees),
		in_newsroom(moments_stand_in_order_of_time),
		in_newsroom(what_is_over_the_limit_is_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
