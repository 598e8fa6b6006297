#ifndef READING_VERB_H
#define READING_VERB_H

#include "reading/phrase.h"

/*
 * Verbs of speaking in a sentence: how one is used, and what comes behind it.
 */
enum verb_use {
	USE_NONE,	/* no verb, or none that reports ("did not say") */
	USE_FINITE,	/* the source said */
	USE_ING,	/* ..., saying */
	USE_PASSIVE,	/* it was said; are seen as */
};

/* How item i, in the sentence that begins at from, is used.  *group is its
 * auxiliaries; *cue the items of verb and particle. */
enum verb_use verb_use(const struct frame *frame, uint32_t from, uint32_t i,
		       struct verb_group *group, struct range *cue);

enum behind_kind {
	BEHIND_NOTHING,		/* the sentence ends, or a clause of its own follows */
	BEHIND_COMMA,		/* a comma, then more */
	BEHIND_COLON,		/* a colon at the end: the words follow elsewhere */
	BEHIND_QUOTE,		/* words in marks */
	BEHIND_THAT,		/* that, whether, how ... */
	BEHIND_CLAUSE,		/* a clause without "that" */
	BEHIND_OBJECT,		/* a noun phrase, "of ...", "as ..." */
	BEHIND_TO,		/* to do something */
};

struct behind {
	enum behind_kind kind;
	uint32_t at;		/* where the words said begin; for COMMA, behind it */
	uint32_t adjuncts;	/* where the verb's own adjuncts end */
};

/* What stands behind a verb whose cue ends before item i: addressee, time and
 * place are passed over. */
struct behind verb_behind(const struct frame *frame, uint32_t i, uint32_t limit,
			  const struct lexeme *verb);

/* Stands at item i, behind "put", what is estimated, with the figure behind "at":
 * "the number at five"? */
bool puts_at(const struct frame *frame, uint32_t i);

/* Does a finite verb of speaking begin at item i, adverbs aside: "and said", "but
 * added that"? */
bool second_verb(const struct frame *frame, uint32_t i);

/* Where reported words that begin at item i end, at limit at the latest:
 * before ", adding that", "and said", ", according to", ", but Kim said".  In
 * a subordinate clause at the head of a sentence ("When Kim said ..., Park
 * left") the comma before the main clause ends them. */
uint32_t reported_end(const struct frame *frame, uint32_t i, uint32_t limit,
		      bool subordinate);

#endif
