#ifndef LEDGER_FINDING_H
#define LEDGER_FINDING_H

#include "base/arena.h"
#include "ledger/store.h"
#include "ledger/thing.h"

/*
 * Findings that a person has dismissed, of a claim or else of an article.  Which
 * finding it is says its mark: the rule, a colon, and 16 hexadecimal digits of a
 * hash over the words it is about (judging/lint.h makes them), so that it comes
 * back when those change.
 *
 * The writing ones run between store_begin() and store_commit() and are logged as
 * "finding" (of an article) and "claim_finding"; a claim or an article that is
 * removed takes them along.
 */
enum { FINDING_MARK = 64 };	/* bytes of a mark, with its NUL */

struct dismissed_finding {
	struct ref on;
	const char *mark, *reason;
	const char *by;			/* NULL: nobody is named */
	const char *day;		/* UTC */
};

struct dismissed_findings {
	struct dismissed_finding *all;	/* in the arena */
	size_t count;
};

/* Those of an article and of its claims; 0: of the claims in no article. */
int dismissed_findings_load(struct dismissed_findings *findings, struct store *store,
			    int64_t article, struct arena *arena, struct error *err);

/* 1 when it was not dismissed before, 0 when it was (and is left as it was); -1.
 * by may be NULL. */
int finding_dismiss(struct store *store, struct ref on, const char *mark,
		    const char *reason, const char *by, struct error *err);

/* 1 when it was dismissed, 0 when not; -1. */
int finding_restore(struct store *store, struct ref on, const char *mark,
		    struct error *err);

/* Puts one back as it was when the ledger was exported; ERROR_INPUT for what is
 * no mark, or on neither a claim nor an article. */
int finding_put_back(struct store *store, struct ref on, const char *mark,
		     const char *reason, const char *by, const char *day,
		     struct error *err);

#endif
