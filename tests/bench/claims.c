/*
 * Writes a spreadsheet of made-up claims for measuring: the same bytes for the
 * same numbers on every machine.  Words follow Zipf's law over a vocabulary of
 * invented ones; one row in ten is Korean, some hold line ends, quotation marks
 * and commas; a row has 500 bytes, an article 20 rows, a source 200: in a million
 * rows 50,000 articles and 5,000 sources.  A later part of the same ledger has
 * the same: give WHOLE, its number of rows.
 *
 * usage: claims ROWS [SEED [FIRST [WHOLE]]]
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS = 30000, LONGEST = 24 };

static uint64_t state;
static char words[WORDS][LONGEST];
static double reach[WORDS];	/* the share of text that words up to this one make */

/* xorshift64* */
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

static void make_words(void)
{
	static const char *const latin[] = { "ba", "ren", "to", "mi", "sel", "ka", "dor", "é",
					     "lin", "u", "st", "gra", "no", "vi", "th", "o" };
	static const char *const hangul[] = { "강", "바", "람", "고", "수", "리", "문", "대",
					      "소", "항", "전", "기" };
	double sum = 0;

	for (int i = 0; i < WORDS; i++) {
		/* Every second word is Korean; common words are short. */
		int korean = i % 2, parts = 1 + (i > 20) + (i > 400) + (int)below(2);
		char *end = words[i];

		for (int part = 0; part < parts; part++)
			end += sprintf(end, "%s", korean ? hangul[below(12)] : latin[below(16)]);
		sum += 1.0 / (i + 2.7);
		reach[i] = sum;
	}
	for (int i = 0; i < WORDS; i++)
		reach[i] /= sum;
}

/* One row in ten is Korean. */
static int korean_row;

static const char *word(void)
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
	return words[(low & ~1) + korean_row];
}

static void write_words(unsigned count, int hard)
{
	for (unsigned i = 0; i < count; i++) {
		if (i)
			putchar(' ');
		if (hard && below(60) == 0)
			printf("\"\"%s,\"\"", word());
		else if (hard && below(150) == 0)
			printf("%s\r\n", word());
		else
			fputs(word(), stdout);
	}
}

static void write_row(unsigned long n, unsigned long whole)
{
	static const char *const kinds[] = { "event", "figure", "allegation", "opinion",
					     "prediction", "not_stated" };
	unsigned source = below((unsigned)(whole / 200 + 1)),
		 article = below((unsigned)(whole / 20 + 1));

	korean_row = below(10) == 0;
	printf("\"Article %u of %s\",\"Outlet %u\",\"Person Number %u\",\"", article,
	       words[article % WORDS & ~1u], article % 200, source);
	write_words(25 + below(24), 1);
	fputs("\",\"", stdout);
	write_words(8 + below(7), 0);
	printf("\",\"%s, a %s in %s\",\"said\",direct,%s,2016-%02u-%02u,",
	       words[source & ~1u], words[source % 97 & ~1u], words[source % 811 & ~1u], kinds[below(6)],
	       1 + below(12), 1 + below(28));
	if (below(3) == 0)
		printf("2016-%02u", 1 + below(12));
	printf(",\"%s\",", words[below(900) & ~1u]);
	if (below(4) == 0)
		printf("%s;%s", words[100 + (below(20) & ~1u)], words[200 + (below(20) & ~1u)]);
	printf(",row %lu\r\n", n);
}

int main(int argc, char **argv)
{
	unsigned long rows = argc > 1 ? strtoul(argv[1], NULL, 10) : 1000;
	unsigned long first = argc > 3 ? strtoul(argv[3], NULL, 10) : 1;

	unsigned long whole = argc > 4 ? strtoul(argv[4], NULL, 10) : rows;

	state = 0x9e3779b97f4a7c15u;
	make_words();
	state += 0x1000003u * (argc > 2 ? strtoul(argv[2], NULL, 10) : 0);
	for (int i = 0; i < 16; i++)
		draw();
	puts("article,outlet,source,quote,statement,attribution,cue,quote_type,kind,"
	     "stated_on,happened_on,place,tags,note\r");
	for (unsigned long n = first; n < first + rows; n++)
		write_row(n, whole);
	return fflush(stdout) != 0 || ferror(stdout);
}
