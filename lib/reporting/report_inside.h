#ifndef REPORTING_REPORT_INSIDE_H
#define REPORTING_REPORT_INSIDE_H

#include "ledger/listing.h"
#include "reporting/report_facts.h"
#include "reporting/report_text.h"

/* A report while it is open.  For report.c and report_text.c only. */
struct report {
	struct report_reader reader;
	struct report_articles articles;
	bool twice, again;		/* again: after report_rewind() */
	uint64_t columns;		/* see report_read_only() */
	void (*seen)(void *context, int64_t claim);	/* of the selection */
	void *context;
	bool reading;			/* holds a transaction */
	struct filter filter;
	struct listing listing;
	struct claim claim;
	bool waiting;			/* claim is read and not yet looked at */
	bool ended, failed, closed;	/* closed: the listing is */
	struct error error;
	struct report_row row;
	struct report_article article;	/* of the row */
	int64_t article_id;		/* of the last row, 0: none yet */
	int64_t article_count;
	struct report_counts counts;
};

#endif
