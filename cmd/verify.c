#include "cmd/command.h"
#include "cmd/interrupt.h"
#include "cmd/output.h"
#include "cmd/progress.h"

#include "ledger/verify.h"

#include <inttypes.h>
#include <string.h>

static bool show_head;
static const char *expect;

static const struct choice choices[] = {
	{ "head", .flag = &show_head,
	  .help = "print the head of the audit log, to be written down elsewhere" },
	{ "expect", 0, "HEAD", "see that nothing before this head was changed or cut",
	  .text = &expect },
	CHOICE_END
};

/* ---- On the way ------------------------------------------------------------- */

static int tell(void *context, const char *line, struct error *err)
{
	progress_clear(context);
	return output_line("", line, err);
}

static bool show_progress(void *progress, const char *what, int done)
{
	if (what)
		progress_show_what(progress, done, what);
	return interrupted(NULL);
}

/* ---- What was found --------------------------------------------------------- */

static const char *s_of(int64_t count)
{
	return count == 1 ? "" : "s";
}

static void say_seen(const struct verified *what)
{
	say("looked at %" PRId64 " entr%s of the audit log, %" PRId64 " row%s, %" PRId64
	    " text%s, %" PRId64 " quote%s and %" PRId64 " file%s of evidence",
	    what->entries, what->entries == 1 ? "y" : "ies", what->rows, s_of(what->rows),
	    what->texts, s_of(what->texts), what->quotes, s_of(what->quotes), what->evidence,
	    s_of(what->evidence));
	if (what->elsewhere)
		say("%" PRId64 " piece%s of evidence with a SHA-256 %s not at hand", what->elsewhere,
		    s_of(what->elsewhere), what->elsewhere == 1 ? "is" : "are");
	if (what->erased)
		say("erased: something was erased from the ledger on purpose (%" PRId64 " place%s in"
		    " the audit log)", what->erased, s_of(what->erased));
	if (what->unfinished)
		warn("an erasure was interrupted: its rows are gone, but the file may hold remnants"
		     " ('twosource erase --finish')");
	if (what->redacted)
		say("redacted: %" PRId64 " text%s passages blacked out on purpose; the SHA-256 of the"
		    " article stays that of the text as it was read", what->redacted,
		    what->redacted == 1 ? " has" : "s have");
	if (what->index_skipped)
		say("the search indexes were not looked at: the file cannot be written to");
}

static int print_head(struct invocation *call, struct error *err)
{
	char text[HEAD_TEXT];
	struct head head;

	if (head_read(call->store, &head, err) < 0)
		return -1;
	head_write(text, &head);
	puts(text);
	return 0;
}

/* 1 when it does not stand, which has been said. */
static int check_head(struct invocation *call, const struct head *head, struct error *err)
{
	struct buffer why;
	int stands;

	buffer_init(&why);
	stands = head_stands(call->store, head, &why, err);
	if (stands == 0)
		printf("%s (go back to a backup in which the head stands)\n", why.data);
	buffer_release(&why);
	return stands < 0 ? -1 : !stands;
}

static int run(struct invocation *call, struct error *err)
{
	struct progress progress;
	const struct verify_how how = { .tell = tell, .progress = show_progress,
					.context = &progress };
	struct verified what;
	struct head head = { 0 };
	int broken = 0;

	if (show_head && expect)
		return error_set(err, ERROR_USAGE, "--head prints a head and --expect wants one:"
				 " give one of them");
	if (show_head)
		return print_head(call, err);
	if (expect && head_parse(&head, expect, err) < 0) {
		err->kind = ERROR_USAGE;
		return -1;
	}
	interrupt_watch();
	progress_start(&progress, true);
	if (verify_ledger(call->store, &how, &what, err) < 0) {
		progress_clear(&progress);
		return -1;
	}
	progress_clear(&progress);
	if (expect && (broken = check_head(call, &head, err)) < 0)
		return -1;
	what.problems += broken;
	say_seen(&what);
	if (what.problems) {
		say("%" PRId64 " problem%s", what.problems, s_of(what.problems));
		return 1;
	}
	if (expect)
		say("the ledger holds, and up to entry %" PRId64 " it is what it was", head.seq);
	else
		say("the ledger holds");
	return 0;
}

static const char *const examples[] = {
	"twosource verify",
	"twosource verify --head",
	"twosource verify --expect \"$(twosource verify --head)\"",
	NULL
};

const struct command verify_command = {
	.name = "verify",
	.arguments = "",
	.summary = "see whether the ledger is what its audit log says",
	.group = "Trust",
	.examples = examples,
	.detail =
		"Looks at the file (SQLite's checks, references, the search indexes), at the audit"
		" log from its first entry, at each row against its last entry, at each text against"
		" its SHA-256, at each quote against the words at its place, and at the files that"
		" checks name as evidence.  Each problem is one line with what to do, on standard"
		" output; with any the exit status is 1.\n"
		"\n"
		"Protects against: bytes that changed on the disk; a row, an entry or a text that"
		" was altered, added, moved or taken away by any other program.\n"
		"Does not protect against: somebody who puts the whole file back to an earlier state,"
		" or writes the whole log anew with a program of his own.  For that, write down what"
		" --head prints where nobody else can write (a notebook, a colleague's mailbox, the"
		" printed page), and give it to --expect later: then nothing up to that moment can"
		" have been changed or cut.  What was erased on purpose (twosource erase) stays"
		" marked, and is no problem.\n",
	.choices = choices,
	.access = STORE_READ,
	.min = 0, .max = 0,
	.run = run,
};
