#include "reading/attribution_read.h"

/* How far "as saying" may stand behind "quoted". */
#define AS_REACH 30

/* The "as" of "as saying", "as telling reporters" behind item i; ITEM_NONE
 * without one. */
static uint32_t as_saying(const struct reader *reader, uint32_t i)
{
	const struct frame *frame = reader->frame;

	for (uint32_t k = i; k + 1 < reader->limit && k < i + AS_REACH; k++) {
		if (item_kind(frame, k, TOKEN_STOP) || item_is(frame, k, WORD_COMPLEMENTISER))
			break;
		if (item_word(frame, k, "as") && item_is(frame, k + 1, WORD_SPEECH) &&
		    item_has(frame, k + 1, VERB_ING))
			return k;
	}
	return ITEM_NONE;
}

bool read_quoted_as(struct reader *reader, uint32_t i, const struct verb_group *group)
{
	const struct frame *frame = reader->frame;
	const struct lexeme *verb = item_token(frame, i)->lexeme;
	struct attribution *attribution;
	struct phrase source;
	struct behind behind;
	uint32_t as, clause;

	if (!verb->form || (strcmp(verb->form, "quote") != 0 && strcmp(verb->form, "cite") != 0))
		return false;
	as = as_saying(reader, i + 1);
	if (as == ITEM_NONE)
		return false;
	if (group->be ? !phrase_before(frame, reader->claimed, group->first, &source, &clause)
		      : !phrase_after(frame, i + 1, as, &source))
		return false;
	verb = item_token(frame, as + 1)->lexeme;
	behind = verb_behind(frame, as + 2, reader->limit, verb);
	if (behind.kind < BEHIND_QUOTE)
		return false;
	attribution = attribution_said(reader, behind.kind == BEHIND_QUOTE ? HOW_QUOTE :
				       behind.kind == BEHIND_THAT ? HOW_THAT : HOW_CLAUSE,
				       &source, (struct range){ i, i + 1 });
	if (!attribution)
		return false;
	attribution->cues[attribution->cue_count++] = (struct range){ as, as + 2 };
	attribution->verb = verb;
	attribution->clause = (struct range){ group->be ? clause : i, behind.adjuncts };
	claim_behind(reader, attribution, &behind);
	return true;
}
