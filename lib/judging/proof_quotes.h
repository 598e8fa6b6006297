#ifndef JUDGING_PROOF_QUOTES_H
#define JUDGING_PROOF_QUOTES_H

#include "judging/gist.h"
#include "reading/quotation.h"
#include "reading/reading.h"

/*
 * The quotations of a text, and whom the text gives each to: of the draft that
 * is proofed, and of the articles it may be taken from.  For proof.c.
 */
struct quoted {
	struct span at;		/* bytes, the marks left out */
	const struct speaker *speaker;	/* NULL: the text does not say */
	const char *attribution;	/* as published, or NULL */
	bool speech;		/* somebody says it: no title, no word in marks */
	bool negated;		/* the sentence around it has a "not" of its own */
};

struct quoted_text {
	struct reading reading;
	struct tokens tokens;
	struct quotations quotations;
	struct quoted *all;	/* in order of place; those inside others left out */
	size_t count;
};

/* text is borrowed until _release(), which is due when the call worked. */
int quoted_open(struct quoted_text *quoted, struct slice text,
		const struct lexicon *lexicon, const struct gist_reader *reader,
		struct error *err);
void quoted_release(struct quoted_text *quoted);

/* The quotation at a byte of the text, NULL outside of all. */
const struct quoted *quoted_at(const struct quoted_text *quoted, size_t byte);

/* Whom the text gives the words at a place to, quoted or not; NULL where it
 * does not say.  *attribution (not NULL) is then the phrase, or NULL. */
const struct speaker *quoted_speaker(const struct quoted_text *quoted, struct span place,
				     const char **attribution);

/* Do the quotations that end before a gap and begin behind it belong together:
 * one thing that somebody says, an attribution between its pieces? */
bool quoted_is_one(const struct quoted_text *quoted, struct span gap);

/* Does text have a word that turns what it says round ("not", "denied")? */
bool quoted_negates(const struct gist_reader *reader, struct slice text,
		    struct arena *arena);

#endif
