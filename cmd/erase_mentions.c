#include "cmd/erase_mentions.h"

#include "cmd/output.h"
#include "cmd/verbs.h"
#include "ledger/listing.h"
#include "reporting/codenames.h"

#include <stdlib.h>
#include <string.h>

enum { NAMED_ROWS = 20 };

struct mentions {
	struct codenames codename;
	struct buffer rows;		/* "k1 (method), a1 (title, note)" */
	size_t count;
};

/* The words of an article are no business of the house, and hold plain words:
 * what stands in its text is told of on its own. */
static bool of_the_article(const struct thing *thing, const struct field *field)
{
	static const char *const names[] = { "quote", "attribution", "prefix", "suffix" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (thing->kind == THING_CLAIM && strcmp(field->name, names[i]) == 0)
			return true;
	return false;
}

static bool mentioned(const struct mentions *mentions, const struct thing *thing,
		      const struct field *field, const void *record)
{
	const char *text;

	if (field->type != FIELD_TEXT && field->type != FIELD_LIST)
		return false;
	text = *(const char *const *)field_in(field, record);
	if (!text)
		return false;
	return of_the_article(thing, field)
		       ? codenames_published(&mentions->codename, slice_of(text))
		       : codenames_mentioned(&mentions->codename, slice_of(text));
}

static void look_at(struct mentions *mentions, const struct thing *thing, const void *record)
{
	const int64_t id = *(const int64_t *)field_in(&thing->fields[0], record);
	bool any = false;

	for (size_t i = 0; i < thing->field_count; i++) {
		const struct field *field = &thing->fields[i];

		if (!mentioned(mentions, thing, field, record))
			continue;
		if (!any)
			mentions->count++;
		if (mentions->count <= NAMED_ROWS && !any)
			buffer_format(&mentions->rows, "%s%s (%s", mentions->count > 1 ? ", " : "",
				      id_of(thing, id).text, field->name);
		else if (mentions->count <= NAMED_ROWS)
			buffer_format(&mentions->rows, ", %s", field->name);
		any = true;
	}
	if (any && mentions->count <= NAMED_ROWS)
		buffer_byte(&mentions->rows, ')');
}

static int look(struct mentions *mentions, struct store *store, const struct thing *thing,
		struct error *err)
{
	const struct filter filter = filter_all();
	struct listing listing;
	void *record = malloc(thing->size);

	if (!record)
		return error_memory(err);
	listing_open(&listing, store, thing, &filter);
	while (listing_next(&listing, record))
		look_at(mentions, thing, record);
	free(record);
	return listing_close(&listing, err);
}

int erase_mentions_say(struct store *store, const char *codename, struct error *err)
{
	struct mentions mentions = { .count = 0 };
	int status;

	codenames_init(&mentions.codename);
	buffer_init(&mentions.rows);
	status = codenames_add(&mentions.codename, codename, err);
	for (int kind = THING_ARTICLE; status == 0 && kind <= THING_CHECK; kind++)
		status = look(&mentions, store, thing_of((enum thing_kind)kind), err);
	if (status == 0 && buffer_failed(&mentions.rows))
		status = error_memory(err);
	if (status == 0 && mentions.count)
		warn("'%s' is still mentioned: %s%s (edit what is your own; the audit log keeps"
		     " the old words of what is not erased)", codename, mentions.rows.data,
		     mentions.count > NAMED_ROWS ? " and more" : "");
	buffer_release(&mentions.rows);
	codenames_release(&mentions.codename);
	return status;
}
