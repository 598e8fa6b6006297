#include "reporting/report_places.h"

#include <stdlib.h>

int places_add(struct places *places, int64_t claim, enum ground_rules rules,
	       struct error *err)
{
	if (places->count == places->room) {
		size_t room = places->room ? 2 * places->room : 256;
		struct place *all = realloc(places->all, room * sizeof(*all));

		if (!all)
			return error_memory(err);
		places->all = all;
		places->room = room;
	}
	places->all[places->count] = (struct place){
		.claim = claim,
		.row = (uint32_t)places->count + 1,
		.rules = rules,
	};
	places->count++;
	return 0;
}

static int by_claim(const void *left, const void *right)
{
	const struct place *a = left, *b = right;

	return (a->claim > b->claim) - (a->claim < b->claim);
}

void places_sort(struct places *places)
{
	if (places->count > 1)
		qsort(places->all, places->count, sizeof(*places->all), by_claim);
}

const struct place *places_find(const struct places *places, int64_t claim)
{
	struct place key = { .claim = claim };

	if (!places->all)
		return NULL;
	return bsearch(&key, places->all, places->count, sizeof(*places->all), by_claim);
}

void places_release(struct places *places)
{
	free(places->all);
	*places = (struct places){ NULL, 0, 0 };
}
