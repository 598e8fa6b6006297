#ifndef REPORTING_REPORT_FIGURES_H
#define REPORTING_REPORT_FIGURES_H

#include "base/arena.h"
#include "reporting/report.h"

/*
 * The figures of a report's rows, those on the same thing side by side in order
 * of time (judging/figures_compared.h).  Only figures of claims that have a row
 * are here, and what does not go together is only said to those who may see
 * contradictions.
 */
struct report_figure {
	int64_t row;
	const char *said;		/* "about 6 cameras (total)" */
	double low, high;		/* NAN: open to that side */
	const char *when;		/* EDTF as written, or NULL */
	int64_t earliest, latest;	/* EDTF_PAST, EDTF_FUTURE where not known */
	bool reading;			/* one of rival readings of the same words */
	bool conflict, open;		/* with another figure of the group */
};

/* Two figures of a group, by index, that do not go together. */
struct report_figure_pair {
	size_t one, other;
	const char *why;		/* "no number fits both" */
	bool open;			/* perhaps: see figures_compared.h */
};

struct report_figure_group {
	const char *thing;		/* "fishing boat"; NULL: not given */
	size_t first, count;		/* of the figures */
	size_t pair, pair_count;
};

struct report_figures {
	struct report_figure *figures;
	size_t count;
	struct report_figure_group *groups;
	size_t group_count;
	struct report_figure_pair *pairs;
	size_t pair_count, conflicts;	/* conflicts: pairs that are not open */
	bool skipped;			/* more rows than REPORT_FIGURES_MOST: not
					 * compared */
	struct arena arena;		/* holds all of it */
};

enum { REPORT_FIGURES_MOST = 5000 };

/* figures is initialised by the call, and to be released in either case.  For a
 * report that was selected twice. */
int report_figures_load(struct report_figures *figures, struct report *report,
			struct error *err);
void report_figures_release(struct report_figures *figures);

#endif
