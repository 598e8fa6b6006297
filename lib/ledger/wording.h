#ifndef LEDGER_WORDING_H
#define LEDGER_WORDING_H

#include "base/slice.h"
#include "ledger/statement.h"

/*
 * The words of claims, for listings that say about each claim something worked
 * out elsewhere: its quote, or where there is none its statement.  Asked in
 * rising order of id the ledger is read once.
 *
 *	wording_open(&wording, store);
 *	words = wording_of(&wording, 12);
 *	if (wording_close(&wording, err) < 0) ...
 */
struct wording {
	struct statement query;
	int64_t at;		/* id of the current row; 0 before and after all */
	bool quoted;		/* is it a quote? */
};

void wording_open(struct wording *wording, struct store *store);

/* SLICE_NONE if there is no such claim; lasts until the next call. */
struct slice wording_of(struct wording *wording, int64_t claim);

int wording_close(struct wording *wording, struct error *err)
	__attribute__((warn_unused_result));

#endif
