#ifndef READING_TERMS_H
#define READING_TERMS_H

#include "reading/phrase.h"

/*
 * On what terms somebody speaks: the phrases by which a text says that a
 * source is not named ("on condition of anonymity", "asked not to be
 * identified", "not authorised to speak"), and those by which it describes one
 * without a name ("people familiar with the talks", "an unnamed official").
 * Which phrases those are is the language's (lib/reading/language/en_terms.c):
 *
 *	word  a|b  [a|b]	a word, one of several, one that may lack
 *	*  _			up to three words, one word, of any kind
 *
 * A phrase is looked for around words of the class WORD_ANONYMITY only, so each
 * must hold one, but for reasons.  There are TERMS_MOST at most, reasons behind.
 */
#define TERMS_MOST 64

enum terms_role {
	TERMS_WITHHELD,		/* what the subject does: "declined to be named" */
	TERMS_PARTLY,		/* the subject gives a part of the name */
	TERMS_KNOWS,		/* behind a noun for persons: "familiar with" */
	TERMS_KNOWS_SOURCE,	/* the same, behind "source" only: "close to" */
	TERMS_NAMELESS,		/* before a noun for persons: "unnamed" */
	TERMS_CITED,		/* before the phrase for persons: "citing" */
	TERMS_RULES,		/* ground rules, and no more: "on background" */
	TERMS_REASON,		/* the reason, where another phrase says that no name
				 * is given: "for fear of reprisals" */
};

struct terms_pattern {
	const char *words;	/* NULL: the end of the table */
	enum terms_role role;
	const char *reason, *ground_rules;	/* DESIGN's words, or NULL */
};

/*
 * Why somebody is not named, and on what ground rules, from a clause that says
 * so: DESIGN's words, or NULL where the clause says nothing.
 */
struct anonymity {
	bool said;		/* that no name is given */
	const char *reason, *ground_rules;
};

struct anonymity anonymity_read(const struct frame *frame, struct range clause);

/* Does a phrase that says that no name is given, or a part of it, begin at item
 * i: "asked not to be named"? */
bool terms_begin(const struct frame *frame, uint32_t i, uint32_t limit);

/* How a speaker knows, from the words of attribution or content: "saw_document",
 * "witnessed", "hearsay" ...; NULL where nothing says so. */
const char *knowledge_read(const struct frame *frame, struct range clause);

/* The next phrase in the sentence, from item *i on, that speaks of a source who
 * is not named, whether or not words of theirs are told; *i moves behind it.
 * False when there is no more. */
bool terms_source(const struct frame *frame, const struct sentence *sentence, uint32_t *i,
		  struct phrase *source);

#endif
