/* For realpath(), which POSIX.1-2008 has in its XSI part. */
#define _XOPEN_SOURCE 700

#include "base/file.h"

#include "base/random.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK ((size_t)64 * 1024)

/* How often to try another name when one is taken. */
#define TRIES 100

static int too_large(const char *path, size_t limit, struct error *err)
{
	if (limit >= 1024 * 1024 && limit % (1024 * 1024) == 0)
		return error_set(err, ERROR_INPUT, "'%s' is larger than %zu"
				 " MiB", path, limit / (1024 * 1024));
	return error_set(err, ERROR_INPUT, "'%s' is larger than %zu bytes",
			 path, limit);
}

/* Reads fd to its end. */
static int drain(struct buffer *content, int fd, const char *path,
		 size_t limit, struct error *err)
{
	for (;;) {
		char *room = buffer_reserve(content, CHUNK);
		ssize_t length;

		if (!room)
			return error_memory(err);
		do
			length = read(fd, room, CHUNK);
		while (length < 0 && errno == EINTR);
		if (length < 0)
			return error_system(err, "read", path);
		if (length == 0)
			return 0;
		buffer_used(content, (size_t)length);
		if (content->length > limit)
			return too_large(path, limit, err);
	}
}

int file_read(struct buffer *content, const char *path, size_t limit,
	      struct error *err)
{
	bool standard = strcmp(path, "-") == 0;
	int fd = STDIN_FILENO, status = -1;
	struct stat info;

	buffer_clear(content);
	if (!standard) {
		fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
		if (fd < 0)
			return error_system(err, "open", path);
	} else {
		path = "standard input";
	}
	if (fstat(fd, &info) < 0) {
		error_system(err, "read", path);
		goto out;
	}
	if (S_ISDIR(info.st_mode)) {
		error_set(err, ERROR_INPUT, "'%s' is a directory", path);
		goto out;
	}
	if (S_ISREG(info.st_mode) && info.st_size > 0) {
		if ((uintmax_t)info.st_size > limit) {
			too_large(path, limit, err);
			goto out;
		}
		/* One request for memory instead of many. */
		if (!buffer_reserve(content, (size_t)info.st_size + CHUNK)) {
			error_memory(err);
			goto out;
		}
	}
	status = drain(content, fd, path, limit, err);
out:
	if (!standard)
		close(fd);
	return status;
}

/* The length of the folder in path, its last slash included. */
static size_t folder_length(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? (size_t)(slash - path) + 1 : 0;
}

/* A new name in the folder of path.  It has nothing of the target's own name,
 * which may be as long as a name can be. */
char *file_name_beside(const char *path)
{
	struct uid uid = uid_new();
	char text[UID_TEXT], *name;
	struct buffer beside;

	uid_write(text, &uid);
	buffer_init(&beside);
	buffer_add(&beside, path, folder_length(path));
	buffer_format(&beside, ".twosource-%.16s", text);
	name = buffer_failed(&beside) ? NULL : strdup(beside.data);
	buffer_release(&beside);
	return name;
}

static void forget(struct file *file)
{
	free(file->path);
	free(file->beside);
	*file = (struct file){ NULL, NULL, NULL };
}

/* Fills file->path.  A link is followed, so that it stays one.  Nothing but
 * an ordinary file is ever replaced: not /dev/null, which a rename would. */
static int find_target(struct file *file, const char *path, struct error *err)
{
	struct stat info;

	if (stat(path, &info) == 0) {
		if (S_ISDIR(info.st_mode))
			return error_set(err, ERROR_INPUT,
					 "'%s' is a directory", path);
		if (!S_ISREG(info.st_mode))
			return error_set(err, ERROR_INPUT,
					 "'%s' is no ordinary file", path);
		file->path = realpath(path, NULL);
		return file->path ? 0 : error_system(err, "write", path);
	}
	if (errno != ENOENT)
		return error_system(err, "write", path);
	file->path = strdup(path);
	return file->path ? 0 : error_memory(err);
}

int file_create(struct file *file, const char *path, struct error *err)
{
	int fd = -1;

	*file = (struct file){ NULL, NULL, NULL };
	if (find_target(file, path, err) < 0)
		return -1;
	for (int i = 0; i < TRIES && fd < 0; i++) {
		free(file->beside);
		file->beside = file_name_beside(file->path);
		if (!file->beside) {
			forget(file);
			return error_memory(err);
		}
		fd = open(file->beside, O_WRONLY | O_CREAT | O_EXCL |
			  O_NOFOLLOW | O_CLOEXEC, 0600);
		if (fd < 0 && errno != EEXIST)
			break;
	}
	if (fd < 0) {
		error_system(err, "write", path);
		forget(file);
		return -1;
	}
	file->out = fdopen(fd, "w");
	if (!file->out) {
		error_system(err, "write", path);
		close(fd);
		unlink(file->beside);
		forget(file);
		return -1;
	}
	return 0;
}

int file_sync_folder(const char *path)
{
	size_t length = folder_length(path);
	char *folder = length > 0 ? strdup(path) : strdup(".");
	int fd, status;

	if (!folder)
		return -1;
	if (length > 0)
		folder[length] = '\0';
	fd = open(folder, O_RDONLY | O_CLOEXEC);
	free(folder);
	if (fd < 0)
		/* A folder may be written to and yet not be read. */
		return errno == EACCES ? 0 : -1;
	status = fsync(fd);
	/* Some file systems cannot sync a folder, and need not. */
	if (status < 0 && (errno == EINVAL || errno == ENOTSUP))
		status = 0;
	close(fd);
	return status;
}

int file_commit(struct file *file, struct error *err)
{
	int status = -1, failed;

	errno = 0;
	failed = fflush(file->out) != 0 || ferror(file->out) ||
		 fsync(fileno(file->out)) < 0;
	if (failed && errno == 0)
		errno = EIO;
	if (failed) {
		error_system(err, "write", file->path);
		file_abandon(file);
		return -1;
	}
	failed = fclose(file->out) != 0;
	file->out = NULL;
	if (failed || rename(file->beside, file->path) < 0) {
		error_system(err, "write", file->path);
		file_abandon(file);
		return -1;
	}
	if (file_sync_folder(file->path) < 0)
		error_system(err, "sync the folder of", file->path);
	else
		status = 0;
	forget(file);
	return status;
}

void file_abandon(struct file *file)
{
	if (file->out)
		fclose(file->out);
	if (file->beside)
		unlink(file->beside);
	forget(file);
}

int file_refuse_existing(const char *path, struct error *err)
{
	struct stat info;

	if (!*path)
		return error_set(err, ERROR_USAGE, "the name of the file is empty");
	if (lstat(path, &info) == 0)
		return error_set(err, ERROR_CONFLICT, "'%s' is there already (name a new file)",
				 path);
	return errno == ENOENT ? 0 : error_system(err, "write", path);
}

char *file_make_beside(const char *path, struct error *err)
{
	for (int i = 0; i < TRIES; i++) {
		char *beside = file_name_beside(path);
		int fd;

		if (!beside) {
			error_memory(err);
			return NULL;
		}
		fd = open(beside, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
		if (fd >= 0) {
			close(fd);
			return beside;
		}
		free(beside);
		if (errno != EEXIST)
			break;
	}
	error_system(err, "write", path);
	return NULL;
}

/* link() never writes over a file.  Where there are no links (on a memory stick,
 * say), a last look must do. */
int file_give_name(const char *beside, const char *path, struct error *err)
{
	if (link(beside, path) == 0) {
		unlink(beside);
	} else if (errno == EEXIST) {
		return file_refuse_existing(path, err);
	} else if (file_refuse_existing(path, err) < 0) {
		return -1;
	} else if (rename(beside, path) < 0) {
		return error_system(err, "write", path);
	}
	if (file_sync_folder(path) < 0)
		return error_system(err, "sync the folder of", path);
	return 0;
}
