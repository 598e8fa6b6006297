#include "reading/attribution_read.h"

/* How far "as saying" may stand behind "quoted". */
#define AS_REACH 30

/* The "as" of "as saying", "as telling reporters" behind item i; ITEM_NONE
 * without one. */
static uint32_t as_saying(const struct reader *reader, uint32_t i)
{
	const struct frame *frame = reader->frame;

	for (uint32_t k = i; k + 1 < reader->limit && k < i + AS_REACH; k++) {
		if (item_kind(frame, k, TOKEN_STOP) || item_is(frame, k, WORD_COMPLEMENTISER) ||
		    (item_is(frame, k, WORD_SPEECH) && item_has(frame, k, VERB_PAST)))
			break;
		if (item_plays(frame, k, GRAMMAR_ESSIVE) &&
		    item_is(frame, k + 1, WORD_SPEECH) &&
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
	struct range before;
	uint32_t as, clause = i;

	if (!(verb->keys & KEY_QUOTES_AS))
		return false;
	as = as_saying(reader, i + 1);
	if (as == ITEM_NONE)
		return false;
	if (group->be ? !phrase_before(frame, reader->claimed, group->first, &source, &clause)
		      : !phrase_after(frame, i + 1, as, &source))
		return false;
	verb = item_token(frame, as + 1)->lexeme;
	behind = verb_behind(frame, as + 2, reader->limit, verb);
	before = group->be ? said_before(reader, clause, &behind) : (struct range){ i, i };
	if (behind.kind < BEHIND_QUOTE && before.first == before.last)
		return false;
	attribution = attribution_said(reader, said_how(&behind, before, frame), &source,
				       (struct range){ i, i + 1 });
	if (!attribution)
		return false;
	attribution->cues[attribution->cue_count++] = (struct range){ as, as + 2 };
	attribution->verb = verb;
	attribution->clause = (struct range){ group->be ? clause : i, behind.adjuncts };
	attribution_content(attribution, before, reader->arena);
	reader->claimed = behind.adjuncts > as + 2 ? behind.adjuncts : as + 2;
	if (behind.kind == BEHIND_COMMA && said_goes_on(reader, &behind, before))
		behind.kind = BEHIND_CLAUSE;
	if (behind.kind >= BEHIND_QUOTE)
		claim_behind(reader, attribution, &behind);
	return true;
}

bool possessive(const struct frame *frame, uint32_t i)
{
	return item_suffix(frame, i, SUFFIX_OWNER) ||
	       item_suffix(frame, i, SUFFIX_OWNERS);
}

/* The possessor that item last, with its "'s", ends: a name, or a noun with its
 * article. */
static bool possessor(const struct reader *reader, uint32_t last, struct phrase *source)
{
	const struct frame *frame = reader->frame;
	uint32_t i = last;
	bool name = item_token(frame, last)->flags & TOKEN_CAPITAL;

	while (i > reader->claimed && last - i < 5 && item_kind(frame, i - 1, TOKEN_WORD) &&
	       !item_is(frame, i - 1, WORD_PREPOSITION | WORD_CONJUNCTION | WORD_AUXILIARY)) {
		bool article = item_is(frame, i - 1, WORD_ARTICLE);

		if (name && !article && !(item_token(frame, i - 1)->flags & TOKEN_CAPITAL))
			break;
		i--;
		if (article)
			break;
	}
	*source = (struct phrase){ { i, last + 1 }, last, 0 };
	return name || item_is(frame, i, WORD_ARTICLE);
}

/* Whose word of speech item noun is: "Kim's claim", "his latest promise", "a
 * claim by Kim". */
static bool whose(const struct reader *reader, uint32_t noun, struct phrase *source)
{
	const struct frame *frame = reader->frame;

	if (item_plays(frame, noun + 1, GRAMMAR_AGENT)) {
		if (!phrase_after(frame, noun + 2, reader->limit, source))
			return false;
		phrase_end_at_verb(frame, source);
		return item_plays(frame, source->whole.last, GRAMMAR_DECLARATIVE);
	}
	for (uint32_t i = noun; i > reader->claimed && noun - i < 4; i--) {
		if (!item_kind(frame, i - 1, TOKEN_WORD))
			return false;
		if (item_has(frame, i - 1, PERSON_OWN)) {
			*source = (struct phrase){ { i - 1, i }, i - 1, 0 };
			return true;
		}
		if (possessive(frame, i - 1))
			return possessor(reader, i - 1, source);
		if (item_is(frame, i - 1, WORD_ARTICLE | WORD_PREPOSITION | WORD_AUXILIARY))
			return false;
	}
	return false;
}

void read_nominal(struct reader *reader, uint32_t noun)
{
	const struct frame *frame = reader->frame;
	struct attribution *attribution;
	struct phrase source;
	struct behind behind;
	uint32_t limit;

	if (!whose(reader, noun, &source))
		return;
	behind.at = source.whole.first > noun ? source.whole.last : noun + 1;
	if (!item_plays(frame, behind.at, GRAMMAR_DECLARATIVE))
		return;
	behind = (struct behind){ BEHIND_THAT, behind.at + 1, behind.at };
	attribution = attribution_said(reader, HOW_NOUN, &source, (struct range){ noun, noun + 1 });
	if (!attribution)
		return;
	attribution->clause = (struct range){ source.whole.first < noun ? source.whole.first : noun,
					      behind.adjuncts };
	limit = reader->limit;
	/* Behind the comma the sentence goes on about the claim. */
	for (uint32_t i = behind.at; i < reader->limit; i++)
		if (item_mark(frame, i, ','))
			reader->limit = i;
	claim_behind(reader, attribution, &behind);
	reader->limit = limit;
}
