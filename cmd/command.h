#ifndef CMD_COMMAND_H
#define CMD_COMMAND_H

#include "cmd/options.h"

#include "base/buffer.h"
#include "ledger/store.h"

#include <stdio.h>

/*
 * One command, in one file of the same name: what it needs is declared here,
 * and main() does it once: finds the command, parses, opens the ledger, runs,
 * reports failure, closes, checks that the output was written.
 *
 * Adding a command:
 *  1. cmd/NAME.c with a `const struct command NAME_command`;
 *  2. its line in cmd/commands.c;
 *  3. tests/cli/NAME.bats; the examples below are run by tests/cli/examples.bats;
 *  4. `make manual` renews the manual page and the completions.
 */
struct invocation;

struct command {
	const char *name;		/* "claim add": one or two words */
	const char *arguments;		/* as shown in usage: "ARTICLE|FILE" */
	const char *summary;		/* one line, lower case, no full stop */
	const char *group;		/* the task it is listed under */
	const char *const *examples;	/* NULL-ended; command lines as a user types them,
					 * each runnable on the ledger of the examples */
	const char *detail;		/* more for --help and the manual; may be NULL */
	const struct choice *choices;	/* CHOICE_END-ended */
	const struct thing *fields;	/* offer every settable field of this thing */
	enum store_access access;
	int min, max;			/* how many arguments; max -1: any */
	bool words;			/* arguments are words somebody looks for: one like
					 * "-harbour" is such a word, no row of letters */
	int (*run)(struct invocation *call, struct error *err);
};

/* What run() gets.  It returns 0; 1 when it found something to complain about
 * and has said so (exit status 1, no message); or -1 with *err set (exit
 * status 1, or 2 for ERROR_USAGE). */
struct invocation {
	const struct command *command;
	struct store *store;		/* open as access asks, or NULL */
	const char *ledger;		/* the path of the ledger, or NULL */
	const char *by;			/* --by, $TWOSOURCE_BY, or NULL */
	char **arguments;
	int count;
	struct values values;		/* when command->fields */
};

extern const struct command *const commands[];	/* grouped, in order of help */
extern const size_t command_count;

/* The command that words begin with (the longest: "claim add" before
 * "claim"), and in *used how many words it has; NULL if there is none. */
const struct command *command_find(char *const *words, int count, int *used);

/* Is word the first of commands of two words? */
bool command_is_noun(const char *word);

/* "no command 'clam add' (did you mean 'claim add'?)", as ERROR_USAGE. */
int command_unknown(char *const *words, int count, struct error *err);

/* What `--help` prints. */
void usage_command(const struct command *command, FILE *out);
void usage_noun(const char *noun, FILE *out);
void usage_all(FILE *out);

/* Appends "twosource claim add [OPTION...] ARTICLE". */
void usage_line(const struct command *command, struct buffer *out);

/* The ledger that is meant: --ledger, $TWOSOURCE_LEDGER, twosource.db here or
 * in a parent folder.  *path is the caller's.  ERROR_MISSING with what to do.
 * main() asks it for a command that wants a store; one that opens a ledger
 * only for some arguments (access STORE_NONE) asks it itself. */
int ledger_find(char **path, struct error *err);

#endif
