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

/* Copies source, with its texts, to kept. */
static int keep(struct report_source *kept, const struct source *source, struct error *err)
{
	struct source copy = *source;
	size_t size = 0;
	char *texts, *at;

	for (size_t i = 0; i < source_thing.field_count; i++) {
		const char **text = text_of(&source_thing.fields[i], &copy);

		size += text ? strlen(*text) + 1 : 0;
	}
	at = texts = malloc(size ? size : 1);
	if (!texts)
		return error_memory(err);
	for (size_t i = 0; i < source_thing.field_count; i++) {
		const char **text = text_of(&source_thing.fields[i], &copy);
		size_t length;

		if (!text)
			continue;
		length = strlen(*text) + 1;
		memcpy(at, *text, length);
		*text = at;
		at += length;
	}
	free(kept->texts);
	*kept = (struct report_source){ copy, texts };
	return 0;
}

static int read_into(struct report_source *kept, struct store *store, int64_t id,
		     struct arena *arena, struct error *err)
{
	struct source read;

	arena_reset(arena);
	if (record_load(store, &source_thing, id, &read, arena, err) < 0)
		return -1;
	return keep(kept, &read, err);
}

int report_sources_read(struct report_sources *sources, struct store *store, int64_t id,
			const struct source **source, struct error *err)
{
	struct report_source *kept;

	if (!sources->kept)
		sources->kept = calloc(REPORT_SOURCES, sizeof(*sources->kept));
	if (!sources->kept)
		return error_memory(err);
	kept = &sources->kept[(uint64_t)id % REPORT_SOURCES];
	if (kept->source.id != id && read_into(kept, store, id, &sources->arena, err) < 0)
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
