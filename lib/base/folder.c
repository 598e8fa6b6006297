#include "base/folder.h"

#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Folders are one level deep; nftw() holds a descriptor for each. */
enum { DEPTH = 4, TRIES = 100 };

static void forget(struct folder *folder)
{
	free(folder->path);
	free(folder->beside);
	*folder = (struct folder){ NULL, NULL };
}

/* "folder/name", the caller's. */
static char *join(const char *folder, const char *name)
{
	struct buffer path;
	char *joined;

	buffer_init(&path);
	buffer_format(&path, "%s/%s", folder, name);
	joined = buffer_failed(&path) ? NULL : strdup(path.data);
	buffer_release(&path);
	return joined;
}

/* 1, 0; -1 if it cannot be read. */
static int is_empty(const char *path)
{
	DIR *all = opendir(path);
	const struct dirent *entry;
	bool empty = true;

	if (!all)
		return -1;
	while (empty && (entry = readdir(all)) != NULL)
		empty = strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0;
	closedir(all);
	return empty;
}

static bool is_here(const struct stat *info)
{
	struct stat here;

	return stat(".", &here) == 0 && here.st_dev == info->st_dev &&
	       here.st_ino == info->st_ino;
}

/* Fills folder->path, without slashes at its end; a link is followed, so that
 * it stays one. */
static int find_target(struct folder *folder, const char *path, struct error *err)
{
	size_t length = strlen(path);
	struct stat info;
	int empty;

	if (length == 0)
		return error_set(err, ERROR_USAGE, "the name of the folder is empty");
	if (lstat(path, &info) < 0 && errno == ENOENT) {
		folder->path = strdup(path);
		if (!folder->path)
			return error_memory(err);
		while (length > 1 && folder->path[length - 1] == '/')
			folder->path[--length] = '\0';
		return 0;
	}
	if (stat(path, &info) < 0)
		return error_system(err, "write", path);
	if (!S_ISDIR(info.st_mode))
		return error_set(err, ERROR_INPUT, "'%s' is no folder", path);
	empty = is_empty(path);
	if (empty < 0)
		return error_system(err, "read", path);
	if (!empty)
		return error_set(err, ERROR_CONFLICT, "there is something in '%s' already"
				 " (name a new folder)", path);
	if (is_here(&info))
		return error_set(err, ERROR_CONFLICT, "'%s' is the folder you are in (name a"
				 " new one)", path);
	folder->path = realpath(path, NULL);
	return folder->path ? 0 : error_system(err, "write", path);
}

int folder_create(struct folder *folder, const char *path, struct error *err)
{
	int status = -1;

	*folder = (struct folder){ NULL, NULL };
	if (find_target(folder, path, err) < 0)
		return -1;
	for (int i = 0; i < TRIES && status < 0; i++) {
		free(folder->beside);
		folder->beside = file_name_beside(folder->path);
		if (!folder->beside) {
			forget(folder);
			return error_memory(err);
		}
		status = mkdir(folder->beside, 0700);
		if (status < 0 && errno != EEXIST)
			break;
	}
	if (status < 0) {
		error_system(err, "write", path);
		forget(folder);
	}
	return status;
}

int folder_inside(struct folder *folder, const char *name, struct error *err)
{
	char *path = join(folder->beside, name);
	int status;

	if (!path)
		return error_memory(err);
	status = mkdir(path, 0700);
	if (status < 0)
		error_system(err, "write", name);
	free(path);
	return status;
}

FILE *folder_file(struct folder *folder, const char *name, struct error *err)
{
	char *path = join(folder->beside, name);
	FILE *out = NULL;
	int fd;

	if (!path) {
		error_memory(err);
		return NULL;
	}
	fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
	free(path);
	if (fd >= 0)
		out = fdopen(fd, "w+");
	if (!out) {
		error_system(err, "write", name);
		if (fd >= 0)
			close(fd);
	}
	return out;
}

int folder_keep(struct folder *folder, FILE *out, const char *name,
		char sha256[SHA256_TEXT], uint64_t *bytes, struct error *err)
{
	bool failed;

	(void)folder;
	errno = 0;
	failed = fflush(out) != 0 || ferror(out) || fsync(fileno(out)) < 0;
	if (!failed) {
		rewind(out);
		failed = sha256_file(sha256, out, bytes) < 0;
	}
	if (failed && errno == 0)
		errno = EIO;
	if (failed)
		error_system(err, "write", name);
	if (fclose(out) != 0 && !failed) {
		error_system(err, "write", name);
		failed = true;
	}
	return failed ? -1 : 0;
}

static int sync_one(const char *path, const struct stat *info, int kind, struct FTW *at)
{
	int fd, status;

	(void)info;
	(void)at;
	if (kind != FTW_DP)
		return 0;
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return -1;
	status = fsync(fd);
	/* A file system that cannot sync folders says so; its names are as safe
	 * as they get. */
	if (status < 0 && errno == EINVAL)
		status = 0;
	close(fd);
	return status;
}

int folder_commit(struct folder *folder, struct error *err)
{
	int status = -1;

	/* rename() takes the place of an empty folder, and of nothing else. */
	if (nftw(folder->beside, sync_one, DEPTH, FTW_DEPTH | FTW_PHYS) != 0 ||
	    rename(folder->beside, folder->path) < 0) {
		if (errno == EEXIST || errno == ENOTEMPTY || errno == ENOTDIR)
			error_set(err, ERROR_CONFLICT, "something has come to be at '%s'"
				  " meanwhile (name a new folder)", folder->path);
		else
			error_system(err, "write", folder->path);
		folder_abandon(folder);
		return -1;
	}
	if (file_sync_folder(folder->path) < 0)
		error_system(err, "sync the folder of", folder->path);
	else
		status = 0;
	forget(folder);
	return status;
}

static int remove_one(const char *path, const struct stat *info, int kind, struct FTW *at)
{
	(void)info;
	(void)kind;
	(void)at;
	remove(path);	/* what is left over is left over */
	return 0;
}

void folder_abandon(struct folder *folder)
{
	if (folder->beside)
		nftw(folder->beside, remove_one, DEPTH, FTW_DEPTH | FTW_PHYS);
	forget(folder);
}
