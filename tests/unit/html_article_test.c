#include "newsroom.h"
#include "spec.h"
#include "written.h"

#include "reporting/html_report.h"

static void add_article(struct store *store, const char *text)
{
	char hash[SHA256_TEXT];
	struct error err;

	sha256_text(hash, slice_of(text));
	add(store, &article_thing, "title", "Dykes", NULL);
	must(store_begin(store, "test", NULL, &err), &err, "begin");
	must(snapshot_add(store, 1, slice_of(text), hash, &err), &err, "snapshot");
	must(store_commit(store, &err), &err, "commit");
}

static char *page(struct store *store, enum audience audience)
{
	const struct html_options options = { .stamp = NULL };
	struct report_selection selection = { .article = 1, .twice = true };
	struct report *report;
	FILE *out = tmpfile();
	struct error err;

	assert_non_null(out);
	must(report_open(&report, store, &selection, audience, &err), &err, "open");
	must(html_report(report, &options, out, &err), &err, "html");
	must(report_close(report, &err), &err, "close");
	return written(out);
}

/* The paragraphs of a page with their marks in the short form of the spec. */
static void shorten(const char *html, struct buffer *out)
{
	static const char opening[] = "<p class=\"text\" dir=\"auto\">";
	bool first = true;

	while ((html = strstr(html, opening))) {
		const char *end;

		buffer_text(out, first ? "" : "/");
		first = false;
		html += strlen(opening);
		end = strstr(html, "</p>");
		while (html < end) {
			if (strncmp(html, "<mark", 5) == 0) {
				const char *row = strstr(html, "data-r=\"") + 8;

				buffer_format(out, "{%d", atoi(row));
				html = strchr(row, '>') + 1;
			} else if (strncmp(html, "</mark>", 7) == 0) {
				buffer_byte(out, '}');
				html += 7;
			} else if (strncmp(html, "<a class=\"tag\"", 14) == 0) {
				buffer_format(out, "#%d", atoi(strstr(html, "#r") + 2));
				html = strstr(html, "</a>") + 4;
			} else {
				buffer_byte(out, *html++);
			}
		}
	}
}

static int example(const char *input, const char *expected, int line)
{
	const char *text = strstr(input, "\n\n") + 2;
	struct store *store;
	struct buffer found;
	struct error err;
	char *html;
	int failed;

	must(store_open_memory(&store, &err), &err, "store");
	add_article(store, text);
	while (input < text - 1) {
		struct slice spans = { input, strcspn(input, "\n") };
		char all[100], end[20], *last = NULL;

		snprintf(all, sizeof(all), "%.*s", (int)spans.length, spans.at);
		for (char *dash = strchr(all, '-'); dash; dash = strchr(dash + 1, '-'))
			last = dash;
		assert_non_null(last);
		snprintf(end, sizeof(end), "%s", last + 1);
		add(store, &claim_thing, "article", "a1", "quote", "x", "spans", all, NULL);
		input += spans.length + 1;
	}
	html = page(store, AUDIENCE_INTERNAL);
	buffer_init(&found);
	shorten(html, &found);
	failed = strcmp(found.data, expected) != 0;
	if (failed)
		print_error("html_marks.txt:%d: %s\n", line, found.data);
	buffer_release(&found);
	free(html);
	store_close(store);
	return failed;
}

static void marks_nest(void **state)
{
	(void)state;
	assert_int_equal(random_start(), 0);
	assert_int_equal(spec_each("html_marks.txt", example), 0);
}

/* Hundreds of claims on the same words cost no more than their number. */
static void marks_do_not_nest_without_end(void **state)
{
	char *html;
	int i, depth = 0, deepest = 0;
	const char *at;

	add_article(*state, "All of it was said.");
	for (i = 0; i < 60; i++)
		add(*state, &claim_thing, "article", "a1", "quote", "All", "spans", "0-10", NULL);
	html = page(*state, AUDIENCE_INTERNAL);
	for (at = html; (at = strchr(at, '<')); at++) {
		depth += strncmp(at, "<mark", 5) == 0;
		depth -= strncmp(at, "</mark", 6) == 0;
		if (depth > deepest)
			deepest = depth;
	}
	assert_int_equal(depth, 0);
	assert_in_range(deepest, 1, 20);
	assert_non_null(strstr(html, "id=\"r60\""));
	free(html);
}

static void sources(struct store *store)
{
	add(store, &source_thing, "codename", "tin-otter", "ground_rules", "background", NULL);
	add(store, &source_thing, "codename", "a-field", "naming", "named", "name", "Ada Field",
	    NULL);
	add_article(store, "A clerk said it is dry.\n\nIt is wet, said another.");
	add(store, &claim_thing, "article", "a1", "source", "s1", "quote", "it is dry",
	    "spans", "13-22", "ground_rules", "background", NULL);
	add(store, &claim_thing, "article", "a1", "source", "s2", "quote", "It is wet",
	    "spans", "25-34", NULL);
}

static bool shows(struct store *store, enum audience audience, const char *words)
{
	char *html = page(store, audience);
	bool there = strstr(html, words) != NULL;

	free(html);
	return there;
}

static void the_text_is_not_for_the_public(void **state)
{
	sources(*state);
	assert_true(shows(*state, AUDIENCE_INTERNAL, "A clerk said"));
	assert_true(shows(*state, AUDIENCE_DESK, "A clerk said"));
	assert_false(shows(*state, AUDIENCE_PUBLIC, "A clerk said"));
	assert_true(shows(*state, AUDIENCE_PUBLIC, "it is dry"));
}

/* Not even the words around it, nor where it was. */
static void the_desk_sees_no_text_of_which_something_is_withheld(void **state)
{
	sources(*state);
	change(*state, &claim_thing, 2, "ground_rules", "off_record");
	assert_true(shows(*state, AUDIENCE_INTERNAL, "said another"));
	assert_false(shows(*state, AUDIENCE_DESK, "said another"));
	assert_false(shows(*state, AUDIENCE_DESK, "It is wet"));
	assert_false(shows(*state, AUDIENCE_DESK, "A clerk said"));
	assert_true(shows(*state, AUDIENCE_DESK, "it is dry"));
}

static void the_desk_sees_no_text_beside_a_name_that_is_kept_from_it(void **state)
{
	sources(*state);
	change(*state, &claim_thing, 2, "ground_rules", "background");
	assert_false(shows(*state, AUDIENCE_DESK, "Ada Field"));
	assert_false(shows(*state, AUDIENCE_DESK, "said another"));
	assert_true(shows(*state, AUDIENCE_DESK, "It is wet"));
}

static void the_desk_sees_no_text_that_mentions_a_codename(void **state)
{
	sources(*state);
	add(*state, &source_thing, "codename", "clerk", NULL);
	assert_true(shows(*state, AUDIENCE_INTERNAL, "A clerk said"));
	assert_false(shows(*state, AUDIENCE_DESK, "A clerk said"));
	assert_true(shows(*state, AUDIENCE_DESK, "it is dry"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(marks_nest),
		in_newsroom(marks_do_not_nest_without_end),
		in_newsroom(the_text_is_not_for_the_public),
		in_newsroom(the_desk_sees_no_text_of_which_something_is_withheld),
		in_newsroom(the_desk_sees_no_text_beside_a_name_that_is_kept_from_it),
		in_newsroom(the_desk_sees_no_text_that_mentions_a_codename),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
