#ifndef CMD_PASSPHRASE_H
#define CMD_PASSPHRASE_H

#include "cmd/options.h"

#include "base/error.h"
#include "base/slice.h"

#include <stddef.h>

/*
 * A passphrase, from a person at the terminal (not shown), a file, a descriptor or
 * a command; never from the command line or the environment, which others can
 * read.  Its first line, without the line's end, byte for byte.  It is held in
 * memory that is locked where the system allows that, and zeroed.
 */
struct passphrase_from {
	const char *file, *descriptor, *command;
};

#define PASSPHRASE_CHOICES(from) \
	{ "passphrase-file", 0, "FILE", "the passphrase is the first line of FILE", \
	  .text = &(from).file, .completes = "file" }, \
	{ "passphrase-fd", 0, "N", "the passphrase is read from descriptor N", \
	  .text = &(from).descriptor }, \
	{ "passphrase-command", 0, "COMMAND", "the passphrase is what COMMAND prints", \
	  .text = &(from).command }

struct passphrase;

/* Is any of them given? */
bool passphrase_given(const struct passphrase_from *from);

/* A new one is asked for twice.  ERROR_USAGE when it is to come from nowhere, or
 * from two places; ERROR_INPUT when it is empty or too long. */
int passphrase_get(struct passphrase **got, const struct passphrase_from *from,
		   bool is_new, struct error *err);
struct slice passphrase_text(const struct passphrase *passphrase);
void passphrase_free(struct passphrase *passphrase);

#endif
