#ifndef REPORTING_CODENAMES_H
#define REPORTING_CODENAMES_H

#include "base/arena.h"
#include "ledger/store.h"

/*
 * Codenames of sources whose names were not published, to find where the house
 * wrote one into a text of its own: "rang ember-kestrel again" as the method
 * of a check must not reach the desk.  A named source's codename is a short
 * form of the name and gives nothing away.
 */
struct codenames {
	const char **all;	/* folded (utf8_fold), sorted */
	size_t count, room;
	struct arena arena;
};

void codenames_init(struct codenames *codenames);
void codenames_release(struct codenames *codenames);

/* Reads them all. */
int codenames_load(struct codenames *codenames, struct store *store, struct error *err);

/* Does text hold one as a word of its own, in capitals or not?  Also true when
 * there is no memory to look: then nothing can be said for the text. */
bool codenames_mentioned(const struct codenames *codenames, struct slice text);

#endif
