#ifndef JUDGING_AFFECTED_H
#define JUDGING_AFFECTED_H

#include "base/arena.h"
#include "base/error.h"
#include "ledger/store.h"
#include "ledger/thing.h"

#include <stddef.h>
#include <stdint.h>

/*
 * What must be looked at again when a source or a claim proves wrong.
 *
 * From a source (and every source linked as the same): its claims, and those
 * that were heard from it.  From a claim, and from each claim reached so:
 *	what is within its quote, and whose quote it is within;
 *	what repeats or updates it, and what it supports (that loses a support);
 *	what it repeats (the two said the same);
 *	what it contradicts, and what contradicts it (which may stand after all);
 *	and what supports it (which says so too, on its own footing).
 * What is reached by a contradiction or a support of it is looked at and not
 * followed further: that one falls is no reason to doubt the other's friends.
 * Then the links of what itself proves wrong and those among what was
 * reached, the checks of all these claims, and the reports that were filed with
 * any of them (ledger/filing.h).
 */
enum affected_kind {
	AFFECTED_CLAIM, AFFECTED_LINK, AFFECTED_CHECK, AFFECTED_REPORT, AFFECTED_KINDS
};

/* "claim", "link", "check", "report" */
extern const char *const affected_words[];

struct affected {
	enum affected_kind kind;
	int64_t id;
	int64_t claim;			/* the claim it hangs on, or was reached from; 0 */
	int32_t steps;			/* of claims: 0 for what itself proves wrong */
	const char *why;		/* "repeats c4", in the arena of the list */
};

struct affected_list {
	struct affected *all;		/* claims by steps then id, links, checks, reports */
	size_t count, room;
	size_t counts[AFFECTED_KINDS];
	struct arena arena;
};

/* of is a source or a claim.  The list is initialised by the call, and to be
 * released in either case. */
int affected_load(struct affected_list *list, struct store *store, struct ref of,
		  struct error *err);
void affected_release(struct affected_list *list);

#endif
