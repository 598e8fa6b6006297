#ifndef REPORTING_MARKDOWN_REPORT_H
#define REPORTING_MARKDOWN_REPORT_H

#include "reporting/html_report.h"

/*
 * A report in Markdown (CommonMark, and no more than that): the same overview,
 * claims and findings as the page in HTML, without the running text of the
 * article.  The same terms as html_report().
 */
int markdown_report(struct report *report, const struct html_options *options, FILE *out,
		    struct error *err);

#endif
