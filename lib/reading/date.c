#include "reading/date.h"

#include "base/edtf.h"
#include "reading/thing.h"

#include <stdlib.h>

/* How far from a date a verb can tell whether the clause looks ahead. */
#define DIRECTION_REACH 12

bool date_tie(const struct terms *t, size_t i)
{
	return term_mark(t, i, '-') && term_glued(t, i) && term_glued(t, i + 1);
}

bool date_runs_on(const struct terms *t, size_t i)
{
	return term_glued(t, i) && (term_word(t, i) || term_digits(t, i) ||
				    ((term_mark(t, i, '-') || term_mark(t, i, '/') || term_mark(t, i, ':')) && term_glued(t, i + 1)));
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

/* "Sun" and "Sat" are words of their own: a short form needs its full stop, or
 * a date beside it. */
static bool short_weekday(const struct terms *t, size_t i)
{
	size_t k = i + 1 + (term_mark(t, i + 1, ',') || term_mark(t, i + 1, '('));
	struct slice word = term_text(t, i);

	if (!(t->all[i].flags & TERM_CAPITAL))
		return false;
	return word.at[word.length - 1] == '.' || term_digits(t, k) || term_is(t, k, WORD_MONTH) ||
	       (i > 0 && (term_date(t, i - 1) == DATE_ON || date_pointing(term_date(t, i - 1))));
}

/* The day of that number, in a month not told, that falls on a weekday: the
 * nearest one, of this month if it does. */
static bool day_on_weekday(const struct calendar *c, int day, int weekday, int64_t *found)
{
	int64_t year, best = 0;
	int month, here;
	bool any = false;

	edtf_civil(c->on, &year, &month, &here);
	for (int k = -12; k <= 12; k++) {
		int64_t months = year * 12 + month - 1 + k, at;
		int64_t y = months / 12;
		int m = (int)(months % 12) + 1;

		if (day > edtf_month_days(y, m))
			continue;
		at = edtf_day(y, m, day);
		if (edtf_weekday(at) != weekday)
			continue;
		if (!any || llabs(at - c->on) < llabs(best - c->on) || k == 0)
			best = at;
		any = true;
		if (k == 0)
			break;
	}
	*found = best;
	return any;
}

/* A day of the month behind a weekday: "Friday the 26th", "Thursday 14th",
 * "Monday 21": the day, or 0. */
static int monthday_behind(const struct terms *t, size_t i, size_t *last)
{
	bool the = term_figure(t, i) == FIGURE_THE;
	size_t k = i + the;
	int day = term_is(t, k, WORD_MONTH) ? 0 : date_ordinal(t, k, last);

	if (day == 0 && !the && term_digits(t, k) && t->all[k].digits <= 2 && !term_glued(t, k) &&
	    !(t->all[k].flags & (TERM_DECIMAL | TERM_ORDINAL | TERM_PLURAL)) && t->all[k].value >= 13 &&
	    t->all[k].value <= 31 && !date_runs_on(t, k + 1) &&
	    (!term_word(t, k + 1) || term_is(t, k + 1, WORD_PREPOSITION | WORD_CONJUNCTION))) {
		day = (int)t->all[k].value;
		*last = k + 1;
	}
	/* "Friday 31!" */
	if (day == 0 && !the && term_digits(t, k) && k + 2 == t->count && t->all[k].digits == 2 && t->all[k].value <= 31 &&
	    t->all[k + 1].kind == TERM_MARK && !term_mark(t, k + 1, '%')) {
		day = (int)t->all[k].value;
		*last = k + 1;
	}
	if (day && (date_month(t, *last) || term_is(t, *last, WORD_UNIT | WORD_SCALE)))
		return 0;
	return day;
}

static void set_weekday(struct date *d, int weekday)
{
	d->moment = (struct moment){ .kind = MOMENT_WEEKDAY, .month = weekday, .grain = DATE_DAY, .hour = -1, .minute = -1 };
}

/* "Friday, 30 December" of no year told: of the one nearest to the article in
 * which that day is a Friday. */
static void match_weekday(struct date *d, const struct calendar *c, int weekday)
{
	struct moment best = d->moment;
	bool found = false;

	if (!d->guessed || d->moment.kind != MOMENT_STRETCH || d->moment.grain != DATE_DAY || d->moment.ranged)
		return;
	for (int years = -3; years <= 3; years++) {
		struct moment m = moment_same_day(d->moment, years);

		if (edtf_weekday(m.start) != weekday || (found && llabs(m.start - c->on) >= llabs(best.start - c->on)))
			continue;
		best = m;
		found = true;
	}
	d->moment = best;
}

/* A full date behind a weekday: "Monday, Dec. 26", "Friday-Jun-15", "Tuesday
 * (7 May)". */
static bool date_behind(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	bool bracket = term_mark(t, i, '(');
	size_t k = i;

	if (term_mark(t, k, ',') || date_tie(t, k) || bracket)
		k++;
	if (term_figure(t, k) == FIGURE_THE)
		k++;
	if (!(date_read_month_first(d, c, k) && d->moment.grain == DATE_DAY) && !date_read_day_first(d, c, k) &&
	    !(k == i && date_read_digits(d, c, k)) && !(k == i + 1 && term_mark(t, i, ',') && date_read_digits(d, c, k)))
		return false;
	/* "Wednesday, 4 to 22 January" are two */
	if ((bracket && !term_mark(t, d->last, ')')) || d->moment.ranged)
		return false;
	d->last += bracket;
	match_weekday(d, c, (int)term_number(t, i - 1));
	return true;
}

bool date_weekday_dated(struct date *d, const struct calendar *c, size_t i)
{
	if (date_behind(d, c, i + 1))
		return true;
	d->guessed = false;
	d->last = i + 1;
	return false;
}

/* "Monday", with what may follow: "Monday, Dec. 26", "Monday night". */
static bool read_weekday(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	int weekday = (int)term_number(t, i), back, direction, monthday;
	int64_t day;

	if (!term_is(t, i, WORD_WEEKDAY))
		return false;
	if (t->all[i].end - t->all[i].start < 6 && !short_weekday(t, i))
		return false;
	if (detail_plural(t->all[i].detail)) {
		d->last = i + 1;
		d->type = TIMEX_SET;
		set_weekday(d, weekday);
		return true;
	}
	if (date_behind(d, c, i + 1))
		return true;
	d->guessed = false;
	monthday = monthday_behind(t, i + 1, &d->last);
	if (monthday == 0)
		d->last = i + 1;
	set_weekday(d, weekday);
	if (c->on == TIMEX_NO_DAY)
		return true;
	if (monthday && day_on_weekday(c, monthday, weekday, &day)) {
		d->moment = moment_at(DATE_DAY, day);
		/* "Friday the 26th" is one day; "Friday 26" leaves it open */
		d->moment.said = term_figure(t, i + 1) == FIGURE_THE ? SAID_WHOLE : SAID_WEEKDAY;
		return true;
	}
	back = (edtf_weekday(c->on) - weekday + 7) % 7;
	direction = t->all[i].flags & TERM_POSSESSIVE ? -1 : date_direction(t, i);
	day = direction > 0 && back > 0 ? c->on + 7 - back : c->on - back;
	d->moment = moment_at(DATE_DAY, day);
	d->moment.said = SAID_WEEKDAY;
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
		d->moment = moment_at(DATE_DAY, c->on + (int)(term_number(t, i) & 0xff) - 8);
	if (term_number(t, i) > 0xff) {
		/* "tonight" */
		d->type = TIMEX_TIME;
		d->moment.part = (enum date_part)(term_number(t, i) >> 8);
	}
	return true;
}

/* "the nineties". */
static bool read_named_decade(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	int64_t year = 1900 + (int64_t)term_number(t, i);

	/* "in his eighties" is an age, "temperatures in the eighties" a figure */
	if (term_date(t, i) != DATE_NINETIES || i == 0 ||
	    (term_figure(t, i - 1) != FIGURE_THE && term_date(t, i - 1) != DATE_EARLY && term_date(t, i - 1) != DATE_LATE &&
	     !term_mark(t, i - 1, '-')))
		return false;
	d->last = i + 1;
	d->moment = moment_at(DATE_DECADE, edtf_day(year, 1, 1));
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
	    !term_mark(t, i - 1, 0x201c) && !term_mark(t, i - 1, '"') && !term_mark(t, i - 1, 0x2014) &&
	    !term_mark(t, i - 1, '='))
		return false;
	if (i > 0 && term_mark(t, i - 1, '-') && term_glued(t, i) && term_glued(t, i - 1) &&
	    !(i >= 2 && (term_date(t, i - 2) || date_year(t, i - 2) || date_month(t, i - 2))))
		return false;
	/* "138-2010-2015", "2010-2015-86" */
	if (i > 1 && term_mark(t, i - 1, '-') && term_glued(t, i) && term_digits(t, i - 2) && term_glued(t, i - 1) &&
	    date_tie(t, i + 1) && term_digits(t, i + 2))
		return false;
	if (i > 2 && term_mark(t, i - 1, '-') && term_glued(t, i) && term_mark(t, i - 3, '-') && term_glued(t, i - 2))
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
		year = date_year_words(t, i, &d->last);
		if (year && thing_plural(t, d->last))
			year = 0;
		if (year)
			d->moment = moment_at(DATE_YEAR, edtf_day(year, 1, 1));
		return year != 0;
	}
	if (year == 0 || !allows_year(t, i))
		return false;
	/* "2019 Q1", "2019-Q1" */
	if (date_read_quarter(d, c, i))
		return true;
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
	else if (date_tie(t, i + 1) && term_digits(t, i + 2)) {
		/* "2010-2015-86" is a telephone's */
		return false;
	}
	return true;
}

static bool read_calendar(struct date *d, const struct calendar *c, size_t i)
{
	return date_read_digits(d, c, i) || date_read_holiday(d, c, i, DATE_NO_WORD) || read_weekday(d, c, i) ||
	       date_read_day_first(d, c, i) || date_read_month_first(d, c, i) || read_shift(d, c, i) ||
	       read_decade(d, c, i) || read_named_decade(d, c, i) || read_year(d, c, i);
}

/* "night" behind a day: "Wednesday night", "yesterday morning". */
static void add_part(struct date *d, const struct terms *t)
{
	size_t part = d->last;

	/* "Sunday early morning", "Monday in the morning", "tomorrow am" */
	if (term_date(t, part) == DATE_EARLY || term_date(t, part) == DATE_LATE)
		part++;
	else if (term_date(t, part) == DATE_IN && term_figure(t, part + 1) == FIGURE_THE && term_date(t, part + 2) == DATE_PART &&
		 term_number(t, part + 2) <= PART_EVENING)
		part += 2;
	else if (term_figure(t, part) == FIGURE_AT && term_date(t, part + 1) == DATE_PART && term_number(t, part + 1) >= PART_BREAKFAST)
		part++;
	if (d->moment.grain == DATE_DAY && d->moment.hour < 0 && !d->moment.ranged && d->moment.kind != MOMENT_RELATIVE &&
	    term_date(t, part) == DATE_AMPM && term_word(t, part) && d->last == part) {
		d->moment.part = term_number(t, part) ? PART_AFTERNOON : PART_MORNING;
		d->type = TIMEX_TIME;
		d->last++;
		return;
	}
	if (d->moment.grain != DATE_DAY || d->moment.ranged || term_date(t, part) != DATE_PART ||
	    d->moment.hour >= 0 || d->moment.kind == MOMENT_RELATIVE)
		return;
	d->last = part;
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
		/* "early in May" */
		if (term_date(t, k + 1) == DATE_IN && k == i && term_date(t, k) != DATE_MID &&
		    (term_is(t, k + 2, WORD_MONTH) || date_year(t, k + 2)))
			return 2;
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
	d->ends = skip > 0 && term_date(t, i + skip - 2) == DATE_END;
	if (date_read_clock(d, c, i) || date_read_part(d, c, i) || date_read_week(d, c, i) ||
	    date_read_nth(d, c, i))
		return true;
	the = term_figure(t, i + skip) == FIGURE_THE;
	if (read_calendar(d, c, i + skip) ||
	    (the && (skip || term_digits(t, i + 1) || term_is(t, i + 1, WORD_ORDINAL)) &&
	     ((skip && read_calendar(d, c, i + skip + 1)) || read_decade(d, c, i + 1) || date_read_day_first(d, c, i + 1)))) {
		if (d->type == TIMEX_DATE)
			add_part(d, t);
		return true;
	}
	if (date_read_relative(d, c, i + skip)) {
		if (skip && d->type == TIMEX_DURATION)
			return false;
		if (d->type == TIMEX_DATE)
			add_part(d, t);
		return true;
	}
	if (skip && date_read_current(d, c, i + skip))
		return true;
	if (skip && term_date(t, i + skip) != DATE_PART)
		return false;
	return date_read_length(d, c, i);
}
