#include "reading/timex.h"

#include "base/edtf.h"
#include "reading/date.h"
#include "reading/unit_last.h"

/* Words that make a sentence worth cutting: some of them, or a digit, stand in
 * every date. */
#define DATE_CLASSES (WORD_MONTH | WORD_WEEKDAY | WORD_DATE | WORD_CARDINAL)

struct finder {
	struct timexes *found;
	size_t capacity;
	struct terms terms;
	struct calendar calendar;
	struct arena *arena;
};

static void add(struct finder *f, const struct timex *timex)
{
	struct timexes *found = f->found;

	if (found->count == f->capacity) {
		size_t capacity = f->capacity ? f->capacity * 2 : 32;
		struct timex *all = arena_take(f->arena, capacity * sizeof(*all));

		if (!all)
			return;
		if (found->count)
			memcpy(all, found->all, found->count * sizeof(*all));
		found->all = all;
		f->capacity = capacity;
	}
	found->all[found->count++] = *timex;
}

/* Words before a date and what they make of it. */
struct preposition {
	unsigned word;		/* DATE_SINCE, DATE_BEFORE, ... or 0 */
	size_t first;		/* where it begins */
};

static struct preposition preposition(const struct terms *t, size_t first)
{
	size_t k = first;
	unsigned word;

	if (k > 0 && term_figure(t, k - 1) == FIGURE_THE)
		k--;
	if (k == 0)
		return (struct preposition){ DATE_NO_WORD, first };
	word = term_date(t, k - 1);
	switch (word) {
	case DATE_SINCE: case DATE_UNTIL: case DATE_BEFORE: case DATE_AFTER: case DATE_FROM:
	case DATE_BETWEEN: case DATE_BY: case DATE_IN: case DATE_ON: case DATE_FOR:
	case DATE_OVER: case DATE_AROUND: case DATE_TO:
		return (struct preposition){ word, k - 1 };
	default:
		return (struct preposition){ DATE_NO_WORD, first };
	}
}

/* "November to March", "today through Nov. 17": the second is the next one
 * after the first. */
static void align(struct date *a, struct date *b)
{
	/* "January to April 2015": the year is that of both */
	if (a->guessed && !b->guessed && (a->moment.grain == DATE_MONTH || a->moment.grain == DATE_DAY)) {
		int64_t year, other;
		int month, day;

		edtf_civil(b->moment.start, &year, &month, &day);
		edtf_civil(a->moment.start, &other, &month, &day);
		a->moment = moment_same_day(a->moment, year - other);
		if (a->moment.start > b->moment.start)
			a->moment = moment_same_day(a->moment, -1);
		return;
	}
	if (a->moment.start <= b->moment.start || a->moment.start - b->moment.start > 366)
		return;
	if (b->moment.grain == DATE_MONTH)
		b->moment = moment_shift(b->moment, 12);
	else if (b->moment.grain == DATE_DAY)
		b->moment = moment_same_day(b->moment, 1);
}

/* The far end of a range behind date a: "from May to July", "between May and
 * July", "May-July", "now and Feb. 10". */
static bool read_range(struct finder *f, struct date *a, unsigned before, struct date *b)
{
	const struct terms *t = &f->terms;
	struct date start;
	size_t i = a->last;
	unsigned joint = term_date(t, i);
	bool between = before == DATE_BETWEEN && term_figure(t, i) == FIGURE_AND;
	bool dash = term_mark(t, i, '-');

	if (a->type != TIMEX_DATE || a->moment.ranged ||
	    (a->moment.kind != MOMENT_STRETCH &&
	     (a->moment.kind != MOMENT_PRESENT || f->calendar.on == TIMEX_NO_DAY)))
		return false;
	if (!between && !dash && joint != DATE_TO && joint != DATE_UNTIL)
		return false;
	if (!date_read(b, &f->calendar, i + 1) || b->type != TIMEX_DATE || b->moment.ranged ||
	    b->moment.kind != MOMENT_STRETCH)
		return false;
	start = *a;
	if (a->moment.kind == MOMENT_PRESENT)
		start.moment = moment_at(DATE_DAY, f->calendar.on);
	align(&start, b);
	/* "this year through August" is no range: it ends before it is over */
	if (start.moment.start > b->moment.start || moment_last(&start.moment) > moment_last(&b->moment))
		return false;
	*a = start;
	return true;
}

static const char *range_edtf(struct finder *f, const struct date *a, const struct date *b)
{
	const char *first = moment_edtf_first(&a->moment, f->arena);
	const char *last = moment_edtf_last(&b->moment, f->arena);

	return first && last ? arena_format(f->arena, "%s/%s", first, last) : NULL;
}

/* EDTF with what the preposition says. */
static const char *edtf_of(struct finder *f, const struct date *d, unsigned before)
{
	const struct moment *m = &d->moment;
	struct moment about;
	const char *end;

	if (m->kind != MOMENT_STRETCH || d->type == TIMEX_DURATION || d->type == TIMEX_SET)
		return NULL;
	/* "from 9 a.m. to 5 p.m." is of one day */
	switch (m->until_hour > 0 ? (unsigned)DATE_NO_WORD : before) {
	case DATE_SINCE: case DATE_FROM: case DATE_AFTER:
		end = moment_edtf_first(m, f->arena);
		return end ? arena_format(f->arena, "%s/..", end) : NULL;
	case DATE_UNTIL: case DATE_BY: case DATE_BEFORE:
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

static struct span span_of(const struct terms *t, size_t first, size_t last)
{
	return (struct span){ t->all[first].start, t->all[last - 1].end };
}

/* Keeps a date, or a range of two; returns the term behind it. */
static size_t keep(struct finder *f, struct date *a)
{
	const struct terms *t = &f->terms;
	struct preposition before = preposition(t, a->first);
	struct timex timex = { 0 };
	struct date b;
	size_t last = a->last;

	for (int k = 0; k < 2 && date_join(a, &f->calendar); k++)
		last = a->last;
	if (before.word == DATE_TO)
		before = (struct preposition){ DATE_NO_WORD, a->first };
	if (read_range(f, a, before.word, &b)) {
		last = b.last;
		timex.edtf = range_edtf(f, a, &b);
		timex.value = timex.edtf;
		f->calendar.anchor = b.moment;
	} else {
		timex.edtf = edtf_of(f, a, before.word);
		timex.value = moment_value(&a->moment, f->arena);
		if (a->type != TIMEX_DURATION && a->moment.kind == MOMENT_STRETCH &&
		    !(a->told && a->moment.grain >= DATE_MONTH))
			f->calendar.anchor = a->moment;
	}
	timex.type = a->type;
	timex.words = span_of(t, a->first, last);
	timex.whole = span_of(t, before.first, last);
	/* the full stop of "in Aug." is the sentence's too */
	if (last == t->count && timex.words.end - timex.words.start > 1 &&
	    t->tokens->text.at[timex.words.end - 1] == '.' && term_is(t, last - 1, WORD_MONTH | WORD_WEEKDAY))
		timex.words.end = timex.whole.end = timex.words.end - 1;
	timex.first = t->all[a->first].token;
	timex.last = t->all[last - 1].token + 1;
	add(f, &timex);
	return last;
}

#define DATE_BEGINS (WORD_MONTH | WORD_WEEKDAY | WORD_DATE | WORD_CARDINAL | WORD_ORDINAL | \
		     WORD_FRACTION | WORD_SCALE)

/* A word of dates itself, not one before them. */
static bool is_date_word(const struct terms *t, size_t i)
{
	unsigned word = term_date(t, i);

	return (word != DATE_NO_WORD && word < DATE_SINCE) || term_is(t, i, DATE_BEGINS) ||
	       term_digits(t, i);
}

/* A quick no for most terms. */
static bool may_begin(const struct terms *t, size_t i)
{
	unsigned figure;

	if (t->all[i].kind != TERM_WORD)
		return t->all[i].kind == TERM_NUMBER || t->all[i].mark == '\'';
	if (is_date_word(t, i))
		return true;
	figure = term_figure(t, i);
	if (figure == FIGURE_A || figure == FIGURE_THE)
		return is_date_word(t, i + 1) || term_mark(t, i + 1, '\'');
	return term_glued(t, i + 1) && term_digits(t, i + 1) && t->all[i].end - t->all[i].start == 1;
}

static void read_sentence(struct finder *f)
{
	const struct terms *t = &f->terms;
	size_t i = 0;

	while (i < t->count && !arena_failed(f->arena)) {
		struct date date;

		if (may_begin(t, i) && date_read(&date, &f->calendar, i) && date.last > i)
			i = keep(f, &date);
		else
			i++;
	}
}

int timexes_find(struct timexes *found, const struct tokens *tokens, int64_t on,
		 struct arena *arena, struct error *err)
{
	struct finder f = { .found = found, .arena = arena };
	size_t i = 0;

	if (lexicon_language(tokens->lexicon)->verb_last)
		return run_timexes(found, tokens, on, arena, err);
	*found = (struct timexes){ 0 };
	terms_init(&f.terms, tokens, arena);
	f.calendar.terms = &f.terms;
	f.calendar.on = on;
	while (i < tokens->count && !arena_failed(arena)) {
		i = terms_cut(&f.terms, i, DATE_CLASSES);
		read_sentence(&f);
	}
	if (arena_failed(arena))
		return error_memory(err);
	return 0;
}
