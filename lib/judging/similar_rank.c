#include "judging/similar_rank.h"

#include "judging/resemblance.h"
#include "judging/similar_copies.h"

#include <math.h>
#include <stdlib.h>

/* BM25. */
#define SATURATION 1.3
#define LENGTH_MATTERS 0.4

/* How much a word counts by where it stands: a quote and a statement say the
 * same thing, so that the one that has it more often counts. */
#define IN_ABOUT 1.0
#define IN_ATTRIBUTION 0.6
#define IN_TITLE 0.6

#define RARITY_POWER 1.5	/* of a word's weight */
#define OF_NUMBER 1.15
#define OF_COMMON 0.3
#define OF_ALIKE 0.45
#define OF_SIDE_BY_SIDE 0.25
#define OF_COVERED 0.1

/* What time adds where something is shared: all of it from a score of
 * ENOUGH_SHARED on, so that the day alone proposes nothing. */
#define OF_NEAR_IN_TIME 0.2
#define FOR_OTHER_YEARS -0.06
#define ENOUGH_SHARED 0.25

/* What the first so many have in common, and what that counts. */
#define OF_KINDRED 0.4
enum { KINDRED_CLAIMS = 20, KINDRED_WORDS = 60 };

/* What the comparison word by word counts, of the first so many. */
#define OF_SHARED 0.6
#define OF_LEAST 0.4
#define OF_OTHER_FIELDS 0.55	/* of what fields share beside the best one */
enum { COMPARED = 40 };

/* What the score of a claim with all the words comes to; scores are parts of
 * it. */
#define FULL_SCORE 2.6

static double larger(double a, double b)
{
	return a > b ? a : b;
}

/* One number of what each field has. */
static double over_fields(const double of[FIELDS])
{
	return larger(of[FIELD_QUOTE], of[FIELD_STATEMENT]) + IN_ABOUT * of[FIELD_ABOUT] +
	       IN_ATTRIBUTION * of[FIELD_ATTRIBUTION] + IN_TITLE * of[FIELD_TITLE];
}

void candidate_measure(struct candidate *candidate, struct arena *arena)
{
	struct gist *whole = &candidate->whole;
	size_t count = 0;

	for (int i = 0; i < FIELDS; i++) {
		const struct gist *gist = &candidate->gists[i];

		candidate->lengths[i] = 0;
		for (size_t j = 0; j < gist->count; j++)
			candidate->lengths[i] += !gist->words[j].common;
		count += gist->count;
	}
	whole->count = 0;
	whole->words = arena_take(arena, (count + 1) * sizeof(*whole->words));
	for (int i = 0; whole->words && i < FIELDS; i++) {
		const struct gist *gist = &candidate->gists[i];

		if (gist->count)
			memcpy(whole->words + whole->count, gist->words,
			       gist->count * sizeof(*gist->words));
		whole->count += gist->count;
	}
}

static bool has_key(const struct gist *gist, uint64_t key)
{
	for (size_t i = 0; i < gist->count; i++)
		if (gist->words[i].key == key)
			return true;
	return false;
}

static double weight_of(const struct rarity *rarity, const struct gist_word *word)
{
	double weight = rarity_weight(rarity, word->key);

	if (weight <= 0)
		return 0;
	weight = pow(weight, RARITY_POWER);
	if (word->common)
		return OF_COMMON * weight;
	return word->kind == GIST_NUMBER ? OF_NUMBER * weight : weight;
}

/* A text that is looked for: its words, each once. */
struct wanted {
	const struct gist *gist;
	const struct when *when;
	const struct gist_word **words;
	double *weights;
	size_t count;
	double full;			/* weight of all that say something */
	double usual[FIELDS];		/* length of the fields that are not empty */
};

static int want(struct wanted *wanted, const struct gist *gist, const struct when *when,
		const struct rarity *rarity, struct arena *arena, struct error *err)
{
	/* What one that no claim has would weigh, or just below. */
	const double unknown = log(2 * (rarity->texts + 1)) - 1e-6;

	*wanted = (struct wanted){ .gist = gist, .when = when };
	wanted->words = arena_take(arena, (gist->count + 1) * sizeof(*wanted->words));
	wanted->weights = arena_take(arena, (gist->count + 1) * sizeof(*wanted->weights));
	if (arena_failed(arena))
		return error_memory(err);
	for (size_t i = 0; i < gist->count; i++) {
		const struct gist_word *word = &gist->words[i];
		double weight = weight_of(rarity, word);
		bool before = false;

		for (size_t j = 0; j < wanted->count && !before; j++)
			before = wanted->words[j]->key == word->key;
		if (before)
			continue;
		wanted->words[wanted->count] = word;
		wanted->weights[wanted->count++] = weight;
		/* Nobody can have a word that no claim has. */
		if (!word->common && rarity_weight(rarity, word->key) < unknown)
			wanted->full += weight;
	}
	return 0;
}

/* How often a word stands in a gist, and whether one used for it does. */
static double times(const struct gist *gist, const struct gist_word *word, bool *alike)
{
	double count = 0;

	for (size_t i = 0; i < gist->count; i++) {
		if (gist->words[i].key == word->key)
			count++;
		else if (gist->words[i].alike == word->alike && !word->common)
			*alike = true;
	}
	return count;
}

static bool side_by_side(const struct gist *gist, uint64_t left, uint64_t right)
{
	for (size_t i = 1; i < gist->count; i++)
		if (gist->words[i - 1].key == left && gist->words[i].key == right)
			return true;
	return false;
}

/* The weight of the words that stand side by side in both. */
static double neighbours(const struct candidate *candidate, const struct gist *gist,
			 const struct rarity *rarity)
{
	double weight = 0;

	for (size_t i = 1; i < gist->count; i++) {
		const struct gist_word *left = &gist->words[i - 1], *right = left + 1;
		bool found = false;

		for (int field = 0; field < FIELDS && !found; field++)
			found = side_by_side(&candidate->gists[field], left->key, right->key);
		if (found)
			weight += larger(rarity_weight(rarity, left->key),
					 rarity_weight(rarity, right->key));
	}
	return weight;
}

/* The usual length of each field, among the candidates that have it. */
static void measure_usual(struct wanted *wanted, const struct candidate *all, size_t count)
{
	for (int field = 0; field < FIELDS; field++) {
		double lengths = 0, having = 0;

		for (size_t i = 0; i < count; i++) {
			lengths += all[i].lengths[field];
			having += all[i].lengths[field] > 0;
		}
		wanted->usual[field] = having > 0 ? lengths / having : 1;
	}
}

static double in_time(const struct candidate *candidate, const struct wanted *wanted)
{
	double near = OF_NEAR_IN_TIME * when_near(wanted->when, &candidate->when);

	return near + (when_other_years(wanted->gist, &candidate->whole) ? FOR_OTHER_YEARS : 0);
}

static double score_of(const struct candidate *candidate, const struct wanted *wanted,
		       const struct rarity *rarity)
{
	const double *lengths = candidate->lengths;
	double norms[FIELDS], score = 0, found = 0;

	for (int field = 0; field < FIELDS; field++)
		norms[field] = 1 - LENGTH_MATTERS +
			       LENGTH_MATTERS * lengths[field] / wanted->usual[field];
	for (size_t i = 0; i < wanted->count; i++) {
		double often[FIELDS] = { 0 }, count;
		bool alike = false;

		for (int field = 0; field < FIELDS; field++)
			often[field] = times(&candidate->gists[field], wanted->words[i], &alike) /
				       norms[field];
		count = over_fields(often);
		if (count > 0)
			score += wanted->weights[i] * count * (SATURATION + 1) /
				 (count + SATURATION);
		else if (alike)
			score += OF_ALIKE * wanted->weights[i];
		found += count > 0 && !wanted->words[i]->common;
	}
	score += OF_SIDE_BY_SIDE * neighbours(candidate, wanted->gist, rarity);
	score /= wanted->full > 0 ? wanted->full : 1;
	score += OF_COVERED * found /
		 (larger(lengths[FIELD_QUOTE], lengths[FIELD_STATEMENT]) + 1);
	return score + in_time(candidate, wanted) * fmin(1, score / ENOUGH_SHARED);
}

/* Words that were not looked up count by how often they stand in the pool. */
static int count_others(const struct gist *gist, const struct rarity *pool,
			struct rarity *rarity, struct error *err)
{
	for (size_t i = 0; i < gist->count; i++) {
		uint64_t key = gist->words[i].key;

		if ((gist->words[i].common || rarity_count(rarity, key) == 0) &&
		    rarity_set(rarity, key, rarity_count(pool, key) * rarity->texts /
				       (pool->texts + 1), err) < 0)
			return -1;
	}
	return 0;
}

static int better(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;

	if (x->score != y->score)
		return x->score < y->score ? 1 : -1;
	return (x->id > y->id) - (x->id < y->id);
}

static void sort(struct candidate *all, size_t count)
{
	qsort(all, count, sizeof(*all), better);
}

/* ---- What the best have in common ---------------------------------------- */

struct kindred_word {
	uint64_t key;
	double weight;
	size_t seen_in;			/* the last claim, from 1 */
};

struct kindred {
	struct kindred_word *words;
	size_t count, room;
	double full;
};

/* Counts the words of one of the best that the text has not. */
static int kindred_add(struct kindred *kindred, const struct candidate *candidate,
		       size_t number, double weight, const struct gist *gist,
		       struct error *err)
{
	for (size_t i = 0; i < candidate->whole.count; i++) {
		const struct gist_word *word = &candidate->whole.words[i];
		size_t at = 0;

		if (word->common || has_key(gist, word->key))
			continue;
		while (at < kindred->count && kindred->words[at].key != word->key)
			at++;
		if (at == kindred->room) {
			size_t room = kindred->room ? 2 * kindred->room : 256;
			struct kindred_word *words =
				realloc(kindred->words, room * sizeof(*words));

			if (!words)
				return error_memory(err);
			kindred->words = words;
			kindred->room = room;
		}
		if (at == kindred->count)
			kindred->words[kindred->count++] = (struct kindred_word){ word->key, 0, 0 };
		if (kindred->words[at].seen_in != number)
			kindred->words[at].weight += weight;
		kindred->words[at].seen_in = number;
	}
	return 0;
}

static int heavier(const void *a, const void *b)
{
	const struct kindred_word *x = a, *y = b;

	if (x->weight != y->weight)
		return x->weight < y->weight ? 1 : -1;
	return (x->key > y->key) - (x->key < y->key);
}

/* Keeps the words that say most about these claims, against the whole pool. */
static void kindred_choose(struct kindred *kindred, const struct rarity *pool)
{
	for (size_t i = 0; i < kindred->count; i++)
		kindred->words[i].weight *= rarity_weight(pool, kindred->words[i].key);
	if (kindred->count)
		qsort(kindred->words, kindred->count, sizeof(*kindred->words), heavier);
	if (kindred->count > KINDRED_WORDS)
		kindred->count = KINDRED_WORDS;
	for (size_t i = 0; i < kindred->count; i++)
		kindred->full += kindred->words[i].weight;
}

static int add_kindred(struct candidate *all, size_t count, const struct gist *gist,
		       const struct rarity *pool, struct error *err)
{
	struct kindred kindred = { 0 };
	int status = 0;

	for (size_t i = 0; status == 0 && i < count && i < KINDRED_CLAIMS; i++)
		if (all[i].score > 0)
			status = kindred_add(&kindred, &all[i], i + 1,
					     all[i].score / all[0].score, gist, err);
	kindred_choose(&kindred, pool);
	for (size_t i = 0; status == 0 && kindred.full > 0 && i < count; i++) {
		double weight = 0;

		for (size_t j = 0; j < kindred.count; j++)
			if (has_key(&all[i].whole, kindred.words[j].key))
				weight += kindred.words[j].weight;
		all[i].score += OF_KINDRED * weight / kindred.full;
	}
	free(kindred.words);
	return status;
}

/* ---- Word by word -------------------------------------------------------- */

/* The best of what is said, and what it is said about; the others add a part. */
static int compare(struct candidate *candidate, const struct gist *gist,
		   const struct rarity *rarity, struct error *err)
{
	double best = 0, all = 0;

	for (int field = FIELD_QUOTE; field <= FIELD_ATTRIBUTION; field++) {
		struct resemblance resemblance;
		double likeness;

		if (candidate->gists[field].count == 0)
			continue;
		if (resemblance_of(gist, &candidate->gists[field], rarity, &resemblance, err) < 0)
			return -1;
		likeness = OF_SHARED * resemblance.shared + OF_LEAST * resemblance.least;
		best = larger(best, likeness);
		all += likeness;
	}
	candidate->score += best + OF_OTHER_FIELDS * (all - best);
	return 0;
}

static int rank(struct candidate *all, size_t count, const struct wanted *wanted,
		const struct rarity *rarity, const struct rarity *pool,
		const struct candidate *asked, struct error *err)
{
	size_t i;

	for (i = 0; i < count; i++)
		all[i].score = score_of(&all[i], wanted, rarity);
	sort(all, count);
	if (add_kindred(all, count, wanted->gist, pool, err) < 0)
		return -1;
	sort(all, count);
	for (i = 0; i < count && i < COMPARED; i++)
		if (compare(&all[i], wanted->gist, rarity, err) < 0)
			return -1;
	sort(all, count);
	for (i = 0; i < count; i++)
		all[i].score = all[i].score < FULL_SCORE ? all[i].score / FULL_SCORE : 1;
	return similar_copies(all, count < COMPARED ? count : COMPARED, asked, err);
}

int similar_rank(struct candidate *all, size_t count, const struct gist *gist,
		 const struct when *when, const struct candidate *asked,
		 struct rarity *rarity, struct arena *arena, struct error *err)
{
	struct rarity pool = { 0 };
	struct wanted wanted;
	int status = 0;

	if (count == 0)
		return 0;
	for (size_t i = 0; status == 0 && i < count; i++)
		status = rarity_add(&pool, &all[i].whole, err);
	if (status == 0)
		status = count_others(gist, &pool, rarity, err);
	if (status == 0)
		status = want(&wanted, gist, when, rarity, arena, err);
	if (status == 0) {
		measure_usual(&wanted, all, count);
		status = rank(all, count, &wanted, rarity, &pool, asked, err);
	}
	rarity_release(&pool);
	return status;
}
