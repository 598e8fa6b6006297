#ifndef BASE_TEXTWORD_H
#define BASE_TEXTWORD_H

#include "base/arena.h"
#include "base/slice.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * A text cut into its words, for comparing two texts word by word.  It knows
 * no language: a word is letters and digits in a row, with inner apostrophes
 * ("don't") and, between digits, commas and dots ("1,200.5"); each Chinese or
 * Japanese letter is a word; every other character but white space is a mark.
 */
enum textword_kind { TEXTWORD_WORD, TEXTWORD_NUMBER, TEXTWORD_MARK };

struct textword {
	struct span at;		/* bytes of the text */
	uint64_t exact;		/* equal for the same bytes */
	uint64_t folded;	/* equal for the same word: case, accents, the
				 * shape of apostrophes, quotation marks and dashes
				 * and the commas of numbers do not matter */
	enum textword_kind kind;
};

struct textwords {
	struct slice text;	/* borrowed */
	struct textword *all;	/* in arena */
	size_t count;
};

/* text is valid UTF-8.  Whether there was memory is the arena's to say. */
void textwords_cut(struct textwords *words, struct slice text, struct arena *arena);

static inline struct slice textword_text(const struct textwords *words, size_t i)
{
	return slice_part(words->text, words->all[i].at);
}

/* How many of them are no marks. */
size_t textwords_spoken(const struct textwords *words);

#endif
