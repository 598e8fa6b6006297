#include "ledger/verify_parts.h"

#include "ledger/evidence_walk.h"
#include "ledger/store_inside.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

/* The hash of the file that evidence names, from here or from the folder of the
 * ledger: 1; 0 where there is none; -1. */
static int hash_file(const char *path, char sha256[SHA256_TEXT], struct error *err)
{
	struct stat what;
	uint64_t bytes;
	FILE *in;
	int status = 1;

	if (stat(path, &what) < 0 || !S_ISREG(what.st_mode))
		return 0;
	in = fopen(path, "rb");
	if (!in)
		return error_system(err, "read", path);
	if (sha256_file(sha256, in, &bytes) < 0)
		status = error_system(err, "read", path);
	fclose(in);
	return status;
}

static int find_file(struct verify *verify, const char *evidence, char sha256[SHA256_TEXT],
		     struct error *err)
{
	const char *ledger = sqlite3_db_filename(verify->store->db, "main");
	const char *slash = ledger ? strrchr(ledger, '/') : NULL;
	struct buffer path;
	int status = hash_file(evidence, sha256, err);

	if (status != 0 || evidence[0] == '/' || !slash)
		return status;
	buffer_init(&path);
	buffer_add(&path, ledger, (size_t)(slash - ledger) + 1);
	buffer_text(&path, evidence);
	status = buffer_failed(&path) ? error_memory(err) : hash_file(path.data, sha256, err);
	buffer_release(&path);
	return status;
}

/* The copy beside the ledger says all, where there is one. */
static int check_copy(struct verify *verify, struct statement *check,
		      enum evidence_state *state, struct error *err)
{
	struct error why;

	*state = EVIDENCE_ABSENT;
	if (evidence_copy_state(verify->store, statement_text(check, 2), state, &why) < 0 &&
	    why.kind != ERROR_MISSING)
		return verify_problem(verify, err, "k%lld: the copy of its evidence: %s (make it"
				      " readable)", (long long)statement_int(check, 0), why.text);
	if (*state == EVIDENCE_ALTERED)
		return verify_problem(verify, err, "k%lld: the copy of its evidence was altered: its"
				      " SHA-256 is another (go back to a backup of the folder)",
				      (long long)statement_int(check, 0));
	verify->what->evidence += *state == EVIDENCE_WHOLE;
	return 0;
}

static int check_evidence(struct verify *verify, struct statement *check, struct error *err)
{
	const char *evidence = statement_text(check, 1);
	char sha256[SHA256_TEXT];
	enum evidence_state state;
	struct error why;
	int found;

	found = evidence_copy_known(verify->store, statement_text(check, 2), err);
	if (found)
		return found < 0 ? -1 : 0;	/* looked at before */
	if (check_copy(verify, check, &state, err) < 0)
		return -1;
	if (state != EVIDENCE_ABSENT)
		return 0;
	found = evidence ? find_file(verify, evidence, sha256, &why) : 0;
	if (found < 0)
		return verify_problem(verify, err, "k%lld: %s (make it readable, or check it elsewhere)",
				      (long long)statement_int(check, 0), why.text);
	if (!found) {
		verify->what->elsewhere++;
		return 0;
	}
	verify->what->evidence++;
	if (slice_is(statement_slice(check, 2), sha256))
		return 0;
	return verify_problem(verify, err, "k%lld: its evidence '%s' is not the file that was looked at:"
			      " its SHA-256 is another (find the file as it was)",
			      (long long)statement_int(check, 0), evidence);
}

/* The copies that the ledger knows of, whoever names them.  A backup of the ledger
 * alone has no folder. */
static int check_kept(void *context, const struct evidence_found *copy, struct error *err)
{
	struct verify *verify = context;

	if (verify_go_on(verify, "evidence", verify->what->evidence, 0, err) < 0)
		return -1;
	if (copy->why)
		return verify_problem(verify, err, "the copy of evidence %s: %s (make it readable)",
				      copy->name, copy->why);
	if (copy->state == EVIDENCE_WHOLE) {
		verify->what->evidence++;
		return 0;
	}
	if (copy->state == EVIDENCE_ABSENT && !evidence_folder_stands(verify->store)) {
		verify->what->elsewhere++;
		return 0;
	}
	return verify_problem(verify, err, "the copy of evidence %s %s (go back to a backup of the folder"
			      " beside the ledger)", copy->name,
			      copy->state == EVIDENCE_ABSENT ? "is missing" : "was altered");
}

int verify_evidence(struct verify *verify, struct error *err)
{
	struct statement query;
	int64_t done = 0;
	int status = 0;

	if (evidence_walk(verify->store, false, check_kept, verify, err) < 0)
		return -1;
	statement_open(&query, verify->store,
		"SELECT id, evidence, evidence_sha256 FROM verification"
		" WHERE evidence_sha256 IS NOT NULL ORDER BY id");
	while (status == 0 && statement_step(&query)) {
		status = check_evidence(verify, &query, err);
		if (status == 0)
			status = verify_go_on(verify, "evidence", ++done, 0, err);
	}
	return statement_close(&query, err) < 0 ? -1 : status;
}
