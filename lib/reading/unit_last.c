#include "reading/unit_last.h"

#include "reading/detail.h"

#include <math.h>

/* The longest word of figures and dates, in letters. */
enum { LETTERS_MOST = 8, DIGITS_MOST = 18 };

/* No number has more parts; a longer row of them is none. */
enum { PARTS_MOST = 24 };

static size_t letter_length(const struct run *run, size_t at)
{
	unsigned char c = (unsigned char)run->text.at[at];

	return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

static char byte_at(const struct run *run, size_t at)
{
	return at < run->text.length ? run->text.at[at] : '\0';
}

static bool is_digit(const struct run *run, size_t at)
{
	return at < run->text.length && run->text.at[at] >= '0' && run->text.at[at] <= '9';
}

const struct lexeme *run_word(const struct run *run, size_t at, uint32_t classes,
			      size_t *after)
{
	const struct lexeme *found = NULL;
	size_t end = at;
	struct slice rest = { run->text.at + at, run->text.length - at };
	uint64_t lengths;

	if (at >= run->text.length || !(lexicon_classes(run->lexicon, rest) & classes))
		return NULL;
	lengths = lexicon_lengths(run->lexicon, rest);
	for (int i = 0; i < LETTERS_MOST && end < run->text.length && lengths >> (end - at) > 0; i++) {
		const struct lexeme *lexeme;
		char c = byte_at(run, end);

		if ((c >= '\t' && c <= ' ') || (c >= '0' && c <= '9'))
			break;
		end += letter_length(run, end);
		if (end > run->text.length)
			break;
		if (!(lengths >> (end - at) & 1))
			continue;
		lexeme = lexicon_find(run->lexicon, (struct slice){ run->text.at + at, end - at });
		if (lexeme && (lexeme->classes & classes)) {
			found = lexeme;
			*after = end;
		}
	}
	return found;
}

size_t run_blank(const struct run *run, size_t at)
{
	if (at < run->text.length && run->text.at[at] == ' ')
		return at + 1;
	if (at + 1 < run->text.length && memcmp(run->text.at + at, "\xC2\xA0", 2) == 0)
		return at + 2;
	return at;
}

/* The byte behind the letters that begin at at. */
static size_t letters_end(const struct run *run, size_t at)
{
	while (at < run->text.length) {
		unsigned char c = (unsigned char)run->text.at[at];

		/* Punctuation in three bytes: “ ” … 、 「 */
		if (c < 0x80 ? !((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
			     : c == 0xE2 || c == 0xC2 || c == 0xEF ||
				       (c == 0xE3 && (unsigned char)byte_at(run, at + 1) == 0x80))
			break;
		at += letter_length(run, at);
	}
	return at < run->text.length ? at : run->text.length;
}

bool run_ends(const struct run *run, size_t at)
{
	const struct ending *ending = lexicon_language(run->lexicon)->endings;
	size_t end = letters_end(run, at);
	struct slice rest = { run->text.at + at, end - at };

	if (is_digit(run, at))
		return false;
	if (rest.length == 0)
		return true;
	for (; ending && ending->ending; ending++)
		if (slice_is(rest, ending->ending))
			return true;
	/* 명이다, 개였다, 원이라고: a number as the predicate. */
	return run_word(run, at, WORD_AUXILIARY, &end) != NULL;
}

/* The value of parts read so far: 2만 5천 is total 20000, section 5000. */
struct sum {
	double total, section, current;
	bool any, digits, open;
	int parts;
	unsigned big;		/* the power of the last 만, 억, 조: they only fall */
};

static void add_scale(struct sum *sum, double power)
{
	double scale = pow(10, power);

	if (power < 4) {
		sum->section += (sum->current < 0 ? 1 : sum->current) * scale;
	} else {
		double value = sum->section + (sum->current < 0 ? 0 : sum->current);

		sum->total += (value > 0 ? value : 1) * scale;
		sum->section = 0;
	}
	sum->current = -1;
}

static size_t add_digits(const struct run *run, size_t at, struct sum *sum)
{
	double value = 0, part = 0.1;
	int digits = 0;

	for (; is_digit(run, at) || (byte_at(run, at) == ',' && is_digit(run, at + 1) &&
				     is_digit(run, at + 2) && is_digit(run, at + 3) &&
				     !is_digit(run, at + 4)); at++) {
		if (is_digit(run, at) && ++digits <= DIGITS_MOST)
			value = value * 10 + (run->text.at[at] - '0');
	}
	if (byte_at(run, at) == '.' && is_digit(run, at + 1)) {
		at++;
		while (is_digit(run, at)) {
			value += (run->text.at[at++] - '0') * part;
			part /= 10;
		}
	}
	sum->current = value;
	sum->digits = true;
	return at;
}

/* One part of a number at byte at; the byte behind it, or at. */
static size_t add_part(const struct run *run, size_t at, struct sum *sum)
{
	const struct lexeme *lexeme;
	size_t after;

	if (is_digit(run, at)) {
		if (sum->current >= 0)
			return at;
		return add_digits(run, at, sum);
	}
	lexeme = run_word(run, at, WORD_CARDINAL | WORD_SCALE, &after);
	if (!lexeme)
		return at;
	if (lexeme->classes & WORD_SCALE) {
		if (detail_number(lexeme->detail) >= 4) {
			if (sum->big && detail_number(lexeme->detail) >= sum->big)
				return at;
			sum->big = detail_number(lexeme->detail);
		}
		add_scale(sum, detail_number(lexeme->detail));
		return after;
	}
	if (detail_figure(lexeme->detail) == FIGURE_MANY) {	/* 수십, 수백 */
		if (sum->any)
			return at;
		sum->open = true;
		sum->current = 1;
		return after;
	}
	if (sum->current >= 0)
		return at;
	if (detail_number(lexeme->detail) >= 10)		/* 열, 스물 */
		sum->section += detail_number(lexeme->detail);
	else
		sum->current = detail_number(lexeme->detail);
	return after;
}

/* 두세, 서너: two numbers in one word. */
static bool read_pair(const struct run *run, size_t at, struct run_number *number)
{
	size_t after;
	const struct lexeme *lexeme = run_word(run, at, WORD_FRACTION, &after);

	if (!lexeme || detail_figure(lexeme->detail) != FIGURE_COUPLE)
		return false;
	*number = (struct run_number){ at, after, detail_number(lexeme->detail),
				       detail_number(lexeme->detail) + 1, true, true };
	return true;
}

bool run_number(const struct run *run, size_t at, struct run_number *number)
{
	struct sum sum = { .current = -1 };
	size_t end = at;

	if (read_pair(run, at, number))
		return true;
	for (;;) {
		double before = sum.total;
		size_t next = add_part(run, end, &sum);

		if (next == end || sum.parts == PARTS_MOST)
			break;
		sum.any = true;
		sum.parts++;
		end = next;
		/* A blank inside only behind 만, 억: 2만 5천. */
		if (sum.total > before && run_blank(run, end) > end) {
			struct sum more = sum;
			size_t behind = run_blank(run, end);

			if (sum.parts > 1 && add_part(run, behind, &more) > behind &&
			    (is_digit(run, behind) || !sum.digits))
				end = behind;
		}
	}
	if (!sum.any)
		return false;
	number->start = at;
	number->end = end;
	number->low = sum.total + sum.section + (sum.current < 0 ? 0 : sum.current);
	number->high = sum.open ? (double)NAN : number->low;
	number->words = !sum.digits;
	number->bare = number->words && sum.parts == 1;
	return true;
}
