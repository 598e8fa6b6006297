#ifndef READING_SPEAKER_H
#define READING_SPEAKER_H

#include "reading/naming.h"

/*
 * Who of the article's speakers a mention means.  "The source", "he", "Kim"
 * go to an earlier speaker when the text says which; "a source in Hyesan" is
 * somebody new each time, since the text says no more; "another source" is
 * somebody the text itself sets apart.
 */
#define SEEN_MOST 16

struct cast {
	struct speaker *all;	/* index: the speaker of a candidate */
	struct mention *firsts;	/* the mention each was made from */
	size_t count, room;
	int last;		/* who spoke last; -1: nobody yet */
	uint32_t now;		/* the sentence being read, set by the reader */
	uint32_t last_at;	/* the sentence in which `last` spoke */
	/* Named persons who are the subject of a sentence, the latest at
	 * (seen_count - 1) % SEEN_MOST. */
	struct seen {
		struct mention mention;
		uint32_t sentence;
	} seen[SEEN_MOST];
	size_t seen_count;
	struct arena *arena;
};

/* The speaker that a mention alone describes. */
struct speaker speaker_of(const struct frame *frame, const struct mention *mention,
			  struct arena *arena);

void cast_open(struct cast *cast, struct arena *arena);

/* Somebody is the subject of the present sentence and may say nothing: "Ana Roth,
 * a spokeswoman, declined to comment."  Who is named so may be "she" and "Roth"
 * later. */
void cast_see(struct cast *cast, const struct mention *mention);

/* The text says that a name is not the real one, of somebody who may have spoken
 * before: "Ana, whose name has been changed, works in the harbour." */
void cast_pseudonym(struct cast *cast, const struct frame *frame,
		    const struct mention *mention);

struct casting {
	int speaker;		/* -1: nobody that can be told */
	const char *why;	/* NULL: named or described here; static words */
};

/* The speaker of a mention.  narrator: the mention stands inside another's
 * speech, where unnamed groups and nobodies make no speaker. */
struct casting cast_find(struct cast *cast, const struct frame *frame,
			 const struct mention *mention, bool inside);

#endif
