#ifndef LEDGER_VERIFICATION_H
#define LEDGER_VERIFICATION_H

#include "ledger/record.h"

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

#endif
