#ifndef CMD_WALK_H
#define CMD_WALK_H

#include "cmd/command.h"
#include "intake/intake.h"

/* Walks a person through the undecided candidates, as `git add -p` does: shows
 * each on stderr and does what the answer says.  Every decision is kept at
 * once; the end of input stops as q does. */
int walk(struct invocation *call, struct intake *intake, struct error *err);

#endif
