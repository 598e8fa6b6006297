#ifndef READING_TOKEN_H
#define READING_TOKEN_H

#include "base/arena.h"
#include "base/error.h"
#include "base/slice.h"
#include "reading/lexicon.h"

#include <stdint.h>

/*
 * A text cut into tokens, sentences and paragraphs, in one pass.  Nothing is
 * copied: tokens are places in the text.  Everything later (quotations,
 * attributions, figures, dates) reads this one array.
 */
enum token_kind {
	TOKEN_WORD,		/* letters, with inner apostrophes, hyphens and digits kept:
				 * "it's", "well-known", "G20"; with its full stop if it
				 * is an abbreviation: "Gen.", "U.S." */
	TOKEN_NUMBER,		/* digits with inner marks: "1,200", "2.5", "2016", "14:30" */
	TOKEN_QUOTE,		/* a quotation mark of any kind; an apostrophe is none */
	TOKEN_DASH,		/* -, en and em dash, between blanks or tokens */
	TOKEN_STOP,		/* . ! ? … and their CJK forms; a sentence has ended there
				 * when the token after it and its closing marks has
				 * TOKEN_SENTENCE ("Why?" he asked: it has not) */
	TOKEN_COMMA,		/* , ; : and their CJK forms */
	TOKEN_OPEN, TOKEN_CLOSE,	/* brackets */
	TOKEN_SYMBOL,		/* $ % € / & # and the rest */
};

enum token_flag {
	TOKEN_CAPITAL = 1,	/* a word that begins with a capital */
	TOKEN_CAPITALS = 2,	/* a word all in capitals, of two letters or more */
	TOKEN_BLANK_BEFORE = 4,	/* white space stands before it */
	TOKEN_SENTENCE = 8,	/* the first of a sentence */
	TOKEN_PARAGRAPH = 16,	/* the first of a paragraph */
	TOKEN_COMPOUND = 32,	/* a word that holds more than letters and full stops:
				 * a digit, an apostrophe, a hyphen */
};

struct token {
	uint32_t start, end;	/* bytes in the text */
	uint32_t sentence;	/* from 0, through the whole text */
	uint32_t paragraph;	/* from 0 */
	uint8_t kind, flags;
	uint8_t tail;		/* bytes at its end that are a particle (ending.h) */
	uint16_t says;		/* enum word_ending: what that says */
	const struct lexeme *lexeme;	/* of a word, without its particle (looked up as it stands, then
					 * without its full stop), NULL if unknown */
};

struct tokens {
	struct slice text;
	const struct lexicon *lexicon;
	const struct language *language;	/* the lexicon's */
	struct token *all;
	size_t count;
	uint32_t sentences, paragraphs;
};

/* Cuts the part of text from begin to end.  Paragraphs are parted by a line
 * that is blank; in a text without one, by each line end.  The tokens live in
 * arena.  Time and memory are linear in the length, whatever the text is.
 * Texts of 4 GiB and more are ERROR_INPUT. */
int tokens_cut(struct tokens *tokens, struct slice text, struct span part,
	       const struct lexicon *lexicon, struct arena *arena, struct error *err);

static inline struct slice token_text(const struct tokens *tokens, size_t i)
{
	return (struct slice){ tokens->text.at + tokens->all[i].start,
			       tokens->all[i].end - tokens->all[i].start };
}

/* Is token i a word of this class? False past the end too. */
static inline int token_is(const struct tokens *tokens, size_t i, uint32_t classes)
{
	return i < tokens->count && tokens->all[i].lexeme &&
	       (tokens->all[i].lexeme->classes & classes) != 0;
}

#endif
