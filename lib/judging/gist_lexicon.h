#ifndef JUDGING_GIST_LEXICON_H
#define JUDGING_GIST_LEXICON_H

#include "base/arena.h"
#include "base/slice.h"

#include <stdbool.h>
#include <stdint.h>

/* The words of gist_words.h, to be looked up.  For gist.c and gist_cut.c. */
enum {
	GIST_COMMON = 1,
	GIST_NEGATION = 2,
	GIST_UNIT = 4,		/* value 0 to 19 */
	GIST_TEN = 8,		/* 20 to 90 */
	GIST_SCALE = 16,	/* 100, 1000 ... */
	GIST_MONTH = 32,
	GIST_WEEKDAY = 64,
	GIST_PLACE = 128,	/* of a stem */
};

struct gist_entry {
	uint64_t key;		/* 0: an empty place */
	const char *form;	/* the lemma, or NULL for the word itself */
	unsigned flags;
	double value;
};

struct gist_map {
	struct gist_entry *all;
	size_t places;		/* a power of two */
};

struct gist_reader {
	struct arena arena;
	struct gist_map words;	/* as they stand, in lower case */
	struct gist_map stems;	/* of words used for each other */
};

/* NULL if there is none. */
const struct gist_entry *gist_find(const struct gist_map *map, struct slice word);

#endif
