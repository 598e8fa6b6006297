#include "ledger/put_back_parts.h"

#include "base/hash.h"
#include "base/sealed.h"
#include "ledger/backup_parts.h"
#include "ledger/statement.h"
#include "ledger/store_inside.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK ((size_t)64 * 1024)

/* An ordinary file, and nothing else, whatever lies there. */
static FILE *open_backup(const char *path, struct error *err)
{
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
	struct stat info;
	FILE *in = NULL;

	if (fd < 0) {
		error_system(err, "open", path);
		return NULL;
	}
	if (fstat(fd, &info) < 0)
		error_system(err, "read", path);
	else if (S_ISDIR(info.st_mode))
		error_set(err, ERROR_INPUT, "'%s' is a directory, no backup", path);
	else if (!S_ISREG(info.st_mode))
		error_set(err, ERROR_INPUT, "'%s' is no ordinary file", path);
	else if (!(in = fdopen(fd, "rb")))
		error_memory(err);
	if (!in)
		close(fd);
	return in;
}

int backup_is_sealed(const char *path, struct error *err)
{
	FILE *in = open_backup(path, err);
	char begin[8];
	size_t length;

	if (!in)
		return -1;
	length = fread(begin, 1, sizeof(begin), in);
	fclose(in);
	return sealed_begins((struct slice){ begin, length });
}

/* ---- A plain one ------------------------------------------------------------ */

static int open_plain(struct store *from, const char *path, struct error *err)
{
	int64_t application = 0;

	if (sqlite3_open_v2(path, &from->db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX,
			    NULL) != SQLITE_OK)
		return error_set(err, ERROR_STORE, "cannot open '%s': %s", path,
				 from->db ? sqlite3_errmsg(from->db) : "out of memory");
	sqlite3_extended_result_codes(from->db, 1);
	sqlite3_busy_timeout(from->db, 10000);
	sqlite3_db_config(from->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	sqlite3_db_config(from->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	if (statement_read_int(from, "PRAGMA application_id", &application, err) < 0 &&
	    sqlite3_errcode(from->db) != SQLITE_NOTADB)
		return -1;
	/* "twos", as schema.c has it. */
	if (application != 0x74776f73)
		return error_set(err, ERROR_STORE, "'%s' is no backup of a ledger", path);
	return 0;
}

static int read_plain(const char *backup, const char *path, struct error *err)
{
	struct store *from = store_new(), *to = store_new();
	sqlite3_backup *pages;
	int code, status = -1;

	if (!from || !to) {
		error_memory(err);
		goto out;
	}
	if (open_plain(from, backup, err) < 0)
		goto out;
	if (sqlite3_open_v2(path, &to->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
			    NULL) != SQLITE_OK ||
	    sqlite3_exec(to->db, "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF",
			 NULL, NULL, NULL) != SQLITE_OK ||
	    !(pages = sqlite3_backup_init(to->db, "main", from->db, "main"))) {
		error_set(err, ERROR_STORE, "cannot write '%s'", path);
		goto out;
	}
	sqlite3_backup_step(pages, -1);
	code = sqlite3_backup_finish(pages);
	if (code != SQLITE_OK)
		error_set(err, ERROR_STORE, "cannot copy '%s': %s", backup,
			  sqlite3_errstr(code));
	else
		status = statement_run(to, "PRAGMA journal_mode = DELETE", err);
out:
	store_close(from);
	store_close(to);
	return status;
}

/* ---- A sealed one ----------------------------------------------------------- */

struct member {
	char kind;
	uint64_t length;
};

static int read_member(struct unsealing *in, struct member *member, struct error *err)
{
	unsigned char head[BACKUP_MEMBER];

	if (unsealing_read(in, head, sizeof(head), err) < 0)
		return -1;
	member->kind = (char)head[0];
	member->length = 0;
	for (int i = 7; i >= 0; i--)
		member->length = member->length << 8 | head[1 + i];
	return 0;
}

/* The bytes of a member into a file that must be new, or empty. */
static int write_file(struct unsealing *in, uint64_t left, const char *path, int flags,
		      bool (*stop)(void *context), struct error *err)
{
	int fd = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC | flags, 0600);
	unsigned char *chunk = malloc(CHUNK);
	FILE *out = fd >= 0 ? fdopen(fd, "wb") : NULL;
	int status = !chunk ? error_memory(err) : !out ? error_system(err, "write", path) : 0;

	while (status == 0 && chunk && out && left > 0) {
		size_t part = left < CHUNK ? (size_t)left : CHUNK;

		if (backup_go_on(stop, err) < 0 || unsealing_read(in, chunk, part, err) < 0)
			status = -1;
		else if (fwrite(chunk, 1, part, out) != part)
			status = error_system(err, "write", path);
		left -= part;
	}
	if (out && fclose(out) != 0 && status == 0)
		status = error_system(err, "write", path);
	if (!out && fd >= 0)
		close(fd);
	if (chunk)
		sodium_memzero(chunk, CHUNK);
	free(chunk);
	return status;
}

static bool is_hash(const char *text)
{
	return strspn(text, "0123456789abcdef") == SHA256_TEXT - 1;
}

static int unseal_copy(struct unsealing *in, uint64_t length, const char *folder,
		       bool (*stop)(void *context), struct error *err)
{
	char sha256[SHA256_TEXT] = "";
	struct buffer path;
	int status;

	if (unsealing_read(in, sha256, SHA256_TEXT - 1, err) < 0)
		return -1;
	if (!is_hash(sha256))
		return error_set(err, ERROR_INPUT, "the sealed file is no backup");
	if (mkdir(folder, 0700) < 0 && errno != EEXIST)
		return error_system(err, "write", folder);
	buffer_init(&path);
	buffer_format(&path, "%s/%s", folder, sha256);
	status = buffer_failed(&path) ? error_memory(err) :
		write_file(in, length, path.data, O_CREAT | O_EXCL, stop, err);
	buffer_release(&path);
	return status;
}

static int unseal_all(struct unsealing *in, const char *path, const char *evidence,
		      bool (*stop)(void *context), struct error *err)
{
	char magic[BACKUP_MAGIC];
	struct member member;

	if (unsealing_read(in, magic, sizeof(magic), err) < 0 ||
	    read_member(in, &member, err) < 0)
		return -1;
	if (memcmp(magic, backup_magic, sizeof(magic)) != 0 || member.kind != 'L')
		return error_set(err, ERROR_INPUT, "the sealed file is no backup, or from a"
				 " newer twosource");
	if (write_file(in, member.length, path, 0, stop, err) < 0)
		return -1;
	for (;;) {
		if (read_member(in, &member, err) < 0)
			return -1;
		if (member.kind == '.' && member.length == 0)
			return unsealing_end(in, err);
		if (member.kind != 'E')
			return error_set(err, ERROR_INPUT, "the sealed file is from a newer"
					 " twosource");
		if (unseal_copy(in, member.length, evidence, stop, err) < 0)
			return -1;
	}
}

static int read_sealed(const char *backup, const char *path, const char *evidence,
		       const struct put_back_how *how, struct error *err)
{
	struct unsealing *unsealing = NULL;
	FILE *in = open_backup(backup, err);
	int status = -1;

	if (!in)
		return -1;
	if (unsealing_open(&unsealing, in, how->passphrase, err) == 0)
		status = unseal_all(unsealing, path, evidence, how->stop, err);
	unsealing_free(unsealing);
	fclose(in);
	return status;
}

int put_back_read(const char *backup, const char *path, const char *evidence,
		  const struct put_back_how *how, struct error *err)
{
	int sealed = backup_is_sealed(backup, err);

	if (sealed < 0)
		return -1;
	return sealed ? read_sealed(backup, path, evidence, how, err) :
		read_plain(backup, path, err);
}
