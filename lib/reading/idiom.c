#include "reading/idiom.h"

/* Words that "*" stands for, at most. */
#define ANY_MOST 3

/* Is item i the word of length bytes at word?  A curly apostrophe is a straight
 * one. */
static bool is_word(const struct frame *frame, uint32_t i, const char *word, size_t length)
{
	const struct token *token = item_token(frame, i);
	const char *at, *end;
	size_t k = 0;

	if (!token || token->kind != TOKEN_WORD || length == 0 ||
	    (frame->tokens->text.at[token->start] | 0x20) != word[0])
		return false;
	at = frame->tokens->text.at + token->start;
	end = frame->tokens->text.at + token->end;
	for (; at < end && k < length; at++, k++) {
		char c = *at;

		if (c >= 'A' && c <= 'Z') {
			c = (char)(c | 0x20);
		} else if (c == '\xE2' && end - at > 2 && at[1] == '\x80' && at[2] == '\x99') {
			c = '\'';
			at += 2;
		}
		if (c != word[k])
			return false;
	}
	return at == end && k == length;
}

/* Is item i one of the words of length bytes at words, parted by "|"? */
static bool one_of(const struct frame *frame, uint32_t i, const char *words, size_t length)
{
	size_t from = 0;

	for (size_t k = 0; k <= length; k++) {
		if (k < length && words[k] != '|')
			continue;
		if (is_word(frame, i, words + from, k - from))
			return true;
		from = k + 1;
	}
	return false;
}

uint32_t idiom_match(const struct frame *frame, uint32_t i, uint32_t limit, const char *words)
{
	size_t length;
	bool optional;
	uint32_t end;

	while (*words == ' ')
		words++;
	if (*words == '\0')
		return i;
	length = strcspn(words, " ");
	optional = *words == '[';
	if (words[optional] == '*' || words[optional] == '_') {
		uint32_t most = words[optional] == '*' ? ANY_MOST : 1;

		for (uint32_t n = words[0] == '_'; n <= most; n++) {
			if (n > 0 && (i + n > limit || !item_kind(frame, i + n - 1, TOKEN_WORD)))
				break;
			end = idiom_match(frame, i + n, limit, words + length);
			if (end != ITEM_NONE)
				return end;
		}
		return ITEM_NONE;
	}
	if (i < limit && one_of(frame, i, words + optional, length - 2 * optional)) {
		end = idiom_match(frame, i + 1, limit, words + length);
		if (end != ITEM_NONE)
			return end;
	}
	return optional ? idiom_match(frame, i, limit, words + length) : ITEM_NONE;
}

uint32_t idiom_find(const struct frame *frame, uint32_t i, uint32_t limit,
		    enum idiom_role role, const char **value)
{
	const struct idiom *idiom = lexicon_language(frame->tokens->lexicon)->idioms;
	uint32_t end;

	for (; idiom && idiom->words; idiom++) {
		if (idiom->role != role)
			continue;
		end = idiom_match(frame, i, limit, idiom->words);
		if (end != ITEM_NONE) {
			if (value)
				*value = idiom->value;
			return end;
		}
	}
	return ITEM_NONE;
}
