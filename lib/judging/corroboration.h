#ifndef JUDGING_CORROBORATION_H
#define JUDGING_CORROBORATION_H

#include "base/buffer.h"
#include "judging/mentions.h"

/*
 * Who else says so: what a claim stands on, as far as the ledger shows.
 *
 * Its mentions are the claim, the claims that support it, and those that
 * repeat it or that it repeats, followed through.  That this claim supports
 * another says nothing for this one.
 *
 * People are counted by two bounds.  sources_most is what the outlets say:
 * each source of a mention is one, those linked as `same` being one together.
 * sources_least is how many of them are known to be different, by a link or by
 * two published names (judging/people.h).  Two unnamed sources without a link
 * are at least 1 and at most 2, with the same wording or not.
 *
 * Origins are counted after following where each mention has it from:
 *	a republication or translation, or the same text once more, has its
 *	sources from the article it comes from (unless a link or a name tells
 *	its source apart from those);
 *	a claim that `repeats` another has it from there;
 *	a source of kind outlet that is the outlet of another mention is a
 *	citation of it;
 *	a claim heard from somebody has it from there, through as many mouths
 *	as it takes: all who have it from one are one origin;
 *	a claim within another's quote came through the mouth of that speaker,
 *	and they are one origin.
 * What was said off the record corroborates nothing (but is judged itself).
 */
enum verdict {
	VERDICT_NONE,			/* no source */
	VERDICT_SINGLE_SOURCE,		/* not shown to be more than one */
	VERDICT_ONE_ORIGIN,		/* several mentions of it */
	VERDICT_DIFFERENT_SOURCES,	/* independence not shown */
	VERDICT_INDEPENDENT,		/* a link says so, with its basis, of the
					 * origins themselves */
	VERDICT_COUNT
};

/* "single_source" and so on; verdict_words ends with NULL. */
extern const char *const verdict_words[];

/* Where a mention has it from. */
enum telling_way {
	TELLS,				/* from its source */
	TELLS_UNSOURCED,		/* from nobody: the article's own voice, or vague */
	TELLS_REPEATED,			/* from the mention `from` */
	TELLS_REPUBLISHED,		/* from the article of `from`... */
	TELLS_TRANSLATED,
	TELLS_SAME_TEXT,
	TELLS_CITED,			/* from the outlet of `from` */
	TELLS_OFF_RECORD,		/* does not count */
};

struct telling {
	int32_t mention;		/* index */
	int32_t from;			/* index of a mention, or -1 */
	enum telling_way way;
	int32_t speaker, heard_from;	/* persons; -1 none; below -1 one who is not
					 * kept as a source */
	int32_t through;		/* who speaks the quote it is within, or -1 */
};

struct corroboration {
	enum verdict verdict;
	const struct telling *tellings;	/* the claim itself first */
	size_t mentions, articles, outlets;
	size_t sources_least, sources_most;
	size_t origins_least, origins_most;
	/* Two persons of different origins: those whom the verdicts
	 * different_sources and independent rest on, with the link between them
	 * (NULL: two published names), else two whom nothing tells apart.  -1
	 * with one origin. */
	int32_t one, other;
	const struct apart *basis;
	const int64_t *against;		/* claims that contradict one of them */
	size_t against_count;
};

struct corroborator;

/* mentions is borrowed.  NULL without memory. */
struct corroborator *corroborator_new(const struct mentions *mentions);
void corroborator_free(struct corroborator *corroborator);

/* Judges the claim with this index; *result lasts until the next call. */
int corroborate(struct corroborator *corroborator, int32_t index,
		struct corroboration *result, struct error *err);

/* The verdict in words for an editor, one or more sentences: "One source,
 * unnamed, in 2 articles of 2 outlets, one of them a reprint: still one
 * origin." */
void corroboration_say(const struct mentions *mentions,
		       const struct corroboration *judged, struct buffer *out);

/* What a mention other than the claim itself adds: "repeats c1", "a reprint of
 * a3", "heard from heron"; nothing where it stands for itself. */
void telling_say(const struct mentions *mentions, const struct telling *telling,
		 struct buffer *out);

#endif
