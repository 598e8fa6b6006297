#ifndef LEDGER_PAST_H
#define LEDGER_PAST_H

#include "base/object.h"
#include "ledger/beside.h"
#include "ledger/record.h"

/*
 * How rows stood, from the audit log: each entry keeps how a row stood before it,
 * and what came after the last one is the row itself.  Rows are JSON objects as
 * logged.h and beside.h write them.
 */
enum past {
	PAST_NONE,		/* there was no such row */
	PAST_KNOWN,
	PAST_ERASED,		/* there was, and what it was has been erased */
};

/* A row as the log names it. */
struct logged_row {
	const char *thing;	/* "claim", "review" */
	int64_t row;
	const char *item;	/* or NULL */
};

/* How it stood after the entry with id change and its row n (n 0: after the whole
 * entry).  INT64_MAX for change: as it stands now. */
int past_content(struct store *store, const struct logged_row *row, int64_t change,
		 int64_t n, enum past *past, struct buffer *json, struct error *err);

/* How it last stood: now, or before it was removed. */
int past_last(struct store *store, const struct logged_row *row, enum past *past,
	      struct buffer *json, struct error *err);

/* How it is now; PAST_NONE when it is not there. */
int present_content(struct store *store, const struct logged_row *row, enum past *past,
		    struct buffer *json, struct error *err);

/* The id of the last entry made on or before then ("2016-12-28T16:51:07Z"); 0
 * when there is none. */
int past_entry(struct store *store, const char *then, int64_t *change, struct error *err);

/* Which row has, or had, that uid: THING_NONE when nobody knows any more. */
int past_find(struct store *store, const char *uid, struct ref *ref, struct error *err);

/* What a name of a row that is there no more can mean: "c12" that the log knows,
 * or the codename that a removed source last had.  THING_NONE for neither. */
int past_named(struct store *store, const char *name, struct ref *ref, struct error *err);

/* The record that an object is of; id as given, refs by find: a ref for a uid, and
 * THING_NONE leaves it empty; texts stay the object's.  Members that are no fields are left out. */
typedef int past_ref_finder(void *context, const char *uid, struct ref *ref,
			    struct error *err);

int past_record(const struct thing *thing, const struct object *object, int64_t id,
		past_ref_finder *find, void *context, void *record, struct error *err);

#endif
