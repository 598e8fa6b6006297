#include "reading/lexicon.h"

/*
 * English words by which somebody is told to have said nothing: "declined to
 * comment", "gave no details", "could not be reached for comment", "did not return
 * calls".  Verbs of refusing and of giving as Levin, "English Verb Classes and
 * Alternations" (1993), 13.1 to 13.3 has them, where news text uses them of answers; the
 * phrases are those that the style books of news agencies ask for.  Small words
 * stand here for their part in such phrases alone.
 */
#define SAYS(word, how) { word, 0, DETAIL_MARK | (how), NULL },
#define NOUN(word) { word, WORD_SPEECH_NOUN, 0, NULL },

/* clang-format off */
static const struct lexeme lexemes[] = {
	SAYS("decline", VERB_BASE | VERB_NOUN | VERB_REFUSES)
	SAYS("declines", VERB_THIRD | VERB_NOUN | VERB_REFUSES)
	SAYS("declined", VERB_PAST | VERB_PARTICIPLE | VERB_REFUSES)
	SAYS("declining", VERB_ING | VERB_REFUSES)
	SAYS("refuse", VERB_BASE | VERB_NOUN | VERB_REFUSES)
	SAYS("refuses", VERB_THIRD | VERB_REFUSES)
	SAYS("refused", VERB_PAST | VERB_PARTICIPLE | VERB_REFUSES)
	SAYS("refusing", VERB_ING | VERB_REFUSES)
	SAYS("return", VERB_BASE | VERB_NOUN | VERB_ANSWERS)
	SAYS("returned", VERB_PARTICIPLE | VERB_ANSWERS)

	SAYS("give", VERB_GIVES) SAYS("gives", VERB_GIVES) SAYS("gave", VERB_GIVES)
	SAYS("given", VERB_GIVES) SAYS("giving", VERB_GIVES) SAYS("offer", VERB_GIVES)
	SAYS("offers", VERB_GIVES) SAYS("offered", VERB_GIVES) SAYS("offering", VERB_GIVES)
	SAYS("provide", VERB_GIVES) SAYS("provides", VERB_GIVES) SAYS("provided", VERB_GIVES)
	SAYS("providing", VERB_GIVES) SAYS("release", VERB_GIVES) SAYS("released", VERB_GIVES)
	SAYS("issue", VERB_GIVES) SAYS("issued", VERB_GIVES) SAYS("make", VERB_GIVES)
	SAYS("made", VERB_GIVES) SAYS("take", VERB_GIVES) SAYS("took", VERB_GIVES)
	SAYS("have", VERB_GIVES) SAYS("has", VERB_GIVES) SAYS("had", VERB_GIVES)

	SAYS("interview", VERB_ANSWERS) SAYS("interviews", VERB_ANSWERS)
	SAYS("reached", VERB_REACHES) SAYS("contacted", VERB_REACHES)
	SAYS("located", VERB_REACHES) SAYS("reach", VERB_BASE | VERB_REACHES)
	SAYS("contact", VERB_BASE | VERB_REACHES)

	SAYS("would", AUXILIARY_WILLS) SAYS("wouldn't", AUXILIARY_WILLS)
	SAYS("will", AUXILIARY_WILLS) SAYS("won't", AUXILIARY_WILLS)
	SAYS("about", PREPOSITION_ABOUT) SAYS("of", PREPOSITION_ABOUT)
	SAYS("on", PREPOSITION_ABOUT)
	SAYS("no", DETERMINER_NO)
	{ "unsuccessful", WORD_NEGATION, 0, NULL }, { "unanswered", WORD_NEGATION, 0, NULL },
	{ "unavailable", WORD_NEGATION, 0, NULL }, { "unreachable", WORD_NEGATION, 0, NULL },

	NOUN("details") NOUN("information") NOUN("inquiries") NOUN("reason") NOUN("reasons")
	NOUN("request") NOUN("requests")
};
/* clang-format on */

extern const struct lexeme_table lexemes_english_silence;
const struct lexeme_table lexemes_english_silence = {
	lexemes, sizeof(lexemes) / sizeof(lexemes[0])
};
