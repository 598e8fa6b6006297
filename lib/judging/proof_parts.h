#ifndef JUDGING_PROOF_PARTS_H
#define JUDGING_PROOF_PARTS_H

#include "judging/proof.h"
#include "judging/proof_fit.h"
#include "judging/proof_quotes.h"
#include "judging/similar_pool.h"

/*
 * What the files of proof.c share: a quote of the draft, the texts of the
 * ledger it may be taken from, and how one compares with the other.
 */

/* A quote, its words cut.  "[W]e" is "We" here. */
struct proof_quote {
	const struct quoted *quoted;
	struct slice text;
	struct textwords words;
	struct spoken spoken;
	bool letter_brackets;
};

void proof_quote_make(struct proof_quote *quote, const struct quoted *quoted,
		      struct slice draft, struct arena *arena);

/* From the first word to the last, in brackets or not: other marks at the ends belong to whoever
 * quotes.  There is a word. */
struct slice proof_quote_words(const struct proof_quote *quote);

/* A quote of a claim, or the snapshot of an article. */
struct proof_text {
	int64_t claim, article;		/* claim 0: a snapshot */
	struct slice text;
	struct textwords words;
	struct spoken spoken;
	struct quoted_text *quoted;	/* of a snapshot, once it has been read */
};

/* ---- proof_find.c: the texts that a quote may be taken from ---------------- */

struct proof_shelf;

int proof_shelf_new(struct proof_shelf **made, struct store *store,
		    const struct lexicon *lexicon, const struct gist_reader *reader,
		    struct error *err);
void proof_shelf_free(struct proof_shelf *shelf);

/* Lets go of what was taken down for the last quote. */
void proof_shelf_clear(struct proof_shelf *shelf);

enum proof_look {
	PROOF_LOOK_WORDS,	/* that have these very words */
	PROOF_LOOK_LIKE,	/* that share rare words with it */
};

/* The texts are the shelf's, until it is cleared; a text that was given for
 * this quote before is not given again. */
int proof_shelf_find(struct proof_shelf *shelf, const struct proof_quote *quote,
		     enum proof_look look, int64_t without,
		     struct proof_text *const **texts, size_t *count, struct error *err);

/* Reads the snapshot of text, if that has not been done, for its quotations. */
int proof_shelf_read(struct proof_shelf *shelf, struct proof_text *text,
		     struct error *err);

/* ---- proof_weigh.c: how a quote compares with a text ----------------------- */

struct weighed {
	struct proof_text *text;
	struct fit fit;
	enum proof_verdict verdict;	/* without the speaker; PROOF_NOT_FOUND */
	size_t changed;			/* words */
	bool turns;
	struct span place;		/* bytes of text */
	struct worddiff diff;
	struct buffer *note;
};

/* The verdict is the best that the place of the fit allows.  Phrases are
 * appended to note. */
int proof_weigh(struct weighed *weighed, const struct proof_quote *quote,
		const struct gist_reader *reader, struct arena *arena,
		struct error *err);

void proof_note(struct buffer *note, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* ---- proof_turn.c: does a cut turn what is said round? --------------------- */

/* Looks at what stands right before and behind place in its sentence, within
 * the bounds given. */
void proof_turned_by_context(struct weighed *weighed, struct span bounds,
			     const struct gist_reader *reader, struct arena *arena);

/* ---- proof_speaker.c ------------------------------------------------------- */

/* Somebody as published, in the ledger or in an article. */
struct said_by {
	const char *name, *description, *role;
	bool unnamed;
	bool indirect;		/* the claim is no quotation */
};

enum proof_speaker proof_speakers(const struct speaker *draft, const struct said_by *ledger,
				  const struct gist_reader *reader, struct buffer *note,
				  struct arena *arena);

#endif
