#include "ledger/verification.h"

#include "base/utf8.h"

#include <ctype.h>

static const char *const results[] = {
	"pending", "confirmed", "corrected", "disputed", "unsupported", "unverifiable", NULL
};
static const char *const evidence_kinds[] = { "primary", "secondary", NULL };

#define AT(member) offsetof(struct check, member)

static const struct field fields[] = {
	{ "id", FIELD_ID, AT(id), FIELD_DERIVED, .help = "k1, k2 ..." },
	{ "uid", FIELD_UID, AT(uid), FIELD_DERIVED,
	  .help = "the same in every ledger the check is merged into" },
	{ "claim", FIELD_REF, AT(claim), FIELD_NEEDED, .refers = THING_CLAIM,
	  .help = "the claim that was checked" },
	{ "result", FIELD_WORD, AT(result), FIELD_NEEDED, .words = results,
	  .help = "what came of it" },
	{ "method", FIELD_TEXT, AT(method), .help = "what was done" },
	{ "checker", FIELD_TEXT, AT(checker), .help = "who did it" },
	{ "checked_on", FIELD_DATE, AT(checked_on), .help = "when (EDTF)",
	  .bounds = "checked" },
	{ "evidence", FIELD_TEXT, AT(evidence), .help = "a URL, a file, or words" },
	{ "evidence_sha256", FIELD_TEXT, AT(evidence_sha256), FIELD_READ,
	  .help = "SHA-256 of the evidence file" },
	{ "evidence_kind", FIELD_WORD, AT(evidence_kind), .words = evidence_kinds,
	  .help = "first hand or from others" },
	{ "origin", FIELD_TEXT, AT(origin),
	  .help = "where the evidence comes from, so that copies count once" },
	{ "note", FIELD_TEXT, AT(note), .help = "for yourself; never in a desk or public report" },
	{ "retrieved", FIELD_DATE, AT(retrieved), .help = "when the evidence was got (EDTF)" },
};

static const char *const sorts[] = { "id", "claim", "result", "checker", "checked_on", NULL };

#define COLUMNS \
	"v.id, v.uid, v.claim, v.result, v.method, v.checker, v.checked_on, v.evidence," \
	" v.evidence_sha256, v.evidence_kind, v.origin, v.note, v.retrieved"

#define KEY \
	"CASE :sort WHEN 'claim' THEN v.claim WHEN 'result' THEN v.result" \
	" WHEN 'checker' THEN fold(v.checker) WHEN 'checked_on' THEN v.checked_earliest END"

#define LIST(first) \
	"SELECT " COLUMNS " FROM verification v JOIN claim c ON c.id = v.claim WHERE " first \
	" (:claim IS NULL OR v.claim = :claim)" \
	" AND (:article IS NULL OR c.article = :article)" \
	" AND (:source IS NULL OR c.source = :source)" \
	" AND (:result IS NULL OR v.result = :result)" \
	" AND (:stated_from IS NULL OR v.checked_latest >= :stated_from)" \
	" AND (:stated_to IS NULL OR v.checked_earliest <= :stated_to)" \
	" AND (:text IS NULL OR mentions(:text, v.method, v.checker, v.evidence, v.origin," \
	"      v.note))" \
	" ORDER BY CASE WHEN :descending THEN NULL ELSE " KEY " END," \
	"          CASE WHEN :descending THEN " KEY " END DESC," \
	"          CASE WHEN :descending THEN -v.id ELSE v.id END" \
	" LIMIT :limit"

static int check(struct store *store, void *record, struct arena *arena,
		 struct error *err)
{
	const struct check *done = record;

	(void)store;
	(void)arena;
	if (done->evidence_sha256) {
		size_t digits = strspn(done->evidence_sha256, "0123456789abcdef");

		if (digits != 64 || done->evidence_sha256[digits])
			return error_set(err, ERROR_INPUT, "evidence_sha256: '%s' is no SHA-256"
					 " (64 hexadecimal digits)", done->evidence_sha256);
	}
	return 0;
}

const struct thing check_thing = {
	.kind = THING_CHECK,
	.name = "check",
	.plural = "checks",
	.letter = 'k',
	.size = sizeof(struct check),
	.fields = fields,
	.field_count = sizeof(fields) / sizeof(fields[0]),
	.insert =
		"INSERT INTO verification (id, uid, claim, result, method, checker, checked_on,"
		" checked_earliest, checked_latest, evidence, evidence_sha256, evidence_kind,"
		" origin, note, retrieved, content)"
		" VALUES (:id, :uid, :claim, :result, :method, :checker, :checked_on,"
		" :checked_earliest, :checked_latest, :evidence, :evidence_sha256,"
		" :evidence_kind, :origin, :note, :retrieved,"
		" (SELECT content FROM claim WHERE id = :claim))",
	/* Whoever revises the result has looked at the claim as it is now. */
	.update =
		"UPDATE verification SET uid = :uid,"
		" content = CASE WHEN result = :result AND claim = :claim THEN content"
		"   ELSE (SELECT content FROM claim WHERE id = :claim) END,"
		" claim = :claim, result = :result, method = :method, checker = :checker,"
		" checked_on = :checked_on, checked_earliest = :checked_earliest,"
		" checked_latest = :checked_latest, evidence = :evidence,"
		" evidence_sha256 = :evidence_sha256, evidence_kind = :evidence_kind,"
		" origin = :origin, note = :note, retrieved = :retrieved WHERE id = :id",
	.select = "SELECT " COLUMNS " FROM verification v WHERE id = :id",
	.remove = "DELETE FROM verification WHERE id = :id",
	.list = LIST(""),
	.list_by_id = "SELECT " COLUMNS " FROM verification v ORDER BY id LIMIT :limit",
	.list_of_claim = LIST("v.claim = :claim AND "),
	.sorts = sorts,
	.check = check,
};
