#ifndef LEDGER_LINK_H
#define LEDGER_LINK_H

#include "ledger/record.h"

/*
 * A link between two claims (supports, contradicts, repeats, updates) or
 * between two sources (same, different, independent), with its basis.
 *
 * Refused: different and same, or independent and same, between two sources,
 * directly or through others that are the same; and a same that would join an
 * unnamed source to a named one, unless its basis_article published it.
 */
struct link {
	int64_t id;
	struct uid uid;
	struct ref subject;
	const char *relation;
	struct ref object;
	const char *basis, *said_by;
	const char *linked_on;		/* EDTF */
	struct ref basis_article;
};

extern const struct thing link_thing;

/* Does this very link stand already, in either direction where the relation
 * has none?  1 or 0; -1 on failure. */
int link_stands(struct store *store, const struct link *link, struct error *err);

/* Would the links of source id still be allowed if it were `naming` ("named")?
 * ERROR_CONFLICT if one would join an unnamed source to a named one. */
int source_links_allow(struct store *store, int64_t id, const char *naming,
		       struct error *err);

#endif
