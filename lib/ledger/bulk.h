#ifndef LEDGER_BULK_H
#define LEDGER_BULK_H

#include "ledger/record.h"

#include <stdbool.h>

/*
 * Many rows in one write, at a fraction of what record_add() costs each.
 * Between store_begin_bulk() (or store_begin()) and store_commit():
 *
 *	if (bulk_open(&bulk, store, err) < 0) ...
 *	bulk_add(bulk, &claim_thing, &claim, &arena, err)	as often as wanted
 *	bulk_close(bulk, err)		then store_commit(), or store_rollback()
 *
 * The rows end up as record_add() would have left them, with the same entry
 * in the audit log.  In between: statements are prepared once; the uids of
 * what rows refer to are kept in memory; random bytes are drawn in blocks; a
 * table that was empty has its indexes made at the end; and the full-text
 * index takes all claims in one go at the end, since row by row it would cost
 * several times the whole import.  Other writes to the same tables wait until
 * bulk_close().
 */
struct bulk;

/* *opened is the caller's, to bulk_close(). */
int bulk_open(struct bulk **opened, struct store *store, struct error *err);

/* For rows that come back from an export.  Uids of what they refer to are asked
 * of find, called with context, so that they may come in any order; they are
 * not weighed against each other (allow() of thing.h), and the schema's own
 * checks look at each. */
int bulk_restoring(struct bulk *bulk, record_uid_finder *find, void *context,
		   struct error *err);

/* As record_add().  An id that the record brings is kept; ERROR_CONFLICT if it
 * or the uid is taken, or the row was erased here (tombstone.h).  A refused row leaves no trace, and the next may come. */
int bulk_add(struct bulk *bulk, const struct thing *thing, void *record,
	     struct arena *arena, struct error *err);

/* The same of a row that came from a spreadsheet, whose cells have that digest
 * (imported.h; to be noted there too): the audit log commits to it. */
int bulk_add_imported(struct bulk *bulk, const struct thing *thing, void *record,
		      int64_t digest, struct arena *arena, struct error *err);

/* Was the thing's table empty, and never had a row, before the first
 * bulk_add() of it?  Then ids from elsewhere can be kept.  -1 on failure. */
int bulk_fresh(struct bulk *bulk, const struct thing *thing, struct error *err);

/* Is there such a row?  1, 0; -1 on failure. */
int bulk_has(struct bulk *bulk, struct ref ref, struct error *err);

/* The row of this thing with that uid: 1 and its id, 0; -1 on failure. */
int bulk_find_uid(struct bulk *bulk, const struct thing *thing, const struct uid *uid,
		  int64_t *id, struct error *err);

/* Makes indexes and full text, and frees bulk; with give_up it only frees, for
 * a write that is to be rolled back.  On failure nothing is left to do but to
 * roll back. */
int bulk_close(struct bulk *bulk, bool give_up, struct error *err)
	__attribute__((warn_unused_result));

#endif
