#include "reading/phrase_parts.h"
#include "reading/verb.h"

/* Stands a noun's companion before item i, so that "claims" and "report" are
 * no verbs there? */
static bool noun_before(const struct frame *frame, uint32_t from, uint32_t i)
{
	uint32_t k;

	if (i == from)
		return true;
	k = i - 1;
	if (item_is(frame, k, WORD_ARTICLE | WORD_PREPOSITION) ||
	    item_has(frame, k, PERSON_OWN) ||
	    (item_kind(frame, k, TOKEN_NUMBER) && item_has(frame, i, VERB_NOUN)))
		return true;
	if (item_is(frame, k, WORD_DETERMINER) && !item_is(frame, k, WORD_VAGUE) &&
	    !item_has(frame, k, PERSON_RELATIVE) &&
	    !item_plays(frame, k, GRAMMAR_DECLARATIVE | GRAMMAR_ALONE))
		return true;
	return item_suffix(frame, k, SUFFIX_OWNER) ||
	       item_suffix(frame, k, SUFFIX_OWNERS);
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
	return (token->flags & TOKEN_CAPITAL) ||
	       item_suffix(frame, i - 1, SUFFIX_ANYONE) ||
	       item_is(frame, i - 1,
	               WORD_PERSON | WORD_GROUP | WORD_ORGANISATION | WORD_DOCUMENT |
	                   WORD_PRONOUN | WORD_VAGUE | WORD_TITLE | WORD_DATE |
	                   WORD_WEEKDAY | WORD_MONTH) ||
	       item_plays(frame, i - 1, GRAMMAR_DECLARATIVE);
}

/* Stands, behind a place that begins at item i, a verb: "media reports in Odden have
 * said"? */
static bool verb_behind_place(const struct frame *frame, uint32_t i)
{
	if (!item_is(frame, i, WORD_PREPOSITION))
		return false;
	for (uint32_t k = i + 1; k < i + 6; k++) {
		if (!item_kind(frame, k, TOKEN_WORD) || item_is(frame, k, WORD_COMPLEMENTISER))
			return false;
		if ((item_is(frame, k, WORD_AUXILIARY) && !item_is(frame, k, WORD_MONTH)) ||
		    (item_is(frame, k, WORD_SPEECH) && item_has(frame, k, VERB_PAST)))
			return true;
	}
	return false;
}

/* Has the noun at item i a verb of its own behind it, so that it is none: "some reports
 * described it", "Kim's claims were old"? */
static bool is_subject(const struct frame *frame, uint32_t i)
{
	return (item_is(frame, i + 1, WORD_AUXILIARY) && !item_is(frame, i + 1, WORD_MONTH)) ||
	       item_is_past(frame, i, i + 1) || verb_behind_place(frame, i + 1) ||
	       (item_is(frame, i + 1, WORD_SPEECH | WORD_BELIEF) &&
		item_has(frame, i + 1, VERB_PAST));
}

/* Do names before item i belong to a preposition, so that a form that is as often a
 * noun is one: "despite White House pledges"?  "A spokesman for Acme claims". */
static bool behind_preposition(const struct frame *frame, uint32_t from, uint32_t i)
{
	while (i > from && item_is_capital(frame, i - 1))
		i--;
	return i > from && item_is(frame, i - 1, WORD_PREPOSITION) &&
	       !item_plays(frame, i - 1, GRAMMAR_GENITIVE | GRAMMAR_OCCASION |
			   GRAMMAR_BENEFIT | GRAMMAR_ESSIVE);
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
	       item_has(frame, i - 1,
	                PERSON_MANY | PERSON_SPEAKING | PERSON_RELATIVE) ||
	       item_plays(frame, i - 1, GRAMMAR_PLURAL) ||
	       item_suffix(frame, i - 1, SUFFIX_PLURAL) ||
	       item_suffix(frame, i - 1, SUFFIX_PLURAL_OLD);
}

/* "went on to say", "continued to insist", "was quick to add": where the verb
 * before "to" begins; ITEM_NONE for other infinitives, which report nothing. */
static uint32_t carrier(const struct frame *frame, uint32_t from, uint32_t to)
{
	if (to < from + 2)
		return ITEM_NONE;
	if ((item_plays(frame, to - 1, GRAMMAR_DAY) && to >= from + 2 &&
	     (item_key(frame, to - 2, KEY_ASPECT_ON))))
		return to - 2;
	if (item_key(frame, to - 1, KEY_ASPECT))
		return to - 1;
	if (item_key(frame, to - 1, KEY_EAGER) &&
	    item_is(frame, to - 2, WORD_AUXILIARY))
		return to - 2;
	return ITEM_NONE;
}

static enum verb_use infinitive(const struct frame *frame, uint32_t from,
				struct verb_group *group)
{
	uint32_t first = group->first, to = first, begin;

	while (!item_plays(frame, to, GRAMMAR_INFINITIVE))
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

	/* "aimed at warning the town", "accused of saying": not "by saying" */
	if (item_plays(frame, i - 1, GRAMMAR_LEVEL | GRAMMAR_PRIVATIVE) && i > from)
		return false;
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
			return !item_plays(frame, k - 1, GRAMMAR_DEFINITE);
	}
	return false;
}

/* Is item i the particle of a verb built so (VERB_OUT ...)? */
static bool item_particle(const struct frame *frame, uint32_t i, int32_t how)
{
	const char *const *particles = frame->tokens->language->particles;
	const char *particle = how & VERB_OUT    ? particles[0]
	                       : how & VERB_ON   ? particles[1]
	                       : how & VERB_BACK ? particles[2]
	                                         : particles[3];

	return particle && item_word(frame, i, particle);
}

bool second_verb(const struct frame *frame, uint32_t i)
{
	while (item_is_adverb(frame, i))
		i++;
	return item_is(frame, i, WORD_SPEECH) &&
	       item_has(frame, i, VERB_PAST | VERB_THIRD) &&
	       item_has(frame, i, VERB_QUOTES | VERB_THAT | VERB_TELLS) &&
	       !item_has(frame, i, VERB_NOUN) &&
	       (!item_has(frame, i, VERB_BACK) ||
	        item_particle(frame, i + 1, VERB_BACK));
}

/* "with people said to be on the way": by nobody in particular. */
static bool said_to_be(const struct frame *frame, uint32_t from, uint32_t i)
{
	if (!item_has(frame, i, VERB_PARTICIPLE) || !item_is(frame, i, WORD_SPEECH) || i == from ||
	    !item_kind(frame, i - 1, TOKEN_WORD) ||
	    !item_plays(frame, i + 1, GRAMMAR_INFINITIVE) ||
	    !item_plays(frame, i + 2, GRAMMAR_BARE))
		return false;
	/* "a man said to be a spy left the town": has no verb of its own */
	for (uint32_t k = i + 3; k < i + 16 && item_kind(frame, k, TOKEN_WORD); k++)
		if (surely_finite(frame, i + 3, k))
			return false;
	return true;
}

/* Does the clause of the form at item i stand behind a quotation: '"...," the law
 * states'? */
static bool quote_before(const struct frame *frame, uint32_t from, uint32_t i)
{
	for (uint32_t k = i; k > from && i - k < 8; k--)
		if (item_is_quote(frame, k - 1))
			return true;
	return false;
}

/* A past tense or a participle. */
static enum verb_use past_use(const struct frame *frame, uint32_t from, uint32_t i,
			      const struct verb_group *group)
{
	const struct lexeme *verb = item_token(frame, i)->lexeme;

	/* "the order released Friday said" */
	if (lexeme_is(verb, VERB_PARTICIPLE) && group->first == i && i > from &&
	    second_verb(frame, skip_when(frame, i + 1, i + 8)))
		return USE_NONE;
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
	if (item_plays(frame, i + 1, GRAMMAR_AGENT) && item_begins_phrase(frame, i + 2))
		return USE_NONE;
	return USE_FINITE;
}

/* "records obtained by the board show": is the subject before item i documents? */
static bool document_before(const struct frame *frame, uint32_t from, uint32_t i)
{
	struct phrase subject;
	uint32_t clause;

	return phrase_before(frame, from, i, &subject, &clause) &&
	       item_is(frame, subject.head, WORD_DOCUMENT) &&
	       subject.head + 1 < subject.whole.last;
}

/* A base form without an auxiliary: "officials say". */
static enum verb_use base_use(const struct frame *frame, uint32_t from, uint32_t i,
			      const struct verb_group *group, const struct range *cue)
{
	const struct lexeme *verb = item_token(frame, i)->lexeme;

	/* "a police report indicates" */
	if (lexeme_is(verb, VERB_NOUN) && second_verb(frame, i + 1))
		return USE_NONE;
	if (lexeme_is(verb, VERB_NOUN) &&
	    !item_is(frame, group->first - 1, WORD_GROUP | WORD_PRONOUN | WORD_VAGUE) &&
	    !(quote_before(frame, from, i) && plural_before(frame, from, group->first)) &&
	    (!item_plays(frame, cue->last, GRAMMAR_DECLARATIVE) ||
	     !subject_before(frame, from, group->first)))
		return USE_NONE;
	if (lexeme_is(verb, VERB_QUOTES) &&
	    group->first > from && item_kind(frame, group->first - 1, TOKEN_WORD))
		return noun_before(frame, from, group->first) ? USE_NONE : USE_FINITE;
	if ((verb->keys & KEY_SHOWS) && document_before(frame, from, group->first))
		return USE_FINITE;
	return !noun_before(frame, from, group->first) &&
	       plural_before(frame, from, group->first) ? USE_FINITE : USE_NONE;
}

/* A form that is neither infinitive nor -ing form. */
static enum verb_use finite_use(const struct frame *frame, uint32_t from, uint32_t i,
				const struct verb_group *group, const struct range *cue)
{
	const struct token *token = item_token(frame, i);
	const struct lexeme *verb = token ? token->lexeme : NULL;

	if (!verb)
		return USE_NONE;
	if (group->first == i && said_to_be(frame, from, i))
		return USE_PASSIVE;
	if (lexeme_is(verb, VERB_NOUN) && lexeme_is(verb, VERB_THIRD) && !group->modal &&
	    is_subject(frame, i))
		return USE_NONE;
	if (lexeme_is(verb, VERB_PARTICIPLE | VERB_PAST))
		return past_use(frame, from, i, group);
	if (group->first < i && (group->modal || group->have || group->be ||
				 item_is(frame, i - 1, WORD_AUXILIARY)))
		return group->be ? USE_NONE : USE_FINITE;
	/* "in five states", "many state workers": only "the law states that" reports. */
	if (lexeme_is(verb, VERB_NOUN) && (verb->keys & KEY_STATES) &&
	    (lexeme_is(verb, VERB_THIRD) || item_is(frame, i - 1, WORD_VAGUE)) &&
	    !quote_before(frame, from, i) &&
	    !item_is(frame, cue->last, WORD_COMPLEMENTISER) &&
	    !item_is_quote(frame, cue->last) &&
	    !item_kind(frame, cue->last, TOKEN_COMMA))
		return USE_NONE;
	if (lexeme_is(verb, VERB_BASE))
		return base_use(frame, from, i, group, cue);
	if (lexeme_is(verb, VERB_NOUN) && group->first == i && behind_preposition(frame, from, i) &&
	    !item_is(frame, cue->last, WORD_COMPLEMENTISER) && !item_is_quote(frame, cue->last))
		return USE_NONE;
	if (lexeme_is(verb, VERB_NOUN) && (noun_before(frame, from, group->first) ||
					   !subject_before(frame, from, group->first)))
		return USE_NONE;
	return USE_FINITE;
}

bool puts_at(const struct frame *frame, uint32_t i)
{
	for (uint32_t k = i + 1; k < i + 8; k++) {
		if (item_plays(frame, k, GRAMMAR_LEVEL))
			return item_kind(frame, k + 1, TOKEN_NUMBER) ||
			       item_is(frame, k + 1, WORD_CARDINAL | WORD_APPROXIMATOR) ||
			       (item_token(frame, k + 1) && item_mark(frame, k + 1, '$'));
		if (!item_kind(frame, k, TOKEN_WORD) || item_is(frame, k, WORD_AUXILIARY))
			break;
	}
	return false;
}

enum verb_use verb_use(const struct frame *frame, uint32_t from, uint32_t i,
		       struct verb_group *group, struct range *cue)
{
	const struct token *token = item_token(frame, i);
	const struct lexeme *verb = token ? token->lexeme : NULL;

	if (!verb || !(verb->classes & (WORD_SPEECH | WORD_BELIEF)))
		return USE_NONE;
	/* "let's say" */
	if ((token->flags & TOKEN_CAPITAL || item_key(frame, i - 1, KEY_HORTATIVE)) && i > from)
		return USE_NONE;
	*cue = (struct range){ i, i + 1 };
	if (lexeme_is(verb, VERB_OUT | VERB_ON | VERB_BACK | VERB_IT)) {
		/* "put the number at five" */
		bool number = lexeme_is(verb, VERB_IT) && puts_at(frame, i + 1);

		if (!number && (!item_particle(frame, i + 1, verb->traits) ||
				(lexeme_is(verb, VERB_ON) &&
				 item_plays(frame, i + 2, GRAMMAR_INFINITIVE))))
			return USE_NONE;
		cue->last += !number;
	}
	*group = verb_group_before(frame, from, i);
	if (group->to && group->first < i)
		return lexeme_is(verb, VERB_BASE) ? infinitive(frame, from, group) : USE_NONE;
	if (group->negated)
		return USE_NONE;
	/* "se dice que", but "se quejó de que" */
	if (group->nobody && !(verb->keys & KEY_SELF) &&
	    lexeme_is(verb, VERB_THIRD | VERB_PAST))
		return USE_PASSIVE;
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
