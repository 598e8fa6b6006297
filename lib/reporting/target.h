#ifndef REPORTING_TARGET_H
#define REPORTING_TARGET_H

#include "base/file.h"

/*
 * Where a document goes: to a file, which then appears whole or not at all, or
 * to a stream that is open already.
 *
 *	if (target_open(&target, stdout, "report.html", ledger, err) < 0)
 *		return -1;
 *	...write to target.out...
 *	return target_commit(&target, err);	(or target_abandon(&target))
 */
struct target {
	FILE *out;
	struct file file;
	bool to_file;
};

/* path NULL or "-": the stream.  ledger (may be NULL) is a file never written
 * over: ERROR_CONFLICT if path is that one. */
int target_open(struct target *target, FILE *stream, const char *path,
		const char *ledger, struct error *err);

/* A stream is left as it is: flushing it is the writer's. */
int target_commit(struct target *target, struct error *err)
	__attribute__((warn_unused_result));

/* Leaves a file as it was; what went to the stream already stays there. */
void target_abandon(struct target *target);

#endif
