#ifndef READING_AMOUNT_H
#define READING_AMOUNT_H

#include "reading/number.h"

/*
 * A number with its unit: "$2.5 million", "16-hour", "20 km/h", "34 years
 * old", "3,000 won per kilogram".
 */
struct amount {
	struct number number;
	size_t first, last;	/* terms; last not included */
	const char *unit;	/* normal form, or NULL */
	const char *per;
	size_t measure_last;	/* behind the unit, before per */
	bool money;
	bool dangling;		/* "7- or 8-inch": the unit comes with the next */
};

/* Reads the amount that begins at term i (a currency sign or a number), or
 * returns false.  Composed units live in the terms' arena. */
bool amount_read(struct amount *amount, const struct terms *terms, size_t i);

/* The unit of a rate at term i ("per day", "a day", "/km", "an hour"): its
 * normal form, or NULL; *last is the term behind it. */
const char *amount_per(const struct terms *terms, size_t i, size_t *last);

#endif
