#include "cmd/command.h"
#include "cmd/history_lines.h"
#include "cmd/output.h"

#include "ledger/undo.h"

#include <inttypes.h>

static bool redo, dry_run;

static const struct choice choices[] = {
	{ "redo", .flag = &redo, .help = "take the last undo back" },
	{ "dry-run", 'n', .flag = &dry_run, .help = "only say what it would take back" },
	CHOICE_END
};

/* The first rows of the entry, for people: "c1, f3". */
struct rows_said {
	int64_t change;
	struct buffer names;
	int64_t count;
};

static int take_row(void *context, const struct history_entry *entry,
		    const struct history_row *row, struct error *err)
{
	struct rows_said *said = context;

	(void)err;
	if (entry->id != said->change || said->count++ >= 5)
		return 0;
	if (said->names.length)
		buffer_text(&said->names, ", ");
	history_name(&row->row, &said->names);
	return 0;
}

static int name_rows(struct invocation *call, const struct undo *undo,
		     struct rows_said *said, struct error *err)
{
	const struct history_visitor visitor = { .row = take_row, .context = said };

	if (history_entry_rows(call->store, undo->change, 5, &visitor, err) < 0)
		return -1;
	return buffer_failed(&said->names) ? error_memory(err) : 0;
}

static void say_undo(const struct undo *undo, const char *what, const struct rows_said *said)
{
	say("%s entry %" PRId64 " (%s, %s): %s%s", what, undo->seq, undo->command,
	    undo->made_on ? undo->made_on : "no time", said->names.data,
	    undo->rows > 5 ? " and more" : "");
}

static int run(struct invocation *call, struct error *err)
{
	struct rows_said said = { 0 };
	struct undo undo;
	struct arena arena;
	int status = -1;

	arena_init(&arena);
	buffer_init(&said.names);
	if (undo_find(call->store, call->by, redo, &undo, &arena, err) < 0)
		goto out;
	said.change = undo.change;
	/* Once it is done nothing may fail any more. */
	if (name_rows(call, &undo, &said, err) < 0 ||
	    (!dry_run && undo_make(call->store, &undo, call->by, redo, err) < 0))
		goto out;
	say_undo(&undo, dry_run ? "would take back" : "took back", &said);
	if (!redo && !dry_run)
		say("next: twosource undo again goes further back; --redo takes this back");
	status = 0;
out:
	buffer_release(&said.names);
	arena_release(&arena);
	return status;
}

static const char *const examples[] = {
	"twosource undo",
	"twosource undo --dry-run",
	"twosource undo && twosource undo --redo",
	NULL
};

const struct command undo_command = {
	.name = "undo",
	.arguments = "",
	.summary = "take back the last command by the same name",
	.group = "Trust",
	.examples = examples,
	.detail =
		"Takes back everything that your last command changed: the last entry of the audit"
		" log made under the same --by (or under no name, where none is given).  What was"
		" removed comes back whole, with its id, its uid, its text and its history.  Undo again"
		" and it goes further back; --redo takes the last undo back, as long as you did nothing"
		" else since.  Each undo is an entry of the audit log like any other.\n"
		"\n"
		"It is refused, and changes nothing, where one of the rows was changed since, by"
		" whomever, or where something has come to depend on one.  An erasure is never taken"
		" back, nor anything of which a part was erased.\n",
	.choices = choices,
	.access = STORE_WRITE,
	.min = 0, .max = 0,
	.run = run,
};
