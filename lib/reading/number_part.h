#ifndef READING_NUMBER_PART_H
#define READING_NUMBER_PART_H

#include "reading/number.h"

/*
 * Inside of number_read(): numbers in digits (number.c) and in words
 * (number_word.c), and what both have.  For number*.c only.
 */

/* No number in words is longer. */
#define NUMBER_TERMS 24

static inline bool number_article(const struct terms *t, size_t i)
{
	return term_figure(t, i) == FIGURE_A;
}

/* A hyphen that ties term i - 1 to term i + 1; between blanks only in copy
 * that parts all marks ("twenty - one"). */
bool number_tie(const struct terms *t, size_t i);

/* The value of the scale word at i: 1e6 of "million". */
double number_scale(const struct terms *t, size_t i);

static inline bool number_is_scale(const struct terms *t, size_t i)
{
	return term_word(t, i) && term_is(t, i, WORD_SCALE);
}

/* Multiplies by a scale that ends before term last. */
void number_take_scale(struct number *n, double scale, size_t last);

/* The fraction word at i ("third", "quarters", "half"): its denominator, or
 * 0. */
double number_under(const struct terms *t, size_t i);

/* "and a half", "and two thirds" at i, after a whole number: adds it. */
void number_add_part(struct number *n, const struct terms *t, size_t i);

/* A number that begins with the word at i. */
bool number_read_words(struct number *n, const struct terms *t, size_t i);

#endif
