#include "judging/exposure_parts.h"

#include <stdlib.h>

/* How the description of a person went from article to article, and in which
 * articles each piece stands. */

struct order {
	int32_t article;
	int64_t day, id;
};

static int compare(const void *left, const void *right)
{
	const struct order *a = left, *b = right;

	if (a->day != b->day)
		return (a->day > b->day) - (a->day < b->day);
	return (a->id > b->id) - (a->id < b->id);
}

/* The articles of a person by day; those without a day last. */
static size_t put_in_order(const struct exposures *exposures, int32_t person,
			   struct order *order)
{
	size_t first, last, count = 0;

	callings_of(exposures, person, &first, &last);
	for (size_t i = first; i < last; i++) {
		int32_t article = exposures->callings[i].article;

		if (count && order[count - 1].article == article)
			continue;
		order[count++] = (struct order){ article, exposures->articles[article].day,
						 exposures->articles[article].id };
	}
	if (count)
		qsort(order, count, sizeof(*order), compare);
	return count;
}

static int fill_words(const struct exposures *exposures, int32_t person, int32_t article,
		      struct exposed_step *step, struct arena *arena)
{
	size_t first, last;
	const char **words;

	callings_of(exposures, person, &first, &last);
	words = arena_take(arena, (last - first + 1) * sizeof(*words));
	if (!words)
		return -1;
	for (size_t i = first; i < last; i++) {
		const struct calling *calling = &exposures->callings[i];

		if (calling->article == article &&
		    (step->word_count == 0 ||
		     strcmp(words[step->word_count - 1], calling->words) != 0))
			words[step->word_count++] = calling->words;
	}
	step->words = words;
	return 0;
}

/* The pieces of this article; a piece not seen before is new. */
static int fill_pieces(const struct exposures *exposures, int32_t person, int32_t article,
		       struct exposure *exposure, struct exposed_step *step,
		       int64_t **articles)
{
	size_t first, last, *news;

	news = arena_take(&exposure->arena, (exposure->piece_count + 1) * sizeof(*news));
	if (!news)
		return -1;
	traces_of(exposures, person, &first, &last);
	for (size_t i = first; i < last; i++) {
		const struct piece *piece = &exposures->pieces[exposures->traces[i].piece].piece;
		size_t k = 0;

		if (exposures->traces[i].article != article)
			continue;
		while (k < exposure->piece_count && exposure->pieces[k].piece.key != piece->key)
			k++;
		if (k == exposure->piece_count)
			continue;
		if (exposure->pieces[k].article_count == 0)
			news[step->new_count++] = k;
		articles[k][exposure->pieces[k].article_count++] =
			exposures->articles[article].id;
	}
	step->news = news;
	return 0;
}

int exposure_steps(const struct exposures *exposures, int32_t person,
		   struct exposure *exposure, struct error *err)
{
	struct arena *arena = &exposure->arena;
	size_t first, last, count;
	struct order *order;
	int64_t **articles;

	callings_of(exposures, person, &first, &last);
	order = arena_take(arena, (last - first + 1) * sizeof(*order));
	articles = arena_take(arena, (exposure->piece_count + 1) * sizeof(*articles));
	if (!order || !articles)
		return error_memory(err);
	count = put_in_order(exposures, person, order);
	for (size_t k = 0; k < exposure->piece_count; k++) {
		articles[k] = arena_take(arena, (count + 1) * sizeof(**articles));
		if (!articles[k])
			return error_memory(err);
		exposure->pieces[k].articles = articles[k];
	}
	exposure->steps = arena_take(arena, (count + 1) * sizeof(*exposure->steps));
	if (!exposure->steps)
		return error_memory(err);
	for (size_t i = 0; i < count; i++) {
		struct exposed_step *step = &exposure->steps[exposure->step_count++];

		step->article = order[i].id;
		step->published = exposures->articles[order[i].article].published;
		if (fill_words(exposures, person, order[i].article, step, arena) < 0 ||
		    fill_pieces(exposures, person, order[i].article, exposure, step,
				articles) < 0)
			return error_memory(err);
	}
	return 0;
}
