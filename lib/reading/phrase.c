#include "reading/phrase_parts.h"

bool item_is_adverb(const struct frame *frame, uint32_t i)
{
	const struct token *token = item_token(frame, i);

	if (!token || token->kind != TOKEN_WORD)
		return false;
	if (token->lexeme)
		return (token->lexeme->classes & (WORD_ADVERB | WORD_HEDGE)) &&
		       !(token->lexeme->classes & (WORD_ARTICLE | WORD_PRONOUN | WORD_PERSON));
	return !(token->flags & TOKEN_CAPITAL) && item_suffix(frame, i, SUFFIX_ADVERB);
}

bool item_is_date(const struct frame *frame, uint32_t i)
{
	const struct token *token = item_token(frame, i);

	if (!token || !token->lexeme)
		return false;
	if (item_is(frame, i, WORD_MONTH | WORD_WEEKDAY))
		return true;
	/* "the harbour quarter" is a place, "the third quarter" a time. */
	if ((item_key(frame, i, KEY_PLACE_TOO)) && i > 0 &&
	    item_kind(frame, i - 1, TOKEN_WORD) &&
	    !item_is(frame, i - 1,
	             WORD_ARTICLE | WORD_DETERMINER | WORD_ORDINAL | WORD_CARDINAL |
	                 WORD_DATE | WORD_ADVERB | WORD_APART) &&
	    !item_plays(frame, i - 1, GRAMMAR_PROXIMAL))
		return false;
	return item_is(frame, i, WORD_DATE) && !item_is(frame, i, WORD_PERSON | WORD_GROUP);
}

bool item_is_capital(const struct frame *frame, uint32_t i)
{
	const struct token *token = item_token(frame, i);

	return token && token->kind == TOKEN_WORD && (token->flags & TOKEN_CAPITAL);
}

bool item_begins_phrase(const struct frame *frame, uint32_t i)
{
	const struct token *token = item_token(frame, i);

	if (!token || token->kind != TOKEN_WORD)
		return false;
	if (item_is(frame, i, WORD_ARTICLE | WORD_DETERMINER | WORD_PRONOUN | WORD_PERSON |
			      WORD_GROUP | WORD_ORGANISATION | WORD_DOCUMENT | WORD_TITLE))
		return !item_has(frame, i, PERSON_RELATIVE);
	if (item_is(frame, i, WORD_PREPOSITION | WORD_CONJUNCTION | WORD_AUXILIARY |
			      WORD_COMPLEMENTISER | WORD_NEGATION) ||
	    item_is_adverb(frame, i))
		return false;
	/* "wrote Post bureau chief Ana Roth" */
	if (item_is(frame, i, WORD_SPEECH) && (token->flags & (TOKEN_SENTENCE | TOKEN_CAPITALS)))
		return false;
	return (token->flags & TOKEN_CAPITAL) != 0;
}

/* Words that go before a noun and after none: going left, a base noun phrase
 * begins with one. */
static bool starts_base(const struct frame *frame, uint32_t i)
{
	return item_is(frame, i, WORD_ARTICLE) ||
	       (item_is(frame, i, WORD_DETERMINER) && !item_is_capital(frame, i + 1)) ||
	       item_has(frame, i, PERSON_OWN);
}

bool item_breaks(const struct frame *frame, uint32_t i)
{
	const struct token *token = item_token(frame, i);

	if (!token) {
		const struct token *tail = quotation_tail(frame, frame->items[i].quotation);

		return !tail || tail->kind == TOKEN_COMMA || tail->kind == TOKEN_STOP ||
		       quotation_words(frame, frame->items[i].quotation) > 5;
	}
	switch (token->kind) {
	case TOKEN_STOP:
	case TOKEN_QUOTE:
	case TOKEN_OPEN:
		return true;
	case TOKEN_DASH:
		return (token->flags & TOKEN_BLANK_BEFORE) ||
		       token->end - token->start > 1;
	case TOKEN_COMMA:
		return true;
	default:
		break;
	}
	if (item_is(frame, i, WORD_COMPLEMENTISER) ||
	    item_plays(frame, i, GRAMMAR_FREE_RELATIVE))
		return true;
	if (item_is(frame, i, WORD_CONJUNCTION))
		return !item_plays(frame, i, GRAMMAR_ADDITIVE | GRAMMAR_DISJUNCTIVE);
	if (item_is(frame, i, WORD_SPEECH) && !item_has(frame, i, VERB_NOUN) &&
	    item_has(frame, i, VERB_THIRD | VERB_PAST))
		return !(item_has(frame, i, VERB_CALLS) && i > 0 &&
			 item_is(frame, i - 1, WORD_PERSON));
	return item_is(frame, i, WORD_AUXILIARY) && !item_is(frame, i, WORD_MONTH);
}

uint32_t before_bracket(const struct frame *frame, uint32_t from, uint32_t i)
{
	for (uint32_t k = i; k > from && i - k < 20; k--)
		if (item_kind(frame, k - 1, TOKEN_OPEN))
			return k - 1;
	return i;
}

/* The noun phrase that ends before item last, chunk by chunk: a base noun
 * phrase, and before it "NOUN PREPOSITION" as long as there is such. */
static uint32_t chunks_left(const struct frame *frame, uint32_t from, uint32_t last)
{
	uint32_t first = last;

	while (first > from) {
		uint32_t begin = first;

		if (item_kind(frame, begin - 1, TOKEN_CLOSE))
			begin = before_bracket(frame, from, begin - 1);
		while (begin > from && !item_breaks(frame, begin - 1) &&
		       !item_is(frame, begin - 1, WORD_PREPOSITION) &&
		       !(item_is_date(frame, begin - 1) && begin < last)) {
			begin--;
			if (starts_base(frame, begin))
				break;
		}
		if (begin == first)
			break;
		first = begin;
		/* "a source in": on to the left of "in". */
		if (begin < from + 2 || !item_is(frame, begin - 1, WORD_PREPOSITION) ||
		    item_breaks(frame, begin - 2) || item_is_date(frame, begin - 2) ||
		    !item_kind(frame, begin - 2, TOKEN_WORD) ||
		    item_is(frame, begin - 2, WORD_PREPOSITION | WORD_PRONOUN) ||
		    item_is_adverb(frame, begin - 2))
			break;
		first = begin - 1;
	}
	return first;
}

uint32_t skip_lead(const struct frame *frame, uint32_t i, uint32_t last)
{
	while (i + 1 < last &&
	       (item_plays(frame, i,
	                   GRAMMAR_ADDITIVE | GRAMMAR_ADVERSATIVE |
	                       GRAMMAR_DISJUNCTIVE | GRAMMAR_CONSECUTIVE) ||
	        item_kind(frame, i, TOKEN_COMMA) ||
	        (item_is_adverb(frame, i) && !item_begins_phrase(frame, i))))
		i++;
	return i;
}

bool whole_phrase(const struct frame *frame, uint32_t first, uint32_t last,
			 struct phrase *phrase)
{
	while (last > first && item_kind(frame, last - 1, TOKEN_COMMA))
		last--;
	if (first >= last)
		return false;
	phrase->whole = (struct range){ first, last };
	phrase->relative = 0;
	phrase->head = phrase_head(frame, phrase->whole);
	/* "The "long watch" is over": no article alone. */
	return !item_is(frame, phrase->head, WORD_ARTICLE);
}

/* "NOUN PHRASE - apposition - VERB": dash is the one before the verb. */
static bool between_dashes(const struct frame *frame, uint32_t from, uint32_t dash,
			   struct phrase *phrase, uint32_t *clause)
{
	for (uint32_t k = dash; k > from + 1 && dash - k < 40; k--) {
		if (item_kind(frame, k - 1, TOKEN_STOP) ||
		    (item_is_quote(frame, k - 1) && item_breaks(frame, k - 1)))
			return false;
		if (!item_kind(frame, k - 1, TOKEN_DASH) || k == dash + 1)
			continue;
		*clause = chunks_left(frame, from, k - 1);
		return whole_phrase(frame, skip_lead(frame, *clause, k - 1), k - 1, phrase);
	}
	return false;
}

/* "a trader who said": the antecedent of a relative pronoun at item who. */
static bool antecedent(const struct frame *frame, uint32_t from, uint32_t who,
		       struct phrase *phrase, uint32_t *clause)
{
	uint32_t last = who, first;

	if (last > from && item_mark(frame, last - 1, ','))
		last--;
	if (last > from && item_kind(frame, last - 1, TOKEN_CLOSE))
		last = before_bracket(frame, from, last - 1);
	first = chunks_left(frame, from, last);
	*clause = first;
	if (!whole_phrase(frame, skip_lead(frame, first, last), last, phrase))
		return false;
	if (!item_has(frame, who, PERSON_THING) && !item_plays(frame, who, GRAMMAR_DECLARATIVE))
		person_within(frame, phrase);
	phrase->relative = who;
	return true;
}

/* "an official who was told to leave said": the pronoun of the relative clause
 * that stands open before item first, where its verb is; ITEM_NONE for none. */
static uint32_t open_relative(const struct frame *frame, uint32_t from, uint32_t first)
{
	uint32_t i = first;

	/* "who asked not to be named": infinitives hang together. */
	for (bool more = true; more && i > from;) {
		if (item_is(frame, i - 1, WORD_SPEECH | WORD_BELIEF))
			i--;
		while (i > from && (item_is(frame, i - 1, WORD_AUXILIARY | WORD_NEGATION) ||
				    item_is_adverb(frame, i - 1)))
			i--;
		more = i > from + 1 && item_plays(frame, i - 1, GRAMMAR_INFINITIVE);
		if (more)
			i -= 1 + item_is(frame, i - 2, WORD_NEGATION);
		if (more && i > from && item_suffix(frame, i - 1, SUFFIX_PAST) &&
		    !item_is(frame, i - 1, WORD_SPEECH | WORD_BELIEF))
			i--;
	}
	return i < first && i > from + 1 && item_has(frame, i - 1, PERSON_RELATIVE) &&
	       item_is(frame, i - 2, WORD_PERSON | WORD_GROUP) ? i - 1 : ITEM_NONE;
}

/* "a trader who asked that his name not be used said": behind an auxiliary stands
 * no subject, and what stands there belongs to a relative clause, whose pronoun
 * this is; ITEM_NONE without one. */
static uint32_t relative_left(const struct frame *frame, uint32_t from, uint32_t first)
{
	if (first <= from || item_is_date(frame, first) ||
	    !(item_is(frame, first - 1, WORD_AUXILIARY) ||
	      item_plays(frame, first - 1, GRAMMAR_ESSIVE)))
		return ITEM_NONE;
	for (uint32_t i = first; i > from + 1 && first - i < 16; i--) {
		if (!item_kind(frame, i - 1, TOKEN_WORD) && !item_kind(frame, i - 1, TOKEN_NUMBER))
			return ITEM_NONE;
		if (item_has(frame, i - 1, PERSON_RELATIVE))
			return item_is(frame, i - 2, WORD_PERSON | WORD_GROUP) ? i - 1 : ITEM_NONE;
	}
	return ITEM_NONE;
}

/* "a man who asked for help because he feared reprisals said": is the pronoun at item i
 * the subject of a clause inside of a relative clause?  Sets where all of it begins. */
static bool clause_in_relative(const struct frame *frame, uint32_t from, uint32_t i,
			       uint32_t *clause)
{
	if (!item_is(frame, i, WORD_PRONOUN) ||
	    item_has(frame, i, PERSON_OWN | PERSON_OBJECT | PERSON_RELATIVE))
		return false;
	for (uint32_t k = i; k > from + 1 && i - k < 20; k--) {
		if (!item_kind(frame, k - 1, TOKEN_WORD) && !item_kind(frame, k - 1, TOKEN_NUMBER))
			break;
		if (!item_has(frame, k - 1, PERSON_RELATIVE))
			continue;
		*clause = chunks_left(frame, from, k - 1);
		return item_is(frame, k - 2, WORD_PERSON | WORD_GROUP);
	}
	return false;
}

/* "a man identified only as Kim said": where the noun phrase before the participle
 * begins, the name at item first; ITEM_NONE without one. */
static uint32_t identified_as(const struct frame *frame, uint32_t from, uint32_t first)
{
	uint32_t i = first;

	if (i < from + 3 || !item_plays(frame, --i, GRAMMAR_ESSIVE))
		return ITEM_NONE;
	while (i > from && item_is_adverb(frame, i - 1))
		i--;
	if (i < from + 2 || !(item_key(frame, i - 1, KEY_IDENTIFIED)) ||
	    !item_is(frame, i - 2, WORD_PERSON | WORD_GROUP))
		return ITEM_NONE;
	return chunks_left(frame, from, i - 1);
}

/* The clause that item last ends begins at the item returned. */
static uint32_t clause_left(const struct frame *frame, uint32_t from, uint32_t last)
{
	uint32_t i = last;

	while (i > from && last - i < PHRASE_REACH) {
		uint32_t k = i - 1;

		if (item_kind(frame, k, TOKEN_CLOSE)) {
			uint32_t open = before_bracket(frame, from, k);

			if (open == k)
				break;
			i = open;
			continue;
		}
		if (item_breaks(frame, k))
			break;
		/* "fell on Tuesday and the mayor said" */
		if (item_plays(frame, k, GRAMMAR_ADDITIVE) && k > from &&
		    item_is_date(frame, k - 1) && i < last &&
		    item_is(frame, i, WORD_ARTICLE))
			break;
		/* "released it and Kim said" */
		if (item_plays(frame, k, GRAMMAR_ADDITIVE) && i < last &&
		    (item_is(frame, i, WORD_PRONOUN) &&
		     !item_has(frame, i, PERSON_OWN)))
			break;
		i = k;
	}
	return i;
}

/* The subject when what stands before its verb, near, is only the end of a relative
 * clause or of a participle that belongs to it. */
static bool described_subject(const struct frame *frame, uint32_t from, struct range near,
			      struct phrase *phrase, uint32_t *clause)
{
	uint32_t lead = identified_as(frame, from, near.first), who;

	if (lead != ITEM_NONE) {
		*clause = lead;
		return whole_phrase(frame, skip_lead(frame, lead, near.last), near.last, phrase);
	}
	who = open_relative(frame, from, near.first);
	if (who == ITEM_NONE)
		who = relative_left(frame, from, near.first);
	if (who == ITEM_NONE || !antecedent(frame, from, who, phrase, clause))
		return false;
	phrase->whole.last = near.last;
	phrase->relative = 0;
	return true;
}

/* "The dam broke after the mayor said": behind a clause that a conjunction ends the
 * subject begins; lead itself without one. */
static uint32_t after_clause(const struct frame *frame, uint32_t lead, uint32_t last)
{
	bool clause = false;
	uint32_t begin = lead;

	for (uint32_t i = lead; i + 1 < last; i++) {
		if (item_has(frame, i, PERSON_RELATIVE))
			break;
		clause |= surely_finite(frame, lead, i);
		if (clause &&
		    (item_plays(frame, i,
		                GRAMMAR_TEMPORAL | GRAMMAR_LIMIT | GRAMMAR_SINCE)) &&
		    item_begins_phrase(frame, i + 1))
			begin = i + 1;
	}
	return begin;
}

bool phrase_before(const struct frame *frame, uint32_t from, uint32_t verb,
		   struct phrase *phrase, uint32_t *clause)
{
	uint32_t last = verb, first, lead;

	*clause = verb;
	if (verb <= from)
		return false;
	if (item_is(frame, verb - 1, WORD_CONJUNCTION))
		return false;
	if (item_kind(frame, verb - 1, TOKEN_DASH))
		return between_dashes(frame, from, verb - 1, phrase, clause);
	if (item_mark(frame, verb - 1, ','))
		return phrase_with_apposition(frame, from, verb - 1, phrase, clause);
	/* "a trader who said", "a leaflet that said" */
	if ((item_has(frame, verb - 1, PERSON_RELATIVE) &&
	     !item_plays(frame, verb - 1, GRAMMAR_RELATIVE_OWN)) ||
	    (item_plays(frame, verb - 1, GRAMMAR_DECLARATIVE) && verb > from + 1 &&
	     item_is(frame, verb - 2,
	             WORD_DOCUMENT | WORD_SPEECH_NOUN | WORD_ORGANISATION)))
		return antecedent(frame, from, verb - 1, phrase, clause);
	if (item_is(frame, verb - 1, WORD_PRONOUN) && !item_has(frame, verb - 1, PERSON_OWN)) {
		*clause = verb - 1;
		/* "one of them said" */
		if (verb > from + 2 && item_plays(frame, verb - 2, GRAMMAR_GENITIVE) &&
		    item_is(frame, verb - 3,
		            WORD_CARDINAL | WORD_DETERMINER | WORD_APART | WORD_VAGUE))
			*clause = verb - 3;
		return whole_phrase(frame, *clause, verb, phrase);
	}
	first = clause_left(frame, from, last);
	*clause = first;
	if (first == last)
		return false;
	if (described_subject(frame, from, (struct range){ first, last }, phrase, clause))
		return true;
	lead = skip_lead(frame, first, last);
	if (lead + 1 < last && clause_in_relative(frame, from, lead, clause))
		return whole_phrase(frame, skip_lead(frame, *clause, last), last, phrase);
	/* "Kim Min Ji, a trader in Hyesan said": the second comma is missing. */
	if (lead > from + 1 && item_mark(frame, lead - 1, ',') && lead == first &&
	    item_is(frame, lead, WORD_ARTICLE)) {
		uint32_t name = clause_left(frame, from, lead - 1);

		if (part_is_name(frame, name, lead - 1) &&
		    (name == from || item_is_quote(frame, name - 1))) {
			*clause = name;
			return whole_phrase(frame, skip_lead(frame, name, last), last, phrase);
		}
	}
	if (part_is_adverbial(frame, lead, last) || item_is_date(frame, lead) ||
	    (item_is(frame, lead, WORD_SPEECH) && !item_has(frame, lead, VERB_NOUN))) {
		lead = chunks_left(frame, lead, last);
		if (lead == last)
			return false;
		lead = skip_lead(frame, lead, last);
	}
	lead = after_clause(frame, lead, last);
	/* "a charge the club called false" */
	if (lead + 2 < last && item_is(frame, lead, WORD_ARTICLE) &&
	    item_is(frame, lead + 1, WORD_SPEECH_NOUN) &&
	    item_is(frame, lead + 2, WORD_ARTICLE))
		lead += 2;
	return whole_phrase(frame, lead, last, phrase);
}
