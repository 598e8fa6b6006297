#ifndef CMD_PROMPT_H
#define CMD_PROMPT_H

#include "base/buffer.h"
#include "base/error.h"

#include <stdbool.h>

/* Is there a person to ask: are stdin and stderr terminals? */
bool prompt_possible(void);

/* Asks question on stderr and reads one line from stdin, without its line
 * end.  1 with the answer, 0 at the end of input, -1 on failure. */
int prompt_line(struct buffer *answer, const char *question, struct error *err);

/* Asks "Remove c12?" with " [y/N] " behind it: 1 yes, 0 no (or the end of
 * input).  yes (--yes) answers for the person.  Without either: ERROR_USAGE,
 * "add --yes to remove without being asked". */
int prompt_confirm(const char *question, bool yes, struct error *err);

/* Opens the editor ($VISUAL, $EDITOR, vi) on a private file (0600, in a
 * private folder, removed afterwards) that holds text, and reads it back into
 * text.  ERROR_SYSTEM when the editor fails or cannot be started. */
int editor_edit(struct buffer *text, struct error *err);

#endif
