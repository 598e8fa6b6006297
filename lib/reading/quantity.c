#include "reading/quantity.h"

#include "reading/amount.h"
#include "reading/count.h"
#include "reading/joint.h"
#include "reading/rank.h"
#include "reading/reader.h"
#include "reading/role.h"
#include "reading/thing.h"
#include "reading/unit_last.h"

#include <math.h>
#include <stdlib.h>

/* Appends q to *all, which grows in the arena. */
static void append(struct quantity **all, size_t *count, size_t *capacity, const struct quantity *q,
		   struct arena *arena)
{
	if (*count == *capacity) {
		size_t more = *capacity ? *capacity * 2 : 32;
		struct quantity *larger = arena_more(arena, *all, *count, more, sizeof(*larger));

		if (!larger)
			return;
		*all = larger;
		*capacity = more;
	}
	(*all)[(*count)++] = *q;
}

static void add(struct quantity_reader *f, const struct quantity *q)
{
	append(&f->found->all, &f->found->count, &f->capacity, q, f->arena);
}

/* The date that covers the byte, or NULL; asked in rising order, from *next. */
static const struct timex *date_at(const struct quantity_reader *f, size_t *next, size_t byte)
{
	while (*next < f->dates->count && f->dates->all[*next].words.end <= byte)
		++*next;
	if (*next < f->dates->count && f->dates->all[*next].words.start <= byte)
		return &f->dates->all[*next];
	return NULL;
}

static struct span span_of(const struct terms *t, size_t first, size_t last)
{
	return (struct span){ t->all[first].start, t->all[last - 1].end };
}

/* Keeps a number that states no figure. */
static void add_idle(struct quantity_reader *f, size_t first, size_t last, double value,
		     enum quantity_rank rank)
{
	const struct terms *t = f->terms;
	struct quantity q = { .low = value, .high = value, .rank = rank, .change = "=" };

	q.words = span_of(t, first, last);
	q.number = q.words;
	q.measure = q.words;
	q.first = t->all[first].token;
	q.last = t->all[last - 1].token + 1;
	append(&f->found->idle, &f->found->idle_count, &f->idle_capacity, &q, f->arena);
}

/* Keeps amount a, with low and high, as a figure. */
static void keep(struct quantity_reader *f, const struct amount *a, double low, double high,
		 enum quantity_role role)
{
	struct terms *t = f->terms;
	size_t first = a->first, last = a->last, thing_first, thing_last, end;
	struct quantity q = { .low = low, .high = high, .unit = a->unit, .per = a->per };

	thing_read(t, last, &thing_first, &thing_last);
	/* "dozens fled", "dozens of people" */
	if (a->number.open && !a->unit && term_figure(t, last) != FIGURE_OF &&
	    term_figure(t, a->number.first) == FIGURE_MANY)
		thing_last = thing_first;
	if (!a->per && thing_last > thing_first) {
		const char *per = amount_per(t, thing_last, &end);

		q.per = per;
	}
	q.measure = span_of(t, a->first, a->measure_last);
	q.number = span_of(t, a->number.first, a->number.last);
	role_precision(&q, t, &first, &last);
	if (a->number.open)
		q.precision = QUANTITY_ABOUT;
	if (last > a->last)
		thing_read(t, last, &thing_first, &thing_last);
	role_read(&q, t, first, last, thing_last);
	if (role != QUANTITY_NOT_STATED)
		q.role = role;
	if (thing_last > thing_first && (!a->unit || term_figure(t, a->last) == FIGURE_OF || term_figure(t, last) == FIGURE_OF))
		q.thing = slice_part(t->tokens->text, span_of(t, thing_first, thing_last));
	q.words = span_of(t, first, last);
	q.first = t->all[first].token;
	q.last = t->all[last - 1].token + 1;
	add(f, &q);
}

/* Is what stands between two figures one word like "and", "but"? */
static bool coordinates(const struct lexicon *lexicon, struct slice between)
{
	const struct lexeme *word;

	if (between.length < 3 || between.length > 12 || between.at[0] != ' ' ||
	    between.at[between.length - 1] != ' ')
		return false;
	word = lexicon_find(lexicon, (struct slice){ between.at + 1, between.length - 2 });
	return word && (word->grammar & (GRAMMAR_ADDITIVE | GRAMMAR_ADVERSATIVE));
}

/* "More than 20 and less than 35": two bounds of one figure, when nothing but
 * "and", "but" or a comma parts them. */
static void join_bounds(struct quantity_reader *f, size_t begun)
{
	struct quantities *found = f->found;
	struct quantity *a, *b;
	const char *between;
	size_t length;
	bool turned;

	if (found->count < begun + 2)
		return;
	a = &found->all[found->count - 2];
	b = &found->all[found->count - 1];
	between = f->terms->tokens->text.at + a->words.end;
	length = b->words.start - a->words.end;
	/* "less than 35 and more than 20" */
	turned = a->precision == QUANTITY_AT_MOST && b->precision == QUANTITY_AT_LEAST;
	if ((!turned && (a->precision != QUANTITY_AT_LEAST || b->precision != QUANTITY_AT_MOST)) ||
	    a->reading || a->thing.length || (turned ? b->low >= a->high : a->low >= b->high) || 
	    !coordinates(f->terms->tokens->lexicon, (struct slice){ between, length }) ||
	    (a->unit && b->unit && strcmp(a->unit, b->unit) != 0))
		return;
	if (turned)
		b->high = a->high;
	else
		b->low = a->low;
	b->words.start = a->words.start;
	b->number.start = a->number.start;
	b->measure.start = a->measure.start;
	b->first = a->first;
	b->precision = QUANTITY_EXACT;
	b->change = "=";
	if (!b->unit)
		b->unit = a->unit;
	*a = *b;
	found->count--;
}

/* "Doubled", "halved": so many times what it was. */
static void take_times(struct quantity_reader *f, size_t i)
{
	const struct terms *t = f->terms;
	double times = term_number(t, i);
	struct quantity q = { .unit = "times", .precision = QUANTITY_EXACT, .change = "up" };

	if (times < 1) {
		times = 0.5;
		q.change = "down";
	}
	q.low = q.high = times;
	q.words = span_of(t, i, i + 1);
	q.number = q.words;
	q.measure = q.words;
	q.first = t->all[i].token;
	q.last = q.first + 1;
	add(f, &q);
}

/* The earlier figure that one at i may take the place of: the last with role
 * `from` in this sentence or the one before, of the same unit. */
static const struct quantity *former(const struct quantity_reader *f, size_t i)
{
	const struct quantity *all = f->found->all, *q = &all[i];

	for (size_t k = i; k-- > f->previous && i - k < 8;)
		if (all[k].role == QUANTITY_FROM && !all[k].unit && !q->unit)
			return &all[k];
	return NULL;
}

/* "Used to be two, now installing six": six in all, or six more.  Both
 * readings are kept, side by side. */
static void add_rival(struct quantity_reader *f, size_t first)
{
	struct quantity *q = &f->found->all[f->found->count - 1];
	const struct quantity *before;
	struct quantity rival;
	bool now;

	if (q->role != QUANTITY_NOT_STATED || q->unit || q->per || !role_placing(f->terms, first, &now))
		return;
	before = former(f, f->found->count - 1);
	if (!before && !now)
		return;
	q->reading = 1;
	q->role = before ? QUANTITY_TO : QUANTITY_TOTAL;
	if (before && q->thing.length == 0)
		q->thing = before->thing;
	rival = *q;
	rival.reading = 2;
	rival.role = QUANTITY_ADDED;
	add(f, &rival);
}

/* An amount that covers no date; thing: where what it counts stands. */
static size_t take(struct quantity_reader *f, struct amount *a)
{
	struct terms *t = f->terms;
	struct amount b = { 0 };
	enum joint joint = joint_read(t, a, &b);
	size_t thing_first, thing_last, first = a->first;
	double high = a->number.open ? (double)NAN : a->number.value;

	if (joint == JOINT_CHANGE) {
		if (!a->unit)
			a->unit = b.unit;
		keep(f, a, a->number.value, a->number.value, QUANTITY_FROM);
		keep(f, &b, b.number.value, b.number.value, QUANTITY_TO);
		return b.last;
	}
	if (joint == JOINT_RANGE && (b.unit || !count_sticks_behind(t, b.number.last))) {
		struct amount both = *a;

		both.last = b.last;
		both.measure_last = b.measure_last;
		both.unit = b.unit ? b.unit : a->unit;
		both.per = b.per;
		both.number.last = b.number.last;
		keep(f, &both, a->number.value, b.number.value, QUANTITY_NOT_STATED);
		add_rival(f, first);
		return b.last;
	}
	if (a->dangling && amount_read(&b, t, a->last + 1))
		a->unit = b.unit;
	thing_read(t, a->last, &thing_first, &thing_last);
	if (!count_is_figure(t, a, thing_first, thing_last)) {
		if (count_is_number(t, a))
			add_idle(f, a->number.first, a->number.last, a->number.value, RANK_NONE);
		return a->last;
	}
	keep(f, a, a->number.value, high, QUANTITY_NOT_STATED);
	add_rival(f, first);
	return a->last;
}

/* A quick no for most of the terms that may begin a figure. */
static bool begins_amount(const struct terms *t, size_t i)
{
	const struct term *term = &t->all[i];

	if (term->kind != TERM_WORD ||
	    (term->classes & (WORD_CARDINAL | WORD_SCALE | WORD_FRACTION)))
		return true;
	switch (term_figure(t, i)) {
	case FIGURE_MONEY: case FIGURE_MINUS:
		return true;
	case FIGURE_A:
		if (term_glued(t, i + 1) && term_mark(t, i + 1, '$'))
			return true;
		return term_is(t, i + 1, WORD_SCALE | WORD_FRACTION) || term_figure(t, i + 1) == FIGURE_COUPLE;
	default:
		/* "US$", "MUSD 60" */
		return (term_glued(t, i + 1) && term_mark(t, i + 1, '$')) ||
		       (!term->lexeme && term->end - term->start == 4 && (term->flags & TERM_CAPITAL) &&
			term_digits(t, i + 1) && !term_glued(t, i + 1));
	}
}

/* Does a number alone at the head of a paragraph number it: "2. Go home", "3) Wait"? */
static bool numbers_item(const struct terms *t)
{
	const struct term *first = &t->all[0];
	struct slice text = t->tokens->text;

	return first->kind == TERM_NUMBER && first->digits < 3 && !(first->flags & TERM_DECIMAL) &&
	       (t->tokens->all[first->token].flags & TOKEN_PARAGRAPH) &&
	       first->end + 2 < text.length &&
	       (text.at[first->end] == '.' || text.at[first->end] == ')') &&
	       text.at[first->end + 1] == ' ' && text.at[first->end + 2] != '\n';
}

void quantities_read(struct quantity_reader *f)
{
	struct terms *t = f->terms;
	size_t i = 0, begun = f->found->count;

	while (i < t->count && !arena_failed(f->arena)) {
		const struct timex *date;
		struct rank rank;
		struct amount a;

		if (!(t->all[i].begins & BEGINS_FIGURE)) {
			i++;
			continue;
		}
		/* "doubled", but "doubled down" */
		if (term_figure(t, i) == FIGURE_DOUBLE && term_figure(t, i + 1) != FIGURE_FALL)
			take_times(f, i);
		if (!begins_amount(t, i)) {
			i++;
			continue;
		}
		if (rank_may_close(&t->all[i]) && rank_read_compound(&rank, t, i) &&
		    !date_at(f, &f->date, t->all[i].start)) {
			add_idle(f, i, rank.last, rank.value, rank.from);
			i = rank.last;
			continue;
		}
		if (!amount_read(&a, t, i)) {
			i++;
			continue;
		}
		date = date_at(f, &f->date, t->all[a.number.first].start);
		/* "six minutes later": a date, and a length that is told */
		if (date && date->type != TIMEX_DURATION &&
		    !(a.unit && (term_date(t, a.last) == DATE_LATER || term_date(t, a.last) == DATE_EARLIER) &&
		      !a.number.article)) {
			do
				i++;
			while (i < t->count && t->all[i].start < date->words.end);
			continue;
		}
		if (i == 0 && !a.unit && numbers_item(t)) {
			add_idle(f, 0, 1, a.number.value, RANK_NONE);
			i = 1;
			continue;
		}
		i = take(f, &a);
		join_bounds(f, begun);
	}
	f->previous = begun;
}

/* The ordinals of a sentence whose figures have been read; those figures begin
 * at f->previous. */
static void read_ranks(struct quantity_reader *f)
{
	const struct terms *t = f->terms;
	const struct quantities *found = f->found;
	size_t i = 0, figure = f->previous;
	struct rank compound;

	while (i < t->count && !arena_failed(f->arena)) {
		const struct timex *date;
		struct rank rank;

		if (!(t->all[i].begins & (BEGINS_RANK | BEGINS_CLOSING))) {
			i++;
			continue;
		}
		if (rank_may_close(&t->all[i]) && rank_read_compound(&compound, t, i)) {
			i = compound.last;
			continue;
		}
		if (!rank_may_begin(&t->all[i]) || !rank_read(&rank, t, i)) {
			i++;
			continue;
		}
		date = date_at(f, &f->rank_date, t->all[i].start);
		while (figure < found->count && found->all[figure].words.end <= t->all[i].start)
			figure++;
		if (!(date && date->type != TIMEX_DURATION) &&
		    !(figure < found->count && found->all[figure].words.start <= t->all[i].start))
			add_idle(f, rank.first, rank.last, rank.value, rank.from);
		i = rank.last;
	}
}

static int by_place(const void *left, const void *right)
{
	const struct quantity *a = left, *b = right;

	return (a->words.start > b->words.start) - (a->words.start < b->words.start);
}

/* Orders the idle numbers from begun on, and drops those inside another: the
 * "one" of "the next one". */
static void order_idle(struct quantities *found, size_t begun)
{
	size_t kept = begun;

	qsort(found->idle + begun, found->idle_count - begun, sizeof(*found->idle), by_place);
	for (size_t i = begun; i < found->idle_count; i++)
		if (kept == begun || found->idle[i].words.start >= found->idle[kept - 1].words.end)
			found->idle[kept++] = found->idle[i];
	found->idle_count = kept;
}

/* The figures and the ordinals of the sentence last cut. */
static void read_both(struct quantity_reader *f)
{
	size_t begun = f->found->idle_count, ranks;

	if ((f->terms->classes & FIGURE_CLASSES) && (f->terms->begins & BEGINS_SURE_FIGURE))
		quantities_read(f);
	else
		f->previous = f->found->count;
	ranks = f->found->idle_count;
	if ((f->terms->classes & RANK_CLASSES) && (f->terms->begins & BEGINS_RANK))
		read_ranks(f);
	if (ranks > begun && f->found->idle_count > ranks)
		order_idle(f->found, begun);
}

void quantities_begin(struct quantity_reader *f, struct quantities *found, struct terms *terms,
		      const struct timexes *dates)
{
	*found = (struct quantities){ 0 };
	*f = (struct quantity_reader){ .found = found, .terms = terms, .dates = dates, .arena = terms->arena };
}

int quantities_find(struct quantities *found, const struct tokens *tokens,
		    const struct timexes *dates, struct arena *arena, struct error *err)
{
	struct quantity_reader reader;
	struct terms terms;
	size_t i = 0;

	if (lexicon_language(tokens->lexicon)->verb_last)
		return run_quantities(found, tokens, dates, arena, err);
	terms_init(&terms, tokens, arena);
	quantities_begin(&reader, found, &terms, dates);
	while (i < tokens->count && !arena_failed(arena)) {
		i = terms_cut(&terms, i, RANK_CLASSES);
		read_both(&reader);
	}
	if (arena_failed(arena))
		return error_memory(err);
	return 0;
}

int findings_find(struct quantities *figures, struct timexes *dates, const struct tokens *tokens,
		  int64_t on, int second, struct arena *arena, struct error *err)
{
	struct quantity_reader quantities;
	struct timex_reader timexes;
	struct terms terms;
	size_t i = 0;

	if (lexicon_language(tokens->lexicon)->verb_last)
		return run_timexes(dates, tokens, on, arena, err) < 0
			       ? -1
			       : run_quantities(figures, tokens, dates, arena, err);
	terms_init(&terms, tokens, arena);
	timexes_begin(&timexes, dates, &terms, on, second);
	quantities_begin(&quantities, figures, &terms, dates);
	while (i < tokens->count && !arena_failed(arena)) {
		i = terms_cut(&terms, i, ALL_CLASSES);
		if ((terms.classes & DATE_CLASSES) && (terms.begins & BEGINS_SURE_DATE))
			timexes_read(&timexes);
		read_both(&quantities);
	}
	if (arena_failed(arena))
		return error_memory(err);
	return 0;
}

const char *quantity_precision_word(enum quantity_precision precision)
{
	static const char *const words[] = { "exact", "about", "at_least", "at_most" };

	return words[precision];
}

const char *quantity_role_word(enum quantity_role role)
{
	static const char *const words[] = { "not_stated", "total", "added", "rate", "from", "to" };

	return words[role];
}

const char *quantity_rank_word(enum quantity_rank rank)
{
	static const char *const words[] = { NULL, "start", "end", "here" };

	return words[rank];
}
