#ifndef JUDGING_EDITION_CHANGES_H
#define JUDGING_EDITION_CHANGES_H

#include "base/worddiff.h"
#include "ledger/store.h"

/*
 * What changed from one edition of an article to another: its title, byline,
 * date and the like, and its claims.  Claims go together one to one, those that
 * say the most alike (resemblance.h, matching.h); what is left over came or
 * went.  Where an edition has no claims, or when that is asked for, those that
 * a reader finds in its text (reading.h) stand in for them.
 */
enum edition_change {
	EDITION_SAME,
	EDITION_FIELD,		/* of the article: title ... */
	EDITION_ADDED,		/* only in the second */
	EDITION_REMOVED,	/* only in the first */
	EDITION_WORDS,		/* other words */
	EDITION_FIGURES,	/* other numbers, dates, or a "not" (and other words) */
	EDITION_SPEAKER,		/* the same words, somebody else's */
};

extern const char *const edition_change_words[];	/* "same", "field", "added" ... */

/* A claim of an edition. */
struct edition_claim {
	int64_t id;		/* 0: read from the text */
	int64_t start, end;	/* code points; -1: no place */
	const char *words;	/* its quote, or its statement */
	bool quoted;
	const char *speaker;	/* as published, or NULL */
	const char *figures;	/* kept with it: "2 boats;6" */
};

struct edition_difference {
	enum edition_change change;
	const char *field;	/* EDITION_FIELD: its name... */
	const char *was, *is;	/* ...and what stood there, or NULL */
	const struct edition_claim *before, *after;	/* NULL: none */
	double score;		/* how alike the two are */
	const char *figures;	/* "two / six", or NULL */
	bool speaker;		/* another speaker too */
	struct worddiff diff;
};

struct edition_changes {
	struct edition_difference *all;	/* fields, then claims in the order of the
					 * second edition, each that went where it was */
	size_t count;
	size_t changed;			/* all but EDITION_SAME */
	bool read[2];			/* claims were read from the text */
};

struct edition_options {
	bool read;		/* the texts, though there are claims */
};

/* Both are articles of the ledger.  Everything is in arena. */
int edition_changes_find(struct edition_changes *changes, struct store *store,
			 int64_t before, int64_t after,
			 const struct edition_options *options, struct arena *arena,
			 struct error *err);

#endif
