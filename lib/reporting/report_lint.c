#include "reporting/report_lint.h"

#include "judging/lint.h"
#include "reporting/report_inside.h"

static bool may_be_told(const struct report *report, const struct finding *finding,
			bool text_shown)
{
	if (finding->severity == SEVERITY_OFF)
		return false;
	if (report->reader.audience == AUDIENCE_INTERNAL)
		return true;
	if (finding->claim ? !places_find(&report->reader.places, finding->claim)
			   : !text_shown || finding->source)
		return false;
	return !codenames_mentioned(&report->reader.codenames, slice_of(finding->words)) &&
	       !codenames_mentioned(&report->reader.codenames, slice_of(finding->reason));
}

static int copy(struct report_lint *lint, const struct report *report,
		const struct lint *found, bool text_shown, struct error *err)
{
	struct arena *arena = &lint->arena;
	int severity;
	size_t i;

	if (found->count == 0)
		return 0;
	lint->all = arena_take(arena, found->count * sizeof(*lint->all));
	if (!lint->all)
		return error_memory(err);
	for (severity = SEVERITY_ERROR; severity > SEVERITY_OFF; severity--) {
		for (i = 0; i < found->count; i++) {
			const struct finding *finding = &found->all[i];
			const struct place *place =
				places_find(&report->reader.places, finding->claim);

			if ((int)finding->severity != severity ||
			    !may_be_told(report, finding, text_shown))
				continue;
			if (finding->dismissed) {
				lint->dismissed++;
				continue;
			}
			lint->all[lint->count++] = (struct report_finding){
				.rule = rule_name(finding->rule),
				.severity = severity_words[finding->severity],
				.reason = arena_text(arena, finding->reason),
				.words = arena_text(arena, finding->words),
				.asks = arena_text(arena, finding->asks),
				.row = place ? place->row : 0,
			};
		}
	}
	return arena_failed(arena) ? error_memory(err) : 0;
}

static int run(struct report_lint *lint, struct report *report,
	       const struct policy *policy, struct error *err)
{
	struct scope scope = { .article = report->filter.article };
	struct linter *linter;
	struct report_text shown;
	struct buffer text;
	struct lint found;
	bool there = false;
	int status;

	if (linter_open(&linter, policy, report->reader.store, &scope, err) < 0)
		return -1;
	lint_init(&found);
	buffer_init(&text);
	report_text_init(&shown);
	status = linter_article(linter, report->filter.article, &text, &found, err);
	/* No row has been read again yet. */
	report->article_id = report->filter.article;
	if (status == 0)
		status = report_text_load(report, &shown, &there, err);
	report->article_id = 0;
	if (status == 0)
		status = copy(lint, report, &found, there, err);
	report_text_release(&shown);
	buffer_release(&text);
	lint_release(&found);
	linter_free(linter);
	return status;
}

int report_lint_load(struct report_lint *lint, struct report *report, struct error *err)
{
	const struct policy_text *text = policy_built_in("default");
	struct policy policy;
	int status;

	*lint = (struct report_lint){ .all = NULL };
	arena_init(&lint->arena);
	if (!text || !report->filter.article || report->reader.places.count == 0 ||
	    report->reader.places.count > REPORT_LINT_MOST ||
	    !audience_sees(report->reader.audience, REPORT_MISSING))
		return 0;
	if (policy_parse(&policy, slice_of(text->text), text->name, err) < 0)
		return -1;
	status = run(lint, report, &policy, err);
	policy_release(&policy);
	return status;
}

void report_lint_release(struct report_lint *lint)
{
	arena_release(&lint->arena);
}
