#include "reading/attribution_read.h"
#include "reading/phrase_parts.h"
#include "reading/terms.h"

/* Does attribution stand in a clause at the head of its sentence, so that the
 * main clause follows: "When Kim said ..., Park left", "Noting that ..., he left"? */
static bool subordinate_head(const struct reader *reader, const struct attribution *attribution)
{
	const struct frame *frame = reader->frame;
	uint32_t i = reader->from;

	while (
	    item_plays(frame, i,
	               GRAMMAR_ADDITIVE | GRAMMAR_ADVERSATIVE | GRAMMAR_CONSECUTIVE) ||
	    item_kind(frame, i, TOKEN_COMMA))
		i++;
	if (attribution->content_count > 0)
		return false;
	if (attribution->cue_count > 0 && attribution->cues[0].first == i)
		return item_has(frame, i, VERB_ING);
	/* "Once, when Kim said ..., Park left" */
	if (attribution->source.whole.first > i + 3 &&
	    item_mark(frame, attribution->source.whole.first - 2, ','))
		i = attribution->source.whole.first - 1;
	if (item_plays(frame, i,
		       GRAMMAR_ADDITIVE | GRAMMAR_ADVERSATIVE | GRAMMAR_CONSECUTIVE | GRAMMAR_DISJUNCTIVE))
		return false;
	return attribution->source.whole.first < i + 4 &&
	       (item_is(frame, i, WORD_CONJUNCTION) ||
	        item_plays(frame, i, GRAMMAR_TEMPORAL | GRAMMAR_SCALAR));
}

/* Behind '"...," and that', more of the same. */
static void claim_more(struct reader *reader, struct attribution *attribution, uint32_t end)
{
	const struct frame *frame = reader->frame;
	uint32_t i = end;

	if (item_mark(frame, i, ','))
		i++;
	if ((!item_plays(frame, i, GRAMMAR_ADDITIVE | GRAMMAR_ADVERSATIVE)) ||
	    !item_plays(frame, i + 1, GRAMMAR_DECLARATIVE) || i + 2 >= reader->limit)
		return;
	end = reported_end(frame, i + 2, reader->limit, false);
	attribution_content(attribution, (struct range){ i + 2, end }, reader->arena);
	reader->claimed = end;
}

/* "Kim, who said the road was open, left": where what is said ends, at the comma
 * that closes the relative clause; limit when none does. */
static uint32_t relative_end(const struct reader *reader, const struct attribution *attribution,
			     uint32_t first, uint32_t limit)
{
	const struct phrase *source = &attribution->source;
	uint32_t who = source->relative > source->head ? source->relative : source->whole.first - 1;

	/* "The port, which Kim said was closed, is open." */
	if (!attribution->has_source || who <= reader->from ||
	    !item_has(reader->frame, who, PERSON_RELATIVE) ||
	    !item_mark(reader->frame, who - 1, ','))
		return limit;
	for (uint32_t i = first; i < limit; i++)
		if (item_mark(reader->frame, i, ',') && !item_is_quote(reader->frame, i + 1))
			return i;
	return limit;
}

/* Where words between first and end that stand in a parenthesis end: at the comma behind
 * which the verb of the sentence follows. */
static uint32_t parenthesis_end(const struct frame *frame, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++) {
		uint32_t verb = i + 1;

		if (!item_mark(frame, i, ','))
			continue;
		while (item_is_adverb(frame, verb))
			verb++;
		if (item_has(frame, verb, VERB_REFUSES) || second_verb(frame, verb) ||
		    (item_is(frame, verb, WORD_AUXILIARY) && !item_is(frame, verb, WORD_MONTH)) ||
		    item_is_past(frame, first, verb))
			return i;
	}
	return end;
}

void claim_behind(struct reader *reader, struct attribution *attribution,
		  const struct behind *behind)
{
	bool subordinate = subordinate_head(reader, attribution);
	uint32_t first = behind->at;
	uint32_t limit = relative_end(reader, attribution, first, reader->limit);
	uint32_t end = reported_end(reader->frame, first, limit, subordinate);

	/* "Kim, citing the law, declined to comment" */
	if (attribution->cue_count > 0 && item_has(reader->frame, attribution->cues[0].first, VERB_ING) &&
	    attribution->cues[0].first > reader->from &&
	    item_mark(reader->frame, attribution->cues[0].first - 1, ','))
		end = parenthesis_end(reader->frame, first, end);
	/* "Although Kim said it was "an old dam," he left": the quotation ends its clause. */
	for (uint32_t i = first; subordinate && i + 1 < end; i++) {
		const struct token *tail = item_is_quote(reader->frame, i) ?
			quotation_tail(reader->frame, reader->frame->items[i].quotation) : NULL;

		if (tail && tail->kind == TOKEN_COMMA)
			end = i + 1;
	}
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
	if (behind->kind == BEHIND_QUOTE)
		claim_more(reader, attribution, end);
}

/* ", stating, "..."" behind "pointed out that ...": the same claim in its own
 * words.  ("Adding" and "noting" say something more.) */
static struct attribution *restated(struct reader *reader, const struct lexeme *verb,
				    const struct behind *behind)
{
	struct attribution *last;

	if (reader->found->count == reader->before || behind->kind != BEHIND_QUOTE ||
	    !(verb->keys & KEY_SAME_WORDS))
		return NULL;
	last = &reader->found->all[reader->found->count - 1];
	if (last->cue_count != 1 || (last->how != HOW_THAT && last->how != HOW_CLAUSE))
		return NULL;
	return last;
}

/* Do words in marks stand among those that begin behind the verb? */
static bool marks_behind(const struct reader *reader, uint32_t i)
{
	uint32_t limit = reader->limit;

	if (limit > i + PHRASE_REACH)
		limit = i + PHRASE_REACH;
	for (uint32_t end = reported_end(reader->frame, i, limit, false); i < end; i++) {
		if (item_is_quote(reader->frame, i))
			return true;
		/* "spoke on condition of anonymity said": those are the next one's. */
		if (second_verb(reader->frame, i) &&
		    !possessive(reader->frame, i - 1) &&
		    !item_is(reader->frame, i - 1,
		             WORD_ARTICLE | WORD_COMPLEMENTISER) &&
		    !item_has(reader->frame, i - 1, PERSON_RELATIVE) &&
		    !item_plays(reader->frame, i - 1, GRAMMAR_DECLARATIVE))
			return false;
	}
	return false;
}

/* Is it a statement that something is so, or are there words in marks?  What is
 * promised, ordered, hoped for or shouted without them is none. */
static bool states(const struct reader *reader, const struct said *said, bool quoted)
{
	const struct behind *behind = &said->behind;
	int32_t not_that = VERB_BIDS | VERB_MIND;
	int32_t not_clause = not_that | VERB_MANNER;

	if (quoted || behind->kind == BEHIND_QUOTE || behind->kind == BEHIND_COLON ||
	    (lexeme_is(said->verb, VERB_IT) && puts_at(reader->frame, said->cue.last)) ||
	    !lexeme_is(said->verb, not_clause | VERB_ACT))
		return true;
	if (lexeme_is(said->verb, behind->kind == BEHIND_THAT ? not_that : not_clause) ||
	    behind->kind == BEHIND_OBJECT || behind->kind == BEHIND_TO)
		return behind->kind >= BEHIND_THAT && marks_behind(reader, behind->at);
	return true;
}

/* "citing a government report": who or what is cited says it, not the subject;
 * "citing high costs" is a statement. */
static bool cites_source(const struct reader *reader, const struct said *said)
{
	const struct frame *frame = reader->frame;
	struct phrase object;

	if (!(said->verb->keys & KEY_CITES))
		return false;
	/* "declined to comment, citing the inquiry": that is why. */
	if (said->inherited && reader->found->count > reader->before &&
	    reader->found->all[reader->found->count - 1].how == HOW_UNSAID)
		return true;
	if (!phrase_after(frame, said->behind.at, reader->limit, &object))
		return false;
	return item_is(frame, object.head, WORD_PERSON | WORD_GROUP | WORD_ORGANISATION |
					   WORD_DOCUMENT | WORD_SPEECH_NOUN) ||
	       (item_token(frame, object.head) &&
		(item_token(frame, object.head)->flags & TOKEN_CAPITAL));
}

/* "The poll shows wide support", "The dam leaked, records show": what a document shows is a
 * statement, what a man shows is not. */
static bool evidence(const struct frame *frame, const struct said *said)
{
	bool trails = said->behind.kind == BEHIND_NOTHING && said->before.first < said->before.last;

	return (said->behind.kind == BEHIND_OBJECT || trails) && !said->inherited &&
	       (said->verb->keys & KEY_SHOWS) &&
	       item_is(frame, said->source.head, WORD_DOCUMENT);
}

/* "Kim said after the flood, the town moved", "Kim said if the dam breaks, the town
 * is lost": is what stands behind the comma said?  Makes it so, with a clause on
 * which it hangs. */
static bool said_after_adverbial(const struct reader *reader, struct said *said)
{
	const struct frame *frame = reader->frame;
	uint32_t i = said->behind.at, when = skip_when(frame, said->cue.last, reader->limit);
	uint32_t first = said->source.whole.first;

	if (!lexeme_is(said->verb, VERB_QUOTES | VERB_TELLS) || said->inherited ||
	    said->group.modal || said->source.relative || when + 1 >= i ||
	    !item_begins_phrase(frame, i) || item_has(frame, i, VERB_ING) ||
	    !part_has_finite(frame, i, i + 10 < reader->limit ? i + 10 : reader->limit) ||
	    (first > reader->from && item_kind(frame, first - 1, TOKEN_WORD)) ||
	    (first > reader->from && !item_mark(frame, first - 1, ',')))
		return false;
	if (part_has_finite(frame, when, i - 1))
		said->behind.at = when;
	said->behind.kind = BEHIND_CLAUSE;
	return true;
}

/* '"It is late," Kim wrote of why he is speaking, "but not too late."': does a quotation
 * behind a verb that needs none go on from the one before?  Then it is that one's. */
static bool goes_on(struct reader *reader, const struct said *said)
{
	const struct frame *frame = reader->frame;
	uint32_t item = said->behind.at;
	struct attribution *last;
	const struct quotation *quotation;
	const struct token *first;

	if (!lexeme_is(said->verb, VERB_ABOUT) || reader->found->count == reader->before)
		return false;
	while (item < reader->limit && item < said->behind.at + 16 && !item_is_quote(frame, item))
		item++;
	if (!item_is_quote(frame, item) || item >= reader->limit)
		return false;
	last = &reader->found->all[reader->found->count - 1];
	quotation = &frame->quotations->all[frame->items[item].quotation];
	first = &frame->tokens->all[quotation->first];
	if (last->how != HOW_QUOTE || (first->flags & TOKEN_CAPITAL) ||
	    !item_is_quote(frame, last->content[last->content_count - 1].first))
		return false;
	attribution_content(last, (struct range){ item, item + 1 }, reader->arena);
	reader->claimed = item + 1;
	return true;
}

/* '"in a few days," and the mayor will present it': does a clause of its own, with no
 * need of the words before it, begin with "and"? */
static bool joined_behind(const struct frame *frame, const struct said *said)
{
	uint32_t first = said->source.whole.first;

	return first > said->before.last && said->behind.kind > BEHIND_COMMA &&
	       item_plays(frame, first - 1, GRAMMAR_ADDITIVE | GRAMMAR_ADVERSATIVE);
}

/* "accused the club of hiding reports", "blamed her for leaving": what somebody is said to
 * have done is a statement. */
static bool charges(const struct reader *reader, const struct said *said)
{
	const struct frame *frame = reader->frame;
	struct phrase object;
	uint32_t i = said->behind.at;

	if (said->behind.kind != BEHIND_OBJECT || !phrase_after(frame, i, reader->limit, &object))
		return false;
	for (; i < object.whole.last + 1 && i + 1 < reader->limit; i++)
		if (item_plays(frame, i, GRAMMAR_GENITIVE | GRAMMAR_BENEFIT) &&
		    item_suffix(frame, i + 1, SUFFIX_GERUND))
			return true;
	return false;
}

/* Does it report words at all, and which? */
static bool reports(struct reader *reader, struct said *said)
{
	const struct frame *frame = reader->frame;
	struct behind *behind = &said->behind;
	bool quoted, empty;

	said->before = said_before(reader, said->clause, behind);
	quoted = said->before.first < said->before.last &&
		 item_is_quote(frame, said->before.last - 1);
	/* "..., one source, who spoke on Monday, said": not what was spoken; nor "signed a
	 * "false paper" attesting that". */
	if ((said->inherited && !quoted) ||
	    (said->use == USE_ING && quoted && said->before.last == said->group.first) ||
	    (quoted && !said->inherited && joined_behind(frame, said)) || said->source.relative > said->source.head) {
		said->before.last = said->before.first;
		quoted = false;
	}
	empty = said->before.first == said->before.last;
	/* "It is bad," Kim said of the plan. */
	if (quoted && !said->inherited &&
	    (behind->kind == BEHIND_OBJECT || behind->kind == BEHIND_CLAUSE))
		behind->kind = BEHIND_NOTHING;
	if (!empty && !quoted && (behind->kind == BEHIND_NOTHING ||
				  !said_goes_on(reader, behind, said->before)) &&
	    said_only_adverbial(frame, said->before.first, said->before.last)) {
		said->before.last = said->before.first;
		empty = true;
	}
	if (empty && goes_on(reader, said))
		return false;
	/* With nothing said in the sentence, it may follow: "Kim said." "..." */
	if (empty && behind->kind == BEHIND_NOTHING)
		return behind->at + 1 >= reader->limit && lexeme_is(said->verb, VERB_QUOTES);
	/* "As Kim noted, the road is closed.", "But, as Kim noted, ..." */
	if (empty && behind->kind == BEHIND_COMMA && !said->inherited &&
	    said->source.whole.first > reader->from &&
	    item_plays(frame, said->source.whole.first - 1, GRAMMAR_ESSIVE) &&
	    items_words(frame, reader->from, said->source.whole.first) < 3)
		behind->kind = item_is_quote(frame, behind->at) ? BEHIND_QUOTE : BEHIND_CLAUSE;
	if (empty && behind->kind == BEHIND_COMMA && !said_after_adverbial(reader, said))
		return false;
	/* The sign called "night watch" is gone: the name of a thing. */
	if (behind->kind == BEHIND_QUOTE && lexeme_is(said->verb, VERB_CALLS) &&
	    item_is(frame, behind->at + 1, WORD_AUXILIARY))
		return false;
	if (behind->kind == BEHIND_OBJECT && lexeme_is(said->verb, VERB_OUT | VERB_ASKS))
		return false;
	if (behind->kind == BEHIND_OBJECT && cites_source(reader, said))
		return false;
	if (!states(reader, said, quoted) ||
	    (behind->kind != BEHIND_QUOTE && behind->kind != BEHIND_THAT &&
	     terms_begin(frame, said->cue.first, reader->limit)))
		return false;
	if (behind->kind == BEHIND_QUOTE || behind->kind == BEHIND_THAT)
		return true;
	/* "spoke on condition of anonymity", "attacked the plan": no words. */
	if (lexeme_is(said->verb, VERB_ABOUT) && !quoted)
		return (behind->kind >= BEHIND_THAT && marks_behind(reader, behind->at)) ||
		       charges(reader, said);
	return (said->verb->classes & WORD_SPEECH) != 0 || evidence(frame, said);
}

/* What is known to report becomes an attribution, and claims its words. */
static void add_said(struct reader *reader, struct said *said)
{
	struct behind *behind = &said->behind;
	struct attribution *attribution;

	attribution = said->use == USE_ING ? restated(reader, said->verb, behind) : NULL;
	if (attribution) {
		attribution->cues[attribution->cue_count++] = said->cue;
		claim_behind(reader, attribution, behind);
		return;
	}
	attribution = attribution_said(reader, said_how(behind, said->before, reader->frame),
				       &said->source, said->cue);
	if (!attribution)
		return;
	attribution->verb = said->verb;
	attribution->inherited = said->inherited;
	attribution->left_out = said->left_out;
	attribution->modal = said->group.modal;
	attribution->loose_verb =
		!lexeme_is(said->verb, VERB_QUOTES | VERB_THAT | VERB_TELLS);
	attribution->clause = (struct range){ said->clause, behind->adjuncts };
	attribution_content(attribution, said->before, reader->arena);
	reader->claimed = said->inverted ? said->source.whole.last : said->cue.last;
	if (behind->kind == BEHIND_COMMA && said_goes_on(reader, behind, said->before))
		behind->kind = BEHIND_CLAUSE;
	if (behind->kind >= BEHIND_QUOTE)
		claim_behind(reader, attribution, behind);
	else if (behind->adjuncts > reader->claimed)
		reader->claimed = behind->adjuncts;
}

/* What the relative clause behind a source reports is said by the same one. */
static void read_relative(struct reader *reader, const struct phrase *source)
{
	const struct frame *frame = reader->frame;
	struct said said = { .source = *source };
	struct phrase reach = *source;
	uint32_t who;

	reach.whole.last = source->whole.last + 8 < reader->limit ? source->whole.last + 8
								  : reader->limit;
	who = said_relative(frame, &reach, &said);
	if (who == ITEM_NONE || who > source->whole.last + 1)
		return;
	said.clause = who;
	said.source.relative = who;
	said.behind = verb_behind(frame, said.cue.last, reader->limit, said.verb);
	if (said.behind.kind > BEHIND_COLON && reports(reader, &said))
		add_said(reader, &said);
}

void read_said(struct reader *reader, struct said *said)
{
	struct phrase source;

	said->behind = verb_behind(reader->frame, said->cue.last, reader->limit, said->verb);
	if (!said_subject(reader, said) || !reports(reader, said))
		return;
	source = said->source;
	add_said(reader, said);
	if (said->inverted && reader->claimed == source.whole.last)
		read_relative(reader, &source);
}
