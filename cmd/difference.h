#ifndef CMD_DIFFERENCE_H
#define CMD_DIFFERENCE_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"

/* Appends what has changed between two texts, word by word, in one line that is
 * safe to show: "forty [-minutes-]{+hours+} late".  A text that is not there
 * (SLICE_NONE) has no words. */
int difference_write(struct slice before, struct slice after, bool colour,
		     struct arena *arena, struct buffer *out, struct error *err);

#endif
