#include "judging/neardup.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "judging/neardup_words.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

const struct neardup_kind neardup_claims = { .row = 1, .band = 4, .least = 0.6 };
const struct neardup_kind neardup_articles = { .row = 4, .band = 2, .least = 0.3 };

enum {
	COUNTERS = 1 << 20,	/* of words, by their lowest bits */
	LONGEST_ROW = 8,
	SPARSE = 3,		/* a text with fewer rare words signs all of them */
	RARE_IN = 100,		/* a word in fewer than one text of 50 is not frequent, */
	RARE = 100,		/* nor one in fewer than 100 and that */
};

struct neardup {
	struct neardup_kind kind;
	uint32_t *words;	/* of all texts, each set sorted */
	size_t word_count, word_room;
	size_t *ends;		/* of each text's set in words */
	size_t count, room;
	uint32_t *counters;
	struct buffer folded;
};

/* What neardup_join() works with. */
struct join {
	const struct neardup *neardup;
	uint32_t *bands;	/* hashes of all texts, band after band */
	size_t band_count;
	uint32_t frequent_from;	/* a word counted so often is frequent */
	size_t places;		/* of the hash table of one band */
};

/* One of the threads that share the work: every so many texts are signed by
 * it, then every so many bands compared. */
enum { THREADS = 2 };

struct worker {
	struct join *join;
	size_t number;
	uint32_t *heads, *nexts;	/* texts of a band by its hash, the last first;
					 * plus one, 0: none */
	struct neardup_pairs pairs;
	size_t pair_room;
	int status;
	struct error err;
};

int neardup_new(struct neardup **made, const struct neardup_kind *kind,
		struct error *err)
{
	struct neardup *neardup = calloc(1, sizeof(*neardup));

	if (neardup)
		neardup->counters = calloc(COUNTERS, sizeof(*neardup->counters));
	if (!neardup || !neardup->counters) {
		free(neardup);
		return error_memory(err);
	}
	neardup->kind = *kind;
	buffer_init(&neardup->folded);
	*made = neardup;
	return 0;
}

void neardup_free(struct neardup *neardup)
{
	if (!neardup)
		return;
	free(neardup->words);
	free(neardup->ends);
	free(neardup->counters);
	buffer_release(&neardup->folded);
	free(neardup);
}

static int push(struct neardup *neardup, uint32_t word, struct error *err)
{
	if (neardup->word_count == neardup->word_room) {
		size_t room = neardup->word_room ? 2 * neardup->word_room : 4096;
		uint32_t *words = realloc(neardup->words, room * sizeof(*words));

		if (!words)
			return error_memory(err);
		neardup->words = words;
		neardup->word_room = room;
	}
	neardup->words[neardup->word_count++] = word;
	return 0;
}

static int push_end(struct neardup *neardup, struct error *err)
{
	if (neardup->count == neardup->room) {
		size_t room = neardup->room ? 2 * neardup->room : 1024;
		size_t *ends = realloc(neardup->ends, room * sizeof(*ends));

		if (!ends)
			return error_memory(err);
		neardup->ends = ends;
		neardup->room = room;
	}
	neardup->ends[neardup->count++] = neardup->word_count;
	return 0;
}

static int by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

/* Most sets are of a few dozen words, where moving them up is quickest. */
static void sort(uint32_t *words, size_t count)
{
	if (count > 64) {
		qsort(words, count, sizeof(*words), by_number);
		return;
	}
	for (size_t i = 1; i < count; i++) {
		uint32_t word = words[i];
		size_t at = i;

		for (; at > 0 && words[at - 1] > word; at--)
			words[at] = words[at - 1];
		words[at] = word;
	}
}

/* Makes what was pushed since `from` a set. */
static void make_set(struct neardup *neardup, size_t from)
{
	uint32_t *words = neardup->words + from;
	size_t count = neardup->word_count - from, kept = 0;

	if (count == 0)
		return;
	sort(words, count);
	for (size_t i = 0; i < count; i++)
		if (kept == 0 || words[kept - 1] != words[i])
			words[kept++] = words[i];
	for (size_t i = 0; i < kept; i++)
		neardup->counters[words[i] % COUNTERS]++;
	neardup->word_count = from + kept;
}

int neardup_add(struct neardup *neardup, struct slice text, struct error *err)
{
	size_t from = neardup->word_count, seen = 0;
	uint32_t last[LONGEST_ROW] = { 0 }, word;
	struct word_walk walk = { 0 };

	buffer_clear(&neardup->folded);
	utf8_fold(&neardup->folded, text);
	if (buffer_failed(&neardup->folded))
		return error_memory(err);
	walk.text = buffer_all(&neardup->folded);
	while (word_walk_next(&walk, &word)) {
		uint64_t row = 0;

		memmove(last, last + 1, sizeof(last) - sizeof(last[0]));
		last[LONGEST_ROW - 1] = word;
		if (++seen < neardup->kind.row)
			continue;
		if (neardup->kind.row > 1) {
			for (size_t i = LONGEST_ROW - neardup->kind.row; i < LONGEST_ROW; i++)
				row = (row ^ last[i]) * 0x9e3779b97f4a7c15u;
			word = (uint32_t)(row >> 32);
		}
		if (push(neardup, word, err) < 0)
			return -1;
	}
	make_set(neardup, from);
	return push_end(neardup, err);
}

static const uint32_t *set_of(const struct neardup *neardup, size_t text, size_t *count)
{
	size_t from = text ? neardup->ends[text - 1] : 0;

	*count = neardup->ends[text] - from;
	return neardup->words + from;
}

static double jaccard(const struct neardup *neardup, size_t left, size_t right)
{
	size_t a_count, b_count, a = 0, b = 0, both = 0, most;
	const uint32_t *as = set_of(neardup, left, &a_count);
	const uint32_t *bs = set_of(neardup, right, &b_count);

	most = a_count < b_count ? a_count : b_count;
	if ((double)most < neardup->kind.least * (double)(a_count + b_count - most))
		return 0;
	while (a < a_count && b < b_count) {
		uint32_t x = as[a], y = bs[b];

		both += x == y;
		a += x <= y;
		b += y <= x;
	}
	return (double)both / (double)(a_count + b_count - both);
}

/* How often a word has to stand to be among the most frequent. */
static uint32_t frequent_from(const struct neardup *neardup)
{
	uint32_t least = (uint32_t)(neardup->count / RARE_IN) + RARE, most[NEARDUP_FREQUENT] = { 0 };
	size_t count = 0;

	for (size_t i = 0; i < COUNTERS; i++) {
		uint32_t often = neardup->counters[i];
		size_t at;

		if (often < least || (count == NEARDUP_FREQUENT && often <= most[count - 1]))
			continue;
		if (count < NEARDUP_FREQUENT)
			count++;
		for (at = count - 1; at > 0 && most[at - 1] < often; at--)
			most[at] = most[at - 1];
		most[at] = often;
	}
	return count ? most[count - 1] : UINT32_MAX;
}

/* Hash i of a word is a + i * step, both of the word; a short loop of plain
 * sums, that compilers do several at a time. */
static void sign_with(int32_t signature[NEARDUP_HASHES], uint32_t word)
{
	uint64_t mixed = (word ^ 0x5bd1e995u) * 0x9e3779b97f4a7c15u;
	uint32_t a = (uint32_t)(mixed >> 32), step = (uint32_t)(mixed >> 7) * 0x85ebca6bu | 1;

	for (uint32_t i = 0; i < NEARDUP_HASHES; i++) {
		int32_t hash = (int32_t)(a + i * step);

		signature[i] = hash < signature[i] ? hash : signature[i];
	}
}

static void sign(struct join *join, size_t text)
{
	const struct neardup *neardup = join->neardup;
	const size_t per = neardup->kind.band;
	int32_t signature[NEARDUP_HASHES];
	size_t count, rare = 0;
	const uint32_t *words = set_of(neardup, text, &count);

	for (size_t i = 0; i < NEARDUP_HASHES; i++)
		signature[i] = INT32_MAX;
	for (size_t i = 0; i < count; i++)
		rare += neardup->counters[words[i] % COUNTERS] < join->frequent_from;
	for (size_t i = 0; i < count; i++)
		if (rare < SPARSE ||
		    neardup->counters[words[i] % COUNTERS] < join->frequent_from)
			sign_with(signature, words[i]);
	for (size_t band = 0; band < join->band_count; band++) {
		uint64_t hash = band + 1;

		for (size_t i = 0; i < per; i++)
			hash = (hash ^ (uint32_t)signature[band * per + i]) *
			       0x9e3779b97f4a7c15u;
		join->bands[band * neardup->count + text] = (uint32_t)(hash >> 32);
	}
}

static int add_pair(struct worker *worker, uint32_t first, uint32_t second, double score)
{
	struct neardup_pairs *pairs = &worker->pairs;

	if (pairs->count == worker->pair_room) {
		size_t room = worker->pair_room ? 2 * worker->pair_room : 256;
		struct neardup_pair *all = realloc(pairs->all, room * sizeof(*all));

		if (!all)
			return error_memory(&worker->err);
		pairs->all = all;
		worker->pair_room = room;
	}
	pairs->all[pairs->count++] = (struct neardup_pair){ first, second, score };
	return 0;
}

/* Has an earlier band brought the two together already? */
static bool met_before(const struct join *join, size_t a, size_t b, size_t band)
{
	const size_t count = join->neardup->count;

	for (size_t i = 0; i < band; i++)
		if (join->bands[i * count + a] == join->bands[i * count + b])
			return true;
	return false;
}

/* Compares a text with those before it that have its hash in this band. */
static int compare(struct worker *worker, size_t text, size_t band, uint32_t head)
{
	const struct join *join = worker->join;
	const uint32_t *hashes = join->bands + band * join->neardup->count;
	size_t looked = 0;

	for (uint32_t at = head; at && looked < NEARDUP_CROWD; at = worker->nexts[at - 1]) {
		double score;

		if (hashes[at - 1] != hashes[text])
			continue;
		looked++;
		if (met_before(join, text, at - 1, band))
			continue;
		score = jaccard(join->neardup, at - 1, text);
		if (score >= join->neardup->kind.least &&
		    add_pair(worker, at - 1, (uint32_t)text, score) < 0)
			return -1;
	}
	return 0;
}

static int join_band(struct worker *worker, size_t band)
{
	const struct join *join = worker->join;
	const struct neardup *neardup = join->neardup;
	const uint32_t *hashes = join->bands + band * neardup->count;

	memset(worker->heads, 0, join->places * sizeof(*worker->heads));
	for (size_t text = 0; text < neardup->count; text++) {
		uint32_t *head = &worker->heads[hashes[text] & (join->places - 1)];
		size_t words;

		set_of(neardup, text, &words);
		if (words == 0)
			continue;
		if (*head && compare(worker, text, band, *head) < 0)
			return -1;
		worker->nexts[text] = *head;
		*head = (uint32_t)text + 1;
	}
	return 0;
}

static void *sign_part(void *context)
{
	struct worker *worker = context;
	const size_t count = worker->join->neardup->count;
	size_t end = (worker->number + 1) * count / THREADS;

	for (size_t text = worker->number * count / THREADS; text < end; text++)
		sign(worker->join, text);
	return NULL;
}

static void *join_part(void *context)
{
	struct worker *worker = context;
	const struct join *join = worker->join;
	uint32_t *heads = malloc(join->places * sizeof(*heads));
	uint32_t *nexts = malloc(join->neardup->count * sizeof(*nexts));

	worker->heads = heads;
	worker->nexts = nexts;
	if (!heads || !nexts)
		worker->status = error_memory(&worker->err);
	for (size_t band = worker->number; band < join->band_count; band += THREADS)
		if (worker->status == 0)
			worker->status = join_band(worker, band);
	free(heads);
	free(nexts);
	return NULL;
}

/* Has each worker do its part; all in this thread where no other can be had. */
static void share(struct worker workers[THREADS], void *(*part)(void *))
{
	pthread_t threads[THREADS];
	bool running[THREADS] = { false };

	for (size_t i = 1; i < THREADS; i++)
		running[i] = pthread_create(&threads[i], NULL, part, &workers[i]) == 0;
	for (size_t i = 0; i < THREADS; i++)
		if (!running[i])
			part(&workers[i]);
	for (size_t i = 1; i < THREADS; i++)
		if (running[i])
			pthread_join(threads[i], NULL);
}

static int in_order(const void *left, const void *right)
{
	const struct neardup_pair *a = left, *b = right;

	if (a->first != b->first)
		return a->first < b->first ? -1 : 1;
	return (a->second > b->second) - (a->second < b->second);
}

/* All that the workers found, in order. */
static int collect(struct worker workers[THREADS], struct neardup_pairs *pairs,
		   struct error *err)
{
	size_t count = 0;

	for (size_t i = 0; i < THREADS; i++) {
		if (workers[i].status < 0) {
			*err = workers[i].err;
			return -1;
		}
		count += workers[i].pairs.count;
	}
	if (count == 0)
		return 0;
	pairs->all = malloc(count * sizeof(*pairs->all));
	if (!pairs->all)
		return error_memory(err);
	for (size_t i = 0; i < THREADS; i++) {
		const struct neardup_pairs *found = &workers[i].pairs;

		if (found->count)
			memcpy(pairs->all + pairs->count, found->all,
			       found->count * sizeof(*found->all));
		pairs->count += found->count;
	}
	qsort(pairs->all, count, sizeof(*pairs->all), in_order);
	return 0;
}

int neardup_join(struct neardup *neardup, struct neardup_pairs *pairs, struct error *err)
{
	struct join join = { .neardup = neardup,
			     .band_count = NEARDUP_HASHES / neardup->kind.band };
	struct worker workers[THREADS] = { 0 };
	int status;

	*pairs = (struct neardup_pairs){ 0 };
	if (neardup->count < 2)
		return 0;
	for (join.places = 1024; join.places < 2 * neardup->count; join.places *= 2)
		;
	join.bands = malloc(neardup->count * join.band_count * sizeof(*join.bands));
	if (!join.bands)
		return error_memory(err);
	join.frequent_from = frequent_from(neardup);
	for (size_t i = 0; i < THREADS; i++) {
		workers[i].join = &join;
		workers[i].number = i;
	}
	share(workers, sign_part);
	share(workers, join_part);
	status = collect(workers, pairs, err);
	for (size_t i = 0; i < THREADS; i++)
		free(workers[i].pairs.all);
	free(join.bands);
	return status;
}
