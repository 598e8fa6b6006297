#ifndef CMD_PASSAGE_H
#define CMD_PASSAGE_H

#include "reading/reading.h"

#include <stdio.h>

/*
 * How words are shown to a person where they stand in a text: by `extract`, and
 * by `log` and `check` before they ask.  All text of the article is made safe on the way.
 */

/* A passage, wrapped to the width of out, with these pieces of the text in bold
 * or, without colour, between [ and ]. */
int passage_mark(FILE *out, struct slice text, const struct spans *content,
		 struct span passage, struct error *err);

/* The paragraph (or paragraphs) a candidate stands in, its words marked so. */
int passage_show(FILE *out, struct slice text, const struct candidate *candidate,
		 struct error *err);

/* One "name: value" line for each thing the reader understood, the words
 * themselves left out. */
int passage_details(FILE *out, struct slice text, const struct reading *reading,
		    const struct candidate *candidate, struct error *err);

#endif
