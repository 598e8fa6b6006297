#include "judging/gist_lexicon.h"

#include "judging/gist.h"
#include "judging/gist_words.h"
#include "judging/stem.h"

#include <math.h>
#include <stdlib.h>

enum { PLACES = 4096, LONGEST = 64 };

uint64_t gist_key(struct slice form)
{
	uint64_t key = 0xcbf29ce484222325u;

	for (size_t i = 0; i < form.length; i++)
		key = (key ^ (unsigned char)form.at[i]) * 0x100000001b3u;
	key ^= key >> 32;
	return key ? key : 1;
}

/* Where key stands, or the empty place where it would. */
static struct gist_entry *place_of(const struct gist_map *map, uint64_t key)
{
	size_t at = (size_t)key & (map->places - 1);

	while (map->all[at].key && map->all[at].key != key)
		at = (at + 1) & (map->places - 1);
	return &map->all[at];
}

const struct gist_entry *gist_find(const struct gist_map *map, struct slice word)
{
	const struct gist_entry *entry = place_of(map, gist_key(word));

	return entry->key ? entry : NULL;
}

static struct gist_entry *put(struct gist_map *map, struct slice word)
{
	struct gist_entry *entry = place_of(map, gist_key(word));

	entry->key = gist_key(word);
	return entry;
}

static void put_all(struct gist_map *map, const char *const *lists, unsigned flag)
{
	for (; *lists; lists++) {
		struct slice rest = slice_of(*lists), word;

		while (slice_next(&rest, ' ', &word))
			put(map, word)->flags |= flag;
	}
}

/* Each list is a value: the first at `value`, then in steps. */
static void put_values(struct gist_map *map, const char *const *lists, unsigned flag,
		       double value, double step, struct arena *arena)
{
	for (; *lists; lists++) {
		struct slice rest = slice_of(*lists), word, first = SLICE_NONE;

		while (slice_next(&rest, ' ', &word)) {
			struct gist_entry *entry = put(map, word);

			if (!first.at)
				first = word;
			entry->flags |= flag;
			entry->value = value;
			entry->form = arena_slice(arena, first);
		}
		value += step;
	}
}

static void put_scales(struct gist_map *map)
{
	static const struct {
		const char *word;
		double value;
	} scales[] = {
		{ "hundred", 1e2 },  { "hundreds", 1e2 },  { "thousand", 1e3 },
		{ "thousands", 1e3 }, { "million", 1e6 },  { "millions", 1e6 },
		{ "billion", 1e9 },  { "billions", 1e9 },  { "trillion", 1e12 },
		{ "trillions", 1e12 }, { "dozen", 12 },    { "dozens", 12 },
	};

	for (size_t i = 0; i < sizeof(scales) / sizeof(scales[0]); i++) {
		struct gist_entry *entry = put(map, slice_of(scales[i].word));

		entry->flags |= GIST_SCALE;
		entry->value = scales[i].value;
	}
}

static void put_lemmas(struct gist_map *map, struct arena *arena)
{
	for (const char *const *list = gist_irregular; *list; list++) {
		struct slice rest = slice_of(*list), word, first = SLICE_NONE;

		while (slice_next(&rest, ' ', &word))
			if (!first.at)
				first = word;
			else
				put(map, word)->form = arena_slice(arena, first);
	}
}

/* The stem of the lemma of word. */
static const char *stem_of(struct gist_reader *reader, struct slice word)
{
	const struct gist_entry *entry = gist_find(&reader->words, word);
	char stem[LONGEST];
	size_t length;

	if (entry && entry->form)
		word = slice_of(entry->form);
	length = word.length < sizeof(stem) ? word.length : sizeof(stem);
	memcpy(stem, word.at, length);
	return arena_slice(&reader->arena, (struct slice){ stem, stem_english(stem, length) });
}

static void put_alike(struct gist_reader *reader, const char *const *list, unsigned flag)
{
	for (; *list; list++) {
		struct slice rest = slice_of(*list), word;
		const char *first = NULL;

		while (slice_next(&rest, ' ', &word)) {
			const char *stem = stem_of(reader, word);
			struct gist_entry *entry = put(&reader->stems, slice_of(stem));

			if (!first)
				first = stem;
			if (!entry->form)
				entry->form = first;
			entry->flags |= flag;
		}
	}
}

int gist_reader_new(struct gist_reader **made, struct error *err)
{
	struct gist_reader *reader = calloc(1, sizeof(*reader));
	struct gist_map *words;

	if (!reader)
		return error_memory(err);
	arena_init(&reader->arena);
	words = &reader->words;
	words->all = arena_take(&reader->arena, PLACES * sizeof(*words->all));
	reader->stems.all = arena_take(&reader->arena, PLACES * sizeof(*words->all));
	if (words->all && reader->stems.all) {
		words->places = reader->stems.places = PLACES;
		put_all(words, gist_common, GIST_COMMON);
		put_all(words, gist_negations, GIST_NEGATION);
		put_values(words, gist_units, GIST_UNIT, 0, 1, &reader->arena);
		put_values(words, gist_tens, GIST_TEN, 20, 10, &reader->arena);
		put_values(words, gist_months, GIST_MONTH, 1, 1, &reader->arena);
		put_values(words, gist_weekdays, GIST_WEEKDAY, 0, 1, &reader->arena);
		put_scales(words);
		put_lemmas(words, &reader->arena);
		put_alike(reader, gist_places, GIST_PLACE);
		put_alike(reader, gist_alike, 0);
	}
	if (arena_failed(&reader->arena)) {
		gist_reader_free(reader);
		return error_memory(err);
	}
	*made = reader;
	return 0;
}

void gist_reader_free(struct gist_reader *reader)
{
	if (!reader)
		return;
	arena_release(&reader->arena);
	free(reader);
}
