#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "intake/article_intake.h"
#include "ledger.h"

#define TEXT "Ferry stops early\n\nThe last boat leaves at noon.\n"

static void refused(struct slice bytes, const char *why)
{
	struct slice text = SLICE("untouched");
	struct error err;

	assert_int_equal(article_decode(bytes, &text, &err), -1);
	assert_int_equal(err.kind, ERROR_INPUT);
	if (!strstr(err.text, why))
		print_error("'%s' lacks '%s'\n", err.text, why);
	assert_non_null(strstr(err.text, why));
	assert_true(slice_is(text, "untouched"));
}

static void what_is_no_text_is_refused_by_name(void **state)
{
	(void)state;
	refused(SLICE("one\ntwo\nthr\xe9" "e\n"), "line 3: not UTF-8 (byte 0xE9)");
	refused(SLICE("one\ntwo \0 three"), "line 2: a NUL byte");
	refused(SLICE("\xff\xfeT\0e\0x\0t\0"), "this is UTF-16");
	refused(SLICE("\xfe\xff\0T\0e"), "this is UTF-16");
	refused(SLICE("T\0e\0x\0t\0"), "this is UTF-16");
	refused(SLICE("\0T\0e\0x\0t"), "this is UTF-16");
	refused(SLICE("\xff\xfe\0\0T\0\0\0"), "this is UTF-32");
	refused(SLICE(""), "no text");
	refused(SLICE("\xef\xbb\xbf \n"), "no text");
	/* A surrogate, and an overlong slash. */
	refused(SLICE("x\n\xed\xa0\x80"), "line 2: not UTF-8");
	refused(SLICE("\xc0\xaf"), "line 1: not UTF-8");
}

static void a_mark_is_dropped_and_nothing_else(void **state)
{
	struct slice text;
	struct error err;

	(void)state;
	assert_int_equal(article_decode(SLICE("\xef\xbb\xbf  a\r\n\tb \n\n"), &text, &err), 0);
	assert_true(slice_is(text, "  a\r\n\tb \n\n"));
}

/* Reads and keeps TEXT as an article of outlet at url. */
static int keep(struct ledger *ledger, struct article *article, struct slice bytes,
		struct ref *same)
{
	struct article_text text;

	if (article_read(article, &text, bytes, &ledger->arena, &ledger->err) < 0)
		return -1;
	return article_keep(ledger->store, article, &text, "Noor", same, &ledger->arena,
			    &ledger->err);
}

static struct article article_of(const char *outlet, const char *url)
{
	struct article article;

	thing_clear(&article_thing, &article);
	article.outlet = outlet;
	article.url = url;
	return article;
}

static void an_article_is_kept_with_its_text(void **state)
{
	struct ledger *ledger = *state;
	struct article article = article_of("The Harbour Gazette", NULL), kept;
	struct buffer text;
	struct ref same;

	assert_int_equal(keep(ledger, &article, SLICE("\xef\xbb\xbf" TEXT), &same), 0);
	assert_int_equal(same.id, 0);
	assert_int_equal(article.id, 1);
	assert_int_equal(record_load(ledger->store, &article_thing, 1, &kept, &ledger->arena,
				     &ledger->err), 0);
	assert_string_equal(kept.title, "Ferry stops early");
	assert_string_equal(kept.outlet, "The Harbour Gazette");
	assert_null(kept.retrieved);
	assert_string_equal(kept.edition_kind, "unknown");

	buffer_init(&text);
	assert_int_equal(snapshot_load(ledger->store, 1, &text, &ledger->err), 0);
	assert_string_equal(text.data, TEXT);
	buffer_release(&text);
}

static void what_the_person_says_stands_before_the_masthead(void **state)
{
	struct ledger *ledger = *state;
	struct article article = article_of(NULL, NULL);
	struct article_text text;

	article.title = "As I call it";
	article.edition_kind = "original";
	assert_int_equal(article_read(&article, &text,
		SLICE("Ferry stops early\n\nNo boat.\n\n*Translated by B. Okafor\n"),
		&ledger->arena, &ledger->err), 0);
	assert_string_equal(article.title, "As I call it");
	assert_string_equal(article.edition_kind, "original");

	article.title = article.edition_kind = article.credits = NULL;
	assert_int_equal(article_read(&article, &text,
		SLICE("Ferry stops early\n\nNo boat.\n\n*Translated by B. Okafor\n"),
		&ledger->arena, &ledger->err), 0);
	assert_string_equal(article.title, "Ferry stops early");
	assert_string_equal(article.edition_kind, "translation_of");
	assert_non_null(strstr(article.credits, "B. Okafor"));
	assert_int_equal(article.edition_of.id, 0);
}

#define PAGE "<html lang=\"ko\"><title>Ferry stops early</title><meta name=author " \
	"content=\"Ida Frost\"><p>The last boat leaves at noon, the harbour office said.</p>" \
	"<p>*Translated by B. Okafor</p>"

static void a_web_page_is_read_as_one(void **state)
{
	struct ledger *ledger = *state;
	struct article article = article_of("The Harbour Gazette", NULL);
	struct article_text text;
	char raw[SHA256_TEXT];

	assert_int_equal(article_read(&article, &text, SLICE(PAGE), &ledger->arena,
				      &ledger->err), 0);
	assert_true(text.page);
	assert_true(slice_is(text.text,
			     "The last boat leaves at noon, the harbour office said.\n\n"
			     "*Translated by B. Okafor"));
	assert_string_equal(article.edition_kind, "translation_of");
	assert_non_null(strstr(article.credits, "B. Okafor"));
	assert_int_equal(text.body.end, text.text.length);
	sha256_text(raw, SLICE(PAGE));
	assert_string_equal(text.raw_sha256, raw);
	assert_string_not_equal(text.sha256, raw);
	assert_string_equal(article.title, "Ferry stops early");
	assert_string_equal(article.outlet, "The Harbour Gazette");
	assert_string_equal(article.byline, "Ida Frost");
	/* What the text is in, not what its template says. */
	assert_string_equal(article.language, "en");

	assert_int_equal(article_read(&article, &text, SLICE("<html><p><a href=x>Home</a>"),
				      &ledger->arena, &ledger->err), -1);
	assert_int_equal(ledger->err.kind, ERROR_INPUT);
	assert_non_null(strstr(ledger->err.text, "no main text"));

	assert_true(article_page_name("a/News.HTML"));
	assert_true(article_page_name("page.htm"));
	assert_false(article_page_name("html"));
	assert_false(article_page_name(".html"));
	assert_false(article_page_name("page.txt"));
}

static void the_same_text_is_recognised(void **state)
{
	struct ledger *ledger = *state;
	struct article first = article_of("The Harbour Gazette", "https://a.example/1");
	struct article again = article_of(NULL, NULL);
	struct article outlet = article_of("THE HARBOUR GAZETTE", NULL);
	struct article url = article_of("Northern Post", "https://a.example/1");
	struct article other = article_of("Northern Post", "https://b.example/9");
	struct ref same;

	assert_int_equal(keep(ledger, &first, SLICE(TEXT), &same), 0);
	assert_int_equal(keep(ledger, &again, SLICE(TEXT), &same), -1);
	assert_int_equal(ledger->err.kind, ERROR_CONFLICT);
	assert_non_null(strstr(ledger->err.text, "same text as a1 ('Ferry stops early')"));
	assert_int_equal(keep(ledger, &outlet, SLICE(TEXT), &same), -1);
	assert_int_equal(keep(ledger, &url, SLICE(TEXT), &same), -1);
	assert_int_equal(ledger->err.kind, ERROR_CONFLICT);

	assert_int_equal(keep(ledger, &other, SLICE(TEXT), &same), 0);
	assert_int_equal(same.id, 1);
	assert_int_equal(other.edition_of.id, 0);
	assert_string_equal(other.edition_kind, "unknown");

	/* Not the first, but the second has this outlet. */
	other = article_of("Northern Post", "https://c.example/");
	assert_int_equal(keep(ledger, &other, SLICE(TEXT), &same), -1);
	assert_non_null(strstr(ledger->err.text, "a2"));
}

static void an_edition_that_a_person_names_is_kept(void **state)
{
	struct ledger *ledger = *state;
	struct article first = article_of(NULL, NULL), reprint = article_of(NULL, NULL);
	struct ref same;

	assert_int_equal(keep(ledger, &first, SLICE(TEXT), &same), 0);
	reprint.edition_of = (struct ref){ THING_ARTICLE, 1 };
	reprint.edition_kind = "republication_of";
	assert_int_equal(keep(ledger, &reprint, SLICE(TEXT), &same), 0);
	assert_int_equal(same.id, 1);
	assert_string_equal(reprint.edition_kind, "republication_of");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_no_text_is_refused_by_name),
		cmocka_unit_test(a_mark_is_dropped_and_nothing_else),
		cmocka_unit_test_setup_teardown(an_article_is_kept_with_its_text,
						ledger_open, ledger_close),
		cmocka_unit_test_setup_teardown(
			what_the_person_says_stands_before_the_masthead, ledger_open,
			ledger_close),
		cmocka_unit_test_setup_teardown(a_web_page_is_read_as_one, ledger_open,
						ledger_close),
		cmocka_unit_test_setup_teardown(the_same_text_is_recognised, ledger_open,
						ledger_close),
		cmocka_unit_test_setup_teardown(an_edition_that_a_person_names_is_kept,
						ledger_open, ledger_close),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
