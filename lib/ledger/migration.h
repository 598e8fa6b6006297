#ifndef LEDGER_MIGRATION_H
#define LEDGER_MIGRATION_H

#include <stddef.h>

/* migrations/NNNN-name.sql, embedded by the Makefile; element i is number i+1. */
struct migration {
	const char *name;
	const char *sql;
};

extern const struct migration migrations[];
extern const size_t migration_count;

#endif
