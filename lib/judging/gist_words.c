#include "judging/gist_words.h"

#include <stddef.h>

const char *const gist_common[] = {
	"a an the this that these those such same other another each every either",
	"i me my mine myself we us our ours ourselves you your yours yourself he him his"
	" himself she her hers herself it its itself they them their theirs themselves"
	" one ones who whom whose which what someone somebody something anyone anything",
	"am is are was were be been being do does did doing done have has had having will"
	" would shall should can could may might must ought get gets got getting",
	"of in on at by for with about against between into through during before after"
	" above below to from up down out off over under within without upon toward"
	" towards among across along around behind beside besides via per amid",
	"and or but nor so yet if then else because as until while although though unless"
	" since whether than when where why how whenever wherever",
	"all any both few more most some many much several own only just also too very"
	" even still again further once here there now ever almost about",
	"let like well really actually please yes oh ok okay etc rt via amp",
	NULL
};

const char *const gist_negations[] = {
	"not no never none nobody nothing neither nor without cannot",
	"deny denied denies denying refute refuted false falsely untrue hoax",
	NULL
};

const char *const gist_irregular[] = {
	"man men", "woman women", "child children", "person people", "foot feet",
	"tooth teeth", "mouse mice", "wife wives", "life lives", "leaf leaves",
	"half halves", "knife knives", "wolf wolves", "thief thieves", "shelf shelves",
	"crisis crises", "analysis analyses", "medium media", "criterion criteria",
	"be is are was were been being am", "do did does done", "have had has",
	"go went gone goes", "say said says", "tell told", "make made", "take took taken",
	"give gave given", "get got gotten", "come came", "become became", "see saw seen",
	"know knew known", "think thought", "find found", "leave left", "feel felt",
	"bring brought", "buy bought", "catch caught", "teach taught", "seek sought",
	"fight fought", "hold held", "keep kept", "sleep slept", "lead led", "lose lost",
	"meet met", "pay paid", "sell sold", "send sent", "spend spent", "lend lent",
	"build built", "sit sat", "stand stood", "understand understood", "win won",
	"run ran", "begin began begun", "drink drank drunk", "sing sang sung",
	"swim swam swum", "ring rang rung", "sink sank sunk", "shrink shrank shrunk",
	"rise rose risen", "fall fell fallen", "grow grew grown", "throw threw thrown",
	"fly flew flown", "draw drew drawn", "blow blew blown", "show shown",
	"write wrote written", "drive drove driven", "ride rode ridden",
	"speak spoke spoken", "steal stole stolen", "break broke broken",
	"choose chose chosen", "freeze froze frozen", "wake woke woken",
	"wear wore worn", "tear tore torn", "swear swore sworn", "bear bore borne",
	"hide hid hidden", "bite bit bitten", "eat ate eaten", "beat beaten",
	"forget forgot forgotten", "forgive forgave forgiven", "shake shook shaken",
	"shoot shot", "strike struck stricken", "stick stuck", "hang hung", "dig dug",
	"swing swung", "spin spun", "cling clung", "sting stung", "bind bound",
	"wind wound", "grind ground", "hear heard", "mean meant", "deal dealt",
	"burn burnt", "learn learnt", "dream dreamt", "spill spilt", "spoil spoilt",
	"flee fled", "feed fed", "breed bred", "bleed bled", "speed sped", "slide slid",
	"shine shone", "light lit", "lay laid", "slay slew slain", "weave wove woven",
	"arise arose arisen", "withdraw withdrew withdrawn", "overcome overcame",
	"overtake overtook overtaken", "undergo underwent undergone", "die dying",
	"good better best", "bad worse worst", "far farther further",
	NULL
};

const char *const gist_units[] = {
	"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
	"ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
	"seventeen", "eighteen", "nineteen", NULL
};

const char *const gist_tens[] = { "twenty", "thirty",  "forty",	 "fifty", "sixty",
				  "seventy", "eighty", "ninety", NULL };

const char *const gist_months[] = {
	"january jan",	"february feb", "march mar",	      "april apr",
	"may",		"june jun",	"july jul",	      "august aug",
	"september sep sept", "october oct", "november nov", "december dec", NULL
};

const char *const gist_weekdays[] = {
	"monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs",
	"friday fri", "saturday", "sunday", NULL
};

/* Words of the news that are used for each other. */
const char *const gist_alike[] = {
	/* speaking */
	"say tell state declare remark", "announce unveil", "accuse allege blame",
	"ask request", "claim assert", "confirm verify", "warn caution alert",
	"urge exhort", "criticise criticize slam condemn denounce blast",
	"talk discussion discuss negotiation negotiate", "agree accord", "reject rebuff dismiss",
	"support back endorse", "vow pledge promise", "reveal disclose", "admit acknowledge",
	"spokesman spokeswoman spokesperson", "chairman chairwoman chairperson chair",
	/* force and crime */
	"kill murder slay assassinate", "dead death die", "injure wound hurt",
	"attack assault raid", "bomb explosion blast explode", "gun firearm weapon",
	"fight battle clash", "troop soldier serviceman", "rebel insurgent militant guerrilla",
	"arrest detain apprehend", "jail prison imprison incarcerate", "cop police policeman",
	"lawsuit sue suit", "court tribunal", "verdict ruling", "convict guilty",
	"kidnap abduct hostage", "protest demonstrate demonstration rally", "riot unrest",
	"steal rob theft robbery", "shoot gunfire", "terror terrorist terrorism",
	"lawyer attorney", "crash collide collision", "accident mishap",
	/* change */
	"rise increase climb gain grow growth jump surge soar", "fall decrease drop decline slip plunge tumble slide sink",
	"begin start commence launch", "end finish conclude", "stop halt cease",
	"cut reduce reduction slash lower", "delay postpone", "buy purchase acquire acquisition",
	"get obtain receive", "give grant donate", "help aid assist assistance",
	"show display", "big large huge massive enormous giant", "small little tiny", "near nearly",
	"need require", "allow permit let", "ban prohibit forbid outlaw bar",
	"close shut", "choose pick select", "elect vote", "try attempt effort",
	"build construct construction", "fix repair", "destroy demolish wreck destruction",
	"win victory defeat beat", "quit resign", "fire sack dismiss", "hire recruit",
	"plan intend", "happen occur", "search hunt", "find discover", "flee escape",
	"leave depart", "arrive arrival", "hit strike", "storm hurricane typhoon",
	"earthquake quake", "flood flooding", "blaze wildfire",
	/* people, places, things */
	"person individual", "woman lady female", "man guy male", "child kid",
	"doctor physician", "student pupil", "leader chief head boss",
	"firm company corporation corp business inc", "job employment employ work",
	"worker employee staff", "car auto automobile vehicle", "plane aircraft airplane jet",
	"ship vessel boat", "city town", "nation country",
	"ill sick", "illness disease", "drug medicine medication", "film movie",
	"picture photo photograph image snapshot", "video footage", "money cash", "dollar usd",
	"stock share", "profit earnings", "price cost", "law legislation act", "tax levy",
	"government administration govt", "parliament legislature", "congress congressional",
	"senate senator sen", "president presidential", "republican gop", "democrat democratic",
	"covid coronavirus", "percent percentage pct", "house home residence",
	"mom mother mum mommy mama", "dad father daddy papa", "north northern", "south southern", "east eastern",
	"west western", "quarter quarterly", "month monthly", "week weekly", "year annual yearly annually",
	"day daily", "million", "foreign overseas abroad", "global worldwide international",
	/* the same thing as another kind of word */
	"decide decision", "invade invasion", "propose proposal", "approve approval accept",
	"remove removal delete", "produce production", "introduce introduction",
	"describe description", "speak speech", "believe belief", "marry marriage wedding wed",
	"fail failure", "analyze analyse analysis analyst", "compete competition competitor",
	"apply application", "strong strength strengthen", "long length", "high height",
	"deep depth", "poor poverty", "rich wealthy wealth", "free freedom", "true truth",
	"hungry hunger starve starvation famine", "angry anger furious outrage",
	"violent violence", "evident evidence", "independent independence",
	"different difference differ", "secure security", "fly flight", "lose loss",
	"sell sale seller", "prove proof", "advise advice", "pay payment", "live alive",
	"refuse refusal", "bury burial funeral", "threat threaten", "apologize apologise apology",
	"pregnant pregnancy", "farm farmer agriculture agricultural", "racist racism racial",
	"muslim islam islamic", "jew jewish", "christian christianity", "sex sexual",
	"celebrate celebration", "navy naval", "hot heat", "corrupt corruption bribe bribery",
	"survive survivor survival", "inspect inspection inspector", "vary variety variation",
	/* everyday life */
	"baby infant newborn", "teenager teen adolescent", "dog puppy", "cat kitten",
	"phone cellphone smartphone telephone", "television tv", "website webpage", "road street highway",
	"hat cap", "laugh chuckle giggle", "shop store", "fuel gasoline petrol",
	"oil crude petroleum", "power electricity", "factory plant", "soccer football",
	"reporter journalist correspondent", "author writer", "singer musician",
	"vaccine vaccination vaccinate", "fence barrier wall", "immigrant migrant",
	"road street", "train railway", "salary wage", "food meal", "joke prank satire",
	"fraud scam", "gunman shooter", "army military", "war warfare", "truce ceasefire",
	"border frontier", "university college", "expert specialist", "study research",
	"poll survey", "trip visit tour", "cancel scrap", "secret covert", "hide conceal",
	"danger dangerous risk", "protect defend defence defense", "missile rocket",
	"nuclear atomic", "lawmaker legislator congressman congresswoman", "ambassador envoy diplomat",
	"governor gov", "rep representative", "king monarch", "rescue save", "victim casualty",
	"alter modify change", "predict forecast", "expect anticipate", "fear afraid",
	"surprise shock stun", "praise laud hail", "mock ridicule", "insult offend",
	"strange odd bizarre weird", "important significant major", "brief short",
	"hard difficult tough", "snow blizzard", "rain rainfall", "crop harvest",
	"rich wealthy", "gay homosexual", "god almighty", "torture abuse mistreat",
	"spy espionage", "guard sentry", "supporter backer", "rival opponent foe",
	"letter missive", "order command", "quick rapid fast swift", "wrong incorrect", "fake phony bogus", "real genuine authentic",
	NULL
};
