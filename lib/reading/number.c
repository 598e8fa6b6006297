#include "reading/number_part.h"

#include <math.h>

/* A scale in letters that touch the digits ("35m", "2.5bn", "10k").  m and b
 * are scales only where money is meant, or something else is counted. */
static double letter_scale(const struct terms *t, size_t i, bool money)
{
	struct slice text;
	char a, b;

	if (!term_word(t, i) || t->all[i].end - t->all[i].start > 2)
		return 0;
	text = term_text(t, i);
	a = (char)(text.at[0] | 32);
	b = text.length > 1 ? (char)(text.at[1] | 32) : 0;
	/* apart from the digits only in capitals: "1,200 M", "8 B people" */
	if (!term_glued(t, i) &&
	    !(text.length == 1 && (text.at[0] == 'M' || text.at[0] == 'B' || text.at[0] == 'K') &&
	      !term_mark(t, i + 1, '.')) && !(text.length == 1 && text.at[0] == 'k'))
		return 0;
	if (!term_glued(t, i) && text.at[0] != 'k')
		return a == 'm' ? 1e6 : a == 'b' ? 1e9 : 1e3;
	if (b == 'n')
		return a == 'b' ? 1e9 : a == 'm' ? 1e6 : a == 't' ? 1e12 : 0;
	if (b)
		return a == 'm' && b == 'm' && money ? 1e6 : 0;
	if (a == 'k')
		return 1e3;
	if (a == 'm')
		return money || (term_word(t, i + 1) && !term_is(t, i + 1, WORD_PREPOSITION |
				 WORD_CONJUNCTION | WORD_AUXILIARY | WORD_ADVERB)) ||
				       (term_figure(t, i + 1) == FIGURE_OF) ? 1e6 : 0;
	if (a == 'b')
		return money || text.at[0] == 'B' ? 1e9 : 0;
	return 0;
}

/* The value of a vulgar fraction as one character, or 0. */
static double vulgar(const struct terms *t, size_t i)
{
	if (i >= t->count || t->all[i].kind != TERM_MARK)
		return 0;
	switch (t->all[i].mark) {
	case 0xbd: return 0.5;
	case 0xbc: return 0.25;
	case 0xbe: return 0.75;
	case 0x2153: return 1.0 / 3;
	case 0x2154: return 2.0 / 3;
	case 0x215b: return 0.125;
	default: return 0;
	}
}

/* Denominators that fractions have: "1/4", "3/16", not "9/11". */
static bool divides(double under)
{
	return (under >= 2 && under <= 10) || under == 12 || under == 15 || under == 16 ||
	       under == 20 || under == 32 || under == 64 || under == 100;
}

/* "1/4" at i: its value, or 0. */
static double slashed(const struct terms *t, size_t i)
{
	if (!term_digits(t, i) || !term_mark(t, i + 1, '/') || !term_glued(t, i + 1) ||
	    !term_digits(t, i + 2) || !term_glued(t, i + 2) ||
	    term_mark(t, i + 3, '/') || !divides(t->all[i + 2].value) ||
	    (t->all[i].flags | t->all[i + 2].flags) & (TERM_DECIMAL | TERM_ZERO | TERM_GROUPED))
		return 0;
	return t->all[i].value / t->all[i + 2].value;
}

/* "1 234 567": groups of three digits parted by blanks; at least two groups
 * behind the first. */
static size_t blank_groups(const struct terms *t, size_t i, double *value)
{
	size_t k = i + 1;
	double sum = t->all[i].value;

	if (t->all[i].digits > 3 || (t->all[i].flags & (TERM_DECIMAL | TERM_GROUPED)))
		return i + 1;
	while (term_digits(t, k) && t->all[k].digits == 3 && k < i + NUMBER_TERMS &&
	       !(t->all[k].flags & (TERM_DECIMAL | TERM_GROUPED | TERM_ORDINAL))) {
		sum = sum * 1000 + t->all[k].value;
		k++;
	}
	if (k < i + 3)
		return i + 1;
	*value = sum;
	return k;
}

/* Scales behind a number in digits: "2.5 million", "4-million", "3 lakh
 * crore", "10k". */
static void read_scales(struct number *n, const struct terms *t, bool money)
{
	double letters = letter_scale(t, n->last, money);

	if (letters > 0) {
		number_take_scale(n, letters, n->last + 1);
		return;
	}
	for (int k = 0; k < 3; k++) {
		size_t at = n->last + (number_tie(t, n->last) ? 1 : 0);

		if (!number_is_scale(t, at) || (term_figure(t, at) == FIGURE_MANY && term_number(t, at) == 1))
			break;
		number_take_scale(n, number_scale(t, at), at + 1);
	}
}

/* "× 10−8", "e13", "^-1" behind a number. */
static bool read_power(struct number *n, const struct terms *t)
{
	size_t k = n->last;
	bool minus = term_mark(t, k + 2, '-');

	if (term_glued(t, k) && (term_mark(t, k, '^') ||
				 (term_word(t, k) && t->all[k].end - t->all[k].start == 1 &&
				  (term_text(t, k).at[0] | 32) == 'e'))) {
		size_t e = k + 1;
		double power;

		minus = term_mark(t, e, '-');
		e += minus || term_mark(t, e, '+');
		if (!term_digits(t, e) || !term_glued(t, e) || t->all[e].digits > 2)
			return false;
		power = minus ? -t->all[e].value : t->all[e].value;
		n->value = term_mark(t, k, '^') ? pow(n->value, power) : n->value * pow(10, power);
		n->last = e + 1;
		return true;
	}
	if (!term_mark(t, k, 0xd7) || !term_digits(t, k + 1) || t->all[k + 1].value < 10 ||
	    t->all[k + 1].value > 10 || !minus || !term_digits(t, k + 3) || t->all[k + 3].digits > 2)
		return false;
	n->value *= pow(10, -t->all[k + 3].value);
	n->last = k + 4;
	return true;
}

static bool read_digits(struct number *n, const struct terms *t, size_t i, bool money)
{
	double part = slashed(t, i);

	if (t->all[i].flags & (TERM_ORDINAL | TERM_PLURAL))
		return false;
	n->value = t->all[i].value;
	if (part > 0) {
		n->value = part;
		n->fraction = true;
		n->last = i + 3;
		return true;
	}
	n->last = blank_groups(t, i, &n->value);
	part = slashed(t, n->last);
	if (part > 0 && part < 1 && !(t->all[i].flags & TERM_DECIMAL)) {
		n->value += part;
		n->last += 3;
	} else if (vulgar(t, n->last) > 0) {
		n->value += vulgar(t, n->last);
		n->last++;
	}
		if (read_power(n, t))
		return true;
	/* "3 and a half hours" */
	if (part <= 0 && !(t->all[i].flags & TERM_DECIMAL) && term_figure(t, n->last) == FIGURE_AND &&
	    number_article(t, n->last + 1) && number_under(t, n->last + 2) > 1 &&
	    (term_is(t, n->last + 3, WORD_UNIT | WORD_SCALE) || (!term_word(t, n->last + 3) && !term_digits(t, n->last + 3))))
		number_add_part(n, t, n->last);
	read_scales(n, t, money);
	return true;
}

bool number_read(struct number *number, const struct terms *terms, size_t i, bool money)
{
	double part;

	*number = (struct number){ .first = i, .last = i, .scale = 1 };
	if (i >= terms->count)
		return false;
	if (term_digits(terms, i)) {
		if (!read_digits(number, terms, i, money))
			return false;
		if (number->scale <= 1)
			number->mantissa = number->value;
		return true;
	}
	part = vulgar(terms, i);
	if (part > 0) {
		number->value = part;
		number->fraction = true;
		number->last = i + 1;
		return true;
	}
	if (!term_word(terms, i) ||
	    !(term_is(terms, i, WORD_CARDINAL | WORD_SCALE | WORD_FRACTION) || number_article(terms, i)))
		return false;
	return number_read_words(number, terms, i);
}
