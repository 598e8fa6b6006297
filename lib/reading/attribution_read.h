#ifndef READING_ATTRIBUTION_READ_H
#define READING_ATTRIBUTION_READ_H

#include "reading/attribution.h"
#include "reading/verb.h"

/*
 * Inside of attributions_find(): one sentence after another is read from left
 * to right, and what has been said by somebody is claimed.  attribution.c
 * reads verbs of speaking; attribution_other.c what does without one, or
 * without a speaker.
 */
struct reader {
	struct attributions *found;
	const struct frame *frame;
	struct arena *arena;
	uint32_t sentence;		/* the one being read */
	uint32_t from, limit;		/* its items */
	uint32_t claimed;		/* what stands before is said by somebody already */
	uint32_t before;		/* attributions found before this sentence */
};

/* How many words and quotations stand between the items first and last. */
uint32_t items_words(const struct frame *frame, uint32_t first, uint32_t last);

/* A new attribution in the present sentence; source may be NULL.  NULL
 * without memory. */
struct attribution *attribution_said(struct reader *reader, enum attribution_how how,
				     const struct phrase *source, struct range cue);

/* Each reads what item i begins, if it is what the name says. */
void read_according(struct reader *reader, uint32_t i);
void read_colon(struct reader *reader, uint32_t i);
/* A passive verb whose cue is given. */
void read_passive(struct reader *reader, const struct lexeme *verb, struct range cue);

/* The clause around cue as a statement of nobody in particular. */
void read_vague(struct reader *reader, struct range cue);

/* Is the subject of the verb group that begins at item verb nobody in
 * particular ("many", "some")? */
bool vague_subject(const struct frame *frame, uint32_t from, uint32_t verb);

#endif
