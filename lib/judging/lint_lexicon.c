#include "judging/lint_words.h"

/*
 * English, of news.  A word stands here when it says what its list is for in
 * almost any sentence: a rule that is often wrong is soon switched off.  What
 * can be a plain word ("shot", "beat", "cut") is left out; a policy adds what
 * its newsroom wants.
 */
static const char *const accuses[] = {
	"took bribes", "take bribes", "takes bribes", "taking bribes", "taken bribes",
	"took a bribe", "took the bribe", "accepted bribes", "accepted a bribe",
	"accepting bribes", "paid bribes", "paying bribes", "paid a bribe",
	"demanded bribes", "demanded a bribe", "bribed", "bribing", "took kickbacks",
	"taking kickbacks", "paid kickbacks", "received kickbacks",
	"accepted kickbacks", "embezzled", "embezzles", "embezzling", "extorted",
	"extorting", "blackmailed", "blackmailing", "laundered money",
	"laundering money", "defrauded", "defrauding", "committed fraud", "falsified",
	"falsifying", "forged signatures", "forged documents", "forged the",
	"perjured", "lied", "lying to", "lying about", "covered up", "covering up",
	"covered it up", "stole", "swindled", "plagiarised", "plagiarized",
	"rigged the election", "rigged the vote", "rigged the tender", "rigged bids",
	"rigged the contract", "raped", "molested", "groped", "sexually assaulted",
	"sexually abused", "sexually harassed", "harassed", "tortured prisoners",
	"tortured detainees", "tortured him", "tortured her", "mistreated",
	"abused prisoners", "abused detainees", "abused patients", "abused children",
	"abused his power", "abused her power", "abused their power",
	"abused his office", "abused her office", "abusing his power",
	"abusing her power", "abusing their power", "misused public", "misused the",
	"misused funds", "misused money", "misappropriated", "misappropriating",
	"took money from", "took cash from", "broke the law", "broken the law",
	"violated the law", "acted illegally", "acted unlawfully", "illegally sold",
	"illegally paid", "illegally took", "misled investors", "misled the public",
	"misled parliament", "misled voters", "misled the court", "misled police",
	"was negligent", "were negligent", "is negligent", "cooked the books",
	"hid evidence", "destroyed evidence", "hiding evidence", "destroying evidence",
	"tampered with", "obstructed justice", "is corrupt", "was corrupt",
	"are corrupt", "were corrupt", "is guilty of", "was guilty of",
	"were guilty of", "are guilty of", "complicit in", "committed war crimes",
	"committed a crime", "committed crimes", "committed perjury",
	"used his office to enrich", "enriched himself", "enriched herself",
	"enriched themselves", "ordered the killing*", "ordered the execution*",
	"ordered the murder*", "ordered the torture", "ordered the arrest*",
	"killed civilians", "shot civilians", "killed prisoners", "shot prisoners",
	"executed prisoners", "beat prisoners", "beat detainees", "murdered",
	"kidnapped", "abducted", "poisoned", "trafficked", "smuggled", "siphoned off",
	"siphoned money", NULL
};

static const char *const accusing[] = { "accuse", "accuses", "accused", "accusing", "alleged",
					"alleges", "alleging", NULL };

static const char *const wrong[] = {
	"steal*", "theft", "thefts", "brib*", "fraud*", "corrupt*", "embezzl*", "abus*", "rape",
	"raping", "murder*", "kill*", "tortur*", "assault*", "harass*", "lying", "cheat*",
	"negligen*", "misconduct", "misus*", "launder*", "extort*", "smuggl*", "traffick*",
	"cover-up", "covering up", "crime", "crimes", "treason", "spying", "espionage",
	"plagiari*", "forging", "forgery", "falsif*", "beat", "beating*", "discriminat*",
	"massacre*", "kidnap*", "abduct*", "poison*", "blackmail*", "rigging", "nepotism",
	"perjury", "tax evasion", "evading taxes", "insider trading", "embezzlement",
	"pocketing", "siphoning", "looting", "molest*", "grop*", NULL
};

static const char *const attacks[] = {
	"liar", "liars", "crook", "crooks", "idiot", "idiots", "idiotic", "moron", "morons",
	"coward", "cowards", "cowardly", "thug", "thugs", "a fool", "fools", "a clown",
	"clowns", "a bully", "bullies", "lunatic", "lunatics", "narcissis*", "sociopath*",
	"psychopath*", "hypocrite*", "incompetent", "unhinged", "unfit for", "unfit to",
	"a disgrace", "power-hungry", "a puppet", "a traitor", "traitors", "a thief",
	"thieves", "a monster", "spineless", "dishonest", "out of his depth",
	"out of her depth", "out of their depth", "a joke", "a megalomaniac", "megalomania*",
	"a tyrant", "a buffoon", "a drunk", "a lightweight", "a snake", "a con man",
	"a con artist", "a fraud", "stupid man", "stupid woman", "he is stupid",
	"she is stupid", "he's stupid", "she's stupid", NULL
};

static const char *const opinion[] = {
	"i think", "i believe", "i feel that", "i doubt", "i suspect", "i guess", "i bet",
	"i imagine", "in my opinion", "in my view", "to my mind", "it seems to me",
	"if you ask me", "makes no sense", "make no sense", "made no sense",
	"doesn't make sense", "doesnt make sense", "does not make sense",
	"doesn't make any sense", "doesn't make much sense", "doesnt make much sense",
	"does not make much sense", "does not make any sense", "makes little sense",
	"disgraceful", "shameful", "ridiculous", "absurd", "pathetic", "laughable",
	"a farce", "outrageous", "idiotic", "insane", "a terrible idea", "a bad idea",
	"a great idea", "a terrible mistake", "a huge mistake", "a waste of time",
	"a waste of money", "should resign", "should be fired", "should be sacked",
	"should be ashamed", "should be jailed", "should step down", "must resign", "has to go",
	"must have decided", "must have known", "must have been", "must have thought",
	"must have wanted", "presumably", "no doubt", "probably",
	"doomed", "disgusting", "appalling", "unacceptable", "foolish", "reckless", "naive",
	"inexcusable", "indefensible", "was a mistake", "is a mistake", "worst policy",
	"worst idea", "worst decision", "worst government", "worst president",
	"worst leader", "worst minister", "best president", "best leader", NULL
};

static const char *const response[] = {
	"did not respond", "didn't respond", "have not responded", "has not responded",
	"had not responded", "not immediately respond", "did not reply", "didn't reply",
	"has not replied", "had not replied", "not immediately reply", "did not answer",
	"didn't answer", "did not return", "didn't return", "declined to comment",
	"declined comment", "declines to comment", "declined to answer", "declined to respond",
	"declined an interview", "declined interview", "refused to comment",
	"would not comment", "wouldn't comment", "had no comment", "no comment",
	"offered no comment", "not comment", "could not be reached", "couldn't be reached",
	"could not immediately be reached", "not be reached", "could not be contacted",
	"was unavailable", "not available for comment", "was not available",
	"not immediately available", "unavailable for comment", "request for comment",
	"requests for comment", "asked for comment", "asked to comment",
	"contacted for comment", "approached for comment", "reached for comment",
	"sought comment", "in response", "in a response", "right of reply", "responded that",
	"responded by", "responded to", "denies", "denied", "denying", "deny", "denial",
	"denials", "has rejected", "rejected the", "rejects the", "dismissed the", "disputes",
	"disputed", "dispute that", "refuted", "rebutted", "pleaded not guilty",
	"pleads not guilty", "pleaded innocent", "maintains his innocence",
	"maintains her innocence", "insists he", "insists she", "defended himself",
	"defended herself", "no wrongdoing", "any wrongdoing", "did nothing wrong",
	"done nothing wrong", "is not true", "isn't true", "are not true", "is untrue",
	"untrue", "baseless", "unfounded", "without merit", "false accusation*",
	"false allegation*", "are false", "is false", "were false", "was false",
	"categorically", "apologi*", "admitted", "admits", "acknowledged", "confessed",
	"pleaded guilty", NULL
};

static const char *const corroborated[] = {
	"corroborat*", "independently", "verified", "verify", "could not confirm",
	"couldn't confirm", "could not be confirmed", "unconfirmed", "not been confirmed",
	"confirmed by", "was confirmed", "were confirmed", "also confirmed",
	"confirmed the account", "second source", "documents seen by", "documents obtained by",
	"documents reviewed by", "records show", "documents show", "emails show",
	"records reviewed", "emails reviewed", "according to documents",
	"according to records", "court documents", "court records", "court filing*", NULL
};

static const char *const reason[] = {
	"anonymity because", "anonymity as", "anonymity to", "anonymity in order", "anonymity so", "anonymity out of",
	"anonymity citing", "anonymity due to", "anonymity for", "anonymity over",
	"anonymity owing", "anonymity given", "anonymity since", "anonymously because",
	"anonymously to", "anonymously for", "anonymously out of",
	"named because", "named as", "named for", "named out of", "named due to", "named to",
	"named citing", "named in order", "named so", "named over", "named owing",
	"identified because", "identified as they", "identified as he", "identified as she",
	"identified for", "identified out of", "identified due to", "identified citing",
	"identified discussing", "identified to", "identified in order", "identified given",
	"name withheld", "names withheld", "withholding", "for fear", "fear of", "fears of",
	"fearing", "feared", "fears", "fearful", "afraid", "for security reasons",
	"for safety reasons", "for legal reasons", "for their safety", "for his safety",
	"for her safety", "reprisal*", "retaliation", "retribution", "persecution",
	"to protect", "sensitivity of", "sensitive nature", "not public", "not yet public",
	"are private", "were private", "was private", "is private", "confidential",
	"not authori*", "not been authori*", "wasn't authori*", "weren't authori*",
	"isn't authori*", "aren't authori*", "unauthori*", "not allowed to",
	"not permitted to", "lacked authori*", "without authori*", "barred from",
	"forbidden to", "could lose", "to speak freely", "to speak candidly",
	"to speak openly", "speak more freely", "speak candidly", "speak freely",
	"speak openly", "to be candid", "a minor", "under age", "underage", NULL
};

static const char *const not_authorised[] = {
	"not authori*", "not been authori*", "wasn't authori*", "weren't authori*",
	"isn't authori*", "aren't authori*", "unauthori*", "not allowed to",
	"not permitted to", "lacked authori*", "without authori*", NULL
};

static const char *const anonymity[] = {
	"anonymity", "anonymous", "anonymously", "not to be named", "not be named",
	"not to be identified", "not be identified", "unnamed", "unidentified",
	"on background", "off the record", NULL
};

static const char *const direct[] = {
	"direct knowledge", "first-hand", "firsthand", "first hand", "who attended",
	"who witnessed", "who saw", "who was present", "who were present", "was there",
	"were there", "in the room", "in the meeting*", "at the meeting*", "on the call",
	"on the panel", "on the scene", "at the scene", "who took part",
	"who participated", "who was involved", "who were involved", "involved in",
	"participant*", "eyewitness*", "witness", "witnesses", "who heard", "who watched",
	"who was on", "who worked on", "who reviewed", "who has seen", "who have seen",
	"who had seen", "who read", "who has read", "i saw", "we saw", "i heard", "i watched",
	"with my own eyes", "i was there", "we were there", NULL
};

static const char *const position[] = {
	"familiar with", "knowledge of", "briefed", "close to", "with access to",
	"access to", "privy to", "aware of", "who knows", "who know", "who works",
	"who worked", "who work", "working for", "working at", "working in", "works for",
	"employed", "who lives", "who live", "who lived", "member of", "inside the",
	"within the", "in charge of", "responsible for", "who oversees", "who oversaw",
	"who runs", "who handled", "who handles", "who advises", "who advised",
	"who deals with", "informed of", "informed about", "in direct contact",
	"in contact with", NULL
};

static const char *const off_record[] = {
	"off the record", "off-the-record", "not for publication", "don't print this",
	"do not print this", "don't quote me", "do not quote me", "not for quotation",
	"not for attribution", "deep background", NULL
};

static const char *const bare[] = { "source", "sources", "insider", "insiders", NULL };

static const char *const empty[] = {
	"a", "an", "one", "another", "other", "the", "this", "that", "our", "my", "some",
	"any", "several", "multiple", "many", "various", "two", "three", "four", "five",
	"six", "both", "second", "third", "separate", "different", "further", "additional",
	"reliable", "credible", "trusted", "trustworthy", "good", "well-placed",
	"well-informed", "informed", "knowledgeable", "authoritative", "key", "anonymous",
	"unnamed", "unidentified", "undisclosed", "confidential", "independent", "of", "the",
	"these", "those", "certain", "same", NULL
};

static const char *const insider[] = {
	"source", "official", "insider", "aide", "adviser", "advisor", "diplomat", "officer",
	"person", "employee", "staffer", "staff member", "executive", "whistleblower",
	"whistle-blower", "informant", "operative", "agent", "consultant", "strategist",
	"lobbyist", "banker", "engineer", "worker", "trader", "resident", "man", "woman",
	"witness", "doctor", "nurse", "teacher", "soldier", "colleague", "friend",
	"neighbour", "neighbor", "relative", "lawmaker", "minister", "member", "clerk",
	"driver", "manager", "director", "analyst", "contractor", "associate", "guard",
	"fisherman", "fisher", "farmer", "merchant", "student", NULL
};

static const char *const insiders[] = {
	"sources", "officials", "insiders", "aides", "advisers", "advisors", "diplomats",
	"staffers", "whistleblowers", "whistle-blowers", "informants", "operatives", NULL
};

static const char *const spoken_for[] = {
	"spokesman", "spokeswoman", "spokesperson", "spokespeople", "spokesmen",
	"spokeswomen", "judge", "judges", "court", "courts", "jury", "statement", "lawyer",
	"lawyers", "attorney", "attorneys", "prosecutor", "prosecutors", "narrator", "host",
	"moderator", "reporter", "reporters", "questioner", "interviewer", "editor", "author",
	"writer", "columnist", NULL
};

static const char *const negation[] = {
	"no", "not", "never", "nobody", "none", "nothing", "without", "didn't", "doesn't", "don't", "wasn't", "weren't",
	"isn't", "aren't", "hasn't", "haven't", "hadn't", "denied", "denies", "deny",
	"denying", "nor", "neither", "against", "fight*", "anti-corruption", "combat*",
	"if", "whether", "prevent*", NULL
};

static const char *const common[] = {
	"known", "supposed", "supposedly", "meant", "considered", "presumed", "predicted",
	"shown", "portrayed", "described", "thought", "expected", "called", "mentioned",
	"noted", "projected", "estimated", "presented as", "chant*", "cheer*", "boo", "booed",
	"sang", "consider", "considers", "express", "expressed", "hope", "hopes", "hoped", NULL
};

static const char *const supposed[] = {
	"could be", "can be", "may be", "might be", "would be", "not be",
	"never be", "not have been", NULL
};

static const char *const days[] = {
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
	"tues", "wed", "thu", "thur", "thurs", "fri", "yesterday", "today", "tonight",
	"last night", "this morning", "this afternoon", "this evening", "this week", "last week",
	"earlier this month", "last month", "january", "february", "april", "june", "july",
	"august", "september", "october", "november", "december", "jan", "feb", "apr", "aug",
	"sept", "oct", "nov", "dec", NULL
};

const char *const *const lint_lexicon[LIST_COUNT] = {
	[LIST_ACCUSES] = accuses,
	[LIST_ACCUSING] = accusing,
	[LIST_WRONG] = wrong,
	[LIST_ATTACKS] = attacks,
	[LIST_OPINION] = opinion,
	[LIST_RESPONSE] = response,
	[LIST_CORROBORATED] = corroborated,
	[LIST_REASON] = reason,
	[LIST_NOT_AUTHORISED] = not_authorised,
	[LIST_ANONYMITY] = anonymity,
	[LIST_DIRECT] = direct,
	[LIST_POSITION] = position,
	[LIST_OFF_RECORD] = off_record,
	[LIST_BARE] = bare,
	[LIST_EMPTY] = empty,
	[LIST_INSIDER] = insider,
	[LIST_INSIDERS] = insiders,
	[LIST_SPOKEN_FOR] = spoken_for,
	[LIST_NEGATION] = negation,
	[LIST_COMMON] = common,
	[LIST_SUPPOSED] = supposed,
	[LIST_DAY] = days,
};
