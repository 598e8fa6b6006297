#ifndef READING_LEXICON_PARTS_H
#define READING_LEXICON_PARTS_H

#include "reading/chunk.h"
#include "reading/lexicon.h"

/* Parts of lexicon.c, for it alone. */

/* A word as it is looked for: small letters, zeros behind it. */
struct folded {
	uint64_t chunks[WORD_LONGEST / CHUNK];
	size_t length;		/* 0: too long to be in a table */
	uint64_t hash;
};

static inline uint64_t lexicon_mix(uint64_t hash, uint64_t chunk)
{
	hash = (hash ^ chunk) * 0x9E3779B97F4A7C15u;
	return hash ^ hash >> 29;
}

/* A word with bytes beyond ASCII, of WORD_LONGEST at most. */
void lexicon_fold_other(struct folded *folded, struct slice word);

/* Last bytes of letters beyond ASCII differ in their six low bits. */
enum { LAST_BYTES = 64 };

/* The texts of the language's endings, behind them one without a text; and of each
 * and each last byte the next that ends so.  NULL without memory. */
struct slice *lexicon_make_endings(const struct language *language);
uint16_t *lexicon_next_endings(const struct slice *endings);

#endif
