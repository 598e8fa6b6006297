#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/buffer.h"
#include "base/error.h"

#include <stdio.h>

/* Reads a whole file ("-" is standard input) into *content, which the caller
 * has initialised and releases.  Refuses directories, and files of more than
 * limit bytes. */
int file_read(struct buffer *content, const char *path, size_t limit,
	      struct error *err);

/*
 * A file that appears whole or not at all: written beside its target with
 * mode 0600, synced, then renamed over it.
 *
 *	if (file_create(&file, "report.csv", err) < 0) return -1;
 *	fputs("...", file.out);
 *	return file_commit(&file, err);		(or file_abandon(&file))
 */
struct file {
	FILE *out;
	char *path, *beside;
};

int file_create(struct file *file, const char *path, struct error *err);
int file_commit(struct file *file, struct error *err)
	__attribute__((warn_unused_result));
void file_abandon(struct file *file);

/* For others that write beside a target and rename: a new name (the caller's;
 * NULL without memory) in the folder of path, and the sync of that folder after
 * the rename, so that the new name outlives a power cut.  -1 leaves errno. */
char *file_name_beside(const char *path);
int file_sync_folder(const char *path);

/*
 * A file that must be new, and that others write by its name (SQLite): made
 * beside its target, and given the name when it is whole.
 *
 *	if (file_refuse_existing(path, err) < 0) return -1;
 *	beside = file_make_beside(path, err);
 *	...
 *	file_give_name(beside, path, err)
 */

/* ERROR_CONFLICT if there is anything at path. */
int file_refuse_existing(const char *path, struct error *err);

/* An empty file, 0600, with a new name in the folder of path, which is the
 * caller's; NULL on failure. */
char *file_make_beside(const char *path, struct error *err);

/* Gives it the name path, unless something has got that meanwhile, and syncs the
 * folder.  On failure the file stays where it is. */
int file_give_name(const char *beside, const char *path, struct error *err)
	__attribute__((warn_unused_result));

#endif
