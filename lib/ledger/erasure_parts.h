#ifndef LEDGER_ERASURE_PARTS_H
#define LEDGER_ERASURE_PARTS_H

#include "ledger/erasure.h"
#include "ledger/past.h"

/*
 * What the files of erasure.h share: what goes stands in tables of this
 * connection alone, in memory.
 *	going	rows that go, of the ledger or (live = 0) of the log alone; item is
 *		'' where there is none
 *	blot	rows of the log (of rows that stay) whose `before` goes
 *	fade	rows of the log (of rows that stay) whose salt goes
 */
int erasure_tables(struct store *store, struct error *err);

/* Fills going and blot. */
int erasure_gather(struct store *store, struct ref ref, struct error *err);

/* Calls visit with how each going row of that thing last stood; row is its id. */
typedef int going_visit(void *context, int64_t row, const struct object *object,
			struct arena *arena, struct error *err);

int erasure_going(struct store *store, const char *thing, going_visit *visit, void *context,
		  struct error *err);

/* How many passages of live texts the going claims are; and blacks them out, with
 * what other claims keep of the words around them, within a write. */
int erasure_passages(struct store *store, int64_t *count, struct error *err);
int erasure_redact(struct store *store, struct error *err);

/* Logs that a row that stays is otherwise now; how it was before is not said, and
 * the salt of its last entry goes. */
int erasure_log_edit(struct store *store, const char *thing, int64_t row, struct error *err);

/* Makes the log forget: after everything else of the write. */
int erasure_forget(struct store *store, struct error *err);

#endif
