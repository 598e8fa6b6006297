#ifndef INTAKE_UNPACK_H
#define INTAKE_UNPACK_H

#include "ledger/holding.h"
#include "ledger/store.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * The folder of an export of everything (reporting/package.h) back into a new
 * ledger, in one write: rows with their ids and uids, the texts of articles,
 * decisions; exporting again gives the same bytes.
 *
 * First datapackage.json is read and every file compared with its SHA-256
 * there; then each row is looked at by itself and beside those it refers to.
 * All that is wrong is told of, and then nothing is kept.  Files that
 * datapackage.json does not name are left alone.
 */
struct unpack_options {
	const char *folder;
	const char *by;			/* for the audit log, or NULL */
	bool dry_run;			/* everything, but for keeping it */
	void *context;
	/* Tells of a fault: "everything/claims.csv:12: kind: no 'evnt' ..." */
	int (*bad)(void *context, const char *fault, struct error *err);
	/* Told now and then how many bytes of the files are read (each table more than
	 * once), and how many rows are kept.  true stops it: ERROR_SYSTEM,
	 * "interrupted".  May be NULL. */
	bool (*progress)(void *context, size_t bytes, size_t all, size_t rows);
};

struct unpack_result {
	size_t rows[HOLDINGS];
	size_t texts;
	size_t bad;			/* faults */
};

/* 0 when all was kept (or, on a dry run, would have been); 1 when faults, all
 * told of, kept it out.  -1 on failure, with ERROR_CONFLICT for a ledger that is
 * not new.  But for 0, nothing has changed. */
int unpack(struct store *store, const struct unpack_options *options,
	   struct unpack_result *result, struct error *err);

#endif
