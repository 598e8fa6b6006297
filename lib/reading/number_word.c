#include "reading/number_part.h"

#include <math.h>
#include <string.h>

bool number_tie(const struct terms *t, size_t i)
{
	if (!term_mark(t, i, '-'))
		return false;
	return term_glued(t, i) ? term_glued(t, i + 1) :
		!term_glued(t, i + 1) && i > 0 && term_is(t, i - 1, WORD_CARDINAL) &&
		(term_is(t, i + 1, WORD_FRACTION) ||
		 (term_is(t, i + 1, WORD_CARDINAL) && term_number(t, i - 1) >= 20 && term_number(t, i + 1) < 10));
}

double number_scale(const struct terms *t, size_t i)
{
	if (term_figure(t, i) == FIGURE_DOZEN || term_number(t, i) == 0)
		return 12;
	return pow(10, term_number(t, i));
}

void number_take_scale(struct number *n, double scale, size_t last)
{
	n->mantissa = n->value;
	n->value *= scale;
	n->scale *= scale;
	n->last = last;
}

double number_under(const struct terms *t, size_t i)
{
	if (!term_word(t, i) || !term_is(t, i, WORD_FRACTION))
		return 0;
	return term_figure(t, i) == FIGURE_SMALL ? pow(10, term_number(t, i)) : term_number(t, i);
}

void number_add_part(struct number *n, const struct terms *t, size_t i)
{
	double over = 1, under;

	if (term_figure(t, i) != FIGURE_AND)
		return;
	if (!number_article(t, i + 1) && !term_is(t, i + 1, WORD_CARDINAL))
		return;
	under = number_under(t, i + 2);
	if (under < 1)
		return;
	if (!number_article(t, i + 1))
		over = term_number(t, i + 1);
	if (over >= under)
		return;
	n->value += over / under;
	n->last = i + 3;
	if (number_is_scale(t, n->last) && n->scale <= 1)
		number_take_scale(n, number_scale(t, n->last), n->last + 1);
	else if (number_is_scale(t, n->last))
		n->value += over / under * (number_scale(t, n->last) - 1), n->last++;
}

/* May the singular fraction word before term i stand for a part?  "A third
 * of them" and "a third higher", but "a third man". */
static bool ends_fraction(const struct terms *t, size_t i)
{
	return i >= t->count || (t->all[i].kind == TERM_MARK && !number_tie(t, i)) || number_is_scale(t, i) ||
	       term_figure(t, i) == FIGURE_OF || term_figure(t, i) == FIGURE_MORE ||
	       term_figure(t, i) == FIGURE_LESS || term_figure(t, i) == FIGURE_AND ||
	       term_is(t, i, WORD_PREPOSITION | WORD_CONJUNCTION | WORD_UNIT);
}

/* "half a million", "half of", "half": from the word half at i. */
static bool read_half(struct number *n, const struct terms *t, size_t i)
{
	if (term_number(t, i) != 2 || !number_under(t, i) || detail_plural(t->all[i].detail))
		return false;
	n->value = 0.5;
	n->fraction = true;
	n->last = i + 1;
	if (number_article(t, i + 1) && number_is_scale(t, i + 2))
		number_take_scale(n, number_scale(t, i + 2), i + 3);
	else if (number_is_scale(t, i + 1))
		number_take_scale(n, number_scale(t, i + 1), i + 2);
	else if (number_article(t, i + 1) && term_is(t, i + 2, WORD_UNIT))
		n->last = i + 2;
	return true;
}

/* "point five" at i. */
static void add_decimals(struct number *n, const struct terms *t, size_t i)
{
	double place = 0.1;
	size_t k = i + 1;

	if (!term_word(t, i) || !t->all[i].lexeme || !t->all[i].lexeme->form ||
	    strcmp(t->all[i].lexeme->form, "point") != 0)
		return;
	while (k < i + NUMBER_TERMS && term_is(t, k, WORD_CARDINAL) && term_number(t, k) < 10) {
		n->value += term_number(t, k) * place;
		place /= 10;
		k++;
	}
	if (k > i + 1)
		n->last = k;
}

/* One more scale word: "thousand" behind "two hundred and six".  False when it
 * does not fit there. */
static bool add_scale(double *total, double *current, double scale)
{
	if (scale <= 100) {
		if (*current >= 100 && scale == 100)
			return false;
		*current = (*current > 0 ? *current : 1) * scale;
	} else if (*current <= 0 && *total > 0) {
		*total *= scale;
	} else {
		*total += (*current > 0 ? *current : 1) * scale;
		*current = 0;
	}
	return true;
}

/* Cardinals and scales: "two hundred and six thousand". */
static bool read_cardinals(struct number *n, const struct terms *t, size_t i)
{
	double total = 0, current = 0, last_scale = 0;
	size_t k = i, stop = i + NUMBER_TERMS;
	bool seen = false;
	/* "between two hundred and two thousand" are two */
	bool between = i > 0 && (term_figure(t, i - 1) == FIGURE_BETWEEN ||
				 term_figure(t, i - 1) == FIGURE_FROM);

	if (number_article(t, k) && number_is_scale(t, k + 1)) {
		current = 1;
		n->article = true;
		k++;
	}
	while (k < stop && k < t->count) {
		size_t at = k;

		if (seen && number_tie(t, at))
			at++;
		else if (seen && t->tokens->language->tens_and && fmod(current, 100) >= 30 &&
			 fmod(current, 10) <= 0 && term_figure(t, at) == FIGURE_AND &&
			 term_is(t, at + 1, WORD_CARDINAL) && term_number(t, at + 1) < 10)
			at++;
		else if (seen && last_scale > 0 && term_figure(t, at) == FIGURE_AND &&
			 term_is(t, at + 1, WORD_CARDINAL) &&
			 !(number_is_scale(t, at + 2) && number_scale(t, at + 2) >= last_scale &&
			   !(last_scale <= 100 && total <= 0 && number_scale(t, at + 2) > 100 && !between))) {
			at++;
			n->before = total + current;
			n->before_scale = last_scale;
		}
		if (number_is_scale(t, at)) {
			double scale = number_scale(t, at);

			if (term_figure(t, at) == FIGURE_MANY && !(seen && scale == 12) && !(seen && at == k && current > 0 && total <= 0))
				break;
			if (!add_scale(&total, &current, scale))
				break;
			last_scale = scale;
			n->scale = scale;
		} else if (term_word(t, at) && term_is(t, at, WORD_CARDINAL)) {
			double value = term_number(t, at);
			double rest = fmod(current, 100);

			if (seen && value < 10 && rest >= 20 && fmod(rest, 10) <= 0)
				current += value;
			else if (!seen || ((last_scale > 0 || current >= 100) && rest <= 0))
				current += value;
			else
				break;
			n->scale = 1;
		} else {
			break;
		}
		seen = true;
		k = at + 1;
		n->last = k;
	}
	n->value = total + current;
	n->part = n->before > 0 ? n->value - n->before : 0;
	n->mantissa = n->scale > 1 ? n->value / n->scale : n->value;
	return seen;
}

/* Numerator and number_under: "two thirds", "one-eighth", "a third of",
 * "one hundred thirty-two fifths". */
static bool read_fraction(struct number *n, const struct terms *t, size_t i)
{
	struct number over = { .first = i, .last = i, .scale = 1 };
	size_t k;
	double under;

	if (number_article(t, i) && !number_is_scale(t, i + 1)) {
		over.value = 1;
		over.last = i + 1;
		over.article = true;
	} else if (!read_cardinals(&over, t, i)) {
		return false;
	}
	k = over.last + (number_tie(t, over.last) ? 1 : 0);
	under = number_under(t, k);
	if (under < 1)
		return false;
	/* "twenty-sixth" ranks */
	if (!detail_plural(t->all[k].detail) && under < 10 && !over.article && over.value >= 20)
		return false;
	if (!detail_plural(t->all[k].detail) && under > 2 && !ends_fraction(t, k + 1))
		return false;
	/* "two millionth" ranks, "two millionths" divides */
	if (term_figure(t, k) == FIGURE_SMALL && over.value > 1 && !detail_plural(t->all[k].detail))
		return false;
	/* "a quarter" is money or three months but for "of" behind it. */
	if (over.article && term_date(t, k) == DATE_QUARTER && term_figure(t, k + 1) != FIGURE_OF && !number_is_scale(t, k + 1))
		return false;
	/* "a hundred and three quarters": what stands behind "and" is the part */
	if (over.part > 0 && over.part < under) {
		double scale = over.before >= 1e6 ? over.before_scale : 1;

		*n = over;
		n->article = false;
		n->last = k + 1;
		if (number_is_scale(t, k + 1) && term_figure(t, k + 1) != FIGURE_MANY) {
			scale = number_scale(t, k + 1);
			n->last++;
		}
		n->value = over.before + over.part / under * scale;
		return true;
	}
	*n = over;
	n->value = over.value / under;
	n->fraction = true;
	n->article = false;
	n->last = k + 1;
	if (number_is_scale(t, k + 1) && term_figure(t, k + 1) != FIGURE_MANY)
		number_take_scale(n, number_scale(t, k + 1), k + 2);
	return true;
}

/* "dozens", "hundreds of thousands", "tens of millions". */
static bool read_open(struct number *n, const struct terms *t, size_t i)
{
	double value = 1;
	size_t k = i;

	for (int part = 0; part < 3; part++) {
		if (term_figure(t, k) != FIGURE_MANY || !number_is_scale(t, k))
			break;
		value *= term_number(t, k) == 0 ? 12 : pow(10, term_number(t, k));
		n->last = k + 1;
		k = term_figure(t, k + 1) == FIGURE_OF ? k + 2 : k + 1;
	}
	if (n->last == i)
		return false;
	n->value = value;
	n->open = true;
	return true;
}

bool number_read_words(struct number *n, const struct terms *t, size_t i)
{
	n->words = true;
	if (read_open(n, t, i) || read_half(n, t, i) || read_fraction(n, t, i))
		return true;
	if (number_under(t, i) && number_is_scale(t, i + 1) && !(t->all[i].classes & WORD_ORDINAL)) {
		/* "quarter million" */
		n->value = 1.0 / number_under(t, i);
		number_take_scale(n, number_scale(t, i + 1), i + 2);
		return true;
	}
	if (number_article(t, i) && !number_is_scale(t, i + 1)) {
		/* "a couple of" */
		if (term_figure(t, i + 1) != FIGURE_COUPLE)
			return false;
		n->value = 2;
		n->last = i + 2 + (term_figure(t, i + 2) == FIGURE_OF);
		return true;
	}
	if (!read_cardinals(n, t, i))
		return false;
	/* "several thousand" */
	n->open = number_is_scale(t, i) && i > 0 && term_date(t, i - 1) == DATE_VAGUE;
	n->one = n->last == i + 1 && n->value > 0.5 && n->value < 1.5;
	if (n->scale <= 1)
		add_decimals(n, t, n->last);
	n->one = n->one && n->last == i + 1;
	number_add_part(n, t, n->last);
	n->one = n->one && n->last == i + 1;
	/* "one and a half million" */
	if (n->scale <= 1 && n->last > i + 1 && number_is_scale(t, n->last) && number_scale(t, n->last) >= 100)
		number_take_scale(n, number_scale(t, n->last), n->last + 1);
	return true;
}
