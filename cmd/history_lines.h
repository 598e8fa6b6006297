#ifndef CMD_HISTORY_LINES_H
#define CMD_HISTORY_LINES_H

#include "cmd/output.h"

#include "ledger/history.h"

/* The entries of the audit log as lines for people, and as rows for machines:
 * visitors of ledger/history.h. */
struct history_lines {
	struct store *store;
	size_t width;		/* of the terminal; 0: as wide as it gets */
	bool colour;
	bool brief;		/* what was added in one line */
	int64_t most;		/* rows of an entry that are shown; 0: all */
	int64_t entries;	/* seen so far */
};

int history_lines_entry(void *context, const struct history_entry *entry,
			struct error *err);
int history_lines_row(void *context, const struct history_entry *entry,
		      const struct history_row *row, struct error *err);

struct history_cells {
	struct store *store;
	struct output *output;
};

extern const struct column history_columns[];
extern const size_t history_column_count;

int history_cells_row(void *context, const struct history_entry *entry,
		      const struct history_row *row, struct error *err);

/* What a name means: a row of the ledger, or one that the audit log still knows. */
int history_find(struct store *store, const char *name, struct ref *ref,
		 struct error *err);

/* Appends "c12", "the text of a3", "the decision on 120-180 in a3". */
void history_name(const struct logged_row *row, struct buffer *out);

#endif
