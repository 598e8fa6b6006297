#ifndef JUDGING_PROOF_FIT_H
#define JUDGING_PROOF_FIT_H

#include "base/error.h"
#include "base/textword.h"

/*
 * Where in a text the words of a quote stand, though some may be changed, put
 * in or left out: the best local alignment (Smith and Waterman), in which words
 * left out of the quote cost the same however many they are.  For proof.c.
 */
struct spoken {
	const struct textwords *words;
	size_t *at;		/* of each word that is no mark: its index in words */
	size_t count;
};

/* All memory is the arena's, whose failure is the caller's to ask. */
void spoken_make(struct spoken *spoken, const struct textwords *words,
		 struct arena *arena);

static inline uint64_t spoken_key(const struct spoken *spoken, size_t i)
{
	return spoken->words->all[spoken->at[i]].folded;
}

static inline struct span spoken_span(const struct spoken *spoken, size_t i)
{
	return spoken->words->all[spoken->at[i]].at;
}

struct fit {
	size_t first, last;	/* words of the quote that are there; last not included */
	size_t from, to;	/* where in the text; to not included */
	size_t matched;		/* how many are the same; 0: nothing fits */
};

/* Only words of the quote from `first` to before `last` are looked for, and of
 * a quote of thousands the first. */
int fit_find(struct fit *fit, const struct spoken *quote, size_t first, size_t last,
	     const struct spoken *text, struct error *err);

#endif
