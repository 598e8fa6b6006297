#ifndef REPORTING_REPORT_H
#define REPORTING_REPORT_H

#include "reporting/audience.h"

/*
 * The verification report: claims with what they stand on, for one audience,
 * as a stream of rows.  Every format is written from these rows and sees
 * nothing else.
 *
 *	if (report_open(&report, store, &selection, AUDIENCE_DESK, err) < 0)
 *		return -1;
 *	while ((row = report_next(report)))
 *		...row->cells[REPORT_QUOTE].parts[0]...
 *	counts = *report_counts(report);
 *	return report_close(report, err);
 *
 * A form that says something about all rows before the first one reads the
 * report twice: report_open() with selection.twice, then, after the last row,
 * report_rewind().
 *
 * The order is that of the claims in their articles (listing.h).  The same
 * ledger gives the same rows.  Memory does not grow with the texts: below
 * internal it takes 16 bytes a claim, to say "row 7" of a row that is yet to
 * come; internal reports take none.
 *
 * While a report is open it keeps one read lock on the ledger, so that what it
 * numbered first is what it writes then; others can read, and wait to write.
 *
 * Terms (judging/ground_rules.h) decide which claims the audience sees.  The
 * withheld are not there: they are not numbered, not named as support or
 * contradiction, and only report_counts() knows of them.  Below internal a
 * text is left out where it mentions a codename (codenames.h).
 */
struct report;

/* What to report on: all claims that pass every part that is given. */
struct report_selection {
	int64_t article, source;	/* ids; 0: any */
	const char *tag;		/* NULL: any */
	bool twice;			/* to be read again by report_rewind(); internal
					 * reports then know rows ahead too */
	/* Told of the claim of each row, whoever the report is for: for filing it
	 * (ledger/filing.h), never for writing it.  NULL: nobody is. */
	void (*seen)(void *context, int64_t claim);
	void *context;
};

/* One cell: some texts, as many as there are figures, checks, links ...; one
 * for a quote.  None where there is nothing to say, or where the audience may
 * not see it.  The columns of the checks (REPORT_CHECK_RESULT to
 * REPORT_CHECKED_ON) all have a part for each check, in order of id, and an
 * absent one (SLICE_NONE) where that check does not tell.  A part that was left
 * out for a codename is absent too. */
struct report_cell {
	const struct slice *parts;
	size_t count;
};

struct figure;
struct report_relation;

struct report_row {
	int64_t number;			/* from 1, without gaps */
	int64_t article;		/* of this report, from 1 in order of its rows;
					 * 0: the claim stands in none */
	bool single;			/* a source says so, and no claim of another
					 * one supports it; never set for an audience
					 * that may not see support */
	/* The row that each part of REPORT_SUPPORT and REPORT_CONTRADICTION
	 * names, 0 where it is not in this report; NULL where there are none. */
	const int64_t *support_rows, *contradiction_rows;
	struct report_cell cells[REPORT_COLUMN_COUNT];
	/* What the cells of figures, and of support and contradiction, say in words;
	 * none for an audience without such a column.  For share.c. */
	const struct figure *figures;
	size_t figure_count;
	const struct report_relation *relations;	/* report_row.h */
	size_t relation_count;
};

/* The selection is copied, but for its tag, which is borrowed.  *report is the
 * caller's, to report_close(). */
int report_open(struct report **report, struct store *store,
		const struct report_selection *selection, enum audience audience,
		struct error *err);

enum audience report_audience(const struct report *report);

/* The next row, which lasts until the next call, or NULL at the end and on a
 * failure, which report_close() tells. */
const struct report_row *report_next(struct report *report);

/* What the audience may see of the article that the last row stands in, by
 * enum report_fact; NULL where there is nothing.  FACT_TEXT is always NULL (see
 * report_text.h).  Lasts as long as the row. */
struct report_article {
	const char *facts[FACT_COUNT];
};

const struct report_article *report_article(const struct report *report);

/* The rows that come, until report_rewind(), are only read for these columns: in an
 * internal report the others stay empty.  Those below fill all, for what they count
 * as left out. */
void report_read_only(struct report *report, const enum report_column *columns,
		      size_t count);

/* Back to before the first row, with the ledger as it was. */
int report_rewind(struct report *report, struct error *err);

struct report_counts {
	int64_t shown;			/* rows given so far */
	int64_t withheld[RULES_COUNT];	/* claims left out, by their terms */
	int64_t hushed;			/* texts left out for a codename in them */
	int64_t unnamed;		/* rows without the name their source has */
	int64_t unshown;		/* pieces of evidence that may not be seen */
};

const struct report_counts *report_counts(const struct report *report);

/* Were all rows read?  -1 if one could not be.  To be asked at the end, before
 * what was written of them gets the name of a whole report. */
int report_end(struct report *report, struct error *err)
	__attribute__((warn_unused_result));

/* Frees the report; -1 if any row could not be read. */
int report_close(struct report *report, struct error *err)
	__attribute__((warn_unused_result));

#endif
