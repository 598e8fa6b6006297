#ifndef LEDGER_VERIFY_H
#define LEDGER_VERIFY_H

#include "base/buffer.h"
#include "base/hash.h"
#include "ledger/store.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * Is the ledger what its audit log says it is?  What is looked at, in this order:
 *
 *	the file	SQLite's integrity check; foreign keys; the schema, word for
 *			word as this program makes it; the full-text indexes against
 *			the texts they are made of
 *	the log		every strand from its first entry: numbers without a gap,
 *			each entry the hash of the one before, each commitment that of
 *			what the entry says; every former state of a row that of the
 *			entry before; what was erased, by which entry
 *	the rows	each as its last entry left it, none without an entry, none
 *			missing; what is worked out beside them (bounds of dates, the
 *			content that checks are about)
 *	the texts	each snapshot against its SHA-256; every span of every quote,
 *			and the words of every figure, letter for letter
 *	evidence	files that checks name by SHA-256, where they are at hand
 *
 * Memory does not grow with the ledger.  What this cannot see by itself: a ledger
 * put back to an earlier state as a whole, or rewritten from its first entry on.
 * For that there is the head: written down elsewhere, and expected later.
 */
struct verify_how {
	/* One line for each problem, with what to do; it returns -1 to stop. */
	int (*tell)(void *context, const char *line, struct error *err);

	/* Called now and then: what is being looked at (NULL: still the same), and how
	 * much of the whole is done, in thousandths.  True stops, with ERROR_SYSTEM
	 * "interrupted".  May be NULL. */
	bool (*progress)(void *context, const char *what, int done);
	void *context;
};

struct verified {
	int64_t problems;
	int64_t entries, changes;	/* of the log, and their rows */
	int64_t rows;			/* of the ledger, compared with the log */
	int64_t quotes;			/* found letter for letter */
	int64_t texts;
	int64_t evidence, elsewhere;	/* hashed; named by hash but not at hand */
	int64_t erased;			/* entries and rows of the log */
	int64_t redacted;		/* texts with passages blacked out */
	bool unfinished;	/* an erasure whose rest is not done (erasure.h) */
	bool index_skipped;		/* the file cannot be written to, which looking
					 * at the indexes wants */
};

/* -1 when something kept it from looking; problems are no failure. */
int verify_ledger(struct store *store, const struct verify_how *how,
		  struct verified *what, struct error *err);

/* Where the ledger's own strand ends: the number of its last entry (0: none yet)
 * and the hash that depends on everything before it. */
struct head {
	int64_t seq;
	struct digest hash;
};

/* Worked out from the entries alone; says nothing about whether they hold. */
int head_read(struct store *store, struct head *head, struct error *err);

/* "12:5f0c...": the number and 64 hexadecimal digits. */
enum { HEAD_TEXT = 20 + 1 + 64 + 1 };
void head_write(char text[HEAD_TEXT], const struct head *head);

/* Reads it back; ERROR_INPUT. */
int head_parse(struct head *head, const char *text, struct error *err);

/* Is the entry that was the head still there, with that hash?  1; or 0 and *why
 * says what is wrong with it, in a line. */
int head_stands(struct store *store, const struct head *head, struct buffer *why,
		struct error *err);

#endif
