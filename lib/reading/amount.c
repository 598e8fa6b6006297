#include "reading/amount_unit.h"

#include <string.h>

const char *amount_per(const struct terms *t, size_t i, size_t *last)
{
	size_t k = i + (unit_tie(t, i) ? 1 : 0);

	if (term_figure(t, k) == FIGURE_PER || (term_mark(t, i, '/') && term_glued(t, i))) {
		size_t w = (term_mark(t, i, '/') ? i : k) + 1;

		w += unit_tie(t, w) ? 1 : 0;
		if (!term_word(t, w))
			return NULL;
		if (term_figure(t, i) == FIGURE_PER && term_figure(t, w) == FIGURE_POWER && term_is(t, w + 1, WORD_UNIT)) {
			*last = w + 2;
			return unit_compose(t, unit_form(t, w), " ", unit_form(t, w + 1));
		}
		*last = w + 1;
		if (term_is(t, w, WORD_UNIT))
			return unit_form(t, w);
		return term_is(t, w, WORD_DETERMINER | WORD_PREPOSITION | WORD_PRONOUN) ? NULL :
			arena_slice(t->arena, term_text(t, w));
	}
	if (term_figure(t, k) == FIGURE_A || term_date(t, k) == DATE_EVERY) {
		size_t w = k + 1 + (unit_tie(t, k + 1) ? 1 : 0);

		if (!term_word(t, w) || !term_is(t, w, WORD_UNIT) ||
		    detail_plural(t->all[w].detail) ||
		    term_figure(t, w) == FIGURE_LETTER ||
		    term_date(t, w + 1) == DATE_AGO || term_date(t, w + 1) == DATE_EARLIER ||
		    term_date(t, w + 1) == DATE_LATER || unit_tie(t, w + 1))
			return NULL;
		*last = w + 1;
		return unit_form(t, w);
	}
	return NULL;
}

/* "one in five", "two out of three", "1 over 20": a fraction told in two
 * numbers.  "in" only behind one, or before ten: "12 in six boxes" are twelve. */
static void read_over(struct amount *a, const struct terms *t)
{
	struct number under;
	size_t k = a->number.last;
	bool in = term_date(t, k) == DATE_IN, out = term_figure(t, k) == FIGURE_OUT && term_figure(t, k + 1) == FIGURE_OF;

	if (!in && !out && !(term_date(t, k) == DATE_OVER && term_figure(t, k) == FIGURE_OVER))
		return;
	if (a->number.fraction || a->number.value < 1)
		return;
	if (!number_read(&under, t, k + 1 + out, false) || under.value < 2 || under.open || under.fraction)
		return;
	/* "seven in 10", but "two in three attacks" are two */
	if (in && a->number.value > 1 && under.value != 10 && under.value != 100)
		return;
	if ((in && under.value >= 1000 && under.value < 2200) || (under.value <= a->number.value && !(!in && !out)) ||
	    (!out && (term_is(t, under.last, WORD_UNIT) || term_mark(t, under.last, '%'))))
		return;
	a->number.value /= under.value;
	a->number.last = under.last;
	a->number.fraction = true;
	a->number.one = false;
}

/* "3 dollars 50 cents", "5 feet 2 inches", "15 dollars 50": the smaller unit
 * behind is part of the same amount. */
static void add_smaller(struct amount *a, const struct terms *t)
{
	static const struct { const char *unit, *part; double parts; } pairs[] = {
		{ "dollar", "cent", 100 }, { "EUR", "cent", 100 }, { "pound", "penny", 100 },
		{ "USD", "cent", 100 }, { "AUD", "cent", 100 }, { "CAD", "cent", 100 }, { "GBP", "penny", 100 },
		{ "MYR", "sen", 100 }, { "RUB", "kopeck", 100 },
		{ "foot", "inch", 12 },
	};
	struct number n;
	size_t k = a->last + (term_figure(t, a->last) == FIGURE_AND);

	for (size_t p = 0; p < sizeof(pairs) / sizeof(pairs[0]); p++) {
		bool scaled = a->number.scale > 1;

		if (strcmp(pairs[p].unit, a->unit) != 0 || a->number.fraction)
			continue;
		if (!number_read(&n, t, k, false) || n.value >= pairs[p].parts || n.value < 1 || n.article)
			return;
		if (term_is(t, n.last, WORD_UNIT) && strcmp(unit_form(t, n.last), pairs[p].part) == 0)
			a->last = n.last + 1;
		else if (strcmp(pairs[p].unit, "foot") == 0 && term_date(t, n.last) == DATE_IN && !term_word(t, n.last + 1))
			a->last = n.last + 1;
		else if (!scaled && !n.words && k == a->last && a->money && n.value >= 10 && t->all[a->last].digits == 2 &&
			 !term_word(t, n.last) && !term_mark(t, n.last, '$') && !term_glued(t, a->last))
			a->last = n.last;
		else
			return;
		a->number.value += n.value / pairs[p].parts;
		return;
	}
}

bool amount_read(struct amount *a, const struct terms *t, size_t i)
{
	size_t number = i;
	const char *money;

	*a = (struct amount){ .first = i };
	money = i < t->count && !term_digits(t, i) ? money_before(t, i, &number) : NULL;
	if (!money)
		number = i;
	if (term_mark(t, number, '-') && term_digits(t, number + 1) && term_glued(t, number + 1) &&
	    !(term_glued(t, number) && !money && !term_mark(t, number - 1, '<') && !term_mark(t, number - 1, '>') &&
	      !term_mark(t, number - 1, '('))) {
		if (!number_read(&a->number, t, number + 1, money != NULL))
			return false;
		a->number.value = -a->number.value;
		a->number.first = number;
	} else if (term_figure(t, number) == FIGURE_MINUS &&
		   number_read(&a->number, t, number + 1 + (unit_tie(t, number + 1) ? 1 : 0), false)) {
		a->number.value = -a->number.value;
		a->number.first = number;
	} else if (!number_read(&a->number, t, number, money != NULL)) {
		return false;
	}
	read_over(a, t);
	a->last = a->number.last;
	if (money) {
		if (term_word(t, i) && money_million_code(t, i) && a->number.scale <= 1)
			a->number.value *= 1e6;
		a->unit = money;
		a->money = true;
		if (is_money(t, a->last) && strcmp(unit_form(t, a->last), money) == 0)
			a->last++;
		else if (is_money(t, a->last) && (t->all[a->last].flags & TERM_CAPITAL))
			a->unit = unit_form(t, a->last), a->last++;
	} else {
		/* "tens of millions of dollars" */
		bool of = a->number.open ||
			  (a->number.scale > 1 && t->tokens->language->head_first);
		size_t at = a->last + (of && term_figure(t, a->last) == FIGURE_OF);
		const char *unit = unit_read(a, t, at, &a->last);

		a->unit = unit;
		if (!unit && term_mark(t, a->last, '-') && term_glued(t, a->last) &&
		    !term_glued(t, a->last + 1) && term_figure(t, a->last + 1) == FIGURE_OR) {
			a->dangling = true;
			a->last++;
		}
	}
	if (!a->unit && i > 0 && term_figure(t, i - 1) == FIGURE_AGED && a->number.value < 130 && a->number.scale <= 1) {
		a->unit = "year of age";
		a->first--;
	}
	if (a->unit)
		add_smaller(a, t);
	a->measure_last = a->last;
	if (a->unit)
		a->per = amount_per(t, a->last, &a->last);
	return true;
}
