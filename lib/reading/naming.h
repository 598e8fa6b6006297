#ifndef READING_NAMING_H
#define READING_NAMING_H

#include "reading/phrase.h"
#include "reading/reading.h"

/*
 * What an attribution phrase says about who speaks: named or not, what kind
 * of speaker, the name, role and place as published.  One phrase at a time;
 * who it is among the article's speakers is for speaker.h.
 */
struct mention {
	struct span words;	/* the whole phrase, bytes */
	enum speaker_kind kind;
	enum naming naming;
	struct span name;	/* start == end: none */
	struct span role, place;
	struct span apart;	/* "a separate source" */
	const struct token *head, *first_name, *last_name;
	bool pronoun, definite, same, many;
	int32_t sex;		/* PERSON_MALE, PERSON_FEMALE or 0 */
	bool speaking;		/* I, we */
	bool relative;		/* who */
};

struct mention mention_read(const struct frame *frame, const struct phrase *phrase);

#endif
