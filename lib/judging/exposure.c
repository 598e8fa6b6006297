#include "judging/exposure_parts.h"

#include <stdlib.h>

size_t exposures_people(const struct exposures *exposures)
{
	return exposures->count;
}

int32_t exposures_find(const struct exposures *exposures, int64_t source)
{
	int32_t row = people_find(&exposures->people, source);

	return row < 0 ? -1 : exposures->person_of[exposures->people.rows[row].person];
}

size_t exposures_sharing(const struct exposures *exposures, const struct piece *piece)
{
	int32_t known = known_find(exposures, piece);

	return known < 0 ? 0 : exposures->pieces[known].count;
}

static int32_t person_of_trace(const void *all, size_t i)
{
	return ((const struct trace *)all)[i].person;
}

static int32_t person_of_calling(const void *all, size_t i)
{
	return ((const struct calling *)all)[i].person;
}

/* Where the rows of person begin, or those behind. */
static size_t bound(const void *all, size_t count, int32_t person,
		    int32_t (*of)(const void *, size_t))
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (of(all, middle) < person)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void traces_of(const struct exposures *exposures, int32_t person, size_t *first,
	       size_t *last)
{
	*first = bound(exposures->traces, exposures->trace_count, person, person_of_trace);
	*last = bound(exposures->traces, exposures->trace_count, person + 1, person_of_trace);
}

void callings_of(const struct exposures *exposures, int32_t person, size_t *first,
		 size_t *last)
{
	*first = bound(exposures->callings, exposures->calling_count, person,
		       person_of_calling);
	*last = bound(exposures->callings, exposures->calling_count, person + 1,
		      person_of_calling);
}

int32_t *exposures_in(const struct exposures *exposures, int64_t article, size_t *count)
{
	int32_t *list = malloc((exposures->count + 1) * sizeof(*list));
	bool *speaks = calloc(exposures->count + 1, sizeof(*speaks));

	*count = 0;
	if (!list || !speaks) {
		free(list);
		free(speaks);
		return NULL;
	}
	for (size_t i = 0; i < exposures->trace_count; i++)
		if (!article ||
		    exposures->articles[exposures->traces[i].article].id == article)
			speaks[exposures->traces[i].person] = true;
	for (size_t i = 0; i < exposures->calling_count; i++)
		if (!article ||
		    exposures->articles[exposures->callings[i].article].id == article)
			speaks[exposures->callings[i].person] = true;
	for (size_t i = 0; i < exposures->count; i++)
		if (speaks[i])
			list[(*count)++] = (int32_t)i;
	free(speaks);
	return list;
}

/* ---- One person ----------------------------------------------------------------- */

/* Which of the exposure's first 64 pieces each of the others has, folded to the
 * different sets there are. */
struct shares {
	struct share {
		uint64_t mask;
		size_t people;
	} *all;
	size_t count;
};

enum { MOST_PIECES = 64, COMBINED = 24 };

static int gather_pieces(const struct exposures *exposures, int32_t person,
			 const struct pieces *draft, struct exposure *exposure,
			 struct error *err)
{
	size_t first, last, room, count = 0;

	traces_of(exposures, person, &first, &last);
	room = last - first + (draft ? draft->count : 0);
	exposure->pieces = arena_take(&exposure->arena, (room + 1) * sizeof(*exposure->pieces));
	if (!exposure->pieces)
		return error_memory(err);
	for (size_t i = first; i < last; i++) {
		const struct known_piece *known =
			&exposures->pieces[exposures->traces[i].piece];
		size_t k = 0;

		while (k < count && exposure->pieces[k].piece.key != known->piece.key)
			k++;
		exposure->left_out += k == count && count == MOST_PIECES;
		if (k == count && count < MOST_PIECES)
			exposure->pieces[count++] = (struct exposed_piece){
				known->piece, known->count, NULL, 0, false };
	}
	for (size_t i = 0; draft && i < draft->count; i++) {
		const struct piece *piece = &draft->all[i];
		size_t k = 0;

		while (k < count && (exposure->pieces[k].piece.kind != piece->kind ||
				     strcmp(exposure->pieces[k].piece.key, piece->key) != 0))
			k++;
		if (k == count && count < MOST_PIECES)
			exposure->pieces[count++] = (struct exposed_piece){
				*piece, exposures_sharing(exposures, piece) + 1, NULL, 0, true };
	}
	exposure->piece_count = count;
	return 0;
}

static int compare_pieces(const void *left, const void *right)
{
	const struct exposed_piece *a = left, *b = right;

	if (a->sources != b->sources)
		return (a->sources > b->sources) - (a->sources < b->sources);
	if (a->piece.kind != b->piece.kind)
		return (a->piece.kind > b->piece.kind) - (a->piece.kind < b->piece.kind);
	return strcmp(a->piece.key, b->piece.key);
}

static int compare_shares(const void *left, const void *right)
{
	const struct share *a = left, *b = right;

	return (a->mask > b->mask) - (a->mask < b->mask);
}

static int gather_shares(const struct exposures *exposures, int32_t person,
			 const struct exposure *exposure, struct shares *shares,
			 struct error *err)
{
	uint64_t *masks = calloc(exposures->count + 1, sizeof(*masks));
	size_t kept = 0;

	shares->all = malloc((exposures->count + 1) * sizeof(*shares->all));
	if (!masks || !shares->all) {
		free(masks);
		return error_memory(err);
	}
	for (size_t i = 0; i < exposure->piece_count; i++) {
		int32_t known = known_find(exposures, &exposure->pieces[i].piece);

		if (known < 0)
			continue;
		for (uint32_t k = 0; k < exposures->pieces[known].count; k++)
			masks[exposures->holders[exposures->pieces[known].first + k]] |=
				(uint64_t)1 << i;
	}
	for (size_t i = 0; i < exposures->count; i++)
		if (masks[i] && (int32_t)i != person)
			shares->all[shares->count++] = (struct share){ masks[i], 1 };
	free(masks);
	if (shares->count)
		qsort(shares->all, shares->count, sizeof(*shares->all), compare_shares);
	for (size_t i = 0; i < shares->count; i++)
		if (kept && shares->all[kept - 1].mask == shares->all[i].mask)
			shares->all[kept - 1].people++;
		else
			shares->all[kept++] = shares->all[i];
	shares->count = kept;
	return 0;
}

/* How many have all of these pieces, this person included. */
static size_t sharing(const struct shares *shares, uint64_t mask)
{
	size_t people = 1;

	for (size_t i = 0; i < shares->count; i++)
		if ((shares->all[i].mask & mask) == mask)
			people += shares->all[i].people;
	return people;
}

static void add_set(struct exposure *exposure, size_t sources, size_t count, size_t a,
		    size_t b, size_t c)
{
	struct exposed_set *set = &exposure->sets[exposure->set_count++];

	*set = (struct exposed_set){ { a, b, c }, count, sources, false };
	for (size_t i = 0; i < count; i++)
		set->added = set->added || exposure->pieces[set->pieces[i]].added;
}

enum { MOST_SETS = 2000 };

/* The smallest sets of at most three pieces that at most `rare` share. */
static int find_sets(struct exposure *exposure, const struct shares *shares, size_t rare,
		     struct error *err)
{
	const size_t n = exposure->piece_count < COMBINED ? exposure->piece_count : COMBINED;
	bool alone[COMBINED], pair[COMBINED][COMBINED] = { { false } };
	size_t people;

	exposure->sets = arena_take(&exposure->arena, MOST_SETS * sizeof(*exposure->sets));
	if (!exposure->sets)
		return error_memory(err);
	for (size_t a = 0; a < n; a++) {
		people = sharing(shares, (uint64_t)1 << a);
		alone[a] = people <= rare;
		if (alone[a])
			add_set(exposure, people, 1, a, 0, 0);
	}
	for (size_t a = 0; a < n; a++)
		for (size_t b = a + 1; b < n; b++) {
			pair[a][b] = alone[a] || alone[b];
			people = pair[a][b] ? 0 : sharing(shares, (uint64_t)1 << a |
							  (uint64_t)1 << b);
			if (pair[a][b] || people > rare)
				continue;
			pair[a][b] = true;
			add_set(exposure, people, 2, a, b, 0);
		}
	for (size_t a = 0; a < n; a++)
		for (size_t b = a + 1; b < n; b++)
			for (size_t c = b + 1; c < n && exposure->set_count < MOST_SETS; c++) {
				if (pair[a][b] || pair[a][c] || pair[b][c])
					continue;
				people = sharing(shares, (uint64_t)1 << a | (uint64_t)1 << b |
							 (uint64_t)1 << c);
				if (people <= rare)
					add_set(exposure, people, 3, a, b, c);
			}
	return 0;
}

static void count_together(struct exposure *exposure, const struct shares *shares)
{
	uint64_t all = 0, before = 0;

	for (size_t i = 0; i < exposure->piece_count; i++) {
		all |= (uint64_t)1 << i;
		if (!exposure->pieces[i].added)
			before |= (uint64_t)1 << i;
	}
	exposure->together = sharing(shares, all);
	exposure->before = sharing(shares, before);
}

static int gather_sources(const struct exposures *exposures, int32_t person,
			  struct exposure *exposure, struct error *err)
{
	int64_t *ids = arena_take(&exposure->arena, (exposures->people.count + 1) * sizeof(*ids));

	if (!ids)
		return error_memory(err);
	for (size_t i = 0; i < exposures->people.count; i++)
		if (exposures->person_of[exposures->people.rows[i].person] == person)
			ids[exposure->source_count++] = exposures->people.rows[i].id;
	exposure->sources = ids;
	return 0;
}

int exposure_of(const struct exposures *exposures, int32_t person,
		const struct pieces *draft, size_t rare, struct exposure *exposure,
		struct error *err)
{
	struct shares shares = { NULL, 0 };
	int status = -1;

	*exposure = (struct exposure){ .sources = NULL };
	arena_init(&exposure->arena);
	if (gather_sources(exposures, person, exposure, err) < 0 ||
	    gather_pieces(exposures, person, draft, exposure, err) < 0)
		return -1;
	if (exposure->piece_count)
		qsort(exposure->pieces, exposure->piece_count, sizeof(*exposure->pieces),
		      compare_pieces);
	if (gather_shares(exposures, person, exposure, &shares, err) == 0 &&
	    find_sets(exposure, &shares, rare, err) == 0) {
		count_together(exposure, &shares);
		status = exposure_steps(exposures, person, exposure, err);
	}
	free(shares.all);
	return status;
}

void exposure_release(struct exposure *exposure)
{
	arena_release(&exposure->arena);
	*exposure = (struct exposure){ .sources = NULL };
	arena_init(&exposure->arena);
}
