#ifndef CMD_ERASE_MENTIONS_H
#define CMD_ERASE_MENTIONS_H

#include "ledger/store.h"

/*
 * Where a codename still stands once its source is erased: "rang quiet-otter
 * again" as the method of a check of somebody else's claim.  Those rows are not
 * the source's, so a person has to see to them.
 */

/* Says so on stderr, with the rows and their fields; nothing where there are
 * none. */
int erase_mentions_say(struct store *store, const char *codename, struct error *err);

#endif
