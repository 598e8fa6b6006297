#include "reading/detail.h"

/* The words of dates. */
#define MONTH(word, number)	{ word, WORD_MONTH, DETAIL(number, 0, 0), NULL }
#define WEEKDAY(word, number)	{ word, WORD_WEEKDAY, DETAIL(number, 0, 0), NULL }
#define WEEKDAYS(word, number) \
	WEEKDAY(word, number), { word "s", WORD_WEEKDAY, DETAIL(number, DATE_PLURAL, 0), NULL }
#define DATE(word, date)	{ word, WORD_DATE, DETAIL(0, date, 0), NULL }
#define DATED(word, date, number) { word, WORD_DATE, DETAIL(number, date, 0), NULL }
/* A stretch of time is a unit too: "three weeks". */
#define STRETCH(word, date) \
	{ word, WORD_DATE | WORD_UNIT, DETAIL(0, date, 0), word }, \
	{ word "s", WORD_DATE | WORD_UNIT, DETAIL(0, date | DATE_PLURAL, 0), word }
/* Words that only help a date: they make no sentence worth reading. */
#define HELP(word, date)	{ word, 0, DETAIL(0, date, 0), NULL }

/* clang-format off */
static const struct lexeme lexemes[] = {
	MONTH("january", 1), MONTH("jan", 1), MONTH("february", 2), MONTH("feb", 2),
	MONTH("march", 3), MONTH("mar", 3), MONTH("april", 4), MONTH("apr", 4),
	MONTH("may", 5), MONTH("june", 6), MONTH("jun", 6), MONTH("july", 7), MONTH("jul", 7),
	MONTH("august", 8), MONTH("aug", 8), MONTH("september", 9), MONTH("sept", 9),
	MONTH("sep", 9), MONTH("october", 10), MONTH("oct", 10), MONTH("november", 11),
	MONTH("nov", 11), MONTH("december", 12), MONTH("dec", 12),

	WEEKDAYS("monday", 0), WEEKDAYS("tuesday", 1), WEEKDAYS("wednesday", 2),
	WEEKDAYS("thursday", 3), WEEKDAYS("friday", 4), WEEKDAYS("saturday", 5), WEEKDAYS("sunday", 6),
	WEEKDAY("mon", 0), WEEKDAY("tue", 1), WEEKDAY("tues", 1), WEEKDAY("wed", 2), WEEKDAY("weds", 2), WEEKDAY("thu", 3),
	WEEKDAY("thur", 3), WEEKDAY("thurs", 3), WEEKDAY("fri", 4), WEEKDAY("sat", 5), WEEKDAY("sun", 6),

	STRETCH("minute", DATE_MINUTE), STRETCH("hour", DATE_HOUR), STRETCH("day", DATE_DAY),
	STRETCH("week", DATE_WEEK), STRETCH("fortnight", DATE_FORTNIGHT),
	STRETCH("month", DATE_MONTH), STRETCH("year", DATE_YEAR), STRETCH("decade", DATE_DECADE),
	STRETCH("century", DATE_CENTURY),
	{ "centuries", WORD_DATE | WORD_UNIT, DETAIL(0, DATE_CENTURY | DATE_PLURAL, 0), "century" },
	DATED("twenties", DATE_NINETIES, 20), DATED("thirties", DATE_NINETIES, 30), DATED("forties", DATE_NINETIES, 40),
	DATED("fifties", DATE_NINETIES, 50), DATED("sixties", DATE_NINETIES, 60), DATED("seventies", DATE_NINETIES, 70),
	DATED("eighties", DATE_NINETIES, 80), DATED("nineties", DATE_NINETIES, 90),
	HELP("right", DATE_RIGHT), DATE("moment", DATE_MOMENT), DATE("present", DATE_MOMENT),
	HELP("time", DATE_MOMENT), DATE("date", DATE_DATE), HELP("once", DATE_ONCE), HELP("twice", DATE_ONCE),
	DATE("weekday", DATE_WEEKDAY), DATE("weekdays", DATE_WEEKDAY | DATE_PLURAL),
	DATED("breakfast", DATE_PART, PART_BREAKFAST), DATED("lunch", DATE_PART, PART_LUNCH),
	DATED("lunchtime", DATE_PART, PART_LUNCH), DATED("dinner", DATE_PART, PART_DINNER),
	DATED("dinnertime", DATE_PART, PART_DINNER), DATED("breakfasttime", DATE_PART, PART_BREAKFAST),
	DATE("workweek", DATE_WEEK),
	DATE("weekend", DATE_WEEKEND), DATE("weekends", DATE_WEEKEND | DATE_PLURAL),
	DATE("period", DATE_PERIOD),

	DATED("spring", DATE_SEASON, 21), DATED("springtime", DATE_SEASON, 21),
	DATED("summer", DATE_SEASON, 22), DATED("autumn", DATE_SEASON, 23),
	DATED("winter", DATE_SEASON, 24), DATED("wintertime", DATE_SEASON, 24),

	DATED("morning", DATE_PART, PART_MORNING), DATED("afternoon", DATE_PART, PART_AFTERNOON),
	DATED("evening", DATE_PART, PART_EVENING), DATED("night", DATE_PART, PART_NIGHT),
	DATED("mornings", DATE_PART | DATE_PLURAL, PART_MORNING),
	DATED("afternoons", DATE_PART | DATE_PLURAL, PART_AFTERNOON),
	DATED("evenings", DATE_PART | DATE_PLURAL, PART_EVENING),
	DATED("nights", DATE_PART | DATE_PLURAL, PART_NIGHT),
	DATED("overnight", DATE_PART, PART_NIGHT),
	DATED("dawn", DATE_PART, PART_MORNING), DATED("dusk", DATE_PART, PART_EVENING),
	DATED("noon", DATE_PART, PART_NOON), DATED("midday", DATE_PART, PART_NOON),
	DATED("midnight", DATE_PART, PART_MIDNIGHT), DATED("daytime", DATE_PART, PART_DAYTIME),
	DATED("yesterday", DATE_SHIFT, 7), DATED("tomorrow", DATE_SHIFT, 9),
	DATED("tmr", DATE_SHIFT, 9), DATED("tmrw", DATE_SHIFT, 9),
	DATED("tonight", DATE_SHIFT, PART_NIGHT << 8 | 8),
	DATED("am", DATE_AMPM, 0), DATED("pm", DATE_AMPM, 12),
	DATED("a.m", DATE_AMPM, 0), DATED("p.m", DATE_AMPM, 12), DATE("o'clock", DATE_OCLOCK),
	DATE("oclock", DATE_OCLOCK),

	DATE("last", DATE_LAST), DATE("past", DATE_LAST), DATE("next", DATE_NEXT),
	DATE("coming", DATE_NEXT), DATE("upcoming", DATE_NEXT),
	HELP("this", DATE_THIS), DATE("current", DATE_THIS), HELP("that", DATE_THAT),
	HELP("those", DATE_THAT), HELP("these", DATE_THIS), DATE("same", DATE_THAT),
	DATE("previous", DATE_PREVIOUS), DATE("preceding", DATE_PREVIOUS), DATE("prior", DATE_PREVIOUS),
	DATE("following", DATE_FOLLOWING), DATE("subsequent", DATE_FOLLOWING),
	DATE("latest", DATE_LATEST), DATE("ago", DATE_AGO),
	DATE("earlier", DATE_EARLIER), DATE("later", DATE_LATER), DATE("hence", DATE_LATER),
	DATE("early", DATE_EARLY), DATE("mid", DATE_MID), DATE("late", DATE_LATE),
	HELP("beginning", DATE_START), HELP("start", DATE_START), HELP("starting", DATE_START),
	HELP("commencing", DATE_START), HELP("middle", DATE_MIDDLE), HELP("rest", DATE_MIDDLE), HELP("remainder", DATE_MIDDLE),
	HELP("end", DATE_END),
	DATE("nowadays", DATE_NOW),
	{ "recently", WORD_DATE | WORD_ADVERB, DETAIL(0, DATE_PAST, 0), NULL },
	{ "lately", WORD_DATE | WORD_ADVERB, DETAIL(0, DATE_PAST, 0), NULL }, 
	{ "soon", WORD_DATE | WORD_ADVERB, DETAIL(0, DATE_FUTURE, 0), NULL }, DATE("future", DATE_FUTURE), DATE("recent", DATE_PAST),
	DATE("every", DATE_EVERY), DATE("each", DATE_EVERY),
	DATE("everyday", DATE_ADVERB), DATED("hourly", DATE_ADVERB, DATE_HOUR),
	DATED("biweekly", DATE_ADVERB, DATE_FORTNIGHT), DATED("fortnightly", DATE_ADVERB, DATE_FORTNIGHT),
	/* several of a unit: their number stands above it */
	DATED("bimonthly", DATE_ADVERB, 2 << 8 | DATE_MONTH), DATED("biannually", DATE_ADVERB, 6 << 8 | DATE_MONTH),
	DATED("semiannually", DATE_ADVERB, 6 << 8 | DATE_MONTH), DATED("biennially", DATE_ADVERB, 2 << 8 | DATE_YEAR),
	DATED("triweekly", DATE_ADVERB, 3 << 8 | DATE_WEEK), DATED("triennially", DATE_ADVERB, 3 << 8 | DATE_YEAR),
	DATED("daily", DATE_ADVERB, DATE_DAY), DATED("nightly", DATE_ADVERB, DATE_DAY),
	DATED("weekly", DATE_ADVERB, DATE_WEEK), DATED("monthly", DATE_ADVERB, DATE_MONTH),
	DATED("quarterly", DATE_ADVERB, DATE_QUARTER), DATED("annually", DATE_ADVERB, DATE_YEAR),
	DATED("yearly", DATE_ADVERB, DATE_YEAR),
	HELP("fiscal", DATE_FISCAL), HELP("calendar", DATE_FISCAL), HELP("bc", DATE_ERA), HELP("bce", DATE_ERA), HELP("b.c", DATE_ERA),
	HELP("several", DATE_VAGUE),
	DATE("penultimate", DATE_RANK), DATE("antepenultimate", DATE_RANK),
	HELP("fy", DATE_FISCAL), HELP("whole", DATE_WHOLE), HELP("entire", DATE_WHOLE),
	HELP("full", DATE_WHOLE),
	DATED("eod", DATE_CLOSE, DATE_DAY), DATED("eow", DATE_CLOSE, DATE_WEEK),
	DATED("eom", DATE_CLOSE, DATE_MONTH), DATED("eoy", DATE_CLOSE, DATE_YEAR),
	{ "asap", WORD_DATE | WORD_ADVERB, DETAIL(0, DATE_FUTURE, 0), NULL },

	HELP("since", DATE_SINCE), HELP("until", DATE_UNTIL), HELP("till", DATE_UNTIL),
	HELP("through", DATE_UNTIL), HELP("thru", DATE_UNTIL), HELP("before", DATE_BEFORE), HELP("after", DATE_AFTER),
	HELP("in", DATE_IN), HELP("during", DATE_IN), HELP("on", DATE_ON), HELP("for", DATE_FOR),
	
	HELP("will", DATE_FORWARD), HELP("shall", DATE_FORWARD), HELP("plans", DATE_FORWARD),
	HELP("planning", DATE_FORWARD),
	
	HELP("scheduled", DATE_FORWARD), HELP("due", DATE_FORWARD), HELP("intends", DATE_FORWARD), HELP("effective", DATE_FORWARD), HELP("payable", DATE_FORWARD),
	HELP("would", DATE_FORWARD), HELP("going", DATE_FORWARD), 
	HELP("was", DATE_BACKWARD), HELP("were", DATE_BACKWARD), HELP("had", DATE_BACKWARD),
	HELP("has", DATE_BACKWARD), HELP("have", DATE_BACKWARD), HELP("did", DATE_BACKWARD),
};

/* clang-format on */

extern const struct lexeme_table lexemes_english_dates;
const struct lexeme_table lexemes_english_dates = {
	lexemes, sizeof(lexemes) / sizeof(lexemes[0])
};
