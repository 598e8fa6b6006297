#include "reading/idiom.h"
#include "reading/phrase_parts.h"
#include "reading/verb.h"

/* Where reported words end. */

/* "Kim said", within a few words of item i: another speaker, with one of these
 * verbs. */
static bool other_speaker(const struct frame *frame, uint32_t i, uint32_t limit, int32_t verbs)
{
	for (uint32_t k = i; k < limit && k < i + 9; k++) {
		if (item_is_quote(frame, k) || item_kind(frame, k, TOKEN_COMMA) ||
		    item_kind(frame, k, TOKEN_STOP) || item_is(frame, k, WORD_COMPLEMENTISER))
			return false;
		if (k > i && item_is(frame, k, WORD_SPEECH) &&
		    (item_has(frame, k, VERB_PAST | VERB_THIRD) ||
		     item_is(frame, k - 1, WORD_GROUP)) &&
		    item_has(frame, k, verbs))
			return true;
	}
	return false;
}

/* Where the subject that begins at item i behind a comma, with its appositions,
 * ends before its verb; ITEM_NONE when none is seen within a few words. */
static uint32_t closing_subject(const struct frame *frame, uint32_t i, uint32_t limit)
{
	struct range part = { i, i };

	for (uint32_t k = i + 1; k < limit && k < i + 24; k++) {
		if (item_kind(frame, k, TOKEN_STOP) || item_is_quote(frame, k) ||
		    item_is(frame, k, WORD_COMPLEMENTISER))
			return ITEM_NONE;
		if (item_mark(frame, k, ',')) {
			struct range next = { k + 1, k + 1 };

			part.last = k;
			while (next.last < limit && next.last < k + 16 &&
			       !item_kind(frame, next.last, TOKEN_COMMA))
				next.last++;
			if (!item_mark(frame, next.last, ',') ||
			    !(item_has(frame, next.first, PERSON_RELATIVE) ||
			      item_kind(frame, next.first, TOKEN_NUMBER) ||
			      item_suffix(frame, next.first, SUFFIX_GERUND) ||
			      part_apposes(frame, part, next)) ||
			    part_has_finite(frame, part.first, part.last))
				return ITEM_NONE;
			k = next.last;
			if (item_is(frame, k + 1, WORD_SPEECH | WORD_AUXILIARY))
				return k + 1;
			continue;
		}
		if (part.last == i && item_is(frame, k, WORD_SPEECH) &&
		    item_has(frame, k, VERB_PAST | VERB_THIRD) &&
		    (!item_has(frame, k, VERB_NOUN) || item_is_capital(frame, k - 1)))
			return k;
		if (part.last == i && (k > i + 8 || item_kind(frame, k, TOKEN_COMMA)) &&
		    !item_has(frame, i, PERSON_RELATIVE))
			return ITEM_NONE;
	}
	return ITEM_NONE;
}

/* ", Kim said on Monday." to the end of the sentence, from item i behind the
 * comma: all before it is what Kim said. */
static bool closing_speaker(const struct frame *frame, uint32_t i, uint32_t limit)
{
	uint32_t verb, k;

	if (item_is(frame, i, WORD_PREPOSITION | WORD_CONJUNCTION | WORD_COMPLEMENTISER) ||
	    item_has(frame, i, PERSON_RELATIVE))
		return false;
	verb = closing_subject(frame, i, limit);
	if (verb == ITEM_NONE)
		return false;
	while (item_is(frame, verb, WORD_AUXILIARY) || item_is_adverb(frame, verb))
		verb++;
	if (!item_is(frame, verb, WORD_SPEECH) ||
	    !item_has(frame, verb, VERB_PAST | VERB_THIRD | VERB_PARTICIPLE) ||
	    item_has(frame, verb, VERB_OUT | VERB_ON | VERB_BACK | VERB_IT) ||
	    !item_has(frame, verb, VERB_QUOTES | VERB_TELLS | VERB_THAT) ||
	    (item_has(frame, verb, VERB_NOUN) && !item_is_capital(frame, verb - 1)))
		return false;
	k = skip_when(frame, verb + 1, limit);
	if (item_mark(frame, k, ','))
		return item_is(frame, k + 1, WORD_SPEECH) && item_has(frame, k + 1, VERB_ING);
	if (item_has(frame, verb, VERB_TELLS)) {
		struct phrase told;

		if (phrase_after(frame, k, limit, &told))
			k = told.whole.last;
	} else if (k < limit && k == verb + 1 && !item_kind(frame, k, TOKEN_STOP) &&
		   !item_is(frame, k, WORD_PREPOSITION)) {
		return false;
	}
	for (; k < limit && k < i + 40; k++) {
		if (item_kind(frame, k, TOKEN_STOP) || item_is_quote(frame, k))
			break;
		if (item_is(frame, k, WORD_AUXILIARY | WORD_CONJUNCTION | WORD_COMPLEMENTISER) ||
		    item_is(frame, k, WORD_PRONOUN) || item_kind(frame, k, TOKEN_COMMA))
			return item_mark(frame, k, ',') && item_is(frame, k + 1, WORD_SPEECH) &&
			       item_has(frame, k + 1, VERB_ING);
	}
	return k >= limit || item_kind(frame, k, TOKEN_STOP);
}

/* "..., a charge the club called "fantasy"", "..., a claim that officials deny": behind a
 * comma, at item i, what others say of the words before it. */
static bool judged_by_others(const struct frame *frame, uint32_t i, uint32_t limit)
{
	if (!item_is(frame, i, WORD_ARTICLE) || !item_is(frame, i + 1, WORD_SPEECH_NOUN))
		return false;
	i += 2;
	if (item_plays(frame, i, GRAMMAR_DECLARATIVE) || item_has(frame, i, PERSON_RELATIVE))
		i++;
	return item_begins_phrase(frame, i) &&
	       other_speaker(frame, i, limit,
			     VERB_QUOTES | VERB_TELLS | VERB_THAT | VERB_ABOUT | VERB_CALLS);
}

/* Do reported words that have come to item k, a quotation, comma or
 * conjunction, end before it? */
static bool ends_before(const struct frame *frame, uint32_t k, uint32_t limit,
			bool subordinate)
{
	bool comma = item_mark(frame, k, ',');
	uint32_t next = k + 1;

	/* "...; a sailor in the harbour denied it" */
	if (item_mark(frame, k, ';'))
		return second_verb(frame, next) ||
		       other_speaker(frame, next, limit,
				     VERB_QUOTES | VERB_TELLS | VERB_THAT | VERB_ABOUT |
				     VERB_CALLS);

	if (item_is_quote(frame, k)) {
		const struct token *tail =
			quotation_tail(frame, frame->items[k].quotation);

		/* ..., "...," she said: those words are hers. */
		return tail && tail->kind == TOKEN_COMMA && !subordinate &&
		       !item_is(frame, next, WORD_CONJUNCTION) &&
		       other_speaker(frame, next, limit, VERB_QUOTES | VERB_TELLS | VERB_THAT);
	}
	if (comma && (item_plays(frame, next,
	                         GRAMMAR_ADDITIVE | GRAMMAR_ADVERSATIVE |
	                             GRAMMAR_CONTRASTIVE | GRAMMAR_CONCESSIVE)))
		next++;
	else if (!comma && !item_plays(frame, k,
	                               GRAMMAR_ADDITIVE | GRAMMAR_ADVERSATIVE |
	                                   GRAMMAR_CONTRASTIVE))
		return false;
	if ((!comma || next > k + 1) &&
	    (second_verb(frame, next) ||
	     other_speaker(frame, next, limit,
	                   item_plays(frame, next - 1, GRAMMAR_ADDITIVE)
	                       ? VERB_QUOTES | VERB_TELLS
	                       : VERB_QUOTES | VERB_TELLS | VERB_THAT)))
		return true;
	if (!comma)
		return false;
	if (next == k + 1 && (closing_speaker(frame, next, limit) ||
			      judged_by_others(frame, next, limit) ||
			      second_verb(frame, next) ||
			      (subordinate && item_begins_phrase(frame, next))))
		return true;
	while (item_is_adverb(frame, next) ||
	       item_plays(frame, next, GRAMMAR_CONTRASTIVE))
		next++;
	if (item_key(frame, next, KEY_CITING) ||
	    item_idiom(frame, next, frame->count, IDIOM_ACCORDING, NULL) != ITEM_NONE)
		return true;
	return item_is(frame, next, WORD_SPEECH) && item_has(frame, next, VERB_ING) &&
	       item_has(frame, next, VERB_QUOTES | VERB_THAT | VERB_TELLS | VERB_OUT);
}

uint32_t reported_end(const struct frame *frame, uint32_t i, uint32_t limit,
		      bool subordinate)
{
	uint32_t end = i + 1;

	while (end < limit && !ends_before(frame, end, limit, subordinate))
		end++;
	if (end > limit)
		end = limit;
	while (end > i && (item_kind(frame, end - 1, TOKEN_STOP) ||
			   item_kind(frame, end - 1, TOKEN_COMMA) ||
			   item_kind(frame, end - 1, TOKEN_DASH)))
		end--;
	return end;
}
