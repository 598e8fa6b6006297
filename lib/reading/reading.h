#ifndef READING_READING_H
#define READING_READING_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "reading/masthead.h"
#include "reading/quantity.h"
#include "reading/timex.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * Reading an article: from its text to candidates, each a claim that somebody
 * could log.  Pure: the same text gives the same candidates.  Positions are
 * bytes in the text given.
 *
 *	struct reading reading;
 *	if (reading_open(&reading, text, &options, err) < 0) ...
 *	for (size_t i = 0; i < reading.candidate_count; i++) ...
 *	reading_release(&reading);
 */
enum candidate_voice { VOICE_SOURCE, VOICE_ARTICLE, VOICE_VAGUE };
enum quote_type { QUOTE_DIRECT, QUOTE_INDIRECT, QUOTE_MIXED };
enum naming { NAMING_UNNAMED, NAMING_NAMED, NAMING_PARTLY_NAMED, NAMING_PSEUDONYM };

enum speaker_kind {
	SPEAKER_UNKNOWN, SPEAKER_PERSON, SPEAKER_GROUP, SPEAKER_ORGANISATION,
	SPEAKER_DOCUMENT, SPEAKER_OUTLET,
};

enum candidate_flag {
	FLAG_UNCLOSED = 1,		/* a quotation mark is missing */
	FLAG_NO_SPEAKER = 2,		/* the text does not say who speaks */
	FLAG_VAGUE = 4,			/* "many question", "allegedly" */
	FLAG_SCARE_QUOTE = 8,		/* a word or name in marks, no speech */
	FLAG_NESTED = 16,		/* speech inside this speech */
	FLAG_AMBIGUOUS_FIGURE = 32,	/* a figure with rival readings */
	FLAG_NO_WORDS = 64,		/* "gave no details": nothing that could be true or
					 * false, but worth knowing; with one of the next
					 * two it tells of a response */
	FLAG_REFUSED = 128,		/* "declined to comment", "would not say" */
	FLAG_SOUGHT = 256,		/* "did not respond", "could not be reached" */
};

struct spans {
	const struct span *all;	/* in order, none overlapping */
	size_t count;
};

/* Somebody who speaks in this article.  Two mentions are one speaker only
 * when the text says so ("the source" after a quote, "Kim" after "Kim Min
 * Ji"): unnamed speakers are never joined by their description. */
struct speaker {
	const char *name;	/* as published, NULL for the unnamed */
	const char *description;	/* first attribution, as published */
	const char *role, *place;	/* as published, or NULL */
	enum speaker_kind kind;
	enum naming naming;
	const char *anonymity_reason;	/* DESIGN's word; "not_stated" */
	const char *ground_rules;	/* DESIGN's word; "unknown" */
	/* The words by which the text sets this speaker apart from all those
	 * before ("a separate source"), or NULL. */
	const char *set_apart;
};

struct candidate {
	enum candidate_voice voice;
	enum quote_type type;		/* meaningless for VOICE_ARTICLE */
	struct spans content;		/* never empty; quotation marks left out */
	struct spans cue;
	struct spans source;
	const char *text;		/* content, spans joined by " … " */
	const char *cue_text;		/* as in the text, spans joined by " "; NULL: none */
	const char *attribution;	/* as published, NULL: none */
	int speaker;			/* index into reading.speakers; -1: none */
	const char *speaker_why;	/* "the source just quoted", NULL: named here */
	const char *knowledge;		/* DESIGN's word; "not_stated" */
	int heard_from;			/* the speaker cited for it (", citing a guard"); -1 */
	int within;			/* index of the candidate it stands in; -1 */
	const char *stated_on, *stated_words;	/* NULL: the text gives no day */
	const char *happened_on, *happened_words;
	const struct quantity *figures;	/* those inside content */
	size_t figure_count;
	const struct timex *dates;	/* those inside content and its attribution */
	size_t date_count;
	unsigned flags;			/* enum candidate_flag */
	double confidence;		/* the share of such candidates that is right */
	size_t paragraph;		/* from 1, of the body */
	struct span passage;		/* the paragraph it stands in, to show around it */
};

/* A phrase that speaks of a source who is not named, whether or not words of
 * theirs are told: "citing an unnamed official", "the driver declined to be
 * identified". */
struct unnamed_source {
	struct span words;
	int speaker;			/* index into reading.speakers; -1: nobody of them */
	const struct speaker *described;	/* where speaker is -1 */
};

struct reading_options {
	const char *language;	/* BCP 47, "en"; NULL: told from the text.  In one that
				 * has no tables only marks and digits are read */
	int64_t on;		/* the article's day (days since 1970-01-01);
				 * TIMEX_NO_DAY: that of the masthead, if any */
	int second;		/* of that day, when it was written, plus 1; 0: not known */
	bool own_voice;		/* offer the article's own dated or counted statements */
	struct span part;	/* bytes: read only this of the text, as its body; end 0: all
				 * of it, with its masthead (see reading/section.h) */
	const struct lexicon *lexicon;	/* made ready before, for many texts; NULL: made
					 * for this one, in the language said above */
};

struct reading {
	struct arena arena;
	struct masthead masthead;
	struct speaker *speakers;
	size_t speaker_count;
	struct candidate *candidates;	/* in the order of the article */
	size_t candidate_count;
	struct unnamed_source *unnamed;		/* in the order of the article */
	size_t unnamed_count;
	struct quantities figures;	/* all those of the body, whoever says them */
	struct timexes dates;
	int64_t on;			/* the day that dates count from; TIMEX_NO_DAY */
	size_t paragraphs;		/* of the body */
};

int reading_open(struct reading *reading, struct slice text,
		 const struct reading_options *options, struct error *err);
void reading_release(struct reading *reading);

/* Who an attribution phrase that stands alone speaks of ("a source in the
 * port"), without an article around it.  Strings live in arena. */
int reading_phrase(struct speaker *speaker, struct slice phrase,
		   const struct lexicon *lexicon, struct arena *arena, struct error *err);

/* The words of DESIGN for them: "source", "direct", "unnamed", "person". */
const char *voice_word(enum candidate_voice voice);
const char *quote_type_word(enum quote_type type);
const char *naming_word(enum naming naming);
const char *speaker_kind_word(enum speaker_kind kind);

/* Appends the flags as words joined by ";" ("unclosed;vague"). */
void flags_write(struct buffer *out, unsigned flags);

#endif
