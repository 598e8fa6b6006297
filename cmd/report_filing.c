#include "cmd/report_filing.h"

#include "cmd/output.h"

#include "intake/evidence.h"

#include <inttypes.h>

int report_filing_start(struct report_filing *filing, struct invocation *call,
			struct error *err)
{
	*filing = (struct report_filing){ NULL, NULL };
	if (store_open(&filing->store, call->ledger, STORE_WRITE, err) < 0)
		return -1;
	if (filing_start(&filing->draft, filing->store, err) == 0)
		return 0;
	report_filing_drop(filing);
	return -1;
}

void report_filing_seen(void *context, int64_t claim)
{
	const struct report_filing *filing = context;

	filing_claim(filing->draft, claim);
}

void report_filing_drop(struct report_filing *filing)
{
	filing_abandon(filing->draft);
	store_close(filing->store);
	*filing = (struct report_filing){ NULL, NULL };
}

static int commit(struct report_filing *filing, struct invocation *call,
		  struct filing *what, struct error *err)
{
	struct filing_draft *draft = filing->draft;

	if (store_begin(filing->store, "report", call->by, err) < 0)
		return -1;
	filing->draft = NULL;
	if (filing_commit(draft, what, err) < 0) {
		store_rollback(filing->store);
		return -1;
	}
	return store_commit(filing->store, err);
}

int report_filing_end(struct report_filing *filing, struct invocation *call,
		      const char *path, struct filing *what, struct error *err)
{
	int status = evidence_file(path, what->sha256, err);

	if (status == 0)
		status = error_set(err, ERROR_SYSTEM, "cannot read '%s' to file it", path);
	what->filed_by = call->by;
	if (status > 0)
		status = commit(filing, call, what, err);
	if (status < 0)
		warn("'%s' is whole, but not registered in the ledger (give the command again)",
		     path);
	else
		say("filed as r%" PRId64 ", %" PRId64 " claim%s, SHA-256 %s", what->id,
		    what->claims, what->claims == 1 ? "" : "s", what->sha256);
	report_filing_drop(filing);
	return status;
}
