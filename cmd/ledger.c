#include "cmd/command.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define USUAL_NAME "twosource.db"

static char *working_folder(struct error *err)
{
	for (size_t size = 256;; size *= 2) {
		char *folder = malloc(size);

		if (!folder) {
			error_memory(err);
			return NULL;
		}
		if (getcwd(folder, size))
			return folder;
		free(folder);
		if (errno != ERANGE) {
			error_system(err, "open", "the present folder");
			return NULL;
		}
	}
}

/* Looks in folder (of length bytes, without a slash at its end).  1 and *path
 * if a ledger is there. */
static int look_in(const char *folder, size_t length, char **path, struct error *err)
{
	size_t size = length + sizeof("/" USUAL_NAME);
	char *name = malloc(size);
	struct stat status;

	if (!name)
		return error_memory(err);
	snprintf(name, size, "%.*s/%s", (int)length, folder, USUAL_NAME);
	if (lstat(name, &status) < 0) {
		free(name);
		return 0;
	}
	/* Somebody else could have put it there (in /tmp, say) to be written
	 * to by us. */
	if (status.st_uid != geteuid()) {
		error_set(err, ERROR_CONFLICT,
			  "'%s' belongs to another user (use --ledger if you mean it)",
			  name);
		free(name);
		return -1;
	}
	*path = name;
	return 1;
}

static int look_upwards(char **path, struct error *err)
{
	char *folder = working_folder(err);
	size_t length;
	int found = 0;

	if (!folder)
		return -1;
	length = strlen(folder);
	if (length == 1)	/* the root alone ends in a slash */
		length = 0;
	for (;;) {
		found = look_in(folder, length, path, err);
		if (found != 0 || length == 0)
			break;
		while (length > 0 && folder[--length] != '/')
			;
	}
	free(folder);
	if (found == 0)
		return error_set(err, ERROR_MISSING,
				 "no ledger here or in a parent folder (make one with "
				 "'twosource init', or name one with --ledger)");
	return found < 0 ? -1 : 0;
}

int ledger_find(char **path, struct error *err)
{
	const char *named = globals.ledger;

	/* An empty $variable must not end in another ledger. */
	if (named && !*named)
		return error_set(err, ERROR_USAGE, "--ledger wants a FILE, and '' is none");
	if (!named)
		named = getenv("TWOSOURCE_LEDGER");
	if (!named || !*named)
		return look_upwards(path, err);
	*path = strdup(named);
	return *path ? 0 : error_memory(err);
}
