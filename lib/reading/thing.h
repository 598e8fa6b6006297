#ifndef READING_THING_H
#define READING_THING_H

#include "reading/term.h"

/*
 * The thing counted: the noun phrase behind a number ("six new surveillance
 * cameras"), or behind "of" ("a third of all households").  Without a parser
 * this is a matter of where a noun phrase must end: at a function word, a
 * mark, a plural noun, an adverb, or after a few words.
 */

/* The terms of the thing at term i: *first and *last (not included); equal
 * when there is none. */
void thing_read(const struct terms *terms, size_t i, size_t *first, size_t *last);

/* Does the word at i look like a plural noun? */
int thing_plural(const struct terms *terms, size_t i);

#endif
