#include "reading/number.h"

#include <math.h>
#include <string.h>

/* No number in words is longer. */
#define NUMBER_TERMS 24

static bool is_article(const struct terms *t, size_t i)
{
	return term_figure(t, i) == FIGURE_A;
}

/* A hyphen that ties term i - 1 to term i + 1; between blanks only in copy
 * that parts all marks ("twenty - one"). */
static bool is_tie(const struct terms *t, size_t i)
{
	if (!term_mark(t, i, '-'))
		return false;
	return term_glued(t, i) ? term_glued(t, i + 1) :
		!term_glued(t, i + 1) && i > 0 && term_is(t, i - 1, WORD_CARDINAL) &&
		(term_is(t, i + 1, WORD_FRACTION) ||
		 (term_is(t, i + 1, WORD_CARDINAL) && term_number(t, i - 1) >= 20 && term_number(t, i + 1) < 10));
}

static double scale_of(const struct terms *t, size_t i)
{
	if (term_figure(t, i) == FIGURE_DOZEN || term_number(t, i) == 0)
		return 12;
	return pow(10, term_number(t, i));
}

static bool is_scale(const struct terms *t, size_t i)
{
	return term_word(t, i) && term_is(t, i, WORD_SCALE);
}

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

static void take_scale(struct number *n, double scale, size_t last)
{
	n->mantissa = n->value;
	n->value *= scale;
	n->scale *= scale;
	n->last = last;
}

/* Scales behind a number in digits: "2.5 million", "4-million", "3 lakh
 * crore", "10k". */
static void read_scales(struct number *n, const struct terms *t, bool money)
{
	double letters = letter_scale(t, n->last, money);

	if (letters > 0) {
		take_scale(n, letters, n->last + 1);
		return;
	}
	for (int k = 0; k < 3; k++) {
		size_t at = n->last + (is_tie(t, n->last) ? 1 : 0);

		if (!is_scale(t, at) || (term_figure(t, at) == FIGURE_MANY && term_number(t, at) == 1))
			break;
		take_scale(n, scale_of(t, at), at + 1);
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

/* The fraction word at i ("third", "quarters", "half"): its denominator, or
 * 0. */
static double denominator(const struct terms *t, size_t i)
{
	if (!term_word(t, i) || !term_is(t, i, WORD_FRACTION))
		return 0;
	return term_figure(t, i) == FIGURE_SMALL ? pow(10, term_number(t, i)) : term_number(t, i);
}

/* "and a half", "and two thirds" at i, after a whole number: adds it. */
static void add_part(struct number *n, const struct terms *t, size_t i)
{
	double over = 1, under;

	if (term_figure(t, i) != FIGURE_AND)
		return;
	if (!is_article(t, i + 1) && !term_is(t, i + 1, WORD_CARDINAL))
		return;
	under = denominator(t, i + 2);
	if (under < 1)
		return;
	if (!is_article(t, i + 1))
		over = term_number(t, i + 1);
	if (over >= under)
		return;
	n->value += over / under;
	n->last = i + 3;
	if (is_scale(t, n->last) && n->scale <= 1)
		take_scale(n, scale_of(t, n->last), n->last + 1);
	else if (is_scale(t, n->last))
		n->value += over / under * (scale_of(t, n->last) - 1), n->last++;
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
	    is_article(t, n->last + 1) && denominator(t, n->last + 2) > 1 &&
	    (term_is(t, n->last + 3, WORD_UNIT | WORD_SCALE) || (!term_word(t, n->last + 3) && !term_digits(t, n->last + 3))))
		add_part(n, t, n->last);
	read_scales(n, t, money);
	return true;
}

/* May the singular fraction word before term i stand for a part?  "A third
 * of them" and "a third higher", but "a third man". */
static bool ends_fraction(const struct terms *t, size_t i)
{
	return i >= t->count || (t->all[i].kind == TERM_MARK && !is_tie(t, i)) || is_scale(t, i) ||
	       term_figure(t, i) == FIGURE_OF || term_figure(t, i) == FIGURE_MORE ||
	       term_figure(t, i) == FIGURE_LESS || term_figure(t, i) == FIGURE_AND ||
	       term_is(t, i, WORD_PREPOSITION | WORD_CONJUNCTION | WORD_UNIT);
}

/* "half a million", "half of", "half": from the word half at i. */
static bool read_half(struct number *n, const struct terms *t, size_t i)
{
	if (term_number(t, i) != 2 || !denominator(t, i) || detail_plural(t->all[i].detail))
		return false;
	n->value = 0.5;
	n->fraction = true;
	n->last = i + 1;
	if (is_article(t, i + 1) && is_scale(t, i + 2))
		take_scale(n, scale_of(t, i + 2), i + 3);
	else if (is_scale(t, i + 1))
		take_scale(n, scale_of(t, i + 1), i + 2);
	else if (is_article(t, i + 1) && term_is(t, i + 2, WORD_UNIT))
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

	if (is_article(t, k) && is_scale(t, k + 1)) {
		current = 1;
		n->article = true;
		k++;
	}
	while (k < stop && k < t->count) {
		size_t at = k;

		if (seen && is_tie(t, at))
			at++;
		else if (seen && last_scale > 0 && term_figure(t, at) == FIGURE_AND &&
			 term_is(t, at + 1, WORD_CARDINAL) &&
			 !(is_scale(t, at + 2) && scale_of(t, at + 2) >= last_scale &&
			   !(last_scale <= 100 && total <= 0 && scale_of(t, at + 2) > 100 && !between))) {
			at++;
			n->before = total + current;
			n->before_scale = last_scale;
		}
		if (is_scale(t, at)) {
			double scale = scale_of(t, at);

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
			else if (!seen || (last_scale > 0 && rest <= 0))
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

/* Numerator and denominator: "two thirds", "one-eighth", "a third of",
 * "one hundred thirty-two fifths". */
static bool read_fraction(struct number *n, const struct terms *t, size_t i)
{
	struct number over = { .first = i, .last = i, .scale = 1 };
	size_t k;
	double under;

	if (is_article(t, i) && !is_scale(t, i + 1)) {
		over.value = 1;
		over.last = i + 1;
		over.article = true;
	} else if (!read_cardinals(&over, t, i)) {
		return false;
	}
	k = over.last + (is_tie(t, over.last) ? 1 : 0);
	under = denominator(t, k);
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
	if (over.article && term_date(t, k) == DATE_QUARTER && term_figure(t, k + 1) != FIGURE_OF && !is_scale(t, k + 1))
		return false;
	/* "a hundred and three quarters": what stands behind "and" is the part */
	if (over.part > 0 && over.part < under) {
		double scale = over.before >= 1e6 ? over.before_scale : 1;

		*n = over;
		n->article = false;
		n->last = k + 1;
		if (is_scale(t, k + 1) && term_figure(t, k + 1) != FIGURE_MANY) {
			scale = scale_of(t, k + 1);
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
	if (is_scale(t, k + 1) && term_figure(t, k + 1) != FIGURE_MANY)
		take_scale(n, scale_of(t, k + 1), k + 2);
	return true;
}

/* "dozens", "hundreds of thousands", "tens of millions". */
static bool read_open(struct number *n, const struct terms *t, size_t i)
{
	double value = 1;
	size_t k = i;

	for (int part = 0; part < 3; part++) {
		if (term_figure(t, k) != FIGURE_MANY || !is_scale(t, k))
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

static bool read_words(struct number *n, const struct terms *t, size_t i)
{
	n->words = true;
	if (read_open(n, t, i) || read_half(n, t, i) || read_fraction(n, t, i))
		return true;
	if (denominator(t, i) && is_scale(t, i + 1) && !(t->all[i].classes & WORD_ORDINAL)) {
		/* "quarter million" */
		n->value = 1.0 / denominator(t, i);
		take_scale(n, scale_of(t, i + 1), i + 2);
		return true;
	}
	if (is_article(t, i) && !is_scale(t, i + 1)) {
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
	n->open = is_scale(t, i) && i > 0 && term_date(t, i - 1) == DATE_VAGUE;
	n->one = n->last == i + 1 && n->value > 0.5 && n->value < 1.5;
	if (n->scale <= 1)
		add_decimals(n, t, n->last);
	n->one = n->one && n->last == i + 1;
	add_part(n, t, n->last);
	n->one = n->one && n->last == i + 1;
	/* "one and a half million" */
	if (n->scale <= 1 && n->last > i + 1 && is_scale(t, n->last) && scale_of(t, n->last) >= 100)
		take_scale(n, scale_of(t, n->last), n->last + 1);
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
	    !(term_is(terms, i, WORD_CARDINAL | WORD_SCALE | WORD_FRACTION) || is_article(terms, i)))
		return false;
	return read_words(number, terms, i);
}
