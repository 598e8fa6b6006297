#include "reading/candidate.h"
#include "reading/phrase_parts.h"
#include "reading/verb_last.h"

static const struct token *first_token(const struct frame *frame, uint32_t item, bool inside)
{
	const struct item *at = &frame->items[item];

	if (at->quotation == QUOTATION_NONE || !inside)
		return &frame->tokens->all[at->token];
	return &frame->tokens->all[frame->quotations->all[at->quotation].first];
}

/* The bytes of a range of items as content, without a trailing comma or full
 * stop; a quotation alone without its marks. */
struct span content_span(const struct frame *frame, struct range range)
{
	const struct tokens *tokens = frame->tokens;
	const struct item *last = &frame->items[range.last - 1];
	bool alone = range.last == range.first + 1;
	uint32_t begin = (uint32_t)(first_token(frame, range.first, alone) - tokens->all);
	uint32_t end = last->token + 1;

	if (last->quotation != QUOTATION_NONE) {
		const struct quotation *quotation = &frame->quotations->all[last->quotation];

		if (!alone && quotation->close != TOKEN_NONE)
			return (struct span){ tokens->all[begin].start,
					      tokens->all[quotation->close].end };
		end = quotation->last;
	}
	while (end > begin + 1 &&
	       (tokens->all[end - 1].kind == TOKEN_COMMA ||
		(tokens->all[end - 1].kind == TOKEN_STOP &&
		 tokens->text.at[tokens->all[end - 1].start] == '.')))
		end--;
	if (end <= begin)
		return (struct span){ 0, 0 };
	/* Of 막혔다고 the words said are 막혔다. */
	return (struct span){ tokens->all[begin].start,
			      tokens->all[end - 1].end -
				      (tokens->all[end - 1].says & ENDINGS_QUOTING ||
				       token_is(tokens, end - 1, WORD_COMPLEMENTISER) ?
				       tokens->all[end - 1].tail : 0) };
}

struct spans spans_new(struct article *article, size_t count)
{
	return (struct spans){ arena_take(article->arena, (count + 1) * sizeof(struct span)),
			       0 };
}

void spans_add(struct spans *spans, struct span span)
{
	if (spans->count > 0 && span.start < spans->all[spans->count - 1].end)
		return;
	if (spans->all && span.start < span.end)
		((struct span *)spans->all)[spans->count++] = span;
}

struct span range_span(const struct frame *frame, struct range range)
{
	struct span span = item_span(frame, range.first);

	span.end = item_stem(frame, range.last - 1).end;
	return span;
}

/* How sure each kind is: the share of such candidates that had the right words
 * and the right speaker in annotated news. */
static double confidence_of(const struct attribution *attribution, enum quote_type type)
{
	static const double shares[] = {
		[HOW_QUOTE] = 0.95, [HOW_THAT] = 0.83, [HOW_CLAUSE] = 0.78,
		[HOW_OBJECT] = 0.58, [HOW_NOUN] = 0.4, [HOW_ACCORDING] = 0.82,
		[HOW_COLON] = 0.8, [HOW_CONTINUED] = 0.47, [HOW_SUBJECT] = 0.45,
		[HOW_VAGUE] = 0.3, [HOW_LOOSE] = 0.03, [HOW_UNSAID] = 0.6,
	};
	double share = shares[attribution->how];

	/* "He said: "..."": seldom, but at times somebody else's. */
	if (attribution->how == HOW_QUOTE && attribution->cue_count > 0 &&
	    attribution->content[0].first > attribution->cues[0].first)
		share = 0.87;
	if (type == QUOTE_MIXED && attribution->how == HOW_QUOTE)
		share = 0.8;
	else if (type == QUOTE_MIXED &&
		 (attribution->how == HOW_THAT || attribution->how == HOW_CLAUSE))
		share = 0.88;
	else if (type == QUOTE_INDIRECT && attribution->how == HOW_SUBJECT)
		share = 0.25;
	if (attribution->inherited && attribution->how != HOW_CONTINUED)
		share *= 0.87;
	if (attribution->loose_verb)
		share *= 0.9;
	if (attribution->verb && !(attribution->verb->classes & WORD_SPEECH))
		share *= 0.9;
	if (attribution->left_out)
		share *= 0.9;
	if (attribution->modal)
		share *= 0.7;
	if (attribution->nested)
		share *= 0.5;
	return share;
}

/* Words in marks that are nothing but a name or the title of a work. */
static bool only_name(const struct frame *frame, int32_t q)
{
	const struct quotation *quotation = &frame->quotations->all[q];

	for (uint32_t i = quotation->first; i < quotation->last; i++) {
		const struct token *token = &frame->tokens->all[i];

		if (token->kind == TOKEN_WORD && !(token->flags & TOKEN_CAPITAL) &&
		    !token_is(frame->tokens, i, WORD_ARTICLE | WORD_PREPOSITION |
			      WORD_CONJUNCTION))
			return false;
	}
	return true;
}

/* "The mayor denied this": the words are elsewhere. */
static bool only_pronoun(const struct frame *frame, const struct attribution *attribution)
{
	struct range range = attribution->content[0];

	/* "stated it for the record", "denied this on Monday" */
	if (attribution->content_count != 1 ||
	    (range.last != range.first + 1 &&
	     (attribution->how != HOW_OBJECT || lexeme_is(attribution->verb, VERB_CALLS) ||
	      !item_is(frame, range.first, WORD_PRONOUN | WORD_DETERMINER) ||
	      !item_is(frame, range.first + 1, WORD_PREPOSITION))))
		return false;
	return item_plays(frame, range.first, GRAMMAR_ANAPHOR);
}

/* Attributions that make no candidate: names in marks, verbs with an object
 * that tell no words, inner speech of "I". */
static bool worth(const struct frame *frame, const struct attribution *attribution)
{
	if (attribution->content_count == 0)
		return false;
	if (attribution->how == HOW_LOOSE || attribution->how == HOW_SUBJECT) {
		int32_t q = frame->items[attribution->content[0].first].quotation;

		if (attribution->content_count > 1 || q == QUOTATION_NONE)
			return true;
		/* Nothing tells speech from names and single words. */
		if (!language_has_words(frame->tokens->language))
			return quotation_words(frame, q) >= 2;
		return !only_name(frame, q) &&
		       (quotation_words(frame, q) >= 4 || attribution->how == HOW_SUBJECT);
	}
	if (only_pronoun(frame, attribution))
		return false;
	if (frame->inside == QUOTATION_NONE)
		return true;
	/* Inside speech only what is plainly somebody else's: "he" there is one
	 * whom nothing tells. */
	return attribution->has_source && !attribution->inherited &&
	       !attribution->loose_verb && attribution->verb &&
	       (attribution->verb->classes & WORD_SPEECH) &&
	       (attribution->how == HOW_THAT || attribution->how == HOW_QUOTE) &&
	       !item_is(frame, attribution->source.head, WORD_PRONOUN);
}

static void set_content(struct article *article, const struct frame *frame,
			const struct attribution *attribution, struct candidate *candidate)
{
	bool quoted = false, plain = false;

	candidate->content = spans_new(article, attribution->content_count);
	for (uint32_t r = 0; r < attribution->content_count; r++) {
		struct range range = attribution->content[r];

		spans_add(&candidate->content, content_span(frame, range));
		for (uint32_t i = range.first; i < range.last; i++) {
			if (!item_is_quote(frame, i)) {
				plain |= item_kind(frame, i, TOKEN_WORD);
				continue;
			}
			quoted = true;
			if (quotation_broken(&frame->quotations->all[frame->items[i].quotation]))
				candidate->flags |= FLAG_UNCLOSED;
		}
	}
	candidate->type = !quoted ? QUOTE_INDIRECT : plain ? QUOTE_MIXED : QUOTE_DIRECT;
}

/* Notes a named person of whom the sentence between first and limit says more, though
 * its subject is another: "They listened to nurse Ana Roth, who ..." */
static void see_described(struct article *article, const struct frame *frame, uint32_t first,
			  uint32_t limit)
{
	for (uint32_t i = first + 2; i + 1 < limit; i++) {
		struct phrase person = { .whole = { i, i }, .head = i - 1 };
		struct mention mention;

		if (!item_mark(frame, i, ',') || !item_has(frame, i + 1, PERSON_RELATIVE) ||
		    item_has(frame, i + 1, PERSON_THING))
			continue;
		while (person.whole.first > first && item_is_capital(frame, person.whole.first - 1))
			person.whole.first--;
		if (person.whole.first + 2 > i)
			continue;
		while (person.whole.first > first &&
		       item_is(frame, person.whole.first - 1, WORD_PERSON | WORD_TITLE))
			person.whole.first--;
		mention = mention_read(frame, &person);
		if (mention.naming == NAMING_NAMED && mention.kind != SPEAKER_ORGANISATION &&
		    !mention.many && mention.first_name != mention.last_name) {
			mention.kind = SPEAKER_PERSON;
			cast_see(&article->cast, &mention);
		}
		return;
	}
}

/* Notes the named person who is the subject of sentence s.  Not in headlines,
 * where every word looks like a name. */
static void see_subject(struct article *article, const struct frame *frame, uint32_t s)
{
	uint32_t i = frame->sentences[s].first, limit = frame->sentences[s].last;
	struct phrase subject;
	struct mention mention;

	if (frame_verb_last(frame))
		return;
	while (i < limit &&
	       (item_kind(frame, i, TOKEN_COMMA) || item_is_adverb(frame, i) ||
	        item_plays(frame, i, GRAMMAR_ADDITIVE | GRAMMAR_ADVERSATIVE)))
		i++;
	if (item_is(frame, i, WORD_PREPOSITION)) {
		/* "On Monday, Kim left" */
		while (i < limit && i < frame->sentences[s].first + 24 &&
		       !item_mark(frame, i, ','))
			i++;
		i++;
	}
	if (!phrase_after(frame, i, limit, &subject) || subject.whole.last >= limit)
		return;
	phrase_end_at_verb(frame, &subject);
	/* but "President Ana Roth Thursday closed" */
	if (item_is_capital(frame, subject.whole.last) && !item_is_date(frame, subject.whole.last))
		return;
	/* "Roth's"; and a headline has no stop. */
	if (item_suffix(frame, subject.head, SUFFIX_OWNER) ||
	    !(item_is_quote(frame, limit - 1) ||
	      item_kind(frame, limit - 1, TOKEN_STOP)))
		return;
	mention = mention_read(frame, &subject);
	article->cast.now = s;
	if (mention.naming == NAMING_NAMED && mention.kind == SPEAKER_PERSON &&
	    !mention.many && !mention.pronoun && mention.first_name && mention.last_name)
		cast_see(&article->cast, &mention);
	else if (mention.naming == NAMING_PSEUDONYM && mention.last_name)
		cast_pseudonym(&article->cast, frame, &mention);
	else if (mention.naming == NAMING_UNNAMED && !mention.pronoun)
		see_described(article, frame, subject.whole.last, limit);
}

/* What the text says about the saying: the clause, and what stands before it
 * in the sentence if that is no content ("On Monday, a source told ..."). */
static struct span about_span(const struct frame *frame,
			      const struct attribution *attribution)
{
	struct range clause = attribution->clause;
	uint32_t first = frame->sentences[attribution->sentence].first;

	/* The clause of a vague passive is what is said. */
	if (clause.first >= clause.last || attribution->how == HOW_VAGUE)
		return (struct span){ 0, 0 };
	if (attribution->content_count > 0 && attribution->content[0].first >= clause.first &&
	    clause.first - first < 12) {
		uint32_t i = first;

		while (i < clause.first && !item_is_quote(frame, i) &&
		       !(i > first && item_is(frame, i, WORD_CONJUNCTION)) &&
		       !item_mark(frame, i, ';') &&
		       !item_is(frame, i, WORD_SPEECH | WORD_AUXILIARY))
			i++;
		if (i == clause.first)
			clause.first = first;
	}
	return range_span(frame, clause);
}

static void set_speaker(struct article *article, const struct frame *frame,
			const struct attribution *attribution, struct candidate *candidate)
{
	struct mention mention;
	struct casting casting;

	if (!attribution->has_source) {
		if (candidate->voice == VOICE_SOURCE)
			candidate->flags |= FLAG_NO_SPEAKER;
		return;
	}
	candidate->source = spans_new(article, 2);
	spans_add(&candidate->source, range_span(frame, attribution->source.whole));
	if (attribution->source.relative > attribution->source.head && !attribution->inherited)
		spans_add(&candidate->source,
			  item_span(frame, attribution->source.relative));
	mention = mention_read(frame, &attribution->source);
	/* "KIM:" looks like the letters of an organisation. */
	if (attribution->how == HOW_COLON && mention.kind == SPEAKER_ORGANISATION &&
	    !item_is(frame, attribution->source.head, WORD_ORGANISATION))
		mention.kind = SPEAKER_PERSON;
	if (mention.pronoun && mention.relative) {
		candidate->speaker = article->cast.last;
		return;
	}
	if (attribution->inherited) {
		/* The same words a second time are no second mention. */
		for (size_t i = article->cast.count; i-- > 0 && i + 8 > article->cast.count;) {
			if (article->cast.firsts[i].words.start == mention.words.start) {
				candidate->speaker = (int)i;
				break;
			}
		}
		if (candidate->speaker < 0 && attribution->how == HOW_CONTINUED)
			candidate->speaker = article->cast.last;
		candidate->speaker_why = attribution->how == HOW_CONTINUED ?
			"the quotation goes on" : attribution->left_out ?
			"no subject: the speaker before" : "the subject of the sentence";
		if (candidate->speaker >= 0)
			return;
	}
	if (mention.pronoun && frame->inside != QUOTATION_NONE)
		return;
	casting = cast_find(&article->cast, frame, &mention,
			    attribution->nested || frame->inside != QUOTATION_NONE);
	candidate->speaker = casting.speaker;
	if (!attribution->inherited)
		candidate->speaker_why = casting.why;
	else if (casting.speaker < 0)
		candidate->speaker_why = NULL;
}

static void add_said(struct article *article, const struct frame *frame,
		     const struct attribution *attribution)
{
	struct candidate *candidate;

	candidate = candidate_new(article);
	if (!candidate)
		return;
	candidate->voice = attribution->how == HOW_VAGUE ||
			   (attribution->how == HOW_UNSAID && !attribution->has_source) ?
			   VOICE_VAGUE : VOICE_SOURCE;
	candidate->flags |= attribution->flags;
	set_content(article, frame, attribution, candidate);
	if (candidate->content.count == 0) {
		article->reading->candidate_count--;
		return;
	}
	candidate->cue = spans_new(article, 2);
	for (uint32_t c = 0; c < attribution->cue_count; c++)
		spans_add(&candidate->cue, range_span(frame, attribution->cues[c]));
	if (candidate->voice == VOICE_VAGUE)
		candidate->flags |= FLAG_VAGUE;
	if (attribution->how == HOW_LOOSE && language_has_words(frame->tokens->language)) {
		const struct token *tail = quotation_tail(frame,
			frame->items[attribution->content[0].first].quotation);

		if (!tail || tail->kind != TOKEN_STOP)
			candidate->flags |= FLAG_SCARE_QUOTE;
	}
	candidate->confidence = confidence_of(attribution, candidate->type);
	if (frame->inside != QUOTATION_NONE)
		candidate->confidence *= 0.6;
	set_speaker(article, frame, attribution, candidate);
	candidate_set_terms(article, frame, attribution, candidate);
	candidate_fill(article, candidate, about_span(frame, attribution));
	/* "could not be reached on Sunday": nothing but the saying has a day. */
	if (attribution->how == HOW_UNSAID && candidate->happened_on) {
		candidate->stated_on = candidate->happened_on;
		candidate->stated_words = candidate->happened_words;
		candidate->happened_on = candidate->happened_words = NULL;
	}
}

int candidates_add(struct article *article, const struct frame *frame,
		   const struct attributions *attributions, struct error *err)
{
	uint32_t sentence = 0;
	bool outside = frame->inside == QUOTATION_NONE;

	/* A broken quotation may hold what nobody speaks. */
	bool terms = outside || quotation_broken(&frame->quotations->all[frame->inside]);

	for (uint32_t a = 0; a < attributions->count; a++) {
		for (; sentence < attributions->all[a].sentence; sentence++) {
			if (terms)
				candidate_read_terms(article, frame, sentence);
			if (outside)
				see_subject(article, frame, sentence);
		}
		if (outside)
			article->cast.now = sentence;
		if (worth(frame, &attributions->all[a]))
			add_said(article, frame, &attributions->all[a]);
	}
	for (; sentence < frame->sentence_count && terms; sentence++)
		candidate_read_terms(article, frame, sentence);
	return arena_failed(article->arena) ? error_memory(err) : 0;
}
