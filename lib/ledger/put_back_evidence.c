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
	const char *target, *from;
	struct put_back *done;
	struct buffer *put;
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

	if (evidence_copy_state_at(returning->target, sha256, &state, err) < 0)
		return -1;
	if (state == EVIDENCE_WHOLE) {
		returning->done->whole++;
		return 0;
	}
	buffer_init(&path);
	buffer_format(&path, "%s/%s", returning->from, sha256);
	/* So that it is known before it is there. */
	buffer_add(returning->put, sha256, SHA256_TEXT);
	if (buffer_failed(&path) || buffer_failed(returning->put))
		error_memory(err);
	else
		found = has_hash(path.data, sha256, err);
	if (found == 1 && evidence_copy_put(returning->target, path.data, kept, err) < 0)
		found = -1;
	if (found == 0)
		returning->put->length -= SHA256_TEXT;
	returning->done->evidence += found == 1;
	returning->done->lost += found == 0;
	buffer_release(&path);
	return found < 0 ? -1 : 0;
}

int put_back_evidence(const char *beside, const char *target, const char *from,
		      struct put_back *done, struct buffer *put, struct error *err)
{
	struct returning returning = {
		.target = target, .from = from, .done = done, .put = put,
	};
	struct store *store;
	int status;

	if (store_open(&store, beside, STORE_READ, err) < 0)
		return -1;
	status = evidence_copies_known(store, return_copy, &returning, err);
	store_close(store);
	if (status < 0)
		put_back_no_evidence(target, put);
	return status;
}

void put_back_no_evidence(const char *target, struct buffer *put)
{
	for (size_t at = 0; at < put->length; at += SHA256_TEXT)
		evidence_copy_take_back(target, put->data + at);
	buffer_clear(put);
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
