#include "ledger/bulk_parts.h"

#include "ledger/search_index.h"
#include "ledger/statement.h"

/*
 * The indexes and triggers of the schema, word for word as the migrations
 * have them (bulk_test.c compares what comes back).  Those on cells that most
 * claims leave empty stay: making them again would read the whole table.
 */
struct indexes {
	const char *state;	/* highest id there is, highest there ever was */
	const char *drop, *make;
	const char *drop_uid, *make_uid;	/* while no row brings its uid */
};

static const struct indexes indexes_of[BULK_KINDS] = {
	[THING_ARTICLE] = {
		"SELECT (SELECT max(id) FROM article),"
		" (SELECT seq FROM sqlite_sequence WHERE name = 'article')" },
	[THING_SOURCE] = {
		"SELECT (SELECT max(id) FROM source),"
		" (SELECT seq FROM sqlite_sequence WHERE name = 'source')" },
	[THING_CLAIM] = {
		"SELECT (SELECT max(id) FROM claim),"
		" (SELECT seq FROM sqlite_sequence WHERE name = 'claim')",
		"DROP INDEX claim_article; DROP INDEX claim_source;"
		"DROP INDEX claim_tag_tag; DROP INDEX change_row_thing;"
		"DROP INDEX import_row_digest;",
		"CREATE INDEX claim_article ON claim (article, \"start\" IS NULL, \"start\");"
		"CREATE INDEX claim_source ON claim (source);"
		"CREATE INDEX claim_tag_tag ON claim_tag (tag, claim);"
		"CREATE INDEX change_row_thing ON change_row (thing, row, item, change);"
		"CREATE INDEX import_row_digest ON import_row (thing, digest);",
		"DROP INDEX claim_uid", "CREATE UNIQUE INDEX claim_uid ON claim (uid)" },
	[THING_FIGURE] = {
		"SELECT (SELECT max(id) FROM figure),"
		" (SELECT seq FROM sqlite_sequence WHERE name = 'figure')",
		"DROP INDEX figure_claim;",
		"CREATE INDEX figure_claim ON figure (claim);" },
	[THING_LINK] = {
		"SELECT (SELECT max(id) FROM link),"
		" (SELECT seq FROM sqlite_sequence WHERE name = 'link')" },
	[THING_CHECK] = {
		"SELECT (SELECT max(id) FROM verification),"
		" (SELECT seq FROM sqlite_sequence WHERE name = 'verification')",
		"DROP INDEX verification_claim;",
		"CREATE INDEX verification_claim ON verification (claim);" },
};

static const char drop_trigger[] = "DROP TRIGGER claim_search_added";
static const char make_trigger[] =
	"CREATE TRIGGER claim_search_added AFTER INSERT ON claim BEGIN\n"
	"\tINSERT INTO claim_search_due (id, indexed)\n"
	"\tSELECT new.id, 0 WHERE NOT EXISTS (SELECT 1 FROM claim_search_due WHERE id = new.id);\n"
	"END";

int bulk_index_drop(struct store *store, const struct thing *thing,
		    struct bulk_table *table, struct error *err)
{
	const struct indexes *indexes = &indexes_of[thing->kind];
	struct statement query;

	statement_open(&query, store, indexes->state);
	if (statement_step(&query)) {
		table->last = statement_int(&query, 0);
		table->fresh = statement_int(&query, 1) == 0;
	}
	if (statement_close(&query, err) < 0)
		return -1;
	table->known = true;
	if (table->last == 0 && indexes->drop) {
		if (statement_run(store, indexes->drop, err) < 0)
			return -1;
		table->bare = true;
	}
	if (table->last == 0 && indexes->drop_uid) {
		if (statement_run(store, indexes->drop_uid, err) < 0)
			return -1;
		table->uid_bare = true;
	}
	return thing->kind == THING_CLAIM ? statement_run(store, drop_trigger, err) : 0;
}

int bulk_index_uid(struct store *store, const struct thing *thing,
		   struct bulk_table *table, struct error *err)
{
	if (!table->uid_bare)
		return 0;
	table->uid_bare = false;
	return statement_run_aside(store, indexes_of[thing->kind].make_uid, err);
}

int bulk_index_make(struct store *store, const struct thing *thing,
		    struct bulk_table *table, struct error *err)
{
	if (bulk_index_uid(store, thing, table, err) < 0)
		return -1;
	if (table->bare && statement_run_aside(store, indexes_of[thing->kind].make, err) < 0)
		return -1;
	if (thing->kind != THING_CLAIM)
		return 0;
	return statement_run(store, make_trigger, err);
}
