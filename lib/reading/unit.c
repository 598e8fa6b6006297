#include "reading/amount_unit.h"

#include <string.h>

/* Letters stand for a unit only behind digits, and in their own case: "5 m",
 * "3 W", but not "5 M" or "six t". */
static bool letter_unit_fits(const struct terms *t, size_t i, bool digits)
{
	struct slice text = term_text(t, i);
	const char *form = unit_form(t, i);
	bool capital = text.at[0] >= 'A' && text.at[0] <= 'Z';

	if (!digits)
		return false;
	if (text.length > 1)
		return true;
	/* "30 C" where no more is said */
	if (capital && (strcmp(form, "celsius") == 0 || strcmp(form, "fahrenheit") == 0) &&
	    !term_word(t, i + 1) && !term_digits(t, i + 1) &&
	    !(term_mark(t, i + 1, '.') && term_glued(t, i + 2)))
		return true;
	if (strcmp(form, "W") == 0 || strcmp(form, "V") == 0 || strcmp(form, "celsius") == 0 ||
	    strcmp(form, "fahrenheit") == 0)
		return capital && term_glued(t, i);
	return !capital && (term_glued(t, i) || !term_mark(t, i + 1, '.'));
}

/* A plain unit word at i, or NULL. */
static const char *unit_word(const struct terms *t, size_t i, bool digits)
{
	if (!term_word(t, i) || !term_is(t, i, WORD_UNIT))
		return NULL;
	if (term_figure(t, i) == FIGURE_LETTER && !letter_unit_fits(t, i, digits))
		return NULL;
	return unit_form(t, i);
}

/* "degrees Celsius", "° C", "percentage points", "basis points". */
static const char *two_words(const struct terms *t, size_t i, size_t *last)
{
	const char *unit = NULL, *second;

	if (term_mark(t, i, 0xb0))
		unit = "degree";
	else if (term_word(t, i) && term_is(t, i, WORD_UNIT))
		unit = unit_form(t, i);
	else if (term_figure(t, i) == FIGURE_SPLIT && term_is(t, i + 1, WORD_UNIT) &&
		 strcmp(unit_form(t, i + 1), "point") == 0) {
		*last = i + 2;
		return "basis point";
	}
	if (!unit || !term_word(t, i + 1) || !term_is(t, i + 1, WORD_UNIT))
		return term_mark(t, i, 0xb0) ? (*last = i + 1, "degree") : NULL;
	second = unit_form(t, i + 1);
	if (strcmp(unit, "degree") == 0 &&
	    (strcmp(second, "celsius") == 0 || strcmp(second, "fahrenheit") == 0 ||
	     strcmp(second, "kelvin") == 0)) {
		*last = i + 2;
		return second;
	}
	if (strcmp(unit, "percent") == 0 && strcmp(second, "point") == 0) {
		*last = i + 2;
		return "percentage point";
	}
	return term_mark(t, i, 0xb0) ? (*last = i + 1, "degree") : NULL;
}

/* "old" or "of age" behind a stretch of time at i. */
static size_t age_behind(const struct terms *t, size_t i)
{
	size_t k = i + (unit_tie(t, i) ? 1 : 0);

	if (term_figure(t, k) == FIGURE_OLD)
		return k + 1;
	if (term_figure(t, i) == FIGURE_OF && term_figure(t, i + 1) == FIGURE_AGED)
		return i + 2;
	return 0;
}

/* A plain unit word at k, and what makes it another one: a power ("5m2", "3
 * m²"), an age ("12 years old"), a second unit ("pound-feet"). */
static const char *read_plain(struct amount *a, const struct terms *t, size_t k, size_t *last)
{
	bool digits = !a->number.words;
	const char *unit = unit_word(t, k, digits);
	size_t age;

	if (!unit)
		return NULL;
	if (term_digits(t, k + 1) && term_glued(t, k + 1)) {
		/* "3 USD50" and "m212" are none */
		const struct term *power = &t->all[k + 1];

		if (power->digits != 1 || power->value < 2 || power->value > 3 ||
		    (term_glued(t, k + 2) && (term_word(t, k + 2) || term_digits(t, k + 2))))
			return NULL;
		*last = k + 2;
		return unit_compose(t, power->value < 3 ? "square" : "cubic", " ", unit);
	}
	if (term_mark(t, k + 1, 0xb2) || term_mark(t, k + 1, 0xb3)) {
		*last = k + 2;
		return unit_compose(t, term_mark(t, k + 1, 0xb2) ? "square" : "cubic", " ", unit);
	}
	/* "the twenty second" ranks */
	if (term_date(t, k) == DATE_SECOND && term_is(t, k, WORD_ORDINAL) && a->number.words &&
	    a->number.value > 1 && !unit_tie(t, k - 1))
		return NULL;
	/* "pounds sterling" */
	if (is_money(t, k) && is_money(t, k + 1) && strcmp(unit, "pound") == 0 &&
	    term_key(t, k + 1, KEY_STERLING)) {
		a->money = true;
		*last = k + 2;
		return "GBP";
	}
	/* "kilowatt hours" */
	if (unit[strlen(unit) - 1] == 'W' && term_date(t, k + 1 + unit_tie(t, k + 1)) == DATE_HOUR) {
		*last = k + 2 + unit_tie(t, k + 1);
		return unit_compose(t, unit, "", "h");
	}
	/* "km^2" */
	if (term_mark(t, k + 1, '^') && term_digits(t, k + 2) && t->all[k + 2].digits == 1 &&
	    t->all[k + 2].value < 3.5 && t->all[k + 2].value > 1.5) {
		*last = k + 3;
		return unit_compose(t, t->all[k + 2].value < 2.5 ? "square" : "cubic", " ", unit);
	}
	age = term_date(t, k) ? age_behind(t, k + 1) : 0;
	*last = k + 1;
	a->money = is_money(t, k);
	if (age) {
		*last = age;
		return unit_compose(t, unit, " of ", "age");
	}
	if (unit_tie(t, k + 1) && unit_word(t, k + 2, digits) && term_figure(t, k + 2) == FIGURE_MEASURE) {
		*last = k + 3;
		return unit_compose(t, unit, "-", unit_form(t, k + 2));
	}
	return unit;
}

const char *unit_read(struct amount *a, const struct terms *t, size_t i, size_t *last)
{
	bool digits = !a->number.words;
	const char *unit, *more;
	size_t k = i;

	if (term_mark(t, i, '%')) {
		*last = i + 1;
		return "percent";
	}
	if (unit_tie(t, i))
		k = i + 1;
	if (term_figure(t, k) == FIGURE_PER &&
	    (term_figure(t, k + 1) == FIGURE_CENT)) {
		*last = k + 2;
		return "percent";
	}
	unit = two_words(t, k, last);
	if (unit)
		return unit;
	unit = money_sign(t, i);
	if (unit && !(term_digits(t, i + 1) && term_glued(t, i + 1))) {
		a->money = true;
		*last = i + 1;
		return unit;
	}
	if (term_figure(t, k) == FIGURE_POWER) {
		size_t b = k + 1 + (unit_tie(t, k + 1) ? 1 : 0);

		more = unit_word(t, b, digits);
		if (more) {
			*last = b + 1;
			if (strcmp(unit_form(t, k), "metric") == 0)
				return "tonne";
			return unit_compose(t, unit_form(t, k), " ", more);
		}
	}
	unit = read_plain(a, t, k, last);
	if (unit)
		return unit;
	if (term_mark(t, i, '(') && term_mark(t, i + 2, ')')) {
		/* "20 (kg)" */
		unit = unit_word(t, i + 1, digits);
		if (unit)
			*last = i + 3;
		return unit;
	}
	unit = money_million_code(t, k);
	if (unit) {
		a->number.mantissa = a->number.value;
		a->number.value *= 1e6;
		a->number.scale *= 1e6;
		*last = k + 1;
	} else {
		unit = money_national(t, k, last);
	}
	if (unit)
		a->money = true;
	return unit;
}
