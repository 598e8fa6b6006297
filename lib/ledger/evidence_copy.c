#include "ledger/evidence_copy.h"

#include "base/clock.h"
#include "base/file.h"
#include "ledger/beside.h"
#include "ledger/statement.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK ((size_t)64 * 1024)

static const char *ledger_of(struct store *store)
{
	return sqlite3_db_filename(store_handle(store), "main");
}

static int folder_of(const char *ledger, struct buffer *path, struct error *err)
{
	if (!ledger || !*ledger)
		return error_set(err, ERROR_MISSING, "a ledger in memory has no folder of"
				 " evidence");
	buffer_format(path, "%s.evidence", ledger);
	return buffer_failed(path) ? error_memory(err) : 0;
}

int evidence_folder(struct store *store, struct buffer *path, struct error *err)
{
	return folder_of(ledger_of(store), path, err);
}

/* The path of one copy, in a buffer that this initialises. */
static int copy_path(const char *ledger, const char *sha256, struct buffer *path,
		     struct error *err)
{
	buffer_init(path);
	if (folder_of(ledger, path, err) < 0)
		return -1;
	buffer_format(path, "/%s", sha256);
	return buffer_failed(path) ? error_memory(err) : 0;
}

/* A link in the place of the folder would lead the copies elsewhere. */
static int make_folder(const char *ledger, struct error *err)
{
	struct buffer path;
	struct stat info;
	int status = 0;

	buffer_init(&path);
	if (folder_of(ledger, &path, err) < 0)
		status = -1;
	else if (mkdir(path.data, 0700) == 0)
		status = file_sync_folder(path.data) < 0 ? error_system(err, "write", path.data) : 0;
	else if (errno != EEXIST || lstat(path.data, &info) < 0)
		status = error_system(err, "write", path.data);
	else if (!S_ISDIR(info.st_mode))
		status = error_set(err, ERROR_CONFLICT, "'%s' is in the place of the folder of"
				   " evidence (move it away)", path.data);
	buffer_release(&path);
	return status;
}

/* Reads from in what file then holds. */
static int copy_bytes(FILE *in, const char *from, struct file *file, struct error *err)
{
	char chunk[CHUNK];
	size_t length;

	while ((length = fread(chunk, 1, sizeof(chunk), in)) > 0)
		if (fwrite(chunk, 1, length, file->out) != length)
			return error_system(err, "write", file->path);
	return ferror(in) ? error_system(err, "read", from) : 0;
}

/* Writes the copy of in, whose hash was read before, and reads it again. */
static int write_copy(const char *ledger, FILE *in, const char *from, const char *sha256,
		      struct error *err)
{
	enum evidence_state state;
	struct buffer path;
	struct file file;
	int status = -1;

	if (copy_path(ledger, sha256, &path, err) < 0 ||
	    file_create(&file, path.data, err) < 0)
		goto out;
	if (copy_bytes(in, from, &file, err) < 0) {
		file_abandon(&file);
		goto out;
	}
	if (file_commit(&file, err) < 0 || evidence_copy_state_at(ledger, sha256, &state, err) < 0)
		goto out;
	if (state == EVIDENCE_WHOLE) {
		status = 1;
	} else {
		unlink(path.data);
		error_set(err, ERROR_CONFLICT, "'%s' changed while it was copied (try again)",
			  from);
	}
out:
	buffer_release(&path);
	return status;
}

/* A copy may be kept before the command that names it begins to write: then that
 * is a write of its own. */
static int begin_own(struct store *store, bool *own, struct error *err)
{
	*own = sqlite3_get_autocommit(store_handle(store)) != 0;
	return *own ? store_begin(store, "evidence copy", NULL, err) : 0;
}

static int end_own(struct store *store, bool own, int status, struct error *err)
{
	if (!own)
		return status;
	if (status == 0)
		return store_commit(store, err);
	store_rollback(store);
	return status;
}

static int insert_note(struct store *store, const char *sha256, int64_t bytes,
		       const char *kept_on, struct error *err)
{
	struct statement insert;

	statement_open(&insert, store, "INSERT INTO evidence_copy (sha256, bytes, kept_on)"
				       " VALUES (:sha256, :bytes, :kept_on)");
	statement_bind_text(&insert, ":sha256", sha256);
	statement_bind_int(&insert, ":bytes", bytes);
	statement_bind_text(&insert, ":kept_on", kept_on);
	statement_step(&insert);
	if (statement_close(&insert, err) < 0)
		return -1;
	return beside_log(store, &copy_beside, 1, sha256, SLICE_NONE, err);
}

int evidence_copy_note(struct store *store, const char *sha256, int64_t bytes,
		       const char *kept_on, struct error *err)
{
	bool own;
	int known, status;

	if (begin_own(store, &own, err) < 0)
		return -1;
	known = evidence_copy_known(store, sha256, err);
	status = known ? (known < 0 ? -1 : 0) : insert_note(store, sha256, bytes, kept_on, err);
	return end_own(store, own, status, err);
}

/* Keeps what is in the file at path, and tells its hash and length. */
static int keep_copy(const char *ledger, const char *path, char sha256[SHA256_TEXT],
		     uint64_t *bytes, struct error *err)
{
	enum evidence_state state;
	FILE *in = fopen(path, "rb");
	int status = -1;

	if (!in)
		return error_system(err, "read", path);
	errno = EIO;
	if (sha256_file(sha256, in, bytes) < 0) {
		error_system(err, "read", path);
	} else if (make_folder(ledger, err) == 0 &&
		   evidence_copy_state_at(ledger, sha256, &state, err) == 0) {
		rewind(in);
		/* One that was altered gives way to what has the right hash. */
		status = state == EVIDENCE_WHOLE ? 0 : write_copy(ledger, in, path, sha256, err);
	}
	fclose(in);
	return status;
}

int evidence_copy_add(struct store *store, const char *path, char sha256[SHA256_TEXT],
		      struct error *err)
{
	char now[CLOCK_TEXT];
	uint64_t bytes = 0;
	int status = keep_copy(ledger_of(store), path, sha256, &bytes, err);

	clock_now(now);
	if (status >= 0 && evidence_copy_note(store, sha256, (int64_t)bytes, now, err) < 0)
		status = -1;
	return status;
}

int evidence_copy_put(const char *ledger, const char *path, char sha256[SHA256_TEXT],
		      struct error *err)
{
	uint64_t bytes = 0;

	return keep_copy(ledger, path, sha256, &bytes, err);
}

void evidence_copy_take_back(const char *ledger, const char *sha256)
{
	struct error ignored;
	struct buffer path;

	if (copy_path(ledger, sha256, &path, &ignored) == 0 && unlink(path.data) == 0) {
		buffer_clear(&path);
		if (folder_of(ledger, &path, &ignored) == 0)
			rmdir(path.data);	/* if it is empty now */
	}
	buffer_release(&path);
}

/* 1 open, 0 not there, 2 something else than an ordinary file; -1. */
static int open_copy(const char *ledger, const char *sha256, FILE **copy,
		     struct error *err)
{
	struct buffer path;
	struct stat info;
	int fd = -1, status = -1;

	*copy = NULL;
	if (copy_path(ledger, sha256, &path, err) < 0)
		goto out;
	/* Whatever lies there must not keep us waiting, nor lead elsewhere. */
	fd = open(path.data, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	if (fd < 0) {
		status = errno == ENOENT ? 0 :
			errno == ELOOP || errno == EMLINK ? 2 :
			error_system(err, "read", path.data);
		goto out;
	}
	if (fstat(fd, &info) < 0 || !S_ISREG(info.st_mode)) {
		status = 2;
	} else {
		*copy = fdopen(fd, "rb");
		status = *copy ? 1 : error_memory(err);
	}
	if (!*copy)
		close(fd);
out:
	buffer_release(&path);
	return status;
}

int evidence_copy_open(struct store *store, const char *sha256, FILE **copy,
		       struct error *err)
{
	int status = open_copy(ledger_of(store), sha256, copy, err);

	if (status == 2)
		return error_set(err, ERROR_CONFLICT, "the copy of evidence %s is no ordinary"
				 " file", sha256);
	return status < 0 ? -1 : 0;
}

int evidence_copy_state(struct store *store, const char *sha256,
			enum evidence_state *state, struct error *err)
{
	return evidence_copy_state_at(ledger_of(store), sha256, state, err);
}

int evidence_copy_state_at(const char *ledger, const char *sha256,
			   enum evidence_state *state, struct error *err)
{
	char found[SHA256_TEXT];
	uint64_t bytes;
	FILE *copy;
	int status = open_copy(ledger, sha256, &copy, err);

	if (status < 0)
		return -1;
	*state = status == 0 ? EVIDENCE_ABSENT : EVIDENCE_ALTERED;
	if (status != 1)
		return 0;
	errno = EIO;
	status = sha256_file(found, copy, &bytes);
	fclose(copy);
	if (status < 0)
		return error_system(err, "read the copy of evidence", sha256);
	if (strcmp(found, sha256) == 0)
		*state = EVIDENCE_WHOLE;
	return 0;
}

static int forget_copy(struct store *store, const char *sha256, struct error *err)
{
	int known = evidence_copy_known(store, sha256, err);
	bool own;

	if (known <= 0)
		return known;
	if (begin_own(store, &own, err) < 0)
		return -1;
	return end_own(store, own, beside_remove(store, &copy_beside, 1, sha256, err), err);
}

int evidence_copy_remove(struct store *store, const char *sha256, struct error *err)
{
	struct buffer path;
	int status;

	if (copy_path(ledger_of(store), sha256, &path, err) < 0 || forget_copy(store, sha256, err) < 0) {
		buffer_release(&path);
		return -1;
	}
	if (unlink(path.data) == 0)
		status = file_sync_folder(path.data) < 0 ?
			error_system(err, "sync the folder of", path.data) : 1;
	else
		status = errno == ENOENT || errno == ENOTDIR ? 0 :
			error_system(err, "remove", path.data);
	buffer_release(&path);
	return status;
}

int evidence_copies(struct store *store, evidence_visit *visit, void *context,
		    struct error *err)
{
	const struct dirent *entry;
	struct buffer path;
	int status = 0;
	DIR *all;

	buffer_init(&path);
	if (evidence_folder(store, &path, err) < 0) {
		buffer_release(&path);
		return -1;
	}
	all = opendir(path.data);
	if (!all)
		status = errno == ENOENT ? 0 : error_system(err, "read", path.data);
	while (all && status == 0) {
		errno = 0;
		entry = readdir(all);
		if (!entry) {
			status = errno ? error_system(err, "read", path.data) : 0;
			break;
		}
		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
			status = visit(context, entry->d_name, err);
	}
	if (all)
		closedir(all);
	buffer_release(&path);
	return status;
}

int evidence_copies_known(struct store *store, evidence_visit *visit, void *context,
			  struct error *err)
{
	struct statement query;
	struct error ignored;
	int status = 0;

	statement_open(&query, store, "SELECT sha256 FROM evidence_copy ORDER BY sha256");
	while (status == 0 && statement_step(&query))
		status = visit(context, statement_text(&query, 0), err);
	if (statement_close(&query, status < 0 ? &ignored : err) < 0)
		return -1;
	return status;
}

int evidence_copy_known(struct store *store, const char *sha256, struct error *err)
{
	struct statement query;
	bool known;

	statement_open(&query, store, "SELECT 1 FROM evidence_copy WHERE sha256 = :sha256");
	statement_bind_text(&query, ":sha256", sha256);
	known = statement_step(&query);
	return statement_close(&query, err) < 0 ? -1 : known;
}
