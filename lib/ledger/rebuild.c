#include "ledger/rebuild.h"

#include "base/edtf.h"
#include "ledger/backup_parts.h"
#include "ledger/content.h"
#include "ledger/search_index.h"
#include "ledger/statement.h"
#include "ledger/store_inside.h"

#include <string.h>

/* Dates as written, with the days beside them. */
static const struct {
	const char *select, *update;
} dates[] = {
	{ "SELECT id, published, published_earliest, published_latest FROM article"
	  " WHERE published IS NOT NULL",
	  "UPDATE article SET published_earliest = :earliest, published_latest = :latest"
	  " WHERE id = :id" },
	{ "SELECT id, stated_on, stated_earliest, stated_latest FROM claim"
	  " WHERE stated_on IS NOT NULL",
	  "UPDATE claim SET stated_earliest = :earliest, stated_latest = :latest"
	  " WHERE id = :id" },
	{ "SELECT id, happened_on, happened_earliest, happened_latest FROM claim"
	  " WHERE happened_on IS NOT NULL",
	  "UPDATE claim SET happened_earliest = :earliest, happened_latest = :latest"
	  " WHERE id = :id" },
	{ "SELECT id, as_of, as_of_earliest, as_of_latest FROM figure WHERE as_of IS NOT NULL",
	  "UPDATE figure SET as_of_earliest = :earliest, as_of_latest = :latest"
	  " WHERE id = :id" },
	{ "SELECT id, checked_on, checked_earliest, checked_latest FROM verification"
	  " WHERE checked_on IS NOT NULL",
	  "UPDATE verification SET checked_earliest = :earliest, checked_latest = :latest"
	  " WHERE id = :id" },
};

static int mend_date(struct store *store, const char *sql, int64_t id,
		     const struct edtf *date, struct error *err)
{
	struct statement update;

	statement_open(&update, store, sql);
	statement_bind_int(&update, ":earliest", date->earliest);
	statement_bind_int(&update, ":latest", date->latest);
	statement_bind_int(&update, ":id", id);
	statement_step(&update);
	return statement_close(&update, err);
}

/* A date that cannot be read is left: verify tells of it. */
static int renew_dates(struct store *store, size_t kind, int64_t *mended, struct error *err)
{
	struct statement query;
	struct error why;
	struct edtf date;
	int status = 0;

	statement_open(&query, store, dates[kind].select);
	while (status == 0 && statement_step(&query)) {
		if (edtf_parse(statement_slice(&query, 1), &date, &why) < 0 ||
		    (date.earliest == statement_int(&query, 2) &&
		     date.latest == statement_int(&query, 3)))
			continue;
		status = mend_date(store, dates[kind].update, statement_int(&query, 0), &date,
				   err);
		++*mended;
	}
	return statement_close(&query, status < 0 ? &why : err) < 0 ? -1 : status;
}

static int renew_content(struct store *store, int64_t id, struct slice kept,
			 struct rebuilt *what, struct error *err)
{
	unsigned char before[sizeof(struct content)] = { 0 };
	struct content now = { { 0 } };
	struct statement query;

	if (kept.length == sizeof(before))
		memcpy(before, kept.at, sizeof(before));
	if (content_renew(store, id, err) < 0)
		return -1;
	statement_open(&query, store, "SELECT content FROM claim WHERE id = :id");
	statement_bind_int(&query, ":id", id);
	if (statement_step(&query) && statement_slice(&query, 0).length == sizeof(now))
		memcpy(&now, statement_slice(&query, 0).at, sizeof(now));
	what->contents += memcmp(&now, before, sizeof(before)) != 0;
	return statement_close(&query, err);
}

static int renew_contents(struct store *store, struct rebuilt *what, struct error *err)
{
	struct statement query;
	struct error ignored;
	int status = 0;

	statement_open(&query, store, "SELECT id, content FROM claim");
	while (status == 0 && statement_step(&query))
		status = renew_content(store, statement_int(&query, 0),
				       statement_slice(&query, 1), what, err);
	return statement_close(&query, status < 0 ? &ignored : err) < 0 ? -1 : status;
}

static int renew(struct store *store, struct rebuilt *what, struct error *err)
{
	if (search_index_rebuild(store, err) < 0 ||
	    statement_read_int(store, "SELECT count(*) FROM claim", &what->claims, err) < 0 ||
	    statement_read_int(store, "SELECT count(*) FROM snapshot", &what->texts, err) < 0)
		return -1;
	for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); i++)
		if (renew_dates(store, i, &what->dates, err) < 0)
			return -1;
	return renew_contents(store, what, err);
}

int rebuild_make(struct store *store, bool (*stop)(void *context), struct rebuilt *what,
		 struct error *err)
{
	int status;

	*what = (struct rebuilt){ 0 };
	if (store_begin(store, "rebuild", NULL, err) < 0)
		return -1;
	if (stop)
		sqlite3_progress_handler(store->db, 10000, backup_is_stopped, &stop);
	status = renew(store, what, err);
	sqlite3_progress_handler(store->db, 0, NULL, NULL);
	if (status < 0 || backup_go_on(stop, err) < 0) {
		store_rollback(store);
		if (stop && stop(NULL))
			error_set(err, ERROR_SYSTEM, "interrupted: nothing was made anew");
		return -1;
	}
	return store_commit(store, err);
}
