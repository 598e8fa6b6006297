#include "reading/verb.h"
#include "reading/phrase_parts.h"

/* Stands a noun's companion before item i, so that "claims" and "report" are
 * no verbs there? */
static bool noun_before(const struct frame *frame, uint32_t from, uint32_t i)
{
	uint32_t k;

	if (i == from)
		return true;
	k = i - 1;
	if (item_is(frame, k, WORD_ARTICLE | WORD_PREPOSITION) ||
	    item_has(frame, k, PERSON_OWN))
		return true;
	if (item_is(frame, k, WORD_DETERMINER) && !item_is(frame, k, WORD_VAGUE) &&
	    !item_has(frame, k, PERSON_RELATIVE) && !item_word(frame, k, "that") && !item_word(frame, k, "both") &&
	    !item_word(frame, k, "all"))
		return true;
	return item_suffix(frame, k, "'s") || item_suffix(frame, k, "’s") ||
	       item_suffix(frame, k, "s'") || item_suffix(frame, k, "s’");
}

/* Can what ends before item i be the subject of a form that is as often a noun:
 * "Kim notes", "the paper reports", "he states"; not "capital notes"? */
static bool subject_before(const struct frame *frame, uint32_t from, uint32_t i)
{
	const struct token *token;

	if (i == from)
		return false;
	token = item_token(frame, i - 1);
	if (!token || token->kind != TOKEN_WORD)
		return true;
	return (token->flags & TOKEN_CAPITAL) || item_suffix(frame, i - 1, "one") ||
	       item_is(frame, i - 1, WORD_PERSON | WORD_GROUP | WORD_ORGANISATION |
				     WORD_DOCUMENT | WORD_PRONOUN | WORD_VAGUE | WORD_TITLE |
				     WORD_DATE | WORD_WEEKDAY | WORD_MONTH) ||
	       item_word(frame, i - 1, "that");
}

/* May a base form stand here as a verb: "officials say", "they warn"? */
static bool plural_before(const struct frame *frame, uint32_t from, uint32_t i)
{
	if (i == from)
		return false;
	if (item_kind(frame, i - 1, TOKEN_COMMA) || item_kind(frame, i - 1, TOKEN_CLOSE) ||
	    (item_is_quote(frame, i - 1) && item_has(frame, i, VERB_QUOTES)))
		return true;
	return item_is(frame, i - 1, WORD_GROUP | WORD_VAGUE) ||
	       item_has(frame, i - 1, PERSON_MANY | PERSON_SPEAKING | PERSON_RELATIVE) ||
	       item_word(frame, i - 1, "you") || item_word(frame, i - 1, "both") ||
	       item_suffix(frame, i - 1, "s") || item_suffix(frame, i - 1, "n");
}

/* "went on to say", "continued to insist", "was quick to add": where the verb
 * before "to" begins; ITEM_NONE for other infinitives, which report nothing. */
static uint32_t carrier(const struct frame *frame, uint32_t from, uint32_t to)
{
	if (to < from + 2)
		return ITEM_NONE;
	if ((item_word(frame, to - 1, "on") && to >= from + 2 &&
	     (item_word(frame, to - 2, "went") || item_word(frame, to - 2, "goes") ||
	      item_word(frame, to - 2, "gone"))))
		return to - 2;
	if (item_word(frame, to - 1, "continued") || item_word(frame, to - 1, "continues") ||
	    item_word(frame, to - 1, "appeared") || item_word(frame, to - 1, "seemed"))
		return to - 1;
	if (item_word(frame, to - 1, "quick") && item_is(frame, to - 2, WORD_AUXILIARY))
		return to - 2;
	return ITEM_NONE;
}

static enum verb_use infinitive(const struct frame *frame, uint32_t from,
				struct verb_group *group)
{
	uint32_t first = group->first, to = first, begin;

	while (!item_word(frame, to, "to"))
		to++;
	begin = carrier(frame, from, to);
	if (begin == ITEM_NONE)
		return USE_NONE;
	*group = verb_group_before(frame, from, begin);
	return group->negated ? USE_NONE : USE_FINITE;
}

/* May an -ing form that begins at item i be a participle ("..., saying", "by
 * saying", "people saying"), and not a noun behind an adjective? */
static bool ing_stands(const struct frame *frame, uint32_t from, uint32_t i)
{
	const struct token *before = i > from ? item_token(frame, i - 1) : NULL;

	if (!before || before->kind != TOKEN_WORD || (before->flags & TOKEN_CAPITAL))
		return true;
	return item_is(frame, i - 1, WORD_CONJUNCTION | WORD_PREPOSITION | WORD_PERSON |
			      WORD_GROUP | WORD_ORGANISATION | WORD_DOCUMENT | WORD_ADVERB |
			      WORD_SPEECH_NOUN);
}

/* Is what stands at item i, behind "called", a name and no more?  "called Kim a
 * liar" goes on. */
static bool names_only(const struct frame *frame, uint32_t i)
{
	const struct token *token = item_token(frame, i);

	if (item_is_quote(frame, i))
		return true;
	if (!token || !(token->flags & TOKEN_CAPITAL))
		return false;
	while (token && token->kind == TOKEN_WORD && (token->flags & TOKEN_CAPITAL))
		token = item_token(frame, ++i);
	return !item_is_quote(frame, i) && !item_is(frame, i, WORD_ARTICLE);
}

/* Does the noun that ends before item i have "a" or "an": "a band called"? */
static bool indefinite(const struct frame *frame, uint32_t from, uint32_t i)
{
	for (uint32_t k = i; k > from && i - k < 4; k--) {
		const struct token *token = item_token(frame, k - 1);

		if (!token || token->kind != TOKEN_WORD || (k < i && (token->flags & TOKEN_CAPITAL) &&
							      k - 1 > from))
			return false;
		if (item_is(frame, k - 1, WORD_ARTICLE))
			return !item_word(frame, k - 1, "the");
	}
	return false;
}

bool second_verb(const struct frame *frame, uint32_t i)
{
	while (item_is_adverb(frame, i))
		i++;
	return item_is(frame, i, WORD_SPEECH) &&
	       item_has(frame, i, VERB_PAST | VERB_THIRD) &&
	       item_has(frame, i, VERB_QUOTES | VERB_THAT | VERB_TELLS) &&
	       !item_has(frame, i, VERB_NOUN) &&
	       (!item_has(frame, i, VERB_BACK) || item_word(frame, i + 1, "back"));
}

/* A form that is neither infinitive nor -ing form. */
static enum verb_use finite_use(const struct frame *frame, uint32_t from, uint32_t i,
				const struct verb_group *group, const struct range *cue)
{
	const struct lexeme *verb = item_token(frame, i)->lexeme;

	if (lexeme_is(verb, VERB_PARTICIPLE | VERB_PAST)) {
		/* "software written for" */
		if (!lexeme_is(verb, VERB_PAST) && !group->be && !group->have)
			return USE_NONE;
		/* "a man called Kim" */
		if (lexeme_is(verb, VERB_CALLS) && group->first == i && i > from &&
		    (item_is(frame, i - 1, WORD_PERSON) || indefinite(frame, from, i)) &&
		    names_only(frame, i + 1))
			return USE_NONE;
		if (group->be && lexeme_is(verb, VERB_PARTICIPLE))
			return USE_PASSIVE;
		/* "Sotheby's said" */
		if (noun_before(frame, from, group->first) && group->first > from &&
		    !item_kind(frame, i + 1, TOKEN_COMMA) &&
		    !(lexeme_is(verb, VERB_QUOTES) && item_token(frame, i - 1) &&
		      (item_token(frame, i - 1)->flags & TOKEN_CAPITAL)))
			return USE_NONE;
		/* "announced by the army", but "said by telephone" */
		if (item_word(frame, i + 1, "by") && item_begins_phrase(frame, i + 2))
			return USE_NONE;
		return USE_FINITE;
	}
	if (group->first < i && (group->modal || group->have || group->be ||
				 item_is(frame, i - 1, WORD_AUXILIARY)))
		return group->be ? USE_NONE : USE_FINITE;
	/* "a police report indicates" */
	if (lexeme_is(verb, VERB_BASE) && lexeme_is(verb, VERB_NOUN) && second_verb(frame, i + 1))
		return USE_NONE;
	if (lexeme_is(verb, VERB_BASE) && lexeme_is(verb, VERB_NOUN) &&
	    !item_is(frame, group->first - 1, WORD_GROUP | WORD_PRONOUN | WORD_VAGUE) &&
	    (!item_word(frame, cue->last, "that") ||
	     !subject_before(frame, from, group->first)))
		return USE_NONE;
	if (lexeme_is(verb, VERB_BASE) && lexeme_is(verb, VERB_QUOTES) &&
	    group->first > from && item_kind(frame, group->first - 1, TOKEN_WORD))
		return noun_before(frame, from, group->first) ? USE_NONE : USE_FINITE;
	if (lexeme_is(verb, VERB_BASE))
		return !noun_before(frame, from, group->first) &&
		       plural_before(frame, from, group->first) ? USE_FINITE : USE_NONE;
	if (lexeme_is(verb, VERB_NOUN) && (noun_before(frame, from, group->first) ||
					   !subject_before(frame, from, group->first)))
		return USE_NONE;
	/* "in five states": only "the law states that" reports. */
	if (lexeme_is(verb, VERB_NOUN) && verb->form && strcmp(verb->form, "state") == 0 &&
	    !item_is(frame, cue->last, WORD_COMPLEMENTISER) &&
	    !item_is_quote(frame, cue->last) && !item_kind(frame, cue->last, TOKEN_COMMA))
		return USE_NONE;
	return USE_FINITE;
}

enum verb_use verb_use(const struct frame *frame, uint32_t from, uint32_t i,
		       struct verb_group *group, struct range *cue)
{
	const struct token *token = item_token(frame, i);
	const struct lexeme *verb = token ? token->lexeme : NULL;

	if (!verb || !(verb->classes & (WORD_SPEECH | WORD_BELIEF)))
		return USE_NONE;
	if ((token->flags & TOKEN_CAPITAL) && i > from)
		return USE_NONE;
	*cue = (struct range){ i, i + 1 };
	if (lexeme_is(verb, VERB_OUT | VERB_ON | VERB_BACK | VERB_IT)) {
		const char *particle = lexeme_is(verb, VERB_OUT) ? "out" :
				       lexeme_is(verb, VERB_ON) ? "on" :
				       lexeme_is(verb, VERB_BACK) ? "back" : "it";

		if (!item_word(frame, i + 1, particle) ||
		    (lexeme_is(verb, VERB_ON) && item_word(frame, i + 2, "to")))
			return USE_NONE;
		cue->last++;
	}
	*group = verb_group_before(frame, from, i);
	if (group->to && group->first < i)
		return lexeme_is(verb, VERB_BASE) ? infinitive(frame, from, group) : USE_NONE;
	if (group->negated)
		return USE_NONE;
	if (lexeme_is(verb, VERB_ING)) {
		if (group->be)
			return USE_FINITE;
		if (i > from && (item_is(frame, i - 1, WORD_ARTICLE | WORD_DETERMINER) ||
				 item_has(frame, i - 1, PERSON_OWN)))
			return USE_NONE;
		return ing_stands(frame, from, group->first) ? USE_ING : USE_NONE;
	}
	return finite_use(frame, from, i, group, cue);
}

/* Has the stretch from i on, up to a stop or limit, a finite verb: so that it
 * is a clause? */
static bool is_clause(const struct frame *frame, uint32_t i, uint32_t limit)
{
	if (item_is(frame, i, WORD_PRONOUN) && !item_has(frame, i, PERSON_OWN | PERSON_OBJECT))
		return true;
	for (uint32_t k = i; k < limit && k < i + 24; k++) {
		if (item_kind(frame, k, TOKEN_STOP) || item_mark(frame, k, ',') ||
		    item_mark(frame, k, ';') ||
		    item_has(frame, k, PERSON_RELATIVE) ||
		    item_is(frame, k, WORD_COMPLEMENTISER))
			return false;
		/* "promised help until the road was open" */
		if (k > i && (item_is(frame, k, WORD_CONJUNCTION) || item_word(frame, k, "until") ||
			      item_word(frame, k, "after") || item_word(frame, k, "before")) &&
		    !item_word(frame, k, "and") && !item_word(frame, k, "or"))
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
	if (item_kind(frame, i, TOKEN_COMMA)) {
		/* "noted, however, that" */
		if (item_mark(frame, i, ',') && i + 3 < limit && item_mark(frame, i + 2, ',') &&
		    (item_is_adverb(frame, i + 1) || item_word(frame, i + 1, "though")))
			return at_words(frame, i + 3, limit, verb, adjuncts);
		behind.at = i + 1;
		if (item_is_quote(frame, i + 1) && i + 1 < limit)
			behind.kind = BEHIND_QUOTE;
		else if (item_mark(frame, i, ':'))
			behind.kind = i + 1 < limit ? BEHIND_CLAUSE : BEHIND_COLON;
		else if (item_mark(frame, i, ',') && item_word(frame, i + 1, "that"))
			behind = (struct behind){ BEHIND_THAT, i + 2, adjuncts };
		else
			behind.kind = i + 1 < limit ? BEHIND_COMMA : BEHIND_NOTHING;
		return behind;
	}
	if (item_word(frame, i, "that")) {
		behind = (struct behind){ BEHIND_THAT, i + 1, adjuncts };
		if (item_mark(frame, i + 1, ',') || item_mark(frame, i + 1, ':'))
			behind.at++;
		return behind;
	}
	if (item_is(frame, i, WORD_COMPLEMENTISER) || item_word(frame, i, "if") ||
	    item_word(frame, i, "what")) {
		behind.kind = BEHIND_THAT;
		return behind;
	}
	if (item_word(frame, i, "to")) {
		behind.kind = BEHIND_TO;
		return behind;
	}
	/* "denied this: "..."" */
	for (uint32_t k = i; k + 1 < limit && k < i + 8 && !item_mark(frame, k, ',') &&
	     !second_verb(frame, k); k++)
		if (item_mark(frame, k, ':') && item_is_quote(frame, k + 1))
			return (struct behind){ BEHIND_QUOTE, k + 1, k };
	clause = is_clause(frame, i, limit);
	if ((lexeme_is(verb, VERB_QUOTES) && !lexeme_is(verb, VERB_ACT)) ||
	    (clause && lexeme_is(verb, VERB_THAT)))
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
	bool subject = name || (dated && (item_begins_phrase(frame, i) ||
				  item_suffix(frame, i, "s"))) ||
		       item_is(frame, i, WORD_ARTICLE | WORD_DETERMINER) ||
		       item_is(frame, i, WORD_CARDINAL) || item_kind(frame, i, TOKEN_NUMBER);

	if (sure)
		return item_is(frame, i, WORD_ARTICLE | WORD_DETERMINER);
	if (!subject || item_word(frame, i, "that"))
		return false;
	for (uint32_t k = i + 1; k < limit && k < i + 16; k++) {
		if (item_mark(frame, k, ',') && item_has(frame, k + 1, PERSON_RELATIVE))
			return true;
		/* "told reporters the letter proves that" */
		if (item_is(frame, k, WORD_COMPLEMENTISER))
			return k > i + 2 && item_suffix(frame, k - 1, "s") &&
			       !item_token(frame, k - 1)->lexeme;
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
	static const char *const words[] = { "in", "at", "during", "on", "via", "after",
		"before", "from", "when", "by", "through", "while", "of", "about", "with" };

	for (size_t w = 0; w < sizeof(words) / sizeof(words[0]); w++)
		if (item_word(frame, i, words[w]))
			return true;
	return false;
}

struct behind verb_behind(const struct frame *frame, uint32_t i, uint32_t limit,
			  const struct lexeme *verb)
{
	uint32_t at = skip_when(frame, i, limit), clause;
	bool tells = lexeme_is(verb, VERB_TELLS), says = lexeme_is(verb, VERB_QUOTES | VERB_THAT);
	bool place = says && begins_place(frame, at);
	bool whom = !item_is_quote(frame, at) && !item_kind(frame, at, TOKEN_COMMA) &&
		    ((tells && item_kind(frame, at, TOKEN_WORD) &&
		      !item_word(frame, at, "that") && !item_word(frame, at, "to")) ||
		     (says && item_word(frame, at, "to") &&
		      item_begins_phrase(frame, at + 1)));

	if (!place && !whom)
		return at_words(frame, at, limit, verb, at);
	for (uint32_t k = at + 1; k < limit && k < at + 32; k++) {
		if (item_is_quote(frame, k)) {
			const struct token *tail =
				quotation_tail(frame, frame->items[k].quotation);

			if (item_kind(frame, k - 1, TOKEN_COMMA) ||
			    (tail && (tail->kind == TOKEN_STOP || tail->kind == TOKEN_COMMA)))
				return (struct behind){ BEHIND_QUOTE, k, k };
			if (whom)
				break;
			continue;
		}
		if (item_word(frame, k, "that") || (item_is(frame, k, WORD_COMPLEMENTISER) && whom))
			return at_words(frame, k, limit, verb, k);
		if (item_mark(frame, k, ',') || item_mark(frame, k, ':')) {
			if (item_is_quote(frame, k + 1) || item_mark(frame, k, ':') ||
			    item_word(frame, k + 1, "that"))
				return at_words(frame, k, limit, verb, k);
			/* "told Kim, a trader, that": look on; else a clause ends. */
			if (whom && item_is(frame, k + 1, WORD_ARTICLE) &&
			    addressee_goes_on(frame, (struct range){ at, k }, limit))
				continue;
			return (struct behind){ BEHIND_COMMA, k + 1, k };
		}
		if (item_kind(frame, k, TOKEN_STOP))
			return (struct behind){ BEHIND_NOTHING, k, k };
		/* "who spoke on condition of anonymity said" */
		if (second_verb(frame, k) &&
		    (lexeme_is(verb, VERB_ABOUT) || (verb->form && strcmp(verb->form, "speak") == 0)))
			break;
		/* not "during a visit to Hyesan" */
		if (whom && item_word(frame, k, "to") && k > at + 1 &&
		    !item_begins_phrase(frame, k + 1))
			return (struct behind){ BEHIND_TO, k, k };
		if (tells && (clause = told_clause(frame, at, k, limit)) != ITEM_NONE)
			return (struct behind){ BEHIND_CLAUSE, clause, clause };
		if (item_is(frame, k, WORD_AUXILIARY) ||
		    (item_is(frame, k, WORD_PRONOUN) &&
		     !item_has(frame, k, PERSON_OWN | PERSON_OBJECT | PERSON_RELATIVE)))
			break;
	}
	clause = clause_begin(frame, at, limit);
	if (clause != ITEM_NONE)
		return (struct behind){ BEHIND_CLAUSE, clause, clause };
	if (whom && tells) {
		struct phrase person;

		if (phrase_after(frame, at, limit, &person))
		{
			uint32_t next = skip_when(frame, person.whole.last, limit);

			return at_words(frame, next, limit, verb, next);
		}
	}
	return (struct behind){ BEHIND_OBJECT, at, at };
}
