#include "reading/terms.h"

/*
 * English: the grammatical words, and the list of all word tables.  Nouns and
 * verbs of speaking stand in en_people.c and en_speech.c, other verbs in
 * en_verbs.c, what small words do in en_grammar.c, figures and dates in en_figures.c and en_dates.c.  Where a word has details in two tables
 * those of the table named first win, so figures and dates come first.
 */
extern const struct lexeme_table lexemes_english_figures;
extern const struct lexeme_table lexemes_english_dates;
extern const struct lexeme_table lexemes_english_holidays;
extern const struct holiday holidays_english[];
extern const struct lexeme_table lexemes_english_money;
extern const struct lexeme_table lexemes_english_units;
extern const struct lexeme_table lexemes_english_nations;
extern const struct lexeme_table lexemes_english_speech;
extern const struct lexeme_table lexemes_english_people;
extern const struct lexeme_table lexemes_english_verbs;
extern const struct lexeme_table lexemes_english_silence;

extern const struct terms_pattern terms_english[];
extern const struct key_words grammar_english[];
extern const struct key_words keys_english[];
extern const struct idiom idioms_english[];
extern const struct place_words places_english[];
extern const struct suffix_text *const suffixes_english[SUFFIXES];

#define WORD(word, classes) { word, classes, 0, NULL },
#define PRONOUN(word, how) { word, WORD_PRONOUN, DETAIL_MARK | (how), NULL },
/* A pronoun with its verb: "he's", "they've". */
#define CONTRACTED(word, how) \
	{ word, WORD_PRONOUN | WORD_AUXILIARY, DETAIL_MARK | (how), NULL },

/* clang-format off */
static const struct lexeme lexemes[] = {
	WORD("a", WORD_ARTICLE) WORD("an", WORD_ARTICLE) WORD("the", WORD_ARTICLE)
	WORD("this", WORD_DETERMINER) WORD("that", WORD_DETERMINER)
	WORD("these", WORD_DETERMINER) WORD("those", WORD_DETERMINER)
	WORD("each", WORD_DETERMINER) WORD("every", WORD_DETERMINER)
	WORD("either", WORD_DETERMINER) WORD("neither", WORD_DETERMINER)
	WORD("no", WORD_DETERMINER) WORD("any", WORD_DETERMINER)
	WORD("all", WORD_DETERMINER) WORD("both", WORD_DETERMINER)
	WORD("such", WORD_DETERMINER) WORD("what", WORD_DETERMINER)
	{ "which", WORD_DETERMINER | WORD_PRONOUN, DETAIL_MARK | PERSON_RELATIVE | PERSON_THING, NULL },
	WORD("my", WORD_DETERMINER) WORD("your", WORD_DETERMINER)
	WORD("our", WORD_DETERMINER) WORD("its", WORD_DETERMINER)

	{ "his", WORD_DETERMINER | WORD_PRONOUN, DETAIL_MARK | PERSON_OWN | PERSON_MALE, NULL },
	{ "her", WORD_DETERMINER | WORD_PRONOUN, DETAIL_MARK | PERSON_OWN | PERSON_FEMALE | PERSON_OBJECT, NULL },
	{ "their", WORD_DETERMINER | WORD_PRONOUN, DETAIL_MARK | PERSON_OWN | PERSON_MANY, NULL },
	WORD("some", WORD_DETERMINER | WORD_VAGUE)
	WORD("many", WORD_DETERMINER | WORD_VAGUE)
	WORD("several", WORD_DETERMINER | WORD_VAGUE)
	WORD("others", WORD_DETERMINER | WORD_VAGUE)
	WORD("few", WORD_DETERMINER | WORD_VAGUE)
	WORD("most", WORD_DETERMINER | WORD_VAGUE)
	WORD("numerous", WORD_DETERMINER | WORD_VAGUE)
	WORD("various", WORD_DETERMINER | WORD_VAGUE)
	WORD("certain", WORD_DETERMINER | WORD_VAGUE)
	WORD("countless", WORD_DETERMINER | WORD_VAGUE)
	WORD("another", WORD_DETERMINER | WORD_APART)
	WORD("other", WORD_DETERMINER | WORD_APART)
	WORD("separate", WORD_DETERMINER | WORD_APART)
	WORD("second", WORD_DETERMINER | WORD_APART)
	WORD("third", WORD_DETERMINER | WORD_APART)
	WORD("fourth", WORD_DETERMINER | WORD_APART)
	WORD("fifth", WORD_DETERMINER | WORD_APART)
	WORD("different", WORD_DETERMINER | WORD_APART)

	PRONOUN("he", PERSON_MALE) PRONOUN("she", PERSON_FEMALE)
	PRONOUN("they", PERSON_MANY) PRONOUN("it", PERSON_THING)
	PRONOUN("i", PERSON_SPEAKING) PRONOUN("we", PERSON_SPEAKING | PERSON_MANY)
	PRONOUN("you", 0) PRONOUN("him", PERSON_MALE | PERSON_OBJECT)
	PRONOUN("them", PERSON_MANY | PERSON_OBJECT)
	PRONOUN("me", PERSON_SPEAKING | PERSON_OBJECT)
	PRONOUN("us", PERSON_SPEAKING | PERSON_MANY | PERSON_OBJECT)
	PRONOUN("himself", PERSON_MALE | PERSON_OBJECT)
	PRONOUN("herself", PERSON_FEMALE | PERSON_OBJECT)
	PRONOUN("themselves", PERSON_MANY | PERSON_OBJECT)
	PRONOUN("itself", PERSON_THING | PERSON_OBJECT) PRONOUN("who", PERSON_RELATIVE)
	PRONOUN("whom", PERSON_RELATIVE | PERSON_OBJECT)
	PRONOUN("whose", PERSON_RELATIVE | PERSON_OWN) PRONOUN("whoever", PERSON_RELATIVE)
	PRONOUN("everyone", PERSON_MANY) PRONOUN("everybody", PERSON_MANY)
	PRONOUN("nobody", 0)
	{ "someone", WORD_PERSON, DETAIL_MARK, NULL }, { "somebody", WORD_PERSON, DETAIL_MARK, NULL },
	PRONOUN("anyone", 0) PRONOUN("anybody", 0) WORD("one", WORD_DETERMINER)
	CONTRACTED("he's", PERSON_MALE) CONTRACTED("he'd", PERSON_MALE)
	CONTRACTED("he'll", PERSON_MALE) CONTRACTED("she's", PERSON_FEMALE)
	CONTRACTED("she'd", PERSON_FEMALE) CONTRACTED("she'll", PERSON_FEMALE)
	CONTRACTED("they're", PERSON_MANY) CONTRACTED("they've", PERSON_MANY)
	CONTRACTED("they'd", PERSON_MANY) CONTRACTED("they'll", PERSON_MANY)
	CONTRACTED("it's", PERSON_THING) CONTRACTED("it'll", PERSON_THING)
	CONTRACTED("it'd", PERSON_THING) CONTRACTED("that's", PERSON_THING)
	CONTRACTED("there's", PERSON_THING) CONTRACTED("i'm", PERSON_SPEAKING)
	CONTRACTED("i've", PERSON_SPEAKING) CONTRACTED("i'd", PERSON_SPEAKING)
	CONTRACTED("i'll", PERSON_SPEAKING)
	CONTRACTED("we're", PERSON_SPEAKING | PERSON_MANY)
	CONTRACTED("we've", PERSON_SPEAKING | PERSON_MANY)
	CONTRACTED("we'd", PERSON_SPEAKING | PERSON_MANY)
	CONTRACTED("we'll", PERSON_SPEAKING | PERSON_MANY) CONTRACTED("you're", 0)
	CONTRACTED("you've", 0) CONTRACTED("you'd", 0) CONTRACTED("you'll", 0)
	CONTRACTED("who's", PERSON_RELATIVE)

	WORD("about", WORD_PREPOSITION) WORD("above", WORD_PREPOSITION)
	WORD("across", WORD_PREPOSITION) WORD("after", WORD_PREPOSITION)
	WORD("against", WORD_PREPOSITION) WORD("along", WORD_PREPOSITION)
	WORD("amid", WORD_PREPOSITION) WORD("among", WORD_PREPOSITION)
	WORD("amongst", WORD_PREPOSITION) WORD("around", WORD_PREPOSITION)
	WORD("as", WORD_PREPOSITION) WORD("at", WORD_PREPOSITION)
	WORD("before", WORD_PREPOSITION) WORD("behind", WORD_PREPOSITION)
	WORD("below", WORD_PREPOSITION) WORD("beneath", WORD_PREPOSITION)
	WORD("beside", WORD_PREPOSITION) WORD("besides", WORD_PREPOSITION)
	WORD("between", WORD_PREPOSITION) WORD("beyond", WORD_PREPOSITION)
	WORD("by", WORD_PREPOSITION) WORD("concerning", WORD_PREPOSITION)
	WORD("despite", WORD_PREPOSITION) WORD("down", WORD_PREPOSITION)
	WORD("during", WORD_PREPOSITION) WORD("except", WORD_PREPOSITION)
	WORD("for", WORD_PREPOSITION) WORD("from", WORD_PREPOSITION)
	WORD("in", WORD_PREPOSITION) WORD("inside", WORD_PREPOSITION)
	WORD("into", WORD_PREPOSITION) WORD("like", WORD_PREPOSITION)
	WORD("near", WORD_PREPOSITION) WORD("of", WORD_PREPOSITION)
	WORD("off", WORD_PREPOSITION) WORD("on", WORD_PREPOSITION)
	WORD("onto", WORD_PREPOSITION) WORD("opposite", WORD_PREPOSITION)
	WORD("out", WORD_PREPOSITION) WORD("outside", WORD_PREPOSITION)
	WORD("over", WORD_PREPOSITION) WORD("past", WORD_PREPOSITION)
	WORD("per", WORD_PREPOSITION) WORD("regarding", WORD_PREPOSITION)
	WORD("since", WORD_PREPOSITION) WORD("through", WORD_PREPOSITION)
	WORD("throughout", WORD_PREPOSITION) WORD("till", WORD_PREPOSITION)
	WORD("to", WORD_PREPOSITION) WORD("toward", WORD_PREPOSITION)
	WORD("towards", WORD_PREPOSITION) WORD("under", WORD_PREPOSITION)
	WORD("underneath", WORD_PREPOSITION) WORD("unlike", WORD_PREPOSITION)
	WORD("until", WORD_PREPOSITION) WORD("up", WORD_PREPOSITION)
	WORD("upon", WORD_PREPOSITION) WORD("versus", WORD_PREPOSITION)
	WORD("via", WORD_PREPOSITION) WORD("with", WORD_PREPOSITION)
	WORD("within", WORD_PREPOSITION) WORD("without", WORD_PREPOSITION)
	WORD("and", WORD_CONJUNCTION) WORD("or", WORD_CONJUNCTION)
	WORD("but", WORD_CONJUNCTION) WORD("nor", WORD_CONJUNCTION)
	WORD("yet", WORD_CONJUNCTION) WORD("so", WORD_CONJUNCTION)
	WORD("because", WORD_CONJUNCTION) WORD("although", WORD_CONJUNCTION)
	WORD("though", WORD_CONJUNCTION) WORD("while", WORD_CONJUNCTION)
	WORD("whereas", WORD_CONJUNCTION) WORD("unless", WORD_CONJUNCTION)
	WORD("when", WORD_CONJUNCTION) WORD("where", WORD_CONJUNCTION)
	WORD("if", WORD_CONJUNCTION) WORD("than", WORD_CONJUNCTION)
	WORD("once", WORD_CONJUNCTION) WORD("whenever", WORD_CONJUNCTION)
	WORD("wherever", WORD_CONJUNCTION)
	WORD("that", WORD_COMPLEMENTISER) WORD("whether", WORD_COMPLEMENTISER)
	WORD("how", WORD_COMPLEMENTISER) WORD("why", WORD_COMPLEMENTISER)
	WORD("am", WORD_AUXILIARY) WORD("is", WORD_AUXILIARY) WORD("are", WORD_AUXILIARY)
	WORD("was", WORD_AUXILIARY) WORD("were", WORD_AUXILIARY) WORD("be", WORD_AUXILIARY)
	WORD("been", WORD_AUXILIARY) WORD("being", WORD_AUXILIARY)
	WORD("has", WORD_AUXILIARY) WORD("have", WORD_AUXILIARY)
	WORD("had", WORD_AUXILIARY) WORD("having", WORD_AUXILIARY)
	WORD("do", WORD_AUXILIARY) WORD("does", WORD_AUXILIARY) WORD("did", WORD_AUXILIARY)
	WORD("will", WORD_AUXILIARY) WORD("would", WORD_AUXILIARY)
	WORD("shall", WORD_AUXILIARY) WORD("should", WORD_AUXILIARY)
	WORD("may", WORD_AUXILIARY) WORD("might", WORD_AUXILIARY)
	WORD("can", WORD_AUXILIARY) WORD("could", WORD_AUXILIARY)
	WORD("must", WORD_AUXILIARY) WORD("ought", WORD_AUXILIARY)
	WORD("let", WORD_AUXILIARY) WORD("let's", WORD_AUXILIARY)
	WORD("isn't", WORD_AUXILIARY | WORD_NEGATION)
	WORD("aren't", WORD_AUXILIARY | WORD_NEGATION)
	WORD("wasn't", WORD_AUXILIARY | WORD_NEGATION)
	WORD("weren't", WORD_AUXILIARY | WORD_NEGATION)
	WORD("hasn't", WORD_AUXILIARY | WORD_NEGATION)
	WORD("haven't", WORD_AUXILIARY | WORD_NEGATION)
	WORD("hadn't", WORD_AUXILIARY | WORD_NEGATION)
	WORD("don't", WORD_AUXILIARY | WORD_NEGATION)
	WORD("doesn't", WORD_AUXILIARY | WORD_NEGATION)
	WORD("didn't", WORD_AUXILIARY | WORD_NEGATION)
	WORD("won't", WORD_AUXILIARY | WORD_NEGATION)
	WORD("wouldn't", WORD_AUXILIARY | WORD_NEGATION)
	WORD("shouldn't", WORD_AUXILIARY | WORD_NEGATION)
	WORD("can't", WORD_AUXILIARY | WORD_NEGATION)
	WORD("couldn't", WORD_AUXILIARY | WORD_NEGATION)
	WORD("mustn't", WORD_AUXILIARY | WORD_NEGATION)
	WORD("cannot", WORD_AUXILIARY | WORD_NEGATION)
	WORD("not", WORD_NEGATION) WORD("never", WORD_NEGATION)
	WORD("neither", WORD_NEGATION) WORD("nor", WORD_NEGATION)
	WORD("also", WORD_ADVERB) WORD("then", WORD_ADVERB) WORD("later", WORD_ADVERB)
	WORD("earlier", WORD_ADVERB) WORD("just", WORD_ADVERB) WORD("now", WORD_ADVERB)
	WORD("still", WORD_ADVERB) WORD("once", WORD_ADVERB) WORD("again", WORD_ADVERB)
	WORD("often", WORD_ADVERB) WORD("always", WORD_ADVERB)
	WORD("repeatedly", WORD_ADVERB) WORD("already", WORD_ADVERB)
	WORD("recently", WORD_ADVERB) WORD("previously", WORD_ADVERB)
	WORD("subsequently", WORD_ADVERB) WORD("simply", WORD_ADVERB)
	WORD("only", WORD_ADVERB) WORD("even", WORD_ADVERB) WORD("here", WORD_ADVERB)
	WORD("there", WORD_ADVERB) WORD("however", WORD_ADVERB)
	WORD("further", WORD_ADVERB) WORD("furthermore", WORD_ADVERB)
	WORD("moreover", WORD_ADVERB) WORD("meanwhile", WORD_ADVERB)
	WORD("publicly", WORD_ADVERB) WORD("privately", WORD_ADVERB)
	WORD("openly", WORD_ADVERB) WORD("flatly", WORD_ADVERB)
	WORD("bluntly", WORD_ADVERB) WORD("quietly", WORD_ADVERB)
	WORD("angrily", WORD_ADVERB) WORD("initially", WORD_ADVERB)
	WORD("finally", WORD_ADVERB) WORD("eventually", WORD_ADVERB)
	WORD("first", WORD_ADVERB) WORD("only", WORD_ADVERB) WORD("rather", WORD_ADVERB)
	WORD("quite", WORD_ADVERB) WORD("very", WORD_ADVERB) WORD("too", WORD_ADVERB)
	WORD("too", WORD_ADVERB) WORD("well", WORD_ADVERB) WORD("ago", WORD_ADVERB)
	WORD("together", WORD_ADVERB) WORD("instead", WORD_ADVERB)
	WORD("perhaps", WORD_ADVERB) WORD("maybe", WORD_ADVERB) WORD("indeed", WORD_ADVERB)
	WORD("soon", WORD_ADVERB) WORD("today", WORD_ADVERB) WORD("yesterday", WORD_ADVERB)
	WORD("tomorrow", WORD_ADVERB) WORD("tonight", WORD_ADVERB)
	WORD("back", WORD_ADVERB) WORD("away", WORD_ADVERB) WORD("long", WORD_ADVERB)
	WORD("therefore", WORD_ADVERB) WORD("thus", WORD_ADVERB) WORD("hence", WORD_ADVERB)

	/* What the phrases of en_terms.c turn on. */
	WORD("identified", WORD_ANONYMITY) WORD("named", WORD_ANONYMITY)
	WORD("quoted", WORD_ANONYMITY) WORD("identifiable", WORD_ANONYMITY)
	WORD("photographed", WORD_ANONYMITY) WORD("identify", WORD_ANONYMITY)
	WORD("name", WORD_ANONYMITY) WORD("names", WORD_ANONYMITY)
	WORD("identity", WORD_ANONYMITY) WORD("identities", WORD_ANONYMITY)
	WORD("surname", WORD_ANONYMITY) WORD("surnames", WORD_ANONYMITY)
	WORD("authorized", WORD_ANONYMITY) WORD("authorised", WORD_ANONYMITY)
	WORD("permitted", WORD_ANONYMITY) WORD("allowed", WORD_ANONYMITY)
	WORD("cleared", WORD_ANONYMITY) WORD("empowered", WORD_ANONYMITY)
	WORD("supposed", WORD_ANONYMITY) WORD("entitled", WORD_ANONYMITY)
	WORD("authority", WORD_ANONYMITY) WORD("authorization", WORD_ANONYMITY)
	WORD("authorisation", WORD_ANONYMITY) WORD("permission", WORD_ANONYMITY)
	WORD("clearance", WORD_ANONYMITY) WORD("unauthorized", WORD_ANONYMITY)
	WORD("unauthorised", WORD_ANONYMITY) WORD("background", WORD_ANONYMITY)
	WORD("record", WORD_ANONYMITY) WORD("anonymity", WORD_ANONYMITY)
	WORD("confidentiality", WORD_ANONYMITY) WORD("anonymous", WORD_ANONYMITY)
	WORD("anonymously", WORD_ANONYMITY) WORD("unnamed", WORD_ANONYMITY)
	WORD("unidentified", WORD_ANONYMITY) WORD("nameless", WORD_ANONYMITY)
	WORD("undisclosed", WORD_ANONYMITY) WORD("unspecified", WORD_ANONYMITY)
	WORD("unattributed", WORD_ANONYMITY) WORD("pseudonym", WORD_ANONYMITY)
	WORD("pseudonymously", WORD_ANONYMITY) WORD("alias", WORD_ANONYMITY)
	WORD("familiar", WORD_ANONYMITY) WORD("briefed", WORD_ANONYMITY)
	WORD("informed", WORD_ANONYMITY) WORD("apprised", WORD_ANONYMITY)
	WORD("knowledge", WORD_ANONYMITY) WORD("knowledgeable", WORD_ANONYMITY)
	WORD("privy", WORD_ANONYMITY) WORD("know", WORD_ANONYMITY) WORD("close", WORD_ANONYMITY)
	WORD("near", WORD_ANONYMITY) WORD("aware", WORD_ANONYMITY)
	WORD("condition", WORD_ANONYMITY) WORD("conditions", WORD_ANONYMITY)
	WORD("citing", WORD_ANONYMITY) WORD("cites", WORD_ANONYMITY)
	WORD("cited", WORD_ANONYMITY) WORD("interview", WORD_ANONYMITY)
	WORD("interviews", WORD_ANONYMITY) WORD("conversation", WORD_ANONYMITY)
	WORD("conversations", WORD_ANONYMITY)
	WORD("observers", WORD_VAGUE) WORD("critics", WORD_VAGUE)
	WORD("analysts", WORD_VAGUE) WORD("experts", WORD_VAGUE)
	WORD("skeptics", WORD_VAGUE) WORD("sceptics", WORD_VAGUE)
	WORD("pundits", WORD_VAGUE) WORD("commentators", WORD_VAGUE)
	WORD("onlookers", WORD_VAGUE) WORD("insiders", WORD_VAGUE)
};
/* clang-format on */

static const struct lexeme_table grammar = {
	lexemes, sizeof(lexemes) / sizeof(lexemes[0])
};

static const struct lexeme_table *const tables[] = {
	&lexemes_english_figures, &lexemes_english_dates, &lexemes_english_holidays, &lexemes_english_money,
	&lexemes_english_units, &lexemes_english_nations,
	&grammar,
	&lexemes_english_speech, &lexemes_english_people, &lexemes_english_verbs,
	&lexemes_english_silence, NULL
};

static const char *const abbreviations[] = {
	"mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "sgt",
	"cpl", "pvt", "adm", "cmdr", "sen", "rep", "gov", "rev", "hon", "pres",
	"st", "mt", "ft", "jr", "sr", "inc", "corp", "co", "cos", "ltd", "bros", "vs",
	"etc", "no", "nos", "dept", "univ", "assn", "ave", "blvd", "rd", "jan",
	"feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
	"dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "ala",
	"ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind",
	"kan", "ky", "la", "md", "mass", "mich", "minn", "miss", "mo", "mont",
	"neb", "nev", "okla", "ore", "pa", "tenn", "tex", "va", "vt", "wash",
	"wis", "wyo", "approx", "cie", "est", "fig", "vol", "reps", "sens", "gens", NULL
};

static const char *const common[] = {
	"the", "of", "and", "to", "a", "in", "that", "is", "was", "for", "it", "with", "as",
	"his", "on", "be", "at", "by", "i", "this", "had", "not", "are", "but", "from", "or",
	"have", "an", "they", "which", "you", "were", "her", "she", "he", "their", "has",
	"said", "would", "will", "about", "who", "been", "after", "no", "more", NULL
};

static const char *const ordinals[] = { "st", "nd", "rd", "th", NULL };
static const char *const elisions[] = { "em", "til", "tis", "twas", "cause", "n", NULL };

const struct language language_english = {
	.code = "en",
	.name = "English",
	.tables = tables,
	.abbreviations = abbreviations,
	.holidays = holidays_english,
	.common = common,
	.terms = terms_english,
	.grammar = grammar_english,
	.keys = keys_english,
	.idioms = idioms_english,
	.suffixes = suffixes_english,
	.places = places_english,
	.ordinals = ordinals,
	.elisions = elisions,
	.particles = { "out", "on", "back", "it" },
};
