#include "intake/import.h"

#include "base/csv_ahead.h"
#include "intake/import_row.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { PROGRESS_ROWS = 1000 };

/* A row that waits for one behind it in the file. */
struct waiting {
	struct waiting *next;
	struct csv_row row;
};

static struct waiting *copy_row(const struct csv_row *row)
{
	size_t size = sizeof(struct waiting) + row->count * sizeof(struct slice);
	struct waiting *copy;
	struct slice *cells;
	char *text;

	for (size_t i = 0; i < row->count; i++)
		size += row->cells[i].length + 1;
	copy = malloc(size);
	if (!copy)
		return NULL;
	cells = (struct slice *)(void *)(copy + 1);
	text = (char *)(cells + row->count);
	for (size_t i = 0; i < row->count; i++) {
		cells[i] = row->cells[i];
		if (!cells[i].at)
			continue;
		memcpy(text, cells[i].at, cells[i].length + 1);
		cells[i].at = text;
		text += cells[i].length + 1;
	}
	copy->row = *row;
	copy->row.cells = cells;
	copy->next = NULL;
	return copy;
}

static void count_outcome(struct import_result *result, enum import_outcome outcome)
{
	switch (outcome) {
	case IMPORT_ADDED:
		result->added++;
		break;
	case IMPORT_THERE:
		result->there++;
		break;
	case IMPORT_EMPTY:
		result->empty++;
		break;
	case IMPORT_BAD:	/* import_complain() has counted it */
	case IMPORT_LATER:
	case IMPORT_FAILED:
		break;
	}
}

static size_t rows_done(const struct import_result *result)
{
	return result->added + result->there + result->bad + result->empty;
}

/* A file is read ahead; what a pipe has not sent yet would block. */
static bool is_file(FILE *in)
{
	struct stat info;

	return fstat(fileno(in), &info) == 0 && S_ISREG(info.st_mode);
}

static int64_t digest_row(const void *columns, const struct csv_row *row)
{
	return import_digest(columns, row);
}

static int next_row(struct import *import, struct csv_reader *reader,
		    struct csv_ahead *ahead, struct csv_row *row, int64_t *digest,
		    struct error *err)
{
	int status;

	if (ahead)
		return csv_ahead_next(ahead, row, digest, err);
	status = csv_reader_next(reader, row, err);
	if (status > 0)
		*digest = import_digest(&import->columns, row);
	return status;
}

static bool is_stopped(const struct import *import, const struct csv_reader *reader,
		       const struct csv_ahead *ahead)
{
	const struct import_options *options = import->options;

	return options->progress &&
	       options->progress(options->context,
				 ahead ? csv_ahead_bytes(ahead) : csv_reader_bytes(reader),
				 rows_done(import->result));
}

/* The rows of the file, in order; those that refer to later ones go to *end. */
static int read_rows(struct import *import, struct csv_reader *reader,
		     struct csv_ahead *ahead, struct waiting **end, struct error *err)
{
	struct csv_row row;
	int64_t digest;
	int status;

	for (size_t count = 0;
	     (status = next_row(import, reader, ahead, &row, &digest, err)) > 0; count++) {
		enum import_outcome outcome = import_row(import, &row, digest, err);

		if (outcome == IMPORT_FAILED)
			return -1;
		count_outcome(import->result, outcome);
		if (outcome == IMPORT_LATER) {
			*end = copy_row(&row);
			if (!*end)
				return error_memory(err);
			end = &(*end)->next;
		}
		if (count % PROGRESS_ROWS == 0 && is_stopped(import, reader, ahead))
			return error_set(err, ERROR_SYSTEM, "interrupted: nothing was imported");
	}
	return status;
}

/* Tries what waits until nothing more of it can be added; then what is left is
 * told of, in one last round. */
static int add_waiting(struct import *import, struct waiting **waiting, struct error *err)
{
	bool moved = true, last = false;

	while (*waiting && !last) {
		last = !moved;
		moved = false;
		import_sort_ids(import);
		import->last_try = last;
		for (struct waiting **at = waiting; *at;) {
			struct waiting *done = *at;
			enum import_outcome outcome;

			outcome = import_row(import, &done->row,
					     import_digest(&import->columns, &done->row), err);
			if (outcome == IMPORT_FAILED)
				return -1;
			if (outcome == IMPORT_LATER) {
				at = &done->next;
				continue;
			}
			count_outcome(import->result, outcome);
			moved = true;
			*at = done->next;
			free(done);
		}
	}
	return 0;
}

static bool refers_to(const struct import_columns *columns, enum thing_kind kind)
{
	for (size_t i = 0; i < columns->count; i++) {
		int field = columns->fields[i];

		if (field >= 0 && (size_t)field < columns->thing->field_count &&
		    columns->thing->fields[field].type == FIELD_REF &&
		    (columns->thing->fields[field].refers == kind ||
		     columns->thing->fields[field].refers == THING_NONE))
			return true;
	}
	return false;
}

static int open_import(struct import *import, struct csv_reader *reader, struct arena *arena,
		       struct error *err)
{
	const struct import_options *options = import->options;
	const struct thing *thing = options->thing;
	struct csv_row header;
	int fresh;

	csv_reader_header(reader, &header);
	if (import_columns_read(&import->columns, &header, options, arena, err) < 0)
		return -1;
	if (options->header &&
	    options->header(options->context, &header, csv_reader_delimiter(reader),
			    import->columns.guarded, err) < 0)
		return -1;
	fresh = bulk_fresh(import->bulk, thing, err);
	if (fresh < 0)
		return -1;
	import->fresh = fresh;
	import->own_refs = refers_to(&import->columns, thing->kind);
	import->cells = arena_take(arena, (thing->field_count + 1) * sizeof(*import->cells));
	import->record = arena_take(arena, thing->size);
	if (arena_failed(arena))
		return error_memory(err);
	return imported_open(&import->imported, import->store, thing, err);
}

static int read_file(struct import *import, struct csv_reader *reader, FILE *in,
		     struct arena *arena, struct error *err)
{
	enum thing_kind kind = import->thing->kind;
	struct waiting *waiting = NULL;
	struct csv_ahead *ahead = NULL;
	int status = -1;

	if (open_import(import, reader, arena, err) == 0 &&
	    import_refs_open(&import->refs, import->store, import->bulk,
			     kind == THING_SOURCE || refers_to(&import->columns, THING_SOURCE),
			     kind == THING_ARTICLE || refers_to(&import->columns, THING_ARTICLE),
			     import->result, err) == 0 &&
	    (!is_file(in) || csv_ahead_start(&ahead, reader, digest_row, &import->columns, err) == 0) &&
	    read_rows(import, reader, ahead, &waiting, err) == 0)
		status = add_waiting(import, &waiting, err);
	if (status == 0)
		status = imported_finish(&import->imported, err);
	csv_ahead_stop(ahead);
	while (waiting) {
		struct waiting *next = waiting->next;

		free(waiting);
		waiting = next;
	}
	return status;
}

int import_rows(struct store *store, struct bulk *bulk, FILE *in,
		const struct import_options *options, struct import_result *result,
		struct error *err)
{
	struct import import = {
		.store = store, .bulk = bulk, .options = options, .thing = options->thing,
		.result = result,
	};
	struct csv_reader *reader;
	struct arena arena;
	int status;

	*result = (struct import_result){ 0 };
	if (csv_reader_open(&reader, in, options->name, options->delimiter, err) < 0)
		return -1;
	arena_init(&arena);
	arena_init(&import.arena);
	buffer_init(&import.text);
	status = read_file(&import, reader, in, &arena, err);
	import_refs_release(&import.refs);
	imported_release(&import.imported);
	free(import.ids);
	buffer_release(&import.text);
	arena_release(&import.arena);
	arena_release(&arena);
	csv_reader_close(reader);
	if (status == 0 && result->bad && !options->keep_going)
		return 1;
	return status;
}

int import_file(struct store *store, FILE *in, const struct import_options *options,
		struct import_result *result, struct error *err)
{
	char command[32];
	struct bulk *bulk;
	bool keep;
	int status;

	snprintf(command, sizeof(command), "import %s", options->thing->plural);
	if (store_begin_bulk(store, command, options->by, err) < 0)
		return -1;
	if (bulk_open(&bulk, store, err) < 0) {
		store_rollback(store);
		return -1;
	}
	status = import_rows(store, bulk, in, options, result, err);
	keep = status == 0 && result->added && !options->dry_run;
	if (bulk_close(bulk, !keep, err) < 0)
		status = -1;
	if (status == 0 && options->ready && options->ready(options->context, err) < 0)
		status = -1;
	if (status == 0 && keep)
		return store_commit(store, err);
	store_rollback(store);
	return status;
}
