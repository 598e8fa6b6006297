#include "ledger/search.h"

#include "base/edtf.h"
#include "base/utf8.h"
#include "ledger/claim_sql.h"
#include "ledger/search_rank.h"

#include <stdlib.h>

/* Of a table: rows that have and have not what stands inside words, where that
 * is asked beside words. */
#define INSIDE_TOO(table, id) \
	" AND (:inside IS NULL OR " id " IN" \
	"  (SELECT rowid FROM " table " WHERE " table " MATCH :inside))"
#define NOT_INSIDE(table, id) \
	" AND (:inside_without IS NULL OR " id " NOT IN" \
	"  (SELECT rowid FROM " table " WHERE " table " MATCH :inside_without))"
#define NOT_WORDS(table, id) \
	" AND (:words_without IS NULL OR " id " NOT IN" \
	"  (SELECT rowid FROM " table " WHERE " table " MATCH :words_without))"

/* The newest that match, each with its rank. */
#define NEWEST(table, join, passes) \
	"SELECT " table ".rowid, closeness(" table ") FROM " table join \
	" WHERE " table " MATCH :match" passes \
	" ORDER BY " table ".rowid DESC LIMIT :ranked"

#define WORDS(words, inside, join, passes) NEWEST(words, join, passes)
#define WORDS_AND(words, inside, join, passes) \
	NEWEST(words, join, INSIDE_TOO(inside, words ".rowid") \
	     NOT_INSIDE(inside, words ".rowid") passes "")
#define INSIDE(words, inside, join, passes) \
	NEWEST(inside, join, NOT_INSIDE(inside, inside ".rowid") \
	     NOT_WORDS(words, inside ".rowid") passes "")

/* Where few claims pass a filter (find_few), they are told by their ids, before the
 * claim itself is read: a common word stands all over the ledger, and each of its
 * claims is a block of the file.  "+": it does not lead the search. */
#define FEW(given, table, ids) " AND (" given " IS NULL OR +" table ".rowid IN (" ids "))"
#define FEW_CLAIMS(table) \
	FEW(":few_article", table, IDS_OF_ARTICLE) FEW(":few_source", table, IDS_OF_SOURCE) \
	FEW(":few_outlet", table, IDS_OF_OUTLET) FEW(":few_tag", table, IDS_OF_TAG)
#define IDS_OF_ARTICLE "SELECT id FROM claim WHERE article = :article"
#define IDS_OF_SOURCE \
	"SELECT id FROM claim WHERE source = :source" \
	" UNION ALL SELECT id FROM claim WHERE heard_from = :source"
#define IDS_OF_OUTLET \
	"SELECT id FROM claim WHERE article IN" \
	" (SELECT id FROM article WHERE fold(outlet) = fold(:outlet))"
#define IDS_OF_TAG "SELECT claim FROM claim_tag WHERE tag = :tag"

#define OF_CLAIM(table) " JOIN claim c ON c.id = " table ".rowid" CLAIM_JOIN
#define OF_ARTICLE(table) " JOIN article a ON a.id = " table ".rowid"
#define ARTICLE_PASSES \
	" AND (:article IS NULL OR a.id = :article)" \
	" AND (:outlet IS NULL OR a.id IN" \
	"      (SELECT o.id FROM article o WHERE fold(o.outlet) = fold(:outlet)))" \
	" AND (:stated_from IS NULL OR a.published_latest >= :stated_from)" \
	" AND (:stated_to IS NULL OR a.published_earliest <= :stated_to)"

enum { FEW_MOST = 20000 };

/* What is asked: words alone (to open the other index takes longer than to find a
 * rare word), words beside what stands inside words, or only that. */
enum kind { OF_WORDS, OF_BOTH, OF_INSIDE, KINDS };

#define EACH_KIND(words, inside, join, words_pass, inside_pass) \
	{ WORDS(words, inside, join(words), words_pass), \
	  WORDS_AND(words, inside, join(words), words_pass), \
	  INSIDE(words, inside, join(inside), inside_pass) }
#define ALL(table) ""

/* By whether a filter is set. */
static const char *const claims_sql[2][KINDS] = {
	EACH_KIND("claim_search", "claim_inside", ALL, "", ""),
	EACH_KIND("claim_search", "claim_inside", OF_CLAIM,
		  FEW_CLAIMS("claim_search") " AND " CLAIM_PASSES,
		  FEW_CLAIMS("claim_inside") " AND " CLAIM_PASSES),
};

static const char *const articles_sql[2][KINDS] = {
	EACH_KIND("article_search", "article_inside", ALL, "", ""),
	EACH_KIND("article_search", "article_inside", OF_ARTICLE, ARTICLE_PASSES,
		  ARTICLE_PASSES),
};

static const char claim_terms[] =
	"SELECT term FROM claim_inside_terms WHERE term >= :from AND term <= :to";
static const char article_terms[] =
	"SELECT term FROM article_inside_terms WHERE term >= :from AND term <= :to";

/* Letters of less than three are no entry of the index: all entries that begin
 * with them. */
static int add_short(struct store *store, const char *sql, struct slice text,
		     struct buffer *out, struct error *err)
{
	struct buffer from, to;
	struct statement terms;
	const char *between = "(";
	int status;

	buffer_init(&from);
	buffer_init(&to);
	for (size_t i = 0; i < text.length; i++) {
		char byte = text.at[i];

		buffer_byte(&from, byte >= 'A' && byte <= 'Z' ? (char)(byte + 32) : byte);
	}
	buffer_slice(&to, buffer_all(&from));
	utf8_append(&to, 0x10ffff);
	statement_open(&terms, store, sql);
	statement_bind_text(&terms, ":from", from.data);
	statement_bind_text(&terms, ":to", to.data);
	while (statement_step(&terms)) {
		buffer_text(out, between);
		search_quote(out, statement_slice(&terms, 0));
		between = " OR ";
	}
	if (*between == '(')	/* it stands nowhere */
		search_quote(out, text);
	else
		buffer_byte(out, ')');
	status = statement_close(&terms, err);
	if (buffer_failed(&from) || buffer_failed(&to))
		out->failed = true;
	buffer_release(&from);
	buffer_release(&to);
	return status;
}

/* The query for the terms that are found inside words: those that have to be
 * there, or the exceptions.  NULL where there are none. */
static int inside_query(struct store *store, const struct search_query *query,
			bool without, const char *sql, const char **text,
			struct error *err)
{
	struct buffer out;
	int status = 0;
	size_t i;

	buffer_init(&out);
	for (i = 0; status == 0 && i < query->count; i++) {
		const struct search_term *term = &query->terms[i];

		if (!term->inside || term->without != without)
			continue;
		if (out.length)
			buffer_text(&out, without ? " OR " : " AND ");
		if (utf8_count(term->text) >= 3)
			search_quote(&out, term->text);
		else
			status = add_short(store, sql, term->text, &out, err);
	}
	*text = out.length ? arena_text(query->arena, out.data) : NULL;
	if (status == 0 && (buffer_failed(&out) || arena_failed(query->arena)))
		status = error_memory(err);
	buffer_release(&out);
	return status;
}

struct hit {
	int64_t id;
	double score;
};

/* The best first, of the same rank the older. */
static int by_score(const void *a, const void *b)
{
	const struct hit *x = a, *y = b;

	if (x->score != y->score)
		return x->score < y->score ? 1 : -1;
	return (x->id > y->id) - (x->id < y->id);
}

/* The best of many: whenever there are twice as many as are wanted, half of them
 * go, and what is worse than all that are left is not taken in. */
struct best {
	struct hit *hits;
	size_t count, wanted;
	bool full;
};

static void add_hit(struct best *best, struct hit hit)
{
	if (best->full && by_score(&hit, &best->hits[best->wanted - 1]) > 0)
		return;
	best->hits[best->count++] = hit;
	if (best->count < 2 * best->wanted)
		return;
	qsort(best->hits, best->count, sizeof(hit), by_score);
	best->count = best->wanted;
	best->full = true;
}

/* The rows that s gives, at most limit of them (0: all). */
static int read_results(struct statement *s, int64_t limit, struct arena *arena,
			struct search_results *results, struct error *err)
{
	struct best best = { .wanted = limit > 0 && limit < SEARCH_RANKED ? (size_t)limit
									  : SEARCH_RANKED };
	size_t i;

	best.hits = arena_take(arena, 2 * best.wanted * sizeof(*best.hits));
	results->ids = arena_take(arena, best.wanted * sizeof(*results->ids));
	if (!best.hits || !results->ids) {
		(void)!statement_close(s, &(struct error){ 0 });
		return error_memory(err);
	}
	for (; statement_step(s); results->found++)
		add_hit(&best, (struct hit){ statement_int(s, 0), statement_number(s, 1) });
	qsort(best.hits, best.count, sizeof(*best.hits), by_score);
	results->count = best.count < best.wanted ? best.count : best.wanted;
	for (i = 0; i < results->count; i++)
		results->ids[i] = best.hits[i].id;
	return statement_close(s, err);
}

static void bind_given(struct statement *s, const char *name, const char *text)
{
	if (text && statement_has(s, name))
		statement_bind_text(s, name, text);
}

/* Filters by which claims are found through an index. */
static const struct {
	const char *given, *count;
} few[] = {
#define COUNT(ids) "SELECT count(*) FROM (" ids " LIMIT :most)"
	{ ":few_article", COUNT(IDS_OF_ARTICLE) },
	{ ":few_source", COUNT(IDS_OF_SOURCE) },
	{ ":few_outlet", COUNT(IDS_OF_OUTLET) },
	{ ":few_tag", COUNT(IDS_OF_TAG) },
#undef COUNT
};

/* Binds which of the filters let only few claims through: to gather those costs
 * less than to read as many as have the words. */
static int find_few(struct store *store, const struct filter *filter, struct statement *s,
		    struct error *err)
{
	const bool given[] = { filter->article != 0, filter->source != 0,
			       filter->outlet != NULL, filter->tag != NULL };

	for (size_t i = 0; i < sizeof(few) / sizeof(few[0]); i++) {
		struct statement query;
		int64_t count = FEW_MOST;

		if (!given[i] || !statement_has(s, few[i].given))
			continue;
		statement_open(&query, store, few[i].count);
		filter_bind(&query, filter);
		statement_bind_int(&query, ":most", FEW_MOST);
		if (statement_step(&query))
			count = statement_int(&query, 0);
		if (statement_close(&query, err) < 0)
			return -1;
		if (count < FEW_MOST)
			statement_bind_int(s, few[i].given, 1);
	}
	return 0;
}

static int search(struct store *store, const struct search_query *query,
		  const struct filter *filter, const char *const sql[2][KINDS],
		  const char *terms, struct search_results *results, struct error *err)
{
	const char *inside, *inside_without;
	struct statement s;
	enum kind kind;

	*results = (struct search_results){ 0 };
	if (search_rank_add(store, err) < 0 ||
	    inside_query(store, query, false, terms, &inside, err) < 0 ||
	    inside_query(store, query, true, terms, &inside_without, err) < 0)
		return -1;
	if (!query->words && !inside)
		return 0;
	kind = !query->words ? OF_INSIDE : inside || inside_without ? OF_BOTH : OF_WORDS;
	statement_open(&s, store, sql[!filter_is_all(filter)][kind]);
	statement_bind_text(&s, ":match", query->words ? query->words : inside);
	bind_given(&s, ":inside", inside);
	bind_given(&s, ":inside_without", inside_without);
	bind_given(&s, ":words_without", query->words_without);
	statement_bind_int(&s, ":ranked", SEARCH_RANKED);
	filter_bind(&s, filter);
	if (find_few(store, filter, &s, err) < 0) {
		(void)!statement_close(&s, &(struct error){ 0 });
		return -1;
	}
	return read_results(&s, filter->limit, query->arena, results, err);
}

int search_claims(struct store *store, const struct search_query *query,
		  const struct filter *filter, struct search_results *results,
		  struct error *err)
{
	return search(store, query, filter, claims_sql, claim_terms, results, err);
}

/* Is anything asked that only a claim has? */
static bool asks_of_claims(const struct filter *filter)
{
	return filter->source || filter->claim || filter->tag || filter->status ||
	       filter->naming || filter->ground_rules || filter->relation ||
	       filter->result || filter->voice || filter->text ||
	       filter->happened_from != EDTF_PAST || filter->happened_to != EDTF_FUTURE;
}

int search_articles(struct store *store, const struct search_query *query,
		    const struct filter *filter, struct search_results *results,
		    struct error *err)
{
	int64_t any;

	*results = (struct search_results){ 0 };
	if (asks_of_claims(filter))
		return 0;
	if (statement_read_int(store, "SELECT EXISTS (SELECT 1 FROM snapshot)", &any, err) < 0)
		return -1;
	return !any ? 0 : search(store, query, filter, articles_sql, article_terms, results, err);
}

int search_claim_load(struct store *store, int64_t id, struct search_claim *claim,
		      struct arena *arena, struct error *err)
{
	const char **const texts[] = {
		&claim->quote, &claim->statement, &claim->attribution, &claim->about,
		&claim->stated_on, &claim->outlet, &claim->published, &claim->codename,
	};
	struct statement query;
	bool found;

	*claim = (struct search_claim){ .id = id };
	statement_open(&query, store,
		"SELECT c.article, c.source, c.quote, c.statement, c.attribution, c.about,"
		" c.stated_on, a.outlet, a.published, s.codename FROM claim c"
		" LEFT JOIN article a ON a.id = c.article LEFT JOIN source s ON s.id = c.source"
		" WHERE c.id = :id");
	statement_bind_int(&query, ":id", id);
	found = statement_step(&query);
	if (found) {
		claim->article = statement_int(&query, 0);
		claim->source = statement_int(&query, 1);
		for (int i = 0; i < 8; i++) {
			struct slice text = statement_bytes(&query, 2 + i);

			*texts[i] = text.at ? arena_slice(arena, text) : NULL;
		}
	}
	if (statement_close(&query, err) < 0)
		return -1;
	if (arena_failed(arena))
		return error_memory(err);
	return found ? 0 : ref_missing((struct ref){ THING_CLAIM, id }, err);
}
