#ifndef READING_AMOUNT_UNIT_H
#define READING_AMOUNT_UNIT_H

#include "reading/amount.h"

/*
 * Inside of amount_read(): money, by its sign, code or nation (money.c); the
 * unit behind a number (unit.c).  For those and amount.c only.
 */

/* The normal form of the word at i, which has a lexeme. */
static inline const char *unit_form(const struct terms *t, size_t i)
{
	const struct lexeme *lexeme = t->all[i].lexeme;

	return lexeme->form ? lexeme->form : lexeme->word;
}

static inline bool is_money(const struct terms *t, size_t i)
{
	return term_is(t, i, WORD_UNIT) && term_figure(t, i) == FIGURE_MONEY;
}

/* A hyphen at i without blanks around it. */
static inline bool unit_tie(const struct terms *t, size_t i)
{
	return term_mark(t, i, '-') && term_glued(t, i) && term_glued(t, i + 1);
}

/* a, between and b as one unit, in the terms' arena. */
static inline const char *unit_compose(const struct terms *t, const char *a, const char *between, const char *b)
{
	return arena_format(t->arena, "%s%s%s", a, between, b);
}

/* The money whose sign stands at i ("€"), or NULL. */
const char *money_sign(const struct terms *t, size_t i);

/* "MUSD", "MEUR": millions, with the code of a currency: its unit, or NULL. */
const char *money_million_code(const struct terms *t, size_t i);

/* A currency before a number: a sign, or a code in capitals ("EUR 50",
 * "USD1,700", "US$").  Sets *number to the term where the number begins. */
const char *money_before(const struct terms *t, size_t i, size_t *number);

/* "Australian dollars", "Hong Kong dollars" at i: the names in small letters
 * before the unit. */
const char *money_national(const struct terms *t, size_t i, size_t *last);

/* The unit at i, behind a number; *last moves behind it. */
const char *unit_read(struct amount *a, const struct terms *t, size_t i, size_t *last);

#endif
