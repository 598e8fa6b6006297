#include "intake/import_names.h"

#include "base/random.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

struct import_name {
	uint64_t hash;
	struct slice text;	/* at NULL: the place is free */
	int64_t id;
	bool several;
};

void import_names_init(struct import_names *names)
{
	*names = (struct import_names){ .all = NULL };
	arena_init(&names->arena);
	random_bytes(names->key, sizeof(names->key));
}

void import_names_release(struct import_names *names)
{
	free(names->all);
	names->all = NULL;
	names->count = names->capacity = 0;
	arena_release(&names->arena);
}

static uint64_t hash_of(const struct import_names *names, struct slice text)
{
	uint64_t hash;
	unsigned char bytes[crypto_shorthash_BYTES];

	crypto_shorthash(bytes, (const unsigned char *)text.at, text.length, names->key);
	memcpy(&hash, bytes, sizeof(hash));
	return hash;
}

/* The place of text, or the free one where it would go. */
static struct import_name *place_of(const struct import_names *names, struct slice text,
				    uint64_t hash)
{
	size_t mask = names->capacity - 1;
	struct import_name *name = &names->all[hash & mask];

	while (name->text.at && !(name->hash == hash && slice_equal(name->text, text))) {
		if (++name == names->all + names->capacity)
			name = names->all;
	}
	return name;
}

static int grow(struct import_names *names)
{
	struct import_names larger = *names;

	larger.capacity = names->capacity ? names->capacity * 2 : 256;
	larger.all = calloc(larger.capacity, sizeof(*larger.all));
	if (!larger.all)
		return -1;
	for (size_t i = 0; i < names->capacity; i++)
		if (names->all[i].text.at)
			*place_of(&larger, names->all[i].text, names->all[i].hash) =
				names->all[i];
	free(names->all);
	names->all = larger.all;
	names->capacity = larger.capacity;
	return 0;
}

int import_names_add(struct import_names *names, struct slice text, int64_t id)
{
	struct import_name *name;
	uint64_t hash = hash_of(names, text);

	if (names->count >= names->capacity / 2 && grow(names) < 0)
		return -1;
	name = place_of(names, text, hash);
	if (name->text.at) {
		name->several |= name->id != id;
		return 0;
	}
	*name = (struct import_name){ .hash = hash, .id = id };
	name->text = (struct slice){ arena_slice(&names->arena, text), text.length };
	names->count++;
	return arena_failed(&names->arena) ? -1 : 0;
}

enum import_found import_names_find(const struct import_names *names, struct slice text,
				    int64_t *id)
{
	const struct import_name *name;

	if (names->capacity == 0)
		return IMPORT_NONE;
	name = place_of(names, text, hash_of(names, text));
	if (!name->text.at)
		return IMPORT_NONE;
	*id = name->id;
	return name->several ? IMPORT_SEVERAL : IMPORT_ONE;
}
