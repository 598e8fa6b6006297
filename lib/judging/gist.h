#ifndef JUDGING_GIST_H
#define JUDGING_GIST_H

#include "base/arena.h"
#include "base/error.h"
#include "base/slice.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * The gist of a text: its words brought to a form in which two texts that say
 * the same thing have the same words.
 *  - English words are stems of their lemma ("men" is "man"), beside the usual
 *    one of a few that are used for each other ("slain": "kill");
 *  - numbers are values: "two hundred", "200" and "200.0" are "200", "1.5m"
 *    and "1.5 million" are "1500000";
 *  - a contraction is its two words ("isn't" is "is not"), a hashtag the words
 *    it runs together ("#HarbourLamps"), and so is the handle of a user;
 *  - Korean, Chinese and Japanese are pairs of letters in a row;
 *  - addresses and emoji are left out.
 * It knows English; words of other languages stand as they are, folded.
 */
enum gist_kind {
	GIST_WORD,
	GIST_NAME,		/* with a capital within a sentence */
	GIST_NUMBER,
	GIST_DATE,		/* a month, a weekday, a year */
	GIST_PAIR,		/* two letters of Korean, Chinese, Japanese */
};

struct gist_word {
	struct slice form;
	struct slice said;	/* as it stands in the text, which is borrowed */
	uint64_t key;		/* of the form: equal for equal forms */
	uint64_t alike;		/* the same for words used for each other */
	uint32_t letters;	/* which of 32 classes of bytes the form has, a bit each */
	enum gist_kind kind;
	bool common;		/* "the": says nothing by itself */
	bool negation;		/* "not", "never", "denied" */
	bool added;		/* a number: so many more, "another six" */
	bool place;		/* a country or a continent, or what is its own */
	double value;		/* of a number, else NAN */
};

struct gist {
	struct gist_word *words;
	size_t count;
};

/* What the words of the language are; made once, read only from then on. */
struct gist_reader;

int gist_reader_new(struct gist_reader **reader, struct error *err);
void gist_reader_free(struct gist_reader *reader);

/* All memory is the arena's, whose failure is the caller's to ask. */
void gist_read(const struct gist_reader *reader, struct gist *gist, struct slice text,
	       struct arena *arena);

/* The key of a form. */
uint64_t gist_key(struct slice form);

#endif
