#ifndef BASE_FOLDER_H
#define BASE_FOLDER_H

#include "base/error.h"
#include "base/hash.h"

#include <stdio.h>

/*
 * A folder of files that appears whole or not at all: filled beside its target,
 * with mode 0700 and files of mode 0600, synced, then renamed.
 *
 *	if (folder_create(&folder, "export", err) < 0) return -1;
 *	out = folder_file(&folder, "claims.csv", err);
 *	...
 *	folder_keep(&folder, out, "claims.csv", sha256, &bytes, err);
 *	return folder_commit(&folder, err);		(or folder_abandon(&folder))
 */
struct folder {
	char *path, *beside;
};

/* The target must not exist, or be an empty folder.  ERROR_CONFLICT if there is
 * something in it or it is the folder we are in, ERROR_INPUT if it is no
 * folder. */
int folder_create(struct folder *folder, const char *path, struct error *err);

/* A folder within, one level deep: "texts". */
int folder_inside(struct folder *folder, const char *name, struct error *err);

/* A new file within ("texts/a3.txt"), to be written and then given to
 * folder_keep(), which closes it in either case and says what is in it.  NULL
 * on failure. */
FILE *folder_file(struct folder *folder, const char *name, struct error *err);
int folder_keep(struct folder *folder, FILE *out, const char *name,
		char sha256[SHA256_TEXT], uint64_t *bytes, struct error *err)
	__attribute__((warn_unused_result));

/* On failure nothing is left behind, and the target is as it was. */
int folder_commit(struct folder *folder, struct error *err)
	__attribute__((warn_unused_result));
void folder_abandon(struct folder *folder);

#endif
