#include "reading/detail.h"

/*
 * The words of Spanish figures: numbers (RAE, "Ortografía", 8), units after the SI
 * brochure, precision and change.
 */
#define CARDINAL(word, value)	{ word, WORD_CARDINAL, DETAIL(value, 0, 0), NULL }
#define SCALE(word, power)	{ word, WORD_SCALE, DETAIL(power, 0, 0), NULL }
#define SCALES(word, power)	{ word, WORD_SCALE, DETAIL(power, 0, FIGURE_MANY), NULL }
#define ORDINAL(stem, value) \
	{ stem "o", WORD_ORDINAL, DETAIL(value, 0, 0), NULL }, \
	{ stem "a", WORD_ORDINAL, DETAIL(value, 0, 0), NULL }
#define TIMES(word, times)	{ word, WORD_CHANGE, DETAIL(times, 0, FIGURE_DOUBLE), NULL }
#define UNIT(word, form)	{ word, WORD_UNIT, DETAIL(0, 0, FIGURE_MEASURE), form }
#define UNITS(word, form)	UNIT(word, form), UNIT(word "s", form)
#define LETTER(word, form)	{ word, WORD_UNIT, DETAIL(0, 0, FIGURE_LETTER), form }
#define MONEY(word, form)	{ word, WORD_UNIT, DETAIL(0, 0, FIGURE_MONEY), form }
#define MONIES(one, many, form)	MONEY(one, form), MONEY(many, form)
#define FIGURE(word, figure)	{ word, 0, DETAIL(0, 0, figure), NULL }
#define ABOUT(word, figure)	{ word, WORD_APPROXIMATOR, DETAIL(0, 0, figure), NULL }
#define CHANGE(word, figure)	{ word, WORD_CHANGE, DETAIL(0, 0, figure), NULL }

/* clang-format off */
static const struct lexeme lexemes[] = {
	CARDINAL("cero", 0), CARDINAL("dos", 2), CARDINAL("tres", 3), CARDINAL("cuatro", 4),
	CARDINAL("cinco", 5), CARDINAL("seis", 6), CARDINAL("siete", 7), CARDINAL("ocho", 8),
	CARDINAL("nueve", 9), CARDINAL("diez", 10), CARDINAL("once", 11), CARDINAL("doce", 12),
	CARDINAL("trece", 13), CARDINAL("catorce", 14), CARDINAL("quince", 15),
	CARDINAL("dieciséis", 16), CARDINAL("diecisiete", 17), CARDINAL("dieciocho", 18),
	CARDINAL("diecinueve", 19), CARDINAL("veinte", 20), CARDINAL("veintiuno", 21),
	CARDINAL("veintiún", 21), CARDINAL("veintiuna", 21), CARDINAL("veintidós", 22),
	CARDINAL("veintitrés", 23), CARDINAL("veinticuatro", 24), CARDINAL("veinticinco", 25),
	CARDINAL("veintiséis", 26), CARDINAL("veintisiete", 27), CARDINAL("veintiocho", 28),
	CARDINAL("veintinueve", 29), CARDINAL("treinta", 30), CARDINAL("cuarenta", 40),
	CARDINAL("cincuenta", 50), CARDINAL("sesenta", 60), CARDINAL("setenta", 70),
	CARDINAL("ochenta", 80), CARDINAL("noventa", 90), CARDINAL("cien", 100),
	{ "ciento", WORD_CARDINAL | WORD_UNIT, DETAIL(100, 0, FIGURE_CENT), "percent" },
	CARDINAL("doscientos", 200), CARDINAL("doscientas", 200), CARDINAL("trescientos", 300),
	CARDINAL("trescientas", 300), CARDINAL("cuatrocientos", 400), CARDINAL("cuatrocientas", 400),
	CARDINAL("quinientos", 500), CARDINAL("quinientas", 500), CARDINAL("seiscientos", 600),
	CARDINAL("seiscientas", 600), CARDINAL("setecientos", 700), CARDINAL("setecientas", 700),
	CARDINAL("ochocientos", 800), CARDINAL("ochocientas", 800), CARDINAL("novecientos", 900),
	CARDINAL("novecientas", 900),
	SCALE("mil", 3), SCALE("millón", 6), SCALE("millones", 6), SCALE("billón", 12),
	SCALE("billones", 12),
	{ "docena", WORD_SCALE, DETAIL(0, 0, FIGURE_DOZEN), NULL },
	{ "docenas", WORD_SCALE, DETAIL(0, 0, FIGURE_MANY), NULL },
	SCALES("decenas", 1), SCALES("centenares", 2), SCALES("cientos", 2), SCALES("miles", 3),
	{ "par", 0, DETAIL(0, DATE_VAGUE, FIGURE_COUPLE), NULL },
	{ "medio", WORD_FRACTION, DETAIL(2, 0, 0), NULL },
	{ "media", WORD_FRACTION, DETAIL(2, 0, 0), NULL },
	{ "mitad", WORD_FRACTION, DETAIL(2, 0, 0), NULL },
	{ "tercio", WORD_FRACTION, DETAIL(3, 0, 0), NULL },
	{ "tercios", WORD_FRACTION, DETAIL(3, DATE_PLURAL, 0), NULL },
	ORDINAL("primer", 1), { "primer", WORD_ORDINAL, DETAIL(1, 0, 0), NULL },
	{ "segundo", WORD_ORDINAL | WORD_UNIT, DETAIL(2, DATE_SECOND, 0), "second" },
	{ "segunda", WORD_ORDINAL, DETAIL(2, 0, 0), NULL }, { "tercer", WORD_ORDINAL, DETAIL(3, 0, 0), NULL },
	ORDINAL("tercer", 3), ORDINAL("cuart", 4), ORDINAL("quint", 5), ORDINAL("sext", 6),
	ORDINAL("séptim", 7), ORDINAL("octav", 8), ORDINAL("noven", 9), ORDINAL("décim", 10),

	/* little words that numbers are built with */
	{ "un", WORD_ARTICLE, DETAIL(0, 0, FIGURE_A), NULL },
	{ "una", WORD_ARTICLE, DETAIL(0, 0, FIGURE_A), NULL },
	{ "el", WORD_ARTICLE, DETAIL(0, 0, FIGURE_THE), NULL },
	{ "la", WORD_ARTICLE, DETAIL(0, 0, FIGURE_THE), NULL },
	{ "los", WORD_ARTICLE, DETAIL(0, 0, FIGURE_THE), NULL },
	{ "las", WORD_ARTICLE, DETAIL(0, 0, FIGURE_THE), NULL },
	{ "y", WORD_CONJUNCTION, DETAIL(0, 0, FIGURE_AND), NULL },
	{ "o", WORD_CONJUNCTION, DETAIL(0, 0, FIGURE_OR), NULL },
	{ "a", WORD_PREPOSITION, DETAIL(0, DATE_TO, FIGURE_TO), NULL },
	{ "al", WORD_PREPOSITION, DETAIL(0, DATE_TO, FIGURE_AT), NULL },
	{ "lo", WORD_ARTICLE, DETAIL(0, 0, FIGURE_AT), NULL },
	{ "de", WORD_PREPOSITION, DETAIL(0, DATE_OF, FIGURE_OF), NULL },
	{ "del", WORD_PREPOSITION, DETAIL(0, DATE_OF, FIGURE_OF), NULL },
	{ "por", WORD_PREPOSITION, DETAIL(0, 0, FIGURE_PER), NULL },
	{ "entre", WORD_PREPOSITION, DETAIL(0, DATE_BETWEEN, FIGURE_BETWEEN), NULL },
	FIGURE("coma", FIGURE_POINT), FIGURE("menos", FIGURE_LESS),

	/* precision */
	{ "unos", WORD_ARTICLE | WORD_APPROXIMATOR, DETAIL(0, DATE_VAGUE, FIGURE_ABOUT), NULL },
	{ "unas", WORD_ARTICLE | WORD_APPROXIMATOR, DETAIL(0, DATE_VAGUE, FIGURE_ABOUT), NULL },
	{ "algunos", WORD_APPROXIMATOR, DETAIL(0, DATE_VAGUE, 0), NULL },
	{ "varios", WORD_APPROXIMATOR, DETAIL(0, DATE_VAGUE, 0), NULL },
	{ "varias", WORD_APPROXIMATOR, DETAIL(0, DATE_VAGUE, 0), NULL },
	ABOUT("aproximadamente", FIGURE_ABOUT), ABOUT("casi", FIGURE_ABOUT), ABOUT("cerca", FIGURE_ABOUT),
	ABOUT("alrededor", FIGURE_ABOUT), ABOUT("prácticamente", FIGURE_ABOUT),
	ABOUT("más", FIGURE_MORE), ABOUT("mayor", FIGURE_MORE), ABOUT("superior", FIGURE_MORE),
	ABOUT("menor", FIGURE_LESS), ABOUT("inferior", FIGURE_LESS),
	ABOUT("mínimo", FIGURE_MINIMUM), ABOUT("máximo", FIGURE_MAXIMUM),
	FIGURE("sólo", FIGURE_JUST), FIGURE("solo", FIGURE_JUST), FIGURE("apenas", FIGURE_JUST),

	/* change and role */
	CHANGE("subió", FIGURE_RISE), CHANGE("subieron", FIGURE_RISE), CHANGE("aumentó", FIGURE_RISE),
	CHANGE("aumentaron", FIGURE_RISE), CHANGE("creció", FIGURE_RISE), CHANGE("crecieron", FIGURE_RISE),
	CHANGE("aumento", FIGURE_RISE), CHANGE("incremento", FIGURE_RISE), CHANGE("incrementó", FIGURE_RISE),
	CHANGE("bajó", FIGURE_FALL), CHANGE("bajaron", FIGURE_FALL), CHANGE("cayó", FIGURE_FALL),
	CHANGE("cayeron", FIGURE_FALL), CHANGE("disminuyó", FIGURE_FALL), CHANGE("redujo", FIGURE_FALL),
	CHANGE("descendió", FIGURE_FALL), CHANGE("caída", FIGURE_FALL), CHANGE("descenso", FIGURE_FALL),
	CHANGE("pasó", FIGURE_CHANGE), CHANGE("pasaron", FIGURE_CHANGE),
	TIMES("duplicó", 2), TIMES("triplicó", 3), TIMES("cuadruplicó", 4),
	FIGURE("adicionales", FIGURE_ADDITIONAL), FIGURE("total", FIGURE_TOTAL),
	FIGURE("artículo", FIGURE_LABEL), FIGURE("número", FIGURE_LABEL), FIGURE("calle", FIGURE_LABEL),
	FIGURE("capítulo", FIGURE_LABEL), FIGURE("página", FIGURE_LABEL), FIGURE("ley", FIGURE_LABEL),

	/* units */
	UNIT("km", "km"), UNITS("kilómetro", "km"), LETTER("m", "m"), UNITS("metro", "m"),
	UNIT("cm", "cm"), UNITS("centímetro", "cm"), UNIT("mm", "mm"), UNITS("milímetro", "mm"),
	UNITS("milla", "mile"), UNITS("hectárea", "hectare"), LETTER("ha", "hectare"),
	UNITS("litro", "litre"), LETTER("l", "litre"), UNIT("barril", "barrel"), UNIT("barriles", "barrel"),
	UNIT("kg", "kg"), UNITS("kilogramo", "kg"), UNITS("kilo", "kg"), LETTER("g", "g"),
	UNITS("gramo", "g"), UNITS("tonelada", "tonne"), LETTER("t", "tonne"), UNIT("quintal", "quintal"), UNIT("quintales", "quintal"),
	UNITS("vatio", "W"), UNITS("kilovatio", "kW"), UNITS("megavatio", "MW"), UNIT("mw", "MW"), UNIT("kw", "kW"),
	UNITS("grado", "degree"), LETTER("c", "celsius"), UNIT("celsius", "celsius"),
	UNIT("h", "hour"), UNIT("min", "minute"),
	MONIES("euro", "euros", "EUR"), MONIES("dólar", "dólares", "dollar"), MONEY("eur", "EUR"), MONEY("usd", "USD"),
	MONIES("peso", "pesos", "peso"), MONIES("libra", "libras", "pound"), MONIES("céntimo", "céntimos", "cent"),
	MONIES("centavo", "centavos", "centavo"), MONIES("sol", "soles", "PEN"), MONIES("bolívar", "bolívares", "VES"),
	MONIES("yen", "yenes", "JPY"), MONIES("yuan", "yuanes", "CNY"), MONIES("rublo", "rublos", "RUB"),
	MONIES("won", "wones", "KRW"), MONIES("franco", "francos", "franc"), MONIES("peseta", "pesetas", "peseta"),
	MONIES("quetzal", "quetzales", "GTQ"), MONIES("guaraní", "guaraníes", "PYG"), MONIES("real", "reales", "BRL"),
};
/* clang-format on */

extern const struct lexeme_table lexemes_spanish_figures;
const struct lexeme_table lexemes_spanish_figures = {
	lexemes, sizeof(lexemes) / sizeof(lexemes[0])
};
