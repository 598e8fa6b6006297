#ifndef REPORTING_HTML_H
#define REPORTING_HTML_H

#include "reporting/outflow.h"

/*
 * Text from outside on its way into HTML.  No markup survives: & < > " ' become
 * references, so that it may stand between tags and in quoted attributes; control
 * characters and those that change how others are shown (utf8_unsafe: bidi
 * overrides, zero width) are shown as their names, "<U+202E>".  Line ends become
 * blanks.
 *
 *	outflow_raw(out, "<p dir=\"auto\">");
 *	html_text(out, quote);
 *	outflow_raw(out, "</p>\n");
 */
void html_text(struct outflow *html, struct slice text);
void html_words(struct outflow *html, const char *text);	/* NULL is nothing */

/* The first of a text, cut at a blank where there is one near, with an ellipsis
 * where something was cut; at most `most` code points. */
void html_cut(struct outflow *html, struct slice text, size_t most);

/* A text that is the address of a web page becomes a link to it, which tells
 * that page nothing about this one; any other text stays text. */
void html_address(struct outflow *html, struct slice text);

/* Is this the address of a web page, safe to be a link: http or https, and
 * nothing in it that is not a visible character of ASCII or a letter? */
bool html_is_address(struct slice text);

#endif
