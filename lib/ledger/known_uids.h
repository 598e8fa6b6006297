#ifndef LEDGER_KNOWN_UIDS_H
#define LEDGER_KNOWN_UIDS_H

#include "ledger/record.h"

/*
 * The uids of rows that many others refer to, kept in memory of a fixed size so
 * that they are not asked of the ledger again and again.
 */
struct known_uid;

struct known_uids {
	struct store *store;	/* borrowed */
	struct known_uid *all;
};

int known_uids_open(struct known_uids *known, struct store *store, struct error *err);
void known_uids_release(struct known_uids *known);

void known_uids_remember(struct known_uids *known, struct ref ref, const struct uid *uid);

/* A record_uid_finder; context is the struct known_uids. */
int known_uids_find(void *context, struct ref ref, struct uid *uid, struct error *err);

#endif
