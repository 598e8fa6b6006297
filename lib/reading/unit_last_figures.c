#include "reading/unit_last.h"

#include "reading/detail.h"

#include <math.h>

/* Behind a figure, how far a verb of change is looked for. */
enum { CHANGE_REACH = 5 };

struct counting {
	struct run run;
	struct quantities *found;
	size_t room;
	const struct timexes *dates;
	size_t date;		/* the first not wholly before what is read */
};

/* A number with what stands around it. */
struct counted {
	struct run_number number;
	size_t end;			/* behind unit and precision */
	size_t unit_start, measure_end;	/* the unit */
	const struct lexeme *unit;
	enum quantity_precision precision;
	const char *change;
	bool sign;			/* a sign of money in front */
	const char *money;
	bool age;			/* 40대 */
};

static const char *part(const struct run *run, struct slice text)
{
	return arena_slice(run->arena, text);
}

static void set(struct counted *counted, enum quantity_precision precision)
{
	static const char *const marks[] = { "=", "~", ">", "<" };

	counted->precision = precision;
	counted->change = marks[precision];
}

/* A name or a verb has other details. */
static unsigned figure_of(const struct lexeme *lexeme)
{
	return lexeme && !(lexeme->detail & DETAIL_MARK) ? detail_figure(lexeme->detail)
							 : FIGURE_NO_WORD;
}

/* What a word of precision says. */
static bool precision_of(unsigned figure, enum quantity_precision *precision)
{
	switch (figure) {
	case FIGURE_ABOUT:
		*precision = QUANTITY_ABOUT;
		return true;
	case FIGURE_LEAST: case FIGURE_MORE: case FIGURE_OVER: case FIGURE_MINIMUM:
		*precision = QUANTITY_AT_LEAST;
		return true;
	case FIGURE_LESS: case FIGURE_UNDER: case FIGURE_MAXIMUM: case FIGURE_UP:
		*precision = QUANTITY_AT_MOST;
		return true;
	default:
		return false;
	}
}

/* Words of precision behind the number or its unit: 여, 가량, 이상. */
static size_t precision_behind(const struct run *run, size_t at, struct counted *counted)
{
	enum quantity_precision precision;
	size_t after, next = run_blank(run, at);
	const struct lexeme *lexeme = run_word(run, next, WORD_APPROXIMATOR, &after);

	if (!lexeme || !precision_of(figure_of(lexeme), &precision) ||
	    (next > at && (lexeme->keys & KEY_ATTACHED)))
		return at;
	set(counted, precision);
	return after;
}

static const struct lexeme *unit_at(const struct run *run, size_t at, size_t *after)
{
	size_t next = run_blank(run, at), end;
	const struct lexeme *unit = run_word(run, next, WORD_UNIT, &end);

	if (!unit)
		return NULL;
	*after = end;
	return unit;
}

/* Is what stands at byte at a rate's "per": 1인당? */
static bool is_per(const struct run *run, size_t at)
{
	size_t after;
	const struct lexeme *lexeme = run_word(run, at, WORD_PREPOSITION, &after);

	return lexeme && figure_of(lexeme) == FIGURE_PER;
}

/* May number, without a digit in it, be one here?  One word alone is something
 * else more often: only before a unit, and "이", "사" never. */
static bool counts(const struct run *run, const struct counted *counted)
{
	const struct run_number *number = &counted->number;
	size_t after;
	const struct lexeme *first;

	if (!number->words)
		return true;
	if (!number->bare)
		return counted->unit ? run_ends(run, counted->end) : run_ends(run, number->end);
	first = run_word(run, number->start, WORD_CARDINAL | WORD_SCALE | WORD_FRACTION, &after);
	return counted->unit && run_ends(run, counted->end) && first &&
	       (figure_of(first) != FIGURE_NO_WORD ||
		(first->classes & WORD_SCALE));
}

/* 40대 남성: forty to forty-nine, with somebody who is so old behind byte after. */
static bool is_decade(const struct run *run, const struct counted *counted, size_t after)
{
	double low = counted->number.low;
	size_t next = run_blank(run, after), end;

	return counted->unit && (counted->unit->keys & KEY_DECADE) && !counted->number.words &&
	       low >= 10 && low <= 90 && fmod(low, 10) <= 0 &&
	       (next > after ? run_word(run, next, WORD_PERSON | WORD_GROUP, &end) != NULL
			     : !run_ends(run, after));
}

static bool read_counted(const struct run *run, size_t at, struct counted *counted)
{
	size_t end, after = 0;

	*counted = (struct counted){ .precision = QUANTITY_EXACT, .change = "=" };
	if (!run_number(run, at, &counted->number))
		return false;
	end = precision_behind(run, counted->number.end, counted);
	counted->unit = unit_at(run, end, &after);
	counted->unit_start = run_blank(run, end);
	if (is_per(run, counted->unit_start) || (counted->unit && is_per(run, after)))
		return false;
	if (counted->unit)
		end = after;
	if (is_decade(run, counted, after)) {
		counted->age = true;
		counted->number.high = counted->number.low + 9;
	}
	counted->end = counted->measure_end = end;
	counted->end = precision_behind(run, end, counted);
	if (isnan(counted->number.high))
		set(counted, QUANTITY_ABOUT);
	if (!counts(run, counted))
		return false;
	/* 3호, G7의: digits that letters stick to are a name. */
	return counted->unit ? run_ends(run, counted->end) || !counted->number.words
			     : run_ends(run, counted->end) || counted->end > counted->number.end;
}

static struct quantity *add(struct counting *counting, const struct quantity *quantity)
{
	struct quantities *found = counting->found;

	if (found->count == counting->room) {
		size_t room = counting->room * 2 + 32;
		struct quantity *all = arena_more(counting->run.arena, found->all, found->count,
						  room, sizeof(*all));

		if (!all)
			return NULL;
		found->all = all;
		counting->room = room;
	}
	found->all[found->count] = *quantity;
	return &found->all[found->count++];
}

static struct slice stem_of(const struct run *run, size_t i)
{
	struct slice text = token_text(run->tokens, i);

	text.length -= run->tokens->all[i].tail;
	return text;
}

/* Is token i a noun that something can be counted of? */
static bool is_thing(const struct run *run, size_t i)
{
	const struct token *token = &run->tokens->all[i];

	return token->kind == TOKEN_WORD &&
	       !(token->lexeme && (token->lexeme->keys & KEY_AND_OTHERS)) &&
	       !token_is(run->tokens, i, WORD_DATE | WORD_ADVERB | WORD_CONJUNCTION |
			 WORD_DETERMINER | WORD_APPROXIMATOR | WORD_SPEECH | WORD_CHANGE |
			 WORD_MONTH | WORD_WEEKDAY | WORD_PRONOUN | WORD_CARDINAL | WORD_SCALE);
}

/* 상인 5명, 5명의 상인: the noun in front, or behind "of". */
static struct slice thing_of(const struct run *run, size_t first, size_t last)
{
	const struct token *all = run->tokens->all;

	if (last < run->tokens->count && all[last - 1].kind == TOKEN_WORD &&
	    (all[last - 1].says & ENDING_OF) && is_thing(run, last))
		return stem_of(run, last);
	if (first > 0 && all[first - 1].sentence == all[first].sentence &&
	    !(all[first - 1].says & ~(unsigned)(ENDING_MANY | ENDING_SUBJECT)) &&
	    is_thing(run, first - 1))
		return stem_of(run, first - 1);
	return SLICE_NONE;
}

/* 1인당, 하루: what a rate is counted by, in token i. */
static const char *per_of(const struct run *run, size_t i)
{
	struct slice text = stem_of(run, i), tail;
	const struct lexeme *lexeme = run->tokens->all[i].lexeme;
	size_t after;

	if (lexeme && figure_of(lexeme) == FIGURE_PER && lexeme->form)
		return lexeme->form;
	/* "1인당" is cut into a number and the rest. */
	lexeme = lexicon_find(run->lexicon, text);
	if (lexeme && figure_of(lexeme) == FIGURE_PER && lexeme->form)
		return lexeme->form;
	if (text.length < 4)
		return NULL;
	tail = (struct slice){ text.at + text.length - 3, 3 };
	lexeme = lexicon_find(run->lexicon, tail);
	if (!lexeme || lexeme->form || figure_of(lexeme) != FIGURE_PER)
		return NULL;
	text.length -= 3;
	lexeme = run_word(run, (size_t)(text.at - run->text.at), WORD_UNIT, &after);
	return lexeme && lexeme->form && after == (size_t)(text.at - run->text.at) + text.length ?
		lexeme->form : part(run, text);
}

/* Reads back from the token of the number: precision, sum, rate, sign of money. */
static size_t read_before(const struct run *run, size_t first, struct quantity *quantity)
{
	const struct tokens *tokens = run->tokens;
	enum quantity_precision precision;

	for (int i = 0; i < 3 && first > 0; i++) {
		const struct token *token = &tokens->all[first - 1];
		unsigned figure = figure_of(token->lexeme);

		if (token->sentence != tokens->all[first].sentence)
			break;
		if (token_is(tokens, first - 1, WORD_APPROXIMATOR) &&
		    precision_of(figure, &precision)) {
			static const char *const marks[] = { "=", "~", ">", "<" };

			quantity->precision = precision;
			quantity->change = marks[precision];
			quantity->words.start = token->start;
		} else if (figure == FIGURE_TOTAL) {
			quantity->role = QUANTITY_TOTAL;
		} else if (figure == FIGURE_ADDITIONAL) {
			quantity->role = QUANTITY_ADDED;
		} else if (!quantity->per && token->kind == TOKEN_WORD &&
			   (quantity->per = per_of(run, first - 1)) != NULL) {
			if (quantity->role == QUANTITY_NOT_STATED)
				quantity->role = QUANTITY_RATE;
		} else {
			break;
		}
		first--;
	}
	return first;
}

/* 늘었다, 감소했다: up, down; NULL for neither. */
static const char *change_behind(const struct run *run, size_t i, bool *more)
{
	const struct tokens *tokens = run->tokens;
	size_t limit = i + CHANGE_REACH;

	*more = false;
	for (size_t k = i; k < limit && k < tokens->count &&
	     tokens->all[k].sentence == tokens->all[i].sentence; k++) {
		size_t after;
		const struct lexeme *lexeme =
			tokens->all[k].kind == TOKEN_WORD ?
				run_word(run, tokens->all[k].start, WORD_CHANGE, &after) : NULL;
		unsigned figure = figure_of(lexeme);

		if (figure == FIGURE_ADDITIONAL)
			*more = true;
		if (figure == FIGURE_RISE)
			return "up";
		if (figure == FIGURE_FALL)
			return "down";
		if (tokens->all[k].kind == TOKEN_COMMA || tokens->all[k].kind == TOKEN_QUOTE)
			break;
	}
	return NULL;
}

/* The first token that begins at byte at or behind it. */
static size_t token_from(const struct tokens *tokens, size_t i, size_t at)
{
	while (i < tokens->count && tokens->all[i].start < at)
		i++;
	return i;
}

static const char *unit_of(const struct counted *counted)
{
	return counted->age ? "year of age" : counted->money ? counted->money : counted->unit ? counted->unit->form : NULL;
}

static void keep(struct counting *counting, const struct counted *counted, size_t i, double low,
		 double high, enum quantity_role role)
{
	const struct run *run = &counting->run;
	struct quantity quantity = {
		.words = { counted->number.start, counted->end },
		.number = { counted->number.start, counted->number.end },
		.measure = { counted->number.start, counted->measure_end },
		.low = low, .high = high, .unit = unit_of(counted),
		.precision = counted->precision, .change = counted->change,
	};
	size_t last = token_from(run->tokens, i, counted->end), first;
	const char *change;
	bool more;

	first = read_before(run, i, &quantity);
	change = change_behind(run, last, &more);
	if (change && quantity.precision == QUANTITY_EXACT)
		quantity.change = change;
	if (more && quantity.role == QUANTITY_NOT_STATED)
		quantity.role = QUANTITY_ADDED;
	if (role != QUANTITY_NOT_STATED)
		quantity.role = role;
	if (counted->unit && !counted->unit->form && !counted->age)
		quantity.thing = thing_of(run, first, last);
	if (counted->unit && !counted->unit->form && !counted->age && quantity.thing.length == 0)
		quantity.thing = slice_trim(slice_part(run->text,
			(struct span){ counted->unit_start, counted->measure_end }));
	if (counted->sign)
		quantity.words.start = quantity.measure.start = run->tokens->all[i - 1].start;
	quantity.first = (uint32_t)i;
	quantity.last = (uint32_t)last;
	add(counting, &quantity);
}

/* Two units that can be the ends of one range. */
static bool joins(const struct counted *a, const struct counted *b)
{
	const char *left = unit_of(a), *right = unit_of(b);

	if (!a->unit && !a->money)
		return true;
	return (left == right || (left && right && strcmp(left, right) == 0)) &&
	       (left || a->unit == b->unit || !a->unit || !b->unit);
}

enum joint { JOINT_NONE, JOINT_RANGE, JOINT_CHANGE };

/* 2~3시간, 두 명에서 세 명, 2명에서 6명으로 늘었다. */
static enum joint read_joint(const struct run *run, struct counted *a, struct counted *b,
			     size_t i)
{
	size_t at = a->measure_end, after;
	const struct lexeme *from = run_word(run, at, 0xffffffffu, &after);
	bool dash = false, more;

	if (at < run->text.length && (run->text.at[at] == '~' || run->text.at[at] == '-')) {
		at++;
		dash = true;
	} else if (at + 3 <= run->text.length &&
		   (memcmp(run->text.at + at, "\xE2\x88\xBC", 3) == 0 ||	/* ∼ */
		    memcmp(run->text.at + at, "\xE2\x80\x93", 3) == 0 ||	/* – */
		    memcmp(run->text.at + at, "\xEF\xBD\x9E", 3) == 0)) {	/* ～ */
		at += 3;
		dash = true;
	} else if (from && figure_of(from) == FIGURE_FROM) {
		at = run_blank(run, after);
	} else {
		return JOINT_NONE;
	}
	if (!read_counted(run, at, b) || !joins(a, b))
		return JOINT_NONE;
	/* 5~6만 명: the ten thousand belongs to both. */
	if (dash && !a->unit && b->number.low >= 10000 && a->number.low < 1000) {
		struct run_number plain = b->number;
		double scale = b->number.low;

		while (scale >= 10 * a->number.low + 10 && scale >= 10000)
			scale /= 10000;
		if (scale > 0 && plain.low / scale >= 10000)
			a->number.low *= plain.low / scale;
	}
	if (!dash && (change_behind(run, token_from(run->tokens, i, b->end), &more) != NULL))
		return JOINT_CHANGE;
	return a->number.low < b->number.low ? JOINT_RANGE : JOINT_NONE;
}

static size_t take(struct counting *counting, struct counted *a, size_t i)
{
	const struct run *run = &counting->run;
	struct counted b;

	switch (read_joint(run, a, &b, i)) {
	case JOINT_CHANGE:
		keep(counting, a, i, a->number.low, a->number.high, QUANTITY_FROM);
		keep(counting, &b, token_from(run->tokens, i, b.number.start), b.number.low,
		     b.number.high, QUANTITY_TO);
		counting->found->all[counting->found->count - 1].thing =
			counting->found->all[counting->found->count - 2].thing;
		return b.end;
	case JOINT_RANGE: {
		struct counted both = *a;

		both.end = b.end;
		both.measure_end = b.measure_end;
		both.number.end = b.number.end;
		if (b.unit)
			both.unit = b.unit;
		both.precision = b.precision;
		both.change = b.change;
		keep(counting, &both, i, a->number.low, b.number.low, QUANTITY_NOT_STATED);
		return b.end;
	}
	default:
		keep(counting, a, i, a->number.low, a->number.high, QUANTITY_NOT_STATED);
		return a->end;
	}
}

/* Does a date cover the byte? Asked in rising order. */
static bool in_date(struct counting *counting, size_t at)
{
	const struct timexes *dates = counting->dates;

	while (counting->date < dates->count && dates->all[counting->date].words.end <= at)
		counting->date++;
	return counting->date < dates->count &&
	       dates->all[counting->date].words.start <= at &&
	       dates->all[counting->date].type != TIMEX_DURATION;
}

/* A sign of money that touches the number: $5, ₩1,000. */
static void read_sign(const struct run *run, size_t i, struct counted *counted)
{
	const struct lexeme *lexeme;

	if (i == 0 || run->tokens->all[i - 1].kind != TOKEN_SYMBOL ||
	    (run->tokens->all[i].flags & TOKEN_BLANK_BEFORE))
		return;
	lexeme = lexicon_find(run->lexicon, token_text(run->tokens, i - 1));
	if (!lexeme || figure_of(lexeme) != FIGURE_MONEY)
		return;
	counted->sign = true;
	counted->money = lexeme->form;
}

int run_quantities(struct quantities *found, const struct tokens *tokens,
		   const struct timexes *dates, struct arena *arena, struct error *err)
{
	struct counting counting = {
		.run = { tokens, tokens->lexicon, tokens->text, arena },
		.found = found, .dates = dates,
	};
	size_t done = 0;

	*found = (struct quantities){ 0 };
	if (tokens->count > 0)
		counting.run.text.length = tokens->all[tokens->count - 1].end;
	for (size_t i = 0; i < tokens->count && !arena_failed(arena); i++) {
		const struct token *token = &tokens->all[i];
		struct counted counted;

		if (token->start < done ||
		    (token->kind != TOKEN_NUMBER && token->kind != TOKEN_WORD) ||
		    in_date(&counting, token->start) ||
		    !read_counted(&counting.run, token->start, &counted))
			continue;
		read_sign(&counting.run, i, &counted);
		done = take(&counting, &counted, i);
	}
	return arena_failed(arena) ? error_memory(err) : 0;
}
