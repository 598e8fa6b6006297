#include "judging/similar_pool.h"

#include "judging/inflection.h"
#include "ledger/search_query.h"
#include "ledger/statement.h"

#include <math.h>
#include <stdlib.h>

/* What the words of the text found: claims, and the weight of those words. */
struct heap_entry {
	double weight;
	int64_t id;
};

struct gathered {
	struct heap_entry *all;		/* by id, a hash table; id 0: an empty place */
	size_t places, used;
};

/* A word of the text and the claims it stands in. */
struct posting {
	struct buffer query;
	double weight;
	int64_t *ids;			/* room for POOL_ROWS */
	size_t count;
	bool many;			/* ids is not all of them */
	bool inside;			/* of the index of what stands inside words */
	bool articles;			/* of the index of articles */
};

#define ROWS_OF(table) \
	"SELECT rowid FROM " table " WHERE " table " MATCH :match ORDER BY rowid LIMIT :limit"

/* By what is looked for, then by whether it stands inside words. */
static const char *const rows_sql[2][2] = {
	{ ROWS_OF("claim_search"), ROWS_OF("claim_inside") },
	{ ROWS_OF("article_search"), ROWS_OF("article_inside") },
};

static struct heap_entry *place_of(const struct gathered *gathered, int64_t id)
{
	size_t at = (size_t)((uint64_t)id * 0x9e3779b97f4a7c15u >> 24) &
		    (gathered->places - 1);

	while (gathered->all[at].id && gathered->all[at].id != id)
		at = (at + 1) & (gathered->places - 1);
	return &gathered->all[at];
}

static int gather(struct gathered *gathered, int64_t id, double weight, struct error *err)
{
	struct heap_entry *entry;

	if (2 * gathered->used >= gathered->places) {
		struct gathered larger = { .places = gathered->places ? 2 * gathered->places
								      : 4096,
					   .used = gathered->used };

		larger.all = calloc(larger.places, sizeof(*larger.all));
		if (!larger.all)
			return error_memory(err);
		for (size_t i = 0; i < gathered->places; i++)
			if (gathered->all[i].id)
				*place_of(&larger, gathered->all[i].id) = gathered->all[i];
		free(gathered->all);
		*gathered = larger;
	}
	entry = place_of(gathered, id);
	gathered->used += entry->id == 0;
	entry->id = id;
	entry->weight += weight;
	return 0;
}

/* Reads the claims of a query, at most POOL_ROWS. */
static int read_ids(struct store *store, struct posting *posting, struct error *err)
{
	struct statement s;

	statement_open(&s, store, rows_sql[posting->articles][posting->inside]);
	statement_bind_slice(&s, ":match", buffer_all(&posting->query));
	statement_bind_int(&s, ":limit", POOL_ROWS);
	while (posting->count < POOL_ROWS && statement_step(&s))
		posting->ids[posting->count++] = statement_int(&s, 0);
	posting->many = posting->count == POOL_ROWS;
	return statement_close(&s, err);
}

/* How many there are: of those that were not read, as many as of those that
 * were, by how far back in the ledger they reach. */
static double estimate(const struct posting *posting, int64_t newest)
{
	double reached;

	if (!posting->many)
		return (double)posting->count;
	reached = (double)posting->ids[posting->count - 1];
	return (double)posting->count * (double)newest / reached;
}

/* What a word promises before anybody has looked it up: long ones and names are
 * rarer. */
static size_t promise(const struct gist_word *word)
{
	return word->form.length + (word->kind == GIST_WORD ? 0 : 4);
}

/* The words that a text is looked for by, each once: of a long text, those that
 * promise most. */
static size_t choose(const struct gist *gist, const struct gist_word *chosen[POOL_WORDS])
{
	size_t count = 0;

	for (size_t i = 0; i < gist->count; i++) {
		const struct gist_word *word = &gist->words[i];
		bool before = word->common;
		size_t least = 0;

		for (size_t j = 0; j < count && !before; j++) {
			before = chosen[j]->key == word->key;
			if (promise(chosen[j]) < promise(chosen[least]))
				least = j;
		}
		if (before)
			continue;
		if (count < POOL_WORDS)
			chosen[count++] = word;
		else if (promise(word) > promise(chosen[least]))
			chosen[least] = word;
	}
	return count;
}

/* Pairs of Chinese and Japanese are looked for with the letter behind them, as
 * the index of what stands inside words has three in a row. */
static void inside_query(const struct gist_word *word, const struct gist *gist,
			 struct buffer *out)
{
	const struct gist_word *next = word + 1;
	struct slice three = word->said;

	if (next < gist->words + gist->count && next->kind == GIST_PAIR &&
	    next->said.at > word->said.at && next->said.at < word->said.at + word->said.length) {
		three.length = (size_t)(next->said.at + next->said.length - word->said.at);
		search_quote(out, three);
	}
}

static int post(struct posting *posting, struct store *store, const struct gist *gist,
		const struct gist_word *word, int64_t newest, struct rarity *rarity,
		struct error *err)
{
	inflection_query(word, &posting->query);
	if (posting->query.length == 0) {
		posting->inside = true;
		inside_query(word, gist, &posting->query);
	}
	if (buffer_failed(&posting->query))
		return error_memory(err);
	if (posting->query.length == 0)
		return 0;
	if (read_ids(store, posting, err) < 0 ||
	    rarity_set(rarity, word->key, estimate(posting, newest), err) < 0)
		return -1;
	posting->weight = rarity_weight(rarity, word->key);
	return 0;
}

static int rarest_first(const void *a, const void *b)
{
	double x = ((const struct posting *)a)->weight, y = ((const struct posting *)b)->weight;

	return (x < y) - (x > y);
}

static int gather_all(struct gathered *gathered, const struct posting *posting,
		      struct error *err)
{
	for (size_t i = 0; i < posting->count; i++)
		if (gather(gathered, posting->ids[i], posting->weight, err) < 0)
			return -1;
	return 0;
}

/* Where all words are frequent: claims that have the rarest `most` of them. */
static int gather_together(struct gathered *gathered, struct store *store,
			   const struct posting *postings, size_t count, size_t most,
			   int64_t *room, struct error *err)
{
	struct posting both = { .ids = room, .articles = count && postings[0].articles };
	size_t taken = 0;
	int status = 0;

	buffer_init(&both.query);
	for (size_t i = 0; i < count && taken < most; i++) {
		if (postings[i].inside || postings[i].query.length == 0)
			continue;
		buffer_format(&both.query, "%s(", taken ? " AND " : "");
		buffer_slice(&both.query, buffer_all(&postings[i].query));
		buffer_byte(&both.query, ')');
		both.weight += postings[i].weight;
		taken++;
	}
	if (buffer_failed(&both.query))
		status = error_memory(err);
	else if (taken > 1)
		status = read_ids(store, &both, err);
	if (status == 0)
		status = gather_all(gathered, &both, err);
	buffer_release(&both.query);
	return status;
}

static int gather_rare(struct gathered *gathered, struct store *store,
		       const struct posting *postings, size_t count, int64_t *room,
		       struct error *err)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (!postings[i].many && gather_all(gathered, &postings[i], err) < 0)
			return -1;
	for (size_t most = 3; most >= 2 && gathered->used < POOL_CLAIMS; most--)
		if (gather_together(gathered, store, postings, count, most, room, err) < 0)
			return -1;
	for (i = 0; i < count && gathered->used < POOL_CLAIMS / 4; i++)
		if (postings[i].many && gather_all(gathered, &postings[i], err) < 0)
			return -1;
	return 0;
}

static bool lighter(const struct heap_entry *a, const struct heap_entry *b)
{
	return a->weight < b->weight || (a->weight == b->weight && a->id < b->id);
}

/* Lets the entry at the top of a heap (the lightest) sink to its place. */
static void sink(struct heap_entry *heap, size_t count)
{
	size_t at = 0, child;

	while ((child = 2 * at + 1) < count) {
		struct heap_entry held = heap[at];

		if (child + 1 < count && lighter(&heap[child + 1], &heap[child]))
			child++;
		if (!lighter(&heap[child], &heap[at]))
			break;
		heap[at] = heap[child];
		heap[child] = held;
		at = child;
	}
}

static void rise(struct heap_entry *heap, size_t at)
{
	while (at > 0 && lighter(&heap[at], &heap[(at - 1) / 2])) {
		struct heap_entry held = heap[at];

		heap[at] = heap[(at - 1) / 2];
		heap[(at - 1) / 2] = held;
		at = (at - 1) / 2;
	}
}

static int by_id(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

/* The heaviest of what was gathered, at most so many. */
static void pick(struct pool *pool, const struct gathered *gathered, int64_t without,
		 size_t most)
{
	struct heap_entry heap[POOL_CLAIMS];
	size_t count = 0;

	for (size_t i = 0; i < gathered->places; i++) {
		const struct heap_entry *entry = &gathered->all[i];

		if (!entry->id || entry->id == without)
			continue;
		if (count < most) {
			heap[count] = *entry;
			rise(heap, count++);
		} else if (lighter(&heap[0], entry)) {
			heap[0] = *entry;
			sink(heap, count);
		}
	}
	for (size_t i = 0; i < count; i++)
		pool->ids[i] = heap[i].id;
	pool->count = count;
	qsort(pool->ids, count, sizeof(pool->ids[0]), by_id);
}

static int fill(struct pool *pool, struct store *store, const struct gist *gist,
		bool articles, int64_t without, size_t most, struct rarity *rarity,
		struct error *err)
{
	const struct gist_word *chosen[POOL_WORDS];
	struct posting postings[POOL_WORDS] = { 0 };
	struct gathered gathered = { 0 };
	size_t count = choose(gist, chosen), i;
	int64_t *rooms = malloc((count + 1) * POOL_ROWS * sizeof(*rooms));
	int status = 0;

	pool->count = 0;
	if (!rooms)
		return error_memory(err);
	for (i = 0; i < count; i++) {
		buffer_init(&postings[i].query);
		postings[i].ids = rooms + i * POOL_ROWS;
		postings[i].articles = articles;
	}
	for (i = 0; status == 0 && i < count; i++)
		status = post(&postings[i], store, gist, chosen[i], (int64_t)rarity->texts,
			      rarity, err);
	if (status == 0) {
		qsort(postings, count, sizeof(postings[0]), rarest_first);
		status = gather_rare(&gathered, store, postings, count,
				     rooms + count * POOL_ROWS, err);
	}
	if (status == 0)
		pick(pool, &gathered, without, most);
	for (i = 0; i < count; i++)
		buffer_release(&postings[i].query);
	free(rooms);
	free(gathered.all);
	return status;
}

int pool_fill(struct pool *pool, struct store *store, const struct gist *gist,
	      int64_t without, struct rarity *rarity, struct error *err)
{
	return fill(pool, store, gist, false, without, POOL_CLAIMS, rarity, err);
}

int pool_fill_articles(struct pool *pool, struct store *store, const struct gist *gist,
		       int64_t without, size_t most, struct rarity *rarity,
		       struct error *err)
{
	return fill(pool, store, gist, true, without, most < POOL_CLAIMS ? most : POOL_CLAIMS,
		    rarity, err);
}
