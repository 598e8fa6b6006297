#include "cmd/command.h"
#include "cmd/interrupt.h"
#include "cmd/output.h"
#include "cmd/prompt.h"
#include "cmd/verbs.h"

#include "ledger/backup.h"
#include "ledger/erasure.h"
#include "ledger/merge.h"
#include "ledger/source.h"

#include <inttypes.h>
#include <string.h>

static bool dry_run, erase;
static const char *backup;

static const struct choice choices[] = {
	{ "backup", 'b', "FILE", "keep this ledger as it is in FILE first: no undo takes a merge"
	  " back", .text = &backup, .completes = "file" },
	{ "erase", .flag = &erase,
	  .help = "do not ask: what OTHER has erased is erased here too, for good" },
	{ "dry-run", 'n', .flag = &dry_run, .help = "say what would be done, and do nothing" },
	CHOICE_END
};

static int tell(void *context, const char *line, struct error *err)
{
	(void)context;
	return output_line("", line, err);
}

static const char *s_of(int64_t count)
{
	return count == 1 ? "" : "s";
}

/* ---- What was erased there -------------------------------------------------- */

static int say_erased(struct store *store, struct ref ref, struct error *err)
{
	struct erasure_plan plan;
	struct source source;
	struct arena arena;
	struct error why;
	const char *codename = "";
	int status;

	arena_init(&arena);
	status = erasure_plan(store, ref, &plan, err);
	if (status == 0 && ref.kind == THING_SOURCE &&
	    record_load(store, &source_thing, ref.id, &source, &arena, &why) == 0)
		codename = source.codename;
	if (status == 0 && plan.sources + plan.claims == 0)
		say("OTHER has erased %s, which was removed here: %" PRId64 " place%s in the audit log",
		    id_of(thing_of(ref.kind), ref.id).text, plan.log_rows, s_of(plan.log_rows));
	else if (status == 0)
		say("OTHER has erased %s%s%s: with it %" PRId64 " claim%s, %" PRId64 " figure%s, %"
		    PRId64 " link%s and %" PRId64 " check%s",
		    id_of(thing_of(ref.kind), ref.id).text, *codename ? " " : "", codename,
		    plan.claims, s_of(plan.claims), plan.figures, s_of(plan.figures), plan.links,
		    s_of(plan.links), plan.checks, s_of(plan.checks));
	arena_release(&arena);
	return status;
}

static int ask_erase(void *context, struct store *store, const struct ref *all, size_t count,
		     struct error *err)
{
	struct buffer answer;
	int status = 0;

	(void)context;
	for (size_t i = 0; status == 0 && i < count; i++)
		status = say_erased(store, all[i], err);
	if (status < 0 || erase || dry_run)
		return status < 0 ? -1 : 1;
	if (!prompt_possible())
		return 0;
	buffer_init(&answer);
	status = prompt_line(&answer, "It cannot be undone. To erase all of this here too, and then"
			     " merge, type erase: ", err);
	if (status > 0)
		status = strcmp(answer.data, "erase") == 0;
	buffer_release(&answer);
	return status;
}

static int tell_problem(void *context, const char *line, struct error *err)
{
	(void)context;
	(void)err;
	warn("the other ledger: %s", line);
	return 0;
}

static bool go_on(void *context, const char *what, int done)
{
	(void)what;
	(void)done;
	return interrupted(context);
}

static void say_merged(const char *other, const struct merged *what)
{
	say("%s '%s': %" PRId64 " row%s added, %" PRId64 " changed, %" PRId64 " removed; %" PRId64
	    " entr%s of its audit log", dry_run ? "would merge" : "merged", other, what->added,
	    s_of(what->added), what->edited, what->removed, what->entries,
	    what->entries == 1 ? "y" : "ies");
	if (what->erased)
		say("%" PRId64 " source%s or claims that the other had erased were erased here too; what"
		    " lies beyond this ledger (backups, exports, copies) is for you to see to",
		    what->erased, s_of(what->erased));
	if (what->forks)
		say("both go back to one file: its log forks off behind the last entry that they"
		    " share, and both arms are kept");
	if (what->renamed)
		say("%" PRId64 " codename%s stood twice, and one of each was renamed", what->renamed,
		    s_of(what->renamed));
	if (what->refused)
		say("%" PRId64 " row%s refused: erased here on purpose", what->refused,
		    what->refused == 1 ? " was" : "s were");
	if (what->twice)
		say("%" PRId64 " passage%s logged twice", what->twice,
		    what->twice == 1 ? " is" : "s are");
	if (what->copies)
		say("%" PRId64 " cop%s of evidence came along", what->copies,
		    what->copies == 1 ? "y" : "ies");
	if (what->lost_copies)
		warn("%" PRId64 " cop%s of evidence did not: they are not beside the other ledger",
		     what->lost_copies, what->lost_copies == 1 ? "y" : "ies");
	if (what->conflicts)
		say("%" PRId64 " row%s changed in both: see 'twosource conflict list'",
		    what->conflicts, what->conflicts == 1 ? " was" : "s were");
}

static int keep_backup(struct invocation *call, struct error *err)
{
	struct backup what;

	if (backup_make(call->store, backup, interrupted, &what, err) < 0)
		return -1;
	say("kept this ledger as it was in '%s'", backup);
	return 0;
}

static int run(struct invocation *call, struct error *err)
{
	const struct merge_how how = {
		.verify = { .tell = tell_problem, .progress = go_on },
		.tell = tell, .erase = ask_erase, .by = call->by, .dry_run = dry_run, .stop = interrupted,
	};
	struct merged what;

	interrupt_watch();
	if (backup && !dry_run && keep_backup(call, err) < 0)
		return -1;
	if (merge_ledger(call->store, call->arguments[0], &how, &what, err) < 0)
		return -1;
	say_merged(call->arguments[0], &what);
	return 0;
}

static const char *const examples[] = {
	"twosource merge colleague.db --dry-run",
	"twosource merge colleague.db --backup before.db",
	NULL
};

const struct command merge_command = {
	.name = "merge",
	.arguments = "OTHER",
	.summary = "take in what another reporter's ledger holds",
	.group = "Share",
	.examples = examples,
	.detail =
		"What OTHER holds and this ledger lacks comes in, with its audit log; OTHER is only"
		" read.  Rows are the same by uid, so merging again adds nothing, and two ledgers"
		" come to the same facts whichever is merged into which.  Ids like c12 are each"
		" ledger's own.  Copies of evidence come from OTHER.evidence.\n"
		"\n"
		"A row that only one side has changed is as that side has it.  Of one that both have"
		" changed, the later version stands, and `twosource conflict list` keeps the other"
		" until you settle it.  Changed on one side and removed on the other, it stays."
		"  When two sources have one codename, one gets four letters of its uid behind it.\n"
		"\n"
		"A passage of the same text that both have logged is listed; it is one mention until"
		" you decide.  Checks of both checkers are kept.\n"
		"\n"
		"OTHER is not trusted: its schema has to be ours word for word and it has to verify."
		"  Rows that were erased here stay gone, and so does what its log says of them."
		"  What was erased there and stands here has to be erased here too, for good: you are"
		" asked, or say --erase.  (No ledger erases anything in another by itself.)\n"
		"\n"
		"`undo` cannot take a merge back: its log is part of this one's from then on.  To go"
		" back, keep a --backup, and `restore` it.  A backup has what was erased since:"
		" remove it when the merge is as you want it.\n",
	.choices = choices,
	.access = STORE_WRITE,
	.min = 1, .max = 1,
	.run = run,
};
