#ifndef CMD_REPORT_FILING_H
#define CMD_REPORT_FILING_H

#include "cmd/command.h"

#include "ledger/filing.h"

/*
 * Files a report that is written to a file: notes its claims on the way, and then
 * the hash of the bytes.  `report` reads the ledger; filing has a store of its
 * own to write to.
 *
 *	if (report_filing_start(&filing, call, err) < 0) return -1;
 *	selection.seen = report_filing_seen; selection.context = &filing;
 *	...
 *	report_filing_end(&filing, call, path, &what, err)   (or report_filing_drop())
 */
struct report_filing {
	struct store *store;
	struct filing_draft *draft;
};

int report_filing_start(struct report_filing *filing, struct invocation *call,
			struct error *err);
void report_filing_seen(void *context, int64_t claim);

/* what has audience, format and about.  Says under which id it was filed. */
int report_filing_end(struct report_filing *filing, struct invocation *call,
		      const char *path, struct filing *what, struct error *err);
void report_filing_drop(struct report_filing *filing);

#endif
