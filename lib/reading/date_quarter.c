#include "reading/date.h"

#include "base/edtf.h"

#include <string.h>

/*
 * Quarters, halves, seasons, centuries and years by name: "the third quarter
 * of 2015", "last winter", "the 19th century", "fiscal 1990".
 */

struct moment date_unknown(enum date_word grain)
{
	return (struct moment){
	    .kind = MOMENT_RELATIVE, .grain = grain, .hour = -1, .minute = -1};
}

void date_season(struct date *d, const struct calendar *c, unsigned how, int season)
{
	int64_t year = date_this_year(c);
	struct moment m;

	if (year == 0) {
		d->moment = date_unknown(DATE_SEASON);
		return;
	}
	m = moment_season(year, season);
	if (how == DATE_LAST && m.start + 60 > c->on)
		m = moment_season(year - 1, season);
	else if (how == DATE_NEXT && m.start <= c->on)
		m = moment_season(year + 1, season);
	else if (how == DATE_NO_WORD && m.start > c->on &&
	         date_direction(c->terms, d->first) <= 0)
		m = moment_season(year - 1, season);
	d->moment = m;
}

/* The year of a quarter, half or season named without one. */
static int64_t guess_year(const struct calendar *c, size_t i, int month)
{
	int64_t year = date_this_year(c);

	if (year && edtf_day(year, month, 1) > c->on + 150 &&
	    date_direction(c->terms, i) <= 0)
		year--;
	return year;
}

/* The year behind "of", or bare, at i. */
static int64_t year_of(const struct calendar *c, size_t i, size_t *last)
{
	const struct terms *t = c->terms;
	size_t k = i + (term_date(t, i) == DATE_OF || term_date(t, i) == DATE_IN ||
	                term_mark(t, i, ','));
	int64_t year;

	if (term_date(t, k) == DATE_FISCAL)
		k++;
	year = date_year(t, k);
	if (year) {
		*last = k + 1;
		return year;
	}
	/* "of the year" */
	if (k > i && term_figure(t, k) == FIGURE_THE &&
	    term_date(t, k + 1) == DATE_YEAR && !detail_plural(t->all[k + 1].detail)) {
		*last = k + 2;
		return date_this_year(c);
	}
	if (date_pointing(term_date(t, k)) && term_date(t, k + 1) == DATE_YEAR &&
	    !detail_plural(t->all[k + 1].detail) && date_this_year(c)) {
		*last = k + 2;
		return date_this_year(c) + (term_date(t, k) == DATE_NEXT) -
		       (term_date(t, k) == DATE_LAST);
	}
	return 0;
}

/* "the third quarter", "third-quarter", "the first half of 2015", "the 1988
 * third quarter", "Q3 2015", "the first two quarters of 1990". */
bool date_read_quarter(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	size_t k = i + (term_figure(t, i) == FIGURE_THE);
	int64_t year = date_year(t, k), behind;
	int which;
	bool half;

	if (year)
		k += 1 + date_tie(t, k + 1);
	if (term_date(t, k) == DATE_FISCAL)
		k++;
	if (term_word(t, k) && term_digits(t, k + 1) && term_glued(t, k + 1) &&
	    t->all[k + 1].digits == 1 && t->all[k].end - t->all[k].start == 1 &&
	    strchr("qQH", term_text(t, k).at[0]) && t->all[k + 1].value >= 1 &&
	    t->all[k + 1].value <= (term_text(t, k).at[0] == 'H' ? 2 : 4)) {
		which = (int)t->all[k + 1].value;
		half = (term_text(t, k).at[0] | 32) == 'h';
		d->last = k + 2;
	} else {
		if (term_date(t, k) == DATE_LAST || term_date(t, k) == DATE_LATEST)
			which = 9, d->last = k + 1;
		else
			which = date_ordinal(t, k, &d->last);
		if (which == 0)
			return false;
		k = d->last;
		if (date_tie(t, k)) {
			/* "the third-quarter loss": the article is the noun's */
			k++;
			if (term_figure(t, i) == FIGURE_THE)
				d->first = i + 1;
		}
		if (term_date(t, k) == DATE_FISCAL)
			k++;
		half = term_date(t, k) == DATE_HALF;
		if (!half && term_date(t, k) != DATE_QUARTER)
			return false;
		if (which == 9 && term_date(t, k + 1) != DATE_OF)
			return false;
		if (which == 9)
			which = half ? 2 : 4;
		if (which > (half ? 2 : 4) || detail_plural(t->all[k].detail))
			return false;
		d->last = k + 1;
	}
	behind = year ? 0 : year_of(c, d->last, &d->last);
	if (behind)
		year = behind;
	/* "next year's first quarter" */
	if (year == 0 && i > 1 && term_date(t, i - 1) == DATE_YEAR &&
	    (t->all[i - 1].flags & TERM_POSSESSIVE) && date_this_year(c)) {
		unsigned how = term_date(t, i - 2);

		if (how == DATE_LAST || how == DATE_NEXT || how == DATE_THIS)
			year = date_this_year(c) + (how == DATE_NEXT) - (how == DATE_LAST);
	}
	if (half && year == 0)
		return false;
	if (year == 0)
		year = guess_year(c, i, which * 3 - 2);
	if (year == 0)
		d->moment = date_unknown(DATE_QUARTER);
	else
		d->moment =
		    half ? moment_half(year, which) : moment_quarter(year, which);
	return true;
}

/* "summer 2015", "in the spring", "the winter of 1999". */
bool date_read_season(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	size_t k = i + (term_figure(t, i) == FIGURE_THE);
	unsigned before;
	int64_t year;

	if (term_date(t, k) != DATE_SEASON)
		return false;
	year = year_of(c, k + 1, &d->last);
	if (year) {
		d->moment = moment_season(year, (int)term_number(t, k));
		return true;
	}
	if (k > i)
		return false;
	before = i ? term_date(t, i - 1) : DATE_NO_WORD;
	if (i && term_figure(t, i - 1) == FIGURE_THE)
		before = i >= 2 ? term_date(t, i - 2) : DATE_NO_WORD;
	if (before != DATE_IN && before != DATE_SINCE && before != DATE_OVER &&
	    before != DATE_BY && before != DATE_UNTIL && before != DATE_EARLY &&
	    before != DATE_LATE)
		return false;
	d->last = k + 1;
	date_season(d, c, DATE_NO_WORD, (int)term_number(t, k));
	return true;
}

/* "the 19th century", "fiscal 1990", "the year 2000". */
bool date_read_named(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	size_t k = i + (term_figure(t, i) == FIGURE_THE), behind;
	int ordinal = date_ordinal(t, k, &behind);
	int64_t year;

	if (ordinal && term_date(t, behind + date_tie(t, behind)) == DATE_CENTURY &&
	    !detail_plural(t->all[behind + date_tie(t, behind)].detail)) {
		d->last = behind + date_tie(t, behind) + 1;
		/* "the 3rd century BC" */
		if (term_date(t, d->last) == DATE_ERA)
			return false;
		d->moment = moment_at(DATE_CENTURY,
		                      edtf_day(((int64_t)ordinal - 1) * 100, 1, 1));
		return true;
	}
	if (term_date(t, k) == DATE_FISCAL || term_date(t, k) == DATE_YEAR) {
		size_t y = k + 1 +
		           (term_date(t, k) == DATE_FISCAL &&
		            term_date(t, k + 1) == DATE_YEAR);

		/* "the fiscal year of 2017", "the year of 2015", "FY17" */
		y += (y > k + 1 || term_date(t, k) == DATE_YEAR) && term_date(t, y) == DATE_OF;
		year = date_year(t, y);
		if (!year && term_text(t, k).length == 2 && term_digits(t, y) &&
		    t->all[y].digits == 2 && !(t->all[y].flags & TERM_DECIMAL))
			year = 2000 + (int64_t)t->all[y].value;
		if (year) {
			d->last = y + 1;
			d->moment = moment_at(DATE_YEAR, edtf_day(year, 1, 1));
			return true;
		}
	}
	return false;
}
