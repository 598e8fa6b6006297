#include "reporting/html_parts.h"

#include <inttypes.h>

static void lede(struct page *page)
{
	struct buffer words;

	buffer_init(&words);
	overview_lede(&page->overview, &words);
	outflow_raw(&page->html, "<p class=\"lede\">");
	html_text(&page->html, buffer_all(&words));
	outflow_raw(&page->html, "</p>\n");
	if (buffer_failed(&words))
		page->html.pending.failed = true;
	buffer_release(&words);
}

/* The share of each status as a bar; the list below it says the same. */
static void bar(struct page *page)
{
	const struct overview *overview = &page->overview;
	struct outflow *html = &page->html;
	double x = 0, total = (double)overview->count;
	int i;

	outflow_raw(html, "<svg class=\"bar\" viewBox=\"0 0 1000 20\" preserveAspectRatio=\"none\" "
		 "aria-hidden=\"true\" focusable=\"false\">");
	for (i = 0; i < STANDING_COUNT; i++) {
		double width = 1000 * (double)overview->by_standing[i] / total;

		if (width <= 0)
			continue;
		outflow_format(html, "<rect class=\"%s\" x=\"%.1f\" y=\"0\" width=\"%.1f\" "
			    "height=\"20\"/>", standing_class((enum standing)i), x,
			    width > 3 ? width - 2 : width);
		x += width;
	}
	outflow_raw(html, "</svg>\n<ul class=\"standings\">");
	for (i = 0; i < STANDING_COUNT; i++) {
		if (overview->by_standing[i] == 0)
			continue;
		outflow_format(html, "<li class=\"%s\"><b>", standing_class((enum standing)i));
		outflow_count(html, overview->by_standing[i]);
		outflow_raw(html, "</b> ");
		html_standing(html, (enum standing)i);
		outflow_raw(html, "</li>");
	}
	outflow_raw(html, "</ul>\n");
}

static void number(struct page *page, int64_t count, const char *words,
		   const struct overview_tally *which)
{
	struct outflow *html = &page->html;

	outflow_format(html, "<div class=\"number%s\"><dt>%s</dt><dd><b>",
		    count ? "" : " none", words);
	outflow_count(html, count);
	outflow_raw(html, "</b>");
	if (which && which->count > 0 && which->count < 24 && !page->options->index_only) {
		outflow_raw(html, "<span>");
		html_rows(html, which);
		outflow_raw(html, "</span>");
	}
	outflow_raw(html, "</dd></div>");
}

static void numbers(struct page *page)
{
	const struct overview *overview = &page->overview;
	struct outflow *html = &page->html;
	bool house = audience_sees(page->audience, REPORT_CONTRADICTION);

	outflow_raw(html, "<dl class=\"numbers\">");
	number(page, (int64_t)overview->count, overview->count == 1 ? "claim" : "claims", NULL);
	number(page, overview->by_standing[STANDING_UNCHECKED], "not checked", NULL);
	if (audience_sees(page->audience, REPORT_SUPPORT))
		number(page, overview->single.count, "on a single source", &overview->single);
	if (house)
		number(page, overview->contradicted.count, "contradicted, or contradicting",
		       &overview->contradicted);
	if (house && !page->figures.skipped)
		number(page, (int64_t)page->figures.conflicts, "conflicts of figures", NULL);
	outflow_raw(html, "</dl>\n");
}

static void counted(struct outflow *html, int64_t count)
{
	if (count) {
		outflow_raw(html, "<td>");
		outflow_count(html, count);
	} else {
		outflow_raw(html, "<td class=\"zero\">0");
	}
	outflow_raw(html, "</td>");
}

static void index_row(struct page *page, size_t i)
{
	const struct overview_article *article = &page->overview.articles[i];
	struct outflow *html = &page->html;
	bool house = audience_sees(page->audience, REPORT_SUPPORT);

	outflow_raw(html, "<tr><th scope=\"row\" dir=\"auto\">");
	if (!page->options->index_only)
		outflow_format(html, "<a href=\"#story-%zu\">", i + 1);
	html_title(html, article);
	outflow_raw(html, page->options->index_only ? "</th><td>" : "</a></th><td>");
	html_words(html, article->facts[FACT_OUTLET]);
	outflow_raw(html, "</td><td>");
	if (article->facts[FACT_PUBLISHED])
		html_date(html, slice_of(article->facts[FACT_PUBLISHED]));
	outflow_raw(html, "</td>");
	counted(html, article->count);
	counted(html, article->by_standing[STANDING_CONFIRMED] +
		article->by_standing[STANDING_CORRECTED]);
	counted(html, article->by_standing[STANDING_DISPUTED] +
		article->by_standing[STANDING_UNSUPPORTED]);
	counted(html, article->by_standing[STANDING_UNCHECKED]);
	if (house) {
		counted(html, article->single);
		counted(html, article->contradicted);
	}
	outflow_raw(html, "</tr>\n");
}

static void index_of_articles(struct page *page)
{
	struct outflow *html = &page->html;
	bool house = audience_sees(page->audience, REPORT_SUPPORT);
	size_t i;

	if (!page->many || page->overview.article_count == 0)
		return;
	outflow_raw(html, "<section id=\"index\" aria-labelledby=\"t-index\">"
		 "<h2 id=\"t-index\">Index of articles</h2>\n"
		 "<div class=\"wide\" role=\"region\" aria-label=\"Table of articles\" tabindex=\"0\">"
		 "<table class=\"index\"><caption class=\"vh\">Articles with the number of their "
		 "claims by status</caption><thead><tr><th scope=\"col\">Article</th>"
		 "<th scope=\"col\">Outlet</th><th scope=\"col\">Published</th>"
		 "<th scope=\"col\">Claims</th><th scope=\"col\">Confirmed, corrected</th>"
		 "<th scope=\"col\">Disputed, unsupported</th>"
		 "<th scope=\"col\">Not checked</th>");
	if (house)
		outflow_raw(html, "<th scope=\"col\">Single source</th>"
			 "<th scope=\"col\">Contradicted</th>");
	outflow_raw(html, "</tr></thead><tbody>\n");
	for (i = 0; i < page->overview.article_count; i++)
		index_row(page, i);
	outflow_raw(html, "</tbody></table></div></section>\n");
}

static void contents(struct page *page)
{
	struct outflow *html = &page->html;

	if (page->overview.count == 0 || page->options->index_only)
		return;
	outflow_raw(html, "<nav aria-label=\"Contents\"><ul>");
	if (page->many && page->overview.article_count)
		outflow_raw(html, "<li><a href=\"#index\">Articles</a></li>");
	outflow_format(html, "<li><a href=\"#article\">%s</a></li>",
		       page->many ? "Claims" : "The article");
	if (page->overview.speaker_count)
		outflow_raw(html, "<li><a href=\"#sources\">Who says what</a></li>");
	if (page->figures.group_count)
		outflow_raw(html, "<li><a href=\"#figures\">Figures</a></li>");
	if (page->overview.moment_count)
		outflow_raw(html, "<li><a href=\"#timeline\">Timeline</a></li>");
	if (html_has_findings(page))
		outflow_raw(html, "<li><a href=\"#findings\">Findings</a></li>");
	if (html_has_unknown(page))
		outflow_raw(html, "<li><a href=\"#unknown\">Not known</a></li>");
	outflow_raw(html, "</ul></nav>\n");
}

static void banner(struct page *page)
{
	static const char *const whom[AUDIENCE_COUNT] = {
		[AUDIENCE_INTERNAL] = "Internal: holds codenames, not to be passed on",
		[AUDIENCE_DESK] = "For the desk",
		[AUDIENCE_PUBLIC] = "For readers",
	};
	struct outflow *html = &page->html;
	const struct overview_article *article = page->overview.articles;

	outflow_format(html, "<header class=\"top\"><p class=\"kicker\">Verification report "
		    "<span class=\"whom\">%s</span></p>\n<h1 dir=\"auto\"", whom[page->audience]);
	if (!page->many && article) {
		html_language(page);
		html_title(html, article);
	} else {
		outflow_raw(html, ">");
		html_claims(html, (int64_t)page->overview.count);
		outflow_raw(html, " in ");
		outflow_count(html, (int64_t)page->overview.article_count);
		outflow_raw(html, page->overview.article_count == 1 ? " article" : " articles");
	}
	outflow_raw(html, "</h1>\n");
}

void html_top(struct page *page)
{
	struct outflow *html = &page->html;

	banner(page);
	if (!page->many)
		html_article_facts(page);
	if (page->options->stamp) {
		outflow_raw(html, "<p class=\"facts\">Report of ");
		html_date(html, (struct slice){ page->options->stamp, 10 });
		outflow_raw(html, "</p>");
	}
	outflow_raw(html, "</header>\n<main id=\"main\" tabindex=\"-1\">\n"
		 "<section id=\"summary\" aria-labelledby=\"t-summary\">"
		 "<h2 id=\"t-summary\" class=\"vh\">Summary</h2>\n");
	lede(page);
	if (page->overview.count) {
		bar(page);
		numbers(page);
	}
	outflow_raw(html, "</section>\n");
	contents(page);
	index_of_articles(page);
}
