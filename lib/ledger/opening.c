#include "base/buffer.h"
#include "base/file.h"
#include "ledger/drive.h"
#include "ledger/schema.h"
#include "ledger/sql_functions.h"
#include "ledger/statement.h"
#include "ledger/store_inside.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BUSY_MILLISECONDS = 10000 };

/* The fixed sequence of settings; none of them is kept in the file but those
 * that create() makes.  EXTRA is FULL, and syncs the folder when the journal is
 * removed: else a power cut may bring the journal back, and the next to open the
 * ledger would take back what was acknowledged. */
static int set_up(struct store *store, struct error *err)
{
	sqlite3 *db = store->db;
	int64_t enforced;

	sqlite3_extended_result_codes(db, 1);
	sqlite3_busy_timeout(db, BUSY_MILLISECONDS);
	if (sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL) != SQLITE_OK ||
	    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL) != SQLITE_OK ||
	    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, NULL) != SQLITE_OK ||
	    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL) != SQLITE_OK ||
	    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL) != SQLITE_OK)
		return error_set(err, ERROR_STORE, "this SQLite is too old (3.37 or newer"
				 " is needed)");
	if (sql_functions_add(store, err) < 0 ||
	    statement_run(store, "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON;"
		       "PRAGMA temp_store = MEMORY; PRAGMA synchronous = EXTRA;"
		       "PRAGMA secure_delete = ON", err) < 0 ||
	    statement_read_int(store, "PRAGMA foreign_keys", &enforced, err) < 0)
		return -1;
	if (!enforced)
		return error_set(err, ERROR_STORE, "this SQLite enforces no foreign keys");
	return 0;
}

/* SQLite refuses a path in which any folder is a symbolic link when told not
 * to follow them; only the last part matters to us, so the folder is resolved
 * first.  The result is the caller's. */
static char *resolve(const char *path, struct error *err)
{
	const char *slash = strrchr(path, '/');
	const char *base = slash ? slash + 1 : path;
	char folder[PATH_MAX];
	struct buffer full;
	char *real, *result = NULL;

	buffer_init(&full);
	if (slash) {
		buffer_add(&full, path, (size_t)(slash - path) + 1);
		if (buffer_failed(&full)) {
			error_memory(err);
			goto out;
		}
	}
	real = realpath(slash ? full.data : ".", folder);
	if (!real) {
		error_system(err, "open", path);
		goto out;
	}
	buffer_clear(&full);
	buffer_format(&full, "%s/%s", strcmp(real, "/") == 0 ? "" : real, base);
	if (!buffer_failed(&full))
		result = strdup(full.data);
	if (!result)
		error_memory(err);
out:
	buffer_release(&full);
	return result;
}

static int look(const char *path, enum store_access wanted, struct error *err)
{
	struct stat info;

	if (lstat(path, &info) < 0) {
		if (errno == ENOENT || errno == ENOTDIR)
			return error_set(err, ERROR_MISSING, "no ledger '%s' (make one"
					 " with 'twosource init')", path);
		return error_system(err, "open", path);
	}
	if (S_ISDIR(info.st_mode))
		return error_set(err, ERROR_STORE, "'%s' is a directory, no ledger", path);
	if (S_ISLNK(info.st_mode))
		return error_set(err, ERROR_STORE, "'%s' is a symbolic link: name the ledger"
				 " itself", path);
	if (!S_ISREG(info.st_mode))
		return error_set(err, ERROR_STORE, "'%s' is no ordinary file", path);
	if (access(path, R_OK | (wanted == STORE_WRITE ? W_OK : 0)) < 0)
		return error_system(err, wanted == STORE_WRITE ? "write to" : "read", path);
	return 0;
}

static int open_file(struct store *store, const char *path, enum store_access wanted,
		     struct error *err)
{
	int code;

	/* Even a reader may have to roll back what a killed writer left.  A store
	 * is used by one thread at a time, so SQLite need not lock for it. */
	code = sqlite3_open_v2(path, &store->db,
			       SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW |
				       SQLITE_OPEN_NOMUTEX, NULL);
	if (code != SQLITE_OK && wanted == STORE_READ) {
		sqlite3_close(store->db);
		code = sqlite3_open_v2(path, &store->db,
				       SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW, NULL);
	}
	if (code != SQLITE_OK)
		return error_set(err, ERROR_STORE, "cannot open '%s': %s", path,
				 store->db ? sqlite3_errmsg(store->db) : "out of memory");
	if (wanted == STORE_WRITE && sqlite3_db_readonly(store->db, "main") == 1)
		return error_set(err, ERROR_STORE, "'%s' cannot be written to", path);
	return 0;
}

int store_open(struct store **out, const char *path, enum store_access wanted,
	       struct error *err)
{
	struct store *store = NULL;
	char *full = NULL;
	struct error why;
	int status = -1;

	if (look(path, wanted, err) < 0 ||
	    (wanted == STORE_WRITE && drive_allow(path, err) < 0) ||
	    !(full = resolve(path, err)))
		goto out;
	store = store_new();
	if (!store) {
		error_memory(err);
		goto out;
	}
	if (open_file(store, full, wanted, err) < 0)
		goto out;
	if (set_up(store, &why) < 0 ||
	    schema_check(store, wanted, path, &why) < 0) {
		if (sqlite3_errcode(store->db) == SQLITE_NOTADB)
			error_set(err, ERROR_STORE, "'%s' is no twosource ledger", path);
		else
			*err = why;
		goto out;
	}
	if (wanted == STORE_READ && statement_run(store, "PRAGMA query_only = ON", err) < 0)
		goto out;
	*out = store;
	status = 0;
out:
	if (status < 0)
		store_close(store);
	free(full);
	return status;
}

static int open_foreign(struct store *store, const char *full, const char *path,
			struct error *err)
{
	struct error why;
	int64_t version;

	if (sqlite3_open_v2(full, &store->db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW |
			    SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
		return error_set(err, ERROR_STORE, "cannot open '%s': %s", path,
				 store->db ? sqlite3_errmsg(store->db) : "out of memory");
	sqlite3_limit(store->db, SQLITE_LIMIT_LENGTH, STORE_FOREIGN_MOST);
	sqlite3_limit(store->db, SQLITE_LIMIT_ATTACHED, 0);
	if (set_up(store, &why) == 0 &&
	    statement_read_int(store, "PRAGMA schema_version", &version, &why) == 0 &&
	    schema_check(store, STORE_READ, path, &why) == 0)
		return statement_run(store, "PRAGMA query_only = ON", err);
	if (sqlite3_errcode(store->db) == SQLITE_NOTADB)
		return error_set(err, ERROR_STORE, "'%s' is no twosource ledger", path);
	if (sqlite3_extended_errcode(store->db) == SQLITE_READONLY_ROLLBACK)
		return error_set(err, ERROR_STORE, "'%s' was left in the middle of a write: let a"
				 " command on it take that back first ('twosource --ledger FILE"
				 " verify')", path);
	*err = why;
	return -1;
}

int store_open_foreign(struct store **out, const char *path, struct error *err)
{
	struct store *store = NULL;
	char *full;
	int status = -1;

	if (look(path, STORE_READ, err) < 0 || !(full = resolve(path, err)))
		return -1;
	store = store_new();
	if (!store)
		error_memory(err);
	else
		status = open_foreign(store, full, path, err);
	free(full);
	if (status == 0)
		*out = store;
	else
		store_close(store);
	return status;
}

int store_open_memory(struct store **out, struct error *err)
{
	struct store *store = store_new();

	if (!store)
		return error_memory(err);
	if (sqlite3_open(":memory:", &store->db) != SQLITE_OK) {
		store_close(store);
		return error_memory(err);
	}
	if (set_up(store, err) < 0 || schema_make(store, err) < 0) {
		store_close(store);
		return -1;
	}
	*out = store;
	return 0;
}

/* Makes the ledger in an empty file that nobody else knows of. */
static int make_ledger(const char *path, struct error *err)
{
	struct store *store = store_new();
	int status = -1;

	if (!store)
		return error_memory(err);
	if (open_file(store, path, STORE_WRITE, err) == 0 && set_up(store, err) == 0 &&
	    schema_make(store, err) == 0)
		status = 0;
	store_close(store);
	return status;
}

int store_create(const char *path, struct error *err)
{
	char *full = NULL, *beside = NULL;
	int status = -1;

	if (drive_allow(path, err) < 0)
		return -1;
	full = resolve(path, err);
	if (!full)
		return -1;
	if (file_refuse_existing(full, err) == 0 && (beside = file_make_beside(full, err))) {
		status = make_ledger(beside, err);
		if (status == 0)
			status = file_give_name(beside, full, err);
		if (status < 0)
			unlink(beside);
	}
	free(beside);
	free(full);
	return status;
}
