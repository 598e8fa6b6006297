#ifndef LEDGER_CONTENT_H
#define LEDGER_CONTENT_H

#include "ledger/claim.h"

/*
 * The content of a claim that a check is about: who said which words when, of
 * when, and its figures; not its tags, notes or judgements.  Kept as a short
 * hash beside the claim, and remembered by each check.  References go in as
 * uids, so that it is the same in every ledger.
 */
struct content {
	unsigned char bytes[16];
};

/* Of a claim with the figures it has in the ledger (none while id is 0). */
int content_of(struct store *store, const struct claim *claim, struct content *content,
	       struct error *err);

/* Of a new claim, which has no figures yet, by the uid of its source (NULL:
 * none). */
void content_of_new(const struct claim *claim, const struct uid *source,
		    struct content *content);

/* Works it out again for a claim and keeps it, after a figure has changed. */
int content_renew(struct store *store, int64_t id, struct error *err);

#endif
