#ifndef LEDGER_HOLDING_H
#define LEDGER_HOLDING_H

#include "ledger/statement.h"
#include "ledger/thing.h"

/*
 * Everything that a ledger holds, as the files of an export of the whole (the
 * texts of articles beside them), in an order in which they can be taken back.
 * What can be worked out from them is left out, and so is the audit log, which
 * belongs to the file it was written in.
 *
 * Adding one: its entry in holding.c (`later`), what restore.c does with a row,
 * and the row itself in lib/intake/unpack_beside.c.  Files that are no tables
 * (texts/, evidence/) are written by package_files.c.
 */
struct holding {
	const char *name;		/* "claims", of the file claims.csv */
	const char *about;		/* one sentence for people */
	const struct thing *thing;	/* its rows, by id; or NULL, and then: */
	const struct field *fields;	/* what a row has, each as text */
	size_t field_count;
	const char *const *key;		/* the columns that tell rows apart, NULL-ended */
	const char *select;		/* gives the fields as text, in order of the key */
	int number;			/* enum holding_kind */
	bool later;			/* older exports lack it: nothing is in it then */
};

enum holding_kind {
	HOLDING_ARTICLES,
	HOLDING_SNAPSHOTS,
	HOLDING_SOURCES,
	HOLDING_CLAIMS,
	HOLDING_FIGURES,
	HOLDING_LINKS,
	HOLDING_CHECKS,
	HOLDING_CHANGED,		/* since they were checked */
	HOLDING_REVIEWS,
	HOLDING_IMPORTS,
	HOLDING_DISMISSALS,
	HOLDING_EVIDENCE,		/* copies of it */
	HOLDING_FILINGS,
	HOLDING_FILED,			/* the claims in them */
	HOLDING_FINDINGS,		/* that were dismissed */
	HOLDING_TOMBSTONES,		/* of what was erased */
	HOLDINGS
};

extern const struct holding holdings[HOLDINGS];

/* Where each field of the rows beside the things stands. */
enum { SNAPSHOT_ARTICLE, SNAPSHOT_PATH, SNAPSHOT_SHA256, SNAPSHOT_RAW, SNAPSHOT_FIELDS };
enum { CHANGED_CHECK, CHANGED_CONTENT, CHANGED_FIELDS };
enum { REVIEW_ARTICLE, REVIEW_SPANS, REVIEW_DECISION, REVIEW_CLAIM, REVIEW_ON, REVIEW_FIELDS };
enum { IMPORT_ROW, IMPORT_DIGEST, IMPORT_FIELDS };
enum {
	DISMISSAL_CLAIM, DISMISSAL_OTHER, DISMISSAL_REASON, DISMISSAL_BY, DISMISSAL_ON,
	DISMISSAL_FIELDS
};
enum { EVIDENCE_SHA256, EVIDENCE_PATH, EVIDENCE_BYTES, EVIDENCE_ON, EVIDENCE_FIELDS };
enum {
	FILING_ID, FILING_UID, FILING_SHA256, FILING_AUDIENCE, FILING_FORMAT, FILING_ABOUT,
	FILING_CLAIMS, FILING_BY, FILING_ON, FILING_FIELDS
};
enum {
	FINDING_ON, FINDING_IS, FINDING_REASON, FINDING_BY, FINDING_DAY, FINDING_FIELDS
};
enum { FILED_IN, FILED_CLAIM, FILED_CONTENT, FILED_FIELDS };
enum { TOMBSTONE_UID, TOMBSTONE_FIELDS };

/* The fields of a holding, those of its thing included. */
const struct field *holding_fields(const struct holding *holding, size_t *count);

/* The file of an article's text: "texts/a3.txt", in a buffer of this size. */
enum { TEXT_PATH = 40 };
void holding_text_path(char path[TEXT_PATH], int64_t article);

/* The file of a copy of evidence: "evidence/" and its SHA-256. */
enum { EVIDENCE_PATH_SIZE = 80 };
void holding_evidence_path(char path[EVIDENCE_PATH_SIZE], const char *sha256);

/* The highest id that a row of the thing ever had, 0 if there never was one. */
int holding_highest(struct store *store, const struct thing *thing, int64_t *id,
		    struct error *err);

/* For lib/ledger: makes sure that it is at least id. */
int holding_set_highest(struct store *store, const struct thing *thing, int64_t id,
			struct error *err);

#endif
