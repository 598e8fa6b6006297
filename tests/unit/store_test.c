#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ledger.h"
#include "ledger/change.h"
#include "ledger/statement.h"

#include <sys/stat.h>
#include <unistd.h>

static char folder[] = "/tmp/twosource-store-XXXXXX";
static char path[64];

static int make_folder(void **state)
{
	(void)state;
	random_start();
	if (!mkdtemp(folder))
		return -1;
	snprintf(path, sizeof(path), "%s/twosource.db", folder);
	return 0;
}

static int remove_folder(void **state)
{
	(void)state;
	return rmdir(folder);
}

static int remove_ledger(void **state)
{
	(void)state;
	unlink(path);
	return 0;
}

static void a_new_ledger_is_private_and_opens(void **state)
{
	struct store *store;
	struct stat info;
	struct error err;

	(void)state;
	umask(0);
	assert_int_equal(store_create(path, &err), 0);
	assert_int_equal(stat(path, &info), 0);
	assert_int_equal(info.st_mode & 0777, 0600);
	assert_int_equal(store_open(&store, path, STORE_WRITE, &err), 0);
	store_close(store);
	assert_int_equal(store_create(path, &err), -1);
	assert_int_equal(err.kind, ERROR_CONFLICT);
}

static void write_file(const char *content)
{
	FILE *out = fopen(path, "w");

	assert_non_null(out);
	fputs(content, out);
	fclose(out);
}

static void refuses(const char *words)
{
	struct store *store;
	struct error err;

	assert_int_equal(store_open(&store, path, STORE_WRITE, &err), -1);
	assert_non_null(strstr(err.text, words));
	assert_int_equal(store_open(&store, path, STORE_READ, &err), -1);
	assert_non_null(strstr(err.text, words));
}

static void what_is_no_ledger_is_refused_in_words(void **state)
{
	sqlite3 *db;

	(void)state;
	refuses("no ledger '");
	write_file("");
	refuses("is no twosource ledger");
	write_file("Dear editor,\nthis is a letter, and a long enough one to be taken for a"
		   " file of some other kind, with more than a hundred bytes in it.\n");
	refuses("is no twosource ledger");
	unlink(path);
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	sqlite3_exec(db, "CREATE TABLE other (id)", NULL, NULL, NULL);
	sqlite3_close(db);
	refuses("is no twosource ledger");
	unlink(path);
	assert_int_equal(mkdir(path, 0700), 0);
	refuses("is a directory");
	rmdir(path);
	assert_int_equal(symlink("elsewhere", path), 0);
	refuses("is a symbolic link");
}

static void a_newer_ledger_is_refused(void **state)
{
	struct error err;
	sqlite3 *db;

	(void)state;
	assert_int_equal(store_create(path, &err), 0);
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	sqlite3_exec(db, "PRAGMA user_version = 9999", NULL, NULL, NULL);
	sqlite3_close(db);
	refuses("from a newer twosource");
}

static void a_reader_cannot_write(void **state)
{
	struct store *store;
	struct error err;

	(void)state;
	assert_int_equal(store_create(path, &err), 0);
	assert_int_equal(store_open(&store, path, STORE_READ, &err), 0);
	assert_int_equal(store_begin(store, "test", NULL, &err), -1);
	store_close(store);
}

/* Every entry's previous hash is the hash of the entry before, and its
 * commitment that of what stands in it. */
static void check_chain(struct ledger *ledger, int64_t expected)
{
	struct digest previous = { { 0 } };
	struct statement query;
	int64_t seq = 0;

	statement_open(&query, ledger->store,
		"SELECT ledger, seq, previous, commitment, salt, made_on, made_by, command, id,"
		" (SELECT created FROM ledger) FROM change ORDER BY seq");
	while (statement_step(&query)) {
		struct digester digester;
		struct digest commitment, found;
		struct statement rows;
		struct uid uid;

		assert_int_equal(statement_int(&query, 1), ++seq);
		assert_memory_equal(statement_slice(&query, 2).at, previous.bytes, DIGEST_BYTES);
		digester_start(&digester);
		for (int column = 4; column < 8; column++)
			digester_part(&digester, statement_slice(&query, column));
		if (seq == 1)
			digester_part(&digester, statement_slice(&query, 9));
		statement_open(&rows, ledger->store,
			"SELECT action, thing, commitment FROM change_row WHERE change = :id"
			" ORDER BY n");
		statement_bind_int(&rows, ":id", statement_int(&query, 8));
		while (statement_step(&rows))
			for (int column = 0; column < 3; column++)
				digester_part(&digester, statement_slice(&rows, column));
		assert_int_equal(statement_close(&rows, &ledger->err), 0);
		digester_end(&digester, &commitment);
		memcpy(found.bytes, statement_slice(&query, 3).at, DIGEST_BYTES);
		assert_memory_equal(commitment.bytes, found.bytes, DIGEST_BYTES);
		memcpy(uid.bytes, statement_slice(&query, 0).at, sizeof(uid.bytes));
		change_hash(&previous, &uid, seq, &previous, &commitment);
	}
	assert_int_equal(statement_close(&query, &ledger->err), 0);
	assert_int_equal(seq, expected);
}

static void the_audit_log_is_a_chain(void **state)
{
	struct ledger *ledger = *state;
	struct claim claim;

	put(ledger, &claim_thing, "quote", "one", NULL);
	put(ledger, &claim_thing, "quote", "two", NULL);
	assert_int_equal(record_load(ledger->store, &claim_thing, 1, &claim, &ledger->arena,
				     &ledger->err), 0);
	claim.note = "looked at";
	assert_int_equal(store_begin(ledger->store, "claim edit", "ada", &ledger->err), 0);
	assert_int_equal(record_edit(ledger->store, &claim_thing, &claim, &ledger->arena,
				     &ledger->err), 0);
	assert_int_equal(record_remove(ledger->store, &claim_thing, 2, false, &ledger->err), 0);
	assert_int_equal(store_commit(ledger->store, &ledger->err), 0);
	check_chain(ledger, 3);
}

static void a_rolled_back_write_leaves_nothing(void **state)
{
	struct ledger *ledger = *state;
	struct claim claim;

	thing_clear(&claim_thing, &claim);
	claim.quote = "never said";
	assert_int_equal(store_begin(ledger->store, "claim add", NULL, &ledger->err), 0);
	assert_int_equal(record_add(ledger->store, &claim_thing, &claim, &ledger->arena,
				    &ledger->err), 0);
	store_rollback(ledger->store);
	assert_int_equal(record_load(ledger->store, &claim_thing, claim.id, &claim,
				     &ledger->arena, &ledger->err), -1);
	check_chain(ledger, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(a_new_ledger_is_private_and_opens, remove_ledger),
		cmocka_unit_test_teardown(what_is_no_ledger_is_refused_in_words, remove_ledger),
		cmocka_unit_test_teardown(a_newer_ledger_is_refused, remove_ledger),
		cmocka_unit_test_teardown(a_reader_cannot_write, remove_ledger),
		cmocka_unit_test_setup_teardown(the_audit_log_is_a_chain, ledger_open,
						ledger_close),
		cmocka_unit_test_setup_teardown(a_rolled_back_write_leaves_nothing, ledger_open,
						ledger_close),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
