#ifndef REPORTING_REPORT_TEXT_H
#define REPORTING_REPORT_TEXT_H

#include "base/buffer.h"
#include "reporting/report.h"

/*
 * An article as it reads, with the places of the claims that have a row in the
 * report.
 *
 * The text holds what every claim in it says, and names whom it names.  So the
 * public never gets it, and the desk gets it only where nothing in it is kept
 * from the desk: no claim of the article is withheld, none goes without the
 * name its source has, the report is on the whole article, and its text mentions no
 * codename.  Else the report
 * gives the quotes of its rows and no text between them, and nothing in it tells
 * where something was left out.
 */
struct report_mark {
	int64_t row;
	size_t start, end;		/* bytes in the text */
	bool first, last;		/* of the pieces of this claim */
};

struct report_text {
	struct buffer text;
	struct report_mark *marks;	/* by start, those that reach farther first */
	size_t count, room;
};

void report_text_init(struct report_text *text);
void report_text_release(struct report_text *text);

/* The text of the article that the last row stands in, in place of what was
 * there.  *there is false, and text empty, where there is none to be shown.  For
 * a report that was selected twice. */
int report_text_load(struct report *report, struct report_text *text, bool *there,
		     struct error *err);

/* For report.c: the articles of which the audience may not see everything, from
 * { NULL, 0, 0 }.  They come in order of id. */
struct report_articles {
	int64_t *closed;
	size_t count, room;
};

int report_articles_close(struct report_articles *articles, int64_t id, struct error *err);
void report_articles_release(struct report_articles *articles);

#endif
