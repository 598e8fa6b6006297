#include "reading/amount.h"

#include <stdio.h>
#include <string.h>

/* Signs of money.  "$" alone names no country. */
static const struct { int32_t mark; const char *unit; } signs[] = {
	{ '$', "dollar" }, { 0x20ac, "EUR" }, { 0xa3, "GBP" }, { 0xa5, "yen" },
	{ 0x20a9, "KRW" }, { 0x20b9, "INR" }, { 0x20bd, "RUB" }, { 0x20ba, "TRY" },
	{ 0x20aa, "ILS" }, { 0x20ab, "VND" }, { 0x20a6, "NGN" }, { 0x20a1, "CRC" },
	{ 0xe3f, "THB" }, { 0xa2, "cent" },
};

/* What stands before "$" without a blank. */
static const struct { const char *before, *unit; } dollars[] = {
	{ "US", "USD" }, { "A", "AUD" }, { "AU", "AUD" }, { "C", "CAD" }, { "CA", "CAD" },
	{ "HK", "HKD" }, { "NZ", "NZD" }, { "S", "SGD" }, { "NT", "TWD" }, { "R", "BRL" },
	{ "Mex", "MXN" }, { "U.S.", "USD" },
};

static const char *sign_unit(const struct terms *t, size_t i)
{
	if (i >= t->count || t->all[i].kind != TERM_MARK)
		return NULL;
	for (size_t k = 0; k < sizeof(signs) / sizeof(signs[0]); k++)
		if (signs[k].mark == t->all[i].mark)
			return signs[k].unit;
	return NULL;
}

static const char *form_of(const struct terms *t, size_t i)
{
	const struct lexeme *lexeme = t->all[i].lexeme;

	return lexeme->form ? lexeme->form : lexeme->word;
}

static bool is_money(const struct terms *t, size_t i)
{
	return term_is(t, i, WORD_UNIT) && term_figure(t, i) == FIGURE_MONEY;
}

/* "MUSD", "MEUR": millions, with the code of a currency: its unit, or NULL. */
static const char *million_code(const struct terms *t, size_t i)
{
	struct slice text;
	const struct lexeme *lexeme;

	if (!term_word(t, i) || t->all[i].lexeme || t->all[i].end - t->all[i].start != 4)
		return NULL;
	text = term_text(t, i);
	for (size_t k = 0; k < 4; k++)
		if (text.at[k] < 'A' || text.at[k] > 'Z')
			return NULL;
	lexeme = text.at[0] == 'M' ? lexicon_find(t->tokens->lexicon, (struct slice){ text.at + 1, 3 }) : NULL;
	if (!lexeme || !(lexeme->classes & WORD_UNIT) || (lexeme->detail & DETAIL_MARK) ||
	    detail_figure(lexeme->detail) != FIGURE_MONEY || !lexeme->form)
		return NULL;
	return lexeme->form;
}

static bool is_tie(const struct terms *t, size_t i)
{
	return term_mark(t, i, '-') && term_glued(t, i) && term_glued(t, i + 1);
}

/* A currency before a number: a sign, or a code in capitals ("EUR 50",
 * "USD1,700", "US$").  Sets *number to the term where the number begins. */
static const char *money_before(const struct terms *t, size_t i, size_t *number)
{
	const char *unit = sign_unit(t, i);

	*number = i + 1;
	if (unit && term_word(t, i + 1) && term_glued(t, i + 1) && term_digits(t, i + 2) && term_glued(t, i + 2)) {
		/* "$US20", as in Australia */
		*number = i + 2;
		return slice_is(term_text(t, i + 1), "US") ? "USD" : slice_is(term_text(t, i + 1), "A") ? "AUD" : unit;
	}
	if (unit)
		return unit;
	if (!term_word(t, i))
		return NULL;
	if (term_digits(t, i + 1) && million_code(t, i))
		return million_code(t, i);
	if (term_glued(t, i + 1) && term_mark(t, i + 1, '$')) {
		struct slice before = term_text(t, i);

		*number = i + 2;
		for (size_t k = 0; k < sizeof(dollars) / sizeof(dollars[0]); k++)
			if (slice_is(before, dollars[k].before))
				return dollars[k].unit;
		if (is_money(t, i))
			return form_of(t, i);
		*number = i + 1;
		return NULL;
	}
	if (is_money(t, i) && (t->all[i].flags & TERM_CAPITAL) && term_digits(t, i + 1) &&
	    t->all[i].end - t->all[i].start <= 3)
		return form_of(t, i);
	/* "dollar 22.5 million" */
	if (is_money(t, i) && term_digits(t, i + 1) && strcmp(form_of(t, i), t->all[i].lexeme->word) == 0 &&
	    !(i > 0 && (term_digits(t, i - 1) || term_is(t, i - 1, WORD_CARDINAL | WORD_SCALE))) &&
	    (term_is(t, i + 2, WORD_SCALE) || (t->all[i + 1].flags & (TERM_GROUPED | TERM_DECIMAL))))
		return form_of(t, i);
	return NULL;
}

/* Letters stand for a unit only behind digits, and in their own case: "5 m",
 * "3 W", but not "5 M" or "six t". */
static bool letter_unit_fits(const struct terms *t, size_t i, bool digits)
{
	struct slice text = term_text(t, i);
	const char *form = form_of(t, i);
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
	return form_of(t, i);
}

static const char *compose(const struct terms *t, const char *a, const char *between, const char *b)
{
	return arena_format(t->arena, "%s%s%s", a, between, b);
}

/* A nation's word in small letters, known or by its ending; of two words the
 * second tells: "hong kong", "south african". */
static bool is_nation(const struct terms *t, size_t i)
{
	struct slice word = term_text(t, i);
	static const char *const endings[] = { "an", "ish", "ese", "ch" };

	if (slice_is(word, "us") || term_figure(t, i) == FIGURE_NATION ||
	    term_figure(t, i + 1) == FIGURE_NATION)
		return true;
	for (size_t k = 0; word.length > 4 && k < sizeof(endings) / sizeof(endings[0]); k++) {
		size_t length = strlen(endings[k]);

		if (memcmp(word.at + word.length - length, endings[k], length) == 0)
			return true;
	}
	return false;
}

/* "Australian dollars", "Hong Kong dollars" at i: the names in small letters
 * before the unit. */
static const char *national_money(const struct terms *t, size_t i, size_t *last)
{
	size_t k = i;
	struct slice text;
	char name[64];

	while (k < i + 3 && term_word(t, k) && !is_money(t, k) &&
	       ((t->all[k].flags & TERM_CAPITAL) || is_nation(t, k)))
		k++;
	if (k == i || !is_money(t, k))
		return NULL;
	text = slice_part(t->tokens->text, (struct span){ t->all[i].start, t->all[k - 1].end });
	if (text.length >= sizeof(name))
		return NULL;
	*last = k + 1;
	if (slice_is(text, "US") || slice_is(text, "us") || slice_is(text, "U.S.") || slice_is(text, "American"))
		return strcmp(form_of(t, k), "dollar") == 0 ? "USD" : form_of(t, k);
	/* "Japanese yen": the code says it all */
	if (form_of(t, k)[0] >= 'A' && form_of(t, k)[0] <= 'Z')
		return form_of(t, k);
	for (size_t c = 0; c < text.length; c++)
		name[c] = (char)(text.at[c] >= 'A' && text.at[c] <= 'Z' ? text.at[c] | 32 : text.at[c]);
	name[text.length] = '\0';
	return compose(t, name, " ", form_of(t, k));
}

/* "degrees Celsius", "° C", "percentage points", "basis points". */
static const char *two_words(const struct terms *t, size_t i, size_t *last)
{
	const char *unit = NULL, *second;

	if (term_mark(t, i, 0xb0))
		unit = "degree";
	else if (term_word(t, i) && term_is(t, i, WORD_UNIT))
		unit = form_of(t, i);
	else if (term_figure(t, i) == FIGURE_SPLIT && term_is(t, i + 1, WORD_UNIT) &&
		 strcmp(form_of(t, i + 1), "point") == 0) {
		*last = i + 2;
		return "basis point";
	}
	if (!unit || !term_word(t, i + 1) || !term_is(t, i + 1, WORD_UNIT))
		return term_mark(t, i, 0xb0) ? (*last = i + 1, "degree") : NULL;
	second = form_of(t, i + 1);
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
	size_t k = i + (is_tie(t, i) ? 1 : 0);

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
		return compose(t, power->value < 3 ? "square" : "cubic", " ", unit);
	}
	if (term_mark(t, k + 1, 0xb2) || term_mark(t, k + 1, 0xb3)) {
		*last = k + 2;
		return compose(t, term_mark(t, k + 1, 0xb2) ? "square" : "cubic", " ", unit);
	}
	/* "the twenty second" ranks */
	if (term_date(t, k) == DATE_SECOND && term_is(t, k, WORD_ORDINAL) && a->number.words &&
	    a->number.value > 1 && !is_tie(t, k - 1))
		return NULL;
	/* "pounds sterling" */
	if (is_money(t, k) && is_money(t, k + 1) && strcmp(unit, "pound") == 0 &&
	    slice_is(term_text(t, k + 1), "sterling")) {
		a->money = true;
		*last = k + 2;
		return "GBP";
	}
	/* "kilowatt hours" */
	if (unit[strlen(unit) - 1] == 'W' && term_date(t, k + 1 + is_tie(t, k + 1)) == DATE_HOUR) {
		*last = k + 2 + is_tie(t, k + 1);
		return compose(t, unit, "", "h");
	}
	/* "km^2" */
	if (term_mark(t, k + 1, '^') && term_digits(t, k + 2) && t->all[k + 2].digits == 1 &&
	    t->all[k + 2].value < 3.5 && t->all[k + 2].value > 1.5) {
		*last = k + 3;
		return compose(t, t->all[k + 2].value < 2.5 ? "square" : "cubic", " ", unit);
	}
	age = term_date(t, k) ? age_behind(t, k + 1) : 0;
	*last = k + 1;
	a->money = is_money(t, k);
	if (age) {
		*last = age;
		return compose(t, unit, " of ", "age");
	}
	if (is_tie(t, k + 1) && unit_word(t, k + 2, digits) && term_figure(t, k + 2) == FIGURE_MEASURE) {
		*last = k + 3;
		return compose(t, unit, "-", form_of(t, k + 2));
	}
	return unit;
}

/* The unit at i, behind a number; *last moves behind it. */
static const char *read_unit(struct amount *a, const struct terms *t, size_t i, size_t *last)
{
	bool digits = !a->number.words;
	const char *unit, *more;
	size_t k = i;

	if (term_mark(t, i, '%')) {
		*last = i + 1;
		return "percent";
	}
	if (is_tie(t, i))
		k = i + 1;
	if (term_figure(t, k) == FIGURE_PER &&
	    (term_figure(t, k + 1) == FIGURE_CENT)) {
		*last = k + 2;
		return "percent";
	}
	unit = two_words(t, k, last);
	if (unit)
		return unit;
	unit = sign_unit(t, i);
	if (unit && !(term_digits(t, i + 1) && term_glued(t, i + 1))) {
		a->money = true;
		*last = i + 1;
		return unit;
	}
	if (term_figure(t, k) == FIGURE_POWER) {
		size_t b = k + 1 + (is_tie(t, k + 1) ? 1 : 0);

		more = unit_word(t, b, digits);
		if (more) {
			*last = b + 1;
			if (strcmp(form_of(t, k), "metric") == 0)
				return "tonne";
			return compose(t, form_of(t, k), " ", more);
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
	unit = million_code(t, k);
	if (unit) {
		a->number.mantissa = a->number.value;
		a->number.value *= 1e6;
		a->number.scale *= 1e6;
		*last = k + 1;
	} else {
		unit = national_money(t, k, last);
	}
	if (unit)
		a->money = true;
	return unit;
}

const char *amount_per(const struct terms *t, size_t i, size_t *last)
{
	size_t k = i + (is_tie(t, i) ? 1 : 0);

	if (term_figure(t, k) == FIGURE_PER || (term_mark(t, i, '/') && term_glued(t, i))) {
		size_t w = (term_mark(t, i, '/') ? i : k) + 1;

		w += is_tie(t, w) ? 1 : 0;
		if (!term_word(t, w))
			return NULL;
		if (term_figure(t, i) == FIGURE_PER && term_figure(t, w) == FIGURE_POWER && term_is(t, w + 1, WORD_UNIT)) {
			*last = w + 2;
			return compose(t, form_of(t, w), " ", form_of(t, w + 1));
		}
		*last = w + 1;
		if (term_is(t, w, WORD_UNIT))
			return form_of(t, w);
		return term_is(t, w, WORD_DETERMINER | WORD_PREPOSITION | WORD_PRONOUN) ? NULL :
			arena_slice(t->arena, term_text(t, w));
	}
	if (term_figure(t, k) == FIGURE_A || term_date(t, k) == DATE_EVERY) {
		size_t w = k + 1 + (is_tie(t, k + 1) ? 1 : 0);

		if (!term_word(t, w) || !term_is(t, w, WORD_UNIT) ||
		    detail_plural(t->all[w].detail) ||
		    term_figure(t, w) == FIGURE_LETTER ||
		    term_date(t, w + 1) == DATE_AGO || term_date(t, w + 1) == DATE_EARLIER ||
		    term_date(t, w + 1) == DATE_LATER || is_tie(t, w + 1))
			return NULL;
		*last = w + 1;
		return form_of(t, w);
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
		if (term_is(t, n.last, WORD_UNIT) && strcmp(form_of(t, n.last), pairs[p].part) == 0)
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
		   number_read(&a->number, t, number + 1 + (is_tie(t, number + 1) ? 1 : 0), false)) {
		a->number.value = -a->number.value;
		a->number.first = number;
	} else if (!number_read(&a->number, t, number, money != NULL)) {
		return false;
	}
	read_over(a, t);
	a->last = a->number.last;
	if (money) {
		if (term_word(t, i) && million_code(t, i) && a->number.scale <= 1)
			a->number.value *= 1e6;
		a->unit = money;
		a->money = true;
		if (is_money(t, a->last) && strcmp(form_of(t, a->last), money) == 0)
			a->last++;
		else if (is_money(t, a->last) && (t->all[a->last].flags & TERM_CAPITAL))
			a->unit = form_of(t, a->last), a->last++;
	} else {
		/* "tens of millions of dollars" */
		size_t at = a->last + (a->number.open && term_figure(t, a->last) == FIGURE_OF);
		const char *unit = read_unit(a, t, at, &a->last);

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
