#ifndef LEDGER_LOGGED_H
#define LEDGER_LOGGED_H

#include "base/hash.h"
#include "ledger/record.h"
#include "ledger/statement.h"

/*
 * What the audit log commits to of a row of a thing: its fields as record_json()
 * writes them and, behind them, what the ledger keeps along with it:
 *	"content"	of a check: the claim it was made of (content.h), 32 digits
 *	"import"	the digest of the cells it came from (imported.h), 16 digits
 * Entries from before the log knew of these lack them, and so does the row of an
 * import in a ledger made from an export.
 */

/* What is kept along with a row that is no row yet, or comes back. */
struct along {
	const unsigned char *content;	/* 16 bytes, or NULL */
	const int64_t *import;		/* or NULL */
};

/* Appends the members of a row that is there: ',"import":"..."'. */
int logged_along(struct store *store, const struct thing *thing, int64_t id,
		 struct buffer *out, struct error *err);

/* The same for all rows of a thing, asked for in rising order of their ids. */
struct alongs {
	struct store *store;
	const struct thing *thing;
	struct statement imports;
	int64_t next, digest;	/* of the next row that came from a spreadsheet; 0: none */
};

void alongs_open(struct alongs *alongs, struct store *store, const struct thing *thing);
int alongs_write(struct alongs *alongs, int64_t id, struct buffer *out, struct error *err);
int alongs_close(struct alongs *alongs, struct error *err)
	__attribute__((warn_unused_result));

/* Appends those of along. */
void logged_write_along(const struct along *along, struct buffer *out);

/* Appends all that is committed to; record is how the row stands. */
int logged_content(struct store *store, const struct thing *thing, const void *record,
		   struct buffer *out, struct error *err);

/* Puts members in front of the closing brace of a JSON object. */
void logged_insert(struct buffer *json, struct slice members);

/* Is commitment one to content, or to content without what is kept along?
 * scratch is the caller's. */
bool logged_matches(struct slice content, struct slice salt, struct slice commitment,
		    struct buffer *scratch);

#endif
