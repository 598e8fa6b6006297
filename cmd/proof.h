#ifndef CMD_PROOF_H
#define CMD_PROOF_H

#include "cmd/command.h"

#include "base/utf8.h"

/* `proof` in its two ways: what its files share. */

/* The text that is proofed.  Places are asked in rising order. */
struct draft {
	const char *name;
	struct slice text;
	struct buffer bytes;
	struct arena arena;
	int64_t article;		/* of the ledger, that it is; 0: none */
	/* Where draft_place() stands. */
	size_t at, line, line_start;
	struct utf8_walk points;
};

struct draft_place {
	size_t line, column;		/* from 1; column in code points */
	size_t point;			/* from 0, in the whole text */
};

void draft_place(struct draft *draft, size_t byte, struct draft_place *place);

#endif
