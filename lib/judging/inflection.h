#ifndef JUDGING_INFLECTION_H
#define JUDGING_INFLECTION_H

#include "base/buffer.h"
#include "judging/gist.h"

/*
 * The full-text index has words as they stand in claims; a gist has their
 * stems.  Appends to out a query for FTS5 that finds the word in its usual
 * inflections, each a string of its own: "installed" OR "install" ...;
 * numbers in digits and in words.  Words of Korean are looked for by their
 * first two letters, whatever ending follows; pairs of Chinese and Japanese
 * are no words, and nothing is appended for them.
 */
void inflection_query(const struct gist_word *word, struct buffer *out);

#endif
