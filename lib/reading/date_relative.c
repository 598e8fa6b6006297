#include "reading/date.h"

#include "base/edtf.h"

#include <math.h>

/* The stretch that lies count away from the date named last, if it is one of
 * days, weeks, months ... that count can be told from; else from the
 * article's day. */
static struct moment from_anchor(const struct calendar *c, enum date_word grain,
                                 int64_t count)
{
	if (c->anchor.kind != MOMENT_STRETCH || c->anchor.grain > grain ||
	    grain < DATE_DAY)
		return date_from_here(c, grain, count);
	return moment_shift(moment_at(grain, c->anchor.start), count);
}

static void weekday_near(struct date *d, const struct calendar *c, size_t at, unsigned how)
{
	int weekday = (int)term_number(c->terms, at);
	int back;

	if (c->on == TIMEX_NO_DAY) {
		d->moment = (struct moment){.kind = MOMENT_WEEKDAY,
		                            .month = weekday,
		                            .grain = DATE_DAY,
		                            .hour = -1,
		                            .minute = -1};
		return;
	}
	back = (edtf_weekday(c->on) - weekday + 7) % 7;
	if (c->terms->tokens->language->nearest_day && (how == DATE_THIS || how == DATE_NEXT)) {
		int ahead = how == DATE_NEXT || date_direction(c->terms, at) >= 0;

		d->moment = moment_at(DATE_DAY, !ahead ? c->on - back :
				      c->on + (back ? 7 - back : how == DATE_NEXT ? 7 : 0));
		return;
	}
	/* "next Friday" is one of next week, "the previous Friday" of last week */
	if (how == DATE_NEXT || how == DATE_PREVIOUS)
		d->moment = moment_at(DATE_DAY, c->on - edtf_weekday(c->on) + weekday +
		                                    (how == DATE_NEXT ? 7 : -7));
	else if (how == DATE_LAST)
		d->moment = moment_at(DATE_DAY, c->on - (back ? back : 7));
	else
		d->moment = moment_at(DATE_DAY, back ? c->on + 7 - back : c->on);
}

static void month_near(struct date *d, const struct calendar *c, unsigned how,
                       int month)
{
	int64_t year = date_this_year(c), here;

	if (year == 0) {
		d->moment = (struct moment){.kind = MOMENT_YEARLESS,
		                            .month = month,
		                            .grain = DATE_MONTH,
		                            .hour = -1,
		                            .minute = -1};
		return;
	}
	here = edtf_day(year, month, 1);
	if (how == DATE_LAST &&
	    edtf_day(year, month, edtf_month_days(year, month)) >= c->on)
		year--;
	else if (how == DATE_NEXT && here <= c->on)
		year++;
	d->moment = moment_at(DATE_MONTH, edtf_day(year, month, 1));
}

/* "this morning", "last night". */
static void part_near(struct date *d, const struct calendar *c, unsigned how,
                      unsigned part)
{
	d->type = TIMEX_TIME;
	if (c->on == TIMEX_NO_DAY) {
		d->moment = date_unknown(DATE_DAY);
		return;
	}
	d->moment =
	    moment_at(DATE_DAY, c->on - (how == DATE_LAST) + (how == DATE_NEXT));
	d->moment.part = (enum date_part)part;
}

/* One stretch in the singular: "last week", "the following day". */
static void stretch_near(struct date *d, const struct calendar *c, unsigned how,
                         enum date_word grain)
{
	switch (how) {
	case DATE_LAST:
		d->moment = date_from_here(c, grain, -1);
		break;
	case DATE_NEXT:
		d->moment = grain == DATE_DAY ? from_anchor(c, grain, 1)
		                              : date_from_here(c, grain, 1);
		break;
	case DATE_THIS:
		d->moment = date_from_here(c, grain, 0);
		break;
	case DATE_LATEST:
		d->moment = date_from_here(c, grain,
		                      grain == DATE_YEAR || grain == DATE_QUARTER ||
		                              grain == DATE_PERIOD
		                          ? -1
		                          : 0);
		break;
	case DATE_THAT:
		d->moment = from_anchor(c, grain, 0);
		break;
	case DATE_PREVIOUS:
		d->moment = from_anchor(c, grain, -1);
		break;
	case DATE_FOLLOWING:
		d->moment = from_anchor(c, grain, 1);
		break;
	default:
		d->moment = date_unknown(grain);
		break;
	}
	if (grain < DATE_DAY)
		d->moment = date_unknown(grain);
}

/* Several stretches that a word points at: "the past 20 years" (count said or
 * vague), "last weeks", "coming months". */
static bool read_several(struct date *d, const struct terms *t, unsigned how, size_t k)
{
	unsigned unit = term_date(t, k);
	double count;

	if (date_stretch(unit) && detail_plural(t->all[k].detail)) {
		if (how == DATE_LAST) {
			d->type = TIMEX_DURATION;
			d->moment = moment_length((double)NAN, (enum date_word)unit);
			return true;
		}
		d->moment = date_unknown((enum date_word)unit);
		d->moment.kind = MOMENT_FUTURE;
		return how == DATE_NEXT;
	}
	if (!date_count(t, k, &count, &k) ||
	    (how != DATE_LAST && how != DATE_NEXT && how != DATE_PREVIOUS &&
	     how != DATE_FOLLOWING && how != DATE_THIS))
		return false;
	if (!date_stretch(term_date(t, k)))
		return false;
	d->type = TIMEX_DURATION;
	d->moment = moment_length(count, (enum date_word)term_date(t, k));
	d->moment.pointed = how == DATE_LAST || how == DATE_PREVIOUS ? -1
	                    : how == DATE_THIS                       ? 0
	                                                             : 1;
	d->last = k + 1;
	date_add_lengths(d, t);
	return true;
}

/* The stretch at term k, told from here by how; what tells it ends before last. */
static bool read_near(struct date *d, const struct calendar *c, unsigned how, size_t k, size_t last)
{
	const struct terms *t = c->terms;
	unsigned unit = term_date(t, k);
	d->last = last;
	if (term_is(t, k, WORD_WEEKDAY) && last == k + 1 && date_weekday_dated(d, c, k))
		return true;
	if (term_is(t, k, WORD_WEEKDAY) && !detail_plural(t->all[k].detail))
		return weekday_near(d, c, k, how), true;
	if (date_read_holiday(d, c, k, how))
		return true;
	if (date_month(t, k) && !term_digits(t, k + 1))
		return month_near(d, c, how, date_month(t, k)), true;
	if (unit == DATE_SEASON)
		return date_season(d, c, how, (int)term_number(t, k)), true;
	if (unit == DATE_PART && term_number(t, k) < PART_BREAKFAST &&
	    (how == DATE_LAST || how == DATE_THIS || how == DATE_NEXT ||
	     how == DATE_THAT))
		return part_near(d, c, how, term_number(t, k)), true;
	/* "esta mañana" */
	if (unit == DATE_SHIFT && term_key(t, k, KEY_PART_OF_DAY) && how == DATE_THIS)
		return part_near(d, c, how, PART_MORNING), true;
	if (date_stretch(unit) && !detail_plural(t->all[k].detail) &&
	    unit != DATE_SECOND) {
		/* "this half", "that minute": not of the calendar */
		if (unit == DATE_HALF || (unit == DATE_PERIOD && how != DATE_LATEST))
			return false;
		if (unit < DATE_DAY && (how == DATE_LAST || how == DATE_NEXT)) {
			/* "the last hour" */
			d->type = TIMEX_DURATION;
			d->moment = moment_length(1, (enum date_word)unit);
			d->moment.pointed = how == DATE_LAST ? -1 : 1;
			return true;
		}
		stretch_near(d, c, how, (enum date_word)unit);
		return true;
	}
	return read_several(d, t, how, k);
}

/* "la semana pasada", "el lunes próximo", "el año que viene": how the word behind the
 * noun at k points, and *last behind it; DATE_NO_WORD when none does. */
static unsigned pointed_behind(const struct terms *t, size_t k, size_t *last)
{
	size_t at = k + 1;

	if (!t->tokens->language->head_first || detail_plural(t->all[k].detail) ||
	    !(term_is(t, k, WORD_WEEKDAY | WORD_MONTH) || date_stretch(term_date(t, k)) ||
	      term_date(t, k) == DATE_SEASON))
		return DATE_NO_WORD;
	at += term_plays(t, at, GRAMMAR_DECLARATIVE) && term_date(t, at + 1) == DATE_NEXT;
	*last = at + 1;
	return date_pointing(term_date(t, at)) ? term_date(t, at) : DATE_NO_WORD;
}

/* "last week", "the past 20 years", "next few days", "this morning", "last
 * Tuesday", "that same day", "earlier this year". */
static bool read_pointed(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	size_t k = i, last;
	unsigned how, behind;

	if ((term_date(t, k) == DATE_EARLIER || term_date(t, k) == DATE_LATER) &&
	    (term_date(t, k + 1) == DATE_THIS || term_date(t, k + 1) == DATE_THAT ||
	     term_date(t, k + 1) == DATE_LAST || term_date(t, k + 1) == DATE_NEXT ||
	     term_date(t, k + 1) == DATE_PREVIOUS))
		k++;
	if (term_figure(t, k) == FIGURE_THE)
		k++;
	how = term_date(t, k);
	if (k < t->count && (behind = pointed_behind(t, k, &last)) != DATE_NO_WORD)
		return read_near(d, c, behind, k, last);
	if (!date_pointing(how))
		return false;
	/* "will last two hours", but "is last week" */
	if (how == DATE_LAST && k == i && i > 0 &&
	    term_is(t, i - 1, WORD_AUXILIARY | WORD_NEGATION) && !term_plays(t, i - 1, GRAMMAR_COPULA) &&
	    !term_is(t, k + 1, WORD_WEEKDAY | WORD_MONTH) &&
	    (!date_stretch(term_date(t, k + 1)) || detail_plural(t->all[k + 1].detail)))
		return false;
	k++;
	/* "that same day", "this coming Sunday", and no other two */
	if (date_pointing(term_date(t, k))) {
		if (!(how == DATE_THAT && term_date(t, k) == DATE_THAT) &&
		    !(how == DATE_THIS &&
		      (term_date(t, k) == DATE_NEXT || term_date(t, k) == DATE_LAST)))
			return false;
		/* "this coming Sunday" is the nearest one */
		how = term_date(t, k) == DATE_NEXT && term_is(t, k + 1, WORD_WEEKDAY)
		          ? DATE_THIS
		          : term_date(t, k);
		k++;
	}
	/* "next 6th of April" */
	if (how == DATE_NEXT && k == i + 1 && term_digits(t, k) &&
	    term_date(t, k + 1) == DATE_OF && c->on != TIMEX_NO_DAY &&
	    date_read_day_first(d, c, k) && d->guessed) {
		while (d->moment.start <= c->on)
			d->moment = moment_same_day(d->moment, 1);
		return true;
	}
	if (term_date(t, k) == DATE_FISCAL ||
	    (date_stretch(term_date(t, k + 1)) && term_key(t, k, KEY_WORK_WEEK)))
		k++;
	return read_near(d, c, how, k, k + 1);
}

/* "in the quarter", "for the year", "over the weekend", "by year-end": the one
 * that is meant goes without saying. */
static bool read_understood(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	unsigned word = term_date(t, i + 1);

	/* "the year to date" */
	if (term_date(t, i) == DATE_YEAR && term_date(t, i + 1) == DATE_TO &&
	    term_date(t, i + 2) == DATE_DATE && c->on != TIMEX_NO_DAY) {
		d->last = i + 3;
		d->moment = moment_at(DATE_DAY, edtf_day(date_this_year(c), 1, 1));
		d->moment.ranged = true;
		d->moment.end = c->on;
		return true;
	}
	if (term_date(t, i) == DATE_YEAR && date_tie(t, i + 1) &&
	    term_date(t, i + 2) == DATE_END) {
		int64_t year = date_this_year(c);

		d->last = i + 3;
		d->moment = year ? moment_at(DATE_DAY, edtf_day(year, 12, 31))
		                 : date_unknown(DATE_DAY);
		return true;
	}
	if (term_figure(t, i) != FIGURE_THE || i == 0 || !term_date(t, i - 1) ||
	    detail_plural(t->all[i + 1 < t->count ? i + 1 : i].detail) ||
	    !term_is(t, i - 1, WORD_PREPOSITION) || date_tie(t, i + 2) ||
	    term_date(t, i + 2) == DATE_OF ||
	    (word == DATE_YEAR && term_date(t, i + 2) == DATE_TO &&
	     term_date(t, i + 3) == DATE_DATE))
		return false;
	d->last = i + 2;
	switch (word) {
	case DATE_QUARTER:
		d->moment =
		    c->anchor.kind == MOMENT_STRETCH && c->anchor.grain == DATE_QUARTER
			? c->anchor
			: date_from_here(c, DATE_QUARTER, -1);
		return true;
	case DATE_YEAR:
		d->moment = date_from_here(c, DATE_YEAR, 0);
		return true;
	case DATE_WEEKEND:
		d->moment = date_from_here(c, DATE_WEEKEND, -1);
		if (c->on != TIMEX_NO_DAY &&
		    (edtf_weekday(c->on) >= 5 || date_direction(t, i) > 0))
			d->moment = date_from_here(c, DATE_WEEKEND, 0);
		return true;
	default:
		return false;
	}
}

bool date_read_relative(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;
	bool year = terms_hold(t, DATE_YEAR), stretch = date_has_stretch(t);
	bool ago = terms_hold(t, DATE_AGO) || terms_hold(t, DATE_EARLIER) ||
	           terms_hold(t, DATE_AGO_BEFORE);

	return (year && ago && date_read_year_ago(d, c, i)) ||
	       ((t->numbers || terms_hold(t, DATE_QUARTER) || terms_hold(t, DATE_HALF)) &&
	        date_read_quarter(d, c, i)) ||
	       ((year || terms_hold(t, DATE_FISCAL) || terms_hold(t, DATE_CENTURY)) &&
	        date_read_named(d, c, i)) ||
	       (terms_hold_any(t, DATE_LAST, DATE_LATEST) && read_pointed(d, c, i)) ||
	       (stretch && (ago || terms_hold(t, DATE_LATER) || terms_hold(t, DATE_BEFORE) ||
	                    terms_hold(t, DATE_AFTER)) && date_read_ago(d, c, i)) ||
	       (terms_hold(t, DATE_SEASON) && date_read_season(d, c, i)) ||
	       (stretch && read_understood(d, c, i));
}
