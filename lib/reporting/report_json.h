#ifndef REPORTING_REPORT_JSON_H
#define REPORTING_REPORT_JSON_H

#include "reporting/overview.h"

/*
 * What a report in JSON has beside its rows, as members behind them:
 *
 *	"summary": {"claims": 14, "by_status": {"confirmed": 3, "unchecked": 11},
 *	            "single_source": 6, "contradicted": 1},
 *	"articles": [{"row": 1, "title": ..., "outlet": ..., "byline": ..., "credits": ...,
 *	              "published": ..., "url": ..., "language": ..., "edition_kind": ...,
 *	              "retrieved": ..., "sha256": ..., "claims": 14, "by_status": {...}, ...}]
 *
 * Members that the audience may not see are left out; those that are empty are
 * null.  Appends them, beginning with a comma.
 */
void report_json_behind(const struct overview *overview, enum audience audience,
			struct buffer *out);

#endif
