#ifndef CMD_OPTIONS_H
#define CMD_OPTIONS_H

#include "base/error.h"
#include "ledger/thing.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * One option of a command, declared once: help, parsing, the manual page and
 * the completions all read this table.  Exactly one of flag, text, number,
 * texts and field says where the value goes and whether the option takes one.
 */
struct choice {
	const char *name;	/* long name without the dashes: "stated-on" */
	char letter;		/* short name, or 0 */
	const char *argument;	/* what help calls the value: "DATE" */
	const char *help;
	bool *flag;
	const char **text;
	int *number;		/* 0 and up */
	struct texts *texts;	/* may be given several times */
	const char *const *words;	/* the value is one of these; NULL-ended */
	const char *completes;	/* what completion offers: "file", "ledger", "claim",
				 * "source", "article" ...; NULL: words or nothing */
};

#define CHOICE_END { .name = NULL }

struct texts {
	const char **all;
	size_t count;
};

/* The values given for the fields of a thing ("--stated-on" for stated_on),
 * in the order of the fields; NULL where the option was not given. */
struct values {
	const struct thing *thing;
	const char **all;
};

struct command;

/* What stands on every command: --ledger, --by, --help. */
extern const struct choice global_choices[];

/* Reads argv[1...] by the tables of command (its choices, the fields of its
 * thing if it takes them, and the global ones); options may stand after
 * arguments, "--" ends them.  Moves the arguments to argv[0...] and returns
 * their number, or -1 with ERROR_USAGE: an unknown option with the nearest
 * right one, a value missing or not among the words (with the nearest). */
int options_parse(const struct command *command, int argc, char **argv,
		  struct values *values, struct error *err);

/* Frees what options_parse() took for texts and values. */
void options_release(const struct command *command, struct values *values);

#endif
