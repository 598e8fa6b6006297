#ifndef JUDGING_SIMILAR_H
#define JUDGING_SIMILAR_H

#include "base/random.h"
#include "judging/resemblance.h"
#include "ledger/store.h"

/*
 * Which claims of a ledger say what a text says, whoever says it and wherever:
 * those that share its rarest words are read and ranked by what they share
 * (BM25 over stems, names, numbers and dates, with what stands side by side),
 * so that a ledger of a million claims answers in the time of a small one.
 * These are proposals: a person links the two, or dismisses the pair.
 *
 *	if (similar_open(&similar, store, err) < 0) ...
 *	if (similar_find(similar, &query, &arena, &results, err) < 0) ...
 *	similar_close(similar);
 */
struct similar;

struct similar_query {
	struct slice text;
	int64_t claim;		/* that says it; not found itself, nor what was
				 * dismissed for it; 0: none */
	size_t most;
	double least;		/* only with this score and above */
	bool scores_only;	/* leave out same, shared, differs and relation */
};

struct similar_claim {
	int64_t id;
	struct uid uid;
	double score;		/* 0 to 1, falling */
	int64_t copy_of;	/* the claim, above or asked for, whose words it nearly
				 * repeats (similar_copies.h); 0: none */
	bool same;		/* as resemblance.h has it */
	/* In the words of the claim that was found, ";" between them. */
	const char *shared;	/* words, names, numbers, dates of both; rarest first */
	const char *differs;	/* as of said_differs() in similar_said.h, or NULL */
	const char *relation;	/* of a link between the two, or NULL */
};

struct similar_results {
	struct similar_claim *all;	/* the best first */
	size_t count;
};

int similar_open(struct similar **opened, struct store *store, struct error *err);
void similar_close(struct similar *similar);

/* The text of the query is borrowed; the results are in arena. */
int similar_find(struct similar *similar, const struct similar_query *query,
		 struct arena *arena, struct similar_results *results, struct error *err);

#endif
