/* What marks a finding, so that a person can dismiss it for good. */
#include "judging/lint_parts.h"

#include "base/hash.h"

#include <stdio.h>
#include <string.h>

/* Of a claim its words, of a text also the sentence around them: the same words
 * in another sentence are another finding. */
static void mark(struct finding *finding, const struct view *view, int64_t article)
{
	const bool claimed = finding->claim != 0;
	struct digester digester;
	struct digest digest;
	int length;

	digester_start(&digester);
	digester_part(&digester, slice_of(rule_name(finding->rule)));
	digester_part(&digester, words_of(finding->words));
	if (!claimed && finding->placed)
		digester_part(&digester, slice_part(view->text, sentence_around(view,
							       finding->place)));
	digester_end(&digester, &digest);
	finding->on = claimed ? (struct ref){ THING_CLAIM, finding->claim }
			      : (struct ref){ THING_ARTICLE, article };
	length = snprintf(finding->mark, sizeof(finding->mark), "%s:",
			  rule_name(finding->rule));
	for (int i = 0; i < 8; i++)
		snprintf(finding->mark + length + 2 * i, 3, "%02x", digest.bytes[i]);
}

const char *finding_handle(const struct finding *finding)
{
	return strchr(finding->mark, ':') + 1;
}

int mark_findings(struct linter *linter, const struct view *view, int64_t article,
		  struct lint *lint, size_t from, struct error *err)
{
	struct dismissed_findings dismissed;

	if (dismissed_findings_load(&dismissed, linter->store, article, &lint->arena, err) < 0)
		return -1;
	for (size_t i = from; i < lint->count; i++) {
		struct finding *finding = &lint->all[i];

		mark(finding, view, article);
		for (size_t j = 0; j < dismissed.count && !finding->dismissed; j++)
			if (dismissed.all[j].on.kind == finding->on.kind &&
			    dismissed.all[j].on.id == finding->on.id &&
			    strcmp(dismissed.all[j].mark, finding->mark) == 0)
				finding->dismissed = &dismissed.all[j];
	}
	return 0;
}
