#ifndef LEDGER_BULK_PARTS_H
#define LEDGER_BULK_PARTS_H

#include "ledger/bulk.h"
#include "ledger/statement.h"

#include <sqlite3.h>

/* What the files of bulk.h share. */
enum { BULK_KINDS = THING_CHECK + 1 };

/* What bulk_open() found of each thing, and what became of its table. */
struct bulk_table {
	bool known;		/* the rest is filled in */
	bool fresh;		/* never had a row */
	bool bare;		/* its indexes are dropped */
	bool uid_bare;		/* and so is that of its uids */
	int64_t last;		/* the highest id there was */
};

/* Reads how the table stands, and drops the indexes of an empty one; of
 * claims in any case the trigger that notes new words. */
int bulk_index_drop(struct store *store, const struct thing *thing,
		    struct bulk_table *table, struct error *err);

/* Makes the index of uids again, for a row that brings its own or is looked for
 * by it.  The others come at the end. */
int bulk_index_uid(struct store *store, const struct thing *thing,
		   struct bulk_table *table, struct error *err);

/* Makes them all again. */
int bulk_index_make(struct store *store, const struct thing *thing,
		    struct bulk_table *table, struct error *err);

/* Where the values of one field go in an insert: numbers of parameters. */
struct bulk_places {
	int value, earliest, latest;
};

/* Binds a field that has a value; texts are borrowed until the step.
 * ERROR_INPUT for an empty text, which is nothing. */
int bulk_bind(sqlite3_stmt *stmt, const struct field *field,
	      const struct bulk_places *places, const void *record, struct error *err);

/* The insert of one thing, prepared once. */
struct bulk_inserter {
	struct statement insert;
	struct bulk_places *places;	/* one for each field */
	int content;		/* of claims */
	bool open;
};

/* To be closed in either case. */
int bulk_inserter_open(struct bulk_inserter *inserter, struct store *store,
		       const struct thing *thing, struct error *err);
int bulk_inserter_close(struct bulk_inserter *inserter, struct error *err);

/* Writes the record into its table and gives it its id; source is the uid of a
 * claim's source, or NULL. */
int bulk_insert(struct bulk_inserter *inserter, struct store *store,
		const struct thing *thing, void *record, const struct uid *source,
		struct error *err);

#endif
