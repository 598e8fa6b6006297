#include "reading/verb_last.h"

enum { GAP_MOST = 14, TOPIC_LEAD = 9, TOPIC_MOST = 24 };

#define SPEAKERS (WORD_PERSON | WORD_GROUP | WORD_ORGANISATION | WORD_DOCUMENT | WORD_TITLE)

/* The particle of words in marks that stand just before it. */
static bool is_particle(const struct frame *frame, uint32_t i)
{
	return i > 0 && item_is_quote(frame, i - 1) && item_is(frame, i, WORD_COMPLEMENTISER) &&
	       !(item_token(frame, i)->flags & TOKEN_BLANK_BEFORE);
}

static bool is_pronoun(const struct frame *frame, uint32_t i)
{
	return item_is(frame, i, WORD_PRONOUN) && !item_has(frame, i, PERSON_THING);
}

/* Can the word at item i be somebody who speaks? */
static bool may_speak(const struct frame *frame, uint32_t i)
{
	return item_is(frame, i, SPEAKERS) || is_pronoun(frame, i) || item_is_name(frame, i);
}

/* A word that no table has, with the end of a noun. */
static bool is_unknown_noun(const struct frame *frame, uint32_t i)
{
	return item_kind(frame, i, TOKEN_WORD) && !item_is_known(frame, i) &&
	       (item_says(frame, i) & (ENDING_TOPIC | ENDING_SUBJECT));
}

/* ---- Who -------------------------------------------------------------------------- */

/* Who speaks, as the topic or subject of the items first to last: the first
 * topic that can speak, else the first subject. */
static bool find_speaker(const struct frame *frame, uint32_t first, uint32_t last,
			 unsigned ending, struct phrase *phrase)
{
	for (uint32_t i = first; i < last && i < first + TOPIC_MOST; i++) {
		if (!(item_says(frame, i) & ending) ||
		    !(may_speak(frame, i) || (is_unknown_noun(frame, i) &&
					      item_behind_name(frame, first, i))))
			continue;
		*phrase = verb_last_phrase(frame, first, i);
		return true;
	}
	return false;
}

bool verb_last_topic(const struct frame *frame, uint32_t first, uint32_t last,
		     struct phrase *phrase)
{
	return find_speaker(frame, first, last, ENDING_TOPIC, phrase);
}

/* ---- What ------------------------------------------------------------------------- */

/* Does the quotation at item i hold a whole sentence? */
static bool whole_sentence(const struct frame *frame, uint32_t i)
{
	const char *const *ends = lexicon_language(frame->tokens->lexicon)->sentence_ends;
	const struct quotation *quotation = &frame->quotations->all[frame->items[i].quotation];
	struct slice word;

	if (quotation->last <= quotation->first)
		return false;
	if (frame->tokens->all[quotation->last - 1].kind != TOKEN_WORD)
		return true;
	word = token_text(frame->tokens, quotation->last - 1);
	for (; ends && *ends; ends++) {
		size_t length = strlen(*ends);

		if (word.length >= length &&
		    memcmp(word.at + word.length - length, *ends, length) == 0)
			return true;
	}
	return false;
}

/* Where the words said end before item verb: a quotation with its particle, or
 * a word with a quoting end. */
struct said_end {
	bool found, quote;
	uint32_t at;		/* the quotation; the word */
	uint32_t behind;	/* the first item behind it and its particle */
};

static struct said_end find_end(const struct reader *reader, uint32_t verb)
{
	const struct frame *frame = reader->frame;
	unsigned quoting = ENDING_QUOTES | ENDING_QUOTES_ON;
	struct said_end none = { 0 };

	if (item_has(frame, verb, VERB_NOUN))
		quoting |= ENDING_QUOTES_NOUN;
	for (uint32_t i = verb; i > reader->claimed && verb - i < GAP_MOST; i--) {
		uint32_t k = i - 1;

		if (item_is_quote(frame, k))
			return k + 1 == verb ? (struct said_end){ true, true, k, verb } : none;
		if (k > reader->claimed && is_particle(frame, k))
			return item_has(frame, k, VERB_NOUN) && !item_has(frame, verb, VERB_NOUN) ?
				none : (struct said_end){ true, true, k - 1, k + 1 };
		/* "…"으로 전망했다, 오를 것으로 전망했다 */
		if (item_has(frame, verb, VERB_CALLS) && k > reader->claimed) {
			if (item_is_quote(frame, k - 1) && item_plays(frame, k, GRAMMAR_ESSIVE))
				return (struct said_end){ true, true, k - 1, k + 1 };
			if (item_is(frame, k, WORD_COMPLEMENTISER) &&
			    (item_says(frame, k) & ENDING_AT))
				return (struct said_end){ true, false, k, k + 1 };
		}
		if (item_says(frame, k) & quoting)
			return (struct said_end){ true, false, k, k + 1 };
		if (item_has(frame, verb, VERB_ON) || item_is(frame, k, WORD_SPEECH) ||
		    (item_says(frame, k) & ENDING_LINKS))
			return none;
	}
	return none;
}

/* Adds the words said from first up to end: quotations with a particle each,
 * and what stands between as words of their own. */
static void add_content(const struct reader *reader, struct attribution *attribution,
			uint32_t first, const struct said_end *end)
{
	const struct frame *frame = reader->frame;
	struct arena *arena = reader->arena;
	uint32_t last = end->at + 1, from = first;

	for (uint32_t i = first; i < last; i++) {
		bool quoted = item_is_quote(frame, i) &&
			      ((end->quote && i == end->at) ||
			       (is_particle(frame, i + 1) && !item_has(frame, i + 1, VERB_NOUN)));

		if (quoted && (i == from || whole_sentence(frame, i))) {
			attribution_content(attribution, (struct range){ i, i + 1 }, arena);
			from = i + 1;
			if (is_particle(frame, from))
				from++;
			from = verb_last_connectives(frame, from, last);
			if (from < last)
				from = verb_last_adjuncts(frame, from, last);
			i = from - 1;
		} else if (quoted && i == end->at) {
			break;
		} else if (i + 1 < last && (item_says(frame, i) & ENDING_QUOTES_ON)) {
			attribution_content(attribution, (struct range){ from, i + 1 }, arena);
			from = verb_last_connectives(frame, i + 1, last);
			i = from - 1;
		}
	}
	attribution_content(attribution, (struct range){ from, last }, arena);
}

/* Somebody said it before: in this sentence, or the latest of all. */
static bool left_out(const struct reader *reader, struct phrase *source)
{
	const struct attributions *found = reader->found;

	for (uint32_t a = found->count; a > 0 && found->count - a < 8; a--) {
		const struct attribution *before = &found->all[a - 1];

		if (!before->has_source)
			continue;
		if (reader->frame->sentences[before->sentence].paragraph + 2 <
		    reader->frame->sentences[reader->sentence].paragraph)
			return false;
		*source = before->source;
		return true;
	}
	return false;
}

struct last_said {
	struct phrase source;
	bool has_source, inherited;
	uint32_t first;			/* where the words said begin */
	struct range clause;
};

/* What tells of the saying: who stands in front of the words said, with the day
 * there; or the day before the verb, "…다고 20일 밝혔다". */
static struct range saying(const struct frame *frame, const struct last_said *said,
			   struct range behind)
{
	struct range front = { said->source.whole.first, said->first };

	for (uint32_t i = said->source.head + 1; i < said->first; i++)
		if (item_is(frame, i, WORD_DATE))
			return front;
	for (uint32_t i = behind.first; i < behind.last; i++)
		if (verb_last_day(frame, i) || verb_last_told_day(frame, i))
			return (struct range){ behind.first, behind.last + 1 };
	return front;
}

/* "해양청은 … 배가 뒤집혔다고 밝혔다": a topic that no table has speaks when words in
 * marks follow, when what is said has a subject of its own, when it is announced, or
 * when nobody has spoken before. */
static bool unknown_topic(const struct reader *reader, uint32_t from, uint32_t verb,
			  const struct said_end *end, struct phrase *source)
{
	const struct frame *frame = reader->frame;
	struct phrase before;
	uint32_t i = from, next;
	bool speaks;

	while (i < end->at && i < from + TOPIC_LEAD && item_says(frame, i) == 0 &&
	       item_kind(frame, i, TOKEN_WORD))
		i++;
	if (i >= end->at || !(item_says(frame, i) & ENDING_TOPIC))
		return false;
	/* "시는 … 확보하겠다는 입장이다" */
	if (item_key(frame, verb, KEY_POSITION)) {
		*source = verb_last_phrase(frame, from, i);
		return !item_is(frame, i, WORD_ADVERB);
	}
	if (!is_unknown_noun(frame, i))
		return false;
	next = verb_last_adjuncts(frame, i + 1, end->at + 1);
	speaks = item_is_quote(frame, next) || item_key(frame, verb, KEY_ANNOUNCES) ||
		 !left_out(reader, &before);
	for (uint32_t k = i + 1; k < end->at && !speaks && !end->quote; k++)
		speaks = (item_says(frame, k) & ENDING_SUBJECT) != 0;
	if (speaks)
		*source = verb_last_phrase(frame, from, i);
	return speaks;
}

static void find_source(const struct reader *reader, uint32_t verb,
			const struct said_end *end, struct last_said *said)
{
	const struct frame *frame = reader->frame;
	uint32_t from = verb_last_connectives(frame, reader->claimed, end->at);
	unsigned noun = item_has(frame, verb, VERB_NOUN) ? ENDING_OF : 0;

	said->first = from;
	said->clause = (struct range){ end->behind, verb + 1 };
	if (find_speaker(frame, end->behind, verb, ENDING_TOPIC | ENDING_SUBJECT | noun,
			 &said->source)) {
		said->has_source = true;
		return;
	}
	said->has_source = find_speaker(frame, from, end->at, ENDING_TOPIC, &said->source);
	/* A subject speaks when the words said begin right behind it. */
	if (!said->has_source &&
	    find_speaker(frame, from, end->at, ENDING_SUBJECT, &said->source)) {
		uint32_t next = said->source.head + 1;

		said->has_source = item_is_quote(frame, next) || reader->found->count == 0 ||
				   verb_last_adjuncts(frame, next, end->at + 1) > next;
	}
	if (said->has_source) {
		said->first = verb_last_adjuncts(frame, said->source.head + 1, end->at);
		said->first = verb_last_connectives(frame, said->first, end->at);
		said->clause = saying(frame, said, (struct range){ end->behind, verb });
		return;
	}
	if (unknown_topic(reader, from, verb, end, &said->source)) {
		said->has_source = true;
		said->first = verb_last_adjuncts(frame, said->source.head + 1, end->at);
		said->clause = saying(frame, said, (struct range){ end->behind, verb });
		return;
	}
	said->first = verb_last_adjuncts(frame, from, end->at);
	said->has_source = said->inherited = left_out(reader, &said->source);
}

/* "…것으로 알려졌다", "…다고 한다": nobody says who says it. */
static void read_hearsay(struct reader *reader, uint32_t verb)
{
	const struct frame *frame = reader->frame;
	uint32_t first = verb_last_connectives(frame, reader->claimed, verb);
	struct attribution *attribution;

	if (items_words(frame, first, verb) < 3)
		return;
	attribution = attribution_said(reader, HOW_VAGUE, NULL, (struct range){ verb, verb + 1 });
	if (!attribution)
		return;
	attribution->clause = (struct range){ first, verb };
	attribution_content(attribution, (struct range){ first, verb }, reader->arena);
	reader->claimed = verb + 1;
}

/* "소식통은 이렇게 말했다.", and the words in marks follow. */
static void read_announced(struct reader *reader, uint32_t verb)
{
	struct phrase source;
	struct attribution *attribution;

	if (!lexeme_is(item_token(reader->frame, verb)->lexeme, VERB_QUOTES) ||
	    verb + 2 < reader->limit ||
	    !find_speaker(reader->frame, reader->claimed, verb, ENDING_TOPIC, &source))
		return;
	attribution = attribution_said(reader, HOW_QUOTE, &source,
				       (struct range){ verb, verb + 1 });
	if (attribution)
		attribution->clause = (struct range){ source.whole.first, verb + 1 };
	reader->claimed = verb + 1;
}

/* "소식통은 주민들이 "…"고 말했다고 전했다": the words said, which a verb of speaking
 * ends, tell what somebody else said. */
static void add_said_within(struct reader *reader, struct range said)
{
	const struct frame *frame = reader->frame;
	struct reader inner = *reader;
	uint32_t verb = said.last - 1, first = said.first;
	struct attribution *attribution;
	struct phrase source;
	struct said_end end;

	inner.from = inner.claimed = said.first;
	inner.limit = said.last;
	end = find_end(&inner, verb);
	if (!end.found || item_has(frame, verb, VERB_BY_NOBODY | VERB_NOUN))
		return;
	if (!find_speaker(frame, end.behind, verb, ENDING_TOPIC | ENDING_SUBJECT, &source)) {
		if (!find_speaker(frame, first, end.at, ENDING_TOPIC | ENDING_SUBJECT, &source))
			return;
		first = verb_last_adjuncts(frame, source.head + 1, end.at);
	}
	attribution = attribution_said(reader, end.quote ? HOW_QUOTE : HOW_THAT, &source,
				       (struct range){ verb, verb + 1 });
	if (!attribution)
		return;
	attribution->verb = item_token(frame, verb)->lexeme;
	attribution->nested = true;
	attribution->clause = (struct range){ source.whole.first, verb + 1 };
	add_content(reader, attribution, first, &end);
}

/* Is the verb of speaking at item i itself what another one reports: "말했다고
 * 전했다"? */
static bool is_reported(const struct reader *reader, uint32_t i)
{
	const struct frame *frame = reader->frame;

	if (!(item_says(frame, i) & ENDING_QUOTES))
		return false;
	for (uint32_t k = i + 1; k < reader->limit && k < i + GAP_MOST; k++) {
		if (item_is_quote(frame, k) || (item_says(frame, k) & ENDINGS_QUOTING))
			return false;
		if (item_is(frame, k, WORD_SPEECH) && !item_has(frame, k, VERB_ACCORDING))
			return !item_has(frame, k, VERB_PARTICIPLE);
	}
	return false;
}

static void add_said(struct reader *reader, const struct said_end *end, uint32_t verb,
		     const struct lexeme *lexeme)
{
	struct last_said said = { .first = 0 };
	struct attribution *attribution;

	find_source(reader, verb, end, &said);
	attribution = attribution_said(reader, end->quote ? HOW_QUOTE : HOW_THAT,
				       said.has_source ? &said.source : NULL,
				       (struct range){ verb, verb + 1 });
	if (!attribution)
		return;
	attribution->verb = lexeme;
	attribution->inherited = said.inherited;
	attribution->left_out = said.inherited;
	attribution->clause = said.clause;
	reader->claimed = verb + 1;
	if (end->quote || !item_is(reader->frame, end->at, WORD_SPEECH)) {
		add_content(reader, attribution, said.first, end);
		return;
	}
	attribution_content(attribution, (struct range){ said.first, end->at + 1 }, reader->arena);
	add_said_within(reader, (struct range){ said.first, end->at + 1 });
}

/* "… 끊겼다." 상인의 말이다.: the words in marks before it. */
static void read_looking_back(struct reader *reader, uint32_t verb)
{
	const struct frame *frame = reader->frame;
	struct attribution *attribution;
	struct phrase source;
	uint32_t quote;

	if (verb == reader->from || !(item_says(frame, verb - 1) & ENDING_OF) ||
	    !may_speak(frame, verb - 1))
		return;
	source = verb_last_phrase(frame, reader->claimed, verb - 1);
	quote = source.whole.first - 1;
	if (source.whole.first == reader->claimed || !item_is_quote(frame, quote) ||
	    !whole_sentence(frame, quote))
		return;
	attribution = attribution_said(reader, HOW_QUOTE, &source,
				       (struct range){ verb, verb + 1 });
	if (!attribution)
		return;
	attribution->clause = (struct range){ source.whole.first, verb + 1 };
	attribution_content(attribution, (struct range){ quote, quote + 1 }, reader->arena);
	reader->claimed = verb + 1;
}

static void read_verb(struct reader *reader, uint32_t verb)
{
	const struct frame *frame = reader->frame;
	struct said_end end = find_end(reader, verb);

	/* "…"고 진술한 것으로: the words are told, whoever tells that they are. */
	if (item_has(frame, verb, VERB_PARTICIPLE) && !item_key(frame, verb + 1, KEY_HAVING) &&
	    !(end.quote && item_is(frame, verb + 1, WORD_COMPLEMENTISER)))
		return;
	if (item_has(frame, verb, VERB_BY_NOBODY)) {
		if (end.found || (!item_has(frame, verb, VERB_ON) && verb > reader->claimed &&
				  item_is(frame, verb - 1, WORD_COMPLEMENTISER)))
			read_hearsay(reader, verb);
	} else if (end.found) {
		add_said(reader, &end, verb, item_token(frame, verb)->lexeme);
	} else if (item_has(frame, verb, VERB_NOUN)) {
		read_looking_back(reader, verb);
	} else {
		read_announced(reader, verb);
	}
}

/* "소식통에 따르면 …": the rest of the sentence. */
static void read_according_last(struct reader *reader, uint32_t cue)
{
	const struct frame *frame = reader->frame;
	struct range content = { cue + 1, reader->limit };
	struct attribution *attribution;
	struct phrase source;

	if (cue == reader->claimed || !may_speak(frame, cue - 1))
		return;
	source = verb_last_phrase(frame, reader->claimed, cue - 1);
	attribution = attribution_said(reader, HOW_ACCORDING, &source,
				       (struct range){ cue, cue + 1 });
	if (!attribution)
		return;
	attribution->clause = (struct range){ source.whole.first, cue + 1 };
	content.first = verb_last_connectives(frame, content.first, content.last);
	attribution_content(attribution, content, reader->arena);
	reader->claimed = reader->limit;
}

/* Words in marks whose particle has no verb of speaking behind it ("…"라며 손을
 * 저었다), and the headline: 시장 "다리 다시 연다". */
static void read_rest(struct reader *reader)
{
	const struct frame *frame = reader->frame;
	uint32_t last = reader->limit, end = reader->claimed;
	bool whole = false;

	for (uint32_t i = reader->claimed; i < last; i++) {
		if (is_particle(frame, i) && !item_has(frame, i, VERB_NOUN)) {
			end = i;
			whole |= whole_sentence(frame, i - 1);
		}
	}
	if (end > reader->claimed) {
		struct said_end said_end = { true, true, end - 1, end + 1 };

		if (whole)
			add_said(reader, &said_end, end, NULL);
		return;
	}
	if (last > reader->from + 1 && reader->claimed == reader->from &&
	    last - reader->from < 8 && item_is_quote(frame, last - 1) &&
	    item_says(frame, last - 2) == 0 && may_speak(frame, last - 2)) {
		struct phrase source = verb_last_phrase(frame, reader->from, last - 2);
		struct attribution *attribution;

		if (source.whole.first != reader->from)
			return;
		attribution = attribution_said(reader, HOW_COLON, &source,
					       (struct range){ 0, 0 });
		if (!attribution)
			return;
		attribution->clause = source.whole;
		attribution_content(attribution, (struct range){ last - 1, last },
				    reader->arena);
		reader->claimed = last;
	}
}

void verb_last_read(struct reader *reader)
{
	const struct frame *frame = reader->frame;

	for (uint32_t i = reader->from; i < reader->limit; i++) {
		if (i < reader->claimed)
			i = reader->claimed;
		if (i >= reader->limit)
			break;
		if (item_has(frame, i, VERB_ACCORDING) && item_is(frame, i, WORD_SPEECH_NOUN))
			read_according_last(reader, i);
		else if (item_is(frame, i, WORD_SPEECH) && !is_reported(reader, i))
			read_verb(reader, i);
	}
	read_rest(reader);
}
