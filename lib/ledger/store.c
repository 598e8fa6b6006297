#include "ledger/store.h"

#include "base/clock.h"
#include "base/utf8.h"
#include "ledger/change.h"
#include "ledger/migration.h"
#include "ledger/statement.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* "twos": what `file` and SQLite tell a ledger by. */
enum { APPLICATION_ID = 0x74776f73, BUSY_MILLISECONDS = 10000 };

struct store {
	sqlite3 *db;
	struct change_log log;
	bool writing;
};

sqlite3 *store_handle(struct store *store)
{
	return store->db;
}

struct change_log *store_change_log(struct store *store)
{
	return &store->log;
}

/* Runs constant SQL that gives no rows. */
static int run(struct store *store, const char *sql, struct error *err)
{
	struct statement s = { .db = store->db };

	s.code = sqlite3_exec(store->db, sql, NULL, NULL, NULL);
	if (s.code != SQLITE_OK)
		snprintf(s.why, sizeof(s.why), "%s", sqlite3_errmsg(store->db));
	return statement_close(&s, err);
}

static int read_int(struct store *store, const char *sql, int64_t *value,
		    struct error *err)
{
	struct statement query;

	*value = 0;
	statement_open(&query, store, sql);
	if (statement_step(&query))
		*value = statement_int(&query, 0);
	return statement_close(&query, err);
}

static int refuse_newer(int64_t version, struct error *err)
{
	return error_set(err, ERROR_STORE, "this ledger is from a newer twosource (its"
			 " schema is %lld, this program knows %zu): bring the program up"
			 " to date", (long long)version, migration_count);
}

static int write_version(struct store *store, size_t version, struct error *err)
{
	char pragma[64];

	/* A pragma takes no parameters; the number is our own. */
	sqlite3_snprintf(sizeof(pragma), pragma, "PRAGMA user_version = %d", (int)version);
	return run(store, pragma, err);
}

/* What makes a file a ledger of its own. */
static int write_identity(struct store *store, struct error *err)
{
	struct statement insert;
	struct uid uid = uid_new();
	char now[CLOCK_TEXT];

	if (run(store, "PRAGMA application_id = 1953984371", err) < 0)
		return -1;
	clock_now(now);
	statement_open(&insert, store,
		"INSERT INTO ledger (id, uid, created) VALUES (1, :uid, :created)");
	statement_bind_blob(&insert, ":uid", uid.bytes, sizeof(uid.bytes));
	statement_bind_text(&insert, ":created", now);
	statement_step(&insert);
	return statement_close(&insert, err);
}

/* Brings the schema up to date, and does `more` (if any) in the same
 * transaction.  The version is read again under the write lock, so that two
 * processes that open an old ledger at once do not both do it. */
static int migrate(struct store *store,
		   int (*more)(struct store *store, struct error *err), struct error *err)
{
	int64_t version;
	int status = -1;

	if (run(store, "BEGIN IMMEDIATE", err) < 0)
		return -1;
	if (read_int(store, "PRAGMA user_version", &version, err) < 0)
		goto out;
	for (; version < (int64_t)migration_count; version++)
		if (run(store, migrations[version].sql, err) < 0 ||
		    write_version(store, (size_t)version + 1, err) < 0)
			goto out;
	if (more && more(store, err) < 0)
		goto out;
	if (run(store, "COMMIT", err) < 0)
		goto out;
	status = 0;
out:
	if (status < 0)
		sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
	return status;
}

/* Is this a ledger, and of a schema we know? */
static int check_ledger(struct store *store, enum store_access wanted, const char *path,
			struct error *err)
{
	int64_t application, version;

	if (read_int(store, "PRAGMA application_id", &application, err) < 0 ||
	    read_int(store, "PRAGMA user_version", &version, err) < 0)
		return -1;
	if (application != APPLICATION_ID)
		return error_set(err, ERROR_STORE, "'%s' is no twosource ledger", path);
	if (version > (int64_t)migration_count)
		return refuse_newer(version, err);
	if (version == (int64_t)migration_count)
		return 0;
	if (wanted == STORE_WRITE)
		return migrate(store, NULL, err);
	return error_set(err, ERROR_STORE, "'%s' is from an older twosource: any command"
			 " that writes brings it up to date", path);
}

static void sql_fold(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct buffer folded;
	const char *text = (const char *)sqlite3_value_text(values[0]);

	(void)count;
	if (!text)
		return;
	buffer_init(&folded);
	utf8_fold(&folded, (struct slice){ text, (size_t)sqlite3_value_bytes(values[0]) });
	if (buffer_failed(&folded))
		sqlite3_result_error_nomem(context);
	else
		sqlite3_result_text64(context, folded.data, folded.length,
				      SQLITE_TRANSIENT, SQLITE_UTF8);
	buffer_release(&folded);
}

/* Does any of the texts contain the word, both folded?  -1 without memory. */
static int any_mentions(struct slice word, int count, sqlite3_value **texts)
{
	int found = 0;

	for (int i = 0; i < count && found == 0; i++) {
		const char *text = (const char *)sqlite3_value_text(texts[i]);

		if (text)
			found = utf8_contains(
				(struct slice){ text, (size_t)sqlite3_value_bytes(texts[i]) },
				word);
	}
	return found;
}

/* mentions(words, text...): is each of the words in some text? */
static void sql_mentions(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct slice rest = slice_of((const char *)sqlite3_value_text(values[0])), word;
	int found = 1;

	while (found == 1 && slice_next(&rest, ' ', &word)) {
		word = slice_trim(word);
		if (word.length)
			found = any_mentions(word, count - 1, values + 1);
	}
	if (found < 0)
		sqlite3_result_error_nomem(context);
	else
		sqlite3_result_int(context, found);
}

/* The fixed sequence of settings; none of them is kept in the file but those
 * that create() makes. */
static int set_up(struct store *store, struct error *err)
{
	sqlite3 *db = store->db;
	const int text = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
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
	if (sqlite3_create_function(db, "fold", 1, text, NULL, sql_fold, NULL, NULL) ||
	    sqlite3_create_function(db, "mentions", -1, text, NULL, sql_mentions, NULL, NULL))
		return error_memory(err);
	if (run(store, "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON;"
		       "PRAGMA temp_store = MEMORY; PRAGMA synchronous = FULL;"
		       "PRAGMA secure_delete = ON", err) < 0 ||
	    read_int(store, "PRAGMA foreign_keys", &enforced, err) < 0)
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
	char *parent = NULL, *real, *result = NULL;

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
	if (buffer_failed(&full) || !(parent = strdup(full.data))) {
		error_memory(err);
		goto out;
	}
	result = parent;
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

	/* Even a reader may have to roll back what a killed writer left. */
	code = sqlite3_open_v2(path, &store->db,
			       SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW, NULL);
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

/* The state of a hash wants more than malloc()'s alignment. */
static struct store *new_store(void)
{
	void *store;

	if (posix_memalign(&store, _Alignof(struct store), sizeof(struct store)) != 0)
		return NULL;
	memset(store, 0, sizeof(struct store));
	return store;
}

int store_open(struct store **out, const char *path, enum store_access wanted,
	       struct error *err)
{
	struct store *store = NULL;
	char *full = NULL;
	struct error why;
	int status = -1;

	if (look(path, wanted, err) < 0 || !(full = resolve(path, err)))
		goto out;
	store = new_store();
	if (!store) {
		error_memory(err);
		goto out;
	}
	if (open_file(store, full, wanted, err) < 0)
		goto out;
	if (set_up(store, &why) < 0 ||
	    check_ledger(store, wanted, path, &why) < 0) {
		if (sqlite3_errcode(store->db) == SQLITE_NOTADB)
			error_set(err, ERROR_STORE, "'%s' is no twosource ledger", path);
		else
			*err = why;
		goto out;
	}
	if (wanted == STORE_READ && run(store, "PRAGMA query_only = ON", err) < 0)
		goto out;
	*out = store;
	status = 0;
out:
	if (status < 0)
		store_close(store);
	free(full);
	return status;
}

static int fill_new(struct store *store, struct error *err)
{
	if (run(store, "PRAGMA page_size = 8192; PRAGMA journal_mode = DELETE", err) < 0)
		return -1;
	return migrate(store, write_identity, err);
}

int store_open_memory(struct store **out, struct error *err)
{
	struct store *store = new_store();

	if (!store)
		return error_memory(err);
	if (sqlite3_open(":memory:", &store->db) != SQLITE_OK) {
		store_close(store);
		return error_memory(err);
	}
	if (set_up(store, err) < 0 || fill_new(store, err) < 0) {
		store_close(store);
		return -1;
	}
	*out = store;
	return 0;
}

int store_create(const char *path, struct error *err)
{
	struct store *store = NULL;
	char *full = NULL;
	int fd = -1, status = -1;

	full = resolve(path, err);
	if (!full)
		return -1;
	fd = open(full, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (fd < 0) {
		if (errno == EEXIST)
			error_set(err, ERROR_CONFLICT, "'%s' is there already", path);
		else
			error_system(err, "make", path);
		free(full);
		return -1;
	}
	close(fd);
	store = new_store();
	if (!store)
		error_memory(err);
	else if (open_file(store, full, STORE_WRITE, err) == 0 &&
		 set_up(store, err) == 0 && fill_new(store, err) == 0)
		status = 0;
	store_close(store);
	if (status < 0)
		unlink(full);
	free(full);
	return status;
}

void store_close(struct store *store)
{
	if (!store)
		return;
	sqlite3_close(store->db);
	free(store);
}

int store_begin(struct store *store, const char *command, const char *by,
		struct error *err)
{
	if (run(store, "BEGIN IMMEDIATE", err) < 0)
		return -1;
	store->writing = true;
	if (change_start(store, command, by, err) < 0) {
		store_rollback(store);
		return -1;
	}
	return 0;
}

int store_commit(struct store *store, struct error *err)
{
	if (change_finish(store, err) < 0 || run(store, "COMMIT", err) < 0) {
		store_rollback(store);
		return -1;
	}
	store->writing = false;
	return 0;
}

void store_rollback(struct store *store)
{
	if (store->writing)
		sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
	store->writing = false;
}
