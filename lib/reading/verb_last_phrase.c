#include "reading/verb_last.h"

/* No phrase, and no bracket in one, is longer. */
enum { PHRASE_MOST = 12 };

struct span item_stem(const struct frame *frame, uint32_t i)
{
	struct span span = item_span(frame, i);
	const struct token *token = item_token(frame, i);

	if (token && span.end - span.start > token->tail)
		span.end -= token->tail;
	return span;
}

/* The first item of a bracket that closes at item close, or close. */
static uint32_t bracket_before(const struct frame *frame, uint32_t from, uint32_t close)
{
	for (uint32_t i = close; i > from && close - i < PHRASE_MOST; i--)
		if (item_kind(frame, i - 1, TOKEN_OPEN))
			return i - 1;
	return close;
}

/* Does item i, left of a noun, belong to something else than the noun? */
static bool ends_before(const struct frame *frame, uint32_t i)
{
	const struct token *token = item_token(frame, i);
	unsigned says = item_says(frame, i);
	bool described = item_has(frame, i + 1, PERSON_RELATIVE) ||
			 (item_says(frame, i + 1) & ENDING_DESCRIBES);

	if (item_is_whole_name(frame, i))
		return false;
	if (!token || token->kind == TOKEN_COMMA || token->kind == TOKEN_STOP ||
	    token->kind == TOKEN_DASH || token->kind == TOKEN_OPEN)
		return true;
	if (says & (ENDING_TOPIC | ENDING_LINKS | ENDINGS_QUOTING))
		return true;
	if (says & (ENDING_OBJECT | ENDING_AT | ENDING_SUBJECT))
		return !described;
	if (item_is(frame, i, WORD_APART | WORD_DETERMINER) ||
	    item_has(frame, i, PERSON_RELATIVE) ||
	    (described && !item_is(frame, i, WORD_CONJUNCTION)))
		return false;
	return item_is(frame, i, WORD_DATE | WORD_MONTH | WORD_WEEKDAY | WORD_ADVERB |
			       WORD_CONJUNCTION | WORD_SPEECH | WORD_COMPLEMENTISER) ||
	       item_has(frame, i, VERB_ACCORDING);
}

struct phrase verb_last_phrase(const struct frame *frame, uint32_t from, uint32_t head)
{
	struct phrase phrase = { .whole = { head, head + 1 }, .head = head };
	uint32_t i = head;

	while (i > from && head - i < PHRASE_MOST) {
		if (item_kind(frame, i - 1, TOKEN_CLOSE)) {
			uint32_t open = bracket_before(frame, from, i - 1);

			if (open == i - 1)
				break;
			i = open;
			continue;
		}
		/* The marks of a name: '빛의 집' 대표. */
		if (item_is_quote(frame, i - 1) && i - 1 > from &&
		    quotation_words(frame, frame->items[i - 1].quotation) < 4) {
			i--;
			continue;
		}
		if (ends_before(frame, i - 1))
			break;
		i--;
	}
	while (i < head && (item_kind(frame, i, TOKEN_OPEN) || item_kind(frame, i, TOKEN_CLOSE)))
		i++;
	phrase.whole.first = i;
	return phrase;
}
