#ifndef LEDGER_RESTORE_H
#define LEDGER_RESTORE_H

#include "ledger/bulk.h"
#include "ledger/holding.h"
#include "ledger/review.h"

/*
 * What an export of a whole ledger held, put into a new one in one write: ids
 * and uids stay.
 *
 *	restore_open(&restore, store, "import", by, err)
 *	restore_expect(restore, ref, &uid, err)		for every row that will come
 *	restore_row(restore, &article_thing, &article, &arena, err) ...
 *	restore_commit(restore, err)			(or restore_abandon())
 *
 * Rows come in the order of holding.h; within a thing they may refer to later
 * ones.  A refused row leaves no trace and the next may come, so that a caller
 * can tell of all that is wrong; it then abandons.
 */
struct restore;

/* ERROR_CONFLICT if the ledger holds anything, or ever did.  *opened is the
 * caller's, to commit or abandon. */
int restore_open(struct restore **opened, struct store *store, const char *by,
		 struct error *err);

/* What rows will come, so that others can refer to them.  To be told of all
 * before the first is asked for or restored. */
int restore_expect(struct restore *restore, struct ref ref, const struct uid *uid,
		   struct error *err);
/* A row that is expected came from a spreadsheet: its entry in the log commits to the
 * digest.  ERROR_INPUT when no such row is. */
int restore_expect_import(struct restore *restore, struct ref ref, int64_t digest,
			  struct error *err);
bool restore_expects(struct restore *restore, struct ref ref);

int restore_row(struct restore *restore, const struct thing *thing, void *record,
		struct arena *arena, struct error *err);
int restore_snapshot(struct restore *restore, int64_t article, struct slice text,
		     const char *raw_sha256, struct error *err);

/* What the claim was like when it was checked: not as it is now. */
int restore_changed(struct restore *restore, int64_t check, const struct uid *content,
		    struct error *err);
int restore_review(struct restore *restore, int64_t article, const char *spans,
		   enum review_decision decision, int64_t claim, const char *decided_on,
		   struct error *err);
int restore_dismissal(struct restore *restore, int64_t claim, int64_t other,
		      const char *reason, const char *by, const char *on,
		      struct error *err);
int restore_finding(struct restore *restore, struct ref on, const char *mark,
		    const char *reason, const char *by, const char *day,
		    struct error *err);
/* ERROR_INPUT when it is not as was expected. */
int restore_import(struct restore *restore, struct ref ref, int64_t digest,
		   struct error *err);

/* bytes is a number in digits. */
int restore_evidence(struct restore *restore, const char *sha256, const char *bytes,
		     const char *kept_on, struct error *err);

/* The texts as holding.h numbers them; ERROR_INPUT for one that is not as an
 * export has it. */
int restore_filing(struct restore *restore, const char *const *texts,
		   const struct uid *uid, struct error *err);
int restore_filed(struct restore *restore, const char *filing, int64_t claim,
		  const struct uid *content, struct error *err);

/* Rows with this uid do not come back.  restore_commit() gives ERROR_CONFLICT where one
 * came with them. */
int restore_tombstone(struct restore *restore, const struct uid *uid, struct error *err);

/* No id up to this one is used again. */
int restore_highest(struct restore *restore, const struct thing *thing, int64_t id,
		    struct error *err);

/* A row was refused, and there will be no commit: from now on rows are looked
 * at by themselves only. */
void restore_spoilt(struct restore *restore);

/* Both free restore; after a failure the ledger is as it was. */
int restore_commit(struct restore *restore, struct error *err)
	__attribute__((warn_unused_result));
void restore_abandon(struct restore *restore);

#endif
