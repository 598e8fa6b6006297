#ifndef REPORTING_CODENAMES_H
#define REPORTING_CODENAMES_H

#include "base/arena.h"
#include "ledger/store.h"

/*
 * Codenames of sources whose names were not published, to find where the house
 * wrote one into a text of its own: "rang ember-kestrel again" as the method
 * of a check must not reach the desk.  A codename that is a short form of the
 * published name gives nothing away.
 */
enum { CODENAMES_BEGINS = 1 << 14 };

struct codenames {
	const char **all;	/* folded (utf8_fold), sorted */
	size_t count, room;
	size_t longest;		/* in bytes */
	unsigned char begins[CODENAMES_BEGINS / 8];	/* bits: how one may begin */
	bool tiny;		/* one is too short to be told by that */
	struct arena arena;
};

void codenames_init(struct codenames *codenames);
void codenames_release(struct codenames *codenames);

/* Adds one; all are added before the first is looked for, in order. */
int codenames_add(struct codenames *codenames, const char *codename, struct error *err);

/* Reads them all. */
int codenames_load(struct codenames *codenames, struct store *store, struct error *err);

/* Does text hold one as a word of its own, in capitals or not, written with a
 * hyphen, any dash, _ or a blank?  Also true when there is no memory to look:
 * then nothing can be said for the text. */
bool codenames_mentioned(const struct codenames *codenames, struct slice text);

/* The same of words that should be those of an article, but may have been typed
 * or imported: here a codename of one word ("baker") counts only when the text
 * is nothing else, and one of several only with its hyphens, since an article
 * has plain words of its own. */
bool codenames_published(const struct codenames *codenames, struct slice text);

#endif
