#ifndef READING_ATTRIBUTION_H
#define READING_ATTRIBUTION_H

#include "base/arena.h"
#include "reading/phrase.h"

/*
 * Attributions: who is said, by which verb, to have said what.  Found clause
 * by clause over a frame; then the quotations that stand alone in their
 * sentence are joined to the speaker they belong to.
 */
enum attribution_how {
	HOW_QUOTE,		/* words in marks, next to the verb */
	HOW_THAT,		/* said that ..., told X that ... */
	HOW_CLAUSE,		/* said the roads were closed; ..., he said. */
	HOW_OBJECT,		/* announced a ban; described it as a failure */
	HOW_NOUN,		/* Kim's claim that ... */
	HOW_ACCORDING,		/* according to X, ... */
	HOW_COLON,		/* X: "..." */
	HOW_CONTINUED,		/* a quotation alone: the one before goes on */
	HOW_SUBJECT,		/* words in marks in a sentence about somebody */
	HOW_VAGUE,		/* it is said, allegedly, many question */
	HOW_LOOSE,		/* words in marks that nobody is said to say */
	HOW_UNSAID,		/* declined to comment, would not say: no words; the
				 * content is the predicate itself */
};

struct attribution {
	enum attribution_how how;
	struct phrase source;
	bool has_source;
	bool inherited;		/* the source stands in an earlier clause */
	struct range cues[2];
	uint32_t cue_count;
	struct range *content;	/* in order; a quotation alone is a range of one */
	uint32_t content_count, content_room;
	struct range clause;	/* what is said about the saying, content aside */
	uint32_t sentence;	/* of the frame */
	const struct lexeme *verb;	/* NULL: none */
	bool loose_verb;	/* the verb does not need speech: "noted", "claims" */
	bool left_out;		/* no subject: the speaker before goes on */
	bool modal;		/* would say, will announce */
	unsigned flags;		/* enum candidate_flag, of HOW_UNSAID */
	bool nested;		/* it stands in the words of another of this frame */
};

struct attributions {
	struct attribution *all;	/* in order of their sentences */
	uint32_t count, room;
};

/* Appends what is found in frame.  Content never overlaps within a frame, but
 * for what is nested: Kim said that Park had told him ...  Linear in the items. */
int attributions_find(struct attributions *found, const struct frame *frame,
		      struct arena *arena, struct error *err);

/* Joins the quotations that stand alone to their speakers, and adds those
 * that nobody is said to say. */
int attributions_join(struct attributions *found, const struct frame *frame,
		      struct arena *arena, struct error *err);

/* Makes room for one more; NULL without memory.  attribution_content() adds a
 * range and keeps them in order. */
struct attribution *attribution_new(struct attributions *found, struct arena *arena);
void attribution_content(struct attribution *attribution, struct range range,
			 struct arena *arena);

#endif
