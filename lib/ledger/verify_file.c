#include "ledger/verify_parts.h"

#include "ledger/store_inside.h"

#include <stdio.h>
#include <string.h>

/* SQLite's own look at its file.  The CHECKs of the schema are left out, which
 * cost more than all else: each row is compared with what was logged, and that
 * was checked. */
static int check_integrity(struct verify *verify, struct error *err)
{
	struct statement query;
	int status = 0;

	if (statement_run(verify->store, "PRAGMA ignore_check_constraints = ON", err) < 0)
		return -1;
	statement_open(&query, verify->store, "PRAGMA integrity_check(20)");
	while (status == 0 && statement_step(&query)) {
		const char *found = statement_text(&query, 0);

		if (found && strcmp(found, "ok") != 0)
			status = verify_problem(verify, err, "the file is damaged: %s (go back to a"
						" backup)", found);
	}
	if (statement_close(&query, err) < 0)
		status = -1;
	if (statement_run(verify->store, "PRAGMA ignore_check_constraints = OFF", err) < 0)
		status = -1;
	return status;
}

static int check_foreign_keys(struct verify *verify, struct error *err)
{
	struct statement query;
	int status = 0;

	statement_open(&query, verify->store, "PRAGMA foreign_key_check");
	for (int i = 0; i < 20 && status == 0 && statement_step(&query); i++)
		status = verify_problem(verify, err, "a row of '%s' refers to a row of '%s' that is"
					" not there (%s)", statement_text(&query, 0),
					statement_text(&query, 2), VERIFY_ROW_REMEDY);
	return statement_close(&query, err) < 0 ? -1 : status;
}

/* ---- The schema ------------------------------------------------------------- */

static const char schema_sql[] =
	"SELECT type, name, coalesce(sql, '') FROM sqlite_schema"
	" WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name";

static int compare_names(struct statement *ours, struct statement *theirs)
{
	int order = strcmp(statement_text(ours, 0), statement_text(theirs, 0));

	return order ? order : strcmp(statement_text(ours, 1), statement_text(theirs, 1));
}

static int compare_schemas(struct verify *verify, struct statement *ours,
			   struct statement *theirs, struct error *err)
{
	bool more_ours = statement_step(ours), more_theirs = statement_step(theirs);
	int status = 0;

	while (status == 0 && (more_ours || more_theirs)) {
		int order = !more_ours ? 1 : !more_theirs ? -1 : compare_names(ours, theirs);

		if (order < 0)
			status = verify_problem(verify, err, "the ledger lacks its %s '%s' (go back to"
						" a backup)", statement_text(ours, 0),
						statement_text(ours, 1));
		else if (order > 0)
			status = verify_problem(verify, err, "the ledger has a foreign %s '%s' (made by"
						" another program: remove it with that)",
						statement_text(theirs, 0),
						statement_text(theirs, 1));
		else if (!slice_equal(statement_slice(ours, 2), statement_slice(theirs, 2)))
			status = verify_problem(verify, err, "the %s '%s' is not made as this program"
						" makes it (go back to a backup)",
						statement_text(ours, 0), statement_text(ours, 1));
		if (order <= 0)
			more_ours = statement_step(ours);
		if (order >= 0)
			more_theirs = statement_step(theirs);
	}
	return status;
}

int verify_schema(struct verify *verify, struct error *err)
{
	struct statement ours, theirs;
	struct store *fresh;
	struct error ignored;
	int status;

	if (store_open_memory(&fresh, err) < 0)
		return -1;
	statement_open(&ours, fresh, schema_sql);
	statement_open(&theirs, verify->store, schema_sql);
	status = compare_schemas(verify, &ours, &theirs, err);
	if (statement_close(&theirs, status < 0 ? &ignored : err) < 0)
		status = -1;
	if (statement_close(&ours, status < 0 ? &ignored : err) < 0)
		status = -1;
	store_close(fresh);
	return status;
}

/* ---- The full-text indexes -------------------------------------------------- */

static const struct {
	const char *what, *check;
	int before;		/* of 60 parts, that verify_file() did */
} indexes[] = {
	{ "claims", "INSERT INTO claim_search (claim_search, rank)"
		    " VALUES ('integrity-check', 1)", 12 },
	{ "East Asian claims", "INSERT INTO claim_inside (claim_inside, rank)"
			       " VALUES ('integrity-check', 1)", 32 },
	{ "articles", "INSERT INTO article_search (article_search, rank)"
		      " VALUES ('integrity-check', 1)", 52 },
	{ "East Asian articles", "INSERT INTO article_inside (article_inside, rank)"
				 " VALUES ('integrity-check', 1)", 56 },
};

/* FTS5 takes the wish to be checked as a write, though it writes nothing. */
static int check_index(struct verify *verify, size_t i, struct error *err)
{
	sqlite3_stmt *stmt = NULL;
	int code = sqlite3_prepare_v2(verify->store->db, indexes[i].check, -1, &stmt, NULL);

	if (code == SQLITE_OK) {
		sqlite3_step(stmt);
		code = sqlite3_finalize(stmt) & 0xff;
	}
	if (code == SQLITE_OK)
		return 0;
	if (code == SQLITE_CORRUPT)
		return verify_problem(verify, err, "the search index of %s is not what the ledger"
				      " holds ('twosource rebuild' makes it anew)",
				      indexes[i].what);
	if (code == SQLITE_READONLY || code == SQLITE_CANTOPEN) {
		verify->what->index_skipped = true;
		return 0;
	}
	if (code == SQLITE_BUSY)
		return error_set(err, ERROR_STORE, "the ledger is locked: another command is using"
				 " it; try again when it is done");
	return error_set(err, ERROR_STORE, "the search index of %s cannot be checked: %s",
			 indexes[i].what, sqlite3_errmsg(verify->store->db));
}

static int check_indexes(struct verify *verify, struct error *err)
{
	int64_t due, reading = 0;
	int status = 0;

	if (statement_read_int(verify->store,
			       "SELECT (SELECT count(*) FROM claim_search_due)"
			       " + (SELECT count(*) FROM article_search_due)", &due, err) < 0 ||
	    statement_read_int(verify->store, "PRAGMA query_only", &reading, err) < 0)
		return -1;
	if (due)
		return verify_problem(verify, err, "%lld row%s wait for the search index: another"
				      " program wrote them (any command that writes indexes them)",
				      (long long)due, due == 1 ? "" : "s");
	if (statement_run(verify->store, "PRAGMA query_only = OFF", err) < 0)
		return -1;
	for (size_t i = 0; status == 0 && i < sizeof(indexes) / sizeof(indexes[0]); i++) {
		status = verify_go_on(verify, "search index", indexes[i].before, 60, err);
		if (status == 0)
			status = check_index(verify, i, err);
	}
	if (reading && statement_run(verify->store, "PRAGMA query_only = ON", err) < 0)
		status = -1;
	return status;
}

int verify_file(struct verify *verify, struct error *err)
{
	if (verify_go_on(verify, "file", 0, 60, err) < 0 || check_integrity(verify, err) < 0 ||
	    verify_go_on(verify, "references", 10, 60, err) < 0 ||
	    check_foreign_keys(verify, err) < 0 || verify_schema(verify, err) < 0)
		return -1;
	return check_indexes(verify, err);
}
