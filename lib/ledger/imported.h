#ifndef LEDGER_IMPORTED_H
#define LEDGER_IMPORTED_H

#include "ledger/record.h"
#include "ledger/statement.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * Which rows of one thing came from a spreadsheet, by a digest of the cells
 * they came from (table import_row): importing them again adds nothing.
 */
enum { IMPORTED_AT_ONCE = 16 };

struct imported {
	struct store *store;
	const struct thing *thing;
	int64_t last;		/* the highest row there was at opening; 0: none */
	struct {
		int64_t id, digest;
	} noted[IMPORTED_AT_ONCE];	/* that wait to be written together */
	size_t noted_count;
	struct statement insert;
	bool noting;		/* insert is open */
};

/* Release in either case. */
int imported_open(struct imported *imported, struct store *store,
		  const struct thing *thing, struct error *err);
void imported_release(struct imported *imported);

/* Did a row of an earlier import have these cells?  1, 0; -1 on failure. */
int imported_before(const struct imported *imported, int64_t digest, struct error *err);

/* Notes that row id came from them.  A failure of SQLite shows at the latest in
 * imported_finish(). */
int imported_note(struct imported *imported, int64_t id, int64_t digest,
		  struct error *err);

/* To be asked before the write is committed. */
int imported_finish(struct imported *imported, struct error *err);

#endif
