#ifndef CMD_PASSAGE_H
#define CMD_PASSAGE_H

#include "reading/reading.h"

#include <stdio.h>

/*
 * How a candidate is shown to a person: by `extract`, and by `log` before it
 * asks.  All text of the article is made safe on the way.
 */

/* The paragraph (or paragraphs) a candidate stands in, wrapped to the width of
 * out, its words in bold or, without colour, between [ and ]. */
int passage_show(FILE *out, struct slice text, const struct candidate *candidate,
		 struct error *err);

/* One "name: value" line for each thing the reader understood, the words
 * themselves left out. */
int passage_details(FILE *out, struct slice text, const struct reading *reading,
		    const struct candidate *candidate, struct error *err);

#endif
