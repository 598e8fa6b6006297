#ifndef BASE_WORDDIFF_H
#define BASE_WORDDIFF_H

#include "base/buffer.h"
#include "base/error.h"
#include "base/textword.h"

/*
 * What has changed between two texts, word by word.  Memory is linear in the
 * texts and time nearly so: stretches of a thousand words and less are compared
 * for the longest row of words that stays; longer ones are first cut at words
 * that stand in both exactly once (patience), and where there are none the
 * whole stretch is a change.  A word or two that stay between changes that are
 * much longer count as changed too: a reader sees one change, not three.
 *
 *	struct worddiff diff;
 *	struct buffer out;
 *	if (worddiff_make(&diff, before, after, WORDDIFF_EXACT, &arena, err) < 0) ...
 *	worddiff_write(&diff, &worddiff_plain, 0, &out);
 *
 * gives "The ferry was [-forty-]{+four+} minutes late".
 */
enum worddiff_kind { WORDDIFF_SAME, WORDDIFF_REMOVED, WORDDIFF_ADDED };

/* When two words are one. */
enum worddiff_how {
	WORDDIFF_EXACT,		/* the same bytes; white space never matters */
	WORDDIFF_FOLDED,	/* textword.h's folded: case, accents, the shape of marks */
	WORDDIFF_WORDS,		/* the same, and marks never matter: they go with
				 * the word before them */
};

struct worddiff_run {
	enum worddiff_kind kind;
	struct span before;	/* bytes of the text before; of WORDDIFF_ADDED: empty,
				 * where it was put in */
	struct span after;	/* bytes of the text after; of WORDDIFF_REMOVED: empty */
	size_t words;		/* in it, marks not counted (of SAME: in after) */
};

struct worddiff {
	struct slice before, after;	/* borrowed */
	struct worddiff_run *runs;	/* in order; removed before added; no two of
					 * a kind side by side */
	size_t count;
	size_t removed, added;		/* words, marks not counted */
	size_t marks;			/* marks that were changed */
};

/* Both are valid UTF-8.  runs are in arena. */
int worddiff_make(struct worddiff *diff, struct slice before, struct slice after,
		  enum worddiff_how how, struct arena *arena, struct error *err);

/* The same of texts that are cut already. */
int worddiff_cut(struct worddiff *diff, const struct textwords *before,
		 const struct textwords *after, enum worddiff_how how,
		 struct arena *arena, struct error *err);

/* Is there no change? */
static inline bool worddiff_none(const struct worddiff *diff)
{
	return diff->count == 0 || (diff->count == 1 && diff->runs[0].kind == WORDDIFF_SAME);
}

/* What stands around changes. */
struct worddiff_style {
	const char *removed_on, *removed_off, *added_on, *added_off;
};

extern const struct worddiff_style worddiff_plain;	/* [-gone-]{+come+} */
extern const struct worddiff_style worddiff_colour;	/* red, struck out; green */

/* Appends the text after with its changes, in one line that is safe to show.
 * Of what stays, only so many words next to a change are written, and of a
 * change of more than four times as many only its first and last ones; "…"
 * stands for the rest.  0: all of it. */
void worddiff_write(const struct worddiff *diff, const struct worddiff_style *style,
		    size_t context, struct buffer *out);

#endif
