#ifndef CMD_OPTIONS_H
#define CMD_OPTIONS_H

#include "base/arena.h"
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

struct command;

struct texts {
	const char **all;
	size_t count;
};

/* The values given for the fields of a thing ("--stated-on" for stated_on),
 * in the order of the fields; NULL where the option was not given. */
struct values {
	const struct thing *thing;
	const char **all;
	const char **room;	/* where the texts of choices are kept */
};

/* What stands on every command: --ledger, --by, --help, --version. */
extern const struct choice global_choices[];

/* What was given for them. */
struct globals {
	const char *ledger, *by;
	bool help, version;
};

extern struct globals globals;

/*
 * Every option of a command in one list: its own choices, then one for each
 * settable field of its thing ("--stated-on" for stated_on; a choice of the
 * same name stands instead), then the global ones.  Help, parsing, the manual
 * page and the completions walk it.
 */
struct choice_list {
	struct choice *all;
	size_t count;
	size_t fields, global;	/* where those of fields and the global ones begin */
	struct arena arena;	/* their names */
};

/* The choices of fields lead to values, which may be NULL where nothing is
 * parsed.  -1 without memory; release the list in either case. */
int choice_list_make(struct choice_list *list, const struct command *command,
		     struct values *values, struct error *err);
void choice_list_release(struct choice_list *list);

/* Reads argv[1...] by the tables of command (its choices, the fields of its
 * thing if it takes them, and the global ones); options may stand after
 * arguments, "--" ends them.  Moves the arguments to argv[0...], NULL-ended,
 * and returns their number, or -1 with ERROR_USAGE: an unknown option with the
 * nearest right one, a value missing or not among the words (with the
 * nearest), text that is not UTF-8 (names of files excepted). */
int options_parse(const struct command *command, int argc, char **argv,
		  struct values *values, struct error *err);

/* Frees what options_parse() took for texts and values. */
void options_release(const struct command *command, struct values *values);

#endif
