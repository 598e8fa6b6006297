#include "reporting/html_parts.h"

#include <inttypes.h>

static void term(struct outflow *html, const char *name)
{
	outflow_format(html, "<div><dt>%s</dt><dd>", name);
}

static void end_term(struct outflow *html)
{
	outflow_raw(html, "</dd></div>");
}

/* A short term shares its line with the next one. */
static void word_term(struct outflow *html, const struct report_row *row,
		      enum report_column column, const char *name)
{
	struct slice word = row_text(row, column);

	if (!word.at)
		return;
	outflow_format(html, "<div class=\"half\"><dt>%s</dt><dd>", name);
	html_word(html, word);
	end_term(html);
}

static void date_term(struct outflow *html, const struct report_row *row,
		      enum report_column date, enum report_column words, const char *name)
{
	struct slice on = row_text(row, date), said = row_text(row, words);

	if (!on.at && !said.at)
		return;
	term(html, name);
	if (on.at)
		html_date(html, on);
	if (said.at) {
		outflow_raw(html, on.at ? " <q class=\"as\" dir=\"auto\">"
				     : "<q class=\"as\" dir=\"auto\">");
		html_text(html, said);
		outflow_raw(html, "</q>");
	}
	end_term(html);
}

static void list_term(struct outflow *html, const struct report_row *row,
		      enum report_column column, const char *name)
{
	const struct report_cell *cell = &row->cells[column];
	size_t i;

	if (cell->count == 0)
		return;
	term(html, name);
	outflow_raw(html, "<ul>");
	for (i = 0; i < cell->count; i++) {
		outflow_raw(html, "<li dir=\"auto\">");
		html_text(html, cell->parts[i]);
		outflow_raw(html, "</li>");
	}
	outflow_raw(html, "</ul>");
	end_term(html);
}

static void relation_term(struct outflow *html, const struct report_row *row,
			  enum report_column column, const int64_t *rows,
			  const char *name, const char *class)
{
	const struct report_cell *cell = &row->cells[column];
	size_t i;

	if (cell->count == 0)
		return;
	outflow_format(html, "<div class=\"%s\"><dt>%s</dt><dd><ul>", class, name);
	for (i = 0; i < cell->count; i++) {
		outflow_raw(html, "<li dir=\"auto\">");
		html_text(html, cell->parts[i]);
		if (rows && rows[i])
			outflow_format(html, " <a class=\"go\" href=\"#r%" PRId64 "\">see %" PRId64
				    "</a>", rows[i], rows[i]);
		outflow_raw(html, "</li>");
	}
	outflow_raw(html, "</ul></dd></div>");
}

static struct slice part(const struct report_row *row, enum report_column column, size_t i)
{
	const struct report_cell *cell = &row->cells[column];

	return i < cell->count ? cell->parts[i] : SLICE_NONE;
}

static void checks(struct outflow *html, const struct report_row *row)
{
	const struct report_cell *results = &row->cells[REPORT_CHECK_RESULT];
	size_t i;

	if (results->count == 0)
		return;
	outflow_raw(html, "<div class=\"checks\"><dt>Checks</dt><dd><ol>");
	for (i = 0; i < results->count; i++) {
		struct slice method = part(row, REPORT_CHECK_METHOD, i);
		struct slice evidence = part(row, REPORT_CHECK_EVIDENCE, i);
		struct slice checker = part(row, REPORT_CHECKER, i);
		struct slice on = part(row, REPORT_CHECKED_ON, i);

		outflow_format(html, "<li class=\"%s\"><b>",
			    standing_class(standing_of(results->parts[i])));
		html_word(html, results->parts[i]);
		outflow_raw(html, "</b>");
		if (method.at) {
			outflow_raw(html, " <span dir=\"auto\">");
			html_text(html, method);
			outflow_raw(html, "</span>");
		}
		if (evidence.at) {
			outflow_raw(html, "<br><span class=\"evidence\" dir=\"auto\">");
			html_address(html, evidence);
			outflow_raw(html, "</span>");
		}
		if (checker.at || on.at) {
			outflow_raw(html, "<br><span class=\"by\">");
			html_text(html, checker);
			if (checker.at && on.at)
				outflow_raw(html, ", ");
			if (on.at)
				html_date(html, on);
			outflow_raw(html, "</span>");
		}
		outflow_raw(html, "</li>");
	}
	outflow_raw(html, "</ol></dd></div>");
}

/* What stands in the card in so many words already is not said twice. */
static bool is_said(const struct report_row *row, struct slice phrase)
{
	struct slice rules = row_text(row, REPORT_GROUND_RULES);
	struct slice knowledge = row_text(row, REPORT_KNOWLEDGE);

	return (slice_is(phrase, "ground rules unknown") && slice_is(rules, "unknown")) ||
	       (slice_is(phrase, "basis of knowledge not stated") &&
		slice_is(knowledge, "not_stated")) ||
	       slice_is(phrase, "no check");
}

static void missing(struct outflow *html, const struct report_row *row)
{
	const struct report_cell *cell = &row->cells[REPORT_MISSING];
	const struct report_cell *flags = &row->cells[REPORT_FLAGS];
	bool any = false;
	size_t i;

	for (i = 0; i < cell->count + flags->count; i++) {
		struct slice phrase;

		if (i < cell->count) {
			phrase = cell->parts[i];
			if (is_said(row, phrase))
				continue;
		} else {
			phrase = overview_flag_words(flags->parts[i - cell->count]);
			if (!phrase.at)
				continue;
		}
		outflow_raw(html, any ? "; " : "<div class=\"missing\"><dt>Not known</dt><dd>");
		any = true;
		html_word(html, phrase);
	}
	if (any)
		end_term(html);
}

static int footing(struct page *page, const struct report_row *row, struct error *err)
{
	struct outflow *html = &page->html;
	struct buffer words;
	int status;

	buffer_init(&words);
	status = report_footing_say(&page->footing, row, &words, err);
	if (status == 0 && words.length) {
		term(html, "Stands on");
		html_text(html, buffer_all(&words));
		end_term(html);
	}
	if (status == 0 && buffer_failed(&words))
		status = error_memory(err);
	buffer_release(&words);
	return status;
}

static int terms(struct page *page, const struct report_row *row, struct error *err)
{
	struct outflow *html = &page->html;
	int status;

	outflow_raw(html, "<dl>");
	date_term(html, row, REPORT_STATED_ON, REPORT_STATED_WORDS, "Said");
	date_term(html, row, REPORT_HAPPENED_ON, REPORT_HAPPENED_WORDS, "Happened");
	/* Asked of sources only: nobody else could have any. */
	if (slice_is(row_text(row, REPORT_VOICE), "source") ||
	    !slice_is(row_text(row, REPORT_GROUND_RULES), "unknown"))
		word_term(html, row, REPORT_GROUND_RULES, "Ground rules");
	if (slice_is(row_text(row, REPORT_VOICE), "source") ||
	    !slice_is(row_text(row, REPORT_KNOWLEDGE), "not_stated"))
		word_term(html, row, REPORT_KNOWLEDGE, "Knows by");
	word_term(html, row, REPORT_RELIABILITY, "Reliability");
	word_term(html, row, REPORT_CREDIBILITY, "Credibility");
	list_term(html, row, REPORT_FIGURES, "Figures");
	status = footing(page, row, err);
	relation_term(html, row, REPORT_SUPPORT, row->support_rows, "Support", "support");
	relation_term(html, row, REPORT_CONTRADICTION, row->contradiction_rows,
		      "Conflict", "conflict");
	checks(html, row);
	missing(html, row);
	outflow_raw(html, "</dl>");
	return status;
}

/* Who says so, and in what form. */
static void who(struct page *page, const struct report_row *row)
{
	struct outflow *html = &page->html;
	struct slice voice = row_text(row, REPORT_VOICE), name = row_text(row, REPORT_SOURCE);
	struct slice attribution = row_text(row, REPORT_ATTRIBUTION);
	static const enum report_column small[] = {
		REPORT_NAMING, REPORT_QUOTE_TYPE, REPORT_CODENAME, REPORT_CLAIM,
	};
	bool any = false;
	size_t i;

	outflow_raw(html, "<p class=\"who\"><b dir=\"auto\">");
	if (slice_is(voice, "article"))
		outflow_raw(html, "The article\xe2\x80\x99s own words");
	else if (slice_is(voice, "vague"))
		outflow_raw(html, "Nobody named");
	else if (name.at)
		html_text(html, name);
	else
		outflow_raw(html, "Source not known");
	outflow_raw(html, "</b>");
	if (attribution.at && (!name.at || !slice_equal(attribution, name))) {
		outflow_raw(html, " <q class=\"as\" dir=\"auto\">");
		html_text(html, attribution);
		outflow_raw(html, "</q>");
	}
	for (i = 0; i < sizeof(small) / sizeof(*small); i++) {
		struct slice word = row_text(row, small[i]);

		if (!word.at)
			continue;
		outflow_raw(html, !any ? "<br><span class=\"small\">" :
				  page->folded ? " \xc2\xb7 " :
				  "<span class=\"dot\"> \xc2\xb7 </span>");
		any = true;
		html_word(html, word);
		if (small[i] == REPORT_QUOTE_TYPE)
			outflow_raw(html, " quote");
	}
	outflow_raw(html, any ? "</span></p>" : "</p>");
}

static void statement(struct outflow *html, const struct report_row *row)
{
	struct slice text = row_text(row, REPORT_STATEMENT);

	if (!text.at)
		return;
	outflow_raw(html, "<p class=\"statement\" dir=\"auto\">");
	html_text(html, text);
	outflow_raw(html, "</p>");
}

/* One of thousands, so with as few elements as will do: a browser takes in some
 * 300,000 a second.  The status is told by its word and the line of the border; a
 * picture beside it would be six elements more. */
static int folded_card(struct page *page, const struct report_row *row,
		       enum standing standing, struct error *err)
{
	struct outflow *html = &page->html;
	int status;
	struct slice quote = row_text(row, REPORT_QUOTE);
	struct slice text = quote.at ? quote : row_text(row, REPORT_STATEMENT);

	outflow_format(html, "<details class=\"card %s\" id=\"r%" PRId64 "\"><summary><b>%" PRId64
		    "</b> <span class=\"status\">", standing_class(standing), row->number,
		    row->number);
	outflow_raw(html, standing_words[standing]);
	outflow_raw(html, "</span> ");
	if (row_text(row, REPORT_SOURCE).at) {
		outflow_raw(html, "<span class=\"by\" dir=\"auto\">");
		html_cut(html, row_text(row, REPORT_SOURCE), 40);
		outflow_raw(html, ":</span> ");
	}
	outflow_raw(html, "<span dir=\"auto\">");
	html_cut(html, text, 120);
	outflow_raw(html, "</span></summary>");
	who(page, row);
	if (quote.at) {
		outflow_raw(html, "<blockquote dir=\"auto\">");
		html_text(html, quote);
		outflow_raw(html, "</blockquote>");
	}
	statement(html, row);
	status = terms(page, row, err);
	outflow_raw(html, "</details>\n");
	return status;
}

int html_card(struct page *page, const struct report_row *row, bool quote,
	      struct error *err)
{
	struct outflow *html = &page->html;
	int status;
	enum standing standing = row_standing(row);

	if (page->folded)
		return folded_card(page, row, standing, err);
	outflow_format(html, "<article class=\"card %s\" id=\"r%" PRId64 "\" aria-labelledby=\"h%"
		    PRId64 "\"><header><h%d id=\"h%" PRId64 "\"><a href=\"#m%" PRId64 "\">"
		    "<span class=\"vh\">Claim </span>%" PRId64 "</a></h%d><p class=\"status\">",
		    standing_class(standing), row->number, row->number, page->heading,
		    row->number, row->number, row->number, page->heading);
	html_standing(html, standing);
	outflow_raw(html, "</p></header>");
	who(page, row);
	if (!quote || row_text(row, REPORT_QUOTE).at)
		statement(html, row);
	status = terms(page, row, err);
	outflow_raw(html, "</article>\n");
	return status;
}
