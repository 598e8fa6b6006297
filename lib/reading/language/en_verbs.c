#include "reading/lexicon.h"

/*
 * English verbs whose past tense does not end in "-ed", so that a clause is
 * known by them: Quirk et al., "A Comprehensive Grammar of the English
 * Language" (1985), 3.11 to 3.20.  Those that look like their base form ("cut",
 * "put") or are as often another word ("left" is listed, "bound" is not) tell
 * nothing and are left out.  BOTH: the participle looks the same, so the form may
 * stand behind a noun that it describes ("a house built in May").
 */
#define PAST(word) { word, 0, DETAIL_MARK | VERB_PAST, NULL },
#define BOTH(word) { word, 0, DETAIL_MARK | VERB_PAST | VERB_PARTICIPLE, NULL },

/* clang-format off */
static const struct lexeme lexemes[] = {
	PAST("arose") PAST("ate") PAST("awoke") PAST("became") PAST("began") PAST("bit")
	PAST("blew") PAST("broke") PAST("came") PAST("chose") PAST("crept") PAST("drank")
	PAST("drew") PAST("drove") PAST("fell") PAST("fled") PAST("flew") PAST("forgave")
	PAST("forgot") PAST("froze") PAST("gave") PAST("grew") PAST("hid") PAST("knew")
	PAST("mistook") PAST("outgrew") PAST("overcame") PAST("overtook") PAST("ran")
	PAST("rang") PAST("rode") PAST("rose") PAST("sang") PAST("sank") PAST("saw")
	PAST("shook") PAST("shrank") PAST("slept") PAST("sprang") PAST("stole") PAST("strode")
	PAST("swam") PAST("swore") PAST("threw") PAST("took") PAST("tore") PAST("undertook")
	PAST("wept") PAST("withdrew") PAST("woke") PAST("wore")

	BOTH("bent") BOTH("bought") BOTH("brought") BOTH("built") BOTH("caught")
	BOTH("clung") BOTH("dealt") BOTH("dug") BOTH("fed") BOTH("fought")
	BOTH("hung") BOTH("kept") BOTH("laid") BOTH("led") BOTH("left") BOTH("lent")
	BOTH("lost") BOTH("made") BOTH("met") BOTH("paid") BOTH("rebuilt") BOTH("sat")
	BOTH("sent") BOTH("slid") BOTH("sold") BOTH("sought") BOTH("spent") BOTH("spun")
	BOTH("stood") BOTH("stuck") BOTH("struck") BOTH("swept") BOTH("swung")
	BOTH("taught") BOTH("withheld") BOTH("withstood") BOTH("won")
};
/* clang-format on */

extern const struct lexeme_table lexemes_english_verbs;
const struct lexeme_table lexemes_english_verbs = {
	lexemes, sizeof(lexemes) / sizeof(lexemes[0])
};
