#ifndef CMD_QUOTE_H
#define CMD_QUOTE_H

#include "cmd/command.h"
#include "ledger/claim.h"

/* Fills where the quote of a claim stands in its article: start, end, spans,
 * prefix, suffix, paragraph.  It is looked for when the claim is new (before
 * NULL) or its quote or article has changed, and nobody gave a position.  Not
 * found, or found several times: said on stderr, and left empty.  Given a
 * position, what surrounds it is filled unless that was given too, and without a
 * quote the quote is what stands there. */
int quote_place(struct invocation *call, const struct claim *before,
		struct claim *claim, struct arena *arena, struct error *err);

#endif
