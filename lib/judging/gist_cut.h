#ifndef JUDGING_GIST_CUT_H
#define JUDGING_GIST_CUT_H

#include "base/slice.h"

#include <stdbool.h>
#include <stdint.h>

/* Cuts a text into the pieces that gist.c makes words of; allocates nothing. */
enum piece_kind {
	PIECE_END,
	PIECE_LETTERS,		/* a word: letters, digits after the first, inner
				 * apostrophes, dots of "U.S." */
	PIECE_DIGITS,		/* "1,200.5", without what stands around it */
	PIECE_SIGN,		/* one of $ % and the like */
	PIECE_INSIDE,		/* letters of Korean, Chinese, Japanese in a row */
};

struct piece {
	enum piece_kind kind;
	struct slice text;
	bool capital;		/* begins with one */
	bool upper;		/* all capitals, two of them at least */
	bool starts;		/* first of a sentence, or of a quotation */
	bool hashtag;		/* letters right behind a "#" */
	bool ascii;
	bool joined;		/* no blank between this piece and the one before */
};

struct cutter {
	struct slice text;
	size_t at;
	bool starts;		/* a sentence begins here */
	bool tag_goes_on;	/* in the middle of a hashtag */
};

void cutter_open(struct cutter *cutter, struct slice text);

/* False at the end. */
bool cutter_next(struct cutter *cutter, struct piece *piece);

#endif
