#include "cmd/command.h"
#include "cmd/output.h"

#include <stdlib.h>

static const char *const examples[] = {
	"twosource init field-notes.db",
	"twosource init 'work/2016 prices.db'",
	NULL
};

static const struct choice choices[] = { CHOICE_END };

static int init(struct invocation *call, struct error *err)
{
	const char *path = call->count > 0 ? call->arguments[0] : globals.ledger;
	const char *preset = getenv("TWOSOURCE_LEDGER");

	if (!path && preset && *preset)
		path = preset;
	if (!path)
		path = "twosource.db";
	if (!*path)
		return error_set(err, ERROR_USAGE, "the name of the ledger is empty");
	if (store_create(path, err) < 0)
		return -1;
	say("made the ledger '%s'", path);
	say("next: twosource article add FILE, then twosource log ARTICLE");
	return 0;
}

const struct command init_command = {
	.name = "init", .arguments = "[FILE]", .min = 0, .max = 1,
	.summary = "make a new, empty ledger", .group = "Start",
	.examples = examples, .choices = choices, .access = STORE_NONE, .run = init,
	.detail = "Makes the file FILE (twosource.db here, if none is named), which only "
		  "you can read and write.  A file that exists is left alone.\n\n"
		  "Other commands find a ledger called twosource.db by themselves, in "
		  "the present folder or one above it.  One with another name is named "
		  "with --ledger FILE or in the environment as TWOSOURCE_LEDGER.",
};
