#ifndef JUDGING_GROUND_RULES_H
#define JUDGING_GROUND_RULES_H

#include "ledger/claim.h"
#include "ledger/source.h"

/*
 * On what terms a claim was given (AP's words), from the terms of all who had
 * a part in it.  Ordered by what may be done with it, least bound first.
 * Unknown stands in the middle: it binds more than background, because nobody
 * has said that it may be published, and does not undo a promise that was
 * made.
 */
enum ground_rules {
	RULES_ON_RECORD,
	RULES_BACKGROUND,
	RULES_UNKNOWN,
	RULES_DEEP_BACKGROUND,
	RULES_OFF_RECORD,
	RULES_COUNT
};

/* "off_record" and back.  NULL, and any word this program does not know, is
 * RULES_UNKNOWN. */
enum ground_rules ground_rules_of(const char *word);
const char *ground_rules_word(enum ground_rules rules);

/*
 * The terms of one speaker's claim: its own, or where it says nothing those
 * of its source.  When both are said the stricter holds: a promise to a
 * source is not taken back by a looser word on a claim, nor a promise on a
 * claim by a looser word on its source.
 */
enum ground_rules ground_rules_said(enum ground_rules claim, enum ground_rules source);

/*
 * The terms of a claim that is also bound by another's: by the one whose
 * quote contains it, or by the source it was heard from.  Such terms can only
 * make it stricter; that the other speaker is on the record does not put this
 * one there.
 */
enum ground_rules ground_rules_bound(enum ground_rules rules, enum ground_rules other);

/* The terms of a claim that nothing binds but itself and its source (NULL: it has
 * none): it is within no other and holds no other, and was heard from nobody. */
enum ground_rules ground_rules_alone(const struct claim *claim, const struct source *source);

/*
 * Reads everything that binds claim: its own terms and those of source (NULL:
 * the claim has none); those of the source it was heard from; those of the
 * claims it is within, outwards; and, where a promise was made (deep
 * background, off the record), those of the claims within it, because its
 * quote holds their words.  *rules is only set on success.
 */
int ground_rules_load(struct store *store, const struct claim *claim,
		      const struct source *source, enum ground_rules *rules,
		      struct error *err);

#endif
