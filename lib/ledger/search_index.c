#include "ledger/search_index.h"

#include "ledger/statement.h"

/* What an index has of a row is taken out by the very words it was given. */
static const char *const claim_steps[] = {
	"INSERT INTO claim_search (claim_search, rowid, quote, statement, attribution, about)"
	" SELECT 'delete', id, quote, statement, attribution, about FROM claim_search_due"
	" WHERE indexed ORDER BY id",
	"INSERT INTO claim_inside (claim_inside, rowid, words)"
	" SELECT 'delete', id, words FROM claim_inside_gone ORDER BY id",
	"INSERT INTO claim_search (rowid, quote, statement, attribution, about)"
	" SELECT id, quote, statement, attribution, about FROM claim"
	" WHERE id IN (SELECT id FROM claim_search_due) ORDER BY id",
	"INSERT INTO claim_inside (rowid, words) SELECT id, words FROM claim_inside_text"
	" WHERE id IN (SELECT id FROM claim_search_due) ORDER BY id",
	"DELETE FROM claim_search_due",
	NULL
};
static const char *const article_steps[] = {
	"INSERT INTO article_search (article_search, rowid, text)"
	" SELECT 'delete', id, text FROM article_search_due WHERE indexed ORDER BY id",
	"INSERT INTO article_inside (article_inside, rowid, words)"
	" SELECT 'delete', id, words FROM article_inside_gone ORDER BY id",
	"INSERT INTO article_search (rowid, text) SELECT article, text FROM snapshot"
	" WHERE article IN (SELECT id FROM article_search_due) ORDER BY article",
	"INSERT INTO article_inside (rowid, words) SELECT id, words FROM article_inside_text"
	" WHERE id IN (SELECT id FROM article_search_due) ORDER BY id",
	"DELETE FROM article_search_due",
	NULL
};

static int take_steps(struct store *store, const char *const *steps, struct error *err)
{
	for (; *steps; steps++) {
		struct statement s;

		statement_open(&s, store, *steps);
		statement_step(&s);
		if (statement_close(&s, err) < 0)
			return -1;
	}
	return 0;
}

/* Taking words out costs as much as putting them in: where more rows went or were
 * changed than are left, the index is made anew. */
static const char many_claims[] =
	"SELECT due > 1000 AND due > (SELECT count(*) FROM claim) FROM"
	" (SELECT count(*) AS due FROM claim_search_due WHERE indexed)";
static const char *const claims_anew[] = {
	"INSERT INTO claim_search (claim_search) VALUES ('rebuild')",
	"INSERT INTO claim_inside (claim_inside) VALUES ('rebuild')",
	"DELETE FROM claim_search_due",
	NULL
};

int search_index_catch_up(struct store *store, struct error *err)
{
	int64_t claims, articles, many = 0;

	if (statement_read_int(store, "SELECT EXISTS (SELECT 1 FROM claim_search_due)",
			       &claims, err) < 0 ||
	    statement_read_int(store, "SELECT EXISTS (SELECT 1 FROM article_search_due)",
			       &articles, err) < 0)
		return -1;
	if (claims && statement_read_int(store, many_claims, &many, err) < 0)
		return -1;
	if (claims && take_steps(store, many ? claims_anew : claim_steps, err) < 0)
		return -1;
	return articles ? take_steps(store, article_steps, err) : 0;
}

int search_index_rebuild(struct store *store, struct error *err)
{
	return statement_run(store,
		"INSERT INTO claim_search (claim_search) VALUES ('rebuild');"
		"INSERT INTO claim_inside (claim_inside) VALUES ('rebuild');"
		"INSERT INTO article_search (article_search) VALUES ('rebuild');"
		"INSERT INTO article_inside (article_inside) VALUES ('rebuild');"
		"DELETE FROM claim_search_due; DELETE FROM article_search_due", err);
}

static const char settings_of_edits[] =
	"INSERT INTO claim_search (claim_search, rank) VALUES ('hashsize', 1048576);"
	"INSERT INTO claim_search (claim_search, rank) VALUES ('automerge', 4);"
	"INSERT INTO claim_inside (claim_inside, rank) VALUES ('hashsize', 1048576);"
	"INSERT INTO claim_inside (claim_inside, rank) VALUES ('automerge', 4);";

static int add_since(struct store *store, const char *sql, int64_t last, struct error *err)
{
	struct statement insert;

	statement_open(&insert, store, sql);
	statement_bind_int(&insert, ":last", last);
	statement_step(&insert);
	return statement_close(&insert, err);
}

/* The view decides which rows are indexed inside words, but its pattern is
 * slow: most rows can be told to be none of them at a glance. */
int search_index_add(struct store *store, int64_t last, struct error *err)
{
	if (statement_run(store, SEARCH_SETTINGS_OF_BATCH, err) < 0 ||
	    add_since(store,
		      "INSERT INTO claim_search (rowid, quote, statement, attribution, about)"
		      " SELECT id, quote, statement, attribution, about FROM claim"
		      " WHERE id > :last ORDER BY id", last, err) < 0 ||
	    add_since(store,
		      "INSERT INTO claim_inside (rowid, words)"
		      " SELECT t.id, t.words FROM claim c"
		      " CROSS JOIN claim_inside_text t ON t.id = c.id"
		      " WHERE c.id > :last"
		      "   AND wide(c.quote, c.statement, c.attribution, c.about)"
		      " ORDER BY c.id", last, err) < 0)
		return -1;
	return statement_run(store, settings_of_edits, err);
}

int search_index_copy_view(struct store *side, struct store *store, struct error *err)
{
	struct statement view;
	int status = -1;

	statement_open(&view, store,
		"SELECT sql FROM sqlite_schema WHERE type = 'view' AND name = 'claim_inside_text'");
	if (statement_step(&view))
		status = statement_run(side, statement_text(&view, 0), err);
	else
		error_set(err, ERROR_STORE, "the ledger is damaged: it has no view"
			  " 'claim_inside_text'");
	if (statement_close(&view, err) < 0)
		status = -1;
	return status;
}
