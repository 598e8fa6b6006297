#include "reading/thing.h"

#include <stdbool.h>

#define THING_WORDS 5

/* Words that no noun phrase goes beyond. */
#define THING_ENDS (WORD_ARTICLE | WORD_DETERMINER | WORD_PRONOUN | WORD_PREPOSITION | \
		    WORD_CONJUNCTION | WORD_AUXILIARY | WORD_COMPLEMENTISER | \
		    WORD_NEGATION | WORD_SPEECH | WORD_BELIEF | WORD_CARDINAL | \
		    WORD_APPROXIMATOR | WORD_CHANGE | WORD_WEEKDAY)

int thing_plural(const struct terms *t, size_t i)
{
	if (!term_word(t, i))
		return 0;
	if (term_is(t, i, WORD_GROUP))
		return 1;
	return term_suffix(t, i, SUFFIX_PLURAL, 1) && !term_suffix(t, i, SUFFIX_NOT_PLURAL, 0);
}

/* A word that can stand in a noun phrase at i; first: none stands before. */
static bool fits(const struct terms *t, size_t i, bool first)
{
	if (!term_word(t, i))
		return false;
	if (term_figure(t, i) == FIGURE_VERB || term_figure(t, i) == FIGURE_AND)
		return false;
	switch (term_date(t, i)) {
	case DATE_LAST: case DATE_NEXT: case DATE_THIS: case DATE_THAT: case DATE_EVERY:
	case DATE_AGO: case DATE_NOW: case DATE_SHIFT: case DATE_AMPM:
		if (!(first && thing_plural(t, i + 1)))
			return false;
		break;
	default:
		break;
	}
	if (term_is(t, i, WORD_APART) && first)
		return true;
	/* "13,000 US troops" */
	if (term_key(t, i, KEY_AMERICAN) && (t->all[i].flags & TERM_CAPITAL))
		return true;
	/* "nine fire drills", but "nine fire back" */
	if (first && lexeme_is(t->all[i].lexeme, VERB_BACK) && thing_plural(t, i + 1))
		return true;
	if (term_is(t, i, THING_ENDS)) {
		/* "reports", "claims", "attacks": nouns as often */
		return term_is(t, i, WORD_SPEECH | WORD_CHANGE) &&
		       (lexeme_is(t->all[i].lexeme, VERB_NOUN) || term_is(t, i, WORD_SPEECH_NOUN)) &&
		       (first || thing_plural(t, i));
	}
	if (term_is(t, i, WORD_ADVERB) || term_suffix(t, i, SUFFIX_ADVERB, 1) ||
	    term_suffix(t, i, SUFFIX_FINITE, 1))
		return false;
	if (!first && (term_suffix(t, i, SUFFIX_PAST, 1) || term_date(t, i) == DATE_AGO ||
		       term_date(t, i) == DATE_EARLIER || term_date(t, i) == DATE_LATER))
		return false;
	return true;
}

static size_t skip_of(const struct terms *t, size_t i)
{
	if (term_figure(t, i) != FIGURE_OF)
		return i;
	i++;
	for (int k = 0; k < 2; k++)
		if (term_is(t, i, WORD_ARTICLE | WORD_DETERMINER) || term_figure(t, i) == FIGURE_TOTAL)
			i++;
	if (term_word(t, i) && (t->all[i].flags & TERM_POSSESSIVE))
		i++;
	return i;
}

/* "All 16 work in the harbour": behind a definite number without its noun, a word that
 * is no plural and has something of a clause behind it. */
static bool is_verb(const struct terms *t, size_t i)
{
	return i > 1 && term_key(t, i - 2, KEY_ALL) && !thing_plural(t, i) &&
	       !(t->all[i].flags & TERM_CAPITAL) &&
	       term_is(t, i + 1, WORD_PREPOSITION | WORD_ARTICLE | WORD_ADVERB) &&
	       term_figure(t, i + 1) != FIGURE_OF;
}

void thing_read(const struct terms *t, size_t i, size_t *first, size_t *last)
{
	size_t k;

	if (term_figure(t, i) == FIGURE_ADDITIONAL || term_figure(t, i) == FIGURE_MORE ||
	    term_figure(t, i) == FIGURE_LESS)
		i++;
	k = i = skip_of(t, i);
	*first = *last = i;
	if (!language_has_words(t->tokens->language))
		return;
	while (k < i + 2 * THING_WORDS && fits(t, k, k == i)) {
		bool plural = thing_plural(t, k);

		*last = k + 1;
		if (t->all[k].flags & TERM_POSSESSIVE)
			break;
		/* "one Sanders supporter": a name in -s is no plural */
		if (plural && (t->all[k].flags & TERM_CAPITAL) && term_word(t, k + 1) &&
		    !(t->all[k + 1].flags & TERM_CAPITAL) && fits(t, k + 1, false) &&
		    !term_is(t, k + 1, WORD_DATE) && lexeme_known(t->all[k + 1].lexeme))
			plural = false;
		/* "six police cars": a body of people that says whose they are */
		if (plural && !term_suffix(t, k, SUFFIX_PLURAL, 1) && term_word(t, k + 1) &&
		    thing_plural(t, k + 1) && fits(t, k + 1, false))
			plural = false;
		if (plural && !(term_word(t, k + 1) && thing_plural(t, k + 1) && term_is(t, k + 1, WORD_GROUP)))
			break;
		k++;
		if (term_mark(t, k, '-') && term_glued(t, k) && term_glued(t, k + 1) && term_word(t, k + 1)) {
			/* "work-related": the parts of a compound stay together */
			k += 2;
			*last = k;
		}
		if (*last - i > THING_WORDS)
			break;
	}
	if (*last == i + 1 && is_verb(t, i))
		*last = i;
}
