#ifndef REPORTING_EVIDENCE_NAME_H
#define REPORTING_EVIDENCE_NAME_H

#include "base/arena.h"

#include <stdbool.h>

/*
 * Evidence as it is named to others: a file by its own name, without the folders
 * it is kept in, which tell of a machine and of how somebody keeps things.
 *
 * is_file: the evidence is known to be a file (it has a SHA-256), so all up to the
 * last separator goes.  Otherwise so does a text that begins as a path does ("/",
 * "~/", "./", "C:\", "file:"); in other texts each word that does, or that has
 * folders and ends as the name of a file does ("scans/memo.pdf").  Addresses
 * ("https://...", "example.org/memo.html") stay whole, words like "and/or" too.
 * Returns evidence itself or a string of arena; NULL for NULL, and without memory.
 */
const char *evidence_name(const char *evidence, bool is_file, struct arena *arena);

#endif
