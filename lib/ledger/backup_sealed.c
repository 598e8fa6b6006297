#include "ledger/backup_parts.h"

#include "base/file.h"
#include "base/folder.h"
#include "base/sealed.h"
#include "ledger/evidence_copy.h"
#include "ledger/statement.h"
#include "ledger/store_inside.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK ((size_t)64 * 1024)

const char backup_magic[] = "twosource backup 1\n\n";

_Static_assert(sizeof(backup_magic) == BACKUP_MAGIC + 1, "how a sealed backup begins");

/* ---- Copies of evidence ----------------------------------------------------- */

/* Hands each copy that is whole to take, with its hash; those that are not are
 * counted as left. */
struct taking {
	struct store *store;
	struct backup *what;
	bool (*stop)(void *context);
	int (*take)(struct taking *taking, const char *sha256, FILE *copy, struct error *err);
	struct sealing *sealing;	/* to one of these */
	struct folder *folder;
};

static int take_copy(void *context, const char *sha256, struct error *err)
{
	struct taking *taking = context;
	enum evidence_state state;
	FILE *copy = NULL;
	int status;

	if (backup_go_on(taking->stop, err) < 0 ||
	    evidence_copy_state(taking->store, sha256, &state, err) < 0 ||
	    (state == EVIDENCE_WHOLE &&
	     evidence_copy_open(taking->store, sha256, &copy, err) < 0))
		return -1;
	if (!copy) {
		taking->what->evidence_left++;
		return 0;
	}
	status = taking->take(taking, sha256, copy, err);
	fclose(copy);
	taking->what->evidence += status == 0;
	return status;
}

static int count_copy(void *context, const char *sha256, struct error *err)
{
	struct backup *what = context;

	(void)sha256;
	(void)err;
	what->evidence_left++;
	return 0;
}

int backup_count_evidence(struct store *store, struct backup *what, struct error *err)
{
	what->evidence_left = 0;
	return evidence_copies_known(store, count_copy, what, err);
}

static int copy_into_folder(struct taking *taking, const char *sha256, FILE *copy,
			    struct error *err)
{
	FILE *out = folder_file(taking->folder, sha256, err);
	char found[SHA256_TEXT], chunk[4096];
	bool failed = false;
	uint64_t bytes;
	size_t length;

	if (!out)
		return -1;
	while (!failed && (length = fread(chunk, 1, sizeof(chunk), copy)) > 0)
		failed = fwrite(chunk, 1, length, out) != length;
	failed = failed || ferror(copy);
	if (folder_keep(taking->folder, out, sha256, found, &bytes, err) < 0)
		return -1;
	if (failed || strcmp(found, sha256) != 0)
		return error_set(err, ERROR_SYSTEM, "the copy of evidence %s could not be"
				 " copied", sha256);
	return 0;
}

int backup_evidence(struct store *store, const char *path, bool (*stop)(void *context),
		    struct backup *what, struct error *err)
{
	struct folder folder;
	struct taking taking = { .store = store, .what = what, .stop = stop,
				 .take = copy_into_folder, .folder = &folder };
	struct buffer name;
	int status;

	what->evidence = what->evidence_left = 0;
	buffer_init(&name);
	buffer_format(&name, "%s.evidence", path);
	status = buffer_failed(&name) ? error_memory(err) :
		folder_create(&folder, name.data, err);
	buffer_release(&name);
	if (status < 0)
		return -1;
	status = evidence_copies_known(store, take_copy, &taking, err);
	if (status == 0 && what->evidence > 0)
		return folder_commit(&folder, err);
	folder_abandon(&folder);
	return status;
}

/* ---- Into the seal ---------------------------------------------------------- */

static int write_member(struct sealing *sealing, char kind, uint64_t length,
			struct error *err)
{
	unsigned char head[BACKUP_MEMBER] = { (unsigned char)kind };

	for (int i = 0; i < 8; i++)
		head[1 + i] = (unsigned char)(length >> (8 * i));
	return sealing_write(sealing, head, sizeof(head), err);
}

static int seal_copy(struct taking *taking, const char *sha256, FILE *copy,
		     struct error *err)
{
	char chunk[4096];
	struct stat info;
	uint64_t left;

	if (fstat(fileno(copy), &info) < 0)
		return error_system(err, "read the copy of evidence", sha256);
	left = (uint64_t)info.st_size;
	if (write_member(taking->sealing, 'E', left, err) < 0 ||
	    sealing_write(taking->sealing, sha256, SHA256_TEXT - 1, err) < 0)
		return -1;
	while (left > 0) {
		size_t length = fread(chunk, 1, left < sizeof(chunk) ? (size_t)left :
				      sizeof(chunk), copy);

		if (length == 0)
			return error_set(err, ERROR_SYSTEM, "the copy of evidence %s changed"
					 " while it was read", sha256);
		if (sealing_write(taking->sealing, chunk, length, err) < 0)
			return -1;
		left -= length;
	}
	return 0;
}

/* Pages are read through SQLite's own file: another descriptor of the same file
 * would lose its locks when closed (sqlite.org/howtocorrupt.html, 2.2). */
static int seal_pages(struct store *store, struct sealing *sealing,
		      bool (*stop)(void *context), struct error *err)
{
	static const char gone[] = "the ledger file cannot be read";
	int64_t pages, page, length;
	sqlite3_file *file = NULL;
	unsigned char *chunk;
	int status = 0;

	if (statement_read_int(store, "PRAGMA page_count", &pages, err) < 0 ||
	    statement_read_int(store, "PRAGMA page_size", &page, err) < 0)
		return -1;
	if (sqlite3_file_control(store->db, "main", SQLITE_FCNTL_FILE_POINTER, &file) !=
	    SQLITE_OK || !file || !file->pMethods)
		return error_set(err, ERROR_STORE, "%s", gone);
	length = pages * page;
	chunk = malloc(CHUNK);
	if (!chunk)
		return error_memory(err);
	if (write_member(sealing, 'L', (uint64_t)length, err) < 0)
		status = -1;
	for (int64_t at = 0; status == 0 && at < length; at += (int64_t)CHUNK) {
		int part = (int)(length - at < (int64_t)CHUNK ? length - at : (int64_t)CHUNK);

		if (backup_go_on(stop, err) < 0)
			status = -1;
		else if (file->pMethods->xRead(file, chunk, part, at) != SQLITE_OK)
			status = error_set(err, ERROR_STORE, "%s", gone);
		else
			status = sealing_write(sealing, chunk, (size_t)part, err);
	}
	sodium_memzero(chunk, CHUNK);
	free(chunk);
	return status;
}

static int refuse_log(struct store *store, struct error *err)
{
	struct statement query;
	bool log;

	statement_open(&query, store, "PRAGMA journal_mode");
	log = statement_step(&query) && strcmp(statement_text(&query, 0), "wal") == 0;
	if (statement_close(&query, err) < 0)
		return -1;
	return !log ? 0 : error_set(err, ERROR_STORE, "another program has given the ledger a"
				    " write-ahead log ('twosource doctor' says what to do)");
}

/* What holds is looked at in the same transaction as it is read. */
static int seal_ledger(struct store *store, struct sealing *sealing,
		       bool (*stop)(void *context), struct backup *what, struct error *err)
{
	struct backup_state state;
	int status = -1;

	if (store_begin_read(store, err) < 0)
		return -1;
	if (stop)
		sqlite3_progress_handler(store->db, 10000, backup_is_stopped, &stop);
	if (backup_read_state(store, &state, err) == 0 &&
	    backup_check_quickly(store, err) == 0 &&
	    backup_check_references(store, err) == 0 &&
	    seal_pages(store, sealing, stop, err) == 0) {
		*what = state.rows;
		status = 0;
	}
	sqlite3_progress_handler(store->db, 0, NULL, NULL);
	store_end_read(store);
	if (status < 0)
		(void)backup_go_on(stop, err);
	return status;
}

static int seal_all(struct store *store, struct sealing *sealing, bool with_evidence,
		    bool (*stop)(void *context), struct backup *what, struct error *err)
{
	struct taking taking = { .store = store, .what = what, .stop = stop,
				 .take = seal_copy, .sealing = sealing };

	if (sealing_write(sealing, backup_magic, BACKUP_MAGIC, err) < 0 ||
	    seal_ledger(store, sealing, stop, what, err) < 0 ||
	    evidence_copies_known(store, with_evidence ? take_copy : count_copy,
				  with_evidence ? (void *)&taking : (void *)what, err) < 0 ||
	    write_member(sealing, '.', 0, err) < 0)
		return -1;
	return sealing_end(sealing, err);
}

static int write_out(FILE *out, struct error *err)
{
	errno = 0;
	if (fflush(out) == 0 && !ferror(out) && fsync(fileno(out)) == 0)
		return 0;
	if (errno == 0)
		errno = EIO;
	return error_set(err, ERROR_SYSTEM, "cannot write the sealed file: %s",
			 strerror(errno));
}

int backup_seal(struct store *store, const char *path, struct slice passphrase,
		const struct seal_cost *cost, bool with_evidence,
		bool (*stop)(void *context), struct backup *what, struct error *err)
{
	struct sealing *sealing = NULL;
	char *beside = NULL;
	FILE *out = NULL;
	int status = -1;

	if (refuse_log(store, err) < 0 || file_refuse_existing(path, err) < 0 ||
	    !(beside = file_make_beside(path, err)))
		return -1;
	out = fopen(beside, "r+b");
	if (!out) {
		error_system(err, "write", path);
		goto out;
	}
	if (sealing_open(&sealing, out, passphrase, cost, err) < 0 ||
	    seal_all(store, sealing, with_evidence, stop, what, err) < 0 ||
	    write_out(out, err) < 0)
		goto out;
	what->bytes = ftello(out);
	rewind(out);
	if (sealing_check(sealing, out, err) == 0 && backup_go_on(stop, err) == 0 &&
	    file_give_name(beside, path, err) == 0)
		status = 0;
out:
	sealing_free(sealing);
	if (out)
		fclose(out);
	if (status < 0)
		unlink(beside);
	free(beside);
	return status;
}
