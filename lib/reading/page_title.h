#ifndef READING_PAGE_TITLE_H
#define READING_PAGE_TITLE_H

#include "reading/page_head.h"

/*
 * The headline of a web page: the first-rank heading that the page's own
 * title agrees with, else that title (Open Graph, JSON-LD, the title element)
 * without the site's name.  NULL without one.  The string lives in arena.
 */
const char *page_title(const struct page_head *head, const struct page_tree *tree,
		       struct arena *arena);

/* The first heading that is the title, else the first of the first rank; NULL
 * without one. */
const struct page_node *page_title_node(const struct page_tree *tree, const char *title);

#endif
