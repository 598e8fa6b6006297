#ifndef LEDGER_FIGURE_H
#define LEDGER_FIGURE_H

#include "ledger/record.h"

/* A quantity in a claim. */
struct figure {
	int64_t id;
	struct uid uid;
	struct ref claim;
	const char *words;
	int64_t start, end;		/* code points in the snapshot; -1: none */
	double low, high;		/* NAN: open to that side */
	const char *unit, *per, *thing;
	const char *precision, *role;
	const char *as_of;		/* EDTF */
	int64_t reading;		/* from 1 among rivals; -1: not in doubt */
};

extern const struct thing figure_thing;

/* Keeps this reading of its words and removes the rivals: those of the same
 * claim with the same position and words.  Its own reading becomes -1. */
int figure_settle(struct store *store, int64_t id, struct error *err);

/* A figure as a fact-checker reads it: "2-3 hours per day", "about 6 cameras
 * (total)", "6 cameras (added; reading 2)". */
void figure_say(const struct figure *figure, struct buffer *out);

#endif
