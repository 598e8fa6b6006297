#ifndef LEDGER_REVIEW_H
#define LEDGER_REVIEW_H

#include "ledger/record.h"

/* What was decided about a passage that the reader proposed, found by article
 * and spans ("120-180;200-260", code points). */
enum review_decision { REVIEW_NONE, REVIEW_LOGGED, REVIEW_DECLINED };

int review_find(struct store *store, int64_t article, const char *spans,
		enum review_decision *decision, int64_t *claim, struct error *err);

/* claim is 0 for REVIEW_DECLINED.  A later decision replaces an earlier. */
int review_record(struct store *store, int64_t article, const char *spans,
		  enum review_decision decision, int64_t claim, struct error *err);

/* A decision that comes back from an export, with its time (UTC). */
int review_restore(struct store *store, int64_t article, const char *spans,
		   enum review_decision decision, int64_t claim, const char *decided_on,
		   struct error *err);

/* Before a claim is removed: the passage was looked at all the same, so it
 * counts as declined, and is not proposed again. */
int review_forget_claim(struct store *store, int64_t claim, struct error *err);

/* How many decisions article has. */
int review_count(struct store *store, int64_t article, int64_t *count,
		 struct error *err);

#endif
