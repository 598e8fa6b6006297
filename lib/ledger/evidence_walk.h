#ifndef LEDGER_EVIDENCE_WALK_H
#define LEDGER_EVIDENCE_WALK_H

#include "ledger/evidence_copy.h"

#include <stdbool.h>

/*
 * All copies of evidence (evidence_copy.h), each read to its end and held against its
 * hash: for whoever verifies them.
 */
struct evidence_found {
	const char *name;	/* its SHA-256; or of a stranger, what it is called */
	bool known;		/* to the ledger */
	enum evidence_state state;	/* of a known one */
	const char *why;	/* it could not be read, and why; else NULL */
};

/* Returns -1 to stop, with *err set. */
typedef int evidence_look(void *context, const struct evidence_found *found,
			  struct error *err);

/* Calls look with each copy that the ledger knows of, in the order of their hashes;
 * and with strangers, then with everything in the folder of which it knows nothing,
 * in no order. */
int evidence_walk(struct store *store, bool strangers, evidence_look *look, void *context,
		  struct error *err);

/* Is there a folder?  A backup of the ledger alone has none. */
bool evidence_folder_stands(struct store *store);

#endif
