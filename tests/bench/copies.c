/*
 * For measuring `similar --all`: a spreadsheet of made-up claims in which one
 * in thirty is a near copy of an earlier one, and how many of the pairs that an
 * exact comparison finds were found.  The same bytes for the same numbers.
 *
 * usage: copies ROWS >rows.csv
 *        copies ROWS SAMPLE <pairs.csv	(columns id, other: c1, c2 ...)
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <math.h>

enum { WORDS = 40000, MOST = 40 };

struct row {
	int count;
	unsigned short words[MOST];
};

static uint64_t state = 88172645463325252u;
static double reach[WORDS];

static uint64_t draw(void)
{
	state ^= state >> 12;
	state ^= state << 25;
	state ^= state >> 27;
	return state * 0x2545f4914f6cdd1du;
}

static unsigned below(unsigned limit)
{
	return (unsigned)((draw() >> 33) % limit);
}

/* Words follow Zipf's law. */
static unsigned word(void)
{
	double point = (double)(draw() >> 11) / 9007199254740992.0;
	int low = 0, high = WORDS - 1;

	while (low < high) {
		int middle = (low + high) / 2;

		if (reach[middle] < point)
			low = middle + 1;
		else
			high = middle;
	}
	return (unsigned)low;
}

static void make(struct row *rows, long count)
{
	double sum = 0;

	for (int i = 0; i < WORDS; i++)
		reach[i] = sum += 1.0 / (i + 2.7);
	for (int i = 0; i < WORDS; i++)
		reach[i] /= sum;
	for (long i = 0; i < count; i++) {
		struct row *row = &rows[i];
		unsigned changes;

		if (i < 100 || below(30)) {
			row->count = 8 + (int)below(MOST - 8);
			for (int j = 0; j < row->count; j++)
				row->words[j] = (unsigned short)word();
			continue;
		}
		*row = rows[below((unsigned)i)];
		for (changes = below(6); changes; changes--) {
			int at = (int)below((unsigned)row->count);

			if (below(3) || row->count < 6)
				row->words[at] = (unsigned short)word();
			else
				row->words[at] = row->words[--row->count];
		}
	}
}

static int by_number(const void *a, const void *b)
{
	return *(const unsigned short *)a - *(const unsigned short *)b;
}

static void make_set(struct row *row)
{
	int kept = 0;

	qsort(row->words, (size_t)row->count, sizeof(row->words[0]), by_number);
	for (int i = 0; i < row->count; i++)
		if (!kept || row->words[kept - 1] != row->words[i])
			row->words[kept++] = row->words[i];
	row->count = kept;
}

static double jaccard(const struct row *a, const struct row *b)
{
	int i = 0, j = 0, both = 0;

	while (i < a->count && j < b->count) {
		both += a->words[i] == b->words[j];
		if (a->words[i] < b->words[j])
			i++;
		else if (a->words[i] > b->words[j])
			j++;
		else
			i++, j++;
	}
	return (double)both / (a->count + b->count - both);
}

static int by_pair(const void *a, const void *b)
{
	return memcmp(a, b, 2 * sizeof(long)) ? (((const long *)a)[0] != ((const long *)b)[0]
		? (((const long *)a)[0] > ((const long *)b)[0] ? 1 : -1)
		: (((const long *)a)[1] > ((const long *)b)[1] ? 1 : -1)) : 0;
}

static void check(struct row *rows, long count, long sample)
{
	long room = 1 << 20, (*pairs)[2] = malloc((size_t)room * sizeof(*pairs)), found = 0;
	long all = 0, seen = 0, step = count / sample ? count / sample : 1;
	char line[4096];

	while (pairs && fgets(line, sizeof(line), stdin) && found < room) {
		char *at = strstr(line, "\"c"), *next = at ? strstr(at + 2, "\"c") : NULL;

		if (!next || strncmp(line, "\"claims\"", 8) != 0)
			continue;
		next = strstr(strchr(at + 1, ',') ? strchr(line, ',') : line, "\"c");
		pairs[found][0] = strtol(next + 2, &at, 10);
		pairs[found++][1] = strtol(strstr(at, "\"c") + 2, NULL, 10);
	}
	qsort(pairs, (size_t)found, sizeof(*pairs), by_pair);
	for (long i = 0; i < count; i++)
		make_set(&rows[i]);
	for (long i = 0; i < count; i += step)
		for (long j = 0; j < count; j++) {
			long key[2] = { (i < j ? i : j) + 1, (i < j ? j : i) + 1 };

			if (i == j || jaccard(&rows[i], &rows[j]) < 0.6)
				continue;
			all++;
			seen += bsearch(key, pairs, (size_t)found, sizeof(*pairs), by_pair) != NULL;
		}
	printf("%ld %ld %.4f\n", seen, all, all ? (double)seen / (double)all : 1);
	free(pairs);
}

int main(int argc, char **argv)
{
	long count = argc > 1 ? atol(argv[1]) : 0;
	struct row *rows = calloc((size_t)count + 1, sizeof(*rows));

	if (count < 1 || !rows)
		return 2;
	make(rows, count);
	if (argc > 2) {
		check(rows, count, atol(argv[2]));
		free(rows);
		return 0;
	}
	puts("\"quote\"\r");
	for (long i = 0; i < count; i++) {
		putchar('"');
		for (int j = 0; j < rows[i].count; j++)
			printf("%sw%x", j ? " " : "", rows[i].words[j] * 7919u % 65521u);
		puts("\"\r");
	}
	free(rows);
	return 0;
}
