#ifndef LEDGER_REDACTED_H
#define LEDGER_REDACTED_H

#include "base/slice.h"

#include <stdbool.h>

/* A passage that was blacked out in the text of an article: every character but
 * line ends is this one, so that positions stay. */
#define REDACTED_POINT 0x2588
#define REDACTED "\xe2\x96\x88"

/* Is text what words were, but for characters that are blacked out? */
bool redacted_from(struct slice text, struct slice words);

#endif
