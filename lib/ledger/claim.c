#include "ledger/claim.h"

#include "ledger/beside.h"
#include "ledger/claim_sql.h"
#include "ledger/content.h"
#include "ledger/review.h"
#include "ledger/spans.h"
#include "ledger/statement.h"
#include "ledger/tags.h"
#include "ledger/words.h"

static const char *const voices[] = { "source", "article", "vague", NULL };
static const char *const quote_types[] = { "direct", "indirect", "mixed", NULL };
static const char *const kinds[] = {
	"event", "figure", "allegation", "opinion", "prediction", "not_stated", NULL
};
static const char *const knowledges[] = {
	"witnessed", "participant", "saw_document", "told_by_witness", "hearsay",
	"inference", "not_stated", NULL
};
static const char *const responses[] = { "not_sought", "sought", "replied", "refused", NULL };

#define AT(member) offsetof(struct claim, member)

static const struct field fields[] = {
	{ "id", FIELD_ID, AT(id), FIELD_DERIVED, .help = "c1, c2 ..." },
	{ "uid", FIELD_UID, AT(uid), FIELD_DERIVED,
	  .help = "the same in every ledger the claim is merged into" },
	{ "article", FIELD_REF, AT(article), .refers = THING_ARTICLE,
	  .help = "the article it stands in" },
	{ "source", FIELD_REF, AT(source), .refers = THING_SOURCE, .help = "who says so" },
	{ "voice", FIELD_WORD, AT(voice), .words = voices, .otherwise = "source",
	  .help = "whose claim it is: a source's, the article's own, or nobody's in particular" },
	{ "within", FIELD_REF, AT(within), .refers = THING_CLAIM,
	  .help = "the claim that contains it" },
	{ "quote", FIELD_TEXT, AT(quote), .help = "the exact words" },
	{ "statement", FIELD_TEXT, AT(statement), .help = "what is asserted, in plain words" },
	{ "attribution", FIELD_TEXT, AT(attribution),
	  .help = "as published: \"a source in the province\"" },
	{ "cue", FIELD_TEXT, AT(cue), FIELD_READ, .help = "the reporting verb" },
	{ "quote_type", FIELD_WORD, AT(quote_type), .words = quote_types,
	  .help = "in whose words it is given" },
	{ "kind", FIELD_WORD, AT(kind), .words = kinds, .otherwise = "not_stated",
	  .help = "what kind of statement it is" },
	{ "start", FIELD_POSITION, AT(start), FIELD_READ,
	  .help = "where the quote begins in the text, in code points" },
	{ "end", FIELD_POSITION, AT(end), FIELD_READ, .help = "where it ends" },
	{ "spans", FIELD_LIST, AT(spans), FIELD_READ,
	  .help = "its pieces: 120-180;200-260" },
	{ "prefix", FIELD_TEXT, AT(prefix), FIELD_READ, .help = "the text just before" },
	{ "suffix", FIELD_TEXT, AT(suffix), FIELD_READ, .help = "the text just after" },
	{ "paragraph", FIELD_POSITION, AT(paragraph), FIELD_READ, .least = 1,
	  .help = "of the article, from 1" },
	{ "stated_on", FIELD_DATE, AT(stated_on), .help = "when it was said (EDTF)",
	  .bounds = "stated" },
	{ "stated_words", FIELD_TEXT, AT(stated_words), .help = "the article's words for that" },
	{ "happened_on", FIELD_DATE, AT(happened_on),
	  .help = "when it happened, by the claim (EDTF)", .bounds = "happened" },
	{ "happened_words", FIELD_TEXT, AT(happened_words),
	  .help = "the article's words for that" },
	{ "place", FIELD_TEXT, AT(place), .help = "where it happened, by the claim" },
	{ "knowledge", FIELD_WORD, AT(knowledge), .words = knowledges,
	  .otherwise = "not_stated", .help = "how the speaker knows" },
	{ "heard_from", FIELD_REF, AT(heard_from), .refers = THING_SOURCE,
	  .help = "the source that the speaker has it from" },
	{ "ground_rules", FIELD_WORD, AT(ground_rules), .words = words_ground_rules,
	  .otherwise = "unknown", .help = "on what footing it was said" },
	{ "credibility", FIELD_POSITION, AT(credibility), .least = 1, .most = 6,
	  .help = "Admiralty: 1 confirmed by others to 5 improbable, 6 cannot be judged" },
	{ "about", FIELD_TEXT, AT(about), .help = "whom or what it is about" },
	{ "response", FIELD_WORD, AT(response), .words = responses,
	  .help = "whether those it is about were asked" },
	{ "approved_by", FIELD_TEXT, AT(approved_by), .help = "who let it stand" },
	{ "status", FIELD_TEXT, AT(status), FIELD_DERIVED | FIELD_ELSEWHERE,
	  .help = "what the checks say" },
	{ "tags", FIELD_LIST, AT(tags), FIELD_ELSEWHERE, .help = "joined by ;" },
	{ "flags", FIELD_LIST, AT(flags), FIELD_READ,
	  .help = "what the reader was unsure of, joined by ;" },
	{ "note", FIELD_TEXT, AT(note), .help = "for yourself; never in a desk or public report" },
};

static const char *const sorts[] = {
	"id", "article", "source", "quote", "attribution", "stated_on", "happened_on",
	"place", "credibility", "status", NULL
};

static int check_place_in_text(struct claim *claim, struct arena *arena, struct error *err)
{
	if (claim->spans) {
		if (spans_normal(&claim->spans, &claim->start, &claim->end, arena, err) < 0)
			return -1;
	} else if (claim->start >= 0 && claim->end > claim->start) {
		claim->spans = arena_format(arena, "%lld-%lld", (long long)claim->start,
					    (long long)claim->end);
	} else if (claim->start >= 0 || claim->end >= 0) {
		return error_set(err, ERROR_INPUT, "start and end: give both, the end behind"
				 " the start");
	}
	if (claim->spans && !claim->article.id)
		return error_set(err, ERROR_INPUT, "a place in a text needs the article");
	return 0;
}

/* Following `within` from a claim must not lead back to it. */
static int check_within(struct store *store, const struct claim *claim, struct error *err)
{
	struct statement query;
	bool circle;

	if (!claim->within.id || !claim->id)
		return 0;
	statement_open(&query, store,
		"WITH RECURSIVE outer (id) AS (SELECT :within"
		" UNION SELECT claim.within FROM claim JOIN outer ON claim.id = outer.id"
		" WHERE claim.within IS NOT NULL)"
		" SELECT 1 FROM outer WHERE id = :id");
	statement_bind_int(&query, ":within", claim->within.id);
	statement_bind_int(&query, ":id", claim->id);
	circle = statement_step(&query);
	if (statement_close(&query, err) < 0)
		return -1;
	if (circle)
		return error_set(err, ERROR_CONFLICT, "within: c%lld stands in c%lld itself",
				 (long long)claim->within.id, (long long)claim->id);
	return 0;
}

static int check(struct store *store, void *record, struct arena *arena,
		 struct error *err)
{
	struct claim *claim = record;

	if (!claim->quote && !claim->statement)
		return error_set(err, ERROR_INPUT, "a claim needs its quote, or a statement");
	if (claim->source.id && strcmp(claim->voice, "source") != 0)
		return error_set(err, ERROR_INPUT, "voice: only a claim of voice 'source' has"
				 " a source");
	if (check_place_in_text(claim, arena, err) < 0)
		return -1;
	claim->tags = tags_normal(claim->tags, arena);
	if (arena_failed(arena))
		return error_memory(err);
	return check_within(store, claim, err);
}

static int bind_more(struct statement *s, struct store *store, const void *record,
		     struct error *err)
{
	struct content content;

	if (content_of(store, record, &content, err) < 0)
		return -1;
	/* The statement outlives this frame, and blobs are borrowed. */
	if (s->code == SQLITE_OK)
		sqlite3_bind_blob(s->stmt, sqlite3_bind_parameter_index(s->stmt, ":content"),
				  content.bytes, sizeof(content.bytes), SQLITE_TRANSIENT);
	return 0;
}

static int save_more(struct store *store, int64_t id, const void *record,
		     struct error *err)
{
	const struct claim *claim = record;

	if (!claim && (review_forget_claim(store, id, err) < 0 ||
		       beside_remove_of(store, 'c', id, err) < 0))
		return -1;
	return tags_save(store, id, claim ? claim->tags : NULL, err);
}

const struct thing claim_thing = {
	.kind = THING_CLAIM,
	.name = "claim",
	.plural = "claims",
	.letter = 'c',
	.size = sizeof(struct claim),
	.fields = fields,
	.field_count = sizeof(fields) / sizeof(fields[0]),
	.insert = CLAIM_INSERT,
	.update = CLAIM_UPDATE,
	.select = CLAIM_SELECT " WHERE c.id = :id",
	.remove = "DELETE FROM claim WHERE id = :id",
	.dependants =
		"SELECT 'figure', id FROM figure WHERE claim = :id"
		" UNION ALL SELECT 'check', id FROM verification WHERE claim = :id"
		" UNION ALL SELECT 'link', id FROM link"
		"   WHERE subject_claim = :id OR object_claim = :id"
		" UNION ALL SELECT 'claim', id FROM claim WHERE within = :id",
	.list = CLAIM_LIST(""),
	.list_by_id = CLAIM_SELECT " ORDER BY c.id LIMIT :limit",
	.list_plain = CLAIM_COLUMNS("NULL", CLAIM_TAGS) " ORDER BY c.id",
	.bare_by_id = CLAIM_SELECT_BARE " ORDER BY c.id LIMIT :limit",
	.list_in_order = CLAIM_SELECT CLAIM_IN_ORDER,
	.bare_in_order = CLAIM_SELECT_BARE CLAIM_IN_ORDER,
	.list_of_article = CLAIM_LIST("c.article = :article AND "),
	.list_of_source = CLAIM_LIST("c.source = :source AND "),
	.sorts = sorts,
	.check = check,
	.bind_more = bind_more,
	.save_more = save_more,
};
