#include "reading/lexicon.h"

/*
 * What English function words do, which words constructions turn on, idioms and
 * endings (reading/grammar.h).  Source: Quirk et al., "A Comprehensive Grammar of
 * the English Language" (1985): coordinators 13.5, subordinators 14.11 ff.,
 * prepositions 9, determiners 5.10 ff., auxiliaries 3.21 ff.
 */
extern const struct key_words grammar_english[];
const struct key_words grammar_english[] = {
	{ GRAMMAR_ADDITIVE, "and" },
	{ GRAMMAR_ADVERSATIVE, "but" },
	{ GRAMMAR_DISJUNCTIVE, "or" },
	{ GRAMMAR_CONSECUTIVE, "so yet" },
	{ GRAMMAR_NEITHER, "nor" },

	{ GRAMMAR_DECLARATIVE, "that" },
	{ GRAMMAR_CONDITIONAL, "if" },
	{ GRAMMAR_CAUSAL, "because unless including" },
	{ GRAMMAR_CONCESSIVE, "although though" },
	{ GRAMMAR_PARENTHETIC, "though" },
	{ GRAMMAR_CONTRASTIVE, "while" },
	{ GRAMMAR_TEMPORAL, "after before" },
	{ GRAMMAR_LIMIT, "until" },
	{ GRAMMAR_SINCE, "since" },
	{ GRAMMAR_FREE_RELATIVE, "what" },
	{ GRAMMAR_RELATIVE_OWN, "whose" },

	{ GRAMMAR_INFINITIVE | GRAMMAR_RECIPIENT, "to" },
	{ GRAMMAR_ESSIVE, "as" },
	{ GRAMMAR_GENITIVE, "of" },
	{ GRAMMAR_AGENT, "by" },
	{ GRAMMAR_ORIGIN, "from" },
	{ GRAMMAR_BENEFIT, "for" },
	{ GRAMMAR_PLACE, "in from near inside" },
	{ GRAMMAR_DAY, "on" },
	{ GRAMMAR_PERIOD, "on in" },
	{ GRAMMAR_OCCASION, "in at during" },
	{ GRAMMAR_ADJUNCT, "in at during on via after before from when by through while of "
			   "about with" },

	{ GRAMMAR_DEFINITE, "the" },
	{ GRAMMAR_PROXIMAL, "this" },
	{ GRAMMAR_DISTAL, "that" },
	{ GRAMMAR_ALONE, "all both" },
	{ GRAMMAR_PLURAL, "you both" },
	{ GRAMMAR_FLOATING, "each both alike" },
	{ GRAMMAR_SINGULAR, "one another" },
	{ GRAMMAR_EXPLETIVE, "it" },
	{ GRAMMAR_ANAPHOR, "this that it so these those them as much more nothing" },

	{ GRAMMAR_BE, "am is are was were be been being" },
	{ GRAMMAR_HAVE, "has have had having" },
	{ GRAMMAR_DO, "do does did" },
	{ GRAMMAR_BARE, "be have" },
	{ GRAMMAR_COPULA, "is was are were be" },

	{ GRAMMAR_NEGATOR, "not" },
	{ GRAMMAR_SCALAR, "even" },
	{ GRAMMAR_EXCLUSIVE, "only" },
	{ GRAMMAR_THERE, "there" },
	{ GRAMMAR_EARLY, "early" },
	{ GRAMMAR_PHASE, "early late earlier" },
	{ GRAMMAR_LATER, "later" },
	{ GRAMMAR_LAST, "last" },
	{ GRAMMAR_NOT_YET, "yet" },
	{ GRAMMAR_WHENEVER, "when" },
	{ GRAMMAR_WHERE, "where" },
	{ GRAMMAR_EXCEPTIVE, "unless" },
	{ GRAMMAR_COMITATIVE, "with" },
	{ GRAMMAR_PRIVATIVE, "without" },
	{ GRAMMAR_LEVEL, "at" },
	{ GRAMMAR_TOPIC, "about" },
	{ GRAMMAR_IMPLICATIVE, "failed" },
	{ GRAMMAR_HOW, "how" },
	{ 0, NULL },
};

extern const struct key_words keys_english[];
const struct key_words keys_english[] = {
	{ KEY_ASPECT, "continued continues appeared seemed" },
	{ KEY_ASPECT_ON, "went goes gone" },
	{ KEY_EAGER, "quick" },
	{ KEY_CITES, "cite cites cited citing" },
	{ KEY_QUOTES_AS, "quote quotes quoted quoting cite cites cited citing" },
	{ KEY_CITING, "citing" },
	{ KEY_SHOWS, "show shows showed shown showing find finds found finding" },
	{ KEY_STATES, "state states stated stating" },
	{ KEY_SAME_WORDS, "say says said saying state states stated stating" },
	{ KEY_TELLS, "tell tells told telling" },
	{ KEY_SPEAKS, "speak speaks spoke spoken speaking" },
	{ KEY_EXPECTS, "expect expects expected expecting suppose supposes supposed "
			"supposing" },
	{ KEY_MEANS, "mean means meant meaning" },
	{ KEY_LASTS, "lasted lasts lasting last took takes take taking taken spent spend "
		     "spends spending waited waiting stayed stay serve served" },
	{ KEY_NOT_PAST, "involved based" },

	{ KEY_CALLED, "called surnamed named nicknamed handle" },
	{ KEY_NICKNAMED, "nicknamed handle" },
	{ KEY_KNOWN, "known" },
	{ KEY_IDENTIFIED, "identified known named described" },
	{ KEY_TITLED, "called titled entitled named dubbed" },
	{ KEY_PLACE_ENDS, "surnamed named identified familiar speaking" },
	{ KEY_SOURCE, "source sources" },
	{ KEY_NO_ROLE, "source person someone somebody" },
	{ KEY_SAME, "same" },
	{ KEY_SEEN, "seen obtained reviewed" },

	{ KEY_WORKING, "working business calendar consecutive full whole" },
	{ KEY_WORK_WEEK, "working business work school" },
	{ KEY_SINGLE, "single" },
	{ KEY_TWICE, "bi" },
	{ KEY_PART_OF_DAY, "morning afternoon evening night" },
	{ KEY_NIGHT, "night nights" },
	{ KEY_THESE, "these" },
	{ KEY_POSSIBLE, "possible" },
	{ KEY_PLACE_TOO, "quarter quarters" },
	{ KEY_HOUR_ISH, "ish ampm" },
	{ KEY_MINUTES, "m" },
	{ KEY_SHORT_DAY, "mon tue tues wed weds thu thur thurs fri sat sun" },
	{ KEY_OTHER_WORD, "sun mon wed sat" },
	{ KEY_MONTH_VERB, "march mar" },
	{ KEY_BOUND, "minimum maximum" },
	{ KEY_THROUGH, "through thru" },
	{ KEY_ONE, "one" },
	{ KEY_INCLUDING, "including" },
	{ KEY_CORRELATIVE, "neither" },
	{ KEY_NAME, "name" },
	{ KEY_ALL, "all" },
	{ KEY_HORTATIVE, "let's" },
	{ KEY_AMERICAN, "us u.s. american" },
	{ KEY_STERLING, "sterling" },
	{ 0, NULL },
};

extern const struct idiom idioms_english[];
const struct idiom idioms_english[] = {
	{ IDIOM_ACCORDING, "according to", NULL },
	{ IDIOM_CONNECTIVE, "above all", NULL },
	{ IDIOM_CHANNEL, "by [the|a|an|state] telephone|phone|text|email|e-mail", NULL },
	{ IDIOM_CHANNEL,
	  "on [the|a|an|state] twitter|facebook|instagram|telegram|radio|television|tv", NULL },
	{ IDIOM_CHANNEL, "through|via [the|a|an|state] interpreter", NULL },
	{ IDIOM_CHANNEL, "through [the|a|an|state] translator", NULL },
	{ IDIOM_CHANNEL, "during [the|a|an|state] visit", NULL },
	{ IDIOM_EXAMPLE, "such as", NULL },
	{ IDIOM_EXAMPLE, "like", NULL },
	{ IDIOM_PSEUDONYM, "pseudonym|pseudonymously|alias", NULL },
	{ IDIOM_PSEUDONYM, "real name", NULL },
	{ IDIOM_PSEUDONYM, "name _ [_] changed", NULL },
	{ IDIOM_KNOWLEDGE, "who witnessed|saw", "witnessed" },
	{ IDIOM_KNOWLEDGE, "told by _ witness", "told_by_witness" },
	{ IDIOM_KNOWLEDGE, "told by witnesses", "told_by_witness" },
	{ IDIOM_KNOWLEDGE, "heard from _ witness", "told_by_witness" },
	{ IDIOM_KNOWLEDGE, "heard from witnesses", "told_by_witness" },
	{ IDIOM_KNOWLEDGE, "told by", "hearsay" },
	{ IDIOM_KNOWLEDGE, "heard from", "hearsay" },
	{ IDIOM_KNOWLEDGE, "hearsay|rumors|rumours", "hearsay" },
	{ 0, NULL, NULL },
};

static const struct suffix_text owner[] = { SUFFIX("'s"), SUFFIX("\xE2\x80\x99s"), { NULL, 0 } };
static const struct suffix_text owners[] = { SUFFIX("s'"), SUFFIX("s\xE2\x80\x99"), { NULL, 0 } };
static const struct suffix_text gerund[] = { SUFFIX("ing"), { NULL, 0 } };
static const struct suffix_text past[] = { SUFFIX("ed"), { NULL, 0 } };
static const struct suffix_text not_past[] = { SUFFIX("eed"), { NULL, 0 } };
static const struct suffix_text adverb[] = { SUFFIX("ly"), { NULL, 0 } };
static const struct suffix_text plural[] = { SUFFIX("s"), { NULL, 0 } };
static const struct suffix_text not_plural[] = { SUFFIX("ss"), SUFFIX("us"), SUFFIX("is"), { NULL, 0 } };
static const struct suffix_text plural_old[] = { SUFFIX("n"), { NULL, 0 } };
static const struct suffix_text anyone[] = { SUFFIX("one"), { NULL, 0 } };
static const struct suffix_text agents[] = { SUFFIX("ists"), SUFFIX("ants"), SUFFIX("ents"), SUFFIX("ians"), SUFFIX("eers"), { NULL, 0 } };
static const struct suffix_text adjective[] = { SUFFIX("al"), { NULL, 0 } };
static const struct suffix_text nation[] = { SUFFIX("an"), SUFFIX("ish"), SUFFIX("ese"), SUFFIX("ch"), { NULL, 0 } };
static const struct suffix_text time_of_day[] = { SUFFIX("time"), { NULL, 0 } };
static const struct suffix_text will[] = { SUFFIX("'ll"), SUFFIX("\xE2\x80\x99ll"), { NULL, 0 } };

extern const struct suffix_text *const suffixes_english[SUFFIXES];
const struct suffix_text *const suffixes_english[SUFFIXES] = {
	[SUFFIX_OWNER] = owner,
	[SUFFIX_OWNERS] = owners,
	[SUFFIX_GERUND] = gerund,
	[SUFFIX_PAST] = past,
	[SUFFIX_NOT_PAST] = not_past,
	[SUFFIX_ADVERB] = adverb,
	[SUFFIX_PLURAL] = plural,
	[SUFFIX_NOT_PLURAL] = not_plural,
	[SUFFIX_PLURAL_OLD] = plural_old,
	[SUFFIX_ANYONE] = anyone,
	[SUFFIX_AGENTS] = agents,
	[SUFFIX_ADJECTIVE] = adjective,
	[SUFFIX_NATION] = nation,
	[SUFFIX_TIME] = time_of_day,
	[SUFFIX_WILL] = will,
};

extern const struct place_words places_english[];
const struct place_words places_english[] = {
	{ "last but one", 1, true }, { "next to last", 1, true },
	{ "second to last", 1, true }, { "second from last", 1, true },
	{ "third to last", 2, true }, { "third from last", 2, true },
	{ "next one", 1, false }, { "previous one", -1, false }, { "current one", 0, false },
	{ "penultimate", 1, true }, { "antepenultimate", 2, true }, { "last", 0, true },
	{ "next", 1, false }, { "previous", -1, false }, { "current", 0, false },
	{ NULL, 0, false },
};
