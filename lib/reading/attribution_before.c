#include "reading/attribution_read.h"
#include "reading/phrase_parts.h"

/* Is the quotation at item i a title behind a preposition: in an interview on
 * "Night Watch," Kim said ...? */
static bool is_title(const struct frame *frame, uint32_t first, uint32_t i)
{
	const struct quotation *quotation = &frame->quotations->all[frame->items[i].quotation];

	/* "In his book, "Night Watch," Kim said" */
	bool named = i > first + 2 && item_mark(frame, i - 1, ',') &&
		     item_is(frame, first, WORD_PREPOSITION) && item_kind(frame, i - 2, TOKEN_WORD) &&
		     items_words(frame, first, i) < 6;

	/* "in an interview on NBC's "Night Watch," Kim said" */
	if (i > first + 1 && item_suffix(frame, i - 1, SUFFIX_OWNER))
		for (uint32_t k = i - 1; k > first && i - k < 6 && !named; k--)
			named = item_is(frame, k - 1, WORD_PREPOSITION);
	if (i == first || (!item_is(frame, i - 1, WORD_PREPOSITION) && !named) ||
	    quotation->last > quotation->first + 8)
		return false;
	for (uint32_t k = quotation->first; k < quotation->last; k++) {
		const struct token *token = &frame->tokens->all[k];

		if (token->kind == TOKEN_WORD && !(token->flags & TOKEN_CAPITAL) &&
		    !token_is(frame->tokens, k, WORD_ARTICLE | WORD_PREPOSITION | WORD_CONJUNCTION))
			return false;
	}
	return true;
}

bool said_only_adverbial(const struct frame *frame, uint32_t first, uint32_t last)
{
	/* "About 40 houses burned" */
	if (item_is(frame, first, WORD_APPROXIMATOR) &&
	    (item_kind(frame, first + 1, TOKEN_NUMBER) ||
	     item_is(frame, first + 1, WORD_CARDINAL)))
		return false;
	while (first < last && item_is_adverb(frame, first))
		first++;
	if (first < last &&
	    !item_is(frame, first,
	             WORD_PREPOSITION | WORD_DATE | WORD_MONTH | WORD_WEEKDAY) &&
	    !item_suffix(frame, first, SUFFIX_GERUND))
		return false;
	/* "After the flood, the town moved": behind a comma, a clause. */
	for (uint32_t i = first, part = last; i < last; i++) {
		if (item_mark(frame, i, ','))
			part = i + 1;
		if (item_is_past(frame, part, i) && (i > part || surely_finite(frame, first, i)))
			return false;
		if ((item_is(frame, i, WORD_AUXILIARY) && !item_is(frame, i, WORD_MONTH)) ||
		    item_is_quote(frame, i) ||
		    (item_has(frame, i, VERB_PAST | VERB_THIRD) && !item_has(frame, i, VERB_NOUN)))
			return false;
	}
	return true;
}

struct range said_before(const struct reader *reader, uint32_t clause,
				   const struct behind *behind)
{
	const struct frame *frame = reader->frame;
	uint32_t last = clause, first = reader->claimed;
	struct range none = { clause, clause };

	/* "The deal is seen as dead, Kim said.": Kim said all of it. */
	if (clause > reader->from && clause < reader->from + SENTENCE_REACH &&
	    clause == first + 1 && item_mark(frame, first, ',') &&
	    (behind->kind == BEHIND_NOTHING ||
	     (behind->kind == BEHIND_COMMA && item_is(frame, behind->at, WORD_SPEECH) &&
	      item_has(frame, behind->at, VERB_ING))))
		first = reader->from;
	while (last > first && item_kind(frame, last - 1, TOKEN_COMMA))
		last--;
	if (last <= first)
		return none;
	while (first < last &&
	       (item_kind(frame, first, TOKEN_COMMA) ||
	        item_plays(frame, first, GRAMMAR_ADDITIVE | GRAMMAR_ADVERSATIVE)))
		first++;
	if (first >= last)
		return none;
	if (item_is_quote(frame, last - 1) && !is_title(frame, first, last - 1)) {
		/* Words before the quotation belong to it when they lead up to it:
		 * The plan is "dead," he said. */
		if (last - 1 > first && (items_words(frame, first, last - 1) < 2 ||
					 item_mark(frame, last - 2, ':')))
			first = last - 1;
		return (struct range){ first, last };
	}
	if (last == clause || item_mark(frame, last, ':') || item_mark(frame, last, ';') ||
	    (behind->kind != BEHIND_NOTHING && behind->kind != BEHIND_COMMA) ||
	    items_words(frame, first, last) < (behind->kind == BEHIND_COMMA ? 1 : 3))
		return none;
	return (struct range){ first, last };
}

bool said_goes_on(const struct reader *reader, const struct behind *behind,
		    struct range before)
{
	const struct frame *frame = reader->frame;
	uint32_t i = behind->at;

	if (behind->kind != BEHIND_COMMA || before.first == before.last)
		return false;
	if (item_plays(frame, i, GRAMMAR_ADDITIVE | GRAMMAR_ADVERSATIVE)) {
		uint32_t next = i + 1;

		while (item_is_adverb(frame, next))
			next++;
		if (item_is_quote(frame, next))
			return true;
	}
	/* '"Though rents are high," the report notes, the city "does well."' */
	if (item_is_quote(frame, before.last - 1) && before.last == before.first + 1) {
		for (uint32_t k = i + 1; k < i + 6 && item_begins_phrase(frame, i); k++) {
			if (item_is_quote(frame, k))
				return k + 2 >= reader->limit;
			if (!item_kind(frame, k, TOKEN_WORD) || item_is(frame, k, WORD_SPEECH))
				break;
		}
		return false;
	}
	/* There is no danger, Kim said, because the dam holds. */
	if (item_plays(frame, i,
	               GRAMMAR_CAUSAL | GRAMMAR_ADVERSATIVE | GRAMMAR_CONCESSIVE |
	                   GRAMMAR_CONDITIONAL | GRAMMAR_CONTRASTIVE)) {
		/* "..., Kim said, but Park said it does not" */
		for (uint32_t k = i + 1; k < reader->limit && k < i + 10; k++)
			if (item_is(frame, k, WORD_SPEECH) &&
			    item_has(frame, k, VERB_QUOTES | VERB_TELLS))
				return false;
		return true;
	}
	/* The plan, Kim said, will fail: a clause with its verb still to come. */
	return !item_has(frame, i, VERB_ING) && !item_is(frame, i, WORD_CONJUNCTION) &&
	       !item_suffix(frame, i, SUFFIX_GERUND) &&
	       !item_has(frame, i, PERSON_RELATIVE);
}

enum attribution_how said_how(const struct behind *behind, struct range before,
				   const struct frame *frame)
{
	if (before.first < before.last)
		return item_is_quote(frame, before.last - 1) ? HOW_QUOTE : HOW_CLAUSE;
	switch (behind->kind) {
	case BEHIND_QUOTE:
	case BEHIND_COLON:
		return HOW_QUOTE;
	case BEHIND_THAT:
		return HOW_THAT;
	case BEHIND_CLAUSE:
		return HOW_CLAUSE;
	default:
		return HOW_OBJECT;
	}
}
