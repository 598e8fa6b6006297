#ifndef REPORTING_REPORT_FACTS_H
#define REPORTING_REPORT_FACTS_H

#include "ledger/claim.h"
#include "reporting/report_places.h"
#include "reporting/report_row.h"

/* Reads from the ledger what one row of a report is made of.  What of it the
 * audience sees is not decided here but in report_row_fill(); links are only
 * read for an audience with a column for them.  For report.c. */
struct report_reader {
	struct store *store;
	enum audience audience;
	struct places places;		/* none for an internal report that is read
					 * once */
	struct codenames codenames;	/* none for an internal report */
	struct arena arena;		/* what the facts of a row point to */
	struct article article;		/* of the last row... */
	struct arena article_arena;	/* ...in here: rows of one article follow
					 * each other */
	struct source source;		/* room for that of the row */
};

void report_reader_init(struct report_reader *reader, struct store *store,
			enum audience audience);
void report_reader_release(struct report_reader *reader);

/* The source that ref names, in room, or NULL for none. */
int report_read_source(struct report_reader *reader, struct ref ref,
		       struct source *room, const struct source **source,
		       struct error *err);

/* The facts about claim, whose place is NULL in an internal report.  They
 * last until the next call. */
int report_read_facts(struct report_reader *reader, const struct claim *claim,
		      const struct place *place, struct report_facts *facts,
		      struct error *err);

#endif
