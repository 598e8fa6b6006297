#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>
#include <jansson.h>

#include "reporting/extraction.h"

/* Two bytes a letter before the quote: positions are code points. */
#define TEXT "Größe: \"two or three <boats>\", says =Ünal=, who \"left\" in May."

static const struct span content[] = { { 10, 22 }, { 23, 30 } };
static const struct span inner[] = { { 14, 22 } };
static const struct span cue[] = { { 33, 37 } };
static const struct span source[] = { { 38, 45 } };
static const struct quantity figures[] = {
	{ .words = { 10, 22 }, .low = 2, .high = 3, .thing = { &TEXT[24], 5 },
	  .role = QUANTITY_TO, .reading = 1 },
	{ .words = { 10, 13 }, .low = 2, .high = NAN, .unit = "km", .per = "day",
	  .precision = QUANTITY_AT_LEAST },
};
static const struct timex dates[] = {
	{ .words = { 61, 64 }, .type = TIMEX_DATE, .edtf = "2016-05", .value = "2016-05",
	  .whole = { 58, 64 }, .said = "XXXX-05", .from = "2016-05-01", .until = "2016-06-01" },
};
static struct speaker speakers[] = {
	{ .name = "Ünal", .description = "=Ünal=", .naming = NAMING_NAMED,
	  .anonymity_reason = "not_stated" },
};
static struct candidate candidates[] = {
	{ .voice = VOICE_SOURCE, .type = QUOTE_DIRECT, .content = { content, 2 },
	  .text = "two or three … <boats>", .cue = { cue, 1 }, .cue_text = "says",
	  .source = { source, 1 }, .attribution = "=Ünal=", .speaker = 0,
	  .knowledge = "not_stated", .within = -1, .stated_on = "2016-05",
	  .figures = figures, .figure_count = 2, .dates = dates, .date_count = 1,
	  .flags = FLAG_UNCLOSED | FLAG_AMBIGUOUS_FIGURE, .confidence = 0.9,
	  .paragraph = 1 },
	{ .voice = VOICE_ARTICLE, .content = { inner, 1 }, .text = "or three",
	  .speaker = -1, .within = 0, .confidence = 0.5, .paragraph = 1 },
};
static const struct reading reading = {
	.speakers = speakers, .speaker_count = 1,
	.candidates = candidates, .candidate_count = 2,
};

static void write_text(enum extraction_form form, struct buffer *out, const char *file)
{
	struct extraction to = { .form = form, .what = EXTRACTION_QUOTES, .out = out };

	buffer_init(out);
	extraction_head(&to);
	extraction_quotes(&to, file, 0, slice_of(TEXT), &reading);
	extraction_foot(&to);
	assert_int_equal(to.records, 2);
	assert_false(buffer_failed(out));
}

static void a_line_of_json_is_one_candidate(void **state)
{
	static const char first[] =
		"{\"file\":\"a.txt\",\"n\":1,\"voice\":\"source\",\"type\":\"direct\","
		"\"content\":[[8,20],[21,28]],\"text\":\"two or three … \\u003cboats>\","
		"\"cue\":[[31,35]],\"cue_text\":\"says\",\"source\":[[36,42]],"
		"\"attribution\":\"=Ünal=\",\"speaker\":\"Ünal\",\"naming\":\"named\","
		"\"anonymity_reason\":\"not_stated\",\"knowledge\":\"not_stated\","
		"\"within\":null,\"stated_on\":\"2016-05\",\"happened_on\":null,"
		"\"figures\":[{\"words\":\"two or three\",\"start\":8,\"end\":20,"
		"\"low\":2,\"high\":3,\"unit\":null,\"per\":null,\"thing\":\"boats\","
		"\"precision\":\"exact\",\"role\":\"to\",\"change\":null,\"reading\":1},"
		"{\"words\":\"two\",\"start\":8,\"end\":11,\"low\":2,\"high\":null,"
		"\"unit\":\"km\",\"per\":\"day\",\"thing\":null,"
		"\"precision\":\"at_least\",\"role\":\"not_stated\",\"change\":null,"
		"\"reading\":null}],"
		"\"dates\":[{\"words\":\"May\",\"start\":58,\"end\":61,\"type\":\"date\","
		"\"edtf\":\"2016-05\",\"value\":\"2016-05\",\"said\":\"XXXX-05\",\"from\":\"2016-05-01\",\"until\":\"2016-06-01\","
		"\"phrase\":\"in May\",\"phrase_start\":55}],"
		"\"flags\":[\"unclosed\",\"ambiguous_figure\"],\"confidence\":0.9,"
		"\"paragraph\":1}\n";
	static const char second[] =
		"{\"file\":\"a.txt\",\"n\":2,\"voice\":\"article\",\"type\":null,"
		"\"content\":[[12,20]],\"text\":\"or three\",\"cue\":[],"
		"\"cue_text\":null,\"source\":[],\"attribution\":null,\"speaker\":null,"
		"\"naming\":null,\"anonymity_reason\":null,\"knowledge\":null,"
		"\"within\":1,\"stated_on\":null,\"happened_on\":null,\"figures\":[],"
		"\"dates\":[],\"flags\":[],\"confidence\":0.5,\"paragraph\":1}\n";
	struct buffer out;

	(void)state;
	write_text(EXTRACTION_JSONL, &out, "a.txt");
	assert_true(out.length > sizeof(first) - 1);
	assert_memory_equal(out.data, first, sizeof(first) - 1);
	assert_string_equal(out.data + sizeof(first) - 1, second);
	buffer_release(&out);
}

static void json_is_one_document_whatever_the_name_is(void **state)
{
	struct buffer out;
	json_error_t problem;
	json_t *document, *candidate;

	(void)state;
	write_text(EXTRACTION_JSON, &out, "caf\xe9 \"x\".txt");
	document = json_loads(out.data, 0, &problem);
	assert_non_null(document);
	assert_int_equal(json_integer_value(json_object_get(document, "schema")), 1);
	assert_int_equal(json_array_size(json_object_get(document, "candidates")), 2);
	candidate = json_array_get(json_object_get(document, "candidates"), 1);
	assert_string_equal(json_string_value(json_object_get(candidate, "file")),
			    "caf\xef\xbf\xbd \"x\".txt");
	assert_int_equal(json_object_size(candidate), extraction_column_count);
	json_decref(document);
	buffer_release(&out);
}

static void csv_is_for_people_with_spreadsheets(void **state)
{
	static const char expected[] =
		"\"a.txt\",\"1\",\"source\",\"direct\",\"8-20;21-28\","
		"\"two or three … <boats>\",\"31-35\",\"says\",\"36-42\",\"'=Ünal=\","
		"\"Ünal\",\"named\",\"not_stated\",\"not_stated\",\"\",\"2016-05\",\"\","
		"\"two or three = 2-3 boats (to; reading 1); two = at least 2 km per day\","
		"\"May = 2016-05\",\"unclosed;ambiguous_figure\",\"0.9\",\"1\"\r\n";
	struct buffer out;
	const char *line;

	(void)state;
	write_text(EXTRACTION_CSV, &out, "a.txt");
	assert_memory_equal(out.data, "\"file\",\"n\",\"voice\",", 19);
	line = strstr(out.data, "\r\n");
	assert_non_null(line);
	assert_memory_equal(line + 2, expected, sizeof(expected) - 1);
	buffer_release(&out);
}

static void a_quantity_is_said_as_it_was_meant(void **state)
{
	static const struct {
		struct quantity quantity;
		const char *said;
	} cases[] = {
		{ { .low = 6, .high = 6, .thing = { "cameras", 7 }, .role = QUANTITY_ADDED,
		    .reading = 2 }, "6 cameras (added; reading 2)" },
		{ { .low = 2, .high = 3, .unit = "hour", .per = "day",
		    .role = QUANTITY_RATE }, "2-3 hour per day" },
		{ { .low = 2.5, .high = 2.5, .unit = "percent",
		    .precision = QUANTITY_ABOUT }, "about 2.5 percent" },
		{ { .low = NAN, .high = 9, .precision = QUANTITY_AT_MOST }, "at most 9" },
		{ { .low = 9, .high = 9, .precision = QUANTITY_AT_LEAST }, "at least 9" },
		{ { .low = NAN, .high = NAN, .change = "up" }, "up" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct buffer out;

		buffer_init(&out);
		quantity_say(&cases[i].quantity, &out);
		assert_string_equal(out.data, cases[i].said);
		buffer_release(&out);
	}
}

static void a_finding_has_its_type_and_its_line(void **state)
{
	struct source_phrase phrase = { .words = { 38, 45 }, .speaker = speakers };
	struct findings findings = {
		.dates = { .all = (struct timex *)dates, .count = 1 },
		.sources = &phrase, .source_count = 1,
	};
	struct buffer out;
	struct extraction to = {
		.form = EXTRACTION_JSON, .what = EXTRACTION_DATES | EXTRACTION_SOURCES,
		.lines = true, .out = &out,
	};

	(void)state;
	buffer_init(&out);
	extraction_head(&to);
	extraction_findings(&to, "a.txt", 7, slice_of(TEXT), &findings);
	extraction_foot(&to);
	assert_string_equal(out.data,
		"{\"schema\":1,\"records\":[\n"
		"{\"file\":\"a.txt\",\"line\":7,\"type\":\"date\",\"words\":\"May\","
		"\"start\":58,\"end\":61,\"kind\":\"date\",\"edtf\":\"2016-05\","
		"\"value\":\"2016-05\",\"said\":\"XXXX-05\",\"from\":\"2016-05-01\",\"until\":\"2016-06-01\","
		"\"phrase\":\"in May\",\"phrase_start\":55},\n"
		"{\"file\":\"a.txt\",\"line\":7,\"type\":\"source\",\"words\":\"=Ünal=\","
		"\"start\":36,\"end\":42,\"naming\":\"named\",\"kind\":\"unknown\","
		"\"anonymity_reason\":\"not_stated\",\"speaker\":\"Ünal\"}]}\n");
	buffer_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_of_json_is_one_candidate),
		cmocka_unit_test(json_is_one_document_whatever_the_name_is),
		cmocka_unit_test(csv_is_for_people_with_spreadsheets),
		cmocka_unit_test(a_finding_has_its_type_and_its_line),
		cmocka_unit_test(a_quantity_is_said_as_it_was_meant),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
