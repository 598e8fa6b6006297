#ifndef READING_MASTHEAD_DATE_H
#define READING_MASTHEAD_DATE_H

#include "base/slice.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * The date in a line of a masthead: "2016-12-28", "2016. 12. 28",
 * "December 28, 2016", "28 December 2016", "Dec. 28 2016".  The first full one;
 * *day counts from 1970-01-01, *place is where it stands in the line.
 */
bool masthead_date(struct slice line, int64_t *day, struct span *place);

static inline char masthead_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

/* Does text begin with prefix (small ASCII letters), in any case? */
static inline bool masthead_begins(struct slice text, const char *prefix)
{
	size_t i = 0;

	while (prefix[i] != '\0') {
		if (i >= text.length || masthead_lower(text.at[i]) != prefix[i])
			return false;
		i++;
	}
	return true;
}

static inline bool masthead_digit(char c)
{
	return c >= '0' && c <= '9';
}

#endif
