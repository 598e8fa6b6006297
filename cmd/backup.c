#include "cmd/command.h"
#include "cmd/interrupt.h"
#include "cmd/output.h"
#include "ledger/backup.h"

#include <inttypes.h>

static const struct choice choices[] = { CHOICE_END };

static const char *s_of(int64_t count)
{
	return count == 1 ? "" : "s";
}

static int run(struct invocation *call, struct error *err)
{
	const char *path = call->arguments[0];
	struct backup what;

	if (strcmp(path, "-") == 0)
		return error_set(err, ERROR_USAGE, "a backup is a file: name one");
	interrupt_watch();
	if (backup_make(call->store, path, interrupted, &what, err) < 0)
		return -1;
	say("backed up to '%s' (%" PRId64 " bytes), and checked: %" PRId64 " article%s, %" PRId64
	    " source%s, %" PRId64 " claim%s, %" PRId64 " check%s, %" PRId64 " entr%s of the audit"
	    " log",
	    path, what.bytes, what.articles, s_of(what.articles), what.sources,
	    s_of(what.sources), what.claims, s_of(what.claims), what.checks, s_of(what.checks),
	    what.changes, what.changes == 1 ? "y" : "ies");
	return 0;
}

static const char *const examples[] = {
	"twosource backup before-the-interview.db",
	NULL
};

const struct command backup_command = {
	.name = "backup",
	.arguments = "FILE",
	.summary = "copy the ledger while it is in use",
	.group = "Share",
	.examples = examples,
	.detail =
		"FILE becomes a copy of the whole ledger as it stands at one moment, with the audit"
		" log, which only you can read and write.  Others may use the ledger meanwhile."
		"  The copy is checked before it gets its name; a file that exists is never"
		" written over.\n"
		"\n"
		"A backup is a ledger like any other: `twosource --ledger FILE` works on it.  It"
		" holds everything that the ledger holds, so keep it as safe.  To leave with"
		" everything in a form that other programs read, there is `twosource export all"
		" --to DIR`.\n"
		"\n"
		"A backup that is killed, or a power cut, may leave a file .twosource-... beside FILE:"
		" it holds what the ledger holds, so remove it.\n",
	.choices = choices,
	.access = STORE_READ,
	.min = 1, .max = 1,
	.run = run,
};
