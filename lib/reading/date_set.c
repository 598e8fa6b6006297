#include "reading/date.h"

#include <math.h>

/*
 * Again and again: "every day", "daily", "every two weeks", "once a week",
 * "every Monday morning", "weekends".
 */

static bool plural(const struct terms *t, size_t i)
{
	return detail_plural(t->all[i].detail) != 0;
}

static bool set_again(struct date *d, double count, unsigned unit, size_t last)
{
	d->type = TIMEX_SET;
	d->moment = moment_length(count, (enum date_word)unit);
	d->moment.kind = MOMENT_SET;
	d->last = last;
	return true;
}

static bool set_moment(struct date *d, struct moment moment, size_t last)
{
	d->type = TIMEX_SET;
	d->moment = moment;
	d->moment.grain = moment.grain ? moment.grain : DATE_DAY;
	d->moment.hour = d->moment.minute = -1;
	d->last = last;
	return true;
}

/* "daily"; "a quarterly dividend" is of the noun, not of
 * the time. */
static bool read_adverb(struct date *d, const struct terms *t, size_t i)
{
	unsigned unit = term_number(t, i);

	if (unit && term_word(t, i + 1) &&
	    !term_is(t, i + 1,
	             WORD_PREPOSITION | WORD_CONJUNCTION | WORD_PRONOUN |
	                 WORD_AUXILIARY | WORD_ADVERB | WORD_ARTICLE))
		return false;
	/* "bi-weekly" */
	if (i >= 2 && date_tie(t, i - 1) && unit && unit < 0x100) {
		bool two = term_key(t, i - 2, KEY_TWICE);

		d->first = two ? i - 2 : i;
		return set_again(d, two ? 2 : 1, unit, i + 1);
	}
	return set_again(d, unit >> 8 ? unit >> 8 : 1, unit ? unit & 0xff : DATE_DAY, i + 1);
}

/* "once a week", "one a day". */
static bool read_once(struct date *d, const struct terms *t, size_t i)
{
	size_t k = i + 1;

	if (term_figure(t, k) != FIGURE_A && term_figure(t, k) != FIGURE_PER &&
	    term_date(t, k) != DATE_EVERY)
		return false;
	if (!date_length_word(term_date(t, k + 1)) || plural(t, k + 1))
		return false;
	return set_again(d, 1, term_date(t, k + 1), k + 2);
}

/* "weekends", "weekdays"; "three weekends" are a length. */
static bool read_plural(struct date *d, const struct terms *t, size_t i)
{
	if (!plural(t, i))
		return false;
	if (i > 0 &&
	    (term_is(t, i - 1, WORD_CARDINAL | WORD_ORDINAL) || term_digits(t, i - 1) ||
	     date_pointing(term_date(t, i - 1)) || term_date(t, i - 1) == DATE_VAGUE))
		return false;
	return set_again(d, 1, term_date(t, i), i + 1);
}

/* "Monday", "Monday morning", "other Friday", "May" behind "every" at k. */
static bool read_named(struct date *d, const struct terms *t, size_t k)
{
	struct moment moment = {.kind = MOMENT_WEEKDAY};

	k += (term_is(t, k, WORD_APART | WORD_ORDINAL) ||
	      (term_digits(t, k) && t->all[k].flags & TERM_ORDINAL)) &&
	     term_is(t, k + 1, WORD_WEEKDAY);
	if (term_is(t, k, WORD_WEEKDAY)) {
		moment.month = (int)term_number(t, k);
		if (term_date(t, k + 1) == DATE_PART)
			moment.part = (enum date_part)term_number(t, ++k);
		return set_moment(d, moment, k + 1);
	}
	if (!date_month(t, k))
		return false;
	moment.kind = MOMENT_YEARLESS;
	moment.grain = DATE_MONTH;
	moment.month = date_month(t, k);
	return set_moment(d, moment, k + 1);
}

bool date_read_set(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	struct number n;
	size_t k = i + 1;
	double count = 1;

	if (term_date(t, i) == DATE_ADVERB)
		return read_adverb(d, t, i);
	if (term_date(t, i) == DATE_ONCE ||
	    (term_is(t, i, WORD_CARDINAL) && term_number(t, i) == 1))
		return read_once(d, t, i);
	if (term_date(t, i) == DATE_WEEKEND || term_date(t, i) == DATE_WEEKDAY)
		return read_plural(d, t, i);
	if (term_date(t, i) != DATE_EVERY)
		return false;
	if (term_date(t, k) == DATE_WEEKDAY)
		return set_again(d, 1, DATE_WEEKDAY, k + 1);
	if (read_named(d, t, k))
		return true;
	/* "every single day" */
	k += term_key(t, k, KEY_SINGLE) != 0;
	if (term_digits(t, k) && t->all[k].flags & TERM_ORDINAL &&
	    date_length_word(term_date(t, k + 1)) && !plural(t, k + 1)) {
		/* "every 2nd day" */
		count = t->all[k++].value;
	} else if (term_date(t, k) == DATE_VAGUE) {
		/* "every few weeks", "every couple of days" */
		count = term_figure(t, k) == FIGURE_COUPLE ? 2 : (double)NAN;
		k++;
		k += term_date(t, k) == DATE_OF;
	} else if (term_is(t, k, WORD_ORDINAL) && date_length_word(term_date(t, k + 1)) &&
	    !plural(t, k + 1) && term_number(t, k) > 1) {
		/* "every third day" */
		count = term_number(t, k++);
	} else if (number_read(&n, t, k, false) && !n.article) {
		count = n.value;
		k = n.last;
	} else if (term_is(t, k, WORD_APART) && date_length_word(term_date(t, k + 1)) &&
	           !term_is(t, k, WORD_ORDINAL)) {
		count = 2;
		k++;
	}
	if (term_date(t, k) == DATE_PART)
		return set_moment(
		    d,
		    (struct moment){.kind = MOMENT_CLOCK,
		                    .part = (enum date_part)term_number(t, k)},
		    k + 1);
	return date_length_word(term_date(t, k)) &&
	       set_again(d, count, term_date(t, k), k + 1);
}
