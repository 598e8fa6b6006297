#include "reading/verb_last.h"

#include "reading/detail.h"

/* The day and the place of a saying, which stand among who speaks, the words said and
 * the verb. */

#define ADJUNCT_MOST 9

static bool is_speech_place(const struct frame *frame, uint32_t i)
{
	return item_is(frame, i, WORD_SPEECH_NOUN) &&
	       ((item_says(frame, i) & ENDING_AT) || item_is(frame, i, WORD_ADVERB));
}

/* "기자들과 만나", "국회에서 열린 회견에서": to where what is told of the saying goes
 * on; i when it does not. */
static uint32_t skip_place(const struct frame *frame, uint32_t i, uint32_t limit)
{
	uint32_t behind = i;

	for (uint32_t k = i; k < limit && k < i + ADJUNCT_MOST; k++) {
		if (item_is_quote(frame, k) || item_kind(frame, k, TOKEN_STOP) ||
		    (item_says(frame, k) & (ENDING_TOPIC | ENDING_SUBJECT | ENDING_OBJECT |
					    ENDINGS_QUOTING)))
			break;
		if (is_speech_place(frame, k))
			behind = k + 1;
	}
	return behind;
}

bool verb_last_day(const struct frame *frame, uint32_t i)
{
	const struct token *unit = item_token(frame, i + 1);

	if (!unit || !unit->lexeme || !item_kind(frame, i, TOKEN_NUMBER) ||
	    !item_is(frame, i + 1, WORD_DATE) ||
	    item_says(frame, i + 1) != 0 || item_key(frame, i + 2, KEY_PART_OF_DAY))
		return false;
	return detail_date(unit->lexeme->detail) == DATE_DAY ||
	       item_kind(frame, i + 2, TOKEN_NUMBER);
}

bool verb_last_told_day(const struct frame *frame, uint32_t i)
{
	const struct token *token = item_token(frame, i);
	int32_t detail;

	if (!token || !token->lexeme || !item_is(frame, i, WORD_DATE) || !item_is(frame, i, WORD_ADVERB) ||
	    item_says(frame, i) != 0 || item_plays(frame, i + 1, GRAMMAR_PERIOD))
		return false;
	detail = token->lexeme->detail;
	return detail_date(detail) != DATE_SHIFT || detail_number(detail) >> 8 == 0;
}

uint32_t verb_last_adjuncts(const struct frame *frame, uint32_t i, uint32_t limit)
{
	for (uint32_t before = limit; i < limit && i != before;) {
		before = i;
		if (verb_last_day(frame, i))
			i += 2;
		if (item_kind(frame, i, TOKEN_OPEN)) {
			uint32_t close = i;

			while (close < limit && close < i + 12 &&
			       !item_kind(frame, close, TOKEN_CLOSE))
				close++;
			if (item_kind(frame, close, TOKEN_CLOSE))
				i = close + 1;
		}
		if (item_kind(frame, i, TOKEN_COMMA) ||
		    verb_last_told_day(frame, i))
			i++;
		i = skip_place(frame, i, limit);
	}
	return i < limit ? i : limit;
}

uint32_t verb_last_connectives(const struct frame *frame, uint32_t i, uint32_t limit)
{
	while (i < limit && (item_kind(frame, i, TOKEN_COMMA) ||
			     item_is(frame, i, WORD_CONJUNCTION)))
		i++;
	return i;
}
