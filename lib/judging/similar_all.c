#include "judging/similar_all.h"

#include "judging/neardup.h"
#include "ledger/statement.h"

#include <stdlib.h>

/* What is compared: ids, in rising order, and texts; and pairs that are settled
 * already. */
struct what {
	const char *texts, *settled;
	const struct neardup_kind *kind;
};

static const struct what claims = {
	"SELECT id, coalesce(quote, statement) FROM claim ORDER BY id",
	/* Two that repeat a third are settled with it. */
	"SELECT min(subject_claim, object_claim), max(subject_claim, object_claim) FROM link"
	" WHERE subject_claim IS NOT NULL"
	" UNION SELECT min(a.subject_claim, b.subject_claim), max(a.subject_claim, b.subject_claim)"
	" FROM link a JOIN link b ON b.object_claim = a.object_claim AND b.id <> a.id"
	" WHERE a.relation = 'repeats' AND b.relation = 'repeats'"
	" AND a.subject_claim <> b.subject_claim"
	" UNION SELECT claim, other FROM dismissal ORDER BY 1, 2",
	&neardup_claims
};

static const struct what articles = {
	"SELECT article, text FROM snapshot ORDER BY article",
	"SELECT min(id, edition_of), max(id, edition_of) FROM article"
	" WHERE edition_of IS NOT NULL"
	" UNION SELECT min(a.id, b.id), max(a.id, b.id) FROM article a"
	" JOIN article b ON b.edition_of = a.edition_of AND b.id <> a.id ORDER BY 1, 2",
	&neardup_articles
};

struct ids {
	int64_t *all;
	size_t count, room;
};

static int ids_add(struct ids *ids, int64_t id, struct error *err)
{
	if (ids->count == ids->room) {
		size_t room = ids->room ? 2 * ids->room : 1024;
		int64_t *all = realloc(ids->all, room * sizeof(*all));

		if (!all)
			return error_memory(err);
		ids->all = all;
		ids->room = room;
	}
	ids->all[ids->count++] = id;
	return 0;
}

static int read_texts(struct store *store, const char *sql, struct neardup *neardup,
		      struct ids *ids, struct error *err)
{
	struct error ignored;
	struct statement s;
	int status = 0;

	statement_open(&s, store, sql);
	while (status == 0 && statement_step(&s)) {
		status = neardup_add(neardup, statement_slice(&s, 1), err);
		if (status == 0)
			status = ids_add(ids, statement_int(&s, 0), err);
	}
	if (statement_close(&s, status < 0 ? &ignored : err) < 0)
		return -1;
	return status;
}

/* Both lists are in order: one walk over either. */
static int leave_out_settled(struct store *store, const char *sql,
			     struct similar_pairs *pairs, struct error *err)
{
	struct statement s;
	size_t at = 0, kept = 0;
	bool more;

	statement_open(&s, store, sql);
	more = statement_step(&s);
	while (at < pairs->count) {
		const struct similar_pair *pair = &pairs->all[at];
		int64_t id = more ? statement_int(&s, 0) : INT64_MAX;
		int64_t other = more ? statement_int(&s, 1) : INT64_MAX;

		if (id < pair->id || (id == pair->id && other < pair->other)) {
			more = statement_step(&s);
			continue;
		}
		if (id != pair->id || other != pair->other)
			pairs->all[kept++] = *pair;
		at++;
	}
	pairs->count = kept;
	return statement_close(&s, err);
}

static int find(struct store *store, const struct what *what, struct neardup *neardup,
		struct ids *ids, struct similar_pairs *pairs, struct error *err)
{
	struct neardup_pairs found;

	if (read_texts(store, what->texts, neardup, ids, err) < 0)
		return -1;
	if (!ids->all)
		return 0;	/* no text, no pair */
	if (neardup_join(neardup, &found, err) < 0)
		return -1;
	if (found.count == 0)
		return 0;
	pairs->all = malloc(found.count * sizeof(*pairs->all));
	if (!pairs->all) {
		free(found.all);
		return error_memory(err);
	}
	for (size_t i = 0; i < found.count; i++)
		pairs->all[i] = (struct similar_pair){ ids->all[found.all[i].first],
						       ids->all[found.all[i].second],
						       found.all[i].score };
	pairs->count = found.count;
	free(found.all);
	return leave_out_settled(store, what->settled, pairs, err);
}

static int pairs_of(struct store *store, const struct what *what,
		    struct similar_pairs *pairs, struct error *err)
{
	struct neardup *neardup;
	struct ids ids = { 0 };
	int status;

	*pairs = (struct similar_pairs){ 0 };
	if (neardup_new(&neardup, what->kind, err) < 0)
		return -1;
	status = find(store, what, neardup, &ids, pairs, err);
	neardup_free(neardup);
	free(ids.all);
	if (status < 0) {
		free(pairs->all);
		*pairs = (struct similar_pairs){ 0 };
	}
	return status;
}

int similar_claim_pairs(struct store *store, struct similar_pairs *pairs,
			struct error *err)
{
	return pairs_of(store, &claims, pairs, err);
}

int similar_article_pairs(struct store *store, struct similar_pairs *pairs,
			  struct error *err)
{
	return pairs_of(store, &articles, pairs, err);
}
