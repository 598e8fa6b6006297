#ifndef REPORTING_HTML_PARTS_H
#define REPORTING_HTML_PARTS_H

#include "reporting/overview.h"
#include "reporting/html.h"
#include "reporting/html_report.h"
#include "reporting/report_figures.h"
#include "reporting/report_footing.h"
#include "reporting/report_lint.h"
#include "reporting/report_text.h"

/* The sections of a page, each in a file of its own.  For html_report.c. */
struct page {
	struct outflow html;
	struct report *report;
	const struct html_options *options;
	enum audience audience;
	struct overview overview;
	struct report_figures figures;
	struct report_footing footing;
	struct report_lint lint;
	struct report_text text;	/* of the article being written */
	bool many;			/* articles: each has a heading of its own */
	bool folded;
	int heading;			/* level of a claim's heading */
};

/* The style and the script (report.css, report.js), embedded by the build. */
extern const char html_style[], html_script[];

/* html_words.c: small things that all sections use. */

/* A status as a picture and in words: never by colour alone. */
void html_standing(struct outflow *html, enum standing standing);

/* "s-changed-since-check" */
const char *standing_class(enum standing standing);

/* The pictures of all statuses, once in a page. */
void html_pictures(struct outflow *html);

/* An EDTF date as people write it, within <time>. */
void html_date(struct outflow *html, struct slice date);

/* The title of an article, or that it has none; the first of a very long one. */
void html_title(struct outflow *html, const struct overview_article *article);

/* Ends a tag that holds words of the article that the last row stands in: with
 * their language, where it is known. */
void html_language(struct page *page);

/* "claims 1, 2 and 12 more" as links. */
void html_rows(struct outflow *html, const struct overview_tally *tally);
void html_row_link(struct outflow *html, int64_t row);

/* "1 claim", "2,000 claims" */
void html_claims(struct outflow *html, int64_t count);

/* A word of the ledger for people: "saw_document" is "saw document". */
void html_word(struct outflow *html, struct slice word);

/* html_card.c: all that is known of one claim.  quote: its words stand in the
 * card, not beside it. */
int html_card(struct page *page, const struct report_row *row, bool quote,
	      struct error *err);

/* html_article.c: every article with its claims; reads the report to its end. */
int html_articles(struct page *page, struct error *err);

/* The published facts of the article that the last row stands in. */
void html_article_facts(struct page *page);

/* html_top.c: heading, overview, index of articles, contents. */
void html_top(struct page *page);

/* html_overview.c */
void html_sources(struct page *page);
void html_timeline(struct page *page);

/* html_figures.c */
void html_figures(struct page *page);

/* html_findings.c */
void html_findings(struct page *page);
void html_unknown(struct page *page);

/* Which of them have something to show: an empty section is left out, and so
 * is its line in the contents. */
bool html_has_findings(const struct page *page);
bool html_has_unknown(const struct page *page);

#endif
