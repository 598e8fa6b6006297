#include "ledger/doctor_parts.h"

#include "base/buffer.h"
#include "ledger/drive.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/statvfs.h>
#include <unistd.h>

enum { OTHERS = 077, WRITTEN_BY_OTHERS = 022, STRAYS_SHOWN = 20 };
#define MIB (1024.0 * 1024.0)

static int look_at_owner(struct doctor *doctor, struct error *err)
{
	const struct stat *info = &doctor->info;

	if (info->st_uid != geteuid())
		return doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "owner: '%s' belongs to another"
				  " user, who can read and change it (copy it with 'twosource"
				  " backup' to a place of your own)", doctor->path);
	if (doctor_say(doctor, DIAGNOSIS_FINE, err, "owner: the ledger belongs to you") < 0)
		return -1;
	if (info->st_mode & OTHERS)
		return doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "permissions: others may %s it"
				  " (mode %03o; chmod 600 '%s')",
				  info->st_mode & WRITTEN_BY_OTHERS ? "change" : "read",
				  (unsigned)info->st_mode & 0777, doctor->path);
	if (access(doctor->path, R_OK | W_OK) < 0)
		return doctor_say(doctor, DIAGNOSIS_NOTE, err, "permissions: you may only read it"
				  " (chmod 600 '%s' to write to it)", doctor->path);
	return doctor_say(doctor, DIAGNOSIS_FINE, err, "permissions: only you can read and write"
			  " it");
}

static int look_at_folder(struct doctor *doctor, struct error *err)
{
	struct stat info;

	if (stat(doctor->folder, &info) < 0)
		return error_system(err, "look at", doctor->folder);
	if ((info.st_mode & WRITTEN_BY_OTHERS) && !(info.st_mode & S_ISVTX))
		return doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "folder: others may put files"
				  " into '%s', a journal of their own among them (chmod go-w it)",
				  doctor->folder);
	if (access(doctor->folder, W_OK | X_OK) < 0)
		return doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "folder: you may not write to"
				  " '%s', which a journal needs (move the ledger, or chmod u+w"
				  " it)", doctor->folder);
	return doctor_say(doctor, DIAGNOSIS_FINE, err, "folder: only you can put files into it");
}

static int look_at_links(struct doctor *doctor, struct error *err)
{
	return doctor->info.st_nlink < 2 ? 0 :
		doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "the file has %ld names: under another"
			   " one a command would not find this one's journal (remove the others)",
			   (long)doctor->info.st_nlink);
}

/* ---- Left over -------------------------------------------------------------- */

/* 1 with its size, 0; -1. */
static int look_beside(struct doctor *doctor, const char *more, struct stat *info,
		       struct error *err)
{
	struct buffer path;
	int found;

	buffer_init(&path);
	buffer_format(&path, "%s%s", doctor->path, more);
	found = buffer_failed(&path) ? error_memory(err) :
		lstat(path.data, info) == 0;
	buffer_release(&path);
	return found;
}

static int look_at_journals(struct doctor *doctor, struct error *err)
{
	int journal, log;
	struct stat info = { .st_size = 0 };

	log = look_beside(doctor, "-wal", &info, err);
	if (log < 0)
		return -1;
	doctor->closed = log && info.st_size > 0;
	if (doctor->closed && doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "write-ahead log:"
		    " '%s-wal' holds writes that are not in the ledger file (keep the two"
		    " together; 'twosource backup' makes one file of them)", doctor->path) < 0)
		return -1;
	journal = look_beside(doctor, "-journal", &info, err);
	if (journal < 0)
		return -1;
	if (journal && info.st_size > 0) {
		doctor->closed = true;
		return doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "journal: '%s-journal' is there:"
				  " a command is at work, or was killed in the middle (any command"
				  " on the ledger, 'twosource verify' say, then takes back what"
				  " that left half done; never delete it yourself)", doctor->path);
	}
	return log ? 0 : doctor_say(doctor, DIAGNOSIS_FINE, err, "journal: none is left over");
}

static int tell_stray(struct doctor *doctor, const char *name, struct error *err)
{
	struct buffer path;
	struct stat info;
	int status = 0;

	buffer_init(&path);
	buffer_format(&path, "%s%s", doctor->folder, name);
	if (buffer_failed(&path))
		status = error_memory(err);
	else if (lstat(path.data, &info) == 0)
		status = doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "left over: '%s' (%lld bytes):"
				    " a command was killed while it wrote, or is at work; it may"
				    " hold what the ledger holds (when none is at work: rm -r it)",
				    path.data, (long long)info.st_size);
	buffer_release(&path);
	return status;
}

static int look_at_strays(struct doctor *doctor, struct error *err)
{
	DIR *all = opendir(doctor->folder);
	const struct dirent *entry;
	int count = 0, status = 0;

	if (!all)
		return doctor_say(doctor, DIAGNOSIS_NOTE, err, "left over: '%s' cannot be listed",
				  doctor->folder);
	while (status == 0 && (entry = readdir(all)) != NULL)
		if (strncmp(entry->d_name, ".twosource-", 11) == 0 && count++ < STRAYS_SHOWN)
			status = tell_stray(doctor, entry->d_name, err);
	closedir(all);
	if (status == 0 && count > STRAYS_SHOWN)
		status = doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "left over: %d more such files"
				    " (as above)", count - STRAYS_SHOWN);
	if (status == 0 && count == 0)
		status = doctor_say(doctor, DIAGNOSIS_FINE, err, "left over: no file of a command"
				    " that was killed");
	return status;
}

/* ---- The drive -------------------------------------------------------------- */

static int look_at_drive(struct doctor *doctor, struct error *err)
{
	struct error why;

	if (drive_allow(doctor->path, &why) < 0)
		return doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "drive: %s", why.text);
	return doctor_say(doctor, DIAGNOSIS_FINE, err, "drive: no network drive");
}

/* Erasing writes the file anew, and its journal beside it; a backup is as large. */
static int look_at_space(struct doctor *doctor, struct error *err)
{
	double wanted = 2.0 * (double)doctor->info.st_size + 10 * MIB, left;
	struct statvfs space;

	if (statvfs(doctor->folder, &space) < 0)
		return doctor_say(doctor, DIAGNOSIS_NOTE, err, "space: the system does not tell");
	if (space.f_flag & ST_RDONLY)
		return doctor_say(doctor, DIAGNOSIS_PROBLEM, err, "drive: it is mounted read-only"
				  " (mount it to be written to, or copy the ledger)");
	left = (double)space.f_bavail * (double)space.f_frsize;
	return doctor_say(doctor, left < wanted ? DIAGNOSIS_PROBLEM : DIAGNOSIS_FINE, err,
			  "space: the ledger has %.1f MiB, and %.0f MiB are free%s",
			  (double)doctor->info.st_size / MIB, left / MIB,
			  left < wanted ? ", which is too little to erase or back up (make room)" :
			  "");
}

int doctor_file(struct doctor *doctor, struct error *err)
{
	static int (*const parts[])(struct doctor *, struct error *) = {
		look_at_owner, look_at_folder, look_at_links, look_at_journals, look_at_strays,
		look_at_drive, look_at_space,
	};

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		if (parts[i](doctor, err) < 0)
			return -1;
	return 0;
}
