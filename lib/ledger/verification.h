#ifndef LEDGER_VERIFICATION_H
#define LEDGER_VERIFICATION_H

#include "ledger/content.h"

/* One step of verification of a claim.  It remembers the claim's content as
 * it stood, so that a later edit shows as changed_since_check.
 *
 * A claim's status: "unchecked" without a check; "pending" when there is
 * nothing but pending ones; "changed_since_check" when every result is about
 * content that has been edited since; else what the last result of each
 * checker says if they agree, and "disputed" if they do not. */
struct check {
	int64_t id;
	struct uid uid;
	struct ref claim;
	const char *result, *method, *checker;
	const char *checked_on;		/* EDTF */
	const char *evidence, *evidence_sha256, *evidence_kind, *origin, *note;
	const char *retrieved;		/* EDTF: when the evidence was got */
};

extern const struct thing check_thing;

/* How a claim and its checks stand, to see whether anything was done to them
 * while somebody thought about the claim. */
struct check_state {
	struct content content;		/* of the claim */
	int64_t checks, last;		/* how many, and the highest id; 0: none */
};

/* ERROR_MISSING when the claim is not there (any more). */
int check_state_load(struct store *store, int64_t claim, struct check_state *state,
		     struct error *err);
bool check_state_same(const struct check_state *one, const struct check_state *other);

/* What evidence the checks of a claim have.  Pieces of one origin (the same one
 * named, or, where none is, the same bytes or words) count as one: three copies of
 * a wire story are one. */
struct evidence_count {
	int64_t pieces, origins;
	int64_t primary;		/* origins with a piece of primary evidence */
};

int evidence_count(struct store *store, int64_t claim, struct evidence_count *count,
		   struct error *err);

#endif
