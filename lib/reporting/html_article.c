#include "reporting/html_parts.h"

#include <inttypes.h>

/* Marks within marks within marks: deeper ones are not drawn (their cards are
 * there all the same), so that no text costs more than its length. */
enum { DEPTH = 12 };

/* How far the article being written is. */
struct progress {
	struct page *page;
	bool open, in_pair, in_notes;	/* elements to be ended */
	bool running;			/* the article's text is shown */
	bool lines;			/* every line of it is a paragraph */
	bool said_unplaced;
	int64_t article;		/* -1: none yet */
	size_t at;			/* bytes of the text that are written */
	size_t mark;			/* the first mark that is not yet opened */
	size_t placed;			/* cards that belong beside this paragraph */
	struct report_mark stack[DEPTH];
	size_t depth;
};

static void tag(struct page *page, const struct report_mark *mark)
{
	struct outflow *html = &page->html;
	const struct overview_row *row = &page->overview.rows[mark->row - 1];

	outflow_format(html, "<a class=\"tag\" href=\"#r%" PRId64 "\">"
		    "<span class=\"vh\">claim </span>%" PRId64 "\xc2\xa0", mark->row, mark->row);
	html_standing(html, (enum standing)row->standing);
	outflow_raw(html, "</a>");
}

static void open_mark(struct progress *progress, const struct report_mark *mark, bool first)
{
	struct page *page = progress->page;
	const struct overview_row *row = &page->overview.rows[mark->row - 1];

	outflow_format(&page->html, "<mark class=\"%s\"",
		    standing_class((enum standing)row->standing));
	if (first && mark->first)
		outflow_format(&page->html, " id=\"m%" PRId64 "\"", mark->row);
	outflow_format(&page->html, " data-r=\"%" PRId64 "\">", mark->row);
}

/* How long the line is that ends at `end`. */
static size_t line_before(struct slice text, size_t end)
{
	size_t start = end;

	while (start > 0 && text.at[start - 1] != '\n')
		start--;
	return end - start;
}

/* Text of the article.  A line end is one where the line is short by itself, and
 * a blank where the text was wrapped by hand. */
static void run(struct progress *progress, size_t from, size_t to, size_t longest)
{
	struct page *page = progress->page;
	struct slice all = buffer_all(&page->text.text);
	struct slice rest = slice_part(all, (struct span){ from, to });
	const char *feed;

	while ((feed = memchr(rest.at, '\n', rest.length))) {
		size_t length = (size_t)(feed - rest.at);

		html_text(&page->html, (struct slice){ rest.at, length });
		outflow_raw(&page->html, line_before(all, (size_t)(feed - all.at)) < longest / 2 ?
			    "<br>" : " ");
		rest = (struct slice){ feed + 1, rest.length - length - 1 };
	}
	html_text(&page->html, rest);
}

/* Ends the marks of the stack that end at `at`.  One that does not stand on
 * top, because two claims overlap, is ended by ending those above and opening
 * them again. */
static void end_marks(struct progress *progress, size_t at)
{
	struct page *page = progress->page;
	size_t i, k, kept;

	for (i = 0; i < progress->depth && progress->stack[i].end > at; i++)
		;
	if (i == progress->depth)
		return;
	for (k = progress->depth; k > i; k--) {
		if (progress->stack[k - 1].end <= at && progress->stack[k - 1].last)
			tag(page, &progress->stack[k - 1]);
		outflow_raw(&page->html, "</mark>");
	}
	for (kept = k = i; k < progress->depth; k++) {
		if (progress->stack[k].end <= at)
			continue;
		open_mark(progress, &progress->stack[k], false);
		progress->stack[kept++] = progress->stack[k];
	}
	progress->depth = kept;
}

static size_t next_end(const struct progress *progress, size_t limit)
{
	size_t i;

	for (i = 0; i < progress->depth; i++)
		if (progress->stack[i].end < limit)
			limit = progress->stack[i].end;
	return limit;
}

/* One paragraph, whose text ends at `end`; marks that begin before `next`, where
 * the next one starts, count as its own. */
static void marked(struct progress *progress, size_t end, size_t next, size_t longest)
{
	struct report_text *text = &progress->page->text;
	size_t i, at = progress->at;

	for (i = 0; i < progress->depth; i++)
		open_mark(progress, &progress->stack[i], false);
	progress->placed = 0;
	while (true) {
		const struct report_mark *mark = progress->mark < text->count ?
			&text->marks[progress->mark] : NULL;
		size_t until = next_end(progress, end);

		if (mark && mark->start < next && mark->start <= until) {
			if (mark->start > at) {
				run(progress, at, mark->start, longest);
				at = mark->start;
			}
			progress->placed += mark->first;
			progress->mark++;
			if (progress->depth < DEPTH) {
				open_mark(progress, mark, true);
				progress->stack[progress->depth++] = *mark;
			}
			continue;
		}
		if (until > at)
			run(progress, at, until, longest);
		at = until > at ? until : at;
		end_marks(progress, at);
		if (at >= end && (!mark || mark->start >= next || mark->start > at))
			break;
	}
	/* What ends in the space between two paragraphs ends here. */
	end_marks(progress, next);
	for (i = progress->depth; i > 0; i--)
		outflow_raw(&progress->page->html, "</mark>");
}

/* The end of the paragraph at `at`, and where the next one starts: parted by
 * blank lines, or in a text without one by line ends. */
static size_t paragraph_end(struct slice text, size_t at, bool lines, size_t *next)
{
	size_t end = at, i;

	for (i = at; i < text.length; i++) {
		if (text.at[i] != '\n') {
			if (text.at[i] != ' ' && text.at[i] != '\t' && text.at[i] != '\r')
				end = i + 1;
			continue;
		}
		if (lines)
			break;
		while (i + 1 < text.length && (text.at[i + 1] == ' ' ||
					       text.at[i + 1] == '\t' || text.at[i + 1] == '\r'))
			i++;
		if (i + 1 >= text.length || text.at[i + 1] == '\n')
			break;
	}
	while (i < text.length && strchr(" \t\r\n", text.at[i]))
		i++;
	*next = i;
	return end;
}

static bool has_blank_line(struct slice text)
{
	size_t i;
	bool blank = false;

	for (i = 0; i < text.length; i++) {
		if (text.at[i] == '\n') {
			if (blank)
				return true;
			blank = true;
		} else if (text.at[i] != ' ' && text.at[i] != '\t' && text.at[i] != '\r') {
			blank = false;
		}
	}
	return false;
}

static size_t longest_line(struct slice text)
{
	size_t i, length = 0, longest = 0;

	for (i = 0; i < text.length; i++) {
		length = text.at[i] == '\n' ? 0 : length + 1;
		if (length > longest)
			longest = length;
	}
	return longest;
}

static void end_pair(struct progress *progress)
{
	if (progress->in_notes)
		outflow_raw(&progress->page->html, "</div>");
	if (progress->in_pair)
		outflow_raw(&progress->page->html, "</div>\n");
	progress->in_notes = progress->in_pair = false;
}

static void notes(struct progress *progress)
{
	if (!progress->in_notes)
		outflow_raw(&progress->page->html, "<div class=\"notes\">");
	progress->in_notes = true;
}

/* Writes the next paragraph; false at the end of the text. */
static bool next_paragraph(struct progress *progress)
{
	struct page *page = progress->page;
	struct slice text = buffer_all(&page->text.text), part;
	const char *title = report_article(page->report)->facts[FACT_TITLE];
	size_t end, next;

	while (progress->at < text.length && strchr(" \t\r\n", text.at[progress->at]))
		progress->at++;
	if (progress->at >= text.length)
		return false;
	end = paragraph_end(text, progress->at, progress->lines, &next);
	part = slice_part(text, (struct span){ progress->at, end });
	end_pair(progress);
	progress->placed = 0;
	/* The title stands above already. */
	if (!slice_is(part, title ? title : "") || progress->depth ||
	    (progress->mark < page->text.count &&
	     page->text.marks[progress->mark].start < next)) {
		outflow_raw(&page->html, "<div class=\"pair\"><p class=\"text\" dir=\"auto\"");
		html_language(page);
		marked(progress, end, next == text.length ? text.length + 1 : next,
		       longest_line(part));
		outflow_raw(&page->html, "</p>");
		progress->in_pair = true;
	}
	progress->at = next;
	return true;
}

static void end_article(struct progress *progress)
{
	if (!progress->open)
		return;
	while (progress->running && next_paragraph(progress))
		;
	end_pair(progress);
	outflow_raw(&progress->page->html, progress->page->folded && progress->page->many ?
		 "</details>\n" : "</section>\n");
	progress->open = false;
}

static void fact(struct outflow *html, const char *before, const char *text, const char *after)
{
	if (!text)
		return;
	outflow_raw(html, before);
	html_words(html, text);
	outflow_raw(html, after);
}

void html_article_facts(struct page *page)
{
	const struct report_article *article = report_article(page->report);
	struct outflow *html = &page->html;
	const char *byline = article->facts[FACT_BYLINE];
	const char *url = article->facts[FACT_URL], *edition = article->facts[FACT_EDITION];

	outflow_raw(html, "<p class=\"facts\">");
	fact(html, "<b>", article->facts[FACT_OUTLET], "</b> ");
	if (article->facts[FACT_PUBLISHED]) {
		html_date(html, slice_of(article->facts[FACT_PUBLISHED]));
		outflow_raw(html, " ");
	}
	fact(html, byline && (strncmp(byline, "By ", 3) == 0 || strncmp(byline, "by ", 3) == 0) ?
	     "<span dir=\"auto\">" : "<span dir=\"auto\">By ", byline, "</span> ");
	fact(html, "<span dir=\"auto\">", article->facts[FACT_CREDITS], "</span> ");
	if (edition && strcmp(edition, "unknown") != 0) {
		outflow_raw(html, "<span>");
		html_word(html, slice_of(edition));
		outflow_raw(html, strcmp(edition, "original") == 0 ? "</span> "
								: " another article</span> ");
	}
	if (url) {
		outflow_raw(html, "<span class=\"url\">");
		html_address(html, slice_of(url));
		outflow_raw(html, "</span>");
	}
	outflow_raw(html, "</p>");
	if (article->facts[FACT_SHA256]) {
		outflow_raw(html, "<p class=\"facts machine\">SHA-256 <code>");
		html_words(html, article->facts[FACT_SHA256]);
		outflow_raw(html, "</code>");
		fact(html, " retrieved ", article->facts[FACT_RETRIEVED], "");
		outflow_raw(html, "</p>");
	}
	outflow_raw(html, "\n");
}

static void heading(struct page *page, const struct report_row *row,
		    const struct report_article *article)
{
	struct outflow *html = &page->html;
	const char *title = article->facts[FACT_TITLE];

	if (!page->many)
		return;
	outflow_raw(html, page->folded ? "<summary><h3 dir=\"auto\"" : "<h3 dir=\"auto\"");
	html_language(page);
	if (title)
		html_words(html, title);
	else
		outflow_raw(html, row->article ? "Article without a title"
					    : "Claims that stand in no article");
	outflow_raw(html, page->folded ? "</h3></summary>\n" : "</h3>\n");
}

static int begin_article(struct progress *progress, const struct report_row *row,
			 struct error *err)
{
	struct page *page = progress->page;
	const struct report_article *article = report_article(page->report);

	end_article(progress);
	*progress = (struct progress){ .page = page, .open = true, .article = row->article };
	outflow_format(&page->html, page->folded && page->many ?
		    "<details class=\"story\" id=\"story-%" PRId64 "\"" :
		    "<section class=\"story\" id=\"story-%" PRId64 "\"", row->article);
	outflow_raw(&page->html, ">\n");
	heading(page, row, article);
	if (page->many && row->article)
		html_article_facts(page);
	if (report_text_load(page->report, &page->text, &progress->running, err) < 0)
		return -1;
	if (!progress->running && !page->folded)
		outflow_raw(&page->html, "<p class=\"aside\">What this report is on, in the order "
			    "of the article.</p>\n");
	progress->lines = !has_blank_line(buffer_all(&page->text.text));
	return 0;
}

/* The words of a claim that has no place in a shown text, with its card. */
static int passage(struct progress *progress, const struct report_row *row,
		   struct error *err)
{
	struct page *page = progress->page;
	struct outflow *html = &page->html;
	struct slice quote = row_text(row, REPORT_QUOTE);
	struct slice text = quote.at ? quote : row_text(row, REPORT_STATEMENT);
	const struct report_mark mark = { .row = row->number, .first = true };

	end_pair(progress);
	if (page->folded)
		return html_card(page, row, true, err);
	outflow_raw(html, "<div class=\"pair\"><blockquote class=\"text\" dir=\"auto\"");
	html_language(page);
	open_mark(progress, &mark, true);
	html_text(html, text);
	tag(page, &mark);
	outflow_raw(html, "</mark></blockquote>");
	progress->in_pair = true;
	notes(progress);
	return html_card(page, row, true, err);
}

static int place_row(struct progress *progress, const struct report_row *row,
		     struct error *err)
{
	struct page *page = progress->page;

	while (progress->running && progress->placed == 0 && next_paragraph(progress))
		;
	if (progress->placed > 0) {
		progress->placed--;
		notes(progress);
		return html_card(page, row, false, err);
	}
	if (progress->running && !progress->said_unplaced) {
		end_pair(progress);
		outflow_raw(&page->html, "<p class=\"aside\">Claims without a place in the text:"
			 "</p>\n");
		progress->said_unplaced = true;
	}
	return passage(progress, row, err);
}

int html_articles(struct page *page, struct error *err)
{
	struct progress progress = { .page = page, .article = -1 };
	const struct report_row *row;

	outflow_format(&page->html, "<section id=\"article\" aria-labelledby=\"t-article\">"
		    "<h2 id=\"t-article\">%s</h2>\n",
		    page->many ? "The articles" : "The article, claim by claim");
	if (!page->many && page->overview.article_count == 1 && !page->overview.loose)
		page->heading = 3;
	while ((row = report_next(page->report))) {
		if (row->article != progress.article || !progress.open)
			if (begin_article(&progress, row, err) < 0)
				return -1;
		if (place_row(&progress, row, err) < 0)
			return -1;
	}
	end_article(&progress);
	outflow_raw(&page->html, "</section>\n");
	return 0;
}
