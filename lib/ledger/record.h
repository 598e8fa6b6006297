#ifndef LEDGER_RECORD_H
#define LEDGER_RECORD_H

#include "ledger/thing.h"
#include "ledger/store.h"

/*
 * One row of any thing: added, read, changed, removed.  The writing ones run
 * between store_begin() and store_commit(), and each puts its row into the
 * audit log.
 *
 *	struct claim claim;
 *	thing_clear(&claim_thing, &claim);
 *	claim.quote = "...";
 *	record_add(store, &claim_thing, &claim, &arena, err)	sets claim.id, .uid
 */

/* Gives the row an id and, unless it brings one, a uid.  arena holds what the
 * thing's check works out.  ERROR_CONFLICT (a uid that was erased among it),
 * ERROR_INPUT in words about the field. */
int record_add(struct store *store, const struct thing *thing, void *record,
	       struct arena *arena, struct error *err);

/* Adds a row that was removed, with its id and uid and what was kept along with
 * it (logged.h).  ERROR_CONFLICT where it was erased. */
struct along;
int record_return(struct store *store, const struct thing *thing, void *record,
		  const struct along *along, struct arena *arena, struct error *err);

/* Reads row id into *record; its strings are copied to arena.  ERROR_MISSING
 * ("no claim c12"). */
int record_load(struct store *store, const struct thing *thing, int64_t id,
		void *record, struct arena *arena, struct error *err);

/* Makes the row with record's id be as record says.  A row that is the same
 * already is left alone and not logged. */
int record_edit(struct store *store, const struct thing *thing, void *record,
		struct arena *arena, struct error *err);

/* The same for a row that gets back how it stood, with what was kept along. */
int record_revert(struct store *store, const struct thing *thing, void *record,
		  const struct along *along, struct arena *arena, struct error *err);

/* Removes row id, and with cascade what depends on it: an article's claims;
 * a claim's figures, links and checks; a source's links.  Without cascade it
 * is refused with ERROR_CONFLICT while something depends on it, in words that
 * say what ("s5 has 3 claims").  A source with claims is never removed by
 * cascade: its claims would lose their speaker. */
int record_remove(struct store *store, const struct thing *thing, int64_t id,
		  bool cascade, struct error *err);

/* What record_remove() with cascade would take along, counted by kind. */
struct dependants {
	int64_t claims, figures, links, checks, editions;
};

int record_dependants(struct store *store, const struct thing *thing, int64_t id,
		      struct dependants *counts, struct error *err);

/* "3 claims, 1 link"; nothing when there are none. */
void dependants_say(const struct dependants *counts, struct buffer *out);

/* Appends record as a JSON object of its present fields, refs as uids, so
 * that it means the same in every ledger. */
int record_json(struct store *store, const struct thing *thing, const void *record,
		struct buffer *out, struct error *err);

/* The same where the uids of refs come from `find`, called with context: a
 * bulk load has them at hand. */
typedef int record_uid_finder(void *context, struct ref ref, struct uid *uid,
			      struct error *err);

int record_json_by(const struct thing *thing, const void *record,
		   record_uid_finder *find, void *context, struct buffer *out,
		   struct error *err);

/* Reads the uid of a row.  ERROR_MISSING. */
int record_uid(struct store *store, struct ref ref, struct uid *uid, struct error *err);

/* What record_add() refuses before it writes: the thing's check, and fields
 * that are needed. */
int record_check(struct store *store, const struct thing *thing, void *record,
		 struct arena *arena, struct error *err);

/* The same without the thing's allow(). */
int record_check_alone(struct store *store, const struct thing *thing, void *record,
		       struct arena *arena, struct error *err);

/* For a merge, which has an entry of the log for it already: writes the row, in the
 * place of the one with its id where there is one, and what is kept along; only
 * asks what the schema asks.  And takes a row away, with what stands in other
 * tables, on which nothing depends. */
struct along;
int record_put(struct store *store, const struct thing *thing, void *record, bool there,
	       const struct along *along, struct error *err);
int record_take_away(struct store *store, const struct thing *thing, int64_t id,
		     struct error *err);

/* For lib/ledger: reads the columns of thing->select from the current row;
 * and removes one row on which nothing depends any more. */
struct statement;

void record_read(struct statement *s, const struct thing *thing, void *record,
		 struct arena *arena);
int record_erase_row(struct store *store, const struct thing *thing, int64_t id,
		     struct error *err);

#endif
