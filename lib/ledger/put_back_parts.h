#ifndef LEDGER_PUT_BACK_PARTS_H
#define LEDGER_PUT_BACK_PARTS_H

#include "ledger/put_back.h"

/* put_back_read.c: the ledger out of a backup of either kind into the empty file
 * at path; copies of evidence out of a sealed one into the folder at evidence,
 * which is made when there is any. */
int put_back_read(const char *backup, const char *path, const char *evidence,
		  const struct put_back_how *how, struct error *err);

/* put_back_evidence.c: what the ledger at target knows of and lacks, out of the
 * folder at from; counts in *done. */
int put_back_evidence(const char *target, const char *from, struct put_back *done,
		      struct error *err);

/* Removes a folder of files. */
void put_back_clear(const char *folder);

/* put_back_aside.c: is the place free?  Where it is not to be replaced,
 * ERROR_CONFLICT. */
int put_back_look(const char *target, bool replace, struct error *err);

/* Gives what stands at target another name (*aside, the caller's; NULL when there was
 * nothing), with its journal. */
int put_back_aside(const char *target, char **aside, struct error *err);

#endif
