#ifndef JUDGING_MENTIONS_H
#define JUDGING_MENTIONS_H

#include "judging/editions.h"
#include "judging/people.h"

/*
 * Who says what where, and how the claims go together: the part of a ledger
 * that corroboration is about, in memory (some 60 bytes a claim).
 */
struct mention {
	int64_t id;			/* of the claim */
	int32_t edition;		/* index, -1: in no article */
	int32_t speaker, heard_from;	/* index of a row of people, -1: none */
	int32_t through;		/* the same of who speaks the claim it is within */
	bool spoken;			/* by somebody, though nobody may be kept as
					 * a source: voice source, with an attribution */
	bool off_record;
	int64_t start, end;		/* of the passage; -1: no place in the text */
};

enum tie_kind { TIE_SUPPORTS, TIE_REPEATS, TIE_CONTRADICTS, TIE_UPDATES };

/* One end of a link of claims. */
struct tie {
	int32_t at;			/* the mention it hangs on */
	int32_t other;			/* index, -1: outside of the scope */
	int64_t other_id, link;
	enum tie_kind kind;
	bool subject;			/* at is the subject, other the object */
};

struct mentions {
	struct mention *all;		/* in order of id */
	size_t count;
	struct tie *ties;		/* in order of at */
	size_t tie_count;
	uint32_t *first;		/* ties of i: from first[i] to before first[i + 1] */
	struct people people;
	struct editions editions;
};

/* mentions is initialised by the call, and to be released in either case.  With
 * a scope only what can matter to its claims is read. */
int mentions_load(struct mentions *mentions, struct store *store,
		  const struct scope *scope, struct error *err);
void mentions_release(struct mentions *mentions);

/* The index of claim id, -1 if it is not there. */
int32_t mentions_find(const struct mentions *mentions, int64_t id);

#endif
