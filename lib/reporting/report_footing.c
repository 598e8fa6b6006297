#include "reporting/report_footing.h"

#include "reporting/report_inside.h"

#include <stdlib.h>

int report_footing_load(struct report_footing *footing, const struct report *report,
			struct error *err)
{
	struct scope scope = { .article = report->filter.article };

	*footing = (struct report_footing){ .corroborator = NULL };
	if (!audience_sees(report->reader.audience, REPORT_SOURCE_LINKS) ||
	    report->reader.places.count > REPORT_FOOTING_MOST)
		return 0;
	if (mentions_load(&footing->mentions, report->reader.store, &scope, err) < 0)
		goto failed;
	footing->corroborator = corroborator_new(&footing->mentions);
	if (footing->corroborator)
		return 0;
	(void)error_memory(err);
failed:
	mentions_release(&footing->mentions);
	return -1;
}

void report_footing_release(struct report_footing *footing)
{
	if (!footing->corroborator)
		return;
	corroborator_free(footing->corroborator);
	mentions_release(&footing->mentions);
	footing->corroborator = NULL;
}

int report_footing_say(struct report_footing *footing, const struct report_row *row,
		       struct buffer *out, struct error *err)
{
	const struct report_cell *claim = &row->cells[REPORT_CLAIM];
	struct corroboration judged;
	int32_t index;

	if (!footing->corroborator || claim->count == 0)
		return 0;
	/* "c12" */
	index = mentions_find(&footing->mentions, strtoll(claim->parts[0].at + 1, NULL, 10));
	if (index < 0)
		return 0;
	if (corroborate(footing->corroborator, index, &judged, err) < 0)
		return -1;
	if (judged.mentions > 1)
		corroboration_say(&footing->mentions, &judged, out);
	return 0;
}
