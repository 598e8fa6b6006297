#include "reading/phrase_parts.h"

/* What stands between a subject and its verb. */

struct verb_group verb_group_before(const struct frame *frame, uint32_t from, uint32_t verb)
{
	struct verb_group group = { .first = verb };
	bool clitics = frame->tokens->language->free_subject;

	while (group.first > from) {
		uint32_t i = group.first - 1;

		if (item_is(frame, i, WORD_AUXILIARY) && !item_is(frame, i, WORD_PRONOUN)) {
			if (item_plays(frame, i, GRAMMAR_HAVE))
				group.have = true;
			else if (item_plays(frame, i, GRAMMAR_BE))
				group.be = true;
			else if (!item_plays(frame, i, GRAMMAR_DO))
				group.modal = true;
			group.negated |= item_is(frame, i, WORD_NEGATION);
		} else if (clitics && item_plays(frame, i, GRAMMAR_CLITIC) &&
			   (i + 1 == verb || item_plays(frame, i + 1, GRAMMAR_CLITIC)) &&
			   !(item_is(frame, i, WORD_ARTICLE) &&
			     item_has(frame, verb, VERB_NOUN))) {
			group.nobody |= item_plays(frame, i, GRAMMAR_IMPERSONAL);
		} else if (item_is(frame, i, WORD_NEGATION)) {
			group.negated = true;
		} else if (item_plays(frame, i, GRAMMAR_INFINITIVE)) {
			group.to = true;
		} else if (item_plays(frame, i, GRAMMAR_NOT_YET) && i > from &&
			   item_is(frame, i - 1, WORD_AUXILIARY | WORD_NEGATION)) {
			/* "has not yet said" */
		} else if (item_plays(frame, i, GRAMMAR_THERE) && i > from + 1 &&
		           item_is(frame, i - 1, WORD_PREPOSITION)) {
			break;		/* "the men over there said" */
		} else if (item_is_adverb(frame, i) && !item_is_capital(frame, i)) {
			group.hedged |= item_is(frame, i, WORD_HEDGE);
		} else if (item_is_date(frame, i) && i > from + 1 &&
		           !item_is(frame, i - 1, WORD_ARTICLE)) {
			/* "Kim on Tuesday said", "and in recent days said" */
			group.first = i;
			if (item_plays(frame, i - 1, GRAMMAR_DAY | GRAMMAR_LAST))
				group.first = i - 1;
			else if (i > from + 2 && item_plays(frame, i - 2, GRAMMAR_OCCASION) &&
				 item_kind(frame, i - 1, TOKEN_WORD) &&
				 !item_is_capital(frame, i - 1))
				group.first = i - 2;
			continue;
		} else if (item_kind(frame, i, TOKEN_NUMBER) && i > from + 2 &&
		           item_is(frame, i - 1, WORD_MONTH) &&
		           item_plays(frame, i - 2, GRAMMAR_DAY)) {
			group.first = i - 2;
			continue;
		} else {
			break;
		}
		group.first = i;
	}
	return group;
}
