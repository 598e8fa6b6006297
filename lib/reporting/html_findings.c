#include "reporting/html_parts.h"

bool html_has_findings(const struct page *page)
{
	return page->overview.contradicted.count || page->figures.pair_count ||
	       page->lint.count || page->lint.dismissed ||
	       (page->overview.single.count && audience_sees(page->audience, REPORT_SUPPORT));
}

static void finding(struct outflow *html, const char *what, const struct overview_tally *rows,
		    const char *then)
{
	if (rows->count == 0)
		return;
	outflow_format(html, "<li><b>%s</b> ", what);
	html_rows(html, rows);
	outflow_format(html, ". <span class=\"small\">%s</span></li>\n", then);
}

static void figure_finding(struct page *page, const struct report_figure_pair *pair)
{
	struct outflow *html = &page->html;
	const struct report_figure *one = &page->figures.figures[pair->one];
	const struct report_figure *other = &page->figures.figures[pair->other];

	outflow_format(html, "<li><b>%s</b> claim ", one->row == other->row ? "A figure in doubt:" :
		    pair->open ? "Figures that may not go together:" : "Figures in conflict:");
	html_row_link(html, one->row);
	outflow_raw(html, " has <q dir=\"auto\">");
	html_words(html, one->said);
	outflow_raw(html, "</q>");
	if (one->row == other->row) {
		outflow_raw(html, " or <q dir=\"auto\">");
	} else {
		outflow_raw(html, ", claim ");
		html_row_link(html, other->row);
		outflow_raw(html, " has <q dir=\"auto\">");
	}
	html_words(html, other->said);
	outflow_format(html, "</q>: %s.</li>\n", pair->why);
}

/* Findings of the sourcing policy that have the same reason stand together. */
static void lint(struct page *page)
{
	const struct report_lint *found = &page->lint;
	struct outflow *html = &page->html;
	size_t i, k;

	for (i = 0; i < found->count; i++) {
		const struct report_finding *first = &found->all[i];

		for (k = 0; k < i && strcmp(found->all[k].reason, first->reason) != 0; k++)
			;
		if (k < i)
			continue;
		outflow_format(html, "<li><b>%s:</b> ", first->severity);
		html_words(html, first->reason);
		for (k = i; k < found->count; k++) {
			const struct report_finding *next = &found->all[k];

			if (strcmp(next->reason, first->reason) != 0)
				continue;
			outflow_raw(html, k == i ? " On " : ", ");
			if (next->row) {
				outflow_raw(html, "claim ");
				html_row_link(html, next->row);
			} else if (next->words) {
				outflow_raw(html, "<q dir=\"auto\">");
				html_cut(html, slice_of(next->words), 80);
				outflow_raw(html, "</q>");
			} else {
				outflow_raw(html, "the article");
			}
		}
		outflow_raw(html, ".");
		if (first->asks) {
			outflow_raw(html, " <span class=\"small\">");
			html_words(html, first->asks);
			outflow_raw(html, "</span>");
		}
		outflow_raw(html, "</li>\n");
	}
	if (found->dismissed)
		outflow_format(html, "<li class=\"small\">%zu finding%s of the sourcing rules %s"
			       " dismissed by a person, with a reason.</li>\n",
			       found->dismissed, found->dismissed == 1 ? "" : "s",
			       found->dismissed == 1 ? "was" : "were");
}

/* What follows from the rows, and what the sourcing policy says. */
void html_findings(struct page *page)
{
	enum { MOST = 40 };
	const struct report_figures *figures = &page->figures;
	struct outflow *html = &page->html;
	size_t i, shown = 0;

	if (!html_has_findings(page))
		return;
	outflow_raw(html, "<section id=\"findings\" aria-labelledby=\"t-findings\">"
		 "<h2 id=\"t-findings\">Findings</h2>\n<ul class=\"findings\">\n");
	finding(html, "Contradicted:", &page->overview.contradicted,
		"The cards say by what; a check settles it.");
	for (i = 0; i < figures->pair_count && shown < MOST; i++)
		if (!figures->pairs[i].open) {
			figure_finding(page, &figures->pairs[i]);
			shown++;
		}
	for (i = 0; i < figures->pair_count && shown < MOST; i++)
		if (figures->pairs[i].open && figures->pairs[i].one != figures->pairs[i].other) {
			figure_finding(page, &figures->pairs[i]);
			shown++;
		}
	if (figures->pair_count > shown) {
		outflow_raw(html, "<li>And ");
		outflow_count(html, (int64_t)(figures->pair_count - shown));
		outflow_raw(html, " more pairs of figures.</li>\n");
	}
	if (audience_sees(page->audience, REPORT_SUPPORT))
		finding(html, "On a single source:", &page->overview.single,
			"No claim of another source is linked as supporting it.");
	lint(page);
	outflow_raw(html, "</ul></section>\n");
}

bool html_has_unknown(const struct page *page)
{
	const char *names[FACT_COUNT];
	size_t i;

	for (i = 0; i < MISSING_COUNT; i++)
		if (page->overview.missing[i].count)
			return true;
	return page->overview.flag_count || overview_unknown_facts(&page->overview, page->report, names);
}

static void unknown(struct outflow *html, struct slice words, const struct overview_tally *rows)
{
	outflow_raw(html, "<div><dt>");
	html_word(html, words);
	outflow_raw(html, "</dt><dd><b>");
	outflow_count(html, rows->count);
	outflow_raw(html, "</b> ");
	html_rows(html, rows);
	outflow_raw(html, "</dd></div>\n");
}

void html_unknown(struct page *page)
{
	const struct overview *overview = &page->overview;
	const char *names[FACT_COUNT];
	struct outflow *html = &page->html;
	size_t i, count = overview_unknown_facts(&page->overview, page->report, names);

	if (!html_has_unknown(page))
		return;
	outflow_raw(html, "<section id=\"unknown\" aria-labelledby=\"t-unknown\">"
		 "<h2 id=\"t-unknown\">What is not known</h2>\n<dl class=\"unknown\">\n");
	for (i = 0; i < MISSING_COUNT; i++)
		if (overview->missing[i].count)
			unknown(html, slice_of(overview->missing[i].words), &overview->missing[i]);
	for (i = 0; i < overview->flag_count; i++) {
		struct slice words = overview_flag_words(slice_of(overview->flags[i].words));

		if (words.at)
			unknown(html, words, &overview->flags[i]);
	}
	if (count) {
		outflow_raw(html, "<div><dt>of the article</dt><dd>");
		for (i = 0; i < count; i++)
			outflow_format(html, "%s%s", i ? ", " : "", names[i]);
		outflow_raw(html, "</dd></div>\n");
	}
	outflow_raw(html, "</dl></section>\n");
}
