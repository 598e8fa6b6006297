#include "ledger/put_back_parts.h"

#include "base/buffer.h"
#include "base/file.h"
#include "ledger/store_inside.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What SQLite may have beside a file, and would take for a new one's. */
static const char *const journals[] = { "-journal", "-wal", "-shm" };
enum { JOURNALS = sizeof(journals) / sizeof(journals[0]) };

static char *join(const char *path, const char *more)
{
	size_t length = strlen(path) + strlen(more) + 1;
	char *joined = malloc(length);

	if (joined)
		snprintf(joined, length, "%s%s", path, more);
	return joined;
}

/* 1, 0; -1. */
static int is_there(const char *path, const char *more, struct error *err)
{
	char *whole = join(path, more);
	struct stat info;
	int found;

	if (!whole)
		return error_memory(err);
	found = lstat(whole, &info) == 0 ? 1 : errno == ENOENT ? 0 :
		error_system(err, "write", whole);
	if (found == 1 && !S_ISREG(info.st_mode))
		found = error_set(err, ERROR_CONFLICT, "'%s' is no ordinary file (name another"
				  " place)", whole);
	free(whole);
	return found;
}

int put_back_look(const char *target, bool replace, struct error *err)
{
	int found = is_there(target, "", err);

	if (found < 0)
		return -1;
	if (found && !replace)
		return error_set(err, ERROR_CONFLICT, "'%s' is there already (name a new file"
				 " with --to; or add --replace, which keeps what is there under"
				 " another name)", target);
	for (int i = 0; i < JOURNALS; i++) {
		found = is_there(target, journals[i], err);
		if (found < 0)
			return -1;
		if (found && !replace)
			return error_set(err, ERROR_CONFLICT, "'%s%s' is left over from another"
					 " ledger (add --replace, which puts it aside)", target,
					 journals[i]);
	}
	return 0;
}

/* Nobody is in the middle of a write, and what a killed one left is rolled back.
 * A file that is damaged, or no ledger, is put aside as it is. */
static int lock(struct store **locked, const char *target, struct error *err)
{
	struct store *store = store_new();
	int code;

	if (!store)
		return error_memory(err);
	code = sqlite3_open_v2(target, &store->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
			       NULL);
	if (code == SQLITE_OK) {
		sqlite3_busy_timeout(store->db, 10000);
		code = sqlite3_exec(store->db, "BEGIN EXCLUSIVE", NULL, NULL, NULL);
	}
	if ((code & 0xff) == SQLITE_BUSY) {
		store_close(store);
		return error_set(err, ERROR_STORE, "'%s' is locked: another command is using it;"
				 " try again when it is done", target);
	}
	*locked = store;
	return 0;
}

/* A name that nothing has: "twosource.db.replaced", "...replaced-2". */
static char *free_name(const char *target, struct error *err)
{
	for (int i = 1; i < 10000; i++) {
		char more[32], *name;
		struct stat info;

		snprintf(more, sizeof(more), i == 1 ? ".replaced" : ".replaced-%d", i);
		name = join(target, more);
		if (!name) {
			error_memory(err);
			return NULL;
		}
		if (lstat(name, &info) < 0 && errno == ENOENT)
			return name;
		free(name);
	}
	error_set(err, ERROR_CONFLICT, "there are too many files '%s.replaced-...'", target);
	return NULL;
}

static int any_journal(const char *target, struct error *err)
{
	int found = 0;

	for (int i = 0; i < JOURNALS && found == 0; i++)
		found = is_there(target, journals[i], err);
	return found;
}

static int move(const char *from, const char *to, const char *more, struct error *err)
{
	char *old = join(from, more), *new = join(to, more);
	int status = 0;

	if (!old || !new)
		status = error_memory(err);
	else if (rename(old, new) < 0 && errno != ENOENT)
		status = error_system(err, "put aside", old);
	free(old);
	free(new);
	return status;
}

static int sync_folder(const char *target, struct error *err)
{
	return file_sync_folder(target) < 0 ? error_system(err, "sync the folder of", target) : 0;
}

/* The old one gets a second name, and loses the first when the new one takes it. */
static int swap_linked(const char *beside, const char *target, const char *name,
		       struct error *err)
{
	int status = sync_folder(target, err);

	if (status == 0 && rename(beside, target) == 0)
		return sync_folder(target, err);
	if (status == 0)
		error_system(err, "write", target);
	unlink(name);
	return -1;
}

/* For a ledger with a journal, which is to have that beside it under each name, and
 * where there are no links (on a memory stick, say).  The ledger first: a journal
 * without one is no harm, but a ledger without its journal may be half written. */
static int swap_moved(const char *beside, const char *target, const char *name,
		      struct error *err)
{
	int status = move(target, name, "", err);

	for (int i = 0; i < JOURNALS && status == 0; i++)
		status = move(target, name, journals[i], err);
	if (status == 0 && sync_folder(target, err) == 0 &&
	    file_give_name(beside, target, err) == 0)
		return 0;
	/* What stood there comes back; where that fails too, it is said where it is. */
	if (access(target, F_OK) < 0 && rename(name, target) < 0 && errno != ENOENT)
		error_set(err, ERROR_SYSTEM, "the backup could not be put in place, and what"
			  " stood there is '%s' now", name);
	for (int i = 0; i < JOURNALS; i++) {
		struct error ignored;

		(void)move(name, target, journals[i], &ignored);
	}
	return -1;
}

int put_back_swap(const char *beside, const char *target, char **aside, struct error *err)
{
	int there = is_there(target, "", err), beside_it = any_journal(target, err), status;
	struct store *locked = NULL;
	char *name;

	if (there < 0 || beside_it < 0)
		return -1;
	if (!there && !beside_it)
		return file_give_name(beside, target, err);
	/* Locking rolls back, and then there is none. */
	if (there && (lock(&locked, target, err) < 0 || (beside_it = any_journal(target, err)) < 0)) {
		store_close(locked);
		return -1;
	}
	name = free_name(target, err);
	if (!name)
		status = -1;
	else if (there && !beside_it && link(target, name) == 0)
		status = swap_linked(beside, target, name, err);
	else
		status = swap_moved(beside, target, name, err);
	store_close(locked);
	if (status == 0)
		*aside = name;
	else
		free(name);
	return status;
}
