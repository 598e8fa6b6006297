#include "reading/detail.h"

/*
 * Units of measure beyond those of most news, which stand in en_figures.c: the
 * prefixes of the SI brochure (BIPM, 9th edition), of IEC 80000-13 for data, and
 * the customary units of Britain and the United States.
 */
#define UNIT(word, form)	{ word, WORD_UNIT, DETAIL(0, 0, FIGURE_MEASURE), form }
#define UNITS(word, form)	UNIT(word, form), UNIT(word "s", form)
#define LETTER(word, form)	{ word, WORD_UNIT, DETAIL(0, 0, FIGURE_LETTER), form }
/* Before a unit it makes another one: "light years", "fluid ounces". */
#define BEFORE(word, form)	{ word, 0, DETAIL(0, 0, FIGURE_POWER), form }

/* clang-format off */
static const struct lexeme lexemes[] = {
	BEFORE("light", "light"), BEFORE("fluid", "fluid"), BEFORE("fl", "fluid"),

	/* length */
	UNITS("picometre", "pm"), UNITS("picometer", "pm"), UNITS("decimetre", "dm"),
	UNITS("decimeter", "dm"), UNITS("decametre", "dam"), UNITS("decameter", "dam"),
	UNITS("dekametre", "dam"), UNITS("dekameter", "dam"), UNITS("hectometre", "hm"),
	UNITS("hectometer", "hm"), UNITS("megametre", "Mm"), UNITS("megameter", "Mm"),
	UNITS("fathom", "fathom"), UNITS("furlong", "furlong"),
	UNITS("parsec", "parsec"), UNITS("lightyear", "light year"), LETTER("mi", "mile"),
	LETTER("ly", "light year"),

	/* area, volume */
	UNIT("sqft", "square foot"), UNIT("sqm", "square m"), UNIT("sqkm", "square km"),
	UNIT("sqmi", "square mile"), UNITS("microlitre", "μl"), UNITS("microliter", "μl"),
	UNITS("centilitre", "cl"), UNITS("centiliter", "cl"), UNITS("decilitre", "dl"),
	UNITS("deciliter", "dl"), UNITS("decalitre", "dal"), UNITS("decaliter", "dal"),
	UNITS("hectolitre", "hl"), UNITS("hectoliter", "hl"), UNITS("kilolitre", "kl"),
	UNITS("kiloliter", "kl"), UNITS("megalitre", "Ml"), UNITS("megaliter", "Ml"),
	LETTER("cl", "cl"), LETTER("dl", "dl"), LETTER("hl", "hl"), UNITS("tablespoon", "tablespoon"),
	UNITS("teaspoon", "teaspoon"), UNITS("firkin", "firkin"), UNITS("hogshead", "hogshead"),
	UNIT("tbsp", "tablespoon"), UNIT("tsp", "teaspoon"), LETTER("gal", "gallon"),
	LETTER("bbl", "barrel"),

	/* mass */
	UNITS("nanogram", "ng"), UNITS("picogram", "pg"), UNITS("centigram", "cg"),
	UNITS("decigram", "dg"), UNITS("decagram", "dag"), UNITS("hectogram", "hg"),
	UNITS("megagram", "Mg"), UNITS("milligramme", "mg"), UNITS("kilotonne", "kiloton"),
	UNITS("megatonne", "megaton"), UNITS("pennyweight", "pennyweight"),
	UNITS("hundredweight", "hundredweight"), UNITS("dram", "dram"), LETTER("mcg", "μg"),
	LETTER("mt", "tonne"),

	/* data */
	UNITS("kilobit", "kilobit"), UNITS("megabit", "megabit"), UNITS("gigabit", "gigabit"),
	UNITS("terabit", "terabit"), UNITS("petabyte", "PB"), UNITS("petabit", "petabit"),
	UNITS("exabyte", "EB"), UNITS("exabit", "exabit"), UNITS("zettabyte", "ZB"),
	UNITS("zettabit", "zettabit"), UNITS("yottabyte", "YB"), UNITS("yottabit", "yottabit"),
	UNITS("kibibyte", "KiB"), UNIT("kib", "KiB"), UNITS("mebibyte", "MiB"), UNIT("mib", "MiB"),
	UNITS("gibibyte", "GiB"), UNIT("gib", "GiB"), UNITS("tebibyte", "TiB"), UNIT("tib", "TiB"),
	LETTER("pb", "PB"), LETTER("eb", "EB"), UNIT("kbps", "kbps"), UNIT("tbps", "Tbps"),

	/* speed */
	UNIT("mps", "m/s"), UNIT("fps", "fps"), UNIT("kmph", "km/h"),

	/* energy, power, pressure, electricity, radiation, light */
	UNITS("kilojoule", "kJ"), UNITS("megajoule", "MJ"), UNITS("gigajoule", "GJ"),
	UNITS("terajoule", "TJ"), LETTER("kj", "kJ"), LETTER("mj", "MJ"), UNITS("kilocalorie", "kcal"),
	UNITS("btu", "BTU"), UNITS("microwatt", "μW"), UNITS("milliwatt", "mW"),
	UNITS("electronvolt", "eV"), UNITS("watt-hour", "Wh"), UNITS("kilowatt-hour", "kWh"),
	UNITS("megawatt-hour", "MWh"), LETTER("wh", "Wh"), UNIT("kilohertz", "kHz"),
	UNIT("megahertz", "MHz"), UNIT("gigahertz", "GHz"), UNIT("terahertz", "THz"),
	UNITS("milliamp", "mA"), UNITS("milliampere", "mA"), UNITS("millivolt", "mV"),
	UNITS("megavolt", "MV"), UNITS("ohm", "ohm"), UNITS("kiloohm", "kiloohm"),
	UNITS("coulomb", "coulomb"), UNITS("microfarad", "μF"), UNITS("lumen", "lumen"),
	UNITS("becquerel", "becquerel"), UNITS("sievert", "sievert"),
	UNITS("millisievert", "millisievert"), UNITS("microsievert", "microsievert"),
	UNITS("newton", "newton"), UNITS("kilonewton", "kilonewton"), UNITS("megapascal", "MPa"),
	UNITS("kilopascal", "kPa"), UNITS("hectopascal", "hPa"), UNITS("gigapascal", "GPa"),
	UNIT("hpa", "hPa"), UNITS("millibar", "millibar"), UNITS("kilobar", "kilobar"),
	UNITS("torr", "torr"), UNITS("radian", "radian"), UNITS("arcminute", "arcminute"),
	UNITS("arcsecond", "arcsecond"),

	/* temperature, age, sums */
	UNIT("rankine", "rankine"), UNIT("kelvins", "kelvin"), LETTER("yo", "year of age"),
	LETTER("y.o", "year of age"), LETTER("y.o.", "year of age"),
	UNITS("microsecond", "microsecond"), UNITS("nanosecond", "nanosecond"),
	LETTER("ms", "millisecond"),
};
/* clang-format on */

extern const struct lexeme_table lexemes_english_units;
const struct lexeme_table lexemes_english_units = {
	lexemes, sizeof(lexemes) / sizeof(lexemes[0])
};
