#include "reading/date.h"

/* Times of day: "3 p.m.", "14:30 GMT on Monday", "from 9 a.m. to 5 p.m.". */

static bool joined(const struct terms *t, size_t i, int32_t mark)
{
	return term_mark(t, i, mark) && term_glued(t, i) && term_glued(t, i + 1);
}

static bool free_before(const struct terms *t, size_t i)
{
	return i == 0 || !term_glued(t, i) ||
	       (t->all[i - 1].kind == TERM_MARK && t->all[i - 1].mark != '/' && t->all[i - 1].mark != '.');
}

/* "3 p.m.", "2:30 pm", "14:30", "8 o'clock": hour and minute. */
bool date_hour(const struct terms *t, size_t i, int *hour, int *minute, size_t *last)
{
	size_t k = i + 1;
	bool colon, half;

	if (term_date(t, i) == DATE_PART && (term_number(t, i) == PART_NOON || term_number(t, i) == PART_MIDNIGHT)) {
		*hour = term_number(t, i) == PART_NOON ? 12 : 0;
		*minute = 0;
		*last = i + 1;
		return true;
	}
	if (!term_digits(t, i) || !free_before(t, i) || t->all[i].digits > 2 ||
	    t->all[i].flags & (TERM_GROUPED | TERM_ORDINAL | TERM_PLURAL))
		return false;
	*hour = (int)t->all[i].value;
	*minute = 0;
	colon = joined(t, k, ':') && term_digits(t, k + 1) && t->all[k + 1].digits == 2 && t->all[k + 1].value < 60;
	if (colon) {
		*minute = (int)t->all[k + 1].value;
		k += 2;
		if (joined(t, k, ':') && term_digits(t, k + 1))
			k += 2;
	} else if (t->all[i].flags & TERM_DECIMAL) {
		struct slice text = term_text(t, i);

		if (text.length < 4 || text.at[text.length - 3] != '.' || term_date(t, k) != DATE_AMPM)
			return false;
		*minute = (text.at[text.length - 2] - '0') * 10 + text.at[text.length - 1] - '0';
	}
	half = term_date(t, k) == DATE_AMPM;
	if (half && *hour >= 1 && *hour <= 12) {
		*hour = *hour % 12 + (int)term_number(t, k);
		*last = k + 1;
		return *minute < 60;
	}
	if (term_date(t, k) == DATE_OCLOCK && *hour <= 12) {
		*last = k + 1;
		return true;
	}
	*last = k;
	return colon && *hour < 24 && i > 0 &&
	       (term_is(t, i - 1, WORD_PREPOSITION) || t->all[i].digits == 2);
}

/* A zone behind a time: capitals of three or four letters ending in T, or
 * GMT in brackets. */
static size_t skip_zone(const struct terms *t, size_t i)
{
	struct slice text;

	if (!term_word(t, i) || !(t->all[i].flags & TERM_CAPITAL))
		return i;
	text = term_text(t, i);
	if (text.length >= 3 && text.length <= 4 && text.at[text.length - 1] == 'T' && text.at[1] >= 'A' && text.at[1] <= 'Z')
		return i + 1;
	return i;
}

/* The day a time belongs to, behind it: "on Monday", "Dec. 26", "yesterday".*/
static bool day_behind(struct date *d, const struct calendar *c, size_t i)
{
	struct date day = { .first = i, .last = i, .type = TIMEX_DATE };
	size_t k = i;

	if (term_mark(c->terms, k, ','))
		k++;
	if (term_date(c->terms, k) == DATE_ON)
		k++;
	if (term_digits(c->terms, k) && !date_month(c->terms, k + 1))
		return false;
	if (!term_word(c->terms, k) || term_date(c->terms, k) == DATE_PART || !date_read(&day, c, k) ||
	    (day.type != TIMEX_DATE && !(day.type == TIMEX_TIME && day.moment.part != PART_NONE)) ||
	    day.moment.kind == MOMENT_CLOCK || day.moment.hour >= 0 || day.moment.grain != DATE_DAY || day.moment.ranged)
		return false;
	day.moment.hour = d->moment.hour;
	day.moment.minute = d->moment.minute;
	d->moment = day.moment;
	d->last = day.last;
	return true;
}

/* A bare number that can be an hour, and counts nothing. */
static bool plain_hour(const struct terms *t, size_t i, int *hour)
{
	if (!term_digits(t, i) || t->all[i].digits > 2 || t->all[i].value > 24 ||
	    t->all[i].flags & (TERM_DECIMAL | TERM_ORDINAL | TERM_GROUPED | TERM_PLURAL) ||
	    term_mark(t, i + 1, '%') || term_is(t, i + 1, WORD_UNIT | WORD_SCALE))
		return false;
	*hour = (int)t->all[i].value;
	return true;
}

/* The joint of two hours at i: the term behind it, or 0. */
static size_t hour_joint(const struct terms *t, size_t i, bool between)
{
	if (term_mark(t, i, '-') || term_date(t, i) == DATE_TO || term_date(t, i) == DATE_UNTIL ||
	    (between && term_figure(t, i) == FIGURE_AND))
		return i + 1;
	return 0;
}

bool date_hours(const struct terms *t, size_t i, bool day, struct moment *m, size_t *last)
{
	int hour, minute = 0, until, until_minute = 0;
	bool between = i > 0 && term_date(t, i - 1) == DATE_BETWEEN, first, second;
	size_t k, e;

	first = date_hour(t, i, &hour, &minute, &k);
	if (!first) {
		if (!plain_hour(t, i, &hour))
			return false;
		k = i + 1;
		minute = 0;
	}
	k = hour_joint(t, k, between);
	if (k == 0)
		return false;
	second = date_hour(t, k, &until, &until_minute, &e);
	if (!second) {
		if (!plain_hour(t, k, &until) || (term_mark(t, k + 1, '-') && term_glued(t, k + 1)))
			return false;
		until_minute = 0;
		e = k + 1;
	}
	if (!second && !first && term_date(t, e) == DATE_IN && term_date(t, e + 2) == DATE_PART) {
		/* "between 5 and 6 in the afternoon" */
		hour += term_number(t, e + 2) != PART_MORNING && hour < 12 ? 12 : 0;
		until += term_number(t, e + 2) != PART_MORNING && until < 12 ? 12 : 0;
		e += 3;
	} else if (!second && !(first && term_date(t, k - 2) != DATE_OCLOCK && day) && !day) {
		return false;
	}
	/* "8-9 p.m.", "9.30-4.30 p.m.": the first takes the half that fits */
	if (!first && second && until >= 12 && hour < 12 && hour + 12 <= until)
		hour += 12;
	if (until < hour && until <= 12 && !second)
		until += 12;
	if (hour > 24 || until > 24)
		return false;
	m->hour = hour;
	m->minute = minute;
	m->until_hour = until;
	m->until_minute = until_minute;
	*last = e;
	return true;
}

bool date_read_clock(struct date *d, const struct calendar *c, size_t i)
{
	struct moment m = { .kind = MOMENT_CLOCK, .grain = DATE_DAY, .hour = -1, .minute = -1 };
	struct date day;

	if (!date_hours(c->terms, i, false, &m, &d->last)) {
		if (!date_hour(c->terms, i, &m.hour, &m.minute, &d->last))
			return false;
	}
	d->type = TIMEX_TIME;
	d->moment = m;
	d->last = skip_zone(c->terms, d->last);
	day = *d;
	if (day_behind(&day, c, d->last)) {
		*d = day;
	} else if (c->on != TIMEX_NO_DAY) {
		d->moment = moment_at(DATE_DAY, c->on);
		d->moment.hour = m.hour;
		d->moment.minute = m.minute;
	}
	if (m.until_hour > 0) {
		d->moment.until_hour = m.until_hour;
		d->moment.until_minute = m.until_minute;
	}
	return true;
}
