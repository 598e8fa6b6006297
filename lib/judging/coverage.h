#ifndef JUDGING_COVERAGE_H
#define JUDGING_COVERAGE_H

#include "base/arena.h"
#include "ledger/store.h"

/*
 * Which names, numbers and dates of a draft no claim supports.
 *
 * A name is supported when any claim has it: in its words, as what it is about,
 * or as the source or the outlet.  A number or a date needs a claim that says
 * something of the same sentence (similar.h) and has that value: in its words,
 * its figures, or the days of what was said, of what happened and of the
 * article.  That is support for the parts of a sentence, not for what it says
 * of them.
 */
enum coverage_kind { COVERAGE_NAME, COVERAGE_NUMBER, COVERAGE_DATE };

extern const char *const coverage_kind_words[];	/* "name", "number", "date" */

struct coverage_item {
	enum coverage_kind kind;
	struct span at;		/* bytes of the draft */
	bool supported;
};

enum coverage_state {
	COVERAGE_NOTHING,	/* no name, number or date in it */
	COVERAGE_FULL, COVERAGE_PART, COVERAGE_NONE,
};

extern const char *const coverage_state_words[];	/* "nothing_to_check", "covered" ... */

struct coverage_sentence {
	struct span at;
	const struct coverage_item *items;	/* in order of place */
	size_t count;
	enum coverage_state state;
	const int64_t *claims;	/* that say something of it, the nearest first */
	size_t claim_count;
};

struct coverage {
	const struct coverage_sentence *sentences;
	size_t count;
	size_t checked, covered;	/* sentences with items; of them, COVERAGE_FULL */
};

struct coverage_options {
	int64_t without;	/* an article whose claims do not count; 0: none */
	const char *published;	/* EDTF: the day that "on Monday" counts from; NULL: that
				 * of the masthead, if any */
};

/* draft is valid UTF-8 and borrowed.  Everything found is in arena. */
int coverage_read(struct coverage *coverage, struct store *store, struct slice draft,
		  const struct coverage_options *options, struct arena *arena,
		  struct error *err);

#endif
