#ifndef READING_GRAMMAR_H
#define READING_GRAMMAR_H

#include <stdint.h>

/*
 * What small words do in a sentence, and which words a construction turns on.
 * The engine knows the names below and no word of any language; a language says
 * which of its words do what (language.grammar, language.keys), which words make
 * a phrase (language.idioms), and how its words end (language.suffixes).  A word
 * may do several things: English "to" is a preposition and the mark of the
 * infinitive.  A language leaves out what it has no word for.
 */

/* Function words, as bits of lexeme.grammar. */
#define GRAMMAR_BIT(n) (UINT64_C(1) << (n))

/* coordinators */
#define GRAMMAR_ADDITIVE      GRAMMAR_BIT(0)	/* and */
#define GRAMMAR_ADVERSATIVE   GRAMMAR_BIT(1)	/* but */
#define GRAMMAR_DISJUNCTIVE   GRAMMAR_BIT(2)	/* or */
#define GRAMMAR_CONSECUTIVE   GRAMMAR_BIT(3)	/* so, yet */
#define GRAMMAR_NEITHER       GRAMMAR_BIT(4)	/* nor */
/* subordinators */
#define GRAMMAR_DECLARATIVE   GRAMMAR_BIT(5)	/* said that */
#define GRAMMAR_CONDITIONAL   GRAMMAR_BIT(6)	/* if */
#define GRAMMAR_CAUSAL        GRAMMAR_BIT(7)	/* because, unless; what explains or
						 * limits the words before: including */
#define GRAMMAR_CONCESSIVE    GRAMMAR_BIT(8)	/* although */
#define GRAMMAR_PARENTHETIC   GRAMMAR_BIT(9)	/* though: stands between commas, too */
#define GRAMMAR_CONTRASTIVE   GRAMMAR_BIT(10)	/* while */
#define GRAMMAR_TEMPORAL      GRAMMAR_BIT(11)	/* before, after */
#define GRAMMAR_LIMIT         GRAMMAR_BIT(12)	/* until */
#define GRAMMAR_SINCE         GRAMMAR_BIT(13)	/* since */
#define GRAMMAR_FREE_RELATIVE GRAMMAR_BIT(14)	/* said what */
#define GRAMMAR_RELATIVE_OWN  GRAMMAR_BIT(15)	/* whose */
/* prepositions */
#define GRAMMAR_INFINITIVE    GRAMMAR_BIT(16)	/* to say: the mark of the infinitive */
#define GRAMMAR_RECIPIENT     GRAMMAR_BIT(17)	/* to the mayor */
#define GRAMMAR_ESSIVE        GRAMMAR_BIT(18)	/* seen as, known as */
#define GRAMMAR_GENITIVE      GRAMMAR_BIT(19)	/* of */
#define GRAMMAR_AGENT         GRAMMAR_BIT(20)	/* by */
#define GRAMMAR_ORIGIN        GRAMMAR_BIT(21)	/* from */
#define GRAMMAR_BENEFIT       GRAMMAR_BIT(22)	/* for */
#define GRAMMAR_PLACE         GRAMMAR_BIT(23)	/* in, from, near: before a place */
#define GRAMMAR_DAY           GRAMMAR_BIT(24)	/* on Monday */
#define GRAMMAR_PERIOD        GRAMMAR_BIT(25)	/* late in May, late on Friday */
#define GRAMMAR_OCCASION      GRAMMAR_BIT(26)	/* in, at, during an interview */
#define GRAMMAR_ADJUNCT       GRAMMAR_BIT(27)	/* before any place, occasion or manner of
						 * saying something */
/* determiners and pronouns */
#define GRAMMAR_DEFINITE      GRAMMAR_BIT(28)	/* the */
#define GRAMMAR_PROXIMAL      GRAMMAR_BIT(29)	/* this */
#define GRAMMAR_DISTAL        GRAMMAR_BIT(30)	/* that */
#define GRAMMAR_ALONE         GRAMMAR_BIT(31)	/* all, both: a determiner that is a subject
						 * by itself */
#define GRAMMAR_PLURAL        GRAMMAR_BIT(32)	/* you, both: the verb has its base form */
#define GRAMMAR_FLOATING      GRAMMAR_BIT(33)	/* each, both: may stand behind its noun */
#define GRAMMAR_SINGULAR      GRAMMAR_BIT(34)	/* one, another (of them) */
#define GRAMMAR_EXPLETIVE     GRAMMAR_BIT(35)	/* it (is said that) */
#define GRAMMAR_ANAPHOR       GRAMMAR_BIT(36)	/* this, so: stands for words said elsewhere */
/* auxiliaries */
#define GRAMMAR_BE            GRAMMAR_BIT(37)
#define GRAMMAR_HAVE          GRAMMAR_BIT(38)
#define GRAMMAR_DO            GRAMMAR_BIT(39)	/* empty: neither tense nor mood of its own */
#define GRAMMAR_BARE          GRAMMAR_BIT(40)	/* be, have: the infinitive of one */
#define GRAMMAR_COPULA        GRAMMAR_BIT(41)	/* is, was, be: may end before a noun */
/* adverbs */
#define GRAMMAR_NEGATOR       GRAMMAR_BIT(42)	/* not */
#define GRAMMAR_SCALAR        GRAMMAR_BIT(43)	/* even (if) */
#define GRAMMAR_EXCLUSIVE     GRAMMAR_BIT(44)	/* only */
#define GRAMMAR_THERE         GRAMMAR_BIT(45)	/* there */
#define GRAMMAR_EARLY         GRAMMAR_BIT(46)	/* early */
#define GRAMMAR_PHASE         GRAMMAR_BIT(47)	/* early, late, earlier: before a day */
#define GRAMMAR_LATER         GRAMMAR_BIT(48)	/* later */
#define GRAMMAR_LAST          GRAMMAR_BIT(49)	/* last (Monday) */
#define GRAMMAR_NOT_YET       GRAMMAR_BIT(55)	/* (not) yet */
#define GRAMMAR_WHENEVER      GRAMMAR_BIT(56)	/* when */
#define GRAMMAR_WHERE         GRAMMAR_BIT(57)	/* where */
#define GRAMMAR_EXCEPTIVE     GRAMMAR_BIT(58)	/* unless */
#define GRAMMAR_COMITATIVE    GRAMMAR_BIT(59)	/* with */
#define GRAMMAR_LEVEL         GRAMMAR_BIT(60)	/* (put the number) at */
#define GRAMMAR_PRIVATIVE     GRAMMAR_BIT(61)	/* without */
#define GRAMMAR_TOPIC         GRAMMAR_BIT(62)	/* about */
#define GRAMMAR_IMPLICATIVE   GRAMMAR_BIT(63)	/* failed (to answer): negates the verb behind */
#define GRAMMAR_HOW           GRAMMAR_BIT(50)	/* how (many) */
/* of languages that have them */
#define GRAMMAR_CLITIC        GRAMMAR_BIT(51)	/* le dijo: an object right before its verb */
#define GRAMMAR_IMPERSONAL    GRAMMAR_BIT(52)	/* se dice: makes the subject nobody */
#define GRAMMAR_NAME_LINK     GRAMMAR_BIT(53)	/* Luis de la Torre: small inside a name */
#define GRAMMAR_THAN          GRAMMAR_BIT(54)	/* más de, cerca de: ties precision to a number,
						 * and does other things elsewhere */

#define GRAMMAR_COORDINATORS (GRAMMAR_ADDITIVE | GRAMMAR_ADVERSATIVE | GRAMMAR_DISJUNCTIVE | \
			      GRAMMAR_CONSECUTIVE | GRAMMAR_NEITHER)
/* before a day, a month, a year */
#define GRAMMAR_WHEN (GRAMMAR_DAY | GRAMMAR_OCCASION | GRAMMAR_SINCE)

/* Words that a construction turns on, as bits of lexeme.keys. */
#define KEY_BIT(n) (UINT64_C(1) << (n))

/* verbs */
#define KEY_ASPECT        KEY_BIT(0)	/* continued to say */
#define KEY_ASPECT_ON     KEY_BIT(1)	/* went on to say */
#define KEY_EAGER         KEY_BIT(2)	/* was quick to say */
#define KEY_QUOTES_AS     KEY_BIT(3)	/* quoted, cited Kim as saying */
#define KEY_CITES         KEY_BIT(39)	/* citing a report: what is cited says it */
#define KEY_CITING        KEY_BIT(4)	/* ..., citing */
#define KEY_SHOWS         KEY_BIT(5)	/* the poll shows: what a document says is a statement */
#define KEY_STATES        KEY_BIT(6)	/* as often a noun: "five states" */
#define KEY_SAME_WORDS    KEY_BIT(7)	/* pointed out ..., saying "...": nothing is added */
#define KEY_TELLS         KEY_BIT(8)	/* whoever is behind it is told, and did not tell */
#define KEY_SPEAKS        KEY_BIT(9)	/* who spoke on condition: has no words of its own */
#define KEY_EXPECTS       KEY_BIT(10)	/* is expected to: foresees */
#define KEY_MEANS         KEY_BIT(11)	/* is meant to: intends */
#define KEY_LASTS         KEY_BIT(12)	/* lasted, took: a length of time follows */
#define KEY_NOT_PAST      KEY_BIT(13)	/* involved, based: a participle and no past tense */
/* naming */
#define KEY_CALLED        KEY_BIT(14)	/* a man called Kim */
#define KEY_NICKNAMED     KEY_BIT(15)
#define KEY_KNOWN         KEY_BIT(16)	/* known as Kim */
#define KEY_IDENTIFIED    KEY_BIT(17)	/* identified, described as Kim */
#define KEY_TITLED        KEY_BIT(18)	/* titled, dubbed "Night Watch": a name in marks */
#define KEY_PLACE_ENDS    KEY_BIT(19)	/* in Hyesan surnamed Kim: ends the words of place */
#define KEY_SOURCE        KEY_BIT(20)	/* source */
#define KEY_NO_ROLE       KEY_BIT(21)	/* source, person: says nothing of what somebody is */
#define KEY_SAME          KEY_BIT(22)	/* the same trader */
#define KEY_SEEN          KEY_BIT(23)	/* a document seen by */
/* figures and dates */
#define KEY_WORKING       KEY_BIT(24)	/* ten working days */
#define KEY_WORK_WEEK     KEY_BIT(25)	/* next work week */
#define KEY_SINGLE        KEY_BIT(26)	/* every single day */
#define KEY_TWICE         KEY_BIT(27)	/* bi-weekly */
#define KEY_PART_OF_DAY   KEY_BIT(28)	/* Monday morning */
#define KEY_NIGHT         KEY_BIT(29)	/* three nights: as many days */
#define KEY_THESE         KEY_BIT(30)	/* these days: now */
#define KEY_POSSIBLE      KEY_BIT(31)	/* as soon as possible */
#define KEY_PLACE_TOO     KEY_BIT(32)	/* quarter: a part of a town as well */
#define KEY_HOUR_ISH      KEY_BIT(33)	/* 11ish, 7ampm: of the digits before */
#define KEY_MINUTES       KEY_BIT(34)	/* m, behind hours */
#define KEY_OTHER_WORD    KEY_BIT(35)	/* sun, wed: short for a weekday with a capital only */
#define KEY_SHORT_DAY     KEY_BIT(38)	/* mon: short for a weekday */
#define KEY_THROUGH       KEY_BIT(36)	/* 20 through 100 */
#define KEY_ONE           KEY_BIT(37)	/* the last one */
#define KEY_AMERICAN      KEY_BIT(40)	/* US dollars */
#define KEY_STERLING      KEY_BIT(41)	/* pounds sterling */
#define KEY_MONTH_VERB    KEY_BIT(42)	/* march: a month in small letters beside a date only */
#define KEY_SELF          KEY_BIT(43)	/* se quejó: with the mark of the impersonal, and is not */
#define KEY_BOUND         KEY_BIT(44)	/* a minimum, a maximum of */
#define KEY_NAME          KEY_BIT(45)	/* (gave only a first) name */
#define KEY_ALL           KEY_BIT(46)	/* all (20 boats): the whole number of them */
#define KEY_HORTATIVE     KEY_BIT(47)	/* let's say */
#define KEY_CORRELATIVE   KEY_BIT(54)	/* neither (Kim nor Park) */
#define KEY_AND_OTHERS    KEY_BIT(48)	/* 등: and others; nothing that is counted */
#define KEY_DECADE        KEY_BIT(49)	/* 40대: ten years of an age */
#define KEY_ATTACHED      KEY_BIT(50)	/* 여: belongs to a number that it touches */
#define KEY_POSITION      KEY_BIT(51)	/* 입장이다: whose it is is the topic */
#define KEY_HAVING        KEY_BIT(52)	/* 밝힌 바 있다: has said */
#define KEY_ANNOUNCES     KEY_BIT(53)	/* 밝혔다: says who does, where it can */
#define KEY_INCLUDING     KEY_BIT(55)	/* including */
/* An idiom of this role begins so; of any.  Set by the lexicon. */
#define KEY_BEGINS(role)  KEY_BIT(56 + (role))
#define KEY_IDIOM         (UINT64_C(0xFF) << 56)

/* How words end: language.suffixes has a list of each. */
enum suffix {
	SUFFIX_OWNER,		/* 's: whose the next noun is */
	SUFFIX_OWNERS,		/* s': the same, of several */
	SUFFIX_GERUND,		/* -ing: a participle or noun of a verb */
	SUFFIX_PAST,		/* -ed: past tense or participle of a verb not listed */
	SUFFIX_FINITE,		/* -ó: past tense, and never a participle */
	SUFFIX_NOT_PAST,	/* -eed: ends like one, and is none */
	SUFFIX_ADVERB,		/* -ly */
	SUFFIX_PLURAL,		/* -s */
	SUFFIX_NOT_PLURAL,	/* -ss, -us: ends like one, and is none */
	SUFFIX_PLURAL_OLD,	/* -n: men, children */
	SUFFIX_ANYONE,		/* -one: everyone */
	SUFFIX_AGENTS,		/* -ists: a noun for those who do something */
	SUFFIX_ADJECTIVE,	/* -al */
	SUFFIX_BODY,		/* -대: a body that a person is of */
	SUFFIX_NO_NAME,		/* -시: no person's name, whatever it begins with */
	SUFFIX_NATION,		/* -ish, -ese: whose money */
	SUFFIX_TIME,		/* lunchtime: a meal as a time of day */
	SUFFIX_FUTURE,		/* -rá: a verb of what lies ahead */
	SUFFIX_WILL,		/* I'll: what follows lies ahead */
	SUFFIXES,
};

/* One of them; a list ends with one without a text. */
struct suffix_text {
	const char *text;
	unsigned length;	/* bytes */
};

#define SUFFIX(text) { text, sizeof(text) - 1 }

/*
 * Phrases of several words, in the notation of reading/idiom.h.  Their words
 * need no classes.
 */
enum idiom_role {
	IDIOM_ACCORDING,	/* according to: who said the rest stands behind */
	IDIOM_CONNECTIVE,	/* above all: ties a sentence to the one before */
	IDIOM_CHANNEL,		/* by telephone: how something was said */
	IDIOM_EXAMPLE,		/* such as, like: names follow as examples */
	IDIOM_PSEUDONYM,	/* not his real name */
	IDIOM_KNOWLEDGE,	/* told by a witness: value is DESIGN's word */
};

struct idiom {
	enum idiom_role role;
	const char *words;	/* NULL: the end of the table */
	const char *value;
};

/* A line of language.grammar or language.keys: words parted by blanks. */
struct key_words {
	uint64_t bits;		/* 0: the end of the table */
	const char *words;
};

#endif
