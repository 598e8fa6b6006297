#ifndef REPORTING_REPORT_FOOTING_H
#define REPORTING_REPORT_FOOTING_H

#include "judging/corroboration.h"
#include "reporting/report.h"

/*
 * What the rows of a report stand on, in words (judging/corroboration.h): how many
 * sources, told apart by what, in which articles.  Only for an audience that may
 * see how sources are linked, and for reports of no more than
 * REPORT_FOOTING_MOST rows; else nothing is said.
 */
struct report_footing {
	struct mentions mentions;
	struct corroborator *corroborator;	/* NULL: nothing is said */
};

enum { REPORT_FOOTING_MOST = 5000 };

/* footing is initialised by the call, and to be released in either case.  For a
 * report that was selected twice, after its first reading. */
int report_footing_load(struct report_footing *footing, const struct report *report,
			struct error *err);
void report_footing_release(struct report_footing *footing);

/* Appends the words for a row that others say too, or that others contradict;
 * nothing for one that stands alone, of which its single source says it all. */
int report_footing_say(struct report_footing *footing, const struct report_row *row,
		       struct buffer *out, struct error *err);

#endif
