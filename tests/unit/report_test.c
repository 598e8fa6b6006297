#include "newsroom.h"
#include "written.h"

#include "reporting/report_csv.h"

static const struct report_selection everything;

static struct report *opened(struct store *store, struct report_selection selection,
			     enum audience audience)
{
	struct report *report;
	struct error err;

	must(report_open(&report, store, &selection, audience, &err), &err, "open");
	return report;
}

static void closed(struct report *report)
{
	struct error err;

	must(report_close(report, &err), &err, "close");
}

/* All parts of one cell, joined by "|". */
static const char *cell(const struct report_row *row, enum report_column column)
{
	static char text[1000];
	const struct report_cell *it = &row->cells[column];
	size_t i, at = 0;

	text[0] = '\0';
	for (i = 0; i < it->count; i++)
		at += (size_t)snprintf(text + at, sizeof(text) - at, "%s%.*s", i ? "|" : "",
				       (int)it->parts[i].length,
				       it->parts[i].at ? it->parts[i].at : "");
	return text;
}

/* One column of all rows, joined by " / ". */
static const char *column_of(struct store *store, struct report_selection selection,
			     enum audience audience, enum report_column column)
{
	static char text[2000];
	struct report *report = opened(store, selection, audience);
	const struct report_row *row;
	size_t at = 0;

	text[0] = '\0';
	while ((row = report_next(report)))
		at += (size_t)snprintf(text + at, sizeof(text) - at, "%s%s",
				       row->number > 1 ? " / " : "", cell(row, column));
	assert_null(report_next(report));
	closed(report);
	return text;
}

#define assert_column(audience, column, expected) \
	assert_string_equal(column_of(store, everything, audience, column), expected)

/* Two articles, logged out of order. */
static int open_story(void **state)
{
	struct store *store;

	if (open_newsroom(state) < 0)
		return -1;
	store = *state;
	add(store, &article_thing, "title", "The bridge", "outlet", "The Gazette",
	    "published", "2021-04-02", NULL);
	add(store, &article_thing, "title", "The ferry", NULL);
	add(store, &source_thing, "codename", "grey-heron", "naming", "unnamed",
	    "description", "a clerk known to all", "ground_rules", "background", NULL);
	add(store, &source_thing, "codename", "ada", "naming", "named", "name", "Ada Field",
	    "ground_rules", "on_record", "reliability", "B", NULL);
	add(store, &claim_thing, "article", "a1", "source", "s2", "quote", "It will fall.",
	    "start", "300", "end", "313", "attribution", "Ms Field", "paragraph", "4",
	    "tags", "bridge", NULL);
	add(store, &claim_thing, "article", "a1", "source", "s1", "quote", "It is safe.",
	    "start", "100", "end", "111", "attribution", "a clerk", "paragraph", "2", NULL);
	add(store, &claim_thing, "article", "a2", "source", "s1", "quote", "The ferry sank.",
	    "attribution", "the clerk", "tags", "bridge", "ground_rules", "off_record", NULL);
	add(store, &claim_thing, "article", "a2", "voice", "vague", "quote", "Many doubt it.",
	    "ground_rules", "on_record", NULL);
	return 0;
}

static void rows_stand_in_the_order_of_the_article(void **state)
{
	struct store *store = *state;

	assert_column(AUDIENCE_INTERNAL, REPORT_CLAIM, "c2 / c1 / c3 / c4");
	assert_column(AUDIENCE_INTERNAL, REPORT_ROW, "1 / 2 / 3 / 4");
	assert_column(AUDIENCE_INTERNAL, REPORT_ARTICLE, "a1 / a1 / a2 / a2");
	assert_column(AUDIENCE_INTERNAL, REPORT_PARAGRAPH, "2 / 4 /  / ");
	assert_column(AUDIENCE_INTERNAL, REPORT_TITLE,
		      "The bridge / The bridge / The ferry / The ferry");
}

static void what_is_withheld_leaves_no_gap_and_is_counted(void **state)
{
	struct store *store = *state;
	const struct report_counts *counts;
	struct report *report;

	assert_column(AUDIENCE_DESK, REPORT_ROW, "1 / 2 / 3");
	assert_column(AUDIENCE_DESK, REPORT_QUOTE,
		      "It is safe. / It will fall. / Many doubt it.");
	assert_column(AUDIENCE_DESK, REPORT_CLAIM, " /  / ");
	report = opened(store, everything, AUDIENCE_PUBLIC);
	while (report_next(report))
		;
	counts = report_counts(report);
	assert_int_equal(counts->shown, 3);
	assert_int_equal(counts->withheld[RULES_OFF_RECORD], 1);
	assert_int_equal(counts->withheld[RULES_UNKNOWN], 0);
	closed(report);
}

static void the_source_is_shown_by_name_or_attribution(void **state)
{
	struct store *store = *state;

	assert_column(AUDIENCE_INTERNAL, REPORT_CODENAME,
		      "grey-heron / ada / grey-heron / ");
	assert_column(AUDIENCE_INTERNAL, REPORT_SOURCE, "a clerk / Ada Field / the clerk / ");
	assert_column(AUDIENCE_DESK, REPORT_SOURCE, "a clerk / Ada Field / ");
	assert_column(AUDIENCE_DESK, REPORT_NAMING, "unnamed / named / ");
	change(store, &claim_thing, 1, "ground_rules", "background");
	assert_column(AUDIENCE_DESK, REPORT_SOURCE, "a clerk / Ms Field / ");
	assert_column(AUDIENCE_DESK, REPORT_NAMING, "unnamed / unnamed / ");
	assert_column(AUDIENCE_DESK, REPORT_GROUND_RULES, "background / background / on_record");
	assert_column(AUDIENCE_INTERNAL, REPORT_SOURCE, "a clerk / Ada Field / the clerk / ");
}

static void selections_narrow_and_combine(void **state)
{
	struct store *store = *state;
	struct report_selection by = { .article = 2 };

	assert_string_equal(column_of(store, by, AUDIENCE_INTERNAL, REPORT_CLAIM), "c3 / c4");
	by = (struct report_selection){ .source = 1 };
	assert_string_equal(column_of(store, by, AUDIENCE_INTERNAL, REPORT_CLAIM), "c2 / c3");
	by = (struct report_selection){ .tag = "bridge" };
	assert_string_equal(column_of(store, by, AUDIENCE_INTERNAL, REPORT_CLAIM), "c1 / c3");
	by.source = 1;
	assert_string_equal(column_of(store, by, AUDIENCE_INTERNAL, REPORT_CLAIM), "c3");
	assert_string_equal(column_of(store, by, AUDIENCE_DESK, REPORT_QUOTE), "");
	by.tag = "no such tag";
	assert_string_equal(column_of(store, by, AUDIENCE_INTERNAL, REPORT_CLAIM), "");
}

static void tie(struct store *store, const char *a, const char *relation, const char *b,
		const char *basis)
{
	add(store, &link_thing, "subject", a, "relation", relation, "object", b,
	    "basis", basis, NULL);
}

static void links_are_told_by_id_by_row_or_in_words(void **state)
{
	struct store *store = *state;
	struct report_selection bridge = { .article = 1 };

	tie(store, "c1", "contradicts", "c2", "safe or not");
	tie(store, "c4", "supports", "c2", "the same doubt");
	tie(store, "c3", "contradicts", "c2", "off the record");
	assert_column(AUDIENCE_INTERNAL, REPORT_CONTRADICTION,
		"contradicted by c1: safe or not|contradicted by c3: off the record"
		" / contradicts c2: safe or not / contradicts c2: off the record / ");
	assert_column(AUDIENCE_INTERNAL, REPORT_SUPPORT,
		"supported by c4: the same doubt /  /  / supports c2: the same doubt");

	/* c3 is withheld from the desk, and so is that it contradicts. */
	assert_column(AUDIENCE_DESK, REPORT_CONTRADICTION,
		      "contradicted by row 2 / contradicts row 1 / ");
	assert_column(AUDIENCE_DESK, REPORT_SUPPORT, "supported by row 3 /  / supports row 1");
	assert_string_equal(column_of(store, bridge, AUDIENCE_DESK, REPORT_SUPPORT),
			    "supported by a claim in \"The ferry\" / ");
	assert_column(AUDIENCE_PUBLIC, REPORT_CONTRADICTION, " /  / ");
	assert_column(AUDIENCE_PUBLIC, REPORT_SUPPORT, " /  / ");
}

static void a_claim_elsewhere_is_told_by_what_its_article_published(void **state)
{
	struct store *store = *state;
	struct report_selection ferry = { .article = 2 };
	struct report_selection tagged = { .tag = "bridge" };

	tie(store, "c4", "supports", "c2", "the same doubt");
	assert_string_equal(column_of(store, ferry, AUDIENCE_DESK, REPORT_SUPPORT),
		"supports a claim in \"The bridge\", The Gazette, 2021-04-02");
	tie(store, "c2", "contradicts", "c1", "safe or not");
	assert_string_equal(column_of(store, tagged, AUDIENCE_DESK, REPORT_CONTRADICTION),
		"contradicted by a claim elsewhere in this article");
}

static void source_links_are_for_those_who_know_the_codenames(void **state)
{
	struct store *store = *state;

	add(store, &source_thing, "codename", "tin-otter", NULL);
	tie(store, "s3", "different", "s1", "'a separate clerk'");
	tie(store, "s2", "independent", "s1", "met her");
	assert_column(AUDIENCE_INTERNAL, REPORT_SOURCE_LINKS,
		"different from tin-otter: 'a separate clerk'|independent of ada: met her"
		" / independent of grey-heron: met her"
		" / different from tin-otter: 'a separate clerk'|independent of ada: met her"
		" / ");
	assert_column(AUDIENCE_DESK, REPORT_SOURCE_LINKS, " /  / ");
}

static void doubts_of_the_reader_are_told_in_the_house(void **state)
{
	struct store *store = *state;

	change(store, &claim_thing, 1, "flags", "nested;unclosed");
	assert_column(AUDIENCE_DESK, REPORT_FLAGS, " / nested|unclosed / ");
	assert_column(AUDIENCE_PUBLIC, REPORT_FLAGS, " /  / ");
	assert_column(AUDIENCE_INTERNAL, REPORT_SPANS, "100-111 / 300-313 /  / ");
	assert_column(AUDIENCE_DESK, REPORT_SPANS, " /  / ");
}

static void checks_have_a_part_in_every_column(void **state)
{
	struct store *store = *state;
	struct report_selection bridge = { .article = 1 };

	add(store, &check_thing, "claim", "c1", "result", "confirmed", "method", "read the plan",
	    "evidence", "https://example.org/plan", "checker", "M. Stone",
	    "checked_on", "2021-04-03", NULL);
	add(store, &check_thing, "claim", "c1", "result", "confirmed", "evidence",
	    "a letter", NULL);
	assert_string_equal(column_of(store, bridge, AUDIENCE_INTERNAL, REPORT_CHECK_RESULT),
			    " / confirmed|confirmed");
	assert_string_equal(column_of(store, bridge, AUDIENCE_INTERNAL, REPORT_CHECKER),
			    " / M. Stone|");
	assert_string_equal(column_of(store, bridge, AUDIENCE_INTERNAL, REPORT_CHECKED_ON),
			    " / 2021-04-03|");
	assert_string_equal(column_of(store, bridge, AUDIENCE_DESK, REPORT_CHECK_EVIDENCE),
			    " / https://example.org/plan|a letter");
	assert_string_equal(column_of(store, bridge, AUDIENCE_DESK, REPORT_CHECKER), " / ");
	assert_string_equal(column_of(store, bridge, AUDIENCE_PUBLIC, REPORT_CHECK_EVIDENCE),
			    " / https://example.org/plan|");
	assert_string_equal(column_of(store, bridge, AUDIENCE_PUBLIC, REPORT_CHECK_METHOD),
			    " / ");
	assert_string_equal(column_of(store, bridge, AUDIENCE_PUBLIC, REPORT_STATUS),
			    "unchecked / confirmed");
}

static void what_the_house_wrote_mentions_no_codename_outside(void **state)
{
	struct store *store = *state;
	struct report_selection bridge = { .article = 1 };
	struct report *report;

	change(store, &claim_thing, 1, "statement", "Grey-heron thinks it will fall");
	add(store, &check_thing, "claim", "c1", "result", "confirmed",
	    "method", "asked grey-heron", "evidence", "a letter", NULL);
	add(store, &check_thing, "claim", "c1", "result", "confirmed",
	    "method", "read the plan", NULL);
	assert_string_equal(column_of(store, bridge, AUDIENCE_INTERNAL, REPORT_STATEMENT),
			    " / Grey-heron thinks it will fall");
	assert_string_equal(column_of(store, bridge, AUDIENCE_PUBLIC, REPORT_STATEMENT), " / ");
	assert_string_equal(column_of(store, bridge, AUDIENCE_DESK, REPORT_CHECK_METHOD),
			    " / |read the plan");
	report = opened(store, bridge, AUDIENCE_DESK);
	while (report_next(report))
		;
	assert_int_equal(report_counts(report)->hushed, 2);
	closed(report);
}

static void rival_readings_are_shown_as_such(void **state)
{
	struct store *store = *state;

	add(store, &figure_thing, "claim", "c2", "words", "two", "low", "2", "high", "2",
	    "unit", "cracks", "role", "from", NULL);
	add(store, &figure_thing, "claim", "c2", "words", "six", "low", "6", "high", "6",
	    "unit", "cracks", "role", "total", "reading", "1", NULL);
	add(store, &figure_thing, "claim", "c2", "words", "six", "low", "6", "high", "6",
	    "unit", "cracks", "role", "added", "reading", "2", NULL);
	assert_column(AUDIENCE_PUBLIC, REPORT_FIGURES,
		"2 cracks (from)|either 6 cracks (total) or 6 cracks (added) /  / ");
}

static void what_is_missing_is_told_in_the_house(void **state)
{
	struct store *store = *state;

	assert_column(AUDIENCE_DESK, REPORT_MISSING,
		"no check|one unnamed source|no date|basis of knowledge not stated"
		" / no check|no date|basis of knowledge not stated"
		" / no check|vague: nobody named|no date");
	assert_column(AUDIENCE_PUBLIC, REPORT_MISSING, " /  / ");
}

static char *sheet_of(struct store *store, enum audience audience, enum rows_format format,
		      struct report_selection selection)
{
	struct report *report = opened(store, selection, audience);
	struct report_columns columns;
	FILE *out = tmpfile();
	struct rows rows;
	struct error err;

	assert_non_null(out);
	report_columns(&columns, audience);
	rows_open(&rows, out, format, columns.columns, columns.count, "report");
	must(report_csv(report, &columns, &rows, NULL, &err), &err, "report");
	must(rows_close(&rows, &err), &err, "rows");
	closed(report);
	return written(out);
}

static void cells_in_csv_are_guarded_and_keep_their_lines(void **state)
{
	struct store *store = *state;
	struct report_selection ferry = { .article = 2 };
	char *text;

	change(store, &claim_thing, 4, "quote", "=1+1\nand \"so\" on");
	change(store, &claim_thing, 4, "attribution", "+many\u202e");
	change(store, &article_thing, 2, "title", "@ferry");
	add(store, &check_thing, "claim", "c4", "result", "confirmed", "method", "=read\nit", NULL);
	add(store, &check_thing, "claim", "c4", "result", "confirmed", "evidence", "'x", NULL);
	text = sheet_of(store, AUDIENCE_DESK, ROWS_CSV, ferry);
	assert_non_null(strstr(text, "\r\n\"1\",\"'@ferry\","));
	assert_non_null(strstr(text, ",\"'=1+1\nand \"\"so\"\" on\","));
	assert_non_null(strstr(text, ",\"'+many"));
	assert_non_null(strstr(text, ",\"confirmed\nconfirmed\",\"'=read it\n(none)\","
				     "\"(none)\n'x\","));
	free(text);
}

static void a_report_over_nothing_is_its_header(void **state)
{
	struct report_selection nothing = { .tag = "no such tag" };
	char *text = sheet_of(*state, AUDIENCE_PUBLIC, ROWS_CSV, nothing);

	assert_string_equal(text,
		"\"row\",\"title\",\"outlet\",\"published\",\"paragraph\",\"quote\","
		"\"quote_type\",\"statement\",\"attribution\",\"voice\",\"source\","
		"\"naming\",\"stated_on\",\"stated_words\",\"happened_on\","
		"\"happened_words\",\"figures\",\"check_result\",\"check_evidence\","
		"\"status\"\r\n");
	free(text);
	text = sheet_of(*state, AUDIENCE_PUBLIC, ROWS_JSON, nothing);
	assert_string_equal(text, "{\"schema\":1,\"report\":[]}\n");
	free(text);
}

static void json_has_numbers_and_lists(void **state)
{
	struct report_selection bridge = { .article = 1 };
	char *text = sheet_of(*state, AUDIENCE_DESK, ROWS_JSONL, bridge);

	assert_ptr_equal(strstr(text, "{\"row\":1,\"title\":\"The bridge\","), text);
	assert_non_null(strstr(text, "\"paragraph\":2,"));
	assert_non_null(strstr(text, "\"missing\":[\"no check\",\"one unnamed source\","));
	assert_non_null(strstr(text, "\"statement\":null,"));
	free(text);
}

static void a_half_read_report_is_no_failure(void **state)
{
	struct store *store = *state;
	struct report *report = opened(store, everything, AUDIENCE_DESK);

	assert_non_null(report_next(report));
	closed(report);
}

#define in_story(test) cmocka_unit_test_setup_teardown(test, open_story, close_newsroom)

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_story(rows_stand_in_the_order_of_the_article),
		in_story(what_is_withheld_leaves_no_gap_and_is_counted),
		in_story(the_source_is_shown_by_name_or_attribution),
		in_story(selections_narrow_and_combine),
		in_story(links_are_told_by_id_by_row_or_in_words),
		in_story(a_claim_elsewhere_is_told_by_what_its_article_published),
		in_story(source_links_are_for_those_who_know_the_codenames),
		in_story(doubts_of_the_reader_are_told_in_the_house),
		in_story(checks_have_a_part_in_every_column),
		in_story(what_the_house_wrote_mentions_no_codename_outside),
		in_story(rival_readings_are_shown_as_such),
		in_story(what_is_missing_is_told_in_the_house),
		in_story(cells_in_csv_are_guarded_and_keep_their_lines),
		in_story(a_report_over_nothing_is_its_header),
		in_story(json_has_numbers_and_lists),
		in_story(a_half_read_report_is_no_failure),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
