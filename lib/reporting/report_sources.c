#include "reporting/report_sources.h"

#include "ledger/record.h"

#include <stdlib.h>

/* The text that a field points to, or NULL. */
static const char **text_of(const struct field *field, struct source *source)
{
	const char **text;

	switch (field->type) {
	case FIELD_TEXT:
	case FIELD_WORD:
	case FIELD_LIST:
	case FIELD_DATE:
		text = field_at(field, source);
		return *text ? text : NULL;
	case FIELD_ID:
	case FIELD_UID:
	case FIELD_REF:
	case FIELD_POSITION:
	case FIELD_NUMBER:
		break;
	}
	return NULL;
}

static size_t texts_size(struct source *source)
{
	size_t size = 1;

	for (size_t i = 0; i < source_thing.field_count; i++) {
		const char **text = text_of(&source_thing.fields[i], source);

		size += text ? strlen(*text) + 1 : 0;
	}
	return size;
}

/* Moves the texts of source to `to`, where there is room for them. */
static void move_texts(struct source *source, char *to)
{
	for (size_t i = 0; i < source_thing.field_count; i++) {
		const char **text = text_of(&source_thing.fields[i], source);
		size_t length;

		if (!text)
			continue;
		length = strlen(*text) + 1;
		memcpy(to, *text, length);
		*text = to;
		to += length;
	}
}

static int load(struct report_sources *sources, struct store *store, int64_t id,
		struct report_source *kept, struct error *err)
{
	struct source read;
	char *texts;

	arena_reset(&sources->arena);
	if (record_load(store, &source_thing, id, &read, &sources->arena, err) < 0)
		return -1;
	kept->source.id = 0;
	texts = realloc(kept->texts, texts_size(&read));
	if (!texts)
		return error_memory(err);
	kept->texts = texts;
	move_texts(&read, texts);
	kept->source = read;
	return 0;
}

int report_sources_read(struct report_sources *sources, struct store *store, int64_t id,
			const struct source **source, struct error *err)
{
	struct report_source *kept;

	if (!sources->kept) {
		sources->kept = calloc(REPORT_SOURCES, sizeof(*sources->kept));
		if (!sources->kept)
			return error_memory(err);
	}
	kept = &sources->kept[(uint64_t)id % REPORT_SOURCES];
	if (kept->source.id != id && load(sources, store, id, kept, err) < 0)
		return -1;
	*source = &kept->source;
	return 0;
}

void report_sources_release(struct report_sources *sources)
{
	for (size_t i = 0; sources->kept && i < REPORT_SOURCES; i++)
		free(sources->kept[i].texts);
	free(sources->kept);
	arena_release(&sources->arena);
	*sources = (struct report_sources){ NULL };
}
