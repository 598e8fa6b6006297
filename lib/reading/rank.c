#include "reading/rank.h"

#include "reading/number.h"

#include <math.h>

/* Stand these words, parted by blanks, at term i on: how many, or 0. */
static size_t says(const struct terms *t, size_t i, const char *words)
{
	size_t count = 0;

	for (; *words; count++) {
		size_t length = strcspn(words, " ");

		if (!term_word(t, i + count) ||
		    !slice_equal(term_text(t, i + count), (struct slice){ words, length }))
			return 0;
		words += length;
		words += *words == ' ';
	}
	return count;
}

static bool tied(const struct terms *t, size_t i)
{
	return term_mark(t, i, '-') && term_glued(t, i) && term_glued(t, i + 1);
}

/* The ordinal word at i ("third", "hundredth", "millionth"), or 0. */
static double ordinal_word(const struct terms *t, size_t i)
{
	if (!term_word(t, i) || !term_is(t, i, WORD_ORDINAL | WORD_FRACTION) ||
	    detail_plural(t->all[i].detail))
		return 0;
	if (term_figure(t, i) == FIGURE_SMALL)
		return pow(10, term_number(t, i));
	return term_is(t, i, WORD_ORDINAL) ? term_number(t, i) : 0;
}

/* Does an ordinal of that value close a number: "twenty-first", "two hundred
 * twenty-fifth", "one hundred and third", "five hundred thousandth"? */
static bool closes(double number, double ordinal, bool and)
{
	double rest = fmod(number, 100);

	if (ordinal >= 100)
		return !and && number < ordinal;
	if (ordinal < 10 && rest >= 20 && fmod(rest, 10) <= 0)
		return !and;
	return number >= 100 && rest <= 0;
}

bool rank_read_compound(struct rank *r, const struct terms *t, size_t i)
{
	struct number n;
	double ordinal;
	size_t k;
	bool and;

	*r = (struct rank){ .first = i, .from = RANK_START };
	if (!rank_may_close(&t->all[i]) || !number_read(&n, t, i, false) || n.fraction ||
	    n.open || n.value < 1)
		return false;
	k = n.last + (tied(t, n.last) ? 1 : 0);
	and = term_figure(t, k) == FIGURE_AND;
	k += and;
	ordinal = ordinal_word(t, k);
	if (ordinal < 1 || !closes(n.value, ordinal, and))
		return false;
	r->value = ordinal >= 100 ? n.value * ordinal : n.value + ordinal;
	r->last = k + 1;
	return true;
}

/* "second" is as often a unit: "one second", "per second", "a second later". */
static bool is_unit(const struct terms *t, size_t i)
{
	if (term_date(t, i) != DATE_SECOND)
		return false;
	if (term_date(t, i + 1) == DATE_AGO || term_date(t, i + 1) == DATE_LATER)
		return true;
	return i > 0 && (term_digits(t, i - 1) || term_is(t, i - 1, WORD_CARDINAL) ||
			 term_figure(t, i - 1) == FIGURE_PER || term_mark(t, i - 1, '/') ||
			 term_date(t, i - 1) == DATE_EVERY);
}

/* "last", "next", "the last but one", "penultimate". */
static bool read_place(struct rank *r, const struct terms *t, size_t i)
{
	const struct place_words *place = t->tokens->language->places;

	for (; place && place->words; place++) {
		size_t k = says(t, i, place->words);

		if (k == 0)
			continue;
		r->value = place->value;
		r->from = place->from_end ? RANK_END : RANK_HERE;
		r->last = i + k;
		/* "the last but one" is no last one: its article belongs to it */
		r->first = i - (k == 3 && i > 0 && term_figure(t, i - 1) == FIGURE_THE);
		/* "the one before the last one" */
		if (r->from == RANK_END && k == 1 && r->value < 1 && i >= 4 &&
		    term_figure(t, i - 1) == FIGURE_THE && term_date(t, i - 2) == DATE_BEFORE &&
		    term_key(t, i - 3, KEY_ONE) && term_figure(t, i - 4) == FIGURE_THE) {
			r->first = i - 4;
			r->value = 1;
			r->last += term_key(t, i + 1, KEY_ONE) != 0;
		}
		return true;
	}
	return false;
}

bool rank_read(struct rank *r, const struct terms *t, size_t i)
{
	*r = (struct rank){ .first = i, .from = RANK_START };
	if (!rank_may_begin(&t->all[i]))
		return false;
	if (term_digits(t, i)) {
		r->value = t->all[i].value;
		r->last = i + 1;
		return true;
	}
	if (read_place(r, t, i))
		return true;
	r->value = ordinal_word(t, i);
	r->last = i + 1;
	/* "the millionth visitor" */
	if (term_figure(t, i) == FIGURE_SMALL && !(i > 0 && term_figure(t, i - 1) == FIGURE_THE))
		return false;
	return r->value >= 1 && !is_unit(t, i);
}
