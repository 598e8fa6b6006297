#ifndef REPORTING_SHARE_H
#define REPORTING_SHARE_H

#include "reporting/report.h"

/*
 * A ledger for others: a new file, made from the rows of a report (report.h) and
 * from nothing else, so that what its audience may see is decided in one place
 * (audience.h).  Nothing of the ledger's own file gets there: ids, uids and the
 * audit log begin anew, and the log has one entry without a name.
 *
 * A named source is one for all its claims, by the name as published; one without
 * a name is another for each claim, as in a report, since which claims are of one
 * unnamed source is nobody's business.  Codenames are "source-1", "source-2"... in the
 * order of the claims.  The texts of articles are not there, nor copies of
 * evidence.  Checks have neither checker nor day; what they say together is the
 * claim's status as it was.
 */
struct shared {
	int64_t articles, claims, sources, figures, checks, links;
	struct report_counts counts;	/* of all articles together */
};

/* ERROR_CONFLICT if there is something at path; ERROR_MISSING when the audience may
 * see no claim of these articles.  A failure leaves no file behind. */
int share_make(struct store *store, const char *path, const int64_t *articles, size_t count,
	       enum audience audience, struct shared *what, struct error *err);

#endif
