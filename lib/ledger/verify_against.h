#ifndef LEDGER_VERIFY_AGAINST_H
#define LEDGER_VERIFY_AGAINST_H

#include "ledger/verify_parts.h"

#include "ledger/trail.h"

/*
 * For the files of verify.h: the rows of one kind against what the audit log says of
 * them.  Both are read once, in order of row and item, side by side; what the log
 * tells on the way is held against itself.
 *
 *	against_open(&against, verify, "claim", 'c', err);
 *	for each row, in order:
 *		against_catch_up()	0: the log does not know it
 *		against_compare()	with against.content as the row is
 *	against_finish(), against_close()
 */

/* How the log leaves a row. */
struct left {
	bool known;		/* there is an entry about it */
	bool there;		/* it was not removed */
	bool salted;
	unsigned char salt[16];
	struct digest commitment;
};

struct against {
	struct verify *verify;
	const char *name;	/* of the thing */
	char letter;		/* of its ids; 0: beside the things */
	struct trails trails;
	bool more;		/* trails stands on a row */
	struct left left;	/* of that row */
	bool several;		/* strands are in the log */
	struct buffer scratch, content, along, called;
};

/* letter is that of its ids, or 0.  To be closed in any case. */
int against_open(struct against *against, struct verify *verify, const char *name,
		 char letter, struct error *err);
int against_close(struct against *against, int status, struct error *err);

/* Goes through the log up to the row, and tells what it has and the ledger lacks.  1
 * when the log knows the row, 0; -1. */
int against_catch_up(struct against *against, int64_t row, struct slice item,
		     struct error *err);

/* Tells of a row that the log does not know. */
int against_unknown(struct against *against, int64_t row, struct slice item,
		    struct error *err);

/* Is it as its last entry left it?  And goes on to the next in the log. */
int against_compare(struct against *against, int64_t row, struct slice item,
		    struct error *err);

/* There are no more rows: what else the log has is missing. */
int against_finish(struct against *against, struct error *err);

/* Is it one of those of which old entries tell by their content, not by an item? */
bool against_is_told_by_content(const struct against *against);

#endif
