#ifndef READING_LEXICON_H
#define READING_LEXICON_H

#include "base/error.h"
#include "base/slice.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * What a language's words are, for reading news: a table of data in a file of
 * its own (lib/reading/language/en.c).  The engine looks a word up once, when
 * the text is cut into tokens, and from then on only asks for its classes.
 */

/* The classes a word belongs to; a word may have several. */
enum word_class {
	/* grammar */
	WORD_ARTICLE        = 1u << 0,	/* the, a, an */
	WORD_DETERMINER     = 1u << 1,	/* this, some, many, another */
	WORD_PRONOUN        = 1u << 2,	/* he, she, they, who */
	WORD_PREPOSITION    = 1u << 3,
	WORD_CONJUNCTION    = 1u << 4,
	WORD_AUXILIARY      = 1u << 5,	/* is, has, would */
	WORD_COMPLEMENTISER = 1u << 6,	/* that, whether */
	WORD_NEGATION       = 1u << 7,
	WORD_ADVERB         = 1u << 8,

	/* speaking */
	WORD_SPEECH         = 1u << 9,	/* said, told, pointed: reporting verbs */
	WORD_BELIEF         = 1u << 10,	/* believes, wants: attribution, no speech */
	WORD_SPEECH_NOUN    = 1u << 11,	/* statement, interview, remark */
	WORD_HEDGE          = 1u << 12,	/* allegedly, reportedly */

	/* who speaks */
	WORD_PERSON         = 1u << 13,	/* source, official, resident, spokesman */
	WORD_GROUP          = 1u << 14,	/* residents, officials, critics */
	WORD_ORGANISATION   = 1u << 15,	/* ministry, police, university */
	WORD_DOCUMENT       = 1u << 16,	/* report, poll, study, memo */
	WORD_TITLE          = 1u << 17,	/* Mr, President, Gen. */
	WORD_ANONYMITY      = 1u << 18,	/* anonymity, unnamed, undisclosed */
	WORD_APART          = 1u << 19,	/* separate, another, other, second: someone new */
	WORD_VAGUE          = 1u << 20,	/* many, some, observers: nobody in particular */

	/* figures and dates */
	WORD_CARDINAL       = 1u << 21,	/* two, dozen; value in lexeme.value */
	WORD_ORDINAL        = 1u << 22,	/* second, third */
	WORD_FRACTION       = 1u << 23,	/* half, quarter */
	WORD_SCALE          = 1u << 24,	/* hundred, thousand, million */
	WORD_UNIT           = 1u << 25,	/* km, hours, dollars; its normal form in lexeme.form */
	WORD_APPROXIMATOR   = 1u << 26,	/* about, at least, nearly */
	WORD_MONTH          = 1u << 27,	/* value 1 to 12 */
	WORD_WEEKDAY        = 1u << 28,	/* value 0 Monday to 6 Sunday */
	WORD_DATE           = 1u << 29,	/* today, yesterday, week, year, spring, last */
	WORD_CHANGE         = 1u << 30,	/* rose, fell, doubled, more */
};

struct lexeme {
	const char *word;	/* folded to lower case; no blanks */
	uint32_t classes;
	int32_t detail;		/* what the class needs: a number's value, a month,
				 * a sub-class of the module that reads it */
	const char *form;	/* the normal form (lemma, unit), or NULL: the word */
};

struct language {
	const char *code;	/* "en" */
	const char *name;
	const struct lexeme *lexemes;
	size_t lexeme_count;
	/* Abbreviations that do not end a sentence, NULL-ended ("dr", "gen"). */
	const char *const *abbreviations;
};

extern const struct language language_english;

/* A language made ready for look-ups.  Read only once made; may be shared by
 * threads. */
struct lexicon;

int lexicon_new(struct lexicon **lexicon, const struct language *language,
		struct error *err);
void lexicon_free(struct lexicon *lexicon);
const struct language *lexicon_language(const struct lexicon *lexicon);

/* The lexeme of a word in any case, or NULL.  A language may list a word
 * several times (in one file for speech, in another for figures); the classes
 * of all of them are merged, and detail and form are the first's that has
 * them. */
const struct lexeme *lexicon_find(const struct lexicon *lexicon, struct slice word);

#endif
