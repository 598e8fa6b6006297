#include "cmd/verbs.h"

#include "cmd/output.h"

#include "base/rows.h"
#include "base/terminal.h"
#include "ledger/listing.h"
#include "reporting/cells.h"

#include <math.h>

const char *const show_formats[] = { "text", "json", NULL };

/* "s5 ember-kestrel": a reference with what it is known by. */
static int ref_say(struct invocation *call, struct ref ref, struct buffer *out,
		   struct error *err)
{
	const struct kept *kept = kept_of(ref.kind);
	struct buffer title;
	struct arena arena;
	void *record;
	int status = -1;

	ref_write(out, ref);
	arena_init(&arena);
	buffer_init(&title);
	record = arena_take(&arena, kept->thing->size);
	if (!record)
		error_memory(err);
	else if (record_load(call->store, kept->thing, ref.id, record, &arena, err) == 0) {
		title_write(kept, record, &title);
		if (title.length > 0)
			buffer_byte(out, ' ');
		buffer_slice(out, buffer_all(&title));
		status = 0;
	}
	buffer_release(&title);
	arena_release(&arena);
	return status;
}

/* The fields that have a value as pairs, and then which have none: what is
 * not known is said. */
static int show_fields(struct invocation *call, const struct thing *thing,
		       const void *record, struct error *err)
{
	struct buffer value, line, missing;
	int status = -1;

	buffer_init(&value);
	buffer_init(&line);
	buffer_init(&missing);
	for (size_t i = 0; i < thing->field_count; i++) {
		const struct field *field = &thing->fields[i];

		if (!field_given(field, record)) {
			buffer_format(&missing, "%s%s", missing.length > 0 ? ", " : "",
				      field->name);
			continue;
		}
		buffer_clear(&value);
		if (field->type == FIELD_REF) {
			struct ref ref;

			memcpy(&ref, (const char *)record + field->at, sizeof(ref));
			if (ref_say(call, ref, &value, err) < 0)
				goto out;
		} else {
			field_write(thing, field, record, &value);
		}
		/* What the reader noted (the text just before ...) is read for
		 * its words, not its lines. */
		buffer_clear(&line);
		if (field->flags & FIELD_READ)
			terminal_line(&line, buffer_all(&value));
		else
			buffer_slice(&line, buffer_all(&value));
		output_pair(stdout, field->name, buffer_all(&line));
	}
	if (missing.length > 0)
		output_pair(stdout, "empty", buffer_all(&missing));
	status = buffer_failed(&value) || buffer_failed(&line) ||
			 buffer_failed(&missing) ? error_memory(err) : 0;
out:
	buffer_release(&value);
	buffer_release(&line);
	buffer_release(&missing);
	return status;
}

/* One JSON value.  Numbers and lists are what the listing makes of them. */
static void cell_write(const struct thing *thing, const struct field *field,
		       const void *record, struct buffer *scratch, struct buffer *out)
{
	struct column column = cell_column(field);
	struct cell cell = cell_of(thing, field, record, scratch);
	struct slice item;
	bool first = true;

	if (column.kind == ROWS_NUMBER) {
		if (isnan(cell.number))
			buffer_text(out, "null");
		else
			buffer_number(out, cell.number);
	} else if (!cell.text.at) {
		buffer_text(out, "null");
	} else if (column.kind == ROWS_LIST) {
		buffer_byte(out, '[');
		for (; slice_next(&cell.text, ';', &item); first = false) {
			if (!first)
				buffer_byte(out, ',');
			json_quote(out, item);
		}
		buffer_byte(out, ']');
	} else {
		json_quote(out, cell.text);
	}
}

int object_write(const struct thing *thing, const void *record, struct buffer *out,
		 struct error *err)
{
	struct buffer scratch;
	bool failed;

	buffer_init(&scratch);
	for (size_t i = 0; i < thing->field_count; i++) {
		buffer_text(out, i == 0 ? "{" : ",");
		json_quote(out, slice_of(thing->fields[i].name));
		buffer_byte(out, ':');
		cell_write(thing, &thing->fields[i], record, &scratch, out);
	}
	failed = buffer_failed(&scratch) || buffer_failed(out);
	buffer_release(&scratch);
	return failed ? error_memory(err) : 0;
}

int objects_write(struct invocation *call, const struct thing *thing,
		  const struct filter *filter, struct buffer *out, struct error *err)
{
	struct listing listing;
	struct arena arena;
	struct error ignored;
	void *record;
	int status = 0;
	bool first = true;

	arena_init(&arena);
	record = arena_take(&arena, thing->size);
	if (!record)
		return error_memory(err);
	buffer_byte(out, ',');
	json_quote(out, slice_of(thing->plural));
	buffer_text(out, ":[");
	listing_open(&listing, call->store, thing, filter);
	while (status == 0 && listing_next(&listing, record)) {
		if (!first)
			buffer_byte(out, ',');
		first = false;
		status = object_write(thing, record, out, err);
		buffer_byte(out, '}');
	}
	if (listing_close(&listing, status < 0 ? &ignored : err) < 0)
		status = -1;
	buffer_byte(out, ']');
	arena_release(&arena);
	return status;
}

static int show_json(struct invocation *call, const struct kept *kept,
		     const void *record, bool first, struct error *err)
{
	struct buffer object;
	int status = -1;

	buffer_init(&object);
	if (first) {
		buffer_text(&object, "{\"schema\":1,");
		json_quote(&object, slice_of(kept->thing->plural));
		buffer_text(&object, ":[\n");
	} else {
		buffer_text(&object, ",\n");
	}
	if (object_write(kept->thing, record, &object, err) == 0 &&
	    (!kept->json_more || kept->json_more(call, record, &object, err) == 0)) {
		buffer_byte(&object, '}');
		status = buffer_failed(&object) ? error_memory(err) : 0;
	}
	if (status == 0)
		fwrite(object.data, 1, object.length, stdout);
	buffer_release(&object);
	return status;
}

static int show_text(struct invocation *call, const struct kept *kept,
		     const void *record, bool first, struct error *err)
{
	if (!first)
		putchar('\n');
	if (show_fields(call, kept->thing, record, err) < 0)
		return -1;
	return kept->show_more ? kept->show_more(call, record, err) : 0;
}

int verb_show(struct invocation *call, const struct kept *kept, const char *format,
	      struct error *err)
{
	const struct thing *thing = kept->thing;
	bool json = format && strcmp(format, "json") == 0;
	struct arena arena;
	char *records;
	int status = -1;

	/* All are read first: a wrong name among them shows nothing. */
	arena_init(&arena);
	records = arena_take(&arena, thing->size * (size_t)call->count);
	if (!records) {
		error_memory(err);
		goto out;
	}
	for (int i = 0; i < call->count; i++)
		if (record_find(call, thing, call->arguments[i],
				records + thing->size * (size_t)i, &arena, err) < 0)
			goto out;
	for (int i = 0; i < call->count; i++) {
		const void *record = records + thing->size * (size_t)i;

		if ((json ? show_json : show_text)(call, kept, record, i == 0, err) < 0)
			goto out;
	}
	if (json)
		puts("\n]}");
	status = 0;
out:
	arena_release(&arena);
	return status;
}
