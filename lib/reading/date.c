#include "reading/date.h"

#include "base/edtf.h"

/* How far from a date a verb can tell whether the clause looks ahead. */
#define DIRECTION_REACH 12

bool date_tie(const struct terms *t, size_t i)
{
	return term_mark(t, i, '-') && term_glued(t, i) && term_glued(t, i + 1);
}

bool date_runs_on(const struct terms *t, size_t i)
{
	return term_glued(t, i) && (term_word(t, i) || term_digits(t, i) ||
	                            ((term_mark(t, i, '-') || term_mark(t, i, '/') ||
	                              term_mark(t, i, ':')) &&
	                             term_glued(t, i + 1)));
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
	if (term_suffix(t, i, SUFFIX_FUTURE, 2))
		return 1;
	if (term_is(t, i, WORD_PRONOUN) && term_suffix(t, i, SUFFIX_WILL, 0))
		return 1;
	if (term_date(t, i) == DATE_TO && term_word(t, i + 1) &&
	    !(t->all[i + 1].flags & TERM_CAPITAL) &&
	    !term_is(t, i + 1,
	             WORD_ARTICLE | WORD_DETERMINER | WORD_DATE | WORD_MONTH | WORD_PRONOUN |
	                 WORD_CARDINAL | WORD_PREPOSITION | WORD_UNIT))
		return 1;
	return 0;
}

int date_direction(const struct terms *t, size_t i)
{
	for (size_t k = i, far = 0; k-- > 0 && far < DIRECTION_REACH; far++) {
		int direction = word_direction(t, k);

		if (term_mark(t, k, ';'))
			break;
		if (direction)
			return direction;
		if (term_suffix(t, k, SUFFIX_PAST, 2))
			return -1;
	}
	for (size_t k = i, far = 0; k < t->count && far < DIRECTION_REACH; k++, far++) {
		if (t->all[k].kind == TERM_WORD && term_date(t, k) == DATE_FORWARD)
			return 1;
		if (t->all[k].kind == TERM_WORD &&
		    (word_direction(t, k) < 0 || term_suffix(t, k, SUFFIX_PAST, 2)))
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
	if (term->digits != 4 ||
	    term->flags & (TERM_DECIMAL | TERM_GROUPED | TERM_ORDINAL | TERM_PLURAL |
	                   TERM_ZERO) ||
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
		if (!(t->all[i].flags & TERM_ORDINAL) || t->all[i].value < 1 ||
		    t->all[i].value > 31)
			return 0;
		*last = i + 1;
		return (int)t->all[i].value;
	}
	if (term_is(t, i, WORD_ORDINAL)) {
		value = (int)term_number(t, i);
		*last = i + 1;
		return value <= 31 ? value : 0;
	}
	if (term_is(t, i, WORD_CARDINAL) &&
	    (term_number(t, i) == 20 || term_number(t, i) == 30)) {
		size_t k = i + 1 + date_tie(t, i + 1);

		if (term_is(t, k, WORD_ORDINAL) && term_number(t, k) < 10) {
			value = (int)(term_number(t, i) + term_number(t, k));
			*last = k + 1;
			return value <= 31 ? value : 0;
		}
	}
	return 0;
}

/* "yesterday", "today", "tomorrow". */
static bool read_shift(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;

	/* "la mañana" is a part of the day, "mañana" the next one */
	if (term_key(t, i, KEY_PART_OF_DAY) && i > 0 &&
	    term_is(t, i - 1, WORD_ARTICLE | WORD_DETERMINER))
		return false;
	if (term_date(t, i) != DATE_SHIFT)
		return false;
	d->last = i + 1;
	if (c->on == TIMEX_NO_DAY)
		d->moment = (struct moment){.kind = MOMENT_RELATIVE,
		                            .grain = DATE_DAY,
		                            .hour = -1,
		                            .minute = -1};
	else
		d->moment =
		    moment_at(DATE_DAY, c->on + (int)(term_number(t, i) & 0xff) - 8);
	if (term_number(t, i) > 0xff) {
		/* "tonight" */
		d->type = TIMEX_TIME;
		d->moment.part = (enum date_part)(term_number(t, i) >> 8);
	}
	return true;
}

static bool read_calendar(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;

	return date_read_digits(d, c, i) || date_read_holiday(d, c, i, DATE_NO_WORD) ||
	       (term_is(t, i, WORD_WEEKDAY) && date_read_weekday(d, c, i)) ||
	       (t->months && (date_read_day_first(d, c, i) || date_read_month_first(d, c, i))) ||
	       read_shift(d, c, i) || date_read_years(d, c, i);
}

/* "night" behind a day: "Wednesday night", "yesterday morning". */
static void add_part(struct date *d, const struct terms *t)
{
	size_t part = d->last;

	/* "Sunday early morning", "Monday in the morning", "tomorrow am" */
	if (term_date(t, part) == DATE_EARLY || term_date(t, part) == DATE_LATE)
		part++;
	else if (term_date(t, part) == DATE_IN &&
	         term_figure(t, part + 1) == FIGURE_THE &&
	         term_date(t, part + 2) == DATE_PART &&
	         term_number(t, part + 2) <= PART_EVENING)
		part += 2;
	/* "Friday in the late afternoon" */
	else if (term_date(t, part) == DATE_IN &&
	         term_figure(t, part + 1) == FIGURE_THE &&
	         (term_date(t, part + 2) == DATE_EARLY ||
	          term_date(t, part + 2) == DATE_LATE))
		part += 3;
	else if (term_figure(t, part) == FIGURE_AT &&
	         term_date(t, part + 1) == DATE_PART &&
	         term_number(t, part + 1) >= PART_BREAKFAST)
		part++;
	if (d->moment.grain == DATE_DAY && d->moment.hour < 0 && !d->moment.ranged &&
	    d->moment.kind != MOMENT_RELATIVE && term_date(t, part) == DATE_AMPM &&
	    term_word(t, part) && d->last == part) {
		d->moment.part = term_number(t, part) ? PART_AFTERNOON : PART_MORNING;
		d->type = TIMEX_TIME;
		d->last++;
		return;
	}
	if (d->moment.grain != DATE_DAY || d->moment.ranged ||
	    term_date(t, part) != DATE_PART || d->moment.hour >= 0 ||
	    d->moment.kind == MOMENT_RELATIVE)
		return;
	d->last = part;
	d->moment.part = (enum date_part)term_number(t, d->last);
	if (detail_plural(t->all[d->last].detail) &&
	    term_is(t, d->last - 1, WORD_WEEKDAY)) {
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
	case DATE_EARLY:
	case DATE_LATE:
	case DATE_MID:
		/* "early in May" */
		if (term_date(t, k + 1) == DATE_IN && k == i &&
		    term_date(t, k) != DATE_MID &&
		    (term_is(t, k + 2, WORD_MONTH) || date_year(t, k + 2)))
			return 2;
		return k + 1 + date_tie(t, k + 1) - i;
	case DATE_START:
	case DATE_MIDDLE:
	case DATE_END:
		return term_date(t, k + 1) == DATE_OF ? k + 2 - i : 0;
	default:
		return 0;
	}
}

bool date_read(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	size_t skip = which_end(t, i), the;

	*d = (struct date){.first = i, .last = i, .type = TIMEX_DATE};
	d->ends = skip > 0 && term_date(t, i + skip - 2) == DATE_END;
	if (date_read_clock(d, c, i) || date_read_part(d, c, i) ||
	    date_read_week(d, c, i) || date_read_nth(d, c, i))
		return true;
	the = term_figure(t, i + skip) == FIGURE_THE;
	if (read_calendar(d, c, i + skip) ||
	    (the &&
	     (skip || term_digits(t, i + 1) || term_is(t, i + 1, WORD_ORDINAL)) &&
	     ((skip && read_calendar(d, c, i + skip + 1)) ||
	      date_read_decade(d, c, i + 1) || date_read_day_first(d, c, i + 1)))) {
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
