#include "newsroom.h"
#include "written.h"

#include "reporting/export.h"

static char *exported(struct store *store, const struct thing *thing,
		      const char *choice, enum rows_format format)
{
	FILE *out = tmpfile();
	struct cells cells;
	struct rows rows;
	struct arena arena;
	struct error err;

	assert_non_null(out);
	arena_init(&arena);
	must(cells_choose(&cells, thing, choice, &arena, &err), &err, "choose");
	rows_open(&rows, out, format, cells.columns, cells.count, thing->plural);
	must(export_rows(store, &cells, &rows, NULL, NULL, &err), &err, "export");
	must(rows_close(&rows, &err), &err, "close");
	arena_release(&arena);
	return written(out);
}

static void rows_come_by_id_not_by_article(void **state)
{
	struct store *store = *state;
	char *text;

	add(store, &article_thing, "title", "One", NULL);
	add(store, &article_thing, "title", "Two", NULL);
	add(store, &claim_thing, "quote", "first", "article", "a2", NULL);
	add(store, &claim_thing, "quote", "second", "article", "a1", NULL);
	add(store, &claim_thing, "quote", "third", NULL);
	text = exported(store, &claim_thing, "id,article,quote", ROWS_CSV);
	assert_string_equal(text,
		"\"id\",\"article\",\"quote\"\r\n"
		"\"c1\",\"a2\",\"first\"\r\n"
		"\"c2\",\"a1\",\"second\"\r\n"
		"\"c3\",\"\",\"third\"\r\n");
	free(text);
}

static void hostile_text_is_guarded_and_kept(void **state)
{
	struct store *store = *state;
	char *text;

	add(store, &claim_thing, "quote", "=HYPERLINK(\"http://evil.example\")",
	    "note", "'=1", NULL);
	add(store, &claim_thing, "quote", "two\r\nlines, \"quoted\"", "place", "+1", NULL);
	add(store, &claim_thing, "quote", "@x", "place", "-1", NULL);
	text = exported(store, &claim_thing, "quote,place,note", ROWS_CSV);
	assert_string_equal(text,
		"\"quote\",\"place\",\"note\"\r\n"
		"\"'=HYPERLINK(\"\"http://evil.example\"\")\",\"\",\"''=1\"\r\n"
		"\"two\r\nlines, \"\"quoted\"\"\",\"'+1\",\"\"\r\n"
		"\"'@x\",\"'-1\",\"\"\r\n");
	free(text);
}

static void numbers_are_numbers_and_lists_are_lists(void **state)
{
	struct store *store = *state;
	char *text;

	add(store, &claim_thing, "quote", "minus", "tags", "flood;bridge", NULL);
	add(store, &figure_thing, "claim", "c1", "words", "minus five",
	    "low", "-5", "high", "-2.5", NULL);
	text = exported(store, &figure_thing, "id,claim,low,high,unit", ROWS_CSV);
	assert_string_equal(text, "\"id\",\"claim\",\"low\",\"high\",\"unit\"\r\n"
				  "\"f1\",\"c1\",\"-5\",\"-2.5\",\"\"\r\n");
	free(text);
	text = exported(store, &figure_thing, "id,low,unit", ROWS_JSONL);
	assert_string_equal(text, "{\"id\":\"f1\",\"low\":-5,\"unit\":null}\n");
	free(text);
	add(store, &claim_thing, "quote", "plus", NULL);
	add(store, &claim_thing, "quote", "more", "tags", "flood", NULL);
	text = exported(store, &claim_thing, "id,tags,flags", ROWS_JSONL);
	assert_string_equal(text,
		"{\"id\":\"c1\",\"tags\":[\"bridge\",\"flood\"],\"flags\":null}\n"
		"{\"id\":\"c2\",\"tags\":null,\"flags\":null}\n"
		"{\"id\":\"c3\",\"tags\":[\"flood\"],\"flags\":null}\n");
	free(text);
}

static void an_empty_ledger_has_a_header(void **state)
{
	char *text = exported(*state, &check_thing, "id,result", ROWS_CSV);

	assert_string_equal(text, "\"id\",\"result\"\r\n");
	free(text);
}

static void a_link_has_either_two_claims_or_two_sources(void **state)
{
	struct store *store = *state;
	char *text;

	add(store, &source_thing, "codename", "grey-heron", NULL);
	add(store, &source_thing, "codename", "tin-otter", NULL);
	add(store, &claim_thing, "quote", "one", NULL);
	add(store, &claim_thing, "quote", "two", NULL);
	add(store, &link_thing, "subject", "c1", "relation", "contradicts", "object", "c2",
	    "basis", "they say so", NULL);
	add(store, &link_thing, "subject", "s1", "relation", "different", "object", "s2",
	    "basis", "'another'", NULL);
	text = exported(store, &link_thing, "id,subject,relation,object", ROWS_CSV);
	assert_string_equal(text,
		"\"id\",\"subject\",\"relation\",\"object\"\r\n"
		"\"l1\",\"c1\",\"contradicts\",\"c2\"\r\n"
		"\"l2\",\"s1\",\"different\",\"s2\"\r\n");
	free(text);
}

static void a_wrong_word_is_answered_with_the_nearest(void **state)
{
	struct error err;

	(void)state;
	assert_ptr_equal(export_thing("claims", &err), &claim_thing);
	assert_ptr_equal(export_thing("check", &err), &check_thing);
	assert_null(export_thing("surces", &err));
	assert_int_equal(err.kind, ERROR_USAGE);
	assert_string_equal(err.text,
		"nothing called 'surces' to export (did you mean 'sources'?)");
	assert_null(export_thing("everything", &err));
	assert_non_null(strstr(err.text, "there are articles, sources"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_newsroom(rows_come_by_id_not_by_article),
		in_newsroom(hostile_text_is_guarded_and_kept),
		in_newsroom(numbers_are_numbers_and_lists_are_lists),
		in_newsroom(an_empty_ledger_has_a_header),
		in_newsroom(a_link_has_either_two_claims_or_two_sources),
		cmocka_unit_test(a_wrong_word_is_answered_with_the_nearest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
