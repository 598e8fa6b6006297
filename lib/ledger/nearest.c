#include "ledger/thing.h"

#include <string.h>

/* Longer words than this are not mistyped, they are something else. */
enum { LONGEST = 64 };

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Edits (insert, delete, replace, swap of neighbours) from a to b: the
 * distance of Damerau and Levenshtein, with optimal string alignment. */
static size_t distance(const char *a, size_t a_length, const char *b, size_t b_length)
{
	size_t rows[3][LONGEST + 1];
	size_t *before = rows[0], *last = rows[1], *row = rows[2], *spare;

	for (size_t j = 0; j <= b_length; j++)
		last[j] = before[j] = j;
	for (size_t i = 1; i <= a_length; i++) {
		row[0] = i;
		for (size_t j = 1; j <= b_length; j++) {
			size_t cost = a[i - 1] != b[j - 1];

			row[j] = least(least(row[j - 1], last[j]) + 1, last[j - 1] + cost);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				row[j] = least(row[j], before[j - 2] + 1);
		}
		spare = before;
		before = last;
		last = row;
		row = spare;
	}
	return last[b_length];
}

const char *word_nearest(const char *text, const char *const *words)
{
	size_t length = strlen(text), best = LONGEST;
	const char *nearest = NULL;

	if (length > LONGEST)
		return NULL;
	for (; *words; words++) {
		size_t word_length = strlen(*words), far;

		if (word_length > LONGEST)
			continue;
		far = distance(text, length, *words, word_length);
		if (far < best && far * 3 <= (length > word_length ? length : word_length)) {
			best = far;
			nearest = *words;
		}
	}
	return nearest;
}
