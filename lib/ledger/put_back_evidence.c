#include "ledger/put_back_parts.h"

#include "base/file.h"
#include "base/hash.h"
#include "ledger/evidence_copy.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct returning {
	struct store *store;
	const char *from;
	struct put_back *done;
};

/* Has the ordinary file at path that hash?  1, 0; -1. */
static int has_hash(const char *path, const char *sha256, struct error *err)
{
	int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	char found[SHA256_TEXT];
	struct stat info;
	uint64_t bytes;
	FILE *in;
	int status;

	if (fd < 0)
		return errno == ENOENT || errno == ENOTDIR || errno == ELOOP ||
		       errno == EMLINK ? 0 : error_system(err, "read", path);
	if (fstat(fd, &info) < 0 || !S_ISREG(info.st_mode) || !(in = fdopen(fd, "rb"))) {
		close(fd);
		return 0;
	}
	errno = EIO;
	status = sha256_file(found, in, &bytes) < 0 ? error_system(err, "read", path) :
		 strcmp(found, sha256) == 0;
	fclose(in);
	return status;
}

static int return_copy(void *context, const char *sha256, struct error *err)
{
	const struct returning *returning = context;
	char kept[SHA256_TEXT];
	enum evidence_state state;
	struct buffer path;
	int found = -1;

	if (evidence_copy_state(returning->store, sha256, &state, err) < 0)
		return -1;
	if (state == EVIDENCE_WHOLE) {
		returning->done->whole++;
		return 0;
	}
	buffer_init(&path);
	buffer_format(&path, "%s/%s", returning->from, sha256);
	if (buffer_failed(&path))
		error_memory(err);
	else
		found = has_hash(path.data, sha256, err);
	if (found == 1 && evidence_copy_add(returning->store, path.data, kept, err) < 0)
		found = -1;
	returning->done->evidence += found == 1;
	returning->done->lost += found == 0;
	buffer_release(&path);
	return found < 0 ? -1 : 0;
}

int put_back_evidence(const char *target, const char *from, struct put_back *done,
		      struct error *err)
{
	struct returning returning = { .from = from, .done = done };
	int status;

	if (store_open(&returning.store, target, STORE_WRITE, err) < 0)
		return -1;
	status = evidence_copies_known(returning.store, return_copy, &returning, err);
	store_close(returning.store);
	return status;
}

void put_back_clear(const char *folder)
{
	DIR *all = opendir(folder);
	const struct dirent *entry;

	while (all && (entry = readdir(all)) != NULL)
		if (entry->d_name[0] != '.')
			unlinkat(dirfd(all), entry->d_name, 0);
	if (all)
		closedir(all);
	rmdir(folder);
}
