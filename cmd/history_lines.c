#include "cmd/history_lines.h"

#include "base/terminal.h"
#include "base/utf8.h"
#include "cmd/difference.h"
#include "cmd/verbs.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const char *const acts[] = { "added", "changed", "removed" };

const struct column history_columns[] = {
	{ "entry", ROWS_NUMBER, "number of the entry in the audit log" },
	{ "made_on", ROWS_TEXT, "when (UTC)" },
	{ "made_by", ROWS_TEXT, "who, as given by --by" },
	{ "command", ROWS_TEXT, "by which command" },
	{ "row", ROWS_TEXT, "what it changed: c12; the text, the decision on a passage ..." },
	{ "action", ROWS_TEXT, "added, changed or removed" },
	{ "field", ROWS_TEXT, "which of its fields" },
	{ "before", ROWS_TEXT, "what stood there" },
	{ "after", ROWS_TEXT, "what stood there then" },
};
const size_t history_column_count = sizeof(history_columns) / sizeof(history_columns[0]);

void history_name(const struct logged_row *row, struct buffer *out)
{
	const struct thing *thing = thing_named(row->thing);

	if (row->row == 0)
		buffer_text(out, "something");
	else if (thing)
		buffer_format(out, "%c%" PRId64, thing->letter, row->row);
	else if (strcmp(row->thing, "snapshot") == 0)
		buffer_format(out, "text of a%" PRId64, row->row);
	else if (strcmp(row->thing, "review") == 0)
		buffer_format(out, "decision on %s in a%" PRId64, row->item ? row->item : "a passage",
			      row->row);
	else if (strcmp(row->thing, "dismissal") == 0)
		buffer_format(out, "dismissal of c%" PRId64 " and %s", row->row,
			      row->item ? row->item : "another");
	else if (strcmp(row->thing, "filing") == 0)
		buffer_format(out, "filed report r%" PRId64, row->row);
	else if (strcmp(row->thing, "filed") == 0)
		buffer_format(out, "c%" PRId64 " in filed report %s", row->row,
			      row->item ? row->item : "");
	else if (strcmp(row->thing, "finding") == 0 || strcmp(row->thing, "claim_finding") == 0)
		buffer_format(out, "dismissed finding %s of %c%" PRId64,
			      row->item ? row->item : "", *row->thing == 'c' ? 'c' : 'a', row->row);
	else if (strcmp(row->thing, "copy") == 0)
		buffer_text(out, "copy of evidence");
	else
		buffer_text(out, row->thing);
}

/* ---- Fields that differ ----------------------------------------------------- */

/* A row on both sides of an entry. */
struct sides {
	struct store *store;
	const char *thing;
	struct object before, after;
	struct arena arena;
};

static int sides_open(struct sides *sides, struct store *store, const struct history_row *row,
		      struct error *err)
{
	*sides = (struct sides){ .store = store, .thing = row->row.thing };
	arena_init(&sides->arena);
	if (row->was == PAST_KNOWN &&
	    object_read(&sides->before, row->before, &sides->arena, err) < 0)
		return -1;
	if (row->is == PAST_KNOWN &&
	    object_read(&sides->after, row->after, &sides->arena, err) < 0)
		return -1;
	return 0;
}

static void sides_close(struct sides *sides)
{
	arena_release(&sides->arena);
}

/* What no person reads. */
static bool is_inner(const char *name)
{
	return strcmp(name, "uid") == 0 || strcmp(name, "content") == 0 ||
	       strcmp(name, "import") == 0;
}

static bool is_ref(const char *thing, const char *name)
{
	const struct thing *kind = thing_named(thing);
	const struct field *field = kind ? thing_field(kind, name) : NULL;
	const struct beside *beside = beside_named(thing);

	for (size_t i = 0; beside && beside->members[i]; i++)
		if (strcmp(beside->members[i], name) == 0)
			return beside->refs[i] != '-' && beside->refs[i] != 'x';
	return field && field->type == FIELD_REF;
}

/* The value as people know it: "s5" for a uid; a long text by its length. */
static int readable(struct sides *sides, const char *name, const char **value,
		    struct error *err)
{
	struct buffer text;
	struct ref ref;
	int status = 0;

	if (!*value)
		return 0;
	if (strcmp(sides->thing, "snapshot") == 0 && strcmp(name, "text") == 0) {
		*value = arena_format(&sides->arena, "(%zu characters)",
				      utf8_count(slice_of(*value)));
		return 0;
	}
	if (!is_ref(sides->thing, name))
		return 0;
	buffer_init(&text);
	status = past_find(sides->store, *value, &ref, err);
	if (status == 0 && ref.kind == THING_NONE)
		buffer_text(&text, "(erased)");
	else if (status == 0)
		ref_write(&text, ref);
	*value = arena_text(&sides->arena, text.data);
	buffer_release(&text);
	return status;
}

/* Calls take for each field that differs: those of after in their order, then those
 * that were there before alone. */
typedef int take_field(void *context, const char *name, const char *before,
		       const char *after, struct error *err);

static int differ(struct sides *sides, const char *name, take_field *take, void *context,
		  struct error *err)
{
	const char *before = object_get(&sides->before, name);
	const char *after = object_get(&sides->after, name);

	if (is_inner(name) || (before && after && strcmp(before, after) == 0))
		return 0;
	if (readable(sides, name, &before, err) < 0 || readable(sides, name, &after, err) < 0)
		return -1;
	return take(context, name, before, after, err);
}

static int each_field(struct sides *sides, take_field *take, void *context,
		      struct error *err)
{
	for (size_t i = 0; i < sides->after.count; i++)
		if (differ(sides, sides->after.all[i].name, take, context, err) < 0)
			return -1;
	for (size_t i = 0; i < sides->before.count; i++)
		if (!object_get(&sides->after, sides->before.all[i].name) &&
		    differ(sides, sides->before.all[i].name, take, context, err) < 0)
			return -1;
	return arena_failed(&sides->arena) ? error_memory(err) : 0;
}

/* ---- Lines ------------------------------------------------------------------ */

/* One line, wrapped under itself by so many blanks. */
static void print_line(const struct history_lines *lines, size_t indent, struct slice text)
{
	struct slice rest = text, piece;
	bool first = true;

	if (lines->width <= indent + 10) {
		printf("%*s%.*s\n", (int)indent, "", (int)text.length, text.at);
		return;
	}
	while (terminal_wrap(&rest, lines->width - indent - (first ? 0 : 2), &piece)) {
		printf("%*s%.*s\n", (int)indent + (first ? 0 : 2), "", (int)piece.length, piece.at);
		first = false;
	}
}

int history_lines_entry(void *context, const struct history_entry *entry,
			struct error *err)
{
	struct history_lines *lines = context;
	struct buffer line, safe;

	if (lines->entries++)
		putchar('\n');
	buffer_init(&line);
	buffer_init(&safe);
	if (entry->erased) {
		buffer_format(&line, "entry %" PRId64 ": erased", entry->seq);
	} else {
		buffer_format(&line, "%s  %s%s", entry->made_on ? entry->made_on : "(no time)",
			      entry->made_by ? entry->made_by : "(nobody named)", "  ");
		buffer_format(&line, "%s  (entry %" PRId64 ")", entry->command ? entry->command
									     : "(no command)",
			      entry->seq);
	}
	/* What blanks there are stay. */
	terminal_text(&safe, buffer_all(&line));
	print_line(lines, 0, buffer_all(&safe));
	if (lines->most && entry->rows > lines->most)
		printf("  %" PRId64 " rows\n", entry->rows);
	buffer_release(&safe);
	buffer_release(&line);
	(void)err;
	return 0;
}

struct field_lines {
	const struct history_lines *lines;
	struct arena *arena;
	size_t indent;
	bool whole;		/* the row came or went: one side says all */
};

static int print_field(void *context, const char *name, const char *before,
		       const char *after, struct error *err)
{
	struct field_lines *fields = context;
	struct buffer line;
	int status;

	buffer_init(&line);
	buffer_format(&line, "%s: ", name);
	if (fields->whole) {
		terminal_line(&line, slice_of(after ? after : before));
		status = 0;
	} else {
		status = difference_write(slice_of(before), slice_of(after), fields->lines->colour,
					  fields->arena, &line, err);
	}
	if (status == 0 && buffer_failed(&line))
		status = error_memory(err);
	if (status == 0)
		print_line(fields->lines, fields->indent, buffer_all(&line));
	buffer_release(&line);
	return status;
}

/* What tells the row apart for a person. */
static const char *gist(const struct object *object)
{
	static const char *const names[] = {
		"quote", "statement", "codename", "title", "words", "relation", "result",
		"decision", "reason", NULL
	};

	for (const char *const *name = names; *name; name++)
		if (object_get(object, *name))
			return object_get(object, *name);
	return NULL;
}

static int print_row(struct history_lines *lines, const struct history_row *row,
		     struct sides *sides, struct error *err)
{
	struct field_lines fields = { lines, &sides->arena, 4, row->action != CHANGE_EDIT };
	const char *words = gist(row->action == CHANGE_REMOVE ? &sides->before : &sides->after);
	bool erased = row->was == PAST_ERASED || row->is == PAST_ERASED;
	bool brief = fields.whole && (lines->brief || erased);
	struct buffer line;
	bool failed;

	buffer_init(&line);
	buffer_text(&line, "");
	history_name(&row->row, &line);
	buffer_format(&line, " %s", acts[row->action]);
	if (erased)
		buffer_text(&line, "; what it was has been erased");
	else if (brief && words) {
		buffer_text(&line, ": ");
		terminal_line(&line, slice_of(words));
	}
	print_line(lines, 2, buffer_all(&line));
	failed = buffer_failed(&line);
	buffer_release(&line);
	if (failed)
		return error_memory(err);
	return brief || erased ? 0 : each_field(sides, print_field, &fields, err);
}

int history_lines_row(void *context, const struct history_entry *entry,
		      const struct history_row *row, struct error *err)
{
	struct history_lines *lines = context;
	struct sides sides;
	int status;

	(void)entry;
	if (strcmp(row->row.thing, "erasure") == 0) {
		puts("  something was erased on purpose");
		return 0;
	}
	status = sides_open(&sides, lines->store, row, err);
	if (status == 0)
		status = print_row(lines, row, &sides, err);
	sides_close(&sides);
	return status;
}

/* ---- Rows ------------------------------------------------------------------- */

struct field_cells {
	struct output *output;
	const struct history_entry *entry;
	const struct history_row *row;
};

static int put_cells(void *context, const char *name, const char *before,
		     const char *after, struct error *err)
{
	struct field_cells *cells = context;
	const struct history_entry *entry = cells->entry;
	struct buffer row;
	bool failed;

	buffer_init(&row);
	history_name(&cells->row->row, &row);
	output_number(cells->output, (double)entry->seq);
	output_text(cells->output, slice_of(entry->made_on));
	output_text(cells->output, slice_of(entry->made_by));
	output_text(cells->output, slice_of(entry->command));
	output_text(cells->output, buffer_all(&row));
	output_text(cells->output, slice_of(acts[cells->row->action]));
	output_text(cells->output, slice_of(name));
	output_text(cells->output, slice_of(before));
	output_text(cells->output, slice_of(after));
	output_next(cells->output);
	failed = buffer_failed(&row);
	buffer_release(&row);
	return failed ? error_memory(err) : 0;
}

int history_cells_row(void *context, const struct history_entry *entry,
		      const struct history_row *row, struct error *err)
{
	struct history_cells *cells = context;
	struct field_cells fields = { cells->output, entry, row };
	struct sides sides;
	int status;

	if (row->was == PAST_ERASED || row->is == PAST_ERASED)
		return put_cells(&fields, NULL, NULL, NULL, err);
	status = sides_open(&sides, cells->store, row, err);
	if (status == 0)
		status = each_field(&sides, put_cells, &fields, err);
	sides_close(&sides);
	return status;
}
