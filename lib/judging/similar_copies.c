#include "judging/similar_copies.h"

#include "judging/resemblance.h"

#include <stdlib.h>

/* The part of the words that stand in the same order, from which two texts are
 * one with changes of a copy editor. */
#define COPY_FROM 0.85

/* What the score of a copy counts for its place, and how far below a claim it
 * is still compared with it. */
#define OF_COPY 0.5
#define NEAR_IN_SCORE 0.4

/* A text shorter than this repeats another one by chance. */
enum { LEAST_WORDS = 5 };

static const struct gist *said(const struct candidate *candidate)
{
	const struct gist *quote = &candidate->gists[FIELD_QUOTE];

	return quote->count ? quote : &candidate->gists[FIELD_STATEMENT];
}

static bool has(const struct gist *gist, uint64_t key)
{
	for (size_t i = 0; i < gist->count; i++)
		if (gist->words[i].key == key)
			return true;
	return false;
}

/* Which kinds of what decides a has and b has not, a bit each. */
static unsigned alone(const struct gist *a, const struct gist *b)
{
	unsigned kinds = 0;

	for (size_t i = 0; i < a->count; i++) {
		const struct gist_word *word = &a->words[i];

		if ((word->kind == GIST_NUMBER || word->kind == GIST_DATE) &&
		    !has(b, word->key))
			kinds |= 1u << word->kind;
	}
	return kinds;
}

static bool is_negated(const struct gist *gist)
{
	for (size_t i = 0; i < gist->count; i++)
		if (gist->words[i].negation)
			return true;
	return false;
}

/* "Six" against "nine" are two claims; that one leaves the day out is a cut. */
static bool differs(const struct gist *a, const struct gist *b)
{
	return (alone(a, b) & alone(b, a)) || is_negated(a) != is_negated(b);
}

/* Could so many words stand in the same order at all? */
static bool enough_in_common(const struct gist *a, const struct gist *b)
{
	size_t common = 0;

	for (size_t i = 0; i < a->count; i++)
		common += has(b, a->words[i].key);
	return 2 * (double)common >= COPY_FROM * (double)(a->count + b->count);
}

/* 1: yes; 0: no; -1 without memory. */
static int is_copy(const struct candidate *one, const struct candidate *other)
{
	const struct gist *a = said(one), *b = said(other);
	double order;

	if (a->count < LEAST_WORDS || b->count < LEAST_WORDS || !enough_in_common(a, b) ||
	    differs(a, b))
		return 0;
	order = resemblance_order(a, b);
	return order < 0 ? -1 : order >= COPY_FROM;
}

/* Finds what all[at] is a copy of. */
static int find_original(struct candidate *all, size_t at, const struct candidate *asked)
{
	int copy = asked ? is_copy(&all[at], asked) : 0;

	if (copy > 0)
		all[at].copy_of = asked->id;
	for (size_t i = 0; copy == 0 && i < at; i++) {
		if (all[i].copy_of || all[at].score < NEAR_IN_SCORE * all[i].score)
			continue;
		copy = is_copy(&all[at], &all[i]);
		if (copy > 0)
			all[at].copy_of = all[i].id;
	}
	return copy < 0 ? -1 : 0;
}

static double place_of(const struct candidate *candidate)
{
	return candidate->copy_of ? OF_COPY * candidate->score : candidate->score;
}

static int by_place(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;
	double p = place_of(x), q = place_of(y);

	if (p != q)
		return p < q ? 1 : -1;
	return (x->id > y->id) - (x->id < y->id);
}

int similar_copies(struct candidate *all, size_t count, const struct candidate *asked,
		   struct error *err)
{
	for (size_t i = 0; i < count; i++)
		if (find_original(all, i, asked) < 0)
			return error_memory(err);
	qsort(all, count, sizeof(*all), by_place);
	for (size_t i = 1; i < count; i++)
		if (all[i].score > all[i - 1].score)
			all[i].score = all[i - 1].score;
	return 0;
}
