#include "cmd/command.h"

static const char *const examples[] = {
	"twosource help init",
	"twosource help",
	NULL
};

static const struct choice choices[] = { CHOICE_END };

static int help(struct invocation *call, struct error *err)
{
	const struct command *command;
	int used;

	if (call->count == 0) {
		usage_all(stdout);
		return 0;
	}
	command = command_find(call->arguments, call->count, &used);
	if (command && used == call->count)
		usage_command(command, stdout);
	else if (call->count == 1 && command_is_noun(call->arguments[0]))
		usage_noun(call->arguments[0], stdout);
	else
		return command_unknown(call->arguments, call->count, err);
	return 0;
}

const struct command help_command = {
	.name = "help", .arguments = "[COMMAND]", .min = 0, .max = 2,
	.summary = "say what a command does, or list all of them", .group = "Help",
	.examples = examples, .choices = choices, .access = STORE_NONE, .run = help,
};
