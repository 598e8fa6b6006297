#ifndef LEDGER_TRAIL_H
#define LEDGER_TRAIL_H

#include "ledger/statement.h"

#include "base/buffer.h"
#include "ledger/change.h"

/*
 * What the audit log says of one row, entry after entry.  Of each step it has the
 * commitment to how the row stood after it; how it stood in words is the `before`
 * of the next step, or the row itself after the last.
 *
 *	trails_open(&trails, store, "claim");
 *	while (trails_next(&trails))		a row that the log knows...
 *		while (trail_step(&trails)) ...	...and each of its entries
 *	if (trails_close(&trails, err) < 0) ...
 */
struct trails {
	struct statement query;
	bool more;		/* query stands on a row not yet given out */

	/* Of the row. */
	int64_t row;		/* 0: of those that were erased, together */
	struct buffer item;
	bool has_item;

	/* Of the step; slices last until the next. */
	int64_t change, n;
	enum change_action action;
	struct slice salt, commitment, before;	/* at NULL where there is none */
	bool begun, stepping;
};

/* Of every row of that thing, in order of row and item. */
void trails_open(struct trails *trails, struct store *store, const char *thing);

bool trails_next(struct trails *trails);
bool trail_step(struct trails *trails);

int trails_close(struct trails *trails, struct error *err)
	__attribute__((warn_unused_result));

#endif
