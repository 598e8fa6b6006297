#ifndef INTAKE_INTAKE_PARTS_H
#define INTAKE_INTAKE_PARTS_H

#include "base/utf8.h"
#include "intake/intake.h"

/* What the files of the intake share; nobody else includes it. */

/* A candidate and what the ledger says about it. */
struct intake_item {
	const char *spans;	/* in code points, as reviews and claims have them */
	enum review_decision decision;
	int64_t claim;		/* logged as this one, or 0 */
	int64_t source;		/* of that claim, or 0 */
};

/* A speaker of the article and the source that stands for them. */
struct intake_speaker {
	int64_t source;		/* in the ledger, or 0 */
	const char *codename;	/* drawn for the source that would be made, or NULL */
	bool heard;		/* speaks elsewhere than inside another's quote */
};

/* Where a candidate begins and ends, without the marks and stops around it: a
 * person who logs a passage by hand may take them in or leave them out. */
struct intake_order {
	struct span place;	/* bytes */
	size_t i;
};

struct intake {
	struct store *store;
	struct arena arena;
	struct article article;
	struct slice text;
	const struct reading *reading;
	struct buffer own_text;		/* what text and reading are, unless they */
	struct reading own_reading;	/* were given */
	bool own_reading_open;
	bool again;
	const char *by;
	struct utf8_walk walk;

	struct intake_item *items;	/* one for each candidate */
	struct intake_order *order;	/* the same, sorted by place */
	struct intake_speaker *speakers;	/* one for each speaker */

	int64_t *logged;	/* the claims logged here; room for all candidates */
	size_t logged_count;
	int64_t *sources;	/* the sources they have, each once */
	int64_t *new_sources;	/* those made here */
	size_t source_count, new_source_count;
};

static inline const struct candidate *intake_candidate(const struct intake *intake,
							size_t i)
{
	return &intake->reading->candidates[i];
}

/* The place of the words of text from start to end, in bytes. */
struct span intake_place(struct slice text, size_t start, size_t end);

/* Spans in bytes as "120-180;200-260" in code points; in arena. */
const char *intake_spans(struct intake *intake, const struct spans *spans);

/* Why intake_log_rest() leaves it out: "no words that could be checked"; NULL when it
 * does not. */
const char *intake_left_out(const struct candidate *candidate);

/* Who would be its source: the one known, or 0, for a candidate without. */
enum intake_who intake_who(const struct intake *intake,
			   const struct candidate *candidate, int64_t *known);

/* Fills source as the text gives it, with a codename that no source and no
 * other speaker of the article has.  fresh: not the speaker's, a new one. */
int intake_new_source(struct intake *intake, const struct candidate *candidate,
		      bool fresh, struct source *source, struct error *err);

#endif
