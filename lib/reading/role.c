#include "reading/role.h"

/* How far back a word can bear on a figure. */
#define ROLE_REACH 8

static void set(struct quantity *q, enum quantity_precision precision, const char *change)
{
	q->precision = precision;
	q->change = change;
}

/* "more than", "no fewer than" ending at term k (than): the term where they
 * begin, or k + 1 when they are not there. */
static size_t comparison(struct quantity *q, const struct terms *t, size_t k)
{
	unsigned how;
	bool negated, least;

	if (k == 0)
		return k + 1;
	/* "less than or equal to", "smaller or equal than" */
	if (k >= 3 && term_figure(t, k - 1) == FIGURE_EQUAL && term_figure(t, k - 2) == FIGURE_OR) {
		size_t at = k - 3;

		if (term_figure(t, at) == FIGURE_THAN && at > 0)
			at--;
		how = term_figure(t, at);
		if (how != FIGURE_MORE && how != FIGURE_LESS)
			return k + 1;
		set(q, how == FIGURE_MORE ? QUANTITY_AT_LEAST : QUANTITY_AT_MOST, how == FIGURE_MORE ? ">" : "<");
		return at;
	}
	how = term_figure(t, k - 1);
	if (how != FIGURE_MORE && how != FIGURE_LESS)
		return k + 1;
	/* "equal or greater than" */
	if (k >= 3 && term_figure(t, k - 2) == FIGURE_OR && term_figure(t, k - 3) == FIGURE_EQUAL) {
		set(q, how == FIGURE_MORE ? QUANTITY_AT_LEAST : QUANTITY_AT_MOST, how == FIGURE_MORE ? ">" : "<");
		return k - 3;
	}
	if (k >= 4 && term_figure(t, k - 2) == FIGURE_OR && term_figure(t, k - 3) == FIGURE_TO &&
	    term_figure(t, k - 4) == FIGURE_EQUAL) {
		set(q, how == FIGURE_MORE ? QUANTITY_AT_LEAST : QUANTITY_AT_MOST, how == FIGURE_MORE ? ">" : "<");
		return k - 4;
	}
	negated = k >= 2 && (term_figure(t, k - 2) == FIGURE_NO || term_figure(t, k - 2) == FIGURE_NOT);
	least = (how == FIGURE_MORE) != negated;
	set(q, least ? QUANTITY_AT_LEAST : QUANTITY_AT_MOST, least ? ">" : "<");
	return k - 1 - negated;
}

/* A mark of precision at k: true when it is one. */
static bool mark_before(struct quantity *q, int32_t mark)
{
	switch (mark) {
	case '~': case 0x2248: set(q, QUANTITY_ABOUT, "~"); return true;
	case '>': case 0x2265: set(q, QUANTITY_AT_LEAST, ">"); return true;
	case '<': case 0x2264: set(q, QUANTITY_AT_MOST, "<"); return true;
	default: return false;
	}
}

/* "up to", "close to", "less than or equal to", ending at term k. */
static size_t to_before(struct quantity *q, const struct terms *t, size_t k, unsigned before)
{
	if (before == FIGURE_EQUAL)
		return comparison(q, t, k);
	if (before == FIGURE_UP) {
		set(q, QUANTITY_AT_MOST, "<");
		return k - 1;
	}
	if (before == FIGURE_ABOUT && !(t->all[k - 1].classes & WORD_PREPOSITION)) {
		set(q, QUANTITY_ABOUT, "~");
		return k - 1;
	}
	return k + 1;
}

/* One word or phrase of precision that ends at term k: where it begins, or
 * k + 1. */
static size_t phrase_before(struct quantity *q, const struct terms *t, size_t k, bool stretch)
{
	unsigned how = term_figure(t, k), before = k ? term_figure(t, k - 1) : FIGURE_NO_WORD;
	const struct term *term = &t->all[k];

	/* ">=" */
	if (term_mark(t, k, '=') && k > 0 && (term_mark(t, k - 1, '>') || term_mark(t, k - 1, '<')))
		return mark_before(q, t->all[k - 1].mark) ? k - 1 : k + 1;
	if (term->kind == TERM_MARK)
		return mark_before(q, term->mark) ? k : k + 1;
	/* "más de", "cerca de" */
	if (term_plays(t, k, GRAMMAR_THAN) && before == FIGURE_ABOUT) {
		set(q, QUANTITY_ABOUT, "~");
		return k - 1;
	}
	if (term_plays(t, k, GRAMMAR_THAN) && (before == FIGURE_MORE || before == FIGURE_LESS))
		how = FIGURE_THAN;
	switch (how) {
	case FIGURE_ABOUT:
		set(q, QUANTITY_ABOUT, "~");
		return k;
	case FIGURE_LESS:	/* "al menos" */
		if (before != FIGURE_AT)
			return k + 1;
		set(q, QUANTITY_AT_LEAST, ">");
		return k - 1;
	case FIGURE_THAN:
		return comparison(q, t, k);
	case FIGURE_OVER:
		if (stretch)
			return k + 1;
		/* "not exceeding" */
		if (before == FIGURE_NOT) {
			set(q, QUANTITY_AT_MOST, "<");
			return k - 1;
		}
		set(q, QUANTITY_AT_LEAST, ">");
		return k;
	case FIGURE_UNDER:
		if (before == FIGURE_NOT) {
			set(q, QUANTITY_AT_LEAST, ">");
			return k - 1;
		}
		set(q, QUANTITY_AT_MOST, "<");
		return k;
	case FIGURE_LEAST:
		if (before != FIGURE_AT)
			return k + 1;
		set(q, QUANTITY_AT_LEAST, ">");
		return k - 1;
	case FIGURE_TO:
		if (!(term->classes & WORD_APPROXIMATOR))
			return to_before(q, t, k, before);
		set(q, QUANTITY_AT_MOST, "<");	/* "hasta" */
		return k;
	case FIGURE_AS:
		if (k < 2 || term_figure(t, k - 2) != FIGURE_AS ||
		    (before != FIGURE_MAXIMUM && before != FIGURE_MINIMUM))
			return k + 1;
		set(q, before == FIGURE_MAXIMUM ? QUANTITY_AT_MOST : QUANTITY_AT_LEAST,
		    before == FIGURE_MAXIMUM ? "<" : ">");
		return k - 2;
	case FIGURE_OF:
		if (before == FIGURE_OVER) {	/* upwards of, in excess of */
			set(q, QUANTITY_AT_LEAST, ">");
			return k - 1 - (k >= 2 && term_date(t, k - 2) == DATE_IN);
		}
		/* "a minimum of" */
		if ((before == FIGURE_MINIMUM || before == FIGURE_MAXIMUM) && term_key(t, k - 1, KEY_BOUND)) {
			set(q, before == FIGURE_MINIMUM ? QUANTITY_AT_LEAST : QUANTITY_AT_MOST,
			    before == FIGURE_MINIMUM ? ">" : "<");
			return k - 1 - (k >= 2 && term_figure(t, k - 2) == FIGURE_A);
		}
		return k + 1;
	default:
		break;
	}
	if (term->classes & WORD_APPROXIMATOR && how == FIGURE_NO_WORD) {
		/* "an estimated", "at most" */
		if (before == FIGURE_AT) {
			set(q, QUANTITY_AT_MOST, "<");
			return k - 1;
		}
		if (before == FIGURE_A) {
			set(q, QUANTITY_ABOUT, "~");
			return k - 1;
		}
	}
	return k + 1;
}

/* "or above", "and up", "and over" at i, with nothing behind them that they
 * could belong to. */
static enum quantity_precision bound_behind(const struct terms *t, size_t i)
{
	if ((term_figure(t, i) != FIGURE_OR && term_figure(t, i) != FIGURE_AND) ||
	    term_digits(t, i + 2) ||
	    (term_word(t, i + 2) && !term_is(t, i + 2, WORD_PREPOSITION | WORD_CONJUNCTION | WORD_AUXILIARY)) ||
	    term_figure(t, i + 2) == FIGURE_THAN || term_figure(t, i + 2) == FIGURE_TO)
		return QUANTITY_EXACT;
	switch (term_figure(t, i + 1)) {
	case FIGURE_OVER: case FIGURE_UP:
		return QUANTITY_AT_LEAST;
	case FIGURE_UNDER:
		return QUANTITY_AT_MOST;
	case FIGURE_MORE:
		return term_figure(t, i) == FIGURE_AND ? QUANTITY_AT_LEAST : QUANTITY_EXACT;
	default:
		return QUANTITY_EXACT;
	}
}

/* "or more", "or so", "+" at term last. */
static size_t phrase_behind(struct quantity *q, const struct terms *t, size_t last)
{
	enum quantity_precision bound;

	if (term_mark(t, last, '+') && term_glued(t, last) && !term_digits(t, last + 1)) {
		set(q, QUANTITY_AT_LEAST, ">");
		return last + 1;
	}
	bound = bound_behind(t, last);
	if (bound != QUANTITY_EXACT) {
		set(q, bound, bound == QUANTITY_AT_LEAST ? ">" : "<");
		return last + 2;
	}
	if (term_figure(t, last) != FIGURE_OR || term_figure(t, last + 2) == FIGURE_THAN)
		return last;
	if (term_word(t, last + 1) && term_is(t, last + 1, WORD_CONJUNCTION) && term_figure(t, last + 1) == FIGURE_NO_WORD) {
		/* "or so" */
		set(q, QUANTITY_ABOUT, "~");
		return last + 2;
	}
	if (term_figure(t, last + 1) == FIGURE_MORE) {
		set(q, QUANTITY_AT_LEAST, ">");
		return last + 2;
	}
	if (term_figure(t, last + 1) == FIGURE_LESS) {
		set(q, QUANTITY_AT_MOST, "<");
		return last + 2;
	}
	return last;
}

void role_precision(struct quantity *q, const struct terms *t, size_t *first, size_t *last)
{
	bool stretch = term_date(t, *last - 1) != DATE_NO_WORD && !q->per;

	q->precision = QUANTITY_EXACT;
	q->change = "=";
	/* "sub-7 nanometre" */
	if (*first >= 2 && term_mark(t, *first - 1, '-') && term_glued(t, *first) &&
	    term_figure(t, *first - 2) == FIGURE_UNDER)
		--*first;
	for (int k = 0; k < 3 && *first > 0; k++) {
		size_t from = phrase_before(q, t, *first - 1, stretch);

		if (from == *first)
			break;
		*first = from;
		if (q->precision != QUANTITY_ABOUT)
			break;
	}
	*last = phrase_behind(q, t, *last);
}

static bool ends_clause(const struct terms *t, size_t i)
{
	return t->all[i].kind == TERM_MARK && (t->all[i].mark == ';' || t->all[i].mark == ':');
}

/* The word of change before term i, within reach: FIGURE_RISE, _FALL, _UP,
 * _CHANGE, or FIGURE_NO_WORD. */
static unsigned change_before(const struct terms *t, size_t i)
{
	for (size_t k = i, far = 0; k-- > 0 && far < ROLE_REACH; far++) {
		unsigned how = term_figure(t, k);

		if (ends_clause(t, k))
			break;
		if (how == FIGURE_RISE || how == FIGURE_FALL || how == FIGURE_UP ||
		    how == FIGURE_CHANGE || how == FIGURE_DOUBLE)
			return how;
	}
	return FIGURE_NO_WORD;
}

bool role_changing(const struct terms *t, size_t i)
{
	return change_before(t, i) != FIGURE_NO_WORD;
}

/* A word with this meaning in the terms shortly before i. */
static bool says_before(const struct terms *t, size_t i, unsigned what, size_t reach)
{
	for (size_t k = i, far = 0; k-- > 0 && far < reach; far++) {
		if (ends_clause(t, k))
			break;
		if (term_figure(t, k) == what)
			return true;
		if (term_is(t, k, WORD_CARDINAL) || term_digits(t, k))
			break;
	}
	return false;
}

static const char *direction(unsigned how, const char *otherwise)
{
	return how == FIGURE_RISE || how == FIGURE_UP ? "up" : how == FIGURE_FALL ? "down" : otherwise;
}

/* What the preposition before the figure says of it. */
static void role_of_preposition(struct quantity *q, const struct terms *t, size_t k)
{
	unsigned before = term_figure(t, k);
	unsigned change = change_before(t, k);

	if (before == FIGURE_FROM && (change || (k > 0 && term_figure(t, k - 1) == FIGURE_UP)))
		q->role = QUANTITY_FROM;
	else if (before == FIGURE_TO && change)
		q->role = QUANTITY_TO;
	else if (before == FIGURE_BY && change) {
		if (change == FIGURE_RISE)
			q->role = QUANTITY_ADDED;
		q->change = q->precision == QUANTITY_EXACT ? direction(change, q->change) : q->change;
	}
}

void role_read(struct quantity *q, const struct terms *t, size_t first, size_t last, size_t thing_last)
{
	unsigned before = first ? term_figure(t, first - 1) : FIGURE_NO_WORD;

	q->role = q->per ? QUANTITY_RATE : QUANTITY_NOT_STATED;
	if (term_figure(t, last) == FIGURE_ADDITIONAL ||
	    (term_figure(t, last) == FIGURE_MORE && term_figure(t, last + 1) != FIGURE_THAN) ||
	    before == FIGURE_ADDITIONAL ||
	    (before == FIGURE_A && first >= 2 && term_figure(t, first - 2) == FIGURE_ADDITIONAL)) {
		q->role = QUANTITY_ADDED;
	} else if (first && (before == FIGURE_FROM || before == FIGURE_TO || before == FIGURE_BY)) {
		role_of_preposition(q, t, first - 1);
	} else if (first && (before == FIGURE_RISE || before == FIGURE_FALL || before == FIGURE_UP)) {
		if (q->precision == QUANTITY_EXACT)
			q->change = direction(before, q->change);
	}
	if (q->role != QUANTITY_NOT_STATED)
		return;
	if (before == FIGURE_OF && first >= 2 && term_figure(t, first - 2) == FIGURE_TOTAL)
		q->role = QUANTITY_TOTAL;
	else if (before == FIGURE_TOTAL && (first < 2 || !term_is(t, first - 2, WORD_PREPOSITION)))
		q->role = QUANTITY_TOTAL;
	else if (term_figure(t, thing_last + 1) == FIGURE_TOTAL && term_date(t, thing_last) == DATE_IN)
		q->role = QUANTITY_TOTAL;
	else if (term_figure(t, thing_last) == FIGURE_TOTAL && term_is(t, thing_last, WORD_ADVERB))
		q->role = QUANTITY_TOTAL;
	else if (says_before(t, first, FIGURE_USED, 4) || says_before(t, first, FIGURE_FORMER, 4))
		q->role = QUANTITY_FROM;
}

bool role_placing(const struct terms *t, size_t first, bool *now)
{
	*now = says_before(t, first, FIGURE_NOW, 6);
	return says_before(t, first, FIGURE_PLACE, 4);
}
