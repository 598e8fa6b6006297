#ifndef REPORTING_REPORT_SOURCES_H
#define REPORTING_REPORT_SOURCES_H

#include "ledger/source.h"

/*
 * Sources as they were last read: rows come by article, and each names one of a
 * few.  So many are kept, each in a memory of its own size (some hundred bytes),
 * by id modulo their number.  For report_facts.c.
 */
enum { REPORT_SOURCES = 4096 };

struct report_sources {
	struct report_source {
		struct source source;	/* id 0: none yet */
		char *texts;		/* what its fields point to */
	} *kept;
	struct arena arena;		/* for reading one */
};

/* Starts from { NULL }. */
void report_sources_release(struct report_sources *sources);

/* The source with this id, which has to be there.  Lasts until the next call. */
int report_sources_read(struct report_sources *sources, struct store *store, int64_t id,
			const struct source **source, struct error *err);

#endif
