#ifndef REPORTING_REPORT_ROW_H
#define REPORTING_REPORT_ROW_H

#include "judging/rivals.h"
#include "ledger/article.h"
#include "ledger/verification.h"
#include "reporting/codenames.h"
#include "reporting/report.h"

/* From what is known of a claim to the cells that its audience may see.  For
 * report.c only; everybody else reads struct report_row. */

/* Another claim that has a bearing on this one. */
struct report_relation {
	bool contradicts;		/* else it supports */
	bool from_other;		/* the other one does so to this one */
	int64_t claim;			/* the other one */
	int64_t row;			/* its row in this report; 0: not in it, or
					 * not known ahead */
	const char *where;		/* if not: the article it stands in, in words
					 * that the audience may see; or NULL */
	const char *basis;		/* internal only */
};

/* How the claim's source stands to another one; internal only. */
struct report_source_link {
	const char *relation;		/* "same", "different", "independent" */
	const char *codename;		/* of the other */
	const char *basis;
};

struct report_facts {
	enum audience audience;
	const struct codenames *codenames;	/* that may not leave; NULL: all may */
	uint64_t columns;		/* that anybody will read, as bits; for an internal
					 * report, whose counts ask for none */
	int64_t number;
	const struct claim *claim;
	const struct article *article;	/* NULL: none */
	const struct source *source;	/* NULL: none */
	enum ground_rules rules;
	struct figures figures;
	const struct check *checks;
	size_t check_count;
	const struct report_relation *relations;
	size_t relation_count;
	const struct report_source_link *source_links;
	size_t source_link_count;
	unsigned missing;		/* missing_of() */
	bool single;			/* see struct report_row */
};

/* Fills the cells that facts->audience may see; all others are left empty and
 * not even worked out, and counts what it leaves out.  The texts are those of
 * the facts or stand in arena, whose failure is the caller's to ask. */
void report_row_fill(struct report_row *row, const struct report_facts *facts,
		     struct report_counts *counts, struct arena *arena);

/* Takes out of a cell that has been filled what names a source who may not be
 * named to the audience, and counts it.  For report_row.c. */
void report_hush(struct report_row *row, enum report_column column,
		 const struct report_facts *facts, struct report_counts *counts);

#endif
