#ifndef READING_ATTRIBUTION_READ_H
#define READING_ATTRIBUTION_READ_H

#include "reading/attribution.h"
#include "reading/verb.h"

/*
 * Inside of attributions_find(): one sentence after another is read from left
 * to right, and what has been said by somebody is claimed.  attribution_said.c
 * reads verbs of speaking; attribution_subject.c who speaks; attribution_before.c
 * what stands in front of them; attribution_cite.c who is quoted or cited by somebody
 * else; attribution_unsaid.c who is told to have said nothing; attribution_label.c
 * transcripts; attribution_other.c what does without a verb, or without a speaker.
 */
#define SENTENCE_REACH 240	/* items from the head of a sentence that one speaker at
				 * its end may have said */

struct reader {
	struct attributions *found;
	const struct frame *frame;
	struct arena *arena;
	uint32_t sentence;		/* the one being read */
	uint32_t from, limit;		/* its items */
	uint32_t claimed;		/* what stands before is said by somebody already */
	uint32_t before;		/* attributions found before this sentence */
};

/* A verb of speaking with its parts, before it is known to report. */
struct said {
	const struct lexeme *verb;
	enum verb_use use;
	struct verb_group group;
	struct range cue;
	struct phrase source;
	uint32_t clause;		/* where the subject's clause begins */
	struct behind behind;
	struct range before;
	bool inverted;			/* said Kim */
	bool inherited;			/* the subject is an earlier clause's */
	bool left_out;			/* and not told at all: "Dijo que ..." */
};

/* Reads what a verb of speaking reports, if it does: verb, use, group and cue of
 * said are given. */
void read_said(struct reader *reader, struct said *said);

/* The pronoun of a relative clause in the source that reports something of its
 * own: "..., said Kim, who added that ..."; ITEM_NONE without one.  Sets verb,
 * use, group and cue of its verb. */
uint32_t said_relative(const struct frame *frame, const struct phrase *source,
		       struct said *said);

/* Finds the subject of a verb whose parts said has, with what stands behind it; false
 * when it has none. */
bool said_subject(struct reader *reader, struct said *said);

/* The quotation that ends before item clause, or the clause of reported words
 * there; empty for none. */
struct range said_before(const struct reader *reader, uint32_t clause,
			 const struct behind *behind);

/* Do the items from first to last say no more than when, where or how: "In the
 * end", "Last month", "Pointing at the map"?  Such a part begins with a
 * preposition, a date or an -ing form, and has no finite verb. */
bool said_only_adverbial(const struct frame *frame, uint32_t first, uint32_t last);

/* Is what follows "..., SUBJECT said" in a quotation that goes on: "..., "? */
bool said_goes_on(const struct reader *reader, const struct behind *behind,
		  struct range before);

/* The kind of what stands before or behind the verb. */
enum attribution_how said_how(const struct behind *behind, struct range before,
			      const struct frame *frame);

/* Does item i end with the mark of a possessor: "Kim's", "the officials'"? */
bool possessive(const struct frame *frame, uint32_t i);

/* How many words and quotations stand between the items first and last. */
uint32_t items_words(const struct frame *frame, uint32_t first, uint32_t last);

/* A new attribution in the present sentence; source may be NULL.  NULL
 * without memory. */
struct attribution *attribution_said(struct reader *reader, enum attribution_how how,
				     const struct phrase *source, struct range cue);

/* Each reads what item i begins, if it is what the name says. */
void read_according(struct reader *reader, struct range cue);
void read_colon(struct reader *reader, uint32_t i);
/* A passive verb whose cue is given. */
void read_passive(struct reader *reader, const struct lexeme *verb, struct range cue);

/* "quoted Kim as saying that ...", "Kim was quoted as saying": item i is the
 * verb of quoting, group its auxiliaries.  False when it is none, or in another
 * use. */
bool read_quoted_as(struct reader *reader, uint32_t i, const struct verb_group *group);

/* "declined to comment", "would not say whether", "had no comment": item i is the
 * verb or the noun.  False when it is none. */
bool read_unsaid(struct reader *reader, uint32_t i);

/* "Kim's claim that ...", "a warning by Kim that ...": the noun of speech is item
 * noun. */
void read_nominal(struct reader *reader, uint32_t noun);

/* Is the text a transcript: do its paragraphs begin with "KIM:"? */
bool is_transcript(const struct frame *frame);

/* The label that sentence s begins with, and all of its paragraph as said; the
 * first sentence behind, s itself when there is no label. */
uint32_t read_label(struct reader *reader, uint32_t s);

/* Ends the words said behind a verb, and claims them. */
void claim_behind(struct reader *reader, struct attribution *attribution,
		  const struct behind *behind);

/* The clause around cue as a statement of nobody in particular. */
void read_vague(struct reader *reader, struct range cue);

/* Is the subject of the verb group that begins at item verb nobody in
 * particular ("many", "some")? */
bool vague_subject(const struct frame *frame, uint32_t from, uint32_t verb);

#endif
