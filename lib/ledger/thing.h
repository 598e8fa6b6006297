#ifndef LEDGER_THING_H
#define LEDGER_THING_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/random.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * What a ledger keeps, described once.  Options, forms, listings, exports,
 * the audit log and imports all read these tables, so that a field has the
 * same name, the same words and the same care everywhere.
 *
 * A thing is a C struct (struct claim, struct source ...) whose strings are
 * borrowed; its fields are found through the table:
 *
 *	struct claim claim = claim_new();
 *	field_set(thing_field(&claim_thing, "stated_on"), &claim, SLICE("2016-12"), ...)
 */
enum thing_kind {
	THING_NONE,
	THING_ARTICLE,		/* a3 */
	THING_SOURCE,		/* s5, or its codename */
	THING_CLAIM,		/* c12 */
	THING_FIGURE,		/* f7 */
	THING_LINK,		/* l4 */
	THING_CHECK,		/* k2 */
};

/* A row that another one refers to; id 0 is none. */
struct ref {
	enum thing_kind kind;
	int64_t id;
};

enum field_type {
	FIELD_ID,		/* int64_t, shown as "c12" */
	FIELD_UID,		/* struct uid */
	FIELD_TEXT,		/* const char *, NULL when there is none */
	FIELD_WORD,		/* const char *, one of words, or NULL if optional */
	FIELD_LIST,		/* const char *, items joined by ";" */
	FIELD_DATE,		/* const char *, EDTF as written */
	FIELD_REF,		/* struct ref */
	FIELD_POSITION,		/* int64_t in code points, -1 when there is none */
	FIELD_NUMBER,		/* double, NAN when there is none */
};

enum {
	FIELD_DERIVED = 1,	/* never set by hand: id, uid, status */
	FIELD_READ = 2,		/* the reader's business (positions, cue, flags);
				 * settable, but left out of forms */
	FIELD_NEEDED = 4,	/* may not be empty; see also the thing's check */
	FIELD_ELSEWHERE = 8,	/* not a column of its own table's: bind_more() or
				 * save_more() keep it */
};

struct field {
	const char *name;	/* as DESIGN names it: "stated_on" */
	enum field_type type;
	size_t at;		/* offset in the struct */
	unsigned flags;
	const char *const *words;	/* FIELD_WORD: ended by NULL */
	enum thing_kind refers;	/* FIELD_REF: to this kind; NONE: the kind varies */
	const char *help;	/* one line: "when it was said (EDTF)" */
	const char *otherwise;	/* FIELD_WORD: the value of a new row, or NULL */
	const char *bounds;	/* FIELD_DATE: "stated" where stated_earliest and
				 * stated_latest are kept beside it, or NULL */
	int64_t least, most;	/* FIELD_POSITION: from where to where it counts; most
				 * 0: open */
};

struct store;
struct statement;

struct thing {
	enum thing_kind kind;
	const char *name;	/* "claim" */
	const char *plural;	/* "claims" */
	char letter;		/* 'c' */
	size_t size;		/* of the struct */
	const struct field *fields;	/* in the order of DESIGN, id and uid first */
	size_t field_count;

	/* Constant SQL.  insert and update bind every stored field as ":name"
	 * (and ":..._earliest", ":..._latest" of dates with bounds; an empty id
	 * as NULL); select gives the fields in table order for one :id; remove
	 * takes :id.  dependants gives thing name and id of each row that
	 * refers to :id. */
	const char *insert, *update, *select, *remove, *dependants;

	/* The same columns as select, filtered and sorted by the parameters
	 * that listing.c binds (it binds those that are there).  list is the
	 * whole of it; the others, where given, are the same through an index:
	 * in order of id, in the thing's own order where that is another, or of
	 * one article, source or claim.  bare_... leave NULL what is gathered from
	 * another table for each row (tags). */
	const char *list, *list_by_id, *list_in_order, *list_of_article,
		*list_of_source, *list_of_claim, *bare_by_id, *bare_in_order;
	/* In order of id, without what is worked out from other rows and no part
	 * of the record; NULL: list_by_id has nothing of the kind. */
	const char *list_plain;
	const char *const *sorts;	/* what :sort may be, NULL-ended */

	/* Refuses, before a row is written, what the schema cannot see, and
	 * brings its fields into the form they are kept in.  May be NULL. */
	int (*check)(struct store *store, void *record, struct arena *arena,
		     struct error *err);

	/* Refuses what cannot stand beside other rows of the ledger.  Not asked of
	 * rows that come back from an export: they did stand there.  May be NULL. */
	int (*allow)(struct store *store, const void *record, struct error *err);

	/* Binds what insert and update want beyond the fields.  May be NULL. */
	int (*bind_more)(struct statement *s, struct store *store,
			 const void *record, struct error *err);

	/* Writes what stands in other tables (tags), after insert and update,
	 * and before remove with record NULL.  May be NULL. */
	int (*save_more)(struct store *store, int64_t id, const void *record,
			 struct error *err);
};

const struct thing *thing_of(enum thing_kind kind);

/* By name or plural ("claim", "claims"), NULL if there is none. */
const struct thing *thing_named(const char *name);

/* By the letter of its ids ('c'), NULL if there is none. */
const struct thing *thing_lettered(char letter);

/* NULL if there is none. */
const struct field *thing_field(const struct thing *thing, const char *name);

/* Makes *record (thing->size bytes) an empty row: no id, words at their
 * `otherwise`, everything else absent. */
void thing_clear(const struct thing *thing, void *record);

/* Sets a field from text as a person or a spreadsheet gives it; empty text
 * makes it absent (or its `otherwise`).  The value is copied to arena.  Checks words (naming the
 * nearest right one), dates, numbers, and looks references up ("s5", a
 * codename), for which store is needed.  ERROR_INPUT with the field's name,
 * ERROR_MISSING for an unknown reference. */
int field_set(const struct thing *thing, const struct field *field, void *record,
	      struct slice text, struct store *store, struct arena *arena,
	      struct error *err);

/* Appends the field as text, the inverse of field_set(); nothing when it is
 * absent.  Refs are shown as ids ("s5"). */
void field_write(const struct thing *thing, const struct field *field,
		 const void *record, struct buffer *out);

/* Where a field stands in a record. */
static inline void *field_at(const struct field *field, void *record)
{
	return (char *)record + field->at;
}

static inline const void *field_in(const struct field *field, const void *record)
{
	return (const char *)record + field->at;
}

/* Makes the field of one record that of another of the same thing; text is borrowed
 * from it. */
void field_copy(const struct field *field, void *to, const void *from);

/* Is there a value? */
bool field_given(const struct field *field, const void *record);

/* "c12" */
void ref_write(struct buffer *out, struct ref ref);

/* ERROR_MISSING: "no claim c12". */
int ref_missing(struct ref ref, struct error *err);

/* Finds what text names: "c12" or a uid for any kind, a codename for a
 * source.  kind may be THING_NONE to allow any.  ERROR_INPUT if text is no
 * name of that kind, ERROR_MISSING ("no source named 'kestrel' (did you mean
 * 'ember-kestrel'?)"). */
int ref_find(struct store *store, enum thing_kind kind, const char *text,
	     struct ref *ref, struct error *err);

/* The nearest of words to a mistyped one, or NULL if none is near (at most a
 * third of its letters wrong).  words ends with NULL. */
const char *word_nearest(const char *text, const char *const *words);

#endif
