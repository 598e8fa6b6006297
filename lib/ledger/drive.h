#ifndef LEDGER_DRIVE_H
#define LEDGER_DRIVE_H

#include "base/error.h"

#include <stddef.h>

/* Refuses, with ERROR_STORE, to have a ledger written on a network drive, where
 * the locks that SQLite needs do not hold (sqlite.org/faq.html, question 5): two
 * programs that write at once can ruin the file.  TWOSOURCE_NETWORK_DRIVE=allow
 * in the environment lets it pass.  path need not be there yet; its folder is
 * looked up in /proc/self/mountinfo, proc(5); where the system has no such file,
 * everything passes. */
int drive_allow(const char *path, struct error *err);

/* The kind of file system that a line of mountinfo mounts at path or above it
 * ("nfs4", into kind of that size), and how long its mount point is; 0 when it
 * is mounted elsewhere.  path is absolute and resolved. */
size_t drive_mount(const char *line, const char *path, char *kind, size_t size);

#endif
