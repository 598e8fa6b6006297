#include "reading/terms.h"

/*
 * English phrases of anonymous sourcing, as the style books of news agencies
 * set them (AP, Reuters, BBC: how a source without a name is described, and why
 * it is said that there is none).  The notation is that of terms.h.
 */
#define ASKS "asked|asks|asking|requested|requests|requesting|wanted|wants|wanting|" \
	"wished|wishes|wishing|preferred|prefers|preferring|chose|opted|insisted|insists|" \
	"insisting|demanded|demanding|begged|agreed|sought|seeking|pleaded"
#define DECLINES "declined|declines|declining|refused|refuses|refusing|decline|refuse"
#define NAMED "named|identified|quoted|identifiable|photographed"
#define NOT "not|didn't|doesn't|don't|wouldn't|couldn't"
#define GIVE "give|provide|disclose|reveal|state|share|offer|say|divulge|supply|use"
#define OWN "his|her|their|its|a"
#define NAME "name|names|identity|identities|surname|surnames"
#define ALLOWED "authorized|authorised|permitted|allowed|cleared|empowered|supposed|entitled"
#define SPEAK "speak|discuss|comment|talk|brief|disclose|share|release|reveal|address|" \
	"give|be|describe|divulge|publicize|publicise|detail|confirm|answer|say|go|make|" \
	"provide|communicate|publicly"
#define HIDDEN "anonymous|unnamed|nameless|unidentified|anonymously"
#define PUBLISHED "used|published|disclosed|revealed|printed|given|named|identified|quoted|" \
	"mentioned|made"

#define WITHHELD(words) { words, TERMS_WITHHELD, NULL, NULL },
#define BECAUSE(words, reason) { words, TERMS_WITHHELD, reason, NULL },
#define REASON(words, reason) { words, TERMS_REASON, reason, NULL },
#define RULES(words, rules) { words, TERMS_RULES, NULL, rules },

/* clang-format off */
extern const struct terms_pattern terms_english[];
const struct terms_pattern terms_english[] = {
	WITHHELD("on|under [the|a] condition|conditions|promise|guarantee|cloak|assurance of * anonymity|confidentiality")
	WITHHELD("on [the|a] condition * not [to] be|identify|name|use|publish|disclose")
	WITHHELD("in exchange|return for anonymity|confidentiality")
	WITHHELD(ASKS " [*] not to be " NAMED)
	WITHHELD(ASKS " [*] to remain|stay|be|go|speak|keep|talk [*] " HIDDEN)
	WITHHELD(ASKS " [for|on] [_] anonymity|confidentiality")
	WITHHELD(ASKS " [*] that * not be " PUBLISHED)
	WITHHELD(ASKS " [*] that " OWN " [_] " NAME " not be " PUBLISHED)
	WITHHELD(ASKS " [*] that " OWN " [_] " NAME " be withheld|protected|concealed|changed|omitted|hidden")
	WITHHELD(ASKS " [*] not to use|publish|disclose|reveal|print|give|name|identify * " NAME "|him|her|them")
	WITHHELD(ASKS " [*] to withhold|conceal|protect|hide|omit * " NAME)
	WITHHELD(DECLINES " to be " NAMED)
	WITHHELD(DECLINES " to " GIVE " " OWN " * " NAME)
	WITHHELD(DECLINES " to identify|name himself|herself|themselves|itself")
	WITHHELD("did|does|do|would|could not want|wish|like|care|agree to be " NAMED)
	WITHHELD(NOT " want|wish|like|care|agree to be " NAMED)
	WITHHELD(NOT " want|wish " OWN " * " NAME " [to] [be] " PUBLISHED)
	WITHHELD(NOT " want|wish|like|agree to " GIVE " " OWN " [_] " NAME)
	WITHHELD(ASKS " [*] that * be|remain|stay [kept] " HIDDEN)
	WITHHELD("not being " NAMED)
	WITHHELD(NOT " " GIVE " " OWN " [_] " NAME)
	WITHHELD("could|can|may|must|should|cannot|can't not be " NAMED)
	WITHHELD("cannot|couldn't|can't be " NAMED)
	WITHHELD("not to be " NAMED)
	WITHHELD("remain|remained|remaining|remains|stay|stayed|kept|keep anonymous|nameless")
	WITHHELD("granted|given|promised|offered|guaranteed|assured anonymity")
	WITHHELD("spoke|speaks|speaking|speak|talked|talking|commented|testified * anonymously")
	WITHHELD("anonymously")
	WITHHELD("whose * " NAME " * withheld|changed|concealed|protected|hidden|omitted")
	BECAUSE("not|wasn't|weren't|isn't|aren't|never|without [_] " ALLOWED " to [_] " SPEAK, "not_authorised")
	BECAUSE("without|lacked|lacks|lacking authority|authorization|authorisation|permission|clearance to [_] " SPEAK, "not_authorised")
	BECAUSE("not|wasn't|weren't|isn't|aren't [_] " ALLOWED " to [_] [_] [_] publicly|media|press|reporters|journalists", "not_authorised")
	BECAUSE("unauthorized|unauthorised to [_] " SPEAK, "not_authorised")

	{ ASKS " [*] to be " NAMED "|known [_] only|solely|simply|just by|as", TERMS_PARTLY, NULL, NULL },
	{ "gave|giving|gives|provided|using|used only " OWN " [*] " NAME, TERMS_PARTLY, NULL, NULL },
	{ DECLINES " to " GIVE " " OWN " last|full|family|second " NAME, TERMS_PARTLY, NULL, NULL },

	{ "familiar with", TERMS_KNOWS, NULL, NULL },
	{ "briefed|informed|apprised on|about|of|by", TERMS_KNOWS, NULL, NULL },
	{ "with * knowledge of|about", TERMS_KNOWS, NULL, NULL },
	{ "who|that has|have|had [_] [_] knowledge of|about", TERMS_KNOWS, NULL, NULL },
	{ "having [_] [_] knowledge of", TERMS_KNOWS, NULL, NULL },
	{ "privy to", TERMS_KNOWS, NULL, NULL },
	{ "in the know", TERMS_KNOWS, NULL, NULL },
	{ "knowledgeable about|of", TERMS_KNOWS, NULL, NULL },
	{ "close|near to", TERMS_KNOWS_SOURCE, NULL, NULL },
	{ "aware of", TERMS_KNOWS_SOURCE, NULL, NULL },

	{ HIDDEN "|undisclosed|unspecified|unattributed", TERMS_NAMELESS, NULL, NULL },

	{ "citing|cites|cited", TERMS_CITED, NULL, NULL },
	{ "interview|interviews|conversation|conversations with", TERMS_CITED, NULL, NULL },

	RULES("on deep background", "deep_background")
	RULES("on background", "background")
	RULES("off the record", "off_record")
	RULES("on the record", "on_record")

	REASON("safety|security|reprisal|reprisals|retribution|retaliation|punishment|arrest|persecution|threats|harassment|repercussions", "safety")
	REASON("job|jobs|career|careers|employer|employers|employment|fired|dismissal", "job")
	REASON("legal|lawsuit|litigation|lawsuits|nondisclosure|non-disclosure|gag", "legal")
	{ NULL, TERMS_REASON, NULL, NULL },
};
/* clang-format on */
