#ifndef LEDGER_PUT_BACK_PARTS_H
#define LEDGER_PUT_BACK_PARTS_H

#include "base/buffer.h"
#include "ledger/put_back.h"

/* put_back_read.c: the ledger out of a backup of either kind into the empty file
 * at path; copies of evidence out of a sealed one into the folder at evidence,
 * which is made when there is any. */
int put_back_read(const char *backup, const char *path, const char *evidence,
		  const struct put_back_how *how, struct error *err);

/* put_back_evidence.c: what the ledger at beside knows of and the one to be at target
 * lacks, out of the folder at from, to its place; counts in *done.  The hashes of those
 * go into put, each with its NUL; they are taken back on failure, and by the second. */
int put_back_evidence(const char *beside, const char *target, const char *from,
		      struct put_back *done, struct buffer *put, struct error *err);
void put_back_no_evidence(const char *target, struct buffer *put);

/* Removes a folder of files. */
void put_back_clear(const char *folder);

/* put_back_aside.c: is the place free?  Where it is not to be replaced,
 * ERROR_CONFLICT. */
int put_back_look(const char *target, bool replace, struct error *err);

/* Puts the ledger at beside in the place of what stands at target, if anything does,
 * which keeps another name (*aside, the caller's; NULL when there was nothing).  At
 * each moment one of the two is there.  On failure it is what was there before, and
 * beside stays. */
int put_back_swap(const char *beside, const char *target, char **aside, struct error *err);

#endif
