#include "reading/candidate.h"
#include "reading/terms.h"

/* A sentence of more items is no sentence; it says nothing of terms. */
#define TERMS_SENTENCE 120

static const struct token *first_token(const struct frame *frame, uint32_t item, bool inside)
{
	const struct item *at = &frame->items[item];

	if (at->quotation == QUOTATION_NONE || !inside)
		return &frame->tokens->all[at->token];
	return &frame->tokens->all[frame->quotations->all[at->quotation].first];
}

/* The bytes of a range of items as content, without a trailing comma or full
 * stop; a quotation alone without its marks. */
static struct span content_span(const struct frame *frame, struct range range)
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
	return (struct span){ tokens->all[begin].start, tokens->all[end - 1].end };
}

static struct spans spans_new(struct article *article, size_t count)
{
	return (struct spans){ arena_take(article->arena, (count + 1) * sizeof(struct span)),
			       0 };
}

static void spans_add(struct spans *spans, struct span span)
{
	if (spans->count > 0 && span.start < spans->all[spans->count - 1].end)
		return;
	if (spans->all && span.start < span.end)
		((struct span *)spans->all)[spans->count++] = span;
}

static struct span range_span(const struct frame *frame, struct range range)
{
	struct span span = item_span(frame, range.first);

	span.end = item_span(frame, range.last - 1).end;
	return span;
}

/* How sure each kind is, as a share of those right on news text. */
static double confidence_of(const struct attribution *attribution)
{
	static const double shares[] = {
		[HOW_QUOTE] = 0.95, [HOW_THAT] = 0.85, [HOW_CLAUSE] = 0.78,
		[HOW_OBJECT] = 0.45, [HOW_NOUN] = 0.6, [HOW_ACCORDING] = 0.85, [HOW_COLON] = 0.8,
		[HOW_CONTINUED] = 0.4, [HOW_SUBJECT] = 0.35, [HOW_VAGUE] = 0.4,
		[HOW_LOOSE] = 0.05,
	};
	double share = shares[attribution->how];

	if (attribution->loose_verb)
		share *= 0.85;
	if (attribution->verb && !(attribution->verb->classes & WORD_SPEECH))
		share *= 0.85;
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
	static const char *const words[] = { "this", "that", "it", "so", "these", "those",
					     "them", "as", "much", "more", "nothing" };
	struct range range = attribution->content[0];

	if (attribution->content_count != 1 || range.last != range.first + 1)
		return false;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (item_word(frame, range.first, words[i]))
			return true;
	return false;
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

static void apply_terms(struct article *article, int i, const struct anonymity *anonymity)
{
	struct speaker *speaker = i < 0 ? NULL : &article->cast.all[i];

	if (!speaker)
		return;
	if (anonymity->reason && speaker->naming == NAMING_UNNAMED)
		speaker->anonymity_reason = anonymity->reason;
	if (anonymity->ground_rules)
		speaker->ground_rules = anonymity->ground_rules;
}

static void add_unnamed(struct article *article, struct span words, int speaker,
			const struct speaker *described)
{
	struct reading *reading = article->reading;

	if (reading->unnamed_count == article->unnamed_room) {
		size_t room = article->unnamed_room * 2 + 4;
		struct unnamed_source *more = arena_take(article->arena, room * sizeof(*more));

		if (!more)
			return;
		if (reading->unnamed_count > 0)
			memcpy(more, reading->unnamed, reading->unnamed_count * sizeof(*more));
		reading->unnamed = more;
		article->unnamed_room = room;
	}
	reading->unnamed[reading->unnamed_count++] = (struct unnamed_source){ words, speaker,
									      described };
}

/* Who sentence s says is not named, and on what terms: "The official spoke on
 * condition of anonymity because ..." is of the one who speaks elsewhere. */
static void read_terms(struct article *article, const struct frame *frame, uint32_t s)
{
	const struct sentence *sentence = &frame->sentences[s];
	struct range around = { sentence->first, sentence->last };
	struct anonymity anonymity = { false, NULL, NULL };
	uint32_t i = around.first;
	struct phrase source;

	if (around.last - around.first <= TERMS_SENTENCE)
		anonymity = anonymity_read(frame, around);
	while (terms_source(frame, sentence, &i, &source)) {
		struct mention mention = mention_read(frame, &source);
		struct speaker *speaker = NULL;
		int known = -1;

		/* "the Democrat", though it looks like a name */
		mention.naming = NAMING_UNNAMED;
		if (frame->inside == QUOTATION_NONE && (mention.pronoun || mention.definite))
			known = cast_find(&article->cast, frame, &mention, true).speaker;
		if (known >= 0 && article->cast.all[known].naming != NAMING_UNNAMED)
			known = -1;
		apply_terms(article, known, &anonymity);
		if (known < 0) {
			speaker = arena_take(article->arena, sizeof(*speaker));
			if (!speaker)
				return;
			*speaker = speaker_of(frame, &mention, article->arena);
			if (anonymity.reason)
				speaker->anonymity_reason = anonymity.reason;
		}
		add_unnamed(article, range_span(frame, source.whole), known, speaker);
	}
}

/* Notes the named person who is the subject of sentence s.  Not in headlines,
 * where every word looks like a name. */
static void see_subject(struct article *article, const struct frame *frame, uint32_t s)
{
	uint32_t i = frame->sentences[s].first, limit = frame->sentences[s].last;
	struct phrase subject;
	struct mention mention;

	while (i < limit && (item_kind(frame, i, TOKEN_COMMA) || item_is_adverb(frame, i) ||
			     item_word(frame, i, "but") || item_word(frame, i, "and")))
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
	if (item_token(frame, subject.whole.last) &&
	    (item_token(frame, subject.whole.last)->flags & TOKEN_CAPITAL))
		return;
	/* "Roth's"; and a headline has no stop. */
	if (item_suffix(frame, subject.head, "'s") || item_suffix(frame, subject.head, "’s") ||
	    !(item_is_quote(frame, limit - 1) || item_kind(frame, limit - 1, TOKEN_STOP)))
		return;
	mention = mention_read(frame, &subject);
	article->cast.now = s;
	if (mention.naming == NAMING_NAMED && mention.kind == SPEAKER_PERSON &&
	    !mention.many && !mention.pronoun && mention.first_name && mention.last_name)
		cast_see(&article->cast, &mention);
}

/* Reason for anonymity, ground rules and knowledge, from the words around. */
static void set_terms(struct article *article, const struct frame *frame,
		      const struct attribution *attribution, struct candidate *candidate)
{
	const struct sentence *sentence = &frame->sentences[attribution->sentence];
	struct range around = { sentence->first, sentence->last };
	struct anonymity anonymity;
	const char *knowledge;

	if (around.last - around.first > TERMS_SENTENCE)
		around = attribution->clause;
	anonymity = anonymity_read(frame, around);
	knowledge = knowledge_read(frame, attribution->has_source ? attribution->source.whole
								  : attribution->clause);
	if (knowledge)
		candidate->knowledge = knowledge;
	apply_terms(article, candidate->speaker, &anonymity);
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
			"the quotation goes on" : "the subject of the sentence";
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
	candidate->voice = attribution->how == HOW_VAGUE ? VOICE_VAGUE : VOICE_SOURCE;
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
	if (attribution->how == HOW_LOOSE) {
		const struct token *tail = quotation_tail(frame,
			frame->items[attribution->content[0].first].quotation);

		if (!tail || tail->kind != TOKEN_STOP)
			candidate->flags |= FLAG_SCARE_QUOTE;
	}
	candidate->confidence = confidence_of(attribution);
	if (candidate->type == QUOTE_MIXED && candidate->confidence > 0.82)
		candidate->confidence = 0.82;
	if (frame->inside != QUOTATION_NONE)
		candidate->confidence *= 0.6;
	set_speaker(article, frame, attribution, candidate);
	set_terms(article, frame, attribution, candidate);
	candidate_fill(article, candidate, about_span(frame, attribution));
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
				read_terms(article, frame, sentence);
			if (outside)
				see_subject(article, frame, sentence);
		}
		if (outside)
			article->cast.now = sentence;
		if (worth(frame, &attributions->all[a]))
			add_said(article, frame, &attributions->all[a]);
	}
	for (; sentence < frame->sentence_count && terms; sentence++)
		read_terms(article, frame, sentence);
	return arena_failed(article->arena) ? error_memory(err) : 0;
}

/* Is there a date that can be said, or a figure, between first and last? */
static bool has_fact(struct article *article, struct span span)
{
	const struct timexes *dates = article->dates;
	const struct quantities *figures = article->figures;
	size_t low = 0, high = dates->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (dates->all[middle].words.start < span.start)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < dates->count && dates->all[low].words.start < span.end; low++)
		if (dates->all[low].edtf && dates->all[low].type != TIMEX_DURATION &&
		    !(dates->all[low].value && strstr(dates->all[low].value, "_REF")))
			return true;
	low = 0;
	high = figures->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (figures->all[middle].words.start < span.start)
			low = middle + 1;
		else
			high = middle;
	}
	return low < figures->count && figures->all[low].words.start < span.end;
}

static void add_own(struct article *article, const struct frame *frame, struct range range)
{
	struct span span;
	struct candidate *candidate;
	uint32_t words = 0;

	while (range.last > range.first && (item_kind(frame, range.last - 1, TOKEN_COMMA) ||
					    item_kind(frame, range.last - 1, TOKEN_STOP)))
		range.last--;
	for (uint32_t i = range.first; i < range.last; i++)
		words += item_kind(frame, i, TOKEN_WORD);
	if (range.first >= range.last || words < 4)
		return;
	span = content_span(frame, range);
	if (!has_fact(article, span) || !(candidate = candidate_new(article)))
		return;
	candidate->voice = VOICE_ARTICLE;
	candidate->content = spans_new(article, 1);
	spans_add(&candidate->content, span);
	candidate->confidence = 0.8;
	candidate_fill(article, candidate, (struct span){ 0, 0 });
}

int own_voice_add(struct article *article, const struct frame *frame,
		  const struct attributions *attributions, struct error *err)
{
	uint32_t next = 0;

	/* Attributions of joined quotations stand behind the others: what they
	 * say is all quotation, which is left out below. */
	for (uint32_t s = 0; s < frame->sentence_count; s++) {
		struct range own = { frame->sentences[s].first, frame->sentences[s].last };
		bool said = false;

		while (next < attributions->count && attributions->all[next].sentence < s)
			next++;
		for (uint32_t a = next; a < attributions->count &&
		     attributions->all[a].sentence == s; a++) {
			const struct attribution *attribution = &attributions->all[a];

			if (attribution->how == HOW_LOOSE)
				continue;
			if (attribution->how != HOW_VAGUE || attribution->content_count == 0)
				said = true;
			else if (attribution->content[0].first < own.last)
				own.last = attribution->content[0].first;
		}
		for (uint32_t i = own.first; i < own.last && !said; i++)
			said = item_is_quote(frame, i) &&
			       quotation_words(frame, frame->items[i].quotation) > 8;
		if (!said)
			add_own(article, frame, own);
	}
	return arena_failed(article->arena) ? error_memory(err) : 0;
}
