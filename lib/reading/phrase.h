#ifndef READING_PHRASE_H
#define READING_PHRASE_H

#include "reading/frame.h"

/*
 * Noun phrases around a verb, by closed classes of words and by position: no
 * parser.  All positions are items of a frame.  No look-around goes further
 * than PHRASE_REACH items, so that reading stays linear.
 */
#define PHRASE_REACH 90

struct range {
	uint32_t first, last;	/* items, last not included; first == last: none */
};

struct phrase {
	struct range whole;	/* with what belongs to it: "Kim Min Ji, a trader in Hyesan" */
	uint32_t head;		/* the last word of its first part: "Ji" */
	uint32_t relative;	/* "who", when the verb stands in a relative clause of
				 * the phrase; else 0 */
};

/* What stands between a subject and its verb. */
struct verb_group {
	uint32_t first;		/* the first auxiliary or adverb before the verb */
	bool be, have, modal, negated, to;
	bool hedged;		/* "allegedly" */
	bool nobody;		/* "se dice" */
};

/* The auxiliaries and adverbs before item verb, not before item from. */
struct verb_group verb_group_before(const struct frame *frame, uint32_t from, uint32_t verb);

/* Where a word like "que" may begin what is said or describe the noun before it: takes
 * what it begins, up to a comma, as a relative clause of phrase. */
void phrase_take_relative(const struct frame *frame, uint32_t limit, struct phrase *phrase);

/* The subject whose verb group begins at item verb, in the sentence that
 * begins at item from.  False when there is none ("..., said Kim"). *clause
 * is where the clause of the subject begins, its leading adverbials
 * included. */
bool phrase_before(const struct frame *frame, uint32_t from, uint32_t verb,
		   struct phrase *phrase, uint32_t *clause);

/* The noun phrase that begins at item first, with its appositions; false when
 * none does.  It ends before item limit. */
bool phrase_after(const struct frame *frame, uint32_t first, uint32_t limit,
		  struct phrase *phrase);

/* Ends phrase before a verb that the lexicon does not know, or an adverb: a
 * small word in -ed or -s behind a name or a noun for a speaker.  For phrases
 * found from the left, where nothing else says where the subject ends. */
void phrase_end_at_verb(const struct frame *frame, struct phrase *phrase);

/* The head of the phrase whose first part begins at range.first. */
uint32_t phrase_head(const struct frame *frame, struct range range);

/* Where a stretch of dates and adverbs that begins at item i ends: "on
 * Tuesday", "late last week"; i itself when there is none. */
uint32_t skip_when(const struct frame *frame, uint32_t i, uint32_t limit);

/* Is item i an adverb, in the lexicon or by its "-ly"? */
bool item_is_adverb(const struct frame *frame, uint32_t i);

/* Can item i begin a noun phrase: an article, a pronoun, a name, a noun for a
 * speaker? */
bool item_begins_phrase(const struct frame *frame, uint32_t i);

#endif
