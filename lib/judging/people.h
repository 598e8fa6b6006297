#ifndef JUDGING_PEOPLE_H
#define JUDGING_PEOPLE_H

#include "base/arena.h"
#include "base/error.h"
#include "ledger/store.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The sources of a ledger as people: rows linked as `same`, directly or
 * through others, are one.  What tells two apart is a link with its basis, or
 * two published names in full that have no word in common; never a
 * description, a place or a wording.  Where nothing does, two rows may be one
 * person or two, and nobody here says which: not of two unnamed sources, nor
 * of a named and an unnamed one (who may be the same official, twice).
 */
struct source_row {
	int64_t id;
	const char *codename, *naming, *kind;
	const char *name;		/* folded, of those named in full; or NULL */
	const char *outlet;		/* folded, what a source of kind outlet is called */
	bool off_record;
	int32_t person;			/* index of the row that stands for all that
					 * are the same */
};

/* A link of `different` or `independent`, between two persons. */
struct apart {
	int32_t low, high;
	bool independent;
	int64_t link;
	const char *basis;
};

struct people {
	struct source_row *rows;	/* in order of id */
	size_t count;
	struct apart *aparts;		/* in order of low, high, independent first */
	size_t apart_count;
	struct arena arena;
};

enum apartness {
	APART_OPEN,			/* one or two: nobody says */
	APART_NAMES,			/* two published names */
	APART_DIFFERENT,		/* a link says that they are two... */
	APART_INDEPENDENT,		/* ...and that neither has it from the other */
};

/* Which claims are looked at: one and all that it is linked to, those of an
 * article, or (both 0) all. */
struct scope {
	int64_t claim, article;
};

/* Binds :claim and :article of a query that asks for them. */
struct statement;
void scope_bind(const struct scope *scope, struct statement *s);

/* people is initialised by the call, and to be released in either case. */
int people_load(struct people *people, struct store *store, const struct scope *scope,
		struct error *err);
/* The same of two sources, and of all that are one with either. */
int people_load_two(struct people *people, struct store *store, int64_t one, int64_t other,
		    struct error *err);
void people_release(struct people *people);

/* The index of source id, -1 if it is not there. */
int32_t people_find(const struct people *people, int64_t id);

/* How two persons are told apart; *by is the link that does, or NULL. */
enum apartness people_apart(const struct people *people, int32_t one, int32_t other,
			    const struct apart **by);

#endif
