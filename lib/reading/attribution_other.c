#include "reading/attribution_read.h"
#include "reading/idiom.h"
#include "reading/phrase_parts.h"

/* The words between first and last: are there any, but leading adverbs and
 * conjunctions and marks? */
uint32_t items_words(const struct frame *frame, uint32_t first, uint32_t last)
{
	uint32_t words = 0;

	/* Whoever asks wants to tell few from many. */
	for (uint32_t i = first; i < last && words < 8; i++)
		words += item_kind(frame, i, TOKEN_WORD) ||
			 item_kind(frame, i, TOKEN_NUMBER) || item_is_quote(frame, i);
	return words;
}

struct attribution *attribution_said(struct reader *reader, enum attribution_how how,
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

/* The next comma behind item i, not far; limit for none. */
static uint32_t next_comma(const struct frame *frame, uint32_t i, uint32_t limit)
{
	for (uint32_t k = i; k < limit && k < i + 24; k++)
		if (item_mark(frame, k, ','))
			return k;
	return limit;
}

/* Does part, between commas, still belong to the source in front, host, and is not
 * where the words said begin? */
static bool fronted_part(const struct frame *frame, struct range host, struct range part)
{
	bool name = part_is_name(frame, part.first, part.last);
	uint32_t head;

	if (item_has(frame, part.first, PERSON_RELATIVE) ||
	    item_suffix(frame, part.first, SUFFIX_GERUND) ||
	    (item_kind(frame, part.first, TOKEN_NUMBER) && part.last == part.first + 1))
		return true;
	if (part.first >= part.last || part_is_adverbial(frame, part.first, part.last) ||
	    part_has_finite(frame, part.first, part.last) || !part_apposes(frame, host, part) ||
	    (name && part_is_name(frame, host.first, host.last)))
		return false;
	head = phrase_head(frame, part);
	return name || item_is(frame, head, WORD_PERSON | WORD_TITLE) ||
	       (item_is(frame, head, WORD_GROUP | WORD_ORGANISATION) &&
		item_is(frame, part.first, WORD_ARTICLE));
}

/* In front of what is said a comma ends the source, "According to Kim, ...", but
 * for that before an apposition, an age or a relative clause. */
static uint32_t fronted_end(const struct reader *reader, const struct phrase *source)
{
	const struct frame *frame = reader->frame;
	struct range host = source->whole;
	uint32_t comma = next_comma(frame, host.first, reader->limit);

	if (comma > source->whole.last)
		return source->whole.last;
	for (host.last = comma;;) {
		struct range part = { comma + 1, next_comma(frame, comma + 1, reader->limit) };

		if (part.last == reader->limit || !fronted_part(frame, host, part))
			return comma;
		comma = part.last;
	}
}

/* "cut according to simple rules": behind no comma, what is nobody and nothing
 * that one reads. */
static bool is_measure(const struct reader *reader, uint32_t i, const struct phrase *source)
{
	const struct frame *frame = reader->frame;

	return i > reader->from && item_kind(frame, i - 1, TOKEN_WORD) &&
	       !item_is(frame, source->head, WORD_PERSON | WORD_GROUP | WORD_ORGANISATION |
			WORD_DOCUMENT | WORD_SPEECH_NOUN | WORD_PRONOUN) &&
	       !item_is_capital(frame, source->head) &&
	       !item_is_capital(frame, source->whole.last - 1);
}

/* "According to data published in August, ...": behind a day that a comma closes. */
static uint32_t behind_when(const struct reader *reader, uint32_t i)
{
	uint32_t last = skip_when(reader->frame, i, reader->limit);

	return item_mark(reader->frame, last, ',') ? last : i;
}

/* "according to X, ..." and "..., according to X". */
void read_according(struct reader *reader, struct range cue)
{
	const struct frame *frame = reader->frame;
	struct attribution *attribution;
	struct phrase source;
	uint32_t i = cue.first, lead = reader->claimed, rest;
	struct range content;
	bool between;

	/* "según explicó el alcalde" */
	if (frame->tokens->language->free_subject && item_is(frame, cue.last, WORD_SPEECH) &&
	    item_has(frame, cue.last, VERB_PAST | VERB_THIRD))
		cue.last = skip_when(frame, cue.last + 1, reader->limit);
	if (!phrase_after(frame, cue.last, reader->limit, &source) ||
	    is_measure(reader, i, &source))
		return;
	phrase_take_relative(frame, reader->limit, &source);
	while (lead < i &&
	       (item_kind(frame, lead, TOKEN_COMMA) ||
	        item_plays(frame, lead, GRAMMAR_ADDITIVE | GRAMMAR_ADVERSATIVE)))
		lead++;
	content = (struct range){ lead, i };
	while (content.last > lead && item_kind(frame, content.last - 1, TOKEN_COMMA))
		content.last--;
	if (items_words(frame, lead, i) == 0 &&
	    (reader->claimed == reader->from ||
	     (source.whole.last < reader->limit &&
	      !item_kind(frame, source.whole.last, TOKEN_STOP)))) {
		source.whole.last = fronted_end(reader, &source);
		source.head = phrase_head(frame, source.whole);
	}
	attribution = attribution_said(reader, HOW_ACCORDING, &source, cue);
	if (!attribution)
		return;
	attribution->clause = (struct range){ i, source.whole.last };
	reader->claimed = source.whole.last;
	/* What somebody else is said to have said may all be known from X. */
	if (content.first == content.last && reader->claimed > reader->from &&
	    i > reader->from && i < reader->from + SENTENCE_REACH &&
	    item_mark(frame, i - 1, ','))
		content = (struct range){ reader->from, i - 1 };
	rest = source.whole.last + 1;
	/* "according to a trader, speaking through an interpreter, were" */
	if (item_suffix(frame, rest, SUFFIX_GERUND))
		rest = next_comma(frame, rest, reader->limit) + 1;
	between = item_mark(frame, rest - 1, ',') &&
		  (item_is(frame, rest, WORD_AUXILIARY) ||
		   item_is_past(frame, content.first, rest));
	if (items_words(frame, content.first, content.last) >= (between ? 1 : 3) ||
	    (content.first < content.last && item_is_quote(frame, content.last - 1))) {
		attribution_content(attribution, content, reader->arena);
		/* The roads, according to Kim, are closed. */
		if (between)
			content = (struct range){ rest, reader->limit };
		else
			return;
	} else {
		content = (struct range){ behind_when(reader, source.whole.last), reader->limit };
	}
	while (content.first < content.last && item_kind(frame, content.first, TOKEN_COMMA))
		content.first++;
	content.last = reported_end(frame, content.first, reader->limit, false);
	attribution_content(attribution, content, reader->arena);
	reader->claimed = content.last;
	if (attribution->content_count == 0)
		reader->found->count--;
}

/* X: "..." without a verb. */
void read_colon(struct reader *reader, uint32_t colon)
{
	const struct frame *frame = reader->frame;
	struct attribution *attribution;
	struct phrase source;

	const struct token *tail = item_is_quote(frame, colon + 1) ?
		quotation_tail(frame, frame->items[colon + 1].quotation) : NULL;
	uint32_t first = reader->from;

	if (!language_has_words(frame->tokens->language) || !tail ||
	    tail->kind == TOKEN_COMMA || colon + 1 >= reader->limit ||
	    reader->claimed != reader->from)
		return;
	/* "The dam is old - Ana Roth: "..."" */
	for (uint32_t i = colon; i > reader->from && colon - i < 6; i--) {
		const struct token *dash = item_token(frame, i - 1);

		if (dash && dash->kind == TOKEN_DASH && (dash->flags & TOKEN_BLANK_BEFORE) &&
		    part_is_name(frame, i, colon))
			first = i;
	}
	if (!phrase_after(frame, first, colon, &source) || source.whole.last != colon ||
	    colon - first > 8)
		return;
	phrase_end_at_verb(frame, &source);
	attribution = attribution_said(reader, HOW_COLON, &source, (struct range){ 0, 0 });
	if (!attribution)
		return;
	attribution->clause = (struct range){ first, colon };
	attribution_content(attribution, (struct range){ colon + 1, colon + 2 },
			    reader->arena);
	reader->claimed = colon + 2;
}

/* Behind what ties a sentence to the one before: "Yet", "However,", "And",
 * "Above all,".  "If" and "because" belong to what is said. */
static uint32_t skip_connective(const struct frame *frame, uint32_t i, uint32_t limit)
{
	bool skipped = true;
	uint32_t end;

	while (i < limit && skipped) {
		skipped = item_kind(frame, i, TOKEN_COMMA) || item_is_adverb(frame, i);
		skipped |= item_plays(frame, i, GRAMMAR_COORDINATORS);
		end = item_idiom(frame, i, frame->count, IDIOM_CONNECTIVE, NULL);
		if (end != ITEM_NONE) {
			skipped = true;
			i = end - 1;
		}
		i += skipped;
	}
	return i < limit ? i : limit;
}

/* "Kim, a friend of the mayor, reportedly left": where the clause of the hedge at item i
 * begins, with all of its subject; otherwise when none is seen. */
static uint32_t hedged_first(const struct reader *reader, uint32_t i, uint32_t otherwise)
{
	struct verb_group group = verb_group_before(reader->frame, reader->claimed, i);
	struct phrase subject;
	uint32_t clause;

	if (!phrase_before(reader->frame, reader->claimed, group.first, &subject, &clause) ||
	    subject.whole.first < reader->claimed || subject.relative)
		return otherwise;
	return subject.whole.first;
}

/* The whole sentence as a statement of nobody in particular. */
void read_vague(struct reader *reader, struct range cue)
{
	const struct frame *frame = reader->frame;
	struct attribution *attribution =
		attribution_said(reader, HOW_VAGUE, NULL, cue);
	struct range content = { reader->claimed, reader->limit };

	if (!attribution)
		return;
	content.first = skip_connective(frame, content.first, cue.first);
	/* "Kim made news when it was said that" */
	for (uint32_t i = cue.first; i > content.first + 1 && cue.first - i < 6; i--)
		if (item_plays(frame, i, GRAMMAR_EXPLETIVE) && item_is(frame, i - 1, WORD_CONJUNCTION))
			content.first = i;
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
	if (item_is(frame, cue.first, WORD_HEDGE))
		content.first = hedged_first(reader, cue.first, content.first);
	content.last = reported_end(frame, cue.last, reader->limit, false);
	attribution->clause = (struct range){ content.first, cue.last };
	attribution_content(attribution, content, reader->arena);
	reader->claimed = content.last;
}

/* "It is also being said in the town that": the place stands between. */
static bool impersonal(const struct reader *reader, struct range cue)
{
	const struct frame *frame = reader->frame;
	struct verb_group group = verb_group_before(frame, reader->claimed, cue.first);
	uint32_t i = skip_when(frame, cue.last, reader->limit);

	if (group.first == reader->claimed ||
	    !item_plays(frame, group.first - 1, GRAMMAR_EXPLETIVE))
		return false;
	for (uint32_t k = i; k < reader->limit && k < i + 10; k++) {
		if (item_plays(frame, k, GRAMMAR_DECLARATIVE))
			return k == i || item_is(frame, i, WORD_PREPOSITION);
		if (!item_kind(frame, k, TOKEN_WORD) || item_is(frame, k, WORD_AUXILIARY))
			return false;
	}
	return false;
}

/* "is said to own", "is reported to have left": an infinitive behind "to" at
 * item i, of a verb that says or believes that something is so. */
static bool said_to(const struct frame *frame, const struct lexeme *verb, uint32_t i)
{
	if (lexeme_is(verb, VERB_ACT | VERB_BIDS | VERB_MANNER) ||
	    (verb->keys & KEY_MEANS) || item_begins_phrase(frame, i + 1) ||
	    item_kind(frame, i + 1, TOKEN_NUMBER))
		return false;
	return lexeme_is(verb, VERB_QUOTES) || (verb->classes & WORD_BELIEF) ||
	       item_plays(frame, i + 1, GRAMMAR_BARE);
}

/* A passive verb of speaking or thinking: "it is said that", "are
 * seen as", "is believed to"; "was told that" has its source elsewhere. */
void read_passive(struct reader *reader, const struct lexeme *verb, struct range cue)
{
	const struct frame *frame = reader->frame;

	/* "is expected to" foresees, "was supposed to" asks, and leave nobody's words. */
	if (lexeme_is(verb, VERB_TELLS | VERB_BY_NOBODY) || (verb->keys & KEY_EXPECTS))
		return;
	if (item_plays(frame, cue.last, GRAMMAR_ESSIVE | GRAMMAR_INFINITIVE)) {
		if (item_has(frame, cue.last + 1, VERB_ING) ||
		    (item_plays(frame, cue.last, GRAMMAR_INFINITIVE) &&
		     !said_to(frame, verb, cue.last)))
			return;
		cue.last++;
	} else if (!item_plays(frame, cue.last, GRAMMAR_DECLARATIVE) &&
	           !impersonal(reader, cue)) {
		return;
	}
	read_vague(reader, cue);
}

/* "Many question the plan", "some say that": a finite verb of speech whose
 * subject is nobody in particular. */
bool vague_subject(const struct frame *frame, uint32_t from, uint32_t verb)
{
	uint32_t i = verb;

	return i > from && item_is(frame, i - 1, WORD_VAGUE) &&
	       item_is(frame, i - 1, WORD_DETERMINER) &&
	       (i - 1 == from || item_kind(frame, i - 2, TOKEN_COMMA) ||
		item_is(frame, i - 2, WORD_CONJUNCTION));
}
