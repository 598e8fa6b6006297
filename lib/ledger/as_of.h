#ifndef LEDGER_AS_OF_H
#define LEDGER_AS_OF_H

#include "ledger/past.h"

/*
 * A row as it stood at some moment, with what it referred to and what hung on it
 * then (a claim's figures, links and checks), as a small ledger in memory: ids and
 * uids are the same, so that whatever shows a row of today shows this one.
 *
 *	if (as_of_open(&then, store, ref, "2019-03-20T23:59:59Z", err) < 0) ...
 *	record_load(then, &claim_thing, ref.id, &claim, &arena, err)
 *	store_close(then);
 *
 * ERROR_MISSING when there was no such row yet, or no more; ERROR_CONFLICT when
 * what it was has been erased.  What it referred to and has been erased is left
 * out.
 */
int as_of_open(struct store **then, struct store *store, struct ref ref,
	       const char *moment, struct error *err);

/* The moment that a date means: the end of its last day; or itself, where it is a
 * time ("2019-03-20T14:00:00Z").  ERROR_INPUT. */
enum { MOMENT = 32 };
int as_of_moment(char moment[MOMENT], const char *date, struct error *err);

#endif
