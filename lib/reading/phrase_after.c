#include "reading/idiom.h"
#include "reading/phrase_parts.h"

/* "left the", "took his": a small word that the lexicon does not know before
 * what begins an object. */
static bool before_object(const struct frame *frame, uint32_t i)
{
	const struct token *token = item_token(frame, i);
	const struct lexeme *lexeme = token ? token->lexeme : NULL;

	return (!lexeme || lexeme->classes == 0) &&
	       (item_is(frame, i + 1, WORD_ARTICLE) ||
	        item_plays(frame, i + 1, GRAMMAR_INFINITIVE) ||
	        item_has(frame, i + 1, PERSON_OWN | PERSON_OBJECT));
}

void phrase_end_at_verb(const struct frame *frame, struct phrase *phrase)
{
	for (uint32_t k = phrase->whole.first + 1; k < phrase->whole.last; k++) {
		const struct token *token = item_token(frame, k);
		bool speaker = (item_is_capital(frame, k - 1) &&
				!item_is(frame, k - 1, WORD_ARTICLE | WORD_DETERMINER |
					 WORD_ADVERB | WORD_TITLE)) ||
			       item_is(frame, k - 1, WORD_PERSON | WORD_GROUP |
				       WORD_ORGANISATION | WORD_DOCUMENT);

		if (item_mark(frame, k, ',') || item_kind(frame, k, TOKEN_OPEN))
			break;
		/* "Kim paid tribute" */
		if (item_is_capital(frame, k - 1) && item_has(frame, k, VERB_PAST) &&
		    item_is_past(frame, phrase->whole.first, k) &&
		    !item_is(frame, phrase->whole.first, WORD_ARTICLE | WORD_DETERMINER)) {
			phrase->whole.last = k;
			break;
		}
		/* "took", "sent a", "addressed his" */
		if (item_is_past(frame, phrase->whole.first, k) &&
		    (!item_has(frame, k, VERB_PARTICIPLE) || before_object(frame, k)) &&
		    (item_has(frame, k, VERB_PAST) || before_object(frame, k))) {
			phrase->whole.last = k;
			break;
		}
		if (!token || !speaker || token->kind != TOKEN_WORD ||
		    (token->flags & TOKEN_CAPITAL) ||
		    item_is(frame, k, WORD_PERSON | WORD_GROUP | WORD_ORGANISATION |
			    WORD_DOCUMENT))
			continue;
		if (item_suffix(frame, k, SUFFIX_PAST) ||
		    item_suffix(frame, k, SUFFIX_PLURAL) || item_is_adverb(frame, k) ||
		    item_is(frame, k, WORD_SPEECH | WORD_BELIEF) ||
		    before_object(frame, k)) {
			phrase->whole.last = k;
			break;
		}
	}
	phrase->head = phrase_head(frame, phrase->whole);
}

/* "3 de junio" at item i, in a language that tells days so. */
static bool day_of_month(const struct frame *frame, uint32_t i)
{
	return frame->tokens->language->head_first && item_kind(frame, i, TOKEN_NUMBER) &&
	       item_plays(frame, i + 1, GRAMMAR_GENITIVE) && item_is(frame, i + 2, WORD_MONTH);
}

/* "pasado" behind its day, "de" before the month and the year. */
static bool date_goes_on(const struct frame *frame, uint32_t i)
{
	if (!frame->tokens->language->head_first)
		return false;
	return item_plays(frame, i, GRAMMAR_LAST) ||
	       (item_plays(frame, i, GRAMMAR_GENITIVE) &&
		(item_is_date(frame, i + 1) || item_kind(frame, i + 1, TOKEN_NUMBER)));
}

uint32_t skip_when(const struct frame *frame, uint32_t i, uint32_t limit)
{
	while (i < limit) {
		uint32_t k = i;

		if (item_is_adverb(frame, i) && !item_begins_phrase(frame, i) &&
		    !item_plays(frame, i, GRAMMAR_THERE | GRAMMAR_EXCLUSIVE)) {
			i++;
			continue;
		}
		/* "late on Friday" */
		if ((item_plays(frame, k, GRAMMAR_PHASE | GRAMMAR_LATER)) &&
		    (item_plays(frame, k + 1, GRAMMAR_PERIOD)))
			k++;
		if (item_plays(frame, k, GRAMMAR_WHEN))
			k++;
		while (k < limit &&
		       (item_plays(frame, k,
		                   GRAMMAR_PHASE | GRAMMAR_LAST | GRAMMAR_PROXIMAL)))
			k++;
		if (k >= limit || !(item_is_date(frame, k) || day_of_month(frame, k)))
			return i;
		while (k < limit &&
		       (item_is_date(frame, k) || item_kind(frame, k, TOKEN_NUMBER) ||
		        item_key(frame, k, KEY_PART_OF_DAY) || date_goes_on(frame, k)))
			k++;
		i = k;
	}
	return i;
}

/* Does an apposition begin at item i, behind a comma? */
static bool apposition(const struct frame *frame, uint32_t i)
{
	if (item_is(frame, i, WORD_SPEECH) || item_is(frame, i, WORD_CONJUNCTION))
		return false;
	if (item_has(frame, i, PERSON_RELATIVE) || item_has(frame, i, PERSON_OWN) ||
	    item_is(frame, i, WORD_ARTICLE | WORD_TITLE | WORD_PERSON) ||
	    item_kind(frame, i, TOKEN_NUMBER))
		return true;
	/* "Kim Min Ji, Hyesan trader," and "of Ohio"; not a new clause. */
	return (item_is_capital(frame, i) && !item_is_date(frame, i) &&
	        !item_is(frame, i,
	                 WORD_PRONOUN | WORD_PREPOSITION | WORD_ADVERB |
	                     WORD_DETERMINER)) ||
	       item_plays(frame, i, GRAMMAR_GENITIVE);
}

/* "According to Kim, the roads are closed": what stands behind the comma has
 * a finite verb of its own. */
static bool begins_clause(const struct frame *frame, uint32_t i, uint32_t limit)
{
	for (uint32_t k = i; k < limit && k < i + 20; k++) {
		if (item_kind(frame, k, TOKEN_COMMA) ||
		    item_kind(frame, k, TOKEN_STOP) || item_is_quote(frame, k) ||
		    item_has(frame, k, PERSON_RELATIVE) ||
		    item_plays(frame, k, GRAMMAR_DECLARATIVE))
			return false;
		if (surely_finite(frame, i, k) && !item_has(frame, k, VERB_CALLS))
			return true;
	}
	return false;
}

/* Can item i be a noun or adjective, for all the lexicon knows? */
static bool plain_word(const struct frame *frame, uint32_t i)
{
	return item_kind(frame, i, TOKEN_WORD) && !item_is_adverb(frame, i) &&
	       (!item_is_date(frame, i) || item_plays(frame, i, GRAMMAR_EARLY)) &&
	       !item_is(frame, i,
	                WORD_PREPOSITION | WORD_CONJUNCTION | WORD_AUXILIARY |
	                    WORD_COMPLEMENTISER | WORD_NEGATION | WORD_SPEECH |
	                    WORD_HEDGE) &&
	       !item_has(frame, i, PERSON_RELATIVE);
}

/* Does the preposition at item k begin the occasion or the channel of what was said:
 * "at a news conference", "by telephone", "on Twitter", "through an interpreter"? */
static bool occasion(const struct frame *frame, uint32_t k, uint32_t last)
{
	bool at = item_plays(frame, k, GRAMMAR_OCCASION) ||
		  (item_plays(frame, k, GRAMMAR_DAY) && item_is(frame, k + 1, WORD_ARTICLE));

	if (!item_is(frame, k, WORD_PREPOSITION))
		return false;
	if (item_idiom(frame, k, last, IDIOM_CHANNEL, NULL) != ITEM_NONE)
		return true;
	for (uint32_t i = k + 1; i < last && i < k + 5; i++) {
		if (!item_kind(frame, i, TOKEN_WORD) || item_is(frame, i, WORD_PREPOSITION))
			return false;
		if (at && i > k + 1 && item_is(frame, i, WORD_SPEECH_NOUN))
			return true;
	}
	return false;
}

/* "Kim in an interview", "Kim on Tuesday": what follows a name with such a
 * preposition says when and where it was said.  The end without it. */
static uint32_t without_occasion(const struct frame *frame, uint32_t first, uint32_t last)
{
	for (uint32_t k = first + 1; k < last; k++) {
		if ((item_plays(frame, k, GRAMMAR_OCCASION | GRAMMAR_DAY)) &&
		    (item_is_date(frame, k + 1) || k + 1 == last))
			return k;
		if (occasion(frame, k, last))
			return k;
	}
	return last;
}

/* "three current and former employees", "a past president": does the word of time at item i
 * describe somebody, and date nothing? */
static bool describes_somebody(const struct frame *frame, uint32_t i)
{
	uint32_t noun = i + 1;

	if (item_is(frame, i, WORD_MONTH | WORD_WEEKDAY) || !item_kind(frame, i, TOKEN_WORD))
		return false;
	if (item_plays(frame, noun, GRAMMAR_ADDITIVE | GRAMMAR_DISJUNCTIVE))
		noun += 2;
	return item_is(frame, noun, WORD_PERSON | WORD_GROUP) ||
	       item_suffix(frame, noun, SUFFIX_PLURAL);
}

static bool may_begin(const struct frame *frame, uint32_t i)
{
	/* "according to estimates" */
	return item_begins_phrase(frame, i) || item_kind(frame, i, TOKEN_NUMBER) ||
	       plain_word(frame, i) ||
	       (item_is(frame, i, WORD_SPEECH_NOUN) && i > 0 &&
		item_is(frame, i - 1, WORD_PREPOSITION));
}

void phrase_take_relative(const struct frame *frame, uint32_t limit, struct phrase *phrase)
{
	uint32_t i = phrase->whole.last;

	if (!item_is(frame, i, WORD_COMPLEMENTISER) || !item_has(frame, i, PERSON_RELATIVE))
		return;
	while (i < limit && i < phrase->whole.first + PHRASE_REACH &&
	       !item_kind(frame, i, TOKEN_COMMA) && !item_kind(frame, i, TOKEN_STOP) &&
	       !item_is_quote(frame, i))
		i++;
	phrase->whole.last = i;
}

/* "Ana Torres, de 54 años" */
static bool years_of_age(const struct frame *frame, uint32_t i)
{
	return frame->tokens->language->head_first && i > 1 &&
	       item_kind(frame, i - 1, TOKEN_NUMBER) &&
	       item_plays(frame, i - 2, GRAMMAR_GENITIVE);
}

bool phrase_after(const struct frame *frame, uint32_t first, uint32_t limit,
		  struct phrase *phrase)
{
	uint32_t i = first;
	bool relative = false;

	if (first >= limit)
		return false;
	if (limit > first + PHRASE_REACH)
		limit = first + PHRASE_REACH;
	if (!may_begin(frame, first))
		return false;
	if (item_is(frame, first, WORD_PRONOUN) && !item_has(frame, first, PERSON_OWN))
		return whole_phrase(frame, first, first + 1, phrase);
	while (i < limit) {
		const struct token *token = item_token(frame, i);

		if (!token) {
			if (item_breaks(frame, i))
				break;
			i++;
			continue;
		}
		if (token->kind == TOKEN_OPEN) {
			while (i < limit && !item_kind(frame, i, TOKEN_CLOSE))
				i++;
			i += i < limit;
			continue;
		}
		if (item_mark(frame, i, ',')) {
			if (i + 1 >= limit || !apposition(frame, i + 1) ||
			    begins_clause(frame, i + 1, limit))
				break;
			relative = item_has(frame, i + 1, PERSON_RELATIVE);
			i++;
			continue;
		}
		if (token->kind == TOKEN_COMMA || token->kind == TOKEN_STOP ||
		    token->kind == TOKEN_QUOTE ||
		    (token->kind == TOKEN_DASH && (token->flags & TOKEN_BLANK_BEFORE)))
			break;
		/* "que" only behind a comma: "dijo Kim, que", but "dijo Kim que" */
		if ((item_has(frame, i, PERSON_RELATIVE) &&
		     (!item_is(frame, i, WORD_COMPLEMENTISER) || item_mark(frame, i - 1, ','))) ||
		    (item_plays(frame, i, GRAMMAR_DECLARATIVE) && i > first + 1 &&
		     item_is(frame, i + 1, WORD_AUXILIARY)))
			relative = true;
		if (!relative && i > first &&
		    (item_is(frame, i, WORD_COMPLEMENTISER | WORD_AUXILIARY) ||
		     (item_is(frame, i, WORD_CONJUNCTION) &&
		      !item_plays(frame, i, GRAMMAR_ADDITIVE)) ||
		     (item_is_date(frame, i) && !item_is(frame, i - 1, WORD_ARTICLE) &&
		      !describes_somebody(frame, i) && !years_of_age(frame, i)) ||
		     (item_is(frame, i, WORD_PRONOUN) &&
		      !item_has(frame, i, PERSON_OWN))))
			break;
		i++;
	}
	if (!relative)
		i = without_occasion(frame, first, i);
	while (i > first &&
	       (item_is(frame, i - 1, WORD_PREPOSITION) ||
	        (!relative && item_is_date(frame, i - 1)) ||
	        (item_plays(frame, i - 1, GRAMMAR_PROXIMAL) && item_is_date(frame, i))))
		i--;
	return whole_phrase(frame, first, i, phrase);
}
