#ifndef REPORTING_FINDINGS_H
#define REPORTING_FINDINGS_H

#include "base/arena.h"
#include "reading/reading.h"

/*
 * The figures, the dates and the attribution phrases of a whole text, whoever
 * says them: for those who want only a part of what reading gives.
 *
 *	struct findings findings;
 *	if (findings_open(&findings, text, lexicon, on, err) < 0) ...
 *	if (findings_sources(&findings, text, lexicon, &reading, err) < 0) ...
 *	findings_release(&findings);
 */
struct source_phrase {
	struct span words;	/* bytes */
	const struct speaker *speaker;	/* whom it stands for, or describes alone */
};

struct findings {
	struct arena arena;
	struct quantities figures;
	struct timexes dates;
	struct source_phrase *sources;	/* in order of their places */
	size_t source_count;
};

/* Finds figures and dates in text, titles and all.  on: the day that dates
 * count from, or TIMEX_NO_DAY; second: of that day, below 0 when not known. */
int findings_open(struct findings *findings, struct slice text,
		  const struct lexicon *lexicon, int64_t on, int second,
		  struct error *err);

/* The same of a part of the text, in bytes. */
int findings_open_part(struct findings *findings, struct slice text, struct span part,
		       const struct lexicon *lexicon, int64_t on, int second,
		       struct error *err);

/* Adds the attribution phrases of reading, which was made of text and must
 * last as long: each place once.  A text without one that is no sentence,
 * having no stop at its end, is taken for such a phrase itself. */
int findings_sources(struct findings *findings, struct slice text,
		     const struct lexicon *lexicon, const struct reading *reading,
		     struct error *err);

void findings_release(struct findings *findings);

#endif
