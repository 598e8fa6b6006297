#include "reading/amount_unit.h"

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

const char *money_sign(const struct terms *t, size_t i)
{
	if (i >= t->count || t->all[i].kind != TERM_MARK)
		return NULL;
	for (size_t k = 0; k < sizeof(signs) / sizeof(signs[0]); k++)
		if (signs[k].mark == t->all[i].mark)
			return signs[k].unit;
	return NULL;
}

const char *money_million_code(const struct terms *t, size_t i)
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

const char *money_before(const struct terms *t, size_t i, size_t *number)
{
	const char *unit = money_sign(t, i);

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
	if (term_digits(t, i + 1) && money_million_code(t, i))
		return money_million_code(t, i);
	if (term_glued(t, i + 1) && term_mark(t, i + 1, '$')) {
		struct slice before = term_text(t, i);

		*number = i + 2;
		for (size_t k = 0; k < sizeof(dollars) / sizeof(dollars[0]); k++)
			if (slice_is(before, dollars[k].before))
				return dollars[k].unit;
		if (is_money(t, i))
			return unit_form(t, i);
		*number = i + 1;
		return NULL;
	}
	if (is_money(t, i) && (t->all[i].flags & TERM_CAPITAL) && term_digits(t, i + 1) &&
	    t->all[i].end - t->all[i].start <= 3)
		return unit_form(t, i);
	/* "dollar 22.5 million" */
	if (is_money(t, i) && term_digits(t, i + 1) && strcmp(unit_form(t, i), t->all[i].lexeme->word) == 0 &&
	    !(i > 0 && (term_digits(t, i - 1) || term_is(t, i - 1, WORD_CARDINAL | WORD_SCALE))) &&
	    (term_is(t, i + 2, WORD_SCALE) || (t->all[i + 1].flags & (TERM_GROUPED | TERM_DECIMAL))))
		return unit_form(t, i);
	return NULL;
}

/* A nation's word in small letters, known or by its ending; of two words the
 * second tells: "hong kong", "south african". */
static bool is_nation(const struct terms *t, size_t i)
{
	struct slice word = term_text(t, i);

	if (term_key(t, i, KEY_AMERICAN) || term_figure(t, i) == FIGURE_NATION ||
	    term_figure(t, i + 1) == FIGURE_NATION)
		return true;
	return word.length > 4 && term_suffix(t, i, SUFFIX_NATION, 0);
}

const char *money_national(const struct terms *t, size_t i, size_t *last)
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
	if (k == i + 1 && term_key(t, i, KEY_AMERICAN))
		return strcmp(unit_form(t, k), "dollar") == 0 ? "USD" : unit_form(t, k);
	/* "Japanese yen": the code says it all */
	if (unit_form(t, k)[0] >= 'A' && unit_form(t, k)[0] <= 'Z')
		return unit_form(t, k);
	for (size_t c = 0; c < text.length; c++)
		name[c] = (char)(text.at[c] >= 'A' && text.at[c] <= 'Z' ? text.at[c] | 32 : text.at[c]);
	name[text.length] = '\0';
	return unit_compose(t, name, " ", unit_form(t, k));
}
