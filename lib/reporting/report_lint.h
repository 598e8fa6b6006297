#ifndef REPORTING_REPORT_LINT_H
#define REPORTING_REPORT_LINT_H

#include "base/arena.h"
#include "reporting/report.h"

/*
 * What the program's default sourcing policy says of the article that a report is
 * on (judging/lint.h): for the house alone.  Below internal a finding is left out
 * that is on a claim without a row, on no claim (it may be on words or a source
 * that are withheld) where the article's text may not be shown, or whose words the
 * house wrote and that mention a codename.  A report on no single article, or of
 * more than REPORT_LINT_MOST rows, has none.
 */
struct report_finding {
	const char *rule, *severity;	/* "bare_source", "warning" */
	const char *reason, *words, *asks;	/* words and asks may be NULL */
	int64_t row;			/* 0: on none */
};

struct report_lint {
	struct report_finding *all;	/* the severest first */
	size_t count;
	size_t dismissed;		/* so many more that a person has dismissed */
	struct arena arena;
};

enum { REPORT_LINT_MOST = 5000 };

/* lint is initialised by the call, and to be released in either case.  For a
 * report that was selected twice, right after report_rewind(). */
int report_lint_load(struct report_lint *lint, struct report *report, struct error *err);
void report_lint_release(struct report_lint *lint);

#endif
