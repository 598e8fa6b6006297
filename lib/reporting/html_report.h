#ifndef REPORTING_HTML_REPORT_H
#define REPORTING_HTML_REPORT_H

#include "reporting/report.h"

#include <stdio.h>

/*
 * A report as one page: the article as it reads with each claim marked in its
 * place, a card beside it, an overview on top and what follows from all of it
 * below.  The page is whole in itself: it loads nothing, and a policy in it
 * allows nothing but its own style and script, each by hash.  Without the
 * script everything is there; with it rows can be filtered.
 *
 * Written as a stream.  Claims are unfolded up to HTML_FOLD_FROM of them, and
 * folded one by one beyond.
 *
 * report was selected twice, and has not been read yet.  The caller flushes
 * nothing: out is flushed, not closed.  A page carries no time but that of
 * SOURCE_DATE_EPOCH, so that the same ledger gives the same bytes.
 */
enum { HTML_FOLD_FROM = 500 };

struct html_options {
	const char *stamp;	/* when it is made, "2016-12-28T16:51:07Z"; NULL: not said */
	bool index_only;	/* the summary and the index of articles alone */
};

int html_report(struct report *report, const struct html_options *options, FILE *out,
		struct error *err);

#endif
