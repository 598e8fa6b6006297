#ifndef INTAKE_EVIDENCE_H
#define INTAKE_EVIDENCE_H

#include "base/error.h"
#include "base/hash.h"

/* Evidence is a URL, a file, or words.  When it names a regular file, sha256
 * gets the hash of its bytes, which are read piece by piece, whatever their
 * number: 1.  0 when it names none.  ERROR_SYSTEM for a file that cannot be
 * read to its end. */
int evidence_file(const char *evidence, char sha256[SHA256_TEXT], struct error *err);

#endif
