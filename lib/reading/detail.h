#ifndef READING_DETAIL_H
#define READING_DETAIL_H

#include "reading/lexicon.h"

/*
 * What lexeme.detail holds for the words of figures and dates: three fields,
 * so that one word can be several things ("second" is an ordinal, a unit and
 * a stretch of time; "quarter" a fraction and three months).
 *
 *	bits 0 to 15	a number: the value of a cardinal or ordinal, the
 *			denominator of a fraction, the power of ten of a
 *			scale, a month (1 to 12), a weekday (0 Monday), month *
 *			100 + day of a holiday, a shift in days
 *	bits 16 to 23	enum date_word, with DATE_PLURAL
 *	bits 24 to 29	enum figure_word
 *
 * Bit 30 is DETAIL_MARK: such a detail belongs to the words of speech.
 */
#define DETAIL(number, date, figure) \
	((int32_t)(((uint32_t)(figure) << 24) | ((uint32_t)(date) << 16) | (uint32_t)(number)))

static inline unsigned detail_number(int32_t detail)
{
	return (uint32_t)detail & 0xffff;
}

static inline unsigned detail_date(int32_t detail)
{
	return ((uint32_t)detail >> 16) & 0x7f;
}

static inline int detail_plural(int32_t detail)
{
	return (((uint32_t)detail >> 16) & 0x80) != 0;
}

static inline unsigned detail_figure(int32_t detail)
{
	return ((uint32_t)detail >> 24) & 0x3f;
}

#define DATE_PLURAL 0x80

enum date_word {
	DATE_NO_WORD,
	/* stretches of time, shortest first */
	DATE_SECOND, DATE_MINUTE, DATE_HOUR, DATE_DAY, DATE_WEEKEND, DATE_WEEK,
	DATE_FORTNIGHT, DATE_MONTH, DATE_QUARTER, DATE_HALF, DATE_YEAR,
	DATE_DECADE, DATE_CENTURY,
	DATE_PERIOD,		/* "the year-ago period" */
	/* names of stretches */
	DATE_SEASON,		/* number: 21 spring to 24 winter, as EDTF */
	DATE_PART,		/* morning; number: enum date_part */
	DATE_SHIFT,		/* yesterday, today; number: shift + 8 */
	DATE_HOLIDAY,
	DATE_AMPM,		/* number: 0 a.m., 12 p.m. */
	DATE_OCLOCK,
	DATE_WEEKDAY,		/* every weekday: Monday to Friday */
	/* where a stretch lies */
	DATE_LAST, DATE_NEXT, DATE_THIS, DATE_THAT, DATE_PREVIOUS,
	DATE_FOLLOWING, DATE_LATEST,
	DATE_AGO, DATE_EARLIER, DATE_LATER, DATE_AGO_BEFORE,	/* hace dos semanas */
	/* which end of it */
	DATE_EARLY, DATE_MID, DATE_LATE, DATE_START, DATE_MIDDLE, DATE_END,
	/* no calendar date */
	DATE_NOW, DATE_PAST, DATE_FUTURE,
	/* again and again */
	DATE_EVERY, DATE_ADVERB,	/* daily; number: enum date_word */
	DATE_FISCAL,
	DATE_ERA,		/* AD, BC */
	DATE_RIGHT,		/* right now */
	DATE_MOMENT,		/* at the moment, at present */
	DATE_DATE,		/* to date */
	DATE_ONCE,		/* once, twice: a week */
	DATE_NINETIES,		/* number: 90 */
	DATE_VAGUE,		/* some, several, few, many: weeks */
	DATE_WHOLE,		/* the whole week */
	DATE_CLOSE,		/* EOD, EOM; number: enum date_word */
	DATE_RANK,		/* penultimate: no date, but a place */
	/* the words before a date */
	DATE_SINCE, DATE_UNTIL, DATE_BEFORE, DATE_AFTER, DATE_FROM, DATE_TO,
	DATE_BETWEEN, DATE_BY, DATE_IN, DATE_ON, DATE_OF, DATE_FOR,
	DATE_OVER, DATE_AROUND,
	/* whether the clause looks ahead */
	DATE_FORWARD, DATE_BACKWARD,
};

/* How the day of a holiday is found: a fixed day is month * 100 + day. */
enum holiday_rule {
	HOLIDAY_NTH = 10000,	/* + month * 100 + which * 10 + weekday; which 5: the last */
	HOLIDAY_EASTER = 20000,	/* + 100 + days from Easter Sunday */
	HOLIDAY_THANKS = 30000,	/* + days from the fourth Thursday of November */
	HOLIDAY_LUNAR = 40000,	/* + 50 + days from Lunar New Year; + 100: from the
				 * fifteenth day of the eighth lunar month */
};

enum date_part {
	PART_NONE, PART_MORNING, PART_AFTERNOON, PART_EVENING, PART_NIGHT,
	PART_NOON, PART_MIDNIGHT, PART_DAYTIME,
	PART_BREAKFAST, PART_LUNCH, PART_DINNER,
};

enum figure_word {
	FIGURE_NO_WORD,
	FIGURE_A, FIGURE_THE, FIGURE_AND, FIGURE_OR, FIGURE_TO, FIGURE_OF,
	FIGURE_PER, FIGURE_BY, FIGURE_BETWEEN, FIGURE_FROM, FIGURE_POINT,
	FIGURE_MINUS, FIGURE_AT, FIGURE_THAN, FIGURE_AS, FIGURE_NO, FIGURE_NOT,
	/* numbers */
	FIGURE_DOZEN, FIGURE_MANY,	/* dozens, hundreds: open */
	FIGURE_COUPLE,		/* a couple of */
	FIGURE_SMALL,		/* millionth; number: the power of ten */
	FIGURE_EQUAL,		/* less than or equal to */
	FIGURE_OUT,		/* two out of five */
	/* precision */
	FIGURE_ABOUT, FIGURE_MORE, FIGURE_LESS, FIGURE_OVER, FIGURE_UNDER,
	FIGURE_UP, FIGURE_LEAST, FIGURE_MINIMUM, FIGURE_MAXIMUM,
	FIGURE_JUST, FIGURE_OLD, FIGURE_AGED,
	/* change and role */
	FIGURE_RISE, FIGURE_FALL, FIGURE_CHANGE, FIGURE_DOUBLE,
	FIGURE_ADDITIONAL, FIGURE_TOTAL, FIGURE_PLACE, FIGURE_FORMER,
	FIGURE_NOW, FIGURE_USED,
	/* units */
	FIGURE_MONEY, FIGURE_LETTER,	/* a unit of one or two letters, after digits only */
	FIGURE_CENT, FIGURE_MEASURE, FIGURE_POWER,	/* square, cubic */
	FIGURE_SPLIT,		/* follows a unit: "of age", Celsius */
	FIGURE_LABEL,		/* Article, Chapter, No.: a number after it is a name */
	FIGURE_VERB,		/* no thing counted */
	FIGURE_NATION,		/* swiss: whose money */
};

#endif
