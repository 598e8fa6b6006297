#include "cmd/command.h"

/* Grouped by task; the groups of `twosource --help` come in this order. */
extern const struct command init_command;
extern const struct command help_command;
extern const struct command completion_command;
extern const struct command manual_command;

const struct command *const commands[] = {
	&init_command,

	&help_command,
	&completion_command,
	&manual_command,
};

const size_t command_count = sizeof(commands) / sizeof(commands[0]);
