#include "reading/timex.h"

#include "base/edtf.h"
#include "reading/date.h"
#include "reading/reader.h"
#include "reading/unit_last.h"

static void add(struct timex_reader *f, const struct timex *timex)
{
	struct timexes *found = f->found;

	if (found->count == f->capacity) {
		size_t capacity = f->capacity ? f->capacity * 2 : 32;
		struct timex *all = arena_more(f->arena, found->all, found->count, capacity,
					       sizeof(*all));

		if (!all)
			return;
		found->all = all;
		f->capacity = capacity;
	}
	found->all[found->count++] = *timex;
}

/* "November to March", "today through Nov. 17": the second is the next one
 * after the first. */
static void align(struct date *a, struct date *b)
{
	/* "January to April 2015": the year is that of both */
	if (a->guessed && !b->guessed &&
	    (a->moment.grain == DATE_MONTH || a->moment.grain == DATE_DAY)) {
		int64_t year, other;
		int month, day;

		edtf_civil(b->moment.start, &year, &month, &day);
		edtf_civil(a->moment.start, &other, &month, &day);
		a->moment = moment_same_day(a->moment, year - other);
		a->moment.said = SAID_WHOLE;
		if (a->moment.start > b->moment.start)
			a->moment = moment_same_day(a->moment, -1);
		return;
	}
	if (a->moment.start <= b->moment.start ||
	    a->moment.start - b->moment.start > 366)
		return;
	if (b->moment.grain == DATE_MONTH)
		b->moment = moment_shift(b->moment, 12);
	else if (b->moment.grain == DATE_DAY)
		b->moment = moment_same_day(b->moment, 1);
}

/* A weekday behind another is the next one: "from next Monday to Friday". */
static void follow(const struct date *a, struct date *b)
{
	if (b->moment.said != SAID_WEEKDAY || a->moment.grain != DATE_DAY)
		return;
	b->moment.start =
	    a->moment.start +
	    (edtf_weekday(b->moment.start) - edtf_weekday(a->moment.start) + 7) % 7;
	b->moment.said = a->moment.said;
}

/* "from 2 p.m. till tomorrow 4:30 p.m.": two times, of two days. */
static void read_times(struct timex_reader *f, struct date *a, struct date *b, size_t i)
{
	struct calendar inner = f->calendar;

	inner.behind = i;
	if (a->moment.hour < 0 || a->moment.until_hour > 0 ||
	    a->moment.kind != MOMENT_STRETCH || a->moment.ranged ||
	    !date_read(b, &inner, i))
		return;
	for (int k = 0; k < 2 && date_join(b, &inner); k++)
		;
	if (b->type != TIMEX_TIME || b->moment.kind != MOMENT_STRETCH ||
	    b->moment.hour < 0 || b->moment.until_hour > 0 ||
	    (b->moment.start < a->moment.start && b->moment.said != SAID_WEEKDAY) ||
	    b->moment.start > a->moment.start + 31)
		return;
	if (b->moment.said == SAID_CLOCK)
		b->moment.start = a->moment.start;
	follow(a, b);
	if (b->moment.said != SAID_CLOCK && a->moment.said == SAID_CLOCK)
		a->moment.said = SAID_WHOLE;
	if (b->moment.start == a->moment.start &&
	    b->moment.hour * 60 + b->moment.minute <=
	        a->moment.hour * 60 + a->moment.minute)
		return;
	a->moment.ranged = b->moment.start > a->moment.start;
	a->moment.end = b->moment.start;
	a->moment.until_hour = b->moment.hour ? b->moment.hour : 24;
	a->moment.until_minute = b->moment.minute;
	a->last = b->last;
}

/* The term behind the joint of a range at i, or 0. */
static size_t range_joint(const struct terms *t, size_t i, unsigned before)
{
	unsigned joint = term_date(t, i);
	bool dash = term_mark(t, i, '-');

	if (!(before == DATE_BETWEEN && term_figure(t, i) == FIGURE_AND) && !dash &&
	    joint != DATE_TO && joint != DATE_UNTIL)
		return 0;
	return i + 1;
}

/* The far end of a range behind date a: "from May to July", "between May and
 * July", "May-July", "now and Feb. 10". */
static bool read_range(struct timex_reader *f, struct date *a, unsigned before,
                       struct date *b)
{
	const struct terms *t = f->terms;
	struct calendar inner = f->calendar;
	struct date start;
	size_t k = range_joint(t, a->last, before);

	if (k == 0 || a->type != TIMEX_DATE || a->moment.ranged ||
	    (a->moment.kind != MOMENT_STRETCH &&
	     (a->moment.kind != MOMENT_PRESENT || f->calendar.on == TIMEX_NO_DAY)))
		return false;
	inner.behind = k;
	if (!date_read(b, &inner, k) || b->type != TIMEX_DATE || b->moment.ranged)
		return false;
	if (b->moment.kind == MOMENT_PRESENT && f->calendar.on != TIMEX_NO_DAY) {
		b->moment = moment_at(DATE_DAY, f->calendar.on);
		a->moment.said = SAID_WHOLE;
	}
	if (b->moment.kind != MOMENT_STRETCH)
		return false;
	start = *a;
	if (a->moment.kind == MOMENT_PRESENT)
		start.moment = moment_at(DATE_DAY, f->calendar.on);
	follow(&start, b);
	align(&start, b);
	/* "this year through August" is no range: it ends before it is over */
	if (start.moment.start > b->moment.start ||
	    moment_last(&start.moment) > moment_last(&b->moment))
		return false;
	*a = start;
	return true;
}

static const char *range_edtf(struct timex_reader *f, const struct date *a,
                              const struct date *b)
{
	const char *first = moment_edtf_first(&a->moment, f->arena);
	const char *last = moment_edtf_last(&b->moment, f->arena);

	return first && last ? arena_format(f->arena, "%s/%s", first, last) : NULL;
}

/* Day or month, without a year if none was told. */
static const char *end_said(struct timex_reader *f, const struct date *d)
{
	struct moment m = d->moment;

	if (m.grain != DATE_MONTH || m.said == SAID_WHOLE)
		return m.said == SAID_WHOLE ? moment_from(&m, f->arena)
		                            : moment_said_value(&m, f->arena);
	m.grain = DATE_DAY;
	return moment_said_value(&m, f->arena);
}

static const char *range_said(struct timex_reader *f, const struct date *a,
                              const struct date *b)
{
	const char *first = end_said(f, a), *last = end_said(f, b);

	return first && last ? arena_format(f->arena, "%s/%s", first, last) : NULL;
}

/* The first month, year ... behind a stretch (side 1), or the last before it
 * (-1); of days, and of ends, the day itself. */
static const char *beyond(struct timex_reader *f, const struct date *d, int side)
{
	const struct moment *m = &d->moment;

	if (!d->ends && !m->ranged &&
	    (m->grain == DATE_MONTH || m->grain >= DATE_YEAR) &&
	    m->grain <= DATE_CENTURY) {
		struct moment next = moment_shift(*m, side);

		return side > 0 ? moment_edtf_first(&next, f->arena)
		                : moment_edtf_last(&next, f->arena);
	}
	return side > 0 ? moment_edtf_first(m, f->arena)
	                : moment_edtf_last(m, f->arena);
}

/* EDTF with what the preposition says. */
static const char *edtf_of(struct timex_reader *f, const struct date *d,
                           unsigned before)
{
	const struct moment *m = &d->moment;
	struct moment about;
	const char *end;

	if (m->kind != MOMENT_STRETCH || d->type == TIMEX_DURATION ||
	    d->type == TIMEX_SET)
		return NULL;
	/* "from 9 a.m. to 5 p.m." is of one day, "from 4 to 22 May" has its end */
	switch (m->until_hour > 0 ||
	                (m->ranged && (before == DATE_FROM || before == DATE_BETWEEN))
	            ? (unsigned)DATE_NO_WORD
	            : before) {
	case DATE_AFTER:
		/* "after 2016" begins with 2017 */
		end = beyond(f, d, 1);
		return end ? arena_format(f->arena, "%s/..", end) : NULL;
	case DATE_BEFORE:
		end = beyond(f, d, -1);
		return end ? arena_format(f->arena, "../%s", end) : NULL;
	case DATE_SINCE:
	case DATE_FROM:
		end = moment_edtf_first(m, f->arena);
		return end ? arena_format(f->arena, "%s/..", end) : NULL;
	case DATE_UNTIL:
	case DATE_BY:
	case DATE_TO:
		end = moment_edtf_last(m, f->arena);
		return end ? arena_format(f->arena, "../%s", end) : NULL;
	case DATE_AROUND:
		about = *m;
		about.approximate = true;
		return moment_edtf(&about, f->arena);
	default:
		return moment_edtf(m, f->arena);
	}
}

/* From where to where a range, or what a preposition makes of a date. */
static void bounds_of(struct timex_reader *f, struct timex *timex, const struct date *d,
                      unsigned before)
{
	const struct moment *m = &d->moment;
	struct moment from, until;

	if (m->kind == MOMENT_LENGTH && date_covered(&f->calendar, m, &from, &until)) {
		timex->from = moment_from(&from, f->arena);
		timex->until = moment_from(&until, f->arena);
	}
	if (d->type == TIMEX_DURATION || d->type == TIMEX_SET)
		return;
	timex->from = moment_from(m, f->arena);
	timex->until = moment_until(m, f->arena);
	switch (m->until_hour > 0 ? (unsigned)DATE_NO_WORD : before) {
	case DATE_SINCE:
		timex->from = d->ends ? timex->until : timex->from;
		timex->until = NULL;
		break;
	case DATE_AFTER:
		/* "after 2016" begins with 2017, "after Monday" on Monday */
		if (timex->until && (m->grain != DATE_DAY || m->ranged))
			timex->from = timex->until;
		timex->until = NULL;
		break;
	case DATE_TO:
		timex->from = NULL;
		break;
	case DATE_BEFORE:
	case DATE_UNTIL:
	case DATE_BY:
		timex->until = d->ends ? timex->until : timex->from;
		timex->from = NULL;
		break;
	default:
		break;
	}
}

static struct span span_of(const struct terms *t, size_t first, size_t last)
{
	return (struct span){t->all[first].start, t->all[last - 1].end};
}

/* Joins to a date what belongs to it; what stands before it. */
static struct preposition settle(struct timex_reader *f, struct date *a)
{
	struct preposition before = date_preposition(f->terms, a);

	for (int n = 0; n < 2 && date_join(a, &f->calendar); n++)
		;
	date_join_bound(a, f->terms);
	/* "half past midnight of Wednesday night" is Thursday's */
	if (a->moment.hour >= 24 && a->moment.until_hour == 0) {
		a->moment.hour -= 24;
		a->moment.start += a->moment.kind == MOMENT_STRETCH;
	}
	if (before.word == DATE_TO && !before.compared &&
	    a->moment.kind != MOMENT_PRESENT)
		return (struct preposition){DATE_NO_WORD, a->first, false};
	/* "more than two days before Christmas" */
	if (before.compared && before.word == DATE_NO_WORD && a->told &&
	    a->type == TIMEX_DATE && a->side)
		before.word = a->side;
	return before;
}

static void say_range(struct timex_reader *f, struct timex *timex, const struct date *a,
                      const struct date *b)
{
	timex->edtf = range_edtf(f, a, b);
	timex->value = timex->edtf;
	timex->said = range_said(f, a, b);
	timex->from = moment_from(&a->moment, f->arena);
	timex->until = moment_until(&b->moment, f->arena);
	f->calendar.anchor = b->moment;
}

static void say_date(struct timex_reader *f, struct timex *timex, const struct date *a,
                     unsigned before)
{
	timex->edtf = edtf_of(f, a, before);
	timex->value = moment_value(&a->moment, f->arena);
	timex->said = a->moment.said == SAID_WHOLE
	                  ? timex->value
	                  : moment_said_value(&a->moment, f->arena);
	bounds_of(f, timex, a, before);
	if (a->type != TIMEX_DURATION && a->moment.kind == MOMENT_STRETCH &&
	    !(a->told && a->moment.grain >= DATE_MONTH))
		f->calendar.anchor = a->moment;
}

/* Keeps a date, or a range of two; returns the term behind it. */
static size_t keep(struct timex_reader *f, struct date *a)
{
	const struct terms *t = f->terms;
	struct preposition before = settle(f, a);
	struct timex timex = {0};
	struct date b;
	size_t last, far;

	if (a->type == TIMEX_TIME && (far = range_joint(t, a->last, before.word)) > 0)
		read_times(f, a, &b, far);
	last = a->last;
	if (read_range(f, a, before.word, &b)) {
		last = b.last;
		say_range(f, &timex, a, &b);
	} else {
		say_date(f, &timex, a, a->bound ? a->bound : before.word);
	}
	timex.type = a->type;
	timex.words = span_of(t, a->first, last);
	timex.whole = span_of(t, before.first, last);
	/* the full stop of "in Aug." is the sentence's too */
	if (last == t->count && timex.words.end - timex.words.start > 1 &&
	    t->tokens->text.at[timex.words.end - 1] == '.' &&
	    (term_is(t, last - 1, WORD_MONTH | WORD_WEEKDAY) ||
	     date_skip_zone(t, last - 1) == last))
		timex.words.end = timex.whole.end = timex.words.end - 1;
	timex.first = t->all[a->first].token;
	timex.last = t->all[last - 1].token + 1;
	add(f, &timex);
	return last;
}

/* A word of dates itself, not one before them. */
static bool is_date_word(const struct terms *t, size_t i)
{
	return i < t->count && (t->all[i].begins & IS_DATE_WORD);
}

/* A quick no for most of the terms that may begin a date. */
static bool may_begin(const struct terms *t, size_t i)
{
	const struct term *term = &t->all[i];

	if (term->kind != TERM_WORD)
		return term->kind == TERM_NUMBER || term_digits(t, i + 1);
	/* most often "that" begins a clause, and "president" is no day */
	if (term->begins & IS_DATE_WORD) {
		if (!(term->begins & BEGINS_SURE_DATE))
			return is_date_word(t, i + 1);
		return detail_date(term->detail) != DATE_HOLIDAY ||
		       (term->classes & TERM_DATE_CLASSES & ~(uint32_t)WORD_DATE) ||
		       date_is_holiday(t, i);
	}
	switch (term_figure(t, i)) {
	case FIGURE_A:
	case FIGURE_THE:
	case FIGURE_TOTAL:
		return is_date_word(t, i + 1) || term_mark(t, i + 1, '\'');
	case FIGURE_AS: /* "as soon as possible" */
		return term_date(t, i + 1) == DATE_FUTURE;
	default:
		return term_glued(t, i + 1) && term_digits(t, i + 1) &&
		       term->end - term->start == 1;
	}
}

void timexes_begin(struct timex_reader *f, struct timexes *found,
                   const struct terms *terms, int64_t on, int second)
{
	*found = (struct timexes){0};
	*f = (struct timex_reader){
	    .found = found, .terms = terms, .arena = terms->arena};
	f->calendar.terms = terms;
	f->calendar.on = on;
	f->calendar.second = second;
}

void timexes_read(struct timex_reader *f)
{
	const struct terms *t = f->terms;
	size_t i = 0;

	while (i < t->count && !arena_failed(f->arena)) {
		struct date date;

		if ((t->all[i].begins & BEGINS_DATE) && may_begin(t, i) && date_read(&date, &f->calendar, i) &&
		    date.last > i)
			i = keep(f, &date);
		else
			i++;
	}
}

int timexes_find(struct timexes *found, const struct tokens *tokens, int64_t on,
                 struct arena *arena, struct error *err)
{
	return timexes_find_at(found, tokens, on, -1, arena, err);
}

int timexes_find_at(struct timexes *found, const struct tokens *tokens, int64_t on,
                    int second, struct arena *arena, struct error *err)
{
	struct timex_reader reader;
	struct terms terms;
	size_t i = 0;

	if (lexicon_language(tokens->lexicon)->verb_last)
		return run_timexes(found, tokens, on, arena, err);
	terms_init(&terms, tokens, arena);
	timexes_begin(&reader, found, &terms, on, second);
	while (i < tokens->count && !arena_failed(arena)) {
		i = terms_cut(&terms, i, DATE_CLASSES);
		timexes_read(&reader);
	}
	if (arena_failed(arena))
		return error_memory(err);
	return 0;
}
