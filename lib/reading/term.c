#include "reading/term.h"

#include "base/utf8.h"

#include <string.h>

/* Longer runs of digits are no numbers that anybody counts. */
#define DIGITS_MAX 40

/* No sentence is longer; what is (a table, eight megabytes of brackets) is cut
 * in pieces, so that memory stays small. */
#define PIECE_TOKENS 1000

/* Nor is a token that says anything: a longer one stays whole, unread. */
#define TOKEN_LONGEST 256

void terms_init(struct terms *terms, const struct tokens *tokens, struct arena *arena)
{
	*terms = (struct terms){ .tokens = tokens, .arena = arena };
}

bool term_suffix(const struct terms *terms, size_t i, enum suffix suffix, size_t least)
{
	struct slice word;

	if (!term_word(terms, i))
		return false;
	word = term_text(terms, i);
	if (word.length <= least)
		return false;
	return language_suffix(terms->tokens->language, suffix,
			       (struct slice){ word.at + least, word.length - least });
}

struct slice term_text(const struct terms *terms, size_t i)
{
	return slice_part(terms->tokens->text,
			  (struct span){ terms->all[i].start, terms->all[i].end });
}

static bool grow(struct terms *terms)
{
	size_t capacity = terms->capacity ? terms->capacity * 2 : 128;
	struct term *all = arena_more(terms->arena, terms->all, terms->count, capacity, sizeof(*all));

	if (!all)
		return false;
	terms->all = all;
	terms->capacity = capacity;
	return true;
}

static inline struct term *add(struct terms *terms, uint32_t token, size_t start, size_t end)
{
	struct term *term;

	if (terms->count == terms->capacity && !grow(terms))
		return NULL;
	term = &terms->all[terms->count];
	*term = (struct term){ .start = (uint32_t)start, .end = (uint32_t)end,
			       .token = token };
	if (terms->count && term[-1].end == start)
		term->flags = TERM_GLUED;
	terms->count++;
	return term;
}

/* Words of dates; those that lead to one only with the next. */
static uint8_t date_begins(uint32_t classes, int32_t detail)
{
	unsigned date = detail_date(detail);

	if ((date != DATE_NO_WORD && date < DATE_SINCE) || (classes & TERM_DATE_CLASSES))
		return IS_DATE_WORD | BEGINS_DATE |
		       (date == DATE_THAT && !(classes & TERM_DATE_CLASSES & ~(uint32_t)WORD_DATE)
				? 0 : BEGINS_SURE_DATE);
	switch (detail_figure(detail)) {
	case FIGURE_A: case FIGURE_THE: case FIGURE_TOTAL: case FIGURE_AS:
		return BEGINS_DATE;
	default:
		return 0;
	}
}

static uint8_t figure_begins(uint32_t classes, int32_t detail)
{
	if (classes & (WORD_CARDINAL | WORD_SCALE | WORD_FRACTION))
		return BEGINS_FIGURE | BEGINS_SURE_FIGURE;
	switch (detail_figure(detail)) {
	case FIGURE_DOUBLE:
		return BEGINS_FIGURE | BEGINS_SURE_FIGURE;
	case FIGURE_COUPLE:
		return BEGINS_SURE_FIGURE;
	case FIGURE_MONEY: case FIGURE_MINUS: case FIGURE_A:
		return BEGINS_FIGURE;
	default:
		return 0;
	}
}

static uint8_t rank_begins(uint32_t classes, int32_t detail)
{
	if (classes & (WORD_ORDINAL | WORD_FRACTION))
		return BEGINS_RANK;
	switch (detail_date(detail)) {
	case DATE_LAST: case DATE_NEXT: case DATE_PREVIOUS: case DATE_THIS: case DATE_RANK:
		return BEGINS_RANK;
	default:
		return 0;
	}
}

static int32_t detail_of(const struct lexeme *lexeme)
{
	return lexeme->detail & DETAIL_MARK ? 0 : lexeme->detail;
}

uint8_t term_begins(const struct lexeme *lexeme)
{
	uint32_t classes = lexeme->classes;
	int32_t detail = detail_of(lexeme);

	return (uint8_t)(date_begins(classes, detail) | figure_begins(classes, detail) |
			 rank_begins(classes, detail) |
			 (classes & (WORD_CARDINAL | WORD_SCALE) ? BEGINS_CLOSING : 0));
}

static inline void know(struct terms *terms, struct term *term, const struct lexeme *lexeme)
{
	term->kind = TERM_WORD;
	term->lexeme = lexeme;
	if (lexeme) {
		unsigned date = detail_date(detail_of(lexeme));

		terms->dates[date / 64] |= (uint64_t)1 << date % 64;
		terms->months |= (lexeme->classes & WORD_MONTH) != 0;
		terms->weekdays |= (lexeme->classes & WORD_WEEKDAY) != 0;
		term->classes = lexeme->classes;
		term->detail = detail_of(lexeme);
		term->begins = lexeme->begins;
	} else if (term->end - term->start == 4) {	/* "MUSD 60" */
		term->begins = BEGINS_FIGURE;
	}
	if (term->end - term->start == 1)		/* "Q3" */
		term->begins |= BEGINS_DATE;
}

static int is_digit(unsigned char byte)
{
	return byte >= '0' && byte <= '9';
}

static int is_letter(unsigned char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
	       byte >= 0x80;
}

/* Letters that end an ordinal ("19th"): how many bytes, or 0. */
static size_t ordinal_ending(const struct language *language, const char *at, size_t left)
{
	for (const char *const *o = language->ordinals; o && *o; o++) {
		size_t k = 0;

		while (k < left && (*o)[k] && ((unsigned char)at[k] >= 0x80 ? at[k] : at[k] | 32) == (*o)[k])
			k++;
		if ((*o)[k] == '\0' && (left <= k || !is_letter((unsigned char)at[k])))
			return k;
	}
	return 0;
}

/* "5,00", "1,3": a comma before one or two digits, where neither commas nor
 * points stand beside them, is a decimal one ("1,2,3" is a list). */
static int decimal_other(const struct terms *terms, const char *text, size_t at, size_t i, size_t end)
{
	size_t k = i + 1;

	if (i - at > 3 || !(k < end && is_digit((unsigned char)text[k])))
		return 0;
	while (k < end && k < i + 4 && is_digit((unsigned char)text[k]))
		k++;
	if (k > i + 3 || (k + 1 < end && (text[k] == ',' || text[k] == '.') && is_digit((unsigned char)text[k + 1])))
		return 0;
	if (k < end && (is_letter((unsigned char)text[k]) || text[k] == '-' || text[k] == '/' || text[k] == ':'))
		return 0;
	return at == 0 || !(terms->count && terms->all[terms->count - 1].end == at &&
			    terms->all[terms->count - 1].kind != TERM_WORD);
}

/* Digits at byte at of the text, no further than end; returns the byte
 * behind.  "1,200" and "2.5" are one number, "1,20" two. */
static size_t cut_number(struct terms *terms, uint32_t token, size_t at, size_t end)
{
	const char *text = terms->tokens->text.at;
	size_t i = at, digits = 0, rank;
	double value = 0;
	struct term *term;
	uint8_t flags = text[at] == '0' ? TERM_ZERO : 0;
	bool comma = terms->tokens->language->decimal_comma && text[at] != '.';
	char group, point = comma ? ',' : '.';

	for (; i < end && is_digit((unsigned char)text[i]); i++, digits++)
		value = value * 10 + (text[i] - '0');
	/* "1,200" is so many in Mexico, too: three digits behind either mark */
	group = !comma ? ',' : i < end && text[i] == ',' ? ',' : '.';
	while (digits > 0 && (digits <= 3 || (flags & TERM_GROUPED)) && i + 3 < end &&
	       text[i] == group && is_digit((unsigned char)text[i + 1]) &&
	       is_digit((unsigned char)text[i + 2]) &&
	       is_digit((unsigned char)text[i + 3]) &&
	       !(i + 4 < end && is_digit((unsigned char)text[i + 4]))) {
		for (int k = 1; k <= 3; k++)
			value = value * 10 + (text[i + k] - '0');
		digits += 3;
		i += 4;
		flags |= TERM_GROUPED;
	}
	if (i + 1 < end && (text[i] == point || (text[i] == (comma ? '.' : ',') &&
						 decimal_other(terms, text, at, i, end))) &&
	    is_digit((unsigned char)text[i + 1])) {
		double whole = 0, scale = 1;

		for (i++; i < end && is_digit((unsigned char)text[i]); i++) {
			if (scale < 1e15) {
				whole = whole * 10 + (text[i] - '0');
				scale *= 10;
			}
		}
		value += whole / scale;
		flags |= TERM_DECIMAL;
	}
	term = add(terms, token, at, i);
	if (!term)
		return i;
	term->kind = TERM_NUMBER;
	terms->numbers = true;
	term->begins = IS_DATE_WORD | BEGINS_DATE | BEGINS_FIGURE;
	term->value = value;
	term->flags |= flags;
	term->digits = digits > 255 ? 255 : (uint8_t)digits;
	if (digits > DIGITS_MAX)
		term->flags |= TERM_ZERO;
	rank = flags & TERM_DECIMAL ? 0 :
	       ordinal_ending(terms->tokens->language, text + i, end - i);
	if (rank > 0) {
		term->flags |= TERM_ORDINAL;
		term->begins |= BEGINS_RANK;
		term->end += (uint32_t)rank;
		return i + rank;
	}
	if (!(flags & (TERM_DECIMAL | TERM_GROUPED)) && digits <= 4 && i < end) {
		size_t s = i + (text[i] == '\'');

		if (s < end && text[s] == 's' &&
		    (s + 1 == end || !is_letter((unsigned char)text[s + 1]))) {
			term->flags |= TERM_PLURAL;
			term->end = (uint32_t)s + 1;
			return s + 1;
		}
	}
	return i;
}

static size_t cut_mark(struct terms *terms, uint32_t token, size_t at, size_t end)
{
	size_t next = at;
	int32_t point = utf8_next(terms->tokens->text, &next);
	struct term *term;

	if (point == 0x2019 || point == 0x2018)
		point = '\'';
	else if (point >= 0x2010 && point <= 0x2013)
		point = '-';
	else if (point == 0x2212)
		point = '-';
	if (point == '\'' && terms->count && terms->all[terms->count - 1].end == at &&
	    terms->all[terms->count - 1].kind == TERM_WORD) {
		const char *text = terms->tokens->text.at;

		if (next == end) {
			terms->all[terms->count - 1].flags |= TERM_POSSESSIVE;
			return next;
		}
		if ((text[next] | 32) == 's' && next + 1 == end) {
			terms->all[terms->count - 1].flags |= TERM_POSSESSIVE;
			return next + 1;
		}
	}
	term = add(terms, token, at, next);
	if (!term)
		return next;
	term->kind = TERM_MARK;
	term->mark = point;
	if (point >= 0x80 || point == '$' || point == '-')
		term->begins = BEGINS_FIGURE;
	else if (point == '\'')
		term->begins = BEGINS_DATE;
	/* "US$" */
	if (point == '$' && terms->count > 1 && (term->flags & TERM_GLUED))
		term[-1].begins |= BEGINS_FIGURE;
	return next;
}

/* A mark of more than one byte that stands inside what a byte-wise look takes
 * for letters: general punctuation, currency, fractions. */
static int is_wide_mark(const char *at, size_t left)
{
	unsigned char a = (unsigned char)at[0], b = left > 1 ? (unsigned char)at[1] : 0;

	return (a == 0xe2 && (b <= 0x82 || b == 0x88 || b == 0x89)) ||
	       (a == 0xc2 && b != 0xaa && b != 0xb5 && b != 0xba) ||
	       (a == 0xc3 && (b == 0x97 || b == 0xb7)) || a == 0xef;
}

/* "Boeing", and "iPhone". */
static int has_capital(const char *at, size_t length)
{
	return (unsigned char)(at[0] - 'A') < 26 ||
	       (length > 1 && (unsigned char)(at[1] - 'A') < 26);
}

static size_t cut_letters(struct terms *terms, uint32_t token, size_t at, size_t end)
{
	const char *text = terms->tokens->text.at;
	size_t i = at;
	struct term *term;

	while (i < end && is_letter((unsigned char)text[i]) &&
	       !((unsigned char)text[i] >= 0x80 && is_wide_mark(text + i, end - i)))
		i++;
	term = add(terms, token, at, i);
	if (term) {
		if (has_capital(text + at, i - at))
			term->flags |= TERM_CAPITAL;
		know(terms, term, lexicon_find(terms->tokens->lexicon,
					(struct slice){ text + at, i - at }));
	}
	return i;
}

/* Cuts token; a number may run on to limit ("RM120,000" is three tokens).
 * Returns the byte behind what it cut. */
static size_t cut_token(struct terms *terms, uint32_t token, size_t at, size_t limit)
{
	const struct token *t = &terms->tokens->all[token];
	const char *text = terms->tokens->text.at;

	while (at < t->end && !arena_failed(terms->arena)) {
		unsigned char byte = (unsigned char)text[at];

		if (is_digit(byte) ||
		    (byte == '.' && at + 1 < limit && is_digit((unsigned char)text[at + 1]) &&
		     at == t->start && (at == 0 || text[at - 1] == ' ')))
			at = cut_number(terms, token, at, limit);
		else if (is_letter(byte) && !(byte >= 0x80 && is_wide_mark(text + at, t->end - at)))
			at = cut_letters(terms, token, at, t->end);
		else
			at = cut_mark(terms, token, at, t->end);
	}
	return at;
}

/* Must a word be cut? */
static int is_compound(const struct token *t)
{
	return !t->lexeme && (t->flags & TOKEN_COMPOUND);
}

/* Must token t be looked at more closely, whatever it is: does it hold digits? */
static bool is_open(const struct tokens *tokens, const struct token *t)
{
	if (t->kind == TOKEN_WORD)
		return t->flags & TOKEN_COMPOUND;
	return t->kind == TOKEN_NUMBER ||
	       (t->kind == TOKEN_SYMBOL && (unsigned char)tokens->text.at[t->start] >= 0x80);
}

/* The first token behind the sentence (or the piece of one) that begins at
 * first; notes the classes of its words, and what they begin. */
static size_t find_end(struct terms *terms, size_t first)
{
	const struct tokens *tokens = terms->tokens;
	uint32_t sentence = tokens->all[first].sentence, classes = 0;
	size_t end, limit = first + PIECE_TOKENS;
	unsigned begins = 0;

	if (limit > tokens->count)
		limit = tokens->count;
	for (end = first; end < limit; end++) {
		const struct token *t = &tokens->all[end];

		/* Without a blank a sentence has not ended: ".08", "ID.3". */
		if (t->sentence != sentence) {
			if ((t->flags & TOKEN_BLANK_BEFORE) || t->kind != TOKEN_NUMBER)
				break;
			sentence = t->sentence;
		}
		if (t->lexeme) {
			classes |= t->lexeme->classes;
			begins |= t->lexeme->begins;
		} else if (is_open(tokens, t)) {
			classes = UINT32_MAX;
			begins = UINT8_MAX;
		}
	}
	terms->classes = classes;
	terms->begins = (uint8_t)begins;
	return end;
}

size_t terms_cut(struct terms *terms, size_t first, uint32_t wanted)
{
	const struct tokens *tokens = terms->tokens;
	size_t end, done = 0;

	terms->count = 0;
	terms->dates[0] = terms->dates[1] = 0;
	terms->months = terms->weekdays = terms->numbers = false;
	end = find_end(terms, first);
	if (!(terms->classes & wanted) || !(terms->begins & BEGINS_SURE))
		return end;
	for (size_t i = first; i < end; i++) {
		const struct token *t = &tokens->all[i];
		struct term *term;

		if (t->end <= done)
			continue;
		if ((t->kind == TOKEN_WORD && t->start >= done &&
		     !is_compound(t)) ||
		    t->end - t->start > TOKEN_LONGEST) {
			term = add(terms, (uint32_t)i, t->start, t->end);
			if (!term)
				break;
			if ((t->flags & TOKEN_CAPITAL) ||
			    has_capital(tokens->text.at + t->start, t->end - t->start))
				term->flags |= TERM_CAPITAL;
			know(terms, term, t->lexeme);
		} else {
			done = cut_token(terms, (uint32_t)i, t->start > done ? t->start : done,
					 tokens->all[end - 1].end);
		}
	}
	return end;
}
