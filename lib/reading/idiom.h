#ifndef READING_IDIOM_H
#define READING_IDIOM_H

#include "reading/frame.h"

/*
 * Phrases of a language, written as
 *
 *	word  a|b  [a|b]	a word, one of several, one that may lack
 *	*  _			up to three words, one word, of any kind
 *
 * in small letters.  A curly apostrophe of the text is a straight one.
 */

/* Where the words of a pattern, matched from item i on, end: before the item
 * returned; ITEM_NONE when they do not match before item limit. */
uint32_t idiom_match(const struct frame *frame, uint32_t i, uint32_t limit, const char *words);

/* The rest of item_idiom(). */
uint32_t idiom_find(const struct frame *frame, uint32_t i, uint32_t limit,
		    enum idiom_role role, const char **value);

/* Where an idiom of the language with this role, which begins at item i, ends:
 * before the item returned; ITEM_NONE when none begins there or ends by item
 * limit.  *value, where it is asked for, is the idiom's. */
static inline uint32_t item_idiom(const struct frame *frame, uint32_t i, uint32_t limit,
				  enum idiom_role role, const char **value)
{
	return item_key(frame, i, KEY_BEGINS(role)) ? idiom_find(frame, i, limit, role, value)
					     : ITEM_NONE;
}

#endif
