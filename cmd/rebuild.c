#include "cmd/command.h"
#include "cmd/interrupt.h"
#include "cmd/output.h"

#include "ledger/rebuild.h"

#include <inttypes.h>

static const struct choice choices[] = { CHOICE_END };

static const char *s_of(int64_t count)
{
	return count == 1 ? "" : "s";
}

static int run(struct invocation *call, struct error *err)
{
	struct rebuilt what;

	interrupt_watch();
	if (rebuild_make(call->store, interrupted, &what, err) < 0)
		return -1;
	say("the search index was made anew from %" PRId64 " claim%s and %" PRId64 " text%s",
	    what.claims, s_of(what.claims), what.texts, s_of(what.texts));
	if (what.dates)
		say("the days that %" PRId64 " date%s sorted by were wrong, and are right now",
		    what.dates, what.dates == 1 ? " is" : "s are");
	if (what.contents)
		say("what checks of %" PRId64 " claim%s are about was wrong, and is right now",
		    what.contents, s_of(what.contents));
	if (!what.dates && !what.contents)
		say("the days of dates and what checks are about were as they should be");
	return 0;
}

static const char *const examples[] = {
	"twosource rebuild",
	NULL
};

const struct command rebuild_command = {
	.name = "rebuild",
	.arguments = "",
	.summary = "make anew what follows from the rest of the ledger",
	.group = "Trust",
	.examples = examples,
	.detail =
		"Makes anew the search indexes of claims and texts, the first and last day by which"
		" dates are sorted, and the mark by which a claim is known to have changed since it"
		" was checked.  For when `twosource verify` says that one of them does not hold, or"
		" another program wrote to the file.  Facts, and the audit log of them, stay as they"
		" are.\n",
	.choices = choices,
	.access = STORE_WRITE,
	.min = 0, .max = 0,
	.run = run,
};
