#ifndef JUDGING_EXPOSURE_H
#define JUDGING_EXPOSURE_H

#include "judging/exposure_pieces.h"
#include "judging/people.h"

/*
 * What a hostile reader can put together about an unnamed source: every piece
 * that its published attributions give, over all articles; how many unnamed
 * sources of this ledger share each, and all of them together; and the few
 * that are enough to tell it apart ("jigsaw identification").
 *
 * Only what was published is read: attributions of claims, and, of a source
 * with claims, its description, role and place (as published); the article's
 * day, outlet and byline.  Codenames, notes, motives and what was said off the
 * record are never looked at.  Links of `same` make two rows one person: a
 * hostile reader may know that too.
 *
 * The answer is a map to a person.  It is worked out when it is asked for, and
 * nothing keeps or exports it.
 *
 * That a piece is shared by others here says that it is less rare here, not
 * that it is safe.
 */
struct exposures;

/* Reads all of the ledger.  *loaded is the caller's, to exposures_free(). */
int exposures_load(struct exposures **loaded, struct store *store, struct error *err);
void exposures_free(struct exposures *exposures);

/* How many unnamed sources have anything published about them. */
size_t exposures_people(const struct exposures *exposures);

/* Which of them is source id, from 0; -1: it is named, or nothing of it is
 * published.  Sources that are the same have the same. */
int32_t exposures_find(const struct exposures *exposures, int64_t source);

/* Those who speak in an article (0: all), in order; *count is set.  The list is
 * the caller's to free(); NULL without memory. */
int32_t *exposures_in(const struct exposures *exposures, int64_t article, size_t *count);

struct exposed_piece {
	struct piece piece;
	size_t sources;			/* that share it, with this one */
	const int64_t *articles;	/* in which it stands, in order of their days */
	size_t article_count;
	bool added;			/* by the draft */
};

/* How one article calls the source. */
struct exposed_step {
	int64_t article;		/* 0: in none */
	const char *published;		/* EDTF, or NULL */
	const char *const *words;	/* its attributions, each once */
	size_t word_count;
	const size_t *news;		/* pieces that no article before had */
	size_t new_count;
};

/* Pieces that together are shared by at most `rare` sources, when no part of
 * them is; at most three. */
struct exposed_set {
	size_t pieces[3];
	size_t count, sources;
	bool added;			/* one of them is the draft's */
};

struct exposure {
	const int64_t *sources;		/* the rows that are this person */
	size_t source_count;
	struct exposed_piece *pieces;	/* the rarest first */
	size_t piece_count;
	size_t left_out;		/* pieces beyond the first 64 */
	size_t together;		/* sources that share all of them */
	size_t before;			/* the same without the draft's */
	struct exposed_set *sets;	/* the smallest first */
	size_t set_count;
	struct exposed_step *steps;	/* in order of their days */
	size_t step_count;
	struct arena arena;
};

/* draft: further pieces, as if they were published of this person; may be NULL.
 * *exposure is released by the caller in either case. */
int exposure_of(const struct exposures *exposures, int32_t person,
		const struct pieces *draft, size_t rare, struct exposure *exposure,
		struct error *err);
void exposure_release(struct exposure *exposure);

/* How many people of the ledger share one piece. */
size_t exposures_sharing(const struct exposures *exposures, const struct piece *piece);

/* Whom a draft leaves unnamed, and what it tells of each. */
struct draft_speaker {
	const char *description;	/* as the draft has it */
	struct pieces pieces;
};

struct draft {
	struct draft_speaker *all;
	size_t count;
	struct arena arena;
};

int draft_read(struct draft *draft, struct slice text, struct error *err);
void draft_release(struct draft *draft);

#endif
