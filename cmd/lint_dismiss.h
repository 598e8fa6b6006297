#ifndef CMD_LINT_DISMISS_H
#define CMD_LINT_DISMISS_H

#include "cmd/command.h"

#include "judging/lint.h"

/* `lint --dismiss` and `--restore`: one finding of an article of the ledger, or of
 * a claim in no article, named by its handle or the beginning of it. */
struct lint_dismissal {
	const char *dismiss, *restore;	/* the handle; one of them NULL */
	const char *reason;		/* with dismiss */
	int64_t article;		/* 0: look through everything */
};

int lint_dismiss(struct invocation *call, struct store *store, struct linter *linter,
		 const struct lint_dismissal *wish, struct error *err);

#endif
