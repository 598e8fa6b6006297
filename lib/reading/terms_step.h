#ifndef READING_TERMS_STEP_H
#define READING_TERMS_STEP_H

#include "reading/terms.h"

/*
 * The phrases of anonymous sourcing of a language (terms.h) made ready to be
 * looked for: a phrase is a row of steps, a step the words that may stand there
 * or how many of any kind.  Made once with the lexicon, which owns them.
 */
/* Words that "*" stands for, at most. */
#define TERMS_ANY_MOST 3

struct terms_word {
	uint64_t head;		/* its first eight bytes, as reading/chunk.h has them */
	const char *word;	/* of the language's table; it ends before | ] or a blank */
	size_t length;
};

struct terms_step {
	uint32_t letters;	/* which first letters its words have: terms_letter() bits */
	uint32_t first, last;	/* its words; last not included */
	uint8_t least, most;	/* how many words of any kind; most 0: its own words */
	bool optional;		/* may lack */
	bool end;		/* no step, but the end of the phrase */
};

struct terms_steps {
	struct terms_word *words;
	struct terms_step *all;
	uint32_t first[TERMS_MOST];	/* the first step of each phrase */
	uint64_t reasons;	/* the phrases that give a reason, as bits of their places */
};

/* A bit for each letter, in either case; all other bytes share some. */
static inline uint32_t terms_letter(char byte)
{
	return (uint32_t)1 << ((unsigned char)byte & 31);
}

/* Makes the steps of the phrases at patterns (NULL: none). */
int terms_steps_make(struct terms_steps *steps, const struct terms_pattern *patterns,
		     struct error *err);
void terms_steps_release(struct terms_steps *steps);

#endif
