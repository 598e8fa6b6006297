#include "cmd/lint_dismiss.h"

#include "cmd/output.h"

#include "ledger/article.h"
#include "ledger/listing.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { HANDLE_LEAST = 4 };

/* What was found so far under a handle. */
struct sought {
	const char *handle;
	struct ref on;
	char mark[FINDING_MARK];
	bool found, several;
};

static void meet(struct sought *sought, struct ref on, const char *mark)
{
	const char *hash = strchr(mark, ':');

	if (!hash || strncmp(hash + 1, sought->handle, strlen(sought->handle)) != 0)
		return;
	if (sought->found && (sought->on.kind != on.kind || sought->on.id != on.id ||
			      strcmp(sought->mark, mark) != 0))
		sought->several = true;
	sought->found = true;
	sought->on = on;
	snprintf(sought->mark, sizeof(sought->mark), "%s", mark);
}

/* Among what is found in an article now... */
static int seek_found(struct sought *sought, struct linter *linter, int64_t article,
		      struct error *err)
{
	struct buffer text;
	struct lint lint;
	int status;

	buffer_init(&text);
	lint_init(&lint);
	status = linter_article(linter, article, &text, &lint, err);
	for (size_t i = 0; status == 0 && i < lint.count; i++)
		meet(sought, lint.all[i].on, lint.all[i].mark);
	lint_release(&lint);
	buffer_release(&text);
	return status;
}

/* ...or among what was dismissed, whether it would be found now or not. */
static int seek_dismissed(struct sought *sought, struct store *store, int64_t article,
			  struct error *err)
{
	struct dismissed_findings dismissed;
	struct arena arena;
	int status;

	arena_init(&arena);
	status = dismissed_findings_load(&dismissed, store, article, &arena, err);
	for (size_t i = 0; status == 0 && i < dismissed.count; i++)
		meet(sought, dismissed.all[i].on, dismissed.all[i].mark);
	arena_release(&arena);
	return status;
}

static int seek_in(struct sought *sought, struct store *store, struct linter *linter,
		   bool restoring, int64_t article, struct error *err)
{
	return restoring ? seek_dismissed(sought, store, article, err)
			 : seek_found(sought, linter, article, err);
}

static int seek(struct sought *sought, struct store *store, struct linter *linter,
		bool restoring, int64_t one, struct error *err)
{
	struct filter filter = filter_all();
	struct listing listing;
	struct article article;
	struct error ignored;
	int status = 0;

	if (one)
		return seek_in(sought, store, linter, restoring, one, err);
	listing_open(&listing, store, &article_thing, &filter);
	while (status == 0 && listing_next(&listing, &article))
		status = seek_in(sought, store, linter, restoring, article.id, err);
	if (listing_close(&listing, status < 0 ? &ignored : err) < 0)
		return -1;
	return status < 0 ? -1 : seek_in(sought, store, linter, restoring, 0, err);
}

static int check(const struct sought *sought, bool restoring, struct error *err)
{
	if (sought->several)
		return error_set(err, ERROR_USAGE, "several findings begin with '%s': give more"
				 " of its digits", sought->handle);
	if (!sought->found && restoring)
		return error_set(err, ERROR_MISSING, "no dismissed finding '%s' (lint --dismissed"
				 " shows them)", sought->handle);
	if (!sought->found)
		return error_set(err, ERROR_MISSING, "no finding '%s' here (lint shows them, each"
				 " with its # behind)", sought->handle);
	return 0;
}

static void tell(const struct sought *sought, bool restoring, bool changed)
{
	const int rule = (int)(strchr(sought->mark, ':') - sought->mark);
	const char letter = sought->on.kind == THING_CLAIM ? 'c' : 'a';

	if (restoring)
		say("%.*s of %c%" PRId64 " is shown again", rule, sought->mark, letter,
		    sought->on.id);
	else if (changed)
		say("%.*s of %c%" PRId64 " is not shown again, unless its words change", rule,
		    sought->mark, letter, sought->on.id);
	else
		say("%.*s of %c%" PRId64 " was dismissed already", rule, sought->mark, letter,
		    sought->on.id);
}

int lint_dismiss(struct invocation *call, struct store *store, struct linter *linter,
		 const struct lint_dismissal *wish, struct error *err)
{
	const bool restoring = wish->restore != NULL;
	struct sought sought = { .handle = restoring ? wish->restore : wish->dismiss };
	int changed;

	if (*sought.handle == '#')
		sought.handle++;
	if (strlen(sought.handle) < HANDLE_LEAST ||
	    strspn(sought.handle, "0123456789abcdef") != strlen(sought.handle))
		return error_set(err, ERROR_USAGE, "'%s' is no finding: its %d digits or more stand"
				 " behind the # in what lint shows", sought.handle, HANDLE_LEAST);
	if (seek(&sought, store, linter, restoring, wish->article, err) < 0 ||
	    check(&sought, restoring, err) < 0 ||
	    store_begin(store, restoring ? "lint --restore" : "lint --dismiss", call->by,
			err) < 0)
		return -1;
	changed = restoring ? finding_restore(store, sought.on, sought.mark, err)
			    : finding_dismiss(store, sought.on, sought.mark, wish->reason,
					      call->by, err);
	if (changed < 0) {
		store_rollback(store);
		return -1;
	}
	if (store_commit(store, err) < 0)
		return -1;
	tell(&sought, restoring, changed);
	return 0;
}
