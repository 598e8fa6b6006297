#include "cmd/command.h"
#include "cmd/interrupt.h"
#include "cmd/output.h"
#include "cmd/passphrase.h"

#include "ledger/put_back.h"

#include <inttypes.h>
#include <stdlib.h>

static struct passphrase_from from;
static const char *to;
static bool replace, despite;

static const struct choice choices[] = {
	{ "to", 0, "FILE", "put it there instead of in the ledger's place", .text = &to,
	  .completes = "file" },
	{ "replace", .flag = &replace,
	  .help = "where a ledger stands already: keep that under another name" },
	{ "despite", .flag = &despite, .help = "even if the backup does not hold" },
	PASSPHRASE_CHOICES(from),
	CHOICE_END
};

/* Where it goes: --to, else the ledger that any other command would take, else
 * twosource.db here. */
static int find_place(char **place, struct error *err)
{
	struct error why;

	if (to) {
		*place = strdup(to);
		return *place ? 0 : error_memory(err);
	}
	if (ledger_find(place, &why) == 0)
		return 0;
	if (why.kind != ERROR_MISSING) {
		*err = why;
		return -1;
	}
	*place = strdup("twosource.db");
	return *place ? 0 : error_memory(err);
}

static int tell(void *context, const char *line, struct error *err)
{
	(void)context;
	(void)err;
	warn("%s", line);
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

static void say_done(const char *place, const struct put_back *done)
{
	say("restored to '%s' (%" PRId64 " bytes), %s: %" PRId64 " article%s, %" PRId64
	    " source%s, %" PRId64 " claim%s, %" PRId64 " check%s, %" PRId64 " entr%s of the audit"
	    " log", place, done->what.bytes,
	    done->verified.problems ? "though it does not hold" : "and verified",
	    done->what.articles, s_of(done->what.articles), done->what.sources,
	    s_of(done->what.sources), done->what.claims, s_of(done->what.claims),
	    done->what.checks, s_of(done->what.checks), done->what.changes,
	    done->what.changes == 1 ? "y" : "ies");
	if (done->aside)
		say("what stood there is '%s' now", done->aside);
	if (done->evidence)
		say("%" PRId64 " cop%s of evidence put back beside it", done->evidence,
		    done->evidence == 1 ? "y" : "ies");
	if (done->whole)
		say("%" PRId64 " cop%s of evidence %s there already", done->whole,
		    done->whole == 1 ? "y" : "ies", done->whole == 1 ? "was" : "were");
	if (done->lost)
		warn("%" PRId64 " cop%s of evidence that the ledger knows %s lost: neither with the"
		     " backup nor there ('twosource evidence verify' tells which)", done->lost,
		     done->lost == 1 ? "y" : "ies", done->lost == 1 ? "is" : "are");
}

static int restore(const char *backup, const char *place, struct error *err)
{
	struct put_back_how how = {
		.replace = replace, .despite = despite, .stop = interrupted,
		.verify = { .tell = tell, .progress = go_on },
	};
	struct passphrase *passphrase = NULL;
	struct put_back done = { .aside = NULL };
	int sealed = backup_is_sealed(backup, err), status;

	if (sealed < 0)
		return -1;
	if (!sealed && passphrase_given(&from))
		return error_set(err, ERROR_USAGE, "'%s' is not encrypted: it wants no"
				 " passphrase", backup);
	if (sealed) {
		if (passphrase_get(&passphrase, &from, false, err) < 0)
			return -1;
		how.passphrase = passphrase_text(passphrase);
	}
	interrupt_watch();
	status = put_back(backup, place, &how, &done, err);
	passphrase_free(passphrase);
	if (status == 0)
		say_done(place, &done);
	free(done.aside);
	return status;
}

static int run(struct invocation *call, struct error *err)
{
	const char *backup = call->arguments[0];
	char *place;
	int status;

	if (strcmp(backup, "-") == 0 || (to && (!*to || strcmp(to, "-") == 0)))
		return error_set(err, ERROR_USAGE, "a backup and a ledger are files: name them");
	if (find_place(&place, err) < 0)
		return -1;
	status = restore(backup, place, err);
	free(place);
	return status;
}

static const char *const examples[] = {
	"twosource restore monday.db --to again.db",
	"twosource restore monday.db --replace",
	"twosource restore monday.sealed --to unsealed.db --passphrase-file secret.txt",
	NULL
};

const struct command restore_command = {
	.name = "restore",
	.arguments = "BACKUP",
	.summary = "put a backup back into place",
	.group = "Share",
	.examples = examples,
	.detail =
		"BACKUP is a file that `twosource backup` made, plain or encrypted (then you are"
		" asked for the passphrase), or any ledger.  It is copied, verified as `twosource"
		" verify` does it, and only then gets the name: that of --to FILE, else of the ledger"
		" that other commands find from here, else twosource.db.\n"
		"\n"
		"Nothing is written over.  Where a ledger stands already it is refused; with"
		" --replace that ledger is kept as FILE.replaced (FILE.replaced-2 ...).  Do not work"
		" on it meanwhile.  A backup that does not hold is refused with what is wrong;"
		" --despite puts it back all the same.  An encrypted one that was cut off or altered"
		" is always refused.  One from an older twosource is brought up to date.\n"
		"\n"
		"Copies of evidence that the backup has (in it, or in BACKUP.evidence) are put into"
		" FILE.evidence; those that are there already stay; those that are nowhere are said"
		" to be lost.\n"
		"\n"
		"A source that was erased after the backup was made comes back with it: erase it"
		" again.\n",
	.choices = choices,
	.access = STORE_NONE,
	.min = 1, .max = 1,
	.run = run,
};
