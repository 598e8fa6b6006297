#ifndef READING_PAGE_TEXT_H
#define READING_PAGE_TEXT_H

#include "base/buffer.h"
#include "base/error.h"
#include "reading/page_tree.h"

/*
 * The main text of a web page, without menus, comments, related articles,
 * captions and newsletter boxes.
 *
 * How it is chosen: each block of text has a value, above nothing for prose
 * (its length, less what is linked), below nothing for furniture (short lines,
 * links).  The element whose blocks add up to most is the article: a maximum
 * subsequence (Pasternack and Roth, "Extracting article text from the web with
 * maximum subsequence segmentation", WWW 2009), held to whole elements.  What
 * the markup calls comment, related, sidebar and the like is left out before,
 * unless most of the page's prose is in it; then furniture is taken out of the
 * article itself (page_prune.c).  When little is left, the choice is made
 * again and the markup's hints believed less.
 */
struct page_wanted {
	const char *title;	/* the headline, left out where it is repeated; or NULL */
	const char *byline;	/* the same */
	const char *summary;	/* what the page says it is about; or NULL */
	const struct page_node *headline;	/* where the title stands; or NULL */
};

/* Appends the main text: paragraphs, headings, items and rows parted by a
 * blank line, short cells of a row by a tab.  Appends nothing when the page has none.  Writes what it learns
 * of the nodes into the tree. */
int page_text(struct page_tree *tree, const struct page_wanted *wanted, struct buffer *out,
	      struct error *err);

#endif
