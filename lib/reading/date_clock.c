#include "reading/date.h"

/*
 * Times of day with their day, and stretches of hours: "14:30 GMT on Monday",
 * "from 9 a.m. to 5 p.m.", "between 7 and 9 last night".
 */

/* A zone behind a time: capitals of three or four letters ending in T ("GMT",
 * "PST", "EST", "AEDT"), or UTC; "local time". */
size_t date_skip_zone(const struct terms *t, size_t i)
{
	struct slice text;
	bool capitals;

	if (!term_word(t, i) || !(t->all[i].flags & TERM_CAPITAL))
		return i;
	text = term_text(t, i);
	text.length -= text.at[text.length - 1] == '.';
	if (text.length < 3 || text.length > 4)
		return i;
	capitals = text.at[1] >= 'A' && text.at[1] <= 'Z' && text.at[2] >= 'A' &&
	           text.at[2] <= 'Z';
	if (capitals &&
	    (text.at[text.length - 1] == 'T' || memcmp(text.at, "UTC", 3) == 0))
		return i + 1;
	return i;
}

static bool one_day(const struct date *day)
{
	const struct moment *m = &day->moment;

	return (day->type == TIMEX_DATE ||
	        (day->type == TIMEX_TIME && m->part != PART_NONE)) &&
	       m->kind != MOMENT_CLOCK && m->hour < 0 && m->grain == DATE_DAY &&
	       !m->ranged && m->kind != MOMENT_RELATIVE;
}

/* The day a time belongs to, behind it: "on Monday", "Dec. 26", "yesterday",
 * "on 1/1/2015", "this morning". */
static bool day_behind(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	struct date day = {.first = i, .last = i, .type = TIMEX_DATE};
	struct calendar inner = *c;
	struct moment m;
	size_t k = i;

	if (inner.depth++ > 1)
		return false;
	if (term_mark(t, k, ','))
		k++;
	if (term_date(t, k) == DATE_ON)
		k++;
	if (term_figure(t, k) == FIGURE_THE && k > i)
		k++;
	if (!term_word(t, k) && !term_digits(t, k))
		return false;
	if (term_digits(t, k) && k == i && !date_month(t, k + 1))
		return false;
	if (term_date(t, k) == DATE_PART || !date_read(&day, &inner, k) ||
	    !one_day(&day))
		return false;
	m = day.moment;
	m.hour = d->moment.hour;
	m.minute = d->moment.minute;
	m.second = d->moment.second;
	m.until_hour = d->moment.until_hour;
	m.until_minute = d->moment.until_minute;
	if (m.part != PART_NONE && !d->half) {
		m.hour = date_hour_of_part(m.hour, m.part);
		m.until_hour =
		    m.until_hour ? date_hour_of_part(m.until_hour, m.part) : 0;
	}
	d->moment = m;
	d->last = day.last;
	return true;
}

/* The joint of two hours at i: the term behind it, or 0. */
static size_t hour_joint(const struct terms *t, size_t i, bool between)
{
	size_t k = i + 1;

	if (!term_mark(t, i, '-') && term_date(t, i) != DATE_TO &&
	    term_date(t, i) != DATE_UNTIL &&
	    !(between && term_figure(t, i) == FIGURE_AND))
		return 0;
	return k;
}

/* Does a figure change here: "fell from 6 to 4"? */
static bool changes(const struct terms *t, size_t i)
{
	for (size_t k = i, far = 0; k-- > 0 && far < 6; far++) {
		unsigned figure = term_figure(t, k);

		if (figure >= FIGURE_RISE && figure <= FIGURE_DOUBLE)
			return true;
	}
	return false;
}

/* Makes the halves of the day fit: "8-9 p.m.", "9.30-4.30 p.m.", "10:30 to 3". */
static void fit(struct moment *m, const struct date_hour *first,
                const struct date_hour *second)
{
	m->hour = first->hour;
	m->until_hour = second->hour;
	if (!first->half && second->half && m->until_hour >= 12 && m->hour < 12 &&
	    (m->hour + 12) * 60 + first->minute < m->until_hour * 60 + second->minute)
		m->hour += 12;
	if (m->until_hour < m->hour && !second->half && m->until_hour + 12 > m->hour)
		m->until_hour += 12;
	m->minute = first->minute;
	m->second = first->second;
	m->until_minute = second->minute;
	if (m->until_hour == 0)
		m->until_hour = 24;
}

bool date_hours(const struct terms *t, size_t i, bool day, struct date *d)
{
	unsigned before = i > 0 ? term_date(t, i - 1) : DATE_NO_WORD;
	struct date_hour first, second;
	size_t k, e;
	bool part;

	if (!date_plain_hour(t, i, &first, &k) &&
	    !(date_hour_face(t, i, &first, &k) && term_mark(t, k, '-')))
		return false;
	if ((first.compact && !first.sure) ||
	    (first.dotted && !first.sure && !day && before != DATE_BETWEEN &&
	     before != DATE_FROM))
		return false;
	k = hour_joint(t, k, before == DATE_BETWEEN);
	if (k == 0 || !date_plain_hour(t, k, &second, &e) || second.compact)
		return false;
	/* "6:45 pm - One said": words only behind words, or with their half */
	if (term_mark(t, k - 1, '-') && term_word(t, k) && !second.sure &&
	    !(first.worded && term_glued(t, k)))
		return false;
	part = second.half && term_date(t, e - 1) == DATE_PART;
	/* a bare number needs a sure one beside it, or a day */
	if (!day && !first.sure && !second.sure && !(part && before != DATE_NO_WORD) &&
	    !(first.worded && second.worded && before == DATE_FROM) &&
	    !(first.colon && second.colon))
		return false;
	if (!day && !second.sure && !part && !second.colon && !second.worded &&
	    term_word(t, e) &&
	    !term_is(t, e, WORD_PREPOSITION | WORD_CONJUNCTION | WORD_DATE))
		return false;
	d->half = first.half || second.half;
	if (second.half && !first.half && !first.sure && second.hour < 12 &&
	    term_date(t, e - 1) == DATE_PART)
		first.half = true;
	fit(&d->moment, &first, &second);
	d->last = e;
	return d->moment.hour <= 24 && d->moment.until_hour <= 24;
}

/* "between 7 and 9 last night", "from 3 to 5 on Monday": two bare numbers that
 * only the day behind them makes hours. */
static bool read_bare_hours(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	unsigned before = i > 0 ? term_date(t, i - 1) : DATE_NO_WORD;
	bool dash = term_mark(t, i + 1, '-');

	if (before != DATE_BETWEEN && before != DATE_FROM && !dash)
		return false;
	if (!date_hours(t, i, true, d) || (before == DATE_FROM && changes(t, i)) ||
	    !day_behind(d, c, d->last))
		return false;
	/* "beat them 6-4 on Monday" is a score */
	return !dash || (d->moment.kind == MOMENT_STRETCH &&
	                 d->moment.said == SAID_WHOLE && d->moment.start > c->on);
}

/* A quick no for the terms that begin no time. */
static bool may_tell_time(const struct terms *t, size_t i)
{
	if (term_digits(t, i) || term_is(t, i, WORD_CARDINAL | WORD_FRACTION))
		return true;
	if (term_figure(t, i) == FIGURE_A)
		i++;
	return term_date(t, i) == DATE_PART || term_date(t, i) == DATE_QUARTER ||
	       term_date(t, i) == DATE_HALF;
}

/* "at 7 this morning", "7:30 tonight", "at 9 tomorrow morning": a mere number
 * that the part of a day behind it makes an hour. */
static bool hour_of_part(const struct terms *t, size_t i, struct date_hour *h,
                         size_t *last)
{
	unsigned before = i > 0 ? term_date(t, i - 1) : DATE_NO_WORD, word;
	size_t k;

	if (!date_plain_hour(t, i, h, &k) || h->hour > 12 || (h->dotted && !h->colon))
		return false;
	if (!h->colon && !(i > 0 && term_figure(t, i - 1) == FIGURE_AT) &&
	    before != DATE_BEFORE && before != DATE_AFTER && before != DATE_UNTIL &&
	    before != DATE_BY && before != DATE_AROUND && before != DATE_SINCE)
		return false;
	word = term_date(t, k);
	if (word == DATE_SHIFT ? !(term_number(t, k) > 0xff ||
	                           term_date(t, k + 1) == DATE_PART || h->colon)
	                       : !((word == DATE_THIS || word == DATE_LAST) &&
	                           term_date(t, k + 1) == DATE_PART))
		return false;
	*last = k;
	return true;
}

bool date_read_clock(struct date *d, const struct calendar *c, size_t i)
{
	struct moment m = {
	    .kind = MOMENT_CLOCK, .grain = DATE_DAY, .hour = -1, .minute = -1};
	struct date day;
	struct date_hour h;
	size_t behind;
	bool joint;

	if (!may_tell_time(c->terms, i))
		return false;
	d->moment = m;
	/* all that follows begins with an hour, two of them with a joint behind it */
	if (!date_hour_face(c->terms, i, &h, &behind))
		return false;
	joint = hour_joint(c->terms, behind, true) > 0;
	d->type = TIMEX_TIME;
	if (joint && date_hours(c->terms, i, false, d)) {
		m = d->moment;
	} else if (date_hour(c->terms, i, &h, &d->last) ||
	           hour_of_part(c->terms, i, &h, &d->last)) {
		m.hour = h.hour;
		m.minute = h.minute;
		m.second = h.second;
		d->half = h.half;
	} else if (!joint || !read_bare_hours(d, c, i)) {
		d->type = TIMEX_DATE;
		return false;
	} else {
		return true;
	}
	d->moment = m;
	d->zone = d->last;
	d->last = date_skip_zone(c->terms, d->last);
	/* "6 a.m. every day" */
	if ((term_date(c->terms, d->last) == DATE_EVERY &&
	     term_date(c->terms, d->last + 1) == DATE_DAY) ||
	    (term_date(c->terms, d->last) == DATE_ADVERB &&
	     (term_number(c->terms, d->last) == 0 ||
	      term_number(c->terms, d->last) == DATE_DAY))) {
		d->type = TIMEX_SET;
		d->last += term_date(c->terms, d->last) == DATE_EVERY ? 2 : 1;
		d->zone = d->last;
		return true;
	}
	if ((term_date(c->terms, d->last) == DATE_EVERY ||
	     term_date(c->terms, d->last) == DATE_ON) &&
	    term_is(c->terms, d->last + 1, WORD_WEEKDAY) &&
	    (term_date(c->terms, d->last) == DATE_EVERY ||
	     detail_plural(c->terms->all[d->last + 1].detail))) {
		/* "4 p.m. every Monday", "9 a.m. on Sundays" */
		d->type = TIMEX_SET;
		d->moment.kind = MOMENT_WEEKDAY;
		d->moment.month = (int)term_number(c->terms, d->last + 1);
		d->last += 2;
		d->zone = d->last;
		return true;
	}
	day = *d;
	if (day_behind(&day, c, d->last)) {
		*d = day;
		d->zone = d->last;
	} else if (c->on != TIMEX_NO_DAY) {
		d->moment.kind = MOMENT_STRETCH;
		d->moment.said = SAID_CLOCK;
		d->moment.start = c->on;
	}
	return true;
}
