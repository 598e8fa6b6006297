#include "reading/attribution_read.h"
#include "reading/phrase_parts.h"
#include "reading/reading.h"

/*
 * Who is told to have said nothing: "declined to comment", "would not say
 * whether", "did not respond to a request for comment", "had no comment", "could
 * not be reached for comment"; "terms were not disclosed".  Whoever checks a claim
 * wants to know that somebody was asked, and what was kept back.
 */
struct unsaid {
	struct phrase source;
	bool has_source;
	uint32_t clause;
	struct range cue, told;		/* the verb; the whole predicate */
	struct range second;		/* "confirm or deny", "elaborate, or comment on it" */
	unsigned flags;			/* what it tells of a response */
	const struct lexeme *verb;
	bool plain;			/* "did not say that": perhaps only what was said
					 * otherwise */
};

/* Is item i a verb of speaking for what one says or keeps to oneself ("say",
 * "confirm", "comment", "discuss"), not for how one speaks or what is done so? */
static bool tells(const struct frame *frame, uint32_t i)
{
	int32_t not = VERB_ACT | VERB_BIDS | VERB_MANNER | VERB_CALLS | VERB_OUT | VERB_ON |
		      VERB_BACK | VERB_IT;

	if (!item_is(frame, i, WORD_SPEECH) || item_is_capital(frame, i))
		return false;
	return item_has(frame, i, VERB_ANSWERS) ||
	       (item_has(frame, i, VERB_QUOTES | VERB_THAT | VERB_TELLS) &&
		!item_has(frame, i, not));
}

/* "would not speak about the talks", "of it"; not "would not speak to her". */
static bool about_something(const struct frame *frame, uint32_t i)
{
	return !item_has(frame, i, VERB_ABOUT) || !item_is(frame, i + 1, WORD_PREPOSITION) ||
	       item_has(frame, i + 1, PREPOSITION_ABOUT);
}

/* A noun for what is told ("comment", "details", "a reason"), at item i or not far
 * behind it, in the same clause; ITEM_NONE without one. */
static uint32_t told_noun(const struct frame *frame, uint32_t i, uint32_t limit)
{
	for (uint32_t k = i; k < limit && k < i + 7; k++) {
		if (item_is(frame, k, WORD_SPEECH_NOUN))
			return k;
		if (!item_kind(frame, k, TOKEN_WORD) || item_is(frame, k, WORD_AUXILIARY))
			break;
	}
	return ITEM_NONE;
}

/* Ends the predicate that goes on at item i: with its clause, before a comma that
 * does not close a clause that was kept back ("whether the dam, ..."). */
static uint32_t predicate_end(const struct reader *reader, uint32_t i)
{
	const struct frame *frame = reader->frame;
	uint32_t end;

	if (i >= reader->limit || item_kind(frame, i, TOKEN_STOP) ||
	    item_kind(frame, i, TOKEN_COMMA) || item_kind(frame, i, TOKEN_CLOSE) ||
	    item_kind(frame, i, TOKEN_DASH) || item_plays(frame, i, GRAMMAR_ADDITIVE | GRAMMAR_ADVERSATIVE))
		return i;
	end = reported_end(frame, i, reader->limit, false);
	if (item_is(frame, i, WORD_COMPLEMENTISER) || item_plays(frame, i, GRAMMAR_WHENEVER | GRAMMAR_WHERE | GRAMMAR_CONDITIONAL))
		return end;
	for (uint32_t k = i; k < end; k++)
		if (item_mark(frame, k, ',') || item_mark(frame, k, ';') ||
		    (item_is(frame, k, WORD_CONJUNCTION) &&
		     part_has_finite(frame, k, k + 14 < end ? k + 14 : end)))
			return k;
	return end;
}

/* Sets the predicate of the verb that ends before item i, with a second verb: "confirm
 * or deny the report", "elaborate, or comment on it". */
static void set_predicate(const struct reader *reader, struct unsaid *unsaid, uint32_t first,
			  uint32_t i)
{
	const struct frame *frame = reader->frame;
	uint32_t end = predicate_end(reader, i), or = i;

	if (!item_plays(frame, or, GRAMMAR_DISJUNCTIVE))
		or = end + item_mark(frame, end, ',');
	if (item_plays(frame, or, GRAMMAR_DISJUNCTIVE) && or + 1 < reader->limit && tells(frame, or + 1) &&
	    item_has(frame, or + 1, VERB_BASE)) {
		unsaid->second = (struct range){ or + 1, or + 2 };
		end = predicate_end(reader, or + 2);
	}
	unsaid->told = (struct range){ first, end };
}

/* The subject of the verb group, unless it is somebody in a condition ("if she does
 * not say") or nobody in particular ("those who did not answer"). */
static bool find_subject(const struct reader *reader, uint32_t first, struct unsaid *unsaid)
{
	const struct frame *frame = reader->frame;

	if (!phrase_before(frame, reader->claimed, first, &unsaid->source, &unsaid->clause) ||
	    unsaid->source.whole.first < reader->claimed)
		return false;
	if (unsaid->source.whole.first > reader->from &&
	    item_plays(frame, unsaid->source.whole.first - 1,
		       GRAMMAR_CONDITIONAL | GRAMMAR_EXCEPTIVE))
		return false;
	unsaid->has_source = true;
	return unsaid->source.relative <= unsaid->source.head &&
	       !item_has(frame, unsaid->source.whole.first, PERSON_RELATIVE);
}

/* "..., declining to comment", "but declined to comment": the subject before. */
static bool inherit_subject(struct reader *reader, uint32_t first, struct unsaid *unsaid)
{
	const struct frame *frame = reader->frame;
	const struct attributions *found = reader->found;

	if (first == reader->from ||
	    (!item_kind(frame, first - 1, TOKEN_COMMA) &&
	     !item_is(frame, first - 1, WORD_CONJUNCTION)))
		return false;
	if (found->count > reader->before && found->all[found->count - 1].has_source) {
		unsaid->source = found->all[found->count - 1].source;
		unsaid->source.relative = 0;
	} else if (phrase_after(frame, reader->from, first, &unsaid->source)) {
		phrase_end_at_verb(frame, &unsaid->source);
	} else {
		return false;
	}
	unsaid->has_source = true;
	unsaid->clause = first;
	return unsaid->source.whole.last + SENTENCE_REACH > first;
}

static void add(struct reader *reader, const struct unsaid *unsaid)
{
	struct attribution *attribution;

	attribution = attribution_said(reader, HOW_UNSAID,
				       unsaid->has_source ? &unsaid->source : NULL, unsaid->cue);
	if (!attribution)
		return;
	attribution->verb = unsaid->verb;
	attribution->flags = FLAG_NO_WORDS | unsaid->flags;
	attribution->loose_verb = unsaid->plain;
	attribution->inherited = unsaid->has_source && unsaid->source.whole.last <= reader->claimed &&
				 reader->claimed > reader->from;
	attribution->clause = (struct range){ unsaid->clause, unsaid->told.first };
	if (unsaid->second.first < unsaid->second.last)
		attribution->cues[attribution->cue_count++] = unsaid->second;
	attribution_content(attribution, unsaid->told, reader->arena);
	reader->claimed = unsaid->told.last;
}

/* "declined to comment", "refused to say whether", "declined further comment",
 * "refused to give details": item i is the verb of refusing. */
static bool read_refusal(struct reader *reader, uint32_t i)
{
	const struct frame *frame = reader->frame;
	struct verb_group group = verb_group_before(frame, reader->claimed, i);
	struct unsaid unsaid = { .verb = NULL };
	uint32_t verb = i + 1;
	bool says;

	if (group.to || group.negated || group.be || item_has(frame, i, VERB_BASE) != group.modal)
		return false;
	if (item_plays(frame, verb, GRAMMAR_INFINITIVE)) {
		verb++;
		while (item_is_adverb(frame, verb))
			verb++;
		says = tells(frame, verb) && about_something(frame, verb);
		if (!says && (!item_has(frame, verb, VERB_GIVES | VERB_ANSWERS) ||
			      told_noun(frame, verb + 1, reader->limit) == ITEM_NONE))
			return false;
	} else {
		while (item_is(frame, verb, WORD_DETERMINER | WORD_ARTICLE | WORD_ADVERB))
			verb++;
		if (!item_is(frame, verb, WORD_SPEECH_NOUN) || !item_has(frame, verb, VERB_ANSWERS))
			return false;
	}
	if (!(item_has(frame, i, VERB_ING) ? false : find_subject(reader, group.first, &unsaid)) &&
	    !inherit_subject(reader, group.first, &unsaid))
		return false;
	unsaid.cue = (struct range){ i, verb + 1 };
	set_predicate(reader, &unsaid, group.first, verb + 1);
	unsaid.flags = FLAG_REFUSED;
	add(reader, &unsaid);
	return true;
}

/* Has the verb at item i a negated group of which it is the finite verb ("did not
 * say", "has not confirmed"), or, passive, the participle? */
static bool negated_use(const struct frame *frame, uint32_t i, const struct verb_group *group,
			bool *passive)
{
	*passive = false;
	if (!group->negated || group->to || group->hedged)
		return false;
	if (item_has(frame, i, VERB_BASE))
		return !group->have && !group->be;
	if (group->be && item_has(frame, i, VERB_PARTICIPLE)) {
		*passive = true;
		return true;
	}
	return (group->be && item_has(frame, i, VERB_ING)) ||
	       (group->have && item_has(frame, i, VERB_PARTICIPLE)) ||
	       (!group->be && !group->have && item_has(frame, i, VERB_PAST));
}

/* Would or will they not: is that what the group before item last says? */
static bool wills(const struct frame *frame, const struct verb_group *group, uint32_t last)
{
	for (uint32_t i = group->first; i < last; i++)
		if (item_has(frame, i, AUXILIARY_WILLS))
			return true;
	return false;
}

/* "Neither Kim nor the mayor would comment": sets the source. */
static bool neither_nor(const struct reader *reader, uint32_t first, struct unsaid *unsaid)
{
	const struct frame *frame = reader->frame;
	uint32_t i = first;

	while (i > reader->claimed && first - i < 12 && !item_plays(frame, i, GRAMMAR_NEITHER))
		i--;
	if (!item_plays(frame, i, GRAMMAR_NEITHER))
		return false;
	while (i > reader->claimed && first - i < 24 && !item_key(frame, i, KEY_CORRELATIVE))
		i--;
	if (!item_key(frame, i, KEY_CORRELATIVE) || part_has_finite(frame, i, first) || i + 2 > first)
		return false;
	unsaid->source = (struct phrase){ .whole = { i + 1, first } };
	unsaid->source.head = phrase_head(frame, (struct range){ i + 1, first });
	unsaid->clause = i;
	unsaid->has_source = true;
	return true;
}

/* "did not say when", "would not discuss the talks", "did not respond", "has not
 * returned calls"; "terms were not disclosed". */
static bool read_negated(struct reader *reader, uint32_t i)
{
	const struct frame *frame = reader->frame;
	struct verb_group group = verb_group_before(frame, reader->claimed, i);
	struct unsaid unsaid = { .verb = item_token(frame, i)->lexeme };
	bool passive, speech = tells(frame, i);

	if (neither_nor(reader, group.first, &unsaid) && item_has(frame, i, VERB_BASE | VERB_PAST))
		group.negated = true;
	if (!negated_use(frame, i, &group, &passive) || (speech && !about_something(frame, i)) ||
	    (!speech && !passive && told_noun(frame, i + 1, reader->limit) == ITEM_NONE) ||
	    (!unsaid.has_source && !find_subject(reader, group.first, &unsaid)))
		return false;
	/* "terms were not disclosed", "calls were not returned" */
	if (passive && (item_has(frame, i, VERB_ANSWERS) ?
			!item_is(frame, unsaid.source.head, WORD_SPEECH_NOUN) :
			!speech || item_has(frame, i, VERB_TELLS | VERB_QUOTES)))
		return false;
	unsaid.cue = (struct range){ group.first, i + 1 };
	set_predicate(reader, &unsaid, group.first, i + 1);
	unsaid.plain = !item_has(frame, i, VERB_ANSWERS);
	if (item_key(frame, unsaid.clause, KEY_CORRELATIVE))
		unsaid.told.first = unsaid.clause;
	if (passive) {
		unsaid.told.first = unsaid.source.whole.first;
		unsaid.has_source = false;
		unsaid.flags = item_has(frame, i, VERB_ANSWERS) ? FLAG_SOUGHT : 0;
	} else if (wills(frame, &group, i)) {
		unsaid.flags = FLAG_REFUSED;
		unsaid.plain = false;
	} else if (item_has(frame, i, VERB_ANSWERS)) {
		unsaid.flags = FLAG_SOUGHT;
	}
	add(reader, &unsaid);
	return true;
}

/* "had no comment", "gave no details": item i is the noun, item no "no". */
static bool read_nothing(struct reader *reader, uint32_t i, uint32_t no)
{
	const struct frame *frame = reader->frame;
	struct unsaid unsaid = { .verb = NULL };
	struct verb_group group;
	uint32_t verb = no - 1;
	bool comment = item_has(frame, i, VERB_ANSWERS);

	/* "There was no comment from the army." */
	if (comment && no > reader->claimed && item_is(frame, verb, WORD_AUXILIARY) &&
	    item_plays(frame, i + 1, GRAMMAR_ORIGIN) &&
	    phrase_after(frame, i + 2, reader->limit, &unsaid.source)) {
		unsaid.has_source = true;
		unsaid.clause = verb;
		unsaid.cue = (struct range){ no, i + 1 };
		unsaid.told = (struct range){ no, unsaid.source.whole.last };
		unsaid.flags = FLAG_SOUGHT;
		add(reader, &unsaid);
		return true;
	}
	if (no <= reader->claimed + 1 ||
	    !item_has(frame, verb, VERB_GIVES) ||
	    (item_is(frame, verb, WORD_AUXILIARY) && !comment))
		return false;
	group = verb_group_before(frame, reader->claimed, verb);
	if (group.to || group.negated ||
	    (!find_subject(reader, group.first, &unsaid) &&
	     !inherit_subject(reader, group.first, &unsaid)))
		return false;
	unsaid.cue = (struct range){ verb, i + 1 };
	unsaid.told = (struct range){ group.first, predicate_end(reader, i + 1) };
	unsaid.flags = comment ? FLAG_REFUSED : 0;
	add(reader, &unsaid);
	return true;
}

/* Not "an agreement". */
static bool is_somebody(const struct frame *frame, uint32_t head)
{
	return item_is(frame, head, WORD_PERSON | WORD_GROUP | WORD_ORGANISATION | WORD_TITLE) ||
	       (item_is(frame, head, WORD_PRONOUN) && !item_has(frame, head, PERSON_THING)) ||
	       item_is_capital(frame, head);
}

/* "could not be reached for comment", "was unavailable for comment": item i is the
 * noun, item purpose "for"; "could not be reached": item i is the verb, before purpose. */
static bool read_unreached(struct reader *reader, uint32_t i, uint32_t purpose)
{
	const struct frame *frame = reader->frame;
	struct unsaid unsaid = { .verb = NULL };
	struct verb_group group;
	uint32_t verb = purpose - 1;

	while (verb > reader->claimed && item_is_adverb(frame, verb))
		verb--;
	if (verb <= reader->claimed)
		return false;
	group = verb_group_before(frame, reader->claimed, verb);
	/* "Neither Kim nor the mayor could be reached." */
	group.negated |= neither_nor(reader, group.first, &unsaid);
	if (!group.be || group.first == verb || (i < purpose && !group.modal) ||
	    (!group.negated && !item_is(frame, verb, WORD_NEGATION)) ||
	    (!unsaid.has_source && !find_subject(reader, group.first, &unsaid)) ||
	    (i < purpose && !is_somebody(frame, unsaid.source.head)))
		return false;
	unsaid.cue = (struct range){ group.first, verb + 1 };
	unsaid.told = (struct range){ group.first, predicate_end(reader, i + 1) };
	if (item_key(frame, unsaid.clause, KEY_CORRELATIVE))
		unsaid.told.first = unsaid.clause;
	unsaid.flags = FLAG_SOUGHT;
	add(reader, &unsaid);
	return true;
}

/* "No details were given of the plan": item i is the noun, item no "no". */
static bool read_none_given(struct reader *reader, uint32_t i, uint32_t no)
{
	const struct frame *frame = reader->frame;
	struct unsaid unsaid = { .verb = NULL };
	uint32_t verb = i + 1;

	if (!item_is(frame, verb, WORD_AUXILIARY))
		return false;
	while (verb < reader->limit && (item_is(frame, verb, WORD_AUXILIARY) ||
					item_is_adverb(frame, verb)))
		verb++;
	if (!item_has(frame, verb, VERB_GIVES) &&
	    !(item_is(frame, verb, WORD_SPEECH) && item_has(frame, verb, VERB_PARTICIPLE)))
		return false;
	unsaid.cue = (struct range){ i + 1, verb + 1 };
	unsaid.told = (struct range){ no, predicate_end(reader, verb + 1) };
	unsaid.clause = no;
	unsaid.plain = true;
	add(reader, &unsaid);
	return true;
}

/* "Efforts to reach Kim were unsuccessful", "Attempts to contact her failed": item i is the
 * verb behind "to". */
static bool read_attempts(struct reader *reader, uint32_t i)
{
	const struct frame *frame = reader->frame;
	struct unsaid unsaid = { .verb = NULL, .has_source = true, .flags = FLAG_SOUGHT };
	uint32_t end;

	if (i < reader->from + 2 || reader->claimed != reader->from || i > reader->from + 4 ||
	    !item_plays(frame, i - 1, GRAMMAR_RECIPIENT) ||
	    !item_suffix(frame, i - 2, SUFFIX_PLURAL) ||
	    !phrase_after(frame, i + 1, reader->limit, &unsaid.source))
		return false;
	phrase_end_at_verb(frame, &unsaid.source);
	for (end = unsaid.source.whole.last; end < reader->limit && end < i + 16; end++) {
		if (item_kind(frame, end, TOKEN_COMMA) || item_kind(frame, end, TOKEN_STOP))
			return false;
		if (item_is(frame, end, WORD_NEGATION) || item_plays(frame, end, GRAMMAR_IMPLICATIVE))
			break;
	}
	if (end >= reader->limit || end >= i + 16 || !is_somebody(frame, unsaid.source.head))
		return false;
	unsaid.clause = reader->from;
	unsaid.cue = (struct range){ end, end + 1 };
	unsaid.told = (struct range){ reader->from, end + 1 };
	add(reader, &unsaid);
	return true;
}

/* What the noun of speaking at item i tells to be missing. */
static bool read_missing(struct reader *reader, uint32_t i)
{
	const struct frame *frame = reader->frame;
	uint32_t k = i;

	while (k > reader->claimed && i - k < 3 && item_kind(frame, k - 1, TOKEN_WORD) &&
	       !item_has(frame, k - 1, DETERMINER_NO) &&
	       !item_is(frame, k - 1, WORD_PREPOSITION | WORD_AUXILIARY))
		k--;
	if (k > reader->claimed && item_has(frame, k - 1, DETERMINER_NO) &&
	    read_none_given(reader, i, k - 1))
		return true;
	if (k <= reader->claimed + 1)
		return false;
	if (item_has(frame, k - 1, DETERMINER_NO))
		return read_nothing(reader, i, k - 1);
	return item_has(frame, i, VERB_ANSWERS) && item_plays(frame, k - 1, GRAMMAR_BENEFIT) &&
	       read_unreached(reader, i, k - 1);
}

bool read_unsaid(struct reader *reader, uint32_t i)
{
	const struct frame *frame = reader->frame;

	if (frame->inside != QUOTATION_NONE)
		return false;
	if (item_has(frame, i, VERB_REFUSES))
		return read_refusal(reader, i);
	if (i > reader->claimed && item_is(frame, i, WORD_SPEECH_NOUN) && read_missing(reader, i))
		return true;
	if (item_has(frame, i, VERB_REACHES) && item_has(frame, i, VERB_BASE))
		return read_attempts(reader, i);
	if (item_has(frame, i, VERB_REACHES) && !item_is(frame, i, WORD_SPEECH))
		return i > reader->claimed && read_unreached(reader, i, i + 1);
	return i > reader->claimed && (tells(frame, i) || item_has(frame, i, VERB_ANSWERS)) &&
	       read_negated(reader, i);
}
