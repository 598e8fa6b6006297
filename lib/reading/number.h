#ifndef READING_NUMBER_H
#define READING_NUMBER_H

#include "reading/term.h"

#include <stdbool.h>

/*
 * A number as news English writes it: digits ("1,200", "2.5 million", "35m",
 * "10 1/2"), words ("two hundred and six", "nine point five"), fractions ("a
 * third of", "half a million"), and open ones ("dozens", "tens of
 * thousands").
 */
struct number {
	size_t first, last;	/* terms; last not included */
	double value;
	bool open;		/* "hundreds": value is the least it can mean */
	bool words;		/* begins with a word */
	bool one;		/* the bare word "one" */
	bool fraction;
	bool article;		/* "a" stands for one: "a hundred" */
	double scale;		/* of the scale word it ended with, 1 without */
	double mantissa;	/* value before that scale */
	/* of "a hundred and three": what stands before "and", the scale it ends
	 * with, and what stands behind */
	double before, before_scale, part;
};

/* Reads the number that begins at term i, or returns false.  money: a
 * currency stands before it, so that "m" is million.  Looks at no more terms
 * than a number can have. */
bool number_read(struct number *number, const struct terms *terms, size_t i, bool money);

#endif
