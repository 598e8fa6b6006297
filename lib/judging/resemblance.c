#include "judging/resemblance.h"

#include <math.h>
#include <stdlib.h>

/* What a word that is common counts, and one that matches less than fully. */
#define COMMON 0.4
#define ALIKE 0.8
#define BEGINS_ALIKE 0.7
#define NEARLY 0.6

/* How the score is made of its parts. */
#define OF_SHARED 0.5
#define OF_LEAST 0.37
#define OF_LETTERS 0.16
#define OF_NUMBERS 0.1
#define OF_NAMES 0.06
#define FOR_OTHER_NUMBERS -0.1
#define FOR_OTHER_DATES -0.12
#define FOR_OTHER_PLACES -0.16

/* People call two texts that share half of what they say more than half the
 * same. */
#define GRADE_POWER 0.75

/* When two texts say the same. */
#define SAME_SHARED 0.9
#define SAME_LEAST 0.45
#define SAME_ORDER 0.8
#define SAME_LENGTH 0.42
#define SAME_PAIRS -0.7
#define SAME_NEGATED -0.2
#define SAME_FROM 1.21

/* Texts whose words are the same to this extent say something else by a "not"
 * or by another figure: that is all there is between them. */
#define BUT_FOR_NOT 0.75
#define BUT_FOR_FIGURE 0.85

enum { LONGEST = 32, LETTERS = 3, GRAMS = 1024 };

/* How many letters to change to get from the one to the other; many when one
 * is too long to ask. */
static size_t changes(struct slice a, struct slice b)
{
	size_t row[LONGEST + 1];

	if (a.length > LONGEST || b.length > LONGEST)
		return LONGEST;
	for (size_t j = 0; j <= b.length; j++)
		row[j] = j;
	for (size_t i = 0; i < a.length; i++) {
		size_t corner = row[0];

		row[0] = i + 1;
		for (size_t j = 0; j < b.length; j++) {
			size_t change = corner + (a.at[i] != b.at[j]);
			size_t least = row[j] < row[j + 1] ? row[j] + 1 : row[j + 1] + 1;

			corner = row[j + 1];
			row[j + 1] = change < least ? change : least;
		}
	}
	return row[b.length];
}

/* Can `most` changes of a letter make the one the other?  Each takes one letter
 * away and brings another at most. */
static bool near_letters(uint32_t a, uint32_t b, size_t most)
{
	uint32_t others = a ^ b;
	size_t count = 0;

	for (; others && count <= 2 * most; others &= others - 1)
		count++;
	return count <= 2 * most;
}

double resemblance_word(const struct gist_word *a, const struct gist_word *b)
{
	size_t least, most, slips, begin = 0;

	if (a->key == b->key)
		return 1;
	if (a->alike == b->alike)
		return ALIKE;
	if (a->kind == GIST_NUMBER || a->kind == GIST_PAIR || b->kind == GIST_NUMBER ||
	    b->kind == GIST_PAIR)
		return 0;
	least = a->form.length < b->form.length ? a->form.length : b->form.length;
	most = a->form.length < b->form.length ? b->form.length : a->form.length;
	if (most < 5 || most - least > most / 2)
		return 0;
	while (begin < least && a->form.at[begin] == b->form.at[begin])
		begin++;
	if (begin >= 4 && 10 * begin >= 6 * most)
		return BEGINS_ALIKE;
	slips = most < 7 ? 1 : 2;
	if (most - least <= slips && near_letters(a->letters, b->letters, slips) &&
	    changes(a->form, b->form) <= slips)
		return NEARLY;
	return 0;
}

static double weight_of(const struct rarity *rarity, const struct gist_word *word)
{
	return rarity_weight(rarity, word->key) * (word->common ? COMMON : 1);
}

/* The part of a, by weight, that b has too. */
static double shared_part(const struct gist *a, const struct gist *b,
			  const struct rarity *rarity)
{
	double shared = 0, all = 0;

	for (size_t i = 0; i < a->count; i++) {
		double weight = weight_of(rarity, &a->words[i]), best = 0;

		for (size_t j = 0; j < b->count && best < 1; j++) {
			double likeness = resemblance_word(&a->words[i], &b->words[j]);

			if (likeness > best)
				best = likeness;
		}
		all += weight;
		shared += weight * best;
	}
	return all > 0 ? shared / all : 0;
}

/* The longest row of words that both have in the same order, of both lengths.
 * -1 without memory. */
double resemblance_order(const struct gist *a, const struct gist *b)
{
	size_t *row = calloc(b->count + 1, sizeof(*row)), longest;

	if (!row)
		return -1;
	for (size_t i = 0; i < a->count; i++) {
		size_t corner = 0;

		for (size_t j = 0; j < b->count; j++) {
			size_t above = row[j + 1];

			if (a->words[i].key == b->words[j].key)
				row[j + 1] = corner + 1;
			else if (row[j] > above)
				row[j + 1] = row[j];
			corner = above;
		}
	}
	longest = row[b->count];
	free(row);
	return a->count + b->count ? 2 * (double)longest / (double)(a->count + b->count) : 0;
}

/* Do words that say something stand side by side in both?  Of all such pairs. */
static double same_pairs(const struct gist *a, const struct gist *b)
{
	const struct gist_word *first = NULL, *other;
	size_t pairs[2] = { 0 }, found = 0;

	for (size_t i = 0; i < b->count; i++)
		pairs[1] += !b->words[i].common;
	for (size_t i = 0; i < a->count; i++) {
		bool here = false;

		if (a->words[i].common)
			continue;
		pairs[0]++;
		other = NULL;
		for (size_t j = 0; first && j < b->count && !here; j++) {
			if (b->words[j].common)
				continue;
			here = other && other->key == first->key &&
			       b->words[j].key == a->words[i].key;
			other = &b->words[j];
		}
		found += here;
		first = &a->words[i];
	}
	return 2 * (double)found / ((double)(pairs[0] + pairs[1]) + 0.5);
}

/* Rows of three letters, with the word's ends, in a table of counts. */
struct letters {
	double all[GRAMS];
};

static void count_letters(struct letters *letters, const struct gist *gist)
{
	*letters = (struct letters){ { 0 } };
	for (size_t i = 0; i < gist->count; i++) {
		const struct gist_word *word = &gist->words[i];
		uint32_t row = '^';

		for (size_t at = 0; at <= word->form.length; at++) {
			unsigned char byte = at < word->form.length
						     ? (unsigned char)word->form.at[at] : '$';

			row = (row << 8 | byte) & 0xffffff;
			if (at >= 1)
				letters->all[(row * 2654435761u >> 16) % GRAMS] +=
					word->common ? COMMON : 1;
		}
	}
}

static double same_letters(const struct gist *a, const struct gist *b)
{
	struct letters left, right;
	double both = 0, lefts = 0, rights = 0;

	count_letters(&left, a);
	count_letters(&right, b);
	for (size_t i = 0; i < GRAMS; i++) {
		both += left.all[i] * right.all[i];
		lefts += left.all[i] * left.all[i];
		rights += right.all[i] * right.all[i];
	}
	return both > 0 ? both / sqrt(lefts * rights) : 0;
}

/* How many words of a kind each has, and how many both. */
struct tally {
	size_t a, b, both;
};

static struct tally tally_kind(const struct gist *a, const struct gist *b,
			       enum gist_kind kind)
{
	struct tally tally = { 0 };

	for (size_t j = 0; j < b->count; j++)
		tally.b += b->words[j].kind == kind;
	for (size_t i = 0; i < a->count; i++) {
		if (a->words[i].kind != kind)
			continue;
		tally.a++;
		for (size_t j = 0; j < b->count; j++)
			if (b->words[j].kind == kind && b->words[j].key == a->words[i].key) {
				tally.both++;
				break;
			}
	}
	return tally;
}

/* How many places of a are not in b. */
static size_t other_places(const struct gist *a, const struct gist *b)
{
	size_t count = 0;

	for (size_t i = 0; i < a->count; i++) {
		bool found = !a->words[i].place;

		for (size_t j = 0; j < b->count && !found; j++)
			found = b->words[j].alike == a->words[i].alike;
		count += !found;
	}
	return count;
}

/* Is a number of both so many in the one, and so many more in the other? */
static bool added_differs(const struct gist *a, const struct gist *b)
{
	bool found = false;

	for (size_t i = 0; i < a->count; i++)
		for (size_t j = 0; a->words[i].kind == GIST_NUMBER && j < b->count; j++) {
			if (b->words[j].key != a->words[i].key)
				continue;
			if (b->words[j].added == a->words[i].added)
				return false;
			found = true;
		}
	return found;
}

/* Of all that either has; half where none has any. */
static double share(struct tally tally)
{
	double all = (double)(tally.a + tally.b) - (double)tally.both;

	return all > 0 ? (double)tally.both / all : 0.5;
}

static bool is_negated(const struct gist *gist)
{
	for (size_t i = 0; i < gist->count; i++)
		if (gist->words[i].negation)
			return true;
	return false;
}

static double between(double low, double value, double high)
{
	return value < low ? low : value > high ? high : value;
}

int resemblance_of(const struct gist *a, const struct gist *b,
		   const struct rarity *rarity, struct resemblance *resemblance,
		   struct error *err)
{
	struct resemblance r = { 0 };
	double there = shared_part(a, b, rarity), back = shared_part(b, a, rarity);
	struct tally numbers = tally_kind(a, b, GIST_NUMBER);
	struct tally names = tally_kind(a, b, GIST_NAME);
	struct tally dates = tally_kind(a, b, GIST_DATE);
	double length, other;
	bool elsewhere = other_places(a, b) > 0 && other_places(b, a) > 0;
	bool another_day = dates.a > dates.both && dates.b > dates.both;

	r.order = resemblance_order(a, b);
	if (r.order < 0)
		return error_memory(err);
	r.shared = there + back > 0 ? 2 * there * back / (there + back) : 0;
	r.least = there < back ? there : back;
	r.negated = is_negated(a) != is_negated(b);
	r.numbers_differ = numbers.a > numbers.both && numbers.b > numbers.both;
	r.added_differs = added_differs(a, b);
	other = numbers.both == 0 && r.numbers_differ ? 1 : r.numbers_differ ? 0.5 : 0;
	length = a->count && b->count
			 ? (double)(a->count < b->count ? a->count : b->count) /
				   (double)(a->count < b->count ? b->count : a->count)
			 : 0;
	r.score = between(0, OF_SHARED * r.shared + OF_LEAST * r.least +
			  OF_LETTERS * same_letters(a, b) + OF_NUMBERS * share(numbers) +
			  OF_NAMES * share(names) + FOR_OTHER_NUMBERS * other +
			  (another_day ? FOR_OTHER_DATES : 0) +
			  (elsewhere ? FOR_OTHER_PLACES : 0), 1);
	r.score = pow(r.score, GRADE_POWER);
	r.same = SAME_SHARED * r.shared + SAME_LEAST * r.least + SAME_ORDER * r.order +
		 SAME_LENGTH * length + SAME_PAIRS * same_pairs(a, b) +
		 SAME_NEGATED * r.negated >= SAME_FROM &&
		 !(r.negated && r.order >= BUT_FOR_NOT) &&
		 !r.added_differs && !(r.numbers_differ && r.order >= BUT_FOR_FIGURE);
	if (a->count == 0 || b->count == 0)
		r.score = 0;
	*resemblance = r;
	return 0;
}
