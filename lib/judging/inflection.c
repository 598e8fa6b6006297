#include "judging/inflection.h"

#include "base/utf8.h"
#include "judging/gist_words.h"
#include "judging/stem.h"
#include "ledger/search_query.h"

#include <math.h>

enum { LONGEST = 64 };

static void add(struct buffer *out, struct slice text)
{
	if (out->length)
		buffer_text(out, " OR ");
	search_quote(out, text);
}

static bool has_stem(const char *word, size_t length, struct slice stem)
{
	char copy[LONGEST];

	memcpy(copy, word, length);
	return slice_equal((struct slice){ copy, stem_english(copy, length) }, stem);
}

/* stem, with its last letter doubled or not, and suffix: if it is a form of
 * the word. */
static void try_form(struct buffer *out, struct slice stem, size_t keep, bool twice,
		     const char *suffix)
{
	struct slice end = slice_of(suffix);
	size_t length = end.length;
	char word[LONGEST];

	if (keep == 0 || keep + twice + length > sizeof(word))
		return;
	memcpy(word, stem.at, keep);
	if (twice)
		word[keep] = word[keep - 1];
	memcpy(word + keep + twice, end.at, end.length);
	length += keep + twice;
	if (has_stem(word, length, stem))
		add(out, (struct slice){ word, length });
}

static void add_forms(struct buffer *out, struct slice stem)
{
	/* The rarer ones ("-ance", "-ous") bring in less than they cost: each is
	 * a look-up of its own. */
	static const char *const suffixes[] = { "",   "s",  "es", "e",	 "ed",	"ing",
						"er", "ers", "ly", "ion", "ions", "ation",
						"ment", "al", "ive", "ity" };
	static const char *const of_y[] = { "y", "ies", "ied", "ying", "ier", "ily", "iness" };
	static const char *const doubling[] = { "ed", "ing", "er", "", "s", "ation" };
	size_t i;

	for (i = 0; i < sizeof(suffixes) / sizeof(suffixes[0]); i++)
		try_form(out, stem, stem.length, false, suffixes[i]);
	for (i = 0; i < sizeof(doubling) / sizeof(doubling[0]); i++)
		try_form(out, stem, stem.length, true, doubling[i]);
	if (stem.length > 1 && stem.at[stem.length - 1] == 'i')
		for (i = 0; i < sizeof(of_y) / sizeof(of_y[0]); i++)
			try_form(out, stem, stem.length - 1, false, of_y[i]);
}

/* "slew" and "slain" for the stem of "slay". */
static void add_irregular(struct buffer *out, struct slice stem)
{
	for (const char *const *list = gist_irregular; *list; list++) {
		struct slice rest = slice_of(*list), word;

		if (!slice_next(&rest, ' ', &word) || word.length > LONGEST ||
		    word.at[0] != stem.at[0] || !has_stem(word.at, word.length, stem))
			continue;
		add(out, word);
		while (slice_next(&rest, ' ', &word))
			add(out, word);
	}
}

static void add_number(struct buffer *out, double value)
{
	if (value >= 0 && value < 20 && value == floor(value))
		add(out, slice_of(gist_units[(int)value]));
	else if (value >= 20 && value < 100 && fmod(value, 10) == 0)
		add(out, slice_of(gist_tens[(int)value / 10 - 2]));
}

/* Without the "'s" of a genitive. */
static struct slice without_genitive(struct slice said)
{
	static const char *const tails[] = { "'s", "\xe2\x80\x99s", "'", "\xe2\x80\x99" };

	for (size_t i = 0; i < sizeof(tails) / sizeof(tails[0]); i++) {
		size_t length = strlen(tails[i]);

		if (said.length > length &&
		    memcmp(said.at + said.length - length, tails[i], length) == 0) {
			said.length -= length;
			break;
		}
	}
	return said;
}

static bool is_hangul(struct slice text)
{
	size_t at = 0;
	int32_t point = utf8_next(text, &at);

	return point >= 0xac00 && point <= 0xd7a3;
}

void inflection_query(const struct gist_word *word, struct buffer *out)
{
	if (word->kind == GIST_PAIR) {
		if (is_hangul(word->form)) {
			search_quote(out, word->form);
			buffer_byte(out, '*');
		}
		return;
	}
	add(out, without_genitive(word->said));
	if (word->kind == GIST_NUMBER)
		add_number(out, word->value);
	if (word->kind == GIST_NUMBER || word->kind == GIST_DATE) {
		add(out, word->form);
		return;
	}
	if (slice_is(word->form, "usa"))
		add(out, SLICE("u.s."));
	add_forms(out, word->form);
	add_irregular(out, word->form);
}
