#include "ledger/article.h"

#include "ledger/beside.h"
#include "ledger/statement.h"

static const char *const edition_kinds[] = {
	"original", "translation_of", "republication_of", "update_of", "unknown", NULL
};

#define AT(member) offsetof(struct article, member)

static const struct field fields[] = {
	{ "id", FIELD_ID, AT(id), FIELD_DERIVED, .help = "a1, a2 ..." },
	{ "uid", FIELD_UID, AT(uid), FIELD_DERIVED,
	  .help = "the same in every ledger the article is merged into" },
	{ "title", FIELD_TEXT, AT(title), .help = "as published" },
	{ "outlet", FIELD_TEXT, AT(outlet), .help = "the paper, agency or site" },
	{ "byline", FIELD_TEXT, AT(byline), .help = "who wrote it, as published" },
	{ "credits", FIELD_TEXT, AT(credits), .help = "translator, editor, photographer" },
	{ "published", FIELD_DATE, AT(published), .help = "when it was published (EDTF)",
	  .bounds = "published" },
	{ "url", FIELD_TEXT, AT(url), .help = "where it was published" },
	{ "language", FIELD_TEXT, AT(language), .help = "BCP 47: en, ko" },
	{ "edition_of", FIELD_REF, AT(edition_of), .refers = THING_ARTICLE,
	  .help = "the article that this is another edition of" },
	{ "edition_kind", FIELD_WORD, AT(edition_kind), .words = edition_kinds,
	  .otherwise = "unknown", .help = "what kind of edition it is" },
	{ "retrieved", FIELD_TEXT, AT(retrieved), .help = "when the text was fetched" },
	{ "sha256", FIELD_TEXT, AT(sha256), FIELD_DERIVED,
	  .help = "SHA-256 of the text, if it is at hand" },
	{ "note", FIELD_TEXT, AT(note), .help = "for yourself; never in a desk or public report" },
};

static const char *const sorts[] = { "id", "title", "outlet", "published", NULL };

#define COLUMNS \
	"id, uid, title, outlet, byline, credits, published, url, language, edition_of," \
	" edition_kind, retrieved, sha256, note"

#define KEY \
	"CASE :sort WHEN 'title' THEN fold(title) WHEN 'outlet' THEN fold(outlet)" \
	" WHEN 'published' THEN published_earliest END"

static int check(struct store *store, void *record, struct arena *arena,
		 struct error *err)
{
	struct article *article = record;

	(void)store;
	(void)arena;
	if (article->edition_of.id && article->edition_of.id == article->id)
		return error_set(err, ERROR_INPUT, "edition_of: an article is no edition of"
				 " itself");
	if (article->edition_of.id && (strcmp(article->edition_kind, "original") == 0 ||
				       strcmp(article->edition_kind, "unknown") == 0))
		return error_set(err, ERROR_INPUT, "edition_kind: say what kind of edition"
				 " it is (translation_of, republication_of, update_of)");
	return 0;
}

static int save_more(struct store *store, int64_t id, const void *record,
		     struct error *err)
{
	return record ? 0 : beside_remove_of(store, 'a', id, err);
}

const struct thing article_thing = {
	.kind = THING_ARTICLE,
	.name = "article",
	.plural = "articles",
	.letter = 'a',
	.size = sizeof(struct article),
	.fields = fields,
	.field_count = sizeof(fields) / sizeof(fields[0]),
	.insert =
		"INSERT INTO article (id, uid, title, outlet, byline, credits, published,"
		" published_earliest, published_latest, url, language, edition_of,"
		" edition_kind, retrieved, sha256, note)"
		" VALUES (:id, :uid, :title, :outlet, :byline, :credits, :published,"
		" :published_earliest, :published_latest, :url, :language, :edition_of,"
		" :edition_kind, :retrieved, :sha256, :note)",
	.update =
		"UPDATE article SET uid = :uid, title = :title, outlet = :outlet,"
		" byline = :byline, credits = :credits, published = :published,"
		" published_earliest = :published_earliest,"
		" published_latest = :published_latest, url = :url, language = :language,"
		" edition_of = :edition_of, edition_kind = :edition_kind,"
		" retrieved = :retrieved, sha256 = :sha256, note = :note WHERE id = :id",
	.select = "SELECT " COLUMNS " FROM article WHERE id = :id",
	.remove = "DELETE FROM article WHERE id = :id",
	.dependants =
		"SELECT 'claim', id FROM claim WHERE article = :id"
		" UNION ALL SELECT 'link', id FROM link WHERE basis_article = :id"
		" UNION ALL SELECT 'article', id FROM article WHERE edition_of = :id",
	.list =
		"SELECT " COLUMNS " FROM article"
		" WHERE (:outlet IS NULL OR fold(outlet) = fold(:outlet))"
		"   AND (:text IS NULL OR mentions(:text, title, outlet, byline, credits,"
		"        url, note))"
		"   AND (:stated_from IS NULL OR published_latest >= :stated_from)"
		"   AND (:stated_to IS NULL OR published_earliest <= :stated_to)"
		" ORDER BY CASE WHEN :descending THEN NULL ELSE " KEY " END,"
		"          CASE WHEN :descending THEN " KEY " END DESC,"
		"          CASE WHEN :descending THEN -id ELSE id END"
		" LIMIT :limit",
	.list_by_id = "SELECT " COLUMNS " FROM article ORDER BY id LIMIT :limit",
	.sorts = sorts,
	.check = check,
	.save_more = save_more,
};

int snapshot_add(struct store *store, int64_t article, struct slice text,
		 const char *raw_sha256, struct error *err)
{
	struct statement insert;

	statement_open(&insert, store,
		"INSERT INTO snapshot (article, text, raw_sha256)"
		" VALUES (:article, :text, :raw_sha256)");
	statement_bind_int(&insert, ":article", article);
	statement_bind_slice(&insert, ":text", text.at ? text : SLICE(""));
	statement_bind_text(&insert, ":raw_sha256", raw_sha256);
	statement_step(&insert);
	if (statement_close(&insert, err) < 0)
		return -1;
	return beside_log(store, &snapshot_beside, article, NULL, SLICE_NONE, err);
}

int snapshot_load(struct store *store, int64_t article, struct buffer *text,
		  struct error *err)
{
	struct statement query;
	bool found;

	statement_open(&query, store, "SELECT text FROM snapshot WHERE article = :article");
	statement_bind_int(&query, ":article", article);
	found = statement_step(&query);
	if (found)
		buffer_slice(text, statement_slice(&query, 0));
	if (statement_close(&query, err) < 0)
		return -1;
	if (buffer_failed(text))
		return error_memory(err);
	if (!found)
		return error_set(err, ERROR_MISSING, "the text of a%lld is not in the ledger",
				 (long long)article);
	return 0;
}

int article_with_sha256(struct store *store, const char *sha256, struct ref *ref,
			struct error *err)
{
	struct statement query;

	*ref = (struct ref){ THING_NONE, 0 };
	statement_open(&query, store,
		"SELECT id FROM article WHERE sha256 = :sha256 ORDER BY id LIMIT 1");
	statement_bind_text(&query, ":sha256", sha256);
	if (statement_step(&query))
		*ref = (struct ref){ THING_ARTICLE, statement_int(&query, 0) };
	return statement_close(&query, err);
}
