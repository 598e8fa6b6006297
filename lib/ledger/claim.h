#ifndef LEDGER_CLAIM_H
#define LEDGER_CLAIM_H

#include "ledger/record.h"

/* One statement in one article. */
struct claim {
	int64_t id;
	struct uid uid;
	struct ref article, source;
	const char *voice;
	struct ref within;
	const char *quote, *statement, *attribution, *cue, *quote_type, *kind;
	int64_t start, end;		/* code points in the snapshot; -1: none */
	const char *spans;		/* "120-180;200-260"; shown for one span too,
					 * kept only for several */
	const char *prefix, *suffix;
	int64_t paragraph;		/* from 1; -1: none */
	const char *stated_on, *stated_words, *happened_on, *happened_words;
	const char *place, *knowledge;
	struct ref heard_from;
	const char *ground_rules;
	int64_t credibility;		/* 1 to 6; -1: not judged */
	const char *about, *response, *approved_by;
	const char *status;		/* worked out from the checks */
	const char *tags;		/* see tags.h */
	const char *flags, *note;
};

extern const struct thing claim_thing;

#endif
