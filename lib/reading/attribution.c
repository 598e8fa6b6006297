#include "reading/attribution.h"

#include "reading/verb.h"

struct reader {
	struct attributions *found;
	const struct frame *frame;
	struct arena *arena;
	uint32_t sentence;		/* the one being read */
	uint32_t from, limit;		/* its items */
	uint32_t claimed;		/* what stands before is said by somebody already */
	uint32_t before;		/* attributions found before this sentence */
};

struct attribution *attribution_new(struct attributions *found, struct arena *arena)
{
	if (found->count == found->room) {
		uint32_t room = found->room * 2 + 16;
		struct attribution *more = arena_take(arena, room * sizeof(*more));

		if (!more)
			return NULL;
		if (found->count > 0)
			memcpy(more, found->all, found->count * sizeof(*more));
		found->all = more;
		found->room = room;
	}
	found->all[found->count] = (struct attribution){ .how = HOW_LOOSE };
	return &found->all[found->count++];
}

void attribution_content(struct attribution *attribution, struct range range,
			 struct arena *arena)
{
	uint32_t at = attribution->content_count, place;

	if (range.first >= range.last)
		return;
	while (at > 0 && attribution->content[at - 1].first > range.first)
		at--;
	if ((at > 0 && attribution->content[at - 1].last > range.first) ||
	    (at < attribution->content_count && attribution->content[at].first < range.last))
		return;
	place = at;
	if (attribution->content_count == attribution->content_room) {
		uint32_t room = attribution->content_room * 2 + 2;
		struct range *more = arena_take(arena, room * sizeof(*more));

		if (!more)
			return;
		if (attribution->content_count > 0)
			memcpy(more, attribution->content,
			       attribution->content_count * sizeof(*more));
		attribution->content = more;
		attribution->content_room = room;
	}
	for (at = attribution->content_count; at > place; at--)
		attribution->content[at] = attribution->content[at - 1];
	attribution->content[place] = range;
	attribution->content_count++;
}

/* The words between first and last: are there any, but leading adverbs and
 * conjunctions and marks? */
static uint32_t count_words(const struct frame *frame, uint32_t first, uint32_t last)
{
	uint32_t words = 0;

	for (uint32_t i = first; i < last; i++)
		words += item_kind(frame, i, TOKEN_WORD) ||
			 item_kind(frame, i, TOKEN_NUMBER) || item_is_quote(frame, i);
	return words;
}

/* The subject of the whole sentence, for a verb form without one of its own:
 * that of the attribution before it in the sentence, else the phrase that
 * the sentence begins with. */
static bool sentence_subject(struct reader *reader, struct phrase *phrase)
{
	const struct frame *frame = reader->frame;
	const struct attributions *found = reader->found;
	uint32_t i = reader->from;

	if (found->count > reader->before && found->all[found->count - 1].has_source) {
		*phrase = found->all[found->count - 1].source;
		return true;
	}
	while (i < reader->limit && (item_kind(frame, i, TOKEN_COMMA) ||
				     item_kind(frame, i, TOKEN_OPEN) ||
				     item_is_adverb(frame, i) ||
				     item_word(frame, i, "but") || item_word(frame, i, "and")))
		i++;
	if (item_is(frame, i, WORD_PREPOSITION | WORD_CONJUNCTION) ||
	    item_suffix(frame, i, "ing")) {
		/* "In a speech on Monday, Kim attacked ..., saying" */
		while (i < reader->limit && i < reader->from + 24 && !item_mark(frame, i, ','))
			i++;
		i++;
	}
	if (!phrase_after(frame, i, reader->limit, phrase))
		return false;
	phrase_end_at_verb(frame, phrase);
	return true;
}

/* Ends content behind the verb and claims it. */
static void claim_behind(struct reader *reader, struct attribution *attribution,
			 const struct behind *behind)
{
	bool subordinate = attribution->content_count == 0 &&
		(item_is(reader->frame, reader->from, WORD_CONJUNCTION) ||
		 item_word(reader->frame, reader->from, "after") ||
		 item_word(reader->frame, reader->from, "before") ||
		 item_word(reader->frame, reader->from, "even")) &&
		!item_word(reader->frame, reader->from, "and") &&
		!item_word(reader->frame, reader->from, "but") &&
		!item_word(reader->frame, reader->from, "so") &&
		attribution->source.whole.first < reader->from + 4;
	uint32_t end = reported_end(reader->frame, behind->at, reader->limit, subordinate);
	uint32_t first = behind->at;

	/* A quotation that is a sentence of its own ends with its mark; one that
	 * the clause goes on behind belongs to the clause. */
	if (behind->kind == BEHIND_QUOTE && item_is_quote(reader->frame, first)) {
		const struct frame *frame = reader->frame;
		const struct token *tail =
			quotation_tail(frame, frame->items[first].quotation);

		if (!tail || tail->kind == TOKEN_STOP || tail->kind == TOKEN_COMMA ||
		    item_mark(frame, first + 1, ',') || first + 1 >= end)
			end = first + 1;
	}
	attribution_content(attribution, (struct range){ first, end }, reader->arena);
	reader->claimed = end;
}

/* The quotation that ends before item clause, or the clause of reported words
 * there; empty for none. */
static struct range content_before(const struct reader *reader, uint32_t clause,
				   const struct behind *behind)
{
	const struct frame *frame = reader->frame;
	uint32_t last = clause, first = reader->claimed;
	struct range none = { clause, clause };

	/* "The deal is seen as dead, Kim said.": Kim said all of it. */
	if (clause > reader->from && clause == first + 1 && item_mark(frame, first, ',') &&
	    behind->kind == BEHIND_NOTHING)
		first = reader->from;
	while (last > first && item_kind(frame, last - 1, TOKEN_COMMA))
		last--;
	if (last <= first)
		return none;
	while (first < last && (item_kind(frame, first, TOKEN_COMMA) ||
				item_word(frame, first, "and") ||
				item_word(frame, first, "but")))
		first++;
	if (first >= last)
		return none;
	if (item_is_quote(frame, last - 1)) {
		/* Words before the quotation belong to it when they lead up to it:
		 * The plan is "dead," he said. */
		if (last - 1 > first && (count_words(frame, first, last - 1) < 2 ||
					 item_mark(frame, last - 2, ':')))
			first = last - 1;
		return (struct range){ first, last };
	}
	if (last == clause || item_mark(frame, last, ':') || item_mark(frame, last, ';') ||
	    (behind->kind != BEHIND_NOTHING && behind->kind != BEHIND_COMMA) ||
	    count_words(frame, first, last) < (behind->kind == BEHIND_COMMA ? 1 : 3))
		return none;
	return (struct range){ first, last };
}

static struct attribution *new_said(struct reader *reader, enum attribution_how how,
				    const struct phrase *source, struct range cue)
{
	struct attribution *attribution = attribution_new(reader->found, reader->arena);

	if (!attribution)
		return NULL;
	attribution->how = how;
	attribution->sentence = reader->sentence;
	if (source) {
		attribution->source = *source;
		attribution->has_source = true;
	}
	if (cue.first < cue.last) {
		attribution->cues[0] = cue;
		attribution->cue_count = 1;
	}
	return attribution;
}

static enum attribution_how how_of(const struct behind *behind, struct range before,
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

/* ", stating, "..."" behind "pointed out that ...": the same claim in its own
 * words.  ("Adding" and "noting" say something more.) */
static struct attribution *restated(struct reader *reader, uint32_t verb,
				    const struct behind *behind)
{
	struct attribution *last;
	const char *form = item_token(reader->frame, verb)->lexeme->form;

	if (reader->found->count == reader->before || behind->kind != BEHIND_QUOTE ||
	    !form || (strcmp(form, "say") != 0 && strcmp(form, "state") != 0))
		return NULL;
	last = &reader->found->all[reader->found->count - 1];
	if (last->cue_count != 1 || (last->how != HOW_THAT && last->how != HOW_CLAUSE))
		return NULL;
	return last;
}

/* Is what follows "..., SUBJECT said" in a quotation that goes on: "..., "? */
static bool goes_on(const struct reader *reader, const struct behind *behind,
		    struct range before)
{
	const struct frame *frame = reader->frame;
	uint32_t i = behind->at;

	if (behind->kind != BEHIND_COMMA || before.first == before.last ||
	    item_is_quote(frame, before.last - 1))
		return false;
	if ((item_word(frame, i, "and") || item_word(frame, i, "but")) &&
	    item_is_quote(frame, i + 1))
		return true;
	/* The plan, Kim said, will fail: a clause with its verb still to come. */
	return !item_has(frame, i, VERB_ING) && !item_is(frame, i, WORD_CONJUNCTION) &&
	       !item_suffix(frame, i, "ing") && !item_has(frame, i, PERSON_RELATIVE);
}

static bool read_said(struct reader *reader, uint32_t verb, enum verb_use use,
		      const struct verb_group *group, struct range cue)
{
	const struct frame *frame = reader->frame;
	const struct lexeme *lexeme = item_token(frame, verb)->lexeme;
	struct behind behind = verb_behind(frame, cue.last, reader->limit, lexeme);
	struct attribution *attribution;
	struct phrase source = { 0 };
	uint32_t clause = group->first;
	bool inverted = false, inherited = false, has_source;
	struct range before;

	has_source = phrase_before(frame, reader->claimed, group->first, &source, &clause);
	if (use == USE_ING || (has_source && source.whole.first < reader->claimed)) {
		inherited = true;
		clause = group->first;
		/* "was quoted as saying", "people saying" have theirs in front. */
		has_source = sentence_subject(reader, &source);
	} else if (!has_source) {
		/* ..., said Kim; Said Kim, "..." */
		bool quoted = group->first == reader->from ||
			item_is_quote(frame, group->first - 1) ||
			item_mark(frame, group->first - 1, ',');

		clause = group->first;
		if (quoted && phrase_after(frame, cue.last, reader->limit, &source) &&
		    !item_is(frame, source.whole.last, WORD_AUXILIARY) &&
		    !item_is_quote(frame, source.whole.last)) {
			has_source = inverted = true;
			behind = verb_behind(frame, source.whole.last, reader->limit, lexeme);
			if (behind.kind == BEHIND_CLAUSE || behind.kind == BEHIND_OBJECT)
				behind.kind = BEHIND_NOTHING;
		} else if (group->first > reader->from &&
			   (item_word(frame, group->first - 1, "and") ||
			    item_word(frame, group->first - 1, "but") ||
			    item_kind(frame, group->first - 1, TOKEN_COMMA))) {
			inherited = true;
			has_source = sentence_subject(reader, &source);
		}
	}
	if (!has_source)
		return false;
	before = content_before(reader, clause, &behind);
	if ((use == USE_ING || inherited) && before.first < before.last &&
	    !item_is_quote(frame, before.last - 1))
		before.last = before.first;
	/* "It is bad," Kim said of the plan. */
	if (before.first < before.last && item_is_quote(frame, before.last - 1) &&
	    (behind.kind == BEHIND_OBJECT || behind.kind == BEHIND_CLAUSE) && !inherited)
		behind.kind = BEHIND_NOTHING;
	if (before.first == before.last &&
	    (behind.kind == BEHIND_NOTHING || behind.kind == BEHIND_COMMA) &&
	    !(behind.kind == BEHIND_NOTHING && behind.at + 1 >= reader->limit &&
	      lexeme_is(lexeme, VERB_QUOTES)))
		return false;
	if (behind.kind == BEHIND_OBJECT && lexeme_is(lexeme, VERB_OUT | VERB_ASKS))
		return false;
	/* "spoke on condition of anonymity", "attacked the plan": no words. */
	if (lexeme_is(lexeme, VERB_ABOUT) && before.first == before.last &&
	    behind.kind != BEHIND_QUOTE && behind.kind != BEHIND_THAT)
		return false;
	if ((lexeme->classes & WORD_BELIEF) && !(lexeme->classes & WORD_SPEECH) &&
	    behind.kind != BEHIND_THAT && behind.kind != BEHIND_QUOTE)
		return false;
	attribution = use == USE_ING ? restated(reader, verb, &behind) : NULL;
	if (attribution) {
		attribution->cues[attribution->cue_count++] = cue;
		claim_behind(reader, attribution, &behind);
		return true;
	}
	attribution = new_said(reader, how_of(&behind, before, frame), &source, cue);
	if (!attribution)
		return false;
	attribution->verb = lexeme;
	attribution->inherited = inherited;
	attribution->modal = group->modal;
	attribution->loose_verb = !lexeme_is(lexeme, VERB_QUOTES | VERB_THAT | VERB_TELLS);
	attribution->clause = (struct range){ clause, behind.adjuncts };
	attribution_content(attribution, before, reader->arena);
	reader->claimed = inverted ? source.whole.last : cue.last;
	if (behind.kind == BEHIND_COMMA && goes_on(reader, &behind, before))
		behind.kind = BEHIND_CLAUSE;
	if (behind.kind >= BEHIND_QUOTE)
		claim_behind(reader, attribution, &behind);
	else if (behind.adjuncts > reader->claimed)
		reader->claimed = behind.adjuncts;
	return true;
}

/* "according to X, ..." and "..., according to X". */
static bool read_according(struct reader *reader, uint32_t i)
{
	const struct frame *frame = reader->frame;
	struct attribution *attribution;
	struct phrase source;
	uint32_t lead = reader->claimed;
	struct range content;

	if (!phrase_after(frame, i + 2, reader->limit, &source))
		return false;
	while (lead < i && (item_kind(frame, lead, TOKEN_COMMA) ||
			    item_word(frame, lead, "and") || item_word(frame, lead, "but")))
		lead++;
	content = (struct range){ lead, i };
	while (content.last > lead && item_kind(frame, content.last - 1, TOKEN_COMMA))
		content.last--;
	/* In front, a comma must end it: "According to Kim, ..." */
	if (count_words(frame, lead, i) == 0 && !item_mark(frame, source.whole.last, ','))
		for (uint32_t k = source.whole.first; k < source.whole.last; k++)
			if (item_mark(frame, k, ',')) {
				source.whole.last = k;
				source.head = phrase_head(frame, source.whole);
				break;
			}
	attribution = new_said(reader, HOW_ACCORDING, &source, (struct range){ i, i + 2 });
	if (!attribution)
		return false;
	attribution->clause = (struct range){ i, source.whole.last };
	reader->claimed = source.whole.last;
	/* What somebody else is said to have said may all be known from X. */
	if (content.first == content.last && reader->claimed > reader->from &&
	    i > reader->from && item_mark(frame, i - 1, ','))
		content = (struct range){ reader->from, i - 1 };
	if (count_words(frame, content.first, content.last) >= 3) {
		attribution_content(attribution, content, reader->arena);
		/* The roads, according to Kim, are closed. */
		if (item_mark(frame, source.whole.last, ',') &&
		    !item_has(frame, source.whole.last + 1, VERB_ING) &&
		    !item_is(frame, source.whole.last + 1, WORD_CONJUNCTION) &&
		    item_is(frame, source.whole.last + 1, WORD_AUXILIARY))
			content = (struct range){ source.whole.last + 1, reader->limit };
		else
			return true;
	} else {
		content = (struct range){ source.whole.last, reader->limit };
	}
	while (content.first < content.last && item_kind(frame, content.first, TOKEN_COMMA))
		content.first++;
	content.last = reported_end(frame, content.first, reader->limit, false);
	attribution_content(attribution, content, reader->arena);
	reader->claimed = content.last;
	if (attribution->content_count == 0)
		reader->found->count--;
	return true;
}

/* X: "..." without a verb. */
static bool read_colon(struct reader *reader, uint32_t colon)
{
	const struct frame *frame = reader->frame;
	struct attribution *attribution;
	struct phrase source;

	const struct token *tail = item_is_quote(frame, colon + 1) ?
		quotation_tail(frame, frame->items[colon + 1].quotation) : NULL;

	if (!tail || tail->kind == TOKEN_COMMA || colon + 1 >= reader->limit ||
	    reader->claimed != reader->from ||
	    !phrase_after(frame, reader->from, colon, &source) ||
	    source.whole.last != colon || colon - reader->from > 8)
		return false;
	phrase_end_at_verb(frame, &source);
	attribution = new_said(reader, HOW_COLON, &source, (struct range){ 0, 0 });
	if (!attribution)
		return false;
	attribution->clause = (struct range){ reader->from, colon };
	attribution_content(attribution, (struct range){ colon + 1, colon + 2 },
			    reader->arena);
	reader->claimed = colon + 2;
	return true;
}

/* The whole sentence as a statement of nobody in particular. */
static void read_vague(struct reader *reader, struct range cue)
{
	const struct frame *frame = reader->frame;
	struct attribution *attribution =
		new_said(reader, HOW_VAGUE, NULL, cue);
	struct range content = { reader->claimed, reader->limit };

	if (!attribution)
		return;
	while (content.first < cue.first && (item_kind(frame, content.first, TOKEN_COMMA) ||
					     item_is_adverb(frame, content.first) ||
					     item_word(frame, content.first, "but")))
		content.first++;
	/* The vague clause begins behind the last comma before its verb, when a
	 * subject does. */
	for (uint32_t i = cue.first; i > content.first && cue.first - i < 24; i--) {
		uint32_t first = i;

		if (!item_mark(frame, i - 1, ','))
			continue;
		while (first < cue.first && item_is(frame, first, WORD_CONJUNCTION))
			first++;
		if (item_begins_phrase(frame, first) ||
		    item_is(frame, first, WORD_DETERMINER)) {
			content.first = first;
			break;
		}
	}
	content.last = reported_end(frame, cue.last, reader->limit, false);
	attribution->clause = (struct range){ content.first, cue.last };
	attribution_content(attribution, content, reader->arena);
	reader->claimed = content.last;
}

/* A passive verb of speaking or thinking at item i: "it is said that", "are
 * seen as", "is believed to"; "was told that" has its source elsewhere. */
static bool read_passive(struct reader *reader, uint32_t i, struct range cue)
{
	const struct frame *frame = reader->frame;
	const struct lexeme *verb = item_token(frame, i)->lexeme;

	if (lexeme_is(verb, VERB_TELLS | VERB_BY_NOBODY))
		return false;
	if (item_word(frame, cue.last, "as") || item_word(frame, cue.last, "to")) {
		if (item_has(frame, cue.last + 1, VERB_ING))
			return false;
		cue.last++;
	} else if (!item_word(frame, cue.last, "that")) {
		return false;
	}
	read_vague(reader, cue);
	return true;
}

/* "Many question the plan", "some say that": a finite verb of speech whose
 * subject is nobody in particular. */
static bool vague_subject(const struct frame *frame, uint32_t from, uint32_t verb)
{
	uint32_t i = verb;

	return i > from && item_is(frame, i - 1, WORD_VAGUE) &&
	       item_is(frame, i - 1, WORD_DETERMINER) &&
	       (i - 1 == from || item_kind(frame, i - 2, TOKEN_COMMA) ||
		item_is(frame, i - 2, WORD_CONJUNCTION));
}

static void read_item(struct reader *reader, uint32_t i)
{
	const struct frame *frame = reader->frame;
	struct verb_group group = { 0 };
	struct range cue;
	enum verb_use use;

	if (item_word(frame, i, "according") && item_word(frame, i + 1, "to")) {
		read_according(reader, i);
		return;
	}
	if (item_mark(frame, i, ':')) {
		read_colon(reader, i);
		return;
	}
	if (item_is(frame, i, WORD_HEDGE)) {
		read_vague(reader, (struct range){ i, i + 1 });
		return;
	}
	use = verb_use(frame, reader->claimed, i, &group, &cue);
	if (use == USE_PASSIVE)
		read_passive(reader, i, cue);
	else if (use == USE_FINITE && vague_subject(frame, reader->claimed, group.first))
		read_vague(reader, cue);
	else if (use != USE_NONE)
		read_said(reader, i, use, &group, cue);
}

int attributions_find(struct attributions *found, const struct frame *frame,
		      struct arena *arena, struct error *err)
{
	struct reader reader = { .found = found, .frame = frame, .arena = arena };

	for (uint32_t s = 0; s < frame->sentence_count; s++) {
		reader.sentence = s;
		reader.from = reader.claimed = frame->sentences[s].first;
		reader.limit = frame->sentences[s].last;
		reader.before = found->count;
		for (uint32_t i = reader.from; i < reader.limit; i++) {
			const struct token *token;

			if (i < reader.claimed)
				i = reader.claimed;
			token = item_token(frame, i);
			if (i < reader.limit && token &&
			    (token->lexeme || token->kind == TOKEN_COMMA))
				read_item(&reader, i);
		}
	}
	return arena_failed(arena) ? error_memory(err) : 0;
}
