#include "cmd/command.h"
#include "cmd/interrupt.h"
#include "cmd/output.h"
#include "cmd/passphrase.h"

#include "base/file.h"
#include "base/sealed.h"
#include "ledger/backup.h"

#include <inttypes.h>

static struct passphrase_from from;
static bool encrypt, with_evidence;

static const struct choice choices[] = {
	{ "encrypt", 'e', .flag = &encrypt, .help = "under a passphrase" },
	{ "with-evidence", .flag = &with_evidence,
	  .help = "take the copies of evidence along" },
	PASSPHRASE_CHOICES(from),
	CHOICE_END
};

static const char *s_of(int64_t count)
{
	return count == 1 ? "" : "s";
}

static void say_evidence(const char *path, const struct backup *what)
{
	if (what->evidence && encrypt)
		say("with %" PRId64 " cop%s of evidence in it", what->evidence,
		    what->evidence == 1 ? "y" : "ies");
	else if (what->evidence)
		say("with %" PRId64 " cop%s of evidence in '%s.evidence'", what->evidence,
		    what->evidence == 1 ? "y" : "ies", path);
	if (what->evidence_left && with_evidence)
		warn("%" PRId64 " cop%s of evidence %s not as kept, and left out ('twosource"
		     " evidence verify' tells which)", what->evidence_left,
		     what->evidence_left == 1 ? "y" : "ies",
		     what->evidence_left == 1 ? "is" : "are");
	else if (what->evidence_left)
		say("not in it: %" PRId64 " cop%s of evidence (--with-evidence takes them along)",
		    what->evidence_left, what->evidence_left == 1 ? "y" : "ies");
}

static int seal(struct invocation *call, const char *path, struct backup *what,
		struct error *err)
{
	struct passphrase *passphrase;
	int status;

	if (file_refuse_existing(path, err) < 0 ||
	    passphrase_get(&passphrase, &from, true, err) < 0)
		return -1;
	interrupt_watch();
	status = backup_seal(call->store, path, passphrase_text(passphrase), &seal_cost_usual,
			     with_evidence, interrupted, what, err);
	passphrase_free(passphrase);
	return status;
}

static int copy(struct invocation *call, const char *path, struct backup *what,
		struct error *err)
{
	interrupt_watch();
	if (backup_make(call->store, path, interrupted, what, err) < 0)
		return -1;
	if (!with_evidence)
		return backup_count_evidence(call->store, what, err);
	if (backup_evidence(call->store, path, interrupted, what, err) == 0)
		return 0;
	warn("'%s' is whole, but without copies of evidence", path);
	return -1;
}

static int run(struct invocation *call, struct error *err)
{
	const char *path = call->arguments[0];
	struct backup what = { .bytes = 0 };

	if (strcmp(path, "-") == 0)
		return error_set(err, ERROR_USAGE, "a backup is a file: name one");
	if (!encrypt && passphrase_given(&from))
		return error_set(err, ERROR_USAGE, "a passphrase is for --encrypt");
	if ((encrypt ? seal : copy)(call, path, &what, err) < 0)
		return -1;
	say("backed up to '%s' (%" PRId64 " bytes%s), and checked: %" PRId64 " article%s, %" PRId64
	    " source%s, %" PRId64 " claim%s, %" PRId64 " check%s, %" PRId64 " entr%s of the audit"
	    " log",
	    path, what.bytes, encrypt ? ", encrypted" : "", what.articles, s_of(what.articles),
	    what.sources, s_of(what.sources), what.claims, s_of(what.claims), what.checks,
	    s_of(what.checks), what.changes, what.changes == 1 ? "y" : "ies");
	say_evidence(path, &what);
	return 0;
}

static const char *const examples[] = {
	"twosource backup before-the-interview.db",
	"twosource backup stick.sealed --encrypt --with-evidence --passphrase-file secret.txt",
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
		" written over.  `twosource restore FILE` puts it back into place.\n"
		"\n"
		"A backup is a ledger like any other: `twosource --ledger FILE` works on it.  It"
		" holds everything that the ledger holds, so keep it as safe, or encrypt it.  To"
		" leave with everything in a form that other programs read, there is `twosource"
		" export all --to DIR`.\n"
		"\n"
		"With --encrypt nobody reads or alters it without the passphrase (Argon2id, 3 passes"
		" over 256 MiB; XChaCha20-Poly1305), and nothing of it stands on the disk in the"
		" clear meanwhile.  You are asked for the passphrase twice; scripts name a file, an"
		" open descriptor or a command.  It cannot be given as an argument or in the"
		" environment, where others can read it.  Who loses it loses the backup.\n"
		"\n"
		"Copies of evidence lie in a folder beside the ledger, and are left out, which is"
		" said, unless you add --with-evidence: they go into the encrypted file, or into a"
		" folder FILE.evidence beside a plain one.  Left out always: what an erased source"
		" said, and settings, which a ledger does not hold.\n"
		"\n"
		"An encrypted backup still shows its size and when it was made.  A backup that is"
		" killed, or a power cut, may leave a file .twosource-... beside FILE: of a plain one"
		" it holds what the ledger holds, so remove it.\n",
	.choices = choices,
	.access = STORE_READ,
	.min = 1, .max = 1,
	.run = run,
};
