#ifndef JUDGING_FIGURES_COMPARED_H
#define JUDGING_FIGURES_COMPARED_H

#include "base/buffer.h"
#include "judging/people.h"

/*
 * Figures on the same thing, side by side: those whose `thing` has the same
 * words (judging/figures_thing.h), in order of time.  The time of a figure is
 * what it is given as of; else when it happened by its claim, when it was
 * stated, or when its article was published.
 *
 * Two figures of different claims are in conflict when their times overlap and
 *	both say how many there are and no number fits both ("about" reaches a
 *	tenth to either side, a bound to infinity);
 *	one says how many were added, and those are more than the other says
 *	that there are in all;
 *	the number is the same and the unit, or what it is per, is not.
 * The times of undated figures overlap where the claims stand in one article.
 *
 * It stays open, and is shown as that, when the number is the same and one is
 * a total and the other an addition, of times a week apart or less; when the units differ and the numbers too
 * (nothing is converted); when no time is known; when two additions differ;
 * and whenever the words of one of the two have rival readings that nobody
 * settled.  Different numbers at different times are a timeline, no conflict.
 */
struct compared_figure {
	int64_t id, claim, article, source;
	double low, high;		/* NAN: open to that side */
	const char *unit, *per, *thing, *precision, *role;	/* NULL: not given */
	const char *words;
	int64_t place;			/* of the words; -1 */
	int64_t reading;		/* -1: not in doubt */
	int64_t earliest, latest;	/* EDTF_PAST, EDTF_FUTURE where nothing is known */
	const char *when;		/* as written, or NULL */
	int32_t key;
	const char *unit_key;		/* folded and singular; NULL: not given */
};

enum difference {
	DIFFERENCE_NUMBERS,		/* no number fits both */
	DIFFERENCE_ADDED,		/* more were added than there are */
	DIFFERENCE_UNITS,
	DIFFERENCE_PER,
	DIFFERENCE_TOTAL_OR_ADDED,	/* the same number: in all, or more? */
	DIFFERENCE_READINGS,		/* rival readings of the same words */
	DIFFERENCE_COUNT
};

/* "numbers", "added_more_than_total" ... */
extern const char *const difference_words[];

/* Two figures of a group that do not go together, by index. */
struct figure_pair {
	uint32_t one, other;		/* one stands before other */
	enum difference difference;
	bool open;			/* not a conflict: see above */
};

struct figure_group {
	const char *key;		/* "fishing boat"; NULL: things not given */
	uint32_t first, count;		/* of the figures, in order of time */
	uint32_t pair, pair_count;	/* the same of pairs */
	size_t conflicts;		/* how many of the pairs are conflicts */
	bool more;			/* there are more pairs than anybody reads */
};

struct compared {
	struct compared_figure *figures;	/* group by group; some may be in none */
	size_t figure_count, figure_room;
	struct figure_group *groups;	/* in order of their first figure's id */
	size_t group_count;
	struct figure_pair *pairs;
	size_t pair_count, pair_room;
	struct arena arena;
};

/* Groups that have a figure of the scope's claims, and whose thing has all
 * words of `thing` (NULL: any).  compared is initialised by the call, and to be
 * released in either case. */
int compared_load(struct compared *compared, struct store *store,
		  const struct scope *scope, const char *thing, struct error *err);
void compared_release(struct compared *compared);

/* For compared_load(): finds the pairs of one group. */
int compare_group(struct compared *compared, struct figure_group *group,
		  struct error *err);

/* "2 boats (from)" */
void compared_figure_say(const struct compared_figure *figure, struct buffer *out);

/* "f1 and f4: no number fits both 2 and 6", in one line. */
void figure_pair_say(const struct compared *compared, const struct figure_pair *pair,
		     struct buffer *out);

/* "2 (2016-12), then 6 (2016-12-26)": how a number changed over time; nothing
 * where it did not. */
void figure_timeline_say(const struct compared *compared,
			 const struct figure_group *group, struct buffer *out);

#endif
