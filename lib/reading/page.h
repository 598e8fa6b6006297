#ifndef READING_PAGE_H
#define READING_PAGE_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "reading/charset.h"

/*
 * A saved web page to what an article needs.  Pure: nothing is fetched.
 *
 *	struct page page;
 *	if (charset_sees_html(bytes) && page_read(&page, bytes, NULL, err) == 0) {
 *		... page.title, buffer_all(&page.text) ...
 *		page_release(&page);
 *	}
 *
 * Each field is what the page plainly says of itself, and NULL where it says
 * nothing (page_facts.h tells where they are looked for).
 */
struct page {
	const char *title;	/* without the site's name */
	const char *byline;	/* names joined by "; " */
	const char *outlet;
	const char *published;	/* EDTF: a day, or what less is known */
	const char *url, *language;
	struct buffer text;	/* the main text, paragraphs parted by a blank line;
				 * empty when the page has none */
	struct charset charset;
	struct arena arena;	/* the strings */
};

/* url, where the page was saved from, may be NULL.  ERROR_INPUT when the page
 * cannot be read to its end.  Release only after success. */
int page_read(struct page *page, struct slice bytes, const char *url, struct error *err);
void page_release(struct page *page);

#endif
