#ifndef LEDGER_SCHEMA_H
#define LEDGER_SCHEMA_H

#include "base/error.h"
#include "ledger/store.h"

/*
 * What makes a file a ledger: our application_id, and a schema whose number is
 * user_version.
 */

/* Makes an empty file a ledger with the newest schema, in one transaction. */
int schema_make(struct store *store, struct error *err);

/* Is the file (called path in messages) a ledger of a schema we know?  An
 * older one is brought up to date when it may be written to, else refused. */
int schema_check(struct store *store, enum store_access wanted, const char *path,
		 struct error *err);

#endif
