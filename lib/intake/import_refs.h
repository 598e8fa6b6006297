#ifndef INTAKE_IMPORT_REFS_H
#define INTAKE_IMPORT_REFS_H

#include "base/buffer.h"
#include "intake/import.h"
#include "intake/import_names.h"
#include "ledger/article.h"
#include "ledger/source.h"

/*
 * Whom and what the cells of a spreadsheet mean: sources and articles by name,
 * looked up in memory and made where nothing fits (import.h says how).
 */
struct import_refs {
	struct store *store;
	struct bulk *bulk;
	struct import_names codenames, sources;	/* sources: by name as published */
	struct import_names titles, outlets;	/* outlets: outlet and title together */
	struct import_names outlet_names;
	int64_t *texts;				/* articles with a snapshot, rising */
	size_t text_count, text_capacity;
	struct buffer key;
	struct import_result *result;		/* what is made is counted here */
};

/* Reads the names of what there is.  Release in either case. */
int import_refs_open(struct import_refs *refs, struct store *store, struct bulk *bulk,
		     bool sources, bool articles, struct import_result *result,
		     struct error *err);
void import_refs_release(struct import_refs *refs);

/* Finds whom text means.  Where nobody fits: with make, somebody is made; else
 * ref->id is IMPORT_TO_MAKE.  ERROR_INPUT, ERROR_MISSING, ERROR_CONFLICT in
 * words for one cell. */
#define IMPORT_TO_MAKE INT64_MAX

int import_source(struct import_refs *refs, struct slice text, bool make, struct ref *ref,
		  struct error *err);
int import_article(struct import_refs *refs, struct slice text, struct slice outlet,
		   bool make, struct ref *ref, struct error *err);

/* Has the article a text to look quotes up in? */
bool import_has_text(const struct import_refs *refs, int64_t article);

/* A source or article that a row of the file added is known from now on. */
int import_refs_added(struct import_refs *refs, const struct thing *thing,
		      const void *record, struct error *err);

/* Gives a source without a codename one that is free. */
int import_codename(struct import_refs *refs, struct source *source, struct arena *arena,
		    struct error *err);

/* "s5", "c12" or 32 hexadecimal digits: how a row is named by itself. */
bool import_is_id(struct slice text, char letter, int64_t *id);
bool import_is_uid(struct slice text, struct uid *uid);

/* Finds the row of thing that text names in either way: 1; 0 if it is no such
 * name; -1, with ERROR_MISSING where there is no such row. */
int import_by_id(struct import_refs *refs, const struct thing *thing, struct slice text,
		 struct ref *ref, struct error *err);

#endif
