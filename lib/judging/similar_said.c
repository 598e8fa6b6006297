#include "judging/similar_said.h"

#include "base/buffer.h"
#include "judging/resemblance.h"

#include <stdlib.h>

enum { MOST = 12 };

struct weighed {
	double weight;
	struct slice said;
	uint64_t key;			/* of its first word */
};

static int heavier(const void *a, const void *b)
{
	const struct weighed *x = a, *y = b;

	if (x->weight != y->weight)
		return x->weight < y->weight ? 1 : -1;
	return (x->said.at > y->said.at) - (x->said.at < y->said.at);
}

static bool has(const struct gist *gist, const struct gist_word *word)
{
	for (size_t i = 0; i < gist->count; i++)
		if (!gist->words[i].common && resemblance_word(&gist->words[i], word) > 0)
			return true;
	return false;
}

/* What the words from *i on say that both have, and are one stretch: one word, or
 * pairs of letters that overlap (those of a Korean word are one to a reader).  *i
 * moves to the last of them. */
static struct weighed stretch(const struct gist *a, const struct gist *b, size_t *i,
			      const struct rarity *rarity)
{
	const struct gist_word *word = &b->words[*i];
	struct weighed found = { rarity_weight(rarity, word->key), word->said };

	while (word->kind == GIST_PAIR && *i + 1 < b->count) {
		const struct gist_word *next = &b->words[*i + 1];
		const char *end = found.said.at + found.said.length;
		double weight = rarity_weight(rarity, next->key);

		if (next->kind != GIST_PAIR || next->said.at >= end || !has(a, next))
			break;
		found.said.length = (size_t)(next->said.at + next->said.length - found.said.at);
		if (weight > found.weight)
			found.weight = weight;
		word = next;
		++*i;
	}
	return found;
}

const char *said_shared(const struct gist *a, const struct gist *b,
			const struct rarity *rarity, struct arena *arena)
{
	struct weighed *shared = arena_take(arena, (b->count + 1) * sizeof(*shared));
	struct buffer out;
	const char *text = NULL;
	size_t count = 0;

	if (!shared)
		return NULL;
	for (size_t i = 0; i < b->count; i++) {
		bool before = b->words[i].common || !has(a, &b->words[i]);
		uint64_t key = b->words[i].key;

		for (size_t j = 0; j < count && !before; j++)
			before = shared[j].key == key;
		if (before)
			continue;
		shared[count] = stretch(a, b, &i, rarity);
		shared[count++].key = key;
	}
	qsort(shared, count, sizeof(*shared), heavier);
	buffer_init(&out);
	for (size_t i = 0; i < count && i < MOST; i++) {
		if (i)
			buffer_byte(&out, ';');
		buffer_slice(&out, shared[i].said);
	}
	if (count)
		text = arena_text(arena, out.data);
	if (buffer_failed(&out))
		arena->failed = true;
	buffer_release(&out);
	return text;
}

static bool is_figure(const struct gist_word *word)
{
	return word->kind == GIST_NUMBER || word->kind == GIST_DATE;
}

/* "six" beside "six more" */
static bool same_figure(const struct gist_word *a, const struct gist_word *b)
{
	return a->key == b->key && a->added == b->added;
}

/* Appends what figures of a stand not in b, blanks between them. */
static void add_alone(const struct gist *a, const struct gist *b, struct buffer *out)
{
	const size_t before = out->length;

	for (size_t i = 0; i < a->count; i++) {
		bool there = !is_figure(&a->words[i]);

		for (size_t j = 0; j < b->count && !there; j++)
			there = same_figure(&a->words[i], &b->words[j]);
		if (there)
			continue;
		if (out->length > before)
			buffer_byte(out, ' ');
		buffer_slice(out, a->words[i].said);
		if (a->words[i].added)
			buffer_text(out, " more");
	}
	if (out->length == before)
		buffer_text(out, "(none)");
}

static void add_figures(const struct gist *a, const struct gist *b, struct buffer *out)
{
	static const char nothing[] = "(none) / (none)";

	add_alone(a, b, out);
	buffer_text(out, " / ");
	add_alone(b, a, out);
	if (slice_is(buffer_all(out), nothing))
		buffer_clear(out);
}

static bool is_negated(const struct gist *gist)
{
	for (size_t i = 0; i < gist->count; i++)
		if (gist->words[i].negation)
			return true;
	return false;
}

/* The words that turn round what it says, as they stand there, each once. */
static void add_negations(const struct gist *gist, const char *where, struct buffer *out)
{
	const struct gist_word *last = NULL;

	buffer_format(out, "%snegated only %s: ", out->length ? ";" : "", where);
	for (size_t i = 0; i < gist->count; i++) {
		const struct gist_word *word = &gist->words[i];

		if (!word->negation || (last && slice_equal(last->said, word->said)))
			continue;
		if (last)
			buffer_byte(out, ' ');
		buffer_slice(out, word->said);
		last = word;
	}
}

const char *said_differs(const struct gist *a, const struct gist *b,
			 const char *const places[2], struct arena *arena)
{
	struct buffer out;
	const char *text = NULL;

	buffer_init(&out);
	add_figures(a, b, &out);
	if (is_negated(a) && !is_negated(b))
		add_negations(a, places[0], &out);
	if (is_negated(b) && !is_negated(a))
		add_negations(b, places[1], &out);
	if (out.length)
		text = arena_text(arena, out.data);
	if (buffer_failed(&out))
		arena->failed = true;
	buffer_release(&out);
	return text;
}
