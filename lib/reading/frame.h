#ifndef READING_FRAME_H
#define READING_FRAME_H

#include "reading/quotation.h"

/*
 * The text around the quotations: a frame is the tokens of one level (the
 * article itself, or the inside of one quotation) with every quotation of the
 * next level as one item, however long.  So "...," she said, "..." is five
 * items, and clauses are read over the frame as over a plain sentence.
 */
#define ITEM_NONE UINT32_MAX

/* What is asked of tokens most stands in the item itself. */
struct item {
	uint64_t head;		/* the first eight bytes of a token, capitals made small, as
				 * reading/chunk.h has them; 0 for a quotation */
	uint64_t grammar, keys;	/* those of a word's lexeme */
	uint32_t classes;	/* its classes and traits too */
	int32_t traits;
	uint32_t token;		/* for a quotation its first token, mark included */
	int32_t quotation;	/* QUOTATION_NONE: a token */
	uint8_t kind;		/* enum token_kind, or ITEM_QUOTATION */
};

#define ITEM_QUOTATION UINT8_MAX

struct sentence {
	uint32_t first, last;	/* items, last not included; a dateline
				 * ("PARIS - ") is in no sentence */
	uint32_t paragraph;
	uint32_t classes;	/* all those of its words, quotations aside */
	uint32_t quotations;	/* how many of its items are some, a dateline's too */
	uint64_t keys;		/* and their keys */
};

struct frame {
	const struct tokens *tokens;
	const struct quotations *quotations;
	struct item *items;
	uint32_t count;
	struct sentence *sentences;
	uint32_t sentence_count;
	int32_t inside;		/* the quotation it is the inside of; QUOTATION_NONE */
};

/* The frame of the whole text, or of the inside of a quotation.  Lives in
 * arena. */
int frame_open(struct frame *frame, const struct tokens *tokens,
	       const struct quotations *quotations, int32_t inside,
	       struct arena *arena, struct error *err);

static inline bool item_is_quote(const struct frame *frame, uint32_t i)
{
	return i < frame->count && frame->items[i].quotation != QUOTATION_NONE;
}

/* The token of item i, NULL for a quotation and past the end. */
static inline const struct token *item_token(const struct frame *frame, uint32_t i)
{
	return i < frame->count && frame->items[i].quotation == QUOTATION_NONE ?
	       &frame->tokens->all[frame->items[i].token] : NULL;
}

static inline bool item_is(const struct frame *frame, uint32_t i, uint32_t classes)
{
	return i < frame->count && (frame->items[i].classes & classes);
}

static inline bool item_has(const struct frame *frame, uint32_t i, int32_t details)
{
	return i < frame->count && (frame->items[i].traits & details);
}

static inline bool item_kind(const struct frame *frame, uint32_t i, enum token_kind kind)
{
	return i < frame->count && frame->items[i].kind == (uint8_t)kind;
}

/* The bytes of item i; of a quotation with its marks. */
struct span item_span(const struct frame *frame, uint32_t i);

/* item_word() of words of eight letters and more. */
bool item_word_whole(const struct frame *frame, uint32_t i, const char *word);

/* Byte i of a word of length bytes in its head; a compiler knows it of a constant. */
#define ITEM_HEAD_BYTE(word, length, i) \
	((i) < (length) ? (uint64_t)(unsigned char)(word)[i] << 8 * (i) : 0)

/* Is item i this word (in ASCII small letters)? */
static inline bool item_word(const struct frame *frame, uint32_t i, const char *word)
{
	size_t length = strlen(word);
	uint64_t head = ITEM_HEAD_BYTE(word, length, 0) | ITEM_HEAD_BYTE(word, length, 1);

	/* nothing is read behind the end of the word */
	/* cppcheck-suppress arrayIndexOutOfBounds */
	head |= ITEM_HEAD_BYTE(word, length, 2) | ITEM_HEAD_BYTE(word, length, 3);
	/* cppcheck-suppress arrayIndexOutOfBounds */
	head |= ITEM_HEAD_BYTE(word, length, 4) | ITEM_HEAD_BYTE(word, length, 5);
	/* cppcheck-suppress arrayIndexOutOfBounds */
	head |= ITEM_HEAD_BYTE(word, length, 6) | ITEM_HEAD_BYTE(word, length, 7);
	return i < frame->count && frame->items[i].head == head &&
	       (length < 8 || item_word_whole(frame, i, word));
}

/* Does the language tell what the word at item i is? */
static inline bool item_is_known(const struct frame *frame, uint32_t i)
{
	const struct token *token = item_token(frame, i);

	return token && lexeme_known(token->lexeme);
}

/* Does the word at item i do one of these things in a sentence (GRAMMAR_ADDITIVE
 * ...)? */
static inline bool item_plays(const struct frame *frame, uint32_t i, uint64_t grammar)
{
	return i < frame->count && (frame->items[i].grammar & grammar);
}

/* Is it one that a construction turns on (KEY_CITING ...)? */
static inline bool item_key(const struct frame *frame, uint32_t i, uint64_t keys)
{
	return i < frame->count && (frame->items[i].keys & keys);
}

/* Is item i the mark c (a comma, a colon)? */
static inline bool item_mark(const struct frame *frame, uint32_t i, char c)
{
	return i < frame->count && frame->items[i].head == (uint64_t)(unsigned char)c;
}

/* Does item i, a word, end with one of the language's suffixes of this kind, and
 * is longer? */
static inline bool item_suffix(const struct frame *frame, uint32_t i, enum suffix suffix)
{
	const struct token *token = item_token(frame, i);

	return token && token->kind == TOKEN_WORD &&
	       language_suffix(frame->tokens->language, suffix,
			       (struct slice){ frame->tokens->text.at + token->start,
					       token->end - token->start });
}

/* The number of words in quotation q. */
uint32_t quotation_words(const struct frame *frame, int32_t q);

/* The last token in quotation q that is no blank end, or NULL when empty. */
const struct token *quotation_tail(const struct frame *frame, int32_t q);

#endif
