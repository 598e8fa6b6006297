#ifndef REPORTING_PACKAGE_H
#define REPORTING_PACKAGE_H

#include "ledger/holding.h"
#include "ledger/store.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * The whole ledger as a folder of files which other programs can read, and
 * which lib/intake/unpack.h makes a ledger of again: one CSV file for each
 * holding (ledger/holding.h), as rows.h writes it; the texts of the articles,
 * texts/a3.txt; copies of evidence, evidence/HASH; and datapackage.json, a Data Package (version 1 of
 * specs.frictionlessdata.io) that describes them all:
 *
 *	{ "profile": "data-package", "name": "twosource-ledger", ...,
 *	  "twosource": { "schema": 1, "program": "0.1.0", "guarded": true,
 *	                 "highest": { "articles": 3, ... } },
 *	  "resources": [ ... ] }
 *
 * "twosource" is ours: schema is the number of this form; guarded says whether
 * cells that a spreadsheet would calculate have a leading ' (rows.h); highest
 * is the highest id that ever was, so that none is used again.  "guarded" also
 * stands with each CSV file.
 *
 * The same ledger gives the same bytes: no time stands in it, but "created"
 * where SOURCE_DATE_EPOCH names one, and nothing of the machine.  The audit log
 * is not in it.
 */
struct package_options {
	const char *path;	/* must not exist, or be an empty folder */
	bool raw;		/* no guard */
	bool (*stop)(void *context);	/* asked now and then; may be NULL.  true ends it:
					 * ERROR_SYSTEM, "interrupted" */
	/* Told now and then how many rows are written, of how many or fewer; may be NULL. */
	void (*progress)(void *context, size_t rows, size_t all);
	void *context;
};

struct package_result {
	size_t rows[HOLDINGS];
	size_t texts;
	size_t copies, lost;	/* of evidence; lost or altered ones are left out */
};

/* All files are of one and the same moment.  On failure there is no folder. */
int package_write(struct store *store, const struct package_options *options,
		  struct package_result *result, struct error *err);

#endif
