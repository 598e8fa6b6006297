#include "cmd/command.h"
#include "cmd/output.h"

#include "ledger/doctor.h"

#include <stdlib.h>

static const struct choice choices[] = { CHOICE_END };

/* What begins each line, all of the same width. */
static const char *const marks[] = { "fine     ", "note     ", "PROBLEM  " };

static int tell(void *context, enum diagnosis diagnosis, const char *line, struct error *err)
{
	int *problems = context;

	*problems += diagnosis == DIAGNOSIS_PROBLEM;
	return output_line(marks[diagnosis], line, err);
}

static int run(struct invocation *call, struct error *err)
{
	int problems = 0, status;
	char *path;

	(void)call;
	if (ledger_find(&path, err) < 0)
		return -1;
	say("looking at '%s'", path);
	status = doctor_look(path, tell, &problems, err);
	free(path);
	if (status < 0)
		return -1;
	if (problems)
		say("%d problem%s; nothing was changed", problems, problems == 1 ? "" : "s");
	else
		say("no problem; whether all in it holds, 'twosource verify' tells");
	return problems > 0;
}

static const char *const examples[] = {
	"twosource doctor",
	NULL
};

const struct command doctor_command = {
	.name = "doctor",
	.arguments = "",
	.summary = "explain what surrounds the ledger, and what is wrong there",
	.group = "Trust",
	.examples = examples,
	.detail =
		"Looks at who owns and who may read the ledger and its folder, at journals and files"
		" that a killed command left, at the drive and its free space, at write-ahead mode,"
		" the schema, references, an erasure that was interrupted, and the folder of"
		" evidence.  One line each on standard output; a problem says what to do.  Exits 1"
		" when there is one.\n"
		"\n"
		"It changes nothing, and does not open a ledger whose journal SQLite would work off."
		"  Whether what the ledger says holds is for `twosource verify`.\n",
	.choices = choices,
	.access = STORE_NONE,
	.min = 0, .max = 0,
	.run = run,
};
