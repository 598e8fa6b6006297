#ifndef JUDGING_NEARDUP_WORDS_H
#define JUDGING_NEARDUP_WORDS_H

#include "base/slice.h"

#include <stdint.h>

/* Cuts folded text into words, as numbers that are equal for equal words.  For
 * neardup.c: much quicker than a gist, and knows no language. */
struct word_walk {
	struct slice text;
	size_t at;
	uint32_t before;	/* the letter of Chinese or Japanese that was last */
};

/* False at the end. */
bool word_walk_next(struct word_walk *walk, uint32_t *word);

#endif
