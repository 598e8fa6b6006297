#ifndef READING_PHRASE_PARTS_H
#define READING_PHRASE_PARTS_H

#include "reading/phrase.h"

/* What phrase.c and phrase_after.c share. */

/* Is item i a word of a date: a month, a weekday, "week"? */
bool item_is_date(const struct frame *frame, uint32_t i);

/* Is item i a word that begins with a capital? */
bool item_is_capital(const struct frame *frame, uint32_t i);

/* Does a clause break off left of item i: nothing there belongs to the noun
 * phrase that i may be in. */
bool item_breaks(const struct frame *frame, uint32_t i);

/* From item i, going left, past a closed bracket. */
uint32_t before_bracket(const struct frame *frame, uint32_t from, uint32_t i);

/* The first item after leading conjunctions, adverbs and their commas. */
uint32_t skip_lead(const struct frame *frame, uint32_t i, uint32_t last);

/* Is item i, in a part of a sentence that begins at item from, a verb in the past
 * tense that is no verb of speaking: one that the lexicon knows ("fell"), or a
 * small word in "-ed" behind a noun ("the bridge closed")? */
bool item_is_past(const struct frame *frame, uint32_t from, uint32_t i);

/* Is it any finite verb, and no form that may be a participle: "a voter raised in
 * Hyesan"? */
bool surely_finite(const struct frame *frame, uint32_t from, uint32_t i);

/* Has the range a finite verb of its own, outside a relative clause?  _verb:
 * an auxiliary; _finite: or any that item_is_past(), or a verb of speaking. */
bool part_has_verb(const struct frame *frame, uint32_t first, uint32_t last);
bool part_has_finite(const struct frame *frame, uint32_t first, uint32_t last);

/* A part of a sentence between commas that says when, where or how, or is a
 * clause, and so cannot be the subject. */
bool part_is_adverbial(const struct frame *frame, uint32_t first, uint32_t last);

/* Is the range a name and nothing else: some capitals, no date? */
bool part_is_name(const struct frame *frame, uint32_t first, uint32_t last);

/* May part, behind a comma, stand in apposition to host, a noun phrase without a
 * verb: "Kim Min Ji, a trader", "the mayor, Kim Min Ji"? */
bool part_apposes(const struct frame *frame, struct range host, struct range part);

/* "NOUN PHRASE, apposition, VERB": comma is the one before the verb. */
bool phrase_with_apposition(const struct frame *frame, uint32_t from, uint32_t comma,
			    struct phrase *phrase, uint32_t *clause);

/* "Secretary of State Ana Roth": behind a title with its office a name of two words at
 * least.  The title itself where no name follows. */
uint32_t titled_head(const struct frame *frame, uint32_t title, uint32_t last);

/* "a letter from Ana Roth, who": of what is no person, the one at its end. */
void person_within(const struct frame *frame, struct phrase *phrase);

/* A phrase of these items, trailing commas left out; false when empty. */
bool whole_phrase(const struct frame *frame, uint32_t first, uint32_t last,
		  struct phrase *phrase);

#endif
