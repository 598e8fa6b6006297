#ifndef JUDGING_EXPOSURE_PARTS_H
#define JUDGING_EXPOSURE_PARTS_H

/* For the files of exposure only. */
#include "judging/exposure.h"

/* A piece of a person in an article. */
struct trace {
	int32_t person, piece;		/* indexes */
	int32_t article;		/* of exposures->articles */
};

/* What an article calls a person. */
struct calling {
	int32_t person, article;
	const char *words;
};

struct exposed_article {
	int64_t id;			/* 0: in none */
	int64_t day;			/* of publishing; EDTF_FUTURE: unknown */
	const char *published, *outlet, *byline;
};

/* A piece that somebody has. */
struct known_piece {
	struct piece piece;
	uint64_t key;
	uint32_t first, count;		/* who has it, in exposures->holders */
};

struct exposures {
	struct people people;
	int32_t *person_of;		/* of each row of people: who, -1 none */
	size_t count;			/* people with something published */
	struct exposed_article *articles;	/* in order of id */
	size_t article_count, article_room;
	struct known_piece *pieces;
	size_t piece_count, piece_room;
	int32_t *places;		/* of pieces by key; a power of two */
	size_t place_count;
	struct trace *traces;		/* in order of person, article, piece */
	size_t trace_count, trace_room;
	struct calling *callings;	/* in order of person, article */
	size_t calling_count, calling_room;
	int32_t *holders;		/* of pieces, in order of person */
	struct arena arena;
};

/* The index of a piece, -1 when nobody has it. */
int32_t known_find(const struct exposures *exposures, const struct piece *piece);

/* The traces, callings of a person: *first, to before *last. */
void traces_of(const struct exposures *exposures, int32_t person, size_t *first,
	       size_t *last);
void callings_of(const struct exposures *exposures, int32_t person, size_t *first,
		 size_t *last);

/* Fills the steps of an exposure, and the articles of its pieces. */
int exposure_steps(const struct exposures *exposures, int32_t person,
		   struct exposure *exposure, struct error *err);

#endif
