#ifndef REPORTING_REPORT_FACTS_H
#define REPORTING_REPORT_FACTS_H

#include "ledger/claim.h"
#include "reporting/report_has.h"
#include "reporting/report_places.h"
#include "reporting/report_row.h"
#include "reporting/report_sources.h"

/* Reads from the ledger what one row of a report is made of.  What of it the
 * audience sees is not decided here but in report_row_fill(); links are only
 * read for an audience with a column for them.  For report.c. */
struct report_reader {
	struct store *store;
	enum audience audience;
	struct places places;		/* none for an internal report that is read
					 * once */
	bool ahead;			/* places are known of all rows */
	struct codenames codenames;	/* none for an internal report */
	struct arena arena;		/* what the facts of a row point to */
	struct article article;		/* of the last row... */
	struct arena article_arena;	/* ...in here: rows of one article follow
					 * each other */
	int64_t article_hushed;		/* its texts left out for a codename */
	struct report_sources sources;	/* those of the last rows */
	struct report_has figures, checks, links;	/* claims that have some... */
	struct report_has inside;	/* ...that have others within them... */
	struct report_has source_links;	/* ...and sources */
};

void report_reader_init(struct report_reader *reader, struct store *store,
			enum audience audience);
/* Looks once which claims have what.  To be called when the ledger holds still. */
int report_reader_begin(struct report_reader *reader, struct error *err);
void report_reader_release(struct report_reader *reader);

/* The source of a row, or NULL for none.  Lasts until the next call. */
int report_row_source(struct report_reader *reader, struct ref ref,
		      const struct source **source, struct error *err);

/* The terms of claim, whose source is given (ground_rules_load). */
int report_row_rules(struct report_reader *reader, const struct claim *claim,
		     const struct source *source, enum ground_rules *rules,
		     struct error *err);

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
