#include "ledger/holding.h"

#include "ledger/article.h"
#include "ledger/claim.h"
#include "ledger/figure.h"
#include "ledger/link.h"
#include "ledger/source.h"
#include "ledger/verification.h"

#include <stdio.h>

static const char *const decisions[] = { "logged", "declined", NULL };

static const struct field snapshot_fields[SNAPSHOT_FIELDS] = {
	{ "article", FIELD_REF, 0, FIELD_NEEDED, .refers = THING_ARTICLE,
	  .help = "whose text it is" },
	{ "path", FIELD_TEXT, 0, FIELD_NEEDED, .help = "the file that holds the text" },
	{ "sha256", FIELD_TEXT, 0, FIELD_NEEDED, .help = "SHA-256 of that file" },
	{ "raw_sha256", FIELD_TEXT, 0, FIELD_NEEDED,
	  .help = "SHA-256 of the document as it was read, before its text was taken out" },
};

static const struct field changed_fields[CHANGED_FIELDS] = {
	{ "check", FIELD_REF, 0, FIELD_NEEDED, .refers = THING_CHECK,
	  .help = "the check whose claim was edited since" },
	{ "content", FIELD_UID, 0, FIELD_NEEDED,
	  .help = "a hash of the claim as it stood when it was checked" },
};

static const struct field review_fields[REVIEW_FIELDS] = {
	{ "article", FIELD_REF, 0, FIELD_NEEDED, .refers = THING_ARTICLE,
	  .help = "where the passage stands" },
	{ "spans", FIELD_TEXT, 0, FIELD_NEEDED, .help = "the passage: 120-180;200-260" },
	{ "decision", FIELD_WORD, 0, FIELD_NEEDED, .words = decisions,
	  .help = "what was decided about it" },
	{ "claim", FIELD_REF, 0, 0, .refers = THING_CLAIM, .help = "what it was logged as" },
	{ "decided_on", FIELD_TEXT, 0, FIELD_NEEDED, .help = "when (UTC)" },
};

static const struct field import_fields[IMPORT_FIELDS] = {
	{ "row", FIELD_REF, 0, FIELD_NEEDED, .help = "a row that came from a spreadsheet" },
	{ "digest", FIELD_TEXT, 0, FIELD_NEEDED,
	  .help = "a short hash of the cells it came from, so that importing them again adds"
		  " nothing" },
};

static const struct field dismissal_fields[DISMISSAL_FIELDS] = {
	{ "claim", FIELD_REF, 0, FIELD_NEEDED, .refers = THING_CLAIM,
	  .help = "one of two claims that were proposed as saying the same" },
	{ "other", FIELD_REF, 0, FIELD_NEEDED, .refers = THING_CLAIM, .help = "the other" },
	{ "reason", FIELD_TEXT, 0, 0, .help = "why they do not" },
	{ "dismissed_by", FIELD_TEXT, 0, 0, .help = "who said so" },
	{ "dismissed_on", FIELD_TEXT, 0, FIELD_NEEDED, .help = "when (UTC)" },
};

static const struct field evidence_fields[EVIDENCE_FIELDS] = {
	{ "sha256", FIELD_TEXT, 0, FIELD_NEEDED, .help = "SHA-256 of a file of evidence" },
	{ "path", FIELD_TEXT, 0, 0, .help = "the copy of it; empty where that is lost" },
	{ "bytes", FIELD_TEXT, 0, FIELD_NEEDED, .help = "how long it is" },
	{ "kept_on", FIELD_TEXT, 0, FIELD_NEEDED, .help = "when it was copied (UTC)" },
};

static const struct field filing_fields[FILING_FIELDS] = {
	{ "id", FIELD_TEXT, 0, FIELD_NEEDED, .help = "r1, r2 ..." },
	{ "uid", FIELD_UID, 0, FIELD_NEEDED, .help = "the same in every ledger" },
	{ "sha256", FIELD_TEXT, 0, FIELD_NEEDED, .help = "SHA-256 of the report" },
	{ "audience", FIELD_TEXT, 0, FIELD_NEEDED, .help = "who it was for" },
	{ "format", FIELD_TEXT, 0, FIELD_NEEDED, .help = "how it was written" },
	{ "about", FIELD_TEXT, 0, FIELD_NEEDED, .help = "what it was on" },
	{ "claims", FIELD_TEXT, 0, FIELD_NEEDED, .help = "how many were in it" },
	{ "filed_by", FIELD_TEXT, 0, 0, .help = "who filed it" },
	{ "filed_on", FIELD_TEXT, 0, FIELD_NEEDED, .help = "when (UTC)" },
};

static const struct field filed_fields[FILED_FIELDS] = {
	{ "filing", FIELD_TEXT, 0, FIELD_NEEDED, .help = "a report that was filed" },
	{ "claim", FIELD_REF, 0, FIELD_NEEDED, .refers = THING_CLAIM, .help = "a claim in it" },
	{ "content", FIELD_UID, 0, FIELD_NEEDED,
	  .help = "a hash of the claim as it stood then" },
};

static const struct field finding_fields[FINDING_FIELDS] = {
	{ "on", FIELD_REF, 0, FIELD_NEEDED, .help = "the claim or the article" },
	{ "finding", FIELD_TEXT, 0, FIELD_NEEDED,
	  .help = "the rule, and a hash over the words it is about" },
	{ "reason", FIELD_TEXT, 0, FIELD_NEEDED, .help = "why it was dismissed" },
	{ "dismissed_by", FIELD_TEXT, 0, 0, .help = "who said so" },
	{ "dismissed_on", FIELD_TEXT, 0, FIELD_NEEDED, .help = "when (UTC)" },
};

static const struct field tombstone_fields[TOMBSTONE_FIELDS] = {
	{ "uid", FIELD_UID, 0, FIELD_NEEDED,
	  .help = "a random number that a row had which was erased for good: it does not come back" },
};

static const char *const id[] = { "id", NULL };
static const char *const snapshot_key[] = { "article", NULL };
static const char *const changed_key[] = { "check", NULL };
static const char *const review_key[] = { "article", "spans", NULL };
static const char *const import_key[] = { "row", NULL };
static const char *const dismissal_key[] = { "claim", "other", NULL };
static const char *const evidence_key[] = { "sha256", NULL };
static const char *const filing_key[] = { "id", NULL };
static const char *const filed_key[] = { "filing", "claim", NULL };
static const char *const finding_key[] = { "on", "finding", NULL };
static const char *const tombstone_key[] = { "uid", NULL };

#define THING(kind, is, words) \
	[kind] = { .name = #is "s", .about = words, .thing = &is##_thing, .key = id, \
		   .number = kind }

#define BESIDE(kind, called, is, words) \
	.number = kind, .name = called, .about = words, .fields = is##_fields, \
	.field_count = sizeof(is##_fields) / sizeof(is##_fields[0]), .key = is##_key

const struct holding holdings[HOLDINGS] = {
	THING(HOLDING_ARTICLES, article, "Editions of published texts, and drafts."),
	[HOLDING_SNAPSHOTS] = {
		BESIDE(HOLDING_SNAPSHOTS, "snapshots", snapshot,
		       "Which file holds the text of which article."),
		.select = "SELECT 'a' || s.article, 'texts/a' || s.article || '.txt', NULL,"
			  " s.raw_sha256 FROM snapshot s ORDER BY s.article",
	},
	THING(HOLDING_SOURCES, source, "Those who speak, by codename."),
	THING(HOLDING_CLAIMS, claim, "What was said."),
	THING(HOLDING_FIGURES, figure, "Quantities in claims."),
	THING(HOLDING_LINKS, link, "Between two claims, or between two sources."),
	THING(HOLDING_CHECKS, check, "Steps of verification."),
	[HOLDING_CHANGED] = {
		BESIDE(HOLDING_CHANGED, "changed_since_check", changed,
		       "Checks of claims that were edited since. The other checks are about"
		       " the claim as it is."),
		.select = "SELECT 'k' || v.id, lower(hex(v.content)) FROM verification v"
			  " JOIN claim c ON c.id = v.claim WHERE v.content <> c.content"
			  " ORDER BY v.id",
	},
	[HOLDING_REVIEWS] = {
		BESIDE(HOLDING_REVIEWS, "reviews", review,
		       "What was decided about passages that the program proposed."),
		.select = "SELECT 'a' || article, spans, decision, 'c' || claim, decided_on"
			  " FROM review ORDER BY article, spans",
	},
	[HOLDING_IMPORTS] = {
		BESIDE(HOLDING_IMPORTS, "imports", import,
		       "Which rows came from spreadsheets."),
		.select = "SELECT CASE thing WHEN 'check' THEN 'k' ELSE substr(thing, 1, 1) END"
			  " || row, printf('%016x', digest) FROM import_row ORDER BY thing, row",
	},
	[HOLDING_DISMISSALS] = {
		BESIDE(HOLDING_DISMISSALS, "dismissals", dismissal,
		       "Pairs of claims that a person said do not say the same."),
		.select = "SELECT 'c' || claim, 'c' || other, reason, dismissed_by, dismissed_on"
			  " FROM dismissal ORDER BY claim, other",
		.later = true,
	},
	[HOLDING_EVIDENCE] = {
		BESIDE(HOLDING_EVIDENCE, "evidence", evidence, "Copies of evidence of checks."),
		.select = "SELECT sha256, 'evidence/' || sha256, bytes, kept_on"
			  " FROM evidence_copy ORDER BY sha256",
		.later = true,
	},
	[HOLDING_FILINGS] = {
		BESIDE(HOLDING_FILINGS, "filings", filing, "Reports that were filed."),
		.select = "SELECT 'r' || id, lower(hex(uid)), sha256, audience, format, about,"
			  " claims, filed_by, filed_on FROM filing ORDER BY id",
		.later = true,
	},
	[HOLDING_FILED] = {
		BESIDE(HOLDING_FILED, "filed_claims", filed,
		       "Which claims were in which report that was filed."),
		.select = "SELECT 'r' || filing, 'c' || claim, lower(hex(content))"
			  " FROM filing_claim ORDER BY filing, claim",
		.later = true,
	},
	[HOLDING_FINDINGS] = {
		BESIDE(HOLDING_FINDINGS, "dismissed_findings", finding,
		       "Findings of the sourcing rules that a person has dismissed."),
		.select = "SELECT coalesce('a' || article, 'c' || claim), finding, reason,"
			  " dismissed_by, dismissed_on FROM finding_dismissal"
			  " ORDER BY article, claim, finding",
		.later = true,
	},
	[HOLDING_TOMBSTONES] = {
		BESIDE(HOLDING_TOMBSTONES, "tombstones", tombstone,
		       "What was erased, by random numbers that say nothing else."),
		.select = "SELECT DISTINCT lower(hex(uid)) FROM tombstone ORDER BY 1",
		.later = true,
	},
};

const struct field *holding_fields(const struct holding *holding, size_t *count)
{
	*count = holding->thing ? holding->thing->field_count : holding->field_count;
	return holding->thing ? holding->thing->fields : holding->fields;
}

void holding_text_path(char path[TEXT_PATH], int64_t article)
{
	snprintf(path, TEXT_PATH, "texts/a%lld.txt", (long long)article);
}

void holding_evidence_path(char path[EVIDENCE_PATH_SIZE], const char *sha256)
{
	snprintf(path, EVIDENCE_PATH_SIZE, "evidence/%s", sha256);
}

static const char *table_of(const struct thing *thing)
{
	return thing->kind == THING_CHECK ? "verification" : thing->name;
}

int holding_highest(struct store *store, const struct thing *thing, int64_t *highest,
		    struct error *err)
{
	struct statement query;

	*highest = 0;
	statement_open(&query, store, "SELECT seq FROM sqlite_sequence WHERE name = :name");
	statement_bind_text(&query, ":name", table_of(thing));
	if (statement_step(&query))
		*highest = statement_int(&query, 0);
	return statement_close(&query, err);
}

int holding_set_highest(struct store *store, const struct thing *thing, int64_t highest,
			struct error *err)
{
	static const char *const changes[] = {
		"UPDATE sqlite_sequence SET seq = max(seq, :seq) WHERE name = :name",
		"INSERT INTO sqlite_sequence (name, seq) SELECT :name, :seq WHERE NOT EXISTS"
		" (SELECT 1 FROM sqlite_sequence WHERE name = :name)",
	};

	for (size_t i = 0; i < 2; i++) {
		struct statement change;

		statement_open(&change, store, changes[i]);
		statement_bind_text(&change, ":name", table_of(thing));
		statement_bind_int(&change, ":seq", highest);
		statement_step(&change);
		if (statement_close(&change, err) < 0)
			return -1;
	}
	return 0;
}
