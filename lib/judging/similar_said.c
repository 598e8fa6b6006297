#include "judging/similar_said.h"

#include "base/buffer.h"
#include "judging/resemblance.h"

#include <stdlib.h>

enum { MOST = 12 };

struct weighed {
	double weight;
	const struct gist_word *word;
};

static int heavier(const void *a, const void *b)
{
	const struct weighed *x = a, *y = b;

	if (x->weight != y->weight)
		return x->weight < y->weight ? 1 : -1;
	return (x->word > y->word) - (x->word < y->word);
}

static bool has(const struct gist *gist, const struct gist_word *word)
{
	for (size_t i = 0; i < gist->count; i++)
		if (!gist->words[i].common && resemblance_word(&gist->words[i], word) > 0)
			return true;
	return false;
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
		const struct gist_word *word = &b->words[i];
		bool before = word->common || !has(a, word);

		for (size_t j = 0; j < count && !before; j++)
			before = shared[j].word->key == word->key;
		if (!before)
			shared[count++] = (struct weighed){
				rarity_weight(rarity, word->key), word };
	}
	qsort(shared, count, sizeof(*shared), heavier);
	buffer_init(&out);
	for (size_t i = 0; i < count && i < MOST; i++) {
		if (i)
			buffer_byte(&out, ';');
		buffer_slice(&out, shared[i].word->said);
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

/* Appends what figures of a stand not in b, blanks between them. */
static void add_alone(const struct gist *a, const struct gist *b, struct buffer *out)
{
	bool first = true;

	for (size_t i = 0; i < a->count; i++) {
		bool there = !is_figure(&a->words[i]);

		for (size_t j = 0; j < b->count && !there; j++)
			there = b->words[j].key == a->words[i].key;
		if (there)
			continue;
		if (!first)
			buffer_byte(out, ' ');
		buffer_slice(out, a->words[i].said);
		first = false;
	}
}

static bool is_negated(const struct gist *gist)
{
	for (size_t i = 0; i < gist->count; i++)
		if (gist->words[i].negation)
			return true;
	return false;
}

const char *said_differs(const struct gist *a, const struct gist *b, struct arena *arena)
{
	struct buffer out;
	const char *text = NULL;
	size_t before;

	buffer_init(&out);
	add_alone(a, b, &out);
	before = out.length;
	buffer_text(&out, " / ");
	add_alone(b, a, &out);
	if (before == 0 && out.length == 3)
		buffer_clear(&out);
	if (is_negated(a) != is_negated(b))
		buffer_format(&out, "%snot", out.length ? ";" : "");
	if (out.length)
		text = arena_text(arena, out.data);
	if (buffer_failed(&out))
		arena->failed = true;
	buffer_release(&out);
	return text;
}
