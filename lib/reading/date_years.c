#include "reading/date.h"

#include "base/edtf.h"
#include "reading/thing.h"

/*
 * Years and decades by their numbers: "2016", "2014-15", "the 1990s", "the
 * nineties".
 */

/* "the nineties". */
static bool read_named_decade(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	bool century = term_is(t, i, WORD_CARDINAL) && term_number(t, i) >= 17 &&
	               term_number(t, i) <= 20;
	int64_t year = (century ? (int64_t)term_number(t, i) * 100 : 1900) +
	               (int64_t)term_number(t, i + century);

	/* "the nineteen seventies" */
	if (century && term_date(t, i + 1) == DATE_NINETIES) {
		d->last = i + 2;
		d->moment = moment_at(DATE_DECADE, edtf_day(year, 1, 1));
		return true;
	}

	/* "in his eighties" is an age, "temperatures in the eighties" a figure */
	if (term_date(t, i) != DATE_NINETIES || i == 0 ||
	    (term_figure(t, i - 1) != FIGURE_THE && term_date(t, i - 1) != DATE_EARLY &&
	     term_date(t, i - 1) != DATE_LATE && !term_mark(t, i - 1, '-')))
		return false;
	d->last = i + 1;
	d->moment = moment_at(DATE_DECADE, edtf_day(year, 1, 1));
	return true;
}

/* "the 80s", "the early 80s", "the mid-80s". */
static bool behind_the(const struct terms *t, size_t i)
{
	if (i > 1 && term_mark(t, i - 1, '-'))
		i--;
	if (i > 0 && (term_date(t, i - 1) == DATE_EARLY ||
	              term_date(t, i - 1) == DATE_LATE || term_date(t, i - 1) == DATE_MID))
		i--;
	return i > 0 && term_figure(t, i - 1) == FIGURE_THE;
}

/* "the 1990s", "'90s". */
bool date_read_decade(struct date *d, const struct calendar *c, size_t i)
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
		if (k == i && !behind_the(t, i))
			return false;
		year += year < 20 ? 2000 : 1900;
	} else if (t->all[k].digits != 4 || year < 1000 || year > 2200)
		return false;
	d->last = k + 1;
	d->moment =
	    moment_at(year % 100 == 0 && year < 2000 ? DATE_CENTURY : DATE_DECADE,
	              edtf_day(year, 1, 1));
	return true;
}

/* Words after which four digits are a year, or that hold one as a name. */
static bool allows_year(const struct terms *t, size_t i)
{
	unsigned before = i ? term_date(t, i - 1) : DATE_NO_WORD;

	if (i > 0 && term_glued(t, i) && !term_mark(t, i - 1, '(') &&
	    !term_mark(t, i - 1, '[') && !term_mark(t, i - 1, '-') &&
	    !term_mark(t, i - 1, '/') && !term_mark(t, i - 1, '\'') &&
	    !term_mark(t, i - 1, 0x201c) && !term_mark(t, i - 1, '"') &&
	    !term_mark(t, i - 1, 0x2014) && !term_mark(t, i - 1, '='))
		return false;
	if (i > 0 && term_mark(t, i - 1, '-') && term_glued(t, i) &&
	    term_glued(t, i - 1) &&
	    !(i >= 2 &&
	      (term_date(t, i - 2) || date_year(t, i - 2) || date_month(t, i - 2))))
		return false;
	/* "138-2010-2015", "2010-2015-86" */
	if (i > 1 && term_mark(t, i - 1, '-') && term_glued(t, i) &&
	    term_digits(t, i - 2) && term_glued(t, i - 1) && date_tie(t, i + 1) &&
	    term_digits(t, i + 2))
		return false;
	if (i > 2 && term_mark(t, i - 1, '-') && term_glued(t, i) &&
	    term_mark(t, i - 3, '-') && term_glued(t, i - 2))
		return false;
	if (term_glued(t, i + 1) &&
	    (term_word(t, i + 1) || term_mark(t, i + 1, '%') ||
	     (term_mark(t, i + 1, '/') &&
	      date_year(t, i + 2) != (int64_t)t->all[i].value + 1) ||
	     term_mark(t, i + 1, ':')))
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
	       term_is(t, i,
	               WORD_AUXILIARY | WORD_PREPOSITION | WORD_PRONOUN |
	                   WORD_DETERMINER | WORD_CONJUNCTION);
}

/* "2016", "2014-15", "2007-2009". */
static bool read_one_year(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	int64_t year = date_year(t, i), until = 0;

	if (year == 0 && i > 0 && term_date(t, i - 1) >= DATE_SINCE &&
	    term_date(t, i - 1) <= DATE_OF) {
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
	if (thing_plural(t, i + 1) && !(t->all[i + 1].flags & TERM_CAPITAL) &&
	    !date_plural(t, i + 1) &&
	    !(i > 0 &&
	      (term_is(t, i - 1, WORD_ARTICLE | WORD_PREPOSITION) ||
	       term_date(t, i - 1) || (t->all[i - 1].flags & TERM_POSSESSIVE))))
		return false;
	d->last = i + 1;
	d->moment = moment_at(DATE_YEAR, edtf_day(year, 1, 1));
	if (date_month(t, i + 1) && !term_digits(t, i + 2)) {
		/* "2017 April" */
		d->last = i + 2;
		d->moment =
		    moment_at(DATE_MONTH, edtf_day(year, date_month(t, i + 1), 1));
		return true;
	}
	if (term_mark(t, i + 1, '-') ||
	    (term_mark(t, i + 1, '/') && term_glued(t, i + 1))) {
		until = date_year(t, i + 2);
		if (until == 0 && date_tie(t, i + 1) && term_digits(t, i + 2) &&
		    t->all[i + 2].digits == 2 &&
		    !(t->all[i + 2].flags & (TERM_DECIMAL | TERM_PLURAL)))
			until = year / 100 * 100 + (int64_t)t->all[i + 2].value;
		/* "1999-00" */
		if (until && until + 100 == year + 1)
			until += 100;
	}
	if (until > year && until < year + 100 &&
	    !(term_mark(t, i + 3, '-') && term_glued(t, i + 3))) {
		d->last = i + 3;
		d->moment.ranged = true;
		d->moment.end = edtf_day(until, 1, 1);
	} else if (date_tie(t, i + 1) && term_digits(t, i + 2)) {
		/* "2010-2015-86" is a telephone's */
		return false;
	}
	return true;
}

bool date_read_years(struct date *d, const struct calendar *c, size_t i)
{
	return date_read_decade(d, c, i) ||
	       (terms_hold(c->terms, DATE_NINETIES) && read_named_decade(d, c, i)) ||
	       read_one_year(d, c, i);
}
