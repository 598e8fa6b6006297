#ifndef READING_PHRASE_PARTS_H
#define READING_PHRASE_PARTS_H

#include "reading/phrase.h"

/* What phrase.c and phrase_after.c share. */

/* Is item i a word of a date: a month, a weekday, "week"? */
bool item_is_date(const struct frame *frame, uint32_t i);

/* Is item i a word that begins with a capital? */
bool item_is_capital(const struct frame *frame, uint32_t i);

/* Does a clause break off left of item i: nothing there belongs to the noun
 * phrase that i may be in. */
bool item_breaks(const struct frame *frame, uint32_t i);

/* A phrase of these items, trailing commas left out; false when empty. */
bool whole_phrase(const struct frame *frame, uint32_t first, uint32_t last,
		  struct phrase *phrase);

#endif
