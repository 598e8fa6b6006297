#include "intake/import_row.h"

#include "base/hash.h"
#include "intake/locate.h"
#include "ledger/claim.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* ---- Complaints ------------------------------------------------------------- */

static const char *column_name(const struct import *import, int field)
{
	for (size_t i = 0; field >= 0 && i < import->columns.count; i++)
		if (import->columns.fields[i] == field)
			return import->columns.names[i];
	return NULL;
}

int import_complain(struct import *import, const struct csv_row *row, int field,
		    const char *reason, struct error *err)
{
	const struct import_complaint complaint = {
		.line = row->line, .column = column_name(import, field), .reason = reason,
		.row = row,
	};

	import->result->bad++;
	if (!import->options->bad)
		return 0;
	return import->options->bad(import->options->context, &complaint, err);
}

/* A failure about this row is a complaint about it; any other ends the import.
 * Words that begin with a field's name ("voice: only ...") are about its
 * column. */
static enum import_outcome refuse(struct import *import, const struct csv_row *row,
				  int field, const struct error *why, struct error *err)
{
	const char *reason = why->text;

	if (why->kind == ERROR_STORE || why->kind == ERROR_SYSTEM) {
		*err = *why;
		return IMPORT_FAILED;
	}
	for (size_t i = 0; i < import->thing->field_count; i++) {
		const char *name = import->thing->fields[i].name;
		size_t length = strlen(name);

		if (strncmp(reason, name, length) != 0 || strncmp(reason + length, ": ", 2) != 0)
			continue;
		if (field < 0)
			field = (int)i;
		if (field != (int)i || column_name(import, field))
			reason += length + 2;
		break;
	}
	return import_complain(import, row, field, reason, err) < 0 ? IMPORT_FAILED : IMPORT_BAD;
}

/* ---- Cells ------------------------------------------------------------------ */

/* What stands in a cell, the guard undone; SLICE_NONE for nothing, and for
 * what is nobody's field. */
static struct slice cell_of(const struct import_columns *columns, const struct csv_row *row,
			    size_t i)
{
	struct slice cell = row->cells[i];

	if (cell.at && columns->guarded && cell.at[0] == '\'') {
		cell.at++;
		cell.length--;
	}
	return columns->fields[i] == IMPORT_IGNORED || cell.length == 0 ? SLICE_NONE : cell;
}

/* Sorts the cells to their fields; false if all are empty. */
static bool take_cells(struct import *import, const struct csv_row *row)
{
	bool any = false;

	for (size_t i = 0; i <= import->thing->field_count; i++)
		import->cells[i] = SLICE_NONE;
	for (size_t i = 0; i < row->count; i++) {
		struct slice cell = cell_of(&import->columns, row, i);

		if (!cell.at)
			continue;
		any = true;
		import->cells[import->columns.fields[i]] = cell;
	}
	return any;
}

int64_t import_digest(const struct import_columns *columns, const struct csv_row *row)
{
	const struct thing *thing = columns->thing;
	struct digester digester;
	struct digest digest;
	uint64_t number = 0;

	if (row->fault)
		return 0;
	digester_start(&digester);
	for (size_t i = 0; i < columns->count; i++) {
		size_t column = columns->order[i];
		size_t field = (size_t)columns->fields[column];
		struct slice cell;

		if (columns->fields[column] < 2)	/* id, uid, nobody's */
			continue;
		cell = cell_of(columns, row, column);
		if (!cell.at)
			continue;
		digester_part(&digester, field < thing->field_count
						 ? slice_of(thing->fields[field].name)
						 : SLICE("outlet"));
		digester_part(&digester, cell);
	}
	digester_end(&digester, &digest);
	for (size_t i = 0; i < sizeof(number); i++)
		number |= (uint64_t)digest.bytes[i] << (8 * i);
	return (int64_t)number;
}

/* Is the row in the ledger already?  1, 0; -1 on failure. */
static int is_there(struct import *import, int64_t digest, struct error *err)
{
	struct uid uid;
	int64_t id;

	if (import->cells[1].at && import_is_uid(slice_trim(import->cells[1]), &uid))
		return import->fresh ? 0 : bulk_find_uid(import->bulk, import->thing, &uid, &id, err);
	return import->cells[1].at ? 0 : imported_before(&import->imported, digest, err);
}

/* ---- References ------------------------------------------------------------- */

static int by_theirs(const void *a, const void *b)
{
	const struct id_pair *x = a, *y = b;

	return (x->theirs > y->theirs) - (x->theirs < y->theirs);
}

void import_sort_ids(struct import *import)
{
	if (import->id_count)
		qsort(import->ids, import->id_count, sizeof(*import->ids), by_theirs);
	import->sorted = import->id_count;
}

/* A row of this very file by the id it has there. */
static int find_in_file(struct import *import, struct slice text, struct ref *ref,
			struct error *err)
{
	struct id_pair wanted = { 0, 0 };
	const struct id_pair *found = NULL;

	*ref = (struct ref){ import->thing->kind, 0 };
	import_is_id(text, import->thing->letter, &wanted.theirs);
	if (import->sorted)
		found = bsearch(&wanted, import->ids, import->sorted, sizeof(*import->ids),
				by_theirs);
	if (!found)
		return error_set(err, ERROR_MISSING, "no row of this file has the id %.*s",
				 (int)text.length, text.at);
	ref->id = found->ours;
	return 0;
}

/* `subject` and `object` of links: claims or sources. */
static int find_side(struct import *import, struct slice text, struct ref *ref,
		     struct error *err)
{
	int found = import_by_id(&import->refs, thing_of(THING_CLAIM), text, ref, err);
	struct error why;

	if (found == 0)
		found = import_source(&import->refs, text, false, ref, err) < 0 ? -1 : 1;
	else if (found < 0 && err->kind == ERROR_MISSING &&	/* a uid of the other kind */
		 import_by_id(&import->refs, thing_of(THING_SOURCE), text, ref, &why) > 0)
		found = 1;
	if (found > 0 && ref->id == IMPORT_TO_MAKE)
		return error_set(err, ERROR_MISSING, "no claim or source '%.*s'",
				 (int)text.length, text.at);
	return found < 0 ? -1 : 0;
}

static int find_ref(struct import *import, const struct field *field, struct slice text,
		    bool make, struct ref *ref, struct error *err)
{
	const struct thing *thing = thing_of(field->refers);
	int64_t id;
	int found;

	text = slice_trim(text);
	if (!thing)
		return find_side(import, text, ref, err);
	if (thing == import->thing && !import->fresh && import->columns.has_id &&
	    import_is_id(text, thing->letter, &id))
		return find_in_file(import, text, ref, err);
	if (thing->kind == THING_SOURCE)
		return import_source(&import->refs, text, make, ref, err);
	if (thing->kind == THING_ARTICLE) {
		if (import_article(&import->refs, text, import->cells[import->thing->field_count],
				   make && thing != import->thing, ref, err) < 0)
			return -1;
		if (ref->id != IMPORT_TO_MAKE || thing != import->thing)
			return 0;
		return error_set(err, ERROR_MISSING, "no article is called '%.*s'",
				 (int)text.length, text.at);
	}
	found = import_by_id(&import->refs, thing, text, ref, err);
	if (found == 0)
		return error_set(err, ERROR_INPUT, "'%.*s' names no %s (write %c1, %c2 ...)",
				 (int)text.length, text.at, thing->name, thing->letter,
				 thing->letter);
	return found < 0 ? -1 : 0;
}

/* Can a row that is missing now still come? */
static bool may_come(const struct import *import, const struct field *field,
		     const struct error *why)
{
	return why->kind == ERROR_MISSING && !import->last_try &&
	       field->refers == import->thing->kind;
}

/* Looks up (or, with make, makes) what the row refers to. */
static enum import_outcome set_refs(struct import *import, const struct csv_row *row,
				    bool make, bool *to_make, struct error *err)
{
	*to_make = false;
	for (size_t i = 2; i < import->thing->field_count; i++) {
		const struct field *field = &import->thing->fields[i];
		struct ref *ref = field_at(field, import->record);
		struct error why;

		if (field->type != FIELD_REF || !import->cells[i].at ||
		    (make && ref->id != IMPORT_TO_MAKE))
			continue;
		if (find_ref(import, field, import->cells[i], make, ref, &why) < 0) {
			if (may_come(import, field, &why))
				return IMPORT_LATER;
			return refuse(import, row, (int)i, &why, err);
		}
		*to_make |= ref->id == IMPORT_TO_MAKE;
	}
	return IMPORT_ADDED;
}

/* ---- Values ----------------------------------------------------------------- */

/* "c12", or a bare number as other programs count. */
static int set_id(struct import *import, struct slice text, struct error *err)
{
	char first = import->thing->letter;
	int64_t *id = field_at(&import->thing->fields[0], import->record);
	char copy[24] = { first };

	text = slice_trim(text);
	if (text.length > 0 && text.length < 20 && isdigit((unsigned char)text.at[0])) {
		memcpy(copy + 1, text.at, text.length);
		text = (struct slice){ copy, text.length + 1 };
	}
	if (!import_is_id(text, first, id))
		return error_set(err, ERROR_INPUT, "'%.*s' is no id of a %s (%c1, %c2 ...; --map"
				 " \"Their header=\" leaves a column out)", (int)text.length,
				 text.at, import->thing->name, first, first);
	return 0;
}

static int set_value(struct import *import, size_t i, struct error *err)
{
	const struct field *field = &import->thing->fields[i];

	if (i == 0)
		return set_id(import, import->cells[0], err);
	if (field->type != FIELD_TEXT)
		return field_set(import->thing, field, import->record, import->cells[i],
				 import->store, &import->arena, err);
	/* The reader has checked it, and there is a NUL behind it. */
	*(const char **)field_at(field, import->record) = import->cells[i].at;
	return 0;
}

static enum import_outcome set_values(struct import *import, const struct csv_row *row,
				      struct error *err)
{
	enum import_outcome outcome = IMPORT_ADDED;

	thing_clear(import->thing, import->record);
	for (size_t i = 0; i < import->thing->field_count; i++) {
		struct error why;

		if (!import->cells[i].at || import->thing->fields[i].type == FIELD_REF ||
		    set_value(import, i, &why) == 0)
			continue;
		outcome = refuse(import, row, (int)i, &why, err);
		break;
	}
	return outcome;
}

/* What a row of sources leaves unsaid. */
static int complete_source(struct import *import, struct error *err)
{
	struct source *source = import->record;

	if (source->name && !import->cells[4].at)
		source->naming = "named";
	return source->codename ? 0 : import_codename(&import->refs, source, &import->arena, err);
}

/* Finds the place of a quote in the snapshot of its article. */
static int place_quote(struct import *import, struct claim *claim, struct error *err)
{
	struct place place;
	int times;

	if (!claim->quote || claim->start >= 0 || claim->spans || !claim->article.id ||
	    claim->article.id == IMPORT_TO_MAKE ||
	    !import_has_text(&import->refs, claim->article.id))
		return 0;
	if (import->text_of != claim->article.id) {
		buffer_clear(&import->text);
		import->text_of = 0;
		if (snapshot_load(import->store, claim->article.id, &import->text, err) < 0)
			return -1;
		import->text_of = claim->article.id;
	}
	times = locate_quote(&place, buffer_all(&import->text), slice_of(claim->quote),
			     &import->arena, err);
	if (times < 0)
		return -1;
	if (times != 1) {
		import->result->not_found++;
		return 0;
	}
	place_give(&place, claim);
	return 0;
}

static int complete(struct import *import, struct error *err)
{
	if (import->thing->kind == THING_SOURCE && complete_source(import, err) < 0)
		return -1;
	if (import->thing->kind == THING_CLAIM && place_quote(import, import->record, err) < 0)
		return -1;
	return arena_failed(&import->arena) ? error_memory(err) : 0;
}

/* ---- The row ---------------------------------------------------------------- */

static int note_id(struct import *import, int64_t theirs, struct error *err)
{
	if (!theirs || import->fresh || !import->own_refs)
		return 0;
	if (import->id_count == import->id_capacity) {
		size_t capacity = import->id_capacity ? import->id_capacity * 2 : 1024;
		struct id_pair *all = realloc(import->ids, capacity * sizeof(*all));

		if (!all)
			return error_memory(err);
		import->ids = all;
		import->id_capacity = capacity;
	}
	import->ids[import->id_count++] = (struct id_pair){
		theirs, *(int64_t *)field_at(&import->thing->fields[0], import->record) };
	return 0;
}

static int add(struct import *import, int64_t digest, struct error *err)
{
	int64_t *id = field_at(&import->thing->fields[0], import->record), theirs = *id;
	bool noted = !import->cells[1].at;	/* without a uid */
	int status;

	if (!import->fresh)
		*id = 0;
	if (noted)
		status = bulk_add_imported(import->bulk, import->thing, import->record, digest,
					   &import->arena, err);
	else
		status = bulk_add(import->bulk, import->thing, import->record, &import->arena,
				  err);
	if (status < 0)
		return -1;
	if ((noted && imported_note(&import->imported, *id, digest, err) < 0) ||
	    import_refs_added(&import->refs, import->thing, import->record, err) < 0)
		return -1;
	return note_id(import, theirs, err);
}

/* From the record as the cells have it to the row of the ledger. */
static enum import_outcome add_record(struct import *import, const struct csv_row *row,
				      int64_t digest, struct error *err)
{
	enum import_outcome outcome;
	struct error why;
	bool to_make;

	outcome = set_refs(import, row, false, &to_make, err);
	if (outcome != IMPORT_ADDED)
		return outcome;
	if (complete(import, &why) < 0)
		return refuse(import, row, -1, &why, err);
	if (to_make) {
		/* Nobody is made for a row that is refused. */
		if (record_check(import->store, import->thing, import->record, &import->arena,
				 &why) < 0)
			return refuse(import, row, -1, &why, err);
		outcome = set_refs(import, row, true, &to_make, err);
		if (outcome != IMPORT_ADDED)
			return outcome;
	}
	if (add(import, digest, &why) < 0)
		return refuse(import, row, -1, &why, err);
	return IMPORT_ADDED;
}

enum import_outcome import_row(struct import *import, const struct csv_row *row,
			       int64_t digest, struct error *err)
{
	enum import_outcome outcome;
	int there;

	if (row->fault)
		return import_complain(import, row, -1, row->fault, err) < 0 ? IMPORT_FAILED
									     : IMPORT_BAD;
	if (!take_cells(import, row))
		return IMPORT_EMPTY;
	there = is_there(import, digest, err);
	if (there)
		return there < 0 ? IMPORT_FAILED : IMPORT_THERE;
	arena_reset(&import->arena);
	outcome = set_values(import, row, err);
	return outcome == IMPORT_ADDED ? add_record(import, row, digest, err) : outcome;
}
