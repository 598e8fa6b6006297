#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/buffer.h"
#include "base/slice.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * UTF-8.  Inside the program a position is a byte offset; where one leaves
 * the program or is kept in a ledger it counts Unicode code points from 0.
 * Every function but utf8_valid() wants valid text.
 */

/* Is text well-formed UTF-8 (no surrogates, nothing overlong) without NUL?
 * If not, *bad (which may be NULL) is the byte offset of the first fault. */
bool utf8_valid(struct slice text, size_t *bad);

/* The code point at byte *at, moving *at behind it.  *at must be below
 * text.length. */
int32_t utf8_next(struct slice text, size_t *at);

/* How many code points text has. */
size_t utf8_count(struct slice text);

/* Walks from positions in bytes to positions in code points and back, going
 * forward from where it stands, so that asking in rising order reads the text
 * once.  A position that goes back starts again from 0. */
struct utf8_walk {
	struct slice text;
	size_t bytes, points;
};

size_t utf8_points(struct utf8_walk *walk, size_t bytes);

/* The byte offset of a code point; text.length when there are fewer. */
size_t utf8_bytes(struct utf8_walk *walk, size_t points);

/* The same for positions in no order, in a part of a text of less than 4 GiB: what
 * stands before each stretch of bytes is counted once.  Without memory the index
 * remembers it, and every position is 0. */
struct utf8_index {
	struct slice text;
	struct span part;
	size_t points;		/* code points before part */
	uint32_t *before;	/* NULL where bytes and code points are the same */
	bool failed;
};

void utf8_index_open(struct utf8_index *index, struct slice text, struct span part,
		     size_t points);
void utf8_index_release(struct utf8_index *index);
size_t utf8_index_points(const struct utf8_index *index, size_t bytes);

/* Columns that text takes on a terminal: two for wide East Asian characters
 * and emoji, none for combining ones. */
size_t utf8_width(struct slice text);

/* Appends text with case, compatibility forms and accents folded (NFKD, case
 * folding, marks and ignorable characters dropped), for comparing what a
 * person typed. */
void utf8_fold(struct buffer *out, struct slice text);

/* Does text contain needle, both folded?  An empty needle is everywhere.
 * -1 when there is no memory. */
int utf8_contains(struct slice text, struct slice needle);

/* Could text have an East Asian letter?  A quick look at bytes, which says yes
 * too often: at any character from U+1000 to U+1FFF and from U+2E80 on. */
bool utf8_has_wide(struct slice text);

/* Appends a code point. */
void utf8_append(struct buffer *out, int32_t point);

/* Is this code point part of a word: a letter, a mark on one, a digit, or for
 * private use?  (As FTS5's unicode61 has it.) */
bool utf8_wordlike(int32_t point);

/* Is this code point a control character, a line or paragraph separator, or
 * one of the format characters that change how others are shown (bidi marks,
 * overrides and isolates, zero width, tags)?  Such never reach a terminal. */
bool utf8_unsafe(int32_t point);

#endif
