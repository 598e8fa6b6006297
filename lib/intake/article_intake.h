#ifndef INTAKE_ARTICLE_INTAKE_H
#define INTAKE_ARTICLE_INTAKE_H

#include "base/arena.h"
#include "base/error.h"
#include "base/hash.h"
#include "ledger/article.h"

/*
 * From the bytes of a file, a text or a web page, to an article with its
 * snapshot.  Reading is pure,
 * keeping is one write:
 *
 *	struct article article;
 *	struct article_text text;
 *	thing_clear(&article_thing, &article);
 *	article.outlet = "The Harbour Gazette";		whatever the person said
 *	if (article_read(&article, &text, buffer_all(&bytes), &arena, err) < 0 ||
 *	    article_keep(store, &article, &text, by, &same, &arena, err) < 0)
 *		return -1;
 *	if (same.id)
 *		say("same text as a%lld", ...);
 */
struct article_text {
	struct slice text;		/* valid UTF-8, no byte order mark; part of
					 * the bytes given, or in arena */
	struct span body;		/* bytes of text: without masthead and furniture */
	char sha256[SHA256_TEXT];	/* of text */
	char raw_sha256[SHA256_TEXT];	/* of the bytes as they came */
	bool page;			/* it was a web page */
	size_t replaced;		/* bytes of a page that mean nothing in its charset */
	const char *charset;		/* of a page; else NULL */
};

/* The text in bytes: a UTF-8 byte order mark is dropped, everything else is
 * kept exactly (line ends too).  ERROR_INPUT for an empty file, for UTF-16 and
 * UTF-32 by name, for NUL, and for what is not UTF-8, with the line. */
int article_decode(struct slice bytes, struct slice *text, struct error *err);

/* Decodes bytes and fills what the caller has left out of *article from the
 * text's masthead, or, when bytes look like a web page (charset.h), as
 * article_read_page() does.  From the masthead: title, byline, credits and
 * published where they are NULL; the language is told from the text
 * (reading/languages.h), and where that does not tell it is the masthead's;
 * edition_kind where it is NULL or "unknown".  A "translation_of" without
 * edition_of means that the original is not at hand.  Sets sha256.
 * outlet, url, retrieved and note are never guessed.  Strings live in arena. */
int article_read(struct article *article, struct article_text *text,
		 struct slice bytes, struct arena *arena, struct error *err);

/* The same for the bytes of a web page, whatever they look like: the text is
 * the page's main text; title, byline, outlet, published and url are what
 * the page says of itself (reading/page.h); credits and edition_kind are what
 * the text says, and language what it is in, else what the page says.
 * ERROR_INPUT, too, when there is no main text or the page cannot be read to its
 * end. */
int article_read_page(struct article *article, struct article_text *text,
		      struct slice bytes, struct arena *arena, struct error *err);

/* Does a file of that name hold a web page ("news.html")? */
bool article_page_name(const char *path);

/*
 * Adds the article and its snapshot in one write of its own ("article add",
 * by `by`), and sets article->id and uid.
 *
 * The same text may be kept already.  Then the new article must be told apart
 * from each article that has it: by an outlet that is not that one's, by a url
 * that is not that one's, or by edition_of.  If it is not (same outlet, same
 * url, or neither said), ERROR_CONFLICT ("same text as a3 ...").  If it is, it
 * is added, and *same is the first article with the same text (else its id is
 * 0): a person decides whether it is a republication.
 */
int article_keep(struct store *store, struct article *article,
		 const struct article_text *text, const char *by, struct ref *same,
		 struct arena *arena, struct error *err);

#endif
