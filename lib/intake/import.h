#ifndef INTAKE_IMPORT_H
#define INTAKE_IMPORT_H

#include "base/csv.h"
#include "ledger/bulk.h"

#include <stdbool.h>

/*
 * Rows of a spreadsheet into the ledger, in one write: all of them or none.
 *
 *	struct import_options options = { .thing = &claim_thing, .name = "c.csv" };
 *	status = import_file(store, in, &options, &result, err);
 *
 * Columns.  A header names a field by our name (case, blanks and hyphens do
 * not matter: "Stated on"), or is mapped to one; `id` and `uid` are fields
 * too.  `status` and `sha256` are worked out by the ledger and `reason` stands
 * in files of rejected rows: they are ignored.  Claims may also have `outlet`,
 * of the article in the column `article`.
 *
 * Cells.  As field_set() takes them.  An `article` is an id, a uid, a title,
 * or "outlet: title"; a `source` or `heard_from` an id, a uid, a codename, or
 * a name exactly as published.  A name that fits several is refused.  One that
 * fits none is made: an article with that title; a source of that codename
 * (unnamed) where the text can be one, else a named one, or, where the words
 * begin as a description does ("a source in ..."), an unnamed one.  Of those
 * each row makes its own: equal words do not make two speakers one.
 *
 * Ids.  In a table that never had a row the ids of the file are kept; else
 * rows get new ones, and `within` and `edition_of` are followed inside the
 * file.  Rows may stand before the ones they refer to.
 *
 * Again.  A row whose uid is in the ledger, or (without uid) whose cells were
 * imported before, is there already and is passed over.
 *
 * The guard.  In a file of ours (its header is exactly ours, or begins with
 * `reason`) one leading ' is dropped from each cell that begins with one.
 */
enum import_guard {
	IMPORT_GUARD_TOLD,	/* by the header, as above */
	IMPORT_GUARDED,
	IMPORT_RAW,
};

/* A bad row.  column may be NULL; reason is in words. */
struct import_complaint {
	size_t line;
	const char *column, *reason;
	const struct csv_row *row;
};

struct import_options {
	const struct thing *thing;
	const char *name;		/* of the file, for messages */
	char delimiter;			/* 0: told from the header */
	const char *const *maps;	/* "Their header=quote"; an empty right side
					 * leaves the column out */
	size_t map_count;
	bool ignore_unknown;
	enum import_guard guard;
	bool keep_going;		/* bad rows do not keep the good ones out */
	bool dry_run;			/* everything, but for keeping it */
	const char *by;			/* for the audit log, or NULL */

	/* What is told on the way; each may be NULL.  header comes first, with
	 * the names of the columns.  Before anything is kept `ready` is asked; a
	 * failure of it keeps nothing.  A true from `progress`, called now and
	 * then, stops the import: ERROR_SYSTEM, "interrupted". */
	void *context;
	int (*header)(void *context, const struct csv_row *header, char delimiter,
		      bool guarded, struct error *err);
	int (*bad)(void *context, const struct import_complaint *complaint,
		   struct error *err);
	bool (*progress)(void *context, size_t bytes, size_t rows);
	int (*ready)(void *context, struct error *err);
};

struct import_result {
	size_t added, there, bad, empty;	/* rows */
	size_t sources, articles;		/* made on the way */
	size_t described;			/* of the sources: unnamed, by description */
	size_t not_found;			/* quotes not (or not only once) in the text */
};

/* 0 when everything good was kept (or, on a dry run, would have been): then
 * result->bad is 0 unless keep_going.  1 when bad rows, all told of, kept
 * everything out.  -1 on failure; nothing has changed. */
int import_file(struct store *store, FILE *in, const struct import_options *options,
		struct import_result *result, struct error *err);

/* The same within a write that the caller began, into its bulk load: for the
 * several files of one ledger.  The caller commits or rolls back. */
int import_rows(struct store *store, struct bulk *bulk, FILE *in,
		const struct import_options *options, struct import_result *result,
		struct error *err);

#endif
