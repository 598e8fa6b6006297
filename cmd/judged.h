#ifndef CMD_JUDGED_H
#define CMD_JUDGED_H

#include "cmd/command.h"

#include "base/rows.h"
#include "judging/people.h"

/*
 * What the commands that judge claims have in common: which claims are meant,
 * and how a verdict reads on a terminal.
 */
extern const char *const judged_formats[];	/* "text", "csv", "json", "jsonl" */

/* True for text (the default), else *format is set. */
int judged_format(const char *word, bool *text, enum rows_format *format,
		  struct error *err);

/* The claims that the argument means: a claim, an article, or with all
 * everything.  ERROR_USAGE where it is none or too many of them.  With
 * or_all, nothing at all means everything too. */
int judged_scope(struct invocation *call, bool all, bool or_all, struct scope *scope,
		 struct error *err);

/* The rows of a verdict, to stdout; closing forgives a reader that left, and
 * gives back status where that is a failure already. */
struct judged_sheet {
	enum rows_format format;
	bool raw, excel;
	const struct column *columns;
	size_t count;
	const char *name;
};

void judged_open(struct rows *rows, const struct judged_sheet *sheet);
int judged_close(struct rows *rows, int status, struct error *err);

/* One paragraph, wrapped to the terminal, every line behind so many blanks. */
void judged_paragraph(FILE *out, size_t indent, struct slice text);

/* One line behind a lead of ours, cut to the terminal. */
void judged_line(FILE *out, const char *lead, struct slice text);

/* One line in bold, where there is colour. */
void judged_title(FILE *out, struct slice text);

/* The line above what is said of a claim: "c12  one_origin  "the words"", cut
 * to the terminal.  mark may be NULL. */
void judged_heading(FILE *out, int64_t claim, const char *mark, struct slice words,
		    bool quoted);

#endif
