#ifndef LEDGER_BESIDE_H
#define LEDGER_BESIDE_H

#include "base/buffer.h"
#include "ledger/change.h"
#include "ledger/statement.h"

/*
 * Rows that lie beside the things: the text of an article, what was decided
 * about a passage, a dismissed pair of claims or finding, a filed report and the claims in
 * it, a copy of evidence.  They have no fields
 * of thing.h; the audit log knows them by a name, the id of the row they belong
 * to, and an item that tells those of one row apart.
 *
 * What the log commits to is a JSON object of the members that have a value, in
 * this order; refs as uids, so that it means the same in every ledger.
 */
struct beside {
	const char *name;		/* "review": change_row.thing */
	const char *const *members;	/* NULL-ended */
	const char *refs;		/* for each member the letter of its thing ('c'
					 * for a claim), 'x' for 16 bytes, or '-' for
					 * a text */
	/* Constant SQL.  select gives row, item and the members of the one with
	 * :row and :item (refs as hexadecimal uids); all the same of every one, in
	 * order of row and item; insert binds each member by name (refs as ids),
	 * and :row where it has that;
	 * remove takes :row and :item. */
	const char *select, *all, *insert, *remove;
};

extern const struct beside snapshot_beside, review_beside, dismissal_beside,
	filing_beside, filed_beside, copy_beside, finding_beside, claim_finding_beside;

extern const struct beside *const besides[];	/* NULL-ended */

/* NULL if there is none. */
const struct beside *beside_named(const char *name);

/* Appends the current row of a select or all as the log has it. */
void beside_write(const struct beside *beside, struct statement *row,
		  struct buffer *out);

/* The same of one row, 1; 0 when there is none; -1. */
int beside_read(struct store *store, const struct beside *beside, int64_t row,
		const char *item, struct buffer *out, struct error *err);

/* Logs a row that has just been added, or changed from `before`. */
int beside_log(struct store *store, const struct beside *beside, int64_t row,
	       const char *item, struct slice before, struct error *err);

/* Puts one back as an object of its members says, in the place of what may stand
 * there, and logs it.  ERROR_MISSING when something it refers to is not there. */
struct object;
int beside_return(struct store *store, const struct beside *beside, int64_t row,
		  const char *item, const struct object *object, struct error *err);

/* The same without logging it: for a merge, which has an entry for it. */
int beside_put(struct store *store, const struct beside *beside, int64_t row,
	       const char *item, const struct object *object, struct error *err);
int beside_take_away(struct store *store, const struct beside *beside, int64_t row,
		     const char *item, struct error *err);

/* Removes one, and logs it; nothing where there is none. */
int beside_remove(struct store *store, const struct beside *beside, int64_t row,
		  const char *item, struct error *err);

/* Removes, and logs, every one that a row of that letter has: a claim's
 * dismissals and places in filed reports, an article's reviews and text, and the
 * findings of either that were dismissed. */
int beside_remove_of(struct store *store, char letter, int64_t id, struct error *err);

#endif
