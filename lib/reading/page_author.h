#ifndef READING_PAGE_AUTHOR_H
#define READING_PAGE_AUTHOR_H

#include "reading/page_head.h"

#include "base/buffer.h"

/*
 * Who wrote the article, as the page says: JSON-LD, meta tags, elements that
 * are marked as the author, a line "By ..." near the headline (title, or
 * NULL).  What JSON-LD and meta tags say is believed before the rest when the
 * page shows it, too: often they name who entered the article.  Names joined
 * by "; ", without "By", jobs and addresses; NULL where nobody is named.  The
 * string lives in arena.
 */
const char *page_author(const struct page_head *head, const struct page_tree *tree,
			const struct page_node *title, struct arena *arena);

/* Appends the names in text ("By Ana Weaver and Milo Brandt, staff writers"),
 * joined by "; ", those that out ends with already left out; nothing when it
 * is none. */
void page_names(struct buffer *out, struct slice text);

#endif
