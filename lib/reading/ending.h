#ifndef READING_ENDING_H
#define READING_ENDING_H

#include "reading/lexicon.h"

/*
 * A word and the particles at its end, for languages that have them
 * (language.endings): 소식통은 is 소식통 and a topic, 주민들에게 is 주민, many,
 * and to whom, 했다고 is 했다 and the end of words reported.
 */
struct ended {
	const struct lexeme *lexeme;	/* of the word without particles, or of the end
					 * of a compound; NULL: unknown */
	uint16_t says;			/* enum word_ending */
	uint8_t tail;			/* bytes of the particles */
};

/* Of the ways to cut, one that leaves a word of the lexicon is taken; else the
 * longest particle that leaves two letters and more. */
struct ended word_ended(const struct lexicon *lexicon, struct slice word);

#endif
