#include "reading/phrase_parts.h"

/* Which word of a noun phrase is its head. */

/* Does the noun at item head, in a language where nouns stand before what describes
 * them, head item i too: an adjective, or the rest of an organisation's name? */
static bool heads_what_follows(const struct frame *frame, uint32_t head, uint32_t i)
{
	if (item_is(frame, head, WORD_ARTICLE | WORD_DETERMINER | WORD_PREPOSITION | WORD_ADVERB |
				 WORD_CARDINAL | WORD_VAGUE))
		return false;
	if (item_is(frame, head, WORD_PRONOUN))
		return item_key(frame, i, KEY_SAME);
	if (item_is_capital(frame, i))
		return item_is_capital(frame, head) &&
		       item_is(frame, head, WORD_ORGANISATION | WORD_DOCUMENT);
	return item_is_capital(frame, head) ||
	       item_is(frame, head, WORD_PERSON | WORD_GROUP | WORD_ORGANISATION | WORD_DOCUMENT);
}

/* Where a name that goes on behind a small word at item i goes on: "Luis de la
 * Torre"; i when it does not. */
static uint32_t name_goes_on(const struct frame *frame, uint32_t i, uint32_t last)
{
	uint32_t k = i;

	if (!item_is_capital(frame, i - 1) || item_is_known(frame, i - 1))
		return i;
	while (k < last && item_plays(frame, k, GRAMMAR_NAME_LINK) && !item_is_capital(frame, k))
		k++;
	return k > i && k < last && item_is_capital(frame, k) && !item_is_known(frame, k) ? k : i;
}

uint32_t phrase_head(const struct frame *frame, struct range range)
{
	uint32_t head = range.first;
	bool noun_first = frame->tokens->language->head_first;

	for (uint32_t i = range.first; i < range.last; i++) {
		const struct token *token = item_token(frame, i);

		if (!token)
			continue;
		if (noun_first && i > range.first && item_plays(frame, i, GRAMMAR_NAME_LINK) &&
		    name_goes_on(frame, i, range.last) > i) {
			i = head = name_goes_on(frame, i, range.last);
			continue;
		}
		if (i > range.first &&
		    (token->kind == TOKEN_COMMA || token->kind == TOKEN_OPEN ||
		     item_is(frame, i, WORD_PREPOSITION | WORD_COMPLEMENTISER) ||
		     item_has(frame, i, PERSON_RELATIVE) ||
		     (token->kind == TOKEN_DASH && (token->flags & TOKEN_BLANK_BEFORE))))
			break;
		/* "documents seen by", "a report published on" */
		if (i > range.first && !(token->flags & TOKEN_CAPITAL) &&
		    item_is(frame, i - 1,
		            WORD_PERSON | WORD_GROUP | WORD_ORGANISATION |
		                WORD_DOCUMENT) &&
		    ((item_is(frame, i, WORD_SPEECH | WORD_BELIEF) &&
		      item_has(frame, i, VERB_PAST | VERB_PARTICIPLE)) ||
		     (item_suffix(frame, i, SUFFIX_PAST) &&
		      !item_is(frame, i, WORD_PERSON | WORD_GROUP))))
			break;
		/* "Kim himself", "the papers each", "the office flatly" */
		if (i > range.first &&
		    (item_has(frame, i, PERSON_OBJECT) ||
		     item_plays(frame, i, GRAMMAR_FLOATING) ||
		     (item_is_adverb(frame, i) && !(token->flags & TOKEN_CAPITAL))))
			continue;
		/* "fuentes oficiales", "Policía Nacional", but "el portavoz policial Kim" */
		if (noun_first && i > range.first &&
		    heads_what_follows(frame, head, i))
			continue;
		if (token->kind == TOKEN_WORD)
			head = i;
	}
	return titled_head(frame, head, range.last);
}
