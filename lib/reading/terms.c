#include "reading/terms_step.h"

#include "reading/chunk.h"
#include "reading/idiom.h"
#include "reading/verb_last.h"

/* How many items before its word of anonymity a phrase may begin. */
#define TERMS_REACH 9

/* Is item i, a word, one of those of a step?  A curly apostrophe is a straight one. */
static bool one_of(const struct frame *frame, uint32_t i, const struct terms_step *step)
{
	const struct terms_word *words = lexicon_steps(frame->tokens->lexicon)->words;
	const struct token *token = item_token(frame, i);
	char folded[WORD_LONGEST + CHUNK] = { 0 };
	const char *at;
	size_t length = 0, left;
	uint64_t head;

	if (!token || token->kind != TOKEN_WORD)
		return false;
	at = frame->tokens->text.at + token->start;
	left = token->end - token->start;
	if (!(terms_letter(*at) & step->letters))
		return false;
	while (left > 0 && length < WORD_LONGEST) {
		bool curly = left > 2 && at[0] == '\xE2' && at[1] == '\x80' && at[2] == '\x99';

		folded[length++] = (char)(curly ? '\'' : *at >= 'A' && *at <= 'Z' ? *at | 0x20 : *at);
		at += curly ? 3 : 1;
		left -= curly ? 3 : 1;
	}
	if (left > 0)
		return false;
	head = chunk_load(folded);
	for (uint32_t w = step->first; w < step->last; w++)
		if (words[w].head == head && words[w].length == length &&
		    memcmp(words[w].word, folded, length) == 0)
			return true;
	return false;
}

/* Where the words of a phrase, matched from its step and item i on, end: before the
 * item returned; ITEM_NONE when they do not match before item limit. */
static uint32_t match_from(const struct frame *frame, uint32_t i, uint32_t limit,
			   const struct terms_step *step)
{
	uint32_t end;

	for (; !step->end; step++) {
		for (uint32_t n = step->least; step->most > 0 && n <= step->most; n++) {
			if (n > 0 && (i + n > limit || !item_kind(frame, i + n - 1, TOKEN_WORD)))
				break;
			end = match_from(frame, i + n, limit, step + 1);
			if (end != ITEM_NONE)
				return end;
		}
		if (step->most > 0)
			return ITEM_NONE;
		if (i >= limit || !one_of(frame, i, step)) {
			if (!step->optional)
				return ITEM_NONE;
		} else if (!step->optional) {
			i++;
		} else {
			end = match_from(frame, i + 1, limit, step + 1);
			if (end != ITEM_NONE)
				return end;
		}
	}
	return i;
}

/* The same of phrase p of the language's. */
static uint32_t match(const struct frame *frame, uint32_t i, uint32_t limit, size_t p)
{
	const struct terms_steps *steps = lexicon_steps(frame->tokens->lexicon);

	return match_from(frame, i, limit, &steps->all[steps->first[p]]);
}

static const struct terms_pattern *patterns_of(const struct frame *frame)
{
	static const struct terms_pattern none = { NULL, TERMS_REASON, NULL, NULL };
	const struct language *language = lexicon_language(frame->tokens->lexicon);

	return language->terms ? language->terms : &none;
}

/* A phrase found: its pattern, and its items. */
struct found {
	const struct terms_pattern *pattern;
	struct range range;
};

/* The phrases around the word of anonymity at item t, one a call: place is where
 * to go on; false when there is no more. */
struct place {
	uint32_t first;		/* where phrases may begin */
	uint64_t all;		/* those that turn on the word at t */
	uint64_t left;		/* and are not tried there yet */
};

static bool next_phrase(const struct frame *frame, struct range in, uint32_t t,
			struct place *place, struct found *found)
{
	const struct terms_pattern *patterns = patterns_of(frame);

	for (; place->first <= t; place->first++, place->left = place->all) {
		const struct token *token = item_token(frame, place->first);

		if (!token || token->kind != TOKEN_WORD)
			continue;
		place->left &= lexicon_terms(frame->tokens->lexicon,
					     frame->tokens->text.at[token->start]);
		while (place->left) {
			uint64_t bit = place->left & (~place->left + 1);
			size_t p = 0;
			uint32_t end;

			place->left &= ~bit;
			while (bit >>= 1)
				p++;
			end = match(frame, place->first, in.last, p);
			if (end == ITEM_NONE || end <= t)
				continue;
			*found = (struct found){ &patterns[p], { place->first, end } };
			return true;
		}
	}
	return false;
}

static struct place place_before(const struct frame *frame, uint32_t from, uint32_t t)
{
	const struct token *token = item_token(frame, t);
	uint64_t all = token && token->lexeme ? token->lexeme->terms : 0;

	return (struct place){ t > from + TERMS_REACH ? t - TERMS_REACH : from, all, all };
}

/* The reason that stands in words of its own: "for fear of reprisals". */
static const char *reason_in(const struct frame *frame, struct range clause)
{
	const struct terms_pattern *patterns = patterns_of(frame);
	uint64_t reasons = lexicon_steps(frame->tokens->lexicon)->reasons;

	for (uint32_t i = clause.first; i < clause.last; i++) {
		const struct token *token = item_token(frame, i);
		uint64_t may = reasons;

		if (token && token->kind == TOKEN_WORD)
			may &= lexicon_terms(frame->tokens->lexicon,
					     frame->tokens->text.at[token->start]);
		for (size_t p = 0; may; may >>= 1, p++)
			if ((may & 1) && match(frame, i, clause.last, p) != ITEM_NONE)
				return patterns[p].reason;
	}
	return NULL;
}

/* From the phrases of a language whose verb stands last. */
static struct anonymity anonymity_told(const struct frame *frame, struct range clause)
{
	struct anonymity anonymity = { false, NULL, NULL };
	bool said;

	told_read(frame, clause, TOLD_ANONYMITY, &anonymity.said);
	if (anonymity.said)
		anonymity.reason = told_read(frame, clause, TOLD_REASON, &said);
	anonymity.ground_rules = told_read(frame, clause, TOLD_RULES, &said);
	return anonymity;
}

struct anonymity anonymity_read(const struct frame *frame, struct range clause)
{
	struct anonymity anonymity = { false, NULL, NULL };
	const char *rules = NULL;

	if (frame_verb_last(frame))
		return anonymity_told(frame, clause);
	for (uint32_t t = clause.first; t < clause.last; t++) {
		struct place place;
		struct found found;

		if (!item_is(frame, t, WORD_ANONYMITY))
			continue;
		place = place_before(frame, clause.first, t);
		while (next_phrase(frame, clause, t, &place, &found)) {
			if (found.pattern->role == TERMS_WITHHELD ||
			    found.pattern->role == TERMS_PARTLY)
				anonymity.said = true;
			if (found.pattern->reason)
				anonymity.reason = found.pattern->reason;
			/* "deep background" goes before "background". */
			if (found.pattern->ground_rules && !rules)
				rules = found.pattern->ground_rules;
		}
	}
	/* "not authorised to speak on the record" */
	if (rules && !(anonymity.said && strcmp(rules, "on_record") == 0))
		anonymity.ground_rules = rules;
	if (anonymity.said && !anonymity.reason)
		anonymity.reason = reason_in(frame, clause);
	return anonymity;
}

bool terms_begin(const struct frame *frame, uint32_t i, uint32_t limit)
{
	const struct terms_pattern *patterns = patterns_of(frame);
	const struct token *token = item_token(frame, i);
	uint32_t t = i;
	uint64_t may;

	if (limit > i + TERMS_REACH + 1)
		limit = i + TERMS_REACH + 1;
	while (t < limit && !item_is(frame, t, WORD_ANONYMITY))
		t++;
	if (t >= limit || !token)
		return false;
	may = lexicon_terms(frame->tokens->lexicon, frame->tokens->text.at[token->start]);
	for (size_t p = 0; may; may >>= 1, p++)
		if ((may & 1) && (patterns[p].role == TERMS_WITHHELD ||
				  patterns[p].role == TERMS_PARTLY) &&
		    match(frame, i, limit, p) != ITEM_NONE)
			return true;
	return false;
}

const char *knowledge_read(const struct frame *frame, struct range clause)
{
	const char *value = NULL;
	bool said;

	if (frame_verb_last(frame))
		return told_read(frame, clause, TOLD_KNOWLEDGE, &said);
	for (uint32_t i = clause.first; i < clause.last; i++) {
		if (item_is(frame, i, WORD_DOCUMENT) &&
		    item_key(frame, i + 1, KEY_SEEN))
			return "saw_document";
		if (item_idiom(frame, i, frame->count, IDIOM_KNOWLEDGE, &value) !=
		    ITEM_NONE)
			return value;
	}
	return NULL;
}

/* Can the head of a phrase be somebody without a name: a noun or pronoun for
 * one, "both", "one", "three"?  Only people decline to be named, so any noun the
 * lexicon does not know will do. */
static bool personal(const struct frame *frame, const struct phrase *phrase)
{
	uint32_t head = phrase->head;
	const struct token *token = item_token(frame, head);

	if (!token || token->kind != TOKEN_WORD)
		return false;
	if (item_is(frame, head, WORD_PRONOUN))
		return !item_has(frame, head, PERSON_THING | PERSON_RELATIVE | PERSON_SPEAKING);
	if (item_is(frame, head, WORD_PERSON | WORD_GROUP | WORD_DETERMINER | WORD_CARDINAL))
		return true;
	return !(token->flags & TOKEN_CAPITAL) &&
	       !item_is(frame, head, WORD_DOCUMENT | WORD_PREPOSITION | WORD_CONJUNCTION |
				     WORD_AUXILIARY | WORD_SPEECH | WORD_BELIEF | WORD_ADVERB);
}

/* Is item i a plain noun for persons? */
static bool person_noun(const struct frame *frame, uint32_t i)
{
	return item_is(frame, i, WORD_PERSON | WORD_GROUP) && item_kind(frame, i, TOKEN_WORD);
}

/* Where the base noun phrase that item noun ends begins: "two former officials". */
static uint32_t base_first(const struct frame *frame, uint32_t from, uint32_t noun)
{
	uint32_t i = noun;

	while (i > from && noun - i < 8) {
		const struct token *token = item_token(frame, i - 1);

		if (!token || (token->kind != TOKEN_WORD && token->kind != TOKEN_NUMBER) ||
		    item_is(frame, i - 1, WORD_PREPOSITION | WORD_CONJUNCTION | WORD_AUXILIARY |
				     WORD_COMPLEMENTISER | WORD_SPEECH | WORD_BELIEF) ||
		    item_has(frame, i - 1, PERSON_RELATIVE | PERSON_OBJECT))
			break;
		i--;
		if (item_is(frame, i, WORD_ARTICLE) || item_has(frame, i, PERSON_OWN))
			break;
	}
	return i;
}

/* Can item i stand inside a noun phrase, behind its head? */
static bool in_phrase(const struct frame *frame, uint32_t i)
{
	return (item_kind(frame, i, TOKEN_WORD) || item_kind(frame, i, TOKEN_NUMBER)) &&
	       !item_is(frame, i, WORD_AUXILIARY | WORD_CONJUNCTION | WORD_COMPLEMENTISER) &&
	       !item_has(frame, i, PERSON_RELATIVE) && !item_is_adverb(frame, i) &&
	       !(item_is(frame, i, WORD_SPEECH | WORD_BELIEF) &&
		 item_has(frame, i, VERB_PAST | VERB_THIRD | VERB_BASE) &&
		 !(item_has(frame, i, VERB_NOUN) && i > 0 &&
		   item_is(frame, i - 1, WORD_ARTICLE | WORD_PREPOSITION)));
}

/* The noun phrase from the base that noun ends to the end of what belongs to it:
 * at least to item last, and on over prepositions and nouns. */
static bool noun_phrase(const struct frame *frame, const struct sentence *sentence,
			uint32_t noun, uint32_t last, struct phrase *phrase)
{
	uint32_t end = last;

	while (end < sentence->last && end < last + 12 && in_phrase(frame, end) &&
	       (end > last || last > noun + 1 ||
		item_is(frame, end, WORD_PREPOSITION | WORD_ANONYMITY)))
		end++;
	while (end > last && item_is(frame, end - 1, WORD_PREPOSITION | WORD_ARTICLE))
		end--;
	phrase->whole = (struct range){ base_first(frame, sentence->first, noun), end };
	phrase->head = noun;
	phrase->relative = 0;
	return true;
}

/* The subject of the verb whose group begins at or before item verb. */
static bool subject_of(const struct frame *frame, const struct sentence *sentence,
		       uint32_t verb, struct phrase *phrase)
{
	struct verb_group group = verb_group_before(frame, sentence->first, verb);
	uint32_t clause;

	return phrase_before(frame, sentence->first, group.first, phrase, &clause) &&
	       personal(frame, phrase);
}

/* "women who asked to remain", whatever stands before the women: who is the item
 * of the pronoun. */
static bool antecedent_noun(const struct frame *frame, const struct sentence *sentence,
			    uint32_t who, struct phrase *phrase)
{
	uint32_t noun = who;

	if (noun > sentence->first && item_mark(frame, noun - 1, ','))
		noun--;
	return noun > sentence->first && person_noun(frame, noun - 1) &&
	       noun_phrase(frame, sentence, noun - 1, noun, phrase);
}

/* Who withholds the name, in the phrase that begins at item first: the subject
 * of its verb; that of the verb before it ("spoke on condition"); the noun that
 * "who" belongs to; the last person named before; the subject of the sentence. */
static bool withholder(const struct frame *frame, const struct sentence *sentence,
		       uint32_t first, struct phrase *phrase)
{
	uint32_t i = verb_group_before(frame, sentence->first, first).first;

	if (i > sentence->first && item_has(frame, i - 1, PERSON_RELATIVE) &&
	    antecedent_noun(frame, sentence, i - 1, phrase))
		return true;
	if (first > sentence->first && !item_is(frame, first, WORD_PREPOSITION) &&
	    subject_of(frame, sentence, first, phrase))
		return true;
	for (i = first; i > sentence->first; i--) {
		bool who = item_has(frame, i - 1, PERSON_RELATIVE);

		if (who ? antecedent_noun(frame, sentence, i - 1, phrase) ||
				  subject_of(frame, sentence, i, phrase)
			: item_is(frame, i - 1, WORD_SPEECH) &&
				  !item_has(frame, i - 1, VERB_NOUN) &&
				  subject_of(frame, sentence, i - 1, phrase))
			return true;
	}
	for (i = first; i > sentence->first; i--)
		if (person_noun(frame, i - 1))
			return noun_phrase(frame, sentence, i - 1, i, phrase);
	if (!phrase_after(frame, sentence->first, first, phrase))
		return false;
	phrase_end_at_verb(frame, phrase);
	return personal(frame, phrase);
}

/* "people familiar with the talks", "the two who were briefed on it". */
static bool knower(const struct frame *frame, const struct sentence *sentence,
		   const struct found *found, struct phrase *phrase)
{
	uint32_t noun = found->range.first;
	bool be = false, who = false;

	while (noun > sentence->first && !who &&
	       (item_is_adverb(frame, noun - 1) || item_is(frame, noun - 1, WORD_AUXILIARY) ||
		item_has(frame, noun - 1, PERSON_RELATIVE))) {
		noun--;
		be |= item_is(frame, noun, WORD_AUXILIARY);
		who = item_has(frame, noun, PERSON_RELATIVE);
	}
	if (be && !who)
		return false;
	if (noun == sentence->first || !person_noun(frame, noun - 1))
		return false;
	if (found->pattern->role == TERMS_KNOWS_SOURCE &&
	    !item_key(frame, noun - 1, KEY_SOURCE))
		return false;
	return noun_phrase(frame, sentence, noun - 1, found->range.last, phrase);
}

/* "an unnamed ministry official" */
static bool nameless(const struct frame *frame, const struct sentence *sentence,
		     const struct found *found, struct phrase *phrase)
{
	for (uint32_t i = found->range.last; i < sentence->last && i < found->range.last + 4; i++) {
		if (!item_kind(frame, i, TOKEN_WORD) ||
		    item_is(frame, i, WORD_PREPOSITION | WORD_CONJUNCTION | WORD_AUXILIARY))
			return false;
		if (person_noun(frame, i) && !person_noun(frame, i + 1))
			return noun_phrase(frame, sentence, i, i + 1, phrase);
	}
	return false;
}

/* "citing two ministry officials" */
static bool cited(const struct frame *frame, const struct sentence *sentence,
		  const struct found *found, struct phrase *phrase)
{
	for (uint32_t i = found->range.last; i < sentence->last && i < found->range.last + 8; i++) {
		if ((!item_kind(frame, i, TOKEN_WORD) && !item_kind(frame, i, TOKEN_NUMBER)) ||
		    item_is(frame, i, WORD_PREPOSITION | WORD_AUXILIARY | WORD_PRONOUN))
			return false;
		if (person_noun(frame, i) && !person_noun(frame, i + 1)) {
			const struct token *next = item_token(frame, i + 1);

			/* "citing spokesman Jan Roth" */
			return !(next && (next->flags & TOKEN_CAPITAL)) &&
			       noun_phrase(frame, sentence, i, i + 1, phrase);
		}
	}
	return false;
}

bool terms_source(const struct frame *frame, const struct sentence *sentence, uint32_t *i,
		  struct phrase *source)
{
	struct range in = { sentence->first, sentence->last };

	if (!(sentence->classes & WORD_ANONYMITY))
		return false;
	for (uint32_t t = *i; t < in.last; t++) {
		struct place place;
		struct found found;

		if (!item_is(frame, t, WORD_ANONYMITY))
			continue;
		place = place_before(frame, *i, t);
		while (next_phrase(frame, in, t, &place, &found)) {
			enum terms_role role = found.pattern->role;
			bool is = (role == TERMS_WITHHELD &&
				   withholder(frame, sentence, found.range.first, source)) ||
				  ((role == TERMS_KNOWS || role == TERMS_KNOWS_SOURCE) &&
				   knower(frame, sentence, &found, source)) ||
				  (role == TERMS_CITED &&
				   cited(frame, sentence, &found, source)) ||
				  (role == TERMS_NAMELESS &&
				   nameless(frame, sentence, &found, source));

			if (!is)
				continue;
			*i = found.range.last > source->whole.last ? found.range.last
								    : source->whole.last;
			return true;
		}
	}
	return false;
}
