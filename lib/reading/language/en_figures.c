#include "reading/detail.h"

/*
 * The words of figures: numbers, units, precision and change.  Number words
 * and scales as in the grammars of English; units after the SI brochure
 * (BIPM, 9th edition) and the customary ones of US and British news.
 */
#define CARDINAL(word, value)	{ word, WORD_CARDINAL, DETAIL(value, 0, 0), NULL }
#define SCALE(word, power)	{ word, WORD_SCALE, DETAIL(power, 0, 0), NULL }
#define SCALES(word, power)	{ word, WORD_SCALE, DETAIL(power, 0, FIGURE_MANY), NULL }
#define ORDINAL(word, value) \
	{ word, WORD_ORDINAL | WORD_FRACTION, DETAIL(value, 0, 0), NULL }, \
	{ word "s", WORD_FRACTION, DETAIL(value, DATE_PLURAL, 0), NULL }
#define PART(word, power) \
	{ word, WORD_FRACTION, DETAIL(power, 0, FIGURE_SMALL), NULL }, \
	{ word "s", WORD_FRACTION, DETAIL(power, DATE_PLURAL, FIGURE_SMALL), NULL }
#define TIMES(word, times)	{ word, WORD_CHANGE, DETAIL(times, 0, FIGURE_DOUBLE), NULL }
#define UNIT(word, form)	{ word, WORD_UNIT, DETAIL(0, 0, FIGURE_MEASURE), form }
#define SHORT(word, date, form)	{ word, WORD_UNIT, DETAIL(0, date, FIGURE_MEASURE), form }
#define UNITS(word, form)	UNIT(word, form), UNIT(word "s", form)
#define LETTER(word, form)	{ word, WORD_UNIT, DETAIL(0, 0, FIGURE_LETTER), form }
#define MONEY(word, form)	{ word, WORD_UNIT, DETAIL(0, 0, FIGURE_MONEY), form }
#define MONIES(word, form)	MONEY(word, form), MONEY(word "s", form)
#define FIGURE(word, figure)	{ word, 0, DETAIL(0, 0, figure), NULL }
#define ABOUT(word, figure)	{ word, WORD_APPROXIMATOR, DETAIL(0, 0, figure), NULL }
#define CHANGE(word, figure)	{ word, WORD_CHANGE, DETAIL(0, 0, figure), NULL }

/* clang-format off */
static const struct lexeme lexemes[] = {
	CARDINAL("zero", 0), CARDINAL("nought", 0), CARDINAL("naught", 0),
	CARDINAL("one", 1), CARDINAL("two", 2), CARDINAL("three", 3),
	CARDINAL("four", 4), CARDINAL("five", 5), CARDINAL("six", 6),
	CARDINAL("seven", 7), CARDINAL("eight", 8), CARDINAL("nine", 9),
	CARDINAL("ten", 10), CARDINAL("eleven", 11), CARDINAL("twelve", 12),
	CARDINAL("thirteen", 13), CARDINAL("fourteen", 14), CARDINAL("fifteen", 15),
	CARDINAL("sixteen", 16), CARDINAL("seventeen", 17), CARDINAL("eighteen", 18),
	CARDINAL("nineteen", 19), CARDINAL("twenty", 20), CARDINAL("thirty", 30),
	CARDINAL("forty", 40), CARDINAL("fourty", 40), CARDINAL("fifty", 50),
	CARDINAL("sixty", 60), CARDINAL("seventy", 70), CARDINAL("eighty", 80),
	CARDINAL("ninety", 90),
	SCALE("hundred", 2), SCALE("thousand", 3), SCALE("million", 6),
	SCALE("billion", 9), SCALE("trillion", 12), SCALE("quadrillion", 15),
	SCALE("lakh", 5), SCALE("crore", 7), SCALE("mln", 6), SCALE("bln", 9),
	{ "dozen", WORD_SCALE, DETAIL(0, 0, FIGURE_DOZEN), NULL },
	{ "dz", WORD_SCALE, DETAIL(0, 0, FIGURE_DOZEN), NULL }, { "dzs", WORD_SCALE, DETAIL(0, 0, FIGURE_DOZEN), NULL },
	{ "dozens", WORD_SCALE, DETAIL(0, 0, FIGURE_MANY), NULL },
	SCALES("tens", 1), SCALES("hundreds", 2), SCALES("thousands", 3),
	SCALES("millions", 6), SCALES("billions", 9), SCALES("trillions", 12),
	{ "couple", 0, DETAIL(0, DATE_VAGUE, FIGURE_COUPLE), NULL },
	{ "pair", 0, DETAIL(0, 0, FIGURE_COUPLE), NULL },
	{ "half", WORD_FRACTION, DETAIL(2, DATE_HALF, 0), NULL },
	{ "halves", WORD_FRACTION, DETAIL(2, DATE_PLURAL, 0), NULL },
	{ "quarter", WORD_FRACTION | WORD_DATE, DETAIL(4, DATE_QUARTER, 0), NULL },
	{ "qtr", WORD_DATE, DETAIL(4, DATE_QUARTER, 0), NULL },
	{ "quarters", WORD_FRACTION | WORD_DATE, DETAIL(4, DATE_QUARTER | DATE_PLURAL, 0), NULL },
	{ "first", WORD_ORDINAL, DETAIL(1, 0, 0), NULL },
	{ "second", WORD_ORDINAL | WORD_UNIT, DETAIL(2, DATE_SECOND, 0), "second" },
	ORDINAL("third", 3), ORDINAL("fourth", 4), ORDINAL("fifth", 5),
	ORDINAL("sixth", 6), ORDINAL("seventh", 7), ORDINAL("eighth", 8),
	ORDINAL("ninth", 9), ORDINAL("tenth", 10), ORDINAL("eleventh", 11),
	ORDINAL("twelfth", 12), ORDINAL("thirteenth", 13), ORDINAL("fourteenth", 14),
	ORDINAL("fifteenth", 15), ORDINAL("sixteenth", 16), ORDINAL("seventeenth", 17),
	ORDINAL("eighteenth", 18), ORDINAL("nineteenth", 19), ORDINAL("twentieth", 20),
	ORDINAL("thirtieth", 30), ORDINAL("fortieth", 40), ORDINAL("fiftieth", 50),
	ORDINAL("hundredth", 100), ORDINAL("thousandth", 1000),
	PART("millionth", 6), PART("billionth", 9), PART("trillionth", 12),

	/* little words that numbers are built with */
	{ "a", WORD_ARTICLE, DETAIL(0, 0, FIGURE_A), NULL },
	{ "an", WORD_ARTICLE, DETAIL(0, 0, FIGURE_A), NULL },
	{ "the", WORD_ARTICLE, DETAIL(0, 0, FIGURE_THE), NULL },
	{ "and", WORD_CONJUNCTION, DETAIL(0, 0, FIGURE_AND), NULL },
	{ "or", WORD_CONJUNCTION, DETAIL(0, 0, FIGURE_OR), NULL },
	{ "to", WORD_PREPOSITION, DETAIL(0, DATE_TO, FIGURE_TO), NULL },
	{ "of", WORD_PREPOSITION, DETAIL(0, DATE_OF, FIGURE_OF), NULL },
	{ "per", WORD_PREPOSITION, DETAIL(0, 0, FIGURE_PER), NULL },
	{ "by", WORD_PREPOSITION, DETAIL(0, DATE_BY, FIGURE_BY), NULL },
	{ "between", WORD_PREPOSITION, DETAIL(0, DATE_BETWEEN, FIGURE_BETWEEN), NULL },
	{ "from", WORD_PREPOSITION, DETAIL(0, DATE_FROM, FIGURE_FROM), NULL },
	{ "at", WORD_PREPOSITION, DETAIL(0, DATE_ON, FIGURE_AT), NULL },
	{ "than", WORD_CONJUNCTION, DETAIL(0, 0, FIGURE_THAN), NULL },
	{ "as", WORD_CONJUNCTION, DETAIL(0, 0, FIGURE_AS), NULL },
	{ "no", WORD_DETERMINER, DETAIL(0, 0, FIGURE_NO), NULL },
	FIGURE("not", FIGURE_NOT), FIGURE("equal", FIGURE_EQUAL), FIGURE("equals", FIGURE_EQUAL), FIGURE("equaling", FIGURE_EQUAL), FIGURE("out", FIGURE_OUT),
	{ "point", WORD_UNIT, 0, "point" }, { "points", WORD_UNIT, 0, "point" },
	FIGURE("minus", FIGURE_MINUS), FIGURE("negative", FIGURE_MINUS),

	/* both: words of figures and of dates.  Each stands in one table only, for
	 * the first detail of a word is the one that counts. */
	{ "some", WORD_APPROXIMATOR, DETAIL(0, DATE_VAGUE, FIGURE_ABOUT), NULL },
	{ "many", WORD_APPROXIMATOR, DETAIL(0, DATE_VAGUE, FIGURE_MAXIMUM), NULL },
	{ "few", WORD_APPROXIMATOR, DETAIL(0, DATE_VAGUE, FIGURE_MINIMUM), NULL },
	{ "over", WORD_APPROXIMATOR, DETAIL(0, DATE_OVER, FIGURE_OVER), NULL },
	{ "within", WORD_APPROXIMATOR, DETAIL(0, DATE_OVER, FIGURE_UNDER), NULL },
	{ "fall", WORD_CHANGE | WORD_DATE, DETAIL(23, DATE_SEASON, FIGURE_FALL), NULL },
	{ "now", WORD_DATE, DETAIL(0, DATE_NOW, FIGURE_NOW), NULL },
	{ "currently", WORD_DATE, DETAIL(0, DATE_NOW, FIGURE_NOW), NULL },
	{ "presently", WORD_DATE, DETAIL(0, DATE_NOW, FIGURE_NOW), NULL },
	{ "today", WORD_DATE, DETAIL(8, DATE_SHIFT, FIGURE_NOW), NULL },
	{ "seconds", WORD_DATE | WORD_UNIT, DETAIL(0, DATE_SECOND | DATE_PLURAL, FIGURE_MEASURE), "second" },
	FIGURE("formerly", FIGURE_FORMER),

	/* precision */
	ABOUT("approximately", FIGURE_ABOUT), ABOUT("roughly", FIGURE_ABOUT),
	{ "about", WORD_APPROXIMATOR | WORD_PREPOSITION, DETAIL(0, DATE_AROUND, FIGURE_ABOUT), NULL },
	{ "around", WORD_APPROXIMATOR | WORD_PREPOSITION, DETAIL(0, DATE_AROUND, FIGURE_ABOUT), NULL },
	{ "circa", WORD_APPROXIMATOR, DETAIL(0, DATE_AROUND, FIGURE_ABOUT), NULL },
	ABOUT("nearly", FIGURE_ABOUT),
	ABOUT("almost", FIGURE_ABOUT),
	/* verbs and pronouns too, with details of their own: these have none here */
	{ "estimated", WORD_APPROXIMATOR, 0, NULL }, { "most", WORD_APPROXIMATOR, 0, NULL },
	ABOUT("close", FIGURE_ABOUT), ABOUT("perhaps", FIGURE_ABOUT),
	ABOUT("maybe", FIGURE_ABOUT),
	ABOUT("more", FIGURE_MORE), ABOUT("greater", FIGURE_MORE),
	ABOUT("higher", FIGURE_MORE), ABOUT("larger", FIGURE_MORE),
	ABOUT("bigger", FIGURE_MORE), ABOUT("longer", FIGURE_MORE),
	ABOUT("less", FIGURE_LESS), ABOUT("fewer", FIGURE_LESS),
	ABOUT("lower", FIGURE_LESS), ABOUT("smaller", FIGURE_LESS),
	ABOUT("younger", FIGURE_LESS), ABOUT("older", FIGURE_MORE),
	ABOUT("above", FIGURE_OVER),
	ABOUT("exceeding", FIGURE_OVER), ABOUT("upwards", FIGURE_OVER), ABOUT("excess", FIGURE_OVER),
	ABOUT("exceeds", FIGURE_OVER), ABOUT("exceeded", FIGURE_OVER),
	ABOUT("surpassed", FIGURE_OVER), ABOUT("surpass", FIGURE_OVER), ABOUT("surpasses", FIGURE_OVER), ABOUT("surpassing", FIGURE_OVER), ABOUT("topped", FIGURE_OVER),
	ABOUT("topping", FIGURE_OVER), ABOUT("beyond", FIGURE_OVER),
	ABOUT("under", FIGURE_UNDER), ABOUT("below", FIGURE_UNDER),
	ABOUT("sub", FIGURE_UNDER), ABOUT("least", FIGURE_LEAST),
	ABOUT("minimum", FIGURE_MINIMUM),
	ABOUT("maximum", FIGURE_MAXIMUM), 
	ABOUT("much", FIGURE_MAXIMUM), 
	ABOUT("little", FIGURE_MINIMUM),
	FIGURE("just", FIGURE_JUST), FIGURE("only", FIGURE_JUST),
	FIGURE("well", FIGURE_JUST), FIGURE("slightly", FIGURE_JUST),
	FIGURE("exactly", FIGURE_JUST), 
	FIGURE("old", FIGURE_OLD), FIGURE("aged", FIGURE_AGED), FIGURE("age", FIGURE_AGED),
	FIGURE("ages", FIGURE_AGED),

	/* change and role */
	CHANGE("rose", FIGURE_RISE), CHANGE("rise", FIGURE_RISE), CHANGE("rises", FIGURE_RISE),
	CHANGE("risen", FIGURE_RISE), CHANGE("rising", FIGURE_RISE),
	CHANGE("increase", FIGURE_RISE), CHANGE("increased", FIGURE_RISE),
	CHANGE("increases", FIGURE_RISE), CHANGE("increasing", FIGURE_RISE),
	CHANGE("grew", FIGURE_RISE), CHANGE("grow", FIGURE_RISE), CHANGE("grown", FIGURE_RISE),
	CHANGE("growing", FIGURE_RISE), CHANGE("grows", FIGURE_RISE), CHANGE("growth", FIGURE_RISE),
	CHANGE("climbed", FIGURE_RISE), CHANGE("climb", FIGURE_RISE), CHANGE("climbing", FIGURE_RISE),
	CHANGE("jumped", FIGURE_RISE), CHANGE("jump", FIGURE_RISE), CHANGE("jumping", FIGURE_RISE),
	CHANGE("surged", FIGURE_RISE), CHANGE("surge", FIGURE_RISE), CHANGE("surging", FIGURE_RISE),
	CHANGE("soared", FIGURE_RISE), CHANGE("soar", FIGURE_RISE), CHANGE("soaring", FIGURE_RISE),
	CHANGE("gained", FIGURE_RISE), CHANGE("gain", FIGURE_RISE), CHANGE("gains", FIGURE_RISE),
	CHANGE("gaining", FIGURE_RISE), CHANGE("advanced", FIGURE_RISE),
	CHANGE("expanded", FIGURE_RISE), CHANGE("rallied", FIGURE_RISE), CHANGE("spiked", FIGURE_RISE),
	CHANGE("raised", FIGURE_CHANGE), CHANGE("raise", FIGURE_CHANGE), CHANGE("raising", FIGURE_CHANGE),
	CHANGE("boosted", FIGURE_RISE), CHANGE("swelled", FIGURE_RISE),
	CHANGE("up", FIGURE_UP),
	CHANGE("fell", FIGURE_FALL), CHANGE("falls", FIGURE_FALL),
	CHANGE("fallen", FIGURE_FALL), CHANGE("falling", FIGURE_FALL),
	CHANGE("dropped", FIGURE_FALL), CHANGE("drop", FIGURE_FALL), CHANGE("drops", FIGURE_FALL),
	CHANGE("dropping", FIGURE_FALL), CHANGE("decreased", FIGURE_FALL),
	CHANGE("decrease", FIGURE_FALL), CHANGE("declined", FIGURE_FALL),
	CHANGE("decline", FIGURE_FALL), CHANGE("declining", FIGURE_FALL),
	CHANGE("slid", FIGURE_FALL), CHANGE("slipped", FIGURE_FALL), CHANGE("sank", FIGURE_FALL),
	CHANGE("tumbled", FIGURE_FALL), CHANGE("plunged", FIGURE_FALL), CHANGE("plummeted", FIGURE_FALL),
	CHANGE("shed", FIGURE_FALL), CHANGE("lost", FIGURE_FALL), CHANGE("reduced", FIGURE_FALL),
	CHANGE("reduce", FIGURE_FALL), CHANGE("cut", FIGURE_FALL), CHANGE("shrank", FIGURE_FALL),
	CHANGE("lowered", FIGURE_FALL), CHANGE("eased", FIGURE_FALL), CHANGE("dipped", FIGURE_FALL),
	CHANGE("slow", FIGURE_FALL), CHANGE("slowed", FIGURE_FALL), CHANGE("slowing", FIGURE_FALL),
	CHANGE("narrowed", FIGURE_FALL), CHANGE("weakened", FIGURE_FALL), CHANGE("improved", FIGURE_CHANGE),
	CHANGE("widened", FIGURE_RISE), CHANGE("strengthened", FIGURE_RISE), CHANGE("edged", FIGURE_CHANGE),
	CHANGE("inched", FIGURE_CHANGE), CHANGE("inching", FIGURE_CHANGE), CHANGE("down", FIGURE_FALL),
	CHANGE("changed", FIGURE_CHANGE), CHANGE("went", FIGURE_CHANGE), CHANGE("moved", FIGURE_CHANGE),
	CHANGE("expand", FIGURE_CHANGE), CHANGE("extended", FIGURE_CHANGE),
	TIMES("doubled", 2), TIMES("tripled", 3),
	TIMES("trebled", 3), TIMES("quadrupled", 4),
	TIMES("halved", 0),
	FIGURE("additional", FIGURE_ADDITIONAL), FIGURE("extra", FIGURE_ADDITIONAL),
	FIGURE("further", FIGURE_ADDITIONAL), FIGURE("another", FIGURE_ADDITIONAL),
	FIGURE("total", FIGURE_TOTAL), FIGURE("altogether", FIGURE_TOTAL),
 FIGURE("totalling", FIGURE_TOTAL),
	FIGURE("totaling", FIGURE_TOTAL), FIGURE("totalled", FIGURE_TOTAL), FIGURE("totaled", FIGURE_TOTAL),
	FIGURE("installing", FIGURE_PLACE), FIGURE("installed", FIGURE_PLACE), FIGURE("install", FIGURE_PLACE),
	FIGURE("deploying", FIGURE_PLACE), FIGURE("deployed", FIGURE_PLACE), FIGURE("deploy", FIGURE_PLACE),
	FIGURE("building", FIGURE_PLACE), FIGURE("built", FIGURE_PLACE), FIGURE("build", FIGURE_PLACE),
	FIGURE("placing", FIGURE_PLACE), FIGURE("placed", FIGURE_PLACE), FIGURE("stationing", FIGURE_PLACE),
	FIGURE("stationed", FIGURE_PLACE), FIGURE("hiring", FIGURE_PLACE), FIGURE("hired", FIGURE_PLACE),
	FIGURE("hire", FIGURE_PLACE), FIGURE("recruiting", FIGURE_PLACE), FIGURE("recruited", FIGURE_PLACE),
	FIGURE("opening", FIGURE_PLACE), FIGURE("opened", FIGURE_PLACE), 
	FIGURE("buying", FIGURE_PLACE), FIGURE("bought", FIGURE_PLACE),
	FIGURE("sending", FIGURE_PLACE), FIGURE("sent", FIGURE_PLACE), 
	FIGURE("setting", FIGURE_PLACE), FIGURE("erecting", FIGURE_PLACE),
	FIGURE("erected", FIGURE_PLACE), FIGURE("planting", FIGURE_PLACE), FIGURE("planted", FIGURE_PLACE),
	FIGURE("putting", FIGURE_PLACE), FIGURE("mounting", FIGURE_PLACE), FIGURE("mounted", FIGURE_PLACE),
	FIGURE("assigning", FIGURE_PLACE), FIGURE("assigned", FIGURE_PLACE),
	FIGURE("constructing", FIGURE_PLACE), FIGURE("acquiring", FIGURE_PLACE),
	FIGURE("used", FIGURE_USED), { "previously", WORD_DATE | WORD_ADVERB, DETAIL(0, DATE_PAST, FIGURE_FORMER), NULL }, 
	FIGURE("originally", FIGURE_FORMER), FIGURE("initially", FIGURE_FORMER),
	FIGURE("instead", FIGURE_FORMER),
	

	/* labels: the number behind them names something */
	FIGURE("section", FIGURE_LABEL),
	FIGURE("paragraph", FIGURE_LABEL), FIGURE("clause", FIGURE_LABEL), 
	FIGURE("flight", FIGURE_LABEL), FIGURE("route", FIGURE_LABEL), FIGURE("highway", FIGURE_LABEL),
	FIGURE("interstate", FIGURE_LABEL), FIGURE("room", FIGURE_LABEL), 
	FIGURE("act", FIGURE_LABEL), FIGURE("volume", FIGURE_LABEL), FIGURE("game", FIGURE_LABEL),
	FIGURE("phase", FIGURE_LABEL), FIGURE("level", FIGURE_LABEL), FIGURE("figure", FIGURE_LABEL),
	FIGURE("type", FIGURE_LABEL), FIGURE("class", FIGURE_LABEL), FIGURE("version", FIGURE_LABEL),
	FIGURE("gate", FIGURE_LABEL),
	FIGURE("exit", FIGURE_LABEL), FIGURE("number", FIGURE_LABEL), FIGURE("line", FIGURE_LABEL),
	FIGURE("division", FIGURE_LABEL), FIGURE("unit", FIGURE_LABEL),
	FIGURE("brigade", FIGURE_LABEL), FIGURE("zone", FIGURE_LABEL), 
	FIGURE("step", FIGURE_LABEL), FIGURE("category", FIGURE_LABEL), FIGURE("grade", FIGURE_LABEL),
	FIGURE("stage", FIGURE_LABEL), FIGURE("top", FIGURE_LABEL), FIGURE("bottom", FIGURE_LABEL), FIGURE("item", FIGURE_LABEL),
	FIGURE("tel", FIGURE_LABEL), FIGURE("phone", FIGURE_LABEL), 

	/* shares */
	UNIT("percent", "percent"), UNIT("percents", "percent"), UNIT("pct", "percent"), LETTER("pc", "percent"),
	{ "cent", WORD_UNIT, DETAIL(0, 0, FIGURE_CENT), "cent" },
	MONEY("cents", "cent"), { "percentage", WORD_UNIT, DETAIL(0, 0, FIGURE_MEASURE), "percent" },
	FIGURE("basis", FIGURE_SPLIT),

	/* length, area, volume */
	UNIT("km", "km"), UNIT("kms", "km"), UNITS("kilometre", "km"), UNITS("kilometer", "km"),
	LETTER("m", "m"), UNITS("metre", "m"), UNITS("meter", "m"),
	UNIT("cm", "cm"), UNITS("centimetre", "cm"), UNITS("centimeter", "cm"),
	UNIT("mm", "mm"), UNITS("millimetre", "mm"), UNITS("millimeter", "mm"),
	LETTER("dm", "dm"), LETTER("nm", "nm"), UNITS("nanometer", "nm"), UNITS("nanometre", "nm"),
	UNITS("micrometer", "μm"), UNITS("micrometre", "μm"), UNITS("micron", "μm"),
	LETTER("μm", "μm"), LETTER("µm", "μm"),
	UNITS("mile", "mile"), UNITS("yard", "yard"), UNIT("yd", "yard"), UNIT("yds", "yard"),
	UNIT("foot", "foot"), UNIT("feet", "foot"), LETTER("ft", "foot"),
	UNIT("inch", "inch"), UNIT("inches", "inch"),
	UNITS("acre", "acre"), UNITS("hectare", "hectare"), LETTER("ha", "hectare"),
	UNITS("litre", "litre"), UNITS("liter", "litre"), LETTER("l", "litre"),
	LETTER("ml", "ml"), UNITS("millilitre", "ml"), UNITS("milliliter", "ml"),
	UNITS("gallon", "gallon"), UNITS("pint", "pint"), UNITS("quart", "quart"),
	UNITS("barrel", "barrel"), UNITS("bushel", "bushel"), LETTER("cc", "cc"),
	UNITS("cup", "cup"), UNITS("ounce", "ounce"), LETTER("oz", "ounce"),
	{ "square", 0, DETAIL(0, 0, FIGURE_POWER), "square" },
	{ "sq", 0, DETAIL(0, 0, FIGURE_POWER), "square" },
	{ "cubic", 0, DETAIL(0, 0, FIGURE_POWER), "cubic" },
	{ "metric", 0, DETAIL(0, 0, FIGURE_POWER), "metric" },
	{ "nautical", 0, DETAIL(0, 0, FIGURE_POWER), "nautical" },

	/* mass */
	UNIT("kg", "kg"), UNIT("kgs", "kg"), UNITS("kilogram", "kg"), UNITS("kilogramme", "kg"),
	UNITS("kilo", "kg"), LETTER("g", "g"), UNITS("gram", "g"), UNITS("gramme", "g"),
	LETTER("mg", "mg"), UNITS("milligram", "mg"), UNITS("microgram", "μg"), UNITS("microgramme", "μg"),
	UNITS("tonne", "tonne"), UNITS("ton", "ton"), LETTER("t", "ton"),
	LETTER("lb", "pound"), LETTER("lbs", "pound"), UNITS("stone", "stone"),
	UNITS("carat", "carat"), UNITS("gigaton", "gigaton"), UNITS("gigatonne", "gigaton"),
	UNITS("megaton", "megaton"), UNITS("kiloton", "kiloton"),

	/* power, energy, electricity, pressure, sound, data */
	LETTER("w", "W"), UNITS("watt", "W"), UNIT("kw", "kW"), UNITS("kilowatt", "kW"),
	UNIT("mw", "MW"), UNITS("megawatt", "MW"), UNIT("gw", "GW"), UNITS("gigawatt", "GW"),
	UNIT("tw", "TW"), UNITS("terawatt", "TW"),
	UNIT("kwh", "kWh"), UNIT("mwh", "MWh"), UNIT("gwh", "GWh"), UNIT("twh", "TWh"),
	LETTER("v", "V"), UNITS("volt", "V"), UNIT("kv", "kV"), UNITS("kilovolt", "kV"),
	UNITS("exavolt", "EV"), UNITS("amp", "A"), UNITS("ampere", "A"), UNIT("mah", "mAh"),
	UNITS("farad", "F"), UNITS("joule", "J"), UNITS("calorie", "calorie"), UNIT("kcal", "kcal"),
	UNIT("hz", "Hz"), UNIT("hertz", "Hz"), UNIT("khz", "kHz"), UNIT("mhz", "MHz"), UNIT("ghz", "GHz"),
	UNIT("gpa", "GPa"), UNIT("mpa", "MPa"), UNIT("kpa", "kPa"), UNITS("pascal", "Pa"),
	UNITS("bar", "bar"), UNIT("psi", "psi"), LETTER("db", "dB"), UNITS("decibel", "dB"),
	UNIT("hp", "horsepower"), UNIT("bhp", "brake horsepower"), UNIT("horsepower", "horsepower"),
	UNITS("bit", "bit"), UNITS("byte", "byte"), UNIT("kb", "KB"), UNIT("mb", "MB"), UNIT("gb", "GB"),
	UNIT("tb", "TB"), UNITS("kilobyte", "KB"), UNITS("megabyte", "MB"), UNITS("gigabyte", "GB"),
	UNITS("terabyte", "TB"), UNITS("megapixel", "megapixel"), UNIT("mp", "megapixel"),
	UNIT("mbps", "Mbps"), UNIT("gbps", "Gbps"), UNIT("ppb", "ppb"), UNIT("ppm", "ppm"),
	UNIT("lb-ft", "pound-foot"),

	/* speed and consumption */
	UNIT("mph", "mph"), UNIT("kph", "km/h"), UNIT("kmh", "km/h"), UNIT("mpg", "mpg"), UNIT("rpm", "rpm"),
	UNITS("knot", "knot"), LETTER("kt", "knot"), LETTER("kts", "knot"),

	/* temperature and angle */
	UNITS("degree", "degree"), LETTER("deg", "degree"), UNIT("celsius", "celsius"),
	UNIT("fahrenheit", "fahrenheit"), UNIT("centigrade", "celsius"), UNIT("kelvin", "kelvin"),
	LETTER("c", "celsius"), LETTER("f", "fahrenheit"),

	/* time */
	SHORT("secs", DATE_SECOND, "second"), SHORT("sec", DATE_SECOND, "second"), 
	SHORT("hrs", DATE_HOUR, "hour"), SHORT("hr", DATE_HOUR, "hour"), 
	{ "h", WORD_UNIT, DETAIL(0, DATE_HOUR, FIGURE_LETTER), "hour" },
	SHORT("mins", DATE_MINUTE, "minute"), SHORT("min", DATE_MINUTE, "minute"),
	SHORT("yrs", DATE_YEAR, "year"), SHORT("yr", DATE_YEAR, "year"),
	UNITS("millisecond", "millisecond"), LETTER("s", "second"),

	/* money: codes of ISO 4217 where the word names one currency */
	MONIES("dollar", "dollar"), MONEY("usd", "USD"), MONEY("buck", "dollar"), MONEY("bucks", "dollar"),
	MONIES("euro", "EUR"), MONEY("eur", "EUR"), MONIES("pound", "pound"), MONEY("gbp", "GBP"),
	MONEY("pence", "penny"), MONEY("penny", "penny"), MONIES("quid", "GBP"),
	MONEY("sterling", "GBP"), MONEY("yen", "JPY"), MONEY("jpy", "JPY"),
	MONEY("yuan", "CNY"), MONEY("renminbi", "CNY"), MONEY("rmb", "CNY"), MONEY("cny", "CNY"),
	{ "won", WORD_UNIT, DETAIL(0, 0, FIGURE_MONEY), "KRW" }, MONEY("krw", "KRW"), MONEY("kpw", "KPW"),
	MONIES("rupee", "rupee"), MONEY("inr", "INR"), MONEY("rs", "rupee"),
	MONIES("rouble", "RUB"), MONIES("ruble", "RUB"), MONEY("rub", "RUB"), MONIES("franc", "franc"), MONEY("chf", "CHF"),
	MONIES("peso", "peso"), MONIES("peseta", "peseta"), MONEY("lira", "lira"), MONIES("guilder", "guilder"),
	MONEY("baht", "THB"), MONEY("ringgit", "MYR"), MONEY("rm", "MYR"), MONEY("rand", "ZAR"),
	MONIES("shekel", "ILS"), MONIES("dinar", "dinar"), MONIES("dirham", "dirham"), MONIES("riyal", "riyal"),
	MONEY("naira", "NGN"), MONEY("hryvnia", "UAH"), MONEY("zloty", "PLN"), MONEY("krona", "krona"),
	MONEY("kronor", "krona"), MONEY("krone", "krone"), MONEY("kroner", "krone"), MONEY("markka", "markka"),
	MONEY("aud", "AUD"), MONEY("cad", "CAD"), MONEY("nzd", "NZD"), MONEY("hkd", "HKD"), MONEY("sgd", "SGD"),
	MONIES("bitcoin", "BTC"), MONEY("btc", "BTC"), MONEY("dong", "VND"), MONEY("元", "CNY"),
};

/* clang-format on */

extern const struct lexeme_table lexemes_english_figures;
const struct lexeme_table lexemes_english_figures = {
	lexemes, sizeof(lexemes) / sizeof(lexemes[0])
};
