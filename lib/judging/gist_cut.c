#include "judging/gist_cut.h"

#include "base/utf8.h"

#include <utf8proc.h>

static bool is_digit(int32_t point)
{
	return point >= '0' && point <= '9';
}

static bool is_lower(int32_t point)
{
	return point < 128 ? point >= 'a' && point <= 'z'
			   : utf8proc_category(point) == UTF8PROC_CATEGORY_LL;
}

static bool is_upper(int32_t point)
{
	return point < 128 ? point >= 'A' && point <= 'Z'
			   : utf8proc_category(point) == UTF8PROC_CATEGORY_LU;
}

/* Letters written without blanks between words, or with endings run on. */
static bool is_inside(int32_t point)
{
	return point >= 0x1100 &&
	       (point <= 0x11ff || (point >= 0x2e80 && point <= 0x2fff) ||
		(point >= 0x3005 && point <= 0x3007) || (point >= 0x3031 && point <= 0xa4cf) ||
		(point >= 0xac00 && point <= 0xd7a3) || (point >= 0xf900 && point <= 0xfaff) ||
		(point >= 0x20000 && point <= 0x2fa1f));
}

static bool is_letter(int32_t point)
{
	utf8proc_category_t category;

	if (point < 128)
		return is_lower(point) || is_upper(point);
	category = utf8proc_category(point);
	/* Marks, so that a decomposed accent does not cut its word. */
	return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME) &&
	       !is_inside(point);
}

static bool is_apostrophe(int32_t point)
{
	return point == '\'' || point == 0x2019 || point == 0x02bc;
}

/* The code point at `at`, or 0 at the end. */
static int32_t peek(const struct cutter *cutter, size_t at)
{
	return at < cutter->text.length ? utf8_next(cutter->text, &at) : 0;
}

static bool begins(const struct cutter *cutter, const char *with)
{
	size_t length = strlen(with);

	return cutter->text.length - cutter->at >= length &&
	       memcmp(cutter->text.at + cutter->at, with, length) == 0;
}

/* An address ("https://...", "www...", "pic.twitter.com/...") or "@handle":
 * moves behind it. */
static bool skip_address(struct cutter *cutter)
{
	bool address = begins(cutter, "http://") || begins(cutter, "https://") ||
		       begins(cutter, "www.") || begins(cutter, "pic.twitter.com/") ||
		       begins(cutter, "t.co/");

	if (!address)
		return false;
	while (cutter->at < cutter->text.length) {
		int32_t point = peek(cutter, cutter->at);

		if (point <= ' ' || point == 0xa0 || point == ')' || point == '"' ||
		    point == 0x201d || point == 0x2014 || point == 0x2026)
			break;
		utf8_next(cutter->text, &cutter->at);
	}
	return true;
}

/* "Ana Roth (@ana_roth)": the handle behind a name says nothing more. */
static bool skip_handle(struct cutter *cutter)
{
	size_t at = cutter->at;

	if (!begins(cutter, "(@"))
		return false;
	while (at < cutter->text.length && cutter->text.at[at] != ')' &&
	       cutter->text.at[at] > ' ')
		at++;
	if (at == cutter->text.length || cutter->text.at[at] != ')')
		return false;
	cutter->at = at + 1;
	return true;
}

void cutter_open(struct cutter *cutter, struct slice text)
{
	*cutter = (struct cutter){ .text = text, .starts = true };
}

/* "U.S.", "a.m.": single letters, each with its dot. */
static bool is_initials(const struct cutter *cutter, size_t at)
{
	const char *text = cutter->text.at;
	size_t end = cutter->text.length;

	return at + 3 < end && is_letter((unsigned char)text[at]) && text[at + 1] == '.' &&
	       is_letter((unsigned char)text[at + 2]) && text[at + 3] == '.';
}

static void take_initials(struct cutter *cutter)
{
	while (cutter->at + 1 < cutter->text.length &&
	       is_letter((unsigned char)cutter->text.at[cutter->at]) &&
	       cutter->text.at[cutter->at + 1] == '.')
		cutter->at += 2;
}

/* Does a word go on at the apostrophe or the like at cutter->at? */
static bool goes_on(const struct cutter *cutter)
{
	size_t at = cutter->at;
	int32_t point = peek(cutter, at);

	if (!is_apostrophe(point) && point != '&')
		return false;
	utf8_next(cutter->text, &at);
	return is_letter(peek(cutter, at));
}

static void take_letters(struct cutter *cutter, struct piece *piece)
{
	bool lower = false;
	int32_t before = 0;
	size_t letters = 0;

	if (is_initials(cutter, cutter->at)) {
		take_initials(cutter);
		piece->upper = piece->capital;
		return;
	}
	while (cutter->at < cutter->text.length) {
		size_t at = cutter->at;
		int32_t point = utf8_next(cutter->text, &at);

		if (!is_letter(point) && !is_digit(point) && point != '_' && !goes_on(cutter))
			break;
		/* "#HarbourLamps" is two words. */
		if (piece->hashtag &&
		    (point == '_' || (is_upper(point) && is_lower(before)) ||
		     (is_upper(point) && is_upper(before) && is_lower(peek(cutter, at)) &&
		      letters > 1) || is_digit(point)))
			break;
		lower |= is_lower(point);
		piece->ascii &= point < 128 || is_apostrophe(point);
		before = point;
		letters++;
		cutter->at = at;
	}
	piece->upper = !lower && letters > 1;
}

/* Digits with their commas and decimals: "1,200.5". */
static void take_digits(struct cutter *cutter)
{
	const char *text = cutter->text.at;
	size_t at = cutter->at, end = cutter->text.length;

	while (at < end && (is_digit(text[at]) ||
			    ((text[at] == ',' || text[at] == '.') && at + 1 < end &&
			     is_digit(text[at + 1]))))
		at++;
	cutter->at = at;
}

static bool is_sign(int32_t point)
{
	return point == '$' || point == '%' || point == 0xa3 || point == 0x20ac;
}

static void take_run(struct cutter *cutter, bool (*belongs)(int32_t))
{
	while (cutter->at < cutter->text.length && belongs(peek(cutter, cutter->at)))
		utf8_next(cutter->text, &cutter->at);
}

static void skip_point(struct cutter *cutter, int32_t point)
{
	bool marks = point == '.' || point == '!' || point == '?' || point == ':' ||
		     point == '\n' || point == '"' || point == 0x201c;

	utf8_next(cutter->text, &cutter->at);
	if (marks)
		cutter->starts = true;
}

bool cutter_next(struct cutter *cutter, struct piece *piece)
{
	size_t before = cutter->at;
	bool hash = cutter->tag_goes_on;

	cutter->tag_goes_on = false;
	*piece = (struct piece){ .ascii = true };
	while (cutter->at < cutter->text.length) {
		size_t from = cutter->at;
		int32_t point = peek(cutter, from);

		if ((point && point < 128 && strchr("hwpt", (char)point) &&
		     skip_address(cutter)) || (point == '(' && skip_handle(cutter)))
			continue;
		piece->joined = from == before && from > 0;
		piece->capital = is_upper(point);
		if (is_letter(point)) {
			piece->kind = PIECE_LETTERS;
			piece->hashtag = hash;
			take_letters(cutter, piece);
			cutter->tag_goes_on = hash && cutter->at < cutter->text.length &&
				(is_letter(peek(cutter, cutter->at)) ||
				 peek(cutter, cutter->at) == '_' ||
				 is_digit(peek(cutter, cutter->at)));
		} else if (is_digit(point)) {
			piece->kind = PIECE_DIGITS;
			take_digits(cutter);
			cutter->tag_goes_on = hash;
		} else if (is_inside(point)) {
			piece->kind = PIECE_INSIDE;
			take_run(cutter, is_inside);
		} else if (is_sign(point)) {
			piece->kind = PIECE_SIGN;
			utf8_next(cutter->text, &cutter->at);
		} else {
			hash = point == '#' || point == '@' || (hash && point == '_');
			skip_point(cutter, point);
			continue;
		}
		piece->text = (struct slice){ cutter->text.at + from, cutter->at - from };
		piece->starts = cutter->starts;
		cutter->starts = false;
		return true;
	}
	return false;
}
