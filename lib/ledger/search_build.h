#ifndef LEDGER_SEARCH_BUILD_H
#define LEDGER_SEARCH_BUILD_H

#include "ledger/claim.h"

/*
 * The full-text indexes of a ledger without claims (of words, and of what stands
 * inside words), built beside it by a thread of its own while the claims are
 * written: half of a bulk load's time is words.  They grow in a database that
 * has no name (beside the ledger, since it
 * holds its words; gone with the process, however that ends) and is then
 * copied block by block.
 *
 *	if (search_build_start(&build, store, err) < 0) ...
 *	search_build_add(build, &claim, err)		in rising order of id
 *	search_build_end(build, err)
 *	search_build_finish(build, store, err)		or search_build_abandon(build)
 */
struct search_build;

/* *started is the caller's, to _finish() or _abandon(). */
int search_build_start(struct search_build **started, struct store *store,
		       struct error *err);

/* Copies the words of a claim that has its id. */
int search_build_add(struct search_build *build, const struct claim *claim,
		     struct error *err);

/* There are no more claims: what is left to do for the thread it does while the
 * caller goes on. */
int search_build_end(struct search_build *build, struct error *err);

/* Waits for the thread and makes its indexes those of the ledger, within the
 * write that is open.  Frees build in either case. */
int search_build_finish(struct search_build *build, struct store *store,
			struct error *err);
void search_build_abandon(struct search_build *build);

#endif
