#ifndef JUDGING_EXPOSURE_PIECES_H
#define JUDGING_EXPOSURE_PIECES_H

#include "base/arena.h"
#include "base/error.h"
#include "reading/lexicon.h"

/*
 * What a published attribution tells about who speaks, piece by piece: "a
 * 42-year-old trader in Hyesan who crosses the river every week" is an age, a
 * role, a place and a habit.
 */
enum piece_kind {
	PIECE_PLACE,
	PIECE_ROLE,		/* trade, office, rank, origin */
	PIECE_EMPLOYER,		/* where they work, or belong to */
	PIECE_AGE,
	PIECE_SEX,
	PIECE_RELATION,		/* whose friend, neighbour, widow */
	PIECE_HABIT,		/* what they do, or did */
	PIECE_PRESENCE,		/* where they were */
	PIECE_KNOWLEDGE,	/* what they are familiar with */
	PIECE_SPOKE,		/* the day they spoke */
	PIECE_OUTLET,		/* whom they speak to */
	PIECE_REPORTER,		/* and to whom there */
	PIECE_KIND_COUNT
};

const char *piece_word(enum piece_kind kind);	/* "place" */

struct piece {
	enum piece_kind kind;
	const char *value;	/* as published, cut to what matters */
	const char *key;	/* folded, for comparing */
};

struct pieces {
	struct piece *all;
	size_t count, room;
};

void pieces_release(struct pieces *pieces);

/* Adds one, unless it is there already; text that says nothing adds none.
 * Strings are copied to arena. */
int pieces_add(struct pieces *pieces, enum piece_kind kind, struct slice text,
	       struct arena *arena, struct error *err);

/* Adds what a phrase tells.  Valid UTF-8. */
int pieces_read(struct pieces *pieces, struct slice phrase,
		const struct lexicon *lexicon, struct arena *arena, struct error *err);

#endif
