#include "reading/phrase_parts.h"

/* What stands between a subject and its verb. */

struct verb_group verb_group_before(const struct frame *frame, uint32_t from, uint32_t verb)
{
	struct verb_group group = { .first = verb };

	while (group.first > from) {
		uint32_t i = group.first - 1;

		if (item_is(frame, i, WORD_AUXILIARY) && !item_is(frame, i, WORD_PRONOUN)) {
			if (item_word(frame, i, "has") || item_word(frame, i, "have") ||
			    item_word(frame, i, "had") || item_word(frame, i, "having"))
				group.have = true;
			else if (item_word(frame, i, "is") || item_word(frame, i, "are") ||
				 item_word(frame, i, "was") || item_word(frame, i, "were") ||
				 item_word(frame, i, "been") || item_word(frame, i, "be") ||
				 item_word(frame, i, "being") || item_word(frame, i, "am"))
				group.be = true;
			else if (!item_word(frame, i, "did") && !item_word(frame, i, "does") &&
				 !item_word(frame, i, "do"))
				group.modal = true;
			group.negated |= item_is(frame, i, WORD_NEGATION);
		} else if (item_is(frame, i, WORD_NEGATION)) {
			group.negated = true;
		} else if (item_word(frame, i, "to")) {
			group.to = true;
		} else if (item_word(frame, i, "yet") && i > from &&
			   item_is(frame, i - 1, WORD_AUXILIARY | WORD_NEGATION)) {
			/* "has not yet said" */
		} else if (item_word(frame, i, "there") && i > from + 1 &&
			   item_is(frame, i - 1, WORD_PREPOSITION)) {
			break;		/* "the men over there said" */
		} else if (item_is_adverb(frame, i) && !item_is_capital(frame, i)) {
			group.hedged |= item_is(frame, i, WORD_HEDGE);
		} else if (item_is_date(frame, i) && i > from + 1 &&
			   !item_is(frame, i - 1, WORD_ARTICLE)) {
			/* "Kim on Tuesday said", "and in recent days said" */
			group.first = i;
			if (item_word(frame, i - 1, "on") || item_word(frame, i - 1, "last"))
				group.first = i - 1;
			else if (i > from + 2 && item_word(frame, i - 2, "in") &&
				 item_kind(frame, i - 1, TOKEN_WORD) &&
				 !item_is_capital(frame, i - 1))
				group.first = i - 2;
			continue;
		} else if (item_kind(frame, i, TOKEN_NUMBER) && i > from + 2 &&
			   item_is(frame, i - 1, WORD_MONTH) &&
			   item_word(frame, i - 2, "on")) {
			group.first = i - 2;
			continue;
		} else {
			break;
		}
		group.first = i;
	}
	return group;
}
