#ifndef LEDGER_MERGE_H
#define LEDGER_MERGE_H

#include "ledger/record.h"
#include "ledger/verify.h"

/*
 * Two reporters' ledgers become one: what another ledger holds and this one lacks
 * comes in, in one write.  The other is only read, is nobody's friend, and has to
 * verify (verify.h) with our schema before anything is taken from it.
 *
 * Rows are the same by uid.  Which side has a newer state of one is told by the
 * audit logs: each is a strand named by the uid of its ledger, and an entry is the
 * same by its hash.  The strands of the other come along, under the ids that rows
 * have here; where a file was copied and both were written to since, the strand
 * forks behind the last hash they share, and both arms are kept (migrations, "branch").
 *
 * A row that one side only has changed is as that side has it.  Of one that both have
 * changed the version made later stands (of two of the same second, the one whose
 * record is the later in the order of bytes); of one that was changed here and removed
 * there, the change.  This is the same whichever is merged into which, and the
 * other version is a conflict, to be listed and settled.  A codename that two sources
 * bear stays with the smaller uid; the other gets four digits of its uid.
 *
 * Rows that were erased here stay gone, with what hangs on them and with what the other
 * log says of them.  A source or a claim that was erased there and stands here has to go
 * here too before the two can be one.  No other ledger erases anything by itself: it
 * might name every row.  A person is asked (merge_how.erase).
 */
struct merged {
	int64_t added, edited, removed;	/* rows of things, here, that came from there */
	int64_t entries;		/* of the log that came along */
	int64_t forks;			/* arms among them that fork off a strand here */
	int64_t erased;			/* sources and claims that were erased here first */
	int64_t renamed, conflicts, refused, twice, lost_copies, copies;
};

struct merge_how {
	struct verify_how verify;	/* of the other; tell is needed */
	/* One line on each rename, conflict, refused row, and passage that was logged
	 * twice, once the merge is known to succeed. */
	int (*tell)(void *context, const char *line, struct error *err);
	void *context;
	/* Asked once, before anything is written, about sources and claims that stand
	 * here and were erased there.  1: they and all that hangs on them are erased
	 * here (erasure.h), for good, before the merge; 0: nothing is merged.  NULL: 0. */
	int (*erase)(void *context, struct store *store, const struct ref *all,
		     size_t count, struct error *err);
	const char *by;
	bool dry_run;			/* everything is worked out, nothing kept */
	bool (*stop)(void *context);
};

/* ERROR_CONFLICT when the two cannot be one; ERROR_STORE when the other does not
 * verify.  Nothing is changed then. */
int merge_ledger(struct store *store, const char *other, const struct merge_how *how,
		 struct merged *what, struct error *err);

/* A row that was changed on both sides, and how the version was that does not
 * stand.  Strings last until the next. */
struct conflict {
	const char *thing;
	int64_t row;
	const char *item;		/* or NULL */
	bool removed;			/* it was removed there */
	struct slice other;		/* JSON */
	int64_t change, n;
};

typedef int conflict_visit(void *context, const struct conflict *conflict,
			   struct error *err);
int conflicts_each(struct store *store, conflict_visit *visit, void *context,
		   struct error *err);

/* Within a write: the row is as it should be.  How many conflicts that were; -1. */
int conflict_settle(struct store *store, const char *thing, int64_t row, struct error *err);

#endif
