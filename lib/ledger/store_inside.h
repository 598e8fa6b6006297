#ifndef LEDGER_STORE_INSIDE_H
#define LEDGER_STORE_INSIDE_H

#include "ledger/change.h"
#include "ledger/store.h"

/* What a store is made of, for those that open it and write to it: store.c,
 * opening.c and write.c. */
enum { RESTING = 32 };

struct store {
	struct change_log log;
	sqlite3 *db;
	struct {
		const char *sql;
		sqlite3_stmt *stmt;
	} resting[RESTING];	/* see store_take() */
	unsigned next;		/* the one to give up when there is no room */
	bool writing;		/* between store_begin() and its end */
	bool unbound;		/* foreign keys are off meanwhile */
	bool deferred;		/* they are looked at with the commit only */
};

/* An empty one, with no file; NULL without memory. */
struct store *store_new(void);

#endif
