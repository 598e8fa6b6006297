#include "reporting/target.h"

#include <string.h>
#include <sys/stat.h>

static bool same_file(const char *path, const char *other)
{
	struct stat a, b;

	return other && stat(path, &a) == 0 && stat(other, &b) == 0 &&
	       a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

int target_open(struct target *target, FILE *stream, const char *path,
		const char *ledger, struct error *err)
{
	*target = (struct target){ .out = stream };
	target->to_file = path && strcmp(path, "-") != 0;
	if (!target->to_file)
		return 0;
	if (same_file(path, ledger))
		return error_set(err, ERROR_CONFLICT,
				 "'%s' is the ledger itself (choose another file)", path);
	if (file_create(&target->file, path, err) < 0)
		return -1;
	target->out = target->file.out;
	return 0;
}

int target_commit(struct target *target, struct error *err)
{
	return target->to_file ? file_commit(&target->file, err) : 0;
}

void target_abandon(struct target *target)
{
	if (target->to_file)
		file_abandon(&target->file);
}
