#include "ledger/verification.h"

#include "base/hash.h"
#include "base/utf8.h"
#include "ledger/statement.h"

#include <ctype.h>
#include <string.h>

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
	if (done->evidence_sha256 && !sha256_valid(done->evidence_sha256))
		return error_set(err, ERROR_INPUT, "evidence_sha256: '%s' is no SHA-256"
				 " (64 hexadecimal digits)", done->evidence_sha256);
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

int check_state_load(struct store *store, int64_t claim, struct check_state *state,
		     struct error *err)
{
	struct statement query;
	bool there = false;

	*state = (struct check_state){ .checks = 0 };
	statement_open(&query, store,
		"SELECT c.content, count(v.id), max(v.id) FROM claim c"
		" LEFT JOIN verification v ON v.claim = c.id WHERE c.id = :id GROUP BY c.id");
	statement_bind_int(&query, ":id", claim);
	if (statement_step(&query)) {
		struct slice content = statement_slice(&query, 0);

		there = true;
		if (content.length == sizeof(state->content))
			memcpy(&state->content, content.at, sizeof(state->content));
		state->checks = statement_int(&query, 1);
		state->last = statement_int(&query, 2);
	}
	if (statement_close(&query, err) < 0)
		return -1;
	return there ? 0 : ref_missing((struct ref){ THING_CLAIM, claim }, err);
}

bool check_state_same(const struct check_state *one, const struct check_state *other)
{
	return memcmp(&one->content, &other->content, sizeof(one->content)) == 0 &&
	       one->checks == other->checks && one->last == other->last;
}

#define ORIGIN "coalesce('o' || fold(origin), 'h' || evidence_sha256, 'w' || fold(evidence))"

int evidence_count(struct store *store, int64_t claim, struct evidence_count *count,
		   struct error *err)
{
	struct statement query;

	*count = (struct evidence_count){ 0 };
	statement_open(&query, store,
		"SELECT count(*), count(DISTINCT " ORIGIN "),"
		" count(DISTINCT " ORIGIN ") FILTER (WHERE evidence_kind = 'primary')"
		" FROM verification WHERE claim = :id AND evidence IS NOT NULL");
	statement_bind_int(&query, ":id", claim);
	if (statement_step(&query)) {
		count->pieces = statement_int(&query, 0);
		count->origins = statement_int(&query, 1);
		count->primary = statement_int(&query, 2);
	}
	return statement_close(&query, err);
}
