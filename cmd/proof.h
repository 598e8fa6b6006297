#ifndef CMD_PROOF_H
#define CMD_PROOF_H

#include "cmd/command.h"

#include "base/rows.h"
#include "base/utf8.h"

/* `proof` in its two ways: what its files share. */

/* The text that is proofed.  Places are asked in rising order. */
struct draft {
	const char *name;
	struct slice text;
	struct buffer bytes;
	struct arena arena;
	int64_t article;		/* that was named, and is not looked at; 0: none */
	const char *published;		/* EDTF, or NULL */
	/* Where draft_place() stands. */
	size_t at, line, line_start;
	struct utf8_walk points;
};

struct draft_place {
	size_t line, column;		/* from 1; column in code points */
	size_t point;			/* from 0, in the whole text */
};

/* How everything is written. */
struct proof_format {
	bool text, lines;		/* for people; one line each, for editors */
	enum rows_format rows;
	bool raw, excel;
};

/* cmd/proof_coverage.c: --coverage. */
int proof_coverage(struct invocation *call, struct draft *draft,
		   const struct proof_format *format, bool *all_covered, struct error *err);

void draft_place(struct draft *draft, size_t byte, struct draft_place *place);

#endif
