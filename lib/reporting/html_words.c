#include "reporting/html_parts.h"

#include "reporting/date_words.h"

#include <inttypes.h>

const char *standing_class(enum standing standing)
{
	static const char *const classes[STANDING_COUNT] = {
		"s-confirmed", "s-corrected", "s-disputed", "s-unsupported",
		"s-unverifiable", "s-changed", "s-pending", "s-unchecked",
	};

	return classes[standing];
}

/* Drawn in a square of 16, in the colour of the words beside them. */
static const char *const pictures[STANDING_COUNT] = {
	[STANDING_CONFIRMED] = "<circle cx=\"8\" cy=\"8\" r=\"7\" class=\"f\"/>"
		"<path d=\"M4.6 8.3l2.4 2.4 4.5-5\" class=\"w\"/>",
	[STANDING_CORRECTED] = "<circle cx=\"8\" cy=\"8\" r=\"7\" class=\"f\"/>"
		"<path d=\"M4.8 11.2l.6-2.4 4.6-4.6 1.8 1.8-4.6 4.6z\" class=\"w\"/>",
	[STANDING_DISPUTED] = "<path d=\"M8 .6l7.4 7.4L8 15.4.6 8z\" class=\"f\"/>"
		"<path d=\"M5 6.6h6M5 9.6h6M9.6 4.6l-3.2 7\" class=\"w\"/>",
	[STANDING_UNSUPPORTED] = "<rect x=\"1\" y=\"1\" width=\"14\" height=\"14\" class=\"f\"/>"
		"<path d=\"M5 5l6 6M11 5l-6 6\" class=\"w\"/>",
	[STANDING_UNVERIFIABLE] = "<rect x=\"1\" y=\"1\" width=\"14\" height=\"14\" rx=\"3\" "
		"class=\"f\"/><path d=\"M5.8 6.2c0-3 4.4-2.8 4.4-.2 0 1.6-2.2 1.7-2.2 3.4M8 "
		"11.4v.4\" class=\"w\"/>",
	[STANDING_CHANGED] = "<path d=\"M13.4 6A6 6 0 1 0 14 8.6M14.4 2.4V6h-3.6\" class=\"o\"/>",
	[STANDING_PENDING] = "<circle cx=\"8\" cy=\"8\" r=\"6.2\" class=\"o\"/>"
		"<path d=\"M8 4.4V8l2.6 1.6\" class=\"o\"/>",
	[STANDING_UNCHECKED] = "<circle cx=\"8\" cy=\"8\" r=\"6.2\" class=\"o d\"/>",
};

void html_pictures(struct outflow *html)
{
	int i;

	outflow_raw(html, "<svg class=\"pictures\" width=\"0\" height=\"0\" aria-hidden=\"true\" "
		 "focusable=\"false\">");
	for (i = 0; i < STANDING_COUNT; i++)
		outflow_format(html, "<symbol id=\"i%d\" viewBox=\"0 0 16 16\">%s</symbol>",
			    i, pictures[i]);
	outflow_raw(html, "</svg>\n");
}

void html_standing(struct outflow *html, enum standing standing)
{
	outflow_format(html, "<svg class=\"i\" aria-hidden=\"true\"><use href=\"#i%d\"/></svg>%s",
		    (int)standing, standing_words[standing]);
}

void html_date(struct outflow *html, struct slice date)
{
	bool plain = date_is_plain(date);
	struct buffer words;

	buffer_init(&words);
	date_words(&words, date);
	if (plain) {
		outflow_raw(html, "<time datetime=\"");
		html_text(html, date);
		outflow_raw(html, "\">");
	}
	html_text(html, buffer_all(&words));
	if (plain)
		outflow_raw(html, "</time>");
	if (buffer_failed(&words))
		html->pending.failed = true;
	buffer_release(&words);
}

/* A language tag that HTML takes: letters, digits and hyphens. */
static bool is_language(const char *language)
{
	size_t length = language ? strlen(language) : 0;

	return length >= 2 && length <= 35 && strspn(language,
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") == length &&
	       language[0] != '-' && language[length - 1] != '-';
}

void html_language(struct page *page)
{
	const char *language = report_article(page->report)->facts[FACT_LANGUAGE];

	if (is_language(language))
		outflow_format(&page->html, " lang=\"%s\"", language);
	outflow_raw(&page->html, ">");
}

void html_title(struct outflow *html, const struct overview_article *article)
{
	const char *title = article->facts[FACT_TITLE];

	html_cut(html, slice_of(title ? title : "Article without a title"), 300);
}

void html_row_link(struct outflow *html, int64_t row)
{
	outflow_format(html, "<a href=\"#r%" PRId64 "\">%" PRId64 "</a>", row, row);
}

void html_rows(struct outflow *html, const struct overview_tally *tally)
{
	int64_t shown = tally->count < 24 ? tally->count : 20, i;

	outflow_raw(html, tally->count == 1 ? "claim " : "claims ");
	for (i = 0; i < shown; i++) {
		if (i)
			outflow_raw(html, i + 1 == tally->count ? " and " : ", ");
		html_row_link(html, tally->rows[i]);
	}
	if (shown < tally->count) {
		outflow_raw(html, " and ");
		outflow_count(html, tally->count - shown);
		outflow_raw(html, " more");
	}
}

void html_claims(struct outflow *html, int64_t count)
{
	outflow_count(html, count);
	outflow_raw(html, count == 1 ? " claim" : " claims");
}

void html_word(struct outflow *html, struct slice word)
{
	size_t i, from = 0;

	for (i = 0; i < word.length; i++) {
		if (word.at[i] != '_')
			continue;
		html_text(html, slice_part(word, (struct span){ from, i }));
		outflow_raw(html, " ");
		from = i + 1;
	}
	html_text(html, slice_part(word, (struct span){ from, word.length }));
}
