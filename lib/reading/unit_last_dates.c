#include "reading/unit_last_date.h"

#include "base/edtf.h"

#define DATE_WORDS (WORD_DATE | WORD_WEEKDAY)

static struct moment unknown(void)
{
	return (struct moment){ .kind = MOMENT_RELATIVE, .grain = DATE_DAY, .hour = -1,
				.minute = -1 };
}

unsigned dating_word(const struct run *run, size_t at, unsigned *number, size_t *after)
{
	const struct lexeme *lexeme = run_word(run, at, WORD_DATE, after);

	if (!lexeme)
		return DATE_NO_WORD;
	*number = detail_number(lexeme->detail);
	return detail_date(lexeme->detail);
}

/* Digits and the word of a calendar stretch behind them: 20일, 3월, 2019년.  A
 * length (3개월, 2시간) is another thing. */
static bool calendar_part(const struct run *run, size_t at, unsigned word, int *value,
			  size_t *after)
{
	struct run_number number;
	const struct lexeme *lexeme;

	if (!run_number(run, at, &number) || number.words || number.low > 9999)
		return false;
	lexeme = run_word(run, number.end, WORD_DATE, after);
	if (!lexeme || detail_date(lexeme->detail) != word ||
	    detail_figure(lexeme->detail) == FIGURE_MEASURE)
		return false;
	*value = (int)number.low;
	return true;
}

static int64_t this_year(const struct dating *dating, int *month, int *day)
{
	int64_t year;

	edtf_civil(dating->on, &year, month, day);
	return year;
}

/* A month, or a day of it, of the year nearest to the article: not after it,
 * or, when the text points forward, not before it. */
static struct moment of_year(const struct dating *dating, int64_t year, int month, int day,
			     unsigned how)
{
	enum date_word grain = day > 0 ? DATE_DAY : DATE_MONTH;
	struct moment moment;
	int ignored, last;

	if (dating->forward)
		how = DATE_NEXT;
	if (year == 0 && dating->on == TIMEX_NO_DAY)
		return (struct moment){ .kind = MOMENT_YEARLESS, .grain = grain, .month = month,
					.day = day, .hour = -1, .minute = -1 };
	if (year == 0) {
		year = this_year(dating, &ignored, &last);
		if (how == DATE_NEXT && edtf_day(year, month, day > 0 ? day : 28) < dating->on)
			year++;
		else if (how != DATE_NEXT && how != DATE_THIS &&
			 edtf_day(year, month, day > 0 ? day : 1) > dating->on)
			year--;
	}
	last = edtf_month_days(year, month);
	moment = moment_at(grain, edtf_day(year, month, day > last ? last : day > 0 ? day : 1));
	return moment;
}

/* A day without its month: of the article's, else of the one before or, when
 * the text points forward, behind. */
static struct moment of_month(const struct dating *dating, int day, unsigned how)
{
	int month, today;
	int64_t year;

	if (dating->on == TIMEX_NO_DAY)
		return unknown();
	if (dating->forward)
		how = DATE_NEXT;
	year = this_year(dating, &month, &today);
	if (how == DATE_NEXT && day < today)
		month++;
	else if (how != DATE_NEXT && how != DATE_THIS && day > today)
		month--;
	if (month < 1 || month > 12) {
		year += month < 1 ? -1 : 1;
		month = month < 1 ? 12 : 1;
	}
	return of_year(dating, year, month, day, how);
}

/* "초", "말", "상반기" behind a month or a year. */
static size_t skip_part(const struct run *run, size_t at, struct moment *moment)
{
	size_t next = run_blank(run, at), after;
	unsigned number = 0, word = dating_word(run, next, &number, &after);
	int64_t year;
	int month, day;

	if (word == DATE_NO_WORD || !run_ends(run, after))
		return at;
	switch (word) {
	case DATE_EARLY: case DATE_MID: case DATE_LATE:
		return after;
	case DATE_HALF:
		if (moment->kind != MOMENT_STRETCH || moment->grain != DATE_YEAR)
			return at;
		edtf_civil(moment->start, &year, &month, &day);
		*moment = moment_half(year, (int)number);
		return after;
	case DATE_SEASON:
		if (moment->kind != MOMENT_STRETCH || moment->grain != DATE_YEAR)
			return at;
		edtf_civil(moment->start, &year, &month, &day);
		*moment = moment_season(year, (int)number);
		return after;
	default:
		return at;
	}
}

/* A month and day, each if it is there, behind a year (0: none) or a word that
 * points; false when neither is. */
static bool month_and_day(const struct dating *dating, size_t at, int64_t year, unsigned how,
			  struct dated *dated)
{
	const struct run *run = &dating->run;
	int month = 0, day = 0;
	size_t after, behind;

	if (calendar_part(run, at, DATE_MONTH, &month, &after)) {
		if (month < 1 || month > 12)
			return false;
		behind = run_blank(run, after);
		dated->end = after;
		if (calendar_part(run, behind, DATE_DAY, &day, &after) && day >= 1 && day <= 31)
			dated->end = after;
		else
			day = 0;
		dated->moment = of_year(dating, year, month, day, how);
		if (day == 0)
			dated->end = skip_part(run, dated->end, &dated->moment);
		return true;
	}
	/* 3분기, 올해 1분기 */
	if (calendar_part(run, at, DATE_QUARTER, &month, &after)) {
		if (month < 1 || month > 4)
			return false;
		dated->moment = of_year(dating, year, month * 3 - 2, 0, how);
		if (dated->moment.kind == MOMENT_STRETCH)
			dated->moment = moment_at(DATE_QUARTER, dated->moment.start);
		dated->end = after;
		return true;
	}
	if (year != 0 || !calendar_part(run, at, DATE_DAY, &day, &after) || day < 1 || day > 31)
		return false;
	dated->moment = of_month(dating, day, how);
	dated->end = after;
	return true;
}

/* "지난주 금요일": the day of the week told. */
static void weekday_of(const struct run *run, struct dated *dated)
{
	size_t next = run_blank(run, dated->end), after;
	const struct lexeme *lexeme = run_word(run, next, WORD_WEEKDAY, &after);

	if (!lexeme || !run_ends(run, after))
		return;
	dated->end = after;
	if (dated->moment.kind == MOMENT_STRETCH)
		dated->moment = moment_at(DATE_DAY, dated->moment.start +
						    detail_number(lexeme->detail));
}

/* 어제, 지난해, 이달: so many stretches from the article's. */
static bool read_shift(const struct dating *dating, unsigned number, struct dated *dated)
{
	const struct run *run = &dating->run;
	enum date_word grain = number >> 8 ? (enum date_word)(number >> 8) : DATE_DAY;
	int shift = (int)(number & 0xff) - 8;
	struct dated part = *dated;
	size_t next = run_blank(run, dated->end);
	int64_t year;
	int month, day;

	dated->moment = unknown();
	dated->moment.grain = grain;
	if (dating->on != TIMEX_NO_DAY)
		dated->moment = moment_shift(moment_at(grain, dating->on), shift);
	if (grain == DATE_YEAR && dated->moment.kind == MOMENT_STRETCH) {
		edtf_civil(dated->moment.start, &year, &month, &day);
		if (month_and_day(dating, next, year, DATE_NO_WORD, &part)) {
			*dated = part;
			return true;
		}
	}
	if (grain == DATE_MONTH && calendar_part(run, next, DATE_DAY, &day, &part.end) &&
	    day >= 1 && day <= 31) {
		dated->end = part.end;
		if (dated->moment.kind == MOMENT_STRETCH)
			dated->moment = moment_at(DATE_DAY, dated->moment.start + day - 1);
		return true;
	}
	if (grain == DATE_WEEK)
		weekday_of(run, dated);
	if (grain == DATE_YEAR || grain == DATE_MONTH)
		dated->end = skip_part(run, dated->end, &dated->moment);
	return true;
}

/* 지난, 오는, 이번, 다음: what it points at. */
static bool read_pointed(const struct dating *dating, unsigned how, struct dated *dated)
{
	const struct run *run = &dating->run;
	size_t at = run_blank(run, dated->end), after;
	int shift = how == DATE_LAST ? -1 : how == DATE_NEXT ? 1 : 0;
	const struct lexeme *lexeme;
	unsigned number = 0, word;
	int value;
	struct dated year = *dated;

	if (calendar_part(run, at, DATE_YEAR, &value, &after) && value > 1000 &&
	    month_and_day(dating, run_blank(run, after), value, how, &year)) {
		*dated = year;
		return true;
	}
	if (calendar_part(run, at, DATE_YEAR, &value, &after) && value > 1000) {
		dated->moment = moment_at(DATE_YEAR, edtf_day(value, 1, 1));
		dated->end = after;
		return true;
	}
	if (month_and_day(dating, at, 0, how, dated))
		return true;
	lexeme = run_word(run, at, WORD_WEEKDAY, &after);
	if (lexeme) {
		int day = (int)detail_number(lexeme->detail);

		dated->end = after;
		dated->moment = unknown();
		if (dating->on != TIMEX_NO_DAY) {
			int gap = day - edtf_weekday(dating->on);

			gap += how == DATE_LAST && gap >= 0 ? -7 :
			       how == DATE_NEXT && gap <= 0 ? 7 : 0;
			dated->moment = moment_at(DATE_DAY, dating->on + gap);
		}
		return true;
	}
	word = dating_word(run, at, &number, &after);
	if (word != DATE_WEEK && word != DATE_MONTH && word != DATE_YEAR && word != DATE_SEASON)
		return false;
	dated->end = after;
	dated->moment = unknown();
	if (dating->on != TIMEX_NO_DAY && word == DATE_SEASON) {
		int64_t y = edtf_day(1970, 1, 1);
		int month, day;

		edtf_civil(dating->on, &y, &month, &day);
		dated->moment = moment_season(y, (int)number);
		if (how == DATE_LAST && moment_last(&dated->moment) >= dating->on)
			dated->moment = moment_season(y - 1, (int)number);
		if (how == DATE_NEXT && dated->moment.start <= dating->on)
			dated->moment = moment_season(y + 1, (int)number);
	} else if (dating->on != TIMEX_NO_DAY) {
		dated->moment = moment_shift(moment_at((enum date_word)word, dating->on), shift);
	}
	if (word == DATE_WEEK)
		weekday_of(run, dated);
	else
		dated->end = skip_part(run, dated->end, &dated->moment);
	return true;
}

/* 3일 전, 두 달 뒤, 5년간: a length, and where it lies. */
static bool read_length(const struct dating *dating, size_t at, struct dated *dated)
{
	const struct run *run = &dating->run;
	struct run_number number;
	const struct lexeme *unit;
	size_t after, end;
	unsigned ignored = 0, word, grain;
	int sign;

	if (!run_number(run, at, &number) || number.low != number.high || number.low > 4000)
		return false;
	unit = run_word(run, run_blank(run, number.end), WORD_DATE, &after);
	if (!unit)
		return false;
	grain = detail_date(unit->detail);
	if (grain < DATE_SECOND || grain > DATE_CENTURY || grain == DATE_HALF ||
	    (grain == DATE_MONTH && detail_figure(unit->detail) != FIGURE_MEASURE))
		return false;
	word = dating_word(run, run_blank(run, after), &ignored, &end);
	if ((word != DATE_AGO && word != DATE_LATER && word != DATE_FOR) || !run_ends(run, end))
		return false;
	dated->start = number.start;
	dated->end = end;
	if (word == DATE_FOR) {
		dated->type = TIMEX_DURATION;
		dated->moment = moment_length(number.low, (enum date_word)grain);
		return true;
	}
	sign = word == DATE_AGO ? -1 : 1;
	dated->moment = unknown();
	if (dating->on != TIMEX_NO_DAY && grain >= DATE_DAY)
		dated->moment = moment_shift(moment_at((enum date_word)grain, dating->on),
					     sign * (int64_t)number.low);
	return true;
}

/* 2019.3.14, 2019-03-14. */
static bool read_digits(const struct dating *dating, size_t at, struct dated *dated)
{
	const struct run *run = &dating->run;
	int64_t part[3] = { 0, 0, 0 };
	size_t i = at;
	char mark = '\0';

	for (int k = 0; k < 3; k++) {
		int digits = 0;

		for (; i < run->text.length && run->text.at[i] >= '0' && run->text.at[i] <= '9' &&
		       digits < 5; i++, digits++)
			part[k] = part[k] * 10 + (run->text.at[i] - '0');
		if (digits == 0 || digits > (k == 0 ? 4 : 2) || (k == 0 && digits != 4))
			return false;
		if (k == 2)
			break;
		if (i >= run->text.length || !strchr(".-/", run->text.at[i]) ||
		    (k == 1 && run->text.at[i] != mark))
			return false;
		mark = run->text.at[i++];
	}
	if (part[1] < 1 || part[1] > 12 || part[2] < 1 ||
	    part[2] > edtf_month_days(part[0], (int)part[1]))
		return false;
	dated->end = i;
	dated->moment = moment_at(DATE_DAY, edtf_day(part[0], (int)part[1], (int)part[2]));
	return true;
}

/* 올해 words and digits in the order of the calendar. */
static bool read_calendar(const struct dating *dating, size_t at, struct dated *dated)
{
	const struct run *run = &dating->run;
	size_t after, half;
	int value;

	if (calendar_part(run, at, DATE_YEAR, &value, &after)) {
		struct dated whole = *dated;

		if (value < 1000)
			return false;
		if (month_and_day(dating, run_blank(run, after), value, DATE_NO_WORD, &whole)) {
			*dated = whole;
			return true;
		}
		dated->end = after;
		dated->moment = moment_at(DATE_YEAR, edtf_day(value, 1, 1));
		half = skip_part(run, after, &dated->moment);
		dated->end = half;
		return true;
	}
	return month_and_day(dating, at, 0, DATE_NO_WORD, dated);
}

bool dating_read(const struct dating *dating, size_t at, struct dated *dated)
{
	const struct run *run = &dating->run;
	const struct lexeme *lexeme;
	unsigned number, word;

	*dated = (struct dated){ .start = at, .end = at, .type = TIMEX_DATE };
	if (run->text.at[at] >= '0' && run->text.at[at] <= '9')
		return read_length(dating, at, dated) || read_digits(dating, at, dated) ||
		       read_calendar(dating, at, dated);
	lexeme = run_word(run, at, DATE_WORDS, &dated->end);
	if (!lexeme || !(lexeme->classes & DATE_WORDS))
		return read_length(dating, at, dated);
	number = detail_number(lexeme->detail);
	word = detail_date(lexeme->detail);
	switch (word) {
	case DATE_SHIFT:
		return read_shift(dating, number, dated);
	case DATE_LAST: case DATE_NEXT: case DATE_THIS:
		return read_pointed(dating, word, dated);
	case DATE_THAT:
		if (dating->anchor.kind == MOMENT_NONE)
			return false;
		dated->moment = dating->anchor;
		return true;
	case DATE_PAST:
		dated->moment = (struct moment){ .kind = MOMENT_PAST };
		return true;
	case DATE_NOW:
		dated->moment = (struct moment){ .kind = MOMENT_PRESENT };
		return true;
	default:
		return read_length(dating, at, dated);
	}
}
