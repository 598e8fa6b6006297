#ifndef READING_PAGE_PHRASE_H
#define READING_PAGE_PHRASE_H

#include "base/slice.h"

#include <stdbool.h>

/*
 * Lines that stand in articles on the web and are not of them: "Read more:",
 * "Sign up for our newsletter", "Photo: ...", "Advertisement".  Matched on
 * short blocks only: long ones are prose whatever they begin with.
 */
enum page_phrase {
	PHRASE_NONE,
	PHRASE_FURNITURE,	/* pleas, notices, links to other articles */
	PHRASE_CAPTION,		/* "Photo: ...", "(Image credit: ...)" */
	PHRASE_CREDIT,		/* "Reporting by ...; editing by ...": part of it */
	PHRASE_END,		/* what follows is not the article: "Related articles",
				 * "Leave a comment" */
};

enum page_phrase page_phrase_of(struct slice text);

/* Does text begin with words, or have them (small letters; ASCII in any case)? */
bool page_begins(struct slice text, const char *words);
bool page_has(struct slice text, const char *words);

/* Are they the same but for the case of ASCII letters? */
bool page_same_case(struct slice a, struct slice b);

/* Does it end as a sentence does, in any script? */
bool page_ends_sentence(struct slice text);

#endif
