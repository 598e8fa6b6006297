#include "intake/unpack_table.h"

#include "base/csv.h"
#include "base/edtf.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

int table_complain(struct table *table, size_t line, const char *column,
		   const char *reason, struct error *err)
{
	return unpack_complain(table->unpack, table->file, line, column, reason, err);
}

/* ---- Cells ------------------------------------------------------------------ */

/* Text that is in our hands, not in that of a spreadsheet: the guard is undone,
 * and nothing else is done to it.  There is a NUL behind it. */
static const char *cell_text(const struct table *table, const struct csv_row *row, size_t i)
{
	const char *text = row->cells[i].at;

	if (text && table->unpack->guarded && *text == '\'')
		text++;
	return text && *text ? text : NULL;
}

/* "c12", and no other way of writing it. */
static bool read_id(const char *text, struct ref *ref)
{
	const struct thing *thing = text[0] ? thing_lettered(text[0]) : NULL;
	size_t digits = thing ? strspn(text + 1, "0123456789") : 0;

	if (!thing || digits == 0 || digits > 15 || text[1 + digits] || text[1] == '0')
		return false;
	*ref = (struct ref){ thing->kind, strtoll(text + 1, NULL, 10) };
	return true;
}

static bool is_unread(const struct unpack *unpack, enum thing_kind kind)
{
	for (size_t i = 0; i < HOLDINGS; i++)
		if (holdings[i].thing && holdings[i].thing->kind == kind)
			return unpack->unread[i];
	return false;
}

static int read_ref(struct table *table, const struct field *field, const char *text,
		    struct ref *ref, struct error *err)
{
	const struct thing *thing = thing_of(field->refers);

	if (!read_id(text, ref) || (thing && ref->kind != thing->kind))
		return error_set(err, ERROR_INPUT, "'%s' is no id%s%s", text,
				 thing ? " of a " : "", thing ? thing->name : "");
	if (restore_expects(table->unpack->restore, *ref))
		return 0;
	if (is_unread(table->unpack, ref->kind)) {	/* which is fault enough */
		table->hollow = true;
		return 0;
	}
	return error_set(err, ERROR_INPUT, "'%s' is not in %s.csv", text,
			 thing_of(ref->kind)->plural);
}

static int read_own_id(const struct thing *thing, const char *text, struct ref *ref,
		       struct error *err)
{
	if (thing && read_id(text, ref) && ref->kind == thing->kind)
		return 0;
	return error_set(err, ERROR_INPUT, "'%s' is no id of a %s", text,
			 thing ? thing->name : "row");
}

static int read_date(const char *text, struct error *err)
{
	struct edtf date;

	return edtf_parse(slice_of(text), &date, err);
}

static bool is_needed(const struct field *field)
{
	return field->type == FIELD_ID || field->type == FIELD_UID || field->otherwise ||
	       (field->flags & FIELD_NEEDED);
}

/* Is it worked out by the ledger, and in the table for the reader alone? */
static bool is_computed(const struct field *field)
{
	return (field->flags & FIELD_DERIVED) && (field->flags & FIELD_ELSEWHERE);
}

static int read_value(struct table *table, const struct field *field, const char *text,
		      struct value *value, struct error *err)
{
	*value = (struct value){ .text = text };
	if (!text)
		return is_needed(field) ? error_set(err, ERROR_INPUT, "it is empty") : 0;
	switch (field->type) {
	case FIELD_ID:
		return read_own_id(table->holding->thing, text, &value->ref, err);
	case FIELD_REF:
		return read_ref(table, field, text, &value->ref, err);
	case FIELD_UID:
		if (uid_read(&value->uid, text) < 0)
			return error_set(err, ERROR_INPUT, "'%s' is not 32 hexadecimal digits", text);
		return 0;
	case FIELD_DATE:
		return read_date(text, err);
	case FIELD_TEXT:
	case FIELD_LIST:
	case FIELD_WORD:	/* field_set() reads these */
	case FIELD_POSITION:
	case FIELD_NUMBER:
		return 0;
	}
	return 0;
}

/* ---- Rows of things --------------------------------------------------------- */

static int set_field(struct table *table, const struct field *field,
		     const struct value *value, struct error *err)
{
	switch (field->type) {
	case FIELD_ID:
		*(int64_t *)field_at(field, table->record) = value->ref.id;
		return 0;
	case FIELD_REF:
		*(struct ref *)field_at(field, table->record) = value->ref;
		return 0;
	case FIELD_UID:
		*(struct uid *)field_at(field, table->record) = value->uid;
		return 0;
	case FIELD_TEXT:
	case FIELD_LIST:
	case FIELD_DATE:
		*(const char **)field_at(field, table->record) = value->text;
		return 0;
	case FIELD_WORD:
	case FIELD_POSITION:
	case FIELD_NUMBER:
		return field_set(table->holding->thing, field, table->record,
				 slice_of(value->text), table->unpack->store, &table->arena, err);
	}
	return 0;
}

int table_refuse(struct table *table, size_t line, const char *column,
		 const struct error *why, struct error *err)
{
	const char *reason = why->text;

	if (why->kind == ERROR_STORE || why->kind == ERROR_SYSTEM) {
		*err = *why;
		return -1;
	}
	if (column && strncmp(reason, column, strlen(column)) == 0 &&
	    strncmp(reason + strlen(column), ": ", 2) == 0)
		reason += strlen(column) + 2;
	return table_complain(table, line, column, reason, err);
}

static int take_thing(struct table *table, size_t line, struct error *err)
{
	struct error why;

	if (restore_row(table->unpack->restore, table->holding->thing, table->record,
			&table->arena, &why) < 0)
		return table_refuse(table, line, NULL, &why, err);
	return 0;
}

/* ---- Tables ----------------------------------------------------------------- */

/* A table that cannot be read on is a fault of its own, told of in whole. */
static int refuse_table(struct table *table, const struct error *why, struct error *err)
{
	const char *name = unpack_name(table->unpack, table->file), *reason = why->text;
	size_t length = strlen(name), line = 0;
	char *end;

	if (why->kind != ERROR_INPUT) {
		*err = *why;
		return -1;
	}
	/* The reader's words begin with name and line. */
	if (strncmp(reason, name, length) == 0 && reason[length] == ':') {
		line = strtoul(reason + length + 1, &end, 10);
		reason = strncmp(end, ": ", 2) == 0 ? end + 2 : end;
	}
	return table_complain(table, line, NULL, reason, err);
}

/* 1; 0 when the header is not ours, which is told of.  An older program may have
 * had fewer columns, but never went without those that are needed. */
static int check_header(struct table *table, struct error *err)
{
	struct csv_row header;
	bool ours;

	csv_reader_header(table->reader, &header);
	ours = header.count >= 1 && header.count <= table->count;
	for (size_t i = 0; ours && i < header.count; i++)
		ours = slice_is(header.cells[i], table->fields[i].name);
	for (size_t i = header.count; ours && i < table->count; i++)
		ours = !is_needed(&table->fields[i]);
	if (!ours)
		return table_complain(table, 1, NULL, "the columns are not those of an export", err) < 0
			       ? -1
			       : 0;
	table->count = header.count;
	return 1;
}

/* 1 when there are rows to read, 0 when not, and the reason was told of. */
static int open_table(struct table *table, struct unpack *unpack,
		      const struct holding *holding, struct error *err)
{
	FILE *in = unpack->tables[holding->number];
	struct error why;

	*table = (struct table){ .unpack = unpack, .holding = holding };
	arena_init(&table->arena);
	buffer_init(&table->text);
	table->file = arena_format(&unpack->arena, "%s.csv", holding->name);
	table->fields = holding_fields(holding, &table->count);
	table->record = arena_take(&unpack->arena, holding->thing ? holding->thing->size : 1);
	assert(table->count <= FIELDS_MOST);
	if (arena_failed(&unpack->arena))
		return error_memory(err);
	rewind(in);
	if (csv_reader_open(&table->reader, in, unpack_name(unpack, table->file), ',', &why) < 0)
		return refuse_table(table, &why, err);
	return check_header(table, err);
}

static void close_table(struct table *table)
{
	if (table->reader) {
		table->unpack->read += csv_reader_bytes(table->reader);
		csv_reader_close(table->reader);
	}
	arena_release(&table->arena);
	buffer_release(&table->text);
}

enum { PROGRESS_ROWS = 1000 };

static int go_on(struct table *table, size_t rows, struct error *err)
{
	if (rows % PROGRESS_ROWS)
		return 0;
	return unpack_go_on(table->unpack, csv_reader_bytes(table->reader), err);
}

/* What is wrong with rows is told of by unpack_rows(). */
/* A row as its first two cells tell: its uid, or that it came from a spreadsheet. */
static int expect(struct unpack *unpack, const struct holding *holding, struct ref ref,
		  const char *text, struct error *err)
{
	struct error why;
	struct uid uid;

	if (holding->thing)
		return ref.kind == holding->thing->kind && uid_read(&uid, text) == 0
			       ? restore_expect(unpack->restore, ref, &uid, err)
			       : 0;
	if (strspn(text, "0123456789abcdef") == 16 && !text[16])
		(void)restore_expect_import(unpack->restore, ref,
					    (int64_t)strtoull(text, NULL, 16), &why);
	return 0;	/* what is wrong is told when its row comes */
}

int unpack_expect(struct unpack *unpack, const struct holding *holding, struct error *err)
{
	size_t bad = unpack->result->bad;
	struct table table;
	struct csv_row row;
	struct error why;
	struct ref ref;
	int status = open_table(&table, unpack, holding, err), more = 0;
	size_t count = 0;

	while (status > 0 && (more = csv_reader_next(table.reader, &row, &why)) > 0) {
		const char *id = row.count > 1 ? cell_text(&table, &row, 0) : NULL;
		const char *text = row.count > 1 ? cell_text(&table, &row, 1) : NULL;

		if (id && text && read_id(id, &ref) && expect(unpack, holding, ref, text, err) < 0)
			status = -1;
		if (status > 0 && go_on(&table, ++count, err) < 0)
			status = -1;
	}
	close_table(&table);
	if (more < 0 && why.kind != ERROR_INPUT) {
		*err = why;
		return -1;
	}
	/* Not again by unpack_rows(). */
	unpack->told[holding->number] = status == 0 && unpack->result->bad > bad;
	unpack->unread[holding->number] = status == 0 || more < 0;
	return status < 0 ? -1 : 0;
}

static int read_cell(struct table *table, const struct csv_row *row, size_t i,
		     struct error *err)
{
	const struct field *field = &table->fields[i];
	struct value *value = &table->values[i];

	if (read_value(table, field, cell_text(table, row, i), value, err) < 0)
		return -1;
	if (!table->holding->thing || !value->text || is_computed(field))
		return 0;
	return set_field(table, field, value, err);
}

/* All cells of a row are looked at, so that all its faults are told of. */
static int read_row(struct table *table, const struct csv_row *row, struct error *err)
{
	struct error why;
	bool bad = false;

	if (row->fault)
		return table_complain(table, row->line, NULL, row->fault, err);
	arena_reset(&table->arena);
	table->hollow = false;
	if (table->holding->thing)
		thing_clear(table->holding->thing, table->record);
	for (size_t i = 0; i < table->count; i++) {
		if (read_cell(table, row, i, &why) == 0)
			continue;
		bad = true;
		if (table_refuse(table, row->line, table->fields[i].name, &why, err) < 0)
			return -1;
	}
	if (bad || table->hollow)
		return 0;
	table->unpack->result->rows[table->holding->number]++;
	table->unpack->kept += table->holding->thing != NULL;
	return table->holding->thing ? take_thing(table, row->line, err)
				     : table_take_beside(table, row->line, err);
}

int unpack_rows(struct unpack *unpack, const struct holding *holding, struct error *err)
{
	struct table table;
	struct csv_row row;
	struct error why;
	int status, more = 0;
	size_t count = 0;

	if (unpack->told[holding->number] || !unpack->tables[holding->number])
		return 0;
	status = open_table(&table, unpack, holding, err);
	while (status > 0 && (more = csv_reader_next(table.reader, &row, &why)) > 0)
		if (read_row(&table, &row, err) < 0 || go_on(&table, ++count, err) < 0)
			status = -1;
	if (status > 0 && more < 0 && refuse_table(&table, &why, err) < 0)
		status = -1;
	unpack->unread[holding->number] |= status == 0 || more < 0;
	close_table(&table);
	return status < 0 ? -1 : 0;
}
