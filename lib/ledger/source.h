#ifndef LEDGER_SOURCE_H
#define LEDGER_SOURCE_H

#include "ledger/record.h"

/* The one who speaks. */
struct source {
	int64_t id;
	struct uid uid;
	const char *codename;
	const char *kind, *naming;
	const char *name, *description, *role, *place;	/* as published */
	const char *ground_rules, *anonymity_reason, *motive, *identity_known_to;
	const char *reliability, *note;
};

extern const struct thing source_thing;

/* Is this a possible codename?  Lower-case letters of any script, digits and
 * single hyphens between them, and nothing that looks like an id ("s5"). */
bool codename_valid(struct slice text);

/* Is it free? -1 on failure. */
int codename_free(struct store *store, const char *codename, struct error *err);

/* The sources published under exactly this name, in order of id; ids are
 * written to ids, at most limit of them, and their number returned; -1 on
 * failure. */
int source_by_name(struct store *store, const char *name, int64_t *ids, int limit,
		   struct error *err);

#endif
