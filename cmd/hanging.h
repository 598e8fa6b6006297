#ifndef CMD_HANGING_H
#define CMD_HANGING_H

#include "cmd/verbs.h"

#include <stdio.h>

/*
 * What hangs on a claim, as people read it: a line for each of its figures, links
 * and checks.
 */
int hanging_show(struct invocation *call, FILE *out, int64_t claim, struct error *err);

/* One such line about a row of kept: "f7" and text. */
void hanging_line(FILE *out, const struct kept *kept, int64_t id,
		  const struct buffer *text);

#endif
