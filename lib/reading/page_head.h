#ifndef READING_PAGE_HEAD_H
#define READING_PAGE_HEAD_H

#include "base/arena.h"
#include "base/error.h"
#include "reading/page_linked.h"
#include "reading/page_tree.h"

/*
 * What a web page says of itself in meta tags, title and links (HTML, Open
 * Graph, Dublin Core, parse.ly and the like) and in JSON-LD.
 */
struct page_meta {
	const char *name;	/* name, property or itemprop, in small letters */
	const char *content;	/* never blank */
	const struct page_meta *next;
};

struct page_head {
	const struct page_meta *metas;	/* in the order of the page */
	const char *title;	/* of the title element; NULL: none */
	const char *canonical;	/* the address that the page calls its own; or NULL */
	const char *language;	/* of the html element; or NULL */
	const char *outlet;	/* the site's name; or NULL */
	const char *host;	/* of the address; or NULL */
	struct page_linked linked;
};

/* Strings live in arena and in tree.  url may be NULL. */
int page_head_read(struct page_head *head, const struct page_tree *tree, const char *url,
		   struct arena *arena, struct error *err);

/* The content of the first meta tag of that name (small letters), or NULL. */
const char *page_head_meta(const struct page_head *head, const char *name);

/* The same for the first of names (NULL-ended) that there is. */
const char *page_head_first(const struct page_head *head, const char *const *names);

/* Is text the site's name or the name of its host ("The Harbour Gazette",
 * "harbourgazette.example")? */
bool page_head_is_site(const struct page_head *head, struct slice text);

#endif
