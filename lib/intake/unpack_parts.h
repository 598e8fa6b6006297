#ifndef INTAKE_UNPACK_PARTS_H
#define INTAKE_UNPACK_PARTS_H

#include "base/arena.h"
#include "base/hash.h"
#include "intake/unpack.h"
#include "ledger/restore.h"

#include <stdio.h>

/* What the files of unpack.h share. */
struct unpack_file {
	const char *path;		/* within the folder */
	const char *sha256;
	int64_t bytes;
	int holding;			/* its number; -1 for a text or evidence */
	bool taken;			/* of such a file: some row has it */
};

struct unpack {
	struct store *store;
	const struct unpack_options *options;
	struct unpack_result *result;
	struct arena arena;		/* lasts as long as all of it */

	/* By datapackage.json: */
	bool guarded;
	struct unpack_file *files;	/* by path */
	size_t file_count;
	int64_t highest[HOLDINGS];

	FILE *tables[HOLDINGS];		/* open, and seen to be what they should be */
	bool told[HOLDINGS];		/* the table is none of ours: told of already */
	bool unread[HOLDINGS];		/* it cannot be read to its end */
	struct restore *restore;
	size_t read, all;		/* bytes: of files done with, and of all */
	size_t kept;			/* rows of things */
	struct kept_copy {
		const char *sha256;
		struct kept_copy *next;
	} *copies;			/* of evidence, made on the way: they go again with
					 * everything else */
};

/* Tells of a fault in a file of the folder.  line 0 and column NULL are left
 * out.  0, or -1 when it cannot be told of. */
int unpack_complain(struct unpack *unpack, const char *file, size_t line,
		    const char *column, const char *reason, struct error *err);

/* The name of a file for messages, in unpack->arena: "everything/claims.csv". */
const char *unpack_name(struct unpack *unpack, const char *file);

/* Opens an ordinary file of the folder.  NULL when it is none or not there: *why
 * says so in words; or, with *why NULL, without memory. */
FILE *unpack_open(struct unpack *unpack, const char *file, const char **why,
		  struct error *err);

/* Reads datapackage.json.  Faults are told of.  -1 on failure. */
int unpack_sidecar_read(struct unpack *unpack, struct error *err);

/* NULL if datapackage.json does not name it. */
struct unpack_file *unpack_find(struct unpack *unpack, const char *path);

/* Reads the text of a file that was named, and compares its SHA-256 once more:
 * 1; 0 when it is not the same any more. */
int unpack_text(struct unpack *unpack, const struct unpack_file *file,
		struct buffer *text, struct error *err);

/* So many bytes of the present file are read.  -1, "interrupted", when the caller
 * wants it to stop. */
int unpack_go_on(struct unpack *unpack, size_t bytes, struct error *err);

/* Reads what rows there are, and then the rows, into unpack->restore. */
int unpack_expect(struct unpack *unpack, const struct holding *holding, struct error *err);
int unpack_rows(struct unpack *unpack, const struct holding *holding, struct error *err);

#endif
