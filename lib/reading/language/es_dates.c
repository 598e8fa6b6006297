#include "reading/detail.h"

/* The words of Spanish dates. */
#define MONTH(word, number)	{ word, WORD_MONTH, DETAIL(number, 0, 0), NULL }
#define WEEKDAY(word, number)	{ word, WORD_WEEKDAY, DETAIL(number, 0, 0), NULL }
#define DATE(word, date)	{ word, WORD_DATE, DETAIL(0, date, 0), NULL }
#define DATED(word, date, number) { word, WORD_DATE, DETAIL(number, date, 0), NULL }
#define STRETCH(one, many, date, form) \
	{ one, WORD_DATE | WORD_UNIT, DETAIL(0, date, 0), form }, \
	{ many, WORD_DATE | WORD_UNIT, DETAIL(0, date | DATE_PLURAL, 0), form }
#define HELP(word, date)	{ word, 0, DETAIL(0, date, 0), NULL }

/* clang-format off */
static const struct lexeme lexemes[] = {
	MONTH("enero", 1), MONTH("febrero", 2), MONTH("marzo", 3), MONTH("abril", 4), MONTH("mayo", 5),
	MONTH("junio", 6), MONTH("julio", 7), MONTH("agosto", 8), MONTH("septiembre", 9),
	MONTH("setiembre", 9), MONTH("octubre", 10), MONTH("noviembre", 11), MONTH("diciembre", 12),

	WEEKDAY("lunes", 0), WEEKDAY("martes", 1), WEEKDAY("miércoles", 2), WEEKDAY("jueves", 3),
	WEEKDAY("viernes", 4), WEEKDAY("sábado", 5), WEEKDAY("domingo", 6),
	{ "sábados", WORD_WEEKDAY, DETAIL(5, DATE_PLURAL, 0), NULL },
	{ "domingos", WORD_WEEKDAY, DETAIL(6, DATE_PLURAL, 0), NULL },

	STRETCH("minuto", "minutos", DATE_MINUTE, "minute"), STRETCH("hora", "horas", DATE_HOUR, "hour"),
	STRETCH("día", "días", DATE_DAY, "day"), STRETCH("semana", "semanas", DATE_WEEK, "week"),
	STRETCH("quincena", "quincenas", DATE_FORTNIGHT, "fortnight"),
	STRETCH("mes", "meses", DATE_MONTH, "month"), STRETCH("trimestre", "trimestres", DATE_QUARTER, "quarter"),
	STRETCH("año", "años", DATE_YEAR, "year"), STRETCH("década", "décadas", DATE_DECADE, "decade"),
	STRETCH("siglo", "siglos", DATE_CENTURY, "century"),
	{ "segundos", WORD_DATE | WORD_UNIT, DETAIL(0, DATE_SECOND | DATE_PLURAL, 0), "second" },

	DATED("primavera", DATE_SEASON, 21), DATED("verano", DATE_SEASON, 22),
	DATED("otoño", DATE_SEASON, 23), DATED("invierno", DATE_SEASON, 24),

	DATED("tarde", DATE_PART, PART_AFTERNOON), DATED("noche", DATE_PART, PART_NIGHT),
	DATED("madrugada", DATE_PART, PART_NIGHT), DATED("mediodía", DATE_PART, PART_NOON),
	DATED("medianoche", DATE_PART, PART_MIDNIGHT),

	DATED("hoy", DATE_SHIFT, 8), DATED("ayer", DATE_SHIFT, 7), DATED("anteayer", DATE_SHIFT, 6),
	DATED("antier", DATE_SHIFT, 6), DATED("mañana", DATE_SHIFT, 9),
	DATED("anoche", DATE_SHIFT, 7),
	DATE("ahora", DATE_NOW), DATE("actualmente", DATE_NOW),

	HELP("pasado", DATE_LAST), HELP("pasada", DATE_LAST), HELP("pasados", DATE_LAST),
	HELP("pasadas", DATE_LAST), HELP("último", DATE_LAST), HELP("última", DATE_LAST),
	HELP("últimos", DATE_LAST), HELP("últimas", DATE_LAST),
	HELP("próximo", DATE_NEXT), HELP("próxima", DATE_NEXT), HELP("próximos", DATE_NEXT),
	HELP("próximas", DATE_NEXT), HELP("viene", DATE_NEXT), HELP("entrante", DATE_NEXT),
	{ "este", WORD_DETERMINER, DETAIL(0, DATE_THIS, 0), NULL },
	{ "esta", WORD_DETERMINER, DETAIL(0, DATE_THIS, 0), NULL },
	{ "ese", WORD_DETERMINER, DETAIL(0, DATE_THAT, 0), NULL },
	{ "esa", WORD_DETERMINER, DETAIL(0, DATE_THAT, 0), NULL },
	{ "aquel", WORD_DETERMINER, DETAIL(0, DATE_THAT, 0), NULL },
	HELP("anterior", DATE_PREVIOUS), HELP("siguiente", DATE_FOLLOWING),
	HELP("atrás", DATE_AGO), HELP("hace", DATE_AGO_BEFORE),

	DATE("principios", DATE_START), DATE("comienzos", DATE_START), DATE("inicios", DATE_START),
	DATE("mediados", DATE_MIDDLE), DATE("finales", DATE_END), DATE("fines", DATE_END),

	{ "desde", WORD_PREPOSITION, DETAIL(0, DATE_SINCE, FIGURE_FROM), NULL },
	{ "hasta", WORD_PREPOSITION | WORD_APPROXIMATOR, DETAIL(0, DATE_UNTIL, FIGURE_TO), NULL },
	{ "antes", WORD_ADVERB, DETAIL(0, DATE_BEFORE, 0), NULL },
	{ "después", WORD_ADVERB, DETAIL(0, DATE_AFTER, 0), NULL },
	{ "tras", WORD_PREPOSITION, DETAIL(0, DATE_AFTER, 0), NULL },
	{ "durante", WORD_PREPOSITION, DETAIL(0, DATE_FOR, 0), NULL },
	{ "en", WORD_PREPOSITION, DETAIL(0, DATE_IN, 0), NULL },
	HELP("cada", DATE_EVERY), HELP("todos", DATE_EVERY),
};
/* clang-format on */

extern const struct lexeme_table lexemes_spanish_dates;
const struct lexeme_table lexemes_spanish_dates = {
	lexemes, sizeof(lexemes) / sizeof(lexemes[0])
};
