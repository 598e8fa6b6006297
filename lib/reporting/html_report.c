#include "reporting/html_parts.h"

#include <sodium.h>

enum { HASH_TEXT = sodium_base64_ENCODED_LEN(crypto_hash_sha256_BYTES,
					     sodium_base64_VARIANT_ORIGINAL) };

/* The hash by which a policy allows one style or script and no other. */
static void hash_of(char text[HASH_TEXT], const char *content)
{
	unsigned char hash[crypto_hash_sha256_BYTES];

	crypto_hash_sha256(hash, (const unsigned char *)content, strlen(content));
	sodium_bin2base64(text, HASH_TEXT, hash, sizeof(hash),
			  sodium_base64_VARIANT_ORIGINAL);
}

static void title(struct page *page)
{
	const struct overview_article *article = page->overview.articles;
	struct outflow *html = &page->html;

	outflow_raw(html, "<title>");
	if (!page->many && article) {
		html_title(html, article);
		outflow_raw(html, " \xe2\x80\x93 ");
	}
	outflow_raw(html, "Verification report</title>\n");
}

static void head(struct page *page)
{
	struct outflow *html = &page->html;
	char style[HASH_TEXT], script[HASH_TEXT];

	hash_of(style, html_style);
	hash_of(script, html_script);
	outflow_raw(html, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
	outflow_format(html, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
		    "'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; "
		    "form-action 'none'\">\n", style, script);
	outflow_raw(html, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
		 "<meta name=\"referrer\" content=\"no-referrer\">\n"
		 "<meta name=\"color-scheme\" content=\"light dark\">\n");
	if (page->audience != AUDIENCE_PUBLIC)
		outflow_raw(html, "<meta name=\"robots\" content=\"noindex\">\n");
	title(page);
	outflow_raw(html, "<style>");
	outflow_raw(html, html_style);
	outflow_raw(html, "</style>\n</head>\n");
	outflow_format(html, "<body class=\"%s%s\">\n", audience_words[page->audience],
		    page->folded ? " folded" : "");
	outflow_raw(html, "<a class=\"skip\" href=\"#main\">Skip to the report</a>\n");
	html_pictures(html);
}

static void foot(struct page *page)
{
	struct outflow *html = &page->html;

	outflow_raw(html, "</main>\n<footer>");
	outflow_raw(html, "<p>The status of a claim is what its checks together say; "
		 "<b>unchecked</b> says nothing for or against it. ");
	if (audience_sees(page->audience, REPORT_SUPPORT))
		outflow_raw(html, "<b>On a single source</b> means that no claim of another source is "
			 "linked as supporting it. ");
	outflow_raw(html, "Quotes and attributions are in the words of the article; what is not "
		 "known is left open.</p>");
	if (page->audience != AUDIENCE_INTERNAL)
		outflow_raw(html, "<p>The report may not hold every claim of an article, and "
			 "numbers those that it holds.</p>");
	outflow_raw(html, "<p class=\"made\">Made with twosource</p></footer>\n");
	outflow_raw(html, "<script>");
	outflow_raw(html, html_script);
	outflow_raw(html, "</script>\n</body>\n</html>\n");
}

static int write_page(struct page *page, struct error *err)
{
	const struct overview *overview = &page->overview;

	page->many = overview->article_count > 1 || (overview->article_count && overview->loose) ||
		     page->options->index_only;
	page->folded = overview->count > HTML_FOLD_FROM;
	page->heading = page->many ? 4 : 3;
	head(page);
	html_top(page);
	if (page->options->index_only) {
		foot(page);
		return 0;
	}
	if (overview->count && html_articles(page, err) < 0)
		return -1;
	html_sources(page);
	html_figures(page);
	html_timeline(page);
	html_findings(page);
	html_unknown(page);
	foot(page);
	return 0;
}

int html_report(struct report *report, const struct html_options *options, FILE *out,
		struct error *err)
{
	struct page page = {
		.report = report, .options = options, .audience = report_audience(report),
	};
	int status = -1;

	outflow_open(&page.html, out);
	overview_init(&page.overview);
	report_text_init(&page.text);
	if (overview_read(&page.overview, report, err) == 0 &&
	    report_figures_load(&page.figures, report, err) == 0 &&
	    report_footing_load(&page.footing, report, err) == 0 &&
	    (options->index_only || (report_rewind(report, err) == 0 &&
				     report_lint_load(&page.lint, report, err) == 0)))
		status = write_page(&page, err);
	if (status == 0)
		status = outflow_close(&page.html, err);
	else
		outflow_abandon(&page.html);
	report_text_release(&page.text);
	report_figures_release(&page.figures);
	report_footing_release(&page.footing);
	report_lint_release(&page.lint);
	overview_release(&page.overview);
	return status;
}
