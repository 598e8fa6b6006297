#ifndef READING_LEXICON_H
#define READING_LEXICON_H

#include "base/error.h"
#include "base/slice.h"
#include "reading/grammar.h"

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

/* A name, or what begins one: a family name, a place (enum word_detail). */
#define WORD_NAME (UINT32_C(1) << 31)

/* The detail of words of speaking and speakers in their tables, as bits.  A
 * word that is also a figure or a date ("may", "went") keeps that one's
 * detail; these bits are merged into lexeme.traits: ask lexeme_is(). */
enum word_detail {
	DETAIL_MARK = 1 << 30,		/* this detail holds these bits */

	/* WORD_SPEECH, WORD_BELIEF: form of the verb, and how it is built */
	VERB_BASE = 1 << 0,
	VERB_THIRD = 1 << 1,		/* says */
	VERB_PAST = 1 << 2,		/* said, wrote */
	VERB_PARTICIPLE = 1 << 3,	/* said, written */
	VERB_ING = 1 << 4,
	VERB_QUOTES = 1 << 5,		/* says: takes quoted words, and "that" may be left out */
	VERB_THAT = 1 << 6,		/* notes: takes a clause with "that", or quoted words */
	VERB_TELLS = 1 << 7,		/* tells, reminds: whom, then what */
	VERB_OUT = 1 << 8,		/* points: only with the particle "out" */
	VERB_ABOUT = 1 << 9,		/* criticises, calls for: about something, rarely in words */
	VERB_CALLS = 1 << 10,		/* calls, describes: somebody something */
	VERB_ASKS = 1 << 11,		/* asks, wonders: takes "whether", "if", "who" */
	VERB_NOUN = 1 << 12,		/* the form is as often a noun: "claims" */
	VERB_ACT = 1 << 15,		/* promises, names, praises: what is done by words is
					 * no statement, unless it is quoted or has "that" */
	VERB_BIDS = 1 << 25,		/* orders, asks: says of nothing that it is so; only
					 * with words in marks */
	VERB_MIND = 1 << 26,		/* hopes, wants, decides: a state of mind, nobody's
					 * statement; only with words in marks */
	VERB_MANNER = 1 << 27,		/* shouts, snaps: how it is said, or no speech at all;
					 * only with words in marks or "that" */
	VERB_ON = 1 << 14,		/* goes: only with the particle "on" */
	VERB_BACK = 1 << 28,		/* shoots: only with the particle "back" */
	VERB_IT = 1 << 29,		/* puts: only with "it" ("as Kim put it") */
	VERB_ACCORDING = 1 << 21,	/* 따르면: who said the rest stands before it (no verb
					 * is PERSON_RELATIVE, whose bit this is) */
	VERB_BY_NOBODY = 1 << 13,	/* seems, appears: the subject is not who says it */
	VERB_ANSWERS = 1 << 19,		/* comments, responds, returns (a call): to say it
					 * one has been asked (no verb is PERSON_THING) */
	VERB_REFUSES = 1 << 24,		/* declines, refuses (no verb is PERSON_PROPER) */

	/* verbs that are none of speaking, and small words around a refusal */
	VERB_GIVES = 1 << 13,		/* gave, had, offered: no comment, no details */
	VERB_REACHES = 1 << 14,		/* reached, contacted: who could not be asked */
	AUXILIARY_WILLS = 1 << 26,	/* would, will: what the subject chooses */
	PREPOSITION_ABOUT = 1 << 9,	/* about, of, on: what is spoken of */
	DETERMINER_NO = 1 << 29,

	/* WORD_PRONOUN, WORD_PERSON, WORD_TITLE */
	PERSON_MALE = 1 << 16,
	PERSON_FEMALE = 1 << 17,
	PERSON_MANY = 1 << 18,
	PERSON_THING = 1 << 19,		/* it, this */
	PERSON_SPEAKING = 1 << 20,	/* I, we: the one who speaks */
	PERSON_RELATIVE = 1 << 21,	/* who, which */
	PERSON_OBJECT = 1 << 22,	/* him, them: no subject */
	PERSON_OWN = 1 << 23,		/* his, their */
	PERSON_PROPER = 1 << 24,	/* Congress: a name when it has a capital */

	/* WORD_NAME, WORD_DETERMINER */
	NAME_PLACE = 1 << 25,
	NAME_FAMILY = 1 << 26,		/* begins a person's name, of NAME_SYLLABLES */
	NAME_PARTICLE = 1 << 26,	/* de, von: small, inside of a name */
	NAME_CUT = 1 << 27,		/* stands for the rest of a name: 모, X */
	DETERMINER_SAME = 1 << 28,	/* this, the same: somebody told of before */
};

/* Longer words are in no table, and are not looked up. */
#define WORD_LONGEST 40

struct lexeme {
	const char *word;	/* folded to lower case; no blanks */
	uint32_t classes;
	int32_t detail;		/* what the class needs: a number's value, a month,
				 * a sub-class of the module that reads it */
	const char *form;	/* the normal form (lemma, unit), or NULL: the word */
	int32_t traits;		/* enum word_detail; filled by the lexicon, not by tables */
	/* Filled by the lexicon, not by tables: */
	uint8_t begins;		/* what a term of it may begin (enum term_begin of
				 * reading/term.h) */
	uint64_t terms;		/* of a WORD_ANONYMITY, the language's phrases of
				 * anonymous sourcing that hold it, a bit each */
	uint64_t grammar;	/* GRAMMAR_ADDITIVE ..., from language.grammar */
	uint64_t keys;		/* KEY_ASPECT ..., from language.keys */
};

/* The words of one field; a language has several. */
struct lexeme_table {
	const struct lexeme *lexemes;
	size_t count;
};

/* A day known by its name: the words in lower case, parted by one blank,
 * without the 's of a possessive ("saint patrick day"), and the rule that finds
 * it: see enum holiday_rule in reading/detail.h. */
struct holiday {
	const char *words;
	int rule;
};

/* "The last but one": a place told by words parted by one blank, so many from the
 * end of a row, or from here. */
struct place_words {
	const char *words;	/* NULL: the end of the table */
	int8_t value;
	bool from_end;
};

/*
 * What the end of a word says, in a language that adds particles to its words
 * (language.endings).  The word is then looked up without it.
 */
enum word_ending {
	ENDING_TOPIC = 1 << 0,		/* 은: whom the sentence is about */
	ENDING_SUBJECT = 1 << 1,	/* 이: who does it */
	ENDING_OBJECT = 1 << 2,		/* 을 */
	ENDING_OF = 1 << 3,		/* 의: belongs to the noun behind */
	ENDING_AT = 1 << 4,		/* 에서, 에게: where, to whom, with what */
	ENDING_MANY = 1 << 5,		/* 들 */
	ENDING_QUOTES = 1 << 6,		/* 다고: words reported end here */
	ENDING_QUOTES_ON = 1 << 7,	/* 다며: they do, and more is said */
	ENDING_QUOTES_NOUN = 1 << 8,	/* 다는: they do, and a noun of speech follows */
	ENDING_LINKS = 1 << 9,		/* 지만: ends a clause inside the sentence */
	ENDING_DESCRIBES = 1 << 10,	/* 하는: a clause that describes the noun behind */
	ENDING_WITH = 1 << 11,		/* 과: and, with */
};

#define ENDINGS_QUOTING (ENDING_QUOTES | ENDING_QUOTES_ON | ENDING_QUOTES_NOUN)

struct ending {
	const char *ending;
	uint16_t says;		/* enum word_ending */
	uint8_t stays;		/* so many of its bytes belong to the word: 다 of 다고 */
};

/* Words behind one another that say something about a source; each is the
 * beginning of a word of the text, "신변 안전" of "신변안전을" too. */
enum told_field { TOLD_ANONYMITY, TOLD_REASON, TOLD_RULES, TOLD_KNOWLEDGE, TOLD_PSEUDONYM };

struct told_phrase {
	const char *words;	/* parted by a blank */
	enum told_field field;
	const char *value;	/* DESIGN's word; NULL: only that it is said */
};

struct terms_pattern;
struct terms_steps;

struct language {
	const char *code;	/* "en" */
	const char *name;
	const struct lexeme_table *const *tables;	/* NULL-ended */
	/* Abbreviations that do not end a sentence, NULL-ended ("dr", "gen"). */
	const char *const *abbreviations;
	/* Holidays, in order of their first words, ended by one without words;
	 * or NULL.  The first word has a lexeme with DATE_HOLIDAY, whose number
	 * is the place of the first row with it, plus 1. */
	const struct holiday *holidays;
	/* Which words do what in a sentence, which a construction turns on, which
	 * make a phrase, and how words end (reading/grammar.h); each NULL or ended
	 * by a line of zeros, a suffix by NULL.  They need not stand in tables. */
	const struct key_words *grammar;
	const struct key_words *keys;
	const struct idiom *idioms;
	const struct suffix_text *const *suffixes;	/* SUFFIXES of them */
	/* Places told by words, the longest first; letters behind the digits of an
	 * ordinal ("th"); words that lack their first letters, behind an
	 * apostrophe ("tis"). */
	const struct place_words *places;
	const char *const *ordinals;
	const char *const *elisions;
	/* The particle of VERB_OUT, VERB_ON, VERB_BACK and VERB_IT, or NULL. */
	const char *particles[4];
	/* Phrases of anonymous sourcing (reading/terms.h), or NULL. */
	const struct terms_pattern *terms;
	/* Its commonest words, NULL-ended, by which a text in Latin letters is told
	 * to be in it; other scripts are told by their letters. */
	const char *const *common;

	/* Nouns stand before what describes them ("fuentes oficiales"): a phrase is
	 * headed by its first noun, and "pasado" stands behind its day. */
	bool head_first;
	/* The subject may stand behind its verb wherever it likes, or be left out:
	 * "dijo ayer a la prensa el alcalde", "Dijo que ...". */
	bool free_subject;
	/* What is said never begins without its "that" or marks. */
	bool that_stays;
	/* "1.200,5" is twelve hundred and a half. */
	bool decimal_comma;
	/* "este lunes" is the last one where the verb tells of the past, and "el
	 * próximo lunes" the first to come, not that of the next week. */
	bool nearest_day;
	/* "treinta y dos" is thirty-two. */
	bool tens_and;

	/* What follows is for languages whose verb ends the sentence, whose nouns
	 * stand behind what describes them, and whose particles end their words
	 * (verb_last.h).  Words of their tables that begin with "~" are the ends of
	 * compounds: "~신문" is in every newspaper's name. */
	bool verb_last;
	const struct ending *endings;		/* ended by one without a text */
	const struct told_phrase *told;		/* ended by one without words */
	const char *const *sentence_ends;	/* how a full sentence ends, NULL-ended: "다" */
};

extern const struct language language_english;
extern const struct language language_korean;
extern const struct language language_spanish;
extern const struct language language_unknown;	/* no words: marks and digits only */

static inline bool lexeme_is(const struct lexeme *lexeme, int32_t details)
{
	return lexeme && (lexeme->traits & details);
}

/* Has the language tables?  Without them nothing tells who speaks and what is
 * counted, and nothing may be guessed from places and capitals. */
static inline bool language_has_words(const struct language *language)
{
	return language->tables[0] != NULL;
}

/* Does a table tell what the word is, and not only that something turns on it? */
static inline bool lexeme_known(const struct lexeme *lexeme)
{
	return lexeme && (lexeme->classes || lexeme->detail);
}

/* Does word end with one of the language's suffixes of this kind, and is longer?
 * The length of the suffix, 0 without one. */
static inline size_t language_suffix(const struct language *language, enum suffix suffix,
				     struct slice word)
{
	const struct suffix_text *s = language->suffixes ? language->suffixes[suffix] : NULL;

	for (; s && s->text; s++)
		if (word.length > s->length &&
		    word.at[word.length - 1] == s->text[s->length - 1] &&
		    memcmp(word.at + word.length - s->length, s->text, s->length) == 0)
			return s->length;
	return 0;
}

/* A language made ready for look-ups.  Read only once made; may be shared by
 * threads. */
struct lexicon;

int lexicon_new(struct lexicon **lexicon, const struct language *language,
		struct error *err);
void lexicon_free(struct lexicon *lexicon);
const struct language *lexicon_language(const struct lexicon *lexicon);

/* The lexeme of a word in any case (letters of one or two bytes; a curly apostrophe
 * is a straight one), or NULL.  A language may list a word several times (in one
 * file for speech, in another for figures); the classes of all of them are
 * merged, and detail and form are the first's that has them. */
const struct lexeme *lexicon_find(const struct lexicon *lexicon, struct slice word);

/* The texts of the language's endings, in their order, and the next one from i on
 * that may end with this byte, by its number; behind them one without a text. */
const struct slice *lexicon_endings(const struct lexicon *lexicon);
size_t lexicon_next_ending(const struct lexicon *lexicon, size_t i, char last);

/* Which lengths in bytes a word of the language that begins as text does may have, a
 * bit each, and which classes: what has another is no word.  Say yes too often. */
uint64_t lexicon_lengths(const struct lexicon *lexicon, struct slice text);
uint32_t lexicon_classes(const struct lexicon *lexicon, struct slice text);

/* The same of a word of no more than eight letters, all ASCII and small, as
 * reading/chunk.h has it: zeros behind them. */
const struct lexeme *lexicon_find_short(const struct lexicon *lexicon, uint64_t chunk,
					size_t length);

/* The same of one of eight letters and more, WORD_LONGEST at most. */
const struct lexeme *lexicon_find_long(const struct lexicon *lexicon, const uint64_t *chunks,
				       size_t length);

/* May the word be one of the language's abbreviations, or a capital with a full
 * stop?  A quick no for most. */
bool lexicon_may_abbreviate(const struct lexicon *lexicon, uint64_t chunk, size_t length);

/* Which of the language's phrases of anonymous sourcing may begin with a word of
 * this first letter, as bits of their places (reading/terms.h). */
uint64_t lexicon_terms(const struct lexicon *lexicon, char first);

/* Those phrases, made ready (reading/terms_step.h). */
const struct terms_steps *lexicon_steps(const struct lexicon *lexicon);

#endif
