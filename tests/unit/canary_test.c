#include "newsroom.h"
#include "spec.h"
#include "written.h"

#include "base/file.h"
#include "ledger/statement.h"
#include "reporting/markdown_report.h"
#include "reporting/report_csv.h"
#include "reporting/report_index.h"
#include "reporting/report_json.h"
#include "reporting/share.h"

#include <ctype.h>
#include <unistd.h>

/* Fields that take no free text get a canary of their own kind. */
static const struct {
	const char *field, *value;
} special[] = {
	{ "published", "1066" },	/* of the article: allowed */
	{ "stated_on", "1067" },
	{ "happened_on", "1068" },
	{ "as_of", "1068" },
	{ "checked_on", "1166" },	/* not allowed */
	{ "linked_on", "1167" },
	{ "retrieved", "1168" },
	{ "start", NULL }, { "end", NULL }, { "spans", NULL },
	{ "flags", "unclosed" },
	{ "evidence_sha256",
	  "5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e" },
};

/* "canary1claimquote"; of a field with an underscore the first word:
 * "canary1claimstated". */
static void canary_name(char *text, size_t size, const struct thing *thing, int n,
			const char *field)
{
	snprintf(text, size, "canary%d%s%.*s", n, thing->name,
		 (int)strcspn(field, "_"), field);
}

/* Sets every field of record that holds text. */
static void fill(struct store *store, const struct thing *thing, int n, void *record,
		 struct arena *arena)
{
	size_t i, k, specials = sizeof(special) / sizeof(*special);
	char text[100];

	for (i = 0; i < thing->field_count; i++) {
		const struct field *field = &thing->fields[i];

		if (field->flags & FIELD_DERIVED)
			continue;
		for (k = 0; k < specials; k++)
			if (strcmp(special[k].field, field->name) == 0)
				break;
		if (k < specials) {
			if (special[k].value)
				set(store, thing, record, field->name,
				    special[k].value, arena);
			continue;
		}
		if (field->type != FIELD_TEXT && field->type != FIELD_LIST)
			continue;
		if (strcmp(field->name, "identity_known_to") == 0)
			continue;
		canary_name(text, sizeof(text), thing, n, field->name);
		set(store, thing, record, field->name, text, arena);
	}
}

static void put(struct store *store, const struct thing *thing, int n, ...)
{
	union any_record record;
	struct arena arena;
	struct error err;
	const char *name;
	va_list pairs;

	arena_init(&arena);
	thing_clear(thing, &record);
	fill(store, thing, n, &record, &arena);
	va_start(pairs, n);
	while ((name = va_arg(pairs, const char *)))
		set(store, thing, &record, name, va_arg(pairs, const char *), &arena);
	va_end(pairs);
	must(store_begin(store, "test", "canarychange", &err), &err, "begin");
	must(record_add(store, thing, &record, &arena, &err), &err, thing->name);
	must(store_commit(store, &err), &err, "commit");
	arena_release(&arena);
}

static void put_sources(struct store *store)
{
	put(store, &source_thing, 1, "naming", "unnamed", "name", "",
	    "ground_rules", "background", NULL);
	put(store, &source_thing, 2, "naming", "named", "ground_rules", "on_record", NULL);
	put(store, &source_thing, 3, "naming", "named", NULL);
	put(store, &source_thing, 4, "naming", "pseudonym", "ground_rules", "off_record", NULL);
}

static void put_claims(struct store *store)
{
	put(store, &article_thing, 1, NULL);
	put(store, &claim_thing, 1, "article", "a1", "source", "s1", NULL);
	put(store, &claim_thing, 2, "article", "a1", "source", "s2", NULL);
	put(store, &claim_thing, 3, "article", "a1", "source", "s1",
	    "ground_rules", "off_record", NULL);
	put(store, &claim_thing, 4, "article", "a1", "source", "s3", NULL);
	put(store, &claim_thing, 5, "article", "a1", "source", "s2",
	    "ground_rules", "background", NULL);
	put(store, &claim_thing, 6, "article", "a1", "source", "s2", "heard_from", "s4", NULL);
}

static int open_ledger(void **state)
{
	struct store *store;

	if (open_newsroom(state) < 0)
		return -1;
	store = *state;
	put_sources(store);
	put_claims(store);
	put(store, &check_thing, 1, "claim", "c1", "result", "confirmed", NULL);
	put(store, &check_thing, 2, "claim", "c1", "result", "confirmed",
	    "evidence", "https://example.org/canary2checkevidence", NULL);
	put(store, &check_thing, 3, "claim", "c3", "result", "disputed", NULL);
	put(store, &figure_thing, 1, "claim", "c1", "low", "2", "high", "3", NULL);
	put(store, &figure_thing, 2, "claim", "c3", "low", "7", "high", "7", NULL);
	put(store, &link_thing, 1, "subject", "c2", "relation", "supports",
	    "object", "c1", NULL);
	put(store, &link_thing, 2, "subject", "c3", "relation", "contradicts",
	    "object", "c1", NULL);
	put(store, &link_thing, 3, "subject", "c1", "relation", "contradicts",
	    "object", "c4", NULL);
	put(store, &link_thing, 4, "subject", "s1", "relation", "different",
	    "object", "s2", NULL);
	return 0;
}

/* The rows of rows.h, then the forms to be read, then the index. */
enum { HTML = ROWS_JSONL + 1, MARKDOWN, INDEX, FORMS };

static void write_index(struct report *report, FILE *out)
{
	struct report_index index;
	struct rows rows;
	struct error err;

	report_index_columns(&index, report_audience(report));
	rows_open(&rows, out, ROWS_CSV, index.columns, index.count, "articles");
	must(report_index(report, &rows, &err), &err, "index");
	must(rows_close(&rows, &err), &err, "rows");
}

static void write_rows(struct report *report, FILE *out, enum rows_format format)
{
	struct report_columns columns;
	struct overview overview;
	struct buffer behind;
	struct rows rows;
	struct error err;

	report_columns(&columns, report_audience(report));
	rows_open(&rows, out, format, columns.columns, columns.count, "report");
	overview_init(&overview);
	buffer_init(&behind);
	must(report_csv(report, &columns, &rows, &overview, &err), &err, "report");
	report_json_behind(&overview, report_audience(report), &behind);
	rows.behind = behind.data;
	must(rows_close(&rows, &err), &err, "rows");
	buffer_release(&behind);
	overview_release(&overview);
}

static char *reported(struct store *store, enum audience audience, int form)
{
	const struct html_options options = { .stamp = NULL };
	/* All is in the first article; a report on one article has findings too. */
	struct report_selection everything = {
		.article = form == HTML, .twice = form == HTML || form == MARKDOWN,
	};
	struct report *report;
	FILE *out = tmpfile();
	struct error err;

	assert_non_null(out);
	must(report_open(&report, store, &everything, audience, &err), &err, "open");
	if (form == HTML)
		must(html_report(report, &options, out, &err), &err, "html");
	else if (form == MARKDOWN)
		must(markdown_report(report, &options, out, &err), &err, "markdown");
	else if (form == INDEX)
		write_index(report, out);
	else
		write_rows(report, out, (enum rows_format)form);
	must(report_close(report, &err), &err, "close");
	return written(out);
}

static int compare_words(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The canaries in text, each once, sorted, one a line. */
static char *canaries(const char *text)
{
	static char found[8000];
	char *words[1000];
	size_t count = 0, i, at = 0;

	while (*text) {
		size_t length = 0;

		if (*text == '\\' && text[1]) {	/* of JSON: "\n" */
			text += 2;
			continue;
		}
		while (isalnum((unsigned char)text[length]))
			length++;
		if (length > 6 && strncmp(text, "canary", 6) == 0)
			words[count++] = strndup(text, length);
		else if (length == 4 && (strncmp(text, "106", 3) == 0 ||
					 strncmp(text, "116", 3) == 0))
			words[count++] = strndup(text, length);
		text += length ? length : 1;
	}
	qsort(words, count, sizeof(*words), compare_words);
	found[0] = '\0';
	for (i = 0; i < count; i++)
		if (i == 0 || strcmp(words[i], words[i - 1]) != 0)
			at += (size_t)snprintf(found + at, sizeof(found) - at, "%s%s",
					       at ? "\n" : "", words[i]);
	for (i = 0; i < count; i++)
		free(words[i]);
	return found;
}

static const struct { const char *words; int form, last; } forms[] = {
	{ " html", HTML, HTML }, { " markdown", MARKDOWN, MARKDOWN },
	{ " index", INDEX, INDEX }, { " json", ROWS_JSON, ROWS_JSON },
	{ " jsonl", ROWS_JSONL, ROWS_JSONL }, { "", ROWS_CSV, ROWS_CSV },
};

static void only_the_canaries_of_the_spec_leave(void **state)
{
	struct spec *spec = spec_open("canary.txt");
	const char *words, *expected;
	int line, count = 0;

	while (spec_next(spec, &words, &expected, &line)) {
		size_t length = strcspn(words, " "), i = 0;
		char word[20];
		enum audience audience;
		struct error err;
		int form;

		snprintf(word, sizeof(word), "%.*s", (int)length, words);
		must(audience_of(word, &audience, &err), &err, word);
		while (strcmp(words + length, forms[i].words) != 0)
			assert_true(++i < sizeof(forms) / sizeof(*forms));
		for (form = forms[i].form; form <= forms[i].last; form++) {
			char *text = reported(*state, audience, form);

			assert_string_equal(canaries(text), expected);
			free(text);
			count++;
		}
	}
	assert_int_equal(count, 2 * FORMS);
	spec_close(spec);
}

/* Without canaries nothing can be missing from a report: they are there. */
static void the_internal_report_holds_codenames_and_ids(void **state)
{
	char *text = reported(*state, AUDIENCE_INTERNAL, ROWS_CSV);

	assert_non_null(strstr(text, "canary1sourcecodename"));
	assert_non_null(strstr(text, "\"c3\""));
	assert_non_null(strstr(text, "contradicted by c3: canary2linkbasis"));
	assert_non_null(strstr(text, "canary3checkchecker"));
	assert_null(strstr(text, "note"));
	free(text);
}

/* Is there a word like "c12" or "s5"? */
static const char *id_in(const char *text)
{
	while (*text) {
		size_t length = 0;

		if (*text == '\\' && text[1]) {
			text += 2;
			continue;
		}
		while (isalnum((unsigned char)text[length]))
			length++;
		if (length > 1 && strchr("acfkls", *text) &&
		    strspn(text + 1, "0123456789") >= length - 1)
			return text;
		text += length ? length : 1;
	}
	return NULL;
}

/* Thirty-two hexadecimal digits in a row. */
static const char *uid_in(const char *text)
{
	for (; *text; text++)
		if (strspn(text, "0123456789abcdef") >= 32)
			return text;
	return NULL;
}

/* ---- A ledger for others ---------------------------------------------------- */

static bool holds(struct slice bytes, const char *word, size_t length)
{
	for (size_t at = 0; at + length <= bytes.length; at++)
		if (bytes.at[at] == *word && memcmp(bytes.at + at, word, length) == 0)
			return true;
	return false;
}

/* Is it one of the lines? */
static bool among(const char *lines, const char *word)
{
	size_t length = strlen(word);

	for (const char *at = lines; (at = strstr(at, word)); at++)
		if ((at == lines || at[-1] == '\n') &&
		    (at[length] == '\n' || at[length] == '\0'))
			return true;
	return false;
}

/* Every word that the ledger holds is in the bytes of the shared one, index and
 * log among them, when the audience may see it, and only then. */
static void compare_fields(const struct thing *thing, int n, struct slice bytes,
			   const char *expected)
{
	for (size_t i = 0; i < thing->field_count; i++) {
		char word[100];

		canary_name(word, sizeof(word), thing, n, thing->fields[i].name);
		if (holds(bytes, word, strlen(word)) != among(expected, word))
			fail_msg("%s is %s", word, among(expected, word) ? "missing" : "there");
	}
}

static void no_uid_of(struct store *store, struct slice bytes)
{
	static const char *const selects[] = {
		"SELECT uid FROM article UNION ALL SELECT uid FROM source"
		" UNION ALL SELECT uid FROM claim UNION ALL SELECT uid FROM figure"
		" UNION ALL SELECT uid FROM link UNION ALL SELECT uid FROM verification"
		" UNION ALL SELECT uid FROM ledger",
		"SELECT salt FROM change UNION ALL SELECT salt FROM change_row",
	};

	for (size_t i = 0; i < 2; i++) {
		struct statement query;
		struct error err;
		int count = 0;

		statement_open(&query, store, selects[i]);
		for (; statement_step(&query); count++)
			assert_false(holds(bytes, statement_slice(&query, 0).at, 16));
		assert_int_equal(statement_close(&query, &err), 0);
		assert_true(count > 10);
	}
}

static void share_with(struct store *store, enum audience audience, const char *expected)
{
	static const char *const never[] = { "1166", "1167", "1168", "canarychange", "snapshot-",
					     "5ca1ab1e", "canaryentry" };
	static const struct thing *const things[] = {
		&article_thing, &source_thing, &claim_thing, &figure_thing, &link_thing,
		&check_thing,
	};
	char folder[] = "/tmp/twosource-XXXXXX", path[64];
	const int64_t articles[] = { 1 };
	struct shared what;
	struct buffer file;
	struct error err;

	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof(path), "%s/shared.db", folder);
	must(share_make(store, path, articles, 1, audience, &what, &err), &err, "share");
	buffer_init(&file);
	must(file_read(&file, path, 100 * 1000 * 1000, &err), &err, "read");
	for (size_t i = 0; i < 6; i++)
		for (int n = 1; n <= 6; n++)
			compare_fields(things[i], n, buffer_all(&file), expected);
	for (size_t i = 0; i < sizeof(never) / sizeof(*never); i++)
		assert_false(holds(buffer_all(&file), never[i], strlen(never[i])));
	no_uid_of(store, buffer_all(&file));
	buffer_release(&file);
	assert_int_equal(unlink(path), 0);
	assert_int_equal(rmdir(folder), 0);
}

static void a_shared_ledger_has_no_other_canary_in_any_byte(void **state)
{
	struct spec *spec = spec_open("canary.txt");
	const char *word, *expected;
	int line;

	while (spec_next(spec, &word, &expected, &line)) {
		enum audience audience;
		struct error err;

		if (strchr(word, ' '))
			continue;	/* a form of a report */
		must(audience_of(word, &audience, &err), &err, word);
		if (audience != AUDIENCE_INTERNAL)
			share_with(*state, audience, expected);
	}
	spec_close(spec);
}

static void no_id_and_no_uid_leaves(void **state)
{
	static const enum audience outside[] = { AUDIENCE_DESK, AUDIENCE_PUBLIC };
	size_t i;
	int form;

	assert_non_null(id_in("so \"c12\" is"));
	assert_null(id_in("canary2x c1x 12"));
	for (i = 0; i < 2; i++) {
		for (form = 0; form < FORMS; form++) {
			char *text = reported(*state, outside[i], form);

			if (id_in(text))
				fail_msg("an id left: %.20s", id_in(text));
			if (uid_in(text))
				fail_msg("a uid left: %.40s", uid_in(text));
			free(text);
		}
	}
}

static void the_same_ledger_gives_the_same_bytes(void **state)
{
	int form;

	for (form = 0; form < FORMS; form++) {
		char *once = reported(*state, AUDIENCE_DESK, form);
		char *again = reported(*state, AUDIENCE_DESK, form);

		assert_string_equal(once, again);
		free(once);
		free(again);
	}
}

#define in_ledger(test) cmocka_unit_test_setup_teardown(test, open_ledger, close_newsroom)

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_ledger(only_the_canaries_of_the_spec_leave),
		in_ledger(the_internal_report_holds_codenames_and_ids),
		in_ledger(no_id_and_no_uid_leaves),
		in_ledger(a_shared_ledger_has_no_other_canary_in_any_byte),
		in_ledger(the_same_ledger_gives_the_same_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
