#include "reporting/html_parts.h"

#include <inttypes.h>
#include <stdlib.h>

/* A matrix of more claims than this is no longer looked at: the sources are
 * then listed with counts. */
enum { MATRIX_CLAIMS = 60, MATRIX_SOURCES = 60 };

static void speaker_heading(struct outflow *html, const struct overview_speaker *speaker)
{
	outflow_raw(html, "<th scope=\"row\"><span dir=\"auto\">");
	if (speaker->voice == VOICE_ARTICLE)
		outflow_raw(html, "The article\xe2\x80\x99s own words");
	else if (speaker->voice == VOICE_VAGUE)
		outflow_raw(html, "Nobody named");
	else if (speaker->label)
		html_words(html, speaker->label);
	else
		outflow_raw(html, "Source not known");
	outflow_raw(html, "</span>");
	if (speaker->naming || speaker->codename) {
		outflow_raw(html, " <span class=\"small\">");
		if (speaker->naming)
			html_word(html, slice_of(speaker->naming));
		if (speaker->naming && speaker->codename)
			outflow_raw(html, " \xc2\xb7 ");
		html_words(html, speaker->codename);
		outflow_raw(html, "</span>");
	}
	outflow_raw(html, "</th>");
}

static void matrix_row(struct page *page, int32_t speaker)
{
	const struct overview *overview = &page->overview;
	struct outflow *html = &page->html;
	size_t i;

	outflow_raw(html, "<tr>");
	speaker_heading(html, &overview->speakers[speaker]);
	for (i = 0; i < overview->count; i++) {
		const struct overview_row *row = &overview->rows[i];

		if (row->speaker != speaker) {
			outflow_raw(html, "<td></td>");
			continue;
		}
		outflow_format(html, "<td class=\"%s\"><a href=\"#r%zu\"><svg class=\"i\" "
			    "aria-hidden=\"true\"><use href=\"#i%d\"/></svg><span class=\"vh\">"
			    "claim %zu, %s</span></a></td>",
			    standing_class((enum standing)row->standing), i + 1,
			    (int)row->standing, i + 1, standing_words[row->standing]);
	}
	outflow_raw(html, "</tr>\n");
}

static void matrix(struct page *page)
{
	const struct overview *overview = &page->overview;
	struct outflow *html = &page->html;
	size_t i;

	outflow_raw(html, "<div class=\"wide\" role=\"region\" aria-label=\"Table of sources\" "
		 "tabindex=\"0\"><table class=\"matrix\"><caption class=\"vh\">Sources by claims; "
		 "a cell tells the status of the claim</caption><thead><tr>"
		 "<th scope=\"col\">Source</th>");
	for (i = 0; i < overview->count; i++)
		outflow_format(html, "<th scope=\"col\"><span class=\"vh\">claim </span>%zu</th>",
			    i + 1);
	outflow_raw(html, "</tr></thead><tbody>\n");
	for (i = 0; i < overview->speaker_count; i++)
		matrix_row(page, (int32_t)i);
	outflow_raw(html, "</tbody></table></div>\n");
}

static void counts(struct page *page)
{
	const struct overview *overview = &page->overview;
	struct outflow *html = &page->html;
	size_t i;
	int s;

	outflow_raw(html, "<div class=\"wide\" role=\"region\" aria-label=\"Table of sources\" "
		 "tabindex=\"0\"><table class=\"index\"><caption class=\"vh\">Sources with the "
		 "number of their claims by status</caption><thead><tr>"
		 "<th scope=\"col\">Source</th><th scope=\"col\">Claims</th>");
	for (s = 0; s < STANDING_COUNT; s++)
		if (overview->by_standing[s])
			outflow_format(html, "<th scope=\"col\">%s</th>", standing_words[s]);
	outflow_raw(html, "</tr></thead><tbody>\n");
	for (i = 0; i < overview->speaker_count; i++) {
		const struct overview_speaker *speaker = &overview->speakers[i];

		outflow_raw(html, "<tr>");
		speaker_heading(html, speaker);
		outflow_raw(html, "<td>");
		outflow_count(html, speaker->count);
		outflow_raw(html, "</td>");
		for (s = 0; s < STANDING_COUNT; s++) {
			if (!overview->by_standing[s])
				continue;
			outflow_raw(html, speaker->by_standing[s] ? "<td>" : "<td class=\"zero\">");
			outflow_count(html, speaker->by_standing[s]);
			outflow_raw(html, "</td>");
		}
		outflow_raw(html, "</tr>\n");
	}
	outflow_raw(html, "</tbody></table></div>\n");
	if (overview->unlisted_speakers) {
		outflow_raw(html, "<p class=\"aside\">And more sources, with ");
		html_claims(html, overview->unlisted_speakers);
		outflow_raw(html, " between them.</p>\n");
	}
}

/* "different from grey-heron: both said so" stands with that one too: said once,
 * where the first of the two is. */
static bool is_said_before(const struct overview *overview, size_t speaker, struct slice line)
{
	const char *colon = memchr(line.at, ':', line.length);
	const char *name = colon;
	size_t i;

	while (name && name > line.at && name[-1] != ' ')
		name--;
	for (i = 0; name && i < speaker; i++)
		if (overview->speakers[i].links && overview->speakers[i].codename &&
		    slice_is((struct slice){ name, (size_t)(colon - name) },
			     overview->speakers[i].codename))
			return true;
	return false;
}

/* How the sources stand to each other, for those who know them. */
static void source_links(struct page *page)
{
	const struct overview *overview = &page->overview;
	struct outflow *html = &page->html;
	bool any = false;
	size_t i;

	for (i = 0; i < overview->speaker_count; i++) {
		struct slice rest = slice_of(overview->speakers[i].links), line;

		while (slice_next(&rest, '\n', &line)) {
			if (is_said_before(overview, i, line))
				continue;
			outflow_raw(html, any ? "<li><b>" : "<ul class=\"findings\"><li><b>");
			any = true;
			html_words(html, overview->speakers[i].codename);
			outflow_raw(html, "</b> is ");
			html_text(html, line);
			outflow_raw(html, "</li>\n");
		}
	}
	if (any)
		outflow_raw(html, "</ul>\n");
}

void html_sources(struct page *page)
{
	const struct overview *overview = &page->overview;
	struct outflow *html = &page->html;

	if (overview->speaker_count == 0)
		return;
	outflow_raw(html, "<section id=\"sources\" aria-labelledby=\"t-sources\">"
		 "<h2 id=\"t-sources\">Who says what</h2>\n");
	if (overview->count <= MATRIX_CLAIMS && overview->speaker_count <= MATRIX_SOURCES)
		matrix(page);
	else
		counts(page);
	source_links(page);
	outflow_raw(html, page->audience == AUDIENCE_INTERNAL ?
		 "<p class=\"aside\">Each line is one source of the ledger. Two unnamed sources "
		 "are only known to be different where a link says so.</p>\n" :
		 "<p class=\"aside\">Named sources stand under their names, all others under the "
		 "words of the article; the same words may stand for one person or for "
		 "several.</p>\n");
	outflow_raw(html, "</section>\n");
}

static void moment(struct page *page, const struct overview_moment *moment)
{
	struct outflow *html = &page->html;
	const struct overview_row *row = &page->overview.rows[moment->row - 1];

	outflow_format(html, "<li class=\"%s\"><span class=\"when\">%s</span> ",
		    moment->happened ? "happened" : "said",
		    moment->happened ? "happened" : "said");
	outflow_raw(html, "<span dir=\"auto\">");
	html_words(html, moment->label);
	outflow_format(html, "</span> <a class=\"tag %s\" href=\"#r%" PRIu32 "\"><span class=\"vh\">"
		    "claim </span>%" PRIu32 "\xc2\xa0",
		    standing_class((enum standing)row->standing), moment->row, moment->row);
	html_standing(html, (enum standing)row->standing);
	outflow_raw(html, "</a>");
	if (moment->words) {
		outflow_raw(html, " <q class=\"as\" dir=\"auto\">");
		html_words(html, moment->words);
		outflow_raw(html, "</q>");
	}
	outflow_raw(html, "</li>\n");
}

void html_timeline(struct page *page)
{
	const struct overview *overview = &page->overview;
	struct outflow *html = &page->html;
	const char *date = NULL;
	size_t i;

	if (overview->moment_count == 0)
		return;
	outflow_raw(html, "<section id=\"timeline\" aria-labelledby=\"t-timeline\">"
		 "<h2 id=\"t-timeline\">Timeline</h2>\n<p class=\"aside\">When things happened, "
		 "and when they were said, as far as the article tells.</p>\n"
		 "<ol class=\"timeline\">\n");
	for (i = 0; i < overview->moment_count; i++) {
		const struct overview_moment *next = &overview->moments[i];

		if (!date || strcmp(date, next->date) != 0) {
			outflow_raw(html, date ? "</ul></li>\n<li><h3>" : "<li><h3>");
			date = next->date;
			html_date(html, slice_of(date));
			outflow_raw(html, "</h3><ul>\n");
		}
		moment(page, next);
	}
	outflow_raw(html, "</ul></li></ol>\n");
	if (overview->unlisted_moments) {
		outflow_raw(html, "<p class=\"aside\">And ");
		outflow_count(html, overview->unlisted_moments);
		outflow_raw(html, " more dates: see the claims.</p>\n");
	}
	outflow_raw(html, "</section>\n");
}
