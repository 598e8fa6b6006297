#ifndef LEDGER_UNDO_H
#define LEDGER_UNDO_H

#include "ledger/record.h"

/*
 * Taking back what a command did: every row of its entry in the audit log is put
 * back as it stood before, in one write that is an entry of its own ("undo 12",
 * by the number of the entry; taking that back is "redo 13").  It is refused
 * where a row is no longer as the command left it, where something has come to
 * depend on one, and where something was erased.
 *
 * What a person takes back is his own: the newest entry by the same name that
 * stands, so that undoing again goes further back.  redo takes back the newest
 * undo, as long as nothing else was done since.
 */
struct undo {
	int64_t change, seq;	/* the entry that is to be taken back */
	int64_t rows;
	const char *made_on, *command;	/* in arena */
};

/* ERROR_MISSING when there is none; ERROR_CONFLICT when it is one that cannot be
 * taken back. */
int undo_find(struct store *store, const char *by, bool redo, struct undo *undo,
	      struct arena *arena, struct error *err);

/* ERROR_CONFLICT, in words about the row. */
int undo_make(struct store *store, const struct undo *undo, const char *by, bool redo,
	      struct error *err);

#endif
