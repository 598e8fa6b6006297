#ifndef READING_ROLE_H
#define READING_ROLE_H

#include "reading/amount.h"
#include "reading/quantity.h"

/*
 * How exact a figure is meant, and what part it plays, from the words around
 * it: "at least 12", "no more than", "rose to six", "four more", "there used
 * to be two".
 */

/* Reads back from term first, where an amount begins, and on from last: sets
 * precision and change, and moves *first and *last over the words of
 * precision. */
void role_precision(struct quantity *quantity, const struct terms *terms,
		    size_t *first, size_t *last);

/* Sets role and change of the amount at first to last; thing_last is the term
 * behind the thing counted. */
void role_read(struct quantity *quantity, const struct terms *terms, size_t first,
	       size_t last, size_t thing_last);

/* Is something being put in place before term first ("are now installing
 * six")? *now: and the words say that it is so now. */
bool role_placing(const struct terms *terms, size_t first, bool *now);

/* Does a verb of change stand shortly before term i? */
bool role_changing(const struct terms *terms, size_t i);

#endif
