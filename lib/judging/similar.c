#include "judging/similar.h"

#include "judging/similar_pool.h"
#include "judging/similar_rank.h"
#include "judging/similar_said.h"
#include "ledger/statement.h"

#include <stdlib.h>

struct similar {
	struct store *store;
	struct gist_reader *reader;
	struct pool pool;
	struct candidate candidates[POOL_CLAIMS];
	double texts;
};

int similar_open(struct similar **opened, struct store *store, struct error *err)
{
	struct similar *similar = calloc(1, sizeof(*similar));
	int64_t newest;

	if (!similar)
		return error_memory(err);
	similar->store = store;
	/* Near enough to their number, and there at once. */
	if (statement_read_int(store, "SELECT max(id) FROM claim", &newest, err) < 0 ||
	    gist_reader_new(&similar->reader, err) < 0) {
		free(similar);
		return -1;
	}
	similar->texts = (double)newest;
	*opened = similar;
	return 0;
}

void similar_close(struct similar *similar)
{
	if (!similar)
		return;
	gist_reader_free(similar->reader);
	free(similar);
}

/* What the ledger says of when it was: it happened, was said, published,
 * checked. */
#define SPANS \
	" c.happened_earliest, c.happened_latest, c.stated_earliest, c.stated_latest," \
	" a.published_earliest, a.published_latest, v.checked_earliest, v.checked_latest"
#define FROM_CLAIM \
	" FROM claim c LEFT JOIN article a ON a.id = c.article" \
	" LEFT JOIN verification v ON v.id = (SELECT max(id) FROM verification" \
	"                                     WHERE claim = c.id)" \
	" WHERE c.id = :id"
enum { SPAN_COLUMNS = 8 };

static void add_spans(struct when *when, struct statement *s, int column)
{
	for (int end = column + SPAN_COLUMNS; column < end; column += 2)
		if (!statement_is_null(s, column))
			when_add(when, statement_int(s, column), statement_int(s, column + 1));
}

static int read_candidate(struct similar *similar, int64_t id, struct candidate *candidate,
			  struct arena *arena, struct error *err)
{
	struct statement s;

	*candidate = (struct candidate){ .id = id };
	statement_open(&s, similar->store,
		"SELECT c.uid, c.quote, c.statement, c.about, c.attribution, a.title,"
		SPANS FROM_CLAIM);
	statement_bind_int(&s, ":id", id);
	if (statement_step(&s)) {
		struct slice uid = statement_slice(&s, 0);

		if (uid.length == sizeof(candidate->uid.bytes))
			memcpy(candidate->uid.bytes, uid.at, uid.length);
		for (int i = 0; i < FIELDS; i++)
			gist_read(similar->reader, &candidate->gists[i],
				  slice_of(arena_slice(arena, statement_slice(&s, i + 1))),
				  arena);
		add_spans(&candidate->when, &s, FIELDS + 1);
	}
	candidate_measure(candidate, arena);
	return statement_close(&s, err);
}

/* The time that a text tells of, and the claim that says it. */
static int read_when(struct similar *similar, const struct similar_query *query,
		     const struct gist *gist, struct when *when, struct error *err)
{
	struct statement s;

	*when = (struct when){ 0 };
	when_read(when, gist);
	if (!query->claim)
		return 0;
	statement_open(&s, similar->store, "SELECT" SPANS FROM_CLAIM);
	statement_bind_int(&s, ":id", query->claim);
	if (statement_step(&s))
		add_spans(when, &s, 0);
	return statement_close(&s, err);
}

static int rank(struct similar *similar, const struct similar_query *query,
		const struct gist *gist, struct rarity *rarity, struct arena *arena,
		struct error *err)
{
	const struct pool *pool = &similar->pool;
	struct candidate asked;
	struct when when;

	if ((query->claim && read_candidate(similar, query->claim, &asked, arena, err) < 0) ||
	    read_when(similar, query, gist, &when, err) < 0)
		return -1;
	for (size_t i = 0; i < pool->count; i++)
		if (read_candidate(similar, pool->ids[i], &similar->candidates[i], arena,
				   err) < 0)
			return -1;
	if (arena_failed(arena))
		return error_memory(err);
	return similar_rank(similar->candidates, pool->count, gist, &when,
			    query->claim ? &asked : NULL, rarity, arena, err);
}

/* How the two stand already: *known when the pair was dismissed; the relation
 * of a link between them. */
static int look_at_pair(struct similar *similar, int64_t claim, int64_t other,
			bool *dismissed, const char **relation, struct arena *arena,
			struct error *err)
{
	struct statement s;

	statement_open(&s, similar->store,
		"SELECT EXISTS (SELECT 1 FROM dismissal WHERE claim = min(:claim, :other)"
		"               AND other = max(:claim, :other)),"
		" (SELECT relation FROM link WHERE subject_claim = :claim AND object_claim = :other"
		"  UNION ALL SELECT relation FROM link"
		"  WHERE subject_claim = :other AND object_claim = :claim LIMIT 1)");
	statement_bind_int(&s, ":claim", claim);
	statement_bind_int(&s, ":other", other);
	if (statement_step(&s)) {
		*dismissed = statement_int(&s, 0) != 0;
		*relation = arena_text(arena, statement_text(&s, 1));
	}
	return statement_close(&s, err);
}

static int explain(const struct candidate *candidate, const struct gist *gist,
		   const struct rarity *rarity, struct similar_claim *result,
		   struct arena *arena, struct error *err)
{
	const struct gist *quote = &candidate->gists[FIELD_QUOTE];
	static const char *const places[] = { "in what was asked", "here" };
	const struct gist *said = quote->count ? quote : &candidate->gists[FIELD_STATEMENT];
	struct resemblance resemblance;

	if (resemblance_of(gist, said, rarity, &resemblance, err) < 0)
		return -1;
	result->same = resemblance.same;
	result->shared = said_shared(gist, said, rarity, arena);
	result->differs = said_differs(gist, said, places, arena);
	return arena_failed(arena) ? error_memory(err) : 0;
}

static int report(struct similar *similar, const struct similar_query *query,
		  const struct gist *gist, const struct rarity *rarity,
		  struct arena *arena, struct similar_results *results, struct error *err)
{
	size_t most = query->most < similar->pool.count ? query->most : similar->pool.count;

	results->all = arena_take(arena, (most + 1) * sizeof(*results->all));
	if (!results->all)
		return error_memory(err);
	for (size_t i = 0; i < similar->pool.count && results->count < most; i++) {
		const struct candidate *candidate = &similar->candidates[i];
		struct similar_claim *result = &results->all[results->count];
		bool dismissed = false;

		if (candidate->score < query->least)
			break;
		*result = (struct similar_claim){ .id = candidate->id, .uid = candidate->uid,
						  .score = candidate->score,
						  .copy_of = candidate->copy_of };
		if (query->claim &&
		    look_at_pair(similar, query->claim, candidate->id, &dismissed,
				 &result->relation, arena, err) < 0)
			return -1;
		if (dismissed)
			continue;
		if (!query->scores_only &&
		    explain(candidate, gist, rarity, result, arena, err) < 0)
			return -1;
		results->count++;
	}
	return 0;
}

int similar_find(struct similar *similar, const struct similar_query *query,
		 struct arena *arena, struct similar_results *results, struct error *err)
{
	struct rarity rarity = { .texts = similar->texts };
	struct gist gist;
	int status = -1;

	*results = (struct similar_results){ 0 };
	gist_read(similar->reader, &gist, query->text, arena);
	if (arena_failed(arena))
		return error_memory(err);
	if (pool_fill(&similar->pool, similar->store, &gist, query->claim, &rarity, err) == 0 &&
	    rank(similar, query, &gist, &rarity, arena, err) == 0 &&
	    report(similar, query, &gist, &rarity, arena, results, err) == 0)
		status = 0;
	rarity_release(&rarity);
	return status;
}
