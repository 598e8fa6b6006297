#include "reading/date.h"

#include <math.h>
#include <string.h>

static bool plural(const struct terms *t, size_t i)
{
	return detail_plural(t->all[i].detail) != 0;
}

static void set_length(struct date *d, double count, unsigned unit, size_t last)
{
	d->type = TIMEX_DURATION;
	d->moment = moment_length(count, (enum date_word)unit);
	d->last = last;
}

/* "old", "of age" behind a unit: somebody's age, no stretch of time. */
static bool is_age(const struct terms *t, size_t i)
{
	size_t k = i + date_tie(t, i);

	return term_figure(t, k) == FIGURE_OLD ||
	       (term_date(t, i) == DATE_OF && term_figure(t, i + 1) == FIGURE_AGED);
}

/* "ten working days", "two business weeks": 1 for that word. */
static size_t working(const struct terms *t, size_t i)
{
	return term_key(t, i, KEY_WORKING) && date_length_word(term_date(t, i + 1));
}

/* "three days", "16-hour", "half an hour", "2-3 weeks". */
static bool read_counted(struct date *d, const struct terms *t, size_t i)
{
	struct number n;
	size_t k;

	/* "an hour" is another matter, "a hundred days" are counted */
	if ((term_figure(t, i) == FIGURE_A && !term_is(t, i + 1, WORD_SCALE) &&
	     term_date(t, i + 1) != DATE_QUARTER) ||
	    !number_read(&n, t, i, false))
		return false;
	if (i > 0 && term_glued(t, i) && !term_mark(t, i - 1, '(') &&
	    !term_mark(t, i - 1, '"') && term_digits(t, i))
		return false;
	k = n.last + date_tie(t, n.last);
	if (n.open && term_date(t, k) == DATE_OF)
		k++;
	/* "three quarters of an hour" */
	if (n.fraction && n.value < 1 && term_figure(t, k) == FIGURE_OF &&
	    term_figure(t, k + 1) == FIGURE_A)
		k += 2;
	k += working(t, k);
	while (k < n.last + 3 && term_word(t, k) &&
	       (term_date(t, k) == DATE_NEXT || term_date(t, k) == DATE_LAST))
		k++;
	while (k < n.last + 3 && term_word(t, k) &&
	       (term_figure(t, k) == FIGURE_MORE ||
	        term_figure(t, k) == FIGURE_ADDITIONAL || term_is(t, k, WORD_APART)) &&
	       !term_date(t, k))
		k++;
	/* "two nights" are as long as two days */
	if (term_date(t, k) == DATE_PART && term_number(t, k) == PART_NIGHT && !n.fraction &&
	    !n.open && n.last == k && term_key(t, k, KEY_NIGHT) &&
	    (plural(t, k) || n.one || (n.value > 0.5 && n.value < 1.5))) {
		set_length(d, n.value, DATE_DAY, k + 1);
		return true;
	}
	if (!date_length_word(term_date(t, k)) ||
	    (term_date(t, k) == DATE_WEEKEND && !plural(t, k)))
		return false;
	/* "two second" is no time, "one second" is; and "two quarters" */
	if (term_date(t, k) == DATE_SECOND && term_is(t, k, WORD_ORDINAL) &&
	    !term_glued(t, k) &&
	    !(n.one && i > 0 &&
	      (term_figure(t, i - 1) == FIGURE_A ||
	       term_is(t, i - 1, WORD_PREPOSITION)) &&
	      !term_is(t, k + 1, WORD_UNIT) && !date_tie(t, k + 1)))
		return false;
	if (is_age(t, k + 1))
		return false;
	set_length(d, n.open ? (double)NAN : n.value, term_date(t, k), k + 1);
	for (size_t p = n.last; p < k; p++) {
		if (term_date(t, p) == DATE_NEXT)
			d->moment.pointed = 1;
		else if (term_date(t, p) == DATE_LAST)
			d->moment.pointed = -1;
	}
	date_add_lengths(d, t);
	return true;
}

/* "half", "a half", "a quarter" behind "and": "an hour and a half", "one year
 * and a quarter". */
static double part_of(const struct terms *t, size_t i, size_t *last)
{
	size_t k = i + 1;

	if (term_figure(t, i) != FIGURE_A ||
	    (term_date(t, k) != DATE_HALF && term_date(t, k) != DATE_QUARTER) ||
	    term_date(t, k + 1) == DATE_OF)
		return 0;
	*last = k + 1;
	return term_date(t, k) == DATE_HALF ? 0.5 : 0.25;
}

void date_add_lengths(struct date *d, const struct terms *t)
{
	struct moment_part *parts[] = {&d->moment.more, &d->moment.most};
	enum date_word unit = d->moment.grain;

	if (d->moment.kind != MOMENT_LENGTH || isnan(d->moment.count))
		return;
	for (size_t p = 0; p < 2; p++) {
		size_t k = d->last + (term_figure(t, d->last) == FIGURE_AND ||
		                              term_mark(t, d->last, ',')
		                          ? 1
		                          : 0),
		       last = 0;
		double part =
		    k > d->last && p == 0 && term_figure(t, d->last) == FIGURE_AND
			? part_of(t, k, &last)
			: 0;
		struct number n;

		k += term_mark(t, d->last, ',') && term_figure(t, k) == FIGURE_AND;
		if (part > 0) {
			d->moment.count += part;
			d->last = last;
			return;
		}
		/* "1h 30m" */
		if (unit == DATE_HOUR && term_digits(t, k) && t->all[k].digits <= 2 &&
		    !(t->all[k].flags & TERM_DECIMAL) && term_word(t, k + 1) &&
		    term_glued(t, k + 1) && term_key(t, k + 1, KEY_MINUTES) &&
		    t->all[k].value < 60) {
			*parts[p] = (struct moment_part){t->all[k].value, DATE_MINUTE};
			d->last = k + 2;
			return;
		}
		if (!number_read(&n, t, k, false) || n.open || n.fraction ||
		    (n.article && k == d->last) || n.last >= t->count ||
		    !date_length_word(term_date(t, n.last)) ||
		    term_date(t, n.last) >= unit ||
		    term_date(t, n.last) == DATE_WEEKEND || !(n.value > 0) ||
		    n.value > 1000)
			return;
		unit = (enum date_word)term_date(t, n.last);
		if (unit == DATE_SECOND && term_is(t, n.last, WORD_ORDINAL) &&
		    !term_glued(t, n.last))
			return;
		*parts[p] = (struct moment_part){n.value, unit};
		d->last = n.last + 1;
	}
}

/* "the first nine months", "the four days": with the article. */
static bool read_definite(struct date *d, const struct terms *t, size_t i)
{
	size_t k = i + 1;

	if (term_figure(t, i) != FIGURE_THE)
		return false;
	if (term_is(t, k, WORD_ORDINAL))
		k++;
	if (!read_counted(d, t, k) || !plural(t, d->last - 1)) {
		d->last = i;
		d->type = TIMEX_DATE;
		return false;
	}
	return true;
}

/* "several weeks", "a few days", "a couple of years". */
static bool read_vague(struct date *d, const struct terms *t, size_t i)
{
	size_t k = i + (term_figure(t, i) == FIGURE_A);
	double count = NAN;

	/* "how many days" asks */
	if (term_date(t, k) != DATE_VAGUE ||
	    (i > 0 && term_plays(t, i - 1, GRAMMAR_HOW)))
		return false;
	if (term_figure(t, k) == FIGURE_COUPLE)
		count = 2;
	k++;
	if (term_date(t, k) == DATE_OF)
		k++;
	if (!date_length_word(term_date(t, k)) || !plural(t, k))
		return false;
	set_length(d, count, term_date(t, k), k + 1);
	return true;
}

/* "lasted", "took", "waited": a length stands behind. */
static bool lasts(const struct terms *t, size_t i)
{
	return term_key(t, i, KEY_LASTS);
}

/* "a week", "an hour", where no rate is meant ("twice a week", "$5 a day"). */
static bool read_one(struct date *d, const struct terms *t, size_t i)
{
	size_t last;

	if (term_figure(t, i) != FIGURE_A)
		return false;
	if (!date_length_word(term_date(t, i + 1)) || plural(t, i + 1) ||
	    term_is(t, i + 1, WORD_ORDINAL) || date_tie(t, i + 2))
		return false;
	/* "a week from today", "an hour and a half" */
	if ((term_date(t, i + 2) == DATE_FROM &&
	     (term_date(t, i + 3) == DATE_SHIFT || term_date(t, i + 3) == DATE_NOW ||
	      term_is(t, i + 3, WORD_WEEKDAY) ||
	      (date_pointing(term_date(t, i + 3)) &&
	       term_is(t, i + 4, WORD_WEEKDAY)))) ||
	    part_of(t, i + 3, &last) > 0) {
		set_length(d, 1, term_date(t, i + 1), i + 2);
		date_add_lengths(d, t);
		return true;
	}
	if (i == 0)
		return false;
	if ((!lasts(t, i - 1) &&
	     !term_is(t, i - 1,
	              WORD_PREPOSITION | WORD_APPROXIMATOR | WORD_CONJUNCTION |
	                  WORD_AUXILIARY | WORD_PRONOUN | WORD_ADVERB)) ||
	    term_date(t, i - 1) == DATE_OF ||
	    (term_date(t, i + 1) == DATE_QUARTER && term_date(t, i + 2) == DATE_OF))
		return false;
	set_length(d, 1, term_date(t, i + 1), i + 2);
	date_add_lengths(d, t);
	return true;
}

/* "all day", "all week", "the whole month". */
static bool read_all(struct date *d, const struct terms *t, size_t i)
{
	struct slice word;
	bool whole;

	i += (term_figure(t, i) == FIGURE_THE || term_figure(t, i) == FIGURE_A) &&
	     term_date(t, i + 1) == DATE_WHOLE;
	word = term_text(t, i);
	whole = term_date(t, i) == DATE_WHOLE;
	if ((!whole && (term_figure(t, i) != FIGURE_TOTAL || word.length != 3)) ||
	    !date_length_word(term_date(t, i + 1)) || plural(t, i + 1) ||
	    term_date(t, i + 1) < DATE_DAY || date_tie(t, i + 2))
		return false;
	set_length(d, 1, term_date(t, i + 1), i + 2);
	return true;
}

/* "for weeks", "in years", "recent months". */
static bool read_bare(struct date *d, const struct terms *t, size_t i)
{
	unsigned before = i ? term_date(t, i - 1) : DATE_NO_WORD;

	if (term_date(t, i) == DATE_PAST && date_length_word(term_date(t, i + 1))) {
		set_length(d, (double)NAN, term_date(t, i + 1), i + 2);
		return true;
	}
	if (i >= 2 && term_figure(t, i - 1) == FIGURE_THE)
		before = term_date(t, i - 2);
	if (!date_length_word(term_date(t, i)) || !plural(t, i))
		return false;
	if (before != DATE_FOR && before != DATE_IN && before != DATE_OVER)
		return false;
	set_length(d, (double)NAN, term_date(t, i), i + 1);
	return true;
}

/* "now", "recently", "soon", "the future". */
static bool read_reference(struct date *d, const struct terms *t, size_t i)
{
	enum moment_kind kind;
	size_t k = i + (term_figure(t, i) == FIGURE_THE ||
	                (term_figure(t, i) == FIGURE_AS &&
	                 term_date(t, i + 1) == DATE_FUTURE));

	bool at = i > 0 && term_figure(t, i - 1) == FIGURE_AT;

	/* "right now"; "at the moment", "at this time"; "to date" */
	if (term_date(t, k) == DATE_RIGHT && term_date(t, k + 1) == DATE_NOW)
		k++;
	if (at && k == i && term_date(t, k) == DATE_THIS)
		k++;
	if (at && term_date(t, k) == DATE_MOMENT && term_date(t, k + 1) == DATE_MOMENT)
		k++;
	switch (term_date(t, k)) {
	case DATE_NOW:
		kind = MOMENT_PRESENT;
		break;
	case DATE_THIS:
		/* "these days" */
		if (!term_key(t, k, KEY_THESE) || term_date(t, k + 1) != DATE_DAY ||
		    !plural(t, k + 1) || term_date(t, k + 2) == DATE_OF)
			return false;
		k++;
		kind = MOMENT_PRESENT;
		break;
	case DATE_MOMENT:
	case DATE_MINUTE:
		/* "at the time" was then; "at this time", "at the present time" is now
		 */
		if (term_text(t, k).length == 4 &&
		    term_date(t, k - (k > 0)) != DATE_THIS &&
		    !(k > i && term_date(t, k - 1) == DATE_MOMENT))
			return false;
		if (!at || detail_plural(t->all[k].detail) ||
		    (term_date(t, k) == DATE_MINUTE && k == i) ||
		    (term_word(t, k + 1) &&
		     !term_is(t, k + 1,
		              WORD_PREPOSITION | WORD_CONJUNCTION | WORD_PRONOUN |
		                  WORD_AUXILIARY)) ||
		    term_date(t, k + 1) == DATE_OF)
			return false;
		kind = MOMENT_PRESENT;
		break;
	case DATE_DATE:
		if (i == 0 || k > i ||
		    (term_date(t, i - 1) != DATE_TO &&
		     term_date(t, i - 1) != DATE_UNTIL) ||
		    (i >= 2 && term_figure(t, i - 2) == FIGURE_UP) ||
		    (term_word(t, k + 1) &&
		     !term_is(t, k + 1,
		              WORD_PREPOSITION | WORD_CONJUNCTION | WORD_PRONOUN |
		                  WORD_AUXILIARY)))
			return false;
		kind = MOMENT_PRESENT;
		break;
	case DATE_PAST:
		/* "recent" is a date only before a stretch, "recently" always */
		if (k > i || !term_is(t, k, WORD_ADVERB))
			return false;
		kind = MOMENT_PAST;
		break;
	case DATE_FUTURE:
		/* "as soon as possible" */
		if (k == i + 1 && term_figure(t, i) == FIGURE_AS &&
		    term_figure(t, k + 1) == FIGURE_AS && term_key(t, k + 2, KEY_POSSIBLE)) {
			kind = MOMENT_FUTURE;
			k += 2;
			break;
		}
		if (k == i + 1 && term_figure(t, i) == FIGURE_AS)
			return false;
		/* "as soon as"; "future plans" */
		if (i > 0 && term_figure(t, i - 1) == FIGURE_AS)
			return false;
		if (!term_is(t, k, WORD_ADVERB) &&
		    !(k > i && i > 0 && term_is(t, i - 1, WORD_PREPOSITION)))
			return false;
		kind = MOMENT_FUTURE;
		break;
	default:
		return false;
	}
	d->moment = (struct moment){.kind = kind, .hour = -1, .minute = -1};
	d->last = k + 1;
	return true;
}

static bool set_part(struct date *d, const struct terms *t, size_t i)
{
	d->type = plural(t, i) ? TIMEX_SET : TIMEX_TIME;
	d->moment = (struct moment){.kind = MOMENT_CLOCK,
	                            .grain = DATE_DAY,
	                            .hour = -1,
	                            .minute = -1,
	                            .part = (enum date_part)term_number(t, i)};
	d->last = i + 1;
	return true;
}

/* "lunchtime" is a time, "lunch" only behind "before", "after" or "around". */
static bool meal_time(const struct terms *t, size_t i, unsigned before)
{
	if (term_suffix(t, i, SUFFIX_TIME, 0))
		return before != DATE_NO_WORD;
	return before == DATE_BEFORE || before == DATE_AFTER || before == DATE_AROUND;
}

/* "in the morning" of no day named. */
static bool read_part(struct date *d, const struct terms *t, size_t i)
{
	unsigned before;
	size_t k = i;

	/* "early morning", "later in the evening", "late this afternoon" */
	switch (term_date(t, i)) {
	case DATE_EARLY:
	case DATE_LATE:
	case DATE_MID:
	case DATE_LATER:
	case DATE_EARLIER:
		/* "a late-night show" */
		if (date_tie(t, i + 1) && term_word(t, i + 3) &&
		    !term_is(t, i + 3,
		             WORD_PREPOSITION | WORD_CONJUNCTION | WORD_AUXILIARY))
			return false;
		k += 1 + date_tie(t, i + 1);
		if (term_date(t, k) == DATE_IN)
			k += 1 + (term_figure(t, k + 1) == FIGURE_THE);
		break;
	default:
		break;
	}
	if (term_date(t, k) != DATE_PART || term_number(t, k) == PART_NOON ||
	    term_number(t, k) == PART_MIDNIGHT)
		return false;
	if (k > i)
		return set_part(d, t, k);
	before = i >= 2 && term_figure(t, i - 1) == FIGURE_THE ? term_date(t, i - 2)
	         : i                                           ? term_date(t, i - 1)
	                                                       : DATE_NO_WORD;
	/* "mornings" are always told of; "before lunch", "at lunchtime" */
	if (plural(t, i) && term_number(t, i) <= PART_EVENING &&
	    term_number(t, i) >= PART_MORNING)
		return set_part(d, t, i);
	if (term_number(t, i) >= PART_BREAKFAST
	        ? !meal_time(t, i, before)
	        : before != DATE_IN && before != DATE_ON && before != DATE_UNTIL &&
	              before != DATE_BY)
		return false;
	return set_part(d, t, i);
}

static bool read_stretch(struct date *d, const struct terms *t, size_t i)
{
	return read_counted(d, t, i) || read_definite(d, t, i) || read_vague(d, t, i) ||
	       read_one(d, t, i) || read_all(d, t, i) || read_bare(d, t, i);
}

bool date_read_length(struct date *d, const struct calendar *c, size_t i)
{
	const struct terms *t = c->terms;

	return date_read_set(d, c, i) ||
	       ((date_has_stretch(t) || terms_hold(t, DATE_PART)) && read_stretch(d, t, i)) ||
	       read_reference(d, t, i) ||
	       (terms_hold(t, DATE_PART) && read_part(d, t, i));
}
