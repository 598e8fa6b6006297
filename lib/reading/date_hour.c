#include "reading/date.h"

#include <string.h>

/*
 * One hour of the clock: "3 p.m.", "14:30", "8:05:31 am", "1430 GMT", "five
 * thirty", "half past seven", "8 o'clock".
 */

static bool joined(const struct terms *t, size_t i, int32_t mark)
{
	return term_mark(t, i, mark) && term_glued(t, i) && term_glued(t, i + 1);
}

static bool free_before(const struct terms *t, size_t i)
{
	/* "2016-12-01T10:30" */
	if (i > 1 && term_word(t, i - 1) &&
	    t->all[i - 1].end - t->all[i - 1].start == 1 && term_glued(t, i - 1) &&
	    (term_text(t, i - 1).at[0] | 32) == 't')
		return true;
	return i == 0 || !term_glued(t, i) ||
	       (t->all[i - 1].kind == TERM_MARK && t->all[i - 1].mark != '/' &&
	        t->all[i - 1].mark != '.' && t->all[i - 1].mark != ':' &&
	        t->all[i - 1].mark != '$');
}

static bool two_digits(const struct terms *t, size_t i)
{
	return term_digits(t, i) && t->all[i].digits == 2 && t->all[i].value < 60 &&
	       !(t->all[i].flags & (TERM_DECIMAL | TERM_ORDINAL | TERM_PLURAL));
}

/* Digits: "3", "14:30", "8:05:31", "8.30", "1430". */
static bool read_digits(const struct terms *t, size_t i, struct date_hour *h,
                        size_t *last)
{
	const struct term *term = &t->all[i];
	struct slice text = term_text(t, i);
	size_t k = i + 1;

	if (!free_before(t, i) ||
	    term->flags & (TERM_GROUPED | TERM_ORDINAL | TERM_PLURAL))
		return false;
	if (term->flags & TERM_DECIMAL) {
		if (text.length < 4 || text.length > 5 ||
		    text.at[text.length - 3] != '.')
			return false;
		h->hour = (int)term->value;
		h->minute = (text.at[text.length - 2] - '0') * 10 +
		            text.at[text.length - 1] - '0';
		h->dotted = true;
	} else if (term->digits <= 2) {
		h->hour = (int)term->value;
		if (joined(t, k, ':') && two_digits(t, k + 1)) {
			h->minute = (int)t->all[k + 1].value;
			h->colon = true;
			k += 2;
			if (joined(t, k, ':') && two_digits(t, k + 1)) {
				h->second = (int)t->all[k + 1].value;
				k += 2;
			}
		}
	} else if (term->digits <= 4) {
		h->hour = (int)term->value / 100;
		h->minute = (int)term->value % 100;
		h->compact = true;
	} else {
		return false;
	}
	*last = k;
	return h->hour <= 24 && h->minute < 60;
}

/* A cardinal in words at i, from low to high, or -1. */
static int word_number(const struct terms *t, size_t i, int low, int high, size_t *last)
{
	int value;

	if (!term_word(t, i) || !term_is(t, i, WORD_CARDINAL) || term_number(t, i) > 59)
		return -1;
	value = (int)term_number(t, i);
	*last = i + 1;
	if (value >= 20 && value % 10 == 0) {
		size_t k = i + 1 + date_tie(t, i + 1);

		if (term_word(t, k) && term_is(t, k, WORD_CARDINAL) &&
		    term_number(t, k) >= 1 && term_number(t, k) < 10) {
			value += (int)term_number(t, k);
			*last = k + 1;
		}
	}
	return value >= low && value <= high ? value : -1;
}

/* Words: "five", "five thirty", "six forty-three". */
static bool read_words(const struct terms *t, size_t i, struct date_hour *h,
                       size_t *last)
{
	size_t k;
	int minute;

	h->hour = word_number(t, i, 1, 12, last);
	if (h->hour < 0)
		return false;
	k = *last + date_tie(t, *last);
	minute = word_number(t, k, 10, 59, &k);
	if (minute >= 0 && !term_is(t, k, WORD_SCALE | WORD_FRACTION)) {
		h->minute = minute;
		h->worded = true;
		*last = k;
		/* "six forty-three minutes" */
		if (term_date(t, k) == DATE_MINUTE)
			*last = k + 1;
	}
	return true;
}

static bool letter(const struct terms *t, size_t i, char wanted)
{
	return term_word(t, i) && t->all[i].end - t->all[i].start == 1 &&
	       (term_text(t, i).at[0] | 32) == wanted;
}

/* "am", "p.m.", "p. m.", "p" behind an hour at k: 0, 12, or -1. */
static int half_of(const struct terms *t, size_t k, const struct date_hour *h, bool at,
                   size_t *last)
{
	int half = letter(t, k, 'p') ? 12 : letter(t, k, 'a') ? 0 : -1;
	size_t e = k + 1;

	if (term_mark(t, k, '.') && term_glued(t, k) &&
	    term_date(t, k + 1) == DATE_AMPM && term_glued(t, k + 1))
		k++;
	if (term_date(t, k) == DATE_AMPM) {
		*last = k + 1;
		return (int)term_number(t, k);
	}
	if (half < 0)
		return -1;
	e += term_mark(t, e, '.');
	if (letter(t, e, 'm')) {
		*last = e + 1 + (term_mark(t, e + 1, '.') && e > k + 1);
		return half;
	}
	if (term_glued(t, k) && (h->colon || at) && !date_runs_on(t, k + 1)) {
		*last = k + 1;
		return half;
	}
	return -1;
}

static int with_half(int hour, int half)
{
	return hour % 12 + half;
}

/* An hour told with "in the afternoon" is one of the afternoon. */
int date_hour_of_part(int hour, enum date_part part)
{
	bool late = part == PART_AFTERNOON || part == PART_EVENING ||
	            part == PART_DINNER || (part == PART_NIGHT && hour > 4);

	if (hour == 12 && (part == PART_MORNING || part == PART_NIGHT))
		return part == PART_NIGHT ? 24 : 0;
	return late && hour < 12 ? hour + 12 : hour;
}

/* "in the morning", "at night" at k: the part of the day, or PART_NONE. */
static enum date_part part_behind(const struct terms *t, size_t k, size_t *last)
{
	size_t e = k + 1 + (term_figure(t, k + 1) == FIGURE_THE);

	if ((term_date(t, k) != DATE_IN && term_figure(t, k) != FIGURE_AT) ||
	    term_date(t, e) != DATE_PART || detail_plural(t->all[e].detail))
		return PART_NONE;
	*last = e + 1;
	return (enum date_part)term_number(t, e);
}

/* What stands behind the face of a clock: which half of the day it means. */
static void read_behind(const struct terms *t, size_t i, struct date_hour *h,
                        size_t *last)
{
	bool at = i > 0 && term_figure(t, i - 1) == FIGURE_AT;
	int half = half_of(t, *last, h, at, last);
	enum date_part part;

	if (half >= 0 && h->hour >= 1 && h->hour <= 12) {
		h->hour = with_half(h->hour, half);
		h->half = h->sure = true;
		return;
	}
	if (half == 0 && h->hour > 12)
		h->hour = 25;
	/* "12 noon" */
	if (h->hour == 12 && h->minute == 0 && term_date(t, *last) == DATE_PART &&
	    (term_number(t, *last) == PART_NOON ||
	     term_number(t, *last) == PART_MIDNIGHT)) {
		h->hour = term_number(t, *last) == PART_NOON ? 12 : 0;
		h->sure = h->half = true;
		++*last;
		return;
	}
	/* "11ish", "7ampm" */
	if (term_word(t, *last) && term_glued(t, *last) && h->hour <= 12 &&
	    !h->dotted && !h->compact &&
	    term_key(t, *last, KEY_HOUR_ISH)) {
		h->sure = true;
		++*last;
	}
	if (term_date(t, *last) == DATE_OCLOCK && h->hour <= 12 && !h->compact) {
		h->sure = true;
		++*last;
	}
	if (h->hour > 12)
		h->half = true;
	part = h->compact || h->hour > 12 ? PART_NONE : part_behind(t, *last, last);
	if (part == PART_NONE)
		return;
	h->hour = date_hour_of_part(h->hour, part);
	h->half = true;
	h->sure =
	    h->sure || h->colon || h->worded || at || i == 0 ||
	    term_date(t, i - 1) != DATE_NO_WORD ||
	    (term_date(t, *last) == DATE_ON && term_is(t, *last + 1, WORD_WEEKDAY)) ||
	    term_date(t, *last) == DATE_SHIFT;
}

/* "half past seven", "ten past 9", "a quarter to six". */
static bool read_past(const struct terms *t, size_t i, struct date_hour *h,
                      size_t *last)
{
	size_t k = i + (term_figure(t, i) == FIGURE_A), e;
	int minutes = term_date(t, k) == DATE_QUARTER ? 15
	              : term_date(t, k) == DATE_HALF  ? 30
	                                              : -1;
	bool before, led;

	e = k + 1;
	if (minutes < 0 && term_digits(t, k) && t->all[k].digits <= 2 &&
	    !(t->all[k].flags & TERM_DECIMAL) && t->all[k].value < 60)
		minutes = (int)t->all[k].value;
	else if (minutes < 0)
		minutes = word_number(t, k, 1, 59, &e);
	if (minutes < 1)
		return false;
	e += term_date(t, e) == DATE_MINUTE;
	before = term_date(t, e) == DATE_TO && (minutes == 15 || minutes % 5 == 0);
	led = i > 0 &&
	      (term_figure(t, i - 1) == FIGURE_AT ||
	       term_date(t, i - 1) != DATE_NO_WORD) &&
	      term_date(t, i - 1) != DATE_FROM && term_date(t, i - 1) != DATE_BETWEEN;
	/* "quarter to five" of nothing before it needs its "p.m." */
	if (before && !led && term_date(t, k) != DATE_QUARTER)
		before = false;
	if (!before && !(term_is(t, e, WORD_PREPOSITION | WORD_DATE) &&
	                 term_date(t, e) == DATE_LAST))
		return false;
	*h = (struct date_hour){0};
	if (!(term_digits(t, e + 1) ? read_digits(t, e + 1, h, last)
	                            : read_words(t, e + 1, h, last)) ||
	    h->minute > 0 || h->hour > 12 || h->hour < 1 || h->compact || h->dotted)
		return false;
	if (before && term_is(t, *last, WORD_UNIT))
		return false;
	read_behind(t, e + 1, h, last);
	if (before && !led && !h->half)
		return false;
	/* "half past 9" needs no more; "ten past 9" of what? */
	h->minute = before ? 60 - minutes : minutes;
	h->hour = before ? (h->hour + 23) % 24 : h->hour;
	h->sure = true;
	return true;
}

bool date_hour_face(const struct terms *t, size_t i, struct date_hour *h, size_t *last)
{
	*h = (struct date_hour){0};
	if (term_date(t, i) == DATE_PART &&
	    (term_number(t, i) == PART_NOON || term_number(t, i) == PART_MIDNIGHT)) {
		h->hour = term_number(t, i) == PART_NOON ? 12 : 0;
		h->sure = h->half = true;
		*last = i + 1;
		return true;
	}
	if (term_is(t, i, WORD_CARDINAL | WORD_FRACTION | WORD_ARTICLE) ||
	    term_digits(t, i) || term_date(t, i) == DATE_QUARTER) {
		if (read_past(t, i, h, last))
			return true;
		*h = (struct date_hour){0};
	}
	if (!(term_digits(t, i) ? read_digits(t, i, h, last)
	                        : term_word(t, i) && term_is(t, i, WORD_CARDINAL) &&
	                              read_words(t, i, h, last)))
		return false;
	read_behind(t, i, h, last);
	if (h->hour > 24)
		return false;
	if (h->colon && h->hour < 24 && i > 0 &&
	    (term_is(t, i - 1, WORD_PREPOSITION) || t->all[i].digits == 2 ||
	     h->second > 0))
		h->sure = true;
	if (h->worded && i > 0 &&
	    (term_figure(t, i - 1) == FIGURE_AT || term_date(t, i - 1) == DATE_BY) &&
	    !term_is(t, *last, WORD_UNIT | WORD_SCALE))
		h->sure = true;
	return true;
}

bool date_hour(const struct terms *t, size_t i, struct date_hour *h, size_t *last)
{
	size_t behind;

	if (!date_hour_face(t, i, h, &behind))
		return false;
	/* "1430 GMT", "at 0700 hours" */
	if (!h->sure && h->compact && date_skip_zone(t, behind) > behind)
		h->sure = h->half = true;
	if (!h->sure && h->compact && t->all[i].digits == 4 &&
	    term_date(t, behind) == DATE_HOUR && i > 0 &&
	    (term_figure(t, i - 1) == FIGURE_AT || t->all[i].flags & TERM_ZERO)) {
		h->sure = h->half = true;
		behind++;
	}
	/* "at 0730" */
	if (!h->sure && h->compact && t->all[i].digits == 4 &&
	    t->all[i].flags & TERM_ZERO && i > 0 &&
	    term_figure(t, i - 1) == FIGURE_AT && !term_word(t, behind))
		h->sure = h->half = true;
	if (!h->sure)
		return false;
	*last = behind;
	return true;
}

/* A bare number that can be an hour, and counts nothing. */
bool date_plain_hour(const struct terms *t, size_t i, struct date_hour *h, size_t *last)
{
	if (!date_hour_face(t, i, h, last) || h->compact ||
	    (h->dotted && term_is(t, *last, WORD_UNIT)))
		return false;
	return h->sure || h->colon ||
	       (h->hour > 0 && !term_mark(t, *last, '%') &&
	        !(term_mark(t, *last, '-') && term_glued(t, *last)) &&
	        !term_is(t, *last, WORD_UNIT | WORD_SCALE | WORD_FRACTION));
}
