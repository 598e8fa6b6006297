#ifndef REPORTING_REPORT_HAS_H
#define REPORTING_REPORT_HAS_H

#include "base/error.h"
#include "ledger/store.h"

#include <stddef.h>
#include <stdint.h>

/* Which rows of a ledger have figures, checks or links at all: most have none,
 * and are not asked.  A bit for each id.  For report_facts.c. */
struct report_has {
	unsigned char *bits;
	size_t room;		/* bytes */
};

/* Starts from { NULL, 0 }.  sql gives ids. */
int report_has_load(struct report_has *has, struct store *store, const char *sql,
		    struct error *err);

bool report_has(const struct report_has *has, int64_t id);

void report_has_release(struct report_has *has);

#endif
