#ifndef READING_TERM_H
#define READING_TERM_H

#include "reading/detail.h"
#include "reading/token.h"

#include <stdbool.h>

/*
 * One sentence cut finer than tokens, for figures and dates: hyphenated words
 * into their parts ("twenty-one", "five-year-old"), digits from letters
 * ("16-hour", "5km", "1990s", "19th"), possessives from their words
 * ("Tuesday's").  Whether two terms touch is told by their places.
 */
enum term_kind { TERM_WORD, TERM_NUMBER, TERM_MARK };

enum term_flag {
	TERM_CAPITAL = 1,
	TERM_ORDINAL = 2,	/* "19th" */
	TERM_PLURAL = 4,	/* "1990s" */
	TERM_POSSESSIVE = 8,	/* "'s" follows, and is no part of the term */
	TERM_DECIMAL = 16,	/* digits with a decimal point */
	TERM_GROUPED = 32,	/* digits with commas: no year */
	TERM_GLUED = 64,	/* touches the term before it */
	TERM_ZERO = 128,	/* digits that begin with 0 */
};

/* A quick no for most terms: what may begin at one.  SURE ones need no other word
 * for it; a sentence without any, and without digits, holds no date, no figure and
 * no rank. */
enum term_begin {
	BEGINS_DATE = 1,
	BEGINS_FIGURE = 2,
	BEGINS_RANK = 4,	/* an ordinal */
	BEGINS_CLOSING = 8,	/* a number that an ordinal may close */
	BEGINS_SURE_DATE = 16,
	BEGINS_SURE_FIGURE = 32,
	IS_DATE_WORD = 64,	/* a word of dates itself, not one before them; digits */
};

#define BEGINS_SURE (BEGINS_SURE_DATE | BEGINS_SURE_FIGURE | BEGINS_RANK)

/* Words of these classes are words of dates themselves. */
#define TERM_DATE_CLASSES \
	(WORD_MONTH | WORD_WEEKDAY | WORD_DATE | WORD_CARDINAL | WORD_ORDINAL | \
	 WORD_FRACTION | WORD_SCALE)

/* Those of a word of the lexicon. */
uint8_t term_begins(const struct lexeme *lexeme);

struct term {
	uint32_t start, end;	/* bytes in the text */
	uint32_t token;
	uint32_t classes;	/* of the lexeme, 0 without one */
	int32_t detail;
	int32_t mark;		/* the code point of a mark; all dashes but the em
				 * dash are '-', all apostrophes '\'' */
	uint8_t kind, flags;
	uint8_t digits;		/* before the point, at most 255 */
	uint8_t begins;		/* enum term_begin */
	const struct lexeme *lexeme;
	double value;		/* of digits */
};

struct terms {
	const struct tokens *tokens;
	struct term *all;	/* of the sentence last cut */
	size_t count, capacity;
	struct arena *arena;
	uint32_t classes;	/* of all words of that sentence; all bits when it holds a
				 * digit or a word that must be cut */
	uint8_t begins;		/* the same of enum term_begin */
	uint64_t dates[2];	/* which of enum date_word are among its terms, a bit each */
	bool months, weekdays, numbers;	/* are words of these, or digits, among them? */
};

void terms_init(struct terms *terms, const struct tokens *tokens, struct arena *arena);

/* Cuts the sentence that begins at token first (a part of it, if it has no
 * end), and returns the first token behind; when none of its words has one of the
 * wanted classes, or begins anything surely, and it holds no digit, count is 0.  Without memory the arena remembers. */
size_t terms_cut(struct terms *terms, size_t first, uint32_t wanted);

/* Questions that hold for no term past the end. */
static inline int term_is(const struct terms *terms, size_t i, uint32_t classes)
{
	return i < terms->count && (terms->all[i].classes & classes) != 0;
}

static inline int term_plays(const struct terms *terms, size_t i, uint64_t grammar)
{
	return i < terms->count && terms->all[i].lexeme &&
	       (terms->all[i].lexeme->grammar & grammar) != 0;
}

static inline int term_key(const struct terms *terms, size_t i, uint64_t keys)
{
	return i < terms->count && terms->all[i].lexeme &&
	       (terms->all[i].lexeme->keys & keys) != 0;
}

static inline unsigned term_date(const struct terms *terms, size_t i)
{
	return i < terms->count ? detail_date(terms->all[i].detail) : DATE_NO_WORD;
}

static inline unsigned term_figure(const struct terms *terms, size_t i)
{
	return i < terms->count ? detail_figure(terms->all[i].detail) : FIGURE_NO_WORD;
}

static inline unsigned term_number(const struct terms *terms, size_t i)
{
	return i < terms->count ? detail_number(terms->all[i].detail) : 0;
}

static inline int term_mark(const struct terms *terms, size_t i, int32_t mark)
{
	return i < terms->count && terms->all[i].kind == TERM_MARK &&
	       terms->all[i].mark == mark;
}

static inline int term_glued(const struct terms *terms, size_t i)
{
	return i < terms->count && (terms->all[i].flags & TERM_GLUED);
}

static inline int term_digits(const struct terms *terms, size_t i)
{
	return i < terms->count && terms->all[i].kind == TERM_NUMBER;
}

static inline int term_word(const struct terms *terms, size_t i)
{
	return i < terms->count && terms->all[i].kind == TERM_WORD;
}

/* Is this word of dates in the sentence; is one of those from first to last, none
 * of which is beyond 63?  What needs one that is not there need not be tried. */
static inline bool terms_hold(const struct terms *terms, enum date_word word)
{
	return (terms->dates[word / 64] >> word % 64 & 1) != 0;
}

static inline bool terms_hold_any(const struct terms *terms, enum date_word first,
				  enum date_word last)
{
	return (terms->dates[0] >> first & (((uint64_t)1 << (last - first + 1)) - 1)) != 0;
}

struct slice term_text(const struct terms *terms, size_t i);

/* Does term i, a word, end with one of the language's suffixes of this kind, behind
 * as many bytes at least? */
bool term_suffix(const struct terms *terms, size_t i, enum suffix suffix, size_t least);

#endif
