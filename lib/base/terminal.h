#ifndef BASE_TERMINAL_H
#define BASE_TERMINAL_H

#include "base/buffer.h"

/*
 * Text from outside on its way to a terminal: nothing in it may move the
 * cursor, change colours or turn the direction of reading.
 */

/* Appends text with each unsafe character (utf8_unsafe) shown as its name:
 * "<U+202E>".  White space runs, line ends included, become one blank. */
void terminal_line(struct buffer *out, struct slice text);

/* The same, but line feeds stay (CR LF and CR become one) and blanks too; a
 * tab becomes one blank. */
void terminal_text(struct buffer *out, struct slice text);

/* Appends line (already safe) cut to at most width columns, the last of them
 * an ellipsis where something was cut; never through a grapheme. */
void terminal_cut(struct buffer *out, struct slice line, size_t width);

/* Cuts from *rest (already safe, one line) a piece of at most width columns
 * that ends at a blank where there is one, for wrapping; false at the end.
 * Blanks at the break are dropped.  Always moves on, even at width 1. */
bool terminal_wrap(struct slice *rest, size_t width, struct slice *piece);

#endif
