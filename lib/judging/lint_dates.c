#include "judging/lint_parts.h"

#include <stdio.h>

/* Where the text begins: paragraphs until there is a sentence or two of them, as
 * the first may be a headline. */
enum { LEAD = 240 };

static struct slice lead_of(const struct view *view)
{
	struct span place = { view->body.start, view->body.start };

	while (place.end < view->body.end && place.end - place.start < LEAD)
		place.end = paragraph_around(view, (struct span){ place.end + 1,
								  place.end + 1 }).end;
	if (place.end > view->body.end)
		place.end = view->body.end;
	return slice_part(view->text, place);
}

/* A reader takes the day of what is said from the words around it, from what the
 * same speaker says elsewhere, or from where the text begins. */
static bool is_dated(const struct linter *linter, const struct view *view,
		     const struct said *said)
{
	if (said->dated || lint_words_has(&linter->words, LIST_DAY,
					  slice_part(view->text, paragraph_around(view,
							  said->place))))
		return true;
	for (size_t i = 0; said->teller >= 0 && i < view->said_count; i++)
		if (view->saids[i].teller == said->teller && view->saids[i].dated)
			return true;
	return false;
}

void lint_dates(struct findings_to *to)
{
	const struct view *view = to->view;
	const struct said *first = NULL;
	size_t more = 0;
	char reason[120];

	if (view->text.length &&
	    lint_words_has(&to->linter->words, LIST_DAY, lead_of(view)))
		return;
	for (size_t i = view->claims; i < view->said_count; i++) {
		const struct said *said = &view->saids[i];

		if (said->voice != VOICE_SOURCE || said->no_speaker ||
		    is_dated(to->linter, view, said))
			continue;
		if (first)
			more++;
		else
			first = said;
	}
	if (!first)
		return;
	if (more)
		snprintf(reason, sizeof(reason),
			 "The text gives no day for this, nor for %zu more statement%s.", more,
			 more > 1 ? "s" : "");
	else
		snprintf(reason, sizeof(reason), "The text gives no day for this.");
	find_said(to, RULE_NO_DATE, first, reason);
}
