#include "reading/detail.h"

/*
 * The words that name whose money it is, before the name of a currency:
 * "swiss francs", "hong kong dollars", "cfa francs".  Of a name of two words
 * the last one is here.
 */
#define NATION(word)	{ word, 0, DETAIL(0, 0, FIGURE_NATION), NULL }

/* clang-format off */
static const struct lexeme lexemes[] = {
	NATION("afghan"), NATION("albanian"), NATION("algerian"), NATION("american"),
	NATION("angolan"), NATION("argentine"), NATION("argentinian"), NATION("armenian"),
	NATION("aruban"), NATION("australian"), NATION("austrian"), NATION("azerbaijani"),
	NATION("bahamian"), NATION("bahraini"), NATION("bangladeshi"), NATION("barbadian"),
	NATION("belarusian"), NATION("belgian"), NATION("belizean"), NATION("belize"),
	NATION("bermudian"), NATION("bhutanese"), NATION("bolivian"), NATION("bosnian"),
	NATION("botswana"), NATION("brazilian"), NATION("british"), NATION("bruneian"),
	NATION("brunei"), NATION("bulgarian"), NATION("burmese"), NATION("burundian"),
	NATION("cambodian"), NATION("cameroonian"), NATION("canadian"), NATION("cfa"),
	NATION("cfp"), NATION("chilean"), NATION("colombian"),
	NATION("comorian"), NATION("congolese"), NATION("croatian"), NATION("cuban"),
	NATION("cypriot"), NATION("czech"), NATION("danish"), NATION("djiboutian"),
	NATION("dominican"), NATION("dutch"), NATION("egyptian"), NATION("eritrean"),
	NATION("estonian"), NATION("ethiopian"), NATION("european"), NATION("faroese"),
	NATION("fijian"), NATION("finnish"), NATION("french"), NATION("gambian"),
	NATION("georgian"), NATION("german"), NATION("ghanaian"), NATION("ghanian"),
	NATION("gibraltar"), NATION("greek"), NATION("guatemalan"), NATION("guernsey"),
	NATION("guinean"), NATION("guyanese"), NATION("haitian"), NATION("honduran"),
	NATION("hungarian"), NATION("icelandic"), NATION("indian"), NATION("indonesian"),
	NATION("iranian"), NATION("iraqi"), NATION("irish"), NATION("israeli"), NATION("italian"),
	NATION("jamaican"), NATION("japanese"), NATION("jersey"), NATION("jordanian"),
	NATION("kazakh"), NATION("kazakhstani"), NATION("kenyan"), NATION("korean"),
	NATION("kuwaiti"), NATION("kyrgyz"), NATION("kyrgyzstani"), NATION("lankan"),
	NATION("lao"), NATION("laotian"), NATION("latvian"), NATION("lebanese"),
	NATION("liberian"), NATION("libyan"), NATION("lithuanian"), NATION("luxembourg"),
	NATION("macanese"), NATION("macedonian"), NATION("malagasy"), NATION("malawian"),
	NATION("malaysian"), NATION("maldivian"), NATION("maltese"), NATION("manx"),
	NATION("mauritanian"), NATION("mauritian"), NATION("mexican"), NATION("moldovan"),
	NATION("mongolian"), NATION("moroccan"), NATION("mozambican"), NATION("myanmar"),
	NATION("namibian"), NATION("namibia"), NATION("nepalese"), NATION("nepali"),
	NATION("nicaraguan"), NATION("nigerian"), NATION("norwegian"), NATION("omani"),
	NATION("pakistani"), NATION("panamanian"), NATION("paraguayan"), NATION("peruvian"),
	NATION("philippine"), NATION("filipino"), NATION("polish"), NATION("portuguese"),
	NATION("qatari"), NATION("rican"), NATION("romanian"), NATION("russian"),
	NATION("rwandan"), NATION("rwandese"), NATION("salvadoran"), NATION("samoan"),
	NATION("saudi"), NATION("serbian"), NATION("seychellois"), NATION("singapore"),
	NATION("singaporean"), NATION("slovak"), NATION("slovakian"), NATION("slovenian"),
	NATION("somali"), NATION("somaliland"), NATION("soviet"), NATION("spanish"),
	NATION("sudanese"), NATION("surinamese"), NATION("swazi"), NATION("swedish"),
	NATION("swiss"), NATION("syrian"), NATION("taiwan"), NATION("taiwanese"), NATION("tajik"),
	NATION("tajikistani"), NATION("tanzanian"), NATION("thai"), NATION("tobago"),
	NATION("tongan"), NATION("trinidad"), NATION("tunisian"), NATION("turkish"),
	NATION("turkmen"), NATION("turkmenistan"), NATION("ugandan"), NATION("ukrainian"),
	NATION("uruguayan"), NATION("uzbek"), NATION("uzbekistani"), NATION("uzbekistan"),
	NATION("vanuatu"), NATION("venezuelan"), NATION("vietnamese"), NATION("yemeni"),
	NATION("zambian"), NATION("zimbabwean"), NATION("zealand"), NATION("kong"),
	NATION("caribbean"), NATION("african"), NATION("arabian"), NATION("emirati"),
	NATION("bissau"), NATION("cayman"), NATION("tuvaluan"), NATION("tristan"),
	NATION("kiribati"), NATION("nauru"), NATION("deutsche"), NATION("deutsch"),
};
/* clang-format on */

extern const struct lexeme_table lexemes_english_nations;
const struct lexeme_table lexemes_english_nations = {
	lexemes, sizeof(lexemes) / sizeof(lexemes[0])
};
