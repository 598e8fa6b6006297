#ifndef LEDGER_HISTORY_H
#define LEDGER_HISTORY_H

#include "ledger/past.h"

/*
 * Who changed what, and when: the entries of the audit log in order, with each
 * row that they touched as it stood before and after.
 */
struct history_entry {
	int64_t id, seq;
	const char *made_on, *made_by, *command;	/* NULL: not said, or erased */
	bool erased;
	int64_t rows;		/* that it touched, in all */
};

struct history_row {
	struct logged_row row;
	enum change_action action;
	/* JSON as past.h has it; PAST_NONE before it was added and after it was
	 * removed. */
	enum past was, is;
	struct slice before, after;
};

/* Either may be NULL.  -1 stops. */
struct history_visitor {
	int (*entry)(void *context, const struct history_entry *entry, struct error *err);
	int (*row)(void *context, const struct history_entry *entry,
		   const struct history_row *row, struct error *err);
	void *context;
};

/* Of one row and what hangs on it (a claim's figures, links, checks and
 * dismissals, a source's links, an article's text), those that are there no more
 * too.  Each entry is visited, then those of its rows. */
int history_of(struct store *store, struct ref ref, const struct history_visitor *visitor,
	       struct error *err);

/* Of one entry: its first rows, `most` of them (0: all). */
int history_entry_rows(struct store *store, int64_t change, int64_t most,
		       const struct history_visitor *visitor, struct error *err);

/* Of everything.  Rows of an entry that touched more than `most` of them are left
 * out (0: none are). */
int history_all(struct store *store, int64_t most, const struct history_visitor *visitor,
		struct error *err);

/*
 * The rows that hang on one, or did at any time, by the audit log: their names are
 * the caller's to release.
 */
struct logged_rows {
	struct logged_row *all;
	size_t count, room;
	struct arena arena;
};

int history_hanging(struct store *store, struct ref ref, struct logged_rows *rows,
		    struct error *err);
void logged_rows_release(struct logged_rows *rows);

#endif
