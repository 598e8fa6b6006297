#ifndef READING_PAGE_LINKED_H
#define READING_PAGE_LINKED_H

#include "base/arena.h"
#include "base/error.h"
#include "reading/page_tree.h"

/*
 * What a web page says of itself in JSON-LD (schema.org): the object that is
 * an article (NewsArticle, BlogPosting ...), else one that is a page.  Names
 * of authors may stand in it, or in another object it refers to by "@id".
 * Scripts that are no JSON are passed over.
 */
struct page_linked {
	const char *headline;
	const char *authors;	/* names of persons joined by "; " */
	const char *organisation;	/* an author that is no person */
	const char *published;	/* as written */
	const char *modified;	/* dateModified */
	const char *publisher, *url, *language, *description;
	const char *body;	/* articleBody */
	bool article;		/* an article, not merely a page */
};

/* Strings live in arena. */
int page_linked_read(struct page_linked *linked, const struct page_tree *tree,
		     struct arena *arena, struct error *err);

#endif
