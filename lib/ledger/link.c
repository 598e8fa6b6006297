#include "ledger/link.h"

#include "ledger/statement.h"

#include <string.h>

static const char *const relations[] = {
	"supports", "contradicts", "repeats", "updates",
	"same",	    "different",   "independent", NULL
};

#define AT(member) offsetof(struct link, member)

static const struct field fields[] = {
	{ "id", FIELD_ID, AT(id), FIELD_DERIVED, .help = "l1, l2 ..." },
	{ "uid", FIELD_UID, AT(uid), FIELD_DERIVED,
	  .help = "the same in every ledger the link is merged into" },
	{ "subject", FIELD_REF, AT(subject), FIELD_NEEDED | FIELD_ELSEWHERE,
	  .help = "the claim or source it is about" },
	{ "relation", FIELD_WORD, AT(relation), FIELD_NEEDED, .words = relations,
	  .help = "how the one stands to the other" },
	{ "object", FIELD_REF, AT(object), FIELD_NEEDED | FIELD_ELSEWHERE,
	  .help = "the other claim or source" },
	{ "basis", FIELD_TEXT, AT(basis), FIELD_NEEDED, .help = "why, in words" },
	{ "said_by", FIELD_TEXT, AT(said_by), .help = "who says so" },
	{ "linked_on", FIELD_DATE, AT(linked_on), .help = "when (EDTF)" },
	{ "basis_article", FIELD_REF, AT(basis_article), .refers = THING_ARTICLE,
	  .help = "the article that published it" },
};

static const char *const sorts[] = { "id", "relation", "said_by", NULL };

#define COLUMNS \
	"id, uid," \
	" CASE WHEN subject_claim IS NOT NULL THEN 'c' || subject_claim" \
	"      ELSE 's' || subject_source END," \
	" relation," \
	" CASE WHEN object_claim IS NOT NULL THEN 'c' || object_claim" \
	"      ELSE 's' || object_source END," \
	" basis, said_by, linked_on, basis_article"

#define KEY "CASE :sort WHEN 'relation' THEN relation WHEN 'said_by' THEN fold(said_by) END"

#define LIST(first) \
	"SELECT " COLUMNS " FROM link WHERE " first \
	" (:claim IS NULL OR subject_claim = :claim OR object_claim = :claim)" \
	" AND (:source IS NULL OR subject_source = :source OR object_source = :source)" \
	" AND (:article IS NULL OR EXISTS (SELECT 1 FROM claim c WHERE c.article = :article" \
	"      AND c.id IN (subject_claim, object_claim)))" \
	" AND (:relation IS NULL OR relation = :relation)" \
	" AND (:text IS NULL OR mentions(:text, basis, said_by))" \
	" ORDER BY CASE WHEN :descending THEN NULL ELSE " KEY " END," \
	"          CASE WHEN :descending THEN " KEY " END DESC," \
	"          CASE WHEN :descending THEN -id ELSE id END" \
	" LIMIT :limit"

/* Everyone who is the same as :id, through `same` links in either direction
 * other than :without (a link's id). */
#define SAME_AS(table, id) \
	table " (id) AS (SELECT " id " UNION" \
	" SELECT CASE WHEN link.subject_source = " table ".id THEN link.object_source" \
	"        ELSE link.subject_source END" \
	" FROM " table " JOIN link ON link.relation = 'same' AND link.id <> :without" \
	"   AND (link.subject_source = " table ".id OR link.object_source = " table ".id))"

static bool is(const char *word, const char *other)
{
	return strcmp(word, other) == 0;
}

static int check_sides(const struct link *link, struct error *err)
{
	bool between_sources = is(link->relation, "same") || is(link->relation, "different") ||
			       is(link->relation, "independent");

	if (link->subject.kind != link->object.kind)
		return error_set(err, ERROR_INPUT, "a link is between two claims or between two"
				 " sources");
	if (link->subject.kind != THING_CLAIM && link->subject.kind != THING_SOURCE)
		return error_set(err, ERROR_INPUT, "only claims and sources can be linked");
	if (link->subject.id == link->object.id)
		return error_set(err, ERROR_INPUT, "a link needs two different %s",
				 link->subject.kind == THING_CLAIM ? "claims" : "sources");
	if (between_sources != (link->subject.kind == THING_SOURCE))
		return error_set(err, ERROR_INPUT, "relation: two %s cannot be '%s' (%s)",
				 link->subject.kind == THING_CLAIM ? "claims" : "sources",
				 link->relation,
				 link->subject.kind == THING_CLAIM
					 ? "supports, contradicts, repeats, updates"
					 : "same, different, independent");
	return 0;
}

/* Does a link of one of the relations already stand between someone who is
 * the subject and someone who is the object?  Then *id is that link's. */
static int find_between(struct store *store, const struct link *link, const char *first,
			const char *second, int64_t *id, struct error *err)
{
	struct statement query;

	*id = 0;
	statement_open(&query, store,
		"WITH RECURSIVE " SAME_AS("left", ":subject") ", " SAME_AS("right", ":object")
		" SELECT link.id FROM link WHERE link.relation IN (:first, :second)"
		" AND link.id <> :without"
		" AND ((subject_source IN left AND object_source IN right) OR"
		"      (subject_source IN right AND object_source IN left))"
		" LIMIT 1");
	statement_bind_int(&query, ":subject", link->subject.id);
	statement_bind_int(&query, ":object", link->object.id);
	statement_bind_int(&query, ":without", link->id);
	statement_bind_text(&query, ":first", first);
	statement_bind_text(&query, ":second", second);
	if (statement_step(&query))
		*id = statement_int(&query, 0);
	return statement_close(&query, err);
}

static int is_same(struct store *store, const struct link *link, bool *same,
		   struct error *err)
{
	struct statement query;

	statement_open(&query, store,
		"WITH RECURSIVE " SAME_AS("left", ":subject")
		" SELECT 1 FROM left WHERE id = :object");
	statement_bind_int(&query, ":subject", link->subject.id);
	statement_bind_int(&query, ":object", link->object.id);
	statement_bind_int(&query, ":without", link->id);
	*same = statement_step(&query);
	return statement_close(&query, err);
}

/* How many of those who would become one are not to be known by name (unnamed
 * or under a pseudonym), and how many are.  The naming of source :id counts as
 * :naming, when that is given.  Who was unnamed once still is: a name that was given
 * by an edit was published by no article. */
static int count_namings(struct store *store, const struct link *link, int64_t id,
			 const char *naming, int64_t *unnamed, int64_t *named,
			 struct error *err)
{
	struct statement query;

	*unnamed = *named = 0;
	statement_open(&query, store,
		"WITH RECURSIVE " SAME_AS("left", ":subject") ", " SAME_AS("right", ":object")
		", everyone (id) AS (SELECT id FROM left UNION SELECT id FROM right)"
		", namings (naming) AS (SELECT CASE WHEN source.id = :id THEN :naming"
		"   WHEN EXISTS (SELECT 1 FROM change_row r WHERE r.thing = 'source'"
		"    AND r.row = source.id AND instr(r.before, '\"naming\":\"unnamed\"') > 0)"
		"   THEN 'unnamed' ELSE source.naming END FROM everyone JOIN source USING (id))"
		" SELECT count(*) FILTER (WHERE naming IN ('unnamed', 'pseudonym')),"
		"        count(*) FILTER (WHERE naming NOT IN ('unnamed', 'pseudonym'))"
		" FROM namings");
	statement_bind_int(&query, ":subject", link->subject.id);
	statement_bind_int(&query, ":object", link->object.id);
	statement_bind_int(&query, ":without", link->id);
	statement_bind_int(&query, ":id", id);
	statement_bind_text(&query, ":naming", naming);
	if (statement_step(&query)) {
		*unnamed = statement_int(&query, 0);
		*named = statement_int(&query, 1);
	}
	return statement_close(&query, err);
}

static int refuse_joining(struct error *err)
{
	return error_set(err, ERROR_CONFLICT, "that would join an unnamed source to a named"
			 " one: only an article that published it can be the basis"
			 " (--basis-article a3)");
}

static int check_sources(struct store *store, const struct link *link, struct error *err)
{
	int64_t other, unnamed, named;
	bool same;

	if (is(link->relation, "same")) {
		if (find_between(store, link, "different", "independent", &other, err) < 0)
			return -1;
		if (other)
			return error_set(err, ERROR_CONFLICT, "l%lld says that they are"
					 " different: remove it first if that was wrong",
					 (long long)other);
		if (link->basis_article.id)
			return 0;
		if (count_namings(store, link, 0, NULL, &unnamed, &named, err) < 0)
			return -1;
		return unnamed && named ? refuse_joining(err) : 0;
	}
	if (is_same(store, link, &same, err) < 0)
		return -1;
	if (same)
		return error_set(err, ERROR_CONFLICT, "they are linked as the same, directly or"
				 " through others: remove that first if it was wrong");
	return 0;
}

static int check(struct store *store, void *record, struct arena *arena,
		 struct error *err)
{
	const struct link *link = record;

	(void)store;
	(void)arena;
	if (!link->relation || !link->subject.id || !link->object.id)
		return 0;	/* the engine says which is missing */
	return check_sides(link, err);
}

static int allow(struct store *store, const void *record, struct error *err)
{
	const struct link *link = record;
	int stands;

	stands = link_stands(store, link, err);
	if (stands < 0)
		return -1;
	if (stands)
		return error_set(err, ERROR_CONFLICT, "they are linked as '%s' already",
				 link->relation);
	return link->subject.kind == THING_SOURCE ? check_sources(store, link, err) : 0;
}

static void bind_side(struct statement *s, const char *claim, const char *source,
		      struct ref ref)
{
	if (ref.kind == THING_CLAIM)
		statement_bind_int(s, claim, ref.id);
	else
		statement_bind_int(s, source, ref.id);
}

static int bind_more(struct statement *s, struct store *store, const void *record,
		     struct error *err)
{
	const struct link *link = record;

	(void)store;
	(void)err;
	bind_side(s, ":subject_claim", ":subject_source", link->subject);
	bind_side(s, ":object_claim", ":object_source", link->object);
	return 0;
}

const struct thing link_thing = {
	.kind = THING_LINK,
	.name = "link",
	.plural = "links",
	.letter = 'l',
	.size = sizeof(struct link),
	.fields = fields,
	.field_count = sizeof(fields) / sizeof(fields[0]),
	.insert =
		"INSERT INTO link (id, uid, subject_claim, object_claim, subject_source,"
		" object_source, relation, basis, basis_article, said_by, linked_on)"
		" VALUES (:id, :uid, :subject_claim, :object_claim, :subject_source,"
		" :object_source, :relation, :basis, :basis_article, :said_by, :linked_on)",
	.update =
		"UPDATE link SET uid = :uid, subject_claim = :subject_claim,"
		" object_claim = :object_claim, subject_source = :subject_source,"
		" object_source = :object_source, relation = :relation, basis = :basis,"
		" basis_article = :basis_article, said_by = :said_by, linked_on = :linked_on"
		" WHERE id = :id",
	.select = "SELECT " COLUMNS " FROM link WHERE id = :id",
	.remove = "DELETE FROM link WHERE id = :id",
	.list = LIST(""),
	.list_by_id = "SELECT " COLUMNS " FROM link ORDER BY id LIMIT :limit",
	.list_of_claim = LIST("(subject_claim = :claim OR object_claim = :claim) AND "),
	.list_of_source = LIST("(subject_source = :source OR object_source = :source) AND "),
	.sorts = sorts,
	.check = check,
	.allow = allow,
	.bind_more = bind_more,
};

int link_stands(struct store *store, const struct link *link, struct error *err)
{
	struct statement query;
	bool found;

	statement_open(&query, store,
		"SELECT 1 FROM link WHERE relation = :relation AND id <> :id"
		" AND ((subject_claim = :subject_claim AND object_claim = :object_claim)"
		"   OR (subject_source = :subject_source AND object_source = :object_source)"
		"   OR (subject_source = :object_source AND object_source = :subject_source)"
		"   OR (relation = 'contradicts' AND subject_claim = :object_claim"
		"       AND object_claim = :subject_claim))");
	statement_bind_text(&query, ":relation", link->relation);
	statement_bind_int(&query, ":id", link->id);
	bind_side(&query, ":subject_claim", ":subject_source", link->subject);
	bind_side(&query, ":object_claim", ":object_source", link->object);
	found = statement_step(&query);
	if (statement_close(&query, err) < 0)
		return -1;
	return found;
}

int source_links_allow(struct store *store, int64_t id, const char *naming,
		       struct error *err)
{
	const struct link alone = { .subject = { THING_SOURCE, id },
				    .object = { THING_SOURCE, id } };
	struct statement query;
	int64_t unnamed, named;
	bool published;

	/* A published basis has already been accepted for this circle. */
	statement_open(&query, store,
		"SELECT 1 FROM link WHERE relation = 'same' AND basis_article IS NOT NULL"
		" AND (subject_source = :id OR object_source = :id)");
	statement_bind_int(&query, ":id", id);
	published = statement_step(&query);
	if (statement_close(&query, err) < 0)
		return -1;
	if (published)
		return 0;
	if (count_namings(store, &alone, id, naming, &unnamed, &named, err) < 0)
		return -1;
	return unnamed && named ? refuse_joining(err) : 0;
}
