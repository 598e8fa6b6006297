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

/*
 * Why somebody is not named, and on what ground rules, from a clause that
 * says so ("on condition of anonymity because he was not authorized to
 * speak"): DESIGN's words, or NULL where the clause says nothing.
 */
struct anonymity {
	bool said;
	const char *reason, *ground_rules;
};

struct anonymity anonymity_read(const struct frame *frame, struct range clause);

/* How a speaker knows, from the words of attribution or content: "saw_document",
 * "witnessed", "hearsay" ...; NULL where nothing says so. */
const char *knowledge_read(const struct frame *frame, struct range clause);

#endif
