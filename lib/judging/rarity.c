#include "judging/rarity.h"

#include <math.h>
#include <stdlib.h>

void rarity_release(struct rarity *rarity)
{
	free(rarity->all);
	*rarity = (struct rarity){ 0 };
}

static struct rarity_entry *place_of(const struct rarity *rarity, uint64_t key)
{
	size_t at = (size_t)(key * 0x9e3779b97f4a7c15u >> 20) & (rarity->places - 1);

	while (rarity->all[at].key && rarity->all[at].key != key)
		at = (at + 1) & (rarity->places - 1);
	return &rarity->all[at];
}

static int grow(struct rarity *rarity, struct error *err)
{
	struct rarity larger = *rarity;

	larger.places = rarity->places ? 2 * rarity->places : 1024;
	larger.all = calloc(larger.places, sizeof(*larger.all));
	if (!larger.all)
		return error_memory(err);
	for (size_t i = 0; i < rarity->places; i++)
		if (rarity->all[i].key)
			*place_of(&larger, rarity->all[i].key) = rarity->all[i];
	free(rarity->all);
	*rarity = larger;
	return 0;
}

static struct rarity_entry *entry_of(struct rarity *rarity, uint64_t key,
				     struct error *err)
{
	struct rarity_entry *entry;

	if (2 * rarity->used >= rarity->places && grow(rarity, err) < 0)
		return NULL;
	entry = place_of(rarity, key);
	if (!entry->key) {
		entry->key = key;
		rarity->used++;
	}
	return entry;
}

int rarity_add(struct rarity *rarity, const struct gist *gist, struct error *err)
{
	rarity->texts++;
	for (size_t i = 0; i < gist->count; i++) {
		struct rarity_entry *entry;
		bool before = false;

		for (size_t j = 0; j < i && !before; j++)
			before = gist->words[j].key == gist->words[i].key;
		if (before)
			continue;
		entry = entry_of(rarity, gist->words[i].key, err);
		if (!entry)
			return -1;
		entry->count++;
	}
	return 0;
}

int rarity_set(struct rarity *rarity, uint64_t key, double count, struct error *err)
{
	struct rarity_entry *entry = entry_of(rarity, key, err);

	if (!entry)
		return -1;
	entry->count = count;
	return 0;
}

double rarity_count(const struct rarity *rarity, uint64_t key)
{
	const struct rarity_entry *entry = rarity->places ? place_of(rarity, key) : NULL;

	return entry && entry->key ? entry->count : 0;
}

double rarity_weight(const struct rarity *rarity, uint64_t key)
{
	const struct rarity_entry *entry = rarity->places ? place_of(rarity, key) : NULL;

	if (entry && entry->key)
		return log((rarity->texts + 1) / (entry->count + 0.5));
	return rarity->otherwise > 0 ? rarity->otherwise : log(2 * (rarity->texts + 1));
}
