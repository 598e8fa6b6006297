#ifndef JUDGING_MISSING_H
#define JUDGING_MISSING_H

#include "judging/ground_rules.h"

/*
 * What is missing of a claim, in short phrases that a fact-checker acts on.
 * The order is that of their weight, heaviest first: what nobody looked at,
 * then what the claim stands on, then what is in doubt about it, then what
 * the record does not tell.
 *
 * That `statement` is empty is not among them.  It is empty until a person
 * writes it, so that the phrase would stand on every row of a newly logged
 * article and say no more than the empty cell beside it.  A basis of
 * knowledge and ground rules are asked of sources only: an article's own
 * words and "many say" have nobody who could have them.
 */
enum missing {
	/* status unchecked: there is no check at all */
	MISSING_CHECK,			/* "no check" */
	/* status changed_since_check: what was checked is not what stands now */
	MISSING_NEW_CHECK,		/* "changed since check" */
	/* status pending: checks have begun and none has a result */
	MISSING_RESULT,			/* "check not finished" */
	/* voice source, but no source is known */
	MISSING_SOURCE,			/* "no source" */
	/* voice vague ("many question"): the text names nobody */
	MISSING_SPEAKER,		/* "vague: nobody named" */
	/* the source is unnamed, and no claim of a source known to be another
	 * one (judging/distinct.h) supports it.  What was said off the record
	 * supports nothing: it cannot be used. */
	MISSING_SECOND_SOURCE,		/* "one unnamed source" */
	/* rival figures: the same words read in two ways, or more */
	MISSING_READING,		/* "figure has two readings" */
	/* flag unclosed: where the quote ends is the reader's guess */
	MISSING_END,			/* "quote not closed" */
	/* neither stated_on nor happened_on */
	MISSING_DATE,			/* "no date" */
	/* neither the claim nor the source says on what terms it was given */
	MISSING_GROUND_RULES,		/* "ground rules unknown" */
	/* nothing says how the source knows */
	MISSING_KNOWLEDGE,		/* "basis of knowledge not stated" */
	MISSING_COUNT
};

const char *missing_phrase(enum missing missing);

/* What a claim stands on, as far as the phrases ask. */
struct footing {
	const char *status;		/* words of the claim... */
	const char *voice, *knowledge;
	const char *naming;		/* ...and of its source; NULL: no source */
	enum ground_rules rules;	/* of both together */
	bool supported;			/* by a claim of another source */
	bool rivals;			/* some figure has rival readings */
	bool unclosed, dated;
};

/* The set of what is missing: bit 1u << MISSING_DATE and so on. */
unsigned missing_of(const struct footing *footing);

/* What the two records alone say; source is NULL when the claim has none.
 * rules, supported and rivals are left at unknown, false, false. */
struct footing footing_of(const struct claim *claim, const struct source *source);

/* Does a link of `supports` from claim `by` give this claim a second source?
 * source is that of claim, or NULL (then it never does). */
int support_counts(struct store *store, const struct source *source, int64_t by,
		   bool *counts, struct error *err);

/* All of it, read from the ledger. */
int footing_load(struct store *store, const struct claim *claim,
		 const struct source *source, struct footing *footing,
		 struct error *err);

#endif
