#ifndef JUDGING_PROOF_H
#define JUDGING_PROOF_H

#include "base/worddiff.h"
#include "ledger/store.h"

/*
 * The quotations of a draft against the words that a ledger has: the quotes of
 * its claims, and the snapshots of its articles.
 *
 *	if (proof_open(&proof, store, err) < 0) ...
 *	if (proof_read(proof, draft, &options, &arena, &findings, err) < 0) ...
 *	proof_close(proof);
 *
 * Words are compared; what is said about marks, figures and speakers follows.
 * The claim or the article that comes nearest is named, never all of them.
 */
enum proof_verdict {
	PROOF_EXACT,		/* the same characters; white space as a line wraps */
	PROOF_MARKS,		/* only spacing, marks, or capitals differ */
	PROOF_BRACKETS,		/* other words stand in square brackets, and only there */
	PROOF_CUT_MARKED,	/* words are left out, and an ellipsis says so */
	PROOF_CUT,		/* words are left out, and nothing says so */
	PROOF_ALTERED,		/* words are changed or put in */
	PROOF_OTHER_SPEAKER,	/* the words are right; somebody else said them */
	PROOF_JOINED,		/* made of two quotes */
	PROOF_NOT_FOUND,	/* the ledger has nothing like it */
};

extern const char *const proof_words[];	/* "exact", "marks_differ" ... */

/* Whom the draft and the ledger give the words to. */
enum proof_speaker { PROOF_SPEAKER_UNKNOWN, PROOF_SPEAKER_SAME, PROOF_SPEAKER_OTHER };

extern const char *const proof_speaker_words[];

struct proof_finding {
	struct span at;		/* bytes of the draft, the marks left out */
	enum proof_verdict verdict;
	bool turns;		/* what is left out, put in or stands right beside it
				 * turns what is said round */
	int64_t claim, article;	/* that have the words; 0: none */
	int64_t other_claim, other_article;	/* PROOF_JOINED: of the second part */
	const char *original;	/* the words there; NULL: none */
	struct worddiff diff;	/* from them to the draft's; no runs where none */
	enum proof_speaker said;
	const char *speaker;	/* whom the draft gives it to, or NULL */
	const char *said_by;	/* whom the ledger does, or NULL */
	const char *note;	/* phrases joined by ";", or NULL */
};

/* Is it one that an editor has to mend: altered, cut without an ellipsis,
 * joined, of another speaker, or with its meaning turned? */
bool proof_is_altered(const struct proof_finding *finding);

struct proof_findings {
	struct proof_finding *all;	/* in the order of the draft */
	size_t count;
	size_t passed_over;	/* titles and single words in marks */
};

struct proof_options {
	bool all;		/* pass nothing over */
	int64_t without;	/* an article that is not looked at: the draft itself;
				 * 0: none */
};

struct proof;

int proof_open(struct proof **opened, struct store *store, struct error *err);
void proof_close(struct proof *proof);

/* draft is valid UTF-8 and borrowed.  Everything found is in arena. */
int proof_read(struct proof *proof, struct slice draft,
	       const struct proof_options *options, struct arena *arena,
	       struct proof_findings *findings, struct error *err);

#endif
