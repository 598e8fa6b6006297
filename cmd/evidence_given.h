#ifndef CMD_EVIDENCE_GIVEN_H
#define CMD_EVIDENCE_GIVEN_H

#include "cmd/command.h"

#include "ledger/verification.h"

/* Looks at the evidence of a check that is about to be kept, inside the write:
 * of a file it notes the SHA-256, and with copy keeps its bytes in the ledger's
 * folder; a file that was named from the root goes in by its name alone, for its
 * path would tell whose machine it was.  1 when it is a file, 0 when it is not;
 * -1. */
int evidence_given(struct invocation *call, struct check *check, bool copy,
		   struct arena *arena, struct error *err);

#endif
