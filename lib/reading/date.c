#include "reading/date.h"

#include "base/edtf.h"
#include "reading/thing.h"

/* How far from a date a verb can tell whether the clause looks ahead. */
#define DIRECTION_REACH 12

bool date_tie(const struct terms *t, size_t i)
{
	return term_mark(t, i, '-') && term_glued(t, i) && term_glued(t, i + 1);
}

/* What one word says of time: 1 ahead, -1 back. */
static int word_direction(const struct terms *t, size_t i)
{
	const struct term *term = &t->all[i];

	if (term->kind != TERM_WORD)
		return 0;
	if (term_date(t, i) == DATE_FORWARD)
		return 1;
	if (term_date(t, i) == DATE_BACKWARD)
		return -1;
	if (term->lexeme && lexeme_is(term->lexeme, VERB_PAST))
		return -1;
	if (term_date(t, i) == DATE_TO && term_word(t, i + 1) &&
	    !(t->all[i + 1].flags & TERM_CAPITAL) &&
	    !term_is(t, i + 1, WORD_ARTICLE | WORD_DETERMINER | WORD_DATE | WORD_PRONOUN |
		     WORD_CARDINAL | WORD_PREPOSITION | WORD_UNIT))
		return 1;
	return 0;
}

static bool ends_ed(struct slice word)
{
	return word.length > 4 && memcmp(word.at + word.length - 2, "ed", 2) == 0;
}

int date_direction(const struct terms *t, size_t i)
{
	for (size_t k = i, far = 0; k-- > 0 && far < DIRECTION_REACH; far++) {
		int direction = word_direction(t, k);
		struct slice word = term_text(t, k);

		if (term_mark(t, k, ';'))
			break;
		if (direction)
			return direction;
		if (t->all[k].kind == TERM_WORD && ends_ed(word))
			return -1;
	}
	for (size_t k = i, far = 0; k < t->count && far < DIRECTION_REACH; k++, far++) {
		if (t->all[k].kind == TERM_WORD && term_date(t, k) == DATE_FORWARD)
			return 1;
		if (t->all[k].kind == TERM_WORD && (word_direction(t, k) < 0 || ends_ed(term_text(t, k))))
			return -1;
	}
	return 0;
}

int64_t date_year(const struct terms *t, size_t i)
{
	const struct term *term;

	if (!term_digits(t, i))
		return 0;
	term = &t->all[i];
	if (term->digits != 4 || term->flags & (TERM_DECIMAL | TERM_GROUPED | TERM_ORDINAL | TERM_PLURAL | TERM_ZERO) ||
	    term->value < 1000 || term->value >= 2200)
		return 0;
	return (int64_t)term->value;
}

int64_t date_this_year(const struct calendar *c)
{
	int64_t year;
	int month, day;

	if (c->on == TIMEX_NO_DAY)
		return 0;
	edtf_civil(c->on, &year, &month, &day);
	return year;
}

int date_ordinal(const struct terms *t, size_t i, size_t *last)
{
	int value;

	if (term_digits(t, i)) {
		if (!(t->all[i].flags & TERM_ORDINAL) || t->all[i].value < 1 || t->all[i].value > 31)
			return 0;
		*last = i + 1;
		return (int)t->all[i].value;
	}
	if (term_is(t, i, WORD_ORDINAL)) {
		value = (int)term_number(t, i);
		*last = i + 1;
		return value <= 31 ? value : 0;
	}
	if (term_is(t, i, WORD_CARDINAL) && (term_number(t, i) == 20 || term_number(t, i) == 30)) {
		size_t k = i + 1 + date_tie(t, i + 1);

		if (term_is(t, k, WORD_ORDINAL) && term_number(t, k) < 10) {
			value = (int)(term_number(t, i) + term_number(t, k));
			*last = k + 1;
			return value <= 31 ? value : 0;
		}
	}
	return 0;
}

/* A day of the month at i, cardinal or ordinal. */
static int day_number(const struct terms *t, size_t i, size_t *last)
{
	const struct term *term;

	if (term_digits(t, i)) {
		term = &t->all[i];
		if (term->flags & (TERM_DECIMAL | TERM_GROUPED | TERM_PLURAL) || term->digits > 2 ||
		    term->value < 1 || term->value > 31 || term_mark(t, i + 1, '%') ||
		    (term_mark(t, i + 1, ':') && term_glued(t, i + 1) && term_glued(t, i + 2)))
			return 0;
		*last = i + 1;
		return (int)term->value;
	}
	return date_ordinal(t, i, last);
}

int date_month(const struct terms *t, size_t i)
{
	size_t behind;
	bool number;

	if (!term_is(t, i, WORD_MONTH) || t->all[i].kind != TERM_WORD)
		return 0;
	number = day_number(t, i + 1, &behind) || date_year(t, i + 1) ||
		 (i > 0 && (day_number(t, i - 1, &behind) || date_year(t, i - 1)));
	/* "may", and "march", which the tables do not know as a verb */
	if (t->all[i].flags & TERM_CAPITAL) {
		if (t->all[i].classes & WORD_AUXILIARY)
			return number || (i > 0 && (term_date(t, i + 1) == DATE_TO || date_tie(t, i + 1)) && term_is(t, i + 2, WORD_MONTH)) || (i > 0 && (term_is(t, i - 1, WORD_PREPOSITION | WORD_DATE) ||
						    term_date(t, i - 1) || term_mark(t, i - 1, '-'))) ?
				(int)term_number(t, i) : 0;
		return (int)term_number(t, i);
	}
	if (t->all[i].classes & WORD_AUXILIARY || term_number(t, i) == 3)
		return number ? (int)term_number(t, i) : 0;
	return (int)term_number(t, i);
}

/* The year of a month or day that the text gives without one. */
static int64_t guess_year(const struct calendar *c, size_t i, int month, int day)
{
	int64_t year = date_this_year(c), guess;
	int direction = date_direction(c->terms, i);
	unsigned before = i ? term_date(c->terms, i - 1) : DATE_NO_WORD;
	int64_t here = day ? edtf_day(year, month, day) : edtf_day(year, month, 1);

	guess = year;
	/* a deadline lies ahead; and a day named without its year, in no past
	 * tense, is the nearest one: eleven months ago it would have one */
	if (before == DATE_BY || before == DATE_UNTIL)
		direction = 1;
	else if (direction == 0 && day && here > c->on && here - c->on <= 60)
		direction = 1;
	if (direction > 0) {
		int64_t last = day ? here : edtf_day(year, month, edtf_month_days(year, month));

		if (last < c->on)
			guess = year + 1;
		/* "was to be finished in June", of a June just past */
		if (guess > year && c->on - last < 60 && day)
			guess = year;
	} else if (here > c->on) {
		guess = year - 1;
	}
	return guess;
}

/* A year in words at i: "nineteen ninety-six", "two thousand and fifteen"; 0
 * when there is none. */
static int64_t year_words(const struct terms *t, size_t i, size_t *last)
{
	struct number n;
	unsigned century = term_is(t, i, WORD_CARDINAL) && term_word(t, i) ? term_number(t, i) : 0;

	if (century >= 17 && century <= 20 && term_is(t, i + 1, WORD_CARDINAL) && term_number(t, i + 1) >= 10 &&
	    number_read(&n, t, i + 1, false) && n.value < 100 && n.value >= 10) {
		*last = n.last;
		return century * 100 + (int64_t)n.value;
	}
	if (century != 2 && century != 19)
		return 0;
	if (!number_read(&n, t, i, false) || n.fraction || n.value < 1900 || n.value >= 2100 || term_is(t, n.last, WORD_UNIT))
		return 0;
	*last = n.last;
	return (int64_t)n.value;
}

static int64_t clamp_day(int64_t year, int month, int day)
{
	int last = edtf_month_days(year, month);

	return edtf_day(year, month, day > last ? last : day);
}

/* "last year", "of this year", "next year" at i: the year it means. */
static int64_t relative_year(const struct calendar *c, size_t i, size_t *last)
{
	const struct terms *t = c->terms;
	int64_t year = date_this_year(c);
	size_t k = i + (term_date(t, i) == DATE_OF);
	unsigned how = term_date(t, k);

	if (year == 0 || term_date(t, k + 1) != DATE_YEAR || detail_plural(t->all[k + 1].detail))
		return 0;
	*last = k + 2;
	return how == DATE_LAST ? year - 1 : how == DATE_NEXT ? year + 1 : how == DATE_THIS ? year : 0;
}

/* A year behind a month or a day at i: "2016", ", 2016", "of 2016", "last
 * year"; 0 when there is none. */
static int64_t year_behind(const struct calendar *c, size_t i, size_t *last, bool day)
{
	const struct terms *t = c->terms;
	int64_t year;
	size_t k = i;

	if (term_mark(t, i, ',') || term_date(t, i) == DATE_OF || date_tie(t, i) ||
	    (day && term_date(t, i) == DATE_IN))
		k++;
	year = date_year(t, k);
	if (year && (k == i || day || !term_mark(t, i, ','))) {
		*last = k + 1;
		return year;
	}
	year = year_words(t, k, last);
	if (year)
		return year;
	if (term_mark(t, i, ',') && !day) {
		year = date_year(t, i + 1);
		if (year) {
			*last = i + 2;
			return year;
		}
	}
	return term_mark(t, i, ',') ? 0 : relative_year(c, i, last);
}

static bool is_pointing(unsigned word)
{
	return word >= DATE_LAST && word <= DATE_LATEST;
}

static void set_day(struct date *d, const struct calendar *c, size_t at, int64_t year, int month, int day)
{
	if (year == 0 && c->on == TIMEX_NO_DAY) {
		d->moment = (struct moment){ .kind = MOMENT_YEARLESS, .month = month, .day = day,
					     .grain = day ? DATE_DAY : DATE_MONTH,
					     .hour = -1, .minute = -1 };
		return;
	}
	if (year == 0) {
		year = guess_year(c, at, month, day);
		d->guessed = true;
	}
	if (day)
		d->moment = moment_at(DATE_DAY, clamp_day(year, month, day));
	else
		d->moment = moment_at(DATE_MONTH, edtf_day(year, month, 1));
}

/* "to 7", "-20", "through 17th" behind a day: the day a range ends with. */
static int day_range(const struct terms *t, size_t i, size_t *last)
{
	size_t k = i + 1, behind;
	int day;

	if (!term_mark(t, i, '-') && term_date(t, i) != DATE_TO && term_date(t, i) != DATE_UNTIL)
		return 0;
	if (term_figure(t, k) == FIGURE_THE)
		k++;
	day = day_number(t, k, &behind);
	if (day == 0 || date_month(t, behind) || term_is(t, behind, WORD_UNIT | WORD_SCALE) ||
	    (term_mark(t, behind, '-') && term_glued(t, behind)))
		return 0;
	*last = behind;
	return day;
}

static void range_days(struct date *d, int day)
{
	int64_t year;
	int month, mday;

	if (d->moment.kind != MOMENT_STRETCH)
		return;
	edtf_civil(d->moment.start, &year, &month, &mday);
	if (day <= mday)
		return;
	d->moment.ranged = true;
	d->moment.end = clamp_day(year, month, day);
}

/* "December 26, 2016", "Dec. 26", "Sept. 20-24", "September 2016", "May". */
static bool read_month_first(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	int month = date_month(t, i), day, until = 0;
	size_t k = i + 1;
	int64_t year;

	if (month == 0)
		return false;
	if (term_mark(t, k, '.') && term_digits(t, k + 1))
		k++;
	if (date_tie(t, k) || (term_mark(t, k, ',') && term_digits(t, k + 1) && (t->all[k + 1].flags & TERM_ORDINAL)))
		k++;
	if (term_figure(t, k) == FIGURE_THE && date_ordinal(t, k + 1, &d->last))
		k++;
	day = day_number(t, k, &d->last);
	if (day && term_digits(t, k) && t->all[k].digits == 2 && term_mark(t, k - 1, '\''))
		day = 0;
	if (day == 0)
		d->last = k > i + 1 && !term_mark(t, i + 1, '.') ? i + 1 : k;
	else
		until = day_range(t, d->last, &d->last);
	year = year_behind(c, d->last, &d->last, day != 0);
	set_day(d, c, i, year, month, day);
	if (until)
		range_days(d, until);
	return true;
}

/* "26 December 2016", "the 26th of December", "20-24 September". */
static bool read_day_first(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	size_t k, behind;
	int day = day_number(t, i, &k), until = 0, month;
	int64_t year;

	if (day == 0)
		return false;
	if (!date_month(t, k)) {
		size_t e;

		until = term_mark(t, k, '-') || term_date(t, k) == DATE_TO ? day_number(t, k + 1 + (term_figure(t, k + 1) == FIGURE_THE), &e) : 0;
		if (until)
			k = e;
	}
	if (date_tie(t, k))
		k++;
	if (term_date(t, k) == DATE_OF)
		k++;
	month = date_month(t, k);
	if (month == 0)
		return false;
	behind = k + 1 + (term_mark(t, k + 1, '.') && term_digits(t, k + 2) ? 1 : 0);
	year = year_behind(c, behind, &behind, true);
	d->last = behind;
	set_day(d, c, i, year, month, day);
	if (until)
		range_days(d, until);
	return true;
}

/* "Sun" and "Sat" are words of their own: a short form needs its full stop, or
 * a date beside it. */
static bool short_weekday(const struct terms *t, size_t i)
{
	size_t k = i + 1 + (term_mark(t, i + 1, ',') || term_mark(t, i + 1, '('));
	struct slice word = term_text(t, i);

	if (!(t->all[i].flags & TERM_CAPITAL))
		return false;
	return word.at[word.length - 1] == '.' || term_digits(t, k) || term_is(t, k, WORD_MONTH) ||
	       (i > 0 && (term_date(t, i - 1) == DATE_ON || is_pointing(term_date(t, i - 1))));
}

/* "Monday", with what may follow: "Monday, Dec. 26", "Monday night". */
static bool read_weekday(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	size_t k = i + 1;
	unsigned weekday = term_number(t, i);
	int64_t day;
	int back, direction;
	size_t behind;

	if (!term_is(t, i, WORD_WEEKDAY))
		return false;
	if (t->all[i].end - t->all[i].start < 6 && !short_weekday(t, i))
		return false;
	d->last = k;
	if (detail_plural(t->all[i].detail)) {
		d->type = TIMEX_SET;
		d->moment = (struct moment){ .kind = MOMENT_WEEKDAY, .month = (int)weekday,
					     .grain = DATE_DAY, .hour = -1, .minute = -1 };
		return true;
	}
	if (term_mark(t, k, ',') || date_tie(t, k))
		k++;
	if (term_figure(t, k) == FIGURE_THE)
		k++;
	if (read_month_first(d, c, k) && d->moment.grain == DATE_DAY)
		return true;
	if (read_day_first(d, c, k) || (k == i + 1 && date_read_digits(d, c, k)))
		return true;
	d->last = i + 1;
	/* "Friday the 26th" */
	if (!term_is(t, k, WORD_MONTH) && date_ordinal(t, k, &behind) && !term_mark(t, i + 1, ',') &&
	    !date_month(t, behind))
		d->last = behind;
	if (c->on == TIMEX_NO_DAY) {
		d->moment = (struct moment){ .kind = MOMENT_WEEKDAY, .month = (int)weekday,
					     .grain = DATE_DAY, .hour = -1, .minute = -1 };
		return true;
	}
	back = (edtf_weekday(c->on) - (int)weekday + 7) % 7;
	direction = t->all[i].flags & TERM_POSSESSIVE ? -1 : date_direction(t, i);
	day = direction > 0 && back > 0 ? c->on + 7 - back : c->on - back;
	d->moment = moment_at(DATE_DAY, day);
	return true;
}

/* "yesterday", "today", "tomorrow". */
static bool read_shift(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;

	if (term_date(t, i) != DATE_SHIFT)
		return false;
	d->last = i + 1;
	if (c->on == TIMEX_NO_DAY)
		d->moment = (struct moment){ .kind = MOMENT_RELATIVE, .grain = DATE_DAY, .hour = -1, .minute = -1 };
	else
		d->moment = moment_at(DATE_DAY, c->on + (int)term_number(t, i) - 8);
	return true;
}

/* "the 1990s", "'90s". */
static bool read_decade(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	size_t k = i;
	int64_t year;

	if (term_mark(t, k, '\''))
		k++;
	if (!term_digits(t, k) || !(t->all[k].flags & TERM_PLURAL))
		return false;
	year = (int64_t)t->all[k].value;
	if (year % 10 != 0)
		return false;
	if (t->all[k].digits == 2) {
		/* "in his 30s" is an age */
		if (k == i && !(i > 0 && term_figure(t, i - 1) == FIGURE_THE))
			return false;
		year += year < 20 ? 2000 : 1900;
	}
	else if (t->all[k].digits != 4 || year < 1000 || year > 2200)
		return false;
	d->last = k + 1;
	d->moment = moment_at(year % 100 == 0 && year < 2000 ? DATE_CENTURY : DATE_DECADE, edtf_day(year, 1, 1));
	return true;
}

/* Words after which four digits are a year, or that hold one as a name. */
static bool allows_year(const struct terms *t, size_t i)
{
	unsigned before = i ? term_date(t, i - 1) : DATE_NO_WORD;

	if (i > 0 && term_glued(t, i) && !term_mark(t, i - 1, '(') && !term_mark(t, i - 1, '[') &&
	    !term_mark(t, i - 1, '-') && !term_mark(t, i - 1, '/') && !term_mark(t, i - 1, '\'') &&
	    !term_mark(t, i - 1, 0x201c) && !term_mark(t, i - 1, '"') && !term_mark(t, i - 1, 0x2014))
		return false;
	if (i > 0 && term_mark(t, i - 1, '-') && term_glued(t, i) && term_glued(t, i - 1) &&
	    !(i >= 2 && (term_date(t, i - 2) || date_year(t, i - 2) || date_month(t, i - 2))))
		return false;
	if (term_glued(t, i + 1) && (term_word(t, i + 1) || term_mark(t, i + 1, '%') ||
				     term_mark(t, i + 1, '/') || term_mark(t, i + 1, ':')))
		return false;
	if (term_is(t, i + 1, WORD_UNIT | WORD_SCALE) && !term_date(t, i + 1) &&
	    !(before != DATE_NO_WORD && (t->all[i + 1].flags & TERM_CAPITAL)))
		return false;
	if (term_is(t, i + 1, WORD_UNIT) && detail_plural(t->all[i + 1].detail))
		return false;
	return before != DATE_NO_WORD || t->all[i].value >= 1800;
}

/* Is the word a date's, and only looks like a plural ("this", "years")? */
static bool date_plural(const struct terms *t, size_t i)
{
	return term_date(t, i) != DATE_NO_WORD ||
	       term_is(t, i, WORD_AUXILIARY | WORD_PREPOSITION | WORD_PRONOUN | WORD_DETERMINER | WORD_CONJUNCTION);
}

/* "2016", "2014-15", "2007-2009". */
static bool read_year(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	int64_t year = date_year(t, i), until = 0;

	if (year == 0 && i > 0 && term_date(t, i - 1) >= DATE_SINCE && term_date(t, i - 1) <= DATE_OF) {
		year = year_words(t, i, &d->last);
		if (year && thing_plural(t, d->last))
			year = 0;
		if (year)
			d->moment = moment_at(DATE_YEAR, edtf_day(year, 1, 1));
		return year != 0;
	}
	if (year == 0 || !allows_year(t, i))
		return false;
	/* "2000 people" counts, "the 2000 elections" does not */
	if (thing_plural(t, i + 1) && !(t->all[i + 1].flags & TERM_CAPITAL) && !date_plural(t, i + 1) &&
	    !(i > 0 && (term_is(t, i - 1, WORD_ARTICLE | WORD_PREPOSITION) || term_date(t, i - 1) ||
			(t->all[i - 1].flags & TERM_POSSESSIVE))))
		return false;
	d->last = i + 1;
	d->moment = moment_at(DATE_YEAR, edtf_day(year, 1, 1));
	if (date_month(t, i + 1) && !term_digits(t, i + 2)) {
		/* "2017 April" */
		d->last = i + 2;
		d->moment = moment_at(DATE_MONTH, edtf_day(year, date_month(t, i + 1), 1));
		return true;
	}
	if (term_mark(t, i + 1, '-') || (term_mark(t, i + 1, '/') && term_glued(t, i + 1))) {
		until = date_year(t, i + 2);
		if (until == 0 && date_tie(t, i + 1) && term_digits(t, i + 2) && t->all[i + 2].digits == 2 &&
		    !(t->all[i + 2].flags & (TERM_DECIMAL | TERM_PLURAL)))
			until = year / 100 * 100 + (int64_t)t->all[i + 2].value;
	}
	if (until > year && until < year + 100 && !(term_mark(t, i + 3, '-') && term_glued(t, i + 3))) {
		d->last = i + 3;
		d->moment.ranged = true;
		d->moment.end = edtf_day(until, 1, 1);
	}
	return true;
}

/* A fixed day by its name. */
static bool read_holiday(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	unsigned code = term_number(t, i);
	int64_t year;
	int64_t day;

	if (term_date(t, i) != DATE_HOLIDAY)
		return false;
	d->last = i + 1;
	if (term_date(t, i + 1) == DATE_DAY)
		d->last++;
	year = year_behind(c, d->last, &d->last, true);
	if (year == 0)
		year = date_this_year(c);
	if (year == 0) {
		d->moment = (struct moment){ .kind = MOMENT_RELATIVE, .grain = DATE_DAY, .hour = -1, .minute = -1 };
		return true;
	}
	if (code == 1199) {	/* the fourth Thursday of November */
		day = edtf_day(year, 11, 1);
		day += (3 - edtf_weekday(day) + 7) % 7 + 21;
	} else if (code / 100 > 12 || code % 100 > 31) {
		return false;
	} else {
		day = edtf_day(year, (int)(code / 100), (int)(code % 100));
	}
	if (c->on != TIMEX_NO_DAY && day > c->on && d->last <= i + 2 && date_direction(t, i) <= 0 && day - c->on > 60)
		return d->moment = moment_at(DATE_DAY, code == 1199 ? day - 364 : clamp_day(year - 1, (int)(code / 100), (int)(code % 100))), true;
	d->moment = moment_at(DATE_DAY, day);
	return true;
}

static bool read_calendar(struct date *d, const struct calendar *c, size_t i)
{
	return date_read_digits(d, c, i) || read_weekday(d, c, i) || read_day_first(d, c, i) ||
	       read_month_first(d, c, i) || read_shift(d, c, i) || read_holiday(d, c, i) ||
	       read_decade(d, c, i) || read_year(d, c, i);
}

/* "night" behind a day: "Wednesday night", "yesterday morning". */
static void add_part(struct date *d, const struct terms *t)
{
	if (d->moment.grain != DATE_DAY || d->moment.ranged || term_date(t, d->last) != DATE_PART ||
	    d->moment.hour >= 0 || d->moment.kind == MOMENT_RELATIVE)
		return;
	d->moment.part = (enum date_part)term_number(t, d->last);
	if (detail_plural(t->all[d->last].detail) && term_is(t, d->last - 1, WORD_WEEKDAY)) {
		/* "Friday mornings" */
		d->moment.kind = MOMENT_WEEKDAY;
		d->moment.month = (int)term_number(t, d->last - 1);
	}
	d->type = detail_plural(t->all[d->last].detail) ? TIMEX_SET : TIMEX_TIME;
	d->last++;
}

/* "early", "mid-", "late" before a stretch, "the end of" before one; how many
 * terms it takes. */
static size_t which_end(const struct terms *t, size_t i)
{
	size_t k = i;

	if (term_figure(t, k) == FIGURE_THE)
		k++;
	switch (term_date(t, k)) {
	case DATE_EARLY: case DATE_LATE: case DATE_MID:
		return k + 1 + date_tie(t, k + 1) - i;
	case DATE_START: case DATE_MIDDLE: case DATE_END:
		return term_date(t, k + 1) == DATE_OF ? k + 2 - i : 0;
	default:
		return 0;
	}
}

bool date_read(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	size_t skip = which_end(t, i), the;

	*d = (struct date){ .first = i, .last = i, .type = TIMEX_DATE };
	if (date_read_clock(d, c, i) || date_read_part(d, c, i))
		return true;
	the = term_figure(t, i + skip) == FIGURE_THE;
	if (read_calendar(d, c, i + skip) ||
	    (the && (skip || term_digits(t, i + 1) || term_is(t, i + 1, WORD_ORDINAL)) &&
	     ((skip && read_calendar(d, c, i + skip + 1)) || read_decade(d, c, i + 1) || read_day_first(d, c, i + 1)))) {
		if (d->type == TIMEX_DATE)
			add_part(d, t);
		return true;
	}
	if (date_read_relative(d, c, i + skip)) {
		if (skip && d->type == TIMEX_DURATION)
			return false;
		return true;
	}
	if (skip)
		return false;
	return date_read_length(d, c, i);
}
