#include "ledger/source.h"

#include "base/utf8.h"
#include "ledger/link.h"
#include "ledger/statement.h"
#include "ledger/words.h"

#include <ctype.h>
#include <utf8proc.h>

static const char *const kinds[] = {
	"person", "group", "organisation", "document", "outlet", "unknown", NULL
};
static const char *const namings[] = {
	"named", "partly_named", "pseudonym", "unnamed", NULL
};
static const char *const anonymity_reasons[] = {
	"safety", "legal", "job", "not_authorised", "other", "not_stated", NULL
};
static const char *const known_to[] = {
	"reporter", "editor", "reporter;editor", "none", "unknown", NULL
};
static const char *const reliabilities[] = { "A", "B", "C", "D", "E", "F", NULL };

#define AT(member) offsetof(struct source, member)

static const struct field fields[] = {
	{ "id", FIELD_ID, AT(id), FIELD_DERIVED, .help = "s1, s2 ..." },
	{ "uid", FIELD_UID, AT(uid), FIELD_DERIVED,
	  .help = "the same in every ledger the source is merged into" },
	{ "codename", FIELD_TEXT, AT(codename), FIELD_NEEDED,
	  .help = "what the ledger calls the source; tells nothing about it" },
	{ "kind", FIELD_WORD, AT(kind), .words = kinds, .otherwise = "unknown",
	  .help = "what kind of source it is" },
	{ "naming", FIELD_WORD, AT(naming), .words = namings, .otherwise = "unnamed",
	  .help = "how the source is named in print" },
	{ "name", FIELD_TEXT, AT(name), .help = "as published; never for an unnamed source" },
	{ "description", FIELD_TEXT, AT(description),
	  .help = "as published: \"a source in the province\"" },
	{ "role", FIELD_TEXT, AT(role), .help = "as published" },
	{ "place", FIELD_TEXT, AT(place), .help = "as published" },
	{ "ground_rules", FIELD_WORD, AT(ground_rules), .words = words_ground_rules,
	  .otherwise = "unknown", .help = "on what footing the source speaks" },
	{ "anonymity_reason", FIELD_WORD, AT(anonymity_reason), .words = anonymity_reasons,
	  .otherwise = "not_stated", .help = "why the source is not named" },
	{ "motive", FIELD_TEXT, AT(motive), .help = "as far as known" },
	{ "identity_known_to", FIELD_WORD, AT(identity_known_to), .words = known_to,
	  .otherwise = "unknown", .help = "who in the house knows who it is" },
	{ "reliability", FIELD_WORD, AT(reliability), .words = reliabilities,
	  .help = "Admiralty: A reliable to E unreliable, F cannot be judged" },
	{ "note", FIELD_TEXT, AT(note), .help = "for yourself; never in a desk or public report" },
};

static const char *const sorts[] = { "id", "codename", "name", "naming", "kind", NULL };

#define COLUMNS \
	"id, uid, codename, kind, naming, name, description, role, place, ground_rules," \
	" anonymity_reason, motive, identity_known_to, reliability, note"

#define KEY \
	"CASE :sort WHEN 'codename' THEN codename WHEN 'name' THEN fold(name)" \
	" WHEN 'naming' THEN naming WHEN 'kind' THEN kind END"

bool codename_valid(struct slice text)
{
	bool letters = false, hyphen = true;
	size_t at = 0, digits = 0;

	if (text.length == 0 || text.length > 100)
		return false;
	while (at < text.length) {
		int32_t point = utf8_next(text, &at);
		utf8proc_category_t category = utf8proc_category(point);

		if (point == '-') {
			if (hyphen)
				return false;
			hyphen = true;
			continue;
		}
		hyphen = false;
		if (point >= '0' && point <= '9')
			digits++;
		else if (category == UTF8PROC_CATEGORY_LL || category == UTF8PROC_CATEGORY_LO)
			letters = true;
		else
			return false;
	}
	/* One letter and digits would read as an id. */
	return letters && !hyphen && !(digits == text.length - 1 && digits > 0 &&
				       !isdigit((unsigned char)text.at[0]));
}

static int check(struct store *store, void *record, struct arena *arena,
		 struct error *err)
{
	struct source *source = record;

	(void)arena;
	if (source->codename && !codename_valid(slice_of(source->codename)))
		return error_set(err, ERROR_INPUT, "codename: '%s' will not do (lower-case"
				 " letters and digits, joined by single hyphens, and nothing"
				 " that reads as an id)",
				 source->codename);
	if (source->codename) {
		struct ref other = { THING_NONE, 0 };
		struct statement query;

		statement_open(&query, store, "SELECT id FROM source WHERE codename = :codename"
					      " AND id <> :id");
		statement_bind_text(&query, ":codename", source->codename);
		statement_bind_int(&query, ":id", source->id);
		if (statement_step(&query))
			other = (struct ref){ THING_SOURCE, statement_int(&query, 0) };
		if (statement_close(&query, err) < 0)
			return -1;
		if (other.id)
			return error_set(err, ERROR_CONFLICT, "codename: '%s' is taken by"
					 " s%lld", source->codename, (long long)other.id);
	}
	if (strcmp(source->naming, "unnamed") == 0 && source->name)
		return error_set(err, ERROR_INPUT, "an unnamed source has no name here, and"
				 " never will (give --naming if it was named in print)");
	if (source->id)
		return source_links_allow(store, source->id, source->naming, err);
	return 0;
}

const struct thing source_thing = {
	.kind = THING_SOURCE,
	.name = "source",
	.plural = "sources",
	.letter = 's',
	.size = sizeof(struct source),
	.fields = fields,
	.field_count = sizeof(fields) / sizeof(fields[0]),
	.insert =
		"INSERT INTO source (id, uid, codename, kind, naming, name, description, role,"
		" place, ground_rules, anonymity_reason, motive, identity_known_to,"
		" reliability, note)"
		" VALUES (:id, :uid, :codename, :kind, :naming, :name, :description, :role,"
		" :place, :ground_rules, :anonymity_reason, :motive, :identity_known_to,"
		" :reliability, :note)",
	.update =
		"UPDATE source SET uid = :uid, codename = :codename, kind = :kind,"
		" naming = :naming, name = :name, description = :description, role = :role,"
		" place = :place, ground_rules = :ground_rules,"
		" anonymity_reason = :anonymity_reason, motive = :motive,"
		" identity_known_to = :identity_known_to, reliability = :reliability,"
		" note = :note WHERE id = :id",
	.select = "SELECT " COLUMNS " FROM source WHERE id = :id",
	.remove = "DELETE FROM source WHERE id = :id",
	.dependants =
		"SELECT 'claim', id FROM claim WHERE source = :id"
		" UNION ALL SELECT 'claim', id FROM claim WHERE heard_from = :id"
		" UNION ALL SELECT 'link', id FROM link"
		"   WHERE subject_source = :id OR object_source = :id",
	.list =
		"SELECT " COLUMNS " FROM source s"
		" WHERE (:naming IS NULL OR naming = :naming)"
		"   AND (:ground_rules IS NULL OR ground_rules = :ground_rules)"
		"   AND (:text IS NULL OR mentions(:text, codename, name, description, role,"
		"        place, note))"
		"   AND (:article IS NULL OR EXISTS (SELECT 1 FROM claim"
		"        WHERE claim.source = s.id AND claim.article = :article))"
		"   AND (:outlet IS NULL OR EXISTS (SELECT 1 FROM claim"
		"        JOIN article a ON a.id = claim.article"
		"        WHERE claim.source = s.id AND fold(a.outlet) = fold(:outlet)))"
		" ORDER BY CASE WHEN :descending THEN NULL ELSE " KEY " END,"
		"          CASE WHEN :descending THEN " KEY " END DESC,"
		"          CASE WHEN :descending THEN -id ELSE id END"
		" LIMIT :limit",
	.list_by_id = "SELECT " COLUMNS " FROM source ORDER BY id LIMIT :limit",
	.sorts = sorts,
	.check = check,
};

int codename_free(struct store *store, const char *codename, struct error *err)
{
	struct statement query;
	bool taken;

	statement_open(&query, store, "SELECT 1 FROM source WHERE codename = :codename");
	statement_bind_text(&query, ":codename", codename);
	taken = statement_step(&query);
	if (statement_close(&query, err) < 0)
		return -1;
	return !taken;
}

int source_by_name(struct store *store, const char *name, int64_t *ids, int limit,
		   struct error *err)
{
	struct statement query;
	int count = 0;

	statement_open(&query, store,
		"SELECT id FROM source WHERE name = :name ORDER BY id LIMIT :limit");
	statement_bind_text(&query, ":name", name);
	statement_bind_int(&query, ":limit", limit);
	while (count < limit && statement_step(&query))
		ids[count++] = statement_int(&query, 0);
	if (statement_close(&query, err) < 0)
		return -1;
	return count;
}
