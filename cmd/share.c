#include "cmd/command.h"
#include "cmd/output.h"

#include "reporting/share.h"

#include <inttypes.h>
#include <stdlib.h>

static struct texts articles;
static const char *audience_named;

/* Everything, for those who know the sources, is a backup. */
static const char *const audiences[] = { "desk", "public", NULL };

static const struct choice choices[] = {
	{ "article", 'a', "ARTICLE", "its claims; may be given several times",
	  .texts = &articles, .completes = "article" },
	{ "audience", 0, "WHO", "who it is for", .text = &audience_named, .words = audiences },
	CHOICE_END
};

static const char *s_of(int64_t count)
{
	return count == 1 ? "" : "s";
}

static int find_articles(struct invocation *call, int64_t **found, struct error *err)
{
	int64_t *ids;

	if (articles.count == 0)
		return error_set(err, ERROR_USAGE, "share what? (add --article ARTICLE; a ledger"
				 " as a whole is given away by 'twosource backup')");
	ids = calloc(articles.count, sizeof(*ids));
	if (!ids)
		return error_memory(err);
	for (size_t i = 0; i < articles.count; i++) {
		struct ref ref;

		if (ref_find(call->store, THING_ARTICLE, articles.all[i], &ref, err) < 0) {
			free(ids);
			return -1;
		}
		for (size_t j = 0; j < i; j++)
			if (ids[j] == ref.id) {
				free(ids);
				return error_set(err, ERROR_USAGE, "--article %s is given twice",
						 articles.all[i]);
			}
		ids[i] = ref.id;
	}
	*found = ids;
	return 0;
}

static void tell_withheld(const struct report_counts *counts)
{
	int64_t withheld = 0;

	for (int i = 0; i < RULES_COUNT; i++)
		withheld += counts->withheld[i];
	if (withheld)
		say("withheld: %" PRId64 " claim%s that this audience may not see", withheld,
		    s_of(withheld));
	if (counts->withheld[RULES_UNKNOWN])
		say("next: say on what terms they were given: twosource source edit"
		    " (or claim edit), --ground-rules");
	if (counts->hushed)
		warn("%" PRId64 " text%s left out: a statement, method or evidence that"
		     " mentions a codename", counts->hushed, s_of(counts->hushed));
}

static int run(struct invocation *call, struct error *err)
{
	const char *path = call->arguments[0];
	enum audience audience;
	struct shared what;
	int64_t *ids = NULL;
	int status;

	if (strcmp(path, "-") == 0)
		return error_set(err, ERROR_USAGE, "a ledger is a file: name one");
	if (!audience_named)
		return error_set(err, ERROR_USAGE, "share with whom? (add --audience desk or"
				 " public)");
	if (audience_of(audience_named, &audience, err) < 0 ||
	    find_articles(call, &ids, err) < 0)
		return -1;
	status = share_make(call->store, path, ids, articles.count, audience, &what, err);
	free(ids);
	if (status < 0)
		return -1;
	say("made '%s' for the %s: %" PRId64 " article%s, %" PRId64 " claim%s, %" PRId64
	    " source%s, %" PRId64 " figure%s, %" PRId64 " check%s", path,
	    audience_named, what.articles, s_of(what.articles), what.claims, s_of(what.claims),
	    what.sources, s_of(what.sources), what.figures, s_of(what.figures), what.checks,
	    s_of(what.checks));
	tell_withheld(&what.counts);
	say("not in it: the texts of articles, copies of evidence, notes, codenames, the audit"
	    " log");
	return 0;
}

static const char *const examples[] = {
	"twosource share for-the-desk.db --article a1 --audience desk",
	NULL
};

const struct command share_command = {
	.name = "share",
	.arguments = "FILE",
	.summary = "make a ledger for others, of what they may see",
	.group = "Share",
	.examples = examples,
	.detail =
		"FILE becomes a new ledger with the claims of an article, for the desk or for readers"
		" (public).  It is written from the rows of `twosource report --audience` and has"
		" nothing else: ids and uids are new, codenames become source-1, source-2 ..., and"
		" there are no notes, tags, checkers, source links, times of logging or audit"
		" history.  Nothing of this ledger's file is copied.\n"
		"\n"
		"Claims off the record, and for the public those not on the record or on background,"
		" are withheld, which is said.  A source without a name is another one for each of"
		" its claims.  A file of evidence has its name, without its folders.  Texts of"
		" articles are left out: the desk adds them with `twosource article add`.  That a"
		" claim contradicts one of another article is in the report, and not here.\n"
		"\n"
		"Since uids are new, a shared ledger that is merged comes back as other claims.  It"
		" shows when it was made.\n",
	.choices = choices,
	.access = STORE_READ,
	.min = 1, .max = 1,
	.run = run,
};
