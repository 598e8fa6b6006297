#include "ledger/backup_parts.h"

#include "base/file.h"
#include "ledger/statement.h"
#include "ledger/store_inside.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BUSY_MILLISECONDS = 10000 };

/* ---- What is in a ledger ---------------------------------------------------- */

int backup_read_state(struct store *store, struct backup_state *state, struct error *err)
{
	struct statement query;

	*state = (struct backup_state){ 0 };
	if (statement_read_int(store, "PRAGMA application_id", &state->application, err) < 0 ||
	    statement_read_int(store, "PRAGMA user_version", &state->version, err) < 0)
		return -1;
	statement_open(&query, store,
		"SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM source),"
		" (SELECT count(*) FROM claim), (SELECT count(*) FROM figure),"
		" (SELECT count(*) FROM link), (SELECT count(*) FROM verification),"
		" (SELECT count(*) FROM review), (SELECT count(*) FROM change)");
	if (statement_step(&query))
		state->rows = (struct backup){
			.articles = statement_int(&query, 0), .sources = statement_int(&query, 1),
			.claims = statement_int(&query, 2),   .figures = statement_int(&query, 3),
			.links = statement_int(&query, 4),    .checks = statement_int(&query, 5),
			.reviews = statement_int(&query, 6),  .changes = statement_int(&query, 7),
		};
	return statement_close(&query, err);
}

static bool same_state(const struct backup_state *a, const struct backup_state *b)
{
	return a->application == b->application && a->version == b->version &&
	       a->rows.articles == b->rows.articles && a->rows.sources == b->rows.sources &&
	       a->rows.claims == b->rows.claims && a->rows.figures == b->rows.figures &&
	       a->rows.links == b->rows.links && a->rows.checks == b->rows.checks &&
	       a->rows.reviews == b->rows.reviews && a->rows.changes == b->rows.changes;
}

/* ---- Copying ---------------------------------------------------------------- */

static int open_copy(struct store *copy, const char *path, struct error *err)
{
	if (sqlite3_open_v2(path, &copy->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
			    NULL) != SQLITE_OK)
		return error_set(err, ERROR_STORE, "cannot write the copy: %s",
				 copy->db ? sqlite3_errmsg(copy->db) : "out of memory");
	sqlite3_extended_result_codes(copy->db, 1);
	sqlite3_busy_timeout(copy->db, BUSY_MILLISECONDS);
	return 0;
}

/* All pages in one go: in steps the copy would begin anew at each write of
 * another. */
static int copy_pages(struct store *store, struct store *copy, struct error *err)
{
	sqlite3_backup *backup = sqlite3_backup_init(copy->db, "main", store->db, "main");
	int code;

	if (!backup)
		return error_set(err, ERROR_STORE, "cannot write the copy: %s",
				 sqlite3_errmsg(copy->db));
	sqlite3_backup_step(backup, -1);
	code = sqlite3_backup_finish(backup);
	if (code == SQLITE_OK)
		return 0;
	if ((code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED)
		return error_set(err, ERROR_STORE, "the ledger is locked: another command is"
				 " using it; try again when it is done");
	if ((code & 0xff) == SQLITE_FULL)
		return error_set(err, ERROR_STORE, "cannot write the copy: the disk is full");
	return error_set(err, ERROR_STORE, "cannot write the copy: %s",
			 sqlite3_errmsg(copy->db));
}

/* What the ledger holds is read in the same transaction as its pages. */
static int copy_ledger(struct store *store, const char *path, struct backup_state *state,
		       struct error *err)
{
	struct store *copy = store_new();
	int status = -1;

	if (!copy)
		return error_memory(err);
	/* Nobody else knows of the file, and it is synced at the end: a journal
	 * of its own would be in vain. */
	if (open_copy(copy, path, err) == 0 &&
	    statement_run(copy, "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF",
			  err) == 0 &&
	    store_begin_read(store, err) == 0) {
		if (backup_read_state(store, state, err) == 0)
			status = copy_pages(store, copy, err);
		store_end_read(store);
	}
	/* If another program has made the ledger one with a write-ahead log, the
	 * copy must not be: it is a single file. */
	if (status == 0)
		status = statement_run(copy, "PRAGMA journal_mode = DELETE", err);
	store_close(copy);
	return status;
}

/* ---- Verifying -------------------------------------------------------------- */

int backup_check_quickly(struct store *copy, struct error *err)
{
	char found[128] = "no answer";
	struct statement query;

	statement_open(&query, copy, "PRAGMA quick_check(1)");
	if (statement_step(&query) && statement_text(&query, 0))
		snprintf(found, sizeof(found), "%s", statement_text(&query, 0));
	if (statement_close(&query, err) < 0)
		return -1;
	if (strcmp(found, "ok") != 0)
		return error_set(err, ERROR_STORE, "the ledger is damaged, and so would be its"
				 " copy: %s (go back to an earlier backup)", found);
	return 0;
}

int backup_check_references(struct store *copy, struct error *err)
{
	char table[64] = "";
	struct statement query;

	statement_open(&query, copy, "PRAGMA foreign_key_check");
	if (statement_step(&query))
		snprintf(table, sizeof(table), "%s", statement_text(&query, 0));
	if (statement_close(&query, err) < 0)
		return -1;
	if (table[0])
		return error_set(err, ERROR_STORE, "the ledger is damaged, and so would be its"
				 " copy: a row of '%s' refers to one that is not there", table);
	return 0;
}

int backup_go_on(bool (*stop)(void *context), struct error *err)
{
	return stop && stop(NULL)
		       ? error_set(err, ERROR_SYSTEM, "interrupted: nothing was backed up")
		       : 0;
}

int backup_is_stopped(void *context)
{
	bool (**stop)(void *) = context;

	return (*stop)(NULL);
}

static int verify(const char *path, const struct backup_state *expected,
		  bool (*stop)(void *context), struct error *err)
{
	struct store *copy = store_new();
	struct backup_state found = { 0 };
	int status = -1;

	if (!copy)
		return error_memory(err);
	if (open_copy(copy, path, err) < 0)
		goto out;
	if (stop)
		sqlite3_progress_handler(copy->db, 10000, backup_is_stopped, &stop);
	if (statement_run(copy, "PRAGMA query_only = ON; PRAGMA cell_size_check = ON", err) == 0 &&
	    backup_check_quickly(copy, err) == 0 && backup_check_references(copy, err) == 0 &&
	    backup_read_state(copy, &found, err) == 0) {
		status = 0;
		if (!same_state(expected, &found))
			status = error_set(err, ERROR_STORE, "the copy is not what the ledger was"
					   " (is the disk all right?)");
	}
out:
	store_close(copy);
	/* Whatever SQLite made of that. */
	if (status < 0)
		(void)backup_go_on(stop, err);
	return status;
}

/* ---- The file --------------------------------------------------------------- */

int backup_sync_file(const char *path, int64_t *bytes, struct error *err)
{
	int fd = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC);
	struct stat info;
	int status = -1;

	if (fd >= 0 && fsync(fd) == 0 && fstat(fd, &info) == 0) {
		*bytes = info.st_size;
		status = 0;
	} else {
		error_system(err, "write", path);
	}
	if (fd >= 0)
		close(fd);
	return status;
}

int backup_make(struct store *store, const char *path, bool (*stop)(void *context),
		struct backup *what, struct error *err)
{
	struct backup_state state = { 0 };
	int64_t bytes = 0;
	char *beside;
	int status = -1;

	if (file_refuse_existing(path, err) < 0)
		return -1;
	beside = file_make_beside(path, err);
	if (!beside)
		return -1;
	if (copy_ledger(store, beside, &state, err) == 0 &&
	    verify(beside, &state, stop, err) == 0 && backup_go_on(stop, err) == 0 &&
	    backup_sync_file(beside, &bytes, err) == 0 && file_give_name(beside, path, err) == 0) {
		*what = state.rows;
		what->bytes = bytes;
		status = 0;
	}
	if (status < 0)
		unlink(beside);
	free(beside);
	return status;
}
