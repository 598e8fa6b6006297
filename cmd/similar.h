#ifndef CMD_SIMILAR_H
#define CMD_SIMILAR_H

#include "cmd/command.h"
#include "cmd/judged.h"

/* `similar` in its several ways: what its files share. */
struct similar_wish {
	const char *text, *lines, *pairs, *format, *reason;
	bool all, articles, dismiss, restore, raw, excel;
	int limit;
};

extern struct similar_wish similar_wish;

/* cmd/similar_lines.c: --lines and --pairs. */
int similar_lines(struct invocation *call, struct error *err);
int similar_pairs(struct error *err);

/* cmd/similar_all.c: --all. */
int similar_all(struct invocation *call, struct error *err);

/* cmd/similar_dismiss.c: --dismiss and --restore. */
int similar_dismiss(struct invocation *call, struct error *err);

/* A listing of ours: opened with --format (not text), --raw and --excel;
 * judged_close() ends it. */
void similar_rows(struct rows *rows, enum rows_format format,
		  const struct column *columns, size_t count, const char *name);

/* A cell "c12", or an absent one for id 0. */
void similar_id(struct rows *rows, char letter, int64_t id);

#endif
