#include "newsroom.h"

#include "ledger/backup.h"
#include "ledger/statement.h"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder that each test is in, with a ledger there. */
struct desk {
	struct store *store;
	char folder[64], before[4096];
};

static int sit_down(void **state)
{
	struct desk *desk = calloc(1, sizeof(*desk));
	struct error err;

	if (!desk || random_start() < 0)
		return -1;
	strcpy(desk->folder, "/tmp/twosource-XXXXXX");
	*state = desk;
	if (!getcwd(desk->before, sizeof(desk->before)) || !mkdtemp(desk->folder) ||
	    chdir(desk->folder) < 0 || store_create("ledger.db", &err) < 0)
		return -1;
	return store_open(&desk->store, "ledger.db", STORE_WRITE, &err);
}

static int get_up(void **state)
{
	struct desk *desk = *state;
	DIR *here = opendir(".");
	const struct dirent *entry;
	int status;

	store_close(desk->store);
	while (here && (entry = readdir(here)) != NULL)
		remove(entry->d_name);
	closedir(here);
	status = chdir(desk->before);
	rmdir(desk->folder);
	free(desk);
	return status;
}

#define at_desk(test) cmocka_unit_test_setup_teardown(test, sit_down, get_up)

static int files_here(void)
{
	DIR *here = opendir(".");
	const struct dirent *entry;
	int count = 0;

	assert_non_null(here);
	while ((entry = readdir(here)) != NULL)
		count += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
	closedir(here);
	return count;
}

static void a_backup_is_a_private_ledger(void **state)
{
	struct desk *desk = *state;
	struct backup what;
	struct store *copy;
	struct claim claim;
	struct arena arena;
	struct stat info;
	struct error err;

	add(desk->store, &claim_thing, "quote", "The dam is full", "tags", "dam", NULL);
	add(desk->store, &claim_thing, "quote", "It is empty", NULL);
	umask(0);
	must(backup_make(desk->store, "copy.db", NULL, &what, &err), &err, "backup");
	umask(077);
	assert_int_equal(what.claims, 2);
	assert_int_equal(what.changes, 2);
	assert_int_equal(stat("copy.db", &info), 0);
	assert_int_equal(info.st_mode & 0777, 0600);
	assert_int_equal(info.st_nlink, 1);
	assert_int_equal(info.st_size, what.bytes);
	assert_int_equal(files_here(), 2);

	arena_init(&arena);
	must(store_open(&copy, "copy.db", STORE_WRITE, &err), &err, "open");
	must(record_load(copy, &claim_thing, 1, &claim, &arena, &err), &err, "load");
	assert_string_equal(claim.quote, "The dam is full");
	assert_string_equal(claim.tags, "dam");
	assert_int_equal(add(copy, &claim_thing, "quote", "More", NULL), 3);
	store_close(copy);
	arena_release(&arena);
}

static void refuses(struct desk *desk, const char *path, enum error_kind kind,
		    const char *words)
{
	int before = files_here();
	struct backup what;
	struct error err;

	assert_int_equal(backup_make(desk->store, path, NULL, &what, &err), -1);
	if (!strstr(err.text, words))
		fail_msg("'%s' is not in '%s'", words, err.text);
	assert_int_equal(err.kind, kind);
	assert_int_equal(files_here(), before);
}

static void nothing_is_written_over(void **state)
{
	struct desk *desk = *state;

	refuses(desk, "ledger.db", ERROR_CONFLICT, "'ledger.db' is there already");
	assert_int_equal(symlink("nowhere", "link"), 0);
	refuses(desk, "link", ERROR_CONFLICT, "'link' is there already");
	assert_int_equal(mkdir("folder", 0700), 0);
	refuses(desk, "folder", ERROR_CONFLICT, "'folder' is there already");
	refuses(desk, "", ERROR_USAGE, "the name of the file is empty");
	refuses(desk, "nowhere/copy.db", ERROR_SYSTEM, "cannot write 'nowhere/copy.db'");
	refuses(desk, "ledger.db/copy.db", ERROR_SYSTEM, "cannot write 'ledger.db/copy.db'");
}

/* While another program is in the middle of a write. */
static void the_state_before_a_write_is_copied(void **state)
{
	struct desk *desk = *state;
	struct store *writer;
	struct backup what;
	struct claim claim;
	struct arena arena;
	struct error err;

	add(desk->store, &claim_thing, "quote", "one", NULL);
	must(store_open(&writer, "ledger.db", STORE_WRITE, &err), &err, "open");
	arena_init(&arena);
	thing_clear(&claim_thing, &claim);
	claim.quote = "two";
	must(store_begin(writer, "test", NULL, &err), &err, "begin");
	must(record_add(writer, &claim_thing, &claim, &arena, &err), &err, "add");
	must(backup_make(desk->store, "before.db", NULL, &what, &err), &err, "backup");
	assert_int_equal(what.claims, 1);
	must(store_commit(writer, &err), &err, "commit");
	must(backup_make(desk->store, "after.db", NULL, &what, &err), &err, "backup");
	assert_int_equal(what.claims, 2);
	store_close(writer);
	arena_release(&arena);
}

static void a_damaged_ledger_is_not_backed_up_as_if_whole(void **state)
{
	struct desk *desk = *state;
	sqlite3 *db;

	add(desk->store, &claim_thing, "quote", "one", NULL);
	assert_int_equal(sqlite3_open("ledger.db", &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, "PRAGMA foreign_keys = OFF;"
					  "UPDATE claim SET article = 99", NULL, NULL, NULL),
			 SQLITE_OK);
	sqlite3_close(db);
	refuses(desk, "copy.db", ERROR_STORE,
		"a row of 'claim' refers to one that is not there");
}

static bool at_once(void *context)
{
	(void)context;
	return true;
}

static void it_can_be_stopped(void **state)
{
	struct desk *desk = *state;
	struct backup what;
	struct error err;

	assert_int_equal(backup_make(desk->store, "copy.db", at_once, &what, &err), -1);
	assert_string_equal(err.text, "interrupted: nothing was backed up");
	assert_int_equal(files_here(), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		at_desk(a_backup_is_a_private_ledger),
		at_desk(nothing_is_written_over),
		at_desk(the_state_before_a_write_is_copied),
		at_desk(it_can_be_stopped),
		at_desk(a_damaged_ledger_is_not_backed_up_as_if_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
