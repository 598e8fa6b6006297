#ifndef REPORTING_EXTRACTION_MEMBERS_H
#define REPORTING_EXTRACTION_MEMBERS_H

#include "reporting/extraction.h"

/*
 * The parts that the records of an extraction have in common.  A member is
 * written with the comma before it, but for the first of an object: words.
 */

/* A place in code points.  Spans go to and fro in a text, and utf8_points()
 * would read it from the beginning each time that one goes back. */
size_t extraction_position(struct utf8_walk *walk, size_t bytes);

/* The name of a file, which may be any bytes, as UTF-8. */
void extraction_name(struct buffer *out, struct slice name);

/* Before and after each record. */
void extraction_next(struct extraction *to);
void extraction_end(const struct extraction *to);

/* A JSON string; null for SLICE_NONE. */
void member_value(struct buffer *out, struct slice text);

void member_text(struct buffer *out, const char *name, struct slice text);
void member_number(struct buffer *out, const char *name, double number);

/* "words":...,"start":...,"end":... */
void member_words(struct buffer *out, struct utf8_walk *walk, struct span words);

/* What was read from the words. */
void figure_members(struct buffer *out, const struct quantity *figure);
void date_members(struct buffer *out, struct utf8_walk *walk, const struct timex *date);

#endif
