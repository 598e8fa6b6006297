#include "ledger/schema.h"

#include "base/clock.h"
#include "ledger/migration.h"
#include "ledger/statement.h"

#include <string.h>

/* "twos": what `file` and SQLite tell a ledger by. */
enum { APPLICATION_ID = 0x74776f73 };

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
	return statement_run(store, pragma, err);
}

/* What makes a file a ledger of its own. */
static int write_identity(struct store *store, struct error *err)
{
	struct statement insert;
	struct uid uid = uid_new();
	char now[CLOCK_TEXT];

	if (statement_run(store, "PRAGMA application_id = 1953984371", err) < 0)
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
 * processes that open an old ledger at once do not both do it.  A table that
 * others refer to is made anew by dropping it, so foreign keys are off
 * meanwhile, which takes effect only between transactions. */
static int migrate(struct store *store,
		   int (*more)(struct store *store, struct error *err), struct error *err)
{
	int64_t version;
	int status = -1;

	if (statement_run(store, "PRAGMA foreign_keys = OFF", err) < 0)
		return -1;
	if (statement_run(store, "BEGIN IMMEDIATE", err) < 0)
		goto out;
	if (statement_read_int(store, "PRAGMA user_version", &version, err) < 0)
		goto out;
	for (; version < (int64_t)migration_count; version++)
		if (statement_run(store, migrations[version].sql, err) < 0 ||
		    write_version(store, (size_t)version + 1, err) < 0)
			goto out;
	if (more && more(store, err) < 0)
		goto out;
	if (statement_run(store, "COMMIT", err) < 0)
		goto out;
	status = 0;
out:
	if (status < 0 && !sqlite3_get_autocommit(store_handle(store)))
		sqlite3_exec(store_handle(store), "ROLLBACK", NULL, NULL, NULL);
	if (sqlite3_exec(store_handle(store), "PRAGMA foreign_keys = ON", NULL, NULL, NULL) !=
	    SQLITE_OK && status == 0)
		status = error_set(err, ERROR_STORE, "the ledger failed: foreign keys stay off");
	return status;
}

/* Texts are taken as they lie in the file. */
static int check_encoding(struct store *store, const char *path, struct error *err)
{
	struct statement query;
	bool known;

	statement_open(&query, store, "PRAGMA encoding");
	known = statement_step(&query) && strcmp(statement_text(&query, 0), "UTF-8") == 0;
	if (statement_close(&query, err) < 0)
		return -1;
	return known ? 0 : error_set(err, ERROR_STORE, "'%s' is no twosource ledger", path);
}

static int read_version(struct store *store, const char *path, int64_t *version,
			struct error *err)
{
	int64_t application;

	if (statement_read_int(store, "PRAGMA application_id", &application, err) < 0 ||
	    statement_read_int(store, "PRAGMA user_version", version, err) < 0)
		return -1;
	if (application != APPLICATION_ID)
		return error_set(err, ERROR_STORE, "'%s' is no twosource ledger", path);
	if (*version > (int64_t)migration_count)
		return refuse_newer(*version, err);
	return check_encoding(store, path, err);
}

/* Is this a ledger, and of a schema we know?  Asked within one reading: each alone
 * would lock the file and look for journals. */
int schema_check(struct store *store, enum store_access wanted, const char *path,
		 struct error *err)
{
	int64_t version;
	int status;

	if (store_begin_read(store, err) < 0)
		return -1;
	status = read_version(store, path, &version, err);
	store_end_read(store);
	if (status < 0)
		return -1;
	if (version == (int64_t)migration_count)
		return 0;
	if (wanted == STORE_WRITE)
		return migrate(store, NULL, err);
	return error_set(err, ERROR_STORE, "'%s' is from an older twosource: any command"
			 " that writes brings it up to date", path);
}

int schema_make(struct store *store, struct error *err)
{
	if (statement_run(store, "PRAGMA page_size = 8192; PRAGMA journal_mode = DELETE", err) < 0)
		return -1;
	return migrate(store, write_identity, err);
}
