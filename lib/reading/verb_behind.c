#include "reading/phrase_parts.h"
#include "reading/verb.h"

/* What stands behind a verb of speaking: whom it is told, when and where, and then
 * the words. */

/* Has the stretch from i on, up to a stop or limit, a finite verb: so that it
 * is a clause? */
static bool is_clause(const struct frame *frame, uint32_t i, uint32_t limit,
		      const struct lexeme *verb)
{
	/* "stated it for the record" */
	if (item_is(frame, i, WORD_PRONOUN) && !item_has(frame, i, PERSON_OWN | PERSON_OBJECT))
		return !item_has(frame, i, PERSON_THING) ||
		       !(item_is(frame, i + 1, WORD_PREPOSITION) || i + 1 >= limit ||
			 !item_kind(frame, i + 1, TOKEN_WORD));
	for (uint32_t k = i; k < limit && k < i + 24; k++) {
		if (item_kind(frame, k, TOKEN_STOP) || item_mark(frame, k, ',') ||
		    item_mark(frame, k, ';') ||
		    item_has(frame, k, PERSON_RELATIVE) ||
		    (item_is(frame, k, WORD_COMPLEMENTISER) &&
		     !(k > i && item_is(frame, k - 1, WORD_PREPOSITION))))
			return false;
		/* "promised help until the road was open" */
		if (k > i &&
		    (item_is(frame, k, WORD_CONJUNCTION) ||
		     item_plays(frame, k, GRAMMAR_TEMPORAL | GRAMMAR_LIMIT)) &&
		    (!item_plays(frame, k, GRAMMAR_ADDITIVE | GRAMMAR_DISJUNCTIVE) ||
		     /* "added salt and the soup was good" */
		     lexeme_is(verb, VERB_ACT)))
			return false;
		if (item_is(frame, k, WORD_AUXILIARY) && !item_is(frame, k, WORD_MONTH))
			return true;
		if (item_has(frame, k, VERB_PAST | VERB_THIRD) &&
		    !item_has(frame, k, VERB_NOUN) && k > i &&
		    (item_is(frame, k, WORD_SPEECH | WORD_BELIEF) ||
		     !item_has(frame, k, VERB_PARTICIPLE)))
			return true;
	}
	return false;
}

/* The subject of the first finite verb from i on begins here: "told CNN the
 * plan was dead" gives "the". ITEM_NONE without one. */
static uint32_t clause_begin(const struct frame *frame, uint32_t i, uint32_t limit)
{
	for (uint32_t k = i + 1; k < limit && k < i + 24; k++) {
		if (item_kind(frame, k, TOKEN_STOP) || item_kind(frame, k, TOKEN_COMMA))
			return ITEM_NONE;
		if (item_is(frame, k, WORD_PRONOUN) &&
		    !item_has(frame, k, PERSON_OWN | PERSON_OBJECT | PERSON_RELATIVE))
			return k;
		if (item_is(frame, k, WORD_CONJUNCTION) && second_verb(frame, k + 1))
			return ITEM_NONE;
		if (k > i + 1 && item_is(frame, k, WORD_AUXILIARY) &&
		    !item_is(frame, k, WORD_MONTH)) {
			for (uint32_t b = k; b > i + 1; b--)
				if (item_is(frame, b - 1, WORD_ARTICLE) ||
				    item_has(frame, b - 1, PERSON_OWN))
					return b - 1;
			return i + 1;
		}
	}
	return ITEM_NONE;
}

/* Has the quotation at item i a comma at its end, so that who says it follows? */
static bool quotation_goes_on(const struct frame *frame, uint32_t i)
{
	const struct token *tail = quotation_tail(frame, frame->items[i].quotation);

	return tail && tail->kind == TOKEN_COMMA;
}

/* Has it a comma or a stop of its own at its end? */
static bool quotation_ends(const struct frame *frame, uint32_t i)
{
	const struct token *tail = quotation_tail(frame, frame->items[i].quotation);

	return tail && (tail->kind == TOKEN_STOP || tail->kind == TOKEN_COMMA);
}

/* Item i is "that". */
static struct behind at_that(const struct frame *frame, uint32_t i, const struct lexeme *verb,
			     uint32_t adjuncts)
{
	/* "said that is likely": a pronoun */
	if (item_plays(frame, i, GRAMMAR_DISTAL) && item_is(frame, i + 1, WORD_AUXILIARY) &&
	    !item_is(frame, i + 1, WORD_MONTH) && lexeme_is(verb, VERB_QUOTES))
		return (struct behind){ BEHIND_CLAUSE, i, adjuncts };
	i++;
	return (struct behind){ BEHIND_THAT,
				i + (item_mark(frame, i, ',') || item_mark(frame, i, ':')), adjuncts };
}

static struct behind at_words(const struct frame *frame, uint32_t i, uint32_t limit,
			      const struct lexeme *verb, uint32_t adjuncts)
{
	struct behind behind = { BEHIND_NOTHING, i, adjuncts };
	bool clause;

	if (i >= limit || item_kind(frame, i, TOKEN_STOP) || item_kind(frame, i, TOKEN_CLOSE) ||
	    item_kind(frame, i, TOKEN_DASH))
		return behind;
	if (item_is_quote(frame, i)) {
		behind.kind = BEHIND_QUOTE;
		return behind;
	}
	/* "said and did the same" */
	if (item_plays(frame, i, GRAMMAR_ADDITIVE | GRAMMAR_DISJUNCTIVE))
		return behind;
	if (item_kind(frame, i, TOKEN_COMMA)) {
		/* "noted, however, that" */
		if (item_mark(frame, i, ',') && i + 3 < limit &&
		    item_mark(frame, i + 2, ',') &&
		    (item_is_adverb(frame, i + 1) ||
		     item_plays(frame, i + 1, GRAMMAR_PARENTHETIC)))
			return at_words(frame, i + 3, limit, verb, adjuncts);
		behind.at = i + 1;
		if (item_is_quote(frame, i + 1) && i + 1 < limit)
			behind.kind = BEHIND_QUOTE;
		else if (item_mark(frame, i, ':'))
			behind.kind = i + 1 < limit ? BEHIND_CLAUSE : BEHIND_COLON;
		else if (item_mark(frame, i, ',') &&
		         item_plays(frame, i + 1, GRAMMAR_DECLARATIVE))
			behind = (struct behind){ BEHIND_THAT, i + 2, adjuncts };
		else
			behind.kind = i + 1 < limit ? BEHIND_COMMA : BEHIND_NOTHING;
		return behind;
	}
	if (item_plays(frame, i, GRAMMAR_DECLARATIVE))
		return at_that(frame, i, verb, adjuncts);
	if (item_is(frame, i, WORD_COMPLEMENTISER) ||
	    item_plays(frame, i, GRAMMAR_CONDITIONAL | GRAMMAR_FREE_RELATIVE)) {
		behind.kind = BEHIND_THAT;
		return behind;
	}
	if (item_plays(frame, i, GRAMMAR_INFINITIVE)) {
		behind.kind = BEHIND_TO;
		return behind;
	}
	/* "denied this: "..."" */
	for (uint32_t k = i; k + 1 < limit && k < i + 8 && !item_mark(frame, k, ',') &&
	     !second_verb(frame, k); k++)
		if (item_mark(frame, k, ':') && item_is_quote(frame, k + 1) &&
		    !quotation_goes_on(frame, k + 1))
			return (struct behind){ BEHIND_QUOTE, k + 1, k };
	clause = is_clause(frame, i, limit, verb);
	if (!frame->tokens->language->that_stays &&
	    ((lexeme_is(verb, VERB_QUOTES) && !lexeme_is(verb, VERB_ACT)) ||
	     (clause && lexeme_is(verb, VERB_THAT))))
		behind.kind = BEHIND_CLAUSE;
	else
		behind.kind = BEHIND_OBJECT;
	return behind;
}

/* Can the one who is told, from item at on, end before item k: at a name or a
 * noun for somebody? */
static bool ends_addressee(const struct frame *frame, uint32_t at, uint32_t k)
{
	return item_is(frame, k - 1, WORD_PERSON | WORD_GROUP | WORD_ORGANISATION) ||
	       (item_has(frame, k - 1, PERSON_OBJECT) && k - 1 == at) ||
	       (item_token(frame, k - 1) && (item_token(frame, k - 1)->flags & TOKEN_CAPITAL) &&
		!item_is(frame, k - 1, WORD_ARTICLE | WORD_DETERMINER));
}

/* Does an apposition to the one who is told follow behind the comma? */
static bool addressee_goes_on(const struct frame *frame, struct range told, uint32_t limit)
{
	struct range part = { told.last + 1, told.last + 1 };

	while (part.last < limit && part.last < part.first + 16 &&
	       !item_kind(frame, part.last, TOKEN_COMMA) && !item_is_quote(frame, part.last))
		part.last++;
	return item_kind(frame, part.last, TOKEN_COMMA) && part_apposes(frame, told, part) &&
	       !part_has_finite(frame, part.first, part.last);
}

/* Does the subject of a clause of reported words begin at item i?  sure: nothing
 * else can stand there. */
static bool begins_said(const struct frame *frame, uint32_t i, uint32_t limit, bool sure,
			bool dated)
{
	bool name = item_is_capital(frame, i) && !item_is_capital(frame, i - 1);
	bool subject =
	    name ||
	    (dated &&
	     (item_begins_phrase(frame, i) || item_suffix(frame, i, SUFFIX_PLURAL))) ||
	    item_is(frame, i, WORD_ARTICLE | WORD_DETERMINER) ||
	    item_is(frame, i, WORD_CARDINAL) || item_kind(frame, i, TOKEN_NUMBER);

	/* "told CNN rents rose", "told reporters prices fell" */
	if (item_suffix(frame, i, SUFFIX_PLURAL) && !item_is_capital(frame, i) &&
	    !item_is(frame, i, WORD_AUXILIARY | WORD_PREPOSITION | WORD_SPEECH | WORD_PRONOUN) &&
	    (item_is_past(frame, i, i + 1) || surely_finite(frame, i, i + 1)))
		return true;
	if (sure)
		return item_is(frame, i, WORD_ARTICLE | WORD_DETERMINER);
	if (!subject || item_plays(frame, i, GRAMMAR_DECLARATIVE))
		return false;
	for (uint32_t k = i + 1; k < limit && k < i + 16; k++) {
		if (item_mark(frame, k, ',') && item_has(frame, k + 1, PERSON_RELATIVE))
			return true;
		/* "told reporters the letter proves that" */
		if (item_is(frame, k, WORD_COMPLEMENTISER))
			return k > i + 2 && item_suffix(frame, k - 1, SUFFIX_PLURAL) &&
			       !item_is_known(frame, k - 1);
		if (item_kind(frame, k, TOKEN_COMMA) || item_kind(frame, k, TOKEN_STOP) ||
		    item_is_quote(frame, k))
			return item_is(frame, i, WORD_ARTICLE) && k > i + 4;
		if (surely_finite(frame, i, k) || item_is_past(frame, i, k))
			return true;
	}
	return false;
}

/* Where a clause begins behind the one who is told, from item at on, who may end
 * before item k: "told the mayor the people share", "told CNN on Monday the road
 * is closed"; ITEM_NONE when none does. */
static uint32_t told_clause(const struct frame *frame, uint32_t at, uint32_t k, uint32_t limit)
{
	uint32_t next = k;
	bool sure;

	if (!ends_addressee(frame, at, k))
		return ITEM_NONE;
	if (!item_is_capital(frame, k) || item_is(frame, k, WORD_WEEKDAY | WORD_MONTH))
		next = skip_when(frame, k, limit);
	sure = next == k && k > at + 1 &&
	       item_is(frame, k - 1, WORD_PERSON | WORD_GROUP | WORD_ORGANISATION);
	return begins_said(frame, next, limit, sure, next > k) ? next : ITEM_NONE;
}

/* Do place, occasion or manner of the saying begin at item i? */
static bool begins_place(const struct frame *frame, uint32_t i)
{
	return item_plays(frame, i, GRAMMAR_ADJUNCT);
}

/* Has every word of it a capital, but for small ones: a name or a title? */
static bool only_capitals(const struct frame *frame, const struct quotation *quotation)
{
	for (uint32_t k = quotation->first; k < quotation->last; k++)
		if (frame->tokens->all[k].kind == TOKEN_WORD &&
		    !(frame->tokens->all[k].flags & TOKEN_CAPITAL) &&
		    !token_is(frame->tokens, k, WORD_ARTICLE | WORD_PREPOSITION | WORD_CONJUNCTION))
			return false;
	return true;
}

/* Is the quotation at item i, behind "told", the name of a paper or a show: "told "Night
 * and Day" that"? */
static bool quotation_names(const struct frame *frame, uint32_t i)
{
	const struct quotation *quotation = &frame->quotations->all[frame->items[i].quotation];

	return quotation->last <= quotation->first + 6 && !quotation_ends(frame, i) &&
	       only_capitals(frame, quotation);
}

/* Is the quotation at item i, behind a preposition, the title of a show or a paper? */
static bool quotation_titles(const struct frame *frame, uint32_t i)
{
	const struct quotation *quotation = &frame->quotations->all[frame->items[i].quotation];

	return quotation->last <= quotation->first + 9 && only_capitals(frame, quotation) &&
	       (item_is(frame, i - 1, WORD_PREPOSITION) || item_suffix(frame, i - 1, SUFFIX_OWNER));
}

/* Is somebody told at item i, behind a verb that tells or says? */
static bool begins_addressee(const struct frame *frame, uint32_t i, bool tells, bool says)
{
	if (item_is_quote(frame, i))
		return tells && quotation_names(frame, i);
	if (item_kind(frame, i, TOKEN_COMMA))
		return false;
	if (tells && item_kind(frame, i, TOKEN_WORD) &&
	    !item_plays(frame, i, GRAMMAR_DECLARATIVE | GRAMMAR_INFINITIVE))
		return true;
	return says && item_plays(frame, i, GRAMMAR_RECIPIENT) &&
	       item_begins_phrase(frame, i + 1);
}

/* Does what stands between a verb and its words go on behind the comma that ends
 * part: "told Kim, a trader, that", "said from her home in Irv, Texas: "..."" */
static bool comma_goes_on(const struct frame *frame, struct range part, uint32_t limit, bool whom)
{
	uint32_t k = part.last;

	if (whom)
		return item_is(frame, k + 1, WORD_ARTICLE) && addressee_goes_on(frame, part, limit);
	return item_is_capital(frame, k - 1) && item_is_capital(frame, k + 1) &&
	       (item_mark(frame, k + 2, ':') || item_mark(frame, k + 2, ','));
}

/* Where neither words nor their end were found behind place or addressee, which begin
 * at item at. */
static struct behind behind_adjunct(const struct frame *frame, uint32_t at, uint32_t limit,
				    const struct lexeme *verb, bool whom)
{
	uint32_t clause = clause_begin(frame, at, limit);
	struct phrase person;

	if (clause != ITEM_NONE)
		return (struct behind){ BEHIND_CLAUSE, clause, clause };
	if (whom && lexeme_is(verb, VERB_TELLS) && phrase_after(frame, at, limit, &person)) {
		uint32_t next = skip_when(frame, person.whole.last, limit);

		return at_words(frame, next, limit, verb, next);
	}
	/* "testified before Congress": where or when, and no words */
	if (!whom && !item_plays(frame, at, GRAMMAR_GENITIVE | GRAMMAR_TOPIC | GRAMMAR_COMITATIVE))
		return (struct behind){ BEHIND_NOTHING, at, at };
	return (struct behind){ BEHIND_OBJECT, at, at };
}

struct behind verb_behind(const struct frame *frame, uint32_t i, uint32_t limit,
			  const struct lexeme *verb)
{
	uint32_t at = skip_when(frame, i, limit), clause;
	bool tells = lexeme_is(verb, VERB_TELLS), says = lexeme_is(verb, VERB_QUOTES | VERB_THAT);
	bool place = says && begins_place(frame, at);
	bool whom = begins_addressee(frame, at, tells, says), relative = false;

	if (!place && !whom)
		return at_words(frame, at, limit, verb, at);
	/* "revealed this when he spoke of ...": when, not what */
	if (!whom && item_plays(frame, at, GRAMMAR_WHENEVER | GRAMMAR_CONTRASTIVE))
		return (struct behind){ BEHIND_NOTHING, at, at };
	/* "responded with stones that broke": done, not said */
	if (!whom && lexeme_is(verb, VERB_ACT) &&
	    item_plays(frame, at, GRAMMAR_COMITATIVE | GRAMMAR_AGENT))
		return (struct behind){ BEHIND_OBJECT, at, at };
	for (uint32_t k = at + 1; k < limit && k < at + 32; k++) {
		if (item_has(frame, k, PERSON_RELATIVE))
			relative = true;
		/* "said on NBC's "Night Watch."" */
		if (item_is_quote(frame, k) && place && quotation_titles(frame, k)) {
			if (quotation_ends(frame, k))
				return (struct behind){ BEHIND_NOTHING, k + 1, k + 1 };
			continue;
		}
		if (item_is_quote(frame, k)) {
			if (item_kind(frame, k - 1, TOKEN_COMMA) || quotation_ends(frame, k))
				return (struct behind){ BEHIND_QUOTE, k, k };
			if (whom)
				break;
			continue;
		}
		if (item_plays(frame, k, GRAMMAR_DECLARATIVE) ||
		    (item_is(frame, k, WORD_COMPLEMENTISER) && whom))
			return at_words(frame, k, limit, verb, k);
		if (item_mark(frame, k, ',') || item_mark(frame, k, ':')) {
			if (item_is_quote(frame, k + 1) || item_mark(frame, k, ':') ||
			    item_plays(frame, k + 1, GRAMMAR_DECLARATIVE))
				return at_words(frame, k, limit, verb, k);
			if (!comma_goes_on(frame, (struct range){ at, k }, limit, whom))
				return (struct behind){ BEHIND_COMMA, k + 1, k };
			continue;
		}
		if (item_kind(frame, k, TOKEN_STOP))
			return (struct behind){ BEHIND_NOTHING, k, k };
		/* "who spoke on condition of anonymity said" */
		if (second_verb(frame, k) &&
		    (lexeme_is(verb, VERB_ABOUT) || (verb->keys & KEY_SPEAKS)))
			break;
		/* not "during a visit to Hyesan" */
		if (whom && item_plays(frame, k, GRAMMAR_INFINITIVE) && k > at + 1 &&
		    !item_begins_phrase(frame, k + 1))
			return (struct behind){ BEHIND_TO, k, k };
		if (tells && (clause = told_clause(frame, at, k, limit)) != ITEM_NONE)
			return (struct behind){ BEHIND_CLAUSE, clause, clause };
		if ((item_is(frame, k, WORD_AUXILIARY) && !relative) ||
		    (item_is(frame, k, WORD_PRONOUN) &&
		     !item_has(frame, k, PERSON_OWN | PERSON_OBJECT | PERSON_RELATIVE)))
			break;
	}
	return behind_adjunct(frame, at, limit, verb, whom);
}
