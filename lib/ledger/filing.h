#ifndef LEDGER_FILING_H
#define LEDGER_FILING_H

#include "base/clock.h"
#include "base/hash.h"
#include "base/random.h"
#include "ledger/statement.h"
#include "ledger/store.h"

#include <stdint.h>

/*
 * Reports that were filed: each is known by the hash of its bytes and by the
 * claims in it, with what they said then.  So it can be told which reports are
 * to be looked at again when a claim turns out wrong, and whether a report at
 * hand is the one that was filed.
 */
struct filing {
	int64_t id;			/* shown as "r3" */
	struct uid uid;
	char sha256[SHA256_TEXT];
	const char *audience, *format;
	const char *about;		/* "a3", "source s5", "all" */
	int64_t claims;			/* in it when it was filed */
	const char *filed_by;		/* NULL: nobody is named */
	char filed_on[CLOCK_TEXT];	/* UTC */
};

/*
 * Notes a report as it is written, and files it:
 *
 *	if (filing_start(&draft, store, err) < 0) ...
 *	filing_claim(draft, 12);		for each of its claims
 *	...
 *	return filing_commit(draft, &filing, err);	(or filing_abandon(draft))
 */
struct filing_draft;

int filing_start(struct filing_draft **draft, struct store *store, struct error *err);

/* The claim with this id is in the report. */
void filing_claim(struct filing_draft *draft, int64_t claim);

/* Files it, between store_begin() and store_commit(); sha256, audience, format,
 * about and filed_by are given, the rest of *filing is filled in.
 * ERROR_CONFLICT when somebody else wrote to the ledger since filing_start(),
 * so that the report may be of another state.  Frees the draft in any case. */
int filing_commit(struct filing_draft *draft, struct filing *filing, struct error *err);
void filing_abandon(struct filing_draft *draft);

/* Walks the reports that were filed, the latest first; those with one of these
 * bytes (sha256; NULL: all). */
struct filings {
	struct statement query;
};

void filings_open(struct filings *filings, struct store *store, const char *sha256);

/* Strings last until the next call.  *changed is how many of its claims were
 * edited or removed since. */
bool filings_next(struct filings *filings, struct filing *filing, int64_t *changed);
int filings_close(struct filings *filings, struct error *err)
	__attribute__((warn_unused_result));

#endif
