#include "cmd/command.h"
#include "cmd/interrupt.h"
#include "cmd/output.h"

#include "ledger/merge.h"

#include <inttypes.h>

static bool dry_run;

static const struct choice choices[] = {
	{ "dry-run", 'n', .flag = &dry_run, .help = "say what would be done, and do nothing" },
	CHOICE_END
};

static int tell(void *context, const char *line, struct error *err)
{
	struct buffer safe;
	bool failed;

	(void)context;
	buffer_init(&safe);
	output_safe(&safe, slice_of(line));
	failed = buffer_failed(&safe);
	if (!failed)
		puts(safe.data);
	buffer_release(&safe);
	return failed ? error_memory(err) : 0;
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

static const char *s_of(int64_t count)
{
	return count == 1 ? "" : "s";
}

static void say_merged(const char *other, const struct merged *what)
{
	say("%s '%s': %" PRId64 " row%s added, %" PRId64 " changed, %" PRId64 " removed; %" PRId64
	    " entr%s of its audit log", dry_run ? "would merge" : "merged", other, what->added,
	    s_of(what->added), what->edited, what->removed, what->entries,
	    what->entries == 1 ? "y" : "ies");
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

static int run(struct invocation *call, struct error *err)
{
	const struct merge_how how = {
		.verify = { .tell = tell_problem, .progress = go_on },
		.tell = tell, .by = call->by, .dry_run = dry_run, .stop = interrupted,
	};
	struct merged what;

	interrupt_watch();
	if (merge_ledger(call->store, call->arguments[0], &how, &what, err) < 0)
		return -1;
	say_merged(call->arguments[0], &what);
	return 0;
}

static const char *const examples[] = {
	"twosource merge colleague.db --dry-run",
	"twosource merge colleague.db",
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
		"  What was erased there and stands here has to be erased here first.  A merge cannot"
		" be undone: make a backup before.\n",
	.choices = choices,
	.access = STORE_WRITE,
	.min = 1, .max = 1,
	.run = run,
};
