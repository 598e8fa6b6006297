#include "cmd/command.h"
#include "cmd/output.h"
#include "cmd/verbs.h"

#include "base/object.h"
#include "ledger/logged.h"
#include "ledger/merge.h"
#include "ledger/past.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool take_other;
static const char *fields_word;
static const char *format_word = "table";

/* ---- List ------------------------------------------------------------------- */

static const struct column columns[] = {
	{ "row", ROWS_TEXT, "what was changed in both" },
	{ "field", ROWS_TEXT, "in which they differ" },
	{ "stands", ROWS_TEXT, "as it is" },
	{ "other", ROWS_TEXT, "as the other version has it" },
};

struct listed {
	struct invocation *call;
	struct output *output;
	const char *only;	/* of a settling: the row it is about */
	int64_t only_row;
	struct buffer found;	/* ...and its other version */
};

static void write_line(struct output *output, const char *row, const char *field,
		       const char *stands, const char *other)
{
	output_text(output, slice_of(row));
	output_text(output, slice_of(field));
	output_text(output, stands ? slice_of(stands) : SLICE_NONE);
	output_text(output, other ? slice_of(other) : SLICE_NONE);
	output_next(output);
}

static void write_fields(struct output *output, const char *name, const struct object *stands,
			 const struct object *other)
{
	for (size_t i = 0; i < stands->count; i++) {
		const char *value = object_get(other, stands->all[i].name);

		if (!value || strcmp(value, stands->all[i].value) != 0)
			write_line(output, name, stands->all[i].name, stands->all[i].value, value);
	}
	for (size_t i = 0; i < other->count; i++)
		if (!object_get(stands, other->all[i].name))
			write_line(output, name, other->all[i].name, NULL, other->all[i].value);
}

static int list_one(void *context, const struct conflict *conflict, struct error *err)
{
	struct listed *listed = context;
	const struct logged_row row = { conflict->thing, conflict->row, conflict->item };
	const struct thing *thing = thing_named(conflict->thing);
	struct object stands, other;
	struct buffer now, name;
	struct arena arena;
	enum past past;
	int status = -1;

	arena_init(&arena);
	buffer_init(&now);
	buffer_init(&name);
	if (thing)
		ref_write(&name, (struct ref){ thing->kind, conflict->row });
	else
		buffer_format(&name, "%s of %lld", conflict->thing, (long long)conflict->row);
	if (present_content(listed->call->store, &row, &past, &now, err) < 0 ||
	    object_read(&other, conflict->other, &arena, err) < 0)
		goto out;
	if (past != PAST_KNOWN || conflict->removed)
		write_line(listed->output, name.data, NULL, past == PAST_KNOWN ? "changed" :
			   "removed", conflict->removed ? "removed" : "changed");
	else if (object_read(&stands, buffer_all(&now), &arena, err) == 0)
		write_fields(listed->output, name.data, &stands, &other);
	else
		goto out;
	status = 0;
out:
	buffer_release(&name);
	buffer_release(&now);
	arena_release(&arena);
	return status;
}

static int list(struct invocation *call, struct error *err)
{
	struct output_options options = { .name = "conflicts" };
	struct listed listed = { .call = call };
	struct error ignored;
	int status;

	if (output_format_of(format_word, &options.format, err) < 0 ||
	    output_open(&listed.output, stdout, columns, 4, &options, err) < 0)
		return -1;
	status = conflicts_each(call->store, list_one, &listed, err);
	return output_close(listed.output, status < 0 ? &ignored : err) < 0 ? -1 : status;
}

static const struct choice list_choices[] = {
	{ "format", 'f', "FORMAT", "how to write it", .text = &format_word,
	  .words = output_formats },
	CHOICE_END
};

static const char *const list_examples[] = { "twosource conflict list", NULL };

const struct command conflict_list_command = {
	.name = "conflict list", .arguments = "",
	.summary = "list rows that a merge found changed in both ledgers",
	.group = "Share",
	.examples = list_examples, .choices = list_choices, .access = STORE_READ, .run = list,
	.detail = "One line for each field in which the version that stands and the other one"
		  " differ, until the row is settled with `twosource conflict settle`.  Both"
		  " versions are in `twosource history` for good.\n",
};

/* ---- Settle ----------------------------------------------------------------- */

static int find_other(void *context, const struct conflict *conflict, struct error *err)
{
	struct listed *listed = context;

	if (strcmp(conflict->thing, listed->only) != 0 || conflict->row != listed->only_row)
		return 0;
	if (conflict->removed)
		return error_set(err, ERROR_CONFLICT, "the other version was removed: remove the"
				 " row if it is to be so ('twosource %s remove')", conflict->thing);
	buffer_clear(&listed->found);
	buffer_slice(&listed->found, conflict->other);
	return buffer_failed(&listed->found) ? error_memory(err) : 0;
}

static int find_ref(void *context, const char *uid, struct ref *ref, struct error *err)
{
	return ref_find(context, THING_NONE, uid, ref, err);
}

/* The fields that are to be the other version's: all, or those named. */
static bool is_named(const char *field)
{
	struct slice rest = slice_of(fields_word), name;

	if (!fields_word)
		return true;
	while (slice_next(&rest, ';', &name))
		if (slice_is(slice_trim(name), field))
			return true;
	return false;
}

static int refuse_field(const struct thing *thing, const char *name, struct error *err)
{
	const char *names[64] = { NULL }, *nearest;

	for (size_t i = 0; i < thing->field_count && i < 63; i++)
		names[i] = thing->fields[i].name;
	nearest = word_nearest(name, names);
	return error_set(err, ERROR_USAGE, "--fields: a %s has no field '%s'%s%s%s", thing->name, name,
			 nearest ? " (did you mean '" : "", nearest ? nearest : "",
			 nearest ? "'?)" : "");
}

static int check_fields(const struct thing *thing, struct error *err)
{
	struct slice rest = slice_of(fields_word), word;

	while (slice_next(&rest, ';', &word)) {
		const struct field *field;
		char name[64];

		word = slice_trim(word);
		snprintf(name, sizeof(name), "%.*s", (int)word.length, word.at ? word.at : "");
		field = thing_field(thing, name);
		if (!field || (field->flags & FIELD_DERIVED))
			return refuse_field(thing, name, err);
	}
	return 0;
}

/* Some of each: what is not named is as it stands. */
static int keep_rest(struct invocation *call, const struct thing *thing, int64_t id,
		     void *record, struct arena *arena, struct error *err)
{
	void *stands = arena_take(arena, thing->size);

	if (!stands)
		return error_memory(err);
	if (record_load(call->store, thing, id, stands, arena, err) < 0)
		return -1;
	for (size_t i = 0; i < thing->field_count; i++)
		if (!is_named(thing->fields[i].name))
			field_copy(&thing->fields[i], record, stands);
	return 0;
}

static int put_other(struct invocation *call, const struct thing *thing, int64_t id,
		     struct error *err)
{
	struct listed listed = { .call = call, .only = thing->name, .only_row = id };
	struct object object;
	struct arena arena;
	void *record = malloc(thing->size);
	int status = -1;

	arena_init(&arena);
	buffer_init(&listed.found);
	if (!record)
		error_memory(err);
	else if (conflicts_each(call->store, find_other, &listed, err) == 0 &&
		 (listed.found.length > 0 ||
		  error_set(err, ERROR_MISSING, "%c%lld has no other version", thing->letter,
			    (long long)id) == 0) &&
		 object_read(&object, buffer_all(&listed.found), &arena, err) == 0 &&
		 past_record(thing, &object, id, find_ref, call->store, record, err) == 0 &&
		 keep_rest(call, thing, id, record, &arena, err) == 0)
		status = record_edit(call->store, thing, record, &arena, err);
	buffer_release(&listed.found);
	arena_release(&arena);
	free(record);
	return status;
}

static int settle_one(struct invocation *call, struct ref ref, struct error *err)
{
	const struct thing *thing = thing_of(ref.kind);
	int count;

	if (fields_word && check_fields(thing, err) < 0)
		return -1;
	if (take_other && put_other(call, thing, ref.id, err) < 0)
		return -1;
	count = conflict_settle(call->store, thing->name, ref.id, err);
	if (count == 0)
		return error_set(err, ERROR_MISSING, "%c%lld is in no conflict", thing->letter,
				 (long long)ref.id);
	return count < 0 ? -1 : 0;
}

static int settle(struct invocation *call, struct error *err)
{
	if (fields_word && !take_other)
		return error_set(err, ERROR_USAGE, "--fields says what --take-other takes: give both");
	if (store_begin(call->store, "conflict settle", call->by, err) < 0)
		return -1;
	for (int i = 0; i < call->count; i++) {
		struct ref ref;

		if (ref_find(call->store, THING_NONE, call->arguments[i], &ref, err) < 0 ||
		    settle_one(call, ref, err) < 0) {
			store_rollback(call->store);
			return -1;
		}
	}
	if (store_commit(call->store, err) < 0)
		return -1;
	say("settled %d row%s", call->count, call->count == 1 ? "" : "s");
	return 0;
}

static const struct choice settle_choices[] = {
	{ "take-other", .flag = &take_other, .help = "the other version is to stand" },
	{ "fields", 0, "LIST", "...but of it only these fields (note;place)",
	  .text = &fields_word },
	CHOICE_END
};

static const char *const settle_examples[] = {
	"twosource merge changed.db && twosource conflict settle c1 --take-other --fields note",
	NULL
};

const struct command conflict_settle_command = {
	.name = "conflict settle", .arguments = "ROW...",
	.summary = "say which version of a row that both ledgers changed stands",
	.group = "Share",
	.examples = settle_examples, .choices = settle_choices, .access = STORE_WRITE,
	.min = 1, .max = -1, .run = settle,
	.detail = "The version that the merge chose stands, or with --take-other the other one,"
		  " and the row is no longer listed.  To have some of each, name the fields"
		  " that are to be the other's: --take-other --fields 'note;place'.\n",
};
