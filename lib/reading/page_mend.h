#ifndef READING_PAGE_MEND_H
#define READING_PAGE_MEND_H

#include "base/buffer.h"
#include "base/error.h"
#include "base/slice.h"

/*
 * Makes a page ready for libxml2's parser, which follows HTML 4.  There an end
 * tag closes no division that was left open inside, so that one forgotten
 * "</div>" in a menu makes the article a part of the menu; browsers close it
 * (HTML standard, "has an element in scope").  Here the end tags that browsers
 * imply for containers, items, rows and cells are written out, end tags
 * without a beginning are left out, and a comment that ends at "--!>" ends at
 * "-->".  Nothing else is changed.
 *
 * ERROR_INPUT for a tag with more than PAGE_ATTRIBUTES attributes: the parser
 * compares each with all before, which is quadratic.
 *
 * Appends to *mended.  Linear in the length of the page.
 */
int page_mend(struct slice page, struct buffer *mended, struct error *err);

#endif
