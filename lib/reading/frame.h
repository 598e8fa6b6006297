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

struct item {
	uint32_t token;		/* for a quotation its first token, mark included */
	int32_t quotation;	/* QUOTATION_NONE: a token */
};

struct sentence {
	uint32_t first, last;	/* items, last not included; a dateline
				 * ("PARIS - ") is in no sentence */
	uint32_t paragraph;
	uint32_t classes;	/* all those of its words, quotations aside */
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
	const struct token *token = item_token(frame, i);

	return token && token->lexeme && (token->lexeme->classes & classes);
}

static inline bool item_has(const struct frame *frame, uint32_t i, int32_t details)
{
	const struct token *token = item_token(frame, i);

	return token && lexeme_is(token->lexeme, details);
}

static inline bool item_kind(const struct frame *frame, uint32_t i, enum token_kind kind)
{
	const struct token *token = item_token(frame, i);

	return token && token->kind == kind;
}

/* The bytes of item i; of a quotation with its marks. */
struct span item_span(const struct frame *frame, uint32_t i);

/* The rest of item_word(). */
bool item_word_whole(const struct frame *frame, const struct token *token, const char *word);

/* Is item i this word (in ASCII small letters)?  Nearly always its first letter
 * tells that it is not. */
static inline bool item_word(const struct frame *frame, uint32_t i, const char *word)
{
	const struct token *token = item_token(frame, i);

	return token && token->kind == TOKEN_WORD &&
	       (frame->tokens->text.at[token->start] | 0x20) == word[0] &&
	       item_word_whole(frame, token, word);
}

/* Is item i the mark c (a comma, a colon)? */
static inline bool item_mark(const struct frame *frame, uint32_t i, char c)
{
	const struct token *token = item_token(frame, i);

	return token && token->end == token->start + 1 &&
	       frame->tokens->text.at[token->start] == c;
}

/* Does item i, a word, end with this suffix, and is longer? */
static inline bool item_suffix(const struct frame *frame, uint32_t i, const char *suffix)
{
	const struct token *token = item_token(frame, i);
	const char *text = frame->tokens->text.at;
	size_t length = strlen(suffix);

	return token && token->kind == TOKEN_WORD && token->end - token->start > length &&
	       text[token->end - 1] == suffix[length - 1] &&
	       memcmp(text + token->end - length, suffix, length) == 0;
}

/* The number of words in quotation q. */
uint32_t quotation_words(const struct frame *frame, int32_t q);

/* The last token in quotation q that is no blank end, or NULL when empty. */
const struct token *quotation_tail(const struct frame *frame, int32_t q);

#endif
