#ifndef READING_PAGE_HINT_H
#define READING_PAGE_HINT_H

#include "reading/page_tree.h"

/*
 * What the markup of a web page says an element is for: its name, its role,
 * and the words in its class and id.  Words are those of the trade that many
 * unrelated sites use ("sidebar", "article-body", "byline"); no site's own
 * names belong here.  "relatedPosts" and "related-posts" are the words
 * "related" and "posts".  A hint is a claim, not the truth: who reads the tree
 * weighs it against the text that is in the element.
 */
enum page_hint {
	HINT_BODY = 1,		/* the text of the article */
	HINT_COMMENT = 2,	/* what readers wrote */
	HINT_RELATED = 4,	/* other articles */
	HINT_CHROME = 8,	/* menus, headers and footers of the site, sharing */
	HINT_PROMO = 16,	/* advertisements, newsletters, subscriptions */
	HINT_SIDE = 32,		/* beside the article */
	HINT_BYLINE = 64,	/* who wrote it */
	HINT_DATE = 128,	/* when */
	HINT_CAPTION = 256,	/* of a picture */
	HINT_TAGS = 512,	/* keywords, categories */
	HINT_BIO = 1024,	/* about the author */
	HINT_HIDDEN = 2048,	/* not shown */
	HINT_TITLE = 4096,	/* the headline */
	HINT_LEAD = 8192,	/* the standfirst under it */
	HINT_WIDGET = 32768,	/* a box of its own kind: facts, a pulled quotation */
	HINT_NEVER = 16384,	/* no text by its nature: scripts, buttons, frames */
};

unsigned page_hints(const struct page_node *node);

/* Is node, or what it stands in, hinted to be one of these?  What is around the
 * headline, too (may be NULL), does not count: the article's own boxes have
 * classes for their layout ("article sidebar-right"). */
bool page_hinted(const struct page_node *node, unsigned hints,
		 const struct page_node *headline);

#endif
