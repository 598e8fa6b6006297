#include "ledger/search_index.h"

#include "ledger/statement.h"

#define KEEP_CLAIM \
	"INSERT INTO claim_search (rowid, quote, statement, attribution)" \
	" SELECT id, quote, statement, attribution FROM claim WHERE id "
#define KEEP_CLAIM_INSIDE \
	"INSERT INTO claim_inside (rowid, words)" \
	" SELECT id, words FROM claim_inside_text WHERE id "
#define KEEP_ARTICLE \
	"INSERT INTO article_search (rowid, text)" \
	" SELECT article, text FROM snapshot WHERE article "
#define KEEP_ARTICLE_INSIDE \
	"INSERT INTO article_inside (rowid, words)" \
	" SELECT id, words FROM article_inside_text WHERE id "

static const char *const keep_claim[] = { KEEP_CLAIM "= :id", KEEP_CLAIM_INSIDE "= :id" };
static const char *const keep_article[] = { KEEP_ARTICLE "= :id",
					    KEEP_ARTICLE_INSIDE "= :id" };
static const char *const claims_since[] = { KEEP_CLAIM "> :id", KEEP_CLAIM_INSIDE "> :id" };
static const char *const articles_since[] = { KEEP_ARTICLE "> :id",
					      KEEP_ARTICLE_INSIDE "> :id" };

static const char *const forget_claim[] = {
	"INSERT INTO claim_search (claim_search, rowid, quote, statement, attribution)"
	" SELECT 'delete', id, quote, statement, attribution FROM claim WHERE id = :id",
	"INSERT INTO claim_inside (claim_inside, rowid, words)"
	" SELECT 'delete', id, words FROM claim_inside_text WHERE id = :id"
};
static const char *const forget_article[] = {
	"INSERT INTO article_search (article_search, rowid, text)"
	" SELECT 'delete', article, text FROM snapshot WHERE article = :id",
	"INSERT INTO article_inside (article_inside, rowid, words)"
	" SELECT 'delete', id, words FROM article_inside_text WHERE id = :id"
};

static int both(struct store *store, const char *const sql[2], int64_t id,
		struct error *err)
{
	for (int i = 0; i < 2; i++) {
		struct statement change;

		statement_open(&change, store, sql[i]);
		statement_bind_int(&change, ":id", id);
		statement_step(&change);
		if (statement_close(&change, err) < 0)
			return -1;
	}
	return 0;
}

int search_keep_claim(struct store *store, int64_t id, struct error *err)
{
	return both(store, keep_claim, id, err);
}

int search_forget_claim(struct store *store, int64_t id, struct error *err)
{
	return both(store, forget_claim, id, err);
}

int search_keep_article(struct store *store, int64_t id, struct error *err)
{
	return both(store, keep_article, id, err);
}

int search_forget_article(struct store *store, int64_t id, struct error *err)
{
	return both(store, forget_article, id, err);
}

int search_keep_since(struct store *store, int64_t claim, int64_t article,
		      struct error *err)
{
	return both(store, claims_since, claim, err) < 0 ||
	       both(store, articles_since, article, err) < 0 ? -1 : 0;
}

int search_rebuild(struct store *store, struct error *err)
{
	return statement_run(store,
		"INSERT INTO claim_search (claim_search) VALUES ('rebuild');"
		"INSERT INTO claim_inside (claim_inside) VALUES ('rebuild');"
		"INSERT INTO article_search (article_search) VALUES ('rebuild');"
		"INSERT INTO article_inside (article_inside) VALUES ('rebuild')", err);
}
