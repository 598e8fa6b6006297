#include "reading/date.h"

#include "base/edtf.h"

#include <string.h>

/*
 * Days and months: "December 26, 2016", "the 5th of May", "Sept. 20-24",
 * "October last year", and the year of those that have none.
 */

/* A day of the month at i, cardinal or ordinal. */
static int day_number(const struct terms *t, size_t i, size_t *last)
{
	const struct term *term;

	if (term_digits(t, i)) {
		term = &t->all[i];
		if (term->flags & (TERM_DECIMAL | TERM_GROUPED | TERM_PLURAL) ||
		    term->digits > 2 || term->value < 1 || term->value > 31 ||
		    term_mark(t, i + 1, '%') ||
		    (term_mark(t, i + 1, ':') && term_glued(t, i + 1) &&
		     term_glued(t, i + 2)))
			return 0;
		*last = i + 1;
		return (int)term->value;
	}
	/* "fifteen August" */
	if (term_word(t, i) && term_is(t, i, WORD_CARDINAL) && term_number(t, i) >= 1 &&
	    term_number(t, i) <= 19 && term_is(t, i + 1, WORD_MONTH) &&
	    (t->all[i + 1].flags & TERM_CAPITAL) &&
	    (i == 0 || term_is(t, i - 1, WORD_PREPOSITION))) {
		*last = i + 1;
		return (int)term_number(t, i);
	}
	return date_ordinal(t, i, last);
}

/* "in may", "from march to june", "the end of march" in small letters: behind
 * the word of a date, and before nothing that could be its subject. */
static bool small_month(const struct terms *t, size_t i)
{
	unsigned before = i > 0 ? term_date(t, i - 1) : DATE_NO_WORD;

	if (i > 1 && before == DATE_OF)
		before = term_date(t, i - 2) >= DATE_EARLY && term_date(t, i - 2) <= DATE_END
		             ? DATE_IN
		             : DATE_NO_WORD;
	if (term_word(t, i + 1) &&
	    !term_is(t, i + 1,
	             WORD_PREPOSITION | WORD_CONJUNCTION | WORD_DATE | WORD_PRONOUN |
	                 WORD_ARTICLE | WORD_DETERMINER | WORD_AUXILIARY))
		return false;
	if (term_plays(t, i + 1, GRAMMAR_BARE))
		return false;
	/* "to march", but "april to may" */
	if (before == DATE_TO)
		return i > 1 && term_is(t, i - 2, WORD_MONTH);
	return (before >= DATE_SINCE && before <= DATE_IN) || before == DATE_EARLY ||
	       before == DATE_LATE || before == DATE_MID;
}

int date_month(const struct terms *t, size_t i)
{
	size_t behind, of = term_date(t, i + 1) == DATE_OF;
	bool number;

	if (!term_is(t, i, WORD_MONTH) || t->all[i].kind != TERM_WORD)
		return 0;
	number =
	    day_number(t, i + 1, &behind) || date_year(t, i + 1) ||
	    (i > 0 && (day_number(t, i - 1, &behind) || date_year(t, i - 1))) ||
	    (i > 1 && term_date(t, i - 1) == DATE_OF && day_number(t, i - 2, &behind));
	/* "may", and "march", which the tables do not know as a verb */
	if (t->all[i].flags & TERM_CAPITAL) {
		if (t->all[i].classes & WORD_AUXILIARY)
			return number || (date_pointing(term_date(t, i + 1 + of)) &&
			                  term_date(t, i + 2 + of) == DATE_YEAR) ||
			               ((i > 0 || term_mark(t, i + 1, '-')) &&
			                (term_date(t, i + 1) == DATE_TO ||
			                 term_mark(t, i + 1, '-')) &&
			                term_is(t, i + 2, WORD_MONTH)) ||
			               (i > 0 &&
			                (term_is(t, i - 1,
			                         WORD_PREPOSITION | WORD_DATE) ||
			                 term_date(t, i - 1) ||
			                 term_mark(t, i - 1, '-')))
			           ? (int)term_number(t, i)
			           : 0;
		return (int)term_number(t, i);
	}
	if (t->all[i].classes & WORD_AUXILIARY || term_key(t, i, KEY_MONTH_VERB))
		return number || small_month(t, i) ? (int)term_number(t, i) : 0;
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
		int64_t last =
		    day ? here : edtf_day(year, month, edtf_month_days(year, month));

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
int64_t date_year_words(const struct terms *t, size_t i, size_t *last)
{
	struct number n;
	unsigned century =
	    term_is(t, i, WORD_CARDINAL) && term_word(t, i) ? term_number(t, i) : 0;

	/* "nineteen ninety-six", "nineteen hundred ninety three" */
	if (century >= 17 && century <= 20) {
		size_t k =
		    i + 1 +
		    (term_is(t, i + 1, WORD_SCALE) && term_number(t, i + 1) == 2);
		bool hundred = k > i + 1;

		k += hundred && term_figure(t, k) == FIGURE_AND;
		if (term_is(t, k, WORD_CARDINAL) &&
		    term_number(t, k) >= (hundred ? 1 : 10) &&
		    number_read(&n, t, k, false) && n.value < 100 &&
		    n.value >= (hundred ? 1 : 10)) {
			*last = n.last;
			return century * 100 + (int64_t)n.value;
		}
		if (hundred && century != 20) {
			*last = i + 2;
			return century * 100;
		}
	}
	if (century != 2 && century != 19)
		return 0;
	if (!number_read(&n, t, i, false) || n.fraction || n.value < 1900 ||
	    n.value >= 2100 || term_is(t, n.last, WORD_UNIT))
		return 0;
	*last = n.last;
	return (int64_t)n.value;
}

int64_t date_clamp(int64_t year, int month, int day)
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

	if (year == 0 || term_date(t, k + 1) != DATE_YEAR ||
	    detail_plural(t->all[k + 1].detail))
		return 0;
	/* "June of that year" */
	if (how == DATE_THAT && k > i && c->anchor.kind == MOMENT_STRETCH) {
		int month, day;

		edtf_civil(c->anchor.start, &year, &month, &day);
		*last = k + 2;
		return year;
	}
	if (how != DATE_LAST && how != DATE_NEXT && how != DATE_THIS)
		return 0;
	*last = k + 2;
	return how == DATE_LAST   ? year - 1
	       : how == DATE_NEXT ? year + 1
	       : how == DATE_THIS ? year
	                          : 0;
}

/* A year behind a month or a day at i: "2016", ", 2016", "of 2016", "last
 * year"; 0 when there is none. */
int64_t date_year_behind(const struct calendar *c, size_t i, size_t *last, bool day)
{
	const struct terms *t = c->terms;
	int64_t year;
	size_t k = i;

	if (term_mark(t, i, ',') || term_date(t, i) == DATE_OF || date_tie(t, i) ||
	    term_date(t, i) == DATE_IN)
		k++;
	year = date_year(t, k);
	if (year && (k == i || day || !term_mark(t, i, ','))) {
		*last = k + 1;
		return year;
	}
	year = date_year_words(t, k, last);
	if (year)
		return year;
	/* "April of 87", "May '98" */
	if (term_date(t, i) == DATE_OF || term_mark(t, i, '\'')) {
		size_t y = k + (term_mark(t, k, '\'') ? 1 : 0);

		if (term_digits(t, y) && t->all[y].digits == 2 &&
		    !date_runs_on(t, y + 1) &&
		    !(t->all[y].flags & (TERM_DECIMAL | TERM_ORDINAL | TERM_PLURAL)) &&
		    !term_is(t, y + 1, WORD_UNIT | WORD_SCALE)) {
			*last = y + 1;
			return (t->all[y].value < 50 ? 2000 : 1900) +
			       (int64_t)t->all[y].value;
		}
	}
	/* "21 April 16", "April 21, 16" at the end of what is said */
	if (day && term_digits(t, k) && t->all[k].digits == 2 && !term_glued(t, k) &&
	    (k == i || term_mark(t, i, ',')) &&
	    !(t->all[k].flags & (TERM_DECIMAL | TERM_ORDINAL | TERM_PLURAL)) &&
	    (k + 1 >= t->count ||
	     (k == i &&
	      term_is(t, k + 1, WORD_PREPOSITION | WORD_CONJUNCTION | WORD_AUXILIARY) &&
	      term_date(t, k + 1) != DATE_TO && term_date(t, k + 1) != DATE_UNTIL &&
	      term_date(t, k + 1) != DATE_OF && term_figure(t, k + 1) != FIGURE_AND &&
	      term_figure(t, k + 1) != FIGURE_OR) ||
	     (t->all[k + 1].kind == TERM_MARK && strchr(".!?;)", t->all[k + 1].mark < 128 ? (int)t->all[k + 1].mark : 1)))) {
		*last = k + 1;
		return (t->all[k].value < 50 ? 2000 : 1900) + (int64_t)t->all[k].value;
	}
	if (term_mark(t, i, ',') && !day) {
		year = date_year(t, i + 1);
		if (year) {
			*last = i + 2;
			return year;
		}
	}
	return term_mark(t, i, ',') ? 0 : relative_year(c, i, last);
}

static void set_day(struct date *d, const struct calendar *c, size_t at, int64_t year,
                    int month, int day)
{
	if (year == 0 && c->on == TIMEX_NO_DAY) {
		d->moment = (struct moment){.kind = MOMENT_YEARLESS,
		                            .month = month,
		                            .day = day,
		                            .grain = day ? DATE_DAY : DATE_MONTH,
		                            .hour = -1,
		                            .minute = -1};
		return;
	}
	if (year == 0) {
		year = guess_year(c, at, month, day);
		d->guessed = true;
	}
	if (day)
		d->moment = moment_at(DATE_DAY, date_clamp(year, month, day));
	else
		d->moment = moment_at(DATE_MONTH, edtf_day(year, month, 1));
	if (d->guessed)
		d->moment.said = SAID_NO_YEAR;
	if (day > edtf_month_days(year, month)) {
		d->moment.impossible = true;
		d->moment.day = day;
	}
}

/* "to 7", "-20", "through 17th" behind a day: the day a range ends with. */
static int day_range(const struct terms *t, size_t i, bool between, size_t *last)
{
	size_t k = i + 1, behind;
	int day;

	if (!term_mark(t, i, '-') && term_date(t, i) != DATE_TO &&
	    term_date(t, i) != DATE_UNTIL && !(between && term_figure(t, i) == FIGURE_AND))
		return 0;
	if (term_figure(t, k) == FIGURE_THE)
		k++;
	day = day_number(t, k, &behind);
	if (day == 0 || date_month(t, behind) ||
	    term_is(t, behind, WORD_UNIT | WORD_SCALE) ||
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
	/* "April 27 to the 3rd" runs into May */
	if (day < mday && day <= 20 && mday > 20) {
		d->moment.ranged = true;
		d->moment.end = date_clamp(year + month / 12, month % 12 + 1, day);
		return;
	}
	if (day <= mday)
		return;
	d->moment.ranged = true;
	d->moment.end = date_clamp(year, month, day);
}

/* "December 26, 2016", "Dec. 26", "Sept. 20-24", "September 2016", "May". */
bool date_read_month_first(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	int month = date_month(t, i), day, until = 0;
	size_t k = i + 1;
	int64_t year;

	if (month == 0)
		return false;
	if (term_mark(t, k, '.') && term_digits(t, k + 1))
		k++;
	if (date_tie(t, k) || (term_mark(t, k, ',') && term_digits(t, k + 1) &&
	                       (t->all[k + 1].flags & TERM_ORDINAL)))
		k++;
	if (term_figure(t, k) == FIGURE_THE && date_ordinal(t, k + 1, &d->last))
		k++;
	day = day_number(t, k, &d->last);
	if (day && term_digits(t, k) && t->all[k].digits == 2 &&
	    term_mark(t, k - 1, '\''))
		day = 0;
	if (day == 0)
		d->last = k > i + 1 && !term_mark(t, i + 1, '.') ? i + 1 : k;
	else
		until = day_range(t, d->last, i > 0 && term_date(t, i - 1) == DATE_BETWEEN,
		                  &d->last);
	year = date_year_behind(c, d->last, &d->last, day != 0);
	set_day(d, c, i, year, month, day);
	if (until)
		range_days(d, until);
	return true;
}

/* "18" of "on 18 and 19 June": the month stands behind the next day. */
static bool read_listed_day(struct date *d, const struct calendar *c, size_t i,
                            size_t k, int day)
{
	const struct terms *t = c->terms;
	size_t e = k + 1, behind = e;
	int64_t year;

	if (term_figure(t, k) != FIGURE_AND && term_figure(t, k) != FIGURE_OR)
		return false;
	e += term_figure(t, e) == FIGURE_THE;
	if (day_number(t, e, &behind) <= day || !term_digits(t, e))
		return false;
	behind += term_date(t, behind) == DATE_OF;
	if (!date_month(t, behind))
		return false;
	year = date_year_behind(c, behind + 1, &e, true);
	set_day(d, c, i, year, date_month(t, behind), day);
	d->last = k;
	return true;
}

/* "26 December 2016", "the 26th of December", "20-24 September". */
bool date_read_day_first(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	size_t k, behind;
	int day = day_number(t, i, &k), until = 0, month;
	int64_t year;

	if (day == 0 || (i > 0 && term_mark(t, i - 1, '$')))
		return false;
	if (!date_month(t, k)) {
		size_t e;

		size_t p = i > 1 && term_figure(t, i - 1) == FIGURE_THE ? i - 1 : i;
		unsigned before = p ? term_date(t, p - 1) : DATE_NO_WORD;
		bool joint =
		    term_mark(t, k, '-') || term_date(t, k) == DATE_TO ||
		    term_date(t, k) == DATE_UNTIL ||
		    (before == DATE_BETWEEN && term_figure(t, k) == FIGURE_AND);

		until =
		    joint ? day_number(t, k + 1 + (term_figure(t, k + 1) == FIGURE_THE),
		                       &e)
			  : 0;
		if (until)
			k = e;
	}
	if (until == 0 && !date_month(t, k) && read_listed_day(d, c, i, k, day))
		return true;
	if (date_tie(t, k))
		k++;
	if (term_date(t, k) == DATE_OF)
		k++;
	month = date_month(t, k);
	if (month == 0)
		return false;
	behind = k + 1 + (term_mark(t, k + 1, '.') && term_digits(t, k + 2) ? 1 : 0);
	year = date_year_behind(c, behind, &behind, true);
	d->last = behind;
	set_day(d, c, i, year, month, day);
	if (until)
		range_days(d, until);
	return true;
}
