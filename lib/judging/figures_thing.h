#ifndef JUDGING_FIGURES_THING_H
#define JUDGING_FIGURES_THING_H

#include "base/buffer.h"

/*
 * What a figure counts, as a key: two figures with the same key count the same
 * thing.  The words are folded (case, accents), articles and the like left
 * out, and English plurals brought to the singular, no further: "The Fishing
 * Boats" and "fishing boat" are one, "boats" is another thing.
 */
void thing_key(struct slice words, struct buffer *key);

/* Are all words of `wanted` (a key) in key? */
bool thing_key_has(struct slice key, struct slice wanted);

#endif
