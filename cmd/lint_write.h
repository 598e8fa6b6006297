#ifndef CMD_LINT_WRITE_H
#define CMD_LINT_WRITE_H

#include "cmd/judged.h"

#include "judging/lint.h"

/* How the findings of `lint` are written, text by text. */
enum lint_format { LINT_TEXT, LINT_EDITOR, LINT_CSV, LINT_JSON, LINT_JSONL };

extern const char *const lint_formats[];	/* in that order, NULL-ended */

struct lint_output {
	enum lint_format format;
	bool raw, excel;
	enum severity least;
	const char *only;		/* the name of one rule, or NULL */
	struct rows rows;
	size_t counts[SEVERITY_ERROR + 1];
	bool show_dismissed;
	size_t dismissed;		/* left out */
	bool asked[RULE_COUNT];		/* said before what the policy asks */
	bool further;			/* a block stands before */
	bool failed;			/* no memory */
};

/* Prints each rule: its severity and name, what it finds, and what the policy
 * says; 0. */
int lint_show_rules(const struct policy *policy);

/* What was linted. */
struct linted {
	const char *name;		/* of the file, "a3", or NULL: claims in no article */
	const char *title;		/* or NULL */
	struct slice text;		/* where places are counted */
};

void lint_output_open(struct lint_output *output);
void lint_output_write(struct lint_output *output, const struct linted *linted,
		       const struct lint *lint);

/* Says how many findings there are, if any text was read.  Gives back status
 * where that is a failure, else 1 if there was a finding. */
int lint_output_close(struct lint_output *output, int status, bool read,
		      struct error *err);

#endif
