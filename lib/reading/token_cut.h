#ifndef READING_TOKEN_CUT_H
#define READING_TOKEN_CUT_H

#include "reading/token.h"

#include <stdbool.h>

/*
 * Inside of tokens_cut(): its state, and the questions about single bytes and
 * characters that its files ask.  For token*.c only.
 */
/* What a sentence waits for after a stop. */
enum pending {
	PENDING_NONE,
	PENDING_STOP,		/* a full stop */
	PENDING_MARK,		/* ! ? or an ellipsis: may stand inside a sentence */
	PENDING_ABBREVIATION,	/* the stop of an abbreviation: seldom ends one */
};

struct cutter {
	struct tokens *tokens;
	struct arena *arena;
	const unsigned char *at;	/* the text */
	size_t end;			/* of the part */
	size_t room;			/* tokens there is room for */
	bool blank;			/* white space stands before the next token */
	bool paragraph;			/* the next token begins a paragraph */
	bool quoted;			/* a closing mark stands after the pending stop */
	enum pending pending;
	bool after_capital;		/* the pending stop follows a word with a capital:
					 * before a small letter, an abbreviation */
	bool single_open;		/* a single quotation mark waits for its fellow */
	size_t single_close;		/* where the next sure closing one stands */
	bool lines;			/* every line is a paragraph */
	bool endings;			/* words have particles at their ends (ending.h) */
};

enum byte_class { OTHER, LETTER, DIGIT, BLANK };

/* The class of a byte: OTHER beyond ASCII too. */
extern const unsigned char byte_classes[256];

static inline enum byte_class ascii_class(unsigned char c)
{
	return (enum byte_class)byte_classes[c];
}

/* Is the byte a letter or a digit, in ASCII? */
static inline bool plain_class(unsigned char c)
{
	return byte_classes[c] == LETTER || byte_classes[c] == DIGIT;
}

/* The character at byte at, and where it ends; 0 at the end. */
int32_t point_at(const struct cutter *cutter, size_t at, size_t *after);

bool is_letter(int32_t point);
bool is_upper(int32_t point);
static inline bool is_digit(int32_t point)
{
	return point >= '0' && point <= '9';
}

bool letter_at(const struct cutter *cutter, size_t at);
bool digit_at(const struct cutter *cutter, size_t at);

/* White space, or the end? */
bool blank_at(const struct cutter *cutter, size_t at);

/* The bytes of an apostrophe at at: ' or its curly form; 0 for none. */
size_t apostrophe(const struct cutter *cutter, size_t at);

/* Does a letter follow at at that an apostrophe can join to the one before?
 * Only scripts that have apostrophes: in others it is a mark. */
bool apostrophe_joins(const struct cutter *cutter, size_t at);

/* A single mark of width bytes at at: does it quote, or is it an apostrophe
 * or a sign of feet? */
bool single_quotes(struct cutter *cutter, size_t at, size_t width);

/* Adds a token, and tells whether it begins a sentence. */
void token_emit(struct cutter *cutter, enum token_kind kind, size_t start, size_t end,
		unsigned flags, const struct lexeme *lexeme);

/* The same, quick for the most: inside of a sentence. */
static inline void token_put(struct cutter *cutter, enum token_kind kind, size_t start, size_t end,
			     unsigned flags, const struct lexeme *lexeme)
{
	struct tokens *tokens = cutter->tokens;

	if (cutter->paragraph || cutter->pending != PENDING_NONE ||
	    tokens->count == cutter->room) {
		token_emit(cutter, kind, start, end, flags, lexeme);
		return;
	}
	tokens->all[tokens->count++] = (struct token){
		.start = (uint32_t)start, .end = (uint32_t)end,
		.sentence = tokens->sentences - 1, .paragraph = tokens->paragraphs - 1,
		.kind = (uint8_t)kind,
		.flags = (uint8_t)(flags | (cutter->blank ? TOKEN_BLANK_BEFORE : 0u)),
		.lexeme = lexeme,
	};
	cutter->blank = false;
}

/* Cuts the word that the letter at start begins; where it ends. */
size_t token_cut_word(struct cutter *cutter, size_t start);

/* The same of most words: letters in ASCII alone, and then what no word has
 * inside.  start, with nothing done, for others. */
size_t token_cut_plain_word(struct cutter *cutter, size_t start);

#endif
