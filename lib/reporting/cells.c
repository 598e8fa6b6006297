#include "reporting/cells.h"

#include <math.h>

struct column cell_column(const struct field *field)
{
	struct column column = { field->name, ROWS_TEXT, field->help };

	if (field->type == FIELD_POSITION || field->type == FIELD_NUMBER)
		column.kind = ROWS_NUMBER;
	else if (field->type == FIELD_LIST)
		column.kind = ROWS_LIST;
	return column;
}

static int no_such_column(const struct thing *thing, const char *name,
			  struct arena *arena, struct error *err)
{
	const char **words;
	const char *near;
	struct buffer all;
	size_t i;

	words = arena_take(arena, (thing->field_count + 1) * sizeof(*words));
	if (!words)
		return error_memory(err);
	for (i = 0; i < thing->field_count; i++)
		words[i] = thing->fields[i].name;
	words[i] = NULL;

	near = word_nearest(name, words);
	if (near)
		return error_set(err, ERROR_USAGE,
				 "%s have no column '%s' (did you mean '%s'?)",
				 thing->plural, name, near);
	buffer_init(&all);
	for (i = 0; i < thing->field_count; i++)
		buffer_format(&all, "%s%s", i ? ", " : "", words[i]);
	error_set(err, ERROR_USAGE, "%s have no column '%s' (they have %s)",
		  thing->plural, name, all.data);
	buffer_release(&all);
	return -1;
}

static int choose_named(struct cells *cells, const struct field **fields,
			const char *choice, struct arena *arena, struct error *err)
{
	struct slice rest = slice_of(choice), piece;

	if (slice_trim(rest).length == 0)
		return error_set(err, ERROR_USAGE, "no columns are named");
	while (slice_next(&rest, ',', &piece)) {
		const char *name = arena_slice(arena, slice_trim(piece));
		const struct field *field;
		size_t i;

		if (arena_failed(arena))
			return error_memory(err);
		field = thing_field(cells->thing, name);
		if (!field)
			return no_such_column(cells->thing, name, arena, err);
		for (i = 0; i < cells->count; i++)
			if (fields[i] == field)
				return error_set(err, ERROR_USAGE,
						 "column '%s' is named twice", name);
		fields[cells->count++] = field;
	}
	return 0;
}

int cells_choose(struct cells *cells, const struct thing *thing,
		 const char *choice, struct arena *arena, struct error *err)
{
	const struct field **fields;
	struct column *columns;
	size_t i;

	*cells = (struct cells){ .thing = thing };
	/* No field is chosen twice, so that there are never more than all. */
	fields = arena_take(arena, thing->field_count * sizeof(*fields));
	columns = arena_take(arena, thing->field_count * sizeof(*columns));
	if (!fields || !columns)
		return error_memory(err);

	if (choice) {
		if (choose_named(cells, fields, choice, arena, err) < 0)
			return -1;
	} else {
		for (i = 0; i < thing->field_count; i++)
			fields[i] = &thing->fields[i];
		cells->count = thing->field_count;
	}
	for (i = 0; i < cells->count; i++)
		columns[i] = cell_column(fields[i]);
	cells->texts = arena_take(arena, cells->count * sizeof(*cells->texts));
	if (!cells->texts)
		return error_memory(err);
	for (i = 0; i < cells->count; i++)
		if (strcmp(fields[i]->name, "tags") == 0)
			cells->tags = fields[i];
	cells->fields = fields;
	cells->columns = columns;
	return 0;
}

/* A claim keeps its spans only when there are several; outside they are
 * always given, so that a reader of the file needs no second rule. */
static bool one_span(const struct thing *thing, const void *record,
		     struct buffer *scratch)
{
	const struct field *start = thing_field(thing, "start");
	const struct field *end = thing_field(thing, "end");

	if (!start || !end || !field_given(start, record) || !field_given(end, record))
		return false;
	field_write(thing, start, record, scratch);
	buffer_byte(scratch, '-');
	field_write(thing, end, record, scratch);
	return true;
}

struct cell cell_of(const struct thing *thing, const struct field *field,
		    const void *record, struct buffer *scratch)
{
	const char *at = (const char *)record + field->at;
	struct cell cell = { SLICE_NONE, NAN };

	buffer_clear(scratch);
	if (!field_given(field, record)) {
		if (field->type == FIELD_LIST && strcmp(field->name, "spans") == 0 &&
		    one_span(thing, record, scratch))
			cell.text = buffer_all(scratch);
		return cell;
	}
	switch (field->type) {
	case FIELD_POSITION:
		cell.number = (double)*(const int64_t *)(const void *)at;
		return cell;
	case FIELD_NUMBER:
		cell.number = *(const double *)(const void *)at;
		return cell;
	case FIELD_TEXT:
	case FIELD_WORD:
	case FIELD_LIST:
	case FIELD_DATE:
		cell.text = slice_of(*(const char *const *)(const void *)at);
		return cell;
	case FIELD_ID:
	case FIELD_UID:
	case FIELD_REF:
		break;
	}
	field_write(thing, field, record, scratch);
	cell.text = buffer_all(scratch);
	return cell;
}

/* The most that an id, a uid or a number takes. */
enum { SHORT = 64 };

static struct slice short_id(char letter, int64_t id, struct buffer *scratch)
{
	size_t start = scratch->length;

	buffer_byte(scratch, letter);
	buffer_integer(scratch, id);
	return (struct slice){ scratch->data + start, scratch->length - start };
}

static struct slice uid_cell(struct statement *s, int column, struct buffer *scratch)
{
	struct slice bytes = statement_bytes(s, column);
	size_t start = scratch->length;
	char text[UID_TEXT];
	struct uid uid;

	if (bytes.length != sizeof(uid.bytes))
		return SLICE_NONE;
	memcpy(uid.bytes, bytes.at, bytes.length);
	uid_write(text, &uid);
	buffer_text(scratch, text);
	return (struct slice){ scratch->data + start, scratch->length - start };
}

static struct slice number_cell(struct statement *s, int column, struct buffer *scratch)
{
	size_t start = scratch->length;

	if (statement_is_null(s, column))
		return SLICE_NONE;
	buffer_number(scratch, statement_number(s, column));
	return (struct slice){ scratch->data + start, scratch->length - start };
}

static struct slice row_cell(const struct thing *thing, const struct field *field,
			     struct statement *s, int column, struct buffer *scratch)
{
	const struct thing *refers = thing;
	struct slice text;
	int64_t id;

	switch (field->type) {
	case FIELD_UID:
		return uid_cell(s, column, scratch);
	case FIELD_NUMBER:
		return number_cell(s, column, scratch);
	case FIELD_REF:
		refers = thing_of(field->refers);
		if (!refers)		/* a claim's or a source's: "c12" */
			return statement_bytes(s, column);
		break;
	case FIELD_ID:
		break;
	case FIELD_WORD:
		text = statement_bytes(s, column);
		return text.at ? text : slice_of(field->otherwise);
	case FIELD_TEXT:
	case FIELD_LIST:
	case FIELD_DATE:
	case FIELD_POSITION:
		return statement_bytes(s, column);
	}
	id = statement_int(s, column);
	return id || !statement_is_null(s, column) ? short_id(refers->letter, id, scratch)
						   : SLICE_NONE;
}

void cells_row(const struct cells *cells, struct statement *s, const struct slice *tags,
	       struct rows *rows, struct buffer *scratch)
{
	/* What is made here stays where it is until the row is written. */
	buffer_clear(scratch);
	if (!buffer_reserve(scratch, cells->count * SHORT))
		return;
	for (size_t i = 0; i < cells->count; i++) {
		const struct field *field = cells->fields[i];

		if (tags && field == cells->tags)
			cells->texts[i] = *tags;
		else
			cells->texts[i] = row_cell(cells->thing, field, s,
						   (int)(field - cells->thing->fields), scratch);
	}
	rows_all(rows, cells->texts);
}
