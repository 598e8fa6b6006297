#include "reporting/html_parts.h"

bool html_has_findings(const struct page *page)
{
	return page->digest.contradicted.count || page->figures.pair_count ||
	       (page->digest.single.count && audience_sees(page->audience, REPORT_SUPPORT));
}

static void finding(struct html *html, const char *what, const struct digest_tally *rows,
		    const char *then)
{
	if (rows->count == 0)
		return;
	html_format(html, "<li><b>%s</b> ", what);
	html_rows(html, rows);
	html_format(html, ". <span class=\"small\">%s</span></li>\n", then);
}

static void figure_finding(struct page *page, const struct report_figure_pair *pair)
{
	struct html *html = &page->html;
	const struct report_figure *one = &page->figures.figures[pair->one];
	const struct report_figure *other = &page->figures.figures[pair->other];

	html_format(html, "<li><b>%s</b> claim ", one->row == other->row ? "A figure in doubt:" :
		    pair->open ? "Figures that may not go together:" : "Figures in conflict:");
	html_row_link(html, one->row);
	html_raw(html, " has <q dir=\"auto\">");
	html_words(html, one->said);
	html_raw(html, "</q>");
	if (one->row == other->row) {
		html_raw(html, " or <q dir=\"auto\">");
	} else {
		html_raw(html, ", claim ");
		html_row_link(html, other->row);
		html_raw(html, " has <q dir=\"auto\">");
	}
	html_words(html, other->said);
	html_format(html, "</q>: %s.</li>\n", pair->why);
}

/* What follows from the rows.  The findings of a sourcing policy belong here
 * too, one item each: what, which claims, what to do. */
void html_findings(struct page *page)
{
	enum { MOST = 40 };
	const struct report_figures *figures = &page->figures;
	struct html *html = &page->html;
	size_t i, shown = 0;

	if (!html_has_findings(page))
		return;
	html_raw(html, "<section id=\"findings\" aria-labelledby=\"t-findings\">"
		 "<h2 id=\"t-findings\">Findings</h2>\n<ul class=\"findings\">\n");
	finding(html, "Contradicted:", &page->digest.contradicted,
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
		html_raw(html, "<li>And ");
		html_count(html, (int64_t)(figures->pair_count - shown));
		html_raw(html, " more pairs of figures.</li>\n");
	}
	if (audience_sees(page->audience, REPORT_SUPPORT))
		finding(html, "On a single source:", &page->digest.single,
			"No claim of another source is linked as supporting it.");
	html_raw(html, "</ul></section>\n");
}

/* Of an article that the report is on alone: what nobody published or logged. */
static size_t unknown_facts(const struct page *page, const char *names[FACT_COUNT])
{
	static const struct { enum report_fact fact; const char *words; } asked[] = {
		{ FACT_PUBLISHED, "when it was published" },
		{ FACT_OUTLET, "which outlet published it" },
		{ FACT_BYLINE, "who wrote it" },
		{ FACT_URL, "where it stands" },
		{ FACT_LANGUAGE, "its language" },
	};
	const struct report_article *article = report_article(page->report);
	size_t i, count = 0;

	if (page->many || page->digest.article_count != 1 || page->audience == AUDIENCE_PUBLIC)
		return 0;
	for (i = 0; i < sizeof(asked) / sizeof(*asked); i++)
		if (!article->facts[asked[i].fact])
			names[count++] = asked[i].words;
	if (article->facts[FACT_EDITION] &&
	    strcmp(article->facts[FACT_EDITION], "unknown") == 0)
		names[count++] = "whether it is the original";
	return count;
}

bool html_has_unknown(const struct page *page)
{
	const char *names[FACT_COUNT];
	size_t i;

	for (i = 0; i < MISSING_COUNT; i++)
		if (page->digest.missing[i].count)
			return true;
	return page->digest.flag_count || unknown_facts(page, names);
}

static void unknown(struct html *html, const char *words, const struct digest_tally *rows)
{
	html_raw(html, "<div><dt>");
	html_word(html, slice_of(words));
	html_raw(html, "</dt><dd><b>");
	html_count(html, rows->count);
	html_raw(html, "</b> ");
	html_rows(html, rows);
	html_raw(html, "</dd></div>\n");
}

void html_unknown(struct page *page)
{
	static const struct { const char *flag, *words; } flags[] = {
		{ "nested", "quoted within the words of another" },
		{ "ambiguous_source", "speaker not certain" },
		{ "scare_quote", "perhaps no quote, but words held at arm\xe2\x80\x99s length" },
	};
	const struct digest *digest = &page->digest;
	const char *names[FACT_COUNT];
	struct html *html = &page->html;
	size_t i, k, count = unknown_facts(page, names);

	if (!html_has_unknown(page))
		return;
	html_raw(html, "<section id=\"unknown\" aria-labelledby=\"t-unknown\">"
		 "<h2 id=\"t-unknown\">What is not known</h2>\n<dl class=\"unknown\">\n");
	for (i = 0; i < MISSING_COUNT; i++)
		if (digest->missing[i].count)
			unknown(html, digest->missing[i].words, &digest->missing[i]);
	for (i = 0; i < digest->flag_count; i++) {
		const char *words = digest->flags[i].words;

		if (flag_is_missing(slice_of(words)))
			continue;
		for (k = 0; k < sizeof(flags) / sizeof(*flags); k++)
			if (strcmp(words, flags[k].flag) == 0)
				words = flags[k].words;
		unknown(html, words, &digest->flags[i]);
	}
	if (count) {
		html_raw(html, "<div><dt>of the article</dt><dd>");
		for (i = 0; i < count; i++)
			html_format(html, "%s%s", i ? ", " : "", names[i]);
		html_raw(html, "</dd></div>\n");
	}
	html_raw(html, "</dl></section>\n");
}
