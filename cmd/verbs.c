#include "cmd/verbs.h"

#include "cmd/form.h"
#include "cmd/output.h"
#include "cmd/prompt.h"

#include "base/terminal.h"

/* How much of a value a message shows, in columns. */
enum { SHOWN = 60 };

const struct kept *kept_of(enum thing_kind kind)
{
	static const struct kept *const all[] = {
		&article_kept, &source_kept, &claim_kept, &figure_kept, &link_kept,
		&check_kept,
	};

	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		if (all[i]->thing->kind == kind)
			return all[i];
	return NULL;
}

struct id_text id_of(const struct thing *thing, int64_t id)
{
	struct id_text text;

	snprintf(text.text, sizeof(text.text), "%c%lld", thing->letter, (long long)id);
	return text;
}

int64_t record_id(const struct thing *thing, const void *record)
{
	int64_t id;

	memcpy(&id, (const char *)record + thing_field(thing, "id")->at, sizeof(id));
	return id;
}

int record_find(struct invocation *call, const struct thing *thing,
		const char *argument, void *record, struct arena *arena,
		struct error *err)
{
	struct ref ref;

	if (ref_find(call->store, thing->kind, argument, &ref, err) < 0)
		return -1;
	return record_load(call->store, thing, ref.id, record, arena, err);
}

int misused(struct error *err)
{
	if (err->kind == ERROR_INPUT)
		err->kind = ERROR_USAGE;
	return -1;
}

/* What a row is called is looked up in the ledger. */
static int set_given(struct invocation *call, const struct thing *thing,
		     const struct field *field, void *record, const char *text,
		     struct arena *arena, struct error *err)
{
	if (field_set(thing, field, record, slice_of(text), call->store, arena, err) == 0)
		return 0;
	return field->type == FIELD_REF ? -1 : misused(err);
}

int set_named(struct invocation *call, const struct thing *thing, const char *name,
	      void *record, const char *text, struct arena *arena, struct error *err)
{
	return set_given(call, thing, thing_field(thing, name), record, text, arena, err);
}

const char *value_of(const struct invocation *call, const char *name)
{
	const struct thing *thing = call->values.thing;

	if (!thing || !call->values.all)
		return NULL;
	return call->values.all[thing_field(thing, name) - thing->fields];
}

int fields_apply(struct invocation *call, void *record, struct arena *arena,
		 struct error *err)
{
	const struct values *values = &call->values;
	int given = 0;

	if (!values->thing || !values->all)
		return 0;
	for (size_t i = 0; i < values->thing->field_count; i++) {
		if (!values->all[i])
			continue;
		if (set_given(call, values->thing, &values->thing->fields[i], record,
			      values->all[i], arena, err) < 0)
			return -1;
		given++;
	}
	return given;
}

/* After a form with a mistake in it: shall the editor open again? */
static bool another_try(const struct error *err)
{
	struct error ignored;
	struct buffer answer;
	bool again = false;

	if ((err->kind != ERROR_INPUT && err->kind != ERROR_MISSING) ||
	    !prompt_possible())
		return false;
	warn("%s", err->text);
	buffer_init(&answer);
	if (prompt_line(&answer, "Edit it again? [Y/n] ", &ignored) == 1)
		again = answer.length == 0 || answer.data[0] == 'y' ||
			answer.data[0] == 'Y';
	buffer_release(&answer);
	return again;
}

/* Opens the editor on record, and reads it back.  1 with what the person
 * wrote in record, 0 when the form came back empty. */
static int form_edit(struct invocation *call, const struct thing *thing, void *record,
		     struct arena *arena, struct error *err)
{
	void *read = arena_take(arena, thing->size);
	struct buffer form;
	int status = -1;

	if (!read)
		return error_memory(err);
	buffer_init(&form);
	if (form_write(thing, record, &form, err) < 0)
		goto out;
	do {
		if (editor_edit(&form, err) < 0)
			break;
		memcpy(read, record, thing->size);
		status = form_read(thing, buffer_all(&form), read, call->store, arena,
				   err);
	} while (status < 0 && another_try(err));
	if (status > 0)
		memcpy(record, read, thing->size);
out:
	buffer_release(&form);
	return status;
}

/* Adds to an error that nothing came of it: who wrote a form wants to know. */
static int form_failed(struct error *err)
{
	struct error before = *err;

	return error_set(err, before.kind, "%s; nothing was changed", before.text);
}

int addition_form(struct invocation *call, const struct addition *how, void *record,
		  struct arena *arena, struct error *err)
{
	int status;

	if (!how->in_editor)
		return 0;
	status = form_edit(call, how->kept->thing, record, arena, err);
	if (status < 0)
		return form_failed(err);
	if (status > 0)
		return 0;
	say("the form is empty: nothing was added");
	return 1;
}

void addition_say(const struct addition *how, const void *record)
{
	const struct thing *thing = how->kept->thing;
	struct id_text id = id_of(thing, record_id(thing, record));
	struct buffer title, cut;

	buffer_init(&title);
	buffer_init(&cut);
	title_write(how->kept, record, &title);
	terminal_cut(&cut, buffer_all(&title), SHOWN);
	say("added %s %s%s%s", thing->name, id.text, cut.length > 0 ? ": " : "",
	    cut.data);
	buffer_release(&title);
	buffer_release(&cut);
	if (how->also && *how->also)
		printf("%s %s\n", id.text, *how->also);
	else
		printf("%s\n", id.text);
}

void title_write(const struct kept *kept, const void *record, struct buffer *out)
{
	struct buffer title;

	buffer_init(&title);
	kept->title(record, &title);
	if (buffer_failed(&title))
		out->failed = true;
	terminal_line(out, buffer_all(&title));
	buffer_release(&title);
}

/* Is the value the same?  -1 without memory. */
static int field_same(const struct thing *thing, const struct field *field,
		      const void *before, const void *after)
{
	struct buffer a, b;
	int same;

	buffer_init(&a);
	buffer_init(&b);
	field_write(thing, field, before, &a);
	field_write(thing, field, after, &b);
	same = slice_equal(buffer_all(&a), buffer_all(&b));
	if (buffer_failed(&a) || buffer_failed(&b))
		same = -1;
	buffer_release(&a);
	buffer_release(&b);
	return same;
}

/* Are all fields the same?  Without memory they are not. */
static bool records_same(const struct thing *thing, const void *before,
			 const void *after)
{
	for (size_t i = 0; i < thing->field_count; i++)
		if (field_same(thing, &thing->fields[i], before, after) != 1)
			return false;
	return true;
}

int verb_add(struct invocation *call, const struct addition *how, void *record,
	     struct arena *arena, struct error *err)
{
	const struct kept *kept = how->kept;
	void *before = arena_take(arena, kept->thing->size);
	int given = fields_apply(call, record, arena, err), status;

	if (given < 0)
		return -1;
	if (!before)
		return error_memory(err);
	memcpy(before, record, kept->thing->size);
	status = addition_form(call, how, record, arena, err);
	if (status != 0)
		return status;
	/* Who leaves the editor again without a word wants nothing. */
	if (how->in_editor && given == 0 && records_same(kept->thing, before, record)) {
		say("the form is as it was: nothing was added");
		return 1;
	}
	if (store_begin(call->store, call->command->name, call->by, err) < 0)
		return -1;
	if ((kept->complete && kept->complete(call, NULL, record, arena, err) < 0) ||
	    record_add(call->store, kept->thing, record, arena, err) < 0) {
		store_rollback(call->store);
		return -1;
	}
	if (store_commit(call->store, err) < 0)
		return -1;
	addition_say(how, record);
	return 0;
}

static void value_write(const struct thing *thing, const struct field *field,
			const void *record, struct buffer *out)
{
	struct buffer value, line;

	buffer_init(&value);
	buffer_init(&line);
	field_write(thing, field, record, &value);
	terminal_line(&line, buffer_all(&value));
	terminal_cut(out, buffer_all(&line), SHOWN);
	if (buffer_failed(&value) || buffer_failed(&line))
		out->failed = true;
	buffer_release(&value);
	buffer_release(&line);
}

void changes_write(const struct thing *thing, const void *before, const void *after,
		   struct buffer *out)
{
	struct id_text id = id_of(thing, record_id(thing, before));

	for (size_t i = 0; i < thing->field_count; i++) {
		const struct field *field = &thing->fields[i];

		if ((field->flags & FIELD_DERIVED) ||
		    field_same(thing, field, before, after) == 1)
			continue;
		buffer_format(out, "%s %s: ", id.text, field->name);
		if (field_given(field, after))
			value_write(thing, field, after, out);
		else
			buffer_text(out, "empty");
		buffer_text(out, " (was ");
		if (field_given(field, before))
			value_write(thing, field, before, out);
		else
			buffer_text(out, "empty");
		buffer_text(out, ")\n");
	}
}

void changes_say(const struct buffer *changes)
{
	struct slice rest = buffer_all(changes), line;

	if (changes->length == 0)
		say("nothing changed");
	while (slice_next(&rest, '\n', &line))
		if (line.length > 0)
			say("%.*s", (int)line.length, line.at);
}

/* One record of an edit: fields by option or form, complete(), and what
 * changed.  1 when the form was empty. */
struct edit {
	const struct kept *kept;
	bool in_editor;
	struct buffer changes;
};

/* Has nobody changed the row since it was read for the form? */
static int edit_still(struct invocation *call, const struct thing *thing,
		      const void *before, struct arena *arena, struct error *err)
{
	void *now = arena_take(arena, thing->size);
	struct id_text id = id_of(thing, record_id(thing, before));

	if (!now)
		return error_memory(err);
	if (record_load(call->store, thing, record_id(thing, before), now, arena,
			err) < 0)
		return -1;
	if (records_same(thing, before, now))
		return 0;
	return error_set(err, ERROR_CONFLICT, "%s was changed by somebody else while it "
			 "stood in the editor; nothing was changed", id.text);
}

static int edit_one(struct invocation *call, struct edit *edit, const void *before,
		    void *record, struct arena *arena, struct error *err)
{
	const struct kept *kept = edit->kept;

	if (kept->complete && kept->complete(call, before, record, arena, err) < 0)
		return -1;
	if (record_edit(call->store, kept->thing, record, arena, err) < 0)
		return -1;
	changes_write(kept->thing, before, record, &edit->changes);
	return buffer_failed(&edit->changes) ? error_memory(err) : 0;
}

/* The form is filled before the write begins: nobody holds a ledger locked
 * while thinking. */
static int edit_in_editor(struct invocation *call, struct edit *edit,
			  struct arena *arena, struct error *err)
{
	const struct thing *thing = edit->kept->thing;
	void *before = arena_take(arena, thing->size);
	void *record = arena_take(arena, thing->size);
	int status;

	if (!before || !record)
		return error_memory(err);
	if (record_find(call, thing, call->arguments[0], before, arena, err) < 0)
		return -1;
	memcpy(record, before, thing->size);
	if (fields_apply(call, record, arena, err) < 0)
		return -1;
	status = form_edit(call, thing, record, arena, err);
	if (status < 0)
		return form_failed(err);
	if (status == 0) {
		say("the form is empty: nothing was changed");
		return 1;
	}
	if (store_begin(call->store, call->command->name, call->by, err) < 0)
		return -1;
	if (edit_still(call, thing, before, arena, err) == 0 &&
	    edit_one(call, edit, before, record, arena, err) == 0)
		return store_commit(call->store, err);
	store_rollback(call->store);
	return -1;
}

static int edit_by_options(struct invocation *call, struct edit *edit,
			   struct arena *arena, struct error *err)
{
	const struct thing *thing = edit->kept->thing;
	void *before = arena_take(arena, thing->size);
	void *record = arena_take(arena, thing->size);

	if (!before || !record)
		return error_memory(err);
	if (store_begin(call->store, call->command->name, call->by, err) < 0)
		return -1;
	for (int i = 0; i < call->count; i++) {
		int given;

		if (record_find(call, thing, call->arguments[i], before, arena,
				err) < 0)
			goto failed;
		memcpy(record, before, thing->size);
		given = fields_apply(call, record, arena, err);
		if (given == 0)
			error_set(err, ERROR_USAGE, "nothing to change: give a field "
				  "(see '%s --help') or --edit", call->command->name);
		if (given <= 0 || edit_one(call, edit, before, record, arena, err) < 0)
			goto failed;
	}
	return store_commit(call->store, err);
failed:
	store_rollback(call->store);
	return -1;
}

int verb_edit(struct invocation *call, const struct kept *kept, bool in_editor,
	      struct error *err)
{
	struct edit edit = { .kept = kept, .in_editor = in_editor };
	struct arena arena;
	int status;

	if (in_editor && call->count != 1)
		return error_set(err, ERROR_USAGE, "--edit takes one %s at a time",
				 kept->thing->name);
	arena_init(&arena);
	buffer_init(&edit.changes);
	status = in_editor ? edit_in_editor(call, &edit, &arena, err)
			   : edit_by_options(call, &edit, &arena, err);
	if (status == 0)
		changes_say(&edit.changes);
	buffer_release(&edit.changes);
	arena_release(&arena);
	return status;
}
