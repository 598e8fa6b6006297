#ifndef REPORTING_HTML_H
#define REPORTING_HTML_H

#include "base/buffer.h"
#include "base/error.h"

#include <stdint.h>
#include <stdio.h>

/*
 * HTML on its way out, as a stream.  Text from outside goes through html_text()
 * alone, which no markup survives: & < > " ' become references, so that it may
 * stand between tags and in quoted attributes; control characters and those
 * that change how others are shown (utf8_unsafe: bidi overrides, zero width)
 * are shown as their names, "<U+202E>".  Line ends become blanks.
 *
 * Remembers its first failure to write: add freely, html_close() tells.
 *
 *	html_open(&html, stdout);
 *	html_raw(&html, "<p dir=\"auto\">");
 *	html_text(&html, quote);
 *	html_raw(&html, "</p>\n");
 *	if (html_close(&html, err) < 0) ...
 */
struct html {
	FILE *out;
	struct buffer pending;
	int failure;		/* errno of the first failed write, or 0 */
};

void html_open(struct html *html, FILE *out);

/* Markup of ours: a constant, or what this program made of numbers. */
void html_raw(struct html *html, const char *markup);
void html_format(struct html *html, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Text from outside. */
void html_text(struct html *html, struct slice text);
void html_words(struct html *html, const char *text);	/* NULL is nothing */

/* The first of a text, cut at a blank where there is one near, with an ellipsis
 * where something was cut; at most `most` code points. */
void html_cut(struct html *html, struct slice text, size_t most);

/* A number with a thin mark between thousands: "12,000". */
void html_count(struct html *html, int64_t number);

/* A text that is the address of a web page becomes a link to it, which tells
 * that page nothing about this one; any other text stays text. */
void html_address(struct html *html, struct slice text);

/* Writes what is left, flushes out and does not close it.  ERROR_SYSTEM if
 * anything could not be written. */
int html_close(struct html *html, struct error *err)
	__attribute__((warn_unused_result));

/* Frees without writing. */
void html_abandon(struct html *html);

/* Is this the address of a web page, safe to be a link: http or https, and
 * nothing in it that is not a visible character of ASCII or a letter? */
bool html_is_address(struct slice text);

#endif
