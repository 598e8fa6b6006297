#include "ledger/doctor_parts.h"

#include "base/buffer.h"
#include "base/hash.h"
#include "ledger/erasure.h"
#include "ledger/evidence_copy.h"
#include "ledger/migration.h"
#include "ledger/statement.h"
#include "ledger/store.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* Where things stand in the head of a file (sqlite.org/fileformat.html). */
enum { HEAD = 100, AT_READ_VERSION = 19, AT_VERSION = 60, AT_APPLICATION = 68 };

static uint32_t big_endian(const unsigned char *at)
{
	return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static int tell_versions(struct doctor *doctor, struct error *err)
{
	return doctor_say(doctor, DIAGNOSIS_FINE, err, "program: twosource %s, schema %zu, SQLite"
			  " %s, libsodium %s", TWOSOURCE_VERSION, migration_count,
			  sqlite3_libversion(), sodium_version_string());
}

static int tell_schema(struct doctor *doctor, uint32_t version, struct error *err)
{
	if (version > migration_count)
		return doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "schema: %u, from a newer"
				  " twosource (bring the program up to date)", (unsigned)version);
	if (version < migration_count)
		return doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "schema: %u, from an older"
				  " twosource; commands that only read refuse it (back it up, then"
				  " any command that writes, 'twosource rebuild' say, brings it up"
				  " to date)", (unsigned)version);
	return doctor_say(doctor, DIAGNOSIS_FINE, err, "schema: %u, as this program has it",
			  (unsigned)version);
}

/* Nobody of this program has the file open, so closing it again costs no lock. */
static int look_at_head(struct doctor *doctor, bool *known, struct error *err)
{
	int fd = open(doctor->path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	unsigned char head[HEAD] = { 0 };
	ssize_t length;

	*known = false;
	if (fd < 0)
		return doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "it cannot be read: %s (see to"
				  " its owner and permissions)", strerror(errno));
	length = read(fd, head, sizeof(head));
	close(fd);
	if (length < HEAD || memcmp(head, "SQLite format 3", 16) != 0 ||
	    big_endian(head + AT_APPLICATION) != 0x74776f73)
		return doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "'%s' is no twosource ledger%s",
				  doctor->path, length == 0 ? ": it is empty (put a backup back)" :
				  " (name another, or put a backup back)");
	*known = true;
	if (head[AT_READ_VERSION] == 2) {
		doctor->closed = true;
		if (doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "write-ahead mode: another program"
			    " switched it on, and a copy of this file alone may lack rows"
			    " ('twosource backup FILE', then 'twosource restore FILE --replace',"
			    " makes it one file again)") < 0)
			return -1;
	} else if (doctor_say(doctor, DIAGNOSIS_FINE, err, "write-ahead mode: off, the ledger is"
			      " one file") < 0) {
		return -1;
	}
	return tell_schema(doctor, big_endian(head + AT_VERSION), err);
}

/* ---- Evidence --------------------------------------------------------------- */

struct copies {
	struct store *store;
	int64_t known, lost, unknown, foreign;
};

static int count_known(void *context, const char *sha256, struct error *err)
{
	struct copies *copies = context;
	FILE *copy = NULL;
	struct error ignored;

	(void)err;
	copies->known++;
	if (evidence_copy_open(copies->store, sha256, &copy, &ignored) < 0 || !copy)
		copies->lost++;
	if (copy)
		fclose(copy);
	return 0;
}

static int count_file(void *context, const char *name, struct error *err)
{
	struct copies *copies = context;
	int known;

	if (strlen(name) != SHA256_TEXT - 1 ||
	    strspn(name, "0123456789abcdef") != SHA256_TEXT - 1) {
		copies->foreign++;
		return 0;
	}
	known = evidence_copy_known(copies->store, name, err);
	copies->unknown += known == 0;
	return known < 0 ? -1 : 0;
}

static int look_at_evidence_folder(struct doctor *doctor, const char *path, struct error *err)
{
	struct stat info;

	if (lstat(path, &info) < 0)
		return 0;
	if (!S_ISDIR(info.st_mode))
		return doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "evidence: '%s' is no folder"
				  " (move it away)", path);
	if (info.st_uid != geteuid())
		return doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "evidence: '%s' belongs to"
				  " another user (copy it)", path);
	if (info.st_mode & 077)
		return doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "evidence: others may look into"
				  " '%s' (chmod 700 it)", path);
	return 0;
}

static int tell_copies(struct doctor *doctor, const struct copies *copies, struct error *err)
{
	if (copies->lost && doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "evidence: %lld of %lld"
		    " copies are not there ('twosource evidence verify' tells which; take them"
		    " from a backup)", (long long)copies->lost, (long long)copies->known) < 0)
		return -1;
	if (copies->unknown + copies->foreign &&
	    doctor_say(doctor, DIAGNOSIS_NOTE, err, "evidence: %lld files in the folder are none"
		       " that the ledger knows", (long long)copies->unknown + (long long)copies->foreign) < 0)
		return -1;
	return copies->lost ? 0 : doctor_say(doctor, DIAGNOSIS_FINE, err, "evidence: %lld cop%s,"
					     " all there", (long long)copies->known,
					     copies->known == 1 ? "y" : "ies");
}

static int look_at_evidence(struct doctor *doctor, struct store *store, struct error *err)
{
	struct copies copies = { .store = store };
	struct buffer path;
	int status = -1;

	buffer_init(&path);
	if (evidence_folder(store, &path, err) == 0 &&
	    look_at_evidence_folder(doctor, path.data, err) == 0 &&
	    evidence_copies_known(store, count_known, &copies, err) == 0 &&
	    evidence_copies(store, count_file, &copies, err) == 0)
		status = tell_copies(doctor, &copies, err);
	buffer_release(&path);
	return status;
}

/* ---- Inside ----------------------------------------------------------------- */

static int look_inside(struct doctor *doctor, struct store *store, struct error *err)
{
	int64_t enforced, due;
	int erasing = erasure_due(store, err);

	if (erasing < 0 || statement_read_int(store, "PRAGMA foreign_keys", &enforced, err) < 0 ||
	    statement_read_int(store, "SELECT (SELECT count(*) FROM claim_search_due)"
				      " + (SELECT count(*) FROM article_search_due)", &due, err) < 0)
		return -1;
	if (doctor_say(doctor, enforced ? DIAGNOSIS_FINE : DIAGNOSIS_PROBLEM, err,
		       enforced ? "references: enforced by SQLite" :
		       "references: this SQLite does not enforce them (take another)") < 0)
		return -1;
	if (erasing && doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "erasing: one was interrupted,"
				  " and remnants may stand in the file ('twosource erase"
				  " --finish')") < 0)
		return -1;
	if (due && doctor_say(doctor, DIAGNOSIS_NOTE, err, "search: %lld row%s written by another"
			      " program wait for the index (the next command that writes"
			      " indexes them)", (long long)due, due == 1 ? "" : "s") < 0)
		return -1;
	return look_at_evidence(doctor, store, err);
}

int doctor_inside(struct doctor *doctor, struct error *err)
{
	struct store *store;
	struct error why;
	bool known;
	int status;

	if (tell_versions(doctor, err) < 0 || look_at_head(doctor, &known, err) < 0)
		return -1;
	if (!known)
		return 0;
	if (doctor->closed)
		return doctor_say(doctor, DIAGNOSIS_NOTE, err, "inside: not looked at, since opening"
				  " it would change it");
	if (store_open(&store, doctor->path, STORE_READ, &why) < 0)
		return doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "it does not open: %s", why.text);
	status = look_inside(doctor, store, &why);
	store_close(store);
	if (status < 0)
		return doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "it cannot be read: %s ('twosource"
				  " verify' tells more)", why.text);
	return 0;
}
