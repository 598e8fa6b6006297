#include "ledger/put_back_parts.h"

#include "base/file.h"
#include "ledger/backup_parts.h"
#include "ledger/drive.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What is beside the target has to be a ledger that holds. */
static int look_through(const char *path, const struct put_back_how *how,
			struct put_back *done, struct error *err)
{
	struct backup_state state;
	struct store *store;
	int status = -1;

	if (store_open(&store, path, STORE_WRITE, err) < 0)
		return -1;
	if (backup_check_quickly(store, err) < 0 && !how->despite)
		goto out;
	if (verify_ledger(store, &how->verify, &done->verified, err) < 0 ||
	    backup_read_state(store, &state, err) < 0)
		goto out;
	done->what = state.rows;
	if (done->verified.problems > 0 && !how->despite)
		error_set(err, ERROR_STORE, "the backup does not hold, and nothing was put back"
			  " (take an earlier one; or add --despite)");
	else
		status = 0;
out:
	store_close(store);
	return status;
}

/* The name of the file beside is not what a person knows. */
static void name_backup(const char *beside, const char *backup, struct error *err)
{
	struct error said = *err;
	const char *found = strstr(said.text, beside);

	if (found)
		error_set(err, said.kind, "%.*s%s%s", (int)(found - said.text), said.text, backup,
			  found + strlen(beside));
}

/* Copies of evidence come first: a ledger is never there without them. */
static int put_in_place(const char *beside, const char *target, const char *from,
			struct put_back *done, struct error *err)
{
	struct buffer put;
	int status = -1;

	buffer_init(&put);
	if (backup_sync_file(beside, &done->what.bytes, err) == 0 &&
	    put_back_evidence(beside, target, from, done, &put, err) == 0) {
		status = put_back_swap(beside, target, &done->aside, err);
		/* It may be in its place, and only the last sync have failed. */
		if (status < 0 && access(beside, F_OK) == 0)
			put_back_no_evidence(target, &put);
	}
	if (status < 0)
		unlink(beside);
	buffer_release(&put);
	return status;
}

/* evidence is a folder for what a sealed one holds. */
static int put_back_by(const char *backup, const char *target, const char *beside,
		       const char *evidence, const struct put_back_how *how,
		       struct put_back *done, struct error *err)
{
	int sealed = backup_is_sealed(backup, err), status;
	struct buffer from;

	if (sealed < 0 || put_back_read(backup, beside, evidence, how, err) < 0 ||
	    look_through(beside, how, done, err) < 0) {
		name_backup(beside, backup, err);
		unlink(beside);
		return -1;
	}
	if (backup_go_on(how->stop, err) < 0) {
		unlink(beside);
		return -1;
	}
	buffer_init(&from);
	if (sealed)
		buffer_text(&from, evidence);
	else
		buffer_format(&from, "%s.evidence", backup);
	status = buffer_failed(&from) ? error_memory(err) :
		put_in_place(beside, target, from.data, done, err);
	buffer_release(&from);
	return status;
}

int put_back(const char *backup, const char *target, const struct put_back_how *how,
	     struct put_back *done, struct error *err)
{
	char *beside, *evidence;
	int status;

	*done = (struct put_back){ .aside = NULL };
	if (put_back_look(target, how->replace, err) < 0 || drive_allow(target, err) < 0)
		return -1;
	beside = file_make_beside(target, err);
	if (!beside)
		return -1;
	evidence = file_name_beside(target);
	if (evidence) {
		status = put_back_by(backup, target, beside, evidence, how, done, err);
		put_back_clear(evidence);
	} else {
		unlink(beside);
		status = error_memory(err);
	}
	free(evidence);
	free(beside);
	return status;
}
