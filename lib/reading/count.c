#include "reading/count.h"

#include "reading/thing.h"

/* Digits that carry on what stands before them without a blank: a name
 * ("G20", "COVID-19"), an address, a version. */
bool count_sticks_before(const struct terms *t, size_t i)
{
	const struct term *before;

	/* "ID.3": the sentence may have been cut there */
	if (i == 0)
		return t->all[0].start > 0 && t->tokens->text.at[t->all[0].start - 1] == '.';
	if (!term_glued(t, i))
		return false;
	before = &t->all[i - 1];
	if (before->kind == TERM_WORD)
		return !(term_is(t, i - 1, WORD_UNIT) && term_figure(t, i - 1) == FIGURE_MONEY);
	if (before->kind == TERM_NUMBER)
		return true;
	switch (before->mark) {
	case '\'':	/* '16 */
		return t->all[i].kind == TERM_NUMBER && t->all[i].digits == 2;
	case '-':
		return i >= 2 && term_glued(t, i - 1) &&
		       (term_digits(t, i - 2) ||
			(term_word(t, i - 2) && !term_date(t, i - 2) && !term_is(t, i - 2, WORD_CARDINAL | WORD_APPROXIMATOR) &&
			 term_figure(t, i - 2) != FIGURE_MINUS && !term_is(t, i - 2, WORD_PREPOSITION)));
	case '/': case '@': case '%': case '#': case '_': case '=': case '&': case ':': case '.': case '\\':
		return true;
	default:
		return false;
	}
}

/* What follows the digits without a blank and makes them part of a name, a
 * time, a score or an address. */
bool count_sticks_behind(const struct terms *t, size_t i)
{
	if (!term_glued(t, i))
		return false;
	if (t->all[i].kind == TERM_WORD || t->all[i].kind == TERM_NUMBER)
		return true;
	switch (t->all[i].mark) {
	case ':': case '/': case '@': case '_': case '=': case '.':
		return term_glued(t, i + 1) && (term_digits(t, i + 1) || term_word(t, i + 1));
	case '-':
		return term_digits(t, i + 1) && term_glued(t, i + 1);
	default:
		return false;
	}
}

/* A number behind a name is part of it: "Boeing 737", "Article 5", "Game 2";
 * but not when something is counted: "Paris 300 protesters". */
static bool names(const struct terms *t, const struct amount *a, size_t thing_first, size_t thing_last)
{
	size_t i = a->first;
	bool capital, counts;

	/* "787 Dreamliner" */
	if (!a->unit && !a->number.words && a->number.scale <= 1 && thing_last == thing_first + 1 &&
	    (t->all[thing_first].flags & TERM_CAPITAL) && !thing_plural(t, thing_first) &&
	    t->all[thing_first].end - t->all[thing_first].start > 1)
		return true;
	if (i == 0 || a->unit || a->number.words || a->number.scale > 1 || a->number.fraction ||
	    t->all[i].flags & (TERM_GROUPED | TERM_DECIMAL))
		return false;
	if (term_is(t, i - 1, WORD_DOCUMENT) && !thing_plural(t, i - 1) && thing_last == thing_first)
		return true;
	if (term_figure(t, i - 1) == FIGURE_LABEL || term_mark(t, i - 1, '#'))
		return true;
	if (term_figure(t, i - 1) == FIGURE_NO && !term_is(t, i - 1, 0) && term_mark(t, i - 1, '.'))
		return true;
	if (!term_word(t, i - 1))
		return i >= 2 && term_mark(t, i - 1, '.') && term_figure(t, i - 2) == FIGURE_NO;
	capital = (t->all[i - 1].flags & TERM_CAPITAL) != 0;
	counts = thing_last > thing_first && thing_plural(t, thing_last - 1);
	if (!capital && term_is(t, i - 1, WORD_DOCUMENT | WORD_ORGANISATION) &&
	    !thing_plural(t, i - 1) && !counts)
		return true;
	if (!capital || (i == 1 && t->all[i - 1].lexeme) ||
	    term_is(t, i - 1, WORD_PREPOSITION | WORD_DETERMINER | WORD_ARTICLE | WORD_PRONOUN |
		    WORD_AUXILIARY | WORD_CONJUNCTION | WORD_APPROXIMATOR | WORD_ADVERB |
		    WORD_CHANGE))
		return false;
	/* "S&P 500 stocks", "Galaxy S 8 phones": a letter is no word */
	if (t->all[i - 1].end - t->all[i - 1].start == 1)
		return true;
	return !(counts && !(t->all[thing_first].flags & TERM_CAPITAL));
}

/* Four digits that may be a year, and count nothing. */
static bool is_year(const struct terms *t, const struct amount *a, bool counts)
{
	const struct term *term = &t->all[a->number.first];

	return a->number.last == a->number.first + 1 && term->kind == TERM_NUMBER &&
	       term->digits == 4 && !(term->flags & (TERM_DECIMAL | TERM_GROUPED)) &&
	       term->value >= 1800 && term->value < 2200 && !a->unit && !counts;
}

/* A word of dates itself: "moment", "time" and "date" can be counted. */
static bool date_word(unsigned word)
{
	return word != DATE_NO_WORD && (word < DATE_RIGHT || word > DATE_ONCE);
}

/* "one" counts only before a noun, and not after the, this, no, each. */
static bool is_pronoun(const struct terms *t, const struct amount *a, bool thing)
{
	size_t i = a->first;

	if (!a->number.one || a->unit || a->number.value < 0)
		return false;
	if (i > 0 && (t->all[i].flags & TERM_CAPITAL))
		return true;
	if (!thing || term_figure(t, a->last) == FIGURE_OF || date_word(term_date(t, a->last)))
		return true;
	if (term_is(t, a->last, WORD_APART))
		return true;
	return i > 0 && (term_is(t, i - 1, WORD_ARTICLE | WORD_DETERMINER | WORD_ORDINAL) ||
			 term_figure(t, i - 1) == FIGURE_NO);
}

/* "half" counts before "of", "the", a unit or a scale: not "first half",
 * "half-time", "half empty". */
static bool idle_half(const struct terms *t, const struct amount *a)
{
	size_t next = a->number.last;

	if (!a->number.fraction || !a->number.words || a->number.scale > 1 || a->unit ||
	    a->number.last != a->number.first + 1)
		return false;
	return !(term_figure(t, next) == FIGURE_OF || term_is(t, next, WORD_ARTICLE | WORD_DETERMINER)) ||
	       (a->first > 0 && term_is(t, a->first - 1, WORD_ORDINAL | WORD_DATE));
}

bool count_is_figure(const struct terms *t, const struct amount *a, size_t thing_first, size_t thing_last)
{
	bool thing = thing_last > thing_first;
	const struct term *term = &t->all[a->number.first];

	if (term->kind == TERM_NUMBER) {
		if (!a->money && count_sticks_before(t, a->first))
			return false;
		/* between two other bare numbers: the row of a table */
		if (!a->unit && a->first > 0 && term_digits(t, a->first - 1) && term_digits(t, a->last))
			return false;
		if (!a->unit && count_sticks_behind(t, a->number.last))
			return false;
		if (a->unit && term_mark(t, a->last - 1, '%') && term_glued(t, a->last) &&
		    (term_word(t, a->last) || term_digits(t, a->last) || term_mark(t, a->last, '%')))
			return false;
		if ((term->flags & TERM_ZERO) && !(term->flags & TERM_DECIMAL) && term->digits > 1 && !a->unit)
			return false;
		if (a->number.fraction && a->number.value > 1 && !a->unit)
			return false;
		if (is_year(t, a, thing && thing_plural(t, thing_last - 1) &&
				 !term_is(t, a->first - (a->first > 0), WORD_ARTICLE)) )
			return false;
		if (names(t, a, thing_first, thing_last))
			return false;
	}
	if (a->number.article && a->number.last == a->number.first + 1)
		return false;
	/* "three-bed", "six-speed": the compound describes, it does not count */
	if (!a->unit && !a->dangling && term_mark(t, a->last, '-') && term_glued(t, a->last) &&
	    term_glued(t, a->last + 1) && term_word(t, a->last + 1))
		return false;
	/* "the bottom three", "the top 10" */
	if (a->first > 0 && !thing && term_figure(t, a->first - 1) == FIGURE_LABEL)
		return false;
	return !is_pronoun(t, a, thing) && !idle_half(t, a);
}

bool count_is_number(const struct terms *t, const struct amount *a)
{
	if (a->number.article && a->number.last == a->number.first + 1)
		return false;
	if (t->all[a->number.first].kind != TERM_NUMBER)
		return !(a->number.one && a->first > 0 &&
			 (term_figure(t, a->first - 1) == FIGURE_THE ||
			  term_date(t, a->first - 1) == DATE_THIS ||
			  term_date(t, a->first - 1) == DATE_THAT));
	return !count_sticks_before(t, a->number.first) && !count_sticks_behind(t, a->number.last);
}
