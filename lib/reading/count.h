#ifndef READING_COUNT_H
#define READING_COUNT_H

#include "reading/amount.h"

/*
 * Does a number count something?  Or is it part of a name ("Boeing 737",
 * "Article 5", "COVID-19"), of an address, a year, a rank ("the top 10"), a
 * pronoun ("one of them")?
 */

/* thing_first to thing_last: the thing counted (thing.h), equal for none. */
bool count_is_figure(const struct terms *terms, const struct amount *amount,
		     size_t thing_first, size_t thing_last);

/* Is an amount that is no figure still a number, standing by itself: "one" as a
 * pronoun, the 737 of "Boeing 737"? */
bool count_is_number(const struct terms *terms, const struct amount *amount);

/* Do the digits at term i carry on what stands before them without a blank;
 * do those before term i go on behind it? */
bool count_sticks_before(const struct terms *terms, size_t i);
bool count_sticks_behind(const struct terms *terms, size_t i);

#endif
