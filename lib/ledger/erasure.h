#ifndef LEDGER_ERASURE_H
#define LEDGER_ERASURE_H

#include "base/buffer.h"
#include "ledger/record.h"

/*
 * Erasing for a source in danger: a source with its claims, or a claim, and all
 * that hangs on them, so that nothing of them is left in the file: no row, no word
 * in the search index, no entry of the audit log that says what they were, no copy
 * of evidence.  Rows that are there no more (removed before) are erased from the
 * log all the same, and so is every former state of other rows that refers to them.
 *
 *	erasure_plan(store, ref, &plan, err)		what would go
 *	erasure_make(store, ref, &plan, &how, err)	one write: all of it, or nothing
 *	erasure_finish(store, &done, err)		the file itself, and evidence
 *
 * What stays: the audit log still holds, says that something was erased and when,
 * and keeps random uids (tombstone.h) so that the rows do not come back.  Killed
 * in the middle of erasure_make() the ledger is as it was; after it the rows are
 * gone, and erasure_finish() of any later run does the rest (until then remnants
 * may stand in unused pages).
 */
struct erasure_plan {
	int64_t sources, claims, figures, links, checks, decisions, dismissals;
	int64_t removed;	/* rows that were removed before, and go from the log */
	int64_t log_rows;	/* of the audit log that will say nothing any more */
	int64_t heard;		/* claims of others that were heard from the source */
	int64_t passages;	/* of the texts of articles, that erasing alone leaves */
	int64_t evidence;	/* files that checks name by hash */
};

/* ref may be of a row that is there no more (past_named()). */
int erasure_plan(struct store *store, struct ref ref, struct erasure_plan *plan,
		 struct error *err);

/* Calls visit with each row that would go ("claim", 12), and each claim that only
 * loses whom it was heard from ("heard", 5); after erasure_plan(). */
typedef int erasure_visit(void *context, const char *what, int64_t row, struct error *err);

int erasure_each(struct store *store, erasure_visit *visit, void *context,
		 struct error *err);

struct erasure_how {
	bool redact;		/* black out its passages in the texts too */
	const char *by;
};

/* ERROR_CONFLICT when what would go is no longer what plan says. */
int erasure_make(struct store *store, struct ref ref, const struct erasure_plan *plan,
		 const struct erasure_how *how, struct error *err);

/* Is an erasure not finished?  1, 0; -1. */
int erasure_due(struct store *store, struct error *err);

struct erasure_done {
	int64_t copies;		/* of evidence, taken away */
};

/* Takes the copies of evidence away and writes the file anew.  Nothing where
 * nothing is due. */
int erasure_finish(struct store *store, struct erasure_done *done, struct error *err);

#endif
